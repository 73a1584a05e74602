/**
 * Chooses the speaker of each quotation among the mentions around it, by the points of the answers that each
 * gives. Knows who is asked and what stands between; the questions stand in answers.ts, the points are learned.
 */

import { answer, answerNobody, type Pair, SPEAKER_ANSWERS, SPEAKER_CARD } from './answers.js';
import * as grammar from './grammar.js';
import { Kind } from './kinds.js';
import * as is from './lexicon.js';
import { look } from './look.js';
import type { Mention } from './mentions.js';
import type { Scene } from './scene.js';
import { answersTo, type Ballot, count, enter, type Offer } from './scorecard.js';
import type { Tokens } from './tokens.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COMMA, VERBAL } = grammar;
const { CLAUSE_SHIFT, NONE } = token;
const { CUE } = is;

const REACH_BACK = 20; // mentions looked at before a quotation (guess)
const REACH_ON = 8; // and behind it (guess)

/** What the look at one quotation carries from mention to mention; used for one quotation after the other. */
interface Asking extends Pair {
  readonly offer: Offer;
  readonly answers: Int32Array;
  /** The token up to which what stands between was counted. */
  upTo: number;
}

function startFrom(it: Asking, upTo: number): void {
  it.mentions = it.subjects = it.clause = 0;
  it.upTo = upTo;
}

const FAR = 60; // tokens from a quotation that are counted at most (guess)

/** Counts what stands between the mention and what was counted already. */
function advance(it: Asking, { first, last }: Mention, isBehind: boolean): void {
  const { form } = it.scene.layout.tokens;
  const from = isBehind ? it.upTo : Math.max(last + 1, it.look.first - FAR);
  const to = isBehind ? Math.min(first, it.look.last + FAR) : it.upTo;
  let forms = 0;
  for (let i = from; i < to; i++) forms |= form[i]!;
  it.clause |= (forms >> CLAUSE_SHIFT) & 7;
  if (from < to) it.upTo = isBehind ? to : from;
}

/** Of one mention after the other. */
const answers = answersTo(SPEAKER_CARD);

/** Offers all who could have said a quotation, nobody (-1) first. */
export type Candidates = (q: number, previous: number) => void;

/** Asks about one quotation of `scene` after the other; `previous` is the mention that said the one before it. */
export function candidates(scene: Scene, offer: Offer): Candidates {
  const asking: Asking = {
    scene,
    offer,
    answers,
    look: look(scene, 0),
    sides: new Array(scene.mentions.length).fill(null),
    previous: -1,
    mentions: 0,
    subjects: 0,
    mention: -1,
    place: 0,
    clause: 0,
    upTo: 0,
  };
  return (q, previous) => {
    asking.look = look(scene, q);
    if (previous >= 0 && hasNewSubject(asking, q)) previous = -1;
    asking.previous = previous;
    answerNobody(asking, asking.answers);
    offer(-1, asking.answers, 3);
    const { first, last } = asking.look;
    const at = firstMentionFrom(scene.mentions, first);
    startFrom(asking, first);
    const seen = before(asking, at);
    if (previous >= 0 && !seen && previous < at) consider(asking, previous, 6);
    startFrom(asking, last + 1);
    behind(asking);
  };
}

/**
 * "Ann called it "theater", while Bob hailed it as "…"": whether someone else has the verb before a quotation, behind the
 * quotation before it in the same sentence.
 */
function hasNewSubject({ scene, look: { first, lastVerb } }: Asking, q: number): boolean {
  const { tokens, lasts } = scene.layout;
  const from = q === 0 ? NONE : lasts[q - 1]!;
  if (lastVerb === NONE || lastVerb < from || tokens.sentence[from] !== tokens.sentence[first]) return false;
  if ((tokens.flags[lastVerb]! & CUE) === 0) return false;
  const { mentions } = scene;
  for (let m = firstMentionFrom(mentions, first) - 1; m >= 0 && mentions[m]!.head > from; m--) {
    const { kind, verb, isNested } = mentions[m]!;
    if (verb === lastVerb && !isNested && kind <= Kind.surname) return true;
  }
  return false;
}

/** Counts the points of all who could have said one quotation after the other: nobody (-1) first. @param it used for each. */
export function election(scene: Scene, it: Ballot): (q: number, previous: number) => Ballot {
  const ask = candidates(scene, (mention, answers, count) => enter(it, mention, answers, count));
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
    asking.mention = m;
    asking.place = place;
    answer(asking, asking.answers);
    asking.offer(m, asking.answers, SPEAKER_ANSWERS);
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
