/**
 * Those who are quoted, gathered over the archive: every quote of a person in the order of dates, the roles as the papers
 * gave them, the forms of the name. Who they are was decided in the record (`person`); how they are shown, elsewhere.
 */
import { yearOf } from '../lib/calendar.js';
import { byCodeUnit } from '../lib/order.js';
import type { Authority, Entry, EstablishedName, QuoteEntry } from '../types.js';
import { type Counted, count, LIST_LENGTH, ranked, sheetPath } from './lists.js';

/** A quote and where it stands. Its words are its article's, which need not be in memory. */
export class Said {
  readonly entry: Entry;
  readonly #n: number;
  /** Who said it; null where that is no named person. */
  readonly person: string | null;

  constructor(entry: Entry, { n, person }: QuoteEntry) {
    this.entry = entry;
    this.#n = n;
    this.person = person;
  }

  get quote(): QuoteEntry {
    return this.entry.quotes[this.#n - 1]!;
  }
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

/** What is counted of one person. */
interface Counts {
  readonly said: Said[];
  readonly names: Map<string, number>;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, { text: string; count: number; first: string | null; last: string | null }>;
}

/** Files quotes, whose articles come in the order of dates, under those who said them. */
export function speakerFiler(authority: Authority | null) {
  const people = new Map<string, Counts>();
  const all: Said[] = [];
  return {
    add: (entry: Entry): void => {
      for (const quote of entry.quotes) {
        const said = new Said(entry, quote);
        all.push(said);
        if (quote.person === null) continue;
        const counts = people.get(quote.person) ?? noCounts();
        people.set(quote.person, counts);
        counts.said.push(said);
        addTo(counts, quote, yearSaid(said));
      }
    },
    filed: (): { readonly speakers: readonly Quoted[]; readonly said: readonly Said[] } => {
      const speakers = [...people].map(([id, { said, names, forms, roles }]): Quoted => {
        const established = authority?.names.get(id) ?? null;
        const name = established?.name ?? ranked(names)[0]?.text ?? id;
        const ordered = [...roles.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.text, b.text));
        return { id, name, roles: ordered, forms: formsOf(name, ranked(forms), established), established, said };
      });
      return { speakers: speakers.sort((a, b) => byCodeUnit(a.id, b.id)), said: all };
    },
  };
}

function noCounts(): Counts {
  return { said: [], names: new Map(), forms: new Map(), roles: new Map() };
}

function addTo({ names, forms, roles }: Counts, quote: QuoteEntry, year: string): void {
  const { name, role } = quote;
  count(names, name);
  for (const form of [name, calledBy(quote)]) if (form !== '') count(forms, form);
  if (role === null) return;
  const given = roles.get(role) ?? { text: role, count: 0, first: null, last: null };
  roles.set(role, given);
  given.count++;
  if (year === UNDATED) return;
  given.first ??= year;
  given.last = year;
}

/** The page and the anchor of what a person said in a year. */
export function yearAddress({ id, said }: Quoted, year: string): { readonly path: string; readonly anchor: string } {
  const first = said.findIndex((one) => yearSaid(one) === year);
  const page = Math.floor(Math.max(0, first) / LIST_LENGTH) + 1;
  return { path: sheetPath(`people/${id}.html`, page), anchor: yearAnchor(year) };
}

export function yearAnchor(year: string): string {
  return year === UNDATED ? UNDATED : `y${year}`;
}

/** Forms shown on a page; a guess: more are noise. */
const MOST_FORMS = 12;

/** Names as articles and the authority file write them, and the words by which articles call the person. */
function formsOf(name: string, printed: readonly Counted[], established: EstablishedName | null): string[] {
  const forms = [...(established?.variants ?? []), ...printed.map(({ text }) => text)];
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
