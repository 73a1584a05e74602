/**
 * Chooses the speaker of each quotation among the mentions around it, by points for where a mention stands, what verb
 * it governs and what the quotation looks like. Knows candidates and questions; the points are learned.
 */
import { flagsAt, VERBAL } from './grammar.js';
import * as is from './lexicon.js';
import { FORMS, type Look, look, VERB_CLASSES, verbClass, WORDS_BEFORE } from './look.js';
import { KINDS, type Kind, type Mention } from './mentions.js';
import type { Scene } from './scene.js';
import { type Ballot, type Offer, type Question, scorecard, total } from './scorecard.js';
import type { Sentence, Token } from './tokens.js';

const PLACE = 8;
const FORM = FORMS;
const BEFORE = WORDS_BEFORE;
const VERB = VERB_CLASSES;
const KIND = KINDS.length;
const KIND_AT = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Record<Kind, number>;

const QUESTIONS: readonly Question[] = [
  ['place and form', PLACE, FORM],
  ['place and kind', PLACE, KIND],
  ['place, form and verb', PLACE, FORM, VERB],
  ['place and inversion', PLACE, FORM, 2],
  ['place and word before the quotation', PLACE, BEFORE],
  ['subjects between', PLACE, 4],
  ['mentions between', PLACE, 5],
  ['quotations between', PLACE, 4],
  ['distance', PLACE, 7],
  ['word before the mention', PLACE, 11],
  ['governs the last verb', PLACE, 4, 4],
  ['possessive and nested', PLACE, 4],
  ['first of its sentence', PLACE, 3],
  ['speaker before', PLACE, 4, 3],
  ['person says elsewhere', KIND, 3],
  ['kind and verb', KIND, VERB],
  ['kind and inversion', KIND, 2],
  ['reporting verb behind the quotation', PLACE, FORM, 3],
  ['first quotation of the paragraph', PLACE, FORM, 2],
  ['sentence of the mention', PLACE, 2, VERB],
  ['clause between', PLACE, 6],
  ['length', PLACE, 4],
  ['kind and last verb', KIND, 4, 4],
  ['speaker before and form', FORM, 4, 3],
  ['person says elsewhere and place', PLACE, 3],
  ['kind and form', KIND, FORM],
  ['governs the last verb near or far', 4, 5, 4],
  ['nobody: form', FORM, 3],
  ['nobody: word before', BEFORE],
  ['nobody: length', 4],
];
export const SPEAKER_CARD = scorecard(QUESTIONS);
/** Questions about a mention; the three behind them are about nobody. */
const SPEAKER_ANSWERS = QUESTIONS.length - 3;

const REACH_BACK = 20; // mentions looked at before a quotation (guess)
const REACH_ON = 8; // and behind it (guess)

/** What the look at one quotation carries from mention to mention. */
interface Asking {
  readonly scene: Scene;
  readonly look: Look;
  /** The mention chosen for the quotation before; -1 for none. */
  readonly previous: number;
  readonly answers: Int32Array;
  readonly offer: Offer;
  /** What stands between the mention asked about and the quotation. */
  readonly between: Between;
}

interface Between {
  mentions: number;
  subjects: number;
  quotations: number;
  /** 1 for a word that opens what is said, 2 for a comma, 4 for a mark that parts clauses. */
  clause: number;
  /** The token up to which this was counted. */
  upTo: number;
}

function nothingBetween(upTo: number): Between {
  return { mentions: 0, subjects: 0, quotations: 0, clause: 0, upTo };
}

const FAR = 60; // tokens from a quotation that are counted at most (guess)

/** Counts what stands between the mention and what was counted already. */
function advance({ scene, look, between }: Asking, { first, last }: Mention, isBehind: boolean): void {
  const { tokens } = scene.tokens;
  const from = isBehind ? between.upTo : Math.max(last + 1, look.first - FAR);
  const to = isBehind ? Math.min(first, look.last + FAR) : between.upTo;
  for (let i = from; i < to; i++) {
    const { quote, flags, isWord, text } = tokens[i]!;
    if (quote >= 0) between.quotations++;
    else if (flags & is.THAT) between.clause |= 1;
    else if (!isWord) between.clause |= text === ',' ? 2 : text === ';' || text === '—' ? 4 : 0;
  }
  if (from < to) between.upTo = isBehind ? to : from;
}

/** Offers all who could have said quotation `q`, nobody (-1) first; `previous` is who said the quotation before it. */
export function candidates(scene: Scene, q: number, previous: number, offer: Offer): void {
  const answers = new Int32Array(QUESTIONS.length);
  const it = look(scene, q);
  const asking: Asking = { scene, look: it, previous, answers, offer, between: nothingBetween(it.first) };
  nobody(asking);
  const at = firstMentionFrom(scene.mentions, it.first);
  const seen = before(asking, at);
  if (previous >= 0 && !seen && previous < at) consider(asking, previous, 6);
  behind({ ...asking, between: nothingBetween(it.last + 1) });
}

export function isNobody(mention: number): boolean {
  return mention < 0;
}

/** All who could have said quotation `q`, with their points. */
export function vote(scene: Scene, q: number, previous: number, points: Float64Array): Ballot {
  const ballot: Ballot = { options: [], points: [] };
  candidates(scene, q, previous, (mention, answers, count) => {
    ballot.options.push(mention);
    ballot.points.push(total(points, answers, count));
  });
  return ballot;
}

/** Offers the mentions before the quotation; whether the previous speaker is among them. */
function before(asking: Asking, at: number): boolean {
  const { scene, look, previous } = asking;
  const { tokens } = scene.tokens;
  const { mentions } = scene;
  const here = tokens[look.first]!;
  let seen = false;
  for (let m = at - 1; m >= 0 && m >= at - REACH_BACK; m--) {
    const mention = mentions[m]!;
    const { sentence, paragraph } = tokens[mention.head]!;
    if (here.paragraph - paragraph > 1) break;
    if (mention.kind === 'who' && isClosed(tokens, mention.last, look.first)) continue;
    let place = 1;
    if (paragraph !== here.paragraph) place = isLast(scene, mention) ? 4 : 5;
    else if (sentence !== here.sentence) place = sentence === here.sentence - 1 ? 2 : 3;
    consider(asking, m, place);
    if (m === previous) seen = true;
  }
  return seen;
}

function behind(asking: Asking): void {
  const { scene, look } = asking;
  const { tokens } = scene.tokens;
  const { mentions } = scene;
  const from = firstMentionFrom(mentions, look.last);
  const end = tokens[look.last]!;
  for (let m = from; m < mentions.length && m < from + REACH_ON; m++) {
    const { sentence, paragraph } = tokens[mentions[m]!.head]!;
    if (sentence > end.sentence + 1 || paragraph > end.paragraph + 1) break;
    consider(asking, m, sentence === end.sentence ? 0 : 7);
  }
}

function consider(asking: Asking, m: number, place: number): void {
  const { offer, scene, answers, between } = asking;
  const mention = scene.mentions[m]!;
  const isSubject = mention.verb >= 0 || mention.inverted >= 0;
  // In another sentence only names, pronouns and subjects speak.
  if (place < 2 || place === 6 || isSubject || !(mention.isNested || isPlain(mention))) {
    advance(asking, mention, place === 0 || place === 7);
    answer(asking, m, place);
    offer(m, answers, SPEAKER_ANSWERS);
  }
  between.mentions++;
  if (isSubject) between.subjects++;
}

function isPlain({ kind }: Mention): boolean {
  return kind === 'thing' || kind === 'noun';
}

/** Whether the clause of a "who" ends before the quotation: "the source, who was there, called it …". */
function isClosed(tokens: readonly Token[], who: number, quote: number): boolean {
  if (tokens[who - 1]?.text !== ',') return false;
  for (let i = who + 1; i < quote - 1 && i < who + 30; i++) {
    if (tokens[i]!.text === ',') return (tokens[i + 1]!.flags & VERBAL) !== 0;
  }
  return false;
}

/** Whether a mention stands in the last sentence of its paragraph. */
function isLast({ tokens: { tokens, sentences } }: Scene, { head }: Mention): boolean {
  const { sentence, paragraph } = tokens[head]!;
  return sentences[sentence + 1]?.paragraph !== paragraph;
}

function firstMentionFrom(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.head < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nobody({ look, answers, offer }: Asking): void {
  const { offsets } = SPEAKER_CARD;
  answers[0] = offsets[SPEAKER_ANSWERS]! + look.form * 3 + look.cueBehind;
  answers[1] = offsets[SPEAKER_ANSWERS + 1]! + look.before;
  answers[2] = offsets[SPEAKER_ANSWERS + 2]! + look.length;
  offer(-1, answers, 3);
}

function wordBefore(tokens: readonly Token[], first: number, sentence: number): number {
  const token = tokens[first - 1];
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 1;
  if (!token.isWord) return token.text === ',' ? 2 : 3;
  if (token.flags & is.SAY) return 4;
  if (token.flags & is.CALL) return 5;
  if (token.flags & is.AGENT) return 6;
  if (token.flags & is.ACCORDING || flagsAt(tokens, first - 2) & is.ACCORDING) return 10;
  if (token.flags & is.PREPOSITION) return 7;
  if (token.flags & is.CONJUNCTION) return 8;
  return 9;
}

function distanceClass(n: number): number {
  return n <= 0 ? 0 : n === 1 ? 1 : n === 2 ? 2 : n <= 4 ? 3 : n <= 8 ? 4 : n <= 15 ? 5 : 6;
}

/** Fills in the answers about mention `m`, which stands at `place`. */
function answer(asking: Asking, m: number, place: number): void {
  const { scene, look, previous, between, answers: out } = asking;
  const { tokens, sentences } = scene.tokens;
  const mention = scene.mentions[m]!;
  const kind = KIND_AT[mention.kind];
  const { sentence } = tokens[mention.head]!;
  const verb = verbClass(tokens[mention.verb]);
  const lastVerb = verbClass(tokens[look.lastVerb]);
  const inverted = mention.inverted >= 0 ? 1 : 0;
  const says = Math.min(2, scene.cast.people[scene.cast.person[m]!]?.says ?? 0);
  const governs = mention.verb < 0 ? 0 : mention.verb === look.lastVerb ? 1 : mention.verb < look.lastVerb ? 2 : 3;
  const samePrevious = likeness(scene, m, previous);
  const distance = place === 0 || place === 7 ? mention.first - look.last - 1 : look.first - mention.last - 1;
  out[0] = place * FORM + look.form;
  out[1] = place * KIND + kind;
  out[2] = (place * FORM + look.form) * VERB + verb;
  out[3] = (place * FORM + look.form) * 2 + inverted;
  out[4] = place * BEFORE + look.before;
  out[5] = place * 4 + Math.min(3, between.subjects);
  out[6] = place * 5 + Math.min(4, between.mentions);
  out[7] = place * 4 + Math.min(3, between.quotations);
  out[8] = place * 7 + distanceClass(distance);
  out[9] = place * 11 + wordBefore(tokens, mention.first, sentence);
  out[10] = (place * 4 + governs) * 4 + lastVerb;
  out[11] = place * 4 + (tokens[mention.last]!.isPossessive ? 1 : 0) + (mention.isNested ? 2 : 0);
  out[12] = place * 3 + initial(mention, sentences[sentence]!);
  out[13] = (place * 4 + samePrevious) * 3 + look.gap;
  out[14] = kind * 3 + says;
  out[15] = kind * VERB + verb;
  out[16] = kind * 2 + inverted;
  out[17] = (place * FORM + look.form) * 3 + look.cueBehind;
  out[18] = (place * FORM + look.form) * 2 + look.opensParagraph;
  out[19] = (place * 2 + (sentences[sentence]!.hasQuote ? 1 : 0)) * VERB + verb;
  out[20] = place * 6 + Math.min(5, between.clause);
  out[21] = place * 4 + look.length;
  out[22] = (kind * 4 + governs) * 4 + lastVerb;
  out[23] = (look.form * 4 + samePrevious) * 3 + look.gap;
  out[24] = place * 3 + says;
  out[25] = kind * FORM + look.form;
  out[26] = place === 1 ? (governs * 5 + look.verbGap) * 4 + lastVerb : 0;
  for (let i = 0; i < SPEAKER_ANSWERS; i++) out[i]! += SPEAKER_CARD.offsets[i]!;
}

/** 3 for the very mention that spoke before, 2 for the same person, 1 for someone else, 0 where nobody spoke. */
function likeness({ cast: { person } }: Scene, m: number, previous: number): number {
  if (previous < 0) return 0;
  if (m === previous) return 3;
  return person[m]! >= 0 && person[m] === person[previous] ? 2 : 1;
}

/** 2 for a mention that opens its sentence, 1 for one near its beginning. */
function initial({ first }: Mention, sentence: Sentence): number {
  return first === sentence.first ? 2 : first <= sentence.first + 3 ? 1 : 0;
}
