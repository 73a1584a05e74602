/**
 * The ledger of what was read: for each input what came of it, so that a later build need not read it again. It is a log:
 * a later line about a path takes the place of an earlier one. Each line has its own checksum, and what does not agree
 * with it is not believed.
 */
import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Sign } from '../news/date-order.js';
import type { Entry, Note } from '../types.js';
import { type ListedEntry, listedEntries, type Shown, shownOf, wholeEntry } from './listed.js';
import type { Place } from './pack.js';

/** What a first look at a file has found, as plain data. */
export interface Look {
  readonly lines: readonly string[];
  readonly orders: readonly (readonly [Sign, { readonly dmy: number; readonly mdy: number }])[];
}

/** What came of one input. Plain data. */
export interface Accession {
  readonly path: string;
  /** Size and times of the file when it was read; null where they cannot tell a change. */
  readonly stat: string | null;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Digest of all else that the reading rests on. */
  readonly key: string;
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

/** A ledger as read. */
export interface Ledger {
  readonly accessions: ReadonlyMap<string, Accession>;
  /** How many lines it has, with those that later ones took the place of. */
  readonly lines: number;
  /** Whether a line was found that is not what was written. */
  readonly isDamaged: boolean;
}

const NONE: Ledger = { accessions: new Map(), lines: 0, isDamaged: false };

/** Parts a line: JSON has none in it. */
const TAB = 9;

/** What a line tells at once; the rest of an entry is read when it is asked for. */
type Brief = Omit<Accession, 'entry' | 'codes'> & { readonly shown: Shown | null };

/** One accession as a line of the ledger, in parts with tabs between: what every build asks for, the entry, the codes. */
export function ledgerLine({ entry, codes, ...rest }: Accession): string {
  const shown = entry === null ? null : shownOf(entry);
  const brief = JSON.stringify({ ...rest, shown } satisfies Brief);
  const numbers = Buffer.from(Int32Array.from(codes).buffer).toString('base64');
  return lineOf(`${brief}\t${entry === null ? '' : JSON.stringify(wholeEntry(entry))}\t${numbers}`);
}

/** The accession of a line that was written just now, read as a whole: what is new is looked into at once. */
export function newAccessionOf(line: string): Accession {
  const [brief = '', entry = '', codes = ''] = line.slice(9, -1).split('\t');
  const { shown, ...rest } = JSON.parse(brief) as Brief;
  return { ...rest, entry: shown === null ? null : (JSON.parse(entry) as Entry), codes: numbersIn(codes) };
}

function numbersIn(base64: string): Int32Array {
  const { buffer, byteOffset, length } = Buffer.from(base64, 'base64');
  return new Int32Array(buffer.slice(byteOffset, byteOffset + length));
}

/** The accession that a line of the ledger tells. @param entryOf of `listedEntries`. */
export function accessionOf(line: Buffer, entryOf: EntryOf): Accession | null {
  const json = line.subarray(9);
  if (Number.parseInt(line.toString('latin1', 0, 8), 16) !== crc32(json)) return null;
  const end = json.indexOf(TAB);
  const last = json.lastIndexOf(TAB);
  const { shown, ...rest } = JSON.parse(json.toString('utf8', 0, end)) as Brief;
  return {
    ...rest,
    entry: shown === null ? null : entryOf(shown, json.subarray(end + 1, last)),
    get codes() {
      return numbersIn(json.toString('latin1', last + 1));
    },
  };
}

type EntryOf = (shown: Shown, whole: Buffer) => ListedEntry;

/** Reads a ledger; one that is not there is empty, one that is damaged anywhere is empty and says so. */
export function readLedger(file: string): Ledger {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return NONE;
  }
  const accessions = new Map<string, Accession>();
  const entryOf = listedEntries();
  let lines = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) {
      truncateSync(file, at); // a line that a dead build did not finish
      break;
    }
    if (!bytes.subarray(at, end).includes(TAB)) {
      rmSync(file, { force: true }); // an earlier version's, in which lines had no such parts
      return NONE;
    }
    const accession = accessionOf(bytes.subarray(at, end), entryOf);
    if (accession === null) return { ...NONE, isDamaged: true };
    accessions.set(accession.path, accession);
    lines++;
    at = end + 1;
  }
  return { accessions, lines, isDamaged: false };
}

/** Adds lines at the end, in one piece: other builds may do the same at the same time. */
export function appendToLedger(file: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(file, lines.join(''), { mode: 0o600 });
}

/** Puts a ledger in the place of the former one, at once. */
export function replaceLedger(file: string, accessions: readonly Accession[]): void {
  writeFileSync(`${file}.new`, '', { mode: 0o600 });
  for (let i = 0; i < accessions.length; i += WRITTEN)
    appendFileSync(
      `${file}.new`,
      accessions
        .slice(i, i + WRITTEN)
        .map(ledgerLine)
        .join(''),
    );
  renameSync(`${file}.new`, file);
}

/** Lines written at once: never all of them, which are as large as the articles' entries together. A guess. */
const WRITTEN = 512;

/** Eight hexadecimal figures of the checksum, a space, the text. */
function lineOf(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
}
