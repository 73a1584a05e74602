/**
 * Under which names people are searched: those of their pages, and every other that the archivist's file gives them. Who is
 * meant was decided in the record; words and lists are others' business.
 */
import { personId } from '../lib/slug.js';
import type { Author, Authority, QuoteEntry } from '../types.js';

/** The names of one person: that of their page, as far as one article can tell, then all others. */
export type Names = readonly [name: string, ...others: string[]];

/** @param person their id; null where it follows from the name. @param printed the name as an article has it. */
export function namesOf(person: string | null, printed: string, authority: Authority | null): Names {
  const known = authority?.names.get(person ?? personId(printed));
  if (known === undefined) return [printed];
  return [known.name, ...new Set([...known.variants, printed].filter((name) => name !== known.name))];
}

/** The names of whoever signs, a person or else a house; null where nobody does. */
export function signerNames(author: Author, authority: Authority | null): Names | null {
  const printed = author.name ?? author.organisation;
  return printed === null ? null : namesOf(author.person ?? null, printed, authority);
}

/** The names of whoever is quoted; null where that is no named person. */
export function speakerNames(
  speaker: Pick<QuoteEntry, 'name' | 'person'> | null,
  authority: Authority | null,
): Names | null {
  return speaker === null || speaker.name === null ? null : namesOf(speaker.person, speaker.name, authority);
}
