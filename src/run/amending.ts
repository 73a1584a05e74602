/**
 * Publishes few changed files into the archive where it stands, so that the others need not be touched. Before anything is
 * moved, all that will be replaced or removed has a second name in a folder beside the archive: whatever ends a build on
 * the way, that folder takes everything back. It knows paths and links, and nothing of what a page is.
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
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST } from './manifest.js';
import { FOLDER_MODE } from './staged.js';

/** What becomes of an archive. Paths are relative to it. */
export interface Amendment {
  /** The archive, and the folder in which the new files stand. */
  readonly target: string;
  readonly root: string;
  /** Where what is replaced or removed has its second name until all is done. */
  readonly undo: string;
  /** Files that are new or changed, and those that go. The list of checksums is none of them. */
  readonly made: readonly string[];
  readonly gone: readonly string[];
  /** Whether the former archive has a file of ours at this path. */
  readonly isOwned: (path: string) => boolean;
  /** Every path that the archive will have. */
  readonly paths: Iterable<string>;
}

/**
 * More files than this are not put in one by one, since for that time a reader may see old and new side by side: some
 * 10 µs a file (measured). A guess.
 */
export const MOST_AMENDED = 256;

/** Under the folder of second names: those names, and what was added. */
const [FORMER, ADDED] = ['former', 'added'];

/**
 * Puts the files in; false, and nothing is touched, where the archive is not as one of ours is (a link or a user's file in
 * the way) or its disk knows no second names. Throws what the system throws, and then everything is as it was.
 */
export function amend({ target, root, undo, made, gone, isOwned, paths }: Amendment): boolean {
  if (!isPlain(target, paths) || ![...made, ...gone].every((path) => isFree(join(target, path), isOwned(path))))
    return false;
  try {
    remember(target, undo, [...made.filter(isOwned), ...gone, MANIFEST]);
    const added = made.filter((path) => lstatSync(join(target, path), { throwIfNoEntry: false }) === undefined);
    writeFileSync(join(undo, ADDED), JSON.stringify(added));
  } catch {
    rmSync(undo, { recursive: true, force: true });
    return false;
  }
  try {
    for (const path of gone) rmSync(join(target, path), { force: true });
    for (const path of gone) removeEmpty(target, dirname(path));
    for (const path of made) moveIn(root, target, path);
    renameSync(join(root, MANIFEST), join(target, MANIFEST));
  } catch (error) {
    takeBack(target, undo);
    throw error;
  }
  renameSync(undo, `${undo}.gone`); // from here on nothing is taken back
  rmSync(`${undo}.gone`, { recursive: true, force: true });
  return true;
}

/** Takes an unfinished change back. Does nothing twice, so that it may itself be ended on the way. */
export function takeBack(target: string, undo: string): void {
  for (const path of addedIn(undo)) {
    rmSync(join(target, path), { force: true });
    removeEmpty(target, dirname(path));
  }
  const former = join(undo, FORMER);
  for (const entry of readdirSync(former, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const path = from.slice(former.length + 1);
    mkdirSync(dirname(join(target, path)), { recursive: true, mode: FOLDER_MODE });
    renameSync(from, join(target, path));
  }
  rmSync(undo, { recursive: true, force: true });
}

/** None where the list was not finished: then nothing had been touched. */
function addedIn(undo: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(join(undo, ADDED), 'utf8')) as string[];
  } catch {
    return [];
  }
}

/** Gives files second names. What a person has removed needs none. */
function remember(target: string, undo: string, paths: readonly string[]): void {
  const former = join(undo, FORMER);
  mkdirSync(former, { recursive: true });
  for (const path of paths) {
    mkdirSync(dirname(join(former, path)), { recursive: true });
    try {
      linkSync(join(target, path), join(former, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function moveIn(root: string, target: string, path: string): void {
  try {
    renameSync(join(root, path), join(target, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolders(target, dirname(path));
    renameSync(join(root, path), join(target, path));
  }
}

function makeFolders(target: string, folder: string): void {
  if (folder === '.' || lstatSync(join(target, folder), { throwIfNoEntry: false }) !== undefined) return;
  makeFolders(target, dirname(folder));
  mkdirSync(join(target, folder));
  chmodSync(join(target, folder), FOLDER_MODE); // whatever the umask
}

/** Removes a folder that nothing is left in, and those above it likewise. */
function removeEmpty(target: string, folder: string): void {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(target, at));
    } catch {
      return; // something is left in it
    }
  }
}

/** Whether a page may be put there: a file of ours stands there, or nothing. */
function isFree(file: string, isOwned: boolean): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat === undefined || (isOwned && stat.isFile());
}

/** Whether every folder of an archive that exists is one, and no link. */
function isPlain(target: string, paths: Iterable<string>): boolean {
  const seen = new Set<string>(['.']);
  for (const path of paths) {
    for (let at = dirname(path); !seen.has(at); at = dirname(at)) {
      const stat = lstatSync(join(target, at), { throwIfNoEntry: false });
      if (stat !== undefined && !stat.isDirectory()) return false;
      seen.add(at);
    }
  }
  return true;
}
