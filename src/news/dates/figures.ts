/**
 * Dates in figures alone: "04.03.2011", "3/4/11 8:00 a.m. EST". It knows which figures can be a date and what tells day from
 * month; of words it knows none but the zones of the United States.
 */
import { stick } from './clock.js';
import { type Core, core } from './core.js';
import { baseOf } from './names.js';

/** Which of two numbers is the day where figures alone cannot tell. */
export type DateOrder = 'dmy' | 'mdy';

// A year may run into the next date where a copy glued two elements ("04.03.20114. März 2011"), and into a count: "04/03/20110 comments".
const FIGURES =
  /(\d{1,2})\u200f?([./-])\s?(\d{1,2})\u200f?\2\s?(?:(\d{4})(?=\d{1,2}\.\s\p{L}|\d{1,2}:\d\d)|((?:19|20)\d\d)(?=\d{1,4}\s\p{L})|(\d{4}|\d{2})(?!\d|[./]\d))/uy;
// An hour with its minutes right behind the figures: no score has one.
const HOUR_AFTER = /\s{0,2}[,|@–-]?\s{0,2}(?:at\s)?\d{1,2}:\d\d(?!\d)/y;
/** "09:19 PM ET": an hour as the United States write it, where the month comes first. */
const AMERICAN = /\d\s?[ap]\.?m\.?\s\(?[ECMP][SD]?T\b/i;

/** What the text itself or its language says; null leaves figures ambiguous. */
export function orderOf(text: string, language: string): DateOrder | null {
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})([/-])\s?(\d{1,2})\2\s?\d{2}/g)) {
    if (Number(match[1]) > 12) return 'dmy';
    if (Number(match[3]) > 12) return 'mdy';
  }
  if (/^en-us\b/i.test(language) || AMERICAN.test(text)) return 'mdy';
  return ['en', 'und', ''].includes(baseOf(language)) && !/^en-/i.test(language) ? null : 'dmy';
}

/** The date that begins with the figures at `at`; null where none does. @param base primary language subtag. */
export function figures(text: string, at: number, order: DateOrder | null, base: string): Core | null {
  const match = stick(FIGURES, text, at);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), yearOf(match, base, text)];
  if (year === null) return null;
  const end = at + match[0].length;
  const [dmy, mdy] = [core(at, end, year, second, first), core(at, end, year, first, second)];
  if (!dmy || !mdy || first === second) return dmy ?? mdy;
  return order === 'mdy' ? mdy : { ...dmy, ambiguous: order === null };
}

/**
 * Two-figure years turn over at 69 (POSIX `strptime`) and want two-figure days and months or an hour behind them, for
 * "6/4/10" is as often a score; in Chinese, Japanese and Korean two figures would come first, so they are left alone.
 */
function yearOf(match: RegExpExecArray, base: string, text: string): number | null {
  const [, first = '', sign, second = '', glued, counted, alone = ''] = match;
  const year = glued ?? counted ?? alone;
  if (year.length === 4) return Number(year);
  if (['ja', 'ko', 'zh'].includes(base)) return null;
  const short = sign === '-' || first.length + second.length < 4;
  return short && !isBeforeHour(text, match.index + match[0].length) ? null : wholeYear(Number(year));
}

/** Whether an hour with its minutes stands right behind a place. */
export function isBeforeHour(text: string, at: number): boolean {
  return stick(HOUR_AFTER, text, at) !== null;
}

/** The year of its last two figures. */
export function wholeYear(figures: number): number {
  return figures + (figures < 69 ? 2000 : 1900);
}
