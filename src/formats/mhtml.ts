/**
 * Pages that a browser saved as one file (MHTML, RFC 2557): of the parts the page itself, with the address and the time that the
 * file states. It knows mail's way of packing (RFC 2045, 2046) as far as browsers use it.
 */
import { type Head, headOf } from '../lib/header-fields.js';
import type { Format, Unread, Unwrapped, Wrapping } from '../types.js';
import { captured } from './captured.js';
import { html } from './html.js';
import { MHTML } from './kinds.js';

export const mhtml: Format = {
  ...MHTML,
  parts: null,
  unwrap,
  parse: (source, remark) =>
    captured(html.parse(source, remark), source, { address: 'Content-Location', fetched: 'Date' }),
};

/** Parts within one another; a guess: browsers have one level, mail two. */
const DEEPEST = 4;
/** Bytes of a head; a guess. */
const LONGEST_HEAD = 64 * 1024;

interface MimePart {
  readonly fields: Head['fields'];
  readonly body: Buffer;
}

function unwrap({ bytes }: Wrapping): Unwrapped | Unread {
  const whole = partOf(bytes);
  const page = whole === null ? null : pageIn(whole, 0);
  if (whole === null || page === null)
    return {
      level: 'error',
      rule: 'mhtml:page',
      message: 'Expected a page of HTML among the parts of the file, found none. Save the page again.',
      line: null,
    };
  const address = page.fields.get('content-location') ?? whole.fields.get('snapshot-content-location') ?? '';
  const fetched = whole.fields.get('date') ?? null;
  return {
    page: bodyOf(page),
    charset: parameterOf(page.fields, 'charset'),
    capture: /^https?:\/\//i.test(address) ? { address, fetched, file: null } : null,
    told: [],
  };
}

/** The page itself: the part that the file names as its start, or the first one of HTML (RFC 2387, 3.2). */
function pageIn(part: MimePart, depth: number): MimePart | null {
  const type = typeOf(part.fields);
  if (type === 'text/html' || type === 'application/xhtml+xml') return part;
  const boundary = parameterOf(part.fields, 'boundary');
  if (!type.startsWith('multipart/') || boundary === null || depth === DEEPEST) return null;
  const parts = partsOf(part.body, boundary);
  const start = parameterOf(part.fields, 'start');
  const named = start === null ? undefined : parts.find(({ fields }) => fields.get('content-id') === start);
  for (const one of named === undefined ? parts : [named, ...parts]) {
    const page = pageIn(one, depth + 1);
    if (page !== null) return page;
  }
  return null;
}

/** @param bytes a head and what it is the head of. */
function partOf(bytes: Buffer): MimePart | null {
  // a part may have no fields: then it begins with the empty line
  const bare = bytes[0] === CR ? 1 : 0;
  if (bytes[bare] === LF) return { fields: new Map(), body: bytes.subarray(bare + 1) };
  const head = headOf(bytes.subarray(0, LONGEST_HEAD), 'latin1', 'fields');
  return head === null ? null : { fields: head.fields, body: bytes.subarray(head.end) };
}

/** The parts between lines of a boundary. The end of the line before one belongs to it (RFC 2046, 5.1.1). */
function partsOf(body: Buffer, boundary: string): MimePart[] {
  const sign = Buffer.from(`--${boundary}`, 'latin1');
  const parts: MimePart[] = [];
  let from = -1;
  for (let at = body.indexOf(sign); at >= 0; at = body.indexOf(sign, at + sign.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    const end = at >= 2 && body[at - 2] === CR ? at - 2 : at - 1;
    const part = from < 0 ? null : partOf(body.subarray(from, Math.max(from, end)));
    if (part !== null) parts.push(part);
    const line = body.indexOf(LF, at);
    from = line < 0 ? body.length : line + 1;
    if (body.toString('latin1', at + sign.length, at + sign.length + 2) === '--') return parts;
  }
  // a file whose end is missing has its last part all the same
  const last = from < 0 ? null : partOf(body.subarray(from));
  return last === null ? parts : [...parts, last];
}

const [LF, CR, EQUALS, SPACE, TAB] = [0x0a, 0x0d, 0x3d, 0x20, 0x09];

function bodyOf({ fields, body }: MimePart): Uint8Array {
  const coding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return coding === 'quoted-printable' ? unquoted(body) : body;
}

/** Undoes quoted-printable (RFC 2045, 6.7); what is no code stands for itself. */
function unquoted(body: Buffer): Uint8Array {
  const bytes = Buffer.allocUnsafe(body.length);
  let end = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte !== EQUALS) {
      bytes[end++] = byte;
      continue;
    }
    let next = at + 1;
    while (body[next] === SPACE || body[next] === TAB) next++;
    if (body[next] === CR && body[next + 1] === LF) next++;
    const [high, low] = [digitOf(body[at + 1]), digitOf(body[at + 2])];
    if (next >= body.length || body[next] === LF) at = next;
    else if (high >= 0 && low >= 0) {
      bytes[end++] = 16 * high + low;
      at += 2;
    } else bytes[end++] = byte;
  }
  return bytes.subarray(0, end);
}

/** A digit of base 16; -1 for any other byte. */
function digitOf(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function typeOf(fields: Head['fields']): string {
  return (
    /^\s*([\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100})/.exec(fields.get('content-type') ?? '')?.[1]?.toLowerCase() ?? ''
  );
}

/** A parameter of a part's type (RFC 2045, 5.1); null where it has none of the name. */
function parameterOf(fields: Head['fields'], name: string): string | null {
  for (const [, own, quoted, plain] of (fields.get('content-type') ?? '').matchAll(PARAMETER))
    if (own!.toLowerCase() === name) return quoted ?? plain ?? null;
  return null;
}

const PARAMETER = /;\s{0,20}([\w-]{1,40})\s{0,20}=\s{0,20}(?:"([^"]{0,200})"|([^\s;"]{1,200}))/g;
