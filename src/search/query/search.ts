/**
 * The whole answer to what was typed: hits in their order, a page of results with excerpts, counts by year and by facet,
 * and another spelling where nothing was found. The page shows it; this file touches no document.
 */

import { readColumn } from '../columns.js';
import { type Facet, NAMED_FIELDS } from '../layout.js';
import { lengthener } from '../lengthen.js';
import { quotesOf } from '../row.js';
import { type Evaluation, evaluate, type Found, type Manner } from './evaluate.js';
import { countHits, excerptOf, marked, type Piece, spellingsIn } from './excerpt.js';
import { parseQuery } from './parse.js';
import { type IndexReader, type Load, openIndex } from './reader.js';
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
      const ordered = inOrder(index, hits, order);
      const words = new Set(hits.found.filter(({ term }) => term.field === null).flatMap((found) => found.words));
      return {
        total: ordered.length,
        page: (from, length) =>
          Promise.all(
            [...ordered.subarray(from, from + length)].map((article) => result(index, article, words, inQuotes)),
          ),
        ...timesOf(index, hits.articles),
        facet: (facet, most) => facetOf(index, hits.articles, facet, most),
        suggestion: await corrected(index, query, hits.found),
      };
    },
  };
}

/** Room for an article's number below its score in one exact number: scores get what is left of 53 bits. */
const NUMBERS = 2 ** 21;
const SCORE_STEPS = 2 ** 22;
/** After how many years an article counts half where recency is asked for. A guess. */
const HALF_LIFE = 4;

/** Article numbers in the order asked for; of equals the newer first. Those without a date count as oldest. */
function inOrder(index: IndexReader, { articles, scores }: Evaluation, order: Order): Int32Array {
  const undated = index.days.at(-1)?.date === '' ? index.days.at(-1)!.first : index.start.articles;
  const ageRank = (article: number): number =>
    article >= undated ? article - undated : article + index.start.articles - undated;
  if (order === 'oldest') {
    const dated = articles.filter((article) => article < undated);
    const rest = articles.filter((article) => article >= undated);
    return Int32Array.from([...dated, ...rest]);
  }
  const newest = yearOf(index.days.findLast(({ date }) => date !== '')?.date ?? '0');
  const freshness = order === 'recent' ? freshnessOf(index, newest) : null;
  const keys = new Float64Array(articles.length);
  articles.forEach((article, i) => {
    const score = order === 'newest' ? 0 : scores[i]! * (freshness?.[article] ?? 1);
    keys[i] = -(Math.round(score * (SCORE_STEPS / 64)) * NUMBERS + ageRank(article));
  });
  keys.sort();
  const rank0 = index.start.articles - undated;
  return Int32Array.from(keys, (key) => {
    const rank = -key % NUMBERS;
    return rank >= rank0 ? rank - rank0 : rank + undated;
  });
}

function freshnessOf(index: IndexReader, newest: number): Float32Array {
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
  const [years, months] = [new Map<number, number>(), new Map<number, number>()];
  let at = 0;
  for (const { date, end } of index.days) {
    const before = at;
    while (at < articles.length && articles[at]! < end) at++;
    if (at === before || date === '') continue;
    const [year, month] = [yearOf(date), Number(date.slice(5, 7))];
    years.set(year, (years.get(year) ?? 0) + at - before);
    if (month > 0) months.set(month, (months.get(month) ?? 0) + at - before);
  }
  const year = [...years.keys()].map((one) => String(one).padStart(4, '0'));
  return {
    years: inARow(years, (one) => String(one).padStart(4, '0')),
    months: year.length === 1 ? inARow(months, (one) => `${year[0]}-${String(one).padStart(2, '0')}`) : [],
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
  const title = lengthen(headline);
  const body = lengthen(text);
  const best = inQuotes
    ? quotesOf(row)
        .map((quote) => ({ quote, hits: countHits(body, words, quote.start, quote.end) }))
        .reduce<{ quote: ReturnType<typeof quotesOf>[number]; hits: number } | null>(
          (a, b) => (a === null || b.hits > a.hits ? b : a),
          null,
        )
    : null;
  const quote = best?.quote ?? null;
  return {
    url,
    headline: marked(title, words),
    date,
    byline,
    section,
    language,
    excerpt: excerptOf(body, words, quote?.start, quote?.end),
    quote,
    spellings: spellingsIn(`${title}\n${body}`, words),
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
