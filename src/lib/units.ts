/**
 * A text's UTF-16 code units as an array. Loops over many characters read it in a third of the time that they need to
 * ask the string (measured: a string, above all a part of another, looks up where its letters are for each).
 */

/** Units of the longest text whose memory is used again; a guess, a long article. */
const KEPT = 1 << 16;

interface Memory {
  readonly units: Uint16Array;
  /** The same memory. */
  readonly bytes: Buffer;
}

function memoryFor(length: number): Memory {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}

const kept = memoryFor(KEPT);
const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The units of a text, until the next text is asked for; behind its end others follow, which mean nothing. */
export function unitsOf(text: string): Uint16Array {
  const { units, bytes } = text.length <= KEPT ? kept : memoryFor(text.length);
  bytes.write(text, 'utf16le');
  if (IS_BIG_ENDIAN) bytes.subarray(0, 2 * text.length).swap16();
  return units;
}
