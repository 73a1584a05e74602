/**
 * Looks words up by their characters, without making a string of any. Knows one table of one language's lists and the
 * endings that tell what no list holds; refuses to know what the flags mean.
 */
import { codesOf, hashOf, isSpelt, SLACK, smallOf } from './letters.js';
import type { Ending } from './lexicon.js';

/** What is known of one word. */
export interface Entry {
  flags: number;
  /** The kind of mention that a pronoun is; 0 for words that are none. */
  pronoun: number;
}

/** What stands in each slot of a dictionary: `WIDTH` numbers, all 0 where it is empty. */
const HASH = 0;
export const FLAGS = 1;
export const PRONOUN = 2;
/** Where its letters begin, above how many there are. */
const SPELLING = 3;
const WIDTH = 4;
const LENGTH_BITS = 6;
const LONGEST = (1 << LENGTH_BITS) - 1;

export interface Dictionary {
  /** The slots of all words, each at its hash or behind it; at most a third is taken. One look tells all of a word. */
  readonly slots: Int32Array;
  /** A bit for each word, by its hash: few numbers, always at hand, where the slots lie far apart in memory. */
  readonly listed: Int32Array;
  readonly letters: Uint16Array;
  /** By `pairOf` the last two letters of a word, which of `endings` may close it: most words have none. */
  readonly closing: Uint8Array;
  readonly endings: readonly (readonly EndingCodes[])[];
}

function pairOf(before: number, last: number): number {
  return ((before & 63) << 6) | (last & 63);
}

interface EndingCodes {
  readonly codes: Uint16Array;
  readonly least: number;
  readonly flags: number;
}

export function dictionary(words: ReadonlyMap<string, Entry>, endings: readonly Ending[]): Dictionary {
  const slots = new Int32Array(WIDTH * 2 ** Math.ceil(Math.log2((words.size + 1) * 3)));
  const letters = codesOf([...words.keys(), ' '.repeat(SLACK)].join(''));
  const listed = new Int32Array(1 << 10);
  const it = { slots, listed, letters, ...closings(endings) };
  let start = 0;
  for (const [word, { flags, pronoun }] of words) {
    if (word.length > LONGEST) throw new Error(`a word of the lists has more than ${LONGEST} letters: ${word}`);
    const hash = hashOf(letters, start, start + word.length);
    let at = slotOf(slots, hash);
    while (isListed(it, at)) at = (at + WIDTH) & (slots.length - 1);
    const place = placeOf(hash);
    listed[place >>> 22]! |= 1 << (place >>> 17);
    slots[at + HASH] = hash;
    slots[at + FLAGS] = flags;
    slots[at + PRONOUN] = pronoun;
    slots[at + SPELLING] = (start << LENGTH_BITS) | word.length;
    start += word.length;
  }
  return it;
}

/** The endings by the last two letters that they may have; those of one letter stand under all pairs with it. */
function closings(endings: readonly Ending[]): Pick<Dictionary, 'closing' | 'endings'> {
  const closing = new Uint8Array(64 * 64);
  const lists: EndingCodes[][] = [[]];
  for (const [ending, least, flags] of endings) {
    const codes = codesOf(ending);
    const last = codes.at(-1)!;
    for (let before = 0; before < 64; before++) {
      if (codes.length > 1 && before !== (codes.at(-2)! & 63)) continue;
      const pair = pairOf(before, last);
      if (closing[pair] === 0) closing[pair] = lists.push([]) - 1;
      lists[closing[pair]!]!.push({ codes, least, flags });
    }
  }
  return { closing, endings: lists };
}

function slotOf(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 2) & (slots.length - 1);
}

/** The golden ratio spreads hashes, as Knuth has it: a word's bit stands at the upper bits. */
function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

/** Whether a word of this `hashOf` may be `listed`; false for most that are not. */
export function mayList(listed: Int32Array, hash: number): boolean {
  const place = placeOf(hash);
  return ((listed[place >>> 22]! >>> (place >>> 17)) & 1) !== 0;
}

/** Whether a word stands in the slot at `at`. */
export function isListed({ slots }: Pick<Dictionary, 'slots'>, at: number): boolean {
  return slots[at + SPELLING] !== 0;
}

/** The slot of what is written from `start` to `end`, whose `hashOf` is `hash`; an empty one where no list holds it. */
export function entryOf(it: Dictionary, codes: Uint16Array, start: number, end: number, hash: number): number {
  const { slots, letters } = it;
  const length = end - start;
  let at = slotOf(slots, hash);
  for (;;) {
    const spelling = slots[at + SPELLING]!;
    if (spelling === 0) return at;
    if (slots[at + HASH] === hash && (spelling & LONGEST) === length) {
      if (isSpelt(codes, start, letters, spelling >> LENGTH_BITS, length)) return at;
    }
    at = (at + WIDTH) & (slots.length - 1);
  }
}

/** The flags of what is written from `start` to `end`, endings left out; 0 where no list holds it. */
export function listedFlags(it: Dictionary, codes: Uint16Array, start: number, end: number): number {
  return it.slots[entryOf(it, codes, start, end, hashOf(codes, start, end)) + FLAGS]!;
}

/** The flags that the first fitting ending gives to what is written from `start` to `end`; 0 where none fits. */
export function endingFlags(it: Dictionary, codes: Uint16Array, start: number, end: number): number {
  const before = end - start > 1 ? smallOf(codes[end - 2]!) : 0;
  const list = it.closing[pairOf(before, smallOf(codes[end - 1]!))]!;
  if (list === 0) return 0;
  for (const { codes: ending, least, flags } of it.endings[list]!) {
    if (end - start >= least && endsWith(codes, end, ending)) return flags;
  }
  return 0;
}

function endsWith(codes: Uint16Array, end: number, ending: Uint16Array): boolean {
  const from = end - ending.length;
  for (let i = 0; i < ending.length; i++) if (smallOf(codes[from + i]!) !== ending[i]) return false;
  return true;
}
