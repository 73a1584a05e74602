/**
 * Cuts the unpacked bytes of a web archive into records (ISO 28500, 4): a head, a block of the length that it states, two line
 * ends. It holds one block at a time and only those that are asked for; what stands where a record should is told with its place.
 */
import { type Head, headOf } from '../../lib/header-fields.js';

export interface WarcRecord {
  readonly fields: Head['fields'];
  /** Null where nobody wants it, or it is larger than any that is held. */
  readonly block: Buffer | null;
  /** Of the block, as the head states it. */
  readonly length: number;
  /** Where head and block begin and end in the unpacked file, and the line on which they begin, from 1. */
  readonly span: readonly [start: number, end: number];
  readonly line: number;
  /** Whether the file went on with another record, or ended, before the block was whole. */
  readonly isTorn: boolean;
}

/** What is told of a record or of what stands in the place of one. */
export interface Hearing {
  /** Whether its block is to be held. */
  readonly wants: (fields: Head['fields']) => boolean;
  readonly record: (record: WarcRecord) => void;
  /** @param at byte of the unpacked file. */
  readonly torn: (at: number, why: string) => void;
}

/** Bytes of a block that is held; a guess: a page of 4 MB, as for other sources, with the head of its answer. */
export const LARGEST_BLOCK = 4 * 1024 * 1024 + 64 * 1024;
/** Bytes of a head; a guess, of addresses of some kB. */
const LONGEST_HEAD = 64 * 1024;

const VERSION = /^WARC\/\d{1,2}\.\d{1,2}\s*$/;
const LF = 0x0a;

interface Open {
  readonly fields: Head['fields'];
  readonly length: number;
  readonly start: number;
  readonly line: number;
  readonly held: Buffer[] | null;
  left: number;
}

export class RecordCutter {
  readonly #hearing: Hearing;
  /** What may be a part of a head. */
  #waiting: Buffer = Buffer.alloc(0);
  #open: Open | null = null;
  /** Byte and line of the unpacked file at which what waits begins. */
  #at = 0;
  #line = 1;
  /** Whether what stands here was told as no record: nothing more is said until one begins. */
  #isLost = false;
  /** The record whose block is whole, until it shows what stands behind it, and how many bytes of line ends do so far. */
  #last: WarcRecord | null = null;
  #ends = 0;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  push(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length > 0) {
      if (this.#open !== null) rest = this.#inBlock(this.#open, rest);
      else {
        this.#waiting = this.#waiting.length === 0 ? rest : Buffer.concat([this.#waiting, rest]);
        rest = this.#betweenBlocks(false);
      }
    }
  }

  /** A member of gzip begins with these bytes: where they are a record's, the one before has ended. */
  opens(bytes: Buffer): void {
    if (bytes.toString('latin1', 0, 5) === 'WARC/') this.breaks();
  }

  /** What was open is torn. @param isSaid whether the reason was told already. */
  breaks(isSaid = false): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) {
      if (this.#waiting.length > 0) this.#betweenBlocks(true);
      this.#settle(true);
      return;
    }
    const missing = `Expected a block of ${open.length} bytes, found ${open.length - open.left}`;
    if (!isSaid) this.#hearing.torn(open.start, missing);
    const { fields, length, start, line } = open;
    this.#hearing.record({ fields, length, block: null, span: [start, this.#at], line, isTorn: true });
  }

  /** The file is over. */
  end(): void {
    this.breaks();
  }

  /** Takes what of some bytes is the open block's; gives what is behind it. */
  #inBlock(open: Open, bytes: Buffer): Buffer {
    const own = bytes.subarray(0, open.left);
    open.held?.push(own);
    open.left -= own.length;
    this.#pass(own);
    if (open.left === 0) this.#closes(open);
    return bytes.subarray(own.length);
  }

  #closes({ fields, length, start, line, held }: Open): void {
    const block = held === null ? null : Buffer.concat(held);
    this.#open = null;
    this.#last = { fields, length, block, span: [start, this.#at], line, isTorn: false };
    this.#ends = 0;
  }

  /** Tells the last record: what stands behind it shows whether its length is right. */
  #settle(isRight: boolean): void {
    const last = this.#last;
    this.#last = null;
    if (last === null) return;
    if (!isRight) {
      const wrong = `Expected two line ends behind a block of ${last.length} bytes, found others: its length is wrong`;
      this.#hearing.torn(last.span[0], wrong);
      this.#isLost = true;
    }
    this.#hearing.record({ ...last, isTorn: !isRight });
  }

  /** Looks for the next head in what waits; gives what stands behind it. @param isLast whether nothing follows. */
  #betweenBlocks(isLast: boolean): Buffer {
    const ends = this.#drop(lineEndsAt(this.#waiting));
    this.#ends += ends.length;
    this.#pass(ends);
    if (this.#ends >= LINE_ENDS) this.#settle(true);
    if (this.#waiting.length === 0) return NOTHING;
    this.#settle(this.#ends > 0 && mayBegin(this.#waiting));
    const head = headOf(this.#waiting.subarray(0, LONGEST_HEAD), 'utf8');
    if (head === null && this.#waiting.length < LONGEST_HEAD && !isLast && mayBegin(this.#waiting)) return NOTHING;
    const length = head === null || !VERSION.test(head.first) ? null : lengthIn(head.fields);
    if (head === null || length === null) return this.#skip(isLast, head?.end ?? LONGEST_HEAD);
    const held = length <= LARGEST_BLOCK && this.#hearing.wants(head.fields) ? [] : null;
    this.#isLost = false;
    const open: Open = { fields: head.fields, length, start: this.#at, line: this.#line, held, left: length };
    this.#pass(this.#drop(head.end));
    const rest = this.#rest();
    this.#open = open;
    if (length === 0) this.#closes(open);
    return rest;
  }

  /** Goes behind what is no record, to where a line may begin one; gives what stands there. */
  #skip(isLast: boolean, end: number): Buffer {
    if (!this.#isLost) {
      const found = this.#waiting
        .toString('latin1', 0, SHOWN)
        .split(/[\r\n]/, 1)[0]!
        .replace(/[^ -~]/g, '?');
      this.#hearing.torn(this.#at, `Expected a record (WARC/1.0 or 1.1, with its Content-Length), found “${found}”`);
    }
    this.#isLost = true;
    // a head has an empty line behind it: of what looks like several before one, only the last may be any
    const within = this.#waiting.lastIndexOf('\nWARC/', end - 1);
    const next = within > 0 ? within : this.#waiting.indexOf('\nWARC/', 1);
    if (next >= 0) {
      this.#pass(this.#drop(next + 1));
      return this.#rest();
    }
    const line = this.#waiting.lastIndexOf(LF) + 1;
    const mayGoOn = !isLast && line > 0 && 'WARC/'.startsWith(this.#waiting.toString('latin1', line, line + 5));
    this.#pass(this.#drop(mayGoOn ? line : this.#waiting.length));
    return NOTHING;
  }

  /** Takes bytes off what waits. */
  #drop(count: number): Buffer {
    const dropped = this.#waiting.subarray(0, count);
    this.#waiting = this.#waiting.subarray(count);
    return dropped;
  }
  #rest(): Buffer {
    return this.#drop(this.#waiting.length);
  }
  #pass(bytes: Buffer): void {
    this.#at += bytes.length;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) this.#line++;
  }
}

/** Bytes of the two line ends behind a block (ISO 28500, 4). */
const LINE_ENDS = 4;
const NOTHING = Buffer.alloc(0);
/** Characters of what was found that are shown. */
const SHOWN = 40;

/** Where line ends, of which two close a record, are over. */
function lineEndsAt(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === LF || bytes[at] === 0x0d) at++;
  return at;
}

function mayBegin(bytes: Buffer): boolean {
  return 'WARC/'.startsWith(bytes.toString('latin1', 0, 5));
}

/** The length that a head states; null where it states none that a file could have. */
function lengthIn(fields: Head['fields']): number | null {
  const value = fields.get('content-length') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}
