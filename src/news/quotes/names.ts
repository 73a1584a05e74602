/**
 * Decides which mentions are the same person within one article, and what that person is called in full. Knows surnames,
 * first names, titles, gender told by words, and pronouns; knows no list of names and leaves open what is not certain.
 */
import { antecedents, type Before } from './antecedents.js';
import * as grammar from './grammar.js';
import { Kind } from './kinds.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import { describe, genderOf, newPerson, type Person, sameFirst, surnameOf } from './people.js';
import { ballot, best, count, enter, type Offer, type Scale } from './scorecard.js';
import * as token from './tokens.js';
import { isPossessive, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA } = grammar;
const { NONE } = token;
const { name: NAME, surname: SURNAME, he: HE, who: WHO, person: PERSON } = Kind;
const { AND, DETERMINER, THE } = is;

export interface Cast {
  readonly people: readonly Person[];
  /** Of each mention, its person's index; -1 where unknown. */
  readonly person: number[];
  /** Of each mention, whether that is certain enough to print. */
  readonly certain: readonly boolean[];
}

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
  nounsAll(tokens, mentions, meant, people, person, certain);
  const it: Meant = { tokens, mentions, people, person, meant, known: [] };
  // Twice: what the pronouns of a person agree on tells the gender for those that were open.
  if (resolveAll(it, certain, resolve)) resolveAll(it, certain, resolve);
  complete(people);
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
      const { who, share } = resolve(it, i);
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

/** Nouns that stand for someone named: "its spokesman, Ann Roe", "the mayor". */
function nounsAll(
  tokens: Tokens,
  mentions: readonly Mention[],
  meant: readonly number[],
  people: readonly Person[],
  person: number[],
  certain: boolean[],
): void {
  const holders = roleHolders(people);
  for (const i of meant) {
    const { kind, head, last } = mentions[i]!;
    if (kind !== PERSON) continue;
    person[i] = introduced(tokens, mentions, i, person);
    if (person[i]! >= 0 || !isDefinite(tokens, mentions[i]!)) continue;
    person[i] = holders.get(tokens.hash[head]!) ?? -1;
    certain[i] = last === head;
  }
}

/** "the mayor" with nothing between. */
function isDefinite(tokens: Tokens, { first, head }: Mention): boolean {
  return first < head && (tokens.flags[first]! & THE) !== 0;
}

/** "its spokesman, Ann Roe, said": the name that explains the noun; -1 where there is none. */
function introduced(tokens: Tokens, mentions: readonly Mention[], i: number, person: number[]): number {
  const { first, head, last } = mentions[i]!;
  const next = mentions[i + 1];
  const isOwned = isDefinedBy(tokens, first, head);
  if (next?.kind !== NAME || !isOwned || tokens.mark[last + 1] !== COMMA || next.first !== last + 2) return -1;
  return tokens.flags[next.last + 1]! & AND ? -1 : person[i + 1]!;
}

/** "the", "its", "the mill's": one that a name can explain. */
function isDefinedBy(tokens: Tokens, first: number, head: number): boolean {
  for (let i = first; i < head; i++) {
    if (isPossessive(tokens, i) || tokens.flags[i]! & DETERMINER) return true;
  }
  return false;
}

/** The one person of each role's noun; -1 where several have it. */
function roleHolders(people: readonly Person[]): Map<number, number> {
  const holders = new Map<number, number>();
  for (let k = 0; k < people.length; k++) {
    for (const noun of people[k]!.roles) holders.set(noun, holders.has(noun) ? -1 : k);
  }
  return holders;
}

/** People by the hash of a name. */
type Index = Map<number, number[]>;

/** Gives every name its person: full names first, so that a surname finds its bearer wherever that stands. */
function nameAll(
  tokens: Tokens,
  mentions: readonly Mention[],
  named: readonly number[],
  people: Person[],
  person: number[],
): void {
  const bySurname: Index = new Map();
  const byFirst: Index = new Map();
  for (const i of named) {
    if (mentions[i]!.kind === NAME) person[i] = fullName(tokens, mentions[i]!, people, bySurname, byFirst);
  }
  for (const i of named) {
    const mention = mentions[i]!;
    if (mention.kind === SURNAME) person[i] = shortName(tokens, mention, people, bySurname, byFirst);
    if (person[i]! >= 0) describe(tokens, mention, people[person[i]!]!);
  }
}

function push(index: Index, key: number, value: number): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function fullName(tokens: Tokens, it: Mention, people: Person[], bySurname: Index, byFirst: Index): number {
  const surname = surnameOf(tokens, it);
  let at = -1;
  for (const k of bySurname.get(tokens.hash[surname]!) ?? NOBODYS) {
    if (at < 0 && sameFirst(tokens, people[k]!.first, it.head)) at = k;
  }
  if (at < 0) {
    at = people.push(newPerson(it.head, surname)) - 1;
    push(bySurname, tokens.hash[surname]!, at);
    push(byFirst, tokens.hash[it.head]!, at);
  }
  people[at]!.forms.push(it);
  return at;
}

function shortName(tokens: Tokens, it: Mention, people: Person[], bySurname: Index, byFirst: Index): number {
  const surname = tokens.hash[it.head]!;
  const same = bySurname.get(surname) ?? byFirst.get(surname);
  if (same !== undefined && same.length !== 1) return -1;
  const at = same?.[0] ?? people.push(newPerson(NONE, it.head)) - 1;
  if (same === undefined) push(bySurname, surname, at);
  if (people[at]!.first === NONE && it.first < it.head) people[at]!.forms.push(it);
  return at;
}

const NOBODYS: readonly number[] = [];
