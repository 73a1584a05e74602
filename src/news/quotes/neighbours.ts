/**
 * What kinds of words stand beside a phrase: a comma, a reporting verb, a preposition, another quotation. Knows one word
 * at a time; refuses to know whose neighbour it is.
 */
import { COMMA } from './grammar.js';
import * as is from './lexicon.js';
import { CAPITALISED, QUOTE, type Tokens, WORD } from './tokens.js';

export const WORD_CLASSES = 13;

/** The class of the word before a phrase; 0 where it belongs to another sentence than `own`. */
export function wordBefore({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? (form[i - 1]! & CAPITALISED ? 11 : 2) : 3;
  const it = flags[i]!;
  if (it & is.SAY) return 4;
  if (it & is.CALL) return 5;
  if (it & is.AGENT) return 6;
  if ((it | flags[i - 1]!) & is.ACCORDING) return 10;
  if (it & is.PREPOSITION) return 7;
  if (it & is.CONJUNCTION) return 8;
  return it & is.THAT ? 12 : 9;
}

/** The class of the word behind a phrase, likewise. */
export function wordBehind({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? 2 : 3;
  const it = flags[i]!;
  if (it & is.SAY) return 4;
  if (it & is.CALL) return 5;
  if (it & is.AUXILIARY) return 6;
  if (it & is.VERB) return 7;
  if (it & is.AND) return 8;
  if (it & is.PREPOSITION) return 9;
  if (it & (is.CONJUNCTION | is.THAT)) return 10;
  return it & is.ADVERB ? 11 : 12;
}
