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
  const length = stretches.reduce((sum, { articles }) => sum + articles, 0);
  if (length > article.length) {
    [article, at, bits] = [new Int32Array(2 * length), new Int32Array(2 * length), new Int32Array(2 * length)];
    [symbol, stretch] = [new Uint8Array(2 * length), new Uint16Array(2 * length)];
  }
  const left = stretches.map(({ articles }) => articles);
  const next = stretches.map(({ reader }) => reader.number());
  for (let i = 0; i < length; i++) {
    let first = 0;
    for (let k = 1; k < next.length; k++) if (next[k]! < next[first]!) first = k;
    const { reader } = stretches[first]!;
    article[i] = next[first]!;
    symbol[i] = reader.byte();
    stretch[i] = first;
    bits[i] = reader.number();
    at[i] = reader.at();
    reader.moveTo(at[i]! + ((bits[i]! + 7) >> 3));
    next[first] = --left[first]! > 0 ? next[first]! + reader.number() : Infinity;
  }
  return { length, article, symbol, stretch, at, bits };
}
