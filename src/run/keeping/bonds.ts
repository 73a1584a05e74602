/**
 * What the last build found of the nearness of articles, as a file of the cache: where no article's bond has changed, and
 * none came or went, every article's page shows of others what it showed before. A file that is not what was written is as
 * good as none, and costs time alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Nearness, nearnessOf } from '../../outputs/related.js';
import { replaceFile } from '../files/replacing.js';

/** Characters of a digest. */
const DIGEST = 22;

/** What was found, if the file was written for these very bonds; else null. @param bonds digest of all articles' bonds, in order. */
export function readNear(file: string, bonds: string): Nearness | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null; // none was written yet
  }
  const body = bytes.subarray(4);
  if (bytes.length < 4 + DIGEST || bytes.readUInt32LE(0) !== crc32(body)) return null;
  if (body.toString('latin1', 0, DIGEST) !== bonds) return null;
  return nearnessOf(new Int32Array(body.buffer.slice(body.byteOffset + DIGEST, body.byteOffset + body.length)));
}

export function writeNear(file: string, bonds: string, { rows }: Nearness): void {
  const numbers = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(numbers, crc32(bonds)));
  const bytes = Buffer.concat([sum, Buffer.from(bonds, 'latin1'), numbers]);
  replaceFile(file, (path) => writeFileSync(path, bytes, { mode: 0o600 }));
}
