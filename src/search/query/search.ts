/**
 * The whole answer to what was typed: hits in their order, a page of results with excerpts, counts by year and by facet,
 * and another spelling where nothing was found. The page shows it; this file touches no document.
 */

import { type Day, readColumn } from '../columns.js';
import type { Entry } from '../entries.js';
import { type Facet, padded } from '../layout.js';
import { type PhraseWord, phraseWords } from '../phrases.js';
import { quotesOf, type RowQuote } from '../row.js';
import { type Evaluation, evaluate, type Found, type Manner, withoutField } from './evaluate.js';
import { excerptOf, type Hit, hitsIn, marked, type Piece } from './excerpt.js';
import { parseQuery, type Query } from './parse.js';
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
  /** How what was typed was read. */
  readonly asked: Query;
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
  return {
    articles: index.start.articles,
    facetSize: (facet) => index.start.facets[facet],
    ask: async ({ query, order, inQuotes, isTyping }) => {
      const asked = parseQuery(query);
      const hits = await evaluate(index, asked, { inQuotes, isTyping });
      const first = inOrder(index, hits, order);
      const words = new Set(hits.found.filter(({ term }) => term.field === null).flatMap((found) => found.words));
      const speakers = hits.found.flatMap(({ term }) => (term.field === 'speaker' ? [term.words] : []));
      return {
        total: hits.articles.length,
        page: (from, length) =>
          Promise.all(
            [...first(from + length).subarray(from)].map((article) =>
              result(index, article, words, inQuotes ? speakers : null),
            ),
          ),
        ...timesOf(index, hits.articles),
        facet: (facet, most) => facetOf(index, hits.articles, facet, most),
        suggestion: await corrected(index, query, hits.found),
        asked,
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
  if (order === 'newest') return new Int32Array(scores.length);
  const fresh = freshnessOf(index);
  return scores.map((score, i) => Math.round(score * fresh[articles[i]!]!));
}

function freshnessOf(index: IndexReader): Float32Array {
  const newest = +(index.years.findLast(({ name }) => +name)?.name ?? 0);
  const fresh = new Float32Array(index.start.articles);
  for (const { date, first, end } of index.days) {
    // one without a date is older than all
    const age = newest - (+date.slice(0, 4) + (+(date.slice(5, 7) || 1) - 1) / 12);
    fresh.fill(0.1 + 0.9 * 0.5 ** (Math.max(0, age) / HALF_LIFE), first, end);
  }
  return fresh;
}

function timesOf(index: IndexReader, articles: Int32Array): Pick<Answer, 'years' | 'months'> {
  const before = (number: number): number => upper(articles.length, (i) => articles[i]! < number);
  const hits = ({ first, end }: Pick<Day, 'first' | 'end'>): number => before(end) - before(first);
  const years = new Map<number, number>();
  const months = new Map<number, number>();
  const held = index.years.filter((year) => +year.name && hits(year) > 0);
  for (const year of held) years.set(+year.name, hits(year));
  const name = held[0]?.name ?? '';
  for (const day of held.length === 1 ? index.days : []) {
    const month = day.date.startsWith(name) ? +day.date.slice(5, 7) : 0;
    if (month > 0 && hits(day) > 0) months.set(month, (months.get(month) ?? 0) + hits(day));
  }
  return {
    years: inARow(years, (one) => padded(one, 4)),
    months: inARow(months, (one) => `${name}-${padded(one)}`),
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

/** @param speakers the words of each who is asked for, where quotations are searched; null where they are not. */
async function result(
  index: IndexReader,
  article: number,
  words: ReadonlySet<string>,
  speakers: readonly (readonly PhraseWord[])[] | null,
): Promise<Result> {
  const row = await index.row(article);
  const [url, title, date, byline, section, language, body] = row;
  const [inTitle, inBody] = [hitsIn(title, words), hitsIn(body, words)];
  let [quote, hits, most]: [RowQuote | null, Hit[], number] = [null, inBody, -1];
  for (const one of speakers ? quotesOf(row) : []) {
    const own = hitsIn(body, words, one.start, one.end);
    const name = phraseWords(one.speaker ?? '');
    const isAsked = speakers!.some((asked) => asked.every(({ key }) => name.some((word) => word.key.startsWith(key))));
    // whoever is asked for goes before any words
    const worth = new Set(own.map(({ word }) => word)).size + (isAsked ? body.length : 0);
    if (worth > most) [quote, hits, most] = [one, own, worth];
  }
  return {
    url,
    headline: marked(title, inTitle),
    date,
    byline: byline.map(shown),
    section,
    language,
    excerpt: excerptOf(body, hits, quote?.start ?? 0, quote?.end ?? body.length),
    quote: quote && { n: quote.n, speaker: quote.speaker && shown(quote.speaker) },
    spellings: [...new Set([...inTitle, ...inBody].map(({ spelling }) => spelling))],
  };
}

/** Of the names of a person, a line each, the first. */
function shown(names: string): string {
  return names.split('\n')[0]!;
}

/** What was typed with each unknown word replaced by the nearest known one; of a year alone that has articles, its days. */
async function corrected(index: IndexReader, query: string, found: readonly Found[]): Promise<string | null> {
  let text = query;
  if (+query && index.years.some(({ name }) => name === query)) text = `after:${query} before:${+query + 1}`;
  const unknown = found.flatMap(({ term, articles }) =>
    articles === 0 && term.words.length === 1 ? [{ ...term.words[0]!, field: term.field }] : [],
  );
  for (const { key, from, to, field } of unknown.sort((a, b) => b.from - a.from)) {
    const meant = await suggest(index, key, field === null ? '' : `${field}:`);
    if (meant !== null) text = text.slice(0, from) + (await spellingOf(index, meant)) + text.slice(to);
  }
  return text === query ? null : text;
}

/** A word as one of its articles writes it, without a capital where it does; folded where what is stored lacks it. */
async function spellingOf(index: IndexReader, entry: Entry): Promise<string> {
  const word = withoutField(entry.key);
  const { articles } = await index.list(entry);
  const [, headline, , byline, section, , body, , speakers] = await index.row(articles[0]!);
  const text = [headline, body, section, ...byline, ...speakers].join('\n');
  return (
    hitsIn(text, new Set([word]))
      .map(({ spelling }) => spelling)
      .sort()
      .at(-1) ?? word
  );
}
