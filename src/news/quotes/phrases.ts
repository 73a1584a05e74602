/**
 * Reads noun phrases: which nouns can head one that speaks, and where it begins. Knows word flags and order; refuses to
 * know who or what is meant.
 */
import * as grammar from './grammar.js';
import { isAdjectiveHere, isVerbHere } from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import * as token from './tokens.js';
import { isCapitalised, isPossessive, isWord, lengthOf, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { DOT, VERBAL } = grammar;
const { CAPITALISED, QUOTE, SMALL_LETTER, WORD } = token;
const {
  ABBREVIATION,
  ACCORDING,
  ADJECTIVE,
  ADVERB,
  CUE,
  DETERMINER,
  FUNCTION,
  INSTITUTION,
  OF,
  PERSON,
  SAY,
  THING,
  TITLE,
  VERB,
} = is;

/** Whether a noun can head a phrase that speaks: one of the lists, or any noun that a verb stands beside. */
export function isHeadNoun(tokens: Tokens, i: number, { capitalNouns }: Lexicon): boolean {
  const { flags, form, sentence } = tokens;
  const it = flags[i]!;
  if (isPossessive(tokens, i)) return false;
  const next = flags[i + 1]!;
  const verbNext = (next & (VERBAL | ADVERB)) !== 0 && sentence[i + 1] === sentence[i];
  if (it & (PERSON | THING)) {
    const compound = (next & (PERSON | THING)) !== 0 && (next & CUE) === 0;
    return !compound && !(it & CUE && !verbNext && isVerbHere(tokens, i));
  }
  const isCapital = (form[i]! & CAPITALISED) !== 0;
  if ((isCapital && !capitalNouns) || it & (FUNCTION | ADVERB | CUE | VERB)) return false;
  // "fügte der Wirt hinzu"
  if (capitalNouns && (form[i]! & SMALL_LETTER) !== 0) return false;
  // Where every noun is written with a capital, a verb behind it tells too little.
  const goesOn = continuesNoun(tokens, i + 1) && (!capitalNouns || isCapitalised(tokens, i + 1));
  return (verbNext && !isCapital) || (!goesOn && isSaidNoun(tokens, i));
}

export function continuesNoun(tokens: Tokens, next: number): boolean {
  return isWord(tokens, next) && (tokens.flags[next]! & FUNCTION) === 0;
}

/** "says a narrator", "said the 46-year-old", "according to a tally": a determiner there opens the phrase. */
function isSaidNoun({ flags, form }: Tokens, i: number): boolean {
  for (let k = i - 1; k >= i - 4 && (form[k]! & WORD) !== 0; k--) {
    if (flags[k]! & DETERMINER) return ((flags[k - 1]! & SAY) | (flags[k - 2]! & ACCORDING)) !== 0;
    if (flags[k]! & FUNCTION) return false;
  }
  return false;
}

const NOUN = PERSON | THING | TITLE | ADJECTIVE | INSTITUTION;

/** Where a noun phrase begins that ends at `head`; a role before a name takes no determiner. */
export function phraseStart(tokens: Tokens, head: number, isRole: boolean): number {
  const { flags, form, mark, sentence } = tokens;
  let first = head;
  for (let i = head - 1; head - i < 9 && sentence[i] === sentence[head] && mark[i] !== QUOTE; i--) {
    const it = flags[i]!;
    if (it & DETERMINER && !isRole && !(it & CUE)) return i;
    if (it & FUNCTION || mark[i] !== 0) {
      const isDot = mark[i] === DOT && isWord(tokens, i - 1) && isAbbreviated(tokens, i - 1);
      const isOfTitle = isRole && it & OF && isCapitalised(tokens, i + 1) && isCapitalised(tokens, i - 1);
      if (!isDot && !isOfTitle) break;
    }
    const isCapital = (form[i]! & CAPITALISED) !== 0;
    if (it & (CUE | VERB) && !(it & NOUN) && !isCapital && !isAdjectiveHere(tokens, i)) break;
    if (it & SAY && !isCapital) break;
    if (it & ADVERB) break;
    first = i;
  }
  return first;
}

/** A title's or an initial's word, whose dot ends nothing. */
export function isAbbreviated(tokens: Tokens, i: number): boolean {
  return (tokens.flags[i]! & ABBREVIATION) !== 0 || lengthOf(tokens, i) === 1;
}
