/**
 * Decides which names of one article are one person's: full names first, then surnames, by what titles tell and who was
 * named before. Knows no list of names; a surname that several bear is given to someone apart, whom nothing names.
 */
import * as grammar from './grammar.js';
import { Kind } from './kinds.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import {
  addRoles,
  describe,
  GENDERS,
  type Gender,
  genderIn,
  genderOfArticle,
  genderTold,
  hasRelative,
  newPerson,
  type Person,
  roleStart,
  sameFirst,
  surnameOf,
} from './people.js';
import * as token from './tokens.js';
import { isPossessive, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA, VERBAL } = grammar;
const { NONE, WORD } = token;
const { name: NAME, surname: SURNAME, they: THEY, person: PERSON, noun: NOUN } = Kind;
const { AND, DETERMINER, FEMALE, MALE, OF, OWNER, THE } = is;

/** Where nobody fits, and where several do. */
const NOBODY = -1;
const SEVERAL = -2;

/** People by the hash of a name. */
type Index = Map<number, number[]>;

interface Bearers {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly people: Person[];
  /** Of each name among the mentions, the gender that the words beside it tell. */
  readonly told: Uint8Array;
  readonly bySurname: Index;
  readonly byFirst: Index;
  /** Of each surname alone, how often its titles tell each gender. */
  readonly titled: Map<number, number[]>;
  /** Who is meant by a surname and a gender that several people share. */
  readonly unsure: Map<number, number>;
}

/**
 * Gives every name its person in `person`, and every noun that a name explains: full names first, so that a surname
 * finds its bearer wherever that stands. @param named the names among `mentions`, in order.
 */
export function nameAll(
  tokens: Tokens,
  mentions: readonly Mention[],
  named: readonly number[],
  people: Person[],
  person: number[],
): void {
  const indexes = { bySurname: new Map(), byFirst: new Map(), titled: new Map(), unsure: new Map() };
  const it: Bearers = { tokens, mentions, people, told: new Uint8Array(mentions.length), ...indexes };
  for (const i of named) {
    it.told[i] = genderHere(it, i);
    if (mentions[i]!.kind === NAME) person[i] = fullName(it, i);
    else noteTitle(it, i);
  }
  for (const i of named) {
    if (mentions[i]!.kind === SURNAME) person[i] = shortName(it, i);
    const one = people[person[i]!]!;
    describe(tokens, mentions[i]!, one);
    if (one.gender === 0) one.gender = it.told[i]! as Gender;
    const noun = explained(it, i);
    if (noun === NOBODY) continue;
    addRoles(one, tokens, mentions[noun]!.first, mentions[noun]!.head + 1);
    person[noun] = person[i]!;
  }
}

const HUNG = 4; // mentions that hang on one noun (guess)

/**
 * "its spokesman, Ann Roe, said", "a lawyer for Mr Park, Ann Roe, said": the noun that name `i` explains, whatever hangs
 * on it; NOBODY where it explains none.
 */
function explained({ tokens: { flags, mark }, tokens, mentions }: Bearers, i: number): number {
  const name = mentions[i]!;
  const behind = flags[name.last + 1]!;
  // "her husband, the weaver Al Roe, said"
  const start = roleStart(tokens, name.first, name.head);
  const comma = start < name.head && flags[start - 1]! & THE ? start - 2 : name.first - 1;
  if (mark[comma] !== COMMA || behind & AND) return NOBODY;
  let found = NOBODY;
  for (let noun = i - 1; noun >= 0 && noun >= i - HUNG; noun--) {
    const it = mentions[noun]!;
    const isNoun = it.last === comma - 1 && (it.kind === PERSON || it.kind === NOUN) && isDefinedBy(tokens, it);
    // "a spokeswoman for the mayor, Ann Roe": a name makes definite what has an indefinite article.
    const isOuter = (flags[it.first]! & (OWNER | THE)) === OWNER;
    if (isOneOf(tokens, it, comma) || (isNoun && (found === NOBODY || isOuter))) found = noun;
  }
  // "Asked about the mayor, Roe said": a single name begins its own clause.
  return name.kind === NAME || (behind & VERBAL) === 0 ? found : NOBODY;
}

/** "one of them, Ann Roe", "one of the drivers, Ann Roe": whether words alone stand between "one" and the comma. */
function isOneOf({ flags, form }: Tokens, { kind, first, last }: Mention, comma: number): boolean {
  // "the mother of one of the drivers, Ann Roe"
  if (kind !== THEY || flags[first - 1]! & OF) return false;
  if (comma - last > HUNG + 1 || (flags[last + 1]! & OF) === 0) return false;
  for (let i = last + 1; i < comma; i++) if ((form[i]! & WORD) === 0) return false;
  return true;
}

/** "the", "its", "the mill's": one that a name can explain. */
function isDefinedBy(tokens: Tokens, { first, head }: Mention): boolean {
  for (let i = first; i < head; i++) {
    if (isPossessive(tokens, i) || tokens.flags[i]! & DETERMINER) return true;
  }
  return false;
}

/** People who are told apart by one name; without end they would cost their square (guess). */
const MOST = 32;

function push(index: Index, key: number, value: number): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (list.length < MOST && !list.includes(value)) list.push(value);
}

/** The first name decides; without one of its kind, a name with a word more before it: "Fiddler Ann Roe", "Ann Roe". */
function fullName(it: Bearers, i: number): number {
  const { tokens, people, bySurname, byFirst } = it;
  const { hash } = tokens;
  const mention = it.mentions[i]!;
  const { head } = mention;
  const surname = surnameOf(tokens, mention);
  let at = NOBODY;
  let longer = NOBODY;
  for (const k of bySurname.get(hash[surname]!) ?? NOBODYS) {
    const { first } = people[k]!;
    if (at < 0 && sameFirst(tokens, first, head)) at = k;
    else if (hash[first + 1] === hash[head] || hash[head + 1] === hash[first]) longer = longer === NOBODY ? k : SEVERAL;
  }
  if (at < 0) at = longer;
  if (at < 0) {
    at = people.push(newPerson(head, surname)) - 1;
    people[at]!.isRelative = isRelative(it, i);
    push(bySurname, hash[surname]!, at);
  }
  push(byFirst, hash[head]!, at);
  const one = people[at]!;
  one.forms.push(mention);
  if (one.gender === 0) one.gender = it.told[i]! as Gender;
  return at;
}

function noteTitle(it: Bearers, i: number): void {
  const surname = it.tokens.hash[it.mentions[i]!.head]!;
  const counts = it.titled.get(surname) ?? [0, 0, 0];
  counts[it.told[i]!]!++;
  it.titled.set(surname, counts);
}

/** The gender that the words beside a name tell. */
function genderHere(it: Bearers, i: number): Gender {
  const told = genderTold(it.tokens, it.mentions[i]!);
  const noun = told === 0 ? explained(it, i) : NOBODY;
  if (noun === NOBODY) return told;
  const { first, head } = it.mentions[noun]!;
  return genderIn(it.tokens, first, head + 1) || genderOfArticle(it.tokens, first);
}

/** "her son, Don Park", "her son Don Park", "Don Park, her son". */
function isRelative(it: Bearers, i: number): boolean {
  const { tokens, mentions } = it;
  const { first, head, role } = mentions[i]!;
  if (hasRelative(tokens, first, head)) return true;
  const noun = explained(it, i);
  if (noun !== NOBODY) return hasRelative(tokens, mentions[noun]!.head, mentions[noun]!.head + 1);
  return role !== null && (tokens.flags[role[0]]! & (FEMALE | MALE)) !== 0 && hasRelative(tokens, ...role);
}

/** Times that one title must be used as often as the other to mean the one person who could be either (guess). */
const CLEAR = 3;

/** Gives a surname, or a first name alone, to whom it means: someone new where nobody fits. */
function shortName(it: Bearers, i: number): number {
  const { tokens, people, bySurname, unsure } = it;
  const mention = it.mentions[i]!;
  const { first, head } = mention;
  const surname = tokens.hash[head]!;
  const told = it.told[i]!;
  let at = bearer(it, mention, told);
  if (at === SEVERAL) {
    const key = surname * GENDERS + told;
    at = unsure.get(key) ?? people.push(newPerson(NONE, head)) - 1;
    unsure.set(key, at);
    people[at]!.isUnsure = true;
    return at;
  }
  if (at === NOBODY) {
    at = people.push(newPerson(NONE, head)) - 1;
    push(bySurname, surname, at);
  }
  const one = people[at]!;
  if (one.first === NONE && first < head) one.forms.push(mention);
  if (one.first !== NONE && tokens.hash[one.surname] === surname) one.isCalled = true;
  return at;
}

/**
 * The one person who bears a surname and whose gender its title fits. Who was called by it before a relative was named
 * ("Mr Park", then "his son, Don Park") is someone else, and keeps it; so does who alone was named in full by then.
 */
function bearer(it: Bearers, { head }: Mention, told: number): number {
  const { hash } = it.tokens;
  const { people, bySurname, byFirst } = it;
  const name = hash[head]!;
  // "Mr Park" and "Mrs Park", and one Park of whom no word tells which.
  const counts = it.titled.get(name)!;
  let isOpen = told !== 0 && counts[told]! < counts[GENDERS - told]! * CLEAR;
  let at = NOBODY;
  let elder = NOBODY;
  let known = NOBODY;
  for (const k of bySurname.get(name) ?? byFirst.get(name) ?? NOBODYS) {
    const { gender, first, surname, isRelative } = people[k]!;
    if (isRelative && head < first && hash[surname] === name) continue;
    if (gender !== 0) isOpen = false;
    if (told !== 0 && gender !== 0 && told !== gender) continue;
    at = at === NOBODY ? k : SEVERAL;
    if (first !== NONE && first < head) known = known === NOBODY ? k : SEVERAL;
    if (isRelative) continue;
    elder = elder === NOBODY && first === NONE ? k : SEVERAL;
  }
  if (at === SEVERAL && elder >= 0) return elder;
  if (at === SEVERAL && known >= 0) return known;
  return isOpen && at >= 0 ? SEVERAL : at;
}

const NOBODYS: readonly number[] = [];
