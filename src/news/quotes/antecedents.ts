/**
 * Finds who a pronoun can mean: every person named shortly before it whose gender, as the article's own words tell it,
 * does not speak against. Asks a few questions of each; the points are learned.
 */
import * as grammar from './grammar.js';
import { opensSentence } from './grammar.js';
import { Kind } from './kinds.js';
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import { type Gender, genderOf, type Person, speaks } from './people.js';
import { answersTo, type Offer, scorecard } from './scorecard.js';
import * as token from './tokens.js';
import { isPossessive, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA } = grammar;
const { NONE, QUOTE } = token;
const { LOCATIVE, PARTICIPLE, PREPOSITION } = is;

const SENTENCES = 4;
const PARAGRAPHS = 3;
const PARTS = 4;
const NAMED = 4;
const RANKS = 4;

export const ANTECEDENT_CARD = scorecard([
  ['sentences, paragraphs and part', SENTENCES, PARAGRAPHS, PARTS],
  ['rank, part and sentences', RANKS, PARTS, SENTENCES],
  ['how it is named and how far', NAMED, SENTENCES, PARAGRAPHS],
  ['preposition and sentences', 3, SENTENCES],
  ['signs of a person and gender', 5, 2],
  ['how often named and rank', 4, RANKS],
  ['opens its sentence', 2, SENTENCES, PARTS],
  ['verb of the pronoun', 3, SENTENCES, PARTS],
  ['pronoun opens its sentence', 2, SENTENCES, PARTS],
  ['says elsewhere', 3, RANKS],
]);

const FROM = ANTECEDENT_CARD.offsets;

/** Of one person after the other. */
const answers = answersTo(ANTECEDENT_CARD);

const LOOK_BACK = 24; // mentions a pronoun looks back over (guess)

/** What is known of all mentions before the pronoun. */
export interface Before {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly person: number[];
  /** The mentions before it whose person is known, in order. */
  readonly known: readonly number[];
}

/** Offers the people that pronoun `i` can mean, each once, the nearest first. */
export function antecedents(it: Before, i: number, offer: Offer): void {
  const { tokens, mentions, people, person, known } = it;
  const pronoun = mentions[i]!;
  const { flags, paragraph } = tokens;
  const here = paragraph[pronoun.head]!;
  const gender = genderOf(flags[pronoun.head]!);
  const seen: number[] = [];
  for (let n = known.length - 1; n >= 0; n--) {
    const k = known[n]!;
    const mention = mentions[k]!;
    if (k < i - LOOK_BACK || here - paragraph[mention.head]! >= PARAGRAPHS) break;
    const who = person[k]!;
    if (mention.isNested || seen.includes(who)) continue;
    const told = people[who]!.gender;
    if (gender !== 0 && told !== 0 && told !== gender) continue;
    ask(it, pronoun, k, seen.length, answers);
    seen.push(who);
    offer(who, answers, answers.length);
  }
}

const AHEAD = 12; // tokens between the start of a sentence and the pronoun of its opening clause (guess)
const NAMES_AHEAD = 4; // mentions between the pronoun and the name (guess)

/** "Asked what she would miss, Ann Roe held up …": the name that a pronoun in an opening participle clause means; -1 for none. */
export function nameAhead({ tokens, mentions, people, person }: Before, i: number): number {
  const { flags, sentence, mark } = tokens;
  const { head } = mentions[i]!;
  let first = head;
  while (sentence[first - 1] === sentence[head] && mark[first - 1] !== QUOTE && head - first < AHEAD) first--;
  if (!(flags[first]! & PARTICIPLE) || sentence[first - 1] === sentence[head]) return -1;
  const gender = genderOf(flags[head]!);
  for (let k = i + 1; k < mentions.length && k <= i + NAMES_AHEAD; k++) {
    const { kind, first: name, verb } = mentions[k]!;
    if (sentence[name] !== sentence[head]) return -1;
    const isNamed = kind <= Kind.surname || (kind === Kind.person && person[k]! >= 0);
    if (!isNamed || mark[name - 1] !== COMMA || verb === NONE) continue;
    const told = people[person[k]!]!.gender;
    return told === 0 || gender === 0 || told === gender ? person[k]! : -1;
  }
  return -1;
}

/**
 * The one person whom the pronoun's paragraph and `paragraphs` before it name, as a subject: "Le maire, Al Roe, hésite.
 * « … », dit-il"; -1 where it is not so. In English the learned points know better (measured).
 */
export function onlySubject(it: Before, i: number, paragraphs: number): number {
  const gender = genderOf(it.tokens.flags[it.mentions[i]!.head]!);
  // "Jo Roe soupire. Son épouse, Mona Roe, acquiesce. « … », dit-elle": who is known to fit, before who only may.
  const sure = gender === 0 ? -1 : soleSubject(it, i, paragraphs, gender, true);
  return sure < 0 ? soleSubject(it, i, paragraphs, gender, false) : sure;
}

function soleSubject(it: Before, i: number, paragraphs: number, gender: Gender, isTold: boolean): number {
  const { tokens, mentions, people, person, known } = it;
  const { paragraph } = tokens;
  const { head } = mentions[i]!;
  let who = -1;
  let isSubject = false;
  for (let n = known.length - 1; n >= 0 && n >= known.length - LOOK_BACK; n--) {
    const mention = mentions[known[n]!]!;
    if (paragraph[head]! - paragraph[mention.head]! > paragraphs) break;
    const other = person[known[n]!]!;
    const told = people[other]!.gender;
    if (told !== gender && (isTold || (gender !== 0 && told !== 0))) continue;
    if (who >= 0 && other !== who) return -1;
    who = other;
    if (mention.verb !== NONE || mention.inverted !== NONE || opensSentence(tokens, mention.first)) isSubject = true;
  }
  return isSubject ? who : -1;
}

/** "Her son, Al Roe, is on their side. "…," he said": whether the sentence before the pronoun opens with `who`, of its gender. */
export function opensBefore({ tokens, mentions, people, person, known }: Before, i: number, who: number): boolean {
  const { flags, paragraph, sentence } = tokens;
  const { head } = mentions[i]!;
  const gender = genderOf(flags[head]!);
  if (gender === 0 || people[who]!.gender !== gender) return false;
  const before = sentence[head]! - 1;
  for (let n = known.length - 1; n >= 0 && n >= known.length - LOOK_BACK; n--) {
    const { first, head: at } = mentions[known[n]!]!;
    if (paragraph[at] !== paragraph[head] || sentence[at]! < before) return false;
    if (person[known[n]!] === who && sentence[at] === before && opensSentence(tokens, first)) return true;
  }
  return false;
}

/** 3 for a possessive, 2 for one that says something, 1 for another subject, 0 for the rest. */
function partOf(tokens: Tokens, mention: Mention): number {
  if (isPossessive(tokens, mention.last)) return 3;
  return speaks(tokens, mention) ? 2 : mention.verb !== NONE ? 1 : 0;
}

function namedAs({ kind }: Mention): number {
  return kind === Kind.name ? 0 : kind === Kind.surname ? 1 : kind === Kind.he ? 2 : 3;
}

function often(n: number): number {
  return n < 3 ? Math.max(0, n - 1) : n < 6 ? 2 : 3;
}

function prepositionOf(flags: number): number {
  return flags & LOCATIVE ? 2 : flags & PREPOSITION ? 1 : 0;
}

function ask(
  { tokens, mentions, people, person }: Before,
  pronoun: Mention,
  k: number,
  rank: number,
  out: Int32Array,
): void {
  const mention = mentions[k]!;
  const who = people[person[k]!]!;
  const { flags, sentence, paragraph } = tokens;
  const far = Math.min(SENTENCES - 1, sentence[pronoun.head]! - sentence[mention.head]!);
  const paragraphs = paragraph[pronoun.head]! - paragraph[mention.head]!;
  const part = partOf(tokens, mention);
  const order = Math.min(RANKS - 1, rank);
  const human = Math.max(-1, Math.min(3, who.human)) + 1;
  const verb = speaks(tokens, pronoun) ? 2 : pronoun.verb !== NONE ? 1 : 0;
  const opens = opensSentence(tokens, mention.first) ? 1 : 0;
  const pronounOpens = opensSentence(tokens, pronoun.head) ? 1 : 0;
  out[0] = FROM[0]! + (far * PARAGRAPHS + paragraphs) * PARTS + part;
  out[1] = FROM[1]! + (order * PARTS + part) * SENTENCES + far;
  out[2] = FROM[2]! + (namedAs(mention) * SENTENCES + far) * PARAGRAPHS + paragraphs;
  out[3] = FROM[3]! + prepositionOf(flags[mention.first - 1]!) * SENTENCES + far;
  out[4] = FROM[4]! + (human * 2 + (who.gender === 0 ? 0 : 1));
  out[5] = FROM[5]! + often(who.named) * RANKS + order;
  out[6] = FROM[6]! + (opens * SENTENCES + far) * PARTS + part;
  out[7] = FROM[7]! + (verb * SENTENCES + far) * PARTS + part;
  out[8] = FROM[8]! + (pronounOpens * SENTENCES + far) * PARTS + part;
  out[9] = FROM[9]! + Math.min(2, who.says) * RANKS + order;
}
