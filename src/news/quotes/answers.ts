/**
 * The questions about one mention and one quotation, and their answers: where the mention stands, which verb it governs,
 * which words stand beside it. Knows one pair at a time; the points are learned.
 */
import { KINDS } from './kinds.js';
import * as is from './lexicon.js';
import * as looks from './look.js';
import { type Look, verbClass } from './look.js';
import type { Mention } from './mentions.js';
import * as neighbours from './neighbours.js';
import { wordBefore, wordBehind } from './neighbours.js';
import type { Scene } from './scene.js';
import { type Question, scorecard } from './scorecard.js';
import * as token from './tokens.js';
import { isPossessive, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { CUES_BEHIND, FORMS, GAPS, VERB_CLASSES, VERB_FORMS, WORDS_BEFORE } = looks;
const { WORD_CLASSES } = neighbours;
const { NONE } = token;
const { ACCORDING, SAY } = is;

const PLACE = 8;
const FORM = FORMS;
const BEFORE = WORDS_BEFORE;
const VERB = VERB_CLASSES;
const KIND = KINDS;
const CLASS = WORD_CLASSES;

const QUESTIONS: readonly Question[] = [
  ['place, form and verb', PLACE, FORM, VERB],
  ['place and word before the quotation', PLACE, BEFORE],
  ['subjects between', PLACE, 4],
  ['clause between and verb', PLACE, 6, VERB],
  ['distance', PLACE, 7],
  ['first quotation of the paragraph', PLACE, FORM, 2],
  ['sentence of the mention', PLACE, 2, VERB],
  ['place, first letter and verb', PLACE, 2, 3, VERB],
  ['directly behind', 5, FORM, CUES_BEHIND],
  ['two words behind the quotation', CLASS, CLASS, PLACE],
  // who it is
  ['possessive and nested', PLACE, 4],
  ['nested, kind and verb', 2, KIND, VERB, 2],
  ['person says elsewhere and place', PLACE, 3],
  ['signs of a person', PLACE, 5],
  ['speaker before', PLACE, 4, GAPS],
  ['speaker before and form', FORM, 4, GAPS],
  // what it governs
  ['governs the last verb', PLACE, 4, 4],
  ['governs, subjects between and form of the last verb', 4, 4, VERB_FORMS, VERB],
  ['governs the last saying verb', 5, 4, 2, 2],
  ['words beside the verb', CLASS, CLASS, 4],
  // what stands beside it
  ['word before the mention', PLACE, CLASS],
  ['word before the mention and kind', 2, CLASS, KIND],
  ['two words before the mention', CLASS, CLASS],
  ['two words behind the mention', CLASS, CLASS],
  ['words beside the mention and place', CLASS, CLASS, 4],
  ['nobody: form', FORM, CUES_BEHIND],
  ['nobody: word before', BEFORE],
  ['nobody: length', 4],
];
export const SPEAKER_CARD = scorecard(QUESTIONS);
const FROM = SPEAKER_CARD.offsets;
/** Questions about a mention; the three behind them are about nobody. */
export const SPEAKER_ANSWERS = QUESTIONS.length - 3;

/** What is alike for every quotation that a mention is asked about: itself, its person, and the words beside it. */
export interface Sides {
  readonly verb: number;
  /** Nested, kind, verb, and whether that stands before it, as one number. */
  readonly kind: number;
  /** Possessive 1, nested 2. */
  readonly possessive: number;
  readonly says: number;
  readonly human: number;
  /** 1 where a quotation stands in its sentence. */
  readonly isQuoting: number;
  /** The class of the word before it; of the two before it, of the two behind it and of one on each side as one number. */
  readonly before: number;
  readonly wordsBefore: number;
  readonly wordsBehind: number;
  readonly words: number;
  /** Of the words on both sides of its verb. */
  readonly besideVerb: number;
}

function sidesOf({ cast, layout: { tokens, quotes } }: Scene, m: number, mention: Mention): Sides {
  const { first, head, last, verb: at, isNested, inverted } = mention;
  const own = tokens.sentence[head]!;
  const before = wordBefore(tokens, first - 1, own);
  const behind = wordBehind(tokens, last + 1, own);
  const who = cast.person[m]!;
  // no list is asked for what stands before its first: that costs as much as many questions (measured)
  const person = who < 0 ? null : cast.people[who]!;
  const nested = isNested ? 1 : 0;
  const verb = verbClass(tokens, at);
  return {
    verb,
    kind: ((nested * KIND + mention.kind) * VERB + verb) * 2 + (inverted !== NONE ? 1 : 0),
    possessive: (isPossessive(tokens, last) ? 1 : 0) + nested * 2,
    says: person === null ? 0 : Math.min(2, person.says),
    human: person === null ? 1 : Math.max(-1, Math.min(3, person.human)) + 1,
    isQuoting: quotes[own]!,
    before,
    wordsBefore: wordBefore(tokens, first - 2, own) * CLASS + before,
    wordsBehind: wordBehind(tokens, last + 2, own) * CLASS + behind,
    words: before * CLASS + behind,
    besideVerb: at === NONE ? 0 : wordBehind(tokens, at + 1, own) * CLASS + wordBefore(tokens, at - 1, own),
  };
}

/** One mention and one quotation, and what was counted between them; used for one pair after the other. */
export interface Pair {
  readonly scene: Scene;
  look: Look;
  /** Of each mention that was asked about already. */
  readonly sides: (Sides | null)[];
  /** The mention chosen for the quotation before; -1 for none. */
  previous: number;
  /** The mention asked about, and where it stands: see speakers.ts. */
  mention: number;
  place: number;
  /** What stands between the two. */
  mentions: number;
  subjects: number;
  /** 1 for a word that opens what is said, 2 for a comma, 4 for a mark that parts clauses. */
  clause: number;
}

/** Fills in the answers about nobody. */
export function answerNobody({ look }: Pair, out: Int32Array): void {
  out[0] = FROM[SPEAKER_ANSWERS]! + look.form * CUES_BEHIND + look.cueBehind;
  out[1] = FROM[SPEAKER_ANSWERS + 1]! + look.before;
  out[2] = FROM[SPEAKER_ANSWERS + 2]! + look.length;
}

/** Fills in the answers about the pair's mention. In one go: what is asked of the two is loaded once for all questions. */
export function answer(it: Pair, out: Int32Array): void {
  const { scene, look, place, subjects, clause, mention: m } = it;
  const mention = scene.mentions[m]!;
  const sides = it.sides[m] ?? sidesOf(scene, m, mention);
  it.sides[m] = sides;
  const { verb, before } = sides;
  const { form, lastVerb, lastVerbClass, cueBehind, gap } = look;
  const governing = mention.verb;
  const governs = governing === NONE ? 0 : governing === lastVerb ? 1 : governing < lastVerb ? 2 : 3;
  const like = likeness(scene, m, it.previous);
  const few = Math.min(3, subjects);
  const side = place === 1 ? 1 : place === 0 ? 2 : place === 2 ? 3 : 0;
  // Whose the verbs before a quotation are is asked of the mentions before it in its sentence.
  const isBefore = place === 1;
  const isSaying = look.lastSay === lastVerb ? 1 : 0;
  const says = isBefore ? governsSay(governing, look.lastSay) : 0;
  out[0] = FROM[0]! + (place * FORM + form) * VERB + verb;
  out[1] = FROM[1]! + place * BEFORE + look.before;
  out[2] = FROM[2]! + place * 4 + few;
  out[3] = FROM[3]! + (place * 6 + Math.min(5, clause)) * VERB + verb;
  out[4] = FROM[4]! + place * 7 + distanceClass(distance(mention, look, place));
  out[5] = FROM[5]! + (place * FORM + form) * 2 + look.opensParagraph;
  out[6] = FROM[6]! + (place * 2 + sides.isQuoting) * VERB + verb;
  out[7] = FROM[7]! + ((place * 2 + look.opensCapital) * 3 + Math.min(2, subjects)) * VERB + verb;
  out[8] = FROM[8]! + (directly(scene.layout.tokens, mention, look, place) * FORM + form) * CUES_BEHIND + cueBehind;
  out[9] = FROM[9]! + look.wordsBehind * PLACE + place;
  out[10] = FROM[10]! + place * 4 + sides.possessive;
  out[11] = FROM[11]! + sides.kind;
  out[12] = FROM[12]! + place * 3 + sides.says;
  out[13] = FROM[13]! + place * 5 + sides.human;
  out[14] = FROM[14]! + (place * 4 + like) * GAPS + gap;
  out[15] = FROM[15]! + (form * 4 + like) * GAPS + gap;
  out[16] = FROM[16]! + (place * 4 + governs) * 4 + lastVerbClass;
  out[17] = FROM[17]! + (isBefore ? ((governs * 4 + few) * VERB_FORMS + look.verbForm) * VERB + lastVerbClass : 0);
  out[18] = FROM[18]! + (isBefore ? ((says * 4 + few) * 2 + isSaying) * 2 + look.opensCapital : 0);
  out[19] = FROM[19]! + (governing === NONE ? 0 : sides.besideVerb * 4 + governs);
  out[20] = FROM[20]! + place * CLASS + before;
  out[21] = FROM[21]! + ((isBefore ? CLASS : 0) + before) * KIND + mention.kind;
  out[22] = FROM[22]! + sides.wordsBefore;
  out[23] = FROM[23]! + sides.wordsBehind;
  out[24] = FROM[24]! + sides.words * 4 + side;
}

/** Tokens between the mention and the quotation. */
function distance({ first, last }: Mention, look: Look, place: number): number {
  return place === 0 || place === 7 ? first - look.last - 1 : look.first - last - 1;
}

function distanceClass(n: number): number {
  return n <= 0 ? 0 : n === 1 ? 1 : n === 2 ? 2 : n <= 4 ? 3 : n <= 8 ? 4 : n <= 15 ? 5 : 6;
}

/** 0 for no verb, 1 for the last that says, 2 for one before it, 3 for one behind, 4 where none says. */
function governsSay(verb: number, lastSay: number): number {
  if (verb === NONE) return 0;
  if (lastSay === NONE) return 4;
  return verb === lastSay ? 1 : verb < lastSay ? 2 : 3;
}

/** How a mention is tied to a quotation directly before it: 1 "said Ann", 2 "Ann said", 3 "according to Ann". */
function directly({ flags }: Tokens, { first, inverted, verb }: Mention, { last }: Look, place: number): number {
  if (place !== 0) return 0;
  if (inverted === last + 1) return 1;
  if (first === last + 1 && flags[verb]! & SAY) return 2;
  if (flags[last + 1]! & ACCORDING && first <= last + 3) return 3;
  return 4;
}

/** 3 for the very mention that spoke before, 2 for the same person, 1 for someone else, 0 where nobody spoke. */
function likeness({ cast: { person } }: Scene, m: number, previous: number): number {
  if (previous < 0) return 0;
  if (m === previous) return 3;
  return person[m]! >= 0 && person[m] === person[previous] ? 2 : 1;
}
