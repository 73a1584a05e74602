/**
 * Words to small numbers: a hash table that is asked with a stretch of UTF-16 units, so that no string has to be made of a
 * word to look it up. Making the index asks it a thousand times an article, mostly for rare words: what a lookup touches
 * stands close together, for it is memory that is waited for. A `Map` of strings takes four times as long (measured).
 */
import { textOfUnits, unitsOf } from '../lib/units.js';
import { larger } from './units.js';

export interface WordTable {
  /** The number of the word at `units`, from `start` to `end`, with its {@link hashed} value; -1 where it was not added. */
  readonly find: (units: Uint16Array, start: number, end: number, hash: number) => number;
  /** The same, adding the word where it is new: numbers count from 0. */
  readonly add: (units: Uint16Array, start: number, end: number, hash: number) => number;
  /** The same for a string. */
  readonly addText: (word: string) => number;
  readonly word: (id: number) => string;
  /** Every word's units; word `id` stands from `begins()[id]` to `begins()[id + 1]`. Both hold until the next word is added. */
  readonly units: () => Uint16Array;
  readonly begins: () => Int32Array;
  readonly size: () => number;
  readonly clear: () => void;
}

/** FNV-1a, 32 bits: begin with the basis, then for each unit `hash = Math.imul(hash ^ unit, FNV_PRIME)`. Standard. */
export const FNV_BASIS = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** The hash of units, going on from that of those before them. */
export function hashed(units: Uint16Array, start: number, end: number, before = FNV_BASIS): number {
  let hash = before;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME);
  return hash;
}

const FIRST_SLOTS = 2048;
/** A table with more slots than this is made anew and not wiped. A guess. */
const MOST_WIPED = 1 << 14;

export function wordTable(): WordTable {
  /** Pairs: a hash, and the number of its word + 1. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let mask = FIRST_SLOTS - 1;
  /** Where each word's units begin; one more at the end. */
  let begins = new Int32Array(FIRST_SLOTS);
  let held = new Uint16Array(FIRST_SLOTS * 8);
  let size = 0;
  const search = (units: Uint16Array, start: number, end: number, hash: number, isNew: boolean): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== 0; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && isAt(held, begins[id - 1]!, begins[id]!, units, start, end)) return id - 1;
      slot = (slot + 1) & mask;
    }
    if (!isNew) return -1;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = size + 1;
    keep(units, start, end);
    return size - 1;
  };
  const keep = (units: Uint16Array, start: number, end: number): void => {
    const from = begins[size]!;
    const to = from + end - start;
    if (to > held.length) held = larger(held, Uint16Array, to);
    for (let i = start; i < end; i++) held[from + i - start] = units[i]!;
    if (size + 2 > begins.length) begins = larger(begins, Int32Array, size + 2);
    begins[++size] = to;
    if (size * 2 <= mask) return;
    slots = spread(slots);
    mask = slots.length / 2 - 1;
  };
  return {
    find: (units, start, end, hash) => search(units, start, end, hash, false),
    add: (units, start, end, hash) => search(units, start, end, hash, true),
    addText: (word) => {
      const units = unitsOf(word);
      return search(units, 0, word.length, hashed(units, 0, word.length), true);
    },
    word: (id) => textOfUnits(held, begins[id]!, begins[id + 1]!),
    units: () => held,
    begins: () => begins,
    size: () => size,
    clear: () => {
      if (slots.length <= MOST_WIPED) slots.fill(0);
      else slots = new Int32Array(FIRST_SLOTS * 2);
      mask = slots.length / 2 - 1;
      size = 0;
    },
  };
}

function isAt(held: Uint16Array, from: number, to: number, units: Uint16Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let i = 0; i < to - from; i++) if (held[from + i] !== units[start + i]) return false;
  return true;
}

/** The same pairs over twice the slots. */
function spread(old: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(old.length * 2);
  const mask = old.length - 1;
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] === 0) continue;
    const hash = old[i]!;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = old[i + 1]!;
  }
  return slots;
}
