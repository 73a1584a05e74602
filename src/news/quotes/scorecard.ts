/**
 * A linear model over questions with few answers: each answer has its points, and the points add up. Knows how answers
 * become indices into the points and how the best option leads; refuses to know what is asked.
 */

/** A question and how many answers each of its parts has; the parts multiply. */
export type Question = readonly [name: string, ...sizes: number[]];

export interface Scorecard {
  readonly questions: readonly Question[];
  /** Where the answers of each question begin. */
  readonly offsets: Int32Array;
  readonly size: number;
}

/** Takes one option and the first `count` of `answers`, which are overwritten afterwards. */
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

/** Reads points written by the training: one line a question, hundredths parted by spaces. */
export function readPoints(card: Scorecard, written: Readonly<Record<string, string>>): Float64Array {
  const points = new Float64Array(card.size);
  for (const [i, [name]] of card.questions.entries()) {
    const values = written[name]?.split(' ') ?? [];
    for (const [k, value] of values.entries()) points[card.offsets[i]! + k] = Number(value) / 100;
  }
  return points;
}

export function total(points: Float64Array, answers: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += points[answers[i]!]!;
  return sum;
}

/** The options of one choice and the points of each. */
export interface Ballot {
  readonly options: number[];
  readonly points: number[];
}

/** The option with the most points; -1 on an empty ballot. */
export function best({ options, points }: Ballot): number {
  let at = -1;
  for (let i = 0; i < options.length; i++) if (at < 0 || points[i]! > points[at]!) at = i;
  return at < 0 ? -1 : options[at]!;
}

/** The likelihood, 0 to 1, that one of the options that count is right. */
export function share({ options, points }: Ballot, counts: (option: number) => boolean): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of points) if (value > top) top = value;
  let sum = 0;
  let own = 0;
  for (let i = 0; i < options.length; i++) {
    const weight = Math.exp(points[i]! - top);
    sum += weight;
    if (counts(options[i]!)) own += weight;
  }
  return sum === 0 ? 0 : own / sum;
}
