/**
 * The ledger of quotes: an overview with counts by year, and every quote of a year in the order of dates, each with its
 * speaker, its article and its own address. To filter is to follow a link: to another year, or to what one person said in
 * the year; the number of pages grows with quotes and people, never with their product.
 */
import { byCodeUnit } from '../lib/order.js';
import type { Output, Planned } from '../types.js';
import { barsOf } from './chart.js';
import { filedIn } from './filed.js';
import { groupBy, paginate } from './lists.js';
import { planned } from './planned.js';
import { byArticle, type Quoted, type Said, UNDATED, yearAddress, yearSaid } from './speakers.js';

/** How many names the overview, and each year, shows. Guess. */
const MOST_QUOTED = 24;

export const quotes: Output = {
  name: 'quotes',
  all: function* (entries, site, render): Iterable<Planned> {
    const { said, speakers: people } = filedIn(entries, site.authority);
    const byYear = groupBy(said, yearSaid);
    const years = [...byYear.keys()].sort().map((key) => ({
      key,
      count: byYear.get(key)?.length ?? 0,
      path: `quotes/${key}.html`,
    }));
    const speakers = new Map(people.map((speaker) => [speaker.id, speaker]));
    const overview = {
      site,
      path: 'quotes/index.html',
      total: said.length,
      named: said.filter(({ person }) => person !== null).length,
      bars: barsOf(new Map(years.filter(({ key }) => key !== UNDATED).map(({ key, count }) => [key, count]))),
      years,
      people: mostQuoted(said, speakers).map(({ speaker, count }) => ({ ...speaker, count })),
    };
    yield planned(render, 'quotes.html', overview);
    for (const [i, { key, path }] of years.entries()) {
      const list = byYear.get(key) ?? [];
      const people = mostQuoted(list, speakers).map(({ speaker, count }) => ({
        name: speaker.name,
        count,
        ...yearAddress(speaker, key),
      }));
      const around = { before: years[i - 1] ?? null, after: years[i + 1] ?? null };
      for (const sheet of paginate(path, list)) {
        const groups = byArticle(sheet.items);
        const data = { site, path: sheet.path, key, ...around, years, people, groups, pager: sheet.pager };
        yield planned(render, 'quotes-year.html', data);
      }
    }
  },
};

/** Those who said most of some quotes, with how many of these. */
function mostQuoted(said: readonly Said[], speakers: ReadonlyMap<string, Quoted>) {
  const counts = [...groupBy(said, ({ person }) => person)].flatMap(([id, list]) => {
    const speaker = speakers.get(id);
    return speaker === undefined ? [] : [{ speaker, count: list.length }];
  });
  counts.sort((a, b) => b.count - a.count || byCodeUnit(a.speaker.id, b.speaker.id));
  return counts.slice(0, MOST_QUOTED);
}
