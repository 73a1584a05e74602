/**
 * Chooses the speaker of each quotation among the mentions around it, by points for where a mention stands, what verb
 * it governs and what the quotation looks like. Knows candidates and questions; the points are learned.
 */
import { flagsAt, VERBAL } from './grammar.js';
import * as is from './lexicon.js';
import { FORMS, type Look, look, VERB_CLASSES, verbClass, WORDS_BEFORE } from './look.js';
import { KINDS, type Mention } from './mentions.js';
import type { Scene } from './scene.js';
import { type Question, scorecard } from './scorecard.js';
import type { Sentence, Token } from './tokens.js';

export interface Candidate {
  /** Index into the mentions; -1 for "nobody". */
  readonly mention: number;
  readonly answers: readonly number[];
}

const PLACE = 8;
const FORM = FORMS;
const BEFORE = WORDS_BEFORE;
const VERB = VERB_CLASSES;
const KIND = KINDS.length;

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

const REACH_BACK = 20; // mentions looked at before a quotation (guess)
const REACH_ON = 8; // and behind it (guess)

/** All who could have said quotation `q`, nobody first; `previous` is the mention chosen for the quotation before it. */
export function candidates(scene: Scene, q: number, previous: number): Candidate[] {
  const { tokens } = scene.tokens;
  const { mentions } = scene;
  const it = look(scene, q);
  const at = firstMentionFrom(mentions, it.first);
  const here = tokens[it.first]!;
  const found: Candidate[] = [{ mention: -1, answers: nobody(it) }];
  const between = { mentions: 0, subjects: 0 };
  let seen = false;
  for (let m = at - 1; m >= 0 && m >= at - REACH_BACK; m--) {
    const { sentence, paragraph } = tokens[mentions[m]!.head]!;
    if (here.paragraph - paragraph > 1) break;
    if (mentions[m]!.kind === 'who' && isClosed(tokens, mentions[m]!.last, it.first)) continue;
    const place =
      sentence === here.sentence
        ? 1
        : paragraph === here.paragraph
          ? sentence === here.sentence - 1
            ? 2
            : 3
          : isLast(tokens, mentions[m]!)
            ? 4
            : 5;
    found.push({ mention: m, answers: answers(scene, it, m, place, between, previous) });
    between.mentions++;
    if (mentions[m]!.verb >= 0 || mentions[m]!.inverted >= 0) between.subjects++;
    if (m === previous) seen = true;
  }
  if (previous >= 0 && !seen && previous < at) {
    found.push({ mention: previous, answers: answers(scene, it, previous, 6, between, previous) });
  }
  between.mentions = 0;
  between.subjects = 0;
  const behind = firstMentionFrom(mentions, it.last);
  const end = tokens[it.last]!;
  for (let m = behind; m < mentions.length && m < behind + REACH_ON; m++) {
    const { sentence, paragraph } = tokens[mentions[m]!.head]!;
    if (sentence > end.sentence + 1 || paragraph > end.paragraph + 1) break;
    const place = sentence === end.sentence ? 0 : 7;
    found.push({ mention: m, answers: answers(scene, it, m, place, between, previous) });
    between.mentions++;
    if (mentions[m]!.verb >= 0 || mentions[m]!.inverted >= 0) between.subjects++;
  }
  return found;
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
function isLast(tokens: readonly Token[], { head }: Mention): boolean {
  const { sentence, paragraph } = tokens[head]!;
  for (let i = head; i < tokens.length && tokens[i]!.paragraph === paragraph; i++) {
    if (tokens[i]!.sentence !== sentence) return false;
  }
  return true;
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

function nobody(it: Look): number[] {
  const n = QUESTIONS.length;
  const [form, word, length] = [n - 3, n - 2, n - 1].map((i) => SPEAKER_CARD.offsets[i]!);
  return [form! + it.form * 3 + it.cueBehind, word! + it.before, length! + it.length];
}

function wordBefore(tokens: readonly Token[], first: number, sentence: number): number {
  const token = tokens[first - 1];
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 1;
  if (!token.isWord) return token.text === ',' ? 2 : 3;
  if (token.flags & is.SAY) return 4;
  if (token.flags & is.CALL) return 5;
  if (token.lower === 'by') return 6;
  if (token.flags & is.ACCORDING || flagsAt(tokens, first - 2) & is.ACCORDING) return 10;
  if (token.flags & is.PREPOSITION) return 7;
  if (token.flags & is.CONJUNCTION) return 8;
  return 9;
}

function distanceClass(n: number): number {
  return n <= 0 ? 0 : n === 1 ? 1 : n === 2 ? 2 : n <= 4 ? 3 : n <= 8 ? 4 : n <= 15 ? 5 : 6;
}

function answers(
  scene: Scene,
  it: Look,
  m: number,
  place: number,
  between: { readonly mentions: number; readonly subjects: number },
  previous: number,
): number[] {
  const { tokens, sentences } = scene.tokens;
  const mention = scene.mentions[m]!;
  const kind = KINDS.indexOf(mention.kind);
  const { sentence } = tokens[mention.head]!;
  const verb = verbClass(tokens[mention.verb]);
  const lastVerb = verbClass(tokens[it.lastVerb]);
  const inverted = mention.inverted >= 0 ? 1 : 0;
  const says = Math.min(2, scene.cast.people[scene.cast.person[m]!]?.says ?? 0);
  const governs = mention.verb < 0 ? 0 : mention.verb === it.lastVerb ? 1 : mention.verb < it.lastVerb ? 2 : 3;
  const samePrevious = likeness(scene, m, previous);
  const { distance, quotesBetween, clause } = stretch(tokens, mention, it, place === 0 || place === 7);
  const values: number[] = [
    place * FORM + it.form,
    place * KIND + kind,
    (place * FORM + it.form) * VERB + verb,
    (place * FORM + it.form) * 2 + inverted,
    place * BEFORE + it.before,
    place * 4 + Math.min(3, between.subjects),
    place * 5 + Math.min(4, between.mentions),
    place * 4 + Math.min(3, quotesBetween),
    place * 7 + distance,
    place * 11 + wordBefore(tokens, mention.first, sentence),
    (place * 4 + governs) * 4 + lastVerb,
    place * 4 + (tokens[mention.last]!.isPossessive ? 1 : 0) + (mention.isNested ? 2 : 0),
    place * 3 + initial(mention, sentences[sentence]!),
    (place * 4 + samePrevious) * 3 + it.gap,
    kind * 3 + says,
    kind * VERB + verb,
    kind * 2 + inverted,
    (place * FORM + it.form) * 3 + it.cueBehind,
    (place * FORM + it.form) * 2 + it.opensParagraph,
    (place * 2 + quoteIn(tokens, sentences[sentence]!)) * VERB + verb,
    place * 6 + clause,
    place * 4 + it.length,
    (kind * 4 + governs) * 4 + lastVerb,
    (it.form * 4 + samePrevious) * 3 + it.gap,
    place * 3 + says,
    kind * FORM + it.form,
    place === 1 ? (governs * 5 + it.verbGap) * 4 + lastVerb : 0,
  ];
  return values.map((value, i) => value + SPEAKER_CARD.offsets[i]!);
}

interface Stretch {
  readonly distance: number;
  readonly quotesBetween: number;
  readonly clause: number;
}

/** 3 for the very mention that spoke before, 2 for the same person, 1 for someone else, 0 where nobody spoke. */
function likeness({ cast: { person } }: Scene, m: number, previous: number): number {
  if (previous < 0) return 0;
  if (m === previous) return 3;
  return person[m]! >= 0 && person[m] === person[previous] ? 2 : 1;
}

/** What stands between a mention and a quotation: words, other quotations, and marks or words that part clauses. */
function stretch(tokens: readonly Token[], mention: Mention, it: Look, isBehind: boolean): Stretch {
  const [low, high] = isBehind ? [it.last + 1, mention.first] : [mention.last + 1, it.first];
  let quotesBetween = 0;
  let clause = 0;
  for (let i = low; i < high && i < low + 40; i++) {
    const it = tokens[i]!;
    if (it.quote >= 0) quotesBetween++;
    if (it.lower === 'that') clause |= 1;
    else if (it.text === ',') clause |= 2;
    else if (it.text === ';' || it.text === '—') clause = 4;
  }
  return { distance: distanceClass(high - low), quotesBetween, clause: Math.min(5, clause) };
}

/** 1 where a quotation stands in the sentence. */
function quoteIn(tokens: readonly Token[], { first, end }: Sentence): number {
  // A sentence longer than that is no prose (guess).
  for (let i = first; i < end && i < first + 60; i++) if (tokens[i]!.quote >= 0) return 1;
  return 0;
}

/** 2 for a mention that opens its sentence, 1 for one near its beginning. */
function initial({ first }: Mention, sentence: Sentence): number {
  return first === sentence.first ? 2 : first <= sentence.first + 3 ? 1 : 0;
}
