/**
 * On this day: for each day of the year what was printed on it, in whatever year, and a calendar of all 366 days. It
 * knows no today: which day that is, only the reader's own machine can say.
 */
import { dayOf } from '../lib/calendar.js';
import { daysInMonth, digits } from '../lib/dates.js';
import type { Entry, Output, Planned } from '../types.js';
import { tintOf } from './chart.js';
import { groupBy, paginate } from './lists.js';
import { planned } from './planned.js';

/** Any leap year: its months hold every day that there is. */
const LEAP_YEAR = 2000;

/** The page of a day of the year, `MM-DD`. */
export function anniversaryPath(day: string): string {
  return `on-this-day/${day}.html`;
}

export const anniversaries: Output = {
  name: 'on-this-day',
  all: function* (entries, site, render): Iterable<Planned> {
    const days = groupBy(entries, ({ published }) => (published === null ? null : dayOfYear(published.date)));
    const keys = [...days.keys()].sort();
    const total = keys.reduce((sum, key) => sum + (days.get(key)?.length ?? 0), 0);
    const path = 'on-this-day/index.html';
    yield planned(render, 'on-this-day.html', { site, path, total, months: monthsOf(days) });
    for (let i = 0; i < keys.length; i++) {
      const day = keys[i] ?? '';
      const neighbour = (key: string | undefined) =>
        key === undefined ? null : { day: key, path: anniversaryPath(key) };
      const around = { before: neighbour(keys[i - 1]), after: neighbour(keys[i + 1]) };
      for (const sheet of paginate(anniversaryPath(day), (days.get(day) ?? []).toReversed())) {
        const years = groupBy(sheet.items, ({ published }) => published?.date.slice(0, 4) ?? null);
        const groups = [...years].map(([year, entries]) => ({
          year,
          path: `${year}/${day.replace('-', '/')}.html`,
          entries,
        }));
        const data = { site, path: sheet.path, day, ...around, groups, pager: sheet.pager };
        yield planned(render, 'anniversary.html', data);
      }
    }
  },
};

/** `01-09` of `2020-01-09`; null where the day is not known. */
export function dayOfYear(date: string): string | null {
  return dayOf(date)?.slice(5) ?? null;
}

/** Twelve months, each day with its count. Days of a year of no year have no weekday: they stand in rows of seven. */
function monthsOf(days: ReadonlyMap<string, readonly Entry[]>) {
  const most = Math.max(1, ...[...days.values()].map((list) => list.length));
  return Array.from({ length: 12 }, (_, i) => {
    const month = digits(i + 1, 2);
    const cells = Array.from({ length: daysInMonth(LEAP_YEAR, i + 1) }, (_, d) => {
      const day = `${month}-${digits(d + 1, 2)}`;
      const count = days.get(day)?.length ?? 0;
      return { n: d + 1, day, count, tint: tintOf(count, most), path: anniversaryPath(day) };
    });
    return { month: i, weeks: Array.from({ length: 5 }, (_, w) => cells.slice(w * 7, w * 7 + 7)) };
  });
}
