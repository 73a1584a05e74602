/**
 * Goes through the records of one web archive, wherever its bytes come from, and tells the index of each page where it is found
 * again: by itself, in a member of gzip of its own, or nowhere, so that it is held. It holds the bounds of what is read.
 */
import { stretchesOf } from './bytes.js';
import type { Captured, WarcIndex } from './index.js';
import type { Torn } from './notes.js';
import { LARGEST_BLOCK, RecordCutter, type WarcRecord } from './records.js';
import type { Allowance, ByteWindow } from './window.js';

/** Articles of a file, and pages looked at. Guesses: of 2 GB, articles of 100 kB each; each becomes a page. */
const [MOST_ARTICLES, MOST_PAGES] = [20_000, 100_000];
/** Bytes of pages that cannot be found again by themselves, since gzip packed many records as one; a guess. */
const MOST_HELD = 64 * 1024 * 1024;

export const CUT_WARC =
  'Cut it: “python3 -m warcat split FILE” writes a file a record; crawlers have an option for the size of their files.';
const RECOMPRESS = 'Pack each record by itself: “warcio recompress FILE NEW.warc.gz” does.';

/** The same of a collection. */
export const CUT_WACZ = 'Unpack it (“unzip FILE”) and give the files of its folder archive/ by themselves.';
const STORE = 'Unpack it and pack it again with “zip -0 -r”, or give the files of its folder archive/ by themselves.';

/** A file holds more than is read of one. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Where the bytes that are gone through come from. */
export interface Origin {
  /** In the collection that holds the file; null where it lies by itself. */
  readonly member: string | null;
  /** Where on the disk its first byte lies; null where its bytes are found there only packed. */
  readonly base: number | null;
  readonly isNamedPacked: boolean;
}

/** What is told of all that comes, and bounds it. */
export interface Going {
  readonly allowance: Allowance;
  readonly index: WarcIndex;
  readonly torn: Torn;
}

/** Goes through all records and tells the index of each. Throws TooMuchUnpacked, TooMuch. */
export async function walk(bytes: ByteWindow, origin: Origin, { allowance, index, torn }: Going): Promise<void> {
  const came: WarcRecord[] = [];
  let [isPacked, unpacked] = [false, 0];
  const place = origin.member === null ? '' : `in ${origin.member} `;
  const tear = (what: string) => torn.add(`${place}${what}`);
  const cutter = new RecordCutter({
    wants: (fields) => index.wants(fields),
    record: (record) => came.push(record),
    torn: (at, why) => tear(`at byte ${at}${isPacked ? ' of the unpacked file' : ''}: ${why}`),
  });
  let member: Member = { start: 0, records: 0, captures: [], isNew: false };
  const take = async () => {
    for (const record of came.splice(0)) {
      const capture = await index.add(record, isPacked ? { ...origin, base: null } : origin);
      member.records++;
      if (capture !== null) member.captures.push({ capture, from: record.span[0] - member.start });
      holdBounds(index, origin);
    }
  };
  for await (const stretch of stretchesOf(bytes, allowance, origin.isNamedPacked)) {
    if (stretch.kind === 'bytes') {
      if (member.isNew) {
        cutter.opens(stretch.bytes);
        await take();
        member = { ...member, records: 0, captures: [], isNew: false };
      }
      cutter.push(stretch.bytes);
      unpacked += stretch.bytes.length;
    } else if (stretch.kind === 'opens') {
      isPacked = true;
      member = { start: unpacked, records: 0, captures: [], isNew: true };
    } else if (stretch.kind === 'torn') {
      isPacked = true;
      cutter.breaks(true);
      tear(`at byte ${stretch.at}: ${stretch.why}`);
    }
    if (stretch.kind === 'closes' && !stretch.isSound) {
      tear(`at byte ${stretch.at}: Expected bytes of the checksum that gzip has noted, found others`);
      if (member.records === 0) came.length = Math.max(0, came.length - 1);
    }
    // whether the only record of a member is sound shows when that closes
    const isSole = isPacked && stretch.kind === 'bytes' && member.records === 0 && came.length < 2;
    if (!isSole) await take();
    if (stretch.kind === 'closes') closeMember(stretch, member, origin.base, index);
  }
  cutter.end();
  await take();
}

interface Member {
  /** Byte of the unpacked file. */
  readonly start: number;
  /** Records that have ended in it. */
  records: number;
  readonly captures: { readonly capture: Captured; readonly from: number }[];
  /** Whether none of its bytes came yet. */
  readonly isNew: boolean;
}

/** Throws TooMuch where a file holds more than is read of one. */
function holdBounds({ captures, others, held }: WarcIndex, { member, base }: Origin): void {
  const cut = member === null ? CUT_WARC : CUT_WACZ;
  if (captures.size > MOST_ARTICLES) throw new TooMuch(tooMany(MOST_ARTICLES, 'articles', cut));
  if (others.size > MOST_PAGES) throw new TooMuch(tooMany(MOST_PAGES, 'pages', cut));
  if (held <= MOST_HELD) return;
  const much = `more than ${MOST_HELD / 1024 / 1024} MB of pages`;
  throw new TooMuch(
    base === null
      ? `Expected a collection that stores its files as they are, found one deflated, with ${much}. ${STORE}`
      : `Expected each record packed by itself, found many in one member of gzip, with ${much}. ${RECOMPRESS}`,
  );
}

/** A page that has a member of gzip for itself is found there again, and need not be held. */
function closeMember(
  { at, end }: { readonly at: number; readonly end: number },
  member: Member,
  base: number | null,
  index: WarcIndex,
): void {
  const [own] = member.captures;
  if (base === null || member.records !== 1 || own === undefined || own.from !== 0 || end - at > LARGEST_BLOCK) return;
  index.release(own.capture);
  own.capture.place = { kind: 'member', at: base + at, end: base + end };
}

function tooMany(most: number, what: string, cut: string): string {
  return `Expected at most ${most} ${what} in a web archive, found more. ${cut}`;
}
