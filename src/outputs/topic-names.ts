/**
 * The names that articles are filed under, and the articles of each. Spellings that differ only in case or accents are one
 * name. It knows no page.
 */
import { byCodeUnit } from '../lib/order.js';
import { personId } from '../lib/slug.js';
import type { Entry } from '../types.js';
import { ranked } from './lists.js';

export type TopicKind = 'sections' | 'tags' | 'places' | 'publications';

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** In the order of dates. */
  readonly entries: readonly Entry[];
}

/** Every name of a kind, in the order of ids. */
export interface Topics {
  readonly names: readonly Topic[];
  /** How many articles have none. */
  readonly without: number;
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

/** Files articles, which come in the order of dates, under the names of a kind. */
export function topicFiler(kind: TopicKind) {
  const groups = new Map<string, { written: Map<string, number>; entries: Entry[] }>();
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? personId(name);
    ids.set(name, id);
    return id;
  };
  let without = 0;
  return {
    add: (entry: Entry): void => {
      const names = NAMES[kind](entry);
      if (names.length === 0) without++;
      for (const name of names) {
        const id = idOf(name);
        const group = groups.get(id) ?? { written: new Map<string, number>(), entries: [] };
        groups.set(id, group);
        group.written.set(name, (group.written.get(name) ?? 0) + 1);
        if (group.entries.at(-1) !== entry) group.entries.push(entry);
      }
    },
    filed: (): Topics => {
      const topics = [...groups].map(([id, { written, entries }]) => ({
        id,
        name: nameOf(written),
        path: `${kind}/${id}.html`,
        entries,
      }));
      return { names: topics.sort((a, b) => byCodeUnit(a.id, b.id)), without };
    },
  };
}

/** As it is written most often, but not in capitals where any article writes it otherwise. */
function nameOf(written: ReadonlyMap<string, number>): string {
  const spellings = ranked(written).map(({ text }) => text);
  return spellings.find((name) => name !== name.toUpperCase()) ?? spellings[0] ?? '';
}
