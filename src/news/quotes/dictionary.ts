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

/** Entries are numbered from 1; 0 is the entry of words that no list holds. */
export interface Dictionary {
  readonly flags: Int32Array;
  readonly pronouns: Uint8Array;
  /** Where the letters of each entry begin; those of the next end them. */
  readonly starts: Int32Array;
  readonly letters: Uint16Array;
  /** Pairs of a hash and its entry, at the hash or behind it; a power of two, at most a third full. */
  readonly slots: Int32Array;
  /** Of each last letter (its lowest 6 bits), the endings that it can close, in their order. */
  readonly endings: readonly (readonly EndingCodes[])[];
  /** By `pairOf` the last two letters of a word, 1 where an ending may close it: most words have none. */
  readonly closing: Uint8Array;
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
  const size = words.size + 1;
  const slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(size * 3)));
  const it = {
    flags: new Int32Array(size),
    pronouns: new Uint8Array(size),
    starts: new Int32Array(size + 1),
    letters: codesOf([...words.keys(), ' '.repeat(SLACK)].join('')),
    slots,
    endings: Array.from({ length: 64 }, (): EndingCodes[] => []),
    closing: new Uint8Array(64 * 64),
  };
  for (const [ending, least, flags] of endings) {
    const codes = codesOf(ending);
    const last = codes.at(-1)!;
    it.endings[last & 63]!.push({ codes, least, flags });
    for (let before = 0; before < 64; before++)
      if (codes.length === 1 || before === (codes.at(-2)! & 63)) it.closing[pairOf(before, last)] = 1;
  }
  let entry = 0;
  for (const [word, { flags, pronoun }] of words) {
    entry++;
    const start = it.starts[entry]!;
    const end = start + word.length;
    const hash = hashOf(it.letters, start, end);
    it.starts[entry + 1] = end;
    it.flags[entry] = flags;
    it.pronouns[entry] = pronoun;
    let slot = slotOf(it, hash);
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = hash;
    slots[slot + 1] = entry;
  }
  return it;
}

function slotOf({ slots }: Pick<Dictionary, 'slots'>, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1);
}

/** The entry of what is written from `start` to `end`, whose `hashOf` is `hash`; 0 where no list holds it. */
export function entryOf(it: Dictionary, codes: Uint16Array, start: number, end: number, hash: number): number {
  const { slots } = it;
  let slot = slotOf(it, hash);
  for (let entry = slots[slot + 1]!; entry !== 0; entry = slots[slot + 1]!) {
    if (slots[slot] === hash && isWritten(it, entry, codes, start, end)) return entry;
    slot = (slot + 2) & (slots.length - 1);
  }
  return 0;
}

function isWritten(
  { starts, letters }: Dictionary,
  entry: number,
  codes: Uint16Array,
  start: number,
  end: number,
): boolean {
  const from = starts[entry]!;
  return starts[entry + 1]! - from === end - start && isSpelt(codes, start, letters, from, end - start);
}

/** The flags that the first fitting ending gives to what is written from `start` to `end`; 0 where none fits. */
export function endingFlags(it: Dictionary, codes: Uint16Array, start: number, end: number): number {
  const last = smallOf(codes[end - 1]!);
  if (end - start > 1 && it.closing[pairOf(smallOf(codes[end - 2]!), last)] === 0) return 0;
  for (const { codes: ending, least, flags } of it.endings[last & 63]!) {
    if (end - start >= least && endsWith(codes, end, ending)) return flags;
  }
  return 0;
}

function endsWith(codes: Uint16Array, end: number, ending: Uint16Array): boolean {
  const from = end - ending.length;
  for (let i = 0; i < ending.length; i++) if (smallOf(codes[from + i]!) !== ending[i]) return false;
  return true;
}
