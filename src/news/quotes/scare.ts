/**
 * Tells words that someone said from marked words that nobody said: scare quotes, titles of works, nicknames. Asks a
 * few questions of one stretch in marks; the points are learned.
 */
import * as grammar from './grammar.js';
import * as is from './lexicon.js';
import { endOf, isComma } from './look.js';
import type { Scene } from './scene.js';
import { type Ballot, best, scorecard } from './scorecard.js';
import { isUnspaced, type Shape } from './shape.js';
import type { Tokens } from './tokens.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COLON, COMMA, OPENING } = grammar;
const { CAPITALISED, POSSESSIVE, QUOTE, WORD } = token;
const { ACCORDING, CALL, CONJUNCTION, CUE, DETERMINER, FUNCTION, GLOSS, LOCATIVE, PREPOSITION, SAY, VERB, WORK } = is;

const LENGTHS = 6;
const BEFORE = 17;
const BEHIND = 10;

export const SCARE_CARD = scorecard([
  ['length and first letter', LENGTHS, 2],
  ['length and capitals', LENGTHS, 4],
  ['length and end', LENGTHS, 4],
  ['word before', BEFORE, LENGTHS],
  ['word behind', BEHIND, LENGTHS],
  ['verb before', 4, LENGTHS],
  ['verb behind', 3, LENGTHS],
  ['marks', 2, LENGTHS],
  ['capital words on both sides', 2, LENGTHS],
  ['other quotations in the paragraph', 3],
  ['verb directly before', 4, 3],
  ['nobody is likely', 5, LENGTHS],
  ['word before and capitals', BEFORE, 4],
  ['word behind and end', BEHIND, 4],
  ['word before that', BEFORE, 3],
  ['capitals and verb', 4, 4, 3],
  ['said again in the article', 2, LENGTHS],
  ['two words behind', BEHIND, BEHIND, 3],
  ['words beside', BEFORE, BEHIND, 3],
  ['nobody is likely and word before', 5, BEFORE],
  ['word before, first letter and end', BEFORE, 2, 4],
  ['verbs before and behind', 4, 3, 3],
  ['somebody is likely', 5, LENGTHS],
]);

const FROM = SCARE_CARD.offsets;

function beforeClass({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  const code = mark[i]!;
  if (code !== 0) return code === COMMA ? 1 : code === COLON ? 2 : code === OPENING ? 12 : 11;
  if (mark[i] === QUOTE) return 11;
  const it = flags[i]!;
  const isCapital = (form[i]! & CAPITALISED) !== 0;
  if (it & WORK) return 3;
  if (it & GLOSS) return 13;
  if (it & SAY) return 4;
  if (it & CALL) return 14;
  if (it & VERB) return 5;
  if (it & PREPOSITION) return it & LOCATIVE ? 15 : 6;
  if (form[i]! & POSSESSIVE) return isCapital ? 16 : 7;
  if (it & DETERMINER) return 7;
  if (it & CONJUNCTION) return 8;
  return isCapital ? 9 : 10;
}

function behindClass({ flags, form, mark, sentence }: Tokens, i: number, own: number): number {
  if (sentence[i] !== own) return 0;
  if (mark[i] === QUOTE) return 1;
  if ((form[i]! & WORD) === 0) return mark[i] === COMMA ? 2 : 3;
  const it = flags[i]!;
  if (it & CUE) return 4;
  if (it & DETERMINER) return 8;
  if (it & PREPOSITION) return 9;
  if (it & FUNCTION) return 5;
  return form[i]! & CAPITALISED ? 6 : 7;
}

function capitalClass({ capitals, words, isTitle }: Shape): number {
  if (capitals === words) return 2;
  return isTitle ? 3 : capitals * 2 > words ? 1 : 0;
}

function endClass(end: string): number {
  return isComma(end) ? 1 : end === '.' || end === '。' ? 2 : '?!？！'.includes(end) ? 3 : 0;
}

/** 3 for a verb that says, 2 for one that takes quoted words, 1 for any other. */
function verbKind(flags: number): number {
  return flags & (SAY | ACCORDING) ? 3 : flags & CALL ? 2 : flags & VERB ? 1 : 0;
}

/** Japanese particles behind words in marks that name something; behind what is said stands "to". */
const NAMING = 'のをがはにでもへや';

/**
 * Whether a stretch of a script without spaces names something: a film, a theme. Chinese sets what is said off by a
 * mark on one side at least.
 */
export function isTerm({ text, stretches, layout: { tokens } }: Scene, q: number): boolean {
  const { codes } = tokens;
  const { outer, pieces } = stretches[q]!;
  const behind = outer[outer.length - 1]![1];
  if (!isUnspaced(codes[pieces[0]![0]]!) || !isUnspaced(codes[behind]!) || behind >= text.length) return false;
  if (NAMING.includes(text[behind]!)) return true;
  return (
    isHan(codes[outer[0]![0] - 1]!) && isHan(codes[behind]!) && endClass(text[pieces[pieces.length - 1]![1] - 1]!) === 0
  );
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/**
 * Fills `out` with the answers about stretch `q`. `ballot` tells how likely each candidate, nobody first, is to have
 * said it; `isRepeated` whether the same words stand in marks elsewhere.
 */
export function scareAnswers(scene: Scene, q: number, ballot: Ballot, isRepeated: boolean, out: Int32Array): void {
  const nobody = ballot.shares[0]!;
  const likeliest = ballot.shares[best(ballot)]!;
  const { tokens, firsts, lasts } = scene.layout;
  const { flags, form, sentence } = tokens;
  const { pieces, single } = scene.stretches[q]!;
  const first = firsts[q]!;
  const last = lasts[q]!;
  const own = sentence[first]!;
  const it = scene.shapes[q]!;
  const n = pieces.length > 1 ? 12 : it.words;
  const length = n < 4 ? n - 1 : n < 6 ? 3 : n < 10 ? 4 : 5;
  const capitals = capitalClass(it);
  const ending = endClass(endOf(tokens, last, scene.text[pieces[pieces.length - 1]![1] - 1]!));
  const word = beforeClass(tokens, first - 1, own);
  const next = behindClass(tokens, last + 1, sentence[last]!);
  const verb = strongestBefore(tokens, first);
  const few = n < 3 ? 0 : n < 6 ? 1 : 2;
  const isInName =
    sentence[first - 1] === own &&
    sentence[last + 1] === own &&
    (form[first - 1]! & form[last + 1]! & CAPITALISED) !== 0;
  out[0] = FROM[0]! + (length * 2 + (it.opensCapital ? 1 : 0));
  out[1] = FROM[1]! + length * 4 + capitals;
  out[2] = FROM[2]! + length * 4 + ending;
  out[3] = FROM[3]! + word * LENGTHS + length;
  out[4] = FROM[4]! + next * LENGTHS + length;
  out[5] = FROM[5]! + verb * LENGTHS + length;
  const verbBehind = strongestBehind(tokens, last);
  out[6] = FROM[6]! + verbBehind * LENGTHS + length;
  out[7] = FROM[7]! + (single ? LENGTHS : 0) + length;
  out[8] = FROM[8]! + (isInName ? LENGTHS : 0) + length;
  out[9] = FROM[9]! + neighbours(scene, q);
  out[10] = FROM[10]! + (sentence[first - 1] === own ? verbKind(flags[first - 1]!) : 0) * 3 + few;
  const unlikely = nobody < 0.05 ? 0 : nobody < 0.2 ? 1 : nobody < 0.5 ? 2 : nobody < 0.8 ? 3 : 4;
  out[11] = FROM[11]! + unlikely * LENGTHS + length;
  out[12] = FROM[12]! + word * 4 + capitals;
  out[13] = FROM[13]! + next * 4 + ending;
  out[14] = FROM[14]! + beforeClass(tokens, first - 2, own) * 3 + few;
  out[15] = FROM[15]! + (capitals * 4 + verb) * 3 + few;
  out[16] = FROM[16]! + (isRepeated ? LENGTHS : 0) + length;
  out[17] = FROM[17]! + (next * BEHIND + behindClass(tokens, last + 2, sentence[last]!)) * 3 + few;
  out[18] = FROM[18]! + (word * BEHIND + next) * 3 + few;
  out[19] = FROM[19]! + unlikely * BEFORE + word;
  out[20] = FROM[20]! + (word * 2 + (it.opensCapital ? 1 : 0)) * 4 + ending;
  out[22] = FROM[22]! + likelihood(likeliest) * LENGTHS + length;
  out[21] = FROM[21]! + (verb * 3 + verbBehind) * 3 + few;
}

function likelihood(share: number): number {
  return share < 0.3 ? 0 : share < 0.5 ? 1 : share < 0.7 ? 2 : share < 0.9 ? 3 : 4;
}

/** The strongest verb within the sentence before a quotation. */
function strongestBefore({ flags, sentence }: Tokens, first: number): number {
  let strongest = 0;
  for (let i = first - 1; i >= first - 41 && sentence[i] === sentence[first]; i--) {
    const kind = verbKind(flags[i]!);
    if (kind === 3) return 3;
    if (kind > strongest) strongest = kind;
  }
  return strongest;
}

/** 2 for a verb that says behind the quotation, 1 for one that takes quoted words. */
function strongestBehind({ flags, sentence }: Tokens, last: number): number {
  let strongest = 0;
  for (let i = last + 1; i < last + 12 && sentence[i] === sentence[last]; i++) {
    if (flags[i]! & SAY) return 2;
    if (flags[i]! & CALL) strongest = 1;
  }
  return strongest;
}

function neighbours({ layout: { tokens, firsts } }: Scene, q: number): number {
  const own = tokens.paragraph[firsts[q]!];
  const isNear = (other: number): number =>
    other >= 0 && other < firsts.length && tokens.paragraph[firsts[other]!] === own ? 1 : 0;
  return isNear(q - 1) + isNear(q + 1);
}
