/**
 * Looks words up by their letters: which of a list of words a line holds, which words two lines share. Knows spellings
 * and numbers; what a word means is for those who made the list.
 */
import * as is from '../../lib/characters.js';
import { type LineWords, readWords, roomFor, type Words } from './words.js';

// a module's own constant becomes part of its loops' machine code
const { SMALL } = is;

/** Words that share a hash with more others than this were made to: they are taken for one of them, so that time stays
 * linear. A guess, far above what honest words need. */
const MOST_STEPS = 256;

/** Words of the largest index whose room is used again; a guess, what several long articles need. */
const KEPT = 1 << 12;

/** Places for so many words, of which at least half stay free. */
function slotsFor(most: number): number {
  return 2 << (32 - Math.clz32(most));
}

/** The golden ratio spreads hashes, as Knuth has it; the upper bits of the product hold what all letters gave. */
const SPREAD = 0x9e3779b1;

/** Words by their spelling, each once, numbered as they come: open addressing over their hashes. */
export class WordIndex {
  /** How many words there are. */
  size = 0;
  /** Whose words were added. */
  private own: Words | null = null;
  /** By number: the word's hash, where its characters begin among its own, and how many they are. */
  private hashes: Int32Array;
  private starts: Int32Array;
  private lengths: Int32Array;
  /** The number of a word plus one; 0 where the slot is free. */
  private slots: Int32Array;
  /** Of the slots in use, the last. */
  private last: number;

  /** @param most words that will be added, all of one `Words`. */
  constructor(most: number) {
    this.slots = new Int32Array(slotsFor(most));
    this.last = this.slots.length - 1;
    this.hashes = new Int32Array(most);
    this.starts = new Int32Array(most);
    this.lengths = new Int32Array(most);
  }

  /** Forgets all words and keeps the room, where it is neither too small nor much too large. @param most words that will be added. */
  reset(most: number): void {
    const slots = slotsFor(most);
    if (most > this.starts.length || this.starts.length > Math.max(most, KEPT)) {
      const room = Math.max(most, KEPT);
      this.slots = new Int32Array(slotsFor(room));
      this.hashes = new Int32Array(room);
      this.starts = new Int32Array(room);
      this.lengths = new Int32Array(room);
    } else this.slots.fill(0, 0, slots);
    this.last = slots - 1;
    this.size = 0;
  }

  /** The number of a line's word; -1 where no such word was added. */
  find(line: LineWords, word: number): number {
    const { slots, last } = this;
    const first = slots[(Math.imul(line.words.hashes[word]!, SPREAD) >>> 7) & last]!;
    return first === 0 ? -1 : slots[this.slotFor(line, word)]! - 1;
  }

  /** Fills `numbers` with the number of each of a line's words, -1 where no such word was added. */
  findAll(line: LineWords, numbers: Int32Array): void {
    const { slots, last, hashes: known } = this;
    const { words, from, to, base } = line;
    const { hashes, starts, ends, chars } = words;
    // first all slots, without a branch, so that none waits for another: they lie far apart in memory
    for (let word = from; word < to; word++)
      numbers[word - from] = slots[(Math.imul(hashes[word]!, SPREAD) >>> 7) & last]! - 1;
    for (let word = from; word < to; word++) {
      const number = numbers[word - from]!;
      // the first slot is free or holds the word; what else there may be is rare
      if (number < 0) continue;
      const start = starts[word]!;
      if (known[number] !== hashes[word] || !this.spells(number, chars, base + start, ends[word]! - start))
        numbers[word - from] = this.find(line, word);
    }
  }

  /** The number of a line's word, which is added where it is new. */
  add(line: LineWords, word: number): number {
    const slot = this.slotFor(line, word);
    const known = this.slots[slot]!;
    if (known !== 0) return known - 1;
    const { starts, ends, hashes } = line.words;
    const number = this.size++;
    this.own = line.words;
    this.hashes[number] = hashes[word]!;
    this.starts[number] = line.base + starts[word]!;
    this.lengths[number] = ends[word]! - starts[word]!;
    this.slots[slot] = this.size;
    return number;
  }

  private slotFor({ words, base }: LineWords, word: number): number {
    const { slots, last, hashes } = this;
    const hash = words.hashes[word]!;
    let slot = (Math.imul(hash, SPREAD) >>> 7) & last;
    for (let step = 0; step < MOST_STEPS; step++) {
      const entry = slots[slot]!;
      if (entry === 0) break;
      if (hashes[entry - 1] === hash) {
        const start = words.starts[word]!;
        if (this.spells(entry - 1, words.chars, base + start, words.ends[word]! - start)) break;
      }
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** True where a word is spelt with the letters that stand at a place, whatever their case. */
  private spells(number: number, chars: Int32Array, start: number, length: number): boolean {
    if (this.lengths[number] !== length) return false;
    const own = this.own!.chars;
    const at = this.starts[number]!;
    // where a word ends no processor foresees: of short ones all places are compared, and what lies beyond is left out
    if (length <= SHORT) {
      let differ = chars[start]! ^ own[at]!;
      differ |= (chars[start + 1]! ^ own[at + 1]!) & ((1 - length) >> 31);
      differ |= (chars[start + 2]! ^ own[at + 2]!) & ((2 - length) >> 31);
      differ |= (chars[start + 3]! ^ own[at + 3]!) & ((3 - length) >> 31);
      differ |= (chars[start + 4]! ^ own[at + 4]!) & ((4 - length) >> 31);
      return (differ & SMALL) === 0;
    }
    for (let i = 0; i < length; i++) if (((chars[start + i]! ^ own[at + i]!) & SMALL) !== 0) return false;
    return true;
  }
}

/** Letters of the words that are compared at once; `Words` have room for as many behind the last. */
const SHORT = 5;

/** An index of listed words: their numbers are their places in the list. @param list as `wordsOf` gives them, each once. */
export function indexOf(list: readonly string[]): WordIndex {
  const { line } = readWords(list.join('\n'), roomFor(0));
  const index = new WordIndex(list.length);
  for (let word = line.from; word < line.to; word++) index.add(line, word);
  return index;
}
