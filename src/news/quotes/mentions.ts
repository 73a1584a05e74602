/**
 * Finds every phrase outside quotation marks that could name a speaker: names, pronouns, nouns for persons, documents
 * and institutions, and any noun phrase beside a reporting verb. Knows phrases; refuses to know which of them speaks.
 */
import type { Span } from '../../types.js';
import { appositive, beginsName, isShouted, lastOfName, nameEnd, organisation } from './capitals.js';
import * as grammar from './grammar.js';
import { invertedBefore, isAdjectiveHere, lacksSubject, opensSentence, verbBehind } from './grammar.js';
import { Kind } from './kinds.js';
import type { Layout } from './layout.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import { isAbbreviated, isHeadNoun, phraseStart } from './phrases.js';
import { isCapital, isSmall, type Spellings, spellings } from './spellings.js';
import * as token from './tokens.js';
import { isCapitalised, isPossessive, isWord, pronounOf, type Tokens } from './tokens.js';
import { completed, isBehindVerb, officeOf, uncapitalised } from './uncapitalised.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { CLOSING, COMMA, DOT, OPENING, VERBAL } = grammar;
const { CAPITALISED, MARGIN, NONE, PRONOUN_SHIFT, QUOTE, SMALL_LETTER, WORD } = token;
const {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  BINDS,
  CONJUNCTION,
  CUE,
  DETERMINER,
  FUNCTION,
  OF,
  PARTICLE,
  PERSON,
  PREPOSITION,
  SAY,
  THING,
  TITLE,
  VERB,
} = is;

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
  /** The verb that it is the subject of, a token; NONE where none was found. */
  verb: number;
  /** The reporting verb directly before it, as in "said Ann"; NONE where none stands there. */
  inverted: number;
  /** Whether it stands inside another mention's phrase: "the army" in "a statement from the army". */
  isNested: boolean;
  /** Whether it is a verb whose subject is left out: "dijo". */
  readonly isSilent: boolean;
}

/** All mentions in the order of their heads. */
export function mentions(layout: Layout, lexicon: Lexicon): Mention[] {
  const { tokens } = layout;
  const { form, sentence, mark } = tokens;
  const found: Mention[] = [];
  const written = spellings(layout);
  const isPlain = !lexicon.noCapitals && !lexicon.dropsSubject;
  // Where every noun has a capital, a surname alone is one that stood behind a first name before.
  const surnames = lexicon.capitalNouns ? new Set<number>() : null;
  let reach = -1;
  let quoted = 0; // the sentence of the latest quotation
  for (let i = MARGIN; i < tokens.end; i++) {
    if (mark[i] === QUOTE) quoted = sentence[i]!;
    if ((form[i]! & WORD) === 0 || (isPlain && headsNothing(tokens, i))) continue;
    const latest = mentionAt(tokens, i, written, lexicon, surnames);
    if (latest === null) continue;
    if (lexicon.verbSecond && latest.inverted !== NONE && latest.verb === NONE && quoted !== sentence[i]) {
      // "Then said Ann: "…"": the verb before its subject takes what follows.
      latest.verb = latest.inverted;
      latest.inverted = NONE;
    }
    latest.isNested = latest.head <= reach;
    for (let k = found.length - 1; k >= 0 && found[k]!.head >= latest.first; k--) modifies(found[k]!);
    const end = latest.role !== null && latest.role[0] > latest.last ? latest.role[1] - 1 : latest.last;
    reach = Math.max(reach, end);
    found.push(latest);
    if (latest.kind === Kind.name) surnames?.add(tokens.hash[latest.last]!);
    if (latest.kind <= Kind.organisation) i = latest.last;
  }
  return lexicon.noCapitals ? completed(tokens, found, lexicon) : found;
}

const PRONOUNS = -1 << PRONOUN_SHIFT;
const SPEAKER = PERSON | THING;
const GENDER = is.FEMALE | is.MALE;
const NO_NOUN = FUNCTION | ADVERB | CUE | VERB;

/** Whether a word heads no mention, told by itself and the word behind it: most words of an article. */
function headsNothing({ flags, form }: Tokens, i: number): boolean {
  const it = flags[i]!;
  if (form[i]! & (CAPITALISED | PRONOUNS)) return false;
  if (it & SPEAKER) return false;
  if (it & NO_NOUN) return true;
  const next = flags[i + 1]!;
  return (form[i + 1]! & WORD) !== 0 && (next & (FUNCTION | VERBAL | ADVERB)) === 0;
}

/** "Kestrel delegate Ann Roe said": what stands before the head of a phrase is the subject of nothing. */
function modifies(it: Mention): void {
  it.isNested = true;
  it.verb = NONE;
  it.inverted = NONE;
}

/** The mention whose head is token `i`; null where it heads none. */
function mentionAt(
  tokens: Tokens,
  i: number,
  written: Spellings,
  lexicon: Lexicon,
  surnames: ReadonlySet<number> | null,
): Mention | null {
  const flags = tokens.flags[i]!;
  const pronoun = pronounOf(tokens, i);
  if (pronoun !== 0 && ((flags & DETERMINER) === 0 || standsAlone(tokens, i))) {
    return mention(tokens, pronoun as Kind, i, i, i, null);
  }
  if (lexicon.dropsSubject && flags & SAY && lacksSubject(tokens, i)) return silent(i);
  if (isCapitalised(tokens, i) && (beginsName(tokens, i, written, lexicon) || isKnown(tokens, i, surnames)))
    return name(tokens, i, nameEnd(tokens, i, lexicon), written, followsNouns(lexicon));
  if (lexicon.noCapitals && isBehindVerb(tokens, i)) return uncapitalised(tokens, i, lexicon.definite);
  if (lexicon.noCapitals || !isHeadNoun(tokens, i, lexicon) || isCapitalNoun(tokens, i + 1)) return null;
  return phrase(
    tokens,
    flags & PERSON ? Kind.person : flags & THING ? Kind.thing : Kind.noun,
    i,
    followsNouns(lexicon),
  );
}

/** "Wolf bat um Geduld", but "der Wolf". */
function isKnown({ flags, hash }: Tokens, i: number, surnames: ReadonlySet<number> | null): boolean {
  return surnames?.has(hash[i]!) === true && (flags[i - 1]! & DETERMINER) === 0 && (flags[i]! & FUNCTION) === 0;
}

/** A verb whose subject is left out. */
function silent(verb: number): Mention {
  const at = { first: verb, head: verb, last: verb, verb: NONE, inverted: verb };
  return { kind: Kind.he, ...at, role: null, isNested: false, isSilent: true };
}

/** "some say", "said another", "one of them": a quantifier without a noun. */
function standsAlone(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i + 1)) return (tokens.flags[i - 1]! & SAY) !== 0;
  return (tokens.flags[i + 1]! & (VERBAL | OF)) !== 0;
}

/** A role noun directly before a name belongs to the name. */
function isCapitalNoun(tokens: Tokens, next: number): boolean {
  return isCapitalised(tokens, next) && (tokens.flags[next]! & FUNCTION) === 0;
}

/** A name with its title or role told apart; what stands behind the name is fuller than a mere title. */
function name(tokens: Tokens, first: number, end: number, written: Spellings, adjectives: boolean): Mention {
  const head = headOfName(tokens, first, end, written);
  const noun = adjectives && isAdjective(tokens, head - 1) ? head - 2 : head - 1;
  const hasRole = head > first || ((tokens.flags[noun]! | tokens.flags[head - 1]!) & (PERSON | TITLE)) !== 0;
  const start = hasRole ? phraseStart(tokens, head, true) : head;
  const behind = appositive(tokens, end);
  const before = officeOf(tokens, start, head);
  let words = 0;
  for (let i = head; i < end; i++) if (isWord(tokens, i)) words++;
  const isPerson = start < head || (behind !== null && words > 1);
  const isOrganisation = !isPerson && organisation(tokens, head, end);
  const kind = isOrganisation ? Kind.organisation : words > 1 ? Kind.name : Kind.surname;
  const role = before === null || (behind !== null && isTitle(tokens, before)) ? behind : before;
  return mention(tokens, kind, start, head, lastOfName(tokens, end - 1), role);
}

function isTitle(tokens: Tokens, [start, end]: Span): boolean {
  for (let i = start; i < end; i++) if (isWord(tokens, i) && !(tokens.flags[i]! & TITLE)) return false;
  return true;
}

/** The first token of the name proper, behind titles ("House Speaker") and adjectives ("Republican"). */
function headOfName(tokens: Tokens, first: number, end: number, written: Spellings): number {
  const { flags, mark } = tokens;
  let head = first;
  for (let i = first; i < end - 1; i++) {
    const it = flags[i]!;
    if (isTitleHere(tokens, i) || (i === first && end > i + 2 && isJobFirst(tokens, i, written))) {
      head = i + 1;
      // "Secretary of State Ann Roe"
      if (flags[head]! & PREPOSITION && end > i + 3) head = i + 3;
    } else if (i === head && it & ADJECTIVE && (head > first || !organisation(tokens, i, end))) head = i + 1;
    if (head < end - 1 && mark[head] === DOT) head++;
  }
  return Math.min(head, end - 1);
}

/** "DI Roe", but "Ann Di Rosso". */
function isTitleHere(tokens: Tokens, i: number): boolean {
  const it = tokens.flags[i]!;
  return (it & TITLE) !== 0 && ((it & PARTICLE) === 0 || isShouted(tokens, i));
}

/** "Fiddler Ann Roe" at the start of a sentence: a noun for a person, or a word that the article writes small elsewhere. */
function isJobFirst(tokens: Tokens, i: number, written: Spellings): boolean {
  if (!opensSentence(tokens, i) || tokens.flags[i]! & PARTICLE) return false;
  return (tokens.flags[i]! & PERSON) !== 0 || (isSmall(written, i) && !isCapital(written, i));
}

/** Whether adjectives follow their nouns: in French and Spanish. */
function followsNouns({ elides, dropsSubject, noCapitals }: Lexicon): boolean {
  return (elides || dropsSubject) && !noCapitals;
}

/** A word in small letters that could be an adjective: one of no list, or a noun for a person. */
function isAdjective({ flags, form }: Tokens, i: number): boolean {
  return (form[i]! & SMALL_LETTER) !== 0 && (flags[i]! & ~(ADJECTIVE | PERSON | GENDER)) === 0;
}

/** A noun phrase around its head; documents and groups take what hangs on them ("a statement from the army"). */
function phrase(tokens: Tokens, kind: Kind, head: number, adjectives: boolean): Mention {
  const { flags, form, mark, sentence } = tokens;
  // "el abogado defensor, Pedro Roe,"
  const noun = adjectives && isAdjective(tokens, head + 1) && mark[head + 2] === COMMA ? head + 1 : head;
  let last = noun;
  for (let i = noun + 1; i < head + 14 && sentence[i] === sentence[head] && mark[i] !== QUOTE; i++) {
    if (mark[i] === OPENING && mark[i + 2] === CLOSING) {
      i += 2;
      last = i;
      continue;
    }
    // "a lawyer for Mr. Park"
    if (mark[i] === DOT && isAbbreviated(tokens, i - 1) && isCapitalised(tokens, i + 1)) continue;
    const it = flags[i]!;
    const binds = (it & BINDS) !== 0;
    const near = binds && !(it & PREPOSITION);
    if ((form[i]! & WORD) === 0 || it & (AUXILIARY | CONJUNCTION) || (it & ADVERB && !near)) break;
    if (it & (CUE | VERB) && !isAdjectiveHere(tokens, i)) break;
    if (i === noun + 1 && !binds) break;
    if (!(it & (PREPOSITION | DETERMINER)) && !near && !isPossessive(tokens, i)) last = i;
  }
  return mention(tokens, kind, phraseStart(tokens, head, false), head, last, null);
}

function mention(tokens: Tokens, kind: Kind, first: number, head: number, last: number, role: Span | null): Mention {
  return {
    kind,
    first,
    head,
    last,
    role,
    verb: verbBehind(tokens, first, last, kind === Kind.who),
    inverted: invertedBefore(tokens, first),
    isNested: false,
    isSilent: false,
  };
}
