/**
 * Dates as machines write them: ISO 8601 in its extended form, in its basic form (which the press's own formats of exchange
 * use: NITF, NewsML), cut to any precision; and seconds since 1970. What people write is read elsewhere.
 */
import { isValidDay } from '../../lib/dates.js';
import type { DatePrecision } from '../../types.js';
import { isYear } from './core.js';

export interface Stamp {
  /** As a record has it. */
  readonly date: string;
  readonly precision: DatePrecision;
}

/** What a value says that is such a date and nothing else; null otherwise. @param text without white space around it. */
export function stampOf(text: string): Stamp | null {
  return dayOf(text) ?? timeOf(text) ?? sinceEpoch(text);
}

/** "2011", "2011-03", "20110304". */
const DAY = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/;

function dayOf(text: string): Stamp | null {
  const [, year = '', month, day] = DAY.exec(text) ?? [];
  if (!isDay(year, month ?? '1', day ?? '1')) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return { date, precision: day ? 'day' : month ? 'month' : 'year' };
}

/** A time as machines write it (ISO 8601, RFC 3339), which is what we write. */
const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):[0-5]\d:[0-5]\dZ$/;
/** "20110304T074500Z", "20110304T0745+0100", "20110304074500"; other zones than minutes from UTC are none. */
const BASIC =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<hour>\d\d):?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?:[.,]\d{1,9})?)?|(?<digits>\d\d[0-5]\d[0-5]\d))(?:(?<utc>Z)|(?<offset>[+-]\d\d):?(?<minutes>[0-5]\d)?)?$/;

function timeOf(text: string): Stamp | null {
  const [, day, hour = ''] = TIME.exec(text) ?? [];
  if (day !== undefined && Number(hour) < 24 && isDay(...(day.split('-') as [string, string, string])))
    return { date: text, precision: 'time' };
  const basic = BASIC.exec(text)?.groups;
  if (basic === undefined || !isDay(basic.year, basic.month, basic.day)) return null;
  const { year, month, digits, utc = '', offset, minutes = '00' } = basic;
  const clock = digits?.match(/\d\d/g) ?? [basic.hour, basic.minute, basic.second ?? '00'];
  if (Number(clock[0]) > 23) return null;
  const zone = offset === undefined ? utc : `${offset}:${minutes}`;
  return { date: `${year}-${month}-${basic.day}T${clock.join(':')}${zone}`, precision: 'time' };
}

/** Seconds since 1970 in UTC (POSIX), of 1973 to 2030, or milliseconds of these. What is later is a day written so: 2014010914. */
const EPOCH = /^([1-9]\d{8}|1[0-8]\d{8})(?:\.\d{1,9}|\d{3})?$/;

function sinceEpoch(text: string): Stamp | null {
  const [, seconds] = EPOCH.exec(text) ?? [];
  if (seconds === undefined) return null;
  return { date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'), precision: 'time' };
}

function isDay(year = '', month = '', day = ''): boolean {
  return isYear(Number(year)) && isValidDay(Number(year), Number(month), Number(day));
}
