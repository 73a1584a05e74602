/**
 * What an article's page shows of others, from all entries in order of date: the one before and the one after, how many
 * stand under the same day, and the nearest in matter. What is near is told in related.ts.
 */
import { dayOf } from '../lib/calendar.js';
import { digestOf } from '../lib/digest.js';
import type { Entry, EntryLink, Linked, PublicationDate } from '../types.js';
import { codesOf, type Near, nearOf, reasonsOf } from './related.js';

/** What one page shows of others, made when it is asked for. */
export interface Links {
  /** All that follows from others: where it is the same, so is what is made. */
  readonly shows: () => unknown;
  readonly make: () => Linked;
}

/**
 * The links of every article, in the order of the entries.
 * @param entries ordered by date and id; those without a date are not in the row.
 * @param near those near each, by `nearOf`.
 */
export function linksOf(
  entries: readonly Entry[],
  near: (article: number) => readonly Near[] = nearAmong(entries.map(codesOf)),
): Links[] {
  const perDay = new Map<string, number>();
  for (const { published } of entries) {
    const day = dayIn(published);
    if (day !== null) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const digests: string[] = [];
  const shown = (i: number): string => {
    digests[i] ??= digestOf(linkTo(entries[i]!));
    return digests[i];
  };
  return entries.map((entry, i) => {
    const day = dayIn(entry.published);
    const beside = (other: number): number | null =>
      entry.published === null || (entries[other]?.published ?? null) === null ? null : other;
    const [previous, next] = [beside(i - 1), beside(i + 1)];
    const sameDay = day === null ? 0 : (perDay.get(day) ?? 0);
    const linkAt = (other: number | null): EntryLink | null => (other === null ? null : linkTo(entries[other]!));
    return {
      shows: () => [
        previous === null ? null : shown(previous),
        next === null ? null : shown(next),
        sameDay,
        near(i).map(({ other, shared }) => [shown(other), shared]),
      ],
      make: () => {
        const related = near(i);
        const reasons = related.length === 0 ? null : reasonsOf(entry);
        return {
          previous: linkAt(previous),
          next: linkAt(next),
          sameDay,
          related: related.map(({ other, shared }) => ({
            ...linkTo(entries[other]!),
            reasons: reasons?.(shared) ?? [],
          })),
        };
      },
    };
  });
}

/** Those near each article. @param codes of all, by `codesOf`. */
export function nearAmong(codes: readonly ArrayLike<number>[]): (article: number) => readonly Near[] {
  const near = nearOf(codes);
  return (article) => near[article] ?? [];
}

/** The short form of an article for a link to it. */
function linkTo({ url, headline, published, language }: Entry): EntryLink {
  return { url, headline, published, language };
}

function dayIn(published: PublicationDate | null): string | null {
  return published === null ? null : dayOf(published.date);
}
