/**
 * The search index on disk: threads put their articles down as runs and rows in a folder beside the pages, then one
 * thread merges them into the published parts. It keeps the memory bounded; what the bytes mean is told in search/.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { analyse } from '../search/analysis.js';
import { countPieces, type PieceCounts, shortener } from '../search/codebook.js';
import { type DictionaryPart, dictionaryParts } from '../search/dictionary.js';
import {
  CALL,
  FACETS,
  PART_SIZE,
  partScript,
  SEARCH_FOLDER,
  type Start,
  SYMBOLS,
  type SymbolCode,
  symbolCode,
} from '../search/layout.js';
import { merge, type ReadRun } from '../search/merge.js';
import { rowOf } from '../search/rows.js';
import { openRun } from '../search/run.js';
import { facetColumns, packDays } from '../search/start.js';
import { stem, stemmerModule, stemmerName } from '../search/stemmers.js';
import type { Article, Entry } from '../types.js';

/** What one thread has put down. Plain data: it crosses threads. */
export interface Share {
  readonly runs: readonly string[];
  readonly rows: string;
  /** Each row's article and its length in bytes, in order. */
  readonly numbers: Int32Array;
  readonly lengths: Int32Array;
  /** How often each symbol of the lists was met. */
  readonly symbols: Int32Array;
}

/** Writes one file of the archive. */
type Write = (path: string, content: string | Uint8Array) => void;

/** Bytes of analyses that a thread holds before it puts them down: some four thousand articles. A guess. */
const RUN_SIZE = 12 * 1024 * 1024;
/** Bytes of rows between two writes. A guess. */
const ROWS_SIZE = 1 << 18;
/** Articles whose words make the codebook. Measured: four times as many make texts a sixtieth shorter. */
const SAMPLE = 250;

/** The folder for what stands between reading and merging; gone before anything is published. */
function workFolder(staging: string): string {
  return join(staging, '.search');
}

/** Ids of articles spread evenly over the archive, whose words make its codebook. */
export function sampleOf(entries: readonly Entry[]): Set<string> {
  const step = Math.max(1, Math.floor(entries.length / SAMPLE));
  return new Set(entries.filter((_, i) => i % step === 0).map(({ id }) => id));
}

/** The words of articles, counted for the codebook. */
export function countWordsOf(articles: readonly Article[]): PieceCounts {
  return countPieces(articles.flatMap(({ headline, body }) => [headline, ...body.map(({ text }) => text)]));
}

/** Indexes one thread's articles. @param articles with their numbers, which rise. @param name of this share among all. */
export function indexShare(
  staging: string,
  articles: Iterable<readonly [number: number, article: Article]>,
  codebook: readonly string[],
  name = `${threadId}`,
): Share {
  const share = openShare(staging, codebook, name);
  for (const [number, article] of articles) share.add(number, article, analyse(article));
  return share.close();
}

/** One thread's articles on their way into the index. */
export interface OpenShare {
  /** Takes in one article. Numbers rise. @param analysis what `analyse` gave for it, now or in an earlier build. */
  readonly add: (number: number, article: Article, analysis: Uint8Array) => void;
  readonly close: () => Share;
}

/** Opens a thread's share. @param name of it among all. */
export function openShare(staging: string, codebook: readonly string[], name: string): OpenShare {
  const folder = workFolder(staging);
  mkdirSync(folder, { recursive: true });
  const shorten = shortener(codebook);
  const run = openRun(stem);
  const runs: string[] = [];
  const [numbers, lengths]: [number[], number[]] = [[], []];
  const rows = rowFile(join(folder, `rows-${name}`));
  const putDown = (): void => {
    const file = join(folder, `run-${name}-${runs.length}`);
    writeFileSync(file, run.take());
    runs.push(file);
  };
  return {
    add: (number, article, analysis) => {
      run.add(number, analysis);
      if (run.size() > RUN_SIZE) putDown();
      const row = rowOf(article, shorten);
      rows.add(row);
      numbers.push(number);
      lengths.push(row.length);
    },
    close: () => {
      if (run.size() > 0) putDown();
      const [ours, theirs] = [Int32Array.from(numbers), Int32Array.from(lengths)];
      return { runs, rows: rows.close(), numbers: ours, lengths: theirs, symbols: run.symbols };
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

/** Merges all shares into the published index and removes what stood between. @param entries in the articles' order. */
export function publishIndex(
  staging: string,
  entries: readonly Entry[],
  shares: readonly Share[],
  codebook: readonly string[],
  write: Write,
): void {
  const part = (name: string, content: unknown): number => {
    const script = partScript(name, content);
    write(`${SEARCH_FOLDER}/${name}.js`, script);
    return script.length;
  };
  try {
    const symbols = symbolCode(
      Array.from({ length: SYMBOLS }, (_, i) => sum(shares.map((share) => share.symbols[i]!))),
    );
    const script = scriptBuffer();
    const packed = (name: string, content: Uint8Array): void => {
      script.begin(`${CALL}("${name}","`);
      script.add(content);
      write(`${SEARCH_FOLDER}/${name}.js`, script.end('")\n'));
    };
    const words = publishLists(shares, entries.length, symbols, packed, part);
    const shelf = publishTexts(shares, write);
    const columns = facetColumns(entries);
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, part(`facets/${facet}`, columns[facet])]));
    const languages = [...new Set(entries.flatMap(({ language }) => stemmerName(language) ?? []))].sort();
    for (const language of languages) write(`${SEARCH_FOLDER}/stems/${language}.js`, stemmerScript(language));
    part('codebook', codebook.join('~'));
    part('start', {
      articles: entries.length,
      days: packDays(entries),
      words,
      languages,
      symbols,
      shelf,
      codebook: codebook.length,
      facets: facets as Start['facets'],
    } satisfies Start);
  } finally {
    rmSync(workFolder(staging), { recursive: true, force: true });
  }
}

/** Lists, places and dictionary. Returns the first word of each part of the dictionary. */
function publishLists(
  shares: readonly Share[],
  total: number,
  symbols: SymbolCode,
  packed: (name: string, content: Uint8Array) => void,
  part: (name: string, content: string) => void,
): string[] {
  const handles = shares.flatMap(({ runs }) => runs.map((file) => openSync(file, 'r')));
  try {
    const readers = handles.map(
      (handle): ReadRun =>
        (room) =>
          readSync(handle, room),
    );
    const listed = [...merge(readers, total, symbols, (kind, n, content) => packed(`${kind}/${n}`, content))];
    const firsts: string[] = [];
    for (const { first, content } of dictionaryParts(listed) as Iterable<DictionaryPart>) {
      part(`words/${firsts.length}`, content);
      firsts.push(first);
    }
    return firsts;
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

/** Rows of a few articles a part, in the articles' order. Returns how many. */
function publishTexts(shares: readonly Share[], write: Write): number {
  const count = sum(shares.map(({ numbers }) => numbers.length));
  const bytes = sum(shares.map(({ lengths }) => sum(lengths)));
  const shelf = Math.max(1, Math.min(100, Math.round((PART_SIZE.texts * count) / Math.max(1, bytes))));
  const readers = shares.map(openRows);
  const script = scriptBuffer();
  for (let number = 0; number < count; number++) {
    const name = `texts/${Math.floor(number / shelf)}`;
    if (number % shelf === 0) script.begin(`${CALL}("${name}",[`);
    else script.add(COMMA);
    script.add(readers.find((reader) => reader.number() === number)!.take());
    if ((number + 1) % shelf === 0 || number + 1 === count) write(`${SEARCH_FOLDER}/${name}.js`, script.end('])\n'));
  }
  for (const reader of readers) reader.close();
  return shelf;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

const COMMA = Buffer.from(',');

/** A script that is put together in memory used again for the next; what `end` gives holds until then. */
function scriptBuffer() {
  let room = Buffer.alloc(2 * PART_SIZE.places);
  let size = 0;
  const add = (bytes: Uint8Array): void => {
    if (size + bytes.length > room.length) room = Buffer.concat([room], 2 * (size + bytes.length));
    room.set(bytes, size);
    size += bytes.length;
  };
  return {
    begin: (head: string): void => {
      size = 0;
      add(Buffer.from(head));
    },
    add,
    end: (tail: string): Uint8Array => {
      add(Buffer.from(tail));
      return room.subarray(0, size);
    },
  };
}

/** Reads the rows of one share one after another; each holds until the next is taken. */
function openRows({ rows, numbers, lengths }: Share) {
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

/** A stemmer's module as a plain script: its exports become locals of a function that gives them to the index. */
export function stemmerScript(name: string): string {
  const file = fileURLToPath(import.meta.resolve(stemmerModule(name)));
  const source = readFileSync(file, 'utf8')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/\bexport (?=function |const |let |var )/g, '');
  return `${CALL}(${JSON.stringify(`stems/${name}`)},(()=>{${source.trim()}\nreturn stemmer})())\n`;
}
