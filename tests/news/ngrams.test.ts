/** eld answers the same by its tables in their narrow form as by those that it loads itself. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../src/news/languages/index.js';
import { wholeDetector } from '../../src/news/words/language.js';
import { tablesIn } from '../../src/news/words/ngrams.js';
import { loadDetector } from '../../src/run/detector.js';

const TEXT = readFileSync(new URL('../../node_modules/eld/src/ngrams/small.js', import.meta.url), 'utf8');

it('every n-gram has the scores of the library, and no other has any', async () => {
  const { ngramsData } = (await import(`data:text/javascript,${encodeURIComponent(TEXT)}`)) as {
    ngramsData: { type: string; languages: object; ngrams: Record<string, object> };
  };
  const tables = tablesIn(TEXT);
  expect(tables?.type).toBe(ngramsData.type);
  expect(tables?.languages).toEqual(ngramsData.languages);
  const grams = Object.keys(ngramsData.ngrams);
  expect(grams.length).toBeGreaterThan(80_000);
  const others = grams.filter((gram) => {
    const scores = tables?.scoresOf(gram);
    return JSON.stringify(scores) !== JSON.stringify(ngramsData.ngrams[gram]);
  });
  expect(others).toEqual([]);
  const near = grams
    .slice(0, 5000)
    .flatMap((gram) => [gram.slice(1), `${gram} `, `'${gram}`, `${gram}:{`, `\\${gram}`]);
  const told = near.filter((gram) => tables?.scoresOf(gram) !== undefined && !Object.hasOwn(ngramsData.ngrams, gram));
  expect(told).toEqual([]);
});

it('texts of all languages, and of several mixed, are told alike', async () => {
  const [narrow, whole] = await Promise.all([loadDetector(), wholeDetector()]);
  expect(narrow).not.toBe(whole);
  const words = languages.flatMap(({ common }) => common.split(/\s+/)).filter((word) => word !== '');
  for (const { common } of languages) {
    const text = common.slice(0, 400);
    expect(narrow.detect(text).language, text).toBe(whole.detect(text).language);
  }
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary' })), {
    minLength: 3,
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (some) => narrow.detect(some.join(' ')).language === whole.detect(some.join(' ')).language),
    { numRuns: 1000 },
  );
});

it.each([
  ['another name', TEXT.replace('ngramsData', 'data')],
  ['spaces between its parts', TEXT.replace(':{', ': {')],
  ['a text cut short', TEXT.slice(0, 200_000)],
  ['scores that are no numbers', `${TEXT.slice(0, -6)},'ab':{0:'x'}}};`],
  ['keys in double quotes', TEXT.replace(/ngrams:\{'([^']+)'/, 'ngrams:{"$1"')],
])('declines %s', (_, text) => {
  expect(text).not.toBe(TEXT);
  expect(tablesIn(text)).toBeNull();
});
