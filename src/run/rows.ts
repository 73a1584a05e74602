/**
 * A table of one row an article, made of the former one: rows of articles whose records are what they were are copied as
 * bytes. It knows where rows end and which article each is of, by its first cell, and no column.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../lib/lazily.js';
import { LARGEST_FILE } from '../outputs/index.js';
import type { Entry, Output } from '../types.js';
import { sha256 } from './files/manifest.js';
import type { Shelf } from './publishing/shelf.js';

/** An article that has a row. */
export interface Rowed extends Entry {
  /** Digest of what its record holds. */
  readonly content: string;
}

/** The table; null where the former one does not stand, or the new one would be more than one file. */
export function tableFrom(
  { path, head, of }: NonNullable<Output['row']>,
  articles: readonly Rowed[],
  shelf: Shelf,
  target: string,
): Buffer | null {
  const file = shelf.standing(path);
  if (file === null) return null;
  const former = readFileSync(join(target, path));
  if (sha256(former) !== file.sha256) return null;
  const { starts, rowOf } = rowsIn(former.toString('latin1'));
  const pieces = [Buffer.from(head, 'utf8')];
  /** Rows that stand one behind the other and are not copied yet. */
  let [from, to] = [0, 0];
  const flush = (): void => {
    if (to > from) pieces.push(former.subarray(from, to));
  };
  for (const article of articles) {
    const row = shelf.shows(article.url, article.content) ? rowOf(article.id) : undefined;
    if (row !== undefined && starts[row] === to) {
      to = starts[row + 1]!;
      continue;
    }
    flush();
    from = row === undefined ? 0 : starts[row]!;
    to = row === undefined ? 0 : starts[row + 1]!;
    if (row === undefined) pieces.push(Buffer.from(of(article), 'utf8'));
  }
  flush();
  const table = Buffer.concat(pieces);
  return table.length > LARGEST_FILE ? null : table;
}

/**
 * Where each row begins and the last ends, and the row of an id, its first cell. No cell holds a carriage return, so that each
 * CRLF ends a row. @param table one character for each byte.
 */
function rowsIn(table: string) {
  const starts = [table.indexOf(CRLF) + 2];
  let at = starts[0]!;
  for (let end = table.indexOf(CRLF, at); end >= 0; end = table.indexOf(CRLF, at)) {
    at = end + 2;
    starts.push(at);
  }
  const found = lazily(() => {
    const rows = new Map<string, number>();
    for (let row = 0; row + 1 < starts.length; row++)
      rows.set(table.slice(starts[row], table.indexOf(',', starts[row])), row);
    return rows;
  });
  let last = -1;
  const isOf = (row: number, id: string): boolean =>
    row + 1 < starts.length && table.startsWith(id, starts[row]) && table[starts[row]! + id.length] === ',';
  const rowOf = (id: string): number | undefined => {
    // behind the last one, or behind one that changed
    const row = isOf(last + 1, id) ? last + 1 : isOf(last + 2, id) ? last + 2 : found().get(id);
    last = row ?? last;
    return row;
  };
  return { starts, rowOf };
}

const CRLF = '\r\n';
