/**
 * What an article's page shows of others, from all entries in order of date: the one before and the one after, how many
 * stand under the same day, and the nearest in matter. What is near is told in related.ts.
 */
import { dayOf } from '../lib/calendar.js';
import { digestOf } from '../lib/digest.js';
import { lazily } from '../lib/lazily.js';
import type { Cited, Entry, EntryLink, Linked, PublicationDate } from '../types.js';
import { codesOf, type Nearness, nearOf, reasonsOf } from './related.js';

/** What articles' pages show of others, by the articles' places in the archive's order; made when it is asked for. */
export interface Links {
  /** All that follows from others: where it is the same, so is what is made. */
  readonly shows: (article: number) => unknown;
  readonly make: (article: number) => Linked;
}

/**
 * The links of all articles.
 * @param entries ordered by date and id; those without a date are not in the row.
 * @param nearest those near each, by `nearOf`.
 * @param addresses of each, by `addressesOf`.
 */
export function linksOf(
  entries: readonly Entry[],
  nearest: Nearness = nearOf(entries.length, (i) => codesOf(entries[i]!)),
  addresses: (article: number) => string = () => '',
): Links {
  const digests: string[] = [];
  const shown = (i: number): string => {
    digests[i] ??= digestOf(linkTo(entries[i]!));
    return digests[i];
  };
  const beside = (article: number, other: number): number | null =>
    entries[article]!.published === null || (entries[other]?.published ?? null) === null ? null : other;
  const sameDay = sameDayIn(entries);
  const citedBy = citedIn(entries.length, addresses);
  const linkAt = (other: number | null): EntryLink | null => (other === null ? null : linkTo(entries[other]!));
  return {
    shows: (article) => [
      ...[beside(article, article - 1), beside(article, article + 1)].map((other) =>
        other === null ? null : shown(other),
      ),
      sameDay(article),
      nearest.of(article).map(({ other, shared }) => [shown(other), shared]),
      citedBy(article).map(({ other, address }) => [shown(other), address]),
    ],
    make: (article) => {
      const near = nearest.of(article);
      const reasons = near.length === 0 ? null : reasonsOf(entries[article]!);
      return {
        previous: linkAt(beside(article, article - 1)),
        next: linkAt(beside(article, article + 1)),
        sameDay: sameDay(article),
        related: near.map(({ other, shared }) => ({ ...linkTo(entries[other]!), reasons: reasons?.(shared) ?? [] })),
        cited: citedBy(article).map(({ other, address }): Cited => ({ ...linkTo(entries[other]!), address })),
      };
    },
  };
}

/** How many articles stand under the day of one, itself among them; 0 where it has none. Those of a day stand together. */
function sameDayIn(entries: readonly Entry[]): (article: number) => number {
  const dayAt = (i: number): string | null => dayIn(entries[i]?.published ?? null);
  let [from, to] = [0, 0];
  return (article) => {
    if (article >= from && article < to) return to - from;
    const day = dayAt(article);
    if (day === null) return 0;
    [from, to] = [article, article + 1];
    while (dayAt(from - 1) === day) from--;
    while (dayAt(to) === day) to++;
    return to - from;
  };
}

/** The other articles that each links by their former addresses. Of several that once had the same, the first is meant. */
function citedIn(count: number, addresses: (article: number) => string) {
  const standing = lazily(() => {
    const known = new Map<string, number>();
    for (let i = 0; i < count; i++) {
      const own = addresses(i).split(' ', 1)[0]!;
      if (own !== '' && !known.has(own)) known.set(own, i);
    }
    return known;
  });
  return (article: number): { other: number; address: string }[] => {
    const own = addresses(article);
    if (!own.includes(' ')) return [];
    return own
      .split(' ')
      .slice(1)
      .flatMap((address) => {
        const other = standing().get(address);
        return other === undefined || other === article ? [] : [{ other, address }];
      });
  };
}

/** The short form of an article for a link to it. */
function linkTo({ url, headline, published, language }: Entry): EntryLink {
  return { url, headline, published, language };
}

function dayIn(published: PublicationDate | null): string | null {
  return published === null ? null : dayOf(published.date);
}
