/**
 * Reads one input file from the disk into a source: its bytes, their checksum, their text. Refuses what is too large or
 * not text with a note; knows nothing of what the text says.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../formats/index.js';
import type { Decoded } from '../lib/decode.js';
import type { Format, Note, Source } from '../types.js';
import { decode } from './decode.js';
import { sha256 } from './manifest.js';
import { codeOf } from './safety.js';

/** A guess, a thousand times the usual article: what is larger is no article. */
export const LARGEST_SOURCE = 4 * 1024 * 1024;

/** `notes`: what a person should know of a file that was read all the same. */
export type Read =
  | { readonly source: Source; readonly format: Format; readonly notes: readonly Note[] }
  | { readonly note: Note };

/** Reads a file of the input folder. @param path relative, `/` separators. */
export function readSource(folder: string, path: string): Read {
  const format = formatOf(path);
  const refuse = (rule: string, message: string): Read => ({
    note: { level: 'error', rule, path, line: null, message },
  });
  if (format === null) return refuse('scan:format', 'No format reads this kind of file.');
  const bytes = bytesOf(join(folder, path));
  if (typeof bytes === 'string') return refuse('read:failed', bytes);
  const decoded = decode(bytes);
  if (!decoded.ok) return refuse(decoded.rule, decoded.message);
  const info = {
    path: path.normalize('NFC'),
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    mediaType: format.mediaType,
    encoding: decoded.encoding,
  };
  return { source: { info, text: decoded.text, line: 1, part: null }, format, notes: damageIn(path, decoded) };
}

/** Characters that no text should hold: made white space, or lost before the file came to us. */
function damageIn(path: string, { text, unprintable }: Extract<Decoded, { ok: true }>): Note[] {
  const notes: Note[] = [];
  const warn = (rule: string, at: number, message: string) => {
    const line = text.slice(0, at).split('\n').length;
    notes.push({ level: 'warning', rule, path, line, message });
  };
  if (unprintable.count > 0) {
    const found = `Expected text, found ${unprintable.count} control characters or noncharacters, the first in this line`;
    warn('text:control', unprintable.at, `${found}. Each was made a space; look whether something was lost.`);
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const found = 'Expected letters, found U+FFFD, which stands for a character that was lost before';
    warn('text:replacement', lost, `${found}. Look it up in the original and put it right.`);
  }
  return notes;
}

/** The bytes of a regular file, or why there are none. A link is never followed, a pipe never waited for. */
function bytesOf(file: string): Uint8Array | string {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return `Expected a readable file; the system says ${codeOf(error)}. Check its permissions.`;
  }
  try {
    const kind = fstatSync(handle);
    if (!kind.isFile()) return 'Expected a file, found a folder, pipe or device.';
    if (kind.size > LARGEST_SOURCE)
      return `Expected at most 4 MB of text, found ${kind.size} bytes. Split it into its articles.`;
    return readFileSync(handle);
  } catch (error) {
    return `Expected a readable file; the system says ${codeOf(error)}.`;
  } finally {
    closeSync(handle);
  }
}
