/** How much one file and one article may hold, and how that is said. What counts as a line each format knows. */
import type { Remark } from '../types.js';

/** Articles of a file. A guess, twice what databases give at once: each becomes a page. */
export const MOST_PARTS = 2000;

/** Lines of an article that hold something. A guess, a book of a thousand pages; each costs some 50 µs and 5 kB (measured). */
export const MOST_LINES = 20_000;

/** Refuses an article that has more of them. @param line on which it begins. */
export function refuseEndless(remark: Remark, line?: number): void {
  remark('error', 'text:lines', `Expected at most ${MOST_LINES} lines in an article, found more. Split it.`, line);
}
