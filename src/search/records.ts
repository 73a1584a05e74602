/**
 * Words to records: some numbers for each word that a thread has met, side by side with its letters, so that a lookup
 * waits for memory twice, once for the slot and once for the record. It knows no article and no language.
 */
import { passText } from './bytes.js';
import { larger } from './units.js';

/** A record: four numbers for the run; one for the lexicon; its text's head, as bytes.ts writes it, and its bytes. */
export const RUN_FIELDS = 4;
export const MET = 4;
const HEAD = 5;
const BYTES = 6;

/** Knuth's multiplicative hashing: 2^32 divided by the golden ratio. Standard. */
const GOLDEN = 0x9e3779b1 | 0;
const FIRST_SLOTS = 1 << 12;

export interface RecordTable {
  /** The record of the word that stands at `at` as bytes.ts writes texts: where in `records` it begins. New words get one. */
  readonly recordAt: (bytes: Uint8Array, at: number) => number;
  /** All records, one behind the other, until a new word is met. */
  readonly records: () => Int32Array;
  /** Where the record behind one begins. */
  readonly after: (record: number) => number;
  readonly text: (record: number) => string;
  readonly size: () => number;
}

export function recordTable(): RecordTable {
  /** Pairs: a hash, and where its record begins + 1. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let mask = FIRST_SLOTS - 1;
  let records = new Int32Array(FIRST_SLOTS * 4);
  let end = 0;
  let size = 0;
  const keep = (head: number, bytes: Uint8Array, from: number, to: number): number => {
    const record = end;
    end += BYTES + ((to - from + 3) >> 2);
    if (end > records.length) records = larger(records, Int32Array, end);
    records[record + HEAD] = head;
    for (let i = record + BYTES, at = from; at < to; i++, at += 4) records[i] = fourAt(bytes, at, to);
    if (++size * 2 > mask) {
      slots = spread(slots);
      mask = slots.length / 2 - 1;
    }
    return record;
  };
  const recordAt = (bytes: Uint8Array, at: number): number => {
    const [from, to] = [textFrom(bytes, at), passText(bytes, at)];
    const head = headAt(bytes, at);
    const hash = hashOf(bytes, from, to, head);
    let slot = hash & mask;
    for (let known = slots[2 * slot + 1]!; known !== 0; known = slots[2 * slot + 1]!) {
      if (slots[2 * slot] === hash && isAt(records, known - 1, head, bytes, from, to)) return known - 1;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = end + 1;
    return keep(head, bytes, from, to);
  };
  return {
    recordAt,
    records: () => records,
    after: (record) => record + BYTES + ((bytesOf(records[record + HEAD]!) + 3) >> 2),
    text: (record) => textOf(records, record),
    size: () => size,
  };
}

function bytesOf(head: number): number {
  return (head >> 1) << (head & 1);
}

/** A text's head, of one or two bytes: its length × 2 + whether it is wide. */
function headAt(bytes: Uint8Array, at: number): number {
  const low = bytes[at]!;
  return low < 128 ? low : (low & 127) | (bytes[at + 1]! << 7);
}

function textFrom(bytes: Uint8Array, at: number): number {
  return bytes[at]! < 128 ? at + 1 : at + 2;
}

/** Four bytes as a number, the first lowest; zeros behind `to`. */
function fourAt(bytes: Uint8Array, at: number, to: number): number {
  if (at + 4 <= to) return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  let four = bytes[at]!;
  if (at + 1 < to) four |= bytes[at + 1]! << 8;
  if (at + 2 < to) four |= bytes[at + 2]! << 16;
  return four;
}

function hashOf(bytes: Uint8Array, from: number, to: number, head: number): number {
  let hash = Math.imul(head, GOLDEN);
  for (let at = from; at < to; at += 4) {
    hash = Math.imul(hash ^ fourAt(bytes, at, to), GOLDEN);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isAt(records: Int32Array, record: number, head: number, bytes: Uint8Array, from: number, to: number): boolean {
  if (records[record + HEAD] !== head) return false;
  for (let i = record + BYTES, at = from; at < to; i++, at += 4) if (records[i] !== fourAt(bytes, at, to)) return false;
  return true;
}

function textOf(records: Int32Array, record: number): string {
  const head = records[record + HEAD]!;
  const byte = (i: number): number => (records[record + BYTES + (i >> 2)]! >>> ((i & 3) * 8)) & 255;
  let text = '';
  for (let i = 0; i < head >> 1; i++)
    text += String.fromCharCode(head & 1 ? byte(2 * i) | (byte(2 * i + 1) << 8) : byte(i));
  return text;
}

/** The same pairs over twice the slots. */
function spread(old: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(old.length * 2);
  const mask = old.length - 1;
  for (let i = 0; i < old.length; i += 2) {
    if (old[i + 1] === 0) continue;
    let slot = old[i]! & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = old[i]!;
    slots[2 * slot + 1] = old[i + 1]!;
  }
  return slots;
}
