/**
 * Brings the user's own files (a CNAME, a .git folder) from a former output into the archive that takes its place. It
 * knows what the former archive owned and nothing of pages; it never reads or follows what it carries.
 */
import {
  constants,
  copyFileSync,
  type Dirent,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST } from '../files/manifest.js';
import { Unsafe } from '../files/safety.js';

/**
 * Gives every file in `former` that is not in `owned` a second name under `root`: until the swap it stands in both, so
 * that no moment can lose it. A page of the same path wins and a link gives way. Throws Unsafe for a file where the
 * archive needs a folder, or the other way round.
 * @param quiet folders in which nothing else stands, each with the folders in it. Returns how many files (links, empty folders) are the user's.
 */
export function carryOver(
  former: string,
  root: string,
  owned: ReadonlyMap<string, string>,
  quiet: ReadonlyMap<string, readonly string[]>,
): number {
  let count = 0;
  for (const [path, entry] of ownFiles(former, '', owned, quiet)) {
    count++;
    const to = join(root, path);
    try {
      const there = lstatSync(to, { throwIfNoEntry: false });
      if (there?.isDirectory() && !entry.isDirectory() && !entry.isSymbolicLink()) throw inTheWay(join(former, path));
      if (there === undefined) place(join(former, path), to, entry);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ENOTDIR' || code === 'EEXIST' ? inTheWay(join(former, path)) : error;
    }
  }
  return count;
}

/** Everything of the user's at any depth: files, links, and folders that are empty. */
function* ownFiles(
  former: string,
  folder: string,
  owned: ReadonlyMap<string, string>,
  quiet: ReadonlyMap<string, readonly string[]>,
): Generator<[string, Dirent]> {
  const known = quiet.get(folder);
  if (known !== undefined) {
    for (const path of known) yield* ownFiles(former, path, owned, quiet);
    return;
  }
  for (const entry of readdirSync(join(former, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) {
      if (!owned.has(path) && path !== MANIFEST) yield [path, entry];
    } else if (readdirSync(join(former, path)).length === 0) yield [path, entry];
    else yield* ownFiles(former, path, owned, quiet);
  }
}

function place(from: string, to: string, entry: Dirent): void {
  mkdirSync(dirname(to), { recursive: true });
  if (entry.isDirectory()) mkdirSync(to);
  else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else {
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to, constants.COPYFILE_EXCL); // a disk without hard links
    }
  }
}

function inTheWay(path: string): Unsafe {
  return new Unsafe(
    `The archive needs the place of ${path}, which no earlier build put there. Move it elsewhere, then build again.`,
  );
}
