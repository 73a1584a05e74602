/**
 * The search index on disk: threads put their articles down as runs and rows in a folder beside the pages, then one
 * thread merges them into the published parts. It keeps the memory bounded; what the bytes mean is told in search/.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
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
  packedScript,
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
type Write = (path: string, content: string) => void;

/** Bytes of postings that a thread holds before it puts them down. Measured: larger runs merge no faster. */
const RUN_SIZE = 48 * 1024 * 1024;
/** Bytes of rows between two writes. A guess. */
const ROWS_SIZE = 1 << 20;
/** Articles whose words make the codebook. Measured: more make no text shorter. */
const SAMPLE = 1000;

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

/** What one thread puts down, article by article. */
export interface OpenShare {
  /** @param number of the article; they rise. */
  readonly add: (number: number, article: Article) => void;
  readonly close: () => Share;
}

/** Opens one thread's share. @param name of this share among all. */
export function openShare(staging: string, codebook: readonly string[], name = `${threadId}`): OpenShare {
  const folder = workFolder(staging);
  mkdirSync(folder, { recursive: true });
  const shorten = shortener(codebook);
  const run = openRun(stem);
  const runs: string[] = [];
  const numbers: number[] = [];
  const lengths: number[] = [];
  const rows = join(folder, `rows-${name}`);
  const handle = openSync(rows, 'w');
  const putDown = (): void => {
    const file = join(folder, `run-${name}-${runs.length}`);
    const to = openSync(file, 'w');
    writeAll(to, run.take());
    closeSync(to);
    runs.push(file);
  };
  let waiting: Buffer[] = [];
  let size = 0;
  const writeRows = (): void => {
    writeAll(handle, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  return {
    add: (number, article) => {
      run.add(number, article.language, analyse(article, run.vocabulary()));
      if (run.size() > RUN_SIZE) putDown();
      const row = Buffer.from(rowOf(article, shorten));
      numbers.push(number);
      lengths.push(row.length);
      waiting.push(row);
      size += row.length;
      if (size >= ROWS_SIZE) writeRows();
    },
    close: () => {
      if (run.size() > 0) putDown();
      writeRows();
      closeSync(handle);
      return { runs, rows, numbers: Int32Array.from(numbers), lengths: Int32Array.from(lengths), symbols: run.symbols };
    },
  };
}

/** Indexes one thread's articles. @param articles with their numbers, which rise. */
export function indexShare(
  staging: string,
  articles: Iterable<readonly [number: number, article: Article]>,
  codebook: readonly string[],
  name?: string,
): Share {
  const share = openShare(staging, codebook, name);
  for (const [number, article] of articles) share.add(number, article);
  return share.close();
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
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
    const packed = (name: string, content: string): void =>
      write(`${SEARCH_FOLDER}/${name}.js`, packedScript(name, content));
    const words = publishLists(shares, entries.length, symbols, { packed, part });
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
  { packed, part }: Readonly<Record<'packed' | 'part', (name: string, content: string) => void>>,
): string[] {
  const handles = shares.flatMap(({ runs }) => runs.map((file) => openSync(file, 'r')));
  try {
    const readers = handles.map(
      (handle): ReadRun =>
        (from, length) => {
          const bytes = new Uint8Array(length);
          return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
        },
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
  let rows: string[] = [];
  for (let number = 0; number < count; number++) {
    rows.push(readers.find((reader) => reader.number() === number)!.take());
    if (rows.length < shelf && number + 1 < count) continue;
    const name = `texts/${Math.floor(number / shelf)}`;
    write(`${SEARCH_FOLDER}/${name}.js`, `${CALL}("${name}",[${rows.join(',')}])\n`);
    rows = [];
  }
  for (const reader of readers) reader.close();
  return shelf;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function openRows({ rows, numbers, lengths }: Share) {
  const handle = openSync(rows, 'r');
  let next = 0;
  return {
    number: (): number | undefined => numbers[next],
    take: (): string => {
      const bytes = Buffer.alloc(lengths[next++] ?? 0);
      readSync(handle, bytes); // from where the last one ended
      return bytes.toString('utf8');
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
