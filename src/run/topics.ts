/** What an article can share with others: all that it speaks of but days of the week and months, of which none is about. */
import { daysAndMonths } from '../news/dates/names.js';
import { codesOf } from '../outputs/related.js';
import type { Entry } from '../types.js';

/** As `codesOf`. */
export function topicsOf(entry: Entry): number[] {
  return codesOf(entry, daysAndMonths(entry.language));
}
