/**
 * What results show of articles, as it is published: rows of a few articles a part, each year's by themselves, so that a
 * part depends on few articles. It knows numbers and rows, and nothing of words.
 */
import { digestOf } from '../../lib/digest.js';
import { codebookOf, codedLength, type PieceCounts } from '../../search/codebook.js';
import { readDays, readYears } from '../../search/columns.js';
import { PART_SIZE, textPart } from '../../search/layout.js';
import { CALL, SEARCH_FOLDER } from '../../search/parts.js';
import type { Entry } from '../../types.js';
import { openRows, type Share } from './share.js';

/** How an archive's texts are written. */
export interface Shorthand {
  /** Its most frequent words: see search/codebook.ts. */
  readonly codebook: readonly string[];
  /** Articles in one part. */
  readonly shelf: number;
}

/** Articles whose words make the shorthand. Measured: four times as many make texts a sixtieth shorter. */
const SAMPLE = 250;
/** Characters of a row beside its text. Measured on generated news. */
const FACTS = 160;
/** More rows than this in a part would be moved for one. A guess. */
const LARGEST_SHELF = 100;

/**
 * Ids of the articles whose words make the shorthand: those that come first in the order of ids, which are no order of
 * anything else. So one more article seldom makes another shorthand.
 */
export function sampleOf(entries: readonly Entry[]): Set<string> {
  let first: string[] = [];
  let last = '';
  for (const { id } of entries) {
    if (first.length >= SAMPLE && id > last) continue;
    first.push(id);
    if (first.length < 2 * SAMPLE) continue;
    first = first.sort().slice(0, SAMPLE); // few of many ids come here, so that all need not be sorted
    last = first[SAMPLE - 1]!;
  }
  return new Set(first.sort().slice(0, SAMPLE));
}

/** @param counts of the words of `articles` articles. */
export function shorthandOf(counts: readonly PieceCounts[], articles: number): Shorthand {
  const codebook = codebookOf(counts);
  const row = codedLength(counts, codebook) / Math.max(1, articles) + FACTS;
  return { codebook, shelf: Math.max(1, Math.min(LARGEST_SHELF, Math.round(PART_SIZE.texts / row))) };
}

/** A part of the texts: the articles from `first` to before `end`. */
export interface TextPart {
  readonly path: string;
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

/** All parts, in order. @param days of the articles, packed. */
export function textParts(days: string, articles: number, shelf: number): TextPart[] {
  const years = readYears(readDays(days, articles));
  return years.flatMap(({ name: year, first, end }) =>
    Array.from({ length: Math.ceil((end - first) / shelf) }, (_, i) => {
      const name = textPart(year, i * shelf, shelf);
      const path = `${SEARCH_FOLDER}/${name}.js`;
      return { path, name, first: first + i * shelf, end: Math.min(end, first + (i + 1) * shelf) };
    }),
  );
}

/** What each part shows. @param contents digests of all articles' contents. */
export function textKeys({ codebook }: Shorthand, contents: readonly string[]): (part: TextPart) => string {
  const written = digestOf(codebook);
  return ({ first, end }) => digestOf(['texts', written, contents.slice(first, end).join(' ')]);
}

/** What a part is put together in; used again for the next. */
let script = Buffer.alloc(4 * PART_SIZE.texts);

/** A part as its script, until the next is made. @param rows of its articles, in order; each must hold until the next is taken. */
export function textScript({ name }: TextPart, rows: Iterable<Uint8Array>): Uint8Array {
  let end = script.write(`${CALL}("${name}",[`);
  const head = end;
  for (const row of rows) {
    const most = end + row.length + TAIL.length + 1;
    if (most > script.length) script = Buffer.concat([script], 2 * most);
    if (end > head) end += script.write(',', end);
    script.set(row, end);
    end += row.length;
  }
  return script.subarray(0, end + script.write(TAIL, end));
}

const TAIL = '])\n';

/** Publishes all parts of the rows that threads have put down. */
export function publishTexts(
  parts: readonly TextPart[],
  shares: readonly Share[],
  write: (path: string, content: Uint8Array) => void,
): void {
  const readers = shares.map(openRows);
  const row = (number: number): Uint8Array => readers.find((reader) => reader.number() === number)!.take();
  try {
    for (const part of parts) write(part.path, textScript(part, rowsFrom(part, row)));
  } finally {
    for (const reader of readers) reader.close();
  }
}

/** The rows of a part, made one after another. */
export function* rowsFrom({ first, end }: TextPart, row: (number: number) => Uint8Array): Iterable<Uint8Array> {
  for (let number = first; number < end; number++) yield row(number);
}
