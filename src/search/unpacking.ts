/**
 * Printable text back into numbers: bits in Golomb-Rice codes, thirteen of them in two characters, and small whole numbers
 * in one or two. It is the half of packing.ts that the browser needs; it knows nothing of words and articles.
 */

import { LEVELS } from './layout.js';

/** Printable ASCII without space, `"`, `\` and `~`. */
export const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (c) => !'"\\~'.includes(c),
);
export const BASE = ALPHABET.length;
/** The place of each unit in the alphabet. */
export const VALUES = new Uint8Array(128);
ALPHABET.forEach((char, value) => {
  VALUES[char.charCodeAt(0)] = value;
});

export const UNIT_BITS = 13;

/** Where bits are read from: the inverse of {@link BitWriter}. Past the end there are zeros. */
export interface BitReader {
  readonly bits: (count: number) => number;
  readonly rice: (k: number) => number;
}

/** The unit at a place of `text`; zeros behind its end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? VALUES[text.charCodeAt(at)]! * BASE + VALUES[text.charCodeAt(at + 1)]! : 0;
}

/** Reads from `text`, beginning at a unit. */
export function bitReader(text: string, unit: number): BitReader {
  let at = unit * 2;
  let held = 0;
  let heldBits = 0;
  const fill = (): void => {
    held = (held << UNIT_BITS) | unitAt(text, at);
    at += 2;
    heldBits += UNIT_BITS;
  };
  const bits = (count: number): number => {
    while (heldBits < count) fill();
    heldBits -= count;
    const value = held >>> heldBits;
    held &= (1 << heldBits) - 1;
    return value;
  };
  return {
    bits,
    rice: (k) => {
      let above = 0;
      for (;;) {
        if (heldBits === 0) fill();
        const ones = Math.clz32(held ^ ((1 << heldBits) - 1)) - 32 + heldBits;
        if (ones < heldBits) {
          above += ones;
          heldBits -= ones + 1;
          held &= (1 << heldBits) - 1;
          return (above << k) | (k > 0 ? bits(k) : 0);
        }
        above += heldBits;
        heldBits = 0;
        held = 0;
      }
    },
  };
}

/** How a list is coded: the Rice parameters of its numbers and of its symbols' places in `order`. */
export interface PairCode {
  readonly k: number;
  readonly symbolK: number;
  /** The symbol of each number. */
  readonly order: readonly number[];
}

/** More bits than this are at hand before a code is looked at: few have more. */
const AT_HAND = 16;

/**
 * The inverse of a BitWriter's `steps`, or of its `every`: fills `numbers` and `symbols`. A browser meets the longest list
 * with code that it has not run before: so all of it is one plain loop. @param skip bits behind the unit that are not of the
 * list. @param total where there is a symbol for every number below it; 0 where steps are told.
 */
export function readSteps(
  text: string,
  unit: number,
  skip: number,
  { k, symbolK, order }: PairCode,
  numbers: Int32Array,
  symbols: Uint8Array,
  total = 0,
): void {
  let at = 2 * (unit + Math.floor(skip / UNIT_BITS));
  // no more than 29 bits are held: of larger numbers a browser makes objects at first
  let size = UNIT_BITS - (skip % UNIT_BITS);
  let held = unitAt(text, at) & ((1 << size) - 1);
  let number = 0;
  let next = 0;
  for (let i = 0; i < (total || 2 * numbers.length); i++) {
    const low = total || i & 1 ? symbolK : k;
    for (; size <= AT_HAND; size += UNIT_BITS) {
      at += 2;
      held = (held << UNIT_BITS) | unitAt(text, at);
    }
    let ones = Math.clz32(held ^ ((1 << size) - 1)) - 32 + size;
    let above = ones;
    for (; ones === size; above += ones) {
      at += 2;
      held = unitAt(text, at);
      size = UNIT_BITS;
      ones = Math.clz32(held ^ ((1 << size) - 1)) - 32 + size;
    }
    size -= ones + 1 + low;
    for (; size < 0; size += UNIT_BITS) {
      at += 2;
      held = (held << UNIT_BITS) | unitAt(text, at);
    }
    const value = (above << low) | ((held >>> size) & ((1 << low) - 1));
    held &= (1 << size) - 1;
    if (total || i & 1) {
      // there is one symbol more, of numbers that are not in the list
      if (order[value]! < LEVELS * 2) {
        symbols[next] = order[value]!;
        numbers[next++] = number;
      }
      number++;
    } else number += value;
  }
}

/** More bits than this at once would overflow the 32 that are held. */
const LARGEST_PARAMETER = 18;

/**
 * The Rice parameter for gaps between `count` things among `total`: the classic rule, floor(log2(0.69 total / count)), in
 * whole numbers, since the logarithm's last digit differs between browsers.
 */
export function gapParameter(total: number, count: number): number {
  const mean = Math.floor((0.69 * total) / Math.max(1, count));
  return mean < 1 ? 0 : Math.min(LARGEST_PARAMETER, 31 - Math.clz32(mean));
}

/** Numbers below this are one character; above it a leading character says that more follow. */
export const SHORT = BASE - 8;

/** Reads packed numbers and stretches of text one after another. */
export interface TextReader {
  readonly number: () => number;
  readonly text: (length: number) => string;
  readonly done: () => boolean;
}

export function textReader(text: string): TextReader {
  let at = 0;
  return {
    number: () => {
      const first = VALUES[text.charCodeAt(at++)]!;
      if (first < SHORT) return first;
      let value = 0;
      for (let left = first - SHORT + 1; left > 0; left--) value = value * BASE + VALUES[text.charCodeAt(at++)]!;
      return value + SHORT;
    },
    text: (length) => {
      at += length;
      return text.slice(at - length, at);
    },
    done: () => at >= text.length,
  };
}
