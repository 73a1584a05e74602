/**
 * Words in the order of their texts. Most differ in their first letters: these and the word's place among the given ones make
 * one number, and the platform sorts numbers without asking anyone. It knows words by their units alone.
 */
import type { WordTable } from './table.js';

/** Bits of a whole number that the platform holds exactly. */
const EXACT = 53;
/** More words of the same first letters than this are left to the platform's sort. A guess. */
const MANY = 12;

/** The same words in the order of their texts, unit by unit. @param ids numbers of the table, none of them twice. */
export function inOrder(table: WordTable, ids: Int32Array): Int32Array {
  const places = bitsFor(ids.length);
  const { ranks, bits } = alphabetOf(table);
  const letters = Math.floor((EXACT - places) / bits);
  const keys = keysOf(table, ids, { ranks, bits, letters, places });
  keys.sort();
  const ordered = new Int32Array(ids.length);
  const above = 2 ** places;
  for (let i = 0; i < keys.length; i++) {
    const head = Math.floor(keys[i]! / above);
    ordered[i] = ids[keys[i]! - head * above]!;
    keys[i] = head;
  }
  settle(table, keys, ordered, letters);
  return ordered;
}

/** How many bits the numbers from 0 to before `count` have. */
function bitsFor(count: number): number {
  return 32 - Math.clz32(count);
}

/** Each unit's place among those that occur, from 1; and how many bits these have. */
function alphabetOf(table: WordTable): { ranks: Int32Array; bits: number } {
  const [units, all] = [table.units(), table.begins()[table.size()]!];
  const ranks = new Int32Array(1 << 16);
  for (let i = 0; i < all; i++) ranks[units[i]!] = 1;
  let met = 0;
  for (let unit = 0; unit < ranks.length; unit++) {
    met += ranks[unit]!;
    if (ranks[unit] === 1) ranks[unit] = met;
  }
  return { ranks, bits: bitsFor(met + 1) };
}

interface Making {
  readonly ranks: Int32Array;
  readonly bits: number;
  readonly letters: number;
  readonly places: number;
}

/** Of each word its first letters, 0 behind its end, and its place among the given ones. */
function keysOf(table: WordTable, ids: Int32Array, { ranks, bits, letters, places }: Making): Float64Array {
  const [units, begins] = [table.units(), table.begins()];
  const [step, above] = [2 ** bits, 2 ** places];
  const keys = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const from = begins[ids[i]!]!;
    const to = begins[ids[i]! + 1]!;
    let key = 0;
    for (let at = from; at < from + letters; at++) key = key * step + (at < to ? ranks[units[at]!]! : 0);
    keys[i] = key * above + i;
  }
  return keys;
}

/** Orders words whose first letters are the same by those behind them. */
function settle(table: WordTable, heads: Float64Array, ordered: Int32Array, letters: number): void {
  const [units, begins] = [table.units(), table.begins()];
  const byRest = (a: number, b: number): number => compare(units, begins, a, b, letters);
  for (let from = 0, end = 1; from < ordered.length; from = end++) {
    while (end < ordered.length && heads[end] === heads[from]) end++;
    if (end - from > MANY) ordered.subarray(from, end).sort(byRest);
    else for (let i = from + 1; i < end; i++) insert(units, begins, ordered, from, i, letters);
  }
}

/** Puts the word at `i` where it belongs among those from `from` on. */
function insert(
  units: Uint16Array,
  begins: Int32Array,
  ordered: Int32Array,
  from: number,
  i: number,
  letters: number,
): void {
  const word = ordered[i]!;
  let at = i;
  for (; at > from && compare(units, begins, ordered[at - 1]!, word, letters) > 0; at--) ordered[at] = ordered[at - 1]!;
  ordered[at] = word;
}

/** The order of two words by what is behind their first letters. */
function compare(units: Uint16Array, begins: Int32Array, a: number, b: number, letters: number): number {
  const [fromA, fromB] = [begins[a]!, begins[b]!];
  const [lengthA, lengthB] = [begins[a + 1]! - fromA, begins[b + 1]! - fromB];
  for (let i = letters; i < lengthA && i < lengthB; i++) {
    const difference = units[fromA + i]! - units[fromB + i]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
