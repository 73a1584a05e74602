/**
 * Finds every phrase outside quotation marks that could name a speaker: names, pronouns, nouns for persons, documents
 * and institutions, and any noun phrase beside a reporting verb. Knows phrases; refuses to know which of them speaks.
 */
import type { Span } from '../../types.js';
import { appositive, beginsName, lastOfName, nameEnd, organisation, type Spellings } from './capitals.js';
import { flagsAt, invertedBefore, isAdjectiveHere, opensSentence, VERBAL, verbBehind } from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { isHeadNoun, phraseStart } from './phrases.js';
import type { Token, Tokens } from './tokens.js';

export const KINDS = [
  'name',
  'surname',
  'organisation',
  'he',
  'they',
  'it',
  'I',
  'who',
  'person',
  'thing',
  'noun',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Mention {
  kind: Kind;
  /** First token of the phrase, role and determiner included. */
  readonly first: number;
  /** First token of the name or the head noun. */
  readonly head: number;
  /** Last token, included. */
  readonly last: number;
  /** Tokens `[start, end)` of the role before or behind the name. */
  readonly role: Span | null;
  /** The verb that it is the subject of, a token; -1 where none was found. */
  readonly verb: number;
  /** The reporting verb directly before it, as in "said Ann"; -1 where none. */
  readonly inverted: number;
  /** Whether it stands inside another mention's phrase: "the army" in "a statement from the army". */
  isNested: boolean;
}

/** All mentions in the order of their heads. */
export function mentions({ tokens }: Tokens, lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  const written = spellings(tokens);
  let reach = -1;
  for (let i = 0; i < tokens.length; i++) {
    const latest = tokens[i]!.isWord ? mentionAt(tokens, i, written, lexicon) : null;
    if (latest === null) continue;
    latest.isNested = latest.head <= reach;
    for (let k = found.length - 1; k >= 0 && found[k]!.head >= latest.first; k--) found[k]!.isNested = true;
    const end = latest.role !== null && latest.role[0] > latest.last ? latest.role[1] - 1 : latest.last;
    reach = Math.max(reach, end);
    found.push(latest);
    if (isName(latest.kind)) i = latest.last;
  }
  return found;
}

function isName(kind: Kind): boolean {
  return kind === 'name' || kind === 'surname' || kind === 'organisation';
}

function spellings(tokens: readonly Token[]): Spellings {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const [i, { isWord, isCapital, lower }] of tokens.entries()) {
    if (isWord && !isCapital) small.add(lower);
    else if (isCapital && !opensSentence(tokens, i)) capital.add(lower);
  }
  return { small, capital };
}

/** The mention whose head is token `i`; null where it heads none. */
function mentionAt(tokens: readonly Token[], i: number, written: Spellings, lexicon: Lexicon): Mention | null {
  const it = tokens[i]!;
  const pronoun = lexicon.pronoun(it.lower);
  if (pronoun !== undefined && ((it.flags & is.DETERMINER) === 0 || standsAlone(tokens, i))) {
    return mention(tokens, pronoun, i, i, i, null);
  }
  if (beginsName(tokens, i, written, lexicon)) return name(tokens, i, nameEnd(tokens, i));
  if (lexicon.noCapitals && isSaidHere(tokens, i))
    return mention(tokens, 'person', i, i, plainEnd(tokens, i) - 1, null);
  if (!isHeadNoun(tokens, i) || isCapitalNoun(tokens[i + 1])) return null;
  return phrase(tokens, it.flags & is.PERSON ? 'person' : it.flags & is.THING ? 'thing' : 'noun', i);
}

/** Without capitals, the words behind a reporting verb are all that tells a speaker. */
function isSaidHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    (before.flags & is.SAY) !== 0 &&
    before.sentence === tokens[i]!.sentence &&
    !(tokens[i]!.flags & (is.FUNCTION | is.CUE))
  );
}

function plainEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  // A name with its title has at most five words (guess).
  while (end < first + 5 && tokens[end]?.isWord && !(tokens[end]!.flags & (is.FUNCTION | is.CUE))) end++;
  return end;
}

/** "some say", "said another", "one of them": a quantifier without a noun. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next?.isWord) return (flagsAt(tokens, i - 1) & is.SAY) !== 0;
  return (next.flags & VERBAL) !== 0 || next.lower === 'of';
}

/** A role noun directly before a name belongs to the name. */
function isCapitalNoun(next: Token | undefined): boolean {
  return next?.isCapital === true && (next.flags & is.FUNCTION) === 0;
}

/** A name with its title or role before it told apart. */
function name(tokens: readonly Token[], first: number, end: number): Mention {
  const head = headOfName(tokens, first, end);
  const hasRole = head > first || (flagsAt(tokens, head - 1) & (is.PERSON | is.TITLE)) !== 0;
  const start = hasRole ? phraseStart(tokens, head, true) : head;
  const role: Span | null = start < head ? [start, head] : appositive(tokens, end);
  let words = 0;
  for (let i = head; i < end; i++) if (tokens[i]!.isWord) words++;
  const isPerson = start < head || (role !== null && words > 1);
  const isOrganisation = !isPerson && organisation(tokens, head, end);
  const kind: Kind = isOrganisation ? 'organisation' : words > 1 ? 'name' : 'surname';
  return mention(tokens, kind, start, head, lastOfName(tokens, end - 1), role);
}

/** The first token of the name proper, behind titles ("House Speaker") and adjectives ("Republican"). */
function headOfName(tokens: readonly Token[], first: number, end: number): number {
  let head = first;
  for (let i = first; i < end - 1; i++) {
    const { flags } = tokens[i]!;
    if (flags & is.TITLE) {
      head = i + 1;
      // "Secretary of State Ann Roe"
      if (tokens[head]!.flags & is.PREPOSITION && end > i + 3) head = i + 3;
    } else if (i === head && flags & is.ADJECTIVE && (head > first || !organisation(tokens, i, end))) head = i + 1;
    if (head < end - 1 && tokens[head]!.text === '.') head++;
  }
  return Math.min(head, end - 1);
}

/** A noun phrase around its head; documents and groups take what hangs on them ("a statement from the army"). */
function phrase(tokens: readonly Token[], kind: Kind, head: number): Mention {
  let last = head;
  for (let i = head + 1; i < Math.min(tokens.length, head + 14); i++) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[head]!.sentence || it.quote >= 0) break;
    if (it.text === '(' && tokens[i + 2]?.text === ')') {
      i += 2;
      last = i;
      continue;
    }
    const binds = (it.flags & is.BINDS) !== 0;
    const near = binds && !(it.flags & is.PREPOSITION);
    if (!it.isWord || it.flags & (is.AUXILIARY | is.CONJUNCTION) || (it.flags & is.ADVERB && !near)) break;
    if (it.flags & (is.CUE | is.VERB) && !isAdjectiveHere(tokens, i)) break;
    if (i === head + 1 && !binds) break;
    if (!(it.flags & (is.PREPOSITION | is.DETERMINER)) && !near && !it.isPossessive) last = i;
  }
  return mention(tokens, kind, phraseStart(tokens, head, false), head, last, null);
}

function mention(
  tokens: readonly Token[],
  kind: Kind,
  first: number,
  head: number,
  last: number,
  role: Span | null,
): Mention {
  return {
    kind,
    first,
    head,
    last,
    role,
    verb: verbBehind(tokens, last, kind === 'who'),
    inverted: invertedBefore(tokens, first),
    isNested: false,
  };
}
