/**
 * Decides which mentions are the same person within one article, and what that person is called in full. Knows surnames,
 * first names, titles, gender told by words, and pronouns; knows no list of names and leaves open what is not certain.
 */
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Token } from './tokens.js';

/** One person of the article. */
export interface Person {
  /** The fullest form; null where the article gives a single name without a title or role. */
  name: string | null;
  readonly first: string;
  readonly surname: string;
  readonly forms: Map<string, number>;
  gender: 0 | 1 | 2; // unknown, male, female
  /** The role's noun, lower case, as far as one was given. */
  readonly roles: Set<string>;
  /** The first role in words: a mention that has it. */
  roleOf: Mention | null;
  /** How often it is the subject of a reporting verb. */
  says: number;
}

export interface Cast {
  readonly people: readonly Person[];
  /** Of each mention, its person's index; -1 where unknown. */
  readonly person: Int32Array;
  /** Of each mention, whether that is certain enough to print. */
  readonly certain: readonly boolean[];
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const LOOK_BACK = 14; // mentions a pronoun looks back over (guess)
const MARGIN = 0.9; // by which the best antecedent must lead (guess)

/** The people behind all mentions. */
export function cast(tokens: readonly Token[], mentions: readonly Mention[]): Cast {
  const people: Person[] = [];
  const person = new Int32Array(mentions.length).fill(-1);
  const certain: boolean[] = mentions.map(() => true);
  const bySurname = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.kind === 'name') person[i] = fullName(tokens, mention, people, bySurname, byFirst);
  }
  for (const [i, mention] of mentions.entries()) {
    if (mention.kind === 'surname') person[i] = shortName(tokens, mention, people, bySurname, byFirst);
    if (person[i]! >= 0) describe(tokens, mention, people[person[i]!]!);
  }
  for (let i = 0; i < mentions.length; i++) {
    if (person[i]! >= 0) continue;
    const found = refer(tokens, mentions, i, people, person);
    person[i] = found.person;
    certain[i] = found.certain;
  }
  for (const it of people) it.name = fullest(it);
  return { people, person, certain };
}

function wordsOf(tokens: readonly Token[], { head, last }: Mention): string[] {
  const words: string[] = [];
  for (let i = head; i <= last && tokens[i]!.text !== '('; i++) {
    const it = tokens[i]!;
    if (it.isWord)
      words.push(tokens[i + 1]?.text === '.' && i < last && it.text.length === 1 ? `${it.text}.` : it.text);
  }
  return words;
}

function newPerson(first: string, surname: string): Person {
  return { name: null, first, surname, forms: new Map(), gender: 0, roles: new Set(), roleOf: null, says: 0 };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function fullName(
  tokens: readonly Token[],
  mention: Mention,
  people: Person[],
  bySurname: Map<string, number[]>,
  byFirst: Map<string, number[]>,
): number {
  const words = wordsOf(tokens, mention);
  const bare = words.filter((word, i) => i === 0 || !SUFFIX.test(word));
  const surname = bare.at(-1)!.toLowerCase();
  const first = bare[0]!.toLowerCase();
  let at = bySurname.get(surname)?.find((k) => sameFirst(people[k]!.first, first)) ?? -1;
  if (at < 0) {
    at = people.push(newPerson(first, surname)) - 1;
    push(bySurname, surname, at);
    push(byFirst, first, at);
  }
  const form = words.join(' ');
  people[at]!.forms.set(form, (people[at]!.forms.get(form) ?? 0) + 1);
  return at;
}

function sameFirst(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && (a.replace('.', '').length === 1 || b.replace('.', '').length === 1));
}

function shortName(
  tokens: readonly Token[],
  mention: Mention,
  people: Person[],
  bySurname: Map<string, number[]>,
  byFirst: Map<string, number[]>,
): number {
  const word = tokens[mention.head]!.lower;
  const same = bySurname.get(word) ?? byFirst.get(word);
  if (same?.length === 1) return same[0]!;
  if (same !== undefined) return -1;
  const at = people.push(newPerson('', word)) - 1;
  push(bySurname, word, at);
  return at;
}

/** Adds what a mention tells of its person: gender, role, that it speaks. */
function describe(tokens: readonly Token[], mention: Mention, it: Person): void {
  if (mention.kind === 'surname' && it.first === '' && mention.first < mention.head) {
    const form = tokens[mention.head]!.text;
    it.forms.set(form, (it.forms.get(form) ?? 0) + 1);
  }
  if (mention.verb >= 0 && tokens[mention.verb]!.flags & is.SAY) it.says++;
  if (mention.inverted >= 0) it.says++;
  const [start, end] = mention.role ?? [mention.first, mention.head];
  for (let i = start; i < end; i++) {
    const { flags, lower } = tokens[i]!;
    if (it.gender === 0 && flags & is.FEMALE && !(flags & is.PRONOUN)) it.gender = 2;
    if (it.gender === 0 && flags & is.MALE && !(flags & is.PRONOUN)) it.gender = 1;
    if (flags & (is.PERSON | is.TITLE)) it.roles.add(lower);
  }
  if (mention.role !== null && it.roleOf === null) it.roleOf = mention;
}

interface Referent {
  readonly person: number;
  readonly certain: boolean;
}
const NOBODY: Referent = { person: -1, certain: false };

/** The person behind a pronoun, a "who" or a definite role noun. */
function refer(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  people: readonly Person[],
  person: Int32Array,
): Referent {
  const mention = mentions[i]!;
  if (mention.kind === 'who') {
    const before = mentions[i - 1];
    const adjacent = before !== undefined && mention.first - before.last <= 2;
    return adjacent ? { person: person[i - 1]!, certain: true } : NOBODY;
  }
  if (mention.kind === 'person') return byRole(tokens, mention, people);
  return mention.kind === 'he' ? antecedent(tokens, mentions, i, people, person) : NOBODY;
}

function byRole(tokens: readonly Token[], mention: Mention, people: readonly Person[]): Referent {
  if (tokens[mention.first]!.lower !== 'the' || mention.first === mention.head) return NOBODY;
  const noun = tokens[mention.head]!.lower;
  let found = -1;
  for (const [k, { roles }] of people.entries()) {
    if (!roles.has(noun)) continue;
    if (found >= 0) return NOBODY;
    found = k;
  }
  return { person: found, certain: found >= 0 && mention.last === mention.head };
}

function antecedent(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  people: readonly Person[],
  person: Int32Array,
): Referent {
  const pronoun = tokens[mentions[i]!.head]!;
  const gender = pronoun.flags & is.FEMALE ? 2 : 1;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = i - 1; k >= 0 && k >= i - LOOK_BACK; k--) {
    const other = mentions[k]!;
    const who = person[k]!;
    const at = tokens[other.head]!;
    if (pronoun.paragraph - at.paragraph > 2) break;
    if (who < 0 || other.kind === 'organisation') continue;
    const { gender: theirs, says, first } = people[who]!;
    if (theirs !== 0 && theirs !== gender) continue;
    if (other.kind === 'he' && Boolean(at.flags & is.FEMALE) !== (gender === 2)) continue;
    let score = -0.5 * (pronoun.sentence - at.sentence) - 0.4 * (pronoun.paragraph - at.paragraph);
    if (other.kind === 'he') score += 1;
    if (other.verb >= 0 || other.inverted >= 0) score += 1;
    if (other.inverted >= 0 || (other.verb >= 0 && tokens[other.verb]!.flags & is.SAY)) score += 0.7;
    if (at.isPossessive) score -= 0.3;
    if (says > 0) score += 0.3;
    if (first !== '' || theirs !== 0) score += 0.5;
    if (who === best) bestScore = Math.max(bestScore, score);
    else if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = who;
    } else second = Math.max(second, score);
  }
  if (best >= 0 && bestScore - second > MARGIN && people[best]!.gender === 0) people[best]!.gender = gender;
  return { person: best, certain: bestScore - second > MARGIN };
}

/** The longest form; a form that only adds words before a more frequent one is taken for that one. */
function fullest({ forms }: Person): string | null {
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
