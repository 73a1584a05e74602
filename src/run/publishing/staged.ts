/**
 * The files of a staging folder: how one is written, from any thread, and how one of the former archive is taken over
 * unread. It knows paths, bytes and checksums, and nothing of what is published when.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isPublishable, type Listed, sha256 } from '../files/manifest.js';
import { writeAll } from '../files/pack.js';
import { NotBuilt, telling } from '../files/safety.js';

/** A file that stands in staging. */
export interface Written extends Listed {
  readonly bytes: number;
  /** Its time on the disk, in milliseconds. */
  readonly mtime: number;
}

export const FOLDER_MODE = 0o755;
export const FILE_MODE = 0o644;

/**
 * Writes one file under a staging folder, from any thread. Throws NotBuilt for a path that may not be published, for one
 * that stands already, and where the machine refuses (a full disk). @param sum checksum of the content, where it is known.
 */
export function writePage(root: string, path: string, content: string | Uint8Array, sum?: string): Written {
  const bytes = typeof content === 'string' ? encoded(content) : content;
  return writeFile(root, path, (handle) => {
    writeAll(handle, bytes);
    return { sha256: sum ?? sha256(bytes), bytes: bytes.byteLength };
  });
}

/** The same for a file that is larger than what may be held at once. @param pieces each holds until the next is asked for. */
export function writePieces(root: string, path: string, pieces: Iterable<Uint8Array>): Written {
  return writeFile(root, path, (handle) => {
    const sum = createHash('sha256');
    const room = Buffer.allocUnsafe(TOGETHER);
    let [held, bytes] = [0, 0];
    const put = (piece: Uint8Array): void => {
      writeAll(handle, piece);
      sum.update(piece);
    };
    for (const piece of pieces) {
      bytes += piece.byteLength;
      if (held + piece.byteLength > TOGETHER) {
        put(room.subarray(0, held));
        held = 0;
      }
      if (piece.byteLength > TOGETHER) put(piece);
      else {
        room.set(piece, held);
        held += piece.byteLength;
      }
    }
    put(room.subarray(0, held));
    return { sha256: sum.digest('hex'), bytes };
  });
}

/** Bytes of pieces that are written together. A guess. */
const TOGETHER = 1 << 18;

/** @param put writes the file. */
function writeFile(root: string, path: string, put: (handle: number) => Omit<Written, 'path' | 'mtime'>): Written {
  if (!isPublishable(path)) {
    throw new NotBuilt(
      `A published path must be relative, without "..", "\\", ":" and control characters; ${JSON.stringify(path)} came.`,
    );
  }
  return telling(`write ${path}`, () => {
    const handle = openNew(root, path);
    try {
      const { sha256, bytes } = put(handle);
      const { mode, mtimeMs } = fstatSync(handle);
      if ((mode & 0o777) !== FILE_MODE) fchmodSync(handle, FILE_MODE); // whatever the umask: an archive is made to be read
      return { path, sha256, bytes, mtime: mtimeMs };
    } finally {
      closeSync(handle);
    }
  });
}

/** Bytes of a page that most pages stay under, in UTF-8. A guess. */
const USUAL = 1 << 20;

/** Where this thread encodes one page after another: memory of its own for each costs more than the encoding (measured). */
const room = Buffer.allocUnsafe(USUAL);

/** UTF-8 that holds until the next call. */
function encoded(text: string): Uint8Array {
  return text.length * 3 > USUAL ? Buffer.from(text, 'utf8') : room.subarray(0, room.write(text, 0, 'utf8'));
}

/** Gives a file of the former archive a second name under a staging folder; where the disk has none, its bytes. */
export function takeOver(former: string, root: string, file: Written): void {
  const [from, to] = [`${former}/${file.path}`, `${root}/${file.path}`]; // to join them takes as long as to link
  telling(`take over ${file.path}`, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw twice(file.path, file.path);
      if (code === 'ENOENT') makeFolder(root, dirname(file.path));
      try {
        linkSync(from, to);
      } catch {
        copyFileSync(from, to, constants.COPYFILE_EXCL);
        utimesSync(to, file.mtime / 1000, file.mtime / 1000);
      }
    }
  });
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
export function makeFolder(root: string, folder: string): void {
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

export function twice(first: string, second: string): NotBuilt {
  return new NotBuilt(
    `Two pages want one file: ${first} and ${second}. Rename one (a template's asset can take a page's place).`,
  );
}
