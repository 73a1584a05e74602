/**
 * Reads names by their capitals: where one begins and ends, whether an organisation bears it, and the role behind it.
 * Knows one run of capital words at a time; refuses to know who it is.
 */
import type { Span } from '../../types.js';
import { AMPERSAND, CLOSING, COMMA, DOT, OPENING, opensSentence, SEMICOLON, VERBAL } from './grammar.js';
import { Kind } from './kinds.js';
import { classOf, SMALL } from './letters.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { continuesNoun, isAbbreviated } from './phrases.js';
import { isCapital, isSmall, type Spellings } from './spellings.js';
import {
  CAPITALISED,
  isCapitalised,
  isPossessive,
  lengthOf,
  pronounOf,
  QUOTE,
  stopOf,
  type Tokens,
  wordOf,
} from './tokens.js';

/** Whether a name begins at token `i`, told by capitals, neighbours, and how the article writes the word elsewhere. */
export function beginsName(tokens: Tokens, i: number, written: Spellings, lexicon: Lexicon): boolean {
  const { flags, form, mark } = tokens;
  const it = flags[i]!;
  if (lengthOf(tokens, i) < 2 && mark[i + 1] !== DOT) return false;
  if (it & is.FUNCTION) return isNameDespite(tokens, i);
  if (it & is.TITLE && isOffice(tokens, i)) return true;
  const next = behindDot(tokens, i);
  const follows = flags[next]!;
  const alone = (form[next]! & CAPITALISED) === 0 || isPossessive(tokens, i) || (follows & is.FUNCTION) !== 0;
  if (lexicon.capitalNouns) {
    // A capital makes no name here: a single word needs a reporting verb beside it, several must not follow an article.
    if (it & (is.PERSON | is.THING) || flags[i - 1]! & is.DETERMINER) return false;
    return !alone || ((flags[i - 1]! | follows) & is.SAY) !== 0;
  }
  if (!alone) return true;
  if (it & is.TITLE && !(it & is.INSTITUTION)) return false;
  if (!opensSentence(tokens, i) || follows & is.SAY) return true;
  const isNounsFirst = continuesNoun(tokens, next) && (follows & (VERBAL | is.ADVERB)) === 0;
  if (isNounsFirst && !isPossessive(tokens, i) && !isCapital(written, i)) return false;
  return (it & (is.CUE | is.VERB | is.ADVERB | is.PERSON | is.THING)) === 0 && !isSmall(written, i);
}

/** "Secretary of State Ann Roe": an office of two words before a name. */
function isOffice(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i + 1]! & is.OF) || !isCapitalised(tokens, i + 2) || isPossessive(tokens, i + 2)) return false;
  if (!isCapitalised(tokens, i + 3)) return false;
  return (tokens.flags[i + 2]! & (is.THING | is.INSTITUTION)) !== 0 || isCapitalised(tokens, i + 4);
}

/** The next token, or the one behind the dot of "Mr." and "J.". */
function behindDot(tokens: Tokens, i: number): number {
  return tokens.mark[i + 1] === DOT && isAbbreviated(tokens, i) ? i + 2 : i + 1;
}

/** "Will said", "said From": a small word in capitals within a sentence, beside a reporting verb, is a name. */
function isNameDespite(tokens: Tokens, i: number): boolean {
  const { flags, sentence } = tokens;
  if (flags[i]! & (is.PRONOUN | is.DETERMINER) || lengthOf(tokens, i) < 3) return false;
  return sentence[i - 1] === sentence[i] && ((flags[i - 1]! | flags[i + 1]!) & is.SAY) !== 0;
}

/** The token behind a run of capital words, initials, dots of titles and particles. */
export function nameEnd(tokens: Tokens, first: number): number {
  const { flags, mark, start, sentence } = tokens;
  let end = first + 1;
  if (isPossessive(tokens, first)) return end;
  for (; sentence[end] === sentence[first]; ) {
    const it = flags[end]!;
    if (isCapitalised(tokens, end) && !(it & is.FUNCTION)) {
      end++;
      if (isPossessive(tokens, end - 1)) return end;
    } else if (mark[end] === DOT && start[end] === stopOf(tokens, end - 1) && isAbbreviated(tokens, end - 1)) {
      // "Sen. Ann Roe", "Ann B. Roe": the dot stays where the name goes on.
      if (!isNamePart(tokens, end + 1)) return end;
      end++;
    } else if (it & is.PARTICLE || (it & is.OF && flags[end - 1]! & (is.INSTITUTION | is.TITLE))) {
      if (!isNamePart(tokens, end + 1)) return end;
      end += 2;
      if (isPossessive(tokens, end - 1)) return end;
    } else if (mark[end] === AMPERSAND && isCapitalised(tokens, end + 1)) end += 2;
    else return end;
  }
  return end;
}

function isNamePart(tokens: Tokens, i: number): boolean {
  return isCapitalised(tokens, i) && !(tokens.flags[i]! & is.FUNCTION);
}

/** "(LNA)" behind a name belongs to it. */
export function lastOfName(tokens: Tokens, last: number): number {
  const { mark } = tokens;
  if (mark[last + 1] !== OPENING || mark[last + 3] !== CLOSING) return last;
  return /^\p{Lu}{2,}$/u.test(wordOf(tokens, last + 2)) ? last + 3 : last;
}

export function organisation(tokens: Tokens, head: number, end: number): boolean {
  const { flags, mark } = tokens;
  if (flags[head - 1]! & is.THE) return true;
  let all = 0;
  for (let i = head; i < end; i++) {
    if (flags[i]! & is.INSTITUTION || mark[i] === AMPERSAND) return true;
    if (lengthOf(tokens, i) > 1 && isShouted(tokens, i)) all++;
  }
  return all === end - head;
}

function isShouted({ codes, start, bare }: Tokens, i: number): boolean {
  for (let at = bare[i]! - 1; at >= start[i]!; at--) if ((classOf(codes[at]!) & SMALL) !== 0) return false;
  return true;
}

/** The role in "Ann Roe, a spokeswoman for the mayor," behind a name: tokens, or null. */
export function appositive(tokens: Tokens, end: number): Span | null {
  const { flags, mark, sentence } = tokens;
  if (mark[end] !== COMMA) return null;
  let hasPerson = false;
  for (let i = end + 1; i < end + 25 && sentence[i] === sentence[end] && mark[i] !== QUOTE; i++) {
    if (mark[i] === SEMICOLON) break;
    if (mark[i] === COMMA || mark[i] === DOT) return hasPerson ? [end + 1, i] : null;
    const it = flags[i]!;
    if (it & (is.PERSON | is.TITLE)) hasPerson = true;
    if (pronounOf(tokens, i) === Kind.who || it & is.SAY || (!hasPerson && it & (is.AUXILIARY | is.PRONOUN)))
      return null;
  }
  return null;
}
