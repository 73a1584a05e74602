/**
 * Merges the data of several archives into one folder: an archive that is too large for one machine is built in parts,
 * and its records and tables are the same as if it had been built as one. It reads records one by one and holds no text;
 * only the table of people is made from what all articles say of them.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { sourceName } from '../lib/identity.js';
import { byCodeUnit } from '../lib/order.js';
import { description } from '../outputs/data.js';
import { filedIn } from '../outputs/filed.js';
import { entryOf } from '../outputs/index.js';
import {
  ARTICLE_COLUMNS,
  csvPages,
  LARGEST_FILE,
  PERSON_COLUMNS,
  QUOTE_COLUMNS,
  quoteRows,
  tableWriter,
} from '../outputs/tables.js';
import type { Article, Entry, Page, Site } from '../types.js';
import { isOurs, type Listed, readManifest } from './files/manifest.js';
import { NotBuilt } from './files/safety.js';
import { openStaging, type Staging } from './publishing/publish.js';
import { orderKey } from './records.js';

export interface Merged {
  readonly articles: number;
  readonly quotes: number;
}

/** A record as it stands in its shard. */
interface Recorded {
  readonly shard: string;
  readonly line: string;
  readonly entry: Entry;
}

const RECORDS = /^data\/articles\/(?<year>\w+?)(?:-(?<part>\d+))?\.jsonl$/;

/** Merges the `data/` of archives into the folder `out`. Throws NotBuilt, and then `out` stands as it stood. */
export function mergeData(shards: readonly string[], out: string, site: Site): Merged {
  const years = yearsOf(shards);
  if (readManifest(out)?.files.has('index.html') === true)
    throw new NotBuilt(`Expected a folder for data, found an archive in ${out}. Give another one with --out.`);
  const staging = openStaging(out, shards);
  try {
    const merged = writeMerged(years, site, staging);
    staging.commit();
    return merged;
  } finally {
    staging.abort();
  }
}

/** Files of records by year, each shard's in the order of its parts. */
function yearsOf(shards: readonly string[]): Map<string, Map<string, Listed[]>> {
  const years = new Map<string, Map<string, Listed[]>>();
  for (const shard of shards) {
    const manifest = readManifest(shard);
    if (!isOurs(manifest) || !manifest.files.has('data/datapackage.json'))
      throw new NotBuilt(`Expected an archive with its data/ folder, found none in ${shard}. Build it first.`);
    const parts = [...manifest.files].flatMap(([path, sha256]) => {
      const { year, part = '1' } = RECORDS.exec(path)?.groups ?? {};
      return year === undefined ? [] : [{ year, part: Number(part), path, sha256 }];
    });
    for (const { year, path, sha256 } of parts.sort((a, b) => a.part - b.part)) {
      const files = years.get(year) ?? new Map<string, Listed[]>();
      years.set(year, files.set(shard, [...(files.get(shard) ?? []), { path, sha256 }]));
    }
  }
  // "undated" comes after all figures, as undated articles come last
  return new Map([...years].sort(([a], [b]) => byCodeUnit(a, b)));
}

function writeMerged(
  years: ReadonlyMap<string, ReadonlyMap<string, readonly Listed[]>>,
  site: Site,
  staging: Staging,
): Merged {
  const write = ({ path, content }: Page): string => {
    staging.write(path.replace(/^data\//, ''), content);
    return path;
  };
  const articles = tableWriter('data/articles', ARTICLE_COLUMNS);
  const quotes = tableWriter('data/quotes', QUOTE_COLUMNS);
  const lean: Entry[] = [];
  const seen = new Map<string, string>();
  const written = { articles: 0, quotes: 0, records: [] as string[] };
  const put = (kind: 'articles' | 'quotes', page: Page | null): void => {
    if (page === null) return;
    write(page);
    written[kind]++;
  };
  for (const [year, files] of years) {
    const records = recordWriter(`data/articles/${year}`);
    for (const { shard, line, entry } of merged(files)) {
      const other = seen.get(entry.id);
      if (other !== undefined) throw new NotBuilt(twiceIn(entry, other, shard));
      seen.set(entry.id, shard);
      const full = records.add(line);
      if (full !== null) written.records.push(write(full));
      put('articles', articles.add(entry));
      for (const row of quoteRows([entry])) put('quotes', quotes.add(row));
      lean.push(leanOf(entry));
    }
    written.records.push(write(records.end()));
  }
  put('articles', articles.end());
  put('quotes', quotes.end());
  const people = [...csvPages('data/people', filedIn(lean, site.authority).speakers, PERSON_COLUMNS)];
  for (const page of people) write(page);
  const dates = lean.flatMap(({ published }) => published?.date ?? []);
  const ends = [dates.at(0) ?? null, dates.at(-1) ?? null] as const;
  const paths = written.records.sort(byCodeUnit);
  for (const page of description(site, ends, paths, [written.articles, written.quotes, people.length])) write(page);
  return {
    articles: lean.length,
    quotes: lean.reduce((sum, one) => sum + one.quotes.length, 0),
  };
}

function twiceIn({ path, part }: Entry, one: string, other: string): string {
  return `Expected each article in one part, found ${sourceName(path, part)} in ${one} and in ${other}. Leave one out, or give the articles of each part a folder of their own within the folder that it is built from.`;
}

/** What the table of people needs of an article, and no text. */
function leanOf(entry: Entry): Entry {
  const quotes = entry.quotes.map((quote) => ({ ...quote, text: '', cue: null }));
  return {
    ...entry,
    headline: '',
    standfirst: null,
    opening: '',
    byline: [],
    tags: [],
    warnings: [],
    html: null,
    quotes,
  };
}

/** One year's records of all shards, by date and id. */
function* merged(files: ReadonlyMap<string, readonly Listed[]>): Iterable<Recorded> {
  const readers = [...files].map(([shard, own]) => recordsIn(shard, own));
  const key = ({ entry }: Recorded): string => orderKey(entry);
  try {
    const heads = readers.map((reader) => reader.next());
    for (;;) {
      let first = -1;
      heads.forEach((head, i) => {
        const least = heads[first];
        if (!head.done && (least === undefined || least.done || key(head.value) < key(least.value))) first = i;
      });
      const head = heads[first];
      if (head === undefined || head.done) return;
      yield head.value;
      heads[first] = readers[first]!.next();
    }
  } finally {
    for (const reader of readers) reader.return(undefined); // closes its file, also where another cannot be read
  }
}

/** Records as their archive published them. Throws NotBuilt where a file is not what its checksum says. */
function* recordsIn(shard: string, files: readonly Listed[]): Generator<Recorded, undefined> {
  for (const { path, sha256 } of files) {
    const sum = createHash('sha256');
    let number = 0;
    for (const line of linesIn(join(shard, path))) {
      sum.update(line);
      number++;
      yield { shard, line, entry: entryIn(line, `${join(shard, path)}:${number}`) };
    }
    if (sum.digest('hex') === sha256) continue;
    const found = 'Expected the records that its archive lists, found others';
    throw new NotBuilt(`${join(shard, path)}: ${found}. Look with backfile check, or build that part again.`);
  }
}

function entryIn(line: string, at: string): Entry {
  try {
    return entryOf(JSON.parse(line) as Article);
  } catch {
    throw new NotBuilt(`${at}: Expected a record of one article, found something else. Build that part again.`);
  }
}

/** Bytes read at a time. A guess. */
const CHUNK = 1 << 20;

/** The lines of a file, line ends included, of which no more is held than one and a chunk. */
function* linesIn(file: string): Iterable<string> {
  const handle = openSync(file, 'r');
  try {
    let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(handle, chunk);
      if (read === 0) break;
      rest = Buffer.concat([rest, chunk.subarray(0, read)]);
      let from = 0;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
        yield rest.toString('utf8', from, end + 1);
        from = end + 1;
      }
      rest = rest.subarray(from);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(handle);
  }
}

/** Files of records, cut as a build cuts them. */
function recordWriter(name: string) {
  let [lines, size, part]: [string[], number, number] = [[], 0, 1];
  const file = (): Page => ({ path: `${name}${part === 1 ? '' : `-${part}`}.jsonl`, content: lines.join('') });
  return {
    add: (line: string): Page | null => {
      const bytes = Buffer.byteLength(line);
      const full = size > 0 && size + bytes > LARGEST_FILE ? file() : null;
      if (full !== null) [lines, size, part] = [[], 0, part + 1];
      lines.push(line);
      size += bytes;
      return full;
    },
    end: file,
  };
}
