/**
 * Decides which mentions are the same person within one article: names, nouns for a role, pronouns. Knows who bears which
 * name and how likely a pronoun means whom; leaves open what is not certain.
 */
import { antecedents, type Before, nameAhead } from './antecedents.js';
import { nameAll } from './bearers.js';
import { Kind } from './kinds.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import { genderOf, type Person } from './people.js';
import { ballot, best, count, enter, type Offer, type Scale } from './scorecard.js';
import type { Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { surname: SURNAME, he: HE, who: WHO, person: PERSON } = Kind;
const { THE } = is;

export interface Cast {
  readonly people: readonly Person[];
  /** Of each mention, its person's index; -1 where unknown. */
  readonly person: number[];
  /** Of each mention, whether that is certain enough to print. */
  readonly certain: readonly boolean[];
}

/** By the hash of a title, those of the nouns that can stand for who bears it. */
type Offices = ReadonlyMap<number, readonly number[]>;

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
  offices: Offices,
): Cast {
  const people: Person[] = [];
  const person: number[] = new Array(mentions.length).fill(-1);
  const certain: boolean[] = new Array(mentions.length).fill(true);
  const named: number[] = [];
  const meant: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const { kind } = mentions[i]!;
    if (kind <= SURNAME) named.push(i);
    if (kind <= SURNAME || kind === HE || kind === WHO || kind === PERSON) meant.push(i);
  }
  nameAll(tokens, mentions, named, people, person);
  nounsAll(tokens, mentions, meant, people, person, certain, offices);
  const it: Meant = { tokens, mentions, people, person, meant, known: [] };
  // Twice: what the pronouns of a person agree on tells the gender for those that were open.
  if (resolveAll(it, certain, resolve)) resolveAll(it, certain, resolve);
  for (const i of meant) if (people[person[i]!]?.isUnsure) person[i] = -1;
  complete(people.filter(({ isUnsure }) => !isUnsure));
  return { people, person, certain };
}

interface Meant extends Before {
  /** The mentions that can mean one person, in order. */
  readonly meant: readonly number[];
  readonly known: number[];
}

/** Resolves every pronoun in order; whether someone's gender was learned from them. */
function resolveAll(it: Meant, certain: boolean[], resolve: Resolver): boolean {
  const { tokens, mentions, people, person, meant, known } = it;
  for (const one of people) one.she = one.he = 0;
  known.length = 0;
  for (const i of meant) {
    const { kind, first, head } = mentions[i]!;
    if (kind === WHO) {
      if (i > 0 && first - mentions[i - 1]!.last <= 2) person[i] = person[i - 1]!;
    } else if (kind === HE) {
      const ahead = nameAhead(it, i);
      const { who, share } = ahead < 0 ? resolve(it, i) : { who: ahead, share: LIKELY };
      person[i] = who;
      certain[i] = share >= LIKELY;
      const gender = genderOf(tokens.flags[head]!);
      if (who >= 0 && gender === 1) people[who]!.he += share;
      else if (who >= 0 && gender === 2) people[who]!.she += share;
    }
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
