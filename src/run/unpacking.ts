/**
 * The parts of XML in a packed file (ZIP, by yauzl), as documents of office programs have them. It holds to what such a file may
 * unpack to, and knows none of the parts.
 */
import type { Readable } from 'node:stream';
import type { Entry } from 'yauzl';
import type { Unread, Wrapping } from '../types.js';
import { decode } from './decode.js';

/** Bytes of one part and of all, unpacked, and parts of a file. Guesses: a book of five hundred pages has some 10 MB. */
const [LARGEST_PART, LARGEST_ALL] = [32 * 1024 * 1024, 64 * 1024 * 1024];
const MOST_PARTS = 10_000;
const XML_PART = /\.(?:xml|rels)$/i;
/** How files begin that hold documents of office programs as they were before 2007, or locked ones (MS-CFB, 2.2). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const AGAIN = 'Open it and save it again.';

/** The parts of XML of a file; or why it cannot be unpacked. */
export async function unpacked(bytes: Buffer): Promise<Wrapping | Unread> {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    return refused(
      'found an older one of Word, or one that a password locks. Let the name of an older one end in .doc; save the other without its password.',
    );
  const { fromBufferPromise } = await import('yauzl');
  const members = new Map<string, string>();
  let [count, size] = [0, 0];
  try {
    const file = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of file.eachEntry()) {
      if (++count > MOST_PARTS) return refused(`found more than ${MOST_PARTS} parts in it. ${AGAIN}`);
      if (!XML_PART.test(entry.fileName) || members.has(entry.fileName)) continue;
      if (entry.isEncrypted()) return refused('found one that a password locks. Save it without.');
      size += entry.uncompressedSize;
      if (entry.uncompressedSize > LARGEST_PART || size > LARGEST_ALL) return refused(tooLarge(entry));
      // a stream ends with an error where it holds more than its entry says
      const text = decode(await wholeOf(await file.openReadStreamPromise(entry)));
      if (!text.ok) return refused(`found bytes that are no text in ${nameOf(entry)}. ${AGAIN}`);
      members.set(entry.fileName, text.text);
    }
  } catch (error) {
    // yauzl says in plain words what of a file is wrong
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return refused(`found what cannot be unpacked: ${why.slice(0, 200)}. Take it from its source again.`);
  }
  return { bytes, members };
}

function refused(found: string): Unread {
  return { level: 'error', rule: 'office:packed', message: `Expected a document, ${found}`, line: null };
}

function tooLarge(entry: Entry): string {
  return `found that ${nameOf(entry)} unpacks to more than a book (${entry.uncompressedSize} bytes). Split it.`;
}

const nameOf = ({ fileName }: Entry) => JSON.stringify(fileName.slice(0, 80));

async function wholeOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
