/**
 * Numbers of pages that stand in lines of their own, "- 2 -", "Page 3", "4", as typescripts and texts taken from a PDF bring them
 * along. A bare number is one only where it parts a sentence, or counts on from one that does.
 */
import type { Mark } from '../../types.js';
import { PAGE_EDGE, seamAfter } from './page-edges.js';

const ALONE =
  /^(?:[-–—]\s?(?<dashed>\d{1,3})\s?[-–—]|(?:page|seite|página|pagina|side|sida)\s(?<named>\d{1,3})|(?<bare>\d{1,3}))$/iu;
/** Letters of the longest. */
const LONGEST = 16;

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly isSure: boolean;
}

/** The numbers of pages in a text, with the line ends beside them. */
export function numberCuts(text: string): Mark[] {
  const found: Numbered[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    if (stop > at && stop - at <= LONGEST && at > 0) {
      const one = numberedIn(text, at, stop);
      if (one !== null) found.push(one);
    }
    at = stop + 1;
  }
  return pagesOf(found).map(({ start, end }) => {
    const leaves = end === text.length ? '' : seamAfter(text, start);
    return { span: [start, end], leaves, reason: PAGE_EDGE };
  });
}

/** Those that are sure, and those that count up to one of them or on from it. */
function pagesOf(found: readonly Numbered[]): Numbered[] {
  const counts = new Set(found.flatMap(({ isSure, number }, i) => (isSure ? [number - i] : [])));
  return found.filter(({ isSure, number }, i) => isSure || counts.has(number - i));
}

function numberedIn(text: string, at: number, stop: number): Numbered | null {
  const groups = ALONE.exec(text.slice(at, stop).trim())?.groups;
  if (groups === undefined) return null;
  let [start, end] = [at, stop];
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  const { dashed, named, bare } = groups;
  const parts =
    /[\p{Ll},]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{Ll}/u.test(text.slice(end, end + 2));
  return { start, end, number: Number(dashed ?? named ?? bare), isSure: dashed !== undefined || parts };
}
