/**
 * Those who are quoted, gathered over the archive: every quote of a person in the order of dates, the roles as the papers
 * gave them, the forms of the name. Who they are was decided in the record (`person`); how they are shown, elsewhere.
 */
import { yearOf } from '../lib/calendar.js';
import type { Authority, Entry, EstablishedName, QuoteEntry } from '../types.js';
import { compare, groupBy, LIST_LENGTH, sheetPath, tally } from './lists.js';
import { oncePer } from './planned.js';

/** A quote and where it stands. */
export interface Said {
  readonly entry: Entry;
  readonly quote: QuoteEntry;
}

/** A role, how often it was given, and in which years first and last; null where no date is known. */
export interface RoleGiven {
  readonly text: string;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** One person and all that they are quoted with. */
export interface Quoted {
  readonly id: string;
  /** As established in the authority file, else as it is written most often. */
  readonly name: string;
  readonly roles: readonly RoleGiven[];
  /** Other forms of the name, the most frequent first. */
  readonly forms: readonly string[];
  /** What the authority file says; null where it is silent. */
  readonly established: EstablishedName | null;
  /** In the order of dates. */
  readonly said: readonly Said[];
}

/** The key of quotes whose article has no date. */
export const UNDATED = 'undated';

/** Every quote of the archive, in the order of its articles. */
export function allSaid(entries: readonly Entry[]): Said[] {
  return entries.flatMap((entry) => entry.quotes.map((quote) => ({ entry, quote })));
}

export function yearSaid({ entry: { published } }: Said): string {
  return published === null ? UNDATED : yearOf(published.date);
}

/** Quotes of one article that follow one another, under that article. */
export function byArticle(said: readonly Said[]): { readonly entry: Entry; readonly quotes: readonly QuoteEntry[] }[] {
  const groups: { entry: Entry; quotes: QuoteEntry[] }[] = [];
  for (const { entry, quote } of said) {
    const last = groups.at(-1);
    if (last?.entry === entry) last.quotes.push(quote);
    else groups.push({ entry, quotes: [quote] });
  }
  return groups;
}

/** Every person quoted, in the order of ids. */
export const speakersOf = oncePer((entries: readonly Entry[], authority: Authority | null): readonly Quoted[] => {
  const groups = groupBy(allSaid(entries), ({ quote }) => quote.person);
  const speakers = [...groups].map(([id, said]): Quoted => {
    const established = authority?.names.get(id) ?? null;
    const written = tally(said.flatMap(({ quote }) => quote.name ?? []));
    const name = established?.name ?? written[0]?.text ?? id;
    return { id, name, roles: rolesOf(said), forms: formsOf(name, said, established), established, said };
  });
  return speakers.sort((a, b) => compare(a.id, b.id));
});

/** The page and the anchor of what a person said in a year. */
export function yearAddress({ id, said }: Quoted, year: string): { readonly path: string; readonly anchor: string } {
  const first = said.findIndex((one) => yearSaid(one) === year);
  const page = Math.floor(Math.max(0, first) / LIST_LENGTH) + 1;
  return { path: sheetPath(`people/${id}.html`, page), anchor: yearAnchor(year) };
}

export function yearAnchor(year: string): string {
  return year === UNDATED ? UNDATED : `y${year}`;
}

function rolesOf(said: readonly Said[]): RoleGiven[] {
  const given = groupBy(said, ({ quote }) => quote.role);
  return tally(said.flatMap(({ quote }) => quote.role ?? [])).map(({ text, count }) => {
    const years = (given.get(text) ?? []).map(yearSaid).filter((year) => year !== UNDATED);
    return { text, count, first: years[0] ?? null, last: years.at(-1) ?? null };
  });
}

/** Forms shown on a page; a guess: more are noise. */
const MOST_FORMS = 12;

/** Names as articles and the authority file write them, and the words by which articles call the person. */
function formsOf(name: string, said: readonly Said[], established: EstablishedName | null): string[] {
  const printed = said.flatMap(({ quote }) => [quote.name ?? '', calledBy(quote)].filter((form) => form !== ''));
  const forms = [...(established?.variants ?? []), ...tally(printed).map(({ text }) => text)];
  return [...new Set(forms)].filter((form) => form !== name).slice(0, MOST_FORMS);
}

/** "Ms Olsund" of "councillor Ms Olsund": the words at the end that open with a capital or belong to the name. */
function calledBy({ speakerText, name }: QuoteEntry): string {
  if (speakerText === null || name === null) return '';
  const own = new Set(name.split(' '));
  const words = speakerText.split(' ');
  const start = words.findLastIndex((word) => !own.has(word) && !/^\p{Lu}/u.test(word)) + 1;
  return words.slice(start).some((word) => own.has(word)) ? words.slice(start).join(' ') : '';
}
