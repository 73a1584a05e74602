/**
 * Reads names by their capitals: where one begins and ends, whether an organisation bears it, and the role behind it.
 * Knows one run of capital words at a time; refuses to know who it is.
 */
import type { Span } from '../../types.js';
import { flagsAt, opensSentence, VERBAL } from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { continuesNoun, isAbbreviated } from './phrases.js';
import type { Token } from './tokens.js';

/** The words written small somewhere in the article, and those written with a capital inside a sentence. */
export interface Spellings {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** Whether a name begins at token `i`, told by capitals, neighbours, and how the article writes the word elsewhere. */
export function beginsName(tokens: readonly Token[], i: number, written: () => Spellings, lexicon: Lexicon): boolean {
  const it = tokens[i]!;
  const next = behindDot(tokens, i);
  if (!it.isCapital || (it.text.length < 2 && tokens[i + 1]?.text !== '.')) return false;
  if (it.flags & is.FUNCTION) return isNameDespite(tokens, i);
  if (it.flags & is.TITLE && isOffice(tokens, i)) return true;
  const alone = !next?.isCapital || it.isPossessive || (next.flags & is.FUNCTION) !== 0;
  if (lexicon.capitalNouns) {
    // A capital makes no name here: a single word needs a reporting verb beside it, several must not follow an article.
    if (it.flags & (is.PERSON | is.THING) || flagsAt(tokens, i - 1) & is.DETERMINER) return false;
    return !alone || ((flagsAt(tokens, i - 1) | (next?.flags ?? 0)) & is.SAY) !== 0;
  }
  if (!alone) return true;
  if (it.flags & is.TITLE && !(it.flags & is.INSTITUTION)) return false;
  if (!opensSentence(tokens, i) || (next?.flags ?? 0) & is.SAY) return true;
  if (
    continuesNoun(next) &&
    !(next!.flags & (VERBAL | is.ADVERB)) &&
    !it.isPossessive &&
    !written().capital.has(it.lower)
  )
    return false;
  return (it.flags & (is.CUE | is.VERB | is.ADVERB | is.PERSON | is.THING)) === 0 && !written().small.has(it.lower);
}

/** "Secretary of State Ann Roe": an office of two words before a name. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const [of, second, third, fourth] = [tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (!of || !(of.flags & is.OF) || !second?.isCapital || second.isPossessive || !third?.isCapital) return false;
  return (second.flags & (is.THING | is.INSTITUTION)) !== 0 || fourth?.isCapital === true;
}

/** The next token, or the one behind the dot of "Mr." and "J.". */
function behindDot(tokens: readonly Token[], i: number): Token | undefined {
  const dot = tokens[i + 1]?.text === '.' && isAbbreviated(tokens[i]!);
  return tokens[dot ? i + 2 : i + 1];
}

/** "Will said", "said From": a small word in capitals within a sentence, beside a reporting verb, is a name. */
function isNameDespite(tokens: readonly Token[], i: number): boolean {
  const it = tokens[i]!;
  if (it.flags & (is.PRONOUN | is.DETERMINER) || it.text.length < 3) return false;
  if (tokens[i - 1]?.sentence !== it.sentence) return false;
  const beside = (tokens[i - 1]!.flags | flagsAt(tokens, i + 1)) & is.SAY;
  return beside !== 0;
}

/** The token behind a run of capital words, initials, dots of titles and particles. */
export function nameEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  if (tokens[first]!.isPossessive) return end;
  for (;;) {
    const it = tokens[end];
    if (!it || it.sentence !== tokens[first]!.sentence) return end;
    const before = tokens[end - 1]!;
    if (it.isWord && it.isCapital && !(it.flags & is.FUNCTION)) {
      end++;
      if (it.isPossessive) return end;
    } else if (it.text === '.' && it.start === before.end && isAbbreviated(before)) {
      // "Sen. Ann Roe", "Ann B. Roe": the dot stays where the name goes on.
      if (tokens[end + 1]?.isCapital && !(tokens[end + 1]!.flags & is.FUNCTION)) end++;
      else return end;
    } else if (
      it.isWord &&
      (it.flags & is.PARTICLE || (it.flags & is.OF && before.flags & (is.INSTITUTION | is.TITLE)))
    ) {
      const next = tokens[end + 1];
      if (!next?.isCapital || next.flags & is.FUNCTION) return end;
      end += 2;
      if (next.isPossessive) return end;
    } else if (it.text === '&' && tokens[end + 1]?.isCapital) end += 2;
    else return end;
  }
}

/** "(LNA)" behind a name belongs to it. */
export function lastOfName(tokens: readonly Token[], last: number): number {
  return tokens[last + 1]?.text === '(' &&
    tokens[last + 3]?.text === ')' &&
    /^\p{Lu}{2,}$/u.test(tokens[last + 2]!.text)
    ? last + 3
    : last;
}

export function organisation(tokens: readonly Token[], head: number, end: number): boolean {
  const before = tokens[head - 1];
  if (before !== undefined && before.flags & is.THE) return true;
  let all = 0;
  for (let i = head; i < end; i++) {
    const { flags, text } = tokens[i]!;
    if (flags & is.INSTITUTION || text === '&') return true;
    if (text.length > 1 && text === text.toUpperCase()) all++;
  }
  return all === end - head;
}

/** The role in "Ann Roe, a spokeswoman for the mayor," behind a name: tokens, or null. */
export function appositive(tokens: readonly Token[], end: number): Span | null {
  if (tokens[end]?.text !== ',') return null;
  let hasPerson = false;
  for (let i = end + 1; i < Math.min(tokens.length, end + 25); i++) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[end]!.sentence || it.quote >= 0 || it.text === ';') break;
    if (it.text === ',' || it.text === '.') return hasPerson ? [end + 1, i] : null;
    if (it.flags & is.PERSON || it.flags & is.TITLE) hasPerson = true;
    if (it.pronoun === 'who' || it.flags & is.SAY || (!hasPerson && it.flags & (is.AUXILIARY | is.PRONOUN)))
      return null;
  }
  return null;
}
