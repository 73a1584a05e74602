/**
 * A line of the ledger: cells with tabs between, which read faster than JSON. First what is told of an input, then, where it
 * was read into an article, what every build asks of that. It knows cells and their places, and no file.
 */
import { crc32 } from 'node:zlib';
import type { EntryLink, Note, Part, PublicationDate } from '../types.js';
import type { Place } from './pack.js';

/** The cells of an input, or of one of the several articles that it holds. */
export const [PATH, STAT, SHA256, KEY, LOOK, NOTES, PART] = [0, 1, 2, 3, 4, 5, 6];
/** The cells of its article: where it lies, its digests, what links show of it. */
export const [RECORD, ENTRY, CONTENT, MARK, LISTED, BOND] = [7, 8, 9, 10, 11, 12];
export const [ID, URL, LANGUAGE, HEADLINE, PUBLISHED] = [13, 14, 15, 16, 17];

/** How many cells a line has that tells of no article, and how many one that does. */
export const [REFUSED, FILED] = [7, 18];

/** What links show of an article, and what it is known by. */
export interface Shown extends EntryLink {
  readonly id: string;
}

/** What is told of an article. */
export interface ToldArticle extends Shown {
  /** Digest of what its record holds, by what it was read from. */
  readonly content: string;
  /** Digest of all of the entry that lists can show. */
  readonly mark: string;
  /** The same without its measures; see `Output.measures`. */
  readonly listed: string;
  /** Digest of all that pages of other articles can show of it or share with it. */
  readonly bond: string;
  /** Where its record lies; its entry lies right behind it. */
  readonly record: Place;
  readonly entry: Pick<Place, 'length' | 'sum'>;
}

/** What came of one article: of an input, or of one of the several that it holds. */
export interface Told {
  readonly path: string;
  /** Which article of the file; null where the file is one. */
  readonly part: Part | null;
  /** Size and times of the file when it was read; null where they cannot tell a change. */
  readonly stat: string | null;
  /** Of the file's bytes; empty where it could not be read. */
  readonly sha256: string;
  /** Digest of all else that the reading rests on. */
  readonly key: string;
  /** Where lies what a first look has found; null where the file was not looked over. */
  readonly look: Place | null;
  readonly notes: readonly Note[];
  /** Null where the input was refused. */
  readonly article: ToldArticle | null;
}

/** The cells as one text. No cell holds a tab: names of inputs have none (`scan.ts`), and JSON escapes it. */
export function cellsOf({ path, part, stat, sha256, key, look, notes, article }: Told): string {
  const cells = [path, stat ?? '', sha256, key, placeCell(look), notesCell(notes)];
  cells.push(part === null ? '' : JSON.stringify(part));
  if (article !== null) {
    const { record, entry, content, mark, listed, bond, id, url, language, headline, published } = article;
    cells.push(placeCell(record), `${entry.length} ${entry.sum}`, content, mark, listed, bond, id, url, language);
    cells.push(JSON.stringify(headline), published === null ? '' : JSON.stringify(published));
  }
  return cells.join('\t');
}

export function notesCell(notes: readonly Note[]): string {
  return notes.length === 0 ? '' : JSON.stringify(notes);
}

export function placeCell(place: Place | null): string {
  return place === null ? '' : `${place.pack} ${place.at} ${place.length} ${place.sum}`;
}

export function placeIn(cell: string): Place | null {
  if (cell === '') return null;
  const [pack = '', at, length, sum] = cell.split(' ');
  return { pack, at: Number(at), length: Number(length), sum: Number(sum) };
}

/** A whole line: eight hexadecimal figures of the checksum, a space, the cells. */
export function lineOf(cells: string): string {
  return `${crc32(cells).toString(16).padStart(8, '0')} ${cells}\n`;
}

/** The cells of the line from `from` to `end`, its line end left out, in their narrow form; null where they are not what was written. */
export function cellsIn(bytes: Buffer, from: number, end: number): string | null {
  return isSound(bytes, from, end) ? bytes.toString('latin1', from + HEAD, end) : null;
}

/** Whether a line is what was written. */
export function isSound(bytes: Buffer, from: number, end: number): boolean {
  let sum = 0;
  for (let i = from; i < from + SUM; i++) sum = 16 * sum + (FIGURES[bytes[i]!] ?? Number.NaN);
  return sum === crc32(bytes.subarray(from + HEAD, end));
}

/** Characters of a line's checksum. */
const SUM = 8;
/** Characters before a line's cells. */
export const HEAD = SUM + 1;
/** What each character is worth as a hexadecimal figure. */
const FIGURES: Readonly<Record<number, number>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, value) => [value.toString(16).charCodeAt(0), value]),
);

/** The cell at a place; empty where the line has no such cell. */
export function cellAt(cells: string, place: number): string {
  const from = startOf(cells, place);
  if (from === 0 && place > 0) return '';
  const end = cells.indexOf('\t', from);
  return cells.slice(from, end < 0 ? cells.length : end);
}

/** The cell that is so many cells behind the one that begins at a place; it is not the last. */
export function cellBehind(cells: string, at: number, count: number): string {
  const from = startBehind(cells, at, count);
  return cells.slice(from, cells.indexOf('\t', from));
}

/** Where the cell begins that is so many cells behind the one at a place; 0 where there is none. */
export function startBehind(cells: string, at: number, count: number): number {
  let from = at;
  for (let i = 0; i < count; i++) {
    from = cells.indexOf('\t', from) + 1;
    if (from === 0) return 0;
  }
  return from;
}

/** Whether the cell that begins at a place behind the first holds something. */
export function isFilledAt(cells: string, from: number): boolean {
  return from > 0 && from < cells.length && cells.charCodeAt(from) !== 9;
}

/** Where a cell begins; 0 where there is none. */
export function startOf(cells: string, place: number): number {
  return startBehind(cells, 0, place);
}

/** What every build asks of an article. @param cells in their narrow form. @param content where that cell begins. */
export function ordinalIn(cells: string, content: number): Omit<Shown, 'headline'> {
  const at = startBehind(cells, content, ID - CONTENT);
  const toUrl = cells.indexOf('\t', at) + 1;
  const toLanguage = cells.indexOf('\t', toUrl) + 1;
  const toHeadline = cells.indexOf('\t', toLanguage) + 1;
  const published = cells.slice(cells.indexOf('\t', toHeadline) + 1);
  const own = ASCII.test(cells.slice(at)) ? (cell: string) => cell : wide; // asked once and not of each
  return {
    id: own(cells.slice(at, toUrl - 1)),
    url: own(cells.slice(toUrl, toLanguage - 1)),
    language: own(cells.slice(toLanguage, toHeadline - 1)),
    published: published === '' ? null : (JSON.parse(own(published)) as PublicationDate),
  };
}

/** @param cells in their narrow form. */
export function headlineIn(cells: string): string {
  return JSON.parse(wide(cellAt(cells, HEADLINE))) as string;
}

/**
 * Tells `hear` all that lies in packs: what a first look has found, and the record with the entry behind it. Every build asks
 * that of every line, and objects for it would be most of the cost.
 */
export function eachStretch(cells: string, hear: (pack: string, at: number, length: number) => void): void {
  for (let from = startOf(cells, LOOK), cell = LOOK; from > 0 && cell <= RECORD; cell++) {
    const tab = cells.indexOf('\t', from);
    const end = tab < 0 ? cells.length : tab;
    if (end > from && (cell === LOOK || cell === RECORD)) {
      const name = cells.indexOf(' ', from);
      const at = numberAt(cells, name + 1);
      const length = numberAt(cells, cells.indexOf(' ', name + 1) + 1);
      hear(cells.slice(from, name), at, length + (cell === RECORD ? numberAt(cells, end + 1) : 0));
    }
    from = tab + 1;
  }
}

/** Bytes of an article's record. */
export function sizeIn(cells: string): number {
  const at = cells.indexOf(' ', startOf(cells, RECORD)) + 1;
  return numberAt(cells, cells.indexOf(' ', at) + 1);
}

/** The whole number that stands there. */
function numberAt(cells: string, from: number): number {
  let number = 0;
  for (let i = from; ; i++) {
    const figure = cells.charCodeAt(i) - 48;
    if (!(figure >= 0 && figure <= 9)) return number;
    number = 10 * number + figure;
  }
}

/** Text in its narrow form: one character for each byte of its UTF-8, so that no other makes each take two in memory. */
export function narrow(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The text of a narrow form. */
export function wide(narrowed: string): string {
  return ASCII.test(narrowed) ? narrowed : Buffer.from(narrowed, 'latin1').toString('utf8');
}

const ASCII = /^[\0-\x7f]*$/;
