/** What an article's page shows of others, from all entries in order of date: so far the one before and the one after. */
import type { Entry, EntryLink, Linked } from '../types.js';

/** Links of every article by its id. @param entries ordered by date and id; those without a date are not in the row. */
export function linkedOf(entries: readonly Entry[]): Map<string, Linked> {
  const dated = entries.filter((entry) => entry.published !== null);
  const links = new Map<string, Linked>(entries.map((entry) => [entry.id, { previous: null, next: null }]));
  dated.forEach((entry, i) => {
    links.set(entry.id, { previous: linkTo(dated[i - 1]), next: linkTo(dated[i + 1]) });
  });
  return links;
}

function linkTo(entry: Entry | undefined): EntryLink | null {
  if (entry === undefined) return null;
  const { url, headline, published, language } = entry;
  return { url, headline, published, language };
}
