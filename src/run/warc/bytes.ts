/**
 * The bytes of a web archive, unpacked member by member where gzip packed it. It holds a window of them and no more, and knows
 * neither where they come from nor what a record is.
 */
import { crc32, createInflateRaw, inflateRawSync, constants as zlib } from 'node:zlib';
import type { Allowance, ByteWindow } from './window.js';

/** What comes of a file, in order. Places are bytes of the file. */
export type Stretch =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A member of gzip begins (RFC 1952, 2.2). */
  | { readonly kind: 'opens'; readonly at: number }
  /** It has ended. `isSound`: whether its bytes have the checksum that it states. */
  | { readonly kind: 'closes'; readonly at: number; readonly end: number; readonly isSound: boolean }
  /** Nothing of the file can be unpacked from here on until a member opens. */
  | { readonly kind: 'torn'; readonly at: number; readonly why: string };

/** Bytes that are handed to the unpacker at once: what comes of them is held. A guess. */
const STEP = 16 * 1024;

/**
 * All stretches of a file. Throws TooMuchUnpacked.
 * @param isNamedPacked whether its name says so, which counts where its first bytes say nothing.
 */
export async function* stretchesOf(
  file: ByteWindow,
  allowance: Allowance,
  isNamedPacked: boolean,
): AsyncGenerator<Stretch> {
  const isShort = !(await file.has(HEAD_SHOWN)) && file.window.length === 0;
  const isPacked = isMember(file.window, 0) || (isNamedPacked && file.window.toString('latin1', 0, 5) !== 'WARC/');
  if (isShort || !isPacked) {
    while (await file.has(1)) yield { kind: 'bytes', bytes: file.take(file.window.length) };
    return;
  }
  let [all, tries, members] = [0, 0, 0];
  while (await file.has(1)) {
    const { at } = file;
    if (members++ > MOST_TRIES && all < members * LEAST_RECORD) {
      return yield { kind: 'torn', at, why: 'members of gzip that hold next to nothing, and many more of them' };
    }
    const head = await headOfMember(file);
    if (head < 0 || tries > MOST_TRIES) {
      yield { kind: 'torn', at, why: 'bytes that gzip has not packed' };
      if (!(await toNextMember(file, MOST_TRIES - tries++))) return;
      continue;
    }
    file.take(head);
    yield { kind: 'opens', at };
    try {
      let sum = 0;
      for await (const bytes of inflated(file)) {
        sum = crc32(bytes, sum);
        all += bytes.length;
        allowance.spend(bytes.length);
        yield { kind: 'bytes', bytes };
      }
      if (!(await file.has(TRAILER))) throw new Broken(CUT_SHORT);
      const isSound = file.take(TRAILER).readUInt32LE(0) === sum;
      yield { kind: 'closes', at, end: file.at, isSound };
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      yield { kind: 'torn', at, why: error.message };
      if (!(await toNextMember(file, MOST_TRIES - tries++))) return;
    }
  }
}

/** Places that may open a member and are tried, behind bytes that are torn; a guess. */
const MOST_TRIES = 1000;

/** Bytes that members hold on average where there are many: the shortest head of a record takes more (ISO 28500, 5). */
const LEAST_RECORD = 64;

/** Checksum and size, of four bytes each. */
const TRAILER = 8;

/** What was packed ends before it is whole, or is nothing packed. */
export class Broken extends Error {
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
async function headOfMember(file: ByteWindow): Promise<number> {
  await file.has(LONGEST_HEAD);
  return memberHead(file.window);
}

/** Bytes of a name or a comment in the head of a member; a guess, of a path. */
const LONGEST_NAME = 4096;
/** With its extra field, which has two bytes for its length, and both of these. */
const LONGEST_HEAD = 16 + 65_535 + 2 * (LONGEST_NAME + 1);

/** Unpacks what was deflated from the window's first byte on, and takes it with nothing behind it. Throws Broken. */
export async function* inflated(file: ByteWindow): AsyncGenerator<Buffer> {
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
      const isEnd = !(await file.has(1));
      const step = file.window.subarray(0, STEP);
      await new Promise<void>((done) => {
        engine.once('close', done); // comes behind the end, as behind a fault
        if (isEnd) engine.end();
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

const CUT_SHORT = 'the end of the file within what is packed';

function whyBroken(fault: Error): string {
  return 'code' in fault && fault.code === 'Z_BUF_ERROR' ? CUT_SHORT : 'bytes that cannot be unpacked';
}

/** Goes to the next place where a member begins with a record; false where there is none. @param tries that are left. */
async function toNextMember(file: ByteWindow, tries: number): Promise<boolean> {
  let left = tries;
  file.take(1);
  while (await file.has(18)) {
    const at = file.window.indexOf(MAGIC);
    if (at < 0) file.take(Math.max(1, file.window.length - MAGIC.length + 1));
    else {
      file.take(at);
      if (left-- <= 0) return false;
      if (await opensRecord(file)) return true;
      file.take(1);
    }
  }
  return false;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
/** Bytes of a member by which it is told; a guess. */
const HEAD_SHOWN = 512;

async function opensRecord(file: ByteWindow): Promise<boolean> {
  const head = await headOfMember(file);
  if (head < 0) return false;
  await file.has(head + HEAD_SHOWN);
  try {
    const shown = inflateRawSync(file.window.subarray(head, head + HEAD_SHOWN), { finishFlush: zlib.Z_SYNC_FLUSH });
    return shown.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    return false;
  }
}
