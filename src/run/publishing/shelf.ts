/**
 * What the last build put on the shelf: for each published file its size, its time and a digest of what it shows, so that
 * a page that would be the same is not made again. It is believed only of the very archive that it was written for, and
 * of each file only while size and time are what they were.
 */
import { closeSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readManifest } from '../files/manifest.js';
import { writeAll } from '../files/pack.js';
import { replaceFile } from '../files/replacing.js';
import type { BuildSummary } from '../summary.js';
import type { Written } from './staged.js';

/** A published file and what it shows. */
export interface Shelved extends Written {
  /** Digest of what it shows; the empty string where nothing tells. */
  readonly key: string;
  /** Digest of what it and others were made from together; the empty string where it was made by itself. */
  readonly group: string;
}

/** The former archive as its build left it. */
export interface Shelf {
  /** The former build's summary, if it was made from `all` and every file still stands as it was left; else null. */
  readonly unchanged: (all: string | null) => BuildSummary | null;
  /** The former file of a path, if it shows `key`, was made with `base`, and stands as it was left; else null. */
  readonly holds: (path: string, key: string) => Written | null;
  /** The digest of a path, if the former archive was made with `base` and its articles had these bonds. */
  readonly keyOf: (path: string, bonds: string) => string | undefined;
  /** Whether what a path shows began with this digest, and it was made with `base`. */
  readonly shows: (path: string, key: string) => boolean;
  /** The former file of a path, if it stands as it was left; else null. */
  readonly standing: (path: string) => Written | null;
  /** The former file of a path, if its bytes have this checksum and it stands as it was left; else null. */
  readonly same: (path: string, sha256: string) => Written | null;
  /** All former files that show `key`, if there are any, they were made with `base`, and all stand; else null. */
  readonly allWith: (key: string) => readonly Written[] | null;
  /** All former files of a group, likewise. */
  readonly allOf: (group: string) => readonly Shelved[] | null;
  readonly isEmpty: boolean;
}

export const EMPTY_SHELF: Shelf = {
  unchanged: () => null,
  holds: () => null,
  keyOf: () => undefined,
  shows: () => false,
  standing: () => null,
  same: () => null,
  allWith: () => null,
  allOf: () => null,
  isEmpty: true,
};

/** What a build tells of itself. */
export interface Told {
  /** Digest of what every page rests on: program, templates, settings. */
  readonly base: string;
  /** Digest of all that the build was made from; null where that cannot be told. */
  readonly all: string | null;
  /** Checksum of the manifest that was published. */
  readonly manifest: string;
  /** Digest of what articles can show of one another. */
  readonly bonds: string;
  readonly summary: BuildSummary;
}

/** Files as they stand in the shelf's: columns, which read faster than rows. */
interface Columns {
  readonly paths: string[];
  readonly keys: string[];
  readonly bytes: number[];
  readonly times: number[];
  /** Each file's place among the groups. */
  readonly groupOf: number[];
}

interface Stored extends Omit<Told, 'summary'>, Columns {
  readonly groups: readonly string[];
  /** Read where nothing has changed alone: it tells of every input. */
  readonly summary: () => BuildSummary;
}

/** @param base digest of what every page of the coming build rests on. @param out the archive's folder. */
export function readShelf(file: string, base: string, out: string): Shelf {
  const stored = storedIn(file);
  const manifest = stored === null ? null : readManifest(out);
  if (stored === null || manifest === null || manifest.sum !== stored.manifest) return EMPTY_SHELF;
  const rows = rowsByPath(stored);
  const standing = (row: number): Written | null => {
    const path = stored.paths[row]!;
    const bytes = stored.bytes[row]!;
    const mtime = stored.times[row]!;
    const sum = manifest.files.get(path);
    const stat = lstatSync(`${out}/${path}`, { throwIfNoEntry: false }); // to join them takes as long as to look
    const stands = sum !== undefined && stat?.isFile() === true && stat.size === bytes && stat.mtimeMs === mtime;
    return stands ? { path, sha256: sum, bytes, mtime } : null;
  };
  const at = (path: string, isAsked: (row: number) => boolean): Written | null => {
    const row = rows.get(path);
    return row !== undefined && isAsked(row) ? standing(row) : null;
  };
  const keyOf = (path: string): string | undefined =>
    stored.base === base ? stored.keys[rows.get(path) ?? -1] : undefined;
  const whole = (asked: readonly number[] = []): readonly Shelved[] | null => {
    if (stored.base !== base || asked.length === 0) return null;
    const files: Shelved[] = [];
    for (const row of asked) {
      const file = standing(row);
      if (file === null) return null;
      files.push(shelved(file, stored.keys[row]!, stored.groups[stored.groupOf[row]!]!));
    }
    return files;
  };
  let grouped: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    unchanged: (all) => {
      if (all === null || stored.all !== all || manifest.files.size !== stored.paths.length) return null;
      return stored.paths.every((_, row) => standing(row) !== null) ? { ...stored.summary(), unchanged: true } : null;
    },
    holds: (path, key) => (stored.base === base && key !== '' ? at(path, (row) => stored.keys[row] === key) : null),
    keyOf: (path, bonds) => (stored.bonds === bonds ? keyOf(path) : undefined),
    shows: (path, key) => keyOf(path)?.startsWith(key) ?? false,
    standing: (path) => at(path, () => true),
    same: (path, sum) => at(path, () => manifest.files.get(path) === sum),
    allWith: (key) => whole(rowsWith(stored, key)),
    allOf: (group) => {
      if (group === '' || stored.base !== base) return null; // another version's shelf may have no groups
      grouped ??= rowsByGroup(stored);
      return whole(grouped.get(group));
    },
    isEmpty: false,
  };
}

// these are loops, since pairs and lists for each file of an archive are most of what they would cost

function rowsByPath({ paths }: Columns): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < paths.length; row++) rows.set(paths[row]!, row);
  return rows;
}

function rowsWith({ keys }: Columns, key: string): number[] {
  const rows: number[] = [];
  for (let row = 0; row < keys.length; row++) if (keys[row] === key) rows.push(row);
  return rows;
}

function rowsByGroup({ groups, groupOf }: Stored): Map<string, number[]> {
  const rows = groups.map((): number[] => []);
  for (let row = 0; row < groupOf.length; row++) rows[groupOf[row]!]!.push(row);
  return new Map(groups.map((group, place) => [group, rows[place]!]));
}

/** A file and what it shows. */
export function shelved({ path, sha256, bytes, mtime }: Written, key: string, group: string): Shelved {
  return { path, sha256, bytes, mtime, key, group };
}

/** Files that were made anew and left unpublished, since the former archive has the same bytes: with its times. */
export function* asTheyStand(files: Iterable<Shelved>, out: string): Iterable<Shelved> {
  for (const file of files) {
    const mtime = lstatSync(join(out, file.path), { throwIfNoEntry: false })?.mtimeMs ?? file.mtime;
    yield { ...file, mtime };
  }
}

/** Files to a line. A guess. */
const TOGETHER = 4096;

/**
 * Writes down what was published: lines of JSON, what the build tells of itself, its summary, columns of some files each, the
 * groups; at last the checksum of all of it.
 */
export function writeShelf(file: string, told: Told, files: Iterable<Shelved>): void {
  replaceFile(file, (path) => writeLines(path, told, files));
}

function writeLines(path: string, { summary, ...told }: Told, files: Iterable<Shelved>): void {
  const handle = openSync(path, 'w', 0o600);
  let sum = 0;
  const put = (value: unknown): void => {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    sum = crc32(line, sum);
    writeAll(handle, line);
  };
  try {
    put(told satisfies Omit<Told, 'summary'>);
    put(summary);
    const groups = new Map<string, number>();
    let columns = noFiles();
    for (const { path, key, bytes, mtime, group } of files) {
      if (columns.paths.length === TOGETHER) {
        put(columns);
        columns = noFiles();
      }
      const place = groups.get(group) ?? groups.size;
      groups.set(group, place);
      columns.paths.push(path);
      columns.keys.push(key);
      columns.bytes.push(bytes);
      columns.times.push(mtime);
      columns.groupOf.push(place);
    }
    put(columns);
    put([...groups.keys()]);
    writeAll(handle, Buffer.from(`${sum}`));
  } finally {
    closeSync(handle);
  }
}

function noFiles(): Columns {
  return { paths: [], keys: [], bytes: [], times: [], groupOf: [] };
}

function storedIn(file: string): Stored | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf(10) + 1;
    if (Number(bytes.toString('latin1', end)) !== crc32(bytes.subarray(0, end))) return null;
    let at = 0;
    const line = (): Buffer => {
      const from = at;
      at = bytes.indexOf(10, at) + 1;
      return bytes.subarray(from, at);
    };
    const next = <T>(): T => JSON.parse(line().toString('utf8')) as T;
    const told = next<Omit<Told, 'summary'>>();
    const summary = line();
    const columns = noFiles();
    for (;;) {
      const part = next<Columns | string[]>();
      if (Array.isArray(part))
        return {
          ...{ ...told, ...columns, groups: part },
          summary: () => JSON.parse(summary.toString('utf8')) as BuildSummary,
        };
      addTo(columns, part);
    }
  } catch {
    return null; // none was written, or what stands there is none: everything is made anew
  }
}

function addTo(all: Columns, { paths, keys, bytes, times, groupOf }: Columns): void {
  all.paths.push(...paths);
  all.keys.push(...keys);
  all.bytes.push(...bytes);
  all.times.push(...times);
  all.groupOf.push(...groupOf);
}
