/**
 * The files of an archive, by path: checksums as bytes, sizes and times as numbers, since an archive may have a million of
 * them. It knows rows and nothing of what is published when.
 */
import type { Written } from './staged.js';

/** What a build asks of files. */
export interface FileTable {
  readonly size: number;
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => Written | undefined;
  /** Paths and files in the order in which they came. */
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<Written>;
}

/** Bytes of a checksum. */
const SUM = 32;
/** Files for which there is room at first. A guess. */
const ROOM = 1024;

/** Rows whose checksums are spelled at once. A guess. */
const SPELLED = 1024;

/** An empty table, and how a file comes into it: `put` tells whether its path is new, and nothing is done where it is not. */
export function fileTable(): { readonly table: FileTable; readonly put: (file: Written) => boolean } {
  const rows = new Map<string, number>();
  let sums = Buffer.alloc(ROOM * SUM);
  let numbers = new Float64Array(ROOM * 2);
  const at = (path: string, row: number, sha256: string): Written => ({
    path,
    sha256,
    bytes: numbers[2 * row]!,
    mtime: numbers[2 * row + 1]!,
  });
  const table: FileTable = {
    get size() {
      return rows.size;
    },
    has: (path) => rows.has(path),
    get: (path) => {
      const row = rows.get(path);
      return row === undefined ? undefined : at(path, row, sums.toString('hex', row * SUM, (row + 1) * SUM));
    },
    keys: () => rows.keys(),
    *values() {
      let spelled = '';
      for (const [path, row] of rows) {
        const nth = row % SPELLED;
        if (nth === 0) spelled = sums.toString('hex', row * SUM, Math.min(rows.size, row + SPELLED) * SUM);
        yield at(path, row, spelled.slice(2 * SUM * nth, 2 * SUM * (nth + 1)));
      }
    },
  };
  const put = ({ path, sha256, bytes, mtime }: Written): boolean => {
    const row = rows.size;
    if (rows.has(path)) return false;
    rows.set(path, row);
    if ((row + 1) * SUM > sums.length) {
      sums = Buffer.concat([sums], 2 * sums.length);
      const larger = new Float64Array(2 * numbers.length);
      larger.set(numbers);
      numbers = larger;
    }
    sums.write(sha256, row * SUM, 'hex');
    numbers[2 * row] = bytes;
    numbers[2 * row + 1] = mtime;
    return true;
  };
  return { table, put };
}
