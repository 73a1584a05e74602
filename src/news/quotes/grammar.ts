/**
 * Reads what little grammar speakers need from neighbouring words: the verb of a subject, a reporting verb before its
 * subject, and words that only look like verbs. Knows word flags and order; refuses to know mentions.
 */
import * as is from './lexicon.js';
import * as token from './tokens.js';
import { isPossessive, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { CAPITALISED, NONE, POSSESSIVE, QUOTE, WORD } = token;
const { ADVERB, AND, AUXILIARY, CONJUNCTION, CUE, DETERMINER, INSTITUTION, PREPOSITION, PRONOUN, SAY, THAT, VERB } = is;

export const COMMA = 0x2c;
export const SEMICOLON = 0x3b;
export const COLON = 0x3a;
export const DOT = 0x2e;
export const AMPERSAND = 0x26;
export const OPENING = 0x28;
export const CLOSING = 0x29;
export const EM_DASH = 0x2014;
export const EN_DASH = 0x2013;
export const ARABIC_COMMA = 0x60c;

/** Whether a token is the first of its sentence, or the first behind a quotation. */
export function opensSentence({ sentence, mark }: Tokens, i: number): boolean {
  return sentence[i - 1] !== sentence[i] || mark[i - 1] === QUOTE;
}

export const VERBAL = CUE | VERB | AUXILIARY;

/** "report" behind a determiner or an adjective is a noun, behind a noun or pronoun a verb. */
export function isVerbHere({ flags, form, sentence }: Tokens, i: number): boolean {
  const before = form[i - 1]!;
  if ((before & WORD) === 0 || sentence[i - 1] !== sentence[i]) return false;
  return (
    (flags[i - 1]! & (DETERMINER | PREPOSITION)) === 0 &&
    (before & POSSESSIVE) === 0 &&
    ((before & CAPITALISED) !== 0 || flags[i - 1] !== 0)
  );
}

/** "an unnamed official", "said undecided voter": a participle behind a determiner or a reporting verb is no verb. */
export function isAdjectiveHere({ flags, form, sentence }: Tokens, i: number): boolean {
  if (sentence[i - 1] !== sentence[i] || flags[i]! & SAY) return false;
  return (flags[i - 1]! & (DETERMINER | SAY)) !== 0 || (form[i - 1]! & POSSESSIVE) !== 0;
}

const NO_PHRASE = PREPOSITION | CONJUNCTION | PRONOUN | CUE | AUXILIARY;

/** "said Ann", "said undecided voter Ann": the verb within a few words that belong to the phrase. */
export function invertedBefore(tokens: Tokens, first: number): number {
  const { flags, form, sentence } = tokens;
  for (let i = first - 1; i >= first - 4 && sentence[i] === sentence[first]; i--) {
    if (flags[i]! & SAY) return i;
    if (isToldTo(tokens, i)) return i - 2;
    if ((form[i]! & WORD) === 0 || flags[i]! & NO_PHRASE) return NONE;
    // "sagte Lang der Zeitung": a determiner behind a name begins another phrase.
    if (form[i]! & CAPITALISED && flags[first]! & DETERMINER) return NONE;
  }
  return NONE;
}

/** "dijo a Efe Ann Roe": whether an agency stands behind a verb that reports to it; who spoke follows. */
export function isToldTo({ flags, form }: Tokens, i: number): boolean {
  if ((flags[i]! & INSTITUTION) === 0 || (form[i]! & CAPITALISED) === 0) return false;
  return (flags[i - 1]! & PREPOSITION) !== 0 && (flags[i - 2]! & SAY) !== 0;
}

const REACH = 30; // tokens between a subject and its verb (guess)

/** The verb of the subject that ends at `last`, across appositions, clauses with "who", and what hangs on a noun. */
export function verbBehind(tokens: Tokens, first: number, last: number, isClause: boolean): number {
  const { flags, mark, sentence } = tokens;
  if (isPossessive(tokens, last)) return NONE;
  if (closesApposition(tokens, first, last)) return last + 2;
  let loose = 0;
  let fallback = NONE;
  for (let i = last + 1; i < last + REACH && sentence[i] === sentence[last] && mark[i] !== QUOTE; i++) {
    const stop = mark[i]!;
    if (stop !== 0) {
      if (stop !== COMMA && stop !== OPENING && stop !== EM_DASH && stop !== EN_DASH) continue;
      const close = isClause ? NONE : closingOf(tokens, i, last + REACH);
      if (close === NONE) break;
      i = close;
      loose = 0;
      continue;
    }
    const it = flags[i]!;
    if (it & CUE) return i;
    if (it & VERB && fallback === NONE) {
      fallback = i;
      if (loose === 0) break;
    }
    if (it & (AUXILIARY | ADVERB)) {
      if (it & AUXILIARY && fallback === NONE) fallback = i;
      continue;
    }
    if (it & (AND | THAT)) break;
    if (++loose > (it & PREPOSITION || loose > 1 ? 8 : 1)) break;
  }
  return fallback;
}

/** "its spokesman, Ann Roe, said": the name ends what the first comma opened. */
function closesApposition({ flags, mark, sentence }: Tokens, first: number, last: number): boolean {
  if (mark[last + 1] !== COMMA || mark[first - 1] !== COMMA) return false;
  return sentence[last + 2] === sentence[last] && (flags[last + 2]! & VERBAL) !== 0;
}

/** The mark that ends an insertion opened at `open`: the first with a verb behind it, else the first. */
function closingOf({ flags, mark, sentence }: Tokens, open: number, limit: number): number {
  const closing = mark[open] === OPENING ? CLOSING : mark[open];
  let closed = NONE;
  for (let i = open + 1; i < limit && sentence[i] === sentence[open] && mark[i] !== QUOTE; i++) {
    if (mark[i] !== closing) continue;
    if (closing === CLOSING || flags[i + 1]! & (VERBAL | ADVERB)) return i;
    if (closed === NONE) closed = i;
  }
  return closed;
}

/** A reporting verb without a subject: a quotation, a conjunction or nothing before it, no noun behind. */
export function lacksSubject(tokens: Tokens, i: number): boolean {
  const { flags, form, mark, sentence } = tokens;
  if (isToldTo(tokens, i + 2) && (form[i + 3]! & WORD) !== 0 && (flags[i + 3]! & NO_PHRASE) === 0) return false;
  const next = flags[i + 1]!;
  const isNoun = (form[i + 1]! & WORD) !== 0 && (next & (PREPOSITION | CONJUNCTION | ADVERB)) === 0;
  if (isNoun && sentence[i + 1] === sentence[i]) return false;
  if (sentence[i - 1] !== sentence[i] || mark[i - 1] === QUOTE) return true;
  if (mark[i - 1] === COMMA) return mark[i - 2] === QUOTE;
  // "un bombero que pidió …": the one before has it.
  if (flags[i - 1]! & THAT && (form[i - 2]! & WORD) !== 0 && (flags[i - 2]! & CUE) === 0) return false;
  return (flags[i - 1]! & CONJUNCTION) !== 0 || mark[i - 1] === EM_DASH || mark[i - 1] === EN_DASH;
}
