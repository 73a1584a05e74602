/**
 * One word's articles out of several runs, in the order of their numbers. It keeps its arrays from word to word: an archive
 * has hundreds of thousands of words, most of them in one article.
 */
import type { ByteReader } from './bytes.js';

/** One word's articles in one run, as run.ts wrote them: how many, where a reader stands before them, and their bytes. */
export interface Stretch {
  readonly articles: number;
  readonly reader: ByteReader;
  readonly bytes: Uint8Array;
}

/** Valid until the next call of {@link gather}. */
export interface Postings {
  readonly length: number;
  readonly article: Int32Array;
  /** Weight × 2 + whether a quotation holds the word. */
  readonly symbol: Uint8Array;
  /** Which of the stretches holds an article's places, where in its bytes, and how many bits they are. */
  readonly stretch: Uint16Array;
  readonly at: Int32Array;
  readonly bits: Int32Array;
}

let article = new Int32Array(1024);
let symbol = new Uint8Array(1024);
let stretch = new Uint16Array(1024);
let at = new Int32Array(1024);
let bits = new Int32Array(1024);

/** Of each stretch: how many of its articles are left, and the next of them; the latter is {@link NEVER} behind the last. */
let left = new Int32Array(64);
let next = new Int32Array(64);
const NEVER = 0x7fffffff;

function makeRoom(postings: number, stretches: number): void {
  if (postings > article.length) {
    [article, at, bits] = [new Int32Array(2 * postings), new Int32Array(2 * postings), new Int32Array(2 * postings)];
    [symbol, stretch] = [new Uint8Array(2 * postings), new Uint16Array(2 * postings)];
  }
  if (stretches > left.length) [left, next] = [new Int32Array(2 * stretches), new Int32Array(2 * stretches)];
}

/** Puts a word's articles together. Each stretch's are in order, and no article is in two; those of threads interleave. */
export function gather(stretches: readonly Stretch[]): Postings {
  const many = stretches.length;
  let length = 0;
  for (let k = 0; k < many; k++) length += stretches[k]!.articles;
  makeRoom(length, many);
  for (let k = 0; k < many; k++) {
    left[k] = stretches[k]!.articles;
    next[k] = stretches[k]!.reader.number();
  }
  for (let done = 0; done < length; ) {
    let first = 0;
    let limit = NEVER;
    for (let k = 1; k < many; k++) {
      const isLater = next[k]! > next[first]!;
      const later = isLater ? next[k]! : next[first]!;
      if (later < limit) limit = later;
      if (!isLater) first = k;
    }
    const end = readStreak(stretches[first]!, first, done, done + left[first]!, limit);
    left[first]! -= end - done;
    if (left[first] === 0) next[first] = NEVER;
    done = end;
  }
  return { length, article, symbol, stretch, at, bits };
}

/**
 * Reads the articles of one stretch that come before those of all others; how many are gathered then. @param first which
 * of the stretches. @param done how many are gathered; @param last the same with all of this stretch.
 */
function readStreak({ bytes, reader }: Stretch, first: number, done: number, last: number, limit: number): number {
  let from = reader.at();
  let i = done;
  let number = next[first]!;
  while (number < limit) {
    article[i] = number;
    symbol[i] = bytes[from++]!;
    stretch[i] = first;
    let count = bytes[from++]!;
    if (count > 127) {
      count &= 127;
      for (let byte = 128, shift = 7; byte > 127; shift += 7) {
        byte = bytes[from++]!;
        count |= (byte & 127) << shift;
      }
    }
    bits[i] = count;
    at[i++] = from;
    from += (count + 7) >> 3;
    if (i === last) break;
    let step = bytes[from++]!;
    if (step > 127) {
      step &= 127;
      for (let byte = 128, shift = 7; byte > 127; shift += 7) {
        byte = bytes[from++]!;
        step |= (byte & 127) << shift;
      }
    }
    number += step;
  }
  next[first] = number;
  reader.moveTo(from);
  return i;
}
