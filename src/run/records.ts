/** Which records go into which file: one a year, ordered by date and id, none larger than hosts take. */
import { LARGEST_FILE, recordFileOf } from '../outputs/index.js';
import type { Entry } from '../types.js';
import type { Place } from './files/pack.js';

/** An article that is published, and where its record lies. */
export interface Recorded {
  /** Of its publication; null where it is not known. */
  readonly date: string | null;
  readonly record: Place;
  /** Bytes of the record. */
  readonly size: number;
}

/** What articles are ordered by, in plain code-unit order: by date, then by id; those without a date come last. */
export function orderKey({ published, id }: Pick<Entry, 'published' | 'id'>): string {
  return orderOf(published?.date ?? null, id);
}

/** The same by date and id. */
export function orderOf(date: string | null, id: string): string {
  return `${date ?? '~'} ${id}`; // no date holds what comes before a space
}

/** A file of records, and what these are of. */
export interface RecordFile<Held extends Recorded> {
  readonly path: string;
  readonly holdings: readonly Held[];
}

/** Files of records. @param holdings by date and id. The second file of a year is `YYYY-2.jsonl`. */
export function recordFiles<Held extends Recorded>(
  holdings: readonly Held[],
  largest = LARGEST_FILE,
): RecordFile<Held>[] {
  const files = new Map<string, { holdings: Held[]; size: number; part: number }>();
  const made: RecordFile<Held>[] = [];
  for (const holding of holdings) {
    const { date, size } = holding;
    const name = recordFileOf(date);
    let file = files.get(name);
    if (file === undefined || (file.size > 0 && file.size + size > largest)) {
      file = { holdings: [], size: 0, part: (file?.part ?? 0) + 1 };
      files.set(name, file);
      made.push({ path: numbered(name, file.part), holdings: file.holdings });
    }
    file.holdings.push(holding);
    file.size += size;
  }
  return made;
}

function numbered(file: string, part: number): string {
  return part === 1 ? file : file.replace(/\.jsonl$/, `-${part}.jsonl`);
}
