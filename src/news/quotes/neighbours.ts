/**
 * What kinds of words stand beside a phrase: a comma, a reporting verb, a preposition, another quotation. Knows one word
 * at a time; refuses to know whose neighbour it is.
 */
import * as grammar from './grammar.js';
import * as is from './lexicon.js';
import type { Tokens } from './tokens.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA } = grammar;
const { CAPITALISED, QUOTE, WORD } = token;
const { ACCORDING, ADVERB, AGENT, AND, AUXILIARY, CALL, CONJUNCTION, PREPOSITION, SAY, THAT, VERB } = is;

export const WORD_CLASSES = 13;

/** The class of the word before a phrase; 0 where it belongs to another sentence than `own`. */
export function wordBefore({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? (form[i - 1]! & CAPITALISED ? 11 : 2) : 3;
  const it = flags[i]!;
  if (it & SAY) return 4;
  if (it & CALL) return 5;
  if (it & AGENT) return 6;
  if ((it | flags[i - 1]!) & ACCORDING) return 10;
  if (it & PREPOSITION) return 7;
  if (it & CONJUNCTION) return 8;
  return it & THAT ? 12 : 9;
}

/** The class of the word behind a phrase, likewise. */
export function wordBehind({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? 2 : 3;
  const it = flags[i]!;
  if (it & SAY) return 4;
  if (it & CALL) return 5;
  if (it & AUXILIARY) return 6;
  if (it & VERB) return 7;
  if (it & AND) return 8;
  if (it & PREPOSITION) return 9;
  if (it & (CONJUNCTION | THAT)) return 10;
  return it & ADVERB ? 11 : 12;
}
