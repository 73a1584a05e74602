/**
 * The words and marks of an article as columns of numbers, with each quotation as one token. Knows how they are stored
 * and written; refuses to know how they are cut and what they say.
 */

import { quotationMarks, SLACK } from './letters.js';

/** Bits of a token's form. */
export const WORD = 1;
export const CAPITALISED = 2;
/** A word that begins with a small letter; scripts without capitals have none. */
export const SMALL_LETTER = 4;
export const POSSESSIVE = 8;
/** A possessive word whose ending has two characters: "Ann's"; that of "wardens'" has none. */
export const OWN_ENDING = 16;
/** What parts a clause from what is said: a word that opens it, a comma, a semicolon or long dash. */
export const CLAUSE_SHIFT = 5;
export const OPENS_CLAUSE = 1 << CLAUSE_SHIFT;
export const COMMA_HERE = 2 << CLAUSE_SHIFT;
export const BREAK_HERE = 4 << CLAUSE_SHIFT;
/** The kind of mention that a pronoun is stands above the bits. */
export const PRONOUN_SHIFT = 8;
/** The mark of a quotation: a letter, because no letter is a mark. */
export const QUOTE = 0x51;

/** Empty tokens before the first and behind the last, so that a neighbour can be asked without asking if there is one. */
export const MARGIN = 4;
/** The place of no token. */
export const NONE = 0;

/** Each column holds one number a token; the tokens are `[MARGIN, end)`. */
export interface Tokens {
  text: string;
  /** The text's UTF-16 code units: reading those costs a fraction of asking the string. More may follow; they mean nothing. */
  codes: Uint16Array;
  /** The memory of `codes`. */
  bytes: Buffer;
  /** Where its quotation marks stand, without apostrophes between two letters. */
  marks: number[];
  end: number;
  start: Int32Array;
  /** Where a token ends, its possessive ending left out. */
  bare: Int32Array;
  flags: Int32Array;
  /** Of a word, a number that words alike but for capitals share; of a quotation, its index. */
  hash: Int32Array;
  /** Counted from 1, paragraphs likewise. */
  sentence: Int32Array;
  paragraph: Int32Array;
  /** The code unit of a mark, QUOTE for a quotation, 0 for words. */
  mark: Uint16Array;
  form: Uint16Array;
}

type Columns = Omit<Tokens, 'text' | 'codes' | 'bytes' | 'marks' | 'end'>;

const KEPT = 1 << 16; // characters of the longest text whose memory is used again (guess)

/** Memory for the tokens of one text, to be used for one after the other: allocating it costs as much as filling it. */
export function tokenMemory(): Tokens {
  const { start, bare, flags, hash, sentence, paragraph, mark, form } = columns(2 * MARGIN);
  const codes = new Uint16Array(0);
  const bytes = Buffer.from(codes.buffer);
  return { text: '', codes, bytes, marks: [], end: MARGIN, start, bare, flags, hash, sentence, paragraph, mark, form };
}

/** Takes up a text; whatever was known of the one before is gone. */
export function take(it: Tokens, text: string): void {
  const { length } = text;
  if (it.codes.length < length + SLACK || it.codes.length > KEPT) {
    const codes = new Uint16Array(length + SLACK);
    it.codes = codes;
    it.bytes = Buffer.from(codes.buffer);
    // News needs a token for every fifth character; what needs more grows.
    Object.assign(it, columns(Math.ceil(length / 4) + 2 * MARGIN));
  } else for (const column of columnsOf(it)) column.fill(0, 0, it.end + MARGIN);
  it.text = text;
  it.end = MARGIN;
  it.bytes.write(text, 'utf16le');
  if (IS_BIG_ENDIAN) it.bytes.subarray(0, 2 * length).swap16();
  it.marks = quotationMarks(text, it.codes);
}

const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

function columns(size: number): Columns {
  const memory = new ArrayBuffer(size * (6 * 4 + 2 * 2));
  const whole = (k: number): Int32Array => new Int32Array(memory, k * 4 * size, size);
  const half = (k: number): Uint16Array => new Uint16Array(memory, (24 + k * 2) * size, size);
  return {
    start: whole(0),
    bare: whole(1),
    flags: whole(2),
    hash: whole(3),
    sentence: whole(4),
    paragraph: whole(5),
    mark: half(0),
    form: half(1),
  };
}

function columnsOf({
  start,
  bare,
  flags,
  hash,
  sentence,
  paragraph,
  mark,
  form,
}: Columns): (Int32Array | Uint16Array)[] {
  return [start, bare, flags, hash, sentence, paragraph, mark, form];
}

/** Makes room for so many tokens more. */
export function makeRoom(it: Tokens, count: number): void {
  const least = it.end + count + MARGIN;
  if (least <= it.start.length) return;
  const wider = columns(Math.max(least, it.start.length * 2));
  const [from, to] = [columnsOf(it), columnsOf(wider)];
  for (const [k, column] of to.entries()) column.set(from[k]!);
  Object.assign(it, wider);
}

/** The place of a new token, for which there is room. */
export function placed(it: Tokens): number {
  return it.end++;
}

/** A word without its possessive ending; anything else as it stands. */
export function wordOf({ text, start, bare }: Tokens, i: number): string {
  return text.slice(start[i]!, bare[i]!);
}

/** The same in small letters, with straight apostrophes. */
export function smallWordOf(it: Tokens, i: number): string {
  return wordOf(it, i).toLowerCase().replaceAll('’', "'");
}

/** Where a token ends. */
export function stopOf({ bare, form }: Tokens, i: number): number {
  return (form[i]! & OWN_ENDING) !== 0 ? bare[i]! + 2 : bare[i]!;
}

/** The kind of mention that a pronoun is; 0 for other words. */
export function pronounOf({ form }: Tokens, i: number): number {
  return form[i]! >> PRONOUN_SHIFT;
}

export function lengthOf({ start, bare }: Tokens, i: number): number {
  return bare[i]! - start[i]!;
}

export function isWord({ form }: Tokens, i: number): boolean {
  return (form[i]! & WORD) !== 0;
}

export function isCapitalised({ form }: Tokens, i: number): boolean {
  return (form[i]! & CAPITALISED) !== 0;
}

export function isPossessive({ form }: Tokens, i: number): boolean {
  return (form[i]! & POSSESSIVE) !== 0;
}
