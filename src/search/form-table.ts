/**
 * Stretches of UTF-16 units to records, some numbers for each with its units beside them: what a lookup touches stands
 * close together, for it is memory that is waited for. What the numbers mean is the business of those who fill them.
 */
import { FNV_BASIS, FNV_PRIME } from './table.js';
import { larger } from './units.js';

/** A record: so many numbers, all 0 at first; how many units; these, two in a number. */
export const FREE = 3;
const LENGTH = FREE;
const UNITS = FREE + 1;
/** All begin at a multiple of eight numbers, so that most fit into one line of the processor's cache. */
const ALIGNED = 3;

const FIRST_SLOTS = 1 << 13;
/** The bits of a slot for a record's place and for its hash. */
const PLACE = 0x1ffffff;
const TAG = ~PLACE;
/** Numbers that records may take together: a gigabyte, which no run comes near. */
const MOST_NUMBERS = PLACE << ALIGNED;

export interface FormTable {
  /** The record of `length` units from `start` on, with their hash (see table.ts): where in `records` it begins. New ones get one. */
  readonly at: (units: Uint16Array, start: number, length: number, hash: number) => number;
  /** All records, one behind the other, until a new one is made. */
  readonly records: () => Int32Array;
  readonly text: (record: number) => string;
  readonly size: () => number;
  /** Forgets all records. */
  readonly clear: () => void;
}

export function formTable(): FormTable {
  /** A record's place + 1, and the highest bits of its hash. */
  let slots = new Int32Array(FIRST_SLOTS);
  let mask = FIRST_SLOTS - 1;
  let records = new Int32Array(FIRST_SLOTS * 8);
  let end = 0;
  let size = 0;
  const occupy = (record: number, hash: number): void => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash & TAG) | ((record >> ALIGNED) + 1);
  };
  const keep = (units: Uint16Array, start: number, length: number, hash: number): number => {
    const record = end;
    end += recordSize(length);
    if (end > MOST_NUMBERS) throw new RangeError('the search index met more words at once than it can hold');
    if (end > records.length) records = larger(records, Int32Array, end);
    records[record + LENGTH] = length;
    for (let i = 0; i < length; i++) records[record + UNITS + (i >> 1)]! |= units[start + i]! << ((i & 1) * 16);
    occupy(record, hash);
    if (++size * 2 <= mask) return record;
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let old = 0; old < end; old += recordSize(records[old + LENGTH]!)) occupy(old, hashOf(records, old));
    return record;
  };
  return {
    at: (units, start, length, hash) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (let known = slots[slot]!; known !== 0; known = slots[slot]!) {
        const record = ((known & PLACE) - 1) << ALIGNED;
        if (((known ^ hash) & TAG) === 0 && isAt(records, record, units, start, length)) return record;
        slot = (slot + 1) & mask;
      }
      return keep(units, start, length, hash);
    },
    records: () => records,
    text: (record) => textAt(records, record),
    size: () => size,
    clear: () => {
      slots = new Int32Array(FIRST_SLOTS);
      mask = FIRST_SLOTS - 1;
      records = new Int32Array(FIRST_SLOTS * 8);
      end = 0;
      size = 0;
    },
  };
}

function recordSize(length: number): number {
  return (UNITS + ((length + 1) >> 1) + 7) & ~7;
}

function unitAt(records: Int32Array, record: number, i: number): number {
  return (records[record + UNITS + (i >> 1)]! >>> ((i & 1) * 16)) & 0xffff;
}

function textAt(records: Int32Array, record: number): string {
  let text = '';
  for (let i = 0; i < records[record + LENGTH]!; i++) text += String.fromCharCode(unitAt(records, record, i));
  return text;
}

function hashOf(records: Int32Array, record: number): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < records[record + LENGTH]!; i++) hash = Math.imul(hash ^ unitAt(records, record, i), FNV_PRIME);
  return hash;
}

function isAt(records: Int32Array, record: number, units: Uint16Array, start: number, length: number): boolean {
  if (records[record + LENGTH] !== length) return false;
  const end = start + length;
  let at = record + UNITS;
  let i = start;
  // nearly always the same: to leave at the first difference would cost more than it saves
  let difference = 0;
  for (; i + 1 < end; i += 2) difference |= records[at++]! ^ (units[i]! | (units[i + 1]! << 16));
  if (i < end) difference |= records[at]! ^ units[i]!;
  return difference === 0;
}
