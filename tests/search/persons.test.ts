/** Where an archivist says who is who, the search speaks of the same people as their pages, by the same names and counts. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { identified } from '../../src/lib/authority.js';
import { readAuthority } from '../../src/lib/authority-file.js';
import { entryOf } from '../../src/outputs/index.js';
import { signerFiler } from '../../src/outputs/signers.js';
import { speakerFiler } from '../../src/outputs/speakers.js';
import type { Search } from '../../src/search/query/search.js';
import type { Article, Authority } from '../../src/types.js';
import { articleOf, on } from '../outputs/archive.js';
import { indexFiles, inOrder, searchOf } from './index-of.js';

const authorityOf = (rows: string): Authority => readAuthority(`name,variants,source\n${rows}`, () => true).authority;

/** An article of a paper with one quotation by each of some speakers. */
function articleIn(paper: string, n: number, speakers: readonly string[], byline: readonly string[] = []): Article {
  const article = articleOf({
    headline: `Number ${n}`,
    id: `id${n}`,
    url: `x/${n}.html`,
    published: on(`2004-05-${String(n + 1).padStart(2, '0')}`),
    byline: byline.map((name) => ({ name, role: null, organisation: null })),
    paragraphs: [speakers.map((_, i) => `“Word${i} of ${n}” was said.`).join(' ')],
    speaker: 'x',
  });
  const source = { ...article.source, path: `${paper}/${n}.txt` };
  const quotes = article.quotes.map((quote, i) => ({ ...quote, speaker: { ...quote.speaker!, name: speakers[i]! } }));
  return { ...article, source, quotes };
}

const inFull = (search: Search, query: string) =>
  search.ask({ query, order: 'oldest', inQuotes: false, isTyping: false });

describe('people whom an archivist has named', () => {
  const authority = authorityOf(
    [
      'Ada Lind Holt,Ada Holt|A. L. Holt,',
      'John Smith (mayor),John Smith|Smith,post',
      'John Smith (ferryman),John Smith,gazette',
    ].join('\n'),
  );
  const articles = [
    articleIn('post', 0, ['Ada Holt', 'John Smith', 'Ada Holt'], ['A. L. Holt']),
    articleIn('post', 1, ['ADA LIND HOLT', 'Smith']),
    articleIn('gazette', 2, ['John Smith', 'Vera Aske'], ['Ada Holt']),
    articleIn('herald', 3, ['John Smith', 'A. L. Holt']),
  ].map((article) => identified(article, authority));
  let search: Search;
  beforeAll(async () => {
    search = await searchOf(await indexFiles(articles, 2, authority));
  });
  const total = async (query: string): Promise<number> => (await inFull(search, query)).total;

  it('are counted under the names of their pages', async () => {
    const answer = await inFull(search, '');
    expect(await answer.facet('speaker', 10)).toEqual([
      { value: 'Ada Lind Holt', count: 3 },
      { value: 'John Smith (mayor)', count: 2 },
      { value: 'John Smith', count: 1 },
      { value: 'John Smith (ferryman)', count: 1 },
      { value: 'Vera Aske', count: 1 },
    ]);
    expect(await answer.facet('by', 10)).toEqual([{ value: 'Ada Lind Holt', count: 2 }]);
  });

  it.each([
    ['speaker:lind', 3],
    ['speaker:"Ada Lind Holt"', 3],
    ['speaker:"ada holt"', 3],
    ['speaker:"a. l. holt"', 3],
    ['speaker:mayor', 2],
    ['speaker:"John Smith (mayor)"', 2],
    ['speaker:"John Smith (ferryman)"', 1],
    ['speaker:"John Smith"', 1],
    ['speaker:smith', 4],
    ['speaker:"smith"', 4],
    ['by:"Ada Lind Holt"', 2],
    ['by:lind', 2],
    ['by:"ada holt"', 2],
  ])('are found by each of their names: %s', async (query, expected) => {
    expect(await total(query)).toBe(expected);
  });

  it.each([
    ['speaker:ferrymna', 'speaker:ferryman'],
    ['by:lindt', 'by:Lind'],
  ])('are offered as their pages call them: %s', async (query, expected) => {
    expect((await inFull(search, query)).suggestion).toBe(expected);
  });

  it('are shown by the quotation that is theirs, under the name of their page', async () => {
    for (const query of ['speaker:"John Smith (mayor)"', 'speaker:mayor', 'speaker:smith']) {
      const answer = await search.ask({ query, order: 'oldest', inQuotes: true, isTyping: false });
      const [first] = await answer.page(0, 1);
      expect(first!.quote).toEqual({ n: 2, speaker: 'John Smith (mayor)' });
    }
  });

  it('sign as the article prints it', async () => {
    const [first] = await (await inFull(search, 'by:lind')).page(0, 1);
    expect(first!.byline).toEqual(['A. L. Holt']);
  });
});

describe('whatever the archivist says', () => {
  const NAMES = ['Ada Holt', 'A. Holt', 'Ada Lind Holt', 'Señor Peña', 'senor pena', 'Vera Aske', 'VERA ASKE'];
  const name = fc.constantFrom(...NAMES);
  const names = fc.array(name, { maxLength: 4 });
  const row = fc.record({
    name,
    variants: fc.uniqueArray(name, { maxLength: 2 }),
    paper: fc.constantFrom('', 'a', 'b'),
  });
  const article = fc.record({ paper: fc.constantFrom('a', 'b', 'c'), speakers: names, byline: names });

  it('facets are the persons’ pages, and lead to what they count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), fc.array(article, { maxLength: 6 }), async (rows, given) => {
        const authority = authorityOf(
          rows.map(({ name, variants, paper }) => `${name},${variants.join('|')},${paper}`).join('\n'),
        );
        const articles = inOrder(
          given.map(({ paper, speakers, byline }, n) => identified(articleIn(paper, n, speakers, byline), authority)),
        );
        const [speakers, signers] = [speakerFiler(authority), signerFiler(authority)];
        for (const entry of articles.map((one) => entryOf(one))) {
          speakers.add(entry);
          signers.add(entry);
        }
        const pages = {
          speaker: speakers.filed().speakers.map(({ name, said }) => ({
            value: name,
            count: new Set(said.map(({ entry }) => entry.id)).size,
          })),
          by: signers.filed().signers.map(({ name, entries }) => ({ value: name, count: entries.length })),
        };
        const search = await searchOf(await indexFiles(articles, 1, authority));
        const all = await inFull(search, '');
        for (const facet of ['speaker', 'by'] as const) {
          const counts = await all.facet(facet, 100);
          const byName = (list: readonly { readonly value: string }[]) =>
            list.toSorted((a, b) => (a.value < b.value ? -1 : 1));
          expect(byName(counts)).toEqual(byName(pages[facet]));
          for (const { value, count } of counts)
            expect([value, (await inFull(search, `${facet}:"${value}"`)).total]).toEqual([value, count]);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
