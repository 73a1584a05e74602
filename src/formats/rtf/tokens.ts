/**
 * The bytes of a document in Rich Text Format as its signs (RTF 1.9.1, "RTF Syntax"): braces, control words with their numbers, bytes in
 * digits, stretches of text, data in bytes. It knows none of the words, and reads each byte once.
 */

/** `open` and `close` a group; a control `word` with its number; a control `sign`; a `byte` that is written in digits or behind a backslash;
 * a stretch of `text`; `data` of \bin; the `end` of the file. */
export type Kind = 'open' | 'close' | 'word' | 'sign' | 'byte' | 'text' | 'data' | 'end';

const [BACKSLASH, OPEN, CLOSE, SPACE, MINUS, APOSTROPHE, LF, CR] = [0x5c, 0x7b, 0x7d, 0x20, 0x2d, 0x27, 0x0a, 0x0d];

/** Letters of a control word, and digits of its number, at most; what is longer is a word that nobody knows, or a number cut (RTF 1.9.1). */
const [LONGEST_WORD, MOST_DIGITS] = [32, 10];

/** Of a byte that is written in other signs than digits. */
export const NO_BYTE = -1;

const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;

/** Goes from sign to sign; what the last one was stands in its fields. */
export class Tokens {
  /** Of a control word its letters, of a control sign the sign itself. */
  name = '';
  /** The number of a control word, null where it has none; the value of a byte, or NO_BYTE. */
  value: number | null = null;
  /** Where the sign begins, and where the next does. */
  from = 0;
  to = 0;
  /** Whether data was announced that the file ends before. */
  isCut = false;

  constructor(readonly bytes: Buffer) {}

  next(): Kind {
    const { bytes } = this;
    let at = this.to;
    // ends of lines part signs, and say nothing; neither does a byte of nothing
    while (bytes[at] === LF || bytes[at] === CR || bytes[at] === 0) at++;
    this.from = at;
    if (at >= bytes.length) {
      this.to = at;
      return 'end';
    }
    const byte = bytes[at];
    if (byte === BACKSLASH) return this.control(at + 1);
    if (byte === OPEN || byte === CLOSE) {
      this.to = at + 1;
      return byte === OPEN ? 'open' : 'close';
    }
    do at++;
    while (at < bytes.length && !ENDS_TEXT[bytes[at]!]);
    this.to = at;
    return 'text';
  }

  private control(at: number): Kind {
    const { bytes } = this;
    const byte = bytes[at];
    if (isLetter(byte)) return this.word(at);
    this.to = Math.min(at + 1, bytes.length);
    if (byte === APOSTROPHE) return this.digits(at + 1);
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) {
      this.value = byte;
      return 'byte';
    }
    // a line end behind a backslash is one, though it takes two bytes
    if (byte === CR && bytes[at + 1] === LF) this.to++;
    this.name = byte === undefined ? '' : byte === CR ? '\n' : String.fromCharCode(byte);
    return 'sign';
  }

  private digits(at: number): Kind {
    const digits = this.bytes.toString('latin1', at, Math.min(at + 2, this.bytes.length));
    const isByte = /^[\da-f]{2}$/i.test(digits);
    this.value = isByte ? Number.parseInt(digits, 16) : NO_BYTE;
    if (isByte) this.to = at + 2;
    return 'byte';
  }

  private word(from: number): Kind {
    const { bytes } = this;
    let at = from;
    while (isLetter(bytes[at])) at++;
    this.name = at - from > LONGEST_WORD ? '' : bytes.toString('latin1', from, at);
    const isNegative = bytes[at] === MINUS && isDigit(bytes[at + 1]);
    const first = isNegative ? at + 1 : at;
    at = first;
    while (isDigit(bytes[at])) at++;
    const number = at === first ? null : Number(bytes.toString('latin1', first, Math.min(at, first + MOST_DIGITS)));
    this.value = isNegative && number !== null ? -number : number;
    if (bytes[at] === SPACE) at++;
    this.to = at;
    if (this.name !== 'bin') return 'word';
    const end = at + Math.max(0, number ?? 0);
    this.isCut ||= end > bytes.length;
    this.to = Math.min(end, bytes.length);
    return 'data';
  }
}

const ENDS_TEXT = new Uint8Array(256);
for (const byte of [BACKSLASH, OPEN, CLOSE, LF, CR, 0]) ENDS_TEXT[byte] = 1;
