/**
 * One thread's share of the search index on disk: its articles put down as runs and rows in a folder beside the pages, so
 * that memory stays bounded. What the bytes mean is told in search/; search.ts merges all shares.
 */
import { closeSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { shortener } from '../../search/codebook.js';
import { openForms } from '../../search/forms.js';
import { readingOf } from '../../search/reading.js';
import { rowOf } from '../../search/rows.js';
import { openRun } from '../../search/run.js';
import type { Spellings } from '../../search/spellings.js';
import { stem } from '../../search/stemmers.js';
import type { Article, Authority } from '../../types.js';

/** What one thread has put down. Plain data: it crosses threads. */
export interface Share {
  readonly runs: readonly string[];
  readonly rows: string;
  /** Each row's article and its length in bytes, in order. */
  readonly numbers: Int32Array;
  readonly lengths: Int32Array;
  /** How often each symbol of the lists was met. */
  readonly symbols: Int32Array;
  readonly spellings: Spellings;
}

/**
 * Bytes of a run that a thread holds before it puts it down: some fourteen hundred articles at first, so that ten thousand
 * take little memory; each four runs more, up to the largest, for merging many costs time. Measured: with 8 MB instead of 24
 * the index of 10,000 articles costs the same and takes 72 MiB instead of 105, that of 100,000 costs 7 to 15 % more
 * (`node bench/search.mjs --rounds 1 --in FOLDER`).
 */
const RUN_SIZE = 8 * 1024 * 1024;
const LARGEST_RUN = 3 * RUN_SIZE;
const RUNS_OF_A_SIZE = 4;
/** The largest with the article that goes beyond. A guess. */
const RUN_ROOM = LARGEST_RUN + (1 << 20);
/** Bytes of rows between two writes. A guess. */
const ROWS_SIZE = 1 << 18;
/** The folder for what stands between reading and merging; gone before anything is published. */
export function workFolder(staging: string): string {
  return join(staging, '.search');
}

/**
 * Indexes one thread's articles. @param articles with their numbers, which rise. @param name of this share among all.
 * @param room see {@link openShare}.
 */
export function indexShare(
  staging: string,
  articles: Iterable<readonly [number: number, article: Article]>,
  codebook: readonly string[],
  name = `${threadId}`,
  authority: Authority | null = null,
  room = RUN_ROOM,
): Share {
  const share = openShare(staging, codebook, name, authority, room);
  for (const [number, article] of articles) share.add(number, article);
  return share.close();
}

/** One thread's articles on their way into the index. */
export interface OpenShare {
  /** Takes in one article. Numbers rise. */
  readonly add: (number: number, article: Article) => void;
  readonly close: () => Share;
}

/** Makes the folder, but never what it lies in: where the staging folder is gone, the build was given up. */
function madeIn(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another thread was faster
  }
}

/**
 * Opens a thread's share. @param name of it among all. @param authority says who is who.
 * @param room bytes of a run that there is room for before it has to grow.
 */
export function openShare(
  staging: string,
  codebook: readonly string[],
  name: string,
  authority: Authority | null,
  room = RUN_ROOM,
): OpenShare {
  const folder = workFolder(staging);
  madeIn(folder);
  const forms = openForms();
  const shorten = shortener(codebook, forms);
  const run = openRun(stem, forms, room);
  const runs: string[] = [];
  const [numbers, lengths]: [number[], number[]] = [[], []];
  const rows = rowFile(join(folder, `rows-${name}`));
  const putDown = (): void => {
    const file = join(folder, `run-${name}-${runs.length}`);
    writeFileSync(file, run.take());
    runs.push(file);
  };
  return {
    add: (number, article) => {
      const reading = readingOf(article, forms, authority);
      run.add(number, reading);
      const row = rowOf(reading, shorten);
      rows.add(row);
      numbers.push(number);
      lengths.push(row.length);
      if (run.size() > Math.min(LARGEST_RUN, RUN_SIZE * (1 + Math.floor(runs.length / RUNS_OF_A_SIZE)))) putDown();
    },
    close: () => {
      if (run.size() > 0) putDown();
      const [ours, theirs] = [Int32Array.from(numbers), Int32Array.from(lengths)];
      return {
        runs,
        rows: rows.close(),
        numbers: ours,
        lengths: theirs,
        symbols: run.symbols,
        spellings: run.spellings(),
      };
    },
  };
}

/** A file that rows are written to, many at once. */
function rowFile(path: string) {
  const handle = openSync(path, 'w');
  let waiting = Buffer.alloc(ROWS_SIZE);
  let size = 0;
  const flush = (): void => {
    for (let at = 0; at < size; ) at += writeSync(handle, waiting, at, size - at);
    size = 0;
  };
  return {
    add: (row: Uint8Array): void => {
      if (size + row.length > waiting.length) flush();
      if (row.length > waiting.length) waiting = Buffer.alloc(row.length);
      waiting.set(row, size);
      size += row.length;
    },
    close: (): string => {
      flush();
      closeSync(handle);
      return path;
    },
  };
}

/** Reads the rows of one share one after another; each holds until the next is taken. */
export function openRows({ rows, numbers, lengths }: Share) {
  const handle = openSync(rows, 'r');
  let next = 0;
  let room = Buffer.alloc(ROWS_SIZE);
  let [at, end] = [0, 0];
  return {
    number: (): number | undefined => numbers[next],
    take: (): Uint8Array => {
      const length = lengths[next++] ?? 0;
      if (end - at < length) {
        if (length > room.length) room = Buffer.concat([room], 2 * length);
        room.copyWithin(0, at, end);
        end -= at;
        at = 0;
        end += readSync(handle, room, end, room.length - end, null); // on from where it ended
      }
      at += length;
      return room.subarray(at - length, at);
    },
    close: (): void => closeSync(handle),
  };
}
