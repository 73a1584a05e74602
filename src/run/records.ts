/** Which records go into which file: one a year, ordered by date and id, none larger than hosts take. */
import { recordFile } from '../outputs/index.js';
import type { Entry } from '../types.js';
import { byCodeUnit } from './manifest.js';
import type { Place } from './pack.js';

/** Standard: hosts refuse files of 25 MiB (Cloudflare Pages), so that the contract sets 24. */
const LARGEST = 24 * 1024 * 1024;

/** An article that is published, and where its record lies. */
export interface Holding {
  readonly entry: Entry;
  readonly record: Place;
}

/** The order of articles: by date, then by id; those without a date come last. */
export function inOrder(a: Entry, b: Entry): number {
  return byCodeUnit(a.published?.date ?? '~', b.published?.date ?? '~') || byCodeUnit(a.id, b.id);
}

/** A file of records, and what these are of. */
export interface RecordFile<Held extends Holding> {
  readonly path: string;
  readonly holdings: readonly Held[];
}

/** Files of records. @param holdings by date and id. The second file of a year is `YYYY-2.jsonl`. */
export function recordFiles<Held extends Holding>(holdings: readonly Held[], largest = LARGEST): RecordFile<Held>[] {
  const files = new Map<string, { holdings: Held[]; size: number; part: number }>();
  const made: RecordFile<Held>[] = [];
  for (const holding of holdings) {
    const name = recordFile(holding.entry);
    let file = files.get(name);
    if (file === undefined || (file.size > 0 && file.size + holding.record.length > largest)) {
      file = { holdings: [], size: 0, part: (file?.part ?? 0) + 1 };
      files.set(name, file);
      made.push({ path: numbered(name, file.part), holdings: file.holdings });
    }
    file.holdings.push(holding);
    file.size += holding.record.length;
  }
  return made;
}

function numbered(file: string, part: number): string {
  return part === 1 ? file : file.replace(/\.jsonl$/, `-${part}.jsonl`);
}
