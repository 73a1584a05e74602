/**
 * The dateline that opens an agency's report: place, perhaps a day, the agency, a dash. Reads the first lines of the
 * first paragraph only and takes nothing for a dateline that lacks the dash or the agency's brackets.
 */
import type { Dateline, PublicationDate, Span } from '../../types.js';
import { isAgency } from '../words/agencies.js';
import type { OrderOf } from './date-order.js';
import { findPrintedDates } from './dates.js';
import { dateNames, keyOf } from './names.js';

export interface FoundDateline {
  readonly dateline: Dateline;
  /** Of the dateline without its dash, relative to the paragraph. */
  readonly span: Span;
  readonly agency: string | null;
  /** Month and day where no year stands; completed by who knows the year. */
  readonly day: { readonly month: number; readonly day: number } | null;
  /** Whether its day can be read two ways and nothing decides. */
  readonly isAmbiguous: boolean;
}

/** "(By Telegraph.)", "(By Cable.)": how a report came, in old papers. */
const CAME_BY = /^\((?:by|per|from)\s[^()\n]{3,60}\)\s(?=\p{Lu}{3})/iu;

/** `SKELLHAVN, March 4. The ferry`, `SYDNEY, Friday. The premier`, `BERLIN, 8. April 2014. Die Fähre`: capitals, a day and a stop. */
const STOPPED =
  /^(?<head>\p{Lu}[\p{Lu}'’ -]{2,40}(?:\s\([^()\n]{2,20}\))?,\s(?:\d{1,2}\.\s)?(?:\p{L}{3,5}\.(?:\s\d{1,2},)?\s\d{1,4}|[^.\n–—()]{3,20}(?:\s\d{1,2})?))\.\s(?=\p{Lu})/u;

/** `TRIPOLI (Reuters) -`, `PORT ELLIN, March 4 (AP) —`, `Berlin (dpa) –`, `Berlin (dpa/lno)`, `SAN FRANCISCO, Jan. 9 —`. */
const DATELINE =
  /^(?<head>[^()–—\n]{2,60}?)\s?(?:\((?<agency>[^()\n]{2,40})\)\s?(?:[-–—:.]{1,2}\s?|\s)|[–—]\s?|\s-{1,2}\s)(?=\S)/u;

/** One to four words of which the first is a place's name. */
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /](?:\p{Lu}|(?:de|la|le|el|am|an|der|upon|sur|of|do|da|del)\b)[\p{L}\p{M}'’.-]*){0,4}(?:, \p{Lu}[\p{L}\p{M}'’. -]*)?$/u;

/** The dateline of a paragraph; null where it opens like any other. @param order of figures that can be read two ways. */
export function findDateline(paragraph: string, language: string, order: OrderOf): FoundDateline | null {
  const came = CAME_BY.exec(paragraph)?.[0].length ?? 0;
  const opening = paragraph.slice(came, came + 120);
  const stopped = STOPPED.exec(opening);
  const found = stopped ?? DATELINE.exec(opening);
  const head = found?.groups?.head?.trim();
  if (found === null || head === undefined) return null;
  const agency = found.groups?.agency ?? null;
  const first = findPrintedDates(head, language, null).at(-1);
  const printed = first?.ambiguous ? findPrintedDates(head, language, order(head)).at(-1) : first;
  const before = (printed === undefined ? head : head.slice(0, printed.span[0])).replace(/[\s,.-]+$/, '');
  const place = withoutWeekday(before, language);
  if (stopped !== null && printed === undefined && place === before) return null;
  if (!PLACE.test(place) || place.length > 40) return null;
  const signed = agency?.split(/[/,]/).some((part) => isAgency(part.trim()));
  if (!signed && printed === undefined && !isCapitals(place)) return null;
  const day =
    printed === undefined || printed.month === null || printed.day === null
      ? null
      : { month: printed.month, day: printed.day };
  const year = printed?.year ?? null;
  const date = day !== null && year !== null ? iso(year, day.month, day.day) : null;
  const length = came + found[0].replace(/[\s–—:.-]+$/u, '').length;
  return {
    dateline: { place: usualPlace(place), date },
    span: [0, length],
    agency,
    day,
    isAmbiguous: printed?.ambiguous ?? false,
  };
}

/** "SYDNEY, Friday". */
function withoutWeekday(place: string, language: string): string {
  const [, city, day] = /^(.+),\s(\p{L}+)$/u.exec(place) ?? [];
  return city !== undefined && day !== undefined && dateNames(language).weekdays.has(keyOf(day)) ? city : place;
}

/** Without brackets only capitals tell a dateline from an aside: "PORT ELLIN — The ferry". */
function isCapitals(place: string): boolean {
  const city = place.split(',')[0] ?? place;
  return /\p{Lu}{3}/u.test(city) && !/\p{Ll}{2}/u.test(city);
}

/** Places set in capitals are written as usual: "PORT ELLIN" is Port Ellin. */
export function usualPlace(place: string): string {
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

/** The dateline as found, else the place that is declared; a day without its year is completed by the year of publication. */
export function completedDateline(
  found: FoundDateline | null,
  place: string | null,
  published: PublicationDate | null,
): Dateline | null {
  if (found === null) return place === null ? null : { place, date: null };
  const { dateline, day } = found;
  if (dateline.date !== null || day === null || published === null || published.precision === 'year') return dateline;
  // a dateline of December in a paper of January is last year's
  const year = Number(published.date.slice(0, 4)) - (day.month > Number(published.date.slice(5, 7)) ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return { ...dateline, date: `${year}-${two(day.month)}-${two(day.day)}` };
}
