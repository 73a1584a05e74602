/**
 * A run: the words of many articles, turned over into the words' order. One run is what fits in memory; merge.ts puts any
 * number of them together. It knows articles by number alone.
 */

import { unitsOf } from '../lib/units.js';
import { putNumber, putUnits } from './bytes.js';
import type { Forms } from './forms.js';
import { LEVELS } from './layout.js';
import type { Lexicon, Stem, Word } from './lexicon.js';
import { logger } from './logging.js';
import { noOccurrences, sortedByWord } from './occurrences.js';
import { SYMBOLS } from './parts.js';
import type { Reading } from './reading.js';
import type { Spellings } from './spellings.js';
import { levelOf } from './stretches.js';
import { noneTaken, type Turned, take, turn } from './turning.js';
import { larger } from './units.js';
import { openVocabulary } from './vocabulary.js';

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
  const turned: Turned = { bytes: new Uint8Array(1 << 12), size: 0, articles: 0 };
  const firsts: number[] = [];
  const symbols = new Int32Array(SYMBOLS);
  const levelsOf = usualLevels();
  const run = runWriter();
  return {
    symbols,
    add: (number, reading) => {
      const { language, words } = reading.article;
      const met = vocabulary.met(language);
      take(taken, number, words, levelsOf(words), met);
      firsts.push(occurrences.count);
      log(reading, met);
    },
    size: () => occurrences.count * OCCURRENCE,
    take: () => {
      const lexicon = vocabulary.words();
      const sorted = sortedByWord(occurrences, firsts, lexicon.table.size());
      turnAll(lexicon.inOrder(), sorted.begins, (word) => {
        turn(word.id, sorted, taken, turned, symbols);
        run.add(word, lexicon, turned);
      });
      [occurrences.count, taken.count, firsts.length] = [0, 0, 0];
      vocabulary.bound();
      return run.take();
    },
    spellings: vocabulary.spellings,
  };
}

/** Turns the words that any article of the run holds. */
function turnAll(words: readonly Word[], begins: Int32Array, turnOne: (word: Word) => void): void {
  for (let i = 0; i < words.length; i++) {
    const { id } = words[i]!;
    if (begins[id] !== begins[id + 1]) turnOne(words[i]!);
  }
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

/** Bytes of the numbers beside a text. */
const NUMBERS = 16;

/** Writes words with their postings. */
function runWriter() {
  let bytes = new Uint8Array(1 << 16);
  let at = 0;
  return {
    add: (word: Word, { table, stems: stemsOf }: Lexicon, turned: Turned): void => {
      const stems = stemsOf(word);
      const [from, to] = [table.begins()[word.id]!, table.begins()[word.id + 1]!];
      let room = at + turned.size + 2 * (to - from) + 2 * NUMBERS;
      for (const { length } of stems) room += 2 * length + NUMBERS;
      if (room > bytes.length) bytes = larger(bytes, Uint8Array, room);
      at = putUnits(bytes, at, table.units(), from, to);
      at = putNumber(bytes, at, stems.length);
      for (const stem of stems) at = putUnits(bytes, at, unitsOf(stem), 0, stem.length);
      at = putNumber(bytes, at, turned.articles);
      at = putNumber(bytes, at, turned.size);
      // most lists are so short that a call would take longer
      if (turned.size < 64) for (let i = 0; i < turned.size; i++) bytes[at + i] = turned.bytes[i]!;
      else bytes.set(turned.bytes.subarray(0, turned.size), at);
      at += turned.size;
    },
    take: (): Uint8Array => {
      const taken = bytes.subarray(0, at);
      at = 0;
      return taken;
    },
  };
}
