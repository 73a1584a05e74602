/**
 * Where a word stands in one article, as bits: how often, then the steps from place to place, each with whether it is
 * quoted where any is. The published index holds these very bits, one article after the other, so that making it need not
 * read them; the browser's reader.ts does.
 */
import { placeParameter } from './layout.js';

/** The most bytes that `count` places take of which the last is `last`. */
export function placesRoom(count: number, last: number): number {
  const k = placeParameter(count);
  return ((count * (3 + k) + (last >> k)) >> 3) + 1;
}

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
  const more = isQuoted ? 1 : 0;
  // bits not yet written: fewer than eight between two numbers
  let held = 0;
  let heldBits = 0;
  let end = at;
  let before = -1;
  // first how many there are, as a Rice code of no parameter; then each: see packing.ts
  for (let i = from - 1; i < to; i++) {
    const isCount = i < from;
    const place = isCount ? 0 : places[i]! >> 1;
    const value = isCount ? to - from - 1 : place - before - 1;
    const low = isCount ? 0 : k;
    let above = value >>> low;
    for (; above > 14; above -= 15) {
      held = (held << 15) | 0x7fff;
      heldBits += 15;
      while (heldBits >= 8) {
        heldBits -= 8;
        bytes[end++] = held >>> heldBits;
      }
      held &= (1 << heldBits) - 1;
    }
    held = (((held << above) | ((1 << above) - 1)) << (low + 1)) | (value & ((1 << low) - 1));
    heldBits += above + low + 1;
    while (heldBits >= 8) {
      heldBits -= 8;
      bytes[end++] = held >>> heldBits;
    }
    held &= (1 << heldBits) - 1;
    if (isCount) continue;
    before = place;
    held = (held << more) | (places[i]! & more);
    heldBits += more;
  }
  const bits = (end - at) * 8 + heldBits;
  // eight at most: the last number's quotation bit may fill a byte
  if (heldBits > 0) bytes[end] = held << (8 - heldBits);
  return bits;
}
