/**
 * Numbers as printable text: bits in Golomb-Rice codes, thirteen of them in two characters, and small whole numbers in
 * one or two. Shared by the build and the browser; it knows nothing of words and articles.
 *
 * Plain scripts hold text, not bytes. Ninety-one printable characters make 8,281 pairs, of which 8,192 carry 13 bits:
 * 6.5 bits a byte, against 6 in base 64. The quotation mark, the backslash and the tilde are left out, so that nothing
 * has to be escaped. Rice codes: Rice and Plaunt, 1971; their use for inverted lists: Witten, Moffat and Bell, 1999.
 */

/** Printable ASCII without space, `"`, `\` and `~`. */
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'"\\~'.includes(c));
const BASE = ALPHABET.length;
const VALUES = new Uint8Array(128);
ALPHABET.forEach((char, value) => {
  VALUES[char.charCodeAt(0)] = value;
});

const UNIT_BITS = 13;
/** Each unit's two characters, made once. */
let pairs: string[] | null = null;

/** Where bits are written. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, highest first; at most 16. */
  readonly bits: (value: number, count: number) => void;
  /** `value` in a Rice code: its part above the lowest `k` bits as ones and a zero, then those bits. */
  readonly rice: (value: number, k: number) => void;
  /** Fills the last unit with zeros; the number of units written since the last `take`. */
  readonly align: () => number;
  /** Whole units written since the last `take`. */
  readonly units: () => number;
  /** All units as text; the writer is empty after it. */
  readonly take: () => string;
}

export function bitWriter(): BitWriter {
  let units = new Uint16Array(1024);
  let length = 0;
  let held = 0;
  let heldBits = 0;
  const bits = (value: number, count: number): void => {
    held = (held << count) | value;
    heldBits += count;
    while (heldBits >= UNIT_BITS) {
      heldBits -= UNIT_BITS;
      if (length === units.length) {
        const more = new Uint16Array(units.length * 2);
        more.set(units);
        units = more;
      }
      units[length++] = (held >>> heldBits) & 0x1fff;
      held &= (1 << heldBits) - 1;
    }
  };
  return {
    bits,
    rice: (value, k) => {
      let above = value >>> k;
      for (; above >= 15; above -= 15) bits(0x7fff, 15);
      bits(((1 << above) - 1) << 1, above + 1);
      if (k > 0) bits(value & ((1 << k) - 1), k);
    },
    align: () => {
      if (heldBits > 0) bits(0, UNIT_BITS - heldBits);
      return length;
    },
    units: () => length,
    take: () => {
      pairs ??= Array.from({ length: 1 << UNIT_BITS }, (_, u) => ALPHABET[Math.floor(u / BASE)]! + ALPHABET[u % BASE]!);
      let text = '';
      for (let i = 0; i < length; i++) text += pairs[units[i]!]!;
      length = 0;
      return text;
    },
  };
}

/** Where bits are read from: the inverse of {@link BitWriter}. Past the end there are zeros. */
export interface BitReader {
  readonly bits: (count: number) => number;
  readonly rice: (k: number) => number;
}

/** Reads from `text`, beginning at a unit. */
export function bitReader(text: string, unit: number): BitReader {
  let at = unit * 2;
  let held = 0;
  let heldBits = 0;
  const fill = (): void => {
    const value = at < text.length ? VALUES[text.charCodeAt(at)]! * BASE + VALUES[text.charCodeAt(at + 1)]! : 0;
    at += 2;
    held = (held << UNIT_BITS) | value;
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
        const ones = Math.clz32(~(held << (32 - heldBits)));
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
const SHORT = BASE - 8;

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
