/**
 * The bytes of one member of a ZIP as they go by, unpacked where it was deflated, with their number and checksums; whether these
 * are what somebody said is told when all have gone by. It knows nothing of what they say.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Broken, inflated } from '../warc/bytes.js';
import { type Allowance, ByteWindow } from '../warc/window.js';
import type { Member } from './directory.js';

/** Bytes that another place gives. */
class Given extends ByteWindow {
  readonly #given: AsyncIterator<Buffer>;

  constructor(given: AsyncIterator<Buffer>) {
    super();
    this.#given = given;
  }
  protected override async next(): Promise<Buffer | null> {
    const { done, value } = await this.#given.next();
    return done === true ? null : value;
  }
}

/** The bytes of a file up to a place. */
async function* bytesUntil(file: ByteWindow, end: number): AsyncGenerator<Buffer> {
  while (file.at < end && (await file.has(1))) yield file.take(Math.min(file.window.length, end - file.at));
}

/** The bytes of a member that begins where its file stands. */
export class MemberBytes extends ByteWindow {
  readonly #member: Member;
  readonly #allowance: Allowance;
  readonly #chunks: AsyncGenerator<Buffer>;
  readonly #hash = createHash('sha256');
  #crc = 0;
  #count = 0;
  #fault: string | null = null;

  constructor(file: ByteWindow, member: Member, allowance: Allowance) {
    super();
    [this.#member, this.#allowance] = [member, allowance];
    const stored = bytesUntil(file, member.end);
    this.#chunks = member.isDeflated ? inflated(new Given(stored)) : stored;
  }

  /** Throws TooMuchUnpacked. */
  protected override async next(): Promise<Buffer | null> {
    try {
      const { done, value } = await this.#chunks.next();
      if (done === true) return null;
      if (this.#member.isDeflated) this.#allowance.spend(value.length);
      this.#count += value.length;
      this.#crc = crc32(value, this.#crc);
      this.#hash.update(value);
      return value;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.#fault = error.message;
      return null;
    }
  }

  /** What is wrong with the member, when all its bytes were read; null for nothing. */
  fault(): string | null {
    const { size, crc } = this.#member;
    if (this.#fault !== null) return this.#fault;
    if (this.#count !== size) return `declares ${size} bytes and holds ${this.#count}`;
    return this.#crc === crc ? null : 'the checksum in the ZIP is another’s';
  }
  /** Of all its bytes. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
  /** No more of it is read. */
  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }
}
