/**
 * References from a form of a name to those whom it means ("see", as library catalogues have them): what was linked before
 * an archivist merged, split or renamed still leads there.
 */
import { personId } from '../lib/slug.js';
import type { Authority, Planned, Render, Site } from '../types.js';
import { planned } from './planned.js';

/** A form of a name that the authority file gives to others than its own words would. */
export interface See {
  /** Of the page at which the form alone would stand. */
  readonly id: string;
  readonly form: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Forms that the authority file leads elsewhere, by id; only to people who have a page. */
export function seeOf(people: readonly { readonly id: string }[], authority: Authority | null): Map<string, See> {
  const found = new Map<string, See>();
  const established = people.flatMap(({ id }) => authority?.names.get(id) ?? []);
  for (const { id, name, variants } of established) {
    for (const form of variants) {
      const at = personId(form);
      const known = found.get(at) ?? { id: at, form, people: [] };
      if (at === id || known.people.some((person) => person.id === id)) continue;
      found.set(at, { ...known, people: [...known.people, { id, name }] });
    }
  }
  return found;
}

/** A page at the address of a form that means somebody else, so that what was linked before still leads there. */
export function* seePages(
  kind: 'people' | 'authors',
  see: Iterable<See>,
  site: Site,
  render: Render,
): Iterable<Planned> {
  for (const { id, form, people } of see) {
    const path = `${kind}/${id}.html`;
    const links = people.map((person) => ({ ...person, path: `${kind}/${person.id}.html` }));
    yield planned(render, 'see.html', { site, path, kind, form, links });
  }
}
