/**
 * What the last build found of the nearness of articles, as a file of the cache: where no article's bond has changed, and
 * none came or went, every article's page shows of others what it showed before. A file that is not what was written is as
 * good as none, and costs time alone.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Near } from '../outputs/related.js';

/** Characters of a digest. */
const DIGEST = 22;

/** What was found, if the file was written for these very bonds; else null. @param bonds digest of all articles' bonds, in order. */
export function readNear(file: string, bonds: string): ((article: number) => Near[]) | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null; // none was written yet
  }
  const body = bytes.subarray(4);
  if (bytes.length < 4 + DIGEST || bytes.readUInt32LE(0) !== crc32(body)) return null;
  if (body.toString('latin1', 0, DIGEST) !== bonds) return null;
  const numbers = new Int32Array(body.buffer.slice(body.byteOffset + DIGEST, body.byteOffset + body.length));
  const starts: number[] = [];
  for (let at = 0; at < numbers.length; at += 1 + numbers[at]!) starts.push(at);
  return (article) => nearIn(numbers, starts[article]!);
}

/** @param near of each article, in order. */
export function writeNear(file: string, bonds: string, near: readonly (readonly Near[])[]): void {
  const numbers = near.flatMap((list) => {
    const row = list.flatMap(({ other, shared }) => [other, shared.length, ...shared]);
    return [row.length, ...row];
  });
  const body = Buffer.concat([Buffer.from(bonds, 'latin1'), Buffer.from(Int32Array.from(numbers).buffer)]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  writeFileSync(`${file}.new`, Buffer.concat([sum, body]), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A row: how many numbers follow; for each other article its number, how many codes are shared, the codes. */
function nearIn(numbers: Int32Array, start: number): Near[] {
  const found: Near[] = [];
  const end = start + 1 + numbers[start]!;
  for (let at = start + 1; at < end; ) {
    const [other, count] = [numbers[at]!, numbers[at + 1]!];
    found.push({ other, shared: [...numbers.subarray(at + 2, at + 2 + count)] });
    at += 2 + count;
  }
  return found;
}
