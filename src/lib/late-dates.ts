/**
 * Which dates of an archive lie so far after all others that a slip of the pen is likelier: 2091 for 2019. It holds dates
 * against one another and not against today: the same files must give the same archive whenever it is built.
 */
import { yearOf } from './calendar.js';

/** Years between one article and the next that a person is asked about. A guess: slips of one figure lead decades away. */
const SILENCE = 10;
/** One article in so many at most lies behind such years: more of them are a part of the archive. A guess. */
const FEW = 10;

/** From which of so many rising ISO dates on they lie years after all before them; `count` where none do. */
export function lateFrom(count: number, dateAt: (i: number) => string): number {
  const year = (i: number): number => Number(yearOf(dateAt(i)));
  for (let i = Math.max(1, count - Math.floor(count / FEW)); i < count; i++)
    if (year(i) - year(i - 1) >= SILENCE) return i;
  return count;
}
