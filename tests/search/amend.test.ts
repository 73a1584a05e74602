/** An index that is amended is, byte for byte, the one that is made anew of the same articles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/outputs/index.js';
import { amendIndex, changesOf } from '../../src/run/search/amend.js';
import type { Article } from '../../src/types.js';
import { articleOf, on } from '../outputs/archive.js';
import { indexOf, inOrder } from './index-of.js';

const WORDS = ['ferry', 'ferries', 'élan', 'elan', 'Élans', 'Straße', 'strasse', 'quay', '東京都', '京', 'άνθρωπος'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const anArticle = fc
  .record({
    headline: text,
    paragraphs: fc.array(
      fc.tuple(text, text).map(([plain, said]) => `${plain} he said “${said}”`),
      { maxLength: 2 },
    ),
    date: fc.option(fc.constantFrom('2004', '2004-05-03', '2005-01-01', '2006-12-31'), { nil: null }),
    section: fc.option(fc.constantFrom('Sport', 'Été'), { nil: null }),
    language: fc.constantFrom('en', 'fr', 'de', 'el', 'und'),
  })
  .map(({ date, ...rest }) => articleOf({ ...rest, published: date === null ? null : on(date) }));
/** What stands at some places: by its place an article has its identity. */
const states = fc.array(fc.tuple(fc.option(anArticle, { nil: null }), fc.option(anArticle, { nil: null })), {
  minLength: 1,
  maxLength: 14,
});
const placed = (articles: readonly (Article | null)[]): Article[] =>
  articles.flatMap((article, i) =>
    article === null ? [] : [{ ...article, id: `id${String(i).padStart(2, '0')}`, url: `x/${i}.html` }],
  );

/** Holds an amended index to the one that is made anew; how many parts it took over unread. */
async function expectSame(before: readonly Article[], after: readonly Article[]): Promise<number> {
  const { files, counted, shorthand } = await indexOf(before);
  const anew = await indexOf(after);
  const [old, now] = [inOrder(before), inOrder(after)];
  const contentOf = (article: Article): string => JSON.stringify(article);
  const changes = changesOf(old.map(contentOf), now.map(contentOf))!;
  const written = new Map<string, string>();
  const [kept, read] = [new Set<string>(), new Set<string>()];
  const memory = {
    ...counted,
    ...shorthand,
    key: '',
    authority: '',
    sample: '',
    listed: '',
    days: '',
    contents: [],
    records: [],
  };
  const amendment = {
    entries: now.map((article) => entryOf(article)),
    authority: null,
    former: memory,
    changes,
    came: changes.came.map((number) => now[number]!),
    gone: changes.gone.map((number) => old[number]!),
    isListedSame: false,
    files: {
      read: (path: string): Buffer => {
        read.add(path);
        return Buffer.from(files.get(path)!);
      },
      size: (path: string): number => files.get(path)?.length ?? 0,
      keep: (path: string): void => {
        kept.add(path);
        written.set(path, files.get(path)!);
      },
    },
  };
  const came = amendIndex(amendment, anew.shorthand, (path, content) => {
    written.set(path, Buffer.from(content).toString());
  });
  expect(came.symbols).toEqual(anew.counted.symbols);
  expect(new Map([...came.spellings].sort())).toEqual(new Map([...anew.counted.spellings].sort()));
  expect(withoutTexts(written)).toEqual(withoutTexts(anew.files));
  expect([...kept].filter((path) => read.has(path))).toEqual([]);
  return kept.size;
}

const withoutTexts = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([path]) => !path.startsWith('search/texts/')).sort());

describe('an amended index', () => {
  it('is the one that is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.array(fc.boolean(), { maxLength: 14 }), async (pairs, isChanged) => {
        const before = placed(pairs.map(([one]) => one));
        const after = placed(pairs.map(([one, other], i) => (isChanged[i] ? other : one)));
        fc.pre(before.length > 0);
        await expectSame(before, after);
      }),
      { numRuns: 100 },
    );
  }, 240_000);

  it('is the one that is made anew where lists and places run over many parts', async () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six'];
    const many = (count: number): (Article | null)[] =>
      Array.from({ length: count }, (_, i) =>
        articleOf({
          headline: `Number ${i}`,
          published: on(`20${String(i % 100).padStart(2, '0')}-01-01`),
          paragraphs: [`${words.slice(0, (i % 6) + 1).join(' ')} “every ${i * 7} day” and every ${i % 40}. `.repeat(4)],
        }),
      );
    const before = many(2400);
    const edited = [...before];
    edited[1234] = articleOf({ ...before[1234]!, paragraphs: ['Nothing is as it was: one “two” three.'] });
    const longer = [...edited, articleOf({ headline: 'Late', published: on('2050-01-01') })];
    longer[7] = null;
    await expectSame(placed(before), placed(longer));
    // of an edit in place, the parts that hold none of its words are neither read nor written
    expect(await expectSame(placed(before), placed(edited))).toBeGreaterThan(0);
  }, 240_000);

  it('is the one that is made anew where the dictionary runs over many parts', async () => {
    // words that share stems with others far and near, and numbers that move what stands behind them
    const ends = ['', 's', 'ed', 'ing', 'ation', 'ational'];
    const wordAt = (i: number): string =>
      `${String.fromCharCode(97 + ((i * 7) % 26))}${(i * 7919).toString(36)}ter${ends[i % ends.length]}`;
    const wordsAt = (first: number, count: number): string[] =>
      Array.from({ length: count }, (_, k) => wordAt(first + k));
    const articleAt = (i: number, words: readonly string[]): Article =>
      articleOf({
        headline: `Number ${i}`,
        published: on('2004-05-03'),
        language: i % 5 === 0 ? 'fr' : 'en',
        paragraphs: [words.join(' ')],
      });
    const texts = Array.from({ length: 60 }, (_, i) => wordsAt(i * 100, 130));
    const before = texts.map((words, i) => articleAt(i, words));
    /** Two words change places, or one is another, or all are: what follows stands where it stood, or does not. */
    const edited = (words: readonly string[], kind: number, k: number): readonly string[] =>
      kind === 0
        ? [...words.slice(0, k), words[k + 1]!, words[k]!, ...words.slice(k + 2)]
        : kind === 1
          ? words.with(k, wordAt(97 * k))
          : wordsAt(71 * k, k + 1);
    const edit = fc.record({ i: fc.nat(59), kind: fc.nat(2), k: fc.nat(128) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
        const after = [...before];
        for (const { i, kind, k } of edits) after[i] = articleAt(i, edited(texts[i]!, kind, k));
        await expectSame(placed(before), placed(after));
      }),
      { numRuns: 16 },
    );
  }, 240_000);
});
