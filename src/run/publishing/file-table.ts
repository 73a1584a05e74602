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

/**
 * An empty table, and how a file comes into it: `put` tells whether its path is new, and nothing is done where it is not.
 * The checksum of a `kept` file is held by the former archive's manifest as a string, and here too.
 */
export function fileTable(): { readonly table: FileTable; readonly put: (file: Written, isKept: boolean) => boolean } {
  const rows = new Map<string, number>();
  const sums = checksums();
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
      return row === undefined ? undefined : at(path, row, sums.at(row));
    },
    keys: () => rows.keys(),
    *values() {
      const sumOf = sums.inTurn();
      for (const [path, row] of rows) yield at(path, row, sumOf(row));
    },
  };
  const put = ({ path, sha256, bytes, mtime }: Written, isKept: boolean): boolean => {
    const row = rows.size;
    if (rows.has(path)) return false;
    rows.set(path, row);
    sums.push(sha256, isKept);
    if (2 * row + 1 >= numbers.length) {
      const larger = new Float64Array(2 * numbers.length);
      larger.set(numbers);
      numbers = larger;
    }
    numbers[2 * row] = bytes;
    numbers[2 * row + 1] = mtime;
    return true;
  };
  return { table, put };
}

/** Checksums in the order of their files: as bytes, but for those that somebody else holds as strings. */
function checksums() {
  const held: (string | undefined)[] = [];
  let own = Buffer.alloc(ROOM * SUM);
  const spell = (row: number, end: number): string => own.toString('hex', row * SUM, end * SUM);
  return {
    push: (sha256: string, isHeld: boolean): void => {
      const row = held.length;
      held.push(isHeld ? sha256 : undefined);
      if ((row + 1) * SUM > own.length) own = Buffer.concat([own], 2 * own.length);
      if (!isHeld) own.write(sha256, row * SUM, 'hex');
    },
    at: (row: number): string => held[row] ?? spell(row, row + 1),
    /** The same, for rows that rise. */
    inTurn: (): ((row: number) => string) => {
      let [spelled, from] = ['', -SPELLED];
      return (row) => {
        const known = held[row];
        if (known !== undefined) return known;
        if (row >= from + SPELLED) {
          from = row;
          spelled = spell(row, Math.min(held.length, row + SPELLED));
        }
        const place = 2 * SUM * (row - from);
        return spelled.slice(place, place + 2 * SUM);
      };
    },
  };
}
