/**
 * Texts made short for storing: the archive's most frequent words, each written as one or two characters. It is made
 * from a sample of the archive, works word by word without any state, and gives back exactly what was put in.
 *
 * A general compressor would need the platform's own to be read, and none is the same on every machine when it writes;
 * word codes come out as small for texts of a few kilobytes (measured: 2.1 kB of 4.5, deflate in printable characters
 * 2.4) at a third of the time. After Brisaboa et al., "Lightweight natural language text compression", 2007.
 */
import { CODES, OPEN, SINGLE } from './lengthen.js';
import { GAP, KINDS, kindOf } from './letters.js';
import { wordTable } from './table.js';

const OPEN_UNIT = OPEN.charCodeAt(0);
const SPACE = 32;
/** All one-character codes and all of two. Measured: with half as many, texts are a tenth longer. */
export const CODEBOOK_SIZE = SINGLE + (CODES.length - SINGLE) * CODES.length;
/** A word must be met so often in the sample to be worth its place. A guess. */
const WORTH_A_CODE = 3;
/** Longer ones are rare, and a hostile one must not be on every reader's way. A guess. */
const LONGEST = 24;

/** Calls `visit` with each run of word characters and each run of others. */
function eachPiece(text: string, visit: (piece: string, isWord: boolean) => void): void {
  let start = 0;
  while (start < text.length) {
    const isWord = kindOf(text.charCodeAt(start)) !== GAP;
    let end = start + 1;
    while (end < text.length && (kindOf(text.charCodeAt(end)) !== GAP) === isWord) end++;
    visit(text.slice(start, end), isWord);
    start = end;
  }
}

/** How often each word and sign stands in texts. Plain data: it crosses threads. */
export type PieceCounts = ReadonlyMap<string, number>;

/** Counts the pieces of texts. */
export function countPieces(texts: Iterable<string>): PieceCounts {
  const counts = new Map<string, number>();
  for (const text of texts) {
    eachPiece(text, (piece) => {
      if (piece !== ' ' && piece.length <= LONGEST && !piece.includes(OPEN))
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
    });
  }
  return counts;
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

/** Writes texts with a codebook. */
export function shortener(codebook: readonly string[]): (text: string) => string {
  const table = wordTable();
  for (const piece of codebook) table.add(piece, 0, piece.length);
  const out = unitWriter();
  return (given) => {
    const text = given.includes(OPEN) ? given.replaceAll(OPEN, '˜') : given;
    let written = 0; // what stands before it is out
    let wasWord = false;
    for (let start = 0, end = 0; start < text.length; start = end) {
      const isWord = KINDS[text.charCodeAt(start)] !== GAP;
      do end++;
      while (end < text.length && (KINDS[text.charCodeAt(end)] !== GAP) === isWord);
      // a single space between two words goes without saying
      const isSilent = wasWord && end === start + 1 && end < text.length && text.charCodeAt(start) === SPACE;
      wasWord = isWord;
      const rank = isSilent ? -1 : table.find(text, start, end);
      if (rank < 0) continue;
      writeOut(out, text, written, start);
      if (rank < SINGLE) out.unit(CODES[rank]!);
      else {
        out.unit(CODES[SINGLE + Math.floor((rank - SINGLE) / CODES.length)]!);
        out.unit(CODES[(rank - SINGLE) % CODES.length]!);
      }
      written = end;
    }
    writeOut(out, text, written, text.length);
    return out.take();
  };
}

/** What stands between two codes, without the spaces that go without saying. */
function writeOut(out: UnitWriter, text: string, from: number, to: number): void {
  if (from === to) return;
  const isWord = (at: number): boolean => at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) !== GAP;
  const isSpace = (at: number): boolean => text.charCodeAt(at) === SPACE;
  const start = from > 0 && isSpace(from) && isWord(from - 1) && isWord(from + 1) ? from + 1 : from;
  const end = to < text.length && isSpace(to - 1) && isWord(to) && isWord(to - 2) ? to - 1 : to;
  if (start >= end) return;
  out.unit(OPEN_UNIT);
  for (let i = start; i < end; i++) out.unit(text.charCodeAt(i));
  out.unit(OPEN_UNIT);
}

interface UnitWriter {
  readonly unit: (unit: number) => void;
  readonly take: () => string;
}

/** UTF-16 units put together at once: adding to a string a thousand times an article takes three times as long (measured). */
function unitWriter(): UnitWriter {
  let units = new Uint16Array(1 << 13);
  let length = 0;
  return {
    unit: (unit) => {
      if (length === units.length) {
        const more = new Uint16Array(length * 2);
        more.set(units);
        units = more;
      }
      units[length++] = unit;
    },
    take: () => {
      let text = '';
      for (let at = 0; at < length; at += 4096)
        text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + 4096)) as unknown as number[]);
      length = 0;
      return text;
    },
  };
}
