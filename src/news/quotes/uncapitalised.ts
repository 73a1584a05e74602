/**
 * Reads names in scripts without capital letters: the words behind a reporting verb, told from the office before them by
 * the article that nouns wear. Knows no other place where a name could stand, except where a known surname returns.
 */
import type { Span } from '../../types.js';
import { DOT } from './grammar.js';
import { Kind } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import { isWord, MARGIN, NONE, type Tokens } from './tokens.js';

/** Without capitals, the words behind a verb that reports are all that tells a speaker. */
export function isBehindVerb({ flags, sentence }: Tokens, i: number): boolean {
  if (sentence[i - 1] !== sentence[i] || (flags[i - 1]! & is.CUE) === 0) return false;
  return (flags[i]! & (is.FUNCTION | is.CUE)) === 0;
}

/** A name behind a verb, told from the office before it by the article that nouns wear. */
export function uncapitalised(tokens: Tokens, first: number, definite: string | null): Mention {
  const end = plainEnd(tokens, first, definite);
  let head = officeEnd(tokens, first, end, definite);
  if (head === end && end > first + 1 && tokens.flags[first]! & is.COURTESY) head = end - 1;
  const verb = { verb: NONE, inverted: first - 1, isNested: false, isSilent: false };
  if (head === end) return { kind: Kind.person, first, head: first, last: end - 1, role: null, ...verb };
  const kind = end - head > 1 ? Kind.name : Kind.surname;
  return { kind, first, head, last: end - 1, role: officeOf(tokens, first, head), ...verb };
}

function isDefinite(tokens: Tokens, i: number, definite: string | null): boolean {
  return definite !== null && isWord(tokens, i) && tokens.text.startsWith(definite, tokens.start[i]);
}

/** Behind "spokesman", "the spokesman", "secretary of the union": where the name begins. */
function officeEnd(tokens: Tokens, first: number, end: number, definite: string | null): number {
  const isOffice = (tokens.flags[first]! & (is.PERSON | is.TITLE)) !== 0;
  const isFirst = isDefinite(tokens, first, definite);
  if (!isOffice && !(isFirst && first + 1 < end && !isDefinite(tokens, first + 1, definite))) return first;
  let head = first + 1;
  if (!isFirst) {
    for (let i = head; i < Math.min(end, first + 4); i++) {
      if (!isDefinite(tokens, i, definite)) continue;
      head = i + 1;
      break;
    }
  }
  while (head < end && isDefinite(tokens, head, definite)) head++;
  return head;
}

/** Where the words of an office and a name end; behind a verb with an object a definite noun ends them too. */
function plainEnd(tokens: Tokens, first: number, definite: string | null): number {
  const { flags } = tokens;
  const hasObject = !(flags[first - 1]! & is.SAY);
  let end = first + 1;
  // An office and a name have at most seven words (guess).
  while (end < first + 7 && isWord(tokens, end) && !(flags[end]! & (is.FUNCTION | is.CUE))) {
    if (hasObject && end > first + 1 && isDefinite(tokens, end, definite) && !isDefinite(tokens, end - 2, definite)) {
      if (!isDefinite(tokens, end - 1, definite) && end > first + 3) break;
    }
    end++;
  }
  return end;
}

/** The office before a name: courtesy ("Mr", "Frau") is none. */
export function officeOf({ flags, mark }: Tokens, start: number, head: number): Span | null {
  let first = start;
  let end = head;
  while (first < end && (flags[first]! & is.COURTESY || mark[first] === DOT)) first++;
  while (end > first && (flags[end - 1]! & is.COURTESY || (mark[end - 1] === DOT && flags[end - 2]! & is.COURTESY)))
    end--;
  return first < end ? [first, end] : null;
}

/** Adds the places where a surname stands behind a first name, so that it finds its full form; in order of heads. */
export function completed(
  tokens: Tokens,
  found: readonly Mention[],
  { definite, attached }: Pick<Lexicon, 'definite' | 'attached'>,
): Mention[] {
  const { flags, hash, sentence, start, text } = tokens;
  const surnames = new Set(found.filter(({ kind }) => kind === Kind.surname).map(({ head }) => hash[head]!));
  const taken = new Set(found.map(({ last }) => last));
  const all = [...found];
  for (let i = MARGIN + 1; i < tokens.end && surnames.size > 0; i++) {
    const first = i - 1;
    if (!isWord(tokens, i) || !surnames.has(hash[i]!) || taken.has(i)) continue;
    if (!isWord(tokens, first) || sentence[first] !== sentence[i]) continue;
    // A particle written together with the name ("to Samira") cannot be told from its first letter.
    if (flags[first] !== 0 || isDefinite(tokens, first, definite) || attached.includes(text[start[first]!]!)) continue;
    const at = { first, head: first, last: i, verb: NONE, inverted: NONE };
    all.push({ kind: Kind.name, ...at, role: null, isNested: false, isSilent: false });
  }
  return all.sort((a, b) => a.head - b.head);
}
