/**
 * The pages of those who signed articles: an index, and for each a page with all of their articles, newest first. Where
 * the same name is quoted, it is linked.
 */
import type { Output, Planned } from '../types.js';
import { barsByYear } from './chart.js';
import { filedBy } from './family-name.js';
import { filedIn } from './filed.js';
import { paginate } from './lists.js';
import { indexPages } from './names.js';
import { planned } from './planned.js';
import { seeOf, seePages } from './see.js';

export const authors: Output = {
  name: 'authors',
  all: function* (entries, site, render): Iterable<Planned> {
    const { signers, unsigned, speakers: quoted } = filedIn(entries, site.authority);
    const speakers = new Set(quoted.map(({ id }) => id));
    const names = signers.map(({ id, name, isPerson, entries }) => ({
      id,
      filed: isPerson ? filedBy(name, id) : id,
      name,
      count: entries.length,
      path: `authors/${id}.html`,
    }));
    yield* indexPages('authors', 'articles', names, unsigned, site, render);
    for (const { id, name, roles, entries } of signers) {
      const bars = barsByYear(entries);
      const speaker = speakers.has(id) ? `people/${id}.html` : null;
      for (const sheet of paginate(`authors/${id}.html`, entries.toReversed())) {
        const data = {
          site,
          path: sheet.path,
          kind: 'authors',
          name,
          roles,
          bars,
          speaker,
          feed: bars.length === 0 ? null : `authors/${id}.xml`,
          entries: sheet.items,
          pager: sheet.pager,
        };
        yield planned(render, 'name.html', data);
      }
    }
    const pages = new Set(signers.map(({ id }) => id));
    const see = [...seeOf(signers, site.authority).values()].filter(({ id }) => !pages.has(id));
    yield* seePages('authors', see, site, render);
  },
};
