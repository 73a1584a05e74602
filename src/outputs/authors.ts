/**
 * Those who signed articles: an index, and for each a page with all of their articles, newest first. It knows bylines;
 * who is quoted is told elsewhere, and linked where it is the same name.
 */
import type { Authority, Entry, Output, Planned } from '../types.js';
import { barsByYear } from './chart.js';
import { bylinersOf } from './entry.js';
import { compare, groupBy, paginate, tally } from './lists.js';
import { indexPages } from './names.js';
import { oncePer, planned } from './planned.js';
import { seeOf, seePages } from './see.js';

/** Everything signed by one name. */
export interface Signer {
  readonly id: string;
  /** As established in the authority file, else as it is written most often. */
  readonly name: string;
  readonly roles: readonly string[];
  /** In the order of dates. */
  readonly entries: readonly Entry[];
}

/** Every name that signs, in the order of ids. */
export const signersOf = oncePer((entries: readonly Entry[], authority: Authority | null): readonly Signer[] => {
  const signed = entries.flatMap((entry) => bylinersOf(entry.byline).map((byliner) => ({ entry, byliner })));
  const groups = groupBy(signed, ({ byliner }) => byliner.id);
  const signers = [...groups].map(([id, list]) => ({
    id,
    name: authority?.names.get(id)?.name ?? tally(list.map(({ byliner }) => byliner.name))[0]?.text ?? id,
    roles: tally(
      list.flatMap(({ byliner }) => [byliner.role, byliner.organisation].filter((role) => role !== null)),
    ).map(({ text }) => text),
    entries: list.map(({ entry }) => entry),
  }));
  return signers.sort((a, b) => compare(a.id, b.id));
});

export const authors: Output = {
  name: 'authors',
  all: function* (entries, site, render): Iterable<Planned> {
    const signers = signersOf(entries, site.authority);
    const speakers = new Set(entries.flatMap((entry) => entry.quotes.map((quote) => quote.person)));
    const names = signers.map(({ id, name, entries }) => ({
      id,
      name,
      count: entries.length,
      path: `authors/${id}.html`,
    }));
    yield* indexPages(
      'authors',
      'articles',
      names,
      entries.filter((entry) => entry.byline.length === 0).length,
      site,
      render,
    );
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
