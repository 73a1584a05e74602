/**
 * What the last build knew of the search index that it published, so that the next can amend it. It is a file of the
 * cache: one that is not what was written is as good as none, and costs time alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../files/replacing.js';
import type { Counted } from './search.js';
import type { Shorthand } from './texts.js';

export interface IndexMemory extends Shorthand, Counted {
  /** The digest under which its files stand on the shelf. */
  readonly key: string;
  /** Digest of who is who. */
  readonly authority: string;
  /** Digest of the contents that made the shorthand. */
  readonly sample: string;
  /** Digest of what the entries of all articles show in lists; their days, which follow from that. */
  readonly listed: string;
  readonly days: string;
  /** Digests of the articles' contents, in order, and where their records lay, as cells of the ledger. */
  readonly contents: readonly string[];
  readonly records: readonly string[];
}

/** As it is stored: texts of many lines are read faster than lists of many texts. */
interface Stored extends Omit<IndexMemory, 'contents' | 'records' | 'spellings'> {
  readonly contents: string;
  readonly records: string;
  readonly spellings: readonly (readonly [string, number])[];
}

/** Null where there is none. */
export function readMemory(file: string): IndexMemory | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (Number(text.slice(0, end)) !== crc32(json)) return null;
    const { contents, records, spellings, ...stored } = JSON.parse(json) as Stored;
    if (typeof stored.days !== 'string' || typeof stored.authority !== 'string') return null; // an earlier version's
    return { ...stored, contents: lines(contents), records: lines(records), spellings: new Map(spellings) };
  } catch {
    return null; // none was written yet
  }
}

export function writeMemory(file: string, memory: IndexMemory): void {
  const { contents, records, spellings, ...rest } = memory;
  const texts = { contents: contents.join('\n'), records: records.join('\n') };
  const json = JSON.stringify({ ...rest, ...texts, spellings: [...spellings] } satisfies Stored);
  replaceFile(file, (path) => writeFileSync(path, `${crc32(json)}\n${json}`, { mode: 0o600 }));
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
