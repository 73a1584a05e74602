/**
 * Finds every phrase outside quotation marks that could name a speaker: names, pronouns, nouns for persons, documents
 * and institutions, and any noun phrase beside a reporting verb. Knows phrases; refuses to know which of them speaks.
 */
import type { Span } from '../../types.js';
import { appositive, beginsName, lastOfName, nameEnd, organisation, type Spellings } from './capitals.js';
import {
  flagsAt,
  invertedBefore,
  isAdjectiveHere,
  lacksSubject,
  opensSentence,
  VERBAL,
  verbBehind,
} from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { isHeadNoun, phraseStart } from './phrases.js';
import type { Token, Tokens } from './tokens.js';
import { completed, isBehindVerb, officeOf, uncapitalised } from './uncapitalised.js';

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
  verb: number;
  /** The reporting verb directly before it, as in "said Ann"; -1 where none. */
  inverted: number;
  /** Whether it stands inside another mention's phrase: "the army" in "a statement from the army". */
  isNested: boolean;
  /** Whether it is a verb whose subject is left out: "dijo". */
  readonly isSilent: boolean;
}

/** All mentions in the order of their heads. */
export function mentions({ tokens }: Tokens, lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  const written = spellings(tokens);
  let reach = -1;
  let quoted = -1; // the sentence of the latest quotation
  for (let i = 0; i < tokens.length; i++) {
    const it = tokens[i]!;
    if (it.quote >= 0) quoted = it.sentence;
    const latest = it.isWord ? mentionAt(tokens, i, written, lexicon) : null;
    if (latest === null) continue;
    if (lexicon.verbSecond && latest.inverted >= 0 && latest.verb < 0 && quoted !== it.sentence) {
      // "Then said Ann: "…"": the verb before its subject takes what follows.
      latest.verb = latest.inverted;
      latest.inverted = -1;
    }
    latest.isNested = latest.head <= reach;
    for (let k = found.length - 1; k >= 0 && found[k]!.head >= latest.first; k--) found[k]!.isNested = true;
    const end = latest.role !== null && latest.role[0] > latest.last ? latest.role[1] - 1 : latest.last;
    reach = Math.max(reach, end);
    found.push(latest);
    if (isName(latest.kind)) i = latest.last;
  }
  return lexicon.noCapitals ? completed(tokens, found, lexicon) : found;
}

function isName(kind: Kind): boolean {
  return kind === 'name' || kind === 'surname' || kind === 'organisation';
}

/** How the article writes its words, read when first asked. */
function spellings(tokens: readonly Token[]): () => Spellings {
  let read: Spellings | null = null;
  return () => {
    read ??= readSpellings(tokens);
    return read;
  };
}

function readSpellings(tokens: readonly Token[]): Spellings {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const { isWord, isCapital, lower, flags } = tokens[i]!;
    // Function words are never asked about.
    if (!isWord || flags & is.FUNCTION) continue;
    if (!isCapital) small.add(lower);
    else if (!opensSentence(tokens, i)) capital.add(lower);
  }
  return { small, capital };
}

/** The mention whose head is token `i`; null where it heads none. */
function mentionAt(tokens: readonly Token[], i: number, written: () => Spellings, lexicon: Lexicon): Mention | null {
  const it = tokens[i]!;
  if (it.pronoun !== null && ((it.flags & is.DETERMINER) === 0 || standsAlone(tokens, i))) {
    return mention(tokens, it.pronoun, i, i, i, null);
  }
  if (lexicon.dropsSubject && it.flags & is.SAY && lacksSubject(tokens, i)) return silent(i);
  if (it.isCapital && beginsName(tokens, i, written, lexicon)) return name(tokens, i, nameEnd(tokens, i));
  if (lexicon.noCapitals && isBehindVerb(tokens, i)) return uncapitalised(tokens, i, lexicon.definite);
  if (lexicon.noCapitals || !isHeadNoun(tokens, i) || isCapitalNoun(tokens[i + 1])) return null;
  return phrase(tokens, it.flags & is.PERSON ? 'person' : it.flags & is.THING ? 'thing' : 'noun', i);
}

/** A verb whose subject is left out. */
function silent(verb: number): Mention {
  const at = { first: verb, head: verb, last: verb, verb: -1, inverted: verb };
  return { kind: 'he', ...at, role: null, isNested: false, isSilent: true };
}

/** "some say", "said another", "one of them": a quantifier without a noun. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next?.isWord) return (flagsAt(tokens, i - 1) & is.SAY) !== 0;
  return (next.flags & (VERBAL | is.OF)) !== 0;
}

/** A role noun directly before a name belongs to the name. */
function isCapitalNoun(next: Token | undefined): boolean {
  return next?.isCapital === true && (next.flags & is.FUNCTION) === 0;
}

/** A name with its title or role told apart; what stands behind the name is fuller than a mere title. */
function name(tokens: readonly Token[], first: number, end: number): Mention {
  const head = headOfName(tokens, first, end);
  const hasRole = head > first || (flagsAt(tokens, head - 1) & (is.PERSON | is.TITLE)) !== 0;
  const start = hasRole ? phraseStart(tokens, head, true) : head;
  const behind = appositive(tokens, end);
  const before = officeOf(tokens, start, head);
  let words = 0;
  for (let i = head; i < end; i++) if (tokens[i]!.isWord) words++;
  const isPerson = start < head || (behind !== null && words > 1);
  const isOrganisation = !isPerson && organisation(tokens, head, end);
  const kind: Kind = isOrganisation ? 'organisation' : words > 1 ? 'name' : 'surname';
  const role = before === null || (behind !== null && isTitle(tokens, before)) ? behind : before;
  return mention(tokens, kind, start, head, lastOfName(tokens, end - 1), role);
}

function isTitle(tokens: readonly Token[], [start, end]: Span): boolean {
  for (let i = start; i < end; i++) if (tokens[i]!.isWord && !(tokens[i]!.flags & is.TITLE)) return false;
  return true;
}

/** The first token of the name proper, behind titles ("House Speaker") and adjectives ("Republican"). */
function headOfName(tokens: readonly Token[], first: number, end: number): number {
  let head = first;
  for (let i = first; i < end - 1; i++) {
    const { flags } = tokens[i]!;
    if (flags & is.TITLE || (i === first && flags & is.PERSON && end > i + 2 && opensSentence(tokens, i))) {
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
    verb: verbBehind(tokens, first, last, kind === 'who'),
    inverted: invertedBefore(tokens, first),
    isNested: false,
    isSilent: false,
  };
}
