/**
 * Decides which mentions are the same person within one article: names, nouns for a role, pronouns. Knows who bears which
 * name and how likely a pronoun means whom; leaves open what is not certain.
 */
import { antecedents, type Before, nameAhead, onlySubject, opensBefore } from './antecedents.js';
import { nameAll } from './bearers.js';
import { opensSentence } from './grammar.js';
import { Kind } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import { genderOf, genderOfArticle, type Person, roleStart } from './people.js';
import { ballot, best, count, enter, type Offer, type Scale } from './scorecard.js';
import type { Tokens } from './tokens.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { surname: SURNAME, he: HE, who: WHO, person: PERSON, thing: THING, noun: NOUN } = Kind;
const { OWNER, SAY, THE } = is;
const { NONE } = token;

export interface Cast {
  readonly people: readonly Person[];
  /** Of each mention, its person's index; -1 where unknown. */
  readonly person: number[];
  /** Of each mention, whether that is certain enough to print. */
  readonly certain: readonly boolean[];
}

type Offices = Lexicon['offices'];

/** Who pronoun `i` means, and how likely that is. */
export type Resolver = (it: Before, i: number) => { readonly who: number; readonly share: number };

const LIKELY = 0.6; // share of the likelihood that a pronoun's person must have to be printed (measured)
const ENOUGH = 0.8; // shares of pronouns that tell a person's gender (guess)
const CLEAR = 3; // times the shares of the other gender that they must be (guess)

/** The resolver that adds up learned points. */
export function resolver(scale: Scale): Resolver {
  const it = ballot(scale);
  const offer: Offer = (who, answers, count) => enter(it, who, answers, count);
  return (before, i) => {
    it.count = 0;
    antecedents(before, i, offer);
    count(it);
    const at = best(it);
    return at < 0 ? NOBODY : { who: it.options[at]!, share: it.shares[at]! };
  };
}

const NOBODY = { who: -1, share: 0 };

/** The people behind all mentions. */
export function cast(
  tokens: Tokens,
  mentions: readonly Mention[],
  resolve: Resolver,
  complete: (people: readonly Person[]) => void,
  lexicon: Pick<Lexicon, 'offices' | 'verbSecond'>,
): Cast {
  const people: Person[] = [];
  const person: number[] = new Array(mentions.length).fill(-1);
  const certain: boolean[] = new Array(mentions.length).fill(true);
  const named: number[] = [];
  const meant: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const { kind } = mentions[i]!;
    if (kind <= SURNAME) named.push(i);
    if (kind <= SURNAME || kind === HE || kind === WHO || kind === PERSON || isAged(tokens, mentions[i]!))
      meant.push(i);
  }
  nameAll(tokens, mentions, named, people, person);
  nounsAll(tokens, mentions, meant, people, person, certain, lexicon.offices);
  const it: Meant = { tokens, mentions, people, person, meant, known: [], nouns: new Set() };
  // Twice: what the pronouns of a person agree on tells the gender for those that were open.
  const isForeign = lexicon.verbSecond;
  if (resolveAll(it, certain, resolve, isForeign)) resolveAll(it, certain, resolve, isForeign);
  for (const i of meant) if (people[person[i]!]?.isUnsure) person[i] = -1;
  complete(people.filter(({ isUnsure }) => !isUnsure));
  return { people, person, certain };
}

/**
 * Whom a definite noun beside its reporting verb means that stands for nobody yet, here or before: "« … », confie
 * l’élue", "the 36-year-old actress said". In English only those with an age: others bring in someone new (measured).
 */
function epithet(it: Meant, i: number, isForeign: boolean): number {
  const { tokens, mentions, person, nouns } = it;
  const { first, head, last, inverted, verb, kind } = mentions[i]!;
  const { flags, hash } = tokens;
  const held = person[i]!;
  if (held >= 0 && !(isForeign && isNamedLater(it, i))) return held;
  if (last !== head || (flags[first]! & THE) === 0 || nouns.has(hash[head]!)) return held;
  if (inverted !== first - 1 && (flags[verb]! & SAY) === 0) return held;
  if (held < 0 && isAged(tokens, mentions[i]!)) {
    const here = onlySubject(it, i, 0);
    return here < 0 ? onlySubject(it, i, 1) : here;
  }
  const start = head - 1 > first ? roleStart(tokens, head, head) : head; // "la jeune femme"
  const here = isForeign && kind === PERSON && first === start - 1 ? onlySubject(it, i, 0) : -1;
  return here < 0 ? held : here;
}

/** "…, dijo el técnico", where a later sentence names another "técnico" first. */
function isNamedLater({ tokens: { sentence }, mentions, people, person }: Before, i: number): boolean {
  const named = people[person[i]!]!.surname;
  return named > mentions[i]!.head && sentence[named] !== sentence[mentions[i]!.head];
}

const ZERO = 0x30;
const NINE = 0x39;
const AGED = /^\d+-(?:year-old|jährige)/i;

/** "the 36-year-old actress", "der 51-Jährige". */
function isAged({ codes, flags, text, start, bare }: Tokens, { kind, first, head }: Mention): boolean {
  if ((kind !== PERSON && kind !== NOUN) || (flags[first]! & THE) === 0) return false;
  for (let i = first + 1; i <= head; i++) {
    const from = start[i]!;
    if (codes[from]! <= NINE && codes[from]! > ZERO && AGED.test(text.slice(from, bare[i]!))) return true;
  }
  return false;
}

interface Meant extends Before {
  /** The mentions that can mean one person, in order. */
  readonly meant: readonly number[];
  readonly known: number[];
  /** The hashes of the nouns before that stand for people without a name. */
  readonly nouns: Set<number>;
}

/** Resolves every pronoun in order; whether someone's gender was learned from them. */
function resolveAll(it: Meant, certain: boolean[], resolve: Resolver, isForeign: boolean): boolean {
  const { tokens, mentions, people, person, meant, known, nouns } = it;
  for (const one of people) one.she = one.he = 0;
  known.length = 0;
  nouns.clear();
  for (const i of meant) {
    const { kind, first, head } = mentions[i]!;
    if (kind === WHO) {
      if (i > 0 && first - mentions[i - 1]!.last <= 2) person[i] = person[i - 1]!;
    } else if (kind === HE) {
      const sure = nameAhead(it, i);
      const named = sure < 0 && isForeign ? onlySubject(it, i, 0) : sure;
      const { who, share } = named < 0 ? resolve(it, i) : { who: named, share: LIKELY };
      person[i] = who;
      certain[i] = (share >= LIKELY || (who >= 0 && opensBefore(it, i, who))) && !isStranger(it, i, who);
      const gender = genderOf(tokens.flags[head]!);
      if (who >= 0 && gender === 1) people[who]!.he += share;
      else if (who >= 0 && gender === 2) people[who]!.she += share;
    } else if (kind === PERSON || kind === NOUN) person[i] = epithet(it, i, isForeign);
    if (kind === PERSON && person[i]! < 0) nouns.add(tokens.hash[head]!);
    if (person[i]! >= 0) known.push(i);
  }
  let learned = false;
  for (const one of people) {
    const [less, more] = one.he < one.she ? [one.he, one.she] : [one.she, one.he];
    if (one.gender !== 0 || more < ENOUGH || less * CLEAR > more) continue;
    one.gender = one.she > one.he ? 2 : 1;
    learned = true;
  }
  return learned;
}

const NEAR = 2; // sentences between such a noun and its pronoun (guess)

/**
 * "A spokesman declined to comment. "…," he said": whether a noun without a name opens its sentence since `who` was
 * meant, or a body stands there that French calls "elle".
 */
function isStranger({ tokens, mentions, person }: Before, i: number, who: number): boolean {
  const { flags, paragraph, sentence } = tokens;
  const own = mentions[i]!.head;
  for (let k = i - 1; k >= 0 && person[k] !== who; k--) {
    const { kind, first, head, verb, isNested } = mentions[k]!;
    if (paragraph[head] !== paragraph[own] || sentence[own]! - sentence[head]! > NEAR) return false;
    // "la préfecture … dit-elle"
    if (kind === THING && genderOfArticle(tokens, first) === genderOf(flags[own]!) && genderOf(flags[own]!) !== 0)
      return true;
    if (kind !== PERSON || person[k]! >= 0 || isNested || verb === NONE || !opensSentence(tokens, first)) continue;
    // "her lawyer" is known to her
    if ((flags[first]! & (OWNER | THE)) !== OWNER || genderOf(flags[first]!) !== 0) continue;
    const told = genderOf(flags[head]!);
    if (told === 0 || told === genderOf(flags[own]!)) return true;
  }
  return false;
}

/** Nouns that stand for someone who has their role: "the mayor". */
function nounsAll(
  tokens: Tokens,
  mentions: readonly Mention[],
  meant: readonly number[],
  people: readonly Person[],
  person: number[],
  certain: boolean[],
  offices: Offices,
): void {
  const holders = roleHolders(people, offices);
  for (const i of meant) {
    const { kind, head, last } = mentions[i]!;
    if (kind !== PERSON || person[i]! >= 0 || !isDefinite(tokens, mentions[i]!)) continue;
    const holder = holders.get(tokens.hash[head]!) ?? -1;
    if (holder < 0 || !fitsGender(people[holder]!, tokens.flags[head]!)) continue;
    person[i] = holder;
    certain[i] = last === head;
  }
}

/** "the mayor" with nothing between. */
function isDefinite(tokens: Tokens, { first, head }: Mention): boolean {
  return first < head && (tokens.flags[first]! & THE) !== 0;
}

function fitsGender({ gender }: Person, flags: number): boolean {
  const told = genderOf(flags);
  return told === 0 || gender === 0 || told === gender;
}

/** The one person of each role's noun, and of those that stand for a title; -1 where several have it. */
function roleHolders(people: readonly Person[], offices: Offices): Map<number, number> {
  const holders = new Map<number, number>();
  const hold = (noun: number, k: number): void => {
    holders.set(noun, (holders.get(noun) ?? k) === k ? k : -1);
  };
  for (let k = 0; k < people.length; k++) {
    for (const title of people[k]!.roles) {
      hold(title, k);
      for (const noun of offices.get(title) ?? NONE_STAND) hold(noun, k);
    }
  }
  return holders;
}

const NONE_STAND: readonly number[] = [];
