/**
 * What articles are filed under: sections, tags, places of datelines, publications. For each an index, and for each name
 * a page with its articles, newest first. What they are is told in topic-names.ts.
 */
import type { Output, Planned } from '../types.js';
import { barsByYear } from './chart.js';
import { filedIn } from './filed.js';
import { paginate } from './lists.js';
import { indexPages } from './names.js';
import { planned } from './planned.js';
import type { TopicKind } from './topic-names.js';

function topicPages(kind: TopicKind): Output {
  return {
    name: kind,
    all: function* (entries, site, render): Iterable<Planned> {
      const { names: topics, without } = filedIn(entries, site.authority).topics[kind];
      const names = topics.map(({ id, name, path, entries }) => ({
        id,
        filed: id,
        name,
        path,
        count: entries.length,
      }));
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
