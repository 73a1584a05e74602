/**
 * Chooses the speaker of each quotation among the mentions around it, by points for where a mention stands, what verb
 * it governs and what the quotation looks like. Knows candidates and questions; the points are learned.
 */
import { COMMA, EM_DASH, SEMICOLON, VERBAL } from './grammar.js';
import { KINDS, Kind } from './kinds.js';
import * as is from './lexicon.js';
import { FORMS, type Look, look, VERB_CLASSES, verbClass, WORDS_BEFORE } from './look.js';
import type { Mention } from './mentions.js';
import type { Scene } from './scene.js';
import { type Ballot, ballot, count, enter, type Offer, type Question, type Scale, scorecard } from './scorecard.js';
import { isPossessive, NONE, QUOTE, type Tokens, WORD } from './tokens.js';

const PLACE = 8;
const FORM = FORMS;
const BEFORE = WORDS_BEFORE;
const VERB = VERB_CLASSES;
const KIND = KINDS;

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

/** What the look at one quotation carries from mention to mention; used for one quotation after the other. */
interface Asking {
  readonly scene: Scene;
  readonly offer: Offer;
  readonly answers: number[];
  look: Look;
  /** The mention chosen for the quotation before; -1 for none. */
  previous: number;
  /** What stands between the quotation and the mention asked about. */
  mentions: number;
  subjects: number;
  quotations: number;
  /** 1 for a word that opens what is said, 2 for a comma, 4 for a mark that parts clauses. */
  clause: number;
  /** The token up to which this was counted. */
  upTo: number;
}

function startFrom(it: Asking, upTo: number): void {
  it.mentions = it.subjects = it.quotations = it.clause = 0;
  it.upTo = upTo;
}

const FAR = 60; // tokens from a quotation that are counted at most (guess)

/** Counts what stands between the mention and what was counted already. */
function advance(it: Asking, { first, last }: Mention, isBehind: boolean): void {
  const { flags, mark } = it.scene.layout.tokens;
  const from = isBehind ? it.upTo : Math.max(last + 1, it.look.first - FAR);
  const to = isBehind ? Math.min(first, it.look.last + FAR) : it.upTo;
  for (let i = from; i < to; i++) {
    const code = mark[i]!;
    if (mark[i] === QUOTE) it.quotations++;
    else if (flags[i]! & is.THAT) it.clause |= 1;
    else if (code !== 0) it.clause |= code === COMMA ? 2 : code === SEMICOLON || code === EM_DASH ? 4 : 0;
  }
  if (from < to) it.upTo = isBehind ? to : from;
}

/** Offers all who could have said a quotation, nobody (-1) first. */
export type Candidates = (q: number, previous: number) => void;

/** Asks about one quotation of `scene` after the other; `previous` is the mention that said the one before it. */
export function candidates(scene: Scene, offer: Offer): Candidates {
  const asking: Asking = {
    scene,
    offer,
    answers: new Array(SPEAKER_ANSWERS).fill(0),
    look: look(scene, 0),
    previous: -1,
    mentions: 0,
    subjects: 0,
    quotations: 0,
    clause: 0,
    upTo: 0,
  };
  return (q, previous) => {
    asking.look = look(scene, q);
    asking.previous = previous;
    nobody(asking);
    const { first, last } = asking.look;
    const at = firstMentionFrom(scene.mentions, first);
    startFrom(asking, first);
    const seen = before(asking, at);
    if (previous >= 0 && !seen && previous < at) consider(asking, previous, 6);
    startFrom(asking, last + 1);
    behind(asking);
  };
}

/** Counts the points of all who could have said one quotation after the other: nobody (-1) first. */
export function election(scene: Scene, scale: Scale): (q: number, previous: number) => Ballot {
  const it = ballot(scale);
  const ask = candidates(scene, (mention, answers, first, count) => enter(it, mention, answers, first, count));
  return (q, previous) => {
    it.count = 0;
    ask(q, previous);
    count(it);
    return it;
  };
}

/** Offers the mentions before the quotation; whether the previous speaker is among them. */
function before(asking: Asking, at: number): boolean {
  const { scene, look, previous } = asking;
  const { tokens } = scene.layout;
  const { sentence, paragraph } = tokens;
  const { mentions } = scene;
  const here = sentence[look.first]!;
  let seen = false;
  for (let m = at - 1; m >= 0 && m >= at - REACH_BACK; m--) {
    const mention = mentions[m]!;
    const own = sentence[mention.head]!;
    const gap = paragraph[look.first]! - paragraph[mention.head]!;
    if (gap > 1) break;
    if (mention.kind === Kind.who && isClosed(tokens, mention.last, look.first)) continue;
    let place = 1;
    if (gap === 1) place = isLast(scene, mention) ? 4 : 5;
    else if (own !== here) place = own === here - 1 ? 2 : 3;
    consider(asking, m, place);
    if (m === previous) seen = true;
  }
  return seen;
}

function behind(asking: Asking): void {
  const { scene, look } = asking;
  const { sentence, paragraph } = scene.layout.tokens;
  const { mentions } = scene;
  const from = firstMentionFrom(mentions, look.last);
  const end = sentence[look.last]!;
  for (let m = from; m < mentions.length && m < from + REACH_ON; m++) {
    const { head } = mentions[m]!;
    if (sentence[head]! > end + 1 || paragraph[head]! > paragraph[look.last]! + 1) break;
    consider(asking, m, sentence[head] === end ? 0 : 7);
  }
}

function consider(asking: Asking, m: number, place: number): void {
  const mention = asking.scene.mentions[m]!;
  const isSubject = mention.verb !== NONE || mention.inverted !== NONE;
  // In another sentence only names, pronouns and subjects speak.
  if (place < 2 || place === 6 || isSubject || !(mention.isNested || isPlain(mention))) {
    advance(asking, mention, place === 0 || place === 7);
    answer(asking, m, place);
    asking.offer(m, asking.answers, 0, SPEAKER_ANSWERS);
  }
  asking.mentions++;
  if (isSubject) asking.subjects++;
}

function isPlain({ kind }: Mention): boolean {
  return kind === Kind.thing || kind === Kind.noun;
}

/** Whether the clause of a "who" ends before the quotation: "the source, who was there, called it …". */
function isClosed({ flags, mark }: Tokens, who: number, quote: number): boolean {
  if (mark[who - 1] !== COMMA) return false;
  for (let i = who + 1; i < quote - 1 && i < who + 30; i++) {
    if (mark[i] === COMMA) return (flags[i + 1]! & VERBAL) !== 0;
  }
  return false;
}

/** Whether a mention stands in the last sentence of its paragraph. */
function isLast({ layout: { tokens, opens } }: Scene, { head }: Mention): boolean {
  return tokens.paragraph[opens[tokens.sentence[head]! + 1]!] !== tokens.paragraph[head];
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
  answers[0] = look.form * 3 + look.cueBehind;
  answers[1] = look.before;
  answers[2] = look.length;
  offer(-1, answers, SPEAKER_ANSWERS, 3);
}

function wordBefore({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? 2 : 3;
  const it = flags[i]!;
  if (it & is.SAY) return 4;
  if (it & is.CALL) return 5;
  if (it & is.AGENT) return 6;
  if ((it | flags[i - 1]!) & is.ACCORDING) return 10;
  if (it & is.PREPOSITION) return 7;
  if (it & is.CONJUNCTION) return 8;
  return 9;
}

function distanceClass(n: number): number {
  return n <= 0 ? 0 : n === 1 ? 1 : n === 2 ? 2 : n <= 4 ? 3 : n <= 8 ? 4 : n <= 15 ? 5 : 6;
}

/** Fills in the answers about mention `m`, which stands at `place`. */
function answer(asking: Asking, m: number, place: number): void {
  const { scene, look, previous, answers: out } = asking;
  const { tokens, opens, quotes } = scene.layout;
  const mention = scene.mentions[m]!;
  const { kind } = mention;
  const sentence = tokens.sentence[mention.head]!;
  const verb = verbClass(tokens, mention.verb);
  const lastVerb = verbClass(tokens, look.lastVerb);
  const inverted = mention.inverted !== NONE ? 1 : 0;
  const says = Math.min(2, scene.cast.people[scene.cast.person[m]!]?.says ?? 0);
  const governs = mention.verb === NONE ? 0 : mention.verb === look.lastVerb ? 1 : mention.verb < look.lastVerb ? 2 : 3;
  const samePrevious = likeness(scene, m, previous);
  const distance = place === 0 || place === 7 ? mention.first - look.last - 1 : look.first - mention.last - 1;
  out[0] = place * FORM + look.form;
  out[1] = place * KIND + kind;
  out[2] = (place * FORM + look.form) * VERB + verb;
  out[3] = (place * FORM + look.form) * 2 + inverted;
  out[4] = place * BEFORE + look.before;
  out[5] = place * 4 + Math.min(3, asking.subjects);
  out[6] = place * 5 + Math.min(4, asking.mentions);
  out[7] = place * 4 + Math.min(3, asking.quotations);
  out[8] = place * 7 + distanceClass(distance);
  out[9] = place * 11 + wordBefore(tokens, mention.first - 1, sentence);
  out[10] = (place * 4 + governs) * 4 + lastVerb;
  out[11] = place * 4 + (isPossessive(tokens, mention.last) ? 1 : 0) + (mention.isNested ? 2 : 0);
  out[12] = place * 3 + initial(mention, opens[sentence]!);
  out[13] = (place * 4 + samePrevious) * 3 + look.gap;
  out[14] = kind * 3 + says;
  out[15] = kind * VERB + verb;
  out[16] = kind * 2 + inverted;
  out[17] = (place * FORM + look.form) * 3 + look.cueBehind;
  out[18] = (place * FORM + look.form) * 2 + look.opensParagraph;
  out[19] = (place * 2 + quotes[sentence]!) * VERB + verb;
  out[20] = place * 6 + Math.min(5, asking.clause);
  out[21] = place * 4 + look.length;
  out[22] = (kind * 4 + governs) * 4 + lastVerb;
  out[23] = (look.form * 4 + samePrevious) * 3 + look.gap;
  out[24] = place * 3 + says;
  out[25] = kind * FORM + look.form;
  out[26] = place === 1 ? (governs * 5 + look.verbGap) * 4 + lastVerb : 0;
}

/** 3 for the very mention that spoke before, 2 for the same person, 1 for someone else, 0 where nobody spoke. */
function likeness({ cast: { person } }: Scene, m: number, previous: number): number {
  if (previous < 0) return 0;
  if (m === previous) return 3;
  return person[m]! >= 0 && person[m] === person[previous] ? 2 : 1;
}

/** 2 for a mention that opens its sentence, 1 for one near its beginning. */
function initial({ first }: Mention, opens: number): number {
  return first === opens ? 2 : first <= opens + 3 ? 1 : 0;
}
