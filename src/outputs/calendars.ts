/**
 * Calendars of a year: months in weeks with the number of articles of each day, a month as markup, and the gaps. It knows
 * days and counts, and which template draws a month.
 */
import { weeksOf } from '../lib/calendar.js';
import { dayNumber, dayOfNumber, formatDay, parseIsoDay } from '../lib/dates.js';
import { type Html, raw } from '../lib/html.js';
import type { Entry, Render, Site } from '../types.js';
import { tintOf } from './chart.js';

type Dated = ReadonlyMap<string, readonly Entry[]>;

export const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Whole days without an article. */
export interface Gap {
  readonly days: number;
  readonly from: string;
  readonly to: string;
}

/** Days without an article that are worth a word. A guess: two weeks of a daily, one issue of a monthly. */
const GAP = 14;
const FIRST_DAY = { year: 1, month: 1, day: 1 };

export type Calendar = ReturnType<typeof calendarOf>;

/** Twelve months in weeks, each day with its count. */
export function calendarOf(year: string, months: Dated, days: Dated) {
  const most = Math.max(1, ...[...days.values()].map((list) => list.length));
  return MONTHS.map((month) => ({
    date: `${year}-${month}`,
    count: months.get(`${year}-${month}`)?.length ?? 0,
    path: `${year}/${month}/index.html`,
    weeks: weeksOf(Number(year), Number(month)).map((week) =>
      week.map((day) => {
        const two = String(day ?? 0).padStart(2, '0');
        const count = days.get(`${year}-${month}-${two}`)?.length ?? 0;
        return {
          day,
          date: `${year}-${month}-${two}`,
          count,
          tint: tintOf(count, most),
          path: `${year}/${month}/${two}.html`,
        };
      }),
    ),
  }));
}

/**
 * The calendar beside a month (`2020-01`) or a day (`2020-01-09`, marked in it). The pages of a month and of its days stand
 * in one folder, so that one month is drawn once for all of them.
 */
export function calendarPrinter(calendar: Calendar, site: Site, render: Render): (date: string) => Html {
  const drawn = new Map<string, string>();
  return (date) => {
    const key = date.slice(0, 7);
    const month = calendar[Number(date.slice(5, 7)) - 1];
    const data = { site, path: month?.path, month, caption: null };
    const markup = drawn.get(key) ?? render('partials/month.html', data);
    drawn.set(key, markup);
    const day = date.slice(8, 10);
    return raw(day === '' ? markup : markup.replace(`href="${day}.html"`, `href="${day}.html" aria-current="page"`));
  };
}

/** The longest stretch of whole days without an article between two articles; null where there is none. @param days with articles, in order. */
export function longestGap(days: readonly string[]): Gap | null {
  const filled = days.map((day) => dayNumber(parseIsoDay(day) ?? FIRST_DAY));
  let longest = { days: 0, from: '', to: '' };
  for (let i = 1; i < filled.length; i++) {
    const [before, after] = [filled[i - 1]!, filled[i]!];
    const between = after - before - 1;
    if (between > longest.days) {
      const [from, to] = [before + 1, after - 1].map((number) => formatDay(dayOfNumber(number)));
      longest = { days: between, from: from ?? '', to: to ?? '' };
    }
  }
  return longest.days >= GAP ? longest : null;
}
