/**
 * Bars for counts over time. It knows heights and gaps, not how a bar is drawn: templates draw them as SVG.
 */
import { monthOf, yearOf } from '../lib/calendar.js';
import type { Entry } from '../types.js';
import { groupBy } from './lists.js';

export interface Bar {
  /** The year; the month (`2020-01`) or the first year of a decade where the bars stand for those. */
  readonly year: string;
  readonly count: number;
  /** 0 to 100; at least 2 where there is anything. */
  readonly height: number;
}

/** A decade, with the first of its years that has articles: where its bar leads. */
export interface DecadeBar extends Bar {
  readonly first: string;
}

/** A chart of a whole archive: bars of one length of time, chosen to be some ten to fifty. */
export type Chart =
  | { readonly unit: 'month' | 'year'; readonly bars: readonly Bar[] }
  | { readonly unit: 'decade'; readonly bars: readonly DecadeBar[] };

/** Longest run of years drawn with its gaps. Guess: beyond it the empty years would bury the others. */
const LONGEST_RUN = 150;

// Guesses: up to three years are told by months; more years than stand side by side as targets of 24 px, by decades.
const BY_MONTHS = 3;
const BY_YEARS = 45;

/** One bar a year from the first to the last, empty years included; only the filled ones where that run is too long. */
export function barsOf(counts: ReadonlyMap<string, number>): Bar[] {
  const years = [...counts.keys()].sort();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (years.length === 0 || last - first >= LONGEST_RUN) return barsFor(years, counts);
  return barsFor(
    Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0')),
    counts,
  );
}

/** One bar a year for the articles that have one. */
export function barsByYear(entries: Iterable<Entry>): Bar[] {
  const years = groupBy(entries, ({ published }) => (published === null ? null : yearOf(published.date)));
  return barsOf(new Map([...years].map(([year, list]) => [year, list.length])));
}

/** The chart of an archive, by months, years or decades, as its length asks for. @param entries ordered by date. */
export function chartOf(entries: readonly Entry[]): Chart {
  const bars = barsByYear(entries);
  const [first, last] = [Number(bars[0]?.year), Number(bars.at(-1)?.year)];
  if (bars.length <= BY_MONTHS) return { unit: 'month', bars: barsByMonth(entries, bars) };
  if (last - first < BY_YEARS) return { unit: 'year', bars };
  const decades = groupBy(bars, ({ year }) => `${year.slice(0, 3)}0`);
  const counts = [...decades].map(
    ([decade, years]) => [decade, years.reduce((sum, { count }) => sum + count, 0)] as const,
  );
  const firstIn = (decade: string): string => decades.get(decade)?.find(({ count }) => count > 0)?.year ?? decade;
  const tall = barsFor([...decades.keys()], new Map(counts));
  return { unit: 'decade', bars: tall.map((bar) => ({ ...bar, first: firstIn(bar.year) })) };
}

/** Every month of the given years; articles that are dated to the year only are in none. */
function barsByMonth(entries: readonly Entry[], years: readonly Bar[]): Bar[] {
  const months = groupBy(entries, ({ published }) => (published === null ? null : monthOf(published.date)));
  const keys = years.flatMap(({ year }) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  );
  return barsFor(keys, new Map([...months].map(([month, list]) => [month, list.length])));
}

function barsFor(keys: readonly string[], counts: ReadonlyMap<string, number>): Bar[] {
  const most = Math.max(1, ...counts.values());
  return keys.map((year) => {
    const count = counts.get(year) ?? 0;
    return { year, count, height: count === 0 ? 0 : Math.max(2, Math.round((count / most) * 100)) };
  });
}

/** How strongly a count is tinted, 0 to 4, against the greatest of its kind. */
export function tintOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.min(4, 1 + Math.floor((3 * count) / Math.max(1, most)));
}
