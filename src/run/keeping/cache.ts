/**
 * What a build keeps for the next one, outside the archive: the ledger, the packs of records, the shelf. It knows folders
 * and whose they are; what is kept is told by the files that it holds. Losing it costs time and nothing else.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isAlive, whileLocked } from '../files/lock.js';
import { sha256 } from '../files/manifest.js';
import { newPack, openPacks, type Packs, type Place, pieceAt } from '../files/pack.js';
import { UNPLACED } from '../files/replacing.js';
import { makeFolders } from '../files/safety.js';
import type { Accession } from './accession.js';
import { type HoldingOf, holdingsIn } from './holding.js';
import { appendToLedger, type Ledger, readLedger, replaceLedger } from './ledger.js';

/** One archive's cache. */
export interface Cache {
  /** The folder of packs. */
  readonly folder: string;
  /** Begins the names of the packs that this build writes. */
  readonly run: string;
  /** The file of the shelf; null where nothing is kept. */
  readonly shelf: string | null;
  /** The file of what is known of the search index; null where nothing is kept. */
  readonly search: string | null;
  /** The file of what is known of the nearness of articles; null where nothing is kept. */
  readonly near: string | null;
  /** The file of the program's digest; null where nothing is kept. */
  readonly program: string | null;
  /** What lies in the folder. */
  readonly packs: Packs;
  /** Makes articles of what the ledger tells of them. */
  readonly holdingOf: HoldingOf;
  /** Read when it is first asked for: a build in which nothing changed needs none. */
  readonly ledger: Ledger;
  /** Adds to the ledger. What is told is true whether or not this build is published. */
  readonly note: (accessions: readonly Accession[]) => void;
  /**
   * Writes ledger and packs anew where more of them is past than present; gives the accessions with the places of their
   * records now. What lay elsewhere stays until `clear`: what an earlier build remembers of it can still be read.
   */
  readonly settle: (accessions: readonly Accession[]) => readonly Accession[];
  /** Clears away packs that none of the accessions settled last needs. */
  readonly clear: () => void;
  /** Nothing is read any more. */
  readonly close: () => void;
}

/** How long the cache of an archive that is not there is kept: its first build may be running. In milliseconds; a guess. */
const DAY = 24 * 60 * 60 * 1000;

/** Bytes that packs may hold in vain before they are written anew. A guess. */
const SPARE = 16 * 1024 * 1024;

/** Where caches lie unless the user says otherwise: as each system wants it. Null where there is no home. */
export function usualCacheFolder(): string | null {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (xdg?.startsWith('/')) return join(xdg, 'backfile');
  if (process.platform === 'win32') return local === undefined ? null : join(local, 'backfile', 'Cache');
  const home = homedir();
  if (home === '' || home === '/') return null;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches', 'backfile') : join(home, '.cache', 'backfile');
}

/** A cache that ends with the build. @param folder one that the build removes. */
export function passingCache(folder: string): Cache {
  makeFolders(folder);
  const ledger: Ledger = { accessions: new Map(), lines: 0, isDamaged: false };
  const files = { folder, run: 'passing', shelf: null, search: null, near: null, program: null };
  const packs = openPacks(folder);
  const known = { packs, holdingOf: holdingsIn(packs), ledger };
  return {
    ...files,
    ...known,
    note: () => {},
    settle: (accessions) => accessions,
    clear: () => {},
    close: packs.close,
  };
}

/**
 * Opens the cache of the archive at `out`; null where it cannot be written to. Caches of archives that are gone are
 * removed on the way.
 */
export function openCache(root: string, out: string): Cache | null {
  const folder = folderOf(root, out);
  try {
    makeFolders(folder, 0o700);
    clearOrphans(root);
    writeFileSync(join(folder, OWNER), out, { mode: 0o600 });
  } catch {
    return null; // a home that is not ours to write to
  }
  const file = ledgerFile(root, out);
  const run = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const lock = join(folder, 'lock');
  const packs = openPacks(folder);
  const holdingOf = holdingsIn(packs);
  let read: Ledger | null = null;
  let [noted, used] = [0, liveIn([])];
  const ledgerAsRead = (): Ledger => {
    if (read !== null) return read;
    read = withPacks(readLedger(file, holdingOf), packs);
    if (read.isDamaged) rmSync(file, { force: true });
    return read;
  };
  return {
    ...{ folder, run, packs, holdingOf },
    ...{ shelf: join(folder, 'shelf'), search: join(folder, 'search') },
    ...{ near: join(folder, 'near'), program: join(folder, 'program') },
    get ledger() {
      return ledgerAsRead();
    },
    note: (accessions) => {
      appendToLedger(file, accessions);
      noted += accessions.length;
    },
    settle: (accessions) => {
      const isWorn = ledgerAsRead().lines + noted > 2 * accessions.length;
      return whileLocked(lock, () => {
        const live = liveIn(accessions);
        const isMoved = isWasteful(packs, live);
        const settled = isMoved ? compacted(folder, run, packs, accessions) : accessions;
        if (isMoved || isWorn) replaceLedger(file, settled);
        used = isMoved ? liveIn(settled) : live;
        read = { ...ledgerAsRead(), accessions: new Map() }; // what is past need not be held while pages are made
        return settled;
      });
    },
    clear: () => whileLocked(lock, () => clearPacks(folder, used)),
    close: packs.close,
  };
}

/** Where the ledger of the archive at `out` lies, whether it exists or not. */
export function ledgerFile(root: string, out: string): string {
  return join(folderOf(root, out), 'ledger');
}

/** A folder of caches that may be written to: the one that is given, or else a new one that only this process knows. */
export function workingCache(root: string | null): { readonly root: string; readonly remove: () => void } {
  if (root !== null && isOurs(root)) return { root, remove: () => {} };
  const own = mkdtempSync(join(tmpdir(), 'backfile-'));
  return { root: own, remove: () => rmSync(own, { recursive: true, force: true }) };
}

function isOurs(folder: string): boolean {
  try {
    makeFolders(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // a home that is not ours to write to
  }
}

/** Said of a build whose next one must do everything again. */
export function notKept(folder: string, reason: string): string {
  return `Nothing could be kept for the next build in ${folder}: ${reason}.`;
}

/** Removes the cache of an archive. */
export function dropCache(root: string, out: string): void {
  rmSync(folderOf(root, out), { recursive: true, force: true });
}

/** Holds the path of the archive that a cache is for. */
const OWNER = 'archive';

function folderOf(root: string, out: string): string {
  return join(root, `${basename(out).replace(/[^\w.-]/g, '_')}-${sha256(out).slice(0, 16)}`);
}

function clearOrphans(root: string): void {
  for (const name of readdirSync(root)) {
    const owner = join(root, name, OWNER);
    try {
      const isOld = statSync(owner).mtimeMs < Date.now() - DAY;
      if (isOld && !existsSync(readFileSync(owner, 'utf8'))) rmSync(join(root, name), { recursive: true, force: true });
    } catch {
      // It is no cache of ours, or another build clears it away at this moment.
    }
  }
}

/** Leaves out what lies in packs that are gone or cut short. What is left can be read even when it is cleared away. */
export function withPacks(ledger: Ledger, packs: Packs): Ledger {
  const sizes = sizesOf(packs);
  const isWhole = (accession: Accession): boolean => {
    let isThere = true;
    accession.eachStretch((pack, at, length) => {
      isThere &&= at + length <= sizes(pack);
    });
    return isThere;
  };
  for (const accession of ledger.accessions.values()) {
    if (isWhole(accession)) continue;
    return { ...ledger, accessions: new Map([...ledger.accessions].filter(([, one]) => isWhole(one))) };
  }
  return ledger;
}

/** The sizes of packs, each asked for once. */
function sizesOf(packs: Packs): (pack: string) => number {
  const sizes = new Map<string, number>();
  return (pack) => {
    const size = sizes.get(pack) ?? packs.size(pack);
    sizes.set(pack, size);
    return size;
  };
}

/** By pack, how many bytes of it some accessions need. */
function liveIn(accessions: readonly Accession[]): ReadonlyMap<string, number> {
  const live = new Map<string, number>();
  const add = (pack: string, _: number, length: number): void => {
    live.set(pack, (live.get(pack) ?? 0) + length);
  };
  for (const accession of accessions) accession.eachStretch(add);
  return live;
}

/** Whether too much of the packs that are needed is not. */
function isWasteful(packs: Packs, live: ReadonlyMap<string, number>): boolean {
  let [whole, needed] = [0, 0];
  for (const [pack, length] of live) {
    whole += packs.size(pack);
    needed += length;
  }
  return whole > 2 * needed + SPARE;
}

/** The accessions, all that they have in packs in a new one. */
function compacted(folder: string, run: string, packs: Packs, accessions: readonly Accession[]): Accession[] {
  const pack = newPack(folder, `${run}-whole.pack`);
  const moved = (place: Place): Place => pack.append(pieceAt(packs, place));
  try {
    return accessions.map((accession) => {
      const { look, entry } = accession;
      const change = look === null ? {} : { look: moved(look) };
      if (entry === null) return accession.with(change);
      const record = moved(entry.record);
      moved(entry.rest); // it lies right behind
      return accession.with({ ...change, record });
    });
  } finally {
    pack.close();
  }
}

/** Removes packs that nothing lies in and what dead builds put in no place, but nothing of a build that runs. */
function clearPacks(folder: string, used: ReadonlyMap<string, number>): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.pack') && !name.endsWith(UNPLACED)) continue;
    const pid = Number.parseInt(name, 10); // a name that begins with none is no name of ours
    if (used.has(name) || Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    rmSync(join(folder, name), { force: true });
  }
}
