/**
 * Reads what little grammar speakers need from neighbouring words: the verb of a subject, a reporting verb before its
 * subject, and words that only look like verbs. Knows word flags and order; refuses to know mentions.
 */
import * as is from './lexicon.js';
import type { Token } from './tokens.js';

/** Flags of a token; none where there is no such token. */
export function flagsAt(tokens: readonly Token[], i: number): number {
  return tokens[i]?.flags ?? 0;
}

/** Whether a token is the first of its sentence, or the first behind a quotation. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  return i === 0 || tokens[i - 1]!.sentence !== tokens[i]!.sentence || tokens[i - 1]!.quote >= 0;
}

export const VERBAL = is.CUE | is.VERB | is.AUXILIARY;

/** "report" behind a determiner or an adjective is a noun, behind a noun or pronoun a verb. */
export function isVerbHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before?.isWord || before.sentence !== tokens[i]!.sentence) return false;
  return (
    !(before.flags & (is.DETERMINER | is.PREPOSITION)) &&
    !before.isPossessive &&
    (before.isCapital || before.flags !== 0)
  );
}

/** "an unnamed official", "said undecided voter": a participle behind a determiner or a reporting verb is no verb. */
export function isAdjectiveHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || before.sentence !== tokens[i]!.sentence || tokens[i]!.flags & is.SAY) return false;
  return (before.flags & (is.DETERMINER | is.SAY)) !== 0 || before.isPossessive;
}

/** "said Ann", "said undecided voter Ann": the verb within a few words that belong to the phrase. */
export function invertedBefore(tokens: readonly Token[], first: number): number {
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[first]!.sentence || it.quote >= 0) return -1;
    if (it.flags & is.SAY) return i;
    if (!it.isWord || it.flags & (is.PREPOSITION | is.CONJUNCTION | is.PRONOUN | is.CUE | is.AUXILIARY)) return -1;
  }
  return -1;
}

const REACH = 30; // tokens between a subject and its verb (guess)

/** The verb of the subject that ends at `last`, across appositions, clauses with "who", and what hangs on a noun. */
export function verbBehind(tokens: readonly Token[], first: number, last: number, isClause: boolean): number {
  const { sentence, isPossessive } = tokens[last]!;
  if (isPossessive) return -1;
  if (closesApposition(tokens, first, last)) return last + 2;
  let loose = 0;
  let fallback = -1;
  const limit = Math.min(tokens.length, last + REACH);
  for (let i = last + 1; i < limit; i++) {
    const it = tokens[i]!;
    if (it.sentence !== sentence || it.quote >= 0) break;
    if (it.text === ',' || it.text === '(' || it.text === '—' || it.text === '–') {
      if (isClause) break;
      const close = closingOf(tokens, i, limit, it.text);
      if (close < 0) break;
      i = close;
      loose = 0;
      continue;
    }
    if (!it.isWord) continue;
    if (it.flags & is.CUE) return i;
    if (it.flags & is.VERB && fallback < 0) {
      fallback = i;
      if (loose === 0) break;
    }
    if (it.flags & (is.AUXILIARY | is.ADVERB)) {
      if (it.flags & is.AUXILIARY && fallback < 0) fallback = i;
      continue;
    }
    if (it.flags & (is.AND | is.THAT)) break;
    if (++loose > (it.flags & is.PREPOSITION || loose > 1 ? 8 : 1)) break;
  }
  return fallback;
}

/** "its spokesman, Ann Roe, said": the name ends what the first comma opened. */
function closesApposition(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first - 1]?.text !== ',' || tokens[last + 1]?.text !== ',') return false;
  const verb = tokens[last + 2];
  return verb !== undefined && verb.sentence === tokens[last]!.sentence && (verb.flags & (is.CUE | is.VERB)) !== 0;
}

/** The mark that ends an insertion opened at `open`: the first with a verb behind it, else the first. */
function closingOf(tokens: readonly Token[], open: number, limit: number, mark: string): number {
  const closing = mark === '(' ? ')' : mark;
  let closed = -1;
  for (let i = open + 1; i < limit; i++) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[open]!.sentence || it.quote >= 0) break;
    if (it.text !== closing) continue;
    if (mark === '(' || flagsAt(tokens, i + 1) & (VERBAL | is.ADVERB)) return i;
    if (closed < 0) closed = i;
  }
  return closed;
}

/** A reporting verb without a subject: a quotation, a conjunction or nothing before it, no noun behind. */
export function lacksSubject(tokens: readonly Token[], i: number): boolean {
  const { sentence } = tokens[i]!;
  const next = tokens[i + 1];
  if (next?.isWord && next.sentence === sentence && !(next.flags & (is.PREPOSITION | is.CONJUNCTION | is.ADVERB))) {
    return false;
  }
  const before = tokens[i - 1];
  if (before === undefined || before.sentence !== sentence || before.quote >= 0) return true;
  if (before.text === ',') return (tokens[i - 2]?.quote ?? -1) >= 0;
  return (before.flags & is.CONJUNCTION) !== 0 || before.text === '—' || before.text === '–';
}
