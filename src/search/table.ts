/**
 * Words to small numbers: a hash table that is asked with a stretch of a text, so that no word has to be cut out to be
 * looked up. Making the index asks it a thousand times an article, mostly for rare words: what a lookup touches stands
 * close together, for it is memory that is waited for. A `Map` of strings takes four times as long (measured).
 */

export interface WordTable {
  /** The number of the word at `text.slice(start, end)`; -1 where it was not added. */
  readonly find: (text: string, start: number, end: number) => number;
  /** The same, adding the word where it is new: numbers count from 0. */
  readonly add: (text: string, start: number, end: number) => number;
  readonly word: (id: number) => string;
  readonly size: () => number;
}

/** FNV-1a, 32 bits. Standard. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const FIRST_SLOTS = 2048;

export function wordTable(): WordTable {
  /** Pairs: a hash, and the number of its word + 1. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let mask = FIRST_SLOTS - 1;
  /** Where each word's units begin; one more at the end. */
  let begins = new Int32Array(FIRST_SLOTS);
  let units = new Uint16Array(FIRST_SLOTS * 8);
  let size = 0;
  const search = (text: string, start: number, end: number, isNew: boolean): number => {
    let hash = FNV_BASIS;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== 0; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && isAt(units, begins[id - 1]!, begins[id]!, text, start, end)) return id - 1;
      slot = (slot + 1) & mask;
    }
    if (!isNew) return -1;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = size + 1;
    keep(text, start, end);
    return size - 1;
  };
  const keep = (text: string, start: number, end: number): void => {
    const from = begins[size]!;
    const to = from + end - start;
    if (to > units.length) units = larger(units, Uint16Array, to);
    for (let i = start; i < end; i++) units[from + i - start] = text.charCodeAt(i);
    if (size + 2 > begins.length) begins = larger(begins, Int32Array, size + 2);
    begins[++size] = to;
    if (size * 2 <= mask) return;
    slots = spread(slots);
    mask = slots.length / 2 - 1;
  };
  return {
    find: (text, start, end) => search(text, start, end, false),
    add: (text, start, end) => search(text, start, end, true),
    word: (id) => String.fromCharCode(...units.subarray(begins[id], begins[id + 1])),
    size: () => size,
  };
}

function isAt(units: Uint16Array, from: number, to: number, text: string, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let i = 0; i < to - from; i++) if (units[from + i] !== text.charCodeAt(start + i)) return false;
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

/** A copy of `array` with room for `room` numbers at least. */
export function larger<T extends Int32Array | Uint16Array | Uint8Array>(
  array: T,
  make: new (length: number) => T,
  room: number,
): T {
  const copy = new make(Math.max(array.length * 2, room));
  copy.set(array);
  return copy;
}
