/**
 * What the last build knew of the search index that it published, so that the next can amend it. It is a file of the
 * cache: one that is not what was written is as good as none, and costs time alone.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Place } from './pack.js';
import type { Counted } from './search.js';
import type { Shorthand } from './search-texts.js';

export interface IndexMemory extends Shorthand, Counted {
  /** The digest under which its files stand on the shelf. */
  readonly key: string;
  /** Digest of the contents that made the shorthand. */
  readonly sample: string;
  /** Digest of what the entries of all articles show in lists. */
  readonly listed: string;
  /** Digests of the articles' contents, in order, and where their records lay. */
  readonly contents: readonly string[];
  readonly records: readonly Place[];
}

/** Null where there is none. */
export function readMemory(file: string): IndexMemory | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (Number(text.slice(0, end)) !== crc32(json)) return null;
    const stored = JSON.parse(json) as Omit<IndexMemory, 'spellings'> & { spellings: [string, number][] };
    return { ...stored, spellings: new Map(stored.spellings) };
  } catch {
    return null; // none was written yet
  }
}

export function writeMemory(file: string, memory: IndexMemory): void {
  const json = JSON.stringify({ ...memory, spellings: [...memory.spellings] });
  writeFileSync(`${file}.new`, `${crc32(json)}\n${json}`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
