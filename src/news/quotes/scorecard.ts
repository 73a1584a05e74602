/**
 * A linear model over questions with few answers: each answer has its points, and the points add up. Knows how answers
 * become indices into the points and how the best option leads; refuses to know what is asked.
 */

/** A question and how many answers each of its parts has; the parts multiply. */
export type Question = readonly [name: string, ...sizes: number[]];

export interface Scorecard {
  readonly questions: readonly Question[];
  /** Where the answers of each question begin among all: whoever answers adds it. */
  readonly offsets: Int32Array;
  readonly size: number;
}

/** Takes one option and its first `count` answers, as indices into the points; they are overwritten afterwards. */
export type Offer = (option: number, answers: Int32Array, count: number) => void;

export function scorecard(questions: readonly Question[]): Scorecard {
  const offsets = new Int32Array(questions.length);
  let size = 0;
  for (const [i, [, ...sizes]] of questions.entries()) {
    offsets[i] = size;
    size += sizes.reduce((a, b) => a * b, 1);
  }
  return { questions, offsets, size };
}

/** Room for the answers to all questions of a card. */
export function answersTo({ questions }: Scorecard): Int32Array {
  return new Int32Array(questions.length);
}

/** A card with its points. */
export interface Scale {
  readonly card: Scorecard;
  readonly points: Float64Array;
}

/** Reads points written by the training: one line a question, hundredths parted by spaces. */
export function readPoints(card: Scorecard, written: Readonly<Record<string, string>>): Scale {
  const points = new Float64Array(card.size);
  for (const [i, [name]] of card.questions.entries()) {
    const values = written[name]?.split(' ') ?? [];
    for (const [k, value] of values.entries()) points[card.offsets[i]! + k] = Number(value) / 100;
  }
  return { card, points };
}

/** The points of the first `count` answers, which are indices into them. */
export function total({ points }: Scale, answers: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += points[answers[i]!]!;
  return sum;
}

/** The options of one choice, the points of each, and how likely each is right; used for one choice after the other. */
export interface Ballot {
  readonly scale: Scale;
  count: number;
  readonly options: number[];
  readonly totals: number[];
  readonly shares: number[];
}

export function ballot(scale: Scale): Ballot {
  return { scale, count: 0, options: [], totals: [], shares: [] };
}

export function enter(it: Ballot, option: number, answers: Int32Array, count: number): void {
  it.options[it.count] = option;
  it.totals[it.count] = total(it.scale, answers, count);
  it.count++;
}

/** Counts out: the likelihood of each option, 0 to 1, is in `shares`. */
export function count({ count, totals, shares }: Ballot): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) if (totals[i]! > top) top = totals[i]!;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = Math.exp(totals[i]! - top);
    shares[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < count; i++) shares[i]! /= sum;
}

/** The place of the option with the most points; -1 on an empty ballot. */
export function best({ count, totals }: Ballot): number {
  let at = -1;
  for (let i = 0; i < count; i++) if (at < 0 || totals[i]! > totals[at]!) at = i;
  return at;
}
