/**
 * Years that are counted otherwise than from the common era: the reigns of Japan and the Republic of China ("平成23年3月4日",
 * "民國100年3月4日"), and the Persian solar year ("۱۳ اسفند ۱۳۸۹", "۱۳۸۹/۱۲/۱۳"). It turns them into days of the common
 * calendar, and refuses the Islamic lunar year, whose days begin by the sight of the moon.
 */
import { stick } from './clock.js';
import { type Core, core } from './core.js';

/** The year before the first of each reign (Japan's Imperial Household Agency); of the Republic of China, and as its pages write it. */
const BEFORE: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ 民國: 1911, 民国: 1911 },
};
const LEADS = /(?:明治|大正|昭和|平成|令和|民國|民国)\s?$/u;
/** Units of a reign's name and the space behind it. */
const LONGEST_REIGN = 3;
const REIGN_YEAR = /(\d{1,3})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日號号])?/y;

/** "平成23年3月4日", at its figures; null where no reign stands before them. */
export function yearOfReign(text: string, at: number): Core | null {
  const [lead] = LEADS.exec(text.slice(Math.max(0, at - LONGEST_REIGN), at)) ?? [];
  const match = lead === undefined ? null : stick(REIGN_YEAR, text, at);
  if (lead === undefined || match === null) return null;
  const year = BEFORE[lead.trim()]! + Number(match[1]);
  return core(at - lead.length, at + match[0].length, year, Number(match[2]), match[3] ? Number(match[3]) : null);
}

/** Of the Persian calendar, Farvardin first; each as Iran names it and as Afghanistan does, in Persian and in Pashto. */
const PERSIAN_MONTHS = [
  ...['فروردین|حمل|وری', 'اردیبهشت|ثور|غویی', 'خرداد|جوزا|غبرګولی', 'تیر|سرطان|چنګاښ', 'مرداد|امرداد|اسد|زمری'],
  ...['شهریور|سنبله|وږی', 'مهر|میزان|تله', 'آبان|عقرب|لړم', 'آذر|قوس|لیندۍ', 'دی|جدی|مرغومی', 'بهمن|دلو|سلواغه'],
  'اسفند|حوت|کب',
];
const PERSIAN: ReadonlyMap<string, number> = new Map(
  PERSIAN_MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);

/** "13 اسفند 1389", "13 اسفند ماه 1389". */
const NAMED = /(\d{1,2})\s(\p{L}{2,10})(?:\sماه)?[\s،,]{1,2}(1[34]\d\d)(?!\d)/uy;
/** "1389 اسفند 13". */
const YEAR_FIRST = /(1[34]\d\d)\s(\p{L}{2,10})\s(\d{1,2})(?!\d)/uy;
/** "1389/12/13", "1389-12-13". */
const FIGURES = /(1[34]\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
/** "13/12/1389". */
const DAY_FIRST = /(\d{1,2})([/.-])(\d{1,2})\2(1[34]\d\d)(?!\d)/y;

/** A Persian date at its first figures; null where none stands there. Only for texts in Persian and Pashto. */
export function persianDay(text: string, at: number): Core | null {
  const named = stick(NAMED, text, at);
  if (named) return persian(at, named[0].length, Number(named[3]), PERSIAN.get(named[2]!), Number(named[1]));
  const led = stick(YEAR_FIRST, text, at);
  if (led) return persian(at, led[0].length, Number(led[1]), PERSIAN.get(led[2]!), Number(led[3]));
  const figures = stick(FIGURES, text, at);
  if (figures) return persian(at, figures[0].length, Number(figures[1]), Number(figures[3]), Number(figures[4]));
  const last = stick(DAY_FIRST, text, at);
  return last && persian(at, last[0].length, Number(last[4]), Number(last[3]), Number(last[1]));
}

function persian(at: number, length: number, year: number, month: number | undefined, day: number): Core | null {
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) return null;
  const iso = new Date((FIRST_OF_1389 + daysOf(year, month, day) - daysOf(1389, 1, 1)) * DAY).toISOString();
  return core(at, at + length, Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

const DAY = 86_400_000;
/** Days from 1 January 1970 to 1 Farvardin 1389, which was 21 March 2010. */
const FIRST_OF_1389 = Date.UTC(2010, 2, 21) / DAY;

/** Days by the cycle of 33 years with eight leap days, which is the calendar's own for all years from 1300 to 1499 (tested). */
function daysOf(year: number, month: number, day: number): number {
  const before = year + 1595;
  const leaps = Math.floor(before / 33) * 8 + Math.floor(((before % 33) + 3) / 4);
  return 365 * before + leaps + (month < 8 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day;
}
