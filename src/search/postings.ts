/**
 * One word's articles out of several runs, in the order of their numbers, each once. It keeps its arrays from word to
 * word: an archive has hundreds of thousands of words, most of them in one article.
 */
import { byteReader } from './bytes.js';

/** One word's articles in one run, as run.ts wrote them. */
export interface Stretch {
  readonly articles: number;
  readonly bytes: Uint8Array;
}

/** Valid until the next call of {@link gather}. */
export interface Postings {
  readonly length: number;
  readonly article: Int32Array;
  /** Weight × 2 + whether a quotation holds the word. */
  readonly symbol: Uint8Array;
  /** Where each article's places begin in `at`; one more at the end. */
  readonly start: Int32Array;
  /** Place × 2 + whether it is quoted. */
  readonly at: Int32Array;
}

let article = new Int32Array(1024);
let symbol = new Uint8Array(1024);
let start = new Int32Array(1025);
let at = new Int32Array(4096);

/** Puts a word's articles together. Each run's are in order; runs of several threads interleave. */
export function gather(stretches: readonly Stretch[]): Postings {
  const most = stretches.reduce((sum, { articles }) => sum + articles, 0);
  const bytes = stretches.reduce((sum, stretch) => sum + stretch.bytes.length, 0);
  grow(most, bytes);
  let length = 0;
  let filled = 0;
  let isOrdered = true;
  for (const stretch of stretches) {
    const reader = byteReader(stretch.bytes);
    let number = 0;
    for (let i = 0; i < stretch.articles; i++) {
      number += reader.number();
      if (length > 0 && number <= article[length - 1]!) isOrdered = false;
      article[length] = number;
      start[length] = filled;
      const count = reader.number();
      symbol[length++] = reader.number();
      let place = 0;
      for (let k = 0; k < count; k++) {
        const step = reader.number();
        place += step >>> 1;
        at[filled++] = place * 2 + (step & 1);
      }
    }
  }
  start[length] = filled;
  if (!isOrdered) length = reorder(length);
  return { length, article, symbol, start, at };
}

function grow(articles: number, places: number): void {
  if (articles > article.length) {
    article = new Int32Array(articles * 2);
    symbol = new Uint8Array(articles * 2);
    start = new Int32Array(articles * 2 + 1);
  }
  if (places > at.length) at = new Int32Array(places * 2);
}

/**
 * By number; an article that came twice (two spellings that fold to one word) becomes one, with the places of both and
 * the higher weight. Returns how many are left.
 */
function reorder(length: number): number {
  const order = Int32Array.from({ length }, (_, i) => i).sort((a, b) => article[a]! - article[b]! || a - b);
  const old = { article: article.slice(), symbol: symbol.slice(), start: start.slice(), at: at.slice() };
  let kept = 0;
  let filled = 0;
  for (let i = 0; i < length; ) {
    const first = order[i]!;
    const from = filled;
    let value = 0;
    let twins = 0;
    for (; i < length && old.article[order[i]!] === old.article[first]; i++, twins++) {
      const one = order[i]!;
      const other = old.symbol[one]!;
      value = Math.max(value & ~1, other & ~1) | (value & 1) | (other & 1);
      for (let k = old.start[one]!; k < old.start[one + 1]!; k++) at[filled++] = old.at[k]!;
    }
    if (twins > 1) at.subarray(from, filled).sort();
    article[kept] = old.article[first]!;
    symbol[kept] = value;
    start[kept++] = from;
  }
  start[kept] = filled;
  return kept;
}
