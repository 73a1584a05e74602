/** The openings of credits are found as one pattern of all their words finds them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openingIn } from '../../src/news/credits/captions.js';
import { ANNOUNCING, firstOpening, fold, LABELS } from '../../src/news/words/openings.js';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = [...LABELS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const OPENING = new RegExp(
  `(?:^|[\\s([.|/,–—-])(?:${longestFirst.map(escaped).join('|')})(?:\\s+(?:${ANNOUNCING.join('|')}))?\\s*[:：=＝]\\s*(?=\\S)`,
  'iu',
);

const inCapitals = (some: fc.Arbitrary<string>) => some.map((words) => words.toUpperCase());
const label = fc.constantFrom(...LABELS);
const common = fc.constantFrom('photo', 'Foto', 'FOTO', 'picture', '사진', '写真', '写真：', '사진 =', 'picha:');
const mark = fc.constantFrom(':', ':', '：', '=', '＝', ' :', ' =', '::');
const announcing = fc.constantFrom(...ANNOUNCING);
const filler = fc.constantFrom(
  '(',
  '/',
  '.',
  ',',
  '–',
  '-',
  '|',
  ' ',
  'the old ferry',
  'Ada Ren',
  'K',
  'ſ',
  'İ',
  'ı',
  '😀',
);
const line = fc
  .array(
    fc.tuple(
      fc.oneof(label, inCapitals(label), common, common, announcing, mark, mark, mark, filler),
      fc.constantFrom(' ', ''),
    ),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((parts) => parts.flat().join('').replace(/\s+/g, ' ').trim());

it('in lines of such words', () => {
  let found = 0;
  fc.assert(
    fc.property(line, (text) => {
      const opening = OPENING.exec(text);
      if (opening !== null) found++;
      const expected = opening && { index: opening.index, end: opening.index + opening[0].length };
      expect(firstOpening(text)).toEqual(expected);
      const to = expected === null || text.length - expected.index >= 140 ? null : expected.end;
      expect(openingIn(text)?.to ?? null).toBe(to);
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(2000);
});

it('each by itself, announced and not', () => {
  for (const words of LABELS)
    for (const text of [
      `${words}: Ada`,
      `The quay (${words.toUpperCase()} by: Ada)`,
      `quay${words}: Ada`,
      `${words}:`,
    ]) {
      const opening = OPENING.exec(text);
      const expected = opening && { index: opening.index, end: opening.index + opening[0].length };
      expect(firstOpening(text), text).toEqual(expected);
    }
});

it('letters are the same as for a pattern without regard to case', () => {
  const letters = [...new Set([...LABELS, ...ANNOUNCING].join(''))];
  const patterns = letters.map((letter) => [fold(letter), new RegExp(`[${escaped(letter)}]`, 'iu')] as const);
  const any = new RegExp(`[${letters.map(escaped).join('').replace('-', '\\-')}]`, 'iu');
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const other = String.fromCharCode(unit);
    const own = fold(other);
    const isOne = any.test(other);
    if (isOne !== patterns.some(([letter]) => letter === own)) wrong.push(other);
    if (isOne && patterns.some(([letter, pattern]) => pattern.test(other) !== (letter === own))) wrong.push(other);
  }
  expect(wrong).toEqual([]);
});
