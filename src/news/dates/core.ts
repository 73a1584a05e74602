/** Day, month and year as figures or words give them, where they can be a date of the press at all. */
import { isValidDay } from '../../lib/dates.js';

/** A date without what stands beside it; `start` and `end` in units of the text. */
export interface Core {
  readonly start: number;
  readonly end: number;
  /** Null where it is not printed. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly ambiguous: boolean;
}

/** Years that a news archive may hold; a guess that keeps house numbers and prices out. */
const YEARS = { first: 1600, last: 2199 } as const;

export function isYear(year: number): boolean {
  return year >= YEARS.first && year <= YEARS.last;
}

/** Null where there is no such day. */
export function core(start: number, end: number, year: number | null, month: number, day: number | null): Core | null {
  // Without a year, 29 February may exist.
  const exists = isValidDay(year ?? 2000, month, day ?? 1) && (year === null || isYear(year));
  return exists ? { start, end, year, month, day, ambiguous: false } : null;
}
