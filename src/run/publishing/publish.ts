/**
 * Atomic publishing: an archive is written complete into a staging folder beside the output, then swapped in by renames.
 * It knows files, checksums and the output's former state; it refuses to know what a page is. Whatever ends a build on
 * the way leaves the former archive whole, and the next build clears what was left.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive, whileLocked } from '../files/lock.js';
import { isOurs, MANIFEST, type Manifest, readManifest, SIGNS, sha256 } from '../files/manifest.js';
import { makeFolders, NotBuilt, refuseForeign, safeTarget, telling, Unsafe } from '../files/safety.js';
import { carryOver } from './carry-over.js';
import { type FileTable, fileTable } from './file-table.js';
import { type Heritage, heritage } from './heritage.js';
import { FILE_MODE, FOLDER_MODE, twice, type Written, writePage } from './staged.js';

export { NotBuilt, Unsafe };

/** What a commit did: files new or changed, files of the former archive that are gone (both counted when asked for), whether nothing was touched. */
export interface Committed {
  /** Checksum of the list of checksums that stands in the archive now. */
  readonly manifest: string;
  readonly written: number;
  readonly removed: number;
  readonly unchanged: boolean;
}

/** One build's folder beside the output. Ends with `commit` or `abort`, whichever comes first. */
export interface Staging {
  /** Absolute path of the staging folder, for `writePage` in other threads. */
  readonly root: string;
  /** A folder beside it for what stands between reading and publishing; it is made by who needs it. */
  readonly workroom: string;
  /** The archive's folder, all links on the way to it resolved. */
  readonly target: string;
  /** All files so far. */
  readonly files: FileTable;
  /** Writes one file. Throws NotBuilt for a path that is no portable relative one or stands already. @param sum its checksum, where it is known. */
  readonly write: (path: string, content: string | Uint8Array, sum?: string) => Written;
  /** Takes a file of the former archive over as it stands. */
  readonly keep: (file: Written) => void;
  /** Takes in files that other threads wrote with `writePage` under `root`. */
  readonly adopt: (files: Iterable<Written>) => void;
  /** Publishes what was written. Throws NotBuilt, and then the former output stands as it stood. */
  readonly commit: () => Committed;
  /** Removes the staging folder. Does nothing after a commit. */
  readonly abort: () => void;
}

/** Staging folders of builds that run in this process: those of our id that are not here were left by a dead one. */
const open = new Set<string>();
let opened = 0;

/**
 * Opens a staging folder for the output `out`. `inputs` are the folders and files that the build reads, `cache` the
 * archive's, or null. Throws Unsafe for an output folder that must not be written to, before anything is touched.
 */
export function openStaging(out: string, inputs: readonly string[], cache: string | null = null): Staging {
  const target = telling(`use the output folder ${out}`, () => safeTarget(out, inputs));
  refuseForeign(target);
  const root = besides(target, `${process.pid}-${++opened}`);
  telling(`make a folder beside ${target}`, () => {
    makeFolders(dirname(target));
    whileLocked(besides(target, 'lock'), () => healFormer(target));
    mkdirSync(root);
    chmodSync(root, FOLDER_MODE);
  });
  open.add(root);
  const { files, keep } = oneFileEach();
  const former = heritage(target, root, twinOf(root), cache);
  const close = (): void => {
    if (!open.has(root)) return;
    former.giveBack();
    discard(root);
  };
  return {
    root,
    workroom: workroomOf(root),
    target,
    files,
    write: (path, content, sum) => {
      const file = writePage(root, path, content, sum);
      keep(file, false);
      former.wrote(path);
      return file;
    },
    keep: (file) => {
      former.keep(file);
      keep(file, true);
    },
    adopt: (written) => {
      for (const file of written) {
        keep(file, false);
        former.wrote(file.path);
      }
    },
    commit: () => {
      try {
        return publish(root, target, files, former);
      } finally {
        close();
      }
    },
    abort: close,
  };
}

/** Files by path. No two may be one where case and composition don't count. */
function oneFileEach() {
  const { table: files, put } = fileTable();
  /** The paths that are not as they are folded, by how they are. */
  const unfolded = new Map<string, string>();
  const keep = (file: Written, isKept: boolean): void => {
    const { path } = file;
    const key = FOLDED.test(path) ? path : path.normalize('NFC').toLowerCase();
    const other = key !== path && files.has(key) ? key : unfolded.size === 0 ? undefined : unfolded.get(key);
    if (other !== undefined) throw twice(other, path);
    if (key !== path) unfolded.set(key, path);
    if (!put(file, isKept)) throw twice(path, path);
  };
  return { files, keep };
}

/** Most paths: ASCII without capitals, for which the platform's ways take longer than to look. */
const FOLDED = /^[ -@[-~]*$/;

/**
 * Removes the staging folders of every build in this process: what a process does that is told to end. Threads that
 * still write fail then, since a folder that is gone is never made again.
 */
export function abortAll(): void {
  for (const root of open) discard(root);
}

function discard(root: string): void {
  open.delete(root);
  for (const folder of [root, workroomOf(root), twinOf(root)])
    rmSync(outOfReach(folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}

/** Threads may still write while a folder is removed: under a name that they do not know they write no more. */
function outOfReach(folder: string): string {
  const gone = `${folder}.gone`;
  try {
    renameSync(folder, gone);
    return gone;
  } catch {
    return folder; // it was never made, or the system keeps the names of folders in use
  }
}

function workroomOf(root: string): string {
  return `${root}.work`;
}

/** Where a twin of the former archive lies while this build works on it: see heritage.ts. */
function twinOf(root: string): string {
  return `${root}.twin`;
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
    // ".dist.backfile-4711-1", the same with ".work" and ".twin", each with ".gone", and ".dist.backfile-4711-1.former"
    const match = name.startsWith(prefix)
      ? /^(?<pid>\d+)-\d+(?:(?<former>\.former)|(?:\.work|\.twin)?(?:\.gone)?)$/.exec(name.slice(prefix.length))
      : null;
    const left = join(dirname(target), name);
    const pid = Number(match?.groups?.pid);
    if (
      match === null ||
      (pid === process.pid
        ? open.has(left.replace(/\.(?:former|(?:(?:work|twin)\.)?gone|work|twin)$/, ''))
        : isAlive(pid))
    )
      continue;
    if (match.groups?.former !== undefined && !existsSync(target) && isOurs(readManifest(left)))
      renameSync(left, target);
    else rmSync(left, { recursive: true, force: true });
  }
}

function publish(root: string, target: string, files: FileTable, heirloom: Heritage): Committed {
  if (!SIGNS.some((name) => files.has(name)))
    throw new Error("an archive without its front page could not be told from a stranger's folder");
  const text = Buffer.from(heirloom.manifest(files), 'utf8');
  const manifest = sha256(text);
  return telling(`publish to ${target}`, () => {
    writeFileSync(join(root, MANIFEST), text, { mode: FILE_MODE, flag: 'wx' });
    chmodSync(join(root, MANIFEST), FILE_MODE);
    return whileLocked(besides(target, 'lock'), () => {
      refuseForeign(target);
      const former = readManifest(target);
      if (former?.sum === manifest && stands(target, former, files))
        return { manifest, written: 0, removed: 0, unchanged: true };
      const owned = isOurs(former) ? former.files : new Map<string, string>();
      const tree = heirloom.tree(files);
      const own = existsSync(target) ? carryOver(target, tree, owned, heirloom.quiet(former)) : 0;
      heirloom.seal(tree, files);
      const moved = swap(tree, target, `${root}.former`);
      try {
        heirloom.settle(moved, former, { manifest, files, hasOwn: own > 0 });
      } catch {
        // The new archive stands; the next build clears what could not be removed.
      }
      return {
        manifest,
        get written() {
          return countWhere(files.values(), ({ path, sha256 }) => owned.get(path) !== sha256);
        },
        get removed() {
          return countWhere(owned.keys(), (path) => !files.has(path));
        },
        unchanged: false,
      };
    });
  });
}

function countWhere<T>(items: Iterable<T>, is: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (is(item)) count++;
  return count;
}

/** Whether every file of the former archive still has its bytes, so that a build mends what was damaged. */
function stands(target: string, former: Manifest, files: FileTable): boolean {
  for (const [path, sum] of former.files) {
    const stat = lstatSync(join(target, path), { throwIfNoEntry: false });
    const file = files.get(path);
    if (!stat?.isFile() || stat.size !== file?.bytes) return false;
    if (stat.mtimeMs !== file.mtime && sha256(readFileSync(join(target, path))) !== sum) return false;
  }
  return true;
}

/** Two renames; the first is taken back where the second fails. Returns where the former archive is now; null where there was none. */
function swap(tree: string, target: string, former: string): string | null {
  const isFirst = !existsSync(target);
  if (!isFirst) renameSync(target, former);
  try {
    renameSync(tree, target);
  } catch (error) {
    if (!isFirst) renameSync(former, target);
    throw error;
  }
  return isFirst ? null : former;
}
