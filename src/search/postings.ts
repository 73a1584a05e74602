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

/** Puts a word's articles together. Each stretch's are in order, and no article is in two; those of threads interleave. */
export function gather(stretches: readonly Stretch[]): Postings {
  let length = 0;
  for (const { articles } of stretches) length += articles;
  if (length > article.length) {
    [article, at, bits] = [new Int32Array(2 * length), new Int32Array(2 * length), new Int32Array(2 * length)];
    [symbol, stretch] = [new Uint8Array(2 * length), new Uint16Array(2 * length)];
  }
  const left = stretches.map(({ articles }) => articles);
  const next = stretches.map(({ reader }) => reader.number());
  for (let done = 0; done < length; ) {
    let [first, limit] = [0, Infinity];
    for (let k = 1; k < next.length; k++) {
      if (next[k]! > next[first]!) limit = Math.min(limit, next[k]!);
      else [first, limit] = [k, next[first]!];
    }
    const { bytes, reader } = stretches[first]!;
    const end = readStreak(bytes, reader, { first, number: next[first]!, done, last: done + left[first]!, limit });
    left[first]! -= end - done;
    next[first] = left[first] === 0 ? Infinity : after;
    done = end;
  }
  return { length, article, symbol, stretch, at, bits };
}

/** The article behind a streak. */
let after = 0;

interface Streak {
  /** Which of the stretches, and its next article. */
  readonly first: number;
  readonly number: number;
  /** How many postings are gathered; with all of the stretch's, how many more. */
  readonly done: number;
  readonly last: number;
  /** The next article of the other stretches. */
  readonly limit: number;
}

/** Reads the articles of one stretch that come before those of all others; how many are gathered then. */
function readStreak(bytes: Uint8Array, reader: ByteReader, { first, number, done, last, limit }: Streak): number {
  let from = reader.at();
  let i = done;
  for (after = number; after < limit; ) {
    article[i] = after;
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
    after += step;
  }
  reader.moveTo(from);
  return i;
}
