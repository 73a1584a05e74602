/**
 * Where a word stands in one article, as bits: how often, then the steps from place to place, each with whether it is
 * quoted where any is. The published index holds these very bits, one article after the other, so that making it need not
 * read them; the browser's reader.ts does.
 */
import { placeParameter, QUOTED_BIT } from './layout.js';

/** The most bytes that `count` places take of which the last is `last`. */
export function placesRoom(count: number, last: number): number {
  const k = placeParameter(count);
  return ((count * (3 + k) + (last >> k)) >> 3) + 1;
}

/** Bits not yet written: fewer than eight between two calls. */
let held = 0;
let heldBits = 0;
let end = 0;

/**
 * Writes places (× 2 + whether quoted) at `at`, the last byte filled with zeros; how many bits they are. There must be
 * room. @param isQuoted whether any of them is quoted.
 */
export function putPlaces(
  bytes: Uint8Array,
  at: number,
  places: Int32Array,
  from: number,
  to: number,
  isQuoted: boolean,
): number {
  const k = placeParameter(to - from);
  end = at;
  putRice(bytes, to - from - 1, 0);
  let before = -1;
  for (let i = from; i < to; i++) {
    const place = places[i]! >> 1;
    putRice(bytes, place - before - 1, k);
    if (isQuoted) putBits(bytes, places[i]! & QUOTED_BIT, 1);
    before = place;
  }
  const bits = (end - at) * 8 + heldBits;
  if (heldBits > 0) putBits(bytes, 0, 8 - heldBits);
  return bits;
}

/** At most 23 bits. */
function putBits(bytes: Uint8Array, value: number, count: number): void {
  held = (held << count) | value;
  heldBits += count;
  while (heldBits >= 8) {
    heldBits -= 8;
    bytes[end++] = held >>> heldBits;
  }
  held &= (1 << heldBits) - 1;
}

/** A Rice code: see packing.ts. */
function putRice(bytes: Uint8Array, value: number, k: number): void {
  let above = value >>> k;
  for (; above > 14; above -= 15) putBits(bytes, 0x7fff, 15);
  putBits(bytes, (((1 << above) - 1) << (k + 1)) | (value & ((1 << k) - 1)), above + 1 + k);
}
