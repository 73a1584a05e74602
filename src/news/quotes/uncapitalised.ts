/**
 * Reads names in scripts without capital letters: the words behind a reporting verb, told from the office before them by
 * the article that nouns wear. Knows no other place where a name could stand, except where a known surname returns.
 */
import type { Span } from '../../types.js';
import { flagsAt } from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Token } from './tokens.js';

/** Without capitals, the words behind a verb that reports are all that tells a speaker. */
export function isBehindVerb(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    (before.flags & is.CUE) !== 0 &&
    before.sentence === tokens[i]!.sentence &&
    !(tokens[i]!.flags & (is.FUNCTION | is.CUE))
  );
}

/** A name behind a verb, told from the office before it by the article that nouns wear. */
export function uncapitalised(tokens: readonly Token[], first: number, definite: string | null): Mention {
  const end = plainEnd(tokens, first, definite);
  let head = officeEnd(tokens, first, end, definite);
  if (head === end && end > first + 1 && tokens[first]!.flags & is.COURTESY) head = end - 1;
  const verb = { verb: -1, inverted: first - 1, isNested: false, isSilent: false };
  if (head === end) return { kind: 'person', first, head: first, last: end - 1, role: null, ...verb };
  const kind = end - head > 1 ? 'name' : 'surname';
  return { kind, first, head, last: end - 1, role: officeOf(tokens, first, head), ...verb };
}

function isDefinite(it: Token | undefined, definite: string | null): boolean {
  return definite !== null && it?.isWord === true && it.lower.startsWith(definite);
}

/** Behind "spokesman", "the spokesman", "secretary of the union": where the name begins. */
function officeEnd(tokens: readonly Token[], first: number, end: number, definite: string | null): number {
  const it = tokens[first]!;
  const isOffice = (it.flags & (is.PERSON | is.TITLE)) !== 0;
  if (!isOffice && !(isDefinite(it, definite) && first + 1 < end && !isDefinite(tokens[first + 1], definite)))
    return first;
  let head = first + 1;
  if (!isDefinite(it, definite)) {
    for (let i = head; i < Math.min(end, first + 4); i++) {
      if (!isDefinite(tokens[i], definite)) continue;
      head = i + 1;
      break;
    }
  }
  while (head < end && isDefinite(tokens[head], definite)) head++;
  return head;
}

/** Where the words of an office and a name end; behind a verb with an object a definite noun ends them too. */
function plainEnd(tokens: readonly Token[], first: number, definite: string | null): number {
  const hasObject = !(tokens[first - 1]!.flags & is.SAY);
  let end = first + 1;
  // An office and a name have at most seven words (guess).
  while (end < first + 7 && tokens[end]?.isWord && !(tokens[end]!.flags & (is.FUNCTION | is.CUE))) {
    if (hasObject && end > first + 1 && isDefinite(tokens[end], definite) && !isDefinite(tokens[end - 2], definite)) {
      if (!isDefinite(tokens[end - 1], definite) && end > first + 3) break;
    }
    end++;
  }
  return end;
}

/** The office before a name: courtesy ("Mr", "Frau") is none. */
export function officeOf(tokens: readonly Token[], start: number, head: number): Span | null {
  let first = start;
  let end = head;
  while (first < end && (tokens[first]!.flags & is.COURTESY || tokens[first]!.text === '.')) first++;
  while (end > first && (tokens[end - 1]!.flags & is.COURTESY || isDotOfCourtesy(tokens, end - 1))) end--;
  return first < end ? [first, end] : null;
}

function isDotOfCourtesy(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.text === '.' && (flagsAt(tokens, i - 1) & is.COURTESY) !== 0;
}

/** Adds the places where a surname stands behind a first name, so that it finds its full form; in order of heads. */
export function completed(
  tokens: readonly Token[],
  found: readonly Mention[],
  { definite, attached }: Pick<Lexicon, 'definite' | 'attached'>,
): Mention[] {
  const surnames = new Set(found.filter(({ kind }) => kind === 'surname').map(({ head }) => tokens[head]!.lower));
  const taken = new Set(found.map(({ last }) => last));
  const all = [...found];
  for (let i = 1; i < tokens.length && surnames.size > 0; i++) {
    const first = tokens[i - 1]!;
    if (!surnames.has(tokens[i]!.lower) || taken.has(i) || !first.isWord || first.sentence !== tokens[i]!.sentence)
      continue;
    // A particle written together with the name ("to Samira") cannot be told from its first letter.
    if (first.flags !== 0 || isDefinite(first, definite) || attached.includes(first.lower[0]!)) continue;
    const at = { first: i - 1, head: i - 1, last: i, verb: -1, inverted: -1 };
    all.push({ kind: 'name', ...at, role: null, isNested: false, isSilent: false });
  }
  return all.sort((a, b) => a.head - b.head);
}
