/**
 * Opens the files that belong to another, and takes their checksums: what was read with a leader is told by them. It knows which
 * they are from those who walked the folder, opens no other, and nothing of what they say.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.js';
import type { Beside, Companion } from '../types.js';
import { decode } from './decode.js';
import { sha256 } from './files/manifest.js';
import { withFile } from './files/regular.js';

/** Bytes of a page of print with the place of each of its words; a guess: four times what pages of broadsheets take. */
export const LARGEST_PAGE = 16 * 1024 * 1024;

export interface Besides extends Beside {
  /** Digest of the files beside and of what they held when they were read first, with the leader's own checksum. */
  readonly sumWith: (own: string) => string;
}

/** @param path of the leader. @param companions what it leads; paths in the input folder. */
export function besideOf(folder: string, path: string, companions: readonly string[]): Besides {
  const above = path.slice(0, path.lastIndexOf('/') + 1);
  const sums = new Map<string, string>();
  const read = (name: string): Companion | string => {
    const bytes = withFile(join(folder, above + name), (handle, size) =>
      size > LARGEST_PAGE
        ? `Expected at most ${LARGEST_PAGE / 1024 / 1024} MB, found ${size} bytes.`
        : readFileSync(handle),
    );
    if (typeof bytes === 'string') return bytes;
    const sum = sha256(bytes);
    if ((sums.get(name) ?? sum) !== sum) return 'It changed while it was read. Build again.';
    sums.set(name, sum);
    const decoded = decode(bytes, ' ');
    return decoded.ok ? { text: decoded.text, sha256: sum } : decoded.message;
  };
  const paths = companions.map((one) => one.slice(above.length));
  return { paths, read, sumWith: (own) => (paths.length === 0 ? own : digestOf([own, paths, sums])) };
}
