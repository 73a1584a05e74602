/**
 * The archive by date: all years at a glance, a calendar for each year that shows its gaps, months, days, and the
 * articles without a date. It relies on entries coming in the order of their dates.
 */
import { dayOf, monthOf, yearOf } from '../lib/calendar.js';
import type { Html } from '../lib/html.js';
import type { Entry, Output, Planned, Render, Site } from '../types.js';
import { type Calendar, calendarOf, calendarPrinter, longestGap, MONTHS } from './calendars.js';
import { barsOf, tintOf } from './chart.js';
import { groupBy, LIST_LENGTH, paginate } from './lists.js';
import { planned } from './planned.js';

interface Year {
  readonly year: string;
  readonly entries: readonly Entry[];
  readonly months: ReadonlyMap<string, readonly Entry[]>;
  readonly days: ReadonlyMap<string, readonly Entry[]>;
}

export const dates: Output = {
  name: 'dates',
  all: function* (entries, site, render) {
    const undated = entries.filter((entry) => entry.published === null);
    const years = [...groupBy(entries, (entry) => of(entry, yearOf))].map(([year, list]) => yearFrom(year, list));
    yield overview(years, undated.length, site, render);
    const months = beside(years.flatMap((year) => [...year.months.keys()]));
    const days = beside(years.flatMap((year) => [...year.days.keys()]));
    for (let i = 0; i < years.length; i++) {
      const year = years[i];
      if (year === undefined) continue;
      const calendar = calendarOf(year.year, year.months, year.days);
      yield* yearPages(year, calendar, years[i - 1], years[i + 1], site, render);
      const calendarAt = calendarPrinter(calendar, site, render);
      yield* lists(year.months, 'month', months, calendarAt, site, render);
      yield* lists(year.days, 'day', days, calendarAt, site, render);
    }
    if (undated.length > 0) yield* undatedPages(undated, site, render);
  },
};

function of(entry: Entry, part: (date: string) => string | null): string | null {
  return entry.published === null ? null : part(entry.published.date);
}

function yearFrom(year: string, entries: readonly Entry[]): Year {
  const months = groupBy(entries, (entry) => of(entry, monthOf));
  return { year, entries, months, days: groupBy(entries, (entry) => of(entry, dayOf)) };
}

/** `dates/index.html`: a row for each year, a cell for each month. */
function overview(years: readonly Year[], undated: number, site: Site, render: Render): Planned {
  const most = Math.max(1, ...years.flatMap(({ months }) => [...months.values()].map((list) => list.length)));
  const bars = barsOf(new Map(years.map(({ year, entries }) => [year, entries.length])));
  const byYear = new Map(years.map((year) => [year.year, year]));
  const rows = bars.map(({ year, count }) => ({
    year,
    path: `${year}/index.html`,
    count,
    months: MONTHS.map((month) => {
      const count = byYear.get(year)?.months.get(`${year}-${month}`)?.length ?? 0;
      return { date: `${year}-${month}`, path: `${year}/${month}/index.html`, count, tint: tintOf(count, most) };
    }),
  }));
  const path = 'dates/index.html';
  return planned(render, 'dates.html', { site, path, rows, bars, undated });
}

/** `2020/index.html`: the calendar; beside it the articles, where the year fits one page or they have no month. */
function* yearPages(
  year: Year,
  calendar: Calendar,
  before: Year | undefined,
  after: Year | undefined,
  site: Site,
  render: Render,
): Iterable<Planned> {
  const isShort = year.entries.length <= LIST_LENGTH;
  const shown = isShort ? year.entries : year.entries.filter((entry) => of(entry, monthOf) === null);
  for (const sheet of paginate(`${year.year}/index.html`, shown)) {
    const data = {
      site,
      path: sheet.path,
      year: year.year,
      total: year.entries.length,
      before: before === undefined ? null : { date: before.year, path: `${before.year}/index.html` },
      after: after === undefined ? null : { date: after.year, path: `${after.year}/index.html` },
      calendar: sheet.pager.page === 1 ? calendar : [],
      gap: longestGap([...year.days.keys()]),
      isShort,
      entries: sheet.items,
      pager: sheet.pager,
    };
    yield planned(render, 'year.html', data);
  }
}

/** Each date with the one before and the one after it. */
type Beside = ReadonlyMap<string, readonly [before: string | undefined, after: string | undefined]>;

function beside(dates: readonly string[]): Beside {
  return new Map(dates.map((date, i) => [date, [dates[i - 1], dates[i + 1]]]));
}

/**
 * `2020/01/index.html` and `2020/01/09.html`, each with its month's calendar, with the one before and the one after, of
 * whatever year.
 */
function* lists(
  groups: Year['months'],
  kind: 'month' | 'day',
  neighbours: Beside,
  calendarAt: (date: string) => Html,
  site: Site,
  render: Render,
): Iterable<Planned> {
  const pathOf = (date: string): string => date.replaceAll('-', '/') + (kind === 'day' ? '.html' : '/index.html');
  const neighbour = (key: string | undefined) => (key === undefined ? null : { date: key, path: pathOf(key) });
  for (const [date, entries] of groups) {
    const [before, after] = neighbours.get(date) ?? [];
    for (const sheet of paginate(pathOf(date), entries)) {
      const days = kind === 'day' ? [] : [...groupBy(sheet.items, (entry) => of(entry, dayOf) ?? date)];
      const data = {
        site,
        path: sheet.path,
        kind,
        date,
        before: neighbour(before),
        after: neighbour(after),
        calendar: calendarAt(date),
        groups:
          kind === 'day'
            ? [{ date, path: null, entries: sheet.items }]
            : days.map(([day, list]) => dayGroup(day, list)),
        pager: sheet.pager,
      };
      yield planned(render, 'date.html', data);
    }
  }
}

function dayGroup(date: string, entries: readonly Entry[]) {
  return { date, path: date.length === 10 ? `${date.replaceAll('-', '/')}.html` : null, entries };
}

function* undatedPages(entries: readonly Entry[], site: Site, render: Render): Iterable<Planned> {
  for (const sheet of paginate('undated/index.html', entries)) {
    const data = { site, path: sheet.path, kind: 'undated', entries: sheet.items, pager: sheet.pager };
    yield planned(render, 'undated.html', data);
  }
}
