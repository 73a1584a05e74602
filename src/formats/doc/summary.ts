/**
 * What a document says of itself ([MS-OLEPS], the set of properties "SummaryInformation"; 2.25.1 of [MS-OSHARED] has their numbers), by the
 * names that Word's newer documents have for the same. Who only saved it last is left to the file.
 */
import { library } from '../libraries.js';
import { encodingOf, WESTERN } from '../office/code-pages.js';
import { u16, u32 } from './bytes.js';

const STATED: Readonly<Record<number, string>> = {
  ...{ 2: 'title', 3: 'subject', 4: 'creator', 5: 'keywords', 6: 'description', 12: 'created', 13: 'modified' },
};
const CODE_PAGE = 1;
/** Types of values (MS-OLEPS 2.2): bytes in the code page, characters, a time. */
const [BYTES, CHARACTERS, TIME] = [0x1e, 0x1f, 0x40];
/** Properties that are looked at, and bytes of one; guesses: Word writes some fifteen. */
const [MOST, LONGEST] = [1000, 64 * 1024];
const UNICODE = 1200;
/** Milliseconds from 1601, from which such times count, to 1970. */
const BEGINNING = 11_644_473_600_000;

/** @param summary the stream of that name. */
export function saidIn(summary: Buffer): Map<string, string> {
  const said = new Map<string, string>();
  const set = summary.subarray(u32(summary, 44));
  const count = Math.min(MOST, u32(set, 4));
  const places = Array.from({ length: count }, (_, i) => [u32(set, 8 + 8 * i), u32(set, 12 + 8 * i)] as const);
  const page = places.find(([number]) => number === CODE_PAGE);
  const encoding = page === undefined ? WESTERN : u16(set, page[1] + 4);
  for (const [number, at] of places) {
    const name = Object.hasOwn(STATED, number) ? STATED[number]! : null;
    const value = name === null ? '' : valueAt(set, at, encoding);
    if (value !== '') said.set(`document ${name}`, value);
  }
  return said;
}

function valueAt(set: Buffer, at: number, page: number): string {
  const [type, count] = [u16(set, at), u32(set, at + 4)];
  if (type === TIME) return timeOf(count, u32(set, at + 8));
  if (type !== BYTES && type !== CHARACTERS) return '';
  const size = Math.min(LONGEST, type === CHARACTERS ? 2 * count : count);
  return wordsOf(set.subarray(at + 8, at + 8 + size), type === CHARACTERS ? UNICODE : page);
}

function wordsOf(bytes: Buffer, page: number): string {
  const words =
    page === UNICODE
      ? bytes.toString('utf16le')
      : library('iconv').default.decode(bytes, encodingOf(page) ?? encodingOf(WESTERN)!);
  const end = words.indexOf('\0');
  return (end < 0 ? words : words.slice(0, end)).replace(/\s+/g, ' ').trim();
}

/** A time in hundreds of nanoseconds, its lower and upper half; empty where none was noted. */
function timeOf(low: number, high: number): string {
  const milliseconds = Math.floor((high * 2 ** 32 + low) / 10_000) - BEGINNING;
  // a span of time has the same type, and counts from nothing
  if (milliseconds < 0 || milliseconds > LAST_DAY) return '';
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The year 9999. */
const LAST_DAY = 253_402_300_799_999;
