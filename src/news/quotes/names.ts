/**
 * Decides which mentions are the same person within one article, and what that person is called in full. Knows surnames,
 * first names, titles, gender told by words, and pronouns; knows no list of names and leaves open what is not certain.
 */
import { antecedents, type Before } from './antecedents.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import {
  addForm,
  describe,
  firstAndLast,
  fullest,
  genderOf,
  newPerson,
  type Person,
  sameFirst,
  wordsOf,
} from './people.js';
import { type Ballot, best, share, total } from './scorecard.js';
import type { Token } from './tokens.js';

export interface Cast {
  readonly people: readonly Person[];
  /** Of each mention, its person's index; -1 where unknown. */
  readonly person: Int32Array;
  /** Of each mention, whether that is certain enough to print. */
  readonly certain: readonly boolean[];
}

/** Who pronoun `i` means, and how likely that is. */
export type Resolver = (it: Before, i: number) => { readonly who: number; readonly share: number };

const LIKELY = 0.6; // share of the likelihood that a pronoun's person must have to be printed (measured)
const ENOUGH = 0.8; // shares of pronouns that tell a person's gender (guess)
const CLEAR = 3; // times the shares of the other gender that they must be (guess)

/** The resolver that adds up learned points. */
export function resolver(points: Float64Array): Resolver {
  return (it, i) => {
    const ballot: Ballot = { options: [], points: [] };
    antecedents(it, i, (who, answers, count) => {
      ballot.options.push(who);
      ballot.points.push(total(points, answers, count));
    });
    const who = best(ballot);
    return { who, share: share(ballot, (option) => option === who) };
  };
}

/** The people behind all mentions. */
export function cast(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  resolve: Resolver,
  complete: (people: readonly Person[]) => void,
): Cast {
  const people: Person[] = [];
  const person = new Int32Array(mentions.length).fill(-1);
  const certain: boolean[] = new Array(mentions.length).fill(true);
  nameAll(tokens, mentions, people, person);
  nounsAll(tokens, mentions, people, person, certain);
  const it: Before = { tokens, mentions, people, person };
  // Twice: what the pronouns of a person agree on tells the gender for those that were open.
  if (resolveAll(it, certain, resolve)) resolveAll(it, certain, resolve);
  complete(people);
  for (const one of people) one.name = fullest(one);
  return { people, person, certain };
}

/** Resolves every pronoun in order; whether someone's gender was learned from them. */
function resolveAll(it: Before, certain: boolean[], resolve: Resolver): boolean {
  const { tokens, mentions, people, person } = it;
  const votes = new Float64Array(people.length * 3);
  for (let i = 0; i < mentions.length; i++) {
    const { kind, first, head } = mentions[i]!;
    if (kind === 'who') {
      const before = mentions[i - 1];
      if (before !== undefined && first - before.last <= 2) person[i] = person[i - 1]!;
    } else if (kind === 'he') {
      const { who, share } = resolve(it, i);
      person[i] = who;
      certain[i] = share >= LIKELY;
      if (who >= 0) votes[who * 3 + genderOf(tokens[head]!)]! += share;
    }
  }
  let learned = false;
  for (let k = 0; k < people.length; k++) {
    const [male, female] = [votes[k * 3 + 1]!, votes[k * 3 + 2]!];
    if (
      people[k]!.gender !== 0 ||
      Math.max(male, female) < ENOUGH ||
      Math.min(male, female) * CLEAR > Math.max(male, female)
    )
      continue;
    people[k]!.gender = female > male ? 2 : 1;
    learned = true;
  }
  return learned;
}

/** Nouns that stand for someone named: "its spokesman, Ann Roe", "the mayor". */
function nounsAll(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  people: readonly Person[],
  person: Int32Array,
  certain: boolean[],
): void {
  const holders = roleHolders(people);
  for (let i = 0; i < mentions.length; i++) {
    const { kind, head, last } = mentions[i]!;
    if (kind !== 'person') continue;
    person[i] = introduced(tokens, mentions, i, person);
    if (person[i]! >= 0 || !isDefinite(tokens, mentions[i]!)) continue;
    person[i] = holders.get(tokens[head]!.lower) ?? -1;
    certain[i] = last === head;
  }
}

/** "the mayor" with nothing between. */
function isDefinite(tokens: readonly Token[], { first, head }: Mention): boolean {
  return first < head && (tokens[first]!.flags & is.THE) !== 0;
}

/** "its spokesman, Ann Roe, said": the name that explains the noun; -1 where there is none. */
function introduced(tokens: readonly Token[], mentions: readonly Mention[], i: number, person: Int32Array): number {
  const { first, head, last } = mentions[i]!;
  const next = mentions[i + 1];
  const isOwned = isDefinedBy(tokens, first, head);
  if (next?.kind !== 'name' || !isOwned || tokens[last + 1]?.text !== ',' || next.first !== last + 2) return -1;
  const behind = tokens[next.last + 1];
  return behind !== undefined && behind.flags & is.AND ? -1 : person[i + 1]!;
}

/** "the", "its", "the mill's": one that a name can explain. */
function isDefinedBy(tokens: readonly Token[], first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (tokens[i]!.isPossessive || tokens[i]!.flags & is.DETERMINER) return true;
  return false;
}

/** The one person of each role's noun; -1 where several have it. */
function roleHolders(people: readonly Person[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const [k, { roles }] of people.entries())
    for (const noun of roles) holders.set(noun, holders.has(noun) ? -1 : k);
  return holders;
}

/** Gives every name its person: full names first, so that a surname finds its bearer wherever that stands. */
function nameAll(tokens: readonly Token[], mentions: readonly Mention[], people: Person[], person: Int32Array): void {
  const bySurname = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i]!.kind === 'name') person[i] = fullName(wordsOf(tokens, mentions[i]!), people, bySurname, byFirst);
  }
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.kind === 'surname') person[i] = shortName(tokens, mention, people, bySurname, byFirst);
    if (person[i]! >= 0) describe(tokens, mention, people[person[i]!]!);
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

type Index = Map<string, number[]>;

function fullName(words: readonly string[], people: Person[], bySurname: Index, byFirst: Index): number {
  const [first, surname] = firstAndLast(words);
  let at = bySurname.get(surname)?.find((k) => sameFirst(people[k]!.first, first)) ?? -1;
  if (at < 0) {
    at = people.push(newPerson(first, surname, words.at(-1)!)) - 1;
    push(bySurname, surname, at);
    push(byFirst, first, at);
  }
  addForm(people[at]!, words.join(' '));
  return at;
}

function shortName(
  tokens: readonly Token[],
  mention: Mention,
  people: Person[],
  bySurname: Index,
  byFirst: Index,
): number {
  const { lower, text } = tokens[mention.head]!;
  const same = bySurname.get(lower) ?? byFirst.get(lower);
  if (same !== undefined && same.length !== 1) return -1;
  const at = same?.[0] ?? people.push(newPerson('', lower, text)) - 1;
  if (same === undefined) push(bySurname, lower, at);
  if (people[at]!.first === '' && mention.first < mention.head) addForm(people[at]!, text);
  return at;
}
