/**
 * A table of one row an article, made of the former one: rows of articles whose records are what they were are copied as
 * bytes. It knows where rows end and which article each is of, by its first cell, and no column.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '../outputs/index.js';
import type { Entry, Output } from '../types.js';
import { sha256 } from './manifest.js';
import type { Shelf } from './shelf.js';

/** An article that has a row. */
export interface Rowed {
  readonly entry: Entry;
  /** Digest of what its record holds. */
  readonly content: string;
}

const CRLF = Buffer.from('\r\n');

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
  const rows = rowsIn(former);
  const pieces = articles.map(({ entry, content }) => {
    const isSame = shelf.shows(entry.url, content);
    return (isSame ? rows.get(entry.id) : undefined) ?? Buffer.from(of(entry), 'utf8');
  });
  const table = Buffer.concat([Buffer.from(head, 'utf8'), ...pieces]);
  return table.length > LARGEST_FILE ? null : table;
}

/** Rows by their first cell. No cell holds a carriage return, so that each CRLF ends a row. */
function rowsIn(table: Buffer): Map<string, Buffer> {
  const rows = new Map<string, Buffer>();
  let at = table.indexOf(CRLF) + 2;
  for (let end = table.indexOf(CRLF, at); end >= 0; end = table.indexOf(CRLF, at)) {
    rows.set(table.toString('latin1', at, table.indexOf(44, at)), table.subarray(at, end + 2));
    at = end + 2;
  }
  return rows;
}
