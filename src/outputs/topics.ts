/**
 * What articles are filed under: sections, tags, places of datelines, publications. For each an index, and for each name
 * a page with its articles, newest first. Spellings that differ only in case or accents are one name.
 */
import { personId } from '../lib/slug.js';
import type { Entry, Output, Planned } from '../types.js';
import { barsByYear } from './chart.js';
import { compare, paginate, tally } from './lists.js';
import { indexPages } from './names.js';
import { oncePer, planned } from './planned.js';

export type TopicKind = 'sections' | 'tags' | 'places' | 'publications';

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** In the order of dates. */
  readonly entries: readonly Entry[];
}

/** The names that an article is filed under. */
const NAMES: Readonly<Record<TopicKind, (entry: Entry) => readonly string[]>> = {
  sections: ({ section }) => (section === null ? [] : [section]),
  tags: ({ tags }) => tags,
  places: ({ place }) => (place === null ? [] : [place]),
  publications: ({ publication }) => (publication === null ? [] : [publication]),
};

/** The page of a name. */
export function topicPath(kind: TopicKind, name: string): string {
  return `${kind}/${personId(name)}.html`;
}

/** Every name of a kind, in the order of ids. */
export const topicsOf = oncePer((entries: readonly Entry[], kind: TopicKind): readonly Topic[] => {
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? personId(name);
    ids.set(name, id);
    return id;
  };
  const groups = new Map<string, { written: string[]; entries: Entry[] }>();
  for (const entry of entries) {
    for (const name of NAMES[kind](entry)) {
      const id = idOf(name);
      const group = groups.get(id) ?? { written: [], entries: [] };
      groups.set(id, group);
      group.written.push(name);
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
    }
  }
  const topics = [...groups].map(([id, { written, entries }]) => ({
    id,
    name: nameOf(written),
    path: `${kind}/${id}.html`,
    entries,
  }));
  return topics.sort((a, b) => compare(a.id, b.id));
});

/** As it is written most often, but not in capitals where any article writes it otherwise. */
function nameOf(written: readonly string[]): string {
  const spellings = tally(written).map(({ text }) => text);
  return spellings.find((name) => name !== name.toUpperCase()) ?? spellings[0] ?? '';
}

function topicPages(kind: TopicKind): Output {
  return {
    name: kind,
    all: function* (entries, site, render): Iterable<Planned> {
      const topics = topicsOf(entries, kind);
      const names = topics.map(({ id, name, path, entries }) => ({ id, name, path, count: entries.length }));
      const without = entries.filter((entry) => NAMES[kind](entry).length === 0).length;
      yield* indexPages(kind, 'articles', names, without, site, render);
      for (const { name, path, entries } of topics) {
        const bars = barsByYear(entries);
        const feed = kind === 'sections' && bars.length > 0 ? path.replace(/\.html$/, '.xml') : null;
        for (const sheet of paginate(path, entries.toReversed())) {
          const page = { site, path: sheet.path, kind, name, roles: [], bars, speaker: null, feed };
          yield planned(render, 'name.html', { ...page, entries: sheet.items, pager: sheet.pager });
        }
      }
    },
  };
}

export const sections = topicPages('sections');
export const tags = topicPages('tags');
export const places = topicPages('places');
export const publications = topicPages('publications');
