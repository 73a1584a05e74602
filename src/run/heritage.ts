/**
 * What a new archive inherits of the former one. Files that stay are not written again: they stand in a twin of the former
 * archive already, which is brought up to date and takes its place, while the former becomes the next twin; where there is
 * no twin, each gets a second name in the staging folder. Both ways end in one complete tree beside the output.
 */
import { renameSync, rmSync, unlinkSync } from 'node:fs';
import type { FileTable } from './file-table.js';
import { isOurs, type Manifest, readManifest } from './manifest.js';
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

/** An archive by its manifest and files. */
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
  /** The whole new archive, its manifest included; what was written is moved where it is needed. Throws the system's errors. */
  readonly tree: (files: FileTable) => string;
  /** Looks at the whole new tree a last time before others see it. */
  readonly seal: (tree: string, files: FileTable) => void;
  /** Folders of the former archive in which nothing of the user's stands. */
  readonly quiet: (former: Manifest | null) => ReadonlySet<string>;
  /** Once the new archive is in its place: makes the former one, which lies at `moved`, a twin of it, or removes it. */
  readonly settle: (moved: string | null, former: Manifest | null, now: Published) => void;
  /** Puts a twin that was not needed back. */
  readonly giveBack: () => void;
}

/** The former archive as it was when the first of its files was kept. */
interface Found {
  readonly manifest: string;
  readonly rows: readonly FolderRow[];
}

/** @param root the staging folder, `aside` one for a twin beside it. @param cache the archive's; null where no later build will ask. */
export function heritage(target: string, root: string, aside: string, cache: string | null): Heritage {
  const twin = cache === null ? null : openTwin(cache);
  /** What stood there when this build began: a twin of an archive that another build published since is none of ours. */
  const before = twin === null ? null : readManifest(target);
  const written: string[] = [];
  let sealed: readonly FolderRow[] = [];
  let found: Found | null | undefined;
  /** Files of the twin that this build holds; null where it holds none. */
  let held: ReadonlyMap<string, string> | null = null;
  let isTouched = false;
  const look = (): Found | null => {
    const former = twin === null ? null : readManifest(target);
    if (twin === null || !isOurs(former) || former.text !== before?.text) return null;
    if (twin.claim(former.text, aside)) held = former.files;
    return { manifest: former.text, rows: folderRows(target, foldersOf(former.files.keys())) };
  };
  return {
    keep: (file) => {
      if (found === undefined) found = look();
      if (held === null) takeOver(target, root, file);
    },
    wrote: (path) => void written.push(path),
    tree: (files) => {
      if (held === null) return root;
      isTouched = true;
      bringUpToDate(aside, changeOf(held, files, written), (path, to) => renameSync(`${root}/${path}`, to));
      rmSync(root, { recursive: true, force: true });
      return aside;
    },
    seal: (tree, files) => {
      sealed = twin === null ? [] : folderRows(tree, foldersOf(files.keys()));
    },
    quiet: (former) => (twin === null || former === null ? new Set() : twin.quiet(target, former.text)),
    settle: (moved, former, { manifest, files, hasOwn }) => {
      isTouched = true;
      const isTwin =
        moved !== null &&
        !hasOwn &&
        isAsFound(moved, former, found ?? null) &&
        made(moved, aside, changeOf(former.files, files, written), target);
      if (moved !== null && !isTwin) removeTree(moved, former);
      const isLeft = isTwin || (twin?.mayHold(target) === true && !hasOwn && isLinked(target, aside, files));
      twin?.leave(isLeft ? aside : null, manifest, foldersOf(files.keys()), hasOwn ? [] : sealed);
    },
    giveBack: () => {
      if (held !== null && !isTouched) twin?.giveBack(aside);
      held = null;
    },
  };
}

/** Whether a former archive is the one whose files were kept, and nothing came into it or left it since. */
function isAsFound(moved: string, former: Manifest | null, found: Found | null): former is Manifest {
  return isOurs(former) && found?.manifest === former.text && areAsLeft(moved, found.rows);
}

/** What makes a tree of `former` files one of `files`. */
function changeOf(former: ReadonlyMap<string, string>, files: FileTable, written: readonly string[]): TreeChange {
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
