/**
 * Reads one input file from the disk into sources, one for each article that it holds: its bytes, their checksum, their
 * text. Refuses what is too large or not text with a note; knows nothing of what the text says.
 */
import { closeSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../formats/index.js';
import { HOW_TO_CUT, kindOf, unreadBecause, WACZ } from '../formats/kinds.js';
import { withLibraries } from '../formats/libraries.js';
import { type Decoded, withoutSoftHyphens } from '../lib/decode.js';
import { MOST_PARTS } from '../lib/limits.js';
import { NO_TEXT } from '../news/article.js';
import { type BatchPart, batchOf } from '../news/batches/batch.js';
import { isByLines } from '../news/batches/by-lines.js';
import type {
  Beside,
  Draft,
  Format,
  Note,
  Part,
  Remark,
  Share,
  Source,
  SourceInfo,
  Unread,
  Unwrapped,
} from '../types.js';
import { besideOf, LARGEST_PAGE } from './beside.js';
import { damageIn, linesIn } from './damage.js';
import { decode } from './decode.js';
import { sha256 } from './files/manifest.js';
import { openRegular, withFile } from './files/regular.js';
import { unpacked } from './unpacking.js';
import { LARGEST_WARC, readWarc } from './warc/file.js';
import { CUT_WACZ, CUT_WARC } from './warc/walk.js';

/** Eight of the largest archives; a guess: crawlers begin another collection at some 10 GB. */
const LARGEST_WACZ = 8 * LARGEST_WARC;

/** A guess, a thousand times the usual article: what is larger is no article. */
const LARGEST_SOURCE = 4 * 1024 * 1024;
/** Of a file that holds its page beside pictures; a guess. */
const LARGEST_WRAPPING = 64 * 1024 * 1024;

/** A page taken out of its file. */
type Wrapped = Omit<Unwrapped, 'page'> & { readonly page: Buffer };

/** One article of a file, to be opened when it is read: of a file that is larger than what is held, no more than one is. */
export interface ReadSource {
  readonly part: Part | null;
  /** Its own words, or what changes with them. */
  readonly words: string;
  /** What shows in which order it writes its dates. */
  readonly dates: string;
  readonly open: () => OpenSource;
}

/** Its text, and what a person should know of that although it was read. */
export interface OpenSource {
  readonly source: Source;
  readonly notes: readonly Note[];
  /** As `Format.parse`. Called by `withLibraries`. */
  readonly parse: (remark: Remark) => Draft | null;
}

/**
 * `text`: of the whole file, empty where that is none. `sources`: one or more, in order. `byLines`: whether lines of it may be
 * furniture of its source.
 */
export type Read =
  | {
      readonly text: string;
      /** Of the file's bytes. */
      readonly sha256: string;
      /** Of all that was read, where that is more than the file. */
      readonly sum?: string;
      readonly sources: readonly ReadSource[];
      readonly byLines: boolean;
    }
  | { readonly note: Note };

/**
 * Reads a file of the input folder. Called by `withLibraries`. @param path relative, `/` separators.
 * @param companions the files that it leads, with which it is read.
 */
export function readSource(folder: string, path: string, companions: readonly string[]): Read {
  const format = formatOf(path);
  if (format === null) return { note: { level: 'error', path, line: null, ...unreadBecause(path) } };
  const most = (handle: number) =>
    companions.length > 0 || isSpacious(format, handle) ? LARGEST_PAGE : LARGEST_SOURCE;
  const bytes = bytesOf(folder, path, LARGEST_SOURCE, 'of text', most);
  if (typeof bytes === 'string') return refused(path, 'read:failed', bytes);
  const beside = besideOf(folder, path, companions);
  const read = readBytes(path, format, bytes, null, beside);
  return 'note' in read ? read : { ...read, sum: beside.sumWith(read.sha256) };
}

/** Reads a file that wraps its page into something else. @param path relative, `/` separators. */
export async function readWrapped(folder: string, path: string, named: Format): Promise<Read> {
  const bytes = bytesOf(folder, path, LARGEST_WRAPPING, 'with its pictures');
  if (typeof bytes === 'string') return refused(path, 'read:failed', bytes);
  const format = named.inFact?.(bytes) ?? named;
  if (format.unwrap === undefined) return withLibraries(() => readPage(path, format, bytes, null));
  const wrapping = format.isPacked ? await unpacked(bytes) : { bytes, members: NO_MEMBERS };
  return withLibraries(() => {
    const found = 'rule' in wrapping ? wrapping : format.unwrap!(wrapping);
    if ('rule' in found) return refused(path, found.rule, found.message);
    const { parseLines } = format;
    const lines = parseLines !== undefined && isByLines(found.lines?.text ?? '') ? found.lines : undefined;
    const page = Buffer.from(lines?.text ?? found.page);
    // what is a plain text in a document is read as one
    const shape: Format = lines === undefined ? format : { ...format, parts: 'by lines', parse: parseLines! };
    return readPage(path, shape, bytes, { ...found, page, told: (lines ?? found).told });
  });
}

/** The page that a larger file wraps, or is by its name; it is no larger than others. */
function readPage(path: string, format: Format, bytes: Buffer, wrapped: Wrapped | null): Read {
  const { length } = wrapped?.page ?? bytes;
  if (length <= LARGEST_SOURCE) return readBytes(path, format, bytes, wrapped, NOTHING_BESIDE);
  return refused(path, 'read:failed', `Expected at most 4 MB of text, found ${length} bytes. ${SPLIT}`);
}

const NO_MEMBERS: ReadonlyMap<string, string> = new Map();
const NOTHING_BESIDE = besideOf('', '', []);

/** A file's bytes; or why they are not read. @param more how many it may have after all, asked of one that has more. */
function bytesOf(
  folder: string,
  path: string,
  least: number,
  what: string,
  more: (handle: number) => number = () => least,
): Buffer | string {
  return withFile(join(folder, path), (handle, size) => {
    const most = size > least ? more(handle) : least;
    return size > most
      ? `Expected at most ${most / 1024 / 1024} MB ${what}, found ${size} bytes. ${HOW_TO_CUT.get(kindOf(path)) ?? SPLIT}`
      : readFileSync(handle);
  });
}

/** Bytes in which a document says what it is. A guess. */
const HEAD = 4096;

function isSpacious({ isSpacious: tells }: Format, handle: number): boolean {
  const head = Buffer.alloc(HEAD);
  return tells?.(head.toString('latin1', 0, readSync(handle, head, 0, HEAD, 0))) === true;
}

/** @param wrapped the page in the file; null where the file is what is read. */
function readBytes(path: string, format: Format, bytes: Buffer, wrapped: Wrapped | null, beside: Beside): Read {
  const asDecoded = decode(wrapped?.page ?? bytes, typeof format.parts === 'function' ? ' ' : '\n', wrapped?.charset);
  if (!asDecoded.ok) return refused(path, asDecoded.rule, asDecoded.message);
  const info = {
    path: path.normalize('NFC'),
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    mediaType: format.mediaType,
    encoding: asDecoded.encoding,
    part: null,
  };
  const { parts, exported } = format;
  const decoded = parts === 'by lines' ? asDecoded : withoutSoftHyphens(asDecoded);
  const { text } = decoded;
  if (typeof parts === 'function' && !/\S/.test(text)) return refused(path, 'text:empty', NO_TEXT);
  const read = (sources: readonly OpenSource[], byLines: boolean): Read => {
    return { text, sha256: info.sha256, sources: sources.map(heldOpen), byLines };
  };
  const shares = typeof parts === 'function' ? parts(text, beside) : (exported?.(text) ?? null);
  if (shares !== null) return read(structured(path, info, decoded, shares), false);
  // a document is no page of a site, whose furniture stands in many files
  const byLines = parts === 'by lines' && wrapped === null;
  const batch = parts === 'by lines' ? batchOf(text) : null;
  if (batch === null) return read([wholeOf(path, info, decoded, format, wrapped)], byLines);
  if (batch.length > MOST_PARTS)
    return refused(
      path,
      'text:articles',
      `Expected at most ${MOST_PARTS} articles in a file, found more. Split the file.`,
    );
  return read(batched(path, info, decoded, batch, format, wrapped), byLines);
}

/** Reads a web archive of the input folder, or a collection of some. @param path relative, `/` separators. */
export async function readArchive(folder: string, path: string): Promise<Read> {
  const file = join(folder, path);
  const opened = openRegular(file);
  if (typeof opened === 'string') return refused(path, 'read:failed', opened);
  const { handle, size } = opened;
  const [read, largest, cut] =
    kindOf(path) === WACZ ? [readCollection, LARGEST_WACZ, CUT_WACZ] : [readWarc, LARGEST_WARC, CUT_WARC];
  try {
    if (size > largest) {
      const most = `${largest / 1024 ** 3} GB`;
      return refused(path, 'read:failed', `Expected a web archive of at most ${most}, found ${size} bytes. ${cut}`);
    }
    const found = await read(handle, { file, path, size });
    return 'rule' in found ? refused(path, found.rule, found.message) : { text: '', ...found, byLines: false };
  } finally {
    closeSync(handle);
  }
}

/** Few folders hold any: what reads them is fetched with the first. */
const readCollection: typeof readWarc = async (handle, given) => {
  const { readWacz } = await import('./wacz/file.js');
  return readWacz(handle, given);
};

function refused(path: string, rule: string, message: string): Read {
  return { note: { level: 'error', rule, path, line: null, message } };
}

/** A text that is held already. */
function heldOpen(open: OpenSource): ReadSource {
  const { info, text, dates = text } = open.source;
  return { part: info.part, words: text, dates, open: () => open };
}

type Text = Extract<Decoded, { ok: true }>;

const OUTSIDE =
  'Sentences stand outside the articles that the file holds, and were left out. Look whether they are one: give it a file of its own.';

/** A file that is one article. */
function wholeOf(
  path: string,
  info: SourceInfo,
  decoded: Text,
  { parse }: Format,
  wrapped: Wrapped | null,
): OpenSource {
  const { text } = decoded;
  const source: Source = { info, text, line: 1, before: '', after: '', ...aboutOf(wrapped) };
  const damage = damageIn(path, decoded, [0, text.length], 1);
  if (wrapped === null) return { source, notes: damage, parse: (remark) => parse(source, remark) };
  // lines of a page that lay wrapped are lines of no file
  const notes = [...toldOf(path, wrapped), ...damage.map((one) => ({ ...one, line: null }))];
  return { source, notes, parse: (remark) => parse(source, (level, rule, message) => remark(level, rule, message)) };
}

/** What was told of the page when it was taken out of its file. */
function toldOf(path: string, wrapped: Wrapped | null): Note[] {
  return (wrapped?.told ?? []).map((one) => ({ ...one, path }));
}

/** What a file says of the page in it. */
function aboutOf(wrapped: Wrapped | null): Pick<Source, 'capture' | 'stated'> {
  if (wrapped === null) return {};
  const { capture, stated } = wrapped;
  return { ...(capture === null ? {} : { capture }), ...(stated === undefined ? {} : { stated }) };
}

/** The articles that a file's structure tells apart; where it tells of none, the file and why. */
function structured(path: string, info: SourceInfo, decoded: Text, found: readonly Share[] | Unread): OpenSource[] {
  if ('rule' in found) {
    const source = { info, text: decoded.text, line: 1, before: '', after: '' };
    const { level, rule, message, line } = found;
    return [{ source, notes: [{ level, rule, path, line, message }], parse: () => null }];
  }
  let firstLine = 1;
  return found.map(({ name, slice, line, text, dates, parse }, i) => {
    const part: Part | null = name === null ? null : { name, number: i + 1, of: found.length, line, span: slice };
    const source = { info: { ...info, part }, text, dates, line, before: '', after: '' };
    const notes = damageIn(path, decoded, slice, firstLine);
    firstLine += linesIn(decoded.text, slice);
    return { source, notes, parse };
  });
}

/** The articles of a text that holds several. */
function batched(
  path: string,
  info: SourceInfo,
  decoded: Text,
  parts: readonly BatchPart[],
  { parse }: Format,
  wrapped: Wrapped | null,
): OpenSource[] {
  const { text } = decoded;
  let firstLine = 1;
  return parts.map(({ name, slice, record, line, outside }, i) => {
    const part: Part = { name, number: i + 1, of: parts.length, line, span: slice };
    const [before, after] = [text.slice(slice[0], record[0]), text.slice(record[1], slice[1])];
    const words = text.slice(...record);
    const source: Source = { info: { ...info, part }, text: words, line, before, after, ...aboutOf(wrapped) };
    const told = i === 0 ? toldOf(path, wrapped) : [];
    const notes = [...told, ...damageIn(path, decoded, slice, firstLine)];
    if (outside !== null) notes.push({ level: 'warning', rule: 'text:outside', path, line: outside, message: OUTSIDE });
    firstLine += linesIn(text, slice);
    return { source, notes, parse: (remark) => parse(source, remark) };
  });
}

const SPLIT = 'Split it into smaller files.';
