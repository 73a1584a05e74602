/**
 * Whether the day or the month comes first where a source writes dates in figures ("03/04/2011"), told by its own dates
 * that can only be read one way. It knows figures and their signs; what a date is the date of is told elsewhere.
 */
import { isValidDay } from '../../lib/dates.js';
import type { Remark, Source } from '../../types.js';
import { datedPath } from './dated-path.js';
import type { DateOrder } from './dates.js';
import { isBeforeHour, wholeYear } from './figures.js';

/** What stands between the figures: a source may write dates of its own one way and pass on those of others another. */
type Written = '/' | '.' | '-';

/**
 * The sign, and beside it the sign in files that are not in English: of the languages of the press only English writes the
 * month first, so what its files show says nothing of the others of a folder that mixes them.
 */
export type Sign = Written | `${Written}~`;

interface Votes {
  readonly dmy: number;
  readonly mdy: number;
}

/** Files whose dates can only be read day first or month first, by sign. */
export type OrderVotes = ReadonlyMap<Sign, Votes>;

/** The order that one source writes dates in, and how many of its files show it. */
export interface SourceOrder {
  readonly source: string;
  readonly sign: Sign;
  readonly order: DateOrder;
  readonly files: number;
}

/** So much of a text is looked at: its date lines stand there. A guess: some 300 words. */
const HEAD = 2000;

/** The share of a source's files that must agree; a guess: one in ten may have passed on another paper's date. */
const AGREED = 0.9;

const FIGURES = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)/g;
/** 2011-03-04, 20110304, 2011/03/04: figures that can be read one way only, as in file names and addresses. */
const YEAR_FIRST = /(?<!\d)(\d{4})([-/._]?)(\d{2})\2(\d{2})(?!\d)/g;
const EITHER_WAY = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?\d{2}(?:\d{2})?(?!\d)/;

const NONE: OrderVotes = new Map();

/** What one file shows of its source. @param path of the file: a day in it is evidence. Linear, and looks at the head only. */
export function votesOf(path: string, text: string): OrderVotes {
  const head = text.slice(0, HEAD);
  const found = [...head.matchAll(FIGURES)];
  if (found.length === 0) return NONE;
  const days = new Set<string>();
  for (const [, year = '', , month = '', day = ''] of `${path}\n${head}`.matchAll(YEAR_FIRST))
    days.add(year + month + day);
  const votes = new Map<Sign, Votes>();
  let foreign: boolean | null = null;
  for (const one of found) {
    const [, first = '', sign = '', second = ''] = one;
    const year = yearOf(one, head);
    const order = year === null ? null : onlyReading(Number(first), Number(second), year, days);
    if (order === null) continue;
    foreign ??= isForeign(head);
    for (const kind of foreign ? [sign, `${sign}~`] : [sign]) {
      const known = votes.get(kind as Sign) ?? { dmy: 0, mdy: 0 };
      votes.set(kind as Sign, { ...known, [order]: 1 });
    }
  }
  return votes;
}

/** Words from which a text says by them that it is not in English, and how many of those are "the" at most; guesses. */
const [TELLING, THE] = [60, 0.01];

function isForeign(head: string): boolean {
  const words = head.split(/\s+/).length;
  return words >= TELLING && (head.match(/\bthe\b/gi)?.length ?? 0) <= THE * words;
}

/** Two figures are a year where readers of dates take them for one, and hyphens don't say that they come first. */
function yearOf({ 0: { length }, 1: first, 2: sign, 3: second, 4: year, index }: RegExpMatchArray, text: string) {
  if (year?.length === 4) return year;
  const isLong = first?.length === 2 && second?.length === 2;
  if (sign === '-' || !(isLong || isBeforeHour(text, (index ?? 0) + length))) return null;
  return String(wholeYear(Number(year)));
}

/** The one order in which the figures are a day; of two, the one that a date written year first agrees with. */
function onlyReading(first: number, second: number, year: string, days: ReadonlySet<string>): DateOrder | null {
  const isDay = (month: number, day: number) => isValidDay(Number(year), month, day);
  const [dmy, mdy] = [isDay(second, first), isDay(first, second)];
  if (first === second || (!dmy && !mdy)) return null;
  if (!dmy || !mdy) return dmy ? 'dmy' : 'mdy';
  const two = (figure: number) => String(figure).padStart(2, '0');
  const [asDmy, asMdy] = [days.has(year + two(second) + two(first)), days.has(year + two(first) + two(second))];
  return asDmy === asMdy ? null : asDmy ? 'dmy' : 'mdy';
}

export function addVotes(one: OrderVotes, other: OrderVotes): OrderVotes {
  if (other.size === 0) return one;
  const sums = new Map(one);
  for (const [sign, { dmy, mdy }] of other) {
    const known = sums.get(sign) ?? { dmy: 0, mdy: 0 };
    sums.set(sign, { dmy: known.dmy + dmy, mdy: known.mdy + mdy });
  }
  return sums;
}

/** The orders that sources have shown, by source and sign. */
export function sourceOrders(
  counts: readonly { readonly source: string; readonly orders: OrderVotes }[],
): SourceOrder[] {
  const found = counts.flatMap(({ source, orders }) =>
    [...orders].flatMap(([sign, votes]): SourceOrder[] => {
      const order = agreed(votes);
      return order === null ? [] : [{ source, sign, order, files: votes[order] }];
    }),
  );
  const key = ({ source, sign }: SourceOrder) => `${source}\0${sign}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function agreed(votes: Votes | undefined): DateOrder | null {
  if (votes === undefined) return null;
  const order = votes.dmy > votes.mdy ? 'dmy' : 'mdy';
  return votes[order] >= AGREED * (votes.dmy + votes.mdy) ? order : null;
}

/** The orders that the articles of one file show together. */
export function ordersWithin(path: string, texts: readonly string[]): Map<Sign, DateOrder> {
  const votes = texts.reduce<OrderVotes>((sum, text) => addVotes(sum, votesOf(path, text)), NONE);
  const found = new Map([...votes].flatMap(([sign, some]) => (agreed(some) === null ? [] : [[sign, agreed(some)!]])));
  // a program writes the dates of a file one way in every language
  for (const sign of ['/', '.', '-'] as const)
    if (found.has(sign) && !found.has(`${sign}~`)) found.set(`${sign}~`, found.get(sign)!);
  return found;
}

/** In which order to read the figures of a line; null where only one is a day, or nothing but its language can tell. */
export type OrderOf = (words: string) => DateOrder | null;

/**
 * The order of an article's dates: its own evidence first, then its source's. Looks only when it is asked of a date that
 * can be read both ways, and remarks how it was read.
 */
export function orderOf(source: Source, habits: ReadonlyMap<Sign, DateOrder>, remark: Remark): OrderOf {
  const { info, text, dates = text } = source;
  let own: OrderVotes | null = null;
  let foreign: boolean | null = null;
  const told = new Set<string>();
  return (words) => {
    const [date, first, sign, second] = EITHER_WAY.exec(words) ?? [];
    if (date === undefined || first === second || Number(first) > 12 || Number(second) > 12) return null;
    own ??= votesOf(datedPath(source), dates);
    const stated = agreed(own.get(sign as Sign));
    foreign ??= isForeign(text.slice(0, HEAD));
    const order = stated ?? habitOf(habits, sign as Written, foreign);
    if (order !== null && !told.has(date)) {
      const reading = order === 'dmy' ? 'day first' : 'month first';
      const others = info.part === null ? 'files of its folder' : 'articles of its file';
      const why = stated === null ? `other ${others} show` : 'other dates of the article show';
      remark('info', 'date:order', `"${date}" was read ${reading}, as ${why}.`);
      told.add(date);
    }
    return order;
  };
}

function habitOf(habits: ReadonlyMap<Sign, DateOrder>, sign: Written, foreign: boolean): DateOrder | null {
  const shown = habits.get(sign) ?? null;
  return foreign ? (habits.get(`${sign}~`) ?? (shown === 'dmy' ? shown : null)) : shown;
}
