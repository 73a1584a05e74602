/**
 * Tells what small word opens one that joints hold together: an article within a name, a word that lost its vowel. Knows
 * one word and the lists; refuses to know where words end.
 */
import { type Dictionary, listedFlags } from './dictionary.js';
import { classOf } from './letters.js';
import * as is from './lexicon.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { PARTICLE } = is;
const { CAPITALISED, SMALL_LETTER } = token;
const HYPHEN = 0x2d;

/** "al-Sabti": a name whose article is written small; it counts as written with a capital. */
export function hasArticle(dictionary: Dictionary, codes: Uint16Array, start: number): boolean {
  const at = start + 2;
  if (codes[at] !== HYPHEN || (classOf(codes[start]!) & SMALL_LETTER) === 0) return false;
  return (classOf(codes[at + 1]!) & CAPITALISED) !== 0 && (listedFlags(dictionary, codes, start, at) & PARTICLE) !== 0;
}

/** "l’", "qu'": known with its apostrophe. */
export function isElided(it: Dictionary, codes: Uint16Array, start: number, end: number): boolean {
  // The longest is "lorsqu'".
  return end - start <= 8 && listedFlags(it, codes, start, end) !== 0;
}
