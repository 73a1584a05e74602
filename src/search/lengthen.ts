/** Texts that codebook.ts made short, at their full length again: the half that the browser needs. */
import { GAP, kindOf } from './letters.js';

/** Stands around what is written out; all other printable ASCII but `"` and `\\` are codes. */
export const OPEN = '~';
export const CODES = Array.from({ length: 94 }, (_, i) => 33 + i).filter(
  (c) => !`"\\${OPEN}`.includes(String.fromCharCode(c)),
);
/** The most frequent words have one character. Measured on English news. */
export const SINGLE = 50;

/** Reads what a shortener with the same codebook wrote. */
export function lengthener(codebook: readonly string[]): (text: string) => string {
  const ranks = new Map(CODES.map((unit, value) => [String.fromCharCode(unit), value]));
  return (text) => {
    let out = '';
    const add = (piece: string): void => {
      const joins = out !== '' && kindOf(out.charCodeAt(out.length - 1)) !== GAP && kindOf(piece.charCodeAt(0)) !== GAP;
      out += joins ? ` ${piece}` : piece;
    };
    for (let at = 0; at < text.length; ) {
      if (text[at] === OPEN) {
        const close = text.indexOf(OPEN, at + 1);
        const end = close < 0 ? text.length : close;
        add(text.slice(at + 1, end));
        at = end + 1;
        continue;
      }
      let rank = ranks.get(text[at++]!)!;
      if (rank >= SINGLE) rank = SINGLE + (rank - SINGLE) * CODES.length + ranks.get(text[at++]!)!;
      add(codebook[rank]!);
    }
    return out;
  };
}
