/**
 * Reads names by their capitals: where one begins and ends, whether an organisation bears it, and the role behind it.
 * Knows one run of capital words at a time; refuses to know who it is.
 */
import type { Span } from '../../types.js';
import { isNounHere } from './capital-nouns.js';
import * as grammar from './grammar.js';
import { isToldTo, opensSentence } from './grammar.js';
import { Kind } from './kinds.js';
import * as letter from './letters.js';
import { classOf } from './letters.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { continuesNoun, isAbbreviated } from './phrases.js';
import { isCapital, isSmall, type Spellings } from './spellings.js';
import * as token from './tokens.js';
import { isCapitalised, isPossessive, lengthOf, pronounOf, stopOf, type Tokens, wordOf } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { AMPERSAND, CLOSING, COMMA, DOT, OPENING, SEMICOLON, VERBAL } = grammar;
const { SMALL } = letter;
const { CAPITALISED, NONE, QUOTE } = token;
const {
  ADVERB,
  AND,
  AUXILIARY,
  BINDS,
  COURTESY,
  CUE,
  DETERMINER,
  FUNCTION,
  INSTITUTION,
  OF,
  PARTICLE,
  PERSON,
  PRONOUN,
  SAY,
  THE,
  THING,
  TITLE,
  VERB,
} = is;

/** Whether a name begins at token `i`, told by capitals, neighbours, and how the article writes the word elsewhere. */
export function beginsName(tokens: Tokens, i: number, written: Spellings, lexicon: Lexicon): boolean {
  const { flags, mark } = tokens;
  const it = flags[i]!;
  if (lengthOf(tokens, i) < 2 && mark[i + 1] !== DOT) return false;
  if (it & FUNCTION) return isNameDespite(tokens, i);
  if (lexicon.dropsSubject && isToldTo(tokens, i)) return false;
  if (it & TITLE && isOffice(tokens, i)) return true;
  const next = behindDot(tokens, i);
  const follows = flags[next]!;
  const alone = isAlone(tokens, i, next, lexicon);
  if (lexicon.capitalNouns) {
    // A capital makes no name here: one word needs a reporting verb or "Frau" beside it, several no article before them.
    if (it & (PERSON | THING) || isNounHere(tokens, i)) return false;
    const isTitled = (flags[i - 1]! & COURTESY) !== 0 && (flags[i - 2]! & DETERMINER) === 0;
    return !alone || isTitled || ((flags[i - 1]! | follows) & SAY) !== 0;
  }
  if (!alone) return true;
  if (it & TITLE && !(it & INSTITUTION)) return false;
  if (!opensSentence(tokens, i) || follows & SAY) return true;
  const isNounsFirst = continuesNoun(tokens, next) && (follows & (VERBAL | ADVERB)) === 0;
  if (isNounsFirst && !isPossessive(tokens, i) && !isCapital(written, i)) return false;
  return (it & (CUE | VERB | ADVERB | PERSON | THING)) === 0 && !isSmall(written, i);
}

/** Whether no other word of a name follows. */
function isAlone(tokens: Tokens, i: number, next: number, { capitalNouns }: Lexicon): boolean {
  const follows = tokens.flags[next]!;
  if (isPossessive(tokens, i)) return true;
  if (isCapitalised(tokens, next)) return (follows & FUNCTION) !== 0;
  if (!(follows & PARTICLE)) return true;
  // Where all nouns have capitals, or a particle is a word like others, an office must stand before: "Bürger von Orlen".
  if (follows & FUNCTION && !(capitalNouns && tokens.flags[i - 1]! & (PERSON | TITLE))) return true;
  return !isNamePart(tokens, behindParticles(tokens, i, next, capitalNouns));
}

/** "Secretary of State Ann Roe": an office of two words before a name. */
function isOffice(tokens: Tokens, i: number): boolean {
  if (!(tokens.flags[i + 1]! & OF) || !isCapitalised(tokens, i + 2) || isPossessive(tokens, i + 2)) return false;
  if (!isCapitalised(tokens, i + 3)) return false;
  return (tokens.flags[i + 2]! & (THING | INSTITUTION)) !== 0 || isCapitalised(tokens, i + 4);
}

/** The next token, or the one behind the dot of "Mr." and "J.". */
function behindDot(tokens: Tokens, i: number): number {
  return tokens.mark[i + 1] === DOT && isAbbreviated(tokens, i) ? i + 2 : i + 1;
}

/** "Will said", "said From": a small word in capitals within a sentence, beside a reporting verb, is a name. */
function isNameDespite(tokens: Tokens, i: number): boolean {
  const { flags, sentence } = tokens;
  if (flags[i]! & (PRONOUN | DETERMINER | ADVERB) || lengthOf(tokens, i) < 3) return false;
  return sentence[i - 1] === sentence[i] && ((flags[i - 1]! | flags[i + 1]!) & SAY) !== 0;
}

/** The token behind a run of capital words, initials, dots of titles and particles. */
export function nameEnd(tokens: Tokens, first: number, { capitalNouns: nouns }: Lexicon): number {
  const { flags, mark, start, sentence } = tokens;
  let end = first + 1;
  if (isPossessive(tokens, first)) return end;
  for (; sentence[end] === sentence[first]; ) {
    const it = flags[end]!;
    if (isCapitalised(tokens, end) && !(it & FUNCTION)) {
      end++;
      if (!isPossessive(tokens, end - 1)) continue;
      if (!isOwnedBody(tokens, end)) return end;
      end++;
    } else if (mark[end] === DOT && start[end] === stopOf(tokens, end - 1) && isAbbreviated(tokens, end - 1)) {
      // "Sen. Ann Roe", "Ann B. Roe": the dot stays where the name goes on.
      if (!isNamePart(tokens, end + 1)) return end;
      end++;
    } else if (it & PARTICLE || (it & OF && (flags[end - 1]! & (INSTITUTION | TITLE) || isPeer(flags[first]!)))) {
      const last = it & PARTICLE ? behindParticles(tokens, first, end, nouns) : end + 1;
      if (!isNamePart(tokens, last)) return end;
      end = last + 1;
      if (isPossessive(tokens, last)) return end;
    } else if (mark[end] === AMPERSAND && isCapitalised(tokens, end + 1)) end += 2;
    else return end;
  }
  return end;
}

/** "the Bakery Workers' Union": whether a body follows the apostrophe `i`; behind "Ann Roe's" begins another name. */
function isOwnedBody({ flags, mark, form }: Tokens, i: number): boolean {
  return mark[i] !== 0 && (flags[i + 1]! & INSTITUTION) !== 0 && (form[i + 1]! & CAPITALISED) !== 0;
}

/** "Lord Roe of Orlen": a title behind which a name may go on. */
function isPeer(flags: number): boolean {
  return (flags & TITLE) !== 0 && (flags & BINDS) !== 0;
}

const PARTICLES = 3; // in a row: "von der", "de la", "dos" (guess)

/**
 * The name's word behind the particles that begin at `at`: "van der Meer"; NONE where none stands there. @param first
 * where the name begins @param nouns whether every noun is written with a capital, so that "der Zeitung" is no name.
 */
function behindParticles(tokens: Tokens, first: number, at: number, nouns: boolean): number {
  const { flags } = tokens;
  let end = at;
  while (flags[end]! & PARTICLE && end < at + PARTICLES) end++;
  if (flags[at]! & FUNCTION && (nouns || end - at > 1)) {
    // "Ursula von der Leyen", but "Ute Lang von der Feuerwehr"
    const isLone = at - 1 === first || (flags[at - 2]! & TITLE) !== 0;
    if (!isLone || (nouns && flags[at]! & DETERMINER) || isShouted(tokens, end)) return NONE;
  }
  // "Ana de Los"
  return isNamePart(tokens, end) || !isCapitalised(tokens, end - 1) ? end : end - 1;
}

function isNamePart(tokens: Tokens, i: number): boolean {
  return isCapitalised(tokens, i) && !(tokens.flags[i]! & FUNCTION);
}

/** "(LNA)" behind a name belongs to it. */
export function lastOfName(tokens: Tokens, last: number): number {
  const { mark } = tokens;
  if (mark[last + 1] !== OPENING || mark[last + 3] !== CLOSING) return last;
  return /^\p{Lu}{2,}$/u.test(wordOf(tokens, last + 2)) ? last + 3 : last;
}

export function organisation(tokens: Tokens, head: number, end: number): boolean {
  const { flags, mark } = tokens;
  if (flags[head - 1]! & THE) return true;
  let all = 0;
  for (let i = head; i < end; i++) {
    if (flags[i]! & INSTITUTION || mark[i] === AMPERSAND) return true;
    if (lengthOf(tokens, i) > 1 && isShouted(tokens, i)) all++;
  }
  return all === end - head;
}

export function isShouted({ codes, start, bare }: Tokens, i: number): boolean {
  for (let at = bare[i]! - 1; at >= start[i]!; at--) if ((classOf(codes[at]!) & SMALL) !== 0) return false;
  return true;
}

/** The role in "Ann Roe, a spokeswoman for the mayor," behind a name: tokens, or null. */
export function appositive(tokens: Tokens, end: number): Span | null {
  const { flags, mark, sentence } = tokens;
  if (mark[end] !== COMMA || flags[end + 1]! & AND) return null;
  let hasPerson = false;
  for (let i = end + 1; i < end + 25 && sentence[i] === sentence[end] && mark[i] !== QUOTE; i++) {
    if (mark[i] === SEMICOLON) break;
    if (mark[i] === COMMA || mark[i] === DOT) return hasPerson ? [end + 1, i] : null;
    const it = flags[i]!;
    if (it & (PERSON | TITLE)) hasPerson = true;
    if (pronounOf(tokens, i) === Kind.who || it & SAY || (!hasPerson && it & (AUXILIARY | PRONOUN))) return null;
  }
  return null;
}
