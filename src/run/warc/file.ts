/**
 * Reads a web archive from the disk once through, record by record, to know which pages it holds; each is read by itself when it
 * is asked for, so that no more than one is held. What is no article is told in a few words on the first of them.
 */
import { warc } from '../../formats/warc.js';
import type { Part } from '../../types.js';
import type { ReadSource } from '../read.js';
import { FileBytes, stretchesOf, TooMuchUnpacked } from './bytes.js';
import { type Captured, WarcIndex } from './index.js';
import { NAMED, nameOf, noneIn, notesOf, type Torn } from './notes.js';
import { type Given, opened } from './page.js';
import { LARGEST_BLOCK, RecordCutter, type WarcRecord } from './records.js';

/** Twice what ISO 28500 recommends for a file (its annex on sizes). */
export const LARGEST_WARC = 2 * 1024 * 1024 * 1024;

/** Articles of a file, and pages looked at. Guesses: of 2 GB, articles of 100 kB each; each becomes a page. */
const [MOST_ARTICLES, MOST_PAGES] = [20_000, 100_000];
/** Bytes of pages that cannot be found again by themselves, since gzip packed many records as one; a guess. */
const MOST_HELD = 64 * 1024 * 1024;

export const CUT_WARC =
  'Cut it: “python3 -m warcat split FILE” writes a file a record; crawlers have an option for the size of their files.';
const RECOMPRESS = 'Pack each record by itself: “warcio recompress FILE NEW.warc.gz” does.';

/** What is told of a file that is not read, or what it holds. */
export type ReadWarc =
  | { readonly rule: string; readonly message: string }
  | { readonly sha256: string; readonly sources: readonly ReadSource[] };

/** A file holds more than is read of one. */
class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Reads an open file through. The handle stays open. */
export async function readWarc(handle: number, given: Given): Promise<ReadWarc> {
  const bytes = new FileBytes(handle);
  const index = new WarcIndex();
  let torn: Torn;
  try {
    torn = await indexed(bytes, given, index);
  } catch (error) {
    if (error instanceof TooMuchUnpacked)
      return {
        rule: 'read:failed',
        message: `Expected a file that unpacks to what a crawl may hold, found a hundred times its size. ${CUT_WARC}`,
      };
    if (error instanceof TooMuch) return { rule: 'text:articles', message: error.message };
    throw error;
  }
  const sum = bytes.sha256();
  const info = {
    path: given.path.normalize('NFC'),
    sha256: sum,
    bytes: given.size,
    mediaType: warc.mediaType,
    part: null,
  };
  const notes = notesOf(index, torn, given.path);
  const captures = [...index.captures.values()];
  if (captures.length === 0) return { sha256: sum, sources: [noneIn(info, notes, given.path, torn.count > 0)] };
  const sources = captures.map((capture, i): ReadSource => {
    const { span, line, sum: words, dates } = capture;
    const part: Part = { name: nameOf(capture.address), number: i + 1, of: captures.length, line, span };
    const own = { ...info, encoding: 'utf-8', part };
    return { part, words, dates, open: () => opened(given, own, capture, i === 0 ? notes : []) };
  });
  return { sha256: sum, sources };
}

/** Goes through all records; gives what is torn. Throws TooMuchUnpacked, TooMuch. */
async function indexed(bytes: FileBytes, { path, size }: Given, index: WarcIndex): Promise<Torn> {
  const [torn, tear] = tornPlaces();
  const came: WarcRecord[] = [];
  let [isPacked, unpacked] = [false, 0];
  const cutter = new RecordCutter({
    wants: (fields) => index.wants(fields),
    record: (record) => came.push(record),
    torn: (at, why) => tear(`at byte ${at}${isPacked ? ' of the unpacked file' : ''}: ${why}`),
  });
  let member: Member = { start: 0, records: 0, captures: [], isNew: false };
  const take = async () => {
    for (const record of came.splice(0)) {
      const capture = await index.add(record, !isPacked);
      member.records++;
      if (capture !== null) member.captures.push({ capture, from: record.span[0] - member.start });
      holdBounds(index);
    }
  };
  for await (const stretch of stretchesOf(bytes, size, /\.gz$/i.test(path))) {
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
    if (stretch.kind === 'closes') closeMember(stretch, member, index);
  }
  cutter.end();
  await take();
  return torn;
}

/** What is torn, and how to add to it: of many places the first are told. */
function tornPlaces(): [Torn, (what: string) => void] {
  const torn: Torn = { count: 0, first: [] };
  const tear = (what: string) => {
    if (torn.count++ < NAMED) torn.first.push(what);
  };
  return [torn, tear];
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
function holdBounds({ captures, others, held }: WarcIndex): void {
  if (captures.size > MOST_ARTICLES) throw new TooMuch(tooMany(MOST_ARTICLES, 'articles'));
  if (others.size > MOST_PAGES) throw new TooMuch(tooMany(MOST_PAGES, 'pages'));
  if (held <= MOST_HELD) return;
  const found = `found many in one member of gzip, with more than ${MOST_HELD / 1024 / 1024} MB of pages`;
  throw new TooMuch(`Expected each record packed by itself, ${found}. ${RECOMPRESS}`);
}

/** A page that has a member of gzip for itself is found there again, and need not be held. */
function closeMember(
  { at, end }: { readonly at: number; readonly end: number },
  member: Member,
  index: WarcIndex,
): void {
  const [own] = member.captures;
  if (member.records !== 1 || own === undefined || own.from !== 0 || end - at > LARGEST_BLOCK) return;
  index.release(own.capture);
  own.capture.place = { kind: 'member', at, end };
}

function tooMany(most: number, what: string): string {
  return `Expected at most ${most} ${what} in a web archive, found more. ${CUT_WARC}`;
}
