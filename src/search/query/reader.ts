/**
 * The published index as it is asked: finds words in the dictionary, reads their lists and places, fetching each part
 * once. How a part is fetched is its caller's business; what a query means is evaluate.ts'.
 */

import { type Day, type FacetColumn, readDays, readYears, type Year } from '../columns.js';
import { type Entry, findEntry, readDictionary } from '../entries.js';
import { CODE_BITS, type Facet, OWN_CODE, placeParameter, QUOTED_BIT, type Start, textPart } from '../layout.js';
import { lengthener } from '../lengthen.js';
import type { Row } from '../row.js';
import type { Stemmer } from '../stemmers.js';
import { type BitReader, bitReader, gapParameter, readSteps } from '../unpacking.js';
import type { Limit } from './parse.js';

/** Fetches a part by its name (`words/3`) and gives its content. Rejects where there is none. */
export type Load = (name: string) => Promise<unknown>;

/** A word's articles, by number, and for each its weight × 2 + whether a quotation holds it. */
export interface List {
  readonly articles: Int32Array;
  readonly symbols: Uint8Array;
}

export interface IndexReader {
  readonly start: Start;
  readonly days: readonly Day[];
  readonly years: readonly Year[];
  /** The word or stem; null where the archive has neither. */
  readonly find: (key: string) => Promise<Entry | null>;
  /**
   * Every word of the archive that begins with `prefix`, in order, from at most `parts` parts of the dictionary: words of a
   * field only where `prefix` names one.
   */
  readonly beginning: (prefix: string, parts: number) => Promise<Entry[]>;
  /** How many parts of the dictionary hold what begins with `prefix`. */
  readonly spread: (prefix: string) => number;
  readonly list: (entry: Entry) => Promise<List>;
  /** Places × 2 + whether each is quoted, for those of `wanted` articles that the list holds. */
  readonly places: (entry: Entry, wanted: Int32Array) => Promise<Map<number, Int32Array>>;
  readonly stemmers: () => Promise<Stemmer[]>;
  readonly facet: (facet: Facet) => Promise<FacetColumn>;
  /** A stored row with headline and text at their full length. */
  readonly row: (article: number) => Promise<Row>;
}

/** Lists that are kept unpacked, for the next letter typed. A guess. */
const MOST_LISTS = 200;

/** Fetches a part by its name and reads it, once. */
type Part = <T>(name: string, read: (content: unknown) => T) => Promise<T>;

/** Opens the index. */
export async function openIndex(load: Load): Promise<IndexReader> {
  const fetched = new Map<string, Promise<unknown>>();
  const part: Part = <T>(name: string, read: (content: unknown) => T): Promise<T> => {
    let known = fetched.get(name) as Promise<T> | undefined;
    if (known === undefined) {
      known = load(name).then(read);
      // so that a lost connection can be tried again
      known.catch(() => fetched.delete(name));
      fetched.set(name, known);
    }
    return known;
  };
  const start = await part('start', (content) => content as Start);
  const days = readDays(start.days, start.articles);
  const years = readYears(days);
  const lengthening = () => part('codebook', (content) => lengthener(String(content).split('~')));
  // every row needs it; where it can't be had, the row tells
  lengthening().catch(() => null);
  return {
    start,
    days,
    years,
    ...openDictionary(start, part),
    ...openLists(start, part),
    stemmers: () => Promise.all(start.languages.map((name) => part(`stems/${name}`, (content) => content as Stemmer))),
    facet: (facet) => part(`facets/${facet}`, (content) => content as FacetColumn),
    row: async (article) => {
      const year = years[upper(years.length, (i) => years[i]!.first <= article) - 1]!;
      const nth = article - year.first;
      const rows = await part(textPart(year.name, nth, start.shelf), (content) => content as Row[]);
      const lengthen = await lengthening();
      const [url, headline, date, byline, section, language, text, ...quotes] = rows[nth % start.shelf]!;
      return [url, lengthen(headline), date, byline, section, language, lengthen(text), ...quotes];
    },
  };
}

function openDictionary({ words }: Start, part: Part): Pick<IndexReader, 'find' | 'beginning' | 'spread'> {
  const read = (n: number) =>
    part(`words/${n}`, (content) => {
      let entries: Entry[] | null = null;
      return {
        find: (key: string) => findEntry(String(content), key),
        all: () => {
          entries ??= readDictionary(String(content));
          return entries;
        },
      };
    });
  /** The part in which `key` stands, if anywhere. */
  const partOf = (key: string): number => Math.max(0, upper(words.length, (i) => words[i]! <= key) - 1);
  const spread = (prefix: string): number => partOf(`${prefix}\uffff`) - partOf(prefix) + 1;
  return {
    find: async (key) => {
      if (words.length === 0) return null;
      return (await read(partOf(key))).find(key);
    },
    spread,
    beginning: async (prefix, parts) => {
      if (words.length === 0) return [];
      const first = partOf(prefix);
      const count = Math.min(parts, spread(prefix));
      const shelves = await Promise.all(Array.from({ length: count }, (_, i) => read(first + i)));
      const isField = prefix.includes(':');
      return shelves
        .flatMap(({ all }) => all())
        .filter(({ key, articles }) => articles > 0 && key.startsWith(prefix) && key.includes(':') === isField);
    },
  };
}

function openLists(start: Start, part: Part): Pick<IndexReader, 'list' | 'places'> {
  const text = (name: string): Promise<string> => part(name, String);
  const lists = new Map<string, Promise<List>>();
  const list = (entry: Entry): Promise<List> => {
    const known =
      lists.get(entry.key) ?? text(`lists/${entry.list.part}`).then((content) => readList(content, entry, start));
    if (lists.size >= MOST_LISTS) lists.clear();
    lists.set(entry.key, known);
    known.catch(() => lists.delete(entry.key));
    return known;
  };
  return {
    list,
    places: async (entry, wanted) => {
      const { articles, symbols } = await list(entry);
      const found = new Map<number, Int32Array>();
      const isWanted = new Uint8Array(start.articles);
      for (const article of wanted) isWanted[article] = 1;
      const pieces = entry.places.map(async ({ first, at }, i) => {
        const end = entry.places[i + 1]?.first ?? articles.length;
        if (!articles.subarray(first, end).some((article) => isWanted[article] === 1)) return;
        const bits = bitReader(await text(`places/${at.part}`), at.unit);
        for (let k = first; k < end; k++) {
          const places = readPlaces(bits, (symbols[k]! & QUOTED_BIT) !== 0);
          if (isWanted[articles[k]!] === 1) found.set(articles[k]!, places);
        }
      });
      await Promise.all(pieces);
      return found;
    },
  };
}

/** The first of `length` indices at which `holds` does not hold any more: it must hold up to somewhere and not beyond. */
export function upper(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whole numbers in a row. */
export function numbers(first: number, end: number): Int32Array {
  return Int32Array.from({ length: end - first }, (_, i) => first + i);
}

/** The articles on one side of a date: they are numbered by date. One without a date is on neither. */
export function rangeOf(days: readonly Day[], { isAfter, date }: Limit): Int32Array {
  const dated = days.filter((day) => day.date !== '');
  const end = dated.at(-1)?.end ?? 0;
  const first = dated[upper(dated.length, (i) => dated[i]!.date < date)]?.first ?? end;
  return isAfter ? numbers(first, end) : numbers(0, first);
}

/** A word's list in its part. */
export function readList(
  content: string,
  entry: Entry,
  { articles: total, symbols: usual }: Pick<Start, 'articles' | 'symbols'>,
): List {
  const articles = new Int32Array(entry.articles);
  const symbols = new Uint8Array(entry.articles);
  let { order, k } = usual;
  let head = 0;
  if (entry.articles >= OWN_CODE) {
    const bits = bitReader(content, entry.list.unit);
    const next = (): number => bits.bits(CODE_BITS);
    k = next();
    order = Array.from({ length: next() }, next);
    head = (2 + order.length) * CODE_BITS;
  }
  const code = { k: gapParameter(total, entry.articles), symbolK: k, order };
  readSteps(content, entry.list.unit, head, code, articles, symbols, head && 2 * entry.articles > total ? total : 0);
  return { articles, symbols };
}

/** The places of a word in the next article: × 2 + whether each is quoted. */
export function readPlaces(bits: BitReader, isQuoted: boolean): Int32Array {
  const count = bits.rice(0) + 1;
  const k = placeParameter(count);
  const places = new Int32Array(count);
  let place = -1;
  for (let i = 0; i < count; i++) {
    place += bits.rice(k) + 1;
    places[i] = place * 2 + (isQuoted ? bits.bits(1) : 0);
  }
  return places;
}
