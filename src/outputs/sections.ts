/**
 * The paper's sections: an index, and for each a page with its articles, newest first. Spellings that differ only in case
 * or accents are one section.
 */
import { yearOf } from '../lib/calendar.js';
import { personId } from '../lib/slug.js';
import type { Entry, Output, Page } from '../types.js';
import { barsOf } from './chart.js';
import { compare, groupBy, paginate, tally } from './lists.js';
import { indexPages } from './names.js';

export interface SectionPage {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** In the order of dates. */
  readonly entries: readonly Entry[];
}

/** Every section, in the order of ids. */
export function sectionsOf(entries: readonly Entry[]): SectionPage[] {
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? personId(name);
    ids.set(name, id);
    return id;
  };
  const groups = groupBy(entries, ({ section }) => (section === null ? null : idOf(section)));
  const sections = [...groups].map(([id, list]) => ({
    id,
    name: tally(list.flatMap(({ section }) => section ?? []))[0]?.text ?? id,
    path: `sections/${id}.html`,
    entries: list,
  }));
  return sections.sort((a, b) => compare(a.id, b.id));
}

export const sections: Output = {
  name: 'sections',
  all: function* (entries, site, render): Iterable<Page> {
    const sections = sectionsOf(entries);
    const names = sections.map(({ id, name, path, entries }) => ({ id, name, path, count: entries.length }));
    yield* indexPages(
      'sections',
      'articles',
      names,
      entries.filter(({ section }) => section === null).length,
      site,
      render,
    );
    for (const { name, path, entries } of sections) {
      const years = groupBy(entries, ({ published }) => (published === null ? null : yearOf(published.date)));
      const bars = barsOf(new Map([...years].map(([year, list]) => [year, list.length])));
      for (const sheet of paginate(path, entries.toReversed())) {
        const data = {
          site,
          path: sheet.path,
          kind: 'sections',
          name,
          roles: [],
          bars,
          speaker: null,
          entries: sheet.items,
          pager: sheet.pager,
        };
        yield { path: sheet.path, content: render('name.html', data) };
      }
    }
  },
};
