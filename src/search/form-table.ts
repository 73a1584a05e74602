/**
 * Stretches of UTF-16 units to records, some numbers for each with its units beside them: what a lookup touches stands
 * close together, for it is memory that is waited for; and a text's are looked up step by step, so that it is waited for
 * once for many of them and not for one after another. What the numbers mean is the business of those who fill them.
 */
import { larger } from './units.js';

/** A record: so many numbers, all 0 at first; how many units; these, two in a number. */
export const FREE = 3;
const LENGTH = FREE;
const UNITS = FREE + 1;
/** All begin at a multiple of eight numbers, so that most fit into one line of the processor's cache. */
const ALIGNED = 3;
/** The place of none. Records begin behind it. */
const NONE = 1 << ALIGNED;

const FIRST_SLOTS = 1 << 13;
/** The bits of a slot for a record's place and for its hash. */
const PLACE = 0x1ffffff;
const TAG = ~PLACE;
/** Numbers that records may take together: a gigabyte, which no run comes near. */
const MOST_NUMBERS = PLACE << ALIGNED;

/** Units that are hashed and compared at once, in four numbers; longer stretches go on one by one. */
const HEAD = 8;
/** For each length up to {@link HEAD}, the bits that its units have in these numbers. */
const HEADS = new Int32Array(4 * (HEAD + 1));
for (let length = 0; length <= HEAD; length++)
  new Uint16Array(HEADS.buffer).fill(0xffff, HEAD * length, HEAD * length + length);
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Units that are read behind the last of a text; what they are does not matter. */
export const SLACK = HEAD;

/** Stretches of a text: where each starts and ends, side by side; and their records, -1 for those not to be looked up. */
export interface Stretches {
  readonly count: number;
  readonly bounds: Int32Array;
  readonly forms: Int32Array;
}

export interface FormTable {
  /** Looks up stretches of a text, behind which there are {@link SLACK} units: puts where in `records` each begins into `forms`. New ones get a record. */
  readonly lookUp: (units: Uint16Array, stretches: Stretches) => void;
  /** All records, one behind the other, until a new one is made. */
  readonly records: () => Int32Array;
  readonly text: (record: number) => string;
  readonly size: () => number;
  /** Forgets all records. */
  readonly clear: () => void;
}

interface Table {
  /** A record's place, and the highest bits of its hash. */
  slots: Int32Array;
  records: Int32Array;
  /** The same memory, and that of the text that is looked up. */
  own: DataView;
  text: DataView;
  end: number;
  size: number;
}

export function formTable(): FormTable {
  let table = emptyTable();
  return {
    lookUp: (units, stretches) => {
      if (table.text.buffer !== units.buffer) table.text = new DataView(units.buffer);
      if (stretches.count > hashes.length) {
        hashes = new Int32Array(2 * stretches.count);
        found = new Int32Array(2 * stretches.count);
        lengths = new Int32Array(2 * stretches.count);
      }
      hashAll(table, stretches);
      findSlots(table, stretches.count);
      touchRecords(table.records, stretches.count);
      compare(table, stretches);
    },
    records: () => table.records,
    text: (record) => textAt(table, record),
    size: () => table.size,
    clear: () => {
      table = emptyTable();
    },
  };
}

function emptyTable(): Table {
  const records = new Int32Array(FIRST_SLOTS * 8);
  const own = new DataView(records.buffer);
  return { slots: new Int32Array(FIRST_SLOTS), records, own, text: own, end: NONE, size: 0 };
}

/** Of each stretch that is looked up: its hash, what stands in the slot for it, and how many units the record there has. */
let hashes = new Int32Array(1 << 12);
let found = new Int32Array(1 << 12);
let lengths = new Int32Array(1 << 12);

function hashAll({ text }: Table, { count, bounds }: Stretches): void {
  const ours = hashes;
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i]!;
    ours[i] = hashed(text, 2 * start, bounds[2 * i + 1]! - start);
  }
}

function findSlots({ slots }: Table, count: number): void {
  const [ours, theirs] = [hashes, found];
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const hash = ours[i]!;
    theirs[i] = slots[(hash ^ (hash >>> 15)) & mask]!;
  }
}

function touchRecords(records: Int32Array, count: number): void {
  const [ours, theirs] = [lengths, found];
  for (let i = 0; i < count; i++) ours[i] = records[((theirs[i]! & PLACE) << ALIGNED) + LENGTH]!;
}

function compare(table: Table, { count, bounds, forms }: Stretches): void {
  const { text } = table;
  let { records, own } = table;
  for (let i = 0; i < count; i++) {
    if (forms[i]! < 0) continue;
    const start = bounds[2 * i]!;
    const length = bounds[2 * i + 1]! - start;
    const record = (found[i]! & PLACE) << ALIGNED;
    if (lengths[i] === length && isAt(records, own, record, text, 2 * start, length)) forms[i] = record;
    else {
      forms[i] = search(table, 2 * start, length, hashes[i]!);
      ({ records, own } = table);
    }
  }
}

/** The record of the stretch at a byte of the text, a new one where there is none. */
function search(table: Table, at: number, length: number, hash: number): number {
  const { slots, records, own, text } = table;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (let known = slots[slot]!; known !== 0; known = slots[slot]!) {
    const record = (known & PLACE) << ALIGNED;
    if (
      ((known ^ hash) & TAG) === 0 &&
      records[record + LENGTH] === length &&
      isAt(records, own, record, text, at, length)
    )
      return record;
    slot = (slot + 1) & mask;
  }
  return keep(table, at, length, hash);
}

function keep(table: Table, at: number, length: number, hash: number): number {
  const record = table.end;
  table.end += recordSize(length);
  if (table.end > MOST_NUMBERS) throw new RangeError('the search index met more words at once than it can hold');
  if (table.end > table.records.length) {
    table.records = larger(table.records, Int32Array, table.end);
    table.own = new DataView(table.records.buffer);
  }
  table.records[record + LENGTH] = length;
  for (let i = 0; i < 2 * length; i++) table.own.setUint8(4 * (record + UNITS) + i, table.text.getUint8(at + i));
  occupy(table, record, hash);
  if (++table.size * 2 < table.slots.length) return record;
  table.slots = new Int32Array(table.slots.length * 2);
  for (let old = NONE; old < table.end; old += recordSize(table.records[old + LENGTH]!))
    occupy(table, old, hashed(table.own, 4 * (old + UNITS), table.records[old + LENGTH]!));
  return record;
}

function occupy({ slots }: Table, record: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = (hash & TAG) | (record >> ALIGNED);
}

function recordSize(length: number): number {
  return (UNITS + ((length + 1) >> 1) + 7) & ~7;
}

function textAt({ records, own }: Table, record: number): string {
  let text = '';
  for (let i = 0; i < records[record + LENGTH]!; i++)
    text += String.fromCharCode(own.getUint16(4 * (record + UNITS) + 2 * i, IS_LITTLE_ENDIAN));
  return text;
}

/** The hash of so many units from a byte on. The factors are large primes of no meaning. */
function hashed(view: DataView, at: number, length: number): number {
  const row = length < HEAD ? 4 * length : 4 * HEAD;
  let hash =
    Math.imul(view.getInt32(at, IS_LITTLE_ENDIAN) & HEADS[row]!, 0x9e3779b1) +
    Math.imul(view.getInt32(at + 4, IS_LITTLE_ENDIAN) & HEADS[row + 1]!, 0x85ebca77) +
    Math.imul(view.getInt32(at + 8, IS_LITTLE_ENDIAN) & HEADS[row + 2]!, 0xc2b2ae3d) +
    Math.imul(view.getInt32(at + 12, IS_LITTLE_ENDIAN) & HEADS[row + 3]!, 0x27d4eb2f);
  for (let i = 2 * HEAD; i < 2 * length; i += 2)
    hash = Math.imul(hash ^ view.getUint16(at + i, IS_LITTLE_ENDIAN), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x165667b1);
}

/** Whether the units of a record are those from a byte of the text on, where both are of the same length. */
function isAt(records: Int32Array, own: DataView, record: number, text: DataView, at: number, length: number): boolean {
  const row = length < HEAD ? 4 * length : 4 * HEAD;
  let difference =
    ((text.getInt32(at, IS_LITTLE_ENDIAN) & HEADS[row]!) ^ records[record + UNITS]!) |
    ((text.getInt32(at + 4, IS_LITTLE_ENDIAN) & HEADS[row + 1]!) ^ records[record + UNITS + 1]!) |
    ((text.getInt32(at + 8, IS_LITTLE_ENDIAN) & HEADS[row + 2]!) ^ records[record + UNITS + 2]!) |
    ((text.getInt32(at + 12, IS_LITTLE_ENDIAN) & HEADS[row + 3]!) ^ records[record + UNITS + 3]!);
  // nearly always the same: to leave at the first difference would cost more than it saves
  for (let i = 2 * HEAD; i < 2 * length; i += 2)
    difference |= text.getUint16(at + i, IS_LITTLE_ENDIAN) ^ own.getUint16(4 * (record + UNITS) + i, IS_LITTLE_ENDIAN);
  return difference === 0;
}
