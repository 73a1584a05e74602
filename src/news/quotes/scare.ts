/**
 * Tells words that someone said from marked words that nobody said: scare quotes, titles of works, nicknames. Asks a
 * few questions of one stretch in marks; the points are learned.
 */
import * as is from './lexicon.js';
import type { Scene } from './scene.js';
import { scorecard } from './scorecard.js';
import { type Shape, shape } from './shape.js';
import type { Token } from './tokens.js';

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
]);

function beforeClass(token: Token | undefined, sentence: number): number {
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 11;
  if (!token.isWord) return token.text === ',' ? 1 : token.text === ':' ? 2 : token.text === '(' ? 12 : 11;
  if (token.flags & is.WORK) return 3;
  if (token.flags & is.GLOSS) return 13;
  if (token.flags & is.SAY) return 4;
  if (token.flags & is.CALL) return 14;
  if (token.flags & is.VERB) return 5;
  if (token.flags & is.PREPOSITION) return token.flags & is.LOCATIVE ? 15 : 6;
  if (token.isPossessive) return token.isCapital ? 16 : 7;
  if (token.flags & is.DETERMINER) return 7;
  if (token.flags & is.CONJUNCTION) return 8;
  return token.isCapital ? 9 : 10;
}

function behindClass(token: Token | undefined, sentence: number): number {
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 1;
  if (!token.isWord) return token.text === ',' ? 2 : 3;
  if (token.flags & is.CUE) return 4;
  if (token.flags & is.DETERMINER) return 8;
  if (token.flags & is.PREPOSITION) return 9;
  if (token.flags & is.FUNCTION) return 5;
  return token.isCapital ? 6 : 7;
}

function capitalClass({ capitals, words, isTitle }: Shape): number {
  if (capitals === words) return 2;
  return isTitle ? 3 : capitals * 2 > words ? 1 : 0;
}

function endClass(end: string): number {
  return end === ',' || end === '،' ? 1 : end === '.' ? 2 : end === '?' || end === '!' ? 3 : 0;
}

/** 3 for a verb that says, 2 for one that takes quoted words, 1 for any other. */
function verbKind(flags: number): number {
  return flags & (is.SAY | is.ACCORDING) ? 3 : flags & is.CALL ? 2 : flags & is.VERB ? 1 : 0;
}

/**
 * Fills `out` with the answers about stretch `q` as indices into the points. `nobody` is the likelihood that none of the
 * candidates said it; `isRepeated` whether the same words stand in marks elsewhere.
 */
export function scareAnswers(scene: Scene, q: number, nobody: number, isRepeated: boolean, out: Int32Array): void {
  const { tokens, places } = scene.tokens;
  const { pieces, single } = scene.stretches[q]!;
  const [first, last] = places[q]!;
  const { sentence } = tokens[first]!;
  const it = shape(scene.text, pieces[0]!);
  const n = pieces.length > 1 ? 12 : it.words;
  const length = n < 4 ? n - 1 : n < 6 ? 3 : n < 10 ? 4 : 5;
  const capitals = capitalClass(it);
  const ending = endClass(scene.text[pieces[pieces.length - 1]![1] - 1]!);
  const before = tokens[first - 1];
  const behind = tokens[last + 1];
  const word = beforeClass(before, sentence);
  const next = behindClass(behind, tokens[last]!.sentence);
  const verb = strongestBefore(tokens, first);
  const few = n < 3 ? 0 : n < 6 ? 1 : 2;
  const isInName = before?.isCapital && behind?.isCapital && behind.sentence === before.sentence;
  out[0] = length * 2 + (it.opensCapital ? 1 : 0);
  out[1] = length * 4 + capitals;
  out[2] = length * 4 + ending;
  out[3] = word * LENGTHS + length;
  out[4] = next * LENGTHS + length;
  out[5] = verb * LENGTHS + length;
  out[6] = strongestBehind(tokens, last) * LENGTHS + length;
  out[7] = (single ? LENGTHS : 0) + length;
  out[8] = (isInName && before.sentence === sentence ? LENGTHS : 0) + length;
  out[9] = neighbours(scene, q);
  out[10] = (before?.sentence === sentence ? verbKind(before.flags) : 0) * 3 + few;
  out[11] = (nobody < 0.05 ? 0 : nobody < 0.2 ? 1 : nobody < 0.5 ? 2 : nobody < 0.8 ? 3 : 4) * LENGTHS + length;
  out[12] = word * 4 + capitals;
  out[13] = next * 4 + ending;
  out[14] = beforeClass(tokens[first - 2], sentence) * 3 + few;
  out[15] = (capitals * 4 + verb) * 3 + few;
  out[16] = (isRepeated ? LENGTHS : 0) + length;
  for (let i = 0; i < out.length; i++) out[i]! += SCARE_CARD.offsets[i]!;
}

/** The strongest verb within the sentence before a quotation. */
function strongestBefore(tokens: readonly Token[], first: number): number {
  let strongest = 0;
  for (let i = first - 1; i >= Math.max(0, first - 41) && tokens[i]!.sentence === tokens[first]!.sentence; i--) {
    const kind = verbKind(tokens[i]!.flags);
    if (kind === 3) return 3;
    if (kind > strongest) strongest = kind;
  }
  return strongest;
}

/** 2 for a verb that says behind the quotation, 1 for one that takes quoted words. */
function strongestBehind(tokens: readonly Token[], last: number): number {
  let strongest = 0;
  for (let i = last + 1; i < tokens.length && i < last + 12 && tokens[i]!.sentence === tokens[last]!.sentence; i++) {
    const { flags } = tokens[i]!;
    if (flags & is.SAY) return 2;
    if (flags & is.CALL) strongest = 1;
  }
  return strongest;
}

function neighbours({ tokens: { tokens, places } }: Scene, q: number): number {
  const { paragraph } = tokens[places[q]![0]]!;
  const isNear = (other: number): number => {
    const place = places[other];
    return place !== undefined && tokens[place[0]]!.paragraph === paragraph ? 1 : 0;
  };
  return isNear(q - 1) + isNear(q + 1);
}
