/**
 * Looks over a line once for all the words without which some patterns can't match: those patterns are slow, and most
 * lines hold none of the words. A hint only says that it is worth asking the pattern.
 */
import * as is from '../../lib/characters.js';
import type { LineWords } from './words.js';

const { ODD, SMALL } = is;

/** Names the owner of rights; a word for pictures; what was lent, is reserved, free or copied off a screen, abbreviated; who stands where; an address. */
export const RIGHTS = 1;
export const PICTURE = 2;
export const LENT = 4;
export const RARE = 8;
export const ABBREVIATED = 16;
export const PLACED = 32;
export const ADDRESS = 64;

/** Of a line that was not looked over: everything may be in it. */
export const ANY_HINT = -1;

/** In small letters. Each is part of whatever the pattern that it hints at can match. */
export const HINTS: Readonly<Record<string, number>> = {
  '©': RIGHTS,
  'ⓒ': RIGHTS,
  '(c)': RIGHTS,
  '（c': RIGHTS,
  '（ｃ': RIGHTS,
  copyright: RIGHTS | PICTURE,
  photo: PICTURE | LENT,
  picture: PICTURE | LENT,
  courtesy: PICTURE | LENT,
  illustration: LENT,
  cedid: LENT | RARE,
  cortes: LENT | RARE,
  foto: LENT,
  écran: RARE,
  screens: RARE,
  screeng: RARE,
  bildschirm: RARE,
  captura: RARE,
  eserv: RARE,
  éserv: RARE,
  iserv: RARE,
  rbeh: RARE,
  ensamr: RARE,
  strze: RARE,
  ащищ: RARE,
  aklıd: RARE,
  'cc by': RARE,
  'cc-by': RARE,
  'cc 0': RARE,
  'cc-0': RARE,
  cc0: RARE,
  'public d': RARE,
  gemeinf: RARE,
  midj: RARE,
  dall: RARE,
  'fot.': ABBREVIATED,
  'phot.': ABBREVIATED,
  'nuotr.': ABBREVIATED,
  'φωτ.': ABBREVIATED,
  'foto ': ABBREVIATED,
  "foto's ": ABBREVIATED,
  'foto’s ': ABBREVIATED,
  'beeld ': ABBREVIATED,
  left: PLACED,
  links: PLACED,
  gauche: PLACED,
  derecha: PLACED,
  sinistra: PLACED,
  venstre: PLACED,
  vänster: PLACED,
  pictured: PLACED,
  bild: PLACED,
  diesem: PLACED,
  'seen here': PLACED,
  'in this ': PLACED,
  '@': ADDRESS,
  'www.': ADDRESS,
  http: ADDRESS,
};

/** All hints as one automaton (Aho and Corasick, 1975): from a state and a letter to the next state. */
interface Automaton {
  /** By UTF-16 unit, the number of the letter; 0 for letters that no hint holds. */
  readonly letters: Uint8Array;
  /** How many numbers there are. */
  readonly width: number;
  /** `[state * width + letter]`: the next state, times `width`, with `ENDS` where a hint ends there. */
  readonly next: Uint16Array;
  /** By state, the hints that end there. */
  readonly found: Uint8Array;
}

/** Above every state. */
const ENDS = 0x8000;

const STATE = ENDS - 1;

const { letters, width, next, found } = automatonOf(Object.entries(HINTS));
const LONGEST = Math.max(...Object.keys(HINTS).map(({ length }) => length));

function automatonOf(hints: readonly (readonly [string, number])[]): Automaton {
  const letters = new Uint8Array(0x10000);
  const alphabet = [...new Set(hints.flatMap(([word]) => [...word]))];
  for (const [i, letter] of alphabet.entries()) letters[letter.charCodeAt(0)] = i + 1;
  const width = alphabet.length + 1;
  const states = hints.reduce((sum, [word]) => sum + word.length, 1);
  const next = new Uint16Array(states * width);
  const found = new Uint8Array(states);
  let count = 1;
  for (const [word, bits] of hints) {
    let state = 0;
    for (const letter of word) {
      const place = state * width + letters[letter.charCodeAt(0)]!;
      if (next[place] === 0) next[place] = count++;
      state = next[place]!;
    }
    found[state]! |= bits;
  }
  return { letters, width, next: completed(next, found, width, count), found };
}

/** Fills in where each state goes on by letters that its own words do not have: to the longest end that opens a word. */
function completed(next: Uint16Array, found: Uint8Array, width: number, count: number): Uint16Array {
  const fallback = new Uint16Array(count);
  const queue = [0];
  for (const state of queue) {
    const behind = fallback[state]!;
    found[state]! |= found[behind]!;
    for (let letter = 0; letter < width; letter++) {
      const place = state * width + letter;
      const on = state === 0 ? 0 : next[behind * width + letter]!;
      if (next[place] === 0) next[place] = on;
      else {
        fallback[next[place]!] = on;
        queue.push(next[place]!);
      }
    }
  }
  return next.map((state) => state * width + (found[state] === 0 ? 0 : ENDS));
}

/** What a line hints at. @param text the line. @param bits of all its characters together. Linear in the line's length. */
export function hintsIn({ words: { chars }, spelling, base }: LineWords, text: string, bits: number): number {
  // words of odd characters, or of a line that was parted to be read, are spelt otherwise than the line has them
  if ((bits & ODD) !== 0 || spelling !== text) return ANY_HINT;
  // each step waits for the one before it, so four parts are read at once; they overlap by less than any hint
  const step = Math.max(0, (text.length - LONGEST) >> 2);
  const end = base + text.length - 3 * step;
  let [hints, a, b, c, d] = [0, 0, 0, 0, 0];
  for (let i = base; i < end; i++) {
    a = next[(a & STATE) + letters[chars[i]! & SMALL]!]!;
    if (step > 0) {
      b = next[(b & STATE) + letters[chars[i + step]! & SMALL]!]!;
      c = next[(c & STATE) + letters[chars[i + 2 * step]! & SMALL]!]!;
      d = next[(d & STATE) + letters[chars[i + 3 * step]! & SMALL]!]!;
    }
    if (((a | b | c | d) & ENDS) !== 0) hints |= foundAt(a) | foundAt(b) | foundAt(c) | foundAt(d);
  }
  return hints;
}

/** The hints that end where a step led. */
function foundAt(on: number): number {
  return found[(on & STATE) / width]!;
}
