/**
 * The whole answer to what was typed: hits in their order, a page of results with excerpts, counts by year and by facet,
 * and another spelling where nothing was found. The page shows it; this file touches no document.
 */

import { type Day, readColumn } from '../columns.js';
import { type Facet, NAMED_FIELDS } from '../layout.js';
import { lengthener } from '../lengthen.js';
import { quotesOf, type RowQuote } from '../row.js';
import { type Evaluation, evaluate, type Found, type Manner } from './evaluate.js';
import { excerptOf, type Hit, hitsIn, marked, type Piece } from './excerpt.js';
import { parseQuery } from './parse.js';
import { type IndexReader, type Load, openIndex, upper } from './reader.js';
import { suggest } from './suggest.js';

export type Order = 'relevance' | 'recent' | 'newest' | 'oldest';

export interface Request extends Manner {
  readonly query: string;
  readonly order: Order;
}

export interface Result {
  readonly url: string;
  readonly headline: readonly Piece[];
  /** ISO date of any precision; empty where it is not known. */
  readonly date: string;
  readonly byline: readonly string[];
  readonly section: string;
  readonly language: string;
  readonly excerpt: readonly Piece[];
  /** The quotation that the excerpt is, where quotations were searched: its number and who said it. */
  readonly quote: { readonly n: number; readonly speaker: string | null } | null;
  /** The words that were hit, as the article writes them: for marking them there. */
  readonly spellings: readonly string[];
}

export interface Count {
  readonly value: string;
  readonly count: number;
}

export interface Answer {
  readonly total: number;
  /** One page of results, from the `from`th hit on. */
  readonly page: (from: number, length: number) => Promise<Result[]>;
  /** Hits of each year from the first with hits to the last, those without any included. */
  readonly years: readonly Count[];
  /** The same of months, where all hits with a date are of one year. */
  readonly months: readonly Count[];
  /** The most frequent values of a facet among the hits. */
  readonly facet: (facet: Facet, most: number) => Promise<Count[]>;
  /** The query with what was probably meant; null where nothing is to be said. */
  readonly suggestion: string | null;
}

export interface Search {
  readonly articles: number;
  /** Characters of a facet's file, so that a page can decide whether to show it unasked. */
  readonly facetSize: (facet: Facet) => number;
  readonly ask: (request: Request) => Promise<Answer>;
}

/** Opens an archive's search. @param load fetches a part of the index by its name. */
export async function openSearch(load: Load): Promise<Search> {
  const index = await openIndex(load);
  // every result needs it; where it can't be had, the result tells
  index.codebook().catch(() => null);
  return {
    articles: index.start.articles,
    facetSize: (facet) => index.start.facets[facet],
    ask: async ({ query, order, inQuotes, isTyping }) => {
      const hits = await evaluate(index, parseQuery(query), { inQuotes, isTyping });
      const first = inOrder(index, hits, order);
      const words = new Set(hits.found.filter(({ term }) => term.field === null).flatMap((found) => found.words));
      return {
        total: hits.articles.length,
        page: (from, length) =>
          Promise.all(
            [...first(from + length).subarray(from)].map((article) => result(index, article, words, inQuotes)),
          ),
        ...timesOf(index, hits.articles),
        facet: (facet, most) => facetOf(index, hits.articles, facet, most),
        suggestion: await corrected(index, query, hits.found),
      };
    },
  };
}

/** After how many years an article counts half where recency is asked for. A guess. */
const HALF_LIFE = 4;

/** Gives the first so many articles in the order asked for; of equals the newer first. Those without a date count as oldest. */
function inOrder(index: IndexReader, { articles, scores }: Evaluation, order: Order): (count: number) => Int32Array {
  // articles are numbered so
  if (order === 'oldest') return (count) => articles.subarray(0, count);
  const worth = worths(index, articles, scores, order);
  const last = index.days.at(-1);
  const dated = last?.date === '' ? upper(articles.length, (i) => articles[i]! < last.first) : articles.length;
  return (count) => {
    const picked = new Int32Array(Math.min(count, articles.length));
    let length = 0;
    for (let k = 0; k < articles.length; k++) {
      // the newest first: none goes before its equals
      const i = (k < dated ? dated : articles.length + dated) - 1 - k;
      if (length === picked.length && worth[i]! <= worth[picked[length - 1]!]!) continue;
      const at = upper(length, (n) => worth[picked[n]!]! >= worth[i]!);
      picked.copyWithin(at + 1, at, length);
      picked[at] = i;
      if (length < picked.length) length++;
    }
    return picked.map((i) => articles[i]!);
  };
}

/** What counts in an order. */
function worths(index: IndexReader, articles: Int32Array, scores: Int32Array, order: Order): Int32Array {
  if (order === 'relevance') return scores;
  const fresh = order === 'recent' ? freshnessOf(index) : null;
  return scores.map((score, i) => (fresh === null ? 0 : Math.round(score * fresh[articles[i]!]!)));
}

function freshnessOf(index: IndexReader): Float32Array {
  const newest = yearOf(index.days.findLast(({ date }) => date !== '')?.date ?? '0');
  const fresh = new Float32Array(index.start.articles).fill(0.1);
  for (const { date, first, end } of index.days) {
    if (date === '') continue;
    const age = newest - (yearOf(date) + (Number(date.slice(5, 7) || 1) - 1) / 12);
    fresh.fill(0.1 + 0.9 * 0.5 ** (Math.max(0, age) / HALF_LIFE), first, end);
  }
  return fresh;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function timesOf(index: IndexReader, articles: Int32Array): Pick<Answer, 'years' | 'months'> {
  const before = (number: number): number => upper(articles.length, (i) => articles[i]! < number);
  const hits = ({ first, end }: Pick<Day, 'first' | 'end'>): number => before(end) - before(first);
  const [years, months] = [new Map<number, number>(), new Map<number, number>()];
  const held = index.years.filter((year) => year.name !== 'undated' && hits(year) > 0);
  for (const year of held) years.set(Number(year.name), hits(year));
  const name = held[0]?.name ?? '';
  for (const day of held.length === 1 ? index.days : []) {
    const month = day.date.startsWith(name) ? Number(day.date.slice(5, 7)) : 0;
    if (month > 0 && hits(day) > 0) months.set(month, (months.get(month) ?? 0) + hits(day));
  }
  return {
    years: inARow(years, (one) => String(one).padStart(4, '0')),
    months: inARow(months, (one) => `${name}-${String(one).padStart(2, '0')}`),
  };
}

/** Counts from the first to the last, those of nothing included. */
function inARow(counts: ReadonlyMap<number, number>, name: (one: number) => string): Count[] {
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    value: name(first + i),
    count: counts.get(first + i) ?? 0,
  }));
}

async function facetOf(index: IndexReader, articles: Int32Array, facet: Facet, most: number): Promise<Count[]> {
  const column = await index.facet(facet);
  const isHit = new Uint8Array(index.start.articles);
  for (const article of articles) isHit[article] = 1;
  const counts = new Int32Array(column.values.length);
  readColumn(column, index.start.articles, (article, value) => {
    counts[value]! += isHit[article]!;
  });
  return column.values
    .map((value, rank) => ({ value, count: counts[rank]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

async function result(
  index: IndexReader,
  article: number,
  words: ReadonlySet<string>,
  inQuotes: boolean,
): Promise<Result> {
  const [row, codebook] = await Promise.all([index.row(article), index.codebook()]);
  const [url, headline, date, byline, section, language, text] = row;
  const lengthen = lengthener(codebook);
  const [title, body] = [lengthen(headline), lengthen(text)];
  const [inTitle, inBody] = [hitsIn(title, words), hitsIn(body, words)];
  const spelled = (of: string, hits: readonly Hit[]): string[] => hits.map(({ start, end }) => of.slice(start, end));
  let [quote, hits, most]: [RowQuote | null, Hit[], number] = [null, inBody, -1];
  for (const one of inQuotes ? quotesOf(row) : []) {
    const own = hitsIn(body, words, one.start, one.end);
    const different = new Set(own.map(({ word }) => word)).size;
    if (different > most) [quote, hits, most] = [one, own, different];
  }
  return {
    url,
    headline: marked(title, inTitle),
    date,
    byline,
    section,
    language,
    excerpt: excerptOf(body, hits, quote?.start ?? 0, quote?.end ?? body.length),
    quote,
    spellings: [...new Set([...spelled(title, inTitle), ...spelled(body, inBody)])],
  };
}

/** What was typed with each unknown word replaced by the nearest known one. */
async function corrected(index: IndexReader, query: string, found: readonly Found[]): Promise<string | null> {
  let text = query;
  for (const { term, articles } of [...found].sort((a, b) => b.term.from - a.term.from)) {
    if (articles > 0 || term.words.length > 1) continue;
    const meant = await suggest(index, term.words[0]!.key, term.field === null ? '' : `${term.field}:`);
    if (meant === null) continue;
    const piece = text.slice(term.from, term.to);
    const name = NAMED_FIELDS.find((field) => piece.toLowerCase().startsWith(`${field}:`));
    const written = (name === undefined ? '' : `${name}:`) + (piece.endsWith('"') ? `"${meant}"` : meant);
    text = text.slice(0, term.from) + written + text.slice(term.to);
  }
  return text === query ? null : text;
}
