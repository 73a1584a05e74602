/**
 * Reads noun phrases: which nouns can head one that speaks, and where it begins. Knows word flags and order; refuses to
 * know who or what is meant.
 */
import { isAdjectiveHere, isVerbHere, VERBAL } from './grammar.js';
import * as is from './lexicon.js';
import type { Token } from './tokens.js';

/** Whether a noun can head a phrase that speaks: one of the lists, or any noun that a verb stands beside. */
export function isHeadNoun(tokens: readonly Token[], i: number): boolean {
  const it = tokens[i]!;
  if (it.isPossessive) return false;
  const next = tokens[i + 1];
  const verbNext = next !== undefined && (next.flags & (VERBAL | is.ADVERB)) !== 0 && next.sentence === it.sentence;
  if (it.flags & (is.PERSON | is.THING)) {
    const compound = next?.isWord && (next.flags & (is.PERSON | is.THING)) !== 0 && (next.flags & is.CUE) === 0;
    return !compound && !(it.flags & is.CUE && !verbNext && isVerbHere(tokens, i));
  }
  if (it.isCapital || it.flags & (is.FUNCTION | is.ADVERB | is.CUE | is.VERB)) return false;
  return verbNext || (!continuesNoun(next) && isSaidNoun(tokens, i));
}

export function continuesNoun(next: Token | undefined): boolean {
  return next?.isWord === true && (next.flags & is.FUNCTION) === 0;
}

/** "says a narrator", "said the 46-year-old": a determiner behind a reporting verb opens the phrase. */
function isSaidNoun(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > 0 && k >= i - 4; k--) {
    const { flags, isWord } = tokens[k]!;
    if (!isWord) return false;
    if (flags & is.DETERMINER) return (tokens[k - 1]!.flags & is.SAY) !== 0;
    if (flags & is.FUNCTION) return false;
  }
  return false;
}

/** Where a noun phrase begins that ends at `head`; a role before a name takes no determiner. */
export function phraseStart(tokens: readonly Token[], head: number, isRole: boolean): number {
  let first = head;
  for (let i = head - 1; i >= 0 && head - i < 9; i--) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[head]!.sentence || it.quote >= 0) break;
    const dot = it.text === '.' && tokens[i - 1]?.isWord && isAbbreviated(tokens[i - 1]!);
    if (it.flags & is.DETERMINER && !isRole && !(it.flags & is.CUE)) {
      first = i;
      break;
    }
    const ofTitle = isRole && it.flags & is.OF && tokens[i + 1]!.isCapital && tokens[i - 1]?.isCapital;
    if (!dot && !ofTitle && (!it.isWord || it.flags & is.FUNCTION)) break;
    const noun = it.flags & (is.PERSON | is.THING | is.TITLE | is.ADJECTIVE | is.INSTITUTION);
    if (it.flags & (is.CUE | is.VERB) && !noun && !it.isCapital && !isAdjectiveHere(tokens, i)) break;
    if (it.flags & is.SAY && !it.isCapital) break;
    if (it.flags & is.ADVERB) break;
    first = i;
  }
  return first;
}

/** A title's or an initial's word, whose dot ends nothing. */
export function isAbbreviated(it: Token): boolean {
  return (it.flags & is.ABBREVIATION) !== 0 || it.text.length === 1;
}
