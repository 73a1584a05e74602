/**
 * Cuts text into the words that are searched for: runs of letters and digits, and pairs of neighbours where a script has
 * no spaces. It is shared by the build and the browser and decides nothing about what a word is worth.
 */
import { GAP, KINDS, kindOf, LETTER, PAIRED } from './letters.js';

/** Longer words are cut: no one types them, and a hostile one must not fill the index. A guess. */
export const LONGEST_WORD = 40;

/**
 * Puts the place of every word of `text` from `from` to `to` into `places`, start and end side by side, in order; how many
 * numbers that makes. A run of a script without spaces gives one word for each of its characters: the character and its
 * right neighbour, the last one alone. Linear. @param places has room for two numbers for each character.
 */
export function findWords(text: string, from: number, to: number, places: Int32Array): number {
  let length = 0;
  let at = from;
  while (at < to) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === GAP) {
      at++;
      continue;
    }
    places[length++] = at;
    if (kind === PAIRED) {
      const next = at + 1 < to && kindOf(text.charCodeAt(at + 1)) === PAIRED ? 2 : 1;
      places[length++] = at + next;
      at++;
    } else {
      const start = at;
      do at++;
      while (at < to && KINDS[text.charCodeAt(at)] === LETTER);
      places[length++] = Math.min(at, start + LONGEST_WORD);
    }
  }
  return length;
}

/** Calls `visit` with the place of every word of `text` from `from` to `to`, in order. */
export function eachWord(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  const places = new Int32Array(2 * Math.max(0, to - from));
  const length = findWords(text, from, to, places);
  for (let i = 0; i < length; i += 2) visit(places[i]!, places[i + 1]!);
}

/** Whether a word belongs to a script without spaces, so that its neighbours are part of what was meant. */
export function isPaired(word: string): boolean {
  return kindOf(word.charCodeAt(0)) === PAIRED;
}
