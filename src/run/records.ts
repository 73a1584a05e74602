/** Gathers the records' lines into one file a year, ordered by date and id, none larger than hosts take. */
import type { Page } from '../types.js';
import type { RecordLine } from './workshop.js';

/** Standard: hosts refuse files of 25 MiB (Cloudflare Pages), so that the contract sets 24. */
const LARGEST = 24 * 1024 * 1024;

/** Files of records. @param order ids by date and id. The second file of a year is `YYYY-2.jsonl`. */
export function recordPages(lines: readonly RecordLine[], order: readonly string[], largest = LARGEST): Page[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const files = new Map<string, string[][]>();
  const sizes = new Map<string, number>();
  for (const id of order) {
    const record = byId.get(id);
    if (record === undefined) continue;
    const parts = files.get(record.file) ?? [[]];
    files.set(record.file, parts);
    const size = Buffer.byteLength(record.line);
    const known = sizes.get(record.file) ?? 0;
    const full = known > 0 && known + size > largest;
    if (full) parts.push([]);
    sizes.set(record.file, full ? size : known + size);
    parts.at(-1)?.push(record.line);
  }
  return [...files].flatMap(([file, parts]) =>
    parts.map((part, i) => ({ path: numbered(file, i), content: part.join('') })),
  );
}

function numbered(file: string, index: number): string {
  return index === 0 ? file : file.replace(/\.jsonl$/, `-${index + 1}.jsonl`);
}
