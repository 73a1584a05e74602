/**
 * The Gregorian calendar as pages need it: parts of an ISO date cut to its precision, months as rows of weeks. It reads
 * no clock and knows no time zone: a date is the words it is written in.
 */
import { daysInMonth, weekdayOf } from './dates.js';

/** One day of a month's grid; null fills the first and last week. Weeks begin on Monday (ISO 8601). */
export type Week = readonly (number | null)[];

/** `2020` of `2020-01-09`. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** `2020-01` of `2020-01-09`; null where the date is a year only. */
export function monthOf(date: string): string | null {
  return date.length >= 7 ? date.slice(0, 7) : null;
}

/** `2020-01-09` of a date or date-time; null where it is cut to a month or year. */
export function dayOf(date: string): string | null {
  return date.length >= 10 ? date.slice(0, 10) : null;
}

/** A month as weeks of seven days. */
export function weeksOf(year: number, month: number): Week[] {
  const days: (number | null)[] = Array.from({ length: weekdayOf({ year, month, day: 1 }) - 1 }, () => null);
  for (let day = 1; day <= daysInMonth(year, month); day++) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** A date of any precision as an RFC 3339 date-time: what is unknown is the first moment, an unstated offset is UTC. */
export function momentOf(date: string): string {
  const day = `${date.slice(0, 10)}${'0000-01-01'.slice(Math.min(date.length, 10))}`;
  const time = /T(\d\d:\d\d)(:\d\d)?/.exec(date);
  const offset = /T.*?(Z|[+-]\d\d:\d\d)$/.exec(date);
  return `${day}T${time?.[1] ?? '00:00'}${time?.[2] ?? ':00'}${offset?.[1] ?? 'Z'}`;
}
