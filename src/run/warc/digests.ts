/**
 * Whether a record's bytes are those that its crawler kept, by the digests that its head gives of its block or its payload (ISO
 * 28500, 5.8 and 5.9). A digest that is in no known form proves nothing, either way.
 */
import { hash } from 'node:crypto';
import type { Head } from '../../lib/header-fields.js';
import { type Answer, plainBody, withoutChunks } from './body.js';

/** A digest as a head gives it. */
interface Given {
  readonly algorithm: string;
  readonly encoding: 'hex' | 'base32' | 'base64';
  readonly value: string;
}

/** Bytes of the digests that crawlers label so; the standard names none. Not of MD5, which not every build of the platform has. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ['sha1', 20],
  ['sha256', 32],
  ['sha512', 64],
]);

/** The digest that does not fit, as the head gives it; null where one fits or none proves anything. Its payload is asked last: rarely. */
export function unfit(fields: Head['fields'], block: Buffer, answer: Answer): string | null {
  const [ofBlock, ofPayload] = [givenIn(fields.get('warc-block-digest')), givenIn(fields.get('warc-payload-digest'))];
  if (ofBlock !== null && fits(ofBlock, block)) return null;
  // of a page that is cut or parted, the digest may be the whole one's
  const isPart = fields.has('warc-truncated') || fields.has('warc-segment-number');
  if (ofPayload === null || isPart) return ofBlock === null ? null : `WARC-Block-Digest: ${labelled(ofBlock)}`;
  return isPayload(ofPayload, answer) ? null : `WARC-Payload-Digest: ${labelled(ofPayload)}`;
}

const labelled = ({ algorithm, value }: Given) => `${algorithm}:${value}`;

/** Crawlers have taken for a payload what travelled, what that was without its chunks, and the page. */
function isPayload(given: Given, answer: Answer): boolean {
  if (fits(given, answer.body)) return true;
  const joined = withoutChunks(answer.body);
  if (joined !== null && fits(given, joined.bytes)) return true;
  const plain = plainBody(answer);
  return 'bytes' in plain && plain.bytes !== answer.body && fits(given, plain.bytes);
}

/** A digest in a form that is known: an algorithm, and figures in hexadecimal, base 32 or base 64 of its length. */
function givenIn(words = ''): Given | null {
  const found = /^(sha-?(?:1|256|512)):([\w+/-]{20,128})={0,6}$/i.exec(words);
  if (found === null) return null;
  const algorithm = found[1]!.toLowerCase().replace('-', '');
  const value = found[2]!;
  const bits = 8 * (BYTES.get(algorithm) ?? 0);
  if (value.length === bits / 4) return { algorithm, encoding: 'hex', value };
  if (value.length === Math.ceil(bits / 5)) return { algorithm, encoding: 'base32', value };
  return value.length === Math.ceil(bits / 6) ? { algorithm, encoding: 'base64', value } : null;
}

function fits({ algorithm, encoding, value }: Given, bytes: Buffer): boolean {
  if (encoding === 'hex') return hash(algorithm, bytes, 'hex') === value.toLowerCase();
  const sum = hash(algorithm, bytes, 'buffer');
  if (encoding === 'base32') return base32(sum) === value.toUpperCase();
  return Buffer.from(value, 'base64').equals(sum);
}

const FIGURES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, 6, without what fills it up. */
function base32(bytes: Buffer): string {
  let [bits, count, out] = [0, 0, ''];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    for (count += 8; count >= 5; count -= 5) out += FIGURES[(bits >>> (count - 5)) & 31];
  }
  return count === 0 ? out : out + FIGURES[(bits << (5 - count)) & 31];
}
