/**
 * Those who signed articles, gathered over the archive: names, roles, and what each has signed. It knows bylines and no
 * page.
 */
import { byCodeUnit } from '../lib/order.js';
import type { Authority, Entry } from '../types.js';
import { bylinersOf } from './entry.js';
import { count, ranked } from './lists.js';

/** Everything signed by one name. */
export interface Signer {
  readonly id: string;
  /** As established in the authority file, else as it is written most often. */
  readonly name: string;
  /** Did it ever sign as a person, not as a house? */
  readonly isPerson: boolean;
  readonly roles: readonly string[];
  /** In the order of dates. */
  readonly entries: readonly Entry[];
}

/** What is counted of one name. */
interface Signed {
  isPerson: boolean;
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly entries: Entry[];
}

/** Files articles, which come in the order of dates, under those who sign them. */
export function signerFiler(authority: Authority | null) {
  const groups = new Map<string, Signed>();
  let unsigned = 0;
  return {
    add: (entry: Entry): void => {
      if (entry.byline.length === 0) unsigned++;
      for (const { id, name, role, organisation, isPerson } of bylinersOf(entry.byline)) {
        const group: Signed = groups.get(id) ?? { isPerson, names: new Map(), roles: new Map(), entries: [] };
        groups.set(id, group);
        group.isPerson ||= isPerson;
        count(group.names, name);
        count(group.roles, role);
        count(group.roles, organisation);
        group.entries.push(entry);
      }
    },
    filed: (): { readonly signers: readonly Signer[]; readonly unsigned: number } => {
      const signers = [...groups].map(([id, { isPerson, names, roles, entries }]) => ({
        id,
        name: authority?.names.get(id)?.name ?? ranked(names)[0]?.text ?? id,
        isPerson,
        roles: ranked(roles).map(({ text }) => text),
        entries,
      }));
      return { signers: signers.sort((a, b) => byCodeUnit(a.id, b.id)), unsigned };
    },
  };
}
