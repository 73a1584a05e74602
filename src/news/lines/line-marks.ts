/**
 * What a mail program or a listing sets before every line of a text: "> ", a number. It is no word of any of them.
 */
import type { Mark } from '../../types.js';

export const QUOTED = 'mark of a quoted mail';
export const NUMBERED = 'number of a line';

/** Lines with something in them, at least, and the share of them that must be marked; guesses. */
const FEWEST = 5;
const SHARE = 0.9;

const ANGLES = /^[ \t]*(?:>[ \t]?)+/u;
/** Without the stop or bracket of a list. */
const NUMBER = /^[ \t]*(\d{1,5})(?:[:|][ \t]?|[ \t]+|$)/u;

/** The marks before the lines of a text where nearly all have one; nothing where they have none, as most. */
export function lineCuts(text: string): Mark[] {
  const first = /\S/u.exec(text)?.[0] ?? '';
  if (first === '>') return marksBy(text, ANGLES, QUOTED, () => true);
  if (!/\d/.test(first)) return [];
  let last = Number.NaN;
  let isCounted = true;
  const marks = marksBy(text, NUMBER, NUMBERED, (digits) => {
    isCounted &&= Number.isNaN(last) || Number(digits) === last + 1;
    last = Number(digits);
    return isCounted;
  });
  return isCounted ? marks : [];
}

function marksBy(text: string, pattern: RegExp, reason: string, isMark: (group: string) => boolean): Mark[] {
  const marks: Mark[] = [];
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const line = text.slice(at, stop);
    if (/\S/.test(line)) {
      lines++;
      const found = pattern.exec(line);
      if (found !== null && isMark(found[1] ?? ''))
        marks.push({ span: [at, at + found[0].length], leaves: '', reason });
    }
    at = stop + 1;
  }
  return marks.length >= FEWEST && marks.length >= lines * SHARE ? marks : [];
}
