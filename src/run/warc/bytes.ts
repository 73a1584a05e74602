/**
 * The bytes of a web archive from the disk, unpacked member by member where gzip packed it, and the checksum of the file as it
 * stands. It holds a window of the file and no more, and knows nothing of records.
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { crc32, createInflateRaw, inflateRawSync, constants as zlib } from 'node:zlib';

/** What comes of a file, in order. Places are bytes of the file. */
export type Stretch =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A member of gzip begins (RFC 1952, 2.2). */
  | { readonly kind: 'opens'; readonly at: number }
  /** It has ended. `isSound`: whether its bytes have the checksum that it states. */
  | { readonly kind: 'closes'; readonly at: number; readonly end: number; readonly isSound: boolean }
  /** Nothing of the file can be unpacked from here on until a member opens. */
  | { readonly kind: 'torn'; readonly at: number; readonly why: string };

/** A file unpacks to more than any does. */
export class TooMuchUnpacked extends Error {
  override readonly name = 'TooMuchUnpacked';
}

/** Bytes that are read at once, and handed to the unpacker at once: what comes of them is held. Guesses. */
const [WINDOW, STEP] = [256 * 1024, 16 * 1024];

/** What a file may unpack to: so much, and so many times its size. Pages give five to ten times (a guess doubled thrice). */
const [UNPACKED, TIMES] = [64 * 1024 * 1024, 100];

/** The bytes of an open file from its beginning to its end, whatever of them is asked for. */
export class FileBytes {
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  /** What was read and not yet taken, and where in the file it begins. */
  window: Buffer = Buffer.alloc(0);
  at = 0;

  constructor(handle: number) {
    this.#handle = handle;
  }
  /** Reads on; false at the end. */
  fill(): boolean {
    const more = Buffer.allocUnsafe(WINDOW);
    const read = readSync(this.#handle, more, 0, WINDOW, null);
    if (read === 0) return false;
    const bytes = more.subarray(0, read);
    this.#hash.update(bytes);
    this.window = this.window.length === 0 ? bytes : Buffer.concat([this.window, bytes]);
    return true;
  }
  /** Whether so many bytes stand in the window. */
  has(count: number): boolean {
    while (this.window.length < count) if (!this.fill()) return false;
    return true;
  }
  take(count: number): Buffer {
    const taken = this.window.subarray(0, count);
    this.window = this.window.subarray(count);
    this.at += taken.length;
    return taken;
  }
  /** Of all bytes, when all were read. */
  sha256(): string {
    for (this.take(this.window.length); this.fill(); ) this.take(this.window.length);
    return this.#hash.digest('hex');
  }
}

/**
 * All stretches of a file. Throws TooMuchUnpacked.
 * @param size of the file. @param isNamedPacked whether its name says so, which counts where its first bytes say nothing.
 */
export async function* stretchesOf(file: FileBytes, size: number, isNamedPacked: boolean): AsyncGenerator<Stretch> {
  const isShort = !file.has(HEAD_SHOWN) && file.window.length === 0;
  const isPacked = isMember(file.window, 0) || (isNamedPacked && file.window.toString('latin1', 0, 5) !== 'WARC/');
  if (isShort || !isPacked) {
    while (file.window.length > 0 || file.fill()) yield { kind: 'bytes', bytes: file.take(file.window.length) };
    return;
  }
  let [all, tries, members] = [0, 0, 0];
  while (file.has(1)) {
    const { at } = file;
    if (members++ > MOST_TRIES && all < members * LEAST_RECORD) {
      return yield { kind: 'torn', at, why: 'members of gzip that hold next to nothing, and many more of them' };
    }
    const head = headOfMember(file);
    if (head < 0 || tries > MOST_TRIES) {
      yield { kind: 'torn', at, why: 'bytes that gzip has not packed' };
      if (!toNextMember(file, MOST_TRIES - tries++)) return;
      continue;
    }
    file.take(head);
    yield { kind: 'opens', at };
    try {
      let sum = 0;
      for await (const bytes of inflated(file)) {
        sum = crc32(bytes, sum);
        all += bytes.length;
        if (all > UNPACKED + TIMES * size) throw new TooMuchUnpacked();
        yield { kind: 'bytes', bytes };
      }
      if (!file.has(TRAILER)) throw new Broken('the end of the file within a member of gzip');
      const isSound = file.take(TRAILER).readUInt32LE(0) === sum;
      yield { kind: 'closes', at, end: file.at, isSound };
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      yield { kind: 'torn', at, why: error.message };
      if (!toNextMember(file, MOST_TRIES - tries++)) return;
    }
  }
}

/** Places that may open a member and are tried, behind bytes that are torn; a guess. */
const MOST_TRIES = 1000;

/** Bytes that members hold on average where there are many: the shortest head of a record takes more (ISO 28500, 5). */
const LEAST_RECORD = 64;

/** Checksum and size, of four bytes each. */
const TRAILER = 8;

/** A member ends before it is whole, or is none. */
class Broken extends Error {
  override readonly name = 'Broken';
}

function isMember(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
}

/** Bytes of the head of the member that begins some bytes (RFC 1952, 2.3); -1 where none does, or its head is longer than most. */
export function memberHead(bytes: Buffer): number {
  if (bytes.length < 10 || !isMember(bytes, 0)) return -1;
  const flags = bytes[3]!;
  if ((flags & 0xe0) !== 0) return -1; // reserved
  let at = 10;
  if ((flags & 4) !== 0) {
    if (bytes.length < at + 2) return -1;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > LONGEST_NAME) return -1;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return bytes.length < at ? -1 : at;
}

/** The same of the window, of which as much is read as a head may take. */
function headOfMember(file: FileBytes): number {
  file.has(LONGEST_HEAD);
  return memberHead(file.window);
}

/** Bytes of a name or a comment in the head of a member; a guess, of a path. */
const LONGEST_NAME = 4096;
/** With its extra field, which has two bytes for its length, and both of these. */
const LONGEST_HEAD = 16 + 65_535 + 2 * (LONGEST_NAME + 1);

/** Unpacks what stands before the window's first byte that is not the member's, and takes it. Throws Broken. */
async function* inflated(file: FileBytes): AsyncGenerator<Buffer> {
  const engine = createInflateRaw();
  const out: Buffer[] = [];
  let [isOver, fault] = [false, null as Error | null];
  engine.on('data', (bytes: Buffer) => out.push(bytes));
  engine.on('end', () => {
    isOver = true;
  });
  engine.on('error', (error: Error) => {
    fault = error;
  });
  try {
    while (!isOver) {
      const before = engine.bytesWritten;
      const isEnd = !file.has(1);
      const step = file.window.subarray(0, STEP);
      await new Promise<void>((done) => {
        engine.once('close', done);
        if (isEnd) engine.end(() => setImmediate(done));
        else engine.write(step, () => setImmediate(done));
      });
      if (fault !== null) throw new Broken(whyBroken(fault));
      file.take(engine.bytesWritten - before);
      yield* out.splice(0);
      if (isEnd && !isOver) throw new Broken(CUT_SHORT);
    }
  } finally {
    engine.close();
  }
}

const CUT_SHORT = 'the end of the file within a member of gzip';

function whyBroken(fault: Error): string {
  return 'code' in fault && fault.code === 'Z_BUF_ERROR' ? CUT_SHORT : 'bytes that cannot be unpacked';
}

/** Goes to the next place where a member begins with a record; false where there is none. @param tries that are left. */
function toNextMember(file: FileBytes, tries: number): boolean {
  let left = tries;
  file.take(1);
  while (file.has(18)) {
    const at = file.window.indexOf(MAGIC);
    if (at < 0) file.take(Math.max(1, file.window.length - MAGIC.length + 1));
    else {
      file.take(at);
      if (left-- <= 0) return false;
      if (opensRecord(file)) return true;
      file.take(1);
    }
  }
  return false;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
/** Bytes of a member by which it is told; a guess. */
const HEAD_SHOWN = 512;

function opensRecord(file: FileBytes): boolean {
  const head = headOfMember(file);
  if (head < 0) return false;
  file.has(head + HEAD_SHOWN);
  try {
    const shown = inflateRawSync(file.window.subarray(head, head + HEAD_SHOWN), { finishFlush: zlib.Z_SYNC_FLUSH });
    return shown.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    return false;
  }
}
