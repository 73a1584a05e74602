/**
 * Bytes that come one stretch after another, of which no more is held than is looked at: those of a file on the disk, with the
 * checksum of all that went by. It knows places and nothing of what the bytes say.
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';

/** Bytes from their beginning to their end, whatever of them is asked for. */
export abstract class ByteWindow {
  /** What came and was not yet taken, and where among all bytes it begins. */
  window: Buffer = Buffer.alloc(0);
  at = 0;

  /** The next bytes, one or more; null at the end. */
  protected abstract next(): Buffer | null | Promise<Buffer | null>;

  /** Reads on; false at the end. */
  async fill(): Promise<boolean> {
    const bytes = await this.next();
    if (bytes === null) return false;
    this.window = this.window.length === 0 ? bytes : Buffer.concat([this.window, bytes]);
    return true;
  }
  /** Whether so many bytes stand in the window. */
  async has(count: number): Promise<boolean> {
    while (this.window.length < count) if (!(await this.fill())) return false;
    return true;
  }
  take(count: number): Buffer {
    const taken = this.window.subarray(0, count);
    this.window = this.window.subarray(count);
    this.at += taken.length;
    return taken;
  }
  /** Goes on to a place that lies before it, or to the end. */
  async skipTo(place: number): Promise<void> {
    while (this.at < place && (await this.has(1))) this.take(Math.min(this.window.length, place - this.at));
  }
}

/** Bytes that are read at once. A guess. */
const STEP = 256 * 1024;

/** The bytes of an open file. */
export class FileBytes extends ByteWindow {
  readonly #handle: number;
  readonly #hash = createHash('sha256');

  constructor(handle: number) {
    super();
    this.#handle = handle;
  }
  protected override next(): Buffer | null {
    const more = Buffer.allocUnsafe(STEP);
    const read = readSync(this.#handle, more, 0, STEP, null);
    if (read === 0) return null;
    const bytes = more.subarray(0, read);
    this.#hash.update(bytes);
    return bytes;
  }
  /** Of all bytes: those that were not asked for are read now. */
  async sha256(): Promise<string> {
    await this.skipTo(Number.POSITIVE_INFINITY);
    return this.#hash.digest('hex');
  }
}

/** What a file may unpack to: so much, and so many times its size. Pages give five to ten times (a guess doubled thrice). */
const [UNPACKED, TIMES] = [64 * 1024 * 1024, 100];

/** A file unpacks to more than any does. */
export class TooMuchUnpacked extends Error {
  override readonly name = 'TooMuchUnpacked';
}

/** How much may still come of a file by unpacking, whatever in it is packed how often. */
export class Allowance {
  #left: number;

  /** @param size of the file. */
  constructor(size: number) {
    this.#left = UNPACKED + TIMES * size;
  }
  /** Throws TooMuchUnpacked. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new TooMuchUnpacked();
  }
}
