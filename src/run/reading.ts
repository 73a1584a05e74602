/**
 * How one input is read: a first look over its text, and the whole way to its article. A fault of ours that one text
 * brings out refuses that text; nothing that one file holds keeps the others from being read.
 */

import { formatOf } from '../formats/index.js';
import { withLibraries } from '../formats/libraries.js';
import { text } from '../formats/text.js';
import { identified } from '../lib/authority.js';
import { escapeText } from '../lib/html.js';
import { collapse } from '../lib/text.js';
import { readArticle } from '../news/article.js';
import { votesOf } from '../news/date-order.js';
import { type Habits, NO_HABITS } from '../news/habits.js';
import { languageFor } from '../news/language.js';
import { edgeLines } from '../news/recurring.js';
import { entryOf, LARGEST_FILE, recordLine } from '../outputs/index.js';
import type { Article, Entry, Note, Remark, Site } from '../types.js';
import type { Look } from './accession.js';
import { readSource } from './read.js';

/** One input, read: its entry (null where it was refused or left out) and all remarks on it. */
export interface ReadInput {
  readonly path: string;
  readonly entry: Entry | null;
  readonly notes: readonly Note[];
}

/** A first look at one file; null where it cannot be read: then it is refused when it is read for good. */
export function lookOver(folder: string, path: string, recurring: boolean): Look | null {
  const read = readSource(folder, path);
  if ('note' in read) return null;
  const lines = recurring && mayRecur(path) ? [...edgeLines(read.source.text)] : [];
  const orders = [...votesOf(path, read.source.text)];
  return { lines, orders };
}

/** Only plain text carries the furniture of a page. */
export function mayRecur(path: string): boolean {
  return formatOf(path)?.name === text.name;
}

/** What is known of a file before it is read. */
export interface Known {
  readonly habits: Habits;
  /** Null where one file is read by itself. */
  readonly site: Site | null;
  /** Checksum of the bytes that need no reading; null where all do. */
  readonly sha256: string | null;
}

/** Reads one file the whole way to its article; `sha256` is null where it could not be read. */
export async function readInput(
  folder: string,
  path: string,
  { habits, site, sha256: known }: Known = { habits: NO_HABITS, site: null, sha256: null },
): Promise<{ input: ReadInput; article: Article | null; sha256: string | null }> {
  const read = readSource(folder, path);
  if ('note' in read) return { input: { path, entry: null, notes: [read.note] }, article: null, sha256: null };
  const notes: Note[] = [...read.notes];
  const { sha256 } = read.source.info;
  if (sha256 === known) return { input: { path, entry: null, notes }, article: null, sha256 };
  const remark: Remark = (level, rule, message, line) => notes.push({ level, rule, path, line: line ?? null, message });
  try {
    const draft = await withLibraries(() => {
      notes.splice(read.notes.length); // a first try may have remarked on its text already
      return read.format.parse(read.source, remark);
    });
    const found = draft === null ? null : readArticle(read.source, draft, await languageFor(draft), remark, habits);
    const article = found === null || isTooHeavy(found, remark) ? null : identified(found, site?.authority ?? null);
    const entry = article === null ? null : entryOf(article, site?.fullTextFeeds ?? false);
    return { input: { path, entry, notes }, article, sha256 };
  } catch (error) {
    // a fault of ours that one text brings out must not take the others down, nor pass in silence
    notes.push(faultNote(path, error instanceof Error ? error.message : String(error)));
    return { input: { path, entry: null, notes }, article: null, sha256 };
  }
}

/** What is said of a fault of ours, its own words on one line, without its trace. */
export function faultNote(path: string, fault: string): Note {
  const words = collapse(fault).slice(0, 200);
  const message = `Expected an article, met a fault of Backfile: ${words}. Please report it.`;
  return { level: 'error', rule: 'article:fault', path, line: null, message };
}

/** Bytes that a source's byte (escaped, thrice on the page) and a stretch of its source view take at most; measured. */
const [BYTE, STRETCH] = [24, 300];

/** Whether an article's record or page would be larger than a published file may be: marks that take many bytes to write. */
function isTooHeavy(article: Article, remark: Remark): boolean {
  const stretches = article.layout.length * STRETCH;
  if (article.source.bytes * BYTE + stretches < LARGEST_FILE) return false;
  const bodies = article.body.reduce((sum, block) => sum + block.html.length, 0);
  const page = 3 * escapeText(article.text).length + bodies + stretches; // the source view and the quotes say all again
  if (Math.max(page, Buffer.byteLength(recordLine(article))) < LARGEST_FILE) return false;
  const most = LARGEST_FILE / 1024 / 1024;
  remark('error', 'text:size', `Expected a page and a record of less than ${most} MiB, found more. Split the file.`);
  return true;
}
