/**
 * A line of the ledger: cells with tabs between, which read faster than JSON. First what is told of an input, then, where it
 * was read into an article, what every build asks of that. It knows cells and their places, and no file.
 */
import { crc32 } from 'node:zlib';
import type { EntryLink, Note, Part, PublicationDate } from '../../types.js';
import type { Place } from '../files/pack.js';

/** The cells of an input, or of one of the several articles that it holds. */
export const [PATH, STAT, SHA256, KEY, LOOK, NOTES, PART] = [0, 1, 2, 3, 4, 5, 6];
/** The cells of its article: where it lies, its digests, what links show of it. */
export const [RECORD, ENTRY, CONTENT, MARK, LISTED, BOND, ADDRESSES] = [7, 8, 9, 10, 11, 12, 13];
export const [ID, URL, LANGUAGE, HEADLINE, PUBLISHED] = [14, 15, 16, 17, 18];

/** How many cells a line has that tells of no article, and how many one that does. */
export const [REFUSED, FILED] = [7, 19];
/** Numbers of a line among starts: its cells and its end. */
export const LINE = FILED + 1;

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
  /** Its former address and those that it links; see `addressesOf`. */
  readonly addresses: string;
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
    const { record, entry, content, mark, listed, bond, addresses, id, url, language, headline, published } = article;
    cells.push(placeCell(record), `${entry.length} ${entry.sum}`, content, mark, listed, bond, addresses);
    cells.push(id, url, language);
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

/**
 * Where the cells of lines begin, {@link LINE} numbers a line, found in one look since most are asked for of every line by
 * every build. One list for many lines: an object for each would be most of the cost.
 */
export type Starts = Int32Array;

/**
 * Finds where the cells of a line begin; false where these are not as many as they should be. Behind the last cell stands the
 * place where another would begin. @param cells in their narrow form. @param at where the line's numbers stand among `starts`.
 */
export function findStarts(cells: string, starts: Starts, at: number): boolean {
  starts[at] = 0;
  let count = 1;
  for (let tab = cells.indexOf('\t'); tab >= 0; tab = cells.indexOf('\t', tab + 1)) {
    if (count === FILED) return false;
    starts[at + count++] = tab + 1;
  }
  starts[at + count] = cells.length + 1;
  return count === REFUSED || count === FILED;
}

/** The starts of one line. Throws where it is none. */
export function startsOf(cells: string): Starts {
  const starts = new Int32Array(LINE);
  if (!findStarts(cells, starts, 0)) throw new Error('a line of the ledger has not as many cells as it should');
  return starts;
}

/** @param at where its cell begins, in narrow cells of which it is the last. */
export function publishedAt(cells: string, at: number): PublicationDate | null {
  return at === cells.length ? null : (JSON.parse(wide(cells.slice(at))) as PublicationDate);
}

/** How JSON begins the text of what `publishedAt` gives. */
const DATE = '{"date":"';

/** The date alone, which every build asks of every article. */
export function dateAt(cells: string, at: number): string | null {
  if (!cells.startsWith(DATE, at)) return publishedAt(cells, at)?.date ?? null;
  const from = at + DATE.length;
  return cells.slice(from, cells.indexOf('"', from)); // figures and signs of ISO 8601, of which JSON changes none
}

/**
 * Tells `hear` all that lies in packs: what a first look has found, and the record with the entry behind it. Every build asks
 * that of every line, and objects for it would be most of the cost.
 */
export function eachStretch(
  cells: string,
  starts: Starts,
  at: number,
  hear: (pack: string, at: number, length: number) => void,
): void {
  const look = starts[at + LOOK]!;
  const record = starts[at + RECORD]!;
  if (starts[at + NOTES]! - look > 1) hearStretch(cells, look, 0, hear);
  if (record < cells.length) hearStretch(cells, record, numberAt(cells, starts[at + ENTRY]!), hear);
}

/** The pack that was named last: most lines name the same. */
let pack = '';

/** @param more bytes behind the place that is told there. */
function hearStretch(
  cells: string,
  from: number,
  more: number,
  hear: (pack: string, at: number, length: number) => void,
): void {
  if (!cells.startsWith(pack, from) || cells.charCodeAt(from + pack.length) !== SPACE)
    pack = cells.slice(from, cells.indexOf(' ', from));
  const at = from + pack.length + 1;
  const length = numberAt(cells, cells.indexOf(' ', at) + 1);
  hear(pack, numberAt(cells, at), length + more);
}

const SPACE = 32;

/** Bytes of an article's record. @param record where that cell begins. */
export function sizeAt(cells: string, record: number): number {
  const at = cells.indexOf(' ', record) + 1;
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
