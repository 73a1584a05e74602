/**
 * Numbers as printable text: bits in Golomb-Rice codes, thirteen of them in two characters, and small whole numbers in
 * one or two. It knows nothing of words and articles; unpacking.ts reads what it writes.
 *
 * Plain scripts hold text, not bytes. Ninety-one printable characters make 8,281 pairs, of which 8,192 carry 13 bits:
 * 6.5 bits a byte, against 6 in base 64. The quotation mark, the backslash and the tilde are left out, so that nothing
 * has to be escaped. Rice codes: Rice and Plaunt, 1971; their use for inverted lists: Witten, Moffat and Bell, 1999.
 */

import { ABSENT } from './parts.js';
import { larger } from './units.js';
import { ALPHABET, BASE, SHORT, UNIT_BITS } from './unpacking.js';

/** Each unit's two characters, one behind the other in memory. */
const PAIRS = new Uint16Array(
  Uint8Array.from({ length: 2 << UNIT_BITS }, (_, i) => {
    const digit = (i & 1) === 0 ? Math.floor((i >> 1) / BASE) : (i >> 1) % BASE;
    return ALPHABET[digit]!.charCodeAt(0);
  }).buffer,
);

/** Where bits are written. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, highest first; at most 18. */
  readonly bits: (value: number, count: number) => void;
  /** `value` in a Rice code: its part above the lowest `k` bits as ones and a zero, then those bits. */
  readonly rice: (value: number, k: number) => void;
  /** The steps between numbers, each less 1 in a Rice code of parameter `k`, and behind each step its symbol's code. */
  readonly steps: (numbers: Int32Array, symbols: Uint8Array, count: number, k: number, codes: Codes) => void;
  /** For every number below `total` the code of its symbol, or of {@link ABSENT}. */
  readonly every: (numbers: Int32Array, symbols: Uint8Array, count: number, total: number, codes: Codes) => void;
  /** Of stretches of bits those from the `first` on, until so many units are full or the last is written; where it stopped. */
  readonly copies: (stretches: BitStretches, sources: readonly BitSource[], first: number, full: number) => number;
  /** Fills the last unit with zeros; the number of units written since the last `take`. */
  readonly align: () => number;
  /** All units as characters, until the next bit is written; the writer is empty after it. */
  readonly take: () => Uint8Array;
  /** The same with the room behind them: there are a hundred thousand lists, and for none a view has to be made. */
  readonly takeRoom: () => Uint8Array;
}

/** The Rice codes of symbols. */
export interface Codes {
  readonly ranks: Uint8Array;
  readonly k: number;
  /** Each code and its length; a length that no word of bits holds where it is too long for one. */
  readonly codes: Int32Array;
  readonly sizes: Uint8Array;
}

/** @param ranks the number that is written for each symbol. @param k the parameter. */
export function riceCodes(ranks: Uint8Array, k: number): Codes {
  const sizes = new Uint8Array(ranks.length);
  const codes = new Int32Array(ranks.length);
  for (let symbol = 0; symbol < ranks.length; symbol++) {
    const rank = ranks[symbol]!;
    const above = rank >>> k;
    sizes[symbol] = above + 1 + k;
    codes[symbol] = (((1 << above) - 1) << (k + 1)) | (rank & ((1 << k) - 1));
  }
  return { ranks, k, codes, sizes };
}

/** Stretches of bits: in which of several sources each lies, where it begins there, and how many bits. */
export interface BitStretches {
  readonly length: number;
  readonly stretch: Uint16Array;
  readonly at: Int32Array;
  readonly bits: Int32Array;
}

export interface BitSource {
  readonly bytes: Uint8Array;
}

/** Bits that are written at once: with those that wait, no more than are held. */
const MOST_BITS = 18;
const UNIT = (1 << UNIT_BITS) - 1;

export function bitWriter(): BitWriter {
  return new Bits();
}

/** One for all: where each writer had functions of its own, the platform would compile their callers again for every other one. */
class Bits implements BitWriter {
  private readonly out: Out;

  constructor() {
    const pairs = new Uint16Array(2048);
    this.out = { pairs, bytes: new Uint8Array(pairs.buffer), length: 0, held: 0, size: 0 };
  }

  bits(value: number, count: number): void {
    putBits(this.out, value, count);
  }

  rice(value: number, k: number): void {
    putRice(this.out, value, k);
  }

  steps(numbers: Int32Array, symbols: Uint8Array, count: number, k: number, codes: Codes): void {
    putSteps(this.out, numbers, symbols, count, k, codes);
  }

  every(numbers: Int32Array, symbols: Uint8Array, count: number, total: number, codes: Codes): void {
    putEvery(this.out, numbers, symbols, count, total, codes);
  }

  copies(stretches: BitStretches, sources: readonly BitSource[], first: number, full: number): number {
    return putCopies(this.out, stretches, sources, first, full);
  }

  align(): number {
    const { out } = this;
    if (out.size > 0) putBits(out, 0, UNIT_BITS - out.size);
    return out.length;
  }

  take(): Uint8Array {
    const { out } = this;
    const taken = new Uint8Array(out.pairs.buffer, 0, 2 * out.length);
    out.length = 0;
    return taken;
  }

  takeRoom(): Uint8Array {
    this.out.length = 0;
    return this.out.bytes;
  }
}

/** What is written: the characters of whole units; and the bits that wait for more, fewer than a unit's, the last of `held`. */
interface Out {
  pairs: Uint16Array;
  /** The same memory. */
  bytes: Uint8Array;
  length: number;
  held: number;
  size: number;
}

/** Makes room for so many more units. */
function reserve(out: Out, units: number): void {
  const most = out.length + units;
  if (most > out.pairs.length) grow(out, most);
}

function grow(out: Out, units: number): void {
  out.pairs = larger(out.pairs, Uint16Array, units);
  out.bytes = new Uint8Array(out.pairs.buffer);
}

function putBits(out: Out, value: number, count: number): void {
  reserve(out, 2);
  out.held = (out.held << count) | value;
  out.size += count;
  while (out.size >= UNIT_BITS) {
    out.size -= UNIT_BITS;
    out.pairs[out.length++] = PAIRS[(out.held >>> out.size) & UNIT]!;
  }
}

/** It is seldom asked for what is written fast elsewhere, and short, for it is compiled with its callers. */
function putRice(out: Out, value: number, k: number): void {
  for (let above = value >>> k; above >= 0; above -= 15)
    putBits(out, above < 15 ? ((1 << above) - 1) << 1 : 0x7fff, above < 15 ? above + 1 : 15);
  putBits(out, value & ((1 << k) - 1), k);
}

/** A step and its symbol are mostly few bits: they are put together first. */
function putSteps(out: Out, numbers: Int32Array, symbols: Uint8Array, count: number, k: number, codes: Codes): void {
  for (let i = 0; i < count; ) {
    i = putShortSteps(out, numbers, symbols, i, count, k, codes);
    if (i === count) return;
    putRice(out, numbers[i]! - (i === 0 ? 0 : numbers[i - 1]! + 1), k);
    putRice(out, codes.ranks[symbols[i]!]!, codes.k);
    i++;
  }
}

/** Writes steps from the `first` on until one is too long; which. There are millions: the loop keeps what it writes to in locals. */
function putShortSteps(
  out: Out,
  numbers: Int32Array,
  symbols: Uint8Array,
  first: number,
  count: number,
  k: number,
  { codes, sizes }: Codes,
): number {
  reserve(out, 2 * (count - first));
  const { pairs } = out;
  const low = (1 << k) - 1;
  let { held, size, length: end } = out;
  let before = first === 0 ? -1 : numbers[first - 1]!;
  let i = first;
  for (; i < count; i++) {
    const number = numbers[i]!;
    const symbol = symbols[i]!;
    const step = number - before - 1;
    const above = step >>> k;
    const behind = sizes[symbol]!;
    const all = above + 1 + k + behind;
    if (all > MOST_BITS) break;
    before = number;
    held = (held << all) | (((((1 << above) - 1) << (k + 1)) | (step & low)) << behind) | codes[symbol]!;
    for (size += all; size >= UNIT_BITS; ) {
      size -= UNIT_BITS;
      pairs[end++] = PAIRS[(held >>> size) & UNIT]!;
    }
  }
  [out.held, out.size, out.length] = [held, size, end];
  return i;
}

function putEvery(
  out: Out,
  numbers: Int32Array,
  symbols: Uint8Array,
  count: number,
  total: number,
  { codes, sizes, ranks, k }: Codes,
): void {
  for (let number = 0, next = 0; number < total; number++) {
    const symbol = next < count && numbers[next] === number ? symbols[next++]! : ABSENT;
    const size = sizes[symbol]!;
    if (size > MOST_BITS) putRice(out, ranks[symbol]!, k);
    else putBits(out, codes[symbol]!, size);
  }
}

/** There are millions of stretches of a few bits: the loop keeps what it writes to in locals. */
function putCopies(
  out: Out,
  { length, stretch, at, bits }: BitStretches,
  sources: readonly BitSource[],
  first: number,
  full: number,
): number {
  let { pairs, held, size, length: end } = out;
  let i = first;
  for (; i < length && end < full; i++) {
    const { bytes } = sources[stretch[i]!]!;
    let from = at[i]!;
    let left = bits[i]!;
    if (end + (left >> 3) + 2 > pairs.length) {
      grow(out, end + left + 2);
      ({ pairs } = out);
    }
    for (; left > 0; from += 2, left -= 16) {
      const now = left < 16 ? left : 16;
      held = (held << now) | (((bytes[from]! << 8) | bytes[from + 1]!) >> (16 - now));
      for (size += now; size >= UNIT_BITS; ) {
        size -= UNIT_BITS;
        pairs[end++] = PAIRS[(held >>> size) & UNIT]!;
      }
    }
  }
  [out.held, out.size, out.length] = [held, size, end];
  return i;
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
