/**
 * The people of one article as far as its words tell them: forms of the name, gender, roles, and signs that a name is a
 * person's at all. Knows one mention at a time; refuses to know who a pronoun means.
 */
import type { Span } from '../../types.js';
import { flagsAt } from './grammar.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Token } from './tokens.js';

export type Gender = 0 | 1 | 2; // unknown, male, female

/** One person of the article. */
export interface Person {
  /** The fullest form; null where the article gives a single name without a title or role. */
  name: string | null;
  readonly first: string;
  readonly surname: string;
  /** The surname as it stands. */
  readonly called: string;
  readonly forms: Map<string, number>;
  gender: Gender;
  /** The role's nouns, lower case, as far as any were given. */
  readonly roles: Set<string>;
  /** The first role in words, tokens. */
  role: Span | null;
  /** How often it is the subject of a reporting verb. */
  says: number;
  /** How often it is named. */
  named: number;
  /** How often a title, role, age or clause with "who" shows a person, less how often "in" or "at" shows a place. */
  human: number;
}

export function newPerson(first: string, surname: string, called: string): Person {
  const forms = new Map<string, number>();
  const roles = new Set<string>();
  return { name: null, first, surname, called, forms, gender: 0, roles, role: null, says: 0, named: 0, human: 0 };
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The words of a name, initials with their dots. */
export function wordsOf(tokens: readonly Token[], { head, last }: Mention): string[] {
  const words: string[] = [];
  for (let i = head; i <= last && tokens[i]!.text !== '('; i++) {
    const { isWord, text } = tokens[i]!;
    if (isWord) words.push(tokens[i + 1]?.text === '.' && i < last && text.length === 1 ? `${text}.` : text);
  }
  return words;
}

/** First name and surname in lower case; "Jr." is none. */
export function firstAndLast(words: readonly string[]): readonly [first: string, surname: string] {
  let last = words.length - 1;
  while (last > 0 && SUFFIX.test(words[last]!)) last--;
  return [fold(words[0]!), fold(words[last]!)];
}

export function fold(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Whether two first names can be one: alike, or one is the other's initial. */
export function sameFirst(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && (a.replace('.', '').length === 1 || b.replace('.', '').length === 1));
}

export function addForm({ forms }: Person, form: string): void {
  forms.set(form, (forms.get(form) ?? 0) + 1);
}

/** Adds what a mention tells of its person: gender, role, that it speaks, that it is a person. */
export function describe(tokens: readonly Token[], mention: Mention, it: Person): void {
  it.named++;
  if (speaks(tokens, mention)) it.says++;
  const { first, head, last, role, inverted } = mention;
  if (it.gender === 0 && inverted >= 0) it.gender = genderOf(tokens[inverted]!);
  for (let i = first; i < head; i++) learn(it, tokens[i]!);
  if (role !== null) for (let i = role[0]; i < role[1]; i++) learn(it, tokens[i]!);
  if (role !== null && it.role === null) it.role = role;
  if (first < head || role !== null || isAge(tokens[last + 2]) || tokens[last + 2]?.pronoun === 'who') it.human++;
  if (flagsAt(tokens, first - 1) & is.LOCATIVE) it.human--;
}

export function speaks(tokens: readonly Token[], { verb, inverted }: Mention): boolean {
  return inverted >= 0 || (verb >= 0 && (tokens[verb]!.flags & is.SAY) !== 0);
}

/** The gender that a word tells by itself. */
export function genderOf({ flags }: Token): Gender {
  return flags & is.FEMALE ? 2 : flags & is.MALE ? 1 : 0;
}

function learn(it: Person, token: Token): void {
  const { flags, lower } = token;
  if (it.gender === 0 && !(flags & is.PRONOUN)) it.gender = genderOf(token);
  if (flags & (is.PERSON | is.TITLE) && !(flags & is.COURTESY)) it.roles.add(lower);
}

/** "Ann Roe, 54, …" */
function isAge(it: Token | undefined): boolean {
  return it !== undefined && it.text.length === 2 && it.text >= '10' && it.text <= '99';
}

/** The longest form; a form that only adds words before a more frequent one is taken for that one. */
export function fullest({ forms }: Person): string | null {
  let best: string | null = null;
  for (const form of forms.keys()) {
    if (best === null || form.split(' ').length > best.split(' ').length) best = form;
  }
  if (best === null || forms.get(best)! > 1) return best;
  for (const [form, count] of forms) {
    if (count > 1 && form.includes(' ') && best.endsWith(` ${form}`)) return form;
  }
  return best;
}
