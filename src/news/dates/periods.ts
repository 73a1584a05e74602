/**
 * Lines that are a month, a season or a year and nothing else, as monthlies and quarterlies date their articles. Whether
 * the line stands where one dates an article is asked elsewhere; of a season it keeps the year.
 */
import { digits } from '../../lib/dates.js';
import { isYear } from './core.js';
import { type DateMention, findPrintedDates, mentionOf } from './dates.js';
import { dateNames, keyOf } from './names.js';

/** Letters of the longest such line; a guess. */
const LONGEST = 32;

/** The month or year of such a line, null for any other. */
export function periodOf(line: string, language: string): DateMention | null {
  const year = line.length > LONGEST ? undefined : /(?<!\p{N})\d{4}(?!\p{N})/u.exec(line)?.[0];
  if (year === undefined || !isYear(Number(year))) return null;
  const [month, ...others] = findPrintedDates(line, language, null);
  if (month === undefined) return seasonOf(line, year, language);
  const rest = line.slice(0, month.span[0]) + line.slice(month.span[1]);
  if (others.length > 0 || month.day !== null || month.year === null || /[\p{L}\p{N}]/u.test(rest)) return null;
  return mentionOf(month, month.year);
}

/** "Spring 2012", "2012", "2012年春": a year with a season or without. */
function seasonOf(line: string, year: string, language: string): DateMention | null {
  const { seasons, joiners } = dateNames(language);
  const words = line.replace(year, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const named = words
    .map((word) => keyOf(word).replace(/^[年년]/u, ''))
    .filter((word) => !joiners.has(word) && word !== '');
  if (named.length > 1 || named.some((word) => !seasons.has(word)) || (named.length === 0 && words.length > 0))
    return null;
  return { span: [0, line.length], date: digits(Number(year), 4), precision: 'year', ambiguous: false };
}
