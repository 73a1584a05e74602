/** Texts that codebook.ts made short, at their full length again: the half that the browser needs. */
import { GAP, kindOf } from './letters.js';
import { BASE, VALUES } from './unpacking.js';

/** Stands around what is written out; the alphabet of packed numbers are codes. */
export const OPEN = '~';
/** The most frequent words have one character. Measured on English news. */
export const SINGLE = 50;

/** Reads what a shortener with the same codebook wrote. */
export function lengthener(codebook: readonly string[]): (text: string) => string {
  return (text) => {
    let out = '';
    let last = GAP;
    for (let at = 0; at < text.length; ) {
      let piece: string;
      if (text[at] === OPEN) {
        const close = text.indexOf(OPEN, at + 1);
        const end = close < 0 ? text.length : close;
        piece = text.slice(at + 1, end);
        at = end + 1;
      } else {
        let rank = VALUES[text.charCodeAt(at++)]!;
        if (rank >= SINGLE) rank = SINGLE + (rank - SINGLE) * BASE + VALUES[text.charCodeAt(at++)]!;
        piece = codebook[rank]!;
      }
      // what was put out is not looked at again: that would copy it every time
      out += last !== GAP && kindOf(piece.charCodeAt(0)) !== GAP ? ` ${piece}` : piece;
      last = kindOf(piece.charCodeAt(piece.length - 1));
    }
    return out;
  };
}
