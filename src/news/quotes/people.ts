/**
 * The people of one article as far as its words tell them: forms of the name, gender, roles, and signs that a name is a
 * person's at all. Knows one mention at a time; refuses to know who a pronoun means.
 */
import { personId } from '../../lib/slug.js';
import type { Span } from '../../types.js';
import * as grammar from './grammar.js';
import { Kind } from './kinds.js';
import { smallOf } from './letters.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import * as token from './tokens.js';
import { isPossessive, isWord, lengthOf, pronounOf, type Tokens, wordOf } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { DOT, OPENING } = grammar;
const { CAPITALISED, NONE, WORD } = token;
const {
  ADVERB,
  COURTESY,
  CUE,
  DETERMINER,
  FEMALE,
  FUNCTION,
  LOCATIVE,
  MALE,
  OF,
  PARTICLE,
  PERSON,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SAY,
  THE,
  TITLE,
  VERB,
} = is;

export type Gender = 0 | 1 | 2; // unknown, male, female
export const GENDERS = 3;

/** The fullest name, null where it is not certain, and its id. */
export interface Identity {
  readonly name: string | null;
  readonly id: string | null;
}

/** One person of the article. */
export interface Person {
  /** The token of the first name where it was first given; NONE where only the surname is. */
  readonly first: number;
  /** The token of the surname. */
  readonly surname: number;
  /** The mentions that give a form of the name. */
  readonly forms: Mention[];
  /** A form that the article's own words do not give, only a quotation or a caption. */
  spoken: string | null;
  gender: Gender;
  /** Whether the first full name is given as a relative's: "his son, Don Park". */
  isRelative: boolean;
  /** Whether it has a full name and is called by the surname alone, too. */
  isCalled: boolean;
  /** Whether it stands for a surname that could be several people's. */
  isUnsure: boolean;
  /** The hashes of the role's nouns, as far as any were given. */
  readonly roles: number[];
  /** The first role in words, tokens. */
  role: Span | null;
  /** How often it is the subject of a reporting verb. */
  says: number;
  /** How often it is named. */
  named: number;
  /** How often a title, role, age or clause with "who" shows a person, less how often "in" or "at" shows a place. */
  human: number;
  /** What `identityOf` found out, once asked. */
  identity: Identity | null;
  /** The likelihoods, added up, that a pronoun of each gender means this person. */
  he: number;
  she: number;
}

export function newPerson(first: number, surname: number): Person {
  return {
    first,
    surname,
    forms: [],
    spoken: null,
    gender: 0,
    isRelative: false,
    isCalled: false,
    isUnsure: false,
    roles: [],
    role: null,
    says: 0,
    named: 0,
    human: 0,
    identity: null,
    he: 0,
    she: 0,
  };
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The token of a name's surname; "Jr." is none. */
export function surnameOf(tokens: Tokens, { head, last }: Mention): number {
  const { mark, flags } = tokens;
  let end = head;
  // "Lord Roe of Orlen"
  while (end < last && mark[end + 1] !== OPENING && (flags[end + 1]! & (OF | PARTICLE)) !== OF) end++;
  while (end > head && (mark[end] !== 0 || isSuffix(tokens, end))) end--;
  return end;
}

function isSuffix(tokens: Tokens, i: number): boolean {
  return lengthOf(tokens, i) <= 3 && SUFFIX.test(wordOf(tokens, i));
}

/** Whether two tokens can be one first name: alike, or one is the other's initial. */
export function sameFirst(tokens: Tokens, a: number, b: number): boolean {
  const { codes, start, hash } = tokens;
  if (hash[a] === hash[b]) return true;
  if (lengthOf(tokens, a) !== 1 && lengthOf(tokens, b) !== 1) return false;
  return a !== NONE && smallOf(codes[start[a]!]!) === smallOf(codes[start[b]!]!);
}

/** Adds what a mention tells of its person: role, that it speaks, that it is a person. */
export function describe(tokens: Tokens, mention: Mention, it: Person): void {
  const { flags } = tokens;
  it.named++;
  if (speaks(tokens, mention)) it.says++;
  const { first, head, last, role } = mention;
  addRoles(it, tokens, first, head);
  if (role !== null) addRoles(it, tokens, ...role);
  if (role !== null && it.role === null) it.role = role;
  if (first < head || role !== null || isAge(tokens, last + 2) || pronounOf(tokens, last + 2) === Kind.who) it.human++;
  if (flags[first - 1]! & LOCATIVE) it.human--;
}

export function speaks({ flags }: Tokens, { verb, inverted }: Mention): boolean {
  return inverted !== NONE || (flags[verb]! & SAY) !== 0;
}

/** The gender that a word tells by itself. */
export function genderOf(flags: number): Gender {
  return flags & FEMALE ? 2 : flags & MALE ? 1 : 0;
}

/** The gender that the words beside a name tell: a verb's ending, a title, a role, the article before that. */
export function genderTold(tokens: Tokens, { inverted, first, head, role }: Mention): Gender {
  const told = genderOf(tokens.flags[inverted]!) || genderIn(tokens, first, head);
  if (told !== 0) return told;
  const article = genderOfArticle(tokens, roleStart(tokens, first, head) - 1);
  return article === 0 && role !== null ? genderIn(tokens, ...role) : article;
}

/** Where a name begins, with one word before it that could be its role: "the chandler Ann Roe". */
export function roleStart({ flags, form }: Tokens, first: number, head: number): number {
  if (first < head || (form[head - 1]! & WORD) === 0) return first;
  return (flags[head - 1]! & (FUNCTION | CUE | VERB | ADVERB)) === 0 ? head - 1 : first;
}

/** "la", "le"; 0 where token `i` is no definite article that tells a gender ("her" tells another one's). */
export function genderOfArticle({ flags }: Tokens, i: number): Gender {
  return flags[i]! & THE ? genderOf(flags[i]!) : 0;
}

/** The gender of the one whom the words from token `from` to `to` describe: "Mr Roe's sister", "a mother of two sons". */
export function genderIn(tokens: Tokens, from: number, to: number): Gender {
  let told: Gender = 0;
  for (let i = from; i < to; i++) {
    const it = tokens.flags[i]!;
    if (isPossessive(tokens, i)) told = 0;
    else if (it & PREPOSITION) break;
    else if (told === 0 && (it & (PRONOUN | DETERMINER)) === 0) told = genderOf(it);
  }
  return told;
}

/** Whether a word for a relative stands from token `from` to `to`. */
export function hasRelative({ flags, form }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const it = flags[i]!;
    // "Father Ted Roe" is nobody's.
    if (it & PERSON && it & RELATIVE && !(it & TITLE && form[i]! & CAPITALISED)) return true;
  }
  return false;
}

function add(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}

/** Adds the nouns of a role from token `from` to `to`. */
export function addRoles(it: Person, { flags, hash }: Tokens, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if (flags[i]! & (PERSON | TITLE) && !(flags[i]! & COURTESY)) add(it.roles, hash[i]!);
  }
}

/** "Ann Roe, 54, …" */
function isAge({ codes, start, bare }: Tokens, i: number): boolean {
  const at = start[i]!;
  return bare[i]! - at === 2 && isDigit(codes[at]!) && isDigit(codes[at + 1]!) && codes[at] !== ZERO;
}

const ZERO = 0x30;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 0x39;
}

/** The words of a name, initials with their dots. */
function written(tokens: Tokens, { kind, head, last }: Mention): string {
  if (kind === Kind.surname) return wordOf(tokens, head);
  if (isEven(tokens, head, last)) return tokens.text.slice(tokens.start[head], tokens.bare[last]);
  const { mark } = tokens;
  const words: string[] = [];
  for (let i = head; i <= last && mark[i] !== OPENING; i++) {
    if (!isWord(tokens, i)) continue;
    const isInitial = mark[i + 1] === DOT && i < last && lengthOf(tokens, i) === 1;
    words.push(isInitial ? `${wordOf(tokens, i)}.` : wordOf(tokens, i));
  }
  return words.join(' ');
}

/** Whether words stand from `first` to `last` with single spaces between them. */
function isEven({ codes, start, bare, form }: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if ((form[i]! & WORD) === 0) return false;
    if (i > first && (start[i] !== bare[i - 1]! + 1 || codes[start[i]! - 1] !== 0x20)) return false;
  }
  return true;
}

export function identityOf(tokens: Tokens, it: Person): Identity {
  if (it.identity === null) {
    const name = nameOf(tokens, it);
    it.identity = { name, id: name === null ? null : personId(name) };
  }
  return it.identity;
}

/**
 * The longest form of a person's name, null where the article gives a single name without a title or role. One that only
 * adds words before one as frequent ("Fiddler Ann Roe", "Ann Roe") is taken for that one.
 */
function nameOf(tokens: Tokens, { forms, spoken, isCalled }: Person): string | null {
  if (forms.length === 0) return spoken;
  const first = written(tokens, forms[0]!);
  if (spoken === null && forms.every((form, i) => i === 0 || written(tokens, form) === first)) return first;
  const counts = new Map<string, number>();
  for (const form of forms) tally(counts, written(tokens, form));
  if (spoken !== null) tally(counts, spoken);
  let best = first;
  let most = 0;
  for (const form of counts.keys()) {
    const words = form.split(' ').length;
    if (words > most) [best, most] = [form, words];
  }
  // "Mara Ruiz Soler" is not called "Soler".
  if (!isCalled) return best;
  for (const [form, count] of counts) {
    if (count >= counts.get(best)! && form.includes(' ') && best.endsWith(` ${form}`)) return form;
  }
  return best;
}

function tally(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}
