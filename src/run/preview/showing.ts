/**
 * What the dev server shows: the files of the archive as the last build left them, and over them what a preview has made
 * since. It knows paths and bytes, keeps every path inside the archive's real folder, and refuses to know HTTP.
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import glob from 'fast-glob';

/** What lies over the archive, by path in it. */
export interface Layer {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Pages that have another address now. */
  readonly moved: ReadonlyMap<string, string>;
}

/** A file that is shown. */
export interface Shown {
  /** Its path in the archive: `2020/index.html` for `/2020/`. */
  readonly path: string;
  /** Its bytes where it lies over the archive; null where it is the archive's own. */
  readonly laid: Uint8Array | null;
  /** Where a folder was asked for without its closing `/`. */
  readonly redirect: string | null;
}

export interface Showing {
  /** What a decoded request path names; null where there is none, or where it is hidden. */
  readonly find: (path: string) => Shown | null;
  /** Throws the system's error where the file cannot be read. */
  readonly read: (shown: Shown) => Uint8Array;
  /** A page's digest and that of the assets, which every page loads; null where there is no such page. */
  readonly versionOf: (path: string) => string | null;
  /** The path in the archive where a page stands now; null where it stands, or is no more. */
  readonly movedTo: (path: string) => string | null;
  readonly lay: (layer: Layer) => void;
  /** Takes away what was laid: the archive has it now. */
  readonly lift: () => void;
}

/** @param root the archive's folder, which may go and come. */
export function openShowing(root: string): Showing {
  const files = new Map<string, Uint8Array>();
  const moved = new Map<string, string>();
  const find = (path: string): Shown | null => {
    const inArchive = withIndex(path);
    const laid = files.get(inArchive);
    return laid === undefined ? onDisk(root, path) : { path: inArchive, laid, redirect: null };
  };
  const read = ({ path, laid }: Shown): Uint8Array => laid ?? readFileSync(join(root, path));
  const assets = (): string => {
    const names = new Set(
      [...namesUnder(join(root, ASSETS)), ...files.keys()].filter((name) => name.startsWith(ASSETS)),
    );
    const digest = createHash('sha256');
    for (const name of [...names].sort()) {
      const shown = find(`/${name}`);
      if (shown !== null) digest.update(`${name}\0`).update(read(shown));
    }
    return digest.digest('base64url').slice(0, DIGEST);
  };
  return {
    find,
    read,
    versionOf: (path) => {
      const shown = find(path);
      if (shown === null) return null;
      return `${createHash('sha256').update(read(shown)).digest('base64url').slice(0, DIGEST)}.${assets()}`;
    },
    movedTo: (path) => {
      const from = withIndex(path);
      let to = from;
      for (let next = moved.get(to); next !== undefined; next = moved.get(to)) to = next;
      return to !== from && find(`/${to}`) !== null ? to : null;
    },
    lay: (layer) => {
      for (const [path, content] of layer.files) {
        files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
        moved.delete(path); // so that no two pages lead to one another
      }
      for (const [from, to] of layer.moved) {
        files.delete(from);
        moved.set(from, to);
      }
    },
    lift: () => {
      files.clear();
      for (const from of [...moved.keys()]) if (onDisk(root, `/${from}`) !== null) moved.delete(from);
    },
  };
}

const ASSETS = 'assets/';

/** Characters of a digest that are kept; 96 bits are more than chance needs. */
const DIGEST = 16;

/** `/2020/` names `2020/index.html`. */
function withIndex(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
}

/** The file under a path, contained by its real place; null where there is none or it is hidden. */
function onDisk(root: string, path: string): Shown | null {
  if (path.split('/').some((name) => name.startsWith('.') && name !== '.well-known')) return null;
  const asked = join(root, path);
  const isFolder = statSync(asked, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(asked, 'index.html') : asked;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  if (!realpathSync(file).startsWith(realpathSync(root) + sep)) return null;
  const inArchive = isFolder ? withIndex(path.endsWith('/') ? path : `${path}/`) : path.slice(1);
  return { path: inArchive, laid: null, redirect: isFolder && !path.endsWith('/') ? `${path}/` : null };
}

function namesUnder(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return glob.sync('**', { cwd: folder, followSymbolicLinks: false }).map((name) => ASSETS + name);
}
