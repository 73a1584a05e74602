/**
 * Measures the words in marks without reading them: how many, and how they use capitals. Knows characters only.
 */
import type { Span } from '../../types.js';
import * as letter from './letters.js';
import { classOf } from './letters.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { CAPITAL, KIND, KNOWN, SMALL, SPACE } = letter;

const SPACES = SPACE << KIND;
const SPACE_BIT = 31 - Math.clz32(SPACES);
const BLANK = 0x20;

export interface Shape {
  /** At most 12: more make no difference to anyone who asks. */
  readonly words: number;
  /** Words that begin with a capital letter. */
  readonly capitals: number;
  readonly opensCapital: boolean;
  /** Two capitals and more, and no longer word in small letters: "Tales From the Crypt". */
  readonly isTitle: boolean;
}

const MOST = 12;
const SHORT = 4; // letters of words that titles write small (guess)

const PER_WORD = 2; // characters of a word in scripts without spaces (guess)

/** Whether a letter is of a script that sets no spaces between words: Thai, Lao, Khmer, kana, Han. */
export function isUnspaced(code: number): boolean {
  return code >= 0xe00 && (code <= 0xeff || (code >= 0x3040 && code <= 0x9fff) || (code >= 0x1780 && code <= 0x17ff));
}

export function shape(codes: Uint16Array, [start, end]: Span): Shape {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let opensCapital = false;
  for (let at = start; at < end && words < MOST; ) {
    const from = at;
    while (at < end && (KNOWN[codes[at]!]! & SPACES) === 0) at++;
    if (isCapitalised(codes, from, at)) {
      capitals++;
      if (words === 0) opensCapital = true;
    } else if (at - from > SHORT) long++;
    words += isUnspaced(codes[from]!) ? Math.ceil((at - from) / PER_WORD) : 1;
    while (at < end && (KNOWN[codes[at]!]! & SPACES) !== 0) at++;
  }
  return { words: Math.min(MOST, words), capitals, opensCapital, isTitle: capitals > 1 && long === 0 };
}

/** Whether the first letter from `start` to `end`, behind any marks, is a capital. */
export function isCapitalised(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = classOf(codes[i]!);
    if (kind & CAPITAL) return true;
    if (kind & SMALL) return false;
  }
  return false;
}

/** Whether all white space from `start` to `end` is single spaces. It never branches: no processor foresees a space. */
export function isEvenlySpaced(codes: Uint16Array, start: number, end: number): boolean {
  let uneven = 0;
  let before = start > 0 ? codes[start - 1]! ^ BLANK : 1;
  for (let i = start; i < end; i++) {
    const other = codes[i]! ^ BLANK;
    // all bits where it is white space; the lowest of the rest where it is no blank, or a second one
    const space = (KNOWN[codes[i]!]! << (31 - SPACE_BIT)) >> 31;
    uneven |= space & (other | ((before - 1) >>> 31));
    before = other;
  }
  return uneven === 0;
}
