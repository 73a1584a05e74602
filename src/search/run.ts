/**
 * A run: the words of many articles, turned over into the words' order. One run is what fits in memory; merge.ts puts any
 * number of them together. It knows articles by number alone.
 */

import { numberSize, putUnits, putWide } from './bytes.js';
import type { Forms } from './forms.js';
import { LEVELS } from './layout.js';
import type { Lexicon, Stem } from './lexicon.js';
import { logger } from './logging.js';
import { noOccurrences, type Sorted, sortedByWord } from './occurrences.js';
import { inOrder } from './ordering.js';
import { SYMBOLS } from './parts.js';
import type { Reading } from './reading.js';
import type { Spellings } from './spellings.js';
import { levelOf } from './stretches.js';
import { tellSpellings } from './telling.js';
import { makePlaces, noneTaken, type Taken, type Turned, take, turn } from './turning.js';
import { larger } from './units.js';
import { type Met, openVocabulary } from './vocabulary.js';

export interface Run {
  /** Takes in one article. Numbers must rise from call to call. @param reading made with the forms of this run. */
  readonly add: (article: number, reading: Reading) => void;
  /** Bytes held so far. */
  readonly size: () => number;
  /**
   * Everything taken in, sorted: for each word its text, its stems (none where that is the word), how many articles and
   * how many bytes; then for each article the step to its number, its symbol, and its places, their number of bits
   * before them. It holds until the next call; the run is empty after this one, and all forms may be forgotten.
   */
  readonly take: () => Uint8Array;
  /** How often each symbol was met in all that was taken. */
  readonly symbols: Int32Array;
  /** How often words were spelt otherwise than they are indexed, in all that was taken. */
  readonly spellings: () => Spellings;
}

/** Bytes that a run holds for an occurrence: two 32-bit numbers. */
const OCCURRENCE = 8;

/** @param room bytes that it will hold about, see `size`. */
export function openRun(stem: Stem, forms: Forms, room?: number): Run {
  const vocabulary = openVocabulary(stem, forms);
  const occurrences = noOccurrences(room === undefined ? room : room / OCCURRENCE);
  const log = logger(vocabulary, forms, occurrences);
  const taken = noneTaken();
  const met: Met[] = [];
  // little at first: what grows while the platform still learns what happens is compiled once
  const turned: Turned = { bytes: new Uint8Array(1 << 10), end: 0, articles: 0 };
  const firsts: number[] = [];
  const symbols = new Int32Array(SYMBOLS);
  const levelsOf = usualLevels();
  return {
    symbols,
    add: (number, reading) => {
      const { language, words } = reading.article;
      met.push(vocabulary.met(language));
      take(taken, number, words, levelsOf(words));
      firsts.push(occurrences.count);
      log(reading, met.at(-1)!);
    },
    size: () => occurrences.count * OCCURRENCE,
    take: () => {
      const lexicon = vocabulary.words();
      const sorted = sortedByWord(occurrences, firsts, lexicon.table.size());
      const present = wordsIn(sorted);
      tellSpellings(present, sorted, lexicon, met);
      turned.end = 0;
      turnAll(inOrder(lexicon.table, present), lexicon, sorted, taken, turned, symbols);
      [occurrences.count, taken.count, firsts.length, met.length] = [0, 0, 0, 0];
      vocabulary.bound();
      return turned.bytes.subarray(0, turned.end);
    },
    spellings: vocabulary.spellings,
  };
}

/** The words that any article of the run holds. Makes room for the places of each. */
function wordsIn({ begins }: Sorted): Int32Array {
  const words = new Int32Array(begins.length - 1);
  let count = 0;
  let most = 0;
  for (let word = 0; word < words.length; word++) {
    words[count] = word;
    const size = begins[word + 1]! - begins[word]!;
    if (size > 0) count++;
    if (size > most) most = size;
  }
  makePlaces(most);
  return words.subarray(0, count);
}

/** The levels of the usual worths in articles of so many words, each made once. */
function usualLevels(): (words: number) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  return (words) => {
    const levels = known.get(words) ?? Uint8Array.from({ length: LEVELS }, (_, worth) => levelOf(worth, words));
    known.set(words, levels);
    return levels;
  };
}

/** Writes words with their postings. */
function turnAll(
  words: Int32Array,
  lexicon: Lexicon,
  sorted: Sorted,
  taken: Taken,
  turned: Turned,
  symbols: Int32Array,
): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const occurrences = sorted.begins[word + 1]! - sorted.begins[word]!;
    const [forArticles, forSize] = [numberSize(occurrences), numberSize(occurrences * OCCURRENCE)];
    const head = putWord(word, lexicon, turned);
    turned.end = head + forArticles + forSize;
    turn(word, sorted, taken, turned, symbols);
    const size = turned.end - head - forArticles - forSize;
    if (numberSize(size) > forSize) widen(turned, head + forArticles, forSize, numberSize(size));
    putWide(turned.bytes, head, turned.articles, forArticles);
    putWide(turned.bytes, head + forArticles, size, Math.max(forSize, numberSize(size)));
  }
}

/** Bytes of the numbers beside a text. */
const NUMBERS = 16;

/** Writes a word and its stems, with room for two numbers behind them; where they end. */
function putWord(word: number, { table, stems }: Lexicon, turned: Turned): number {
  const [from, to] = [table.begins()[word]!, table.begins()[word + 1]!];
  const room = turned.end + 2 * (to - from) + stems.size(word) + NUMBERS;
  if (room > turned.bytes.length) turned.bytes = larger(turned.bytes, Uint8Array, room);
  return stems.put(word, turned.bytes, putUnits(turned.bytes, turned.end, table.units(), from, to));
}

/** Makes the room at `at` wider: what stands behind it moves on. */
function widen(turned: Turned, at: number, from: number, to: number): void {
  const end = turned.end + to - from;
  if (end > turned.bytes.length) turned.bytes = larger(turned.bytes, Uint8Array, end);
  turned.bytes.copyWithin(at + to, at + from, turned.end);
  turned.end = end;
}
