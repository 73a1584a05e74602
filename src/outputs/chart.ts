/**
 * Bars for counts over years. It knows heights and gaps, not how a bar is drawn: templates draw them as SVG.
 */

export interface Bar {
  readonly year: string;
  readonly count: number;
  /** 0 to 100; at least 2 where there is anything. */
  readonly height: number;
}

/** Longest run of years drawn with its gaps. Guess: beyond it the empty years would bury the others. */
const LONGEST_RUN = 150;

/** One bar a year from the first to the last, empty years included; only the filled ones where that run is too long. */
export function barsOf(counts: ReadonlyMap<string, number>): Bar[] {
  const years = [...counts.keys()].sort();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  const most = Math.max(1, ...counts.values());
  const bar = (year: string): Bar => {
    const count = counts.get(year) ?? 0;
    return { year, count, height: count === 0 ? 0 : Math.max(2, Math.round((count / most) * 100)) };
  };
  if (years.length === 0 || last - first >= LONGEST_RUN) return years.map(bar);
  return Array.from({ length: last - first + 1 }, (_, i) => bar(String(first + i).padStart(4, '0')));
}

/** How strongly a count is tinted, 0 to 4, against the greatest of its kind. */
export function tintOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.min(4, 1 + Math.floor((3 * count) / Math.max(1, most)));
}
