/**
 * Tells nouns from names where every noun is written with a capital, by the words before them: "ein halber Meter Tau".
 * Knows the endings of German adjectives; refuses to know which words are names.
 */
import { smallOf } from './letters.js';
import * as is from './lexicon.js';
import * as token from './tokens.js';
import { lengthOf, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { DETERMINER, OWNER } = is;
const { SMALL_LETTER } = token;

const MOST = 3; // adjectives before one noun (guess)

/**
 * Whether the words before the capital word `i` make it a noun: an article, a figure, or an adjective that has none or an
 * indefinite one. "der parteilose Karl Ruh" stays a name.
 */
export function isNounHere(tokens: Tokens, i: number): boolean {
  const { flags, codes, start } = tokens;
  if (flags[i - 1]! & (DETERMINER | OWNER) || isFigure(codes[start[i - 1]!]!)) return true;
  let before = i - 1;
  while (before >= i - MOST && isInflected(tokens, before)) before--;
  if (before === i - 1) return false;
  return flags[before]! & DETERMINER ? !canBeName(tokens, before) : isStrong(tokens, i - 1);
}

const ZERO = 0x30;
const NINE = 0x39;

function isFigure(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

const [A, D, E, M, N, R, S] = [0x61, 0x64, 0x65, 0x6d, 0x6e, 0x72, 0x73];
const SHORTEST = 4; // letters of an adjective with its ending: "alte" (guess)

/** A word in small letters, of no list, that ends as adjectives do before their noun: -e, -en, -er, -es, -em. */
function isInflected(tokens: Tokens, i: number): boolean {
  const { codes, bare, flags, form } = tokens;
  if ((form[i]! & SMALL_LETTER) === 0 || flags[i]! !== 0 || lengthOf(tokens, i) < SHORTEST) return false;
  const last = smallOf(codes[bare[i]! - 1]!);
  if (last === E) return true;
  return (last === N || last === R || last === S || last === M) && smallOf(codes[bare[i]! - 2]!) === E;
}

/** "kaltes", "frischem": no verb and no adverb ends so, but for those on "-dem"; without an article a name has none. */
function isStrong({ codes, bare }: Tokens, i: number): boolean {
  const end = bare[i]!;
  const last = smallOf(codes[end - 1]!);
  return last === S || (last === M && smallOf(codes[end - 3]!) !== D);
}

/** "der", "die", "den", "dem", "des": a man or a woman can follow; "das" and the indefinite articles are for nouns. */
function canBeName(tokens: Tokens, i: number): boolean {
  const from = tokens.start[i]!;
  return lengthOf(tokens, i) === 3 && smallOf(tokens.codes[from]!) === D && smallOf(tokens.codes[from + 1]!) !== A;
}
