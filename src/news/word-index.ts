/**
 * Looks words up by their letters: which of a list of words a line holds, which words two lines share. Knows spellings
 * and numbers; what a word means is for those who made the list.
 */
import { characterOf, SMALL } from '../lib/characters.js';
import { type LineWords, readWords, roomFor } from './words.js';

/** True where two words are spelt with the same letters, whatever their case. */
function spellsSame(line: LineWords, word: number, other: LineWords, otherWord: number): boolean {
  const start = line.words.starts[word]!;
  const length = line.words.ends[word]! - start;
  const at = other.words.starts[otherWord]!;
  if (other.words.ends[otherWord]! - at !== length) return false;
  for (let i = 0; i < length; i++) {
    const one = characterOf(line.spelling.charCodeAt(start + i));
    if (((one ^ characterOf(other.spelling.charCodeAt(at + i))) & SMALL) !== 0) return false;
  }
  return true;
}

/** Words that share a hash with more others than this were made to: they are taken for one of them, so that time stays
 * linear. A guess, far above what honest words need. */
const MOST_STEPS = 256;

/** Words of lines by their spelling, each once, numbered as they come: open addressing over their hashes. */
export class WordIndex {
  private readonly lines: LineWords[] = [];
  private readonly places: number[] = [];
  /** Pairs of a hash and the number of a word plus one, which is 0 where the slot is free. */
  private readonly slots: Int32Array;

  /** @param most words that will be added. */
  constructor(most: number) {
    this.slots = new Int32Array(4 << (32 - Math.clz32(most)));
  }

  /** How many words there are. */
  get size(): number {
    return this.lines.length;
  }

  /** The number of a line's word; -1 where no such word was added. */
  find(line: LineWords, word: number): number {
    return this.slots[this.slotFor(line, word) + 1]! - 1;
  }

  /** The number of a line's word, which is added where it is new. */
  add(line: LineWords, word: number): number {
    const slot = this.slotFor(line, word);
    if (this.slots[slot + 1] === 0) {
      this.lines.push(line);
      this.slots[slot] = line.words.hashes[word]!;
      this.slots[slot + 1] = this.places.push(word);
    }
    return this.slots[slot + 1]! - 1;
  }

  private slotFor(line: LineWords, word: number): number {
    const { slots } = this;
    const last = slots.length - 2;
    const hash = line.words.hashes[word]!;
    // the golden ratio spreads hashes, as Knuth has it; the upper bits of the product hold what all letters gave
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & last;
    for (let step = 0; step < MOST_STEPS; step++) {
      const entry = slots[slot + 1]!;
      if (entry === 0) break;
      if (slots[slot] === hash && spellsSame(line, word, this.lines[entry - 1]!, this.places[entry - 1]!)) break;
      slot = (slot + 2) & last;
    }
    return slot;
  }
}

/** An index of listed words: their numbers are their places in the list. @param list as `wordsOf` gives them, each once. */
export function indexOf(list: readonly string[]): WordIndex {
  const { line } = readWords(list.join('\n'), roomFor(0));
  const index = new WordIndex(list.length);
  for (let word = line.from; word < line.to; word++) index.add(line, word);
  return index;
}
