/**
 * The fixed words of pages, put together from a strings file: counts, lists of names, dates. It knows no language of its
 * own (no `Intl`: its output changes with the machine); every word comes from `templates/strings/`.
 */
import { escapeText, Html, markupOf } from './html.js';

/** One strings file: words, lists of words, and counted words with a form for one and for other numbers. */
export type Strings = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** What templates call to write words; made for one language. */
export interface Wording {
  readonly say: Strings;
  /** `{n}` with thousands separated. */
  readonly number: (n: number) => string;
  /** `count('articles', 4212)`: "4,212 articles", in the form that the language has for that number. */
  readonly count: (key: string, n: number) => string;
  /** A sentence with its `{places}` filled: plain values are escaped, `Html` goes in as it is. */
  readonly fill: (sentence: unknown, values: Readonly<Record<string, unknown>>) => Html;
  /** "A", "A and B", "A, B and C". */
  readonly join: (items: readonly unknown[]) => Html;
  /** An ISO date of any precision in words: "9 January 2020", "January 2020", "2020". The time of day is left out. */
  readonly inWords: (iso: string) => string;
  /** A day of any year, `01-09`: "9 January". */
  readonly dayOfYear: (monthAndDay: string) => string;
  /** The name of a link that shows only `shown`: `words`, after it where they don't hold it as a word (WCAG 2.5.3). */
  readonly named: (shown: string, words: string) => string;
}

/** Which form of a counted word goes with a number. Standard: CLDR's cardinal rules, named in a strings file. */
const PLURALS: Readonly<Record<string, (n: number) => string>> = {
  one: (n) => (n === 1 ? 'one' : 'other'),
  'zero and one': (n) => (n >= 0 && n < 2 ? 'one' : 'other'),
  arabic: (n) => {
    if (!Number.isInteger(n)) return 'other';
    if (n < 3) return ['zero', 'one', 'two'][n] ?? 'other';
    const hundredth = n % 100;
    if (hundredth >= 3 && hundredth <= 10) return 'few';
    return hundredth >= 11 ? 'many' : 'other';
  },
};

/** The wording of one strings file. Unknown words come out empty; the strings that ship with Backfile are complete. */
export function wordingOf(say: Strings): Wording {
  const text = (key: string): string => (typeof say[key] === 'string' ? say[key] : '');
  const months = Array.isArray(say.months) ? (say.months as readonly string[]) : [];
  const number = (n: number): string => {
    const [whole = '', part] = String(n).split('.');
    // Some languages write four digits together and begin to part them at five.
    const isShort = whole.length <= Number(text('digitsTogether'));
    const grouped = isShort ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, text('thousands'));
    return part === undefined ? grouped : grouped + text('decimal') + part;
  };
  const count = (key: string, n: number): string => {
    const forms = say[key];
    if (typeof forms !== 'object' || Array.isArray(forms)) return number(n);
    const byForm = forms as Readonly<Record<string, string>>;
    const form = (PLURALS[text('plurals')] ?? PLURALS.one)?.(n) ?? 'other';
    return (byForm[form] ?? byForm.other ?? '').replace('{n}', number(n));
  };
  const forms = {
    month: partsOf(text('monthForm')),
    day: partsOf(text('dayForm')),
    dayOfYear: partsOf(text('dayOfYearForm')),
  };
  const inWords = (iso: string): string => {
    const [, year = iso, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
    if (month === undefined) return year;
    return dated(day === undefined ? forms.month : forms.day, year, month, day);
  };
  const dated = (form: readonly string[], year: string, month: string, day = ''): string => {
    const values: Record<string, string> = {
      year,
      month: months[Number(month) - 1] ?? month,
      day: (Number(day) === 1 && text('firstDay')) || String(Number(day)),
    };
    return form.reduce((words, part, i) => words + (i % 2 === 0 ? part : (values[part] ?? '')), '');
  };
  const dayOfYear = (monthAndDay: string): string =>
    dated(forms.dayOfYear, '', monthAndDay.slice(0, 2), monthAndDay.slice(3));
  const named = (shown: string, words: string): string =>
    ` ${words} `.replace(/[:,.](?=\s)/g, '').includes(` ${shown} `) ? words : shown + text('comma') + words;
  const joined = (items: readonly unknown[]): Html => join(items, text('comma'), text('and'));
  return { say, number, count, fill, join: joined, inWords, dayOfYear, named };
}

/** A sentence cut at its `{places}`: every second part is the name of one. */
function partsOf(sentence: string): string[] {
  return sentence.split(/\{(\w+)\}/);
}

function fill(sentence: unknown, values: Readonly<Record<string, unknown>>): Html {
  const parts = partsOf(String(sentence ?? ''));
  return new Html(
    parts.reduce((markup, part, i) => markup + (i % 2 === 0 ? escapeText(part) : markupOf(values[part])), ''),
  );
}

function join(items: readonly unknown[], comma: string, and: string): Html {
  const last = items.length - 1;
  const sign = (i: number): string => (i === 0 ? '' : escapeText(i === last ? and : comma));
  return new Html(items.map((item, i) => sign(i) + markupOf(item)).join(''));
}
