/**
 * The pages of those who are quoted: an index, for each a page with every quote in the order of dates, and for each form
 * of a name that leads elsewhere a page that says where. It only shows what `speakers.ts` has gathered.
 */
import { scriptJson } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import type { Output, Planned, Render, Site } from '../types.js';
import { barsOf } from './chart.js';
import { filedBy } from './family-name.js';
import { filedIn } from './filed.js';
import { groupBy, paginate } from './lists.js';
import { indexPages } from './names.js';
import { planned } from './planned.js';
import { type See, seeOf, seePages } from './see.js';
import { byArticle, type Quoted, UNDATED, yearAddress, yearAnchor, yearSaid } from './speakers.js';

export const people: Output = {
  name: 'people',
  all: function* (entries, site, render): Iterable<Planned> {
    const { speakers, signers: signing } = filedIn(entries, site.authority);
    const signers = new Set(signing.map(({ id }) => id));
    const names = speakers.map(({ id, name, said }) => {
      return { id, filed: filedBy(name, id), name, count: said.length, path: `people/${id}.html` };
    });
    const see = seeOf(speakers, site.authority);
    yield* indexPages('people', 'quotes', names, 0, site, render);
    for (const speaker of speakers) {
      const author = signers.has(speaker.id) ? `authors/${speaker.id}.html` : null;
      yield* personPages(speaker, author, see.get(speaker.id) ?? null, site, render);
      see.delete(speaker.id);
    }
    yield* seePages('people', see.values(), site, render);
  },
};

function* personPages(
  speaker: Quoted,
  author: string | null,
  others: See | null,
  site: Site,
  render: Render,
): Iterable<Planned> {
  const { id, name, roles, forms, established, said } = speaker;
  const counts = new Map([...groupBy(said, yearSaid)].map(([year, list]) => [year, list.length]));
  const years = [...counts].map(([key, count]) => ({ key, count, ...yearAddress(speaker, key) }));
  counts.delete(UNDATED);
  for (const sheet of paginate(`people/${id}.html`, said)) {
    const data = {
      site,
      path: sheet.path,
      name,
      roles,
      forms,
      established,
      others: others?.people ?? [],
      bars: barsOf(counts),
      articles: new Set(said.map(({ entry }) => entry.url)).size,
      author,
      years,
      sections: [...groupBy(sheet.items, yearSaid)].map(([key, list]) => ({
        key,
        anchor: yearAnchor(key),
        groups: byArticle(list),
      })),
      jsonLd: scriptJson(personLd(speaker, site)),
      pager: sheet.pager,
    };
    yield planned(render, 'person.html', data);
  }
}

/** The person for machines (schema.org). Roles are what papers called them, so that no one title is theirs. */
function personLd({ id, name, forms, established }: Quoted, { baseUrl }: Site) {
  const url = baseUrl === null ? undefined : absoluteLink(baseUrl, `people/${id}.html`);
  const addresses = established?.identifiers.map(({ address }) => address) ?? [];
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      '@id': url,
      name,
      alternateName: forms.length === 0 ? undefined : forms,
      description: established?.note ?? undefined,
      sameAs: addresses.length === 0 ? undefined : addresses,
    },
  };
}
