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

/** Writes a number into so many bytes, more than it needs perhaps: it reads the same. */
export function putWide(bytes: Uint8Array, at: number, value: number, size: number): void {
  let rest = value;
  for (let i = at; i < at + size - 1; i++, rest >>>= 7) bytes[i] = (rest & 127) | 128;
  bytes[at + size - 1] = rest;
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
  return new Reader(given);
}

/** One for all: where each had functions of its own, the platform would compile their callers again for every other one. */
class Reader implements ByteReader {
  private place = 0;

  constructor(private bytes: Uint8Array) {}

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.place++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.place++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  byte(): number {
    return this.bytes[this.place++]!;
  }

  text(): string {
    const at = this.place;
    this.place = passText(this.bytes, at);
    return textAt(this.bytes, at);
  }

  at(): number {
    return this.place;
  }

  moveTo(at: number, bytes = this.bytes): void {
    this.place = at;
    this.bytes = bytes;
  }
}

/** Where the text at `at` ends. */
export function passText(bytes: Uint8Array, at: number): number {
  const head = headAt(bytes, at);
  return at + numberSize(head) + ((head >> 1) << (head & 1));
}

/** The text at `at`. */
export function textAt(bytes: Uint8Array, at: number): string {
  const head = headAt(bytes, at);
  const from = at + numberSize(head);
  let text = '';
  for (let i = 0; i < head >> 1; i++) text += String.fromCharCode(unitAt(bytes, from, i, head & 1));
  return text;
}

/** The order of two texts as {@link putUnits} wrote them: less than 0, 0 or more, by their units. */
export function compareTexts(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  const [headA, headB] = [headAt(a, atA), headAt(b, atB)];
  const [fromA, fromB] = [atA + numberSize(headA), atB + numberSize(headB)];
  const shorter = Math.min(headA >> 1, headB >> 1);
  for (let i = 0; i < shorter; i++) {
    const difference = unitAt(a, fromA, i, headA & 1) - unitAt(b, fromB, i, headB & 1);
    if (difference !== 0) return difference;
  }
  return (headA >> 1) - (headB >> 1);
}

/** The head of a text is of one or two bytes: no word is longer. */
function headAt(bytes: Uint8Array, at: number): number {
  const low = bytes[at]!;
  return low < 128 ? low : (low & 127) | (bytes[at + 1]! << 7);
}

function unitAt(bytes: Uint8Array, from: number, i: number, isWide: number): number {
  return isWide === 0 ? bytes[from + i]! : bytes[from + 2 * i]! | (bytes[from + 2 * i + 1]! << 8);
}
