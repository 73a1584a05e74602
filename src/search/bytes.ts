/** Whole numbers and short texts as bytes, seven bits a byte: how the index is held while it is made, never published. */

export interface ByteWriter {
  readonly number: (value: number) => void;
  /** A text as the number of its UTF-8 bytes and these. */
  readonly text: (text: string) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** Leaves room for bytes that are written later; where it begins. */
  readonly reserve: (bytes: number) => number;
  readonly length: () => number;
  /** What was written, given away; the writer is empty after it. */
  readonly take: () => Uint8Array;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** How many bytes a number takes. */
export function numberSize(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : value < 2_097_152 ? 3 : value < 268_435_456 ? 4 : 5;
}

/** Writes a number at `at`; where it ends. There must be room. */
export function putNumber(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
  bytes[end++] = rest;
  return end;
}

/** @param room bytes to begin with; it grows. */
export function byteWriter(room: number): ByteWriter {
  let buffer = new Uint8Array(Math.max(16, room));
  let length = 0;
  const need = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const number = (value: number): void => {
    if (length + 5 > buffer.length) need(5);
    length = putNumber(buffer, length, value);
  };
  const bytes = (given: Uint8Array): void => {
    need(given.length);
    buffer.set(given, length);
    length += given.length;
  };
  return {
    number,
    text: (text) => {
      const encoded = ENCODER.encode(text);
      number(encoded.length);
      bytes(encoded);
    },
    bytes,
    reserve: (bytes) => {
      need(bytes);
      length += bytes;
      return length - bytes;
    },
    length: () => length,
    take: () => {
      const taken = buffer.subarray(0, length);
      buffer = new Uint8Array(0);
      length = 0;
      return taken;
    },
  };
}

/** Reads what a {@link ByteWriter} wrote. */
export interface ByteReader {
  readonly number: () => number;
  readonly text: () => string;
  /** Passes over `count` numbers. */
  readonly pass: (count: number) => void;
  readonly at: () => number;
}

export function byteReader(bytes: Uint8Array, from = 0): ByteReader {
  let at = from;
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
    text: () => {
      const length = number();
      const start = at;
      at += length;
      let isPlain = length < 24;
      for (let i = start; i < at && isPlain; i++) isPlain = bytes[i]! < 128;
      if (!isPlain) return DECODER.decode(bytes.subarray(start, at));
      let text = '';
      for (let i = start; i < at; i++) text += String.fromCharCode(bytes[i]!);
      return text;
    },
    pass: (count) => {
      let end = at;
      for (let left = count; left > 0; end++) if (bytes[end]! < 128) left--;
      at = end;
    },
    at: () => at,
  };
}
