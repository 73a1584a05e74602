/** Every query against a naive scan of the articles: no list, no dictionary, only the words as they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/letters.js';
import type { Manner } from '../../src/search/query/evaluate.js';
import { parseQuery, type Term } from '../../src/search/query/parse.js';
import { stem } from '../../src/search/stemmers.js';
import { isPaired } from '../../src/search/words.js';
import type { Article } from '../../src/types.js';
import { articleOf, on } from '../outputs/archive.js';
import { indexFiles, inOrder, searchOf, wordsOf } from './index-of.js';

const WORDS = [
  'ferry',
  'ferries',
  'quay',
  'élan',
  'elan',
  'Élans',
  'harbour',
  'strike',
  'striking',
  'œuvre',
  '학교',
  '학교에서',
  '호랑이',
  '호랑이가',
  '東京都',
  '京',
  '3',
];
const NAMES = ['Maren Holt', 'Maren Holt Jr', 'Arne Skaill', 'José García'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const quotedText = fc
  .tuple(text, text)
  .map(([plain, quoted]) => (quoted === '' ? plain : `${plain} he said “${quoted}” and`));
const anArticle = fc
  .record({
    headline: text.map((words) => words || 'Untitled'),
    standfirst: fc.option(
      text.map((words) => words || 'x'),
      { nil: null },
    ),
    paragraphs: fc.array(quotedText, { maxLength: 3 }),
    date: fc.option(fc.constantFrom('2004', '2004-05', '2004-05-03', '2005-01-01', '2006-12-31'), { nil: null }),
    author: fc.option(fc.constantFrom(...NAMES), { nil: null }),
    section: fc.option(fc.constantFrom('Sport', 'City', 'City news', 'CITY'), { nil: null }),
    speaker: fc.constantFrom(...NAMES),
    language: fc.constantFrom('en', 'en', 'fr', 'ko', 'und'),
  })
  .map(({ date, author, ...rest }) =>
    articleOf({
      ...rest,
      published: date === null ? null : on(date),
      byline: author === null ? [] : [{ name: author, role: null, organisation: null }],
    }),
  );
const archive = fc
  .array(anArticle, { minLength: 1, maxLength: 12 })
  .map((articles) => articles.map((article, i) => ({ ...article, id: `id${i}`, url: `x/${i}.html` })));

const operand = fc.oneof(
  fc.constantFrom(...WORDS, 'stri', 'fer', 'nowhere', 'spea', 'secti', 'by', "don't"),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  fc.constantFrom(
    'by:holt',
    'by:"maren holt"',
    'by:"Holt"',
    'speaker:garcia',
    'section:"city news"',
    'section:"city"',
    'section:city',
    'after:2005',
    'before:2004-05-03',
  ),
);
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-', 'OR ', 'OR -'), operand), { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc
      .constantFrom('', ' ', ' after:2004-05', ' before:2005', ' after:2004-05-03 before:2006')
      .map((tail) => parts.map(([sign, words]) => sign + words).join(' ') + tail),
  );

const manner = fc.record({ inQuotes: fc.boolean(), isTyping: fc.boolean() });

/** The article as a reader searches it: streams of folded words, those within quotations told apart. */
interface Scanned {
  readonly streams: readonly { readonly words: readonly string[]; readonly raw: readonly string[] }[];
  readonly quoted: readonly { readonly words: readonly string[]; readonly raw: readonly string[] }[];
  readonly fields: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly language: string;
}
const stream = (text: string) => ({ words: wordsOf(text.toLowerCase()).map(fold), raw: wordsOf(text.toLowerCase()) });
const scan = (article: Article): Scanned => {
  const names = article.byline.flatMap(({ name }) => name ?? []);
  const speakers = article.quotes.flatMap(({ speaker }) => speaker?.name ?? []);
  const sections = article.section === null ? [] : [article.section];
  return {
    language: article.language,
    streams: [
      article.headline,
      article.standfirst ?? '',
      ...article.body.map((block) => block.text),
      ...names,
      ...sections,
    ].map(stream),
    quoted: article.quotes.map((quote) => stream(quote.text)),
    fields: Object.fromEntries(
      Object.entries({ by: names, speaker: speakers, section: sections }).map(([field, values]) => [
        field,
        values.map((value) => stream(value).words),
      ]),
    ),
  };
};

const inARow = (words: readonly string[], term: Term): boolean =>
  words.some((_, at) => term.words.every(({ key, offset }) => words[at + offset] === key));

/** Whether one term is in an article, by scanning it. */
function holds(term: Term, scanned: Scanned, all: readonly Scanned[], { inQuotes, isTyping }: Manner): boolean {
  const first = term.words[0]!.key;
  const known = all.some(({ streams, fields }) =>
    (term.field === null ? streams.map(({ words }) => words) : (fields[term.field] ?? [])).some((words) =>
      words.includes(first),
    ),
  );
  const isPrefix = term.isPrefix && (isTyping || !known || isPaired(first));
  if (term.field !== null) {
    const values = scanned.fields[term.field] ?? [];
    const name = term.words.map(({ key }) => key).join(' ');
    const isName = (words: readonly string[]): boolean => words.join(' ') === name;
    if (term.isPhrase && all.some(({ fields }) => fields[term.field!]?.some(isName))) return values.some(isName);
    return values.some(
      (words) => inARow(words, term) || (isPrefix && words.some((word) => word.startsWith(term.words[0]!.key))),
    );
  }
  const streams = inQuotes ? scanned.quoted : scanned.streams;
  if (term.isPhrase) return streams.some(({ words }) => inARow(words, term));
  const key = term.words[0]!.key;
  const stemOf = (raw: string, language: string): string => fold(stem(raw, language)) || fold(raw);
  const stems = new Set(
    all.flatMap(({ streams, language }) =>
      streams.flatMap(({ raw }) => raw.filter((word) => fold(word) === key).map((word) => stemOf(word, language))),
    ),
  );
  const asked = [key, term.words[0]!.typed];
  const roots = all.flatMap(({ language }) => asked.map((word) => stemOf(word, language)));
  if (stems.size === 0) for (const root of [key, ...roots]) stems.add(root);
  // a word is one of the stem's wherever in the archive it is
  const kin = new Set(
    all.flatMap(({ streams, language }) =>
      streams.flatMap(({ raw }) => raw.filter((word) => stems.has(stemOf(word, language))).map(fold)),
    ),
  );
  return streams.some(({ words }) =>
    words.some((word) => word === key || kin.has(word) || (isPrefix && word.startsWith(key))),
  );
}

function expected(articles: readonly Article[], asked: string, manner: Manner): Article[] {
  const { clauses } = parseQuery(asked);
  const all = articles.map(scan);
  return articles.filter((article, i) => {
    const date = article.published?.date ?? null;
    return clauses.every((any) =>
      any.some((term) =>
        term.day === null
          ? holds(term, all[i]!, all, manner) !== term.isNot
          : date !== null && (term.day.isAfter ? date >= term.day.date : date < term.day.date),
      ),
    );
  });
}

describe('a query', () => {
  it('finds what a naive scan of the articles finds, with its counts, in the order of dates', async () => {
    await fc.assert(
      fc.asyncProperty(archive, query, manner, fc.constantFrom(1, 3), async (articles, asked, how, threads) => {
        const search = await searchOf(await indexFiles(articles, threads));
        const answer = await search.ask({ query: asked, order: 'oldest', ...how });
        const wanted = expected(inOrder(articles), asked, how);
        const found = await answer.page(0, 100);
        expect(found.map(({ url }) => url)).toEqual(wanted.map(({ url }) => url));
        expect(answer.total).toBe(wanted.length);
        const dated = wanted.filter(({ published }) => published !== null);
        expect(answer.years.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
        const months = answer.years.length === 1 ? dated.filter(({ published }) => published!.date.length > 4) : [];
        expect(answer.months.reduce((sum, { count }) => sum + count, 0)).toBe(months.length);
        for (const { value, count } of answer.months)
          expect(count).toBe(months.filter(({ published }) => published!.date.startsWith(value)).length);
        const bySection = await answer.facet('section', 10);
        for (const { value, count } of bySection) {
          expect(count).toBe(wanted.filter(({ section }) => fold(section ?? '') === fold(value)).length);
          if (asked.startsWith('OR ')) continue;
          const narrowed = await search.ask({ query: `section:"${value}" ${asked}`, order: 'oldest', ...how });
          expect(narrowed.total).toBe(count);
        }
        expect(bySection.reduce((sum, { count }) => sum + count, 0)).toBe(
          wanted.filter(({ section }) => section !== null).length,
        );
      }),
      { numRuns: 400 },
    );
  }, 240_000);

  it('excludes what it finds without the sign, in every form', async () => {
    const sought = fc.constantFrom(...WORDS, 'strikes', "l'élan", 'by:holt', 'section:"city"', 'after:2005');
    await fc.assert(
      fc.asyncProperty(archive, sought, fc.boolean(), async (articles, word, inQuotes) => {
        const search = await searchOf(await indexFiles(articles));
        const urls = async (query: string): Promise<string[]> => {
          const answer = await search.ask({ query, order: 'oldest', inQuotes, isTyping: false });
          return (await answer.page(0, 100)).map(({ url }) => url);
        };
        // what has no date is neither before nor after
        const isAsked = ({ published }: Article): boolean => !word.startsWith('after') || published !== null;
        const found = await urls(`${word} `);
        const all = inOrder(articles).filter(isAsked);
        const others = all.map(({ url }) => url).filter((url) => !found.includes(url));
        expect(await urls(`-${word}`)).toEqual(others);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('finds with OR what either side finds', async () => {
    const side = fc.tuple(fc.constantFrom('', '', '-'), operand).map(([sign, words]) => sign + words);
    await fc.assert(
      fc.asyncProperty(archive, side, side, async (articles, one, other) => {
        const search = await searchOf(await indexFiles(articles));
        const urls = async (query: string): Promise<string[]> => {
          const answer = await search.ask({ query, order: 'oldest', inQuotes: false, isTyping: false });
          return (await answer.page(0, 100)).map(({ url }) => url);
        };
        const either = new Set([...(await urls(`${one} `)), ...(await urls(`${other} `))]);
        const all = inOrder(articles).map(({ url }) => url);
        expect(await urls(`${one} OR ${other} `)).toEqual(all.filter((url) => either.has(url)));
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
