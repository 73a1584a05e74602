/** Which records go into which file: one a year, ordered by date and id, none larger than hosts take. */
import { recordFile } from '../outputs/index.js';
import type { Entry } from '../types.js';
import { byCodeUnit } from './manifest.js';
import type { Place } from './pack.js';
import type { ToGather } from './workshop.js';

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

/** Files of records. @param holdings by date and id. The second file of a year is `YYYY-2.jsonl`. */
export function recordFiles(holdings: readonly Holding[], largest = LARGEST): ToGather[] {
  const files = new Map<string, { records: Place[]; size: number; part: number }>();
  const made: { path: string; records: Place[] }[] = [];
  for (const { entry, record } of holdings) {
    const name = recordFile(entry);
    const file = files.get(name) ?? { records: [], size: 0, part: 0 };
    files.set(name, file);
    if (file.part === 0 || (file.size > 0 && file.size + record.length > largest)) {
      Object.assign(file, { records: [], size: 0, part: file.part + 1 });
      made.push({ path: numbered(name, file.part), records: file.records });
    }
    file.records.push(record);
    file.size += record.length;
  }
  return made;
}

function numbered(file: string, part: number): string {
  return part === 1 ? file : file.replace(/\.jsonl$/, `-${part}.jsonl`);
}
