/**
 * The ledger of what was read: for each article of each input what came of it, so that a later build need not read it again.
 * It is a log: a later line about a place takes that of an earlier one. Each line has its own checksum, and what does not agree
 * with it is not believed.
 */
import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type Accession, accessionOf, ledgerLine, placeOf } from './accession.js';
import { listedEntries } from './listed.js';

/** A ledger as read. */
export interface Ledger {
  /** By `placeOf`. */
  readonly accessions: ReadonlyMap<string, Accession>;
  /** How many lines it has, with those that later ones took the place of. */
  readonly lines: number;
  /** Whether a line was found that is not what was written. */
  readonly isDamaged: boolean;
}

const NONE: Ledger = { accessions: new Map(), lines: 0, isDamaged: false };

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
    const accession = accessionOf(bytes.subarray(at, end), entryOf);
    if (accession === 'damaged') return { ...NONE, isDamaged: true };
    if (accession === 'another') {
      rmSync(file, { force: true }); // an earlier version's, in which lines had other parts
      return NONE;
    }
    accessions.set(placeOf(accession.path, accession.part?.number ?? 1), accession);
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
