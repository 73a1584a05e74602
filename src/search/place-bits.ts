/**
 * The places of a word in one article after another, as they are published: passed by and copied as bits, since an index that
 * is amended holds most of them as they were. query/reader.ts reads them.
 */
import { placeParameter } from './layout.js';
import { BASE, UNIT_BITS, VALUES } from './unpacking.js';

export interface PlacesWalk {
  /** Passes the places in the next article by; how many bits they are. */
  readonly pass: (isQuoted: boolean) => number;
  /** Writes what was passed last, the last byte filled with zeros; where it ends. There must be room. */
  readonly copy: (bytes: Uint8Array, to: number) => number;
}

/** @param chars of a part. @param unit where the first article's places begin. */
export function placesWalk(chars: Uint8Array, unit: number): PlacesWalk {
  // in bits: where the last article's places begin and end
  let from = unit * UNIT_BITS;
  let at = from;
  const unitAt = (n: number): number =>
    2 * n < chars.length ? VALUES[chars[2 * n]!]! * BASE + VALUES[chars[2 * n + 1]!]! : 0;
  /** Passes a Rice code by; how many ones it begins with. */
  const rice = (k: number): number => {
    for (let above = 0; ; ) {
      const n = Math.floor(at / UNIT_BITS);
      const size = 2 * UNIT_BITS - (at - n * UNIT_BITS);
      const all = (1 << size) - 1;
      const held = ((unitAt(n) << UNIT_BITS) | unitAt(n + 1)) & all;
      const ones = Math.clz32(held ^ all) - 32 + size;
      above += ones;
      at += ones;
      if (ones === size) continue;
      at += 1 + k;
      return above;
    }
  };
  return {
    pass: (isQuoted) => {
      from = at;
      const count = rice(0) + 1;
      const k = placeParameter(count);
      for (let i = 0; i < count; i++) {
        rice(k);
        if (isQuoted) at++;
      }
      return at - from;
    },
    copy: (bytes, to) => {
      let n = Math.floor(from / UNIT_BITS);
      let size = UNIT_BITS - (from - n * UNIT_BITS);
      let held = unitAt(n) & ((1 << size) - 1);
      let end = to;
      for (let left = at - from; left > 0; left -= 8) {
        for (; size < 8; size += UNIT_BITS) held = (held << UNIT_BITS) | unitAt(++n);
        size -= 8;
        const byte = held >>> size;
        bytes[end++] = left < 8 ? byte & (0xff << (8 - left)) : byte;
        held &= (1 << size) - 1;
      }
      return end;
    },
  };
}
