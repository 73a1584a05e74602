/**
 * Reads one input file from the disk into sources, one for each article that it holds: its bytes, their checksum, their
 * text. Refuses what is too large or not text with a note; knows nothing of what the text says.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../formats/index.js';
import { HOW_TO_CUT, kindOf, NO_FORMAT } from '../formats/kinds.js';
import type { Decoded } from '../lib/decode.js';
import { MOST_PARTS } from '../lib/limits.js';
import { type BatchPart, batchOf } from '../news/batches/batch.js';
import type { Draft, Format, Note, Part, Remark, Share, Source, SourceInfo, Span, Unread } from '../types.js';
import { decode } from './decode.js';
import { sha256 } from './files/manifest.js';
import { whyUnread } from './files/safety.js';

/** A guess, a thousand times the usual article: what is larger is no article. */
const LARGEST_SOURCE = 4 * 1024 * 1024;

/** One article of a file, and what a person should know of its text although it was read. */
export interface ReadSource {
  readonly source: Source;
  readonly notes: readonly Note[];
  /** As `Format.parse`. Called by `withLibraries`. */
  readonly parse: (remark: Remark) => Draft | null;
}

/** `text`: of the whole file. `sources`: one or more, in order. `byLines`: whether lines of it may be furniture of its source. */
export type Read =
  | {
      readonly text: string;
      readonly sources: readonly ReadSource[];
      readonly format: Format;
      readonly byLines: boolean;
    }
  | { readonly note: Note };

/** Reads a file of the input folder. Called by `withLibraries`. @param path relative, `/` separators. */
export function readSource(folder: string, path: string): Read {
  const format = formatOf(path);
  const refuse = (rule: string, message: string): Read => ({
    note: { level: 'error', rule, path, line: null, message },
  });
  if (format === null) return refuse('scan:format', NO_FORMAT);
  const bytes = bytesOf(join(folder, path), path);
  if (typeof bytes === 'string') return refuse('read:failed', bytes);
  const decoded = decode(bytes, typeof format.parts === 'function' ? ' ' : '\n');
  if (!decoded.ok) return refuse(decoded.rule, decoded.message);
  const info = {
    path: path.normalize('NFC'),
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    mediaType: format.mediaType,
    encoding: decoded.encoding,
    part: null,
  };
  const { text } = decoded;
  const { parts, exported } = format;
  const shares = typeof parts === 'function' ? parts(text) : (exported?.(text) ?? null);
  if (shares !== null) return { text, sources: structured(path, info, decoded, shares), format, byLines: false };
  const byLines = parts === 'by lines';
  const batch = byLines ? batchOf(text) : null;
  if (batch === null) return { text, sources: [wholeOf(path, info, decoded, format)], format, byLines };
  if (batch.length > MOST_PARTS)
    return refuse('text:articles', `Expected at most ${MOST_PARTS} articles in a file, found more. Split the file.`);
  return { text, sources: batched(path, info, decoded, batch, format), format, byLines };
}

type Text = Extract<Decoded, { ok: true }>;

const OUTSIDE =
  'Sentences stand outside the articles that the file holds, and were left out. Look whether they are one: give it a file of its own.';

/** A file that is one article. */
function wholeOf(path: string, info: SourceInfo, decoded: Text, { parse }: Format): ReadSource {
  const { text } = decoded;
  const source = { info, text, line: 1, before: '', after: '' };
  const notes = damageIn(path, decoded, [0, text.length], 1);
  return { source, notes, parse: (remark) => parse(source, remark) };
}

/** The articles that a file's structure tells apart; where it tells of none, the file and why. */
function structured(path: string, info: SourceInfo, decoded: Text, found: readonly Share[] | Unread): ReadSource[] {
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
): ReadSource[] {
  const { text } = decoded;
  let firstLine = 1;
  return parts.map(({ name, slice, record, line, outside }, i) => {
    const part: Part = { name, number: i + 1, of: parts.length, line, span: slice };
    const [before, after] = [text.slice(slice[0], record[0]), text.slice(record[1], slice[1])];
    const source = { info: { ...info, part }, text: text.slice(...record), line, before, after };
    const notes = damageIn(path, decoded, slice, firstLine);
    if (outside !== null) notes.push({ level: 'warning', rule: 'text:outside', path, line: outside, message: OUTSIDE });
    firstLine += linesIn(text, slice);
    return { source, notes, parse: (remark) => parse(source, remark) };
  });
}

/** Ends of lines in a stretch. */
function linesIn(text: string, [from, to]: Span): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/**
 * Characters that no text should hold: made white space, or lost before the file came to us.
 * @param firstLine on which the stretch begins.
 */
function damageIn(path: string, { text: all, unprintable }: Text, [from, to]: Span, firstLine: number): Note[] {
  const notes: Note[] = [];
  const text = all.slice(from, to);
  const warn = (rule: string, at: number, message: string) => {
    const line = firstLine + text.slice(0, at).split('\n').length - 1;
    notes.push({ level: 'warning', rule, path, line, message });
  };
  if (unprintable.count > 0 && unprintable.at >= from && unprintable.at < to) {
    const found = `Expected text, found ${unprintable.count} control characters or noncharacters, the first in this line`;
    warn('text:control', unprintable.at - from, `${found}. Each was made a space; look whether something was lost.`);
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const found = 'Expected letters, found U+FFFD, which stands for a character that was lost before';
    warn('text:replacement', lost, `${found}. Look it up in the original and put it right.`);
  }
  return notes;
}

const SPLIT = 'Split it into smaller files.';

/** The bytes of a regular file, or why there are none. A link is never followed, a pipe never waited for. */
function bytesOf(file: string, path: string): Uint8Array | string {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return `Expected a readable file; ${whyUnread(error)}`;
  }
  try {
    const kind = fstatSync(handle);
    if (!kind.isFile()) return 'Expected a file, found a folder, pipe or device.';
    if (kind.size > LARGEST_SOURCE)
      return `Expected at most 4 MB of text, found ${kind.size} bytes. ${HOW_TO_CUT.get(kindOf(path)) ?? SPLIT}`;
    return readFileSync(handle);
  } catch (error) {
    return `Expected a readable file; ${whyUnread(error)}`;
  } finally {
    closeSync(handle);
  }
}
