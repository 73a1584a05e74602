/**
 * A twin of the published archive, in the cache: the same folders, in which every file is a second name (hard link) of the
 * published one. A build brings it up to date with what it changed and renames it into the archive's place, so that
 * publishing costs what has changed and not what there is. It knows trees and names, and nothing of pages.
 *
 * A twin is believed only as long as each of its folders is what it was when it was left. Whoever works on one has moved it
 * to a name of his own before: what a dead build leaves behind is no twin, but a folder that the next build clears away.
 */
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive } from '../files/lock.js';
import { MANIFEST } from '../files/manifest.js';
import { replaceFile } from '../files/replacing.js';
import { FOLDER_MODE, makeFolder } from './staged.js';

/** A folder by what tells that nothing came into it or left it: path, number, time of its last change, mode. */
export type FolderRow = readonly [path: string, ino: number, mtime: number, mode: number];

/** What a build makes of a tree: paths of files that are gone, and of those that came or are others. */
export interface TreeChange {
  readonly removed: readonly string[];
  readonly written: readonly string[];
}

export interface Twin {
  /** Whether files can have a second name in it: not where the archive lies on another disk. */
  readonly mayHold: (archive: string) => boolean;
  /** Moves the twin to `to`, if there is one of the archive whose manifest has this checksum that stands as it was left; tells whether. */
  readonly claim: (manifest: string, to: string) => boolean;
  /** Puts back a twin that was claimed and not touched. */
  readonly giveBack: (from: string) => void;
  /**
   * Makes `tree`, or nothing, the twin of the archive whose manifest has this checksum. @param archive the archive's folders before
   * anybody saw them; none where files stand in it that are not ours.
   */
  readonly leave: (
    tree: string | null,
    manifest: string,
    folders: Iterable<string>,
    archive: readonly FolderRow[],
  ) => void;
  /** Folders of the archive to which nothing was added since it was published; none where that is not known. */
  readonly quiet: (target: string, manifest: string) => ReadonlySet<string>;
}

interface Stored {
  /** Checksum of the archive's manifest. */
  readonly manifest: string;
  readonly twin: readonly FolderRow[];
  readonly archive: readonly FolderRow[];
}

/** A folder that changed so short a time before cannot be told by its time from one that changes now. In milliseconds; a guess. */
const RECENT = 50;

/** @param folder the archive's cache. */
export function openTwin(folder: string): Twin {
  const [tree, tells] = [join(folder, 'twin'), join(folder, 'twin.json')];
  const remove = (): void => {
    moved(tree, `${tree}.gone-${process.pid}`); // out of the reach of others first: nobody may claim half a twin
    for (const name of readdirSync(folder)) {
      const pid = /^twin\.gone-(?<pid>\d+)$/.exec(name)?.groups?.pid;
      if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  };
  return {
    mayHold: (archive) => {
      const disk = statOf(folder)?.dev;
      return disk !== undefined && statOf(archive)?.dev === disk;
    },
    claim: (manifest, to) => {
      const stored = storedIn(tells);
      if (stored?.manifest !== manifest || !areAsLeft(tree, stored.twin)) {
        remove();
        return false;
      }
      return moved(tree, to);
    },
    giveBack: (from) => {
      if (!moved(from, tree)) rmSync(from, { recursive: true, force: true });
    },
    leave: (made, manifest, folders, archive) => {
      remove();
      const isLeft = made !== null && moved(made, tree);
      if (made !== null && !isLeft) rmSync(made, { recursive: true, force: true });
      const settled = Date.now() - RECENT;
      const stored: Stored = {
        manifest,
        twin: isLeft ? folderRows(tree, folders) : [],
        archive: archive.filter(([, , mtime]) => mtime < settled),
      };
      replaceFile(tells, (path) => writeFileSync(path, JSON.stringify(stored), { mode: 0o600 }));
    },
    quiet: (target, manifest) => {
      const stored = storedIn(tells);
      const rows = stored?.manifest === manifest ? stored.archive : [];
      return new Set(rows.filter((row) => isAsLeft(target, row)).map(([path]) => path));
    },
  };
}

function storedIn(file: string): Stored | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stored;
  } catch {
    return null; // none was written yet
  }
}

/** False where the system refuses: the cache lies on another disk, or another build was faster. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Every folder that these files lie in, the archive's own (`''`) first. */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>(['']);
  const add = (folder: string): void => {
    if (folders.has(folder)) return;
    add(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    folders.add(folder);
  };
  let last = '';
  for (const path of paths) {
    const end = Math.max(0, path.lastIndexOf('/'));
    if (end === last.length && path.startsWith(last)) continue; // most files lie beside the one before
    last = path.slice(0, end);
    add(last);
  }
  return folders;
}

/** Folders that are not there have no row. */
export function folderRows(root: string, folders: Iterable<string>): FolderRow[] {
  return [...folders].flatMap((path) => {
    const stat = statOf(`${root}/${path}`);
    return stat?.isDirectory() ? [[path, stat.ino, stat.mtimeMs, stat.mode] as const] : [];
  });
}

/** Whether nothing came into any of these folders or left it, as far as their times tell. */
export function areAsLeft(root: string, rows: readonly FolderRow[]): boolean {
  return rows.length > 0 && rows.every((row) => isAsLeft(root, row));
}

function isAsLeft(root: string, [path, ino, mtime, mode]: FolderRow): boolean {
  const stat = statOf(`${root}/${path}`);
  return stat?.isDirectory() === true && stat.ino === ino && stat.mtimeMs === mtime && stat.mode === mode;
}

function statOf(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch {
    return null; // nothing is there, or a person put a file where a folder on the way was
  }
}

/** Brings a tree up to date; `put` gives a file its new place where none of its name stands any more. Throws the system's errors. */
export function bringUpToDate(
  tree: string,
  { removed, written }: TreeChange,
  put: (path: string, to: string) => void,
): void {
  const emptied = new Set<string>();
  for (const path of removed) {
    removeFile(`${tree}/${path}`);
    emptied.add(dirname(path));
  }
  for (const folder of emptied) removeEmpty(tree, folder);
  for (const path of [...written, MANIFEST]) {
    const to = `${tree}/${path}`;
    removeFile(to);
    makeFolder(tree, dirname(path));
    put(path, to);
  }
}

function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes a folder and those above it, as far as nothing stands in them. */
function removeEmpty(tree: string, folder: string): void {
  try {
    for (let at = folder; at !== '.'; at = dirname(at)) rmdirSync(`${tree}/${at}`);
  } catch {
    // Something stands in it.
  }
}

/** Files of an archive as further names in a tree. */
export function linkFrom(archive: string): (path: string, to: string) => void {
  return (path, to) => linkSync(`${archive}/${path}`, to);
}

/** Makes a new tree of an archive's files and its manifest. Throws the system's errors. */
export function linkAll(archive: string, tree: string, paths: Iterable<string>): void {
  const all = [...paths, MANIFEST];
  for (const folder of foldersOf(all)) {
    mkdirSync(`${tree}/${folder}`);
    chmodSync(`${tree}/${folder}`, FOLDER_MODE);
  }
  for (const path of all) linkSync(`${archive}/${path}`, `${tree}/${path}`);
}
