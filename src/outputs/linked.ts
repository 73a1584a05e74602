/**
 * What an article's page shows of others, from all entries in order of date: the one before and the one after, how many
 * stand under the same day, and the nearest in matter. What is near is told in related.ts.
 */
import { dayOf } from '../lib/calendar.js';
import { digestOf } from '../lib/digest.js';
import { lazily } from '../lib/lazily.js';
import type { Cited, Entry, EntryLink, Linked, PublicationDate, Reason } from '../types.js';
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
  const { citedBy, citing } = citationsIn(entries.length, addresses);
  const linkAt = (other: number | null): EntryLink | null => (other === null ? null : linkTo(entries[other]!));
  return {
    shows: (article) => [
      ...[beside(article, article - 1), beside(article, article + 1)].map((other) =>
        other === null ? null : shown(other),
      ),
      sameDay(article),
      nearest.of(article).map(({ other, shared }) => [shown(other), shared]),
      citedBy(article).map(({ other, address }) => [shown(other), address]),
      citing(article).map(shown),
    ],
    make: (article) => {
      const near = nearest.of(article);
      const reasons = near.length === 0 ? null : reasonsOf(entries[article]!);
      const linking = citing(article);
      const others = [...linking, ...near.map(({ other }) => other).filter((other) => !linking.includes(other))];
      const sharedWith = (other: number) => near.find((one) => one.other === other)?.shared ?? [];
      return {
        previous: linkAt(beside(article, article - 1)),
        next: linkAt(beside(article, article + 1)),
        sameDay: sameDay(article),
        related: others.map((other) => ({
          ...linkTo(entries[other]!),
          reasons: [...(linking.includes(other) ? [LINKS_HERE] : []), ...(reasons?.(sharedWith(other)) ?? [])],
        })),
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

const LINKS_HERE: Reason = { kind: 'links', names: [] };
/** Of those that link an article, how many are shown: the newest. A guess, as many as of those that are near. */
const CITING = 4;

/**
 * The other articles that each links by their former addresses, and those that link it, newest first. Of several that once
 * had the same address, the first is meant.
 */
function citationsIn(count: number, addresses: (article: number) => string) {
  const known = lazily(() => {
    const [standing, citing] = [new Map<string, number>(), new Map<number, number[]>()];
    const linking: number[] = [];
    for (let i = 0; i < count; i++) {
      const cell = addresses(i);
      const own = cell.split(' ', 1)[0]!;
      if (own !== '' && !standing.has(own)) standing.set(own, i);
      if (cell.length > own.length) linking.push(i);
    }
    for (const i of linking)
      for (const { other } of citedFrom(i, addresses(i), standing))
        citing.set(other, [i, ...(citing.get(other) ?? [])].slice(0, CITING));
    return { standing, citing };
  });
  return {
    citedBy: (article: number) => citedFrom(article, addresses(article), known().standing),
    citing: (article: number): readonly number[] => known().citing.get(article) ?? [],
  };
}

function citedFrom(article: number, cell: string, standing: ReadonlyMap<string, number>) {
  if (!cell.includes(' ')) return [];
  const keys = cell.split(' ').slice(1);
  return keys.flatMap((address): { other: number; address: string }[] => {
    const other = standing.get(address);
    return other === undefined || other === article ? [] : [{ other, address }];
  });
}

/** The short form of an article for a link to it. */
function linkTo({ url, headline, published, language }: Entry): EntryLink {
  return { url, headline, published, language };
}

function dayIn(published: PublicationDate | null): string | null {
  return published === null ? null : dayOf(published.date);
}
