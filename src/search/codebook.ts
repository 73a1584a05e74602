/**
 * Texts made short for storing: the archive's most frequent words, each written as one or two characters. It is made
 * from a sample of the archive, works word by word without any state, and gives back exactly what was put in.
 *
 * A general compressor would need the platform's own to be read, and none is the same on every machine when it writes;
 * word codes come out as small for texts of a few kilobytes (measured: 2.1 kB of 4.5, deflate in printable characters
 * 2.4) at a third of the time. After Brisaboa et al., "Lightweight natural language text compression", 2007.
 */

import { CODE, type Forms, NO_FORM, noTokens, openForms, type Tokens } from './forms.js';
import { putJson } from './json.js';
import { OPEN, SINGLE } from './lengthen.js';
import { GAP, KINDS } from './letters.js';
import { hashed, wordTable } from './table.js';
import { ALPHABET } from './unpacking.js';

/** The units that are codes. */
const CODES = Uint8Array.from(ALPHABET, (code) => code.charCodeAt(0));
const OPEN_UNIT = OPEN.charCodeAt(0);
/** What stands for the mark itself in a text: nearly its like. */
const TILDE = 0x2dc;
const SPACE = 32;
/** All one-character codes and all of two. Measured: with half as many, texts are a tenth longer. */
export const CODEBOOK_SIZE = SINGLE + (CODES.length - SINGLE) * CODES.length;
/** A word must be met so often in the sample to be worth its place. A guess. */
const WORTH_A_CODE = 3;
/** Longer ones are rare, and a hostile one must not be on every reader's way. A guess. */
const LONGEST = 24;

/** How often each word and sign stands in texts. Plain data: it crosses threads. */
export type PieceCounts = ReadonlyMap<string, number>;

/** Whether what stands before a token goes without saying: a single space between two words. */
function isSilent({ count, bounds, room }: Tokens, i: number): boolean {
  return i > 0 && i < count && bounds[2 * i] === bounds[2 * i - 1]! + 1 && room.units[bounds[2 * i - 1]!] === SPACE;
}

/** Counts the pieces of texts: runs of word characters, and of others but single spaces between words. */
export function countPieces(texts: Iterable<string>): PieceCounts {
  const forms = openForms();
  const tokens = noTokens();
  const counts = new Map<string, number>();
  const met: number[] = [];
  for (const text of texts) countIn(text, forms.cut(text, tokens), forms.records(), counts, met);
  for (const form of met) counts.set(forms.text(form), forms.records()[form + CODE]!);
  return counts;
}

/** Counts a text's forms in their records, others in `counts`. @param met gets the forms that were not met before. */
function countIn(text: string, tokens: Tokens, records: Int32Array, counts: Map<string, number>, met: number[]): void {
  const { count: all, bounds, forms: formAt } = tokens;
  let before = 0;
  for (let i = 0; i < all; i++) {
    const start = bounds[2 * i]!;
    if (!isSilent(tokens, i)) count(text, before, start, counts);
    before = bounds[2 * i + 1]!;
    const form = formAt[i]!;
    if (form === NO_FORM) count(text, start, before, counts);
    else if (before - start <= LONGEST && ++records[form + CODE]! === 1) met.push(form);
  }
  count(text, before, text.length, counts);
}

function count(text: string, start: number, end: number, counts: Map<string, number>): void {
  if (start === end || end - start > LONGEST) return;
  const piece = text.slice(start, end);
  if (!piece.includes(OPEN)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
}

/** The words and signs that make a sample of texts shortest, the most frequent first. The same counts give the same. */
export function codebookOf(sample: readonly PieceCounts[]): string[] {
  const counts = new Map<string, number>();
  for (const part of sample) for (const [piece, count] of part) counts.set(piece, (counts.get(piece) ?? 0) + count);
  const saving = ([piece, count]: readonly [string, number]): number => count * (piece.length - 1) - piece.length;
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts]
    .filter(([, count]) => count >= WORTH_A_CODE)
    .sort((a, b) => saving(b) - saving(a) || order(a[0], b[0]))
    .slice(0, CODEBOOK_SIZE)
    .sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
    .map(([piece]) => piece);
}

/** How many characters texts of these counts take with a codebook, about. */
export function codedLength(counts: readonly PieceCounts[], codebook: readonly string[]): number {
  const ranks = new Map(codebook.map((piece, rank) => [piece, rank]));
  let length = 0;
  for (const part of counts) {
    for (const [piece, count] of part) {
      const rank = ranks.get(piece);
      length += count * (rank === undefined ? piece.length + 2 : rank < SINGLE ? 1 : 2);
    }
  }
  return length;
}

/**
 * Writes a text in codes into `out` at `at`, as the inside of a JSON string; where it ends. There must be {@link roomFor}
 * it. @param tokens of the text, where it was cut already.
 */
export type Shorten = (text: string, out: Uint8Array, at: number, tokens?: Tokens) => number;

/** The most bytes that a text takes: each unit escaped, every second one between marks. */
export function roomFor(text: string): number {
  return 8 * text.length + 2;
}

/** A piece without a code; others have the characters of theirs in the lowest two bytes and how many these are above. */
const NO_CODE = -1;
const LENGTH_SHIFT = 16;

/** The codes by their pieces' ranks. */
function codesFor(codebook: readonly string[]): Int32Array {
  return Int32Array.from(codebook, (_, rank) => {
    if (rank < SINGLE) return CODES[rank]! | (1 << LENGTH_SHIFT);
    const first = SINGLE + Math.floor((rank - SINGLE) / CODES.length);
    return CODES[first]! | (CODES[(rank - SINGLE) % CODES.length]! << 8) | (2 << LENGTH_SHIFT);
  });
}

/** Writes texts with a codebook. @param forms remember the codes of theirs. */
export function shortener(codebook: readonly string[], forms: Forms): Shorten {
  const own = noTokens();
  const codeOf = codeFinder(codebook);
  return (text, out, at, tokens = forms.cut(text, own)) => {
    const { count, bounds, forms: formAt } = tokens;
    const { units } = tokens.room;
    const records = forms.records();
    const all = text.length;
    for (let tilde = text.indexOf(OPEN); tilde >= 0; tilde = text.indexOf(OPEN, tilde + 1)) units[tilde] = TILDE;
    let end = at;
    let written = 0; // what stands before it is out
    let before = 0;
    for (let i = 0; i <= count; i++) {
      const start = i < count ? bounds[2 * i]! : all;
      if (isSilent(tokens, i)) {
        if (written === before) written = start;
      } else if (before < start) {
        const code = codeOf(units, before, start);
        if (code !== NO_CODE) {
          if (written < before) end = writeOut(units, written, before, all, out, end);
          end = putCode(code, out, end);
          written = start;
        }
      }
      if (i === count) break;
      before = bounds[2 * i + 1]!;
      const form = formAt[i]!;
      // a record holds 0 where its code was not asked for yet
      let code = form === NO_FORM ? 0 : records[form + CODE]!;
      if (code === 0) {
        code = codeOf(units, start, before);
        if (form !== NO_FORM) records[form + CODE] = code;
      }
      if (code === NO_CODE) continue;
      if (written < start) end = writeOut(units, written, start, all, out, end);
      end = putCode(code, out, end);
      written = before;
    }
    return written < all ? writeOut(units, written, all, all, out, end) : end;
  };
}

/** Writes a code. It always writes two characters: what stands behind one is written over. */
function putCode(code: number, out: Uint8Array, at: number): number {
  out[at] = code;
  out[at + 1] = code >> 8;
  return at + (code >> LENGTH_SHIFT);
}

const NOT_PLAIN = 128;

/** Finds the codes of pieces; those of one or two units, as nearly all signs are, are looked up once. */
function codeFinder(codebook: readonly string[]): (units: Uint16Array, start: number, end: number) => number {
  const codes = codesFor(codebook);
  const table = wordTable();
  for (const piece of codebook) table.addText(piece);
  const find = (units: Uint16Array, start: number, end: number): number => {
    const rank = table.find(units, start, end, hashed(units, start, end));
    return rank < 0 ? NO_CODE : codes[rank]!;
  };
  /** By two units below 128, the second 0 where there is one; 0 where it was not asked for yet. */
  const known = new Int32Array(1 << 14);
  return (units, start, end) => {
    const first = units[start]!;
    const second = end - start === 1 ? 0 : units[start + 1]! || NOT_PLAIN;
    if (end - start > 2 || (first | second) >= NOT_PLAIN) return find(units, start, end);
    const pair = (first << 7) | second;
    if (known[pair] === 0) known[pair] = find(units, start, end);
    return known[pair]!;
  };
}

/** Writes what stands between two codes, without the spaces that go without saying; where it ends in `out`. */
function writeOut(units: Uint16Array, from: number, to: number, all: number, out: Uint8Array, at: number): number {
  const isAfterWord = units[from] === SPACE && isWordAt(units, from - 1, all) && isWordAt(units, from + 1, all);
  const start = isAfterWord ? from + 1 : from;
  const isBeforeWord = to < all && units[to - 1] === SPACE && isWordAt(units, to, all) && isWordAt(units, to - 2, all);
  const end = isBeforeWord ? to - 1 : to;
  if (start >= end) return at;
  out[at] = OPEN_UNIT;
  const close = putJson(units, start, end, out, at + 1);
  out[close] = OPEN_UNIT;
  return close + 1;
}

function isWordAt(units: Uint16Array, at: number, all: number): boolean {
  return at >= 0 && at < all && KINDS[units[at]!] !== GAP;
}
