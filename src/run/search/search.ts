/**
 * The published search index: one thread merges what all have put down, or amends the former index, and writes the parts.
 * What the bytes mean is told in search/.
 */
import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countPieces, type PieceCounts } from '../../search/codebook.js';
import { type DictionaryPart, dictionaryParts } from '../../search/dictionary.js';
import { type Facet, PART_SIZE, type Start } from '../../search/layout.js';
import { merge, type ReadRun } from '../../search/merge.js';
import type { Emit } from '../../search/part-writer.js';
import { CALL, FACETS, partScript, SEARCH_FOLDER, SYMBOLS, symbolCode } from '../../search/parts.js';
import { addSpellings, type Spellings } from '../../search/spellings.js';
import { facetColumns, packDays } from '../../search/start.js';
import { OWN_STEMMERS, stemmerModule, stemmerName } from '../../search/stemmers.js';
import type { Article, Authority, Entry } from '../../types.js';
import { moduleAt } from '../home.js';
import { joinModules } from './scripts.js';
import { type Share, workFolder } from './share.js';
import { publishTexts, type Shorthand, textParts } from './texts.js';

/** Writes one file of the archive. */
export type Write = (path: string, content: string | Uint8Array) => void;

/** The words of articles, counted for the shorthand. */
export function countWordsOf(articles: readonly Article[]): PieceCounts {
  return countPieces(articles.flatMap(({ headline, body }) => [headline, ...body.map(({ text }) => text)]));
}

/** What is counted over all articles. */
export interface Counted {
  /** How often each symbol of the lists is met. */
  readonly symbols: readonly number[];
  readonly spellings: Spellings;
}

/** What all shares have counted together. */
export function countedIn(shares: readonly Share[]): Counted {
  const spellings: Spellings = new Map();
  for (const share of shares) addSpellings(spellings, share.spellings, 1);
  return {
    symbols: Array.from({ length: SYMBOLS }, (_, i) => sum(shares.map(({ symbols }) => symbols[i]!))),
    spellings,
  };
}

/** Merges all shares into the published index and removes what stood between. @param entries in the articles' order. */
export function publishIndex(
  staging: string,
  entries: readonly Entry[],
  shares: readonly Share[],
  shorthand: Shorthand,
  write: Write,
  authority: Authority | null = null,
): Counted {
  try {
    const counted = countedIn(shares);
    publishLists(shares, entries, counted, shorthand, write, authority);
    publishTexts(textParts(packDays(entries), entries.length, shorthand.shelf), shares, write);
    return counted;
  } finally {
    rmSync(workFolder(staging), { recursive: true, force: true });
  }
}

function publishLists(
  shares: readonly Share[],
  entries: readonly Entry[],
  { symbols }: Counted,
  shorthand: Shorthand,
  write: Write,
  authority: Authority | null,
): void {
  const handles = shares.flatMap(({ runs }) => runs.map((file) => openSync(file, 'r')));
  try {
    const readers = handles.map(
      (handle): ReadRun =>
        (room) =>
          readSync(handle, room),
    );
    const dictionary = (emit: Emit) => dictionaryParts(merge(readers, entries.length, symbolCode(symbols), emit));
    const lists = { facetScript: facetScripts(entries, authority), days: packDays(entries) };
    publishWords(entries, symbols, shorthand, dictionary, write, lists);
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

/** A facet's file. */
export type FacetScript = (facet: Facet) => string | Buffer;

/** What follows from what entries show in lists. */
export interface FromLists {
  readonly facetScript: FacetScript;
  /** The days of the articles, packed. */
  readonly days: string;
}

/** The files of all facets, made of the entries. */
export function facetScripts(entries: readonly Entry[], authority: Authority | null): FacetScript {
  const columns = facetColumns(entries, authority);
  return (facet) => partScript(`facets/${facet}`, columns[facet]);
}

/**
 * Publishes all of the index but the texts. @param dictionary gives its parts in order, and those of lists and places.
 * @param known what need not be made of the entries.
 */
export function publishWords(
  entries: readonly Entry[],
  symbols: readonly number[],
  { codebook, shelf }: Shorthand,
  dictionary: (emit: Emit) => Iterable<DictionaryPart>,
  write: Write,
  { facetScript, days }: FromLists,
): void {
  const put = (name: string, script: string | Buffer): number => {
    write(`${SEARCH_FOLDER}/${name}.js`, script);
    return script.length;
  };
  const part = (name: string, content: unknown): number => put(name, partScript(name, content));
  const packed = packedWriter(write);
  const words: string[] = [];
  for (const { first, content } of dictionary((kind, n, content) => packed(`${kind}/${n}`, content))) {
    part(`words/${words.length}`, content);
    words.push(first);
  }
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, put(`facets/${facet}`, facetScript(facet))]));
  const written = new Set(entries.map(({ language }) => language));
  const languages = [...new Set([...written].flatMap((language) => stemmerName(language) ?? []))].sort();
  for (const language of languages) write(`${SEARCH_FOLDER}/stems/${language}.js`, stemmerScript(language));
  part('codebook', codebook.join('~'));
  part('start', {
    articles: entries.length,
    days,
    words,
    languages,
    symbols: symbolCode(symbols),
    shelf,
    codebook: codebook.length,
    facets: facets as Start['facets'],
  } satisfies Start);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** What stands around the characters of a packed part. */
export const packedHead = (name: string): string => `${CALL}("${name}","`;
export const PACKED_TAIL = '")\n';

/** Writes packed parts, each put together in the memory of the one before. */
function packedWriter(write: Write): (name: string, content: Uint8Array) => void {
  let room = Buffer.alloc(2 * PART_SIZE.places);
  return (name, content) => {
    const most = content.length + packedHead(name).length + PACKED_TAIL.length;
    if (most > room.length) room = Buffer.alloc(2 * most);
    const head = room.write(packedHead(name));
    room.set(content, head);
    const end = head + content.length;
    write(`${SEARCH_FOLDER}/${name}.js`, room.subarray(0, end + room.write(PACKED_TAIL, end)));
  };
}

/** A stemmer's module as a plain script: its exports become locals of a function that gives them to the index. */
export function stemmerScript(name: string): string {
  const own = OWN_STEMMERS[name];
  if (own !== undefined)
    return `${CALL}(${JSON.stringify(`stems/${name}`)},(()=>{${joinModules(moduleAt(own.module))}return ${own.called}()})())\n`;
  const file = fileURLToPath(import.meta.resolve(stemmerModule(name)));
  const source = readFileSync(file, 'utf8')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/\bexport (?=function |const |let |var )/g, '');
  return `${CALL}(${JSON.stringify(`stems/${name}`)},(()=>{${source.trim()}\nreturn stemmer})())\n`;
}
