/**
 * What an article's page shows of others, from all entries in order of date: the one before and the one after, how many
 * stand under the same day, and the nearest in matter. What is near is told in related.ts.
 */
import { dayOf } from '../lib/calendar.js';
import type { Entry, EntryLink, Linked, PublicationDate } from '../types.js';
import { relatedOf } from './related.js';

/** Links of every article by its id. @param entries ordered by date and id; those without a date are not in the row. */
export function linkedOf(entries: readonly Entry[]): Map<string, Linked> {
  const links = new Map<string, Linked>();
  const related = relatedOf(entries);
  const perDay = new Map<string, number>();
  for (const { published } of entries) {
    const day = dayIn(published);
    if (day !== null) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  entries.forEach((entry, i) => {
    const day = dayIn(entry.published);
    links.set(entry.id, {
      previous: entry.published === null ? null : linkTo(entries[i - 1]),
      next: entry.published === null ? null : linkTo(entries[i + 1]),
      sameDay: day === null ? 0 : (perDay.get(day) ?? 0),
      related: related[i] ?? [],
    });
  });
  return links;
}

/** The short form of an article for a link to it; null for no article and for one without a date. */
function linkTo(entry: Entry | undefined): EntryLink | null {
  if (entry === undefined || entry.published === null) return null;
  const { url, headline, published, language } = entry;
  return { url, headline, published, language };
}

function dayIn(published: PublicationDate | null): string | null {
  return published === null ? null : dayOf(published.date);
}
