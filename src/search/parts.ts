/** The half of layout.ts that only the making of the index needs: scripts, codes for symbols, keys of days. */
import { type Facet, LEVELS, OWN_CODE, type SymbolCode } from './layout.js';
import { gapParameter } from './unpacking.js';

/** The folder of the index and its page. */
export const SEARCH_FOLDER = 'search';

/** Every part is one call of this function with the part's name and content: a script that any page may load by its tag. */
export const CALL = 'backfileSearch';

export const FACETS: readonly Facet[] = ['section', 'by', 'speaker'];

/** How many symbols there are: see layout.ts. */
export const SYMBOLS = LEVELS * 2;
/** One more, in lists that have a symbol for every article: of those that are not in them. */
export const ABSENT = SYMBOLS;

/** A part as the script it is published as. */
export function partScript(name: string, content: unknown): string {
  return `${CALL}(${JSON.stringify(name)},${JSON.stringify(content)})\n`;
}

/** The shortest code for symbols that are met so often. */
export function symbolCode(counts: ArrayLike<number>): SymbolCode {
  const order = Array.from({ length: counts.length }, (_, symbol) => symbol).sort(
    (a, b) => counts[b]! - counts[a]! || a - b,
  );
  return { order, k: shortestParameter(order.map((symbol) => counts[symbol]!)) };
}

/** The Rice parameter that writes the numbers from 0 on shortest which are met so often. */
export function shortestParameter(counts: ArrayLike<number>): number {
  let best = 0;
  let fewest = Infinity;
  for (let k = 0; k <= 4; k++) {
    let bits = 0;
    for (let rank = 0; rank < counts.length; rank++) bits += counts[rank]! * ((rank >> k) + k);
    if (bits < fewest) [best, fewest] = [k, bits];
  }
  return best;
}

/**
 * A day as a number that sorts like its ISO text, whatever its precision: `2020` before `2020-01` before `2020-01-05`.
 * 0 stands for what is not known.
 */
export function dayKey(date: string): number {
  return (Number(date.slice(0, 4)) * 13 + Number(date.slice(5, 7) || 0)) * 32 + Number(date.slice(8, 10) || 0);
}

/** Whether a list of `count` articles has a symbol for every article: see layout.ts. */
export function hasEvery(total: number, count: number): boolean {
  return count >= OWN_CODE && 2 * count > total;
}

/** Whether a list of `count` articles is coded the same where there were `former` in all, and not `total`. */
export function isCodedAlike(former: number, total: number, count: number): boolean {
  const either = hasEvery(former, count) || hasEvery(total, count);
  return former === total || (!either && gapParameter(former, count) === gapParameter(total, count));
}
