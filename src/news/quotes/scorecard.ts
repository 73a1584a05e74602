/**
 * A linear model over questions with few answers: each answer has its points, and the points add up. Knows how answers
 * become indices into the points; refuses to know what is asked.
 */

/** A question and how many answers each of its parts has; the parts multiply. */
export type Question = readonly [name: string, ...sizes: number[]];

export interface Scorecard {
  readonly questions: readonly Question[];
  /** Where the answers of each question begin. */
  readonly offsets: readonly number[];
  readonly size: number;
}

export function scorecard(questions: readonly Question[]): Scorecard {
  const offsets: number[] = [];
  let size = 0;
  for (const [, ...sizes] of questions) {
    offsets.push(size);
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

export function total(points: Float64Array, answers: readonly number[]): number {
  let sum = 0;
  for (const answer of answers) sum += points[answer]!;
  return sum;
}
