/**
 * Which way a build makes its search index: not at all where the former one is that of the same articles, by amending it
 * where few have changed, else anew by the whole crew. Each way gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../lib/digest.js';
import type { PieceCounts } from '../../search/codebook.js';
import { rowMaker } from '../../search/rows.js';
import { packDays } from '../../search/start.js';
import { fetchStemmer } from '../../search/stemmers.js';
import type { Article, Authority, Entry } from '../../types.js';
import { sha256 } from '../files/manifest.js';
import { DamagedCache, openPacks, type Packs, type Place, pieceAt } from '../files/pack.js';
import { placeIn } from '../keeping/ledger-line.js';
import type { Shelf } from '../publishing/shelf.js';
import type { Shelving } from '../publishing/shelving.js';
import type { Written } from '../publishing/staged.js';
import { amendIndex, type Changes, changesOf } from './amend.js';
import { type IndexMemory, readMemory, writeMemory } from './memory.js';
import { ENGINE, engineScript } from './scripts.js';
import { type Counted, publishIndex } from './search.js';
import type { Share } from './share.js';
import { rowsFrom, type Shorthand, sampleOf, shorthandOf, textKeys, textParts, textScript } from './texts.js';

/** What an index is made of. */
export interface Indexed extends Entry {
  /** Digest of what the article's record holds. */
  readonly content: string;
  /** Digest of what its entry shows in lists. */
  readonly listed: string;
  readonly record: Place;
  /** The same as the ledger says it. */
  readonly recordCell: string;
}

export interface IndexRoom {
  /** Digest of the program. */
  readonly program: string;
  readonly staging: string;
  /** The archive as it was published last. */
  readonly target: string;
  readonly shelf: Shelf;
  readonly shelving: Shelving;
  /** The folder of packs; the file in which a build tells the next one of the index, null where nothing is kept. */
  readonly packs: string;
  readonly memory: string | null;
  readonly authority: Authority | null;
}

/** How the index will be made. */
export interface Indexing {
  /** What threads need for indexing every article; null where they have nothing to index. */
  readonly codebook: readonly string[] | null;
  /** Publishes the index. @param shares of all threads, where there was something to index. */
  readonly finish: (shares: readonly Share[]) => void;
}

/** More changed articles than this, or than an eighth of all, are indexed anew by all threads. A guess. */
const MOST_CHANGED = 64;

/** @param count counts the words of the records at some places. */
export async function planIndex(
  articles: readonly Indexed[],
  room: IndexRoom,
  count: (records: readonly Place[]) => Promise<readonly PieceCounts[]>,
): Promise<Indexing> {
  const contents = articles.map(({ content }) => content);
  const key = `search ${digestOf(contents.join(' '))}`;
  const former = room.memory === null ? null : readMemory(room.memory);
  const sampled = sampleOf(articles);
  const sample: number[] = [];
  for (const [i, { id }] of articles.entries()) if (sampled.has(id)) sample.push(i);
  const sampleKey = digestOf([room.program, ...sample.map((i) => contents[i]!)]);
  const shorthand: Shorthand =
    former?.sample === sampleKey
      ? former
      : shorthandOf(await count(sample.map((i) => articles[i]!.record)), sample.length);
  const listed = digestOf(`${room.program} ${articles.map((article) => article.listed).join(' ')}`);
  const days = former?.listed === listed ? former.days : packDays(articles);
  const authority = digestOf(room.authority);
  const made = { articles, contents, key, shorthand, days };
  const remember = ({ symbols, spellings }: Counted): void => {
    if (room.memory === null) return;
    const { codebook, shelf } = shorthand;
    const records = articles.map(({ recordCell }) => recordCell);
    const told = { key, authority, sample: sampleKey, codebook, shelf, listed, days, contents, records };
    writeMemory(room.memory, { ...told, symbols, spellings });
  };
  if (room.shelving.keptAll(key)) return { codebook: null, finish: () => renewTexts(made, room) };
  // what is gone can be found in the index under the names alone that it was indexed by
  const amendable = former?.authority !== authority ? null : amendableFrom(former, contents, room);
  if (amendable === null)
    return { codebook: shorthand.codebook, finish: (shares) => remember(publishAnew(made, shares, room)) };
  for (const language of new Set(articles.map(({ language }) => language))) await fetchStemmer(language);
  return {
    codebook: null,
    finish: () => {
      const counted = publishAmended(made, amendable, amendable.former.listed === listed, room);
      renewTexts(made, room);
      remember(counted);
    },
  };
}

interface Made {
  readonly articles: readonly Indexed[];
  readonly contents: readonly string[];
  readonly key: string;
  readonly shorthand: Shorthand;
  /** The days of the articles, packed. */
  readonly days: string;
}

function publishAnew(
  { articles, contents, key, shorthand, days }: Made,
  shares: readonly Share[],
  room: IndexRoom,
): Counted {
  const keyOf = textKeys(shorthand, contents);
  const keys = new Map(textParts(days, articles.length, shorthand.shelf).map((part) => [part.path, keyOf(part)]));
  const write = (path: string, content: string | Uint8Array): void =>
    room.shelving.write(path, content, keys.get(path) ?? key);
  const counted = publishIndex(room.staging, articles, shares, shorthand, write, room.authority);
  write(ENGINE, engineScript());
  return counted;
}

/** A former index that can be amended, and how. */
interface Amendable {
  readonly former: IndexMemory;
  readonly files: ReadonlyMap<string, Written>;
  readonly changes: Changes;
  readonly gone: readonly Article[];
}

/** Null where too much has changed or something is not there any more. */
function amendableFrom(
  former: IndexMemory,
  contents: readonly string[],
  { shelf, packs }: IndexRoom,
): Amendable | null {
  const changes = changesOf(former.contents, contents);
  if (changes === null) return null;
  const changed = changes.came.length + changes.gone.length;
  if (changed > Math.max(MOST_CHANGED, contents.length / 8)) return null;
  const files = shelf.allWith(former.key);
  if (files === null) return null;
  const records = openPacks(packs);
  try {
    const gone = changes.gone.flatMap((old) => {
      const place = placeIn(former.records[old]!);
      const bytes = place && records.read(place);
      return bytes === null ? [] : [articleIn(bytes)];
    });
    if (gone.length < changes.gone.length) return null;
    return { former, changes, gone, files: new Map(files.map((file) => [file.path, file])) };
  } finally {
    records.close();
  }
}

function publishAmended(
  { articles, key, shorthand }: Made,
  { files, ...given }: Amendable,
  isListedSame: boolean,
  room: IndexRoom,
): Counted {
  const records = openPacks(room.packs);
  const write = (path: string, content: string | Uint8Array): void => room.shelving.write(path, content, key);
  const formerFiles = {
    read: (path: string): Buffer => {
      const bytes = readFileSync(join(room.target, path));
      if (sha256(bytes) !== files.get(path)?.sha256) throw new DamagedCache('the search index is not what was written');
      return bytes;
    },
    size: (path: string): number => files.get(path)?.bytes ?? 0,
    keep: (path: string): void => room.shelving.keep(files.get(path)!, key),
  };
  try {
    const came = given.changes.came.map((number) => articleOf(records, articles[number]!));
    const counted = amendIndex(
      { ...given, entries: articles, authority: room.authority, came, isListedSame, files: formerFiles },
      shorthand,
      write,
    );
    write(ENGINE, engineScript());
    return counted;
  } finally {
    records.close();
  }
}

/** Keeps the parts of the texts that show what they would show now, and makes the others. */
function renewTexts({ articles, contents, shorthand, days }: Made, { shelving, packs, authority }: IndexRoom): void {
  const records = openPacks(packs);
  const rowOf = rowMaker(shorthand.codebook, authority);
  try {
    const parts = textParts(days, articles.length, shorthand.shelf);
    const keyOf = textKeys(shorthand, contents);
    for (const part of parts) {
      const key = keyOf(part);
      if (shelving.kept(part.path, key)) continue;
      const rows = rowsFrom(part, (number) => rowOf(articleOf(records, articles[number]!)));
      shelving.write(part.path, textScript(part, rows), key);
    }
  } finally {
    records.close();
  }
}

function articleOf(records: Packs, { record }: Indexed): Article {
  return articleIn(pieceAt(records, record));
}

function articleIn(bytes: Buffer): Article {
  return JSON.parse(bytes.toString('utf8')) as Article;
}
