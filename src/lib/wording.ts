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
  /** `count('articles', 4212)`: "4,212 articles". */
  readonly count: (key: string, n: number) => string;
  /** A sentence with its `{places}` filled: plain values are escaped, `Html` goes in as it is. */
  readonly fill: (sentence: unknown, values: Readonly<Record<string, unknown>>) => Html;
  /** "A", "A and B", "A, B and C". */
  readonly join: (items: readonly unknown[]) => Html;
  /** An ISO date of any precision in words: "9 January 2020", "January 2020", "2020". The time of day is left out. */
  readonly inWords: (iso: string) => string;
}

/** The wording of one strings file. Unknown words come out empty; the strings that ship with Backfile are complete. */
export function wordingOf(say: Strings): Wording {
  const text = (key: string): string => (typeof say[key] === 'string' ? say[key] : '');
  const months = Array.isArray(say.months) ? (say.months as readonly string[]) : [];
  const number = (n: number): string => {
    const [whole = '', part] = String(n).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, text('thousands'));
    return part === undefined ? grouped : grouped + text('decimal') + part;
  };
  const count = (key: string, n: number): string => {
    const forms = say[key];
    if (typeof forms !== 'object' || Array.isArray(forms)) return number(n);
    const byForm = forms as Readonly<Record<string, string>>;
    return (byForm[n === 1 ? 'one' : 'other'] ?? '').replace('{n}', number(n));
  };
  const inWords = (iso: string): string => {
    const [, year = iso, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
    if (month === undefined) return year;
    const form = text(day === undefined ? 'monthForm' : 'dayForm');
    const values: Record<string, string> = {
      year,
      month: months[Number(month) - 1] ?? month,
      day: String(Number(day)),
    };
    return form.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  };
  return { say, number, count, fill, join: (items) => join(items, text('comma'), text('and')), inWords };
}

function fill(sentence: unknown, values: Readonly<Record<string, unknown>>): Html {
  const parts = String(sentence ?? '').split(/\{(\w+)\}/);
  return new Html(parts.map((part, i) => (i % 2 === 0 ? escapeText(part) : markupOf(values[part]))).join(''));
}

function join(items: readonly unknown[], comma: string, and: string): Html {
  const last = items.length - 1;
  const sign = (i: number): string => (i === 0 ? '' : escapeText(i === last ? and : comma));
  return new Html(items.map((item, i) => sign(i) + markupOf(item)).join(''));
}
