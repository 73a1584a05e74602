/**
 * What every query needs before its first word: the days, the languages, where the parts begin; and, in files of their
 * own, each article's section, authors and speakers. It is made from the entries alone.
 */
import { numberList } from '../lib/number-list.js';
import { personId } from '../lib/slug.js';
import type { Author, Authority, Entry } from '../types.js';
import type { FacetColumn } from './columns.js';
import type { Facet } from './layout.js';
import { type BitWriter, bitWriter, packNumber } from './packing.js';
import { dayKey, FACETS } from './parts.js';
import { signerNames, speakerNames } from './persons.js';
import { nameKey, phraseWords } from './phrases.js';

/** The days of the articles, which are ordered by date, those without one last. */
export function packDays(entries: readonly Pick<Entry, 'published'>[]): string {
  let text = '';
  let before = 0;
  const days = entries.map(({ published }) => published?.date.slice(0, 10) ?? '');
  for (let i = 0; i < days.length; ) {
    const day = days[i]!;
    if (day === '') break;
    let end = i + 1;
    while (end < days.length && days[end] === day) end++;
    text += packNumber(dayKey(day) - before) + packNumber(end - i);
    before = dayKey(day);
    i = end;
  }
  return text;
}

/** As often as an article has each: how a name is mostly written is counted so on its page. */
const VALUES: Readonly<Record<Facet, (entry: Entry, authority: Authority | null) => readonly string[]>> = {
  section: ({ section }) => (section === null ? [] : [section]),
  by: ({ byline }, authority) => eachOnce(byline).flatMap((author) => signerNames(author, authority)?.[0] ?? []),
  speaker: ({ quotes }, authority) => quotes.flatMap((quote) => speakerNames(quote, authority)?.[0] ?? []),
};

/** Those who sign; of two spellings of one the first, as on their page. */
function eachOnce(byline: readonly Author[]): readonly Author[] {
  if (byline.length < 2) return byline;
  const ids = byline.map(({ name, organisation, person }) => person ?? personId(name ?? organisation ?? ''));
  return byline.filter((_, i) => ids.indexOf(ids[i]!) === i);
}

/** Every facet's file. @param authority names people; null where they are called as articles have them. */
export function facetColumns(
  entries: readonly Entry[],
  authority: Authority | null = null,
): Record<Facet, FacetColumn> {
  const writers = FACETS.map((facet) => ({ facet, writer: columnWriter(facet) }));
  for (const entry of entries) for (const { facet, writer } of writers) writer.add(VALUES[facet](entry, authority));
  return Object.fromEntries(writers.map(({ facet, writer }) => [facet, writer.column()])) as Record<Facet, FacetColumn>;
}

/** The place of a value without a word. */
const NOWHERE = -1;

/** A value as it is spelt: its place among the values that came before, and how often it is met. */
interface Spelt {
  readonly place: number;
  count: number;
}

/**
 * A column that is written article by article, each value as its place among those that came before. Values that no query
 * tells apart are one, written as it mostly is; what has no word can't be asked for and is left out.
 */
function columnWriter(facet: Facet) {
  const places = new Map<string, number>();
  const spellings = new Map<string, Spelt>();
  const counts: number[] = [];
  /** Of each article how many values it has, then their places. */
  const written = numberList();
  const spelt = (value: string): Spelt => {
    const words = phraseWords(value);
    const key = nameKey(facet, words);
    const place = words.length === 0 ? NOWHERE : (places.get(key) ?? places.size);
    if (place !== NOWHERE) places.set(key, place);
    const one = { place, count: 0 };
    spellings.set(value, one);
    return one;
  };
  return {
    add: (values: readonly string[]): void => {
      const own = new Set<number>();
      for (const value of values) {
        const one = spellings.get(value) ?? spelt(value);
        one.count++;
        if (one.place !== NOWHERE) own.add(one.place);
      }
      written.push(own.size);
      for (const place of own) {
        counts[place] = (counts[place] ?? 0) + 1;
        written.push(place);
      }
    },
    column: (): FacetColumn => {
      const shown: [value: string, count: number][] = counts.map(() => ['', 0]);
      for (const [value, { place, count }] of spellings)
        if (place !== NOWHERE && isFirst(value, count, shown[place]!)) shown[place] = [value, count];
      const order = shown.map(([value], place) => [value, place] as const);
      order.sort(([a, i], [b, j]) => counts[j]! - counts[i]! || (a < b ? -1 : 1));
      const ranks = new Uint32Array(order.length);
      for (const [rank, [, place]] of order.entries()) ranks[place] = rank;
      return { values: order.map(([value]) => value), ...packed(written.take(), ranks, counts) };
    },
  };
}

/** Whether a spelling goes before another: the more frequent, of equals the first by code unit. */
function isFirst(value: string, count: number, [other, most]: readonly [value: string, count: number]): boolean {
  return count > most || (count === most && value < other);
}

function packed(written: Int32Array, ranks: Uint32Array, counts: readonly number[]): Pick<FacetColumn, 'k' | 'packed'> {
  const sum = counts.reduce((total, count, place) => total + ranks[place]! * count, 0);
  const all = counts.reduce((total, count) => total + count, 0);
  const k = sum === 0 ? 0 : Math.max(0, 31 - Math.clz32(Math.floor((0.69 * sum) / all)));
  const bits = bitWriter();
  for (let at = 0; at < written.length; ) at = putOne(bits, written, at, ranks, k);
  bits.align();
  return { k, packed: Buffer.from(bits.take()).toString('latin1') };
}

/** Writes one article's values from `at` on; where the next one's stand. */
function putOne(bits: BitWriter, written: Int32Array, at: number, ranks: Uint32Array, k: number): number {
  const end = at + 1 + written[at]!;
  bits.rice(written[at]!, 0);
  for (let i = at + 1; i < end; i++) bits.rice(ranks[written[i]!]!, k);
  return end;
}
