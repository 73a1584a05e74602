/**
 * Atomic publishing: an archive is written complete into a staging folder beside the output, then swapped in by renames.
 * It knows files, checksums and the output's former state; it refuses to know what a page is. Whatever ends a build on
 * the way leaves the former archive whole, and the next build clears what was left.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { carryOver } from './carry-over.js';
import { isAlive, whileLocked } from './lock.js';
import {
  isOurs,
  isPublishable,
  type Listed,
  MANIFEST,
  type Manifest,
  readManifest,
  sha256,
  writeManifest,
} from './manifest.js';
import { NotBuilt, refuseForeign, safeTarget, telling, Unsafe } from './safety.js';

export { NotBuilt, Unsafe };

/** A file that stands in staging. */
export interface Written extends Listed {
  readonly bytes: number;
}

/** What a commit did: files new or changed, files of the former archive that are gone, whether nothing was touched. */
export interface Committed {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: boolean;
}

/** One build's folder beside the output. Ends with `commit` or `abort`, whichever comes first. */
export interface Staging {
  /** Absolute path of the staging folder, for `writePage` in other threads. */
  readonly root: string;
  /** Writes one file. Throws NotBuilt for a path that is no portable relative one or stands already. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Takes in files that other threads wrote with `writePage` under `root`. */
  readonly adopt: (files: Iterable<Written>) => void;
  /** Publishes what was written. Throws NotBuilt, and then the former output stands as it stood. */
  readonly commit: () => Committed;
  /** Removes the staging folder. Does nothing after a commit. */
  readonly abort: () => void;
}

const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/** Staging folders of builds that run in this process: those of our id that are not here were left by a dead one. */
const open = new Set<string>();
let opened = 0;

/**
 * Opens a staging folder for the output `out`. `inputs` are the folders and files that the build reads.
 * Throws Unsafe for an output folder that must not be written to, before anything is touched.
 */
export function openStaging(out: string, inputs: readonly string[]): Staging {
  const target = telling(`use the output folder ${out}`, () => safeTarget(out, inputs));
  refuseForeign(target);
  const root = besides(target, `${process.pid}-${++opened}`);
  telling(`make a folder beside ${target}`, () => {
    mkdirSync(dirname(target), { recursive: true });
    whileLocked(besides(target, 'lock'), () => healFormer(target));
    mkdirSync(root);
    chmodSync(root, FOLDER_MODE);
  });
  open.add(root);
  const files = new Map<string, Written>();
  const folded = new Map<string, string>();
  const keep = (file: Written): void => {
    const key = file.path.normalize('NFC').toLowerCase();
    const other = folded.get(key);
    if (other !== undefined) throw twice(other, file.path);
    folded.set(key, file.path);
    files.set(file.path, file);
  };
  const close = (): void => {
    if (open.has(root)) discard(root);
  };
  return {
    root,
    write: (path, content) => keep(writePage(root, path, content)),
    adopt: (written) => {
      for (const file of written) keep(file);
    },
    commit: () => {
      try {
        return publish(root, target, files);
      } finally {
        close();
      }
    },
    abort: close,
  };
}

/**
 * Removes the staging folders of every build in this process: what a process does that is told to end. Threads that
 * still write fail then, since a folder that is gone is never made again.
 */
export function abortAll(): void {
  for (const root of open) discard(root);
}

function discard(root: string): void {
  open.delete(root);
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}

/**
 * Writes one file under a staging folder, from any thread. Throws NotBuilt for a path that may not be published, for one
 * that stands already, and where the machine refuses (a full disk).
 */
export function writePage(root: string, path: string, content: string | Uint8Array): Written {
  if (!isPublishable(path)) {
    throw new NotBuilt(
      `A published path must be relative, without "..", "\\", ":" and control characters; ${JSON.stringify(path)} came.`,
    );
  }
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  telling(`write ${path}`, () => {
    const handle = openNew(root, path);
    try {
      writeFileSync(handle, bytes);
      fchmodSync(handle, FILE_MODE); // whatever the umask: an archive is made to be read
    } finally {
      closeSync(handle);
    }
  });
  return { path, sha256: sha256(bytes), bytes: bytes.byteLength };
}

/** `wx` neither overwrites nor follows a link. Folders are made when the first file in them asks for it. */
function openNew(root: string, path: string): number {
  const file = join(root, path);
  try {
    return openSync(file, 'wx', FILE_MODE);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw twice(path, path);
    if (code !== 'ENOENT') throw error;
    makeFolder(root, dirname(path));
    return openSync(file, 'wx', FILE_MODE);
  }
}

/** Makes a folder and those that lead to it, but never the root: where that is gone, the build was given up. */
function makeFolder(root: string, folder: string): void {
  if (folder === '.') return;
  const full = join(root, folder);
  if (existsSync(full)) return;
  makeFolder(root, dirname(folder));
  try {
    mkdirSync(full);
    chmodSync(full, FOLDER_MODE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another thread was faster
  }
}

function twice(first: string, second: string): NotBuilt {
  return new NotBuilt(
    `Two pages want one file: ${first} and ${second}. Rename one (a template's asset can take a page's place).`,
  );
}

/** The lock, staging and former folders of a target: siblings, so that a rename never crosses disks. */
function besides(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.backfile-${suffix}`);
}

/**
 * Clears what dead builds left: a former archive that was moved away and never replaced goes back to its place, every
 * other folder of theirs goes.
 */
function healFormer(target: string): void {
  const prefix = basename(besides(target, ''));
  for (const name of readdirSync(dirname(target))) {
    // ".dist.backfile-4711-1" and ".dist.backfile-4711-1.former"
    const match = name.startsWith(prefix)
      ? /^(?<pid>\d+)-\d+(?<former>\.former)?$/.exec(name.slice(prefix.length))
      : null;
    const left = join(dirname(target), name);
    const pid = Number(match?.groups?.pid);
    if (match === null || (pid === process.pid ? open.has(left.replace(/\.former$/, '')) : isAlive(pid))) continue;
    if (match.groups?.former !== undefined && !existsSync(target) && isOurs(readManifest(left)))
      renameSync(left, target);
    else rmSync(left, { recursive: true, force: true });
  }
}

function publish(root: string, target: string, files: ReadonlyMap<string, Written>): Committed {
  if (!files.has('index.html'))
    throw new Error("an archive without index.html could not be told from a stranger's folder");
  const text = writeManifest(files.values());
  return telling(`publish to ${target}`, () => {
    writeFileSync(join(root, MANIFEST), text, { mode: FILE_MODE, flag: 'wx' });
    chmodSync(join(root, MANIFEST), FILE_MODE);
    return whileLocked(besides(target, 'lock'), () => {
      refuseForeign(target);
      const former = readManifest(target);
      if (former?.text === text && stands(target, former, files)) return { written: 0, removed: 0, unchanged: true };
      const owned = isOurs(former) ? former.files : new Map<string, string>();
      if (existsSync(target)) carryOver(target, root, owned);
      swap(root, target);
      return {
        written: [...files.values()].filter((file) => owned.get(file.path) !== file.sha256).length,
        removed: [...owned.keys()].filter((path) => !files.has(path)).length,
        unchanged: false,
      };
    });
  });
}

/** Whether every file of the former archive still has its bytes, so that a build mends what was damaged. */
function stands(target: string, former: Manifest, files: ReadonlyMap<string, Written>): boolean {
  for (const [path, sum] of former.files) {
    const stat = lstatSync(join(target, path), { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size !== files.get(path)?.bytes) return false;
    if (sha256(readFileSync(join(target, path))) !== sum) return false;
  }
  return true;
}

/** Two renames; the first is taken back where the second fails. */
function swap(root: string, target: string): void {
  const former = `${root}.former`;
  const isFirst = !existsSync(target);
  if (!isFirst) renameSync(target, former);
  try {
    renameSync(root, target);
  } catch (error) {
    if (!isFirst) renameSync(former, target);
    throw error;
  }
  try {
    rmSync(former, { recursive: true, force: true });
  } catch {
    // The new archive stands; the next build clears what could not be removed.
  }
}
