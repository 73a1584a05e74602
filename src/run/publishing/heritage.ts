/**
 * What a new archive inherits of the former one. Files that stay are not written again: they stand in a twin of the former
 * archive already, which is brought up to date and takes its place, while the former becomes the next twin; where there is
 * no twin, each gets a second name in the staging folder. Both ways end in one complete tree beside the output.
 */
import { renameSync, rmSync, unlinkSync } from 'node:fs';
import { amendManifest, isOurs, type Manifest, readManifest, writeManifest } from '../files/manifest.js';
import type { FileTable } from './file-table.js';
import { takeOver, type Written } from './staged.js';
import {
  areAsLeft,
  bringUpToDate,
  type FolderRow,
  folderRows,
  foldersOf,
  linkAll,
  linkFrom,
  openTwin,
  type TreeChange,
} from './twin.js';

/** An archive by the checksum of its manifest, and its files. */
export interface Published {
  readonly manifest: string;
  readonly files: FileTable;
  /** Whether files stand in it that are not ours. */
  readonly hasOwn: boolean;
}

export interface Heritage {
  /** Takes over a file of the former archive as it stands. */
  readonly keep: (file: Written) => void;
  /** Hears of a file that stands in the staging folder. */
  readonly wrote: (path: string) => void;
  /** The text of the new archive's manifest. */
  readonly manifest: (files: FileTable) => string;
  /** The whole new archive, its manifest included; what was written is moved where it is needed. Throws the system's errors. */
  readonly tree: (files: FileTable) => string;
  /** Looks at the whole new tree a last time before others see it. */
  readonly seal: (tree: string, files: FileTable) => void;
  /** Folders of the former archive in which nothing of the user's stands, each with the folders in it. */
  readonly quiet: (former: Manifest | null) => ReadonlyMap<string, readonly string[]>;
  /** Once the new archive is in its place: makes the former one, which lies at `moved`, a twin of it, or removes it. */
  readonly settle: (moved: string | null, former: Manifest | null, now: Published) => void;
  /** Puts a twin that was not needed back. */
  readonly giveBack: () => void;
}

/** The former archive as it was when the first of its files was kept. */
interface Found {
  readonly manifest: Manifest;
  readonly folders: ReadonlySet<string>;
  readonly rows: readonly FolderRow[];
}

/** @param root the staging folder, `aside` one for a twin beside it. @param cache the archive's; null where no later build will ask. */
export function heritage(target: string, root: string, aside: string, cache: string | null): Heritage {
  const twin = cache === null ? null : openTwin(cache);
  /** What stood there when this build began: a twin of an archive that another build published since is none of ours. */
  const before = twin === null ? null : readManifest(target);
  const now = comparison();
  let sealed: readonly FolderRow[] = [];
  let found: Found | null | undefined;
  /** Files of the twin that this build holds; null where it holds none. */
  let held: ReadonlyMap<string, string> | null = null;
  let isTouched = false;
  return {
    keep: (file) => {
      if (found === undefined) {
        found = twin && foundAt(target, before);
        now.stands(found);
        if (found !== null && twin?.claim(found.manifest.sum, aside)) held = found.manifest.files;
      }
      now.kept(file);
      if (held === null) takeOver(target, root, file);
    },
    wrote: now.wrote,
    manifest: now.manifest,
    tree: (files) => {
      if (held === null) return root;
      isTouched = true;
      bringUpToDate(aside, now.changeOf(held, files), (path, to) => renameSync(`${root}/${path}`, to));
      rmSync(root, { recursive: true, force: true });
      return aside;
    },
    seal: (tree, files) => {
      sealed = twin === null ? [] : folderRows(tree, now.folders(files));
    },
    quiet: (former) =>
      former === null
        ? new Map()
        : within(twin?.quiet(target, former.sum) ?? NO_FOLDERS, () => foldersIn(former, found)),
    settle: (moved, former, { manifest, files, hasOwn }) => {
      isTouched = true;
      const isSame = moved !== null && !hasOwn && isAsFound(moved, former, found ?? null);
      const isTwin = isSame && made(moved, aside, now.changeOf(former.files, files), target);
      if (moved !== null && !isTwin) removeTree(moved, former);
      const isLeft = isTwin || (twin?.mayHold(target) === true && !hasOwn && isLinked(target, aside, files));
      twin?.leave(isLeft ? aside : null, manifest, now.folders(files), hasOwn ? [] : sealed);
    },
    giveBack: () => {
      if (held !== null && !isTouched) twin?.giveBack(aside);
      held = null;
    },
  };
}

/** The archive as it stands, if it is the one that stood there `before`. */
function foundAt(target: string, before: Manifest | null): Found | null {
  const manifest = readManifest(target);
  if (!isOurs(manifest) || manifest.sum !== before?.sum) return null;
  const folders = foldersOf(manifest.files.keys());
  return { manifest, folders, rows: folderRows(target, folders) };
}

/** The folders of a former archive. */
function foldersIn(former: Manifest, found: Found | null | undefined): ReadonlySet<string> {
  return found?.manifest === former ? found.folders : foldersOf(former.files.keys());
}

/** Holds a new archive against the one that was found: where both have the same paths, walks over all of them are spared. */
function comparison() {
  const written: string[] = [];
  let found: Found | null = null;
  /** Whether all that was kept stands in what was found. */
  let isOfFound = true;
  const inPlace = (files: FileTable): Found | null => {
    const all = found?.manifest.files;
    return isOfFound && all?.size === files.size && written.every((path) => all.has(path)) ? found : null;
  };
  return {
    stands: (one: Found | null): void => {
      found = one;
    },
    kept: ({ path, sha256 }: Written): void => {
      isOfFound &&= found?.manifest.files.get(path) === sha256;
    },
    wrote: (path: string): void => void written.push(path),
    manifest: (files: FileTable): string => {
      const former = inPlace(files)?.manifest;
      const sumOf = (path: string): string => files.get(path)!.sha256;
      return (former && amendManifest(former, sumOf, written)) ?? writeManifest(files.values());
    },
    folders: (files: FileTable): ReadonlySet<string> => inPlace(files)?.folders ?? foldersOf(files.keys()),
    changeOf: (former: ReadonlyMap<string, string>, files: FileTable): TreeChange =>
      inPlace(files)?.manifest.files === former ? { removed: [], written } : changed(former, files, written),
  };
}

/** Whether a former archive is the one whose files were kept, and nothing came into it or left it since. */
function isAsFound(moved: string, former: Manifest | null, found: Found | null): former is Manifest {
  return isOurs(former) && found?.manifest.sum === former.sum && areAsLeft(moved, found.rows);
}

const NO_FOLDERS: ReadonlySet<string> = new Set();

/** Some of an archive's folders, each with those that lie in it. */
function within(some: ReadonlySet<string>, folders: () => ReadonlySet<string>): Map<string, string[]> {
  const found = new Map([...some].map((folder): [string, string[]] => [folder, []]));
  if (some.size === 0) return found;
  for (const folder of folders())
    if (folder !== '') found.get(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))))?.push(folder);
  return found;
}

/** What makes a tree of `former` files one of `files`. */
function changed(former: ReadonlyMap<string, string>, files: FileTable, written: readonly string[]): TreeChange {
  const removed: string[] = [];
  for (const path of former.keys()) if (!files.has(path)) removed.push(path);
  return { removed, written };
}

/** Makes a former archive a twin of the one at `target`; false, and nothing touched, where that is as much work as a new one. */
function made(former: string, aside: string, change: TreeChange, target: string): boolean {
  if (change.removed.length + change.written.length > MOST_CHANGED) return false;
  renameSync(former, aside); // under its own name it would be put back where the archive is gone
  bringUpToDate(aside, change, linkFrom(target));
  return true;
}

/**
 * Makes a new twin of the archive at `target`, which takes as long as linking its files: less than a hundredth of what made
 * so many (measured), and the next change need not. False, and nothing left, where the system refuses.
 */
function isLinked(target: string, aside: string, files: FileTable): boolean {
  try {
    linkAll(target, aside, files.keys());
    return true;
  } catch {
    rmSync(aside, { recursive: true, force: true });
    return false;
  }
}

/** More changed files than this are not worth a twin: it takes as long as they do. A guess. */
const MOST_CHANGED = 2000;

/** Files are known by name, which takes half the time of finding them again (a guess from the calls). */
function removeTree(folder: string, former: Manifest | null): void {
  for (const path of isOurs(former) ? former.files.keys() : []) {
    try {
      unlinkSync(`${folder}/${path}`); // to join them takes as long as to unlink
    } catch {
      // It was gone already, or a person put a folder in its place: what follows removes everything.
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
