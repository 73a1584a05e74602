/**
 * Looks up month, weekday and label words: the language asked for first, then English; every language where none is
 * known, of some of which it has the names alone. It knows which languages there are and refuses to know how a date is put together.
 */

import { CALENDARS } from '../languages/calendars.js';
import type { DateLanguage } from '../languages/date-words.js';
import { en } from '../languages/en.js';
import { languageNamed, languages } from '../languages/index.js';

export type DateLabel = 'published' | 'modified';

/** Words of dates, ready for lookup; all keys lower-case and NFC. */
export interface DateNames {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Month names that are also common English words, and so are none in lower case. */
  readonly needCapital: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly clockWords: ReadonlySet<string>;
  readonly am: ReadonlySet<string>;
  readonly pm: ReadonlySet<string>;
  /** Labels of one or more words, and what the date after them is. */
  readonly labels: ReadonlyMap<string, DateLabel>;
  readonly furniture: ReadonlySet<string>;
}

/** The words that are read beside those of every language. */
const ENGLISH = en.dates;

const compiled = new Map<string, DateNames>();

/** @param language BCP 47; an unknown one reads the names of every language. */
export function dateNames(language: string): DateNames {
  const base = baseOf(language);
  const own = dateLanguage(base);
  const key = own ? base : 'und';
  let names = compiled.get(key);
  if (!names) {
    const read = own ? [own, ENGLISH] : [...languages.map(({ dates }) => dates), ...calendars.values()];
    names = compile(read.flatMap((words) => words ?? []));
    compiled.set(key, names);
  }
  return names;
}

const named = new Map<DateNames, ReadonlySet<string>>();

/** The names of the days of the week and of the months, as `dateNames` has them. */
export function daysAndMonths(language: string): ReadonlySet<string> {
  const names = dateNames(language);
  const known = named.get(names) ?? new Set([...names.weekdays.keys(), ...names.months.keys()]);
  named.set(names, known);
  return known;
}

/** The primary subtag: `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** The calendars of languages of which nothing else is known. */
const calendars: ReadonlyMap<string, DateLanguage> = new Map(
  Object.entries(CALENDARS).map(([code, calendar]) => [
    code,
    {
      published: '',
      modified: '',
      joiners: '',
      clockWords: '',
      am: '',
      pm: '',
      furniture: '',
      tense: null,
      ...calendar,
    },
  ]),
);

/** The language's own data; null where it has none. */
export function dateLanguage(language: string): DateLanguage | null {
  return calendars.get(language) ?? languageNamed(language)?.dates ?? null;
}

/** The forms of a `|`-separated list. */
export function forms(list: string): string[] {
  return list.split('|').filter((form) => form !== '');
}

/** How words are looked up. */
export function keyOf(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

function compile(languages: readonly DateLanguage[]): DateNames {
  const every = (pick: (of: DateLanguage) => string): string[] => languages.flatMap((of) => forms(pick(of)));
  const ownMonths = languages[0]?.months.flatMap(forms) ?? [];
  return {
    months: numbered(languages.map((of) => of.months)),
    needCapital: new Set(['may', 'march'].filter((word) => languages[0] === ENGLISH || !ownMonths.includes(word))),
    weekdays: numbered(languages.map((of) => of.weekdays)),
    seasons: new Set(every((of) => of.seasons ?? '')),
    joiners: new Set(every((of) => of.joiners)),
    clockWords: new Set(every((of) => of.clockWords)),
    am: new Set(every((of) => of.am)),
    pm: new Set(every((of) => of.pm)),
    labels: new Map([
      ...every((of) => of.published).map((label) => [label, 'published'] as const),
      ...every((of) => of.modified).map((label) => [label, 'modified'] as const),
    ]),
    furniture: new Set(every((of) => of.furniture)),
  };
}

/** The first language to claim a word keeps it. */
function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const list of lists) {
    list.forEach((words, index) => {
      for (const word of forms(words)) if (!numbers.has(word)) numbers.set(word, index + 1);
    });
  }
  return numbers;
}
