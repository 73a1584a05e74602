/** Whole numbers and short texts as bytes: how the index is held while it is made, never published. */

/** How many bytes a number takes. */
export function numberSize(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : value < 2_097_152 ? 3 : value < 268_435_456 ? 4 : 5;
}

/** Writes a number at `at`, seven bits a byte; where it ends. There must be room. */
export function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
  bytes[end++] = rest;
  return end;
}

/**
 * Writes a text of UTF-16 units: their number × 2 + whether any is larger than a byte, then each as one byte or two, the
 * lower first. Equal texts are equal bytes. Where it ends; there must be room.
 */
export function putUnits(bytes: Uint8Array, at: number, units: Uint16Array, from: number, to: number): number {
  const start = putNumber(bytes, at, (to - from) * 2);
  let end = start;
  let all = 0;
  for (let i = from; i < to; i++) {
    all |= units[i]!;
    bytes[end++] = units[i]!;
  }
  if (all < 256) return end;
  bytes[at]! |= 1;
  end = start;
  for (let i = from; i < to; i++) {
    bytes[end++] = units[i]!;
    bytes[end++] = units[i]! >> 8;
  }
  return end;
}

/** Where the text at `at` ends. Its head is of one or two bytes: no word is longer. */
export function passText(bytes: Uint8Array, at: number): number {
  const low = bytes[at]!;
  return low < 128
    ? at + 1 + ((low >> 1) << (low & 1))
    : at + 2 + ((((low & 127) | (bytes[at + 1]! << 7)) >> 1) << (low & 1));
}

/** Reads numbers and texts one after another. */
export interface ByteReader {
  readonly number: () => number;
  readonly byte: () => number;
  readonly text: () => string;
  readonly at: () => number;
  /** Goes on at `at`; in other bytes, where some are given. */
  readonly moveTo: (at: number, bytes?: Uint8Array) => void;
}

export function byteReader(given: Uint8Array): ByteReader {
  let bytes = given;
  let at = 0;
  const number = (): number => {
    let byte = bytes[at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  return {
    number,
    byte: () => bytes[at++]!,
    text: () => {
      const head = number();
      const size = (head >> 1) << (head & 1);
      const { buffer, byteOffset, length } = bytes.subarray(at, at + size); // fewer where the bytes end before
      at += size;
      return Buffer.from(buffer, byteOffset, length).toString(head & 1 ? 'utf16le' : 'latin1');
    },
    at: () => at,
    moveTo: (to, other = bytes) => {
      at = to;
      bytes = other;
    },
  };
}
