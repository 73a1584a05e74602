/**
 * The dateline that opens an agency's report: place, perhaps a day, the agency, a dash. Reads the first lines of the
 * first paragraph only and takes nothing for a dateline that lacks the dash or the agency's brackets.
 */
import type { Dateline, Span } from '../types.js';
import { isAgency } from './agencies.js';
import { findPrintedDates } from './dates.js';

export interface FoundDateline {
  readonly dateline: Dateline;
  /** Of the dateline without its dash, relative to the paragraph. */
  readonly span: Span;
  readonly agency: string | null;
  /** Month and day where no year stands; completed by who knows the year. */
  readonly day: { readonly month: number; readonly day: number } | null;
}

/** `TRIPOLI (Reuters) -`, `PORT ELLIN, March 4 (AP) —`, `Berlin (dpa) –`, `Berlin (dpa/lno)`, `SAN FRANCISCO, Jan. 9 —`. */
const DATELINE =
  /^(?<head>[^()–—\n]{2,60}?)\s?(?:\((?<agency>[^()\n]{2,40})\)\s?(?:[-–—:.]{1,2}\s?|\s)|[–—]\s?|\s-{1,2}\s)(?=\S)/u;

/** One to four words of which the first is a place's name. */
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /](?:\p{Lu}|(?:de|la|le|el|am|an|der|upon|sur|of|do|da|del)\b)[\p{L}\p{M}'’.-]*){0,4}(?:, \p{Lu}[\p{L}\p{M}'’. -]*)?$/u;

/** The dateline of a paragraph; null where it opens like any other. */
export function findDateline(paragraph: string, language: string): FoundDateline | null {
  const found = DATELINE.exec(paragraph.slice(0, 120));
  const head = found?.groups?.head?.trim();
  if (found === null || head === undefined) return null;
  const agency = found.groups?.agency ?? null;
  const printed = findPrintedDates(head, language, null).at(-1);
  const place = (printed === undefined ? head : head.slice(0, printed.span[0])).replace(/[\s,]+$/, '');
  if (!PLACE.test(place) || place.length > 40) return null;
  const signed = agency?.split(/[/,]/).some((part) => isAgency(part.trim()));
  if (!signed && printed === undefined && !isCapitals(place)) return null;
  const day =
    printed === undefined || printed.month === null || printed.day === null
      ? null
      : { month: printed.month, day: printed.day };
  const year = printed?.year ?? null;
  const date = day !== null && year !== null ? iso(year, day.month, day.day) : null;
  const length = found[0].replace(/[\s–—:.-]+$/u, '').length;
  return { dateline: { place: usual(place), date }, span: [0, length], agency, day };
}

/** Without brackets only capitals tell a dateline from an aside: "PORT ELLIN — The ferry". */
function isCapitals(place: string): boolean {
  const city = place.split(',')[0] ?? place;
  return /\p{Lu}{3}/u.test(city) && !/\p{Ll}{2}/u.test(city);
}

/** Places set in capitals are written as usual: "PORT ELLIN" is Port Ellin. */
function usual(place: string): string {
  return place
    .split(' ')
    .map((word) =>
      /^\p{Lu}{2,}[,.]?$/u.test(word) && word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word,
    )
    .join(' ');
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
