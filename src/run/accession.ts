/**
 * What came of one article of an input, and how it stands as a line of the ledger. A line has cells with tabs between, which read faster
 * than JSON: what every build asks for; what some ask for, as JSON that is read when it is asked for; the entry; the codes.
 */
import { crc32 } from 'node:zlib';
import type { Sign } from '../news/date-order.js';
import type { Entry, Note, Part, PublicationDate } from '../types.js';
import { type ListedEntry, type Shown, shownOf, wholeEntry } from './listed.js';
import type { Place } from './pack.js';

/** What a first look at a file has found, as plain data. */
export interface Look {
  readonly lines: readonly string[];
  readonly orders: readonly (readonly [Sign, { readonly dmy: number; readonly mdy: number }])[];
}

/** What came of one article: of an input, or of one of the several that it holds. Plain data. */
export interface Accession {
  readonly path: string;
  /** Which article of the file; null where the file is one. */
  readonly part: Part | null;
  /** Size and times of the file when it was read; null where they cannot tell a change. */
  readonly stat: string | null;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Digest of all else that the reading rests on. */
  readonly key: string;
  /** Digest of what its record holds, by what it was read from. */
  readonly content: string;
  /** Null where the file was not looked over. */
  readonly look: Look | null;
  /** Null where the input was refused. */
  readonly entry: Entry | null;
  /** Digest of all of the entry that lists can show. */
  readonly mark: string;
  /** The same without its measures; see `Output.measures`. */
  readonly listed: string;
  /** Digest of all that pages of other articles can show of it or share with it. */
  readonly bond: string;
  /** What it can share with others; see `codesOf`. */
  readonly codes: ArrayLike<number>;
  readonly notes: readonly Note[];
  /** Where its record lies. */
  readonly record: Place | null;
}

/** No cell holds a tab: names of inputs have none (`scan.ts`), and JSON escapes it. */
const TAB = 9;

/** The cells of a line before the entry, by their places. */
const [PATH, STAT, SHA256, KEY, MARK, LISTED, BOND, CONTENT] = [0, 1, 2, 3, 4, 5, 6, 7];
const [PACK, AT, LENGTH, SUM] = [8, 9, 10, 11];
const [ID, URL, LANGUAGE, HEADLINE, PUBLISHED, REST, PART] = [12, 13, 14, 15, 16, 17, 18];
const CELLS = 19;

type Rest = readonly [look: Look | null, notes: readonly Note[]];

/** By what an accession is found among others: its file, and in a file of several its place there. */
export function placeOf(path: string, number: number): string {
  return number === 1 ? path : `${path}\t${number}`;
}

/** What came of each article of a file, in order; none where it is not known of all of them. */
export function accessionsOf(path: string, known: ReadonlyMap<string, Accession>): readonly Accession[] {
  const first = known.get(path);
  if (first === undefined) return [];
  const all = [first];
  for (let number = 2; number <= (first.part?.of ?? 1); number++) {
    const other = known.get(placeOf(path, number));
    if (other === undefined || other.sha256 !== first.sha256 || other.key !== first.key) return [];
    all.push(other);
  }
  return all;
}

/** One accession as a line of the ledger. */
export function ledgerLine(accession: Accession): string {
  const { path, part, stat, sha256, key, mark, listed, bond, content, record, entry, codes, look, notes } = accession;
  const shown = entry === null ? null : shownOf(entry);
  const cells = [
    ...[path, stat ?? '', sha256, key, mark, listed, bond, content],
    ...(record === null ? ['', '', '', ''] : [record.pack, record.at, record.length, record.sum]),
    ...(shown === null ? ['', '', '', ''] : [shown.id, shown.url, shown.language, JSON.stringify(shown.headline)]),
    shown === null || shown.published === null ? '' : JSON.stringify(shown.published),
    look === null && notes.length === 0 ? '' : JSON.stringify([look, notes] satisfies Rest),
    part === null ? '' : JSON.stringify(part),
    entry === null ? '' : JSON.stringify(wholeEntry(entry)),
    Buffer.from(Int32Array.from(codes).buffer).toString('base64'),
  ];
  return lineOf(cells.join('\t'));
}

/** The accession of a line that was written just now, read as a whole: what is new is looked into at once. */
export function newAccessionOf(line: string): Accession {
  const end = line.lastIndexOf('\t', line.lastIndexOf('\t') - 1);
  const [entry = '', codes = ''] = line.slice(end + 1, -1).split('\t');
  // through bytes, for a piece of a string keeps the whole of it in memory
  const cells = Buffer.from(line.slice(9, end)).toString('utf8').split('\t');
  const read = entry === '' ? null : (JSON.parse(entry) as Entry);
  const numbers = numbersIn(codes);
  return changed(new LedgerAccession(cells, null, () => numbers), { entry: read });
}

/** An accession with other values in some fields. */
export function changed(accession: Accession, change: Partial<Accession>): Accession {
  const { path, part, stat, sha256, key, content, look, entry, mark, listed, bond, codes, notes, record } = accession;
  return { path, part, stat, sha256, key, content, look, entry, mark, listed, bond, codes, notes, record, ...change };
}

type EntryOf = (shown: Shown, whole: Buffer) => ListedEntry;

/**
 * The accession that a line of the ledger tells; that it is not what was written, or has other parts than we know.
 * @param entryOf of `listedEntries`.
 */
export function accessionOf(line: Buffer, entryOf: EntryOf): Accession | 'damaged' | 'another' {
  const bytes = line.subarray(9);
  if (Number.parseInt(line.toString('latin1', 0, 8), 16) !== crc32(bytes)) return 'damaged';
  const last = bytes.lastIndexOf(TAB);
  const end = bytes.lastIndexOf(TAB, last - 1);
  const cells = end < 0 ? [] : bytes.toString('utf8', 0, end).split('\t');
  if (cells.length !== CELLS) return 'another';
  const entry = cells[ID] === '' ? null : entryOf(new ShownCells(cells), bytes.subarray(end + 1, last));
  return new LedgerAccession(cells, entry, () => numbersIn(bytes.toString('latin1', last + 1)));
}

function numbersIn(base64: string): Int32Array {
  const { buffer, byteOffset, length } = Buffer.from(base64, 'base64');
  return new Int32Array(buffer.slice(byteOffset, byteOffset + length));
}

class LedgerAccession implements Accession {
  readonly path: string;
  readonly part: Part | null;
  readonly stat: string | null;
  readonly sha256: string;
  readonly key: string;
  readonly mark: string;
  readonly listed: string;
  readonly bond: string;
  readonly content: string;
  readonly record: Place | null;
  readonly entry: Entry | null;
  readonly #rest: string;
  readonly #codes: () => Int32Array;
  #read: Rest | null = null;

  constructor(cells: readonly string[], entry: Entry | null, codes: () => Int32Array) {
    this.path = cells[PATH]!;
    this.part = cells[PART] === '' ? null : (JSON.parse(cells[PART]!) as Part);
    this.stat = cells[STAT] || null;
    this.sha256 = cells[SHA256]!;
    this.key = cells[KEY]!;
    this.mark = cells[MARK]!;
    this.listed = cells[LISTED]!;
    this.bond = cells[BOND]!;
    this.content = cells[CONTENT]!;
    const pack = cells[PACK]!;
    const place = { pack, at: Number(cells[AT]), length: Number(cells[LENGTH]), sum: Number(cells[SUM]) };
    this.record = pack === '' ? null : place;
    this.entry = entry;
    this.#rest = cells[REST]!;
    this.#codes = codes;
  }

  get look(): Look | null {
    return this.#restRead()[0];
  }
  get notes(): readonly Note[] {
    return this.#restRead()[1];
  }
  get codes(): Int32Array {
    return this.#codes();
  }

  #restRead(): Rest {
    this.#read ??= this.#rest === '' ? NOTHING : (JSON.parse(this.#rest) as Rest);
    return this.#read;
  }
}

const NOTHING: Rest = [null, []];

/** What is at hand of an entry, from the cells of its line. */
class ShownCells implements Shown {
  readonly id: string;
  readonly url: string;
  readonly language: string;
  readonly #headline: string;
  readonly #published: string;
  #date: PublicationDate | null = null;

  constructor(cells: readonly string[]) {
    this.id = cells[ID]!;
    this.url = cells[URL]!;
    this.language = cells[LANGUAGE]!;
    this.#headline = cells[HEADLINE]!;
    this.#published = cells[PUBLISHED]!;
  }

  get headline(): string {
    return JSON.parse(this.#headline) as string;
  }
  get published(): PublicationDate | null {
    if (this.#published !== '') this.#date ??= JSON.parse(this.#published) as PublicationDate;
    return this.#date;
  }
}

/** Eight hexadecimal figures of the checksum, a space, the text. */
function lineOf(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
}
