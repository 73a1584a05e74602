/**
 * Those who are quoted: an index, and for each a page with every quote in the order of dates, and the roles as the papers
 * gave them. Who they are was decided in the record (`person`); here they are only gathered.
 */
import { yearOf } from '../lib/calendar.js';
import type { Entry, Output, Page, QuoteEntry } from '../types.js';
import { signersOf } from './authors.js';
import { barsOf } from './chart.js';
import { compare, groupBy, paginate, tally } from './lists.js';
import { indexPages } from './names.js';

/** A quote and where it stands. */
export interface Said {
  readonly entry: Entry;
  readonly quote: QuoteEntry;
}

/** One person and all that they are quoted with. */
export interface SpeakerPage {
  readonly id: string;
  /** As it is written most often. */
  readonly name: string;
  readonly roles: readonly { readonly text: string; readonly count: number }[];
  /** In the order of dates. */
  readonly said: readonly Said[];
}

/** Quotes of one article that follow one another, under that article. */
export function byArticle(said: readonly Said[]): { readonly entry: Entry; readonly quotes: readonly QuoteEntry[] }[] {
  const groups: { entry: Entry; quotes: QuoteEntry[] }[] = [];
  for (const { entry, quote } of said) {
    const last = groups.at(-1);
    if (last?.entry === entry) last.quotes.push(quote);
    else groups.push({ entry, quotes: [quote] });
  }
  return groups;
}

/** Every person quoted, in the order of ids. */
export function speakersOf(entries: readonly Entry[]): SpeakerPage[] {
  const said = entries.flatMap((entry) => entry.quotes.map((quote) => ({ entry, quote })));
  const groups = groupBy(said, ({ quote }) => quote.person);
  const speakers = [...groups].map(([id, list]) => ({
    id,
    name: tally(list.flatMap(({ quote }) => quote.name ?? quote.speakerText ?? []))[0]?.text ?? id,
    roles: tally(list.flatMap(({ quote }) => quote.role ?? [])),
    said: list,
  }));
  return speakers.sort((a, b) => compare(a.id, b.id));
}

export const people: Output = {
  name: 'people',
  all: function* (entries, site, render): Iterable<Page> {
    const speakers = speakersOf(entries);
    const signers = new Set(signersOf(entries).map(({ id }) => id));
    const names = speakers.map(({ id, name, said }) => ({ id, name, count: said.length, path: `people/${id}.html` }));
    yield* indexPages('people', 'quotes', names, 0, site, render);
    for (const { id, name, roles, said } of speakers) {
      const years = groupBy(said, ({ entry }) => (entry.published === null ? null : yearOf(entry.published.date)));
      const bars = barsOf(new Map([...years].map(([year, list]) => [year, list.length])));
      const articles = new Set(said.map(({ entry }) => entry.url)).size;
      const author = signers.has(id) ? `authors/${id}.html` : null;
      for (const sheet of paginate(`people/${id}.html`, said)) {
        const data = {
          site,
          path: sheet.path,
          name,
          roles,
          bars,
          articles,
          author,
          groups: byArticle(sheet.items),
          pager: sheet.pager,
        };
        yield { path: sheet.path, content: render('person.html', data) };
      }
    }
  },
};
