/**
 * The ledger of quotes: an overview with counts by year, and every quote of a year in the order of dates, each with its
 * speaker, its article and its own address.
 */
import { yearOf } from '../lib/calendar.js';
import type { Output, Page } from '../types.js';
import { barsOf } from './chart.js';
import { compare, groupBy, paginate } from './lists.js';
import { byArticle, type Said, speakersOf } from './people.js';

/** How many names the overview shows. Guess. */
const MOST_QUOTED = 24;

export const quotes: Output = {
  name: 'quotes',
  all: function* (entries, site, render): Iterable<Page> {
    const said = entries.flatMap((entry): Said[] => entry.quotes.map((quote) => ({ entry, quote })));
    const years = groupBy(said, ({ entry }) => (entry.published === null ? 'undated' : yearOf(entry.published.date)));
    const keys = [...years.keys()].sort();
    const dated = new Map(keys.filter((key) => key !== 'undated').map((key) => [key, years.get(key)?.length ?? 0]));
    const most = speakersOf(entries).sort((a, b) => b.said.length - a.said.length || compare(a.id, b.id));
    const overview = {
      site,
      path: 'quotes/index.html',
      total: said.length,
      named: said.filter(({ quote }) => quote.person !== null).length,
      bars: barsOf(dated),
      years: keys.map((key) => ({ key, count: years.get(key)?.length ?? 0, path: `quotes/${key}.html` })),
      people: most.slice(0, MOST_QUOTED),
    };
    yield { path: overview.path, content: render('quotes.html', overview) };
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? '';
      const neighbour = (other: string | undefined) =>
        other === undefined ? null : { key: other, path: `quotes/${other}.html` };
      for (const sheet of paginate(`quotes/${key}.html`, years.get(key) ?? [])) {
        const around = { before: neighbour(keys[i - 1]), after: neighbour(keys[i + 1]) };
        const data = { site, path: sheet.path, key, ...around, groups: byArticle(sheet.items), pager: sheet.pager };
        yield { path: sheet.path, content: render('quotes-year.html', data) };
      }
    }
  },
};
