/**
 * The ledger of what was read: for each article of each input what came of it, so that a later build need not read it again.
 * It is a log: a later line about a place takes that of an earlier one. Each line has its own checksum, and what does not agree
 * with it is not believed.
 */
import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { Accession, placeOf } from './accession.js';
import type { HoldingOf } from './holding.js';
import { findStarts, HEAD, isSound, LINE } from './ledger-line.js';

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

/**
 * Reads a ledger; one that is not there is empty, one that is damaged anywhere is empty and says so.
 * @param holdingOf makes its articles.
 */
export function readLedger(file: string, holdingOf: HoldingOf): Ledger {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return NONE;
  }
  const accessions = new Map<string, Accession>();
  let lines = 0;
  let [text, from, to] = ['', 0, 0];
  let [starts, row] = [new Int32Array(0), 0];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) {
      truncateSync(file, at); // a line that a dead build did not finish
      break;
    }
    if (!isSound(bytes, at, end)) return { ...NONE, isDamaged: true };
    if (end >= to) {
      [from, to] = [at, Math.max(end, bytes.lastIndexOf(10, at + TOGETHER)) + 1];
      text = bytes.toString('latin1', from, to);
    }
    const cells = text.slice(at - from + HEAD, end - from);
    if (row === starts.length) [starts, row] = [new Int32Array(LINE * LINES), 0];
    if (!findStarts(cells, starts, row)) {
      rmSync(file, { force: true }); // an earlier version's, in which lines had other parts
      return NONE;
    }
    const accession = new Accession(cells, holdingOf, starts, row);
    row += LINE;
    accessions.set(placeOf(accession), accession);
    lines++;
    at = end + 1;
  }
  return { accessions, lines, isDamaged: false };
}

/**
 * Bytes that become one text, of which the lines in it are parts: the platform holds one of more than a megabyte outside its
 * heap, where the collector copies nothing. A guess.
 */
const TOGETHER = 1 << 22;

/** Lines whose starts stand in one list. A guess. */
const LINES = 1024;

/** Adds lines at the end, in one piece: other builds may do the same at the same time. */
export function appendToLedger(file: string, accessions: readonly Accession[]): void {
  if (accessions.length > 0) appendFileSync(file, linesOf(accessions), { mode: 0o600 });
}

/** Puts a ledger in the place of the former one, at once. */
export function replaceLedger(file: string, accessions: readonly Accession[]): void {
  writeFileSync(`${file}.new`, '', { mode: 0o600 });
  for (let i = 0; i < accessions.length; i += WRITTEN)
    appendFileSync(`${file}.new`, linesOf(accessions.slice(i, i + WRITTEN)));
  renameSync(`${file}.new`, file);
}

function linesOf(accessions: readonly Accession[]): string {
  return accessions.map(({ line }) => line).join('');
}

/** Lines written at once: never all of them. A guess. */
const WRITTEN = 512;
