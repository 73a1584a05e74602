/**
 * The halves of a quotation that its own reporting clause parts: "We waited," said the clerk, Ann Roe, "and nobody came." Who
 * said the one said the other. Knows one clause between two stretches in marks, and refuses any in which more happens.
 */
import * as grammar from './grammar.js';
import * as is from './lexicon.js';
import type { Scene } from './scene.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA } = grammar;
const { NONE } = token;
const { CUE, SAY, VERB } = is;

/** Tokens of the longest such clause; a guess. */
const LONGEST = 40;

/** Whether quotation `q` goes on with the one before it, which `speaker` said in the clause between them. @param speaker a mention; -1 for none. */
export function goesOn({ mentions, layout: { tokens, firsts, lasts } }: Scene, q: number, speaker: number): boolean {
  if (q === 0 || speaker < 0) return false;
  const { flags, mark, sentence } = tokens;
  const [from, to] = [lasts[q - 1]! + 1, firsts[q]!];
  if (sentence[from] !== sentence[to] || sentence[from - 1] !== sentence[to]) return false;
  if (mark[to - 1] !== COMMA || to - from > LONGEST) return false;
  const { first, last, verb, inverted } = mentions[speaker]!;
  if (first < from || last >= to) return false;
  const cue = inverted === from ? inverted : first === from && verb !== NONE && flags[verb]! & SAY ? verb : NONE;
  if (cue === NONE || cue >= to) return false;
  for (let i = from; i < to; i++) if (i !== cue && flags[i]! & (CUE | VERB)) return false;
  return true;
}
