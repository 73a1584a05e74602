/**
 * What every query needs before its first word: the days, the languages, where the parts begin; and, in files of their
 * own, each article's section, authors and speakers. It is made from the entries alone.
 */
import type { Entry } from '../types.js';
import type { FacetColumn } from './columns.js';
import { FACETS, type Facet } from './layout.js';
import { bitWriter, packNumber } from './packing.js';
import { dayKey } from './parts.js';

/** The days of the articles, which are ordered by date, those without one last. */
export function packDays(entries: readonly Pick<Entry, 'published'>[]): string {
  let text = '';
  let before = 0;
  for (let i = 0; i < entries.length; ) {
    const date = entries[i]!.published?.date.slice(0, 10) ?? null;
    if (date === null) break;
    let end = i;
    while (end < entries.length && entries[end]!.published?.date.slice(0, 10) === date) end++;
    text += packNumber(dayKey(date) - before) + packNumber(end - i);
    before = dayKey(date);
    i = end;
  }
  return text;
}

const VALUES: Readonly<Record<Facet, (entry: Entry) => readonly string[]>> = {
  section: ({ section }) => (section === null ? [] : [section]),
  by: ({ byline }) => present(byline.map(({ name, organisation }) => name ?? organisation)),
  speaker: ({ quotes }) => present(quotes.map(({ name }) => name)),
};

/** Each that is there, once, in order. */
function present(values: readonly (string | null)[]): string[] {
  const found = new Set<string>();
  for (const value of values) if (value !== null) found.add(value);
  return [...found];
}

/** Every facet's file. */
export function facetColumns(entries: readonly Entry[]): Record<Facet, FacetColumn> {
  return Object.fromEntries(FACETS.map((facet) => [facet, columnOf(entries, VALUES[facet])])) as Record<
    Facet,
    FacetColumn
  >;
}

function columnOf(entries: readonly Entry[], valuesOf: (entry: Entry) => readonly string[]): FacetColumn {
  const counts = new Map<string, number>();
  const each = entries.map(valuesOf);
  for (const own of each) for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  const ranks = new Map(values.map((value, rank) => [value, rank]));
  const sum = values.reduce((total, value, rank) => total + rank * counts.get(value)!, 0);
  const all = values.reduce((total, value) => total + counts.get(value)!, 0);
  const k = sum === 0 ? 0 : Math.max(0, 31 - Math.clz32(Math.floor((0.69 * sum) / all)));
  const bits = bitWriter();
  for (const own of each) {
    bits.rice(own.length, 0);
    for (const value of own) bits.rice(ranks.get(value)!, k);
  }
  bits.align();
  return { values, k, packed: Buffer.from(bits.take()).toString('latin1') };
}
