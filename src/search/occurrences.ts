/**
 * Words as they occur, article by article, in memory that is used again: logged in the order of the texts, then sorted by
 * their words. It knows words and articles by number alone.
 */
import { larger } from './units.js';

/** An occurrence's mark: its place in the article, two bits for what it is worth, this one, and layout.ts's for quoted. */
export const PLACE_SHIFT = 4;
/** It is spelt as it is indexed. */
export const AS_INDEXED = 2;
const WORTH_SHIFT = 2;

/** The bits of a mark for what an occurrence is worth: 0, 1, 2 or 4. */
export function worthBits(worth: number): number {
  return (32 - Math.clz32(worth)) << WORTH_SHIFT;
}

/** The inverse of {@link worthBits}. */
export function worthOf(mark: number): number {
  return (1 << ((mark >> WORTH_SHIFT) & 3)) >> 1;
}

/** Of each occurrence its word and its mark, side by side. */
export interface Occurrences {
  log: Int32Array;
  count: number;
  /** Room for sorting. */
  marks: Int32Array;
}

/**
 * Room for so many at first: memory that is never touched costs nothing, and a log that grows is copied again and again.
 * @param room occurrences.
 */
export function noOccurrences(room = 1 << 15): Occurrences {
  return { log: new Int32Array(2 * room), count: 0, marks: new Int32Array(0) };
}

/** Makes room for so many more. */
export function makeRoom(occurrences: Occurrences, more: number): void {
  const most = 2 * (occurrences.count + more);
  if (most > occurrences.log.length) occurrences.log = larger(occurrences.log, Int32Array, most);
}

export interface Sorted {
  /** Of each occurrence: which of the articles, and its mark, side by side. */
  readonly marks: Int32Array;
  /** Where each word's begin; one more at the end. */
  readonly begins: Int32Array;
}

/** Occurrences by their words, each word's in order, until the next call. @param firsts the first of each article's. @param words how many there are. */
export function sortedByWord(occurrences: Occurrences, firsts: readonly number[], words: number): Sorted {
  const { log, count } = occurrences;
  const begins = new Int32Array(words + 1);
  countWords(log, count, begins);
  addUp(begins);
  if (occurrences.marks.length < 2 * count) occurrences.marks = new Int32Array(log.length);
  const { marks } = occurrences;
  for (let article = firsts.length - 1, end = count; article >= 0; article--) {
    putMarks({ log, begins, marks }, article, firsts[article]!, end);
    end = firsts[article]!;
  }
  return { marks, begins };
}

function countWords(log: Int32Array, count: number, begins: Int32Array): void {
  for (let i = 0; i < count; i++) begins[log[2 * i]!]!++;
}

function addUp(counts: Int32Array): void {
  for (let word = 0, end = 0; word < counts.length; word++) {
    end += counts[word]!;
    counts[word] = end;
  }
}

/** Puts an article's occurrences, from the last to the first: where a word's end becomes where they begin. */
function putMarks(
  { log, begins, marks }: Sorted & { log: Int32Array },
  article: number,
  from: number,
  to: number,
): void {
  for (let i = to - 1; i >= from; i--) {
    const at = --begins[log[2 * i]!]!;
    marks[2 * at] = article;
    marks[2 * at + 1] = log[2 * i + 1]!;
  }
}
