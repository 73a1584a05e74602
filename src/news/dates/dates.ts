/**
 * Finds the dates that a text prints, in the forms and languages of newspapers, with their times. It knows what a date
 * looks like and refuses to know what it is the date of; a time zone or a year that is not stated is never supplied.
 */
import { digits } from '../../lib/dates.js';
import type { DatePrecision, Span } from '../../types.js';
import { type Clock, clockAfter, clockBefore, stick } from './clock.js';
import { type Core, core, isYear } from './core.js';
import { persianDay, yearOfReign } from './eras.js';
import { type DateOrder, figures, orderOf, wholeYear } from './figures.js';
import { baseOf, type DateNames, dateNames, keyOf } from './names.js';
import { plainFigures } from './plain-figures.js';
import { stampOf } from './stamps.js';

export type { DateOrder };

export interface DateMention {
  readonly span: Span;
  /** ISO 8601 cut to its precision, `YYYY-MM-DDTHH:MM:SS` with an offset only where stated. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** The figures allow another reading and nothing decides. */
  readonly ambiguous: boolean;
}

/** A date as printed: the year may be missing, and so may the day. */
export interface PrintedDate {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** 1 (Monday) to 7; null where no weekday stands beside it. */
  readonly weekday: number | null;
  readonly clock: string | null;
  readonly ambiguous: boolean;
}

// The last point of "2011. 3. 4. 오후 5:30" belongs to the date.
const YMD =
  /(\d{4})\u200f?\s?([-/.])\s?(\d{1,2})\u200f?\2\s?(\d{1,2})(?!\d)(?:\.(?=\s?(?:오전|오후|[AP]M|\d{1,2}:)))?/y;
const YEAR_APART = /(\d{4})(\s)(\d{1,2})\/\s?(\d{1,2})(?=\s\d{1,2}:\d\d)/y; // "2023 11/ 17 20:52", in Chinese
const CJK =
  /(\d{4})(?:\s?[(（]\p{sc=Han}{2}\d{1,3}[)）])?\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号號])?/uy;
// "2011. március 4.", "2011 m. kovo 4 d."
const NAMED_YMD =
  /(\d{4})\.?\s(?:m\.\s|թ\.\s)?([\p{L}\p{M}\u200c\u200d]+)\.?\s(\d{1,2})(?![\d:])(?:\.(?!\d)|\s?d\.)?/uy;
/** "2011. gada 4. marts", "2011 ж. 4 наурыз", "2011-жылдын 4-марты": year first, month last, as Latvian, Kazakh and Kyrgyz have it. */
const YEAR_AND_DAY = /(\d{4})(?:\.?\s|-)(?:gada|g\.|ж\.|жыл(?:ғы|ы|дын)),?\s(\d{1,2})\.?(?!\d)/y;
/** "2018ko urtarrilaren 18a": Basque joins what follows to the year and the day. */
const BASQUE_YEAR = /(\d{4})(?:e?|\(e\))ko\s([\p{L}]+)\.?\s(\d{1,2})(?:a|an|ean|\(a\))?(?![\p{L}\d])/uy;
/** "4 tháng 3 năm 2011", "4 tháng 3, 2011": Vietnamese counts the months. */
const COUNTED_MONTH = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:(?:,|\snăm)?\s(\d{4}))?(?!\d)/iuy;
const ORDINAL = /(\d{1,2})(?:st|nd|rd|th|er|re|ro|º|ª|°)?(?:\.|,(?=\s[\u0c00-\u0c7f]))?(?!\d)/y;
const OTHER_NAME = /\s?\/\s?([\p{L}\p{M}]+)(?:\s([\p{L}\p{M}]+))?/uy;
// Thai and Lao abbreviate with a point inside: "เม.ย."
const NEXT_WORD =
  /(?:\s{1,3}|[\s.]?-|['’/]\s?)?((?:[\u0e00-\u0eff]{1,2}\.){1,2}(?=\s?\d|\s)|[\p{L}\p{M}\u200c\u200d]+[׳॰]?)/uy;
// A year at the end of a line may run into the counts of its buttons: "March 4, 20110174".
const YEAR_AFTER =
  /\.?(?:,?\s{0,2}|[-/]|,\s?|\s?،\s?)(?:(?:de|del|of)\s|[พค]\.ศ\.\s?)?(?:(\d{4})(?!\d)|((?:19|20)\d\d)(?=\d{1,6}$|\d{1,2}:\d\d\s?[AaPp]\.?[Mm])|['’](\d\d)(?![\p{L}\d]))(?:\s?(?:г|r|р|թ)\.|ء(?!\p{L})|\s(?:года|року|roku|godine)(?!\p{L}))?/uy;
const PREVIOUS_WORDS = /(?:([\p{L}\p{M}-]+)\s)?([\p{L}\p{M}-]+)(?:[.,،]|\.,)?\s{0,3}$/u;
const WEEKDAY_AFTER =
  /(?:\s?[(（]([\p{L}]{1,3})[)）]|[,،]?\s([\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?)|([\p{sc=Han}\p{sc=Hang}]{2,3}))/uy;

/** All dates with a year, in reading order, not overlapping. `order` null: evidence in the text, then the language. */
export function findDates(text: string, language: string, order: DateOrder | null): DateMention[] {
  const mentions: DateMention[] = [];
  for (const printed of findPrintedDates(text, language, order)) {
    if (printed.year !== null) mentions.push(mentionOf(printed, printed.year));
  }
  return mentions;
}

/** A declared value that is a date and nothing else ("2011", "2011-03", "20110304", "4 March 2011"); null otherwise. */
export function readDate(value: string, language: string, order: DateOrder | null): DateMention | null {
  const stamp = stampOf(value.trim());
  if (stamp !== null) return { span: [0, value.length], ...stamp, ambiguous: false };
  const [mention] = findDates(value, language, order);
  if (!mention) return null;
  const rest = value.slice(0, mention.span[0]) + value.slice(mention.span[1]);
  return /[\p{L}\p{N}]/u.test(rest) ? null : mention;
}

/** As {@link findDates}, with dates that lack their year. */
export function findPrintedDates(text: string, language: string, order: DateOrder | null): PrintedDate[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = plainFigures(text);
  const names = dateNames(language);
  const decided = order ?? orderOf(plain, language);
  const found: PrintedDate[] = [];
  const runs = /\d+/g;
  let floor = 0;
  for (let run = runs.exec(plain); run; run = runs.exec(plain)) {
    const core = coreAt(plain, run.index, run[0].length, floor, names, decided, baseOf(language));
    if (!core) continue;
    const printed = complete(plain, core, floor, names);
    found.push(printed);
    floor = printed.span[1];
    runs.lastIndex = floor;
  }
  return found;
}

function coreAt(
  text: string,
  at: number,
  length: number,
  floor: number,
  names: DateNames,
  order: DateOrder | null,
  base: string,
): Core | null {
  // Inside a longer figure ("1.04.03.2011", "£12,500") nothing is a date.
  if (/\d[.,/:]$/.test(text.slice(Math.max(floor, at - 2), at))) return null;
  const persian = PERSIAN.has(base) ? persianDay(text, at) : null;
  if (persian) return persian;
  if (length === 4) return yearFirst(text, at, names) ?? monthAndYear(text, at, floor, names);
  const reign = length < 4 && EAST_ASIAN.has(base) ? yearOfReign(text, at) : null;
  if (reign || length > 2) return reign;
  return figures(text, at, order, base) ?? dayAndMonth(text, at, names) ?? monthAndDay(text, at, floor, names);
}

/** Languages whose papers count years from the flight to Medina by the sun, and those that count them by reigns. */
const PERSIAN: ReadonlySet<string> = new Set(['fa', 'ps', 'und']);
const EAST_ASIAN: ReadonlySet<string> = new Set(['ja', 'zh', 'und']);

function yearFirst(text: string, at: number, names: DateNames): Core | null {
  const ymd = stick(YMD, text, at) ?? stick(YEAR_APART, text, at);
  if (ymd) return core(at, at + ymd[0].length, Number(ymd[1]), Number(ymd[3]), Number(ymd[4]));
  const named = stick(NAMED_YMD, text, at) ?? stick(BASQUE_YEAR, text, at);
  const month = named && monthOf(named[2]!, names);
  if (month) return core(at, at + named[0].length, Number(named[1]), month, Number(named[3]));
  const led = stick(YEAR_AND_DAY, text, at);
  const last = led && monthFrom(text, at + led[0].length, names);
  if (last) return core(at, last.end, Number(led[1]), last.month, Number(led[2]));
  const cjk = stick(CJK, text, at);
  return cjk && core(at, at + cjk[0].length, Number(cjk[1]), Number(cjk[2]), cjk[3] ? Number(cjk[3]) : null);
}

function dayAndMonth(text: string, at: number, names: DateNames): Core | null {
  const counted = stick(COUNTED_MONTH, text, at);
  if (counted) {
    const year = counted[3] === undefined ? null : Number(counted[3]);
    return core(at, at + counted[0].length, year, Number(counted[2]), Number(counted[1]));
  }
  const day = stick(ORDINAL, text, at);
  if (!day) return null;
  const month = monthFrom(text, at + day[0].length, names);
  if (!month) return null;
  const year = stick(YEAR_AFTER, text, month.end);
  const end = month.end + (year?.[0].length ?? 0);
  const written = commonYear(yearIn(year), text.slice(at, month.end));
  if (isYear(written)) return core(at, end, written, month.month, Number(day[1]));
  return core(at, month.end, null, month.month, Number(day[1]));
}

/** The year of a match of `YEAR_AFTER`, of which the press writes only the last two figures in "4 March '11"; 0 where none is. */
function yearIn(match: RegExpExecArray | null): number {
  return match?.[3] === undefined ? Number(match?.[1] ?? match?.[2] ?? 0) : wholeYear(Number(match[3]));
}

/** Thai papers count the years from the Buddha's death: 2554 is 2011 (the Thai solar calendar, since 1941). */
function commonYear(year: number, dayAndMonth: string): number {
  return year > BUDDHIST && /[\u0e00-\u0e7f]/.test(dayAndMonth) ? year - 543 : year;
}

/** No year of the press by the common calendar. */
const BUDDHIST = 2400;

/** The month that begins at `at`, past joining words, of one word or two ("كانون الثاني"). */
function monthFrom(text: string, at: number, names: DateNames): { month: number; end: number } | null {
  let from = at;
  for (let words = 0; words < 2; words++) {
    const first = stick(NEXT_WORD, text, from);
    if (!first) return null;
    const end = from + first[0].length;
    const second = stick(NEXT_WORD, text, end);
    const pair = second && monthOf(`${first[1]} ${second[1]}`, names);
    if (second && pair) return named(text, pair, end + second[0].length, names);
    const month = monthOf(first[1] ?? '', names);
    if (month) return named(text, month, end, names);
    if (!names.joiners.has(keyOf(first[1] ?? '')) && keyOf(first[1] ?? '') !== 'd') return null;
    from = end;
  }
  return null;
}

/** "04 آب/أغسطس 2013", "4 كانون الثاني/يناير 2011": a month by both of its names. */
function named(text: string, month: number, end: number, names: DateNames): { month: number; end: number } {
  const [other, first = '', second] = stick(OTHER_NAME, text, end) ?? [];
  if (other === undefined) return { month, end };
  if (monthOf(`${first} ${second}`, names) === month) return { month, end: end + other.length };
  const length = other.length - (second === undefined ? 0 : second.length + 1);
  return { month, end: monthOf(first, names) === month ? end + length : end };
}

function monthAndDay(text: string, at: number, floor: number, names: DateNames): Core | null {
  const before = monthBefore(text, at, floor, names);
  const day = before && stick(ORDINAL, text, at);
  if (!before || !day) return null;
  const end = at + day[0].length;
  const year = stick(YEAR_AFTER, text, end);
  const written = yearIn(year);
  if (isYear(written)) return core(before.start, end + (year?.[0].length ?? 0), written, before.month, Number(day[1]));
  return core(before.start, end - (day[0].endsWith('.') ? 1 : 0), null, before.month, Number(day[1]));
}

function monthAndYear(text: string, at: number, floor: number, names: DateNames): Core | null {
  const before = monthBefore(text, at, floor, names);
  // "29 February 2011" is no day, and no month either.
  if (!before || /\d\P{L}{0,3}$/u.test(text.slice(Math.max(floor, before.start - 4), before.start))) return null;
  return isYear(Number(text.slice(at, at + 4)))
    ? core(before.start, at + 4, Number(text.slice(at, at + 4)), before.month, null)
    : null;
}

/** The month that ends before `at`; a capital inside a word begins it ("PressApril 28": lines glued by a copy). */
function monthBefore(
  text: string,
  at: number,
  floor: number,
  names: DateNames,
): { month: number; start: number } | null {
  const from = Math.max(floor, at - 32);
  const words = PREVIOUS_WORDS.exec(text.slice(from, at));
  if (!words) return null;
  const [whole, first, second = ''] = words;
  const start = from + words.index;
  const last = start + whole.lastIndexOf(second);
  const pair = first === undefined ? null : monthOf(`${first} ${second}`, names);
  if (pair) return { month: pair, start };
  if (names.joiners.has(keyOf(second)) && first !== undefined) {
    const month = monthOf(first, names);
    return month ? { month, start } : null;
  }
  const glued = /[\p{Ll}\d](\p{Lu}\p{Ll}+)$/u.exec(second)?.[1] ?? monthInCapitals(second, names) ?? second;
  const month = monthOf(second, names) ?? monthOf(glued, names);
  return month ? { month, start: last + (monthOf(second, names) ? 0 : second.length - glued.length) } : null;
}

/** "BY ADA RENAUG. 4, 2011": a month that a copy ran into a name in capitals. */
function monthInCapitals(word: string, names: DateNames): string | null {
  if (!/^\p{Lu}{5,24}$/u.test(word)) return null;
  for (let length = Math.min(9, word.length - 2); length > 2; length--) {
    const tail = word.slice(-length);
    if (monthOf(tail, names) !== null) return tail;
  }
  return null;
}

function monthOf(word: string, names: DateNames): number | null {
  const key = /[.׳॰]$/.test(word) ? word.slice(0, -1) : word;
  return names.needCapital.has(word) ? null : (names.months.get(keyOf(key)) ?? null);
}

/** Adds the weekday and the time that stand beside a date, before it or after. */
function complete(text: string, found: Core, floor: number, names: DateNames): PrintedDate {
  const { year, month, day, ambiguous } = found;
  let [start, end] = [found.start, found.end];
  const before = PREVIOUS_WORDS.exec(text.slice(Math.max(floor, start - 32), start));
  const [whole = '', first, second = ''] = before ?? [];
  let weekday = first === undefined ? null : weekdayOf(`${first} ${second}`, names);
  if (weekday) start -= whole.length;
  else {
    weekday = weekdayOf(second, names);
    if (weekday) start -= whole.length - whole.lastIndexOf(second);
    else if (first !== undefined && names.joiners.has(keyOf(second))) {
      weekday = weekdayOf(first, names);
      if (weekday) start -= whole.length;
    }
  }
  const after = weekday ? null : weekdayAfter(text, end, names);
  if (after) ({ weekday, end } = after);
  const clock: Clock | null =
    day === null ? null : (clockAfter(text, end, names) ?? clockBefore(text, start, floor, names));
  const span: Span = [Math.min(start, clock?.start ?? start), Math.max(end, clock?.end ?? end)];
  return { span, year, month, day, weekday, clock: clock?.iso ?? null, ambiguous };
}

/** The weekday of one word or two that stands behind a date. */
function weekdayAfter(text: string, at: number, names: DateNames): { weekday: number; end: number } | null {
  const [whole = '', inBrackets, words, glued] = stick(WEEKDAY_AFTER, text, at) ?? [];
  const word = inBrackets ?? words ?? glued ?? '';
  const weekday = weekdayOf(word, names);
  if (weekday) return { weekday, end: at + whole.length };
  const space = word.indexOf(' ');
  const first = space < 0 ? null : weekdayOf(word.slice(0, space), names);
  return first === null ? null : { weekday: first, end: at + whole.length - word.length + space };
}

function weekdayOf(word: string, names: DateNames): number | null {
  return names.weekdays.get(keyOf(word)) ?? null;
}

/** A printed date with its year as a mention. */
export function mentionOf({ span, month, day, clock, ambiguous }: PrintedDate, year: number): DateMention {
  const parts = [digits(year, 4), digits(month, 2), ...(day === null ? [] : [digits(day, 2)])];
  const precision: DatePrecision = day === null ? 'month' : clock === null ? 'day' : 'time';
  return { span, date: parts.join('-') + (clock === null ? '' : `T${clock}`), precision, ambiguous };
}
