/**
 * How one input is read: a first look over its text, and the whole way to its articles. A fault of ours that one text
 * brings out refuses that text; nothing that one file holds keeps the others from being read.
 */

import { formatOf } from '../formats/index.js';
import { withLibraries } from '../formats/libraries.js';
import { identified } from '../lib/authority.js';
import { escapeText } from '../lib/html.js';
import { laidOver, overridesOf, withholding, withholdsPart } from '../lib/overrides.js';
import { collapse } from '../lib/text.js';
import { readArticle } from '../news/article.js';
import { ordersWithin, votesOf } from '../news/dates/date-order.js';
import { type Habits, NO_HABITS } from '../news/habits.js';
import { edgeLines } from '../news/recurring.js';
import { languageFor } from '../news/words/language.js';
import { entryOf, LARGEST_FILE, recordLine } from '../outputs/index.js';
import type { Article, Entry, Note, Override, Overrides, Part, Remark, Site } from '../types.js';
import { loadDetector } from './detector.js';
import type { Look } from './keeping/accession.js';
import { type OpenSource, type Read, type ReadSource, readArchive, readSource, readWrapped } from './read.js';
import { companionsOf } from './scan.js';

/** One article of an input, read: its entry (null where it was refused or left out) and all remarks on it. */
export interface ReadInput {
  readonly path: string;
  /** Null where the file is one article. */
  readonly part: Part | null;
  readonly entry: Entry | null;
  readonly notes: readonly Note[];
}

/** A first look at one file that leads no others; null where it cannot be read: then it is refused when it is read for good. */
export async function lookOver(
  folder: string,
  path: string,
  recurring: boolean,
): Promise<Omit<Look, 'looking'> | null> {
  // a web archive is gone through once: how its pages write dates it tells by itself
  if (isByBytes(path)) return { lines: [], orders: [] };
  const read = await readFileAt(folder, path, []);
  if ('note' in read) return null;
  const { text, sources, byLines } = read;
  const lines = recurring && byLines ? [...edgeLines(text)] : [];
  const datings = datingsOf(sources);
  if (datings.length === 1) return { lines, orders: [...votesOf(path, datings[0]!)] };
  const orders = ordersWithin(path, datings);
  const voteFor = (order: string) => ({ dmy: order === 'dmy' ? 1 : 0, mdy: order === 'dmy' ? 0 : 1 });
  return { lines, orders: [...orders].map(([sign, order]) => [sign, voteFor(order)]) }; // a file is heard once
}

async function readFileAt(folder: string, path: string, companions: readonly string[]): Promise<Read> {
  try {
    if (isByBytes(path)) return await readArchive(folder, path);
    const format = formatOf(path);
    if (format?.unwrap !== undefined) return await readWrapped(folder, path, format);
    return await withLibraries(() => readSource(folder, path, companions));
  } catch (error) {
    return { note: faultNote({ path, part: null }, error) };
  }
}

/** Whether a file is read record by record, and is no text. */
const isByBytes = (path: string) => formatOf(path)?.parts === 'by bytes';

/** Only a text whose lines nobody has told apart carries the furniture of a page. */
export function mayRecur(path: string): boolean {
  return formatOf(path)?.parts === 'by lines';
}

/** What is known of a file before it is read. */
export interface Known {
  readonly habits: Habits;
  /** Null where one file is read by itself. */
  readonly site: Site | null;
  /** What the archivist's `overrides.csv` decides of articles; null where there is none. */
  readonly decided: Overrides | null;
  /** `Opened.sum` of what needs no reading; null where all does. */
  readonly sum: string | null;
  /** The files that it leads; null where they are still to be found. */
  readonly companions: readonly string[] | null;
}

/** An input as it was opened. */
export interface Opened {
  /** Of its bytes; null where it could not be read. */
  readonly sha256: string | null;
  /** Of all that was read: its bytes, and those of the files that it leads. Null where it could not be read. */
  readonly sum: string | null;
  /** What it holds, in order: one article or more; one where it could not be read, none where what was read is known. */
  readonly parts: readonly Readable[];
}

/** One article of an input, to be read when it is asked for: no more than one need be held at a time. */
export interface Readable {
  readonly part: Part | null;
  /** Its own words, or what stands for them; empty where the file could not be read. */
  readonly words: string;
  readonly read: () => Promise<Reading>;
}

export interface Reading {
  readonly input: ReadInput;
  readonly article: Article | null;
}

const UNKNOWN: Known = { habits: NO_HABITS, site: null, decided: null, sum: null, companions: null };

/** Opens one file of the input folder. */
export async function openInput(
  folder: string,
  path: string,
  { habits, site, decided, sum: known, companions }: Known = UNKNOWN,
): Promise<Opened> {
  const read = await readFileAt(folder, path, companions ?? companionsOf(folder, path));
  if ('note' in read) {
    const refused = { input: { path, part: null, entry: null, notes: [read.note] }, article: null };
    return { sha256: null, sum: null, parts: [{ part: null, words: '', read: async () => refused }] };
  }
  const { sources, sha256, sum = sha256 } = read;
  if (sum === known) return { sha256, sum, parts: [] };
  const own = sources.length === 1 ? habits : withOrdersOf(path, sources, habits);
  const file = path.normalize('NFC');
  const isAlone = withholdsPart(decided?.get(file));
  const parts = sources.map((whole) => {
    const one = isAlone ? withoutAround(path, whole) : whole;
    const rows = overridesOf(decided, file, one.part?.name ?? null);
    return { part: one.part, words: one.words, read: () => readOne(path, one, own, site, rows) };
  });
  return { sha256, sum, parts };
}

/** All articles of one file. */
export async function readInput(folder: string, path: string, known: Known = UNKNOWN): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { read } of (await openInput(folder, path, known)).parts) readings.push(await read());
  return readings;
}

/** Habits with the order of dates that the articles of one file show together. */
function withOrdersOf(path: string, sources: readonly ReadSource[], habits: Habits): Habits {
  return {
    ...habits,
    dateOrders: new Map([...habits.dateOrders, ...ordersWithin(isByBytes(path) ? '' : path, datingsOf(sources))]),
  };
}

/** What shows in which order the articles of a file write their dates. */
function datingsOf(sources: readonly ReadSource[]): string[] {
  return sources.map(({ dates }) => dates);
}

/** Reads one article the whole way; what is withheld is not opened. @param rows that the archivist writes of it. */
async function readOne(
  path: string,
  { part, open }: ReadSource,
  habits: Habits,
  site: Site | null,
  rows: readonly Override[],
): Promise<Reading> {
  const withheld = withholding(rows);
  if (withheld !== null)
    return { input: { path, part, entry: null, notes: [withheldNote({ path, part }, withheld)] }, article: null };
  const notes: Note[] = [];
  try {
    const { source, notes: damage, parse } = open();
    notes.push(...damage);
    // in a file of several articles every remark says which of them it is about
    const whole = part === null ? null : source.line;
    const remark: Remark = (level, rule, message, line) =>
      notes.push({ level, rule, path, line: line ?? whole, message });
    const draft = await withLibraries(() => {
      notes.splice(damage.length); // a first try may have remarked on its text already
      const read = parse(remark);
      return read === null ? null : laidOver(read, rows);
    });
    const found =
      draft === null ? null : readArticle(source, draft, await languageFor(draft, loadDetector), remark, habits);
    const article = found === null || isTooHeavy(found, remark) ? null : identified(found, site?.authority ?? null);
    const entry = article === null ? null : entryOf(article, site?.fullTextFeeds ?? false);
    return { input: { path, part, entry, notes }, article };
  } catch (error) {
    // a fault of ours that one text brings out must not take the others down, nor pass in silence
    notes.push(faultNote({ path, part }, error));
    return { input: { path, part, entry: null, notes }, article: null };
  }
}

const AROUND = 'What stands around the articles of its file was left out, for it may name the one that is withheld.';

/** An article without what stands around the articles of its file: lists of contents, terms of a search, what follows another. */
function withoutAround(path: string, { open, ...one }: ReadSource): ReadSource {
  const opened = (): OpenSource => {
    const { source, notes, parse } = open();
    const { info, before, after } = source;
    if (info.part === null || (before === '' && after === '')) return { source, notes, parse };
    const [from, to] = info.part.span;
    const part: Part = { ...info.part, span: [from + before.length, to - after.length] };
    const told: Note = { level: 'info', rule: 'override:around', path, line: part.line, message: AROUND };
    return { source: { ...source, info: { ...info, part }, before: '', after: '' }, notes: [...notes, told], parse };
  };
  return { ...one, open: opened };
}

/** What is said of an article that the archivist keeps out of the archive, in the report alone. */
function withheldNote({ path, part }: Pick<ReadInput, 'path' | 'part'>, { line, note }: Override): Note {
  const message = `Withheld by overrides.csv:${line}${note === null ? '' : `: ${note}`}`;
  return { level: 'info', rule: 'override:withheld', path, line: part?.line ?? null, message };
}

/** What is said of a fault of ours, its own words on one line, without its trace. */
export function faultNote({ path, part }: Pick<ReadInput, 'path' | 'part'>, fault: unknown): Note {
  const words = collapse(fault instanceof Error ? fault.message : String(fault)).slice(0, 200);
  const message = `Expected an article, met a fault of Backfile: ${words}. Please report it.`;
  return { level: 'error', rule: 'article:fault', path, line: part?.line ?? null, message };
}

/** Bytes that a source's byte (escaped, thrice on the page) and a stretch of its source view take at most; measured. */
const [BYTE, STRETCH] = [24, 300];

/** Whether an article's record or page would be larger than a published file may be: marks that take many bytes to write. */
function isTooHeavy(article: Article, remark: Remark): boolean {
  const stretches = article.layout.length * STRETCH;
  const { part, bytes } = article.source;
  // UTF-8 has no more for a unit; what lies packed is more than its file or record
  const most = Math.max(part === null ? bytes : (part.span[1] - part.span[0]) * 3, article.text.length * 3);
  if (most * BYTE + stretches < LARGEST_FILE) return false;
  const bodies = article.body.reduce((sum, block) => sum + block.html.length, 0);
  const page = 3 * escapeText(article.text).length + bodies + stretches; // the source view and the quotes say all again
  if (Math.max(page, Buffer.byteLength(recordLine(article))) < LARGEST_FILE) return false;
  remark(
    'error',
    'text:size',
    `Expected a page and a record of less than ${LARGEST_FILE / 1024 / 1024} MiB, found more. Split the file.`,
  );
  return true;
}
