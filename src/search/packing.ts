/**
 * Numbers as printable text: bits in Golomb-Rice codes, thirteen of them in two characters, and small whole numbers in
 * one or two. It knows nothing of words and articles; unpacking.ts reads what it writes.
 *
 * Plain scripts hold text, not bytes. Ninety-one printable characters make 8,281 pairs, of which 8,192 carry 13 bits:
 * 6.5 bits a byte, against 6 in base 64. The quotation mark, the backslash and the tilde are left out, so that nothing
 * has to be escaped. Rice codes: Rice and Plaunt, 1971; their use for inverted lists: Witten, Moffat and Bell, 1999.
 */

import { larger } from './units.js';
import { ALPHABET, BASE, SHORT, UNIT_BITS } from './unpacking.js';

/** Each unit's two characters, the first in the lower byte. */
const PAIRS = Uint16Array.from(
  { length: 1 << UNIT_BITS },
  (_, unit) => ALPHABET[Math.floor(unit / BASE)]!.charCodeAt(0) | (ALPHABET[unit % BASE]!.charCodeAt(0) << 8),
);

/** Where bits are written. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, highest first; at most 18. */
  readonly bits: (value: number, count: number) => void;
  /** `value` in a Rice code: its part above the lowest `k` bits as ones and a zero, then those bits. */
  readonly rice: (value: number, k: number) => void;
  /** The first `count` bits of the bytes at `from`. */
  readonly copy: (bytes: Uint8Array, from: number, count: number) => void;
  /** Fills the last unit with zeros; the number of units written since the last `take`. */
  readonly align: () => number;
  /** Whole units written since the last `take`. */
  readonly units: () => number;
  /** All units as characters, until the next bit is written; the writer is empty after it. */
  readonly take: () => Uint8Array;
}

/** Bits that are written at once: with those that wait, no more than are held. */
const MOST_BITS = 18;

export function bitWriter(): BitWriter {
  let chars = new Uint8Array(4096);
  let length = 0;
  let held = 0;
  let heldBits = 0;
  const bits = (value: number, count: number): void => {
    held = (held << count) | value;
    heldBits += count;
    while (heldBits >= UNIT_BITS) {
      heldBits -= UNIT_BITS;
      if (length === chars.length) chars = larger(chars, Uint8Array, length);
      const pair = PAIRS[(held >>> heldBits) & 0x1fff]!;
      chars[length++] = pair;
      chars[length++] = pair >> 8;
    }
    held &= (1 << heldBits) - 1;
  };
  return {
    bits,
    rice: (value, k) => {
      let above = value >>> k;
      if (above + k < MOST_BITS) {
        bits((((1 << above) - 1) << (k + 1)) | (value & ((1 << k) - 1)), above + 1 + k);
        return;
      }
      for (; above >= 15; above -= 15) bits(0x7fff, 15);
      bits(((1 << above) - 1) << 1, above + 1);
      if (k > 0) bits(value & ((1 << k) - 1), k);
    },
    copy: (bytes, from, count) => {
      let left = count;
      let at = from;
      for (; left > 16; left -= 16, at += 2) bits((bytes[at]! << 8) | bytes[at + 1]!, 16);
      if (left > 8) bits(((bytes[at]! << 8) | bytes[at + 1]!) >> (16 - left), left);
      else if (left > 0) bits(bytes[at]! >> (8 - left), left);
    },
    align: () => {
      if (heldBits > 0) bits(0, UNIT_BITS - heldBits);
      return length / 2;
    },
    units: () => length / 2,
    take: () => {
      const taken = chars.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}

/** A whole number as text: one character up to 82, two up to 727, then more. Ends by itself. */
export function packNumber(value: number): string {
  if (value < SHORT) return ALPHABET[value]!;
  let rest = value - SHORT;
  let digits = '';
  let count = 0;
  do {
    digits = ALPHABET[rest % BASE]! + digits;
    rest = Math.floor(rest / BASE);
    count++;
  } while (rest > 0);
  return ALPHABET[SHORT + count - 1]! + digits;
}
