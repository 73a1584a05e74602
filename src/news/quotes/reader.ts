/**
 * Looks words up by their characters, without making a string of one that was seen before. Knows how to remember; what
 * it remembers never changes what it answers.
 */
import { type Lexicon, lexicon, type Word, type Words } from './lexicon.js';

const SLOTS = 32768; // written forms remembered (measured: half as many make cutting a tenth slower)
const LONGEST = 16; // letters of a word that is remembered; longer ones are rare

/** A lexicon and its memory. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly words: (Word | undefined)[];
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
}

export function reader(words: Words): Reader {
  return {
    lexicon: lexicon(words),
    words: new Array(SLOTS).fill(undefined),
    lengths: new Uint8Array(SLOTS),
    codes: new Uint16Array(SLOTS * LONGEST),
  };
}

/** A text as UTF-16 code units: reading those costs a fraction of asking the string. */
export interface Script {
  readonly text: string;
  readonly codes: Uint16Array;
}

export function script(text: string): Script {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return { text, codes };
}

/** The word written from `start` to `end`; `hash` is `hashOf` the same. */
export function wordAt(it: Reader, { text, codes }: Script, start: number, end: number, hash: number): Word {
  const length = end - start;
  if (length > LONGEST) return it.lexicon.read(text.slice(start, end));
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const base = slot * LONGEST;
  if (it.lengths[slot] === length) {
    let i = 0;
    while (i < length && it.codes[base + i] === codes[start + i]) i++;
    if (i === length) return it.words[slot]!;
  }
  // Built anew: a slice would keep the whole article in memory as long as the word is remembered.
  const word = it.lexicon.read(String.fromCharCode(...codes.subarray(start, end)));
  it.words[slot] = word;
  it.lengths[slot] = length;
  for (let i = 0; i < length; i++) it.codes[base + i] = codes[start + i]!;
  return word;
}

/** One step of the hash: that of the characters so far, and the next. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export function hashOf({ codes }: Script, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashed(hash, codes[i]!);
  return hash;
}
