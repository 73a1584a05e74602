/**
 * One page of a web archive, read from where it lies: the block of its record again from the disk, the answer in it, its words. A
 * record that is not what it was when the file was gone through is refused.
 */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { capturedDraft } from '../../formats/warc.js';
import { headOf } from '../../lib/header-fields.js';
import type { Note, SourceInfo } from '../../types.js';
import { damageIn } from '../damage.js';
import { sha256 } from '../files/manifest.js';
import type { OpenSource } from '../read.js';
import { answerIn } from './body.js';
import { memberHead } from './bytes.js';
import { type Captured, type Place, pageText } from './index.js';
import { LONGEST_NAME } from './notes.js';
import { LARGEST_BLOCK } from './records.js';

/** Where a file lies on the disk and in the input folder, and its bytes. */
export interface Given {
  readonly file: string;
  readonly path: string;
  readonly size: number;
}

const TRUNCATED =
  'Expected the whole page, found that its end is missing: the crawler, or what it got, stopped before. Look whether the article is whole.';

/** One page, read from where it lies. */
export function opened(given: Given, info: SourceInfo, capture: Captured, told: readonly Note[]): OpenSource {
  const { address, fields, line } = capture;
  const source = { info, text: '', line, before: '', after: '' };
  const note = (level: Note['level'], rule: string, message: string): Note => ({
    level,
    rule,
    path: given.path,
    line,
    message,
  });
  const refused = (rule: string, message: string): OpenSource => ({
    source,
    notes: [...told, note('error', rule, `${message} (${address.slice(0, LONGEST_NAME)})`)],
    parse: () => null,
  });
  const block = blockAt(given.file, capture);
  if (block === null)
    return refused(
      'read:failed',
      'Expected the record that stood here, found others: the file was changed while it was read. Build again.',
    );
  const answer = answerIn(block, fields);
  if (answer === null) return refused('warc:body', 'Expected an answer of HTTP, found none.');
  const page = pageText(answer, fields);
  if ('rule' in page) return refused(page.rule, page.message);
  const own = {
    ...source,
    info: { ...info, encoding: page.encoding },
    text: page.text,
    capture: { address, fetched: fields.get('warc-date') ?? null, file: capture.member },
  };
  // lines of a page that travelled packed are lines of no file: what is told of it names the record's
  const damage = damageIn(given.path, page, [0, page.text.length], line).map((one) => ({ ...one, line }));
  const notes = [...told, ...damage];
  if (page.isCut) notes.push(note('warning', 'warc:truncated', TRUNCATED));
  if (capture.unfit !== null) notes.push(note('warning', 'warc:digest', damaged(capture, capture.unfit)));
  const read = capture.page;
  capture.page = null; // what is read is held no longer
  return { source: own, notes, parse: (remark) => capturedDraft(own, read, remark) };
}

/** What is told of a page whose bytes are others than its crawler noted. */
function damaged({ address, span, place, member }: Captured, digest: string): string {
  const file = place.kind === 'plain' ? [member] : ['the unpacked file', member];
  const from = [`from byte ${span[0]}`, file.filter((one) => one !== null).join(' ')]
    .filter((one) => one !== '')
    .join(' of ');
  const found = `Expected the bytes that the crawler has noted (${digest}), found others (${from}, ${address.slice(0, LONGEST_NAME)})`;
  return `${found}: they were damaged since, or its digest is wrong. Compare the article with another copy.`;
}

/** The block of a record as it lies on the disk; null where another lies there. A link is never followed. */
function blockAt(file: string, { place, fields, sum }: Captured): Buffer | null {
  if (place.kind === 'held') return place.block;
  const bytes = stretchAt(file, place);
  const record = bytes === null ? null : recordIn(bytes, place.kind);
  const head = record === null ? null : headOf(record, 'utf8');
  if (record === null || head === null) return null;
  const block = record.subarray(head.end, head.end + Number(fields.get('content-length')));
  return sha256(block) === sum ? block : null;
}

function stretchAt(file: string, { at, end }: Exclude<Place, { kind: 'held' }>): Buffer | null {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.allocUnsafe(end - at);
    let read = 0;
    for (let more = 1; more > 0 && read < bytes.length; read += more)
      more = readSync(handle, bytes, read, bytes.length - read, at + read);
    return read === bytes.length ? bytes : null;
  } finally {
    closeSync(handle);
  }
}

/** Bytes of a record's head and of what may stand behind its block; a guess. */
const AROUND = 128 * 1024;

/** The record that begins some bytes, unpacked; null where they cannot be. */
function recordIn(bytes: Buffer, kind: 'plain' | 'member'): Buffer | null {
  if (kind === 'plain') return bytes;
  const head = memberHead(bytes);
  try {
    return head < 0 ? null : inflateRawSync(bytes.subarray(head), { maxOutputLength: LARGEST_BLOCK + AROUND });
  } catch {
    return null;
  }
}
