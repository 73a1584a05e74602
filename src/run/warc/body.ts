/**
 * What a record holds, as its server sent it: the answer's status and head, the body without the codings that it travelled in.
 * It knows HTTP (RFC 9112, RFC 9110) and the platform's unpackers, each held to what a page may be; the words are for others.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import { type Head, headOf } from '../../lib/header-fields.js';

export interface Answer {
  readonly status: number;
  /** In lower case, without parameters; null where the server states none. */
  readonly mediaType: string | null;
  /** As the server states it. */
  readonly charset: string | null;
  readonly fields: Head['fields'];
  readonly body: Buffer;
}

/** The answer in a block of type `response`; null where it is none of HTTP. Of a `resource` the head is the record's. */
export function answerIn(block: Buffer, record: Head['fields']): Answer | null {
  if (record.get('warc-type')?.toLowerCase() === 'resource')
    return { status: 200, ...typeOf(record.get('content-type')), fields: NONE, body: block };
  const head = headOf(block.subarray(0, LONGEST_HEAD), 'latin1');
  const status = head === null ? undefined : /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/i.exec(head.first)?.[1];
  if (head === null || status === undefined) return null;
  const { fields } = head;
  return { status: Number(status), ...typeOf(fields.get('content-type')), fields, body: block.subarray(head.end) };
}

const NONE: Head['fields'] = new Map();
const LONGEST_HEAD = 64 * 1024;

function typeOf(value = ''): Pick<Answer, 'mediaType' | 'charset'> {
  const mediaType = /^\s*([\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100})/.exec(value)?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(value)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset };
}

/** A body without its codings, and whether its end is missing; or why it cannot be read. */
export type Plain = { readonly bytes: Buffer; readonly isCut: boolean } | { readonly why: string };

/** Bytes of a page: those of any other source. */
const LARGEST_PAGE = 4 * 1024 * 1024;
/** Codings one within the other; a guess: servers use one. */
const MOST_CODINGS = 2;

/** Undoes chunks and content codings. Crawlers may have undone them and kept the head as it was, so bytes are believed first. */
export function plainBody({ fields, body }: Answer): Plain {
  let [bytes, isCut] = [body, false];
  if (/\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')) {
    const joined = withoutChunks(body);
    if (joined !== null) ({ bytes, isCut } = joined);
  }
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
  const own = codings.filter((one) => one !== '' && one !== 'identity' && one !== 'none');
  if (own.length > MOST_CODINGS)
    return { why: `Expected at most ${MOST_CODINGS} content codings, found ${own.length}.` };
  for (const coding of own.reverse()) {
    const found = unpacked(bytes, coding);
    if ('why' in found) return found;
    bytes = found.bytes;
    isCut ||= found.isCut;
  }
  return bytes.length > LARGEST_PAGE ? TOO_LARGE : { bytes, isCut };
}

const TOO_LARGE = { why: 'Expected a page of at most 4 MB, found more.' };

function unpacked(bytes: Buffer, coding: string): Plain {
  if (bytes.length === 0) return { bytes, isCut: false };
  const unpack = unpackerOf(bytes, coding);
  if (unpack === null) return { why: `Expected a page packed by gzip, deflate or br, found “${coding.slice(0, 20)}”.` };
  if (unpack === AS_IT_IS) return { bytes, isCut: false };
  try {
    return { bytes: unpack(bytes, false), isCut: false };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return TOO_LARGE;
    if (codeOf(error) !== 'Z_BUF_ERROR' && coding !== 'br')
      return { why: `Expected a page packed by ${coding}, found bytes that are not.` };
  }
  try {
    return { bytes: unpack(bytes, true), isCut: true };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return TOO_LARGE;
    // brotli has no mark by which one could tell that a crawler has undone it
    return coding === 'br' && bytes.toString('latin1', 0, 200).includes('<')
      ? { bytes, isCut: false }
      : { why: `Expected a page packed by ${coding}, found bytes that are not.` };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

type Unpack = (bytes: Buffer, isCut: boolean) => Buffer;
const AS_IT_IS: Unpack = (bytes) => bytes;

const settings = (isCut: boolean) => ({
  maxOutputLength: LARGEST_PAGE,
  ...(isCut ? { finishFlush: zlib.Z_SYNC_FLUSH } : {}),
});

/** Null for a coding that nobody here knows. */
function unpackerOf(bytes: Buffer, coding: string): Unpack | null {
  const [first = 0, second = 0] = bytes;
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return first === 0x1f && second === 0x8b ? (own, isCut) => gunzipSync(own, settings(isCut)) : AS_IT_IS;
    case 'deflate': {
      if (first === 0x3c) return AS_IT_IS; // "<": a page
      // zlib's head (RFC 1950, 2.2), which servers have left out
      const isWrapped = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
      const inflate = isWrapped ? inflateSync : inflateRawSync;
      return (own, isCut) => inflate(own, settings(isCut));
    }
    case 'br':
      return (own, isCut) =>
        brotliDecompressSync(own, {
          maxOutputLength: LARGEST_PAGE,
          ...(isCut ? { finishFlush: zlib.BROTLI_OPERATION_FLUSH } : {}),
        });
    default:
      return null;
  }
}

/** Chunks joined (RFC 9112, 7.1); null where the body does not begin with one. */
export function withoutChunks(body: Buffer): { bytes: Buffer; isCut: boolean } | null {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf(0x0a, at);
    const line = body.toString('latin1', at, end < 0 ? body.length : Math.min(end, at + LONGEST_SIZE));
    const figures = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(line)?.[1];
    if (at === 0 && figures === undefined) return null;
    if (end < 0 || figures === undefined) return { bytes: Buffer.concat(chunks), isCut: true };
    const size = Number.parseInt(figures, 16);
    if (size === 0) return { bytes: Buffer.concat(chunks), isCut: false };
    const chunk = body.subarray(end + 1, end + 1 + size);
    chunks.push(chunk);
    if (chunk.length < size) return { bytes: Buffer.concat(chunks), isCut: true };
    at = end + 1 + size;
    if (body[at] === 0x0d) at++;
    if (body[at] === LF) at++;
  }
}

const LF = 0x0a;
/** Characters of the line that gives a chunk's size; a guess: extensions are not in use. */
const LONGEST_SIZE = 1024;
