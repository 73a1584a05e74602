/**
 * Runs into the published lists: takes the words of all runs in their order, puts each word's articles together and cuts
 * the result into parts. It holds one word at a time; where runs come from and parts go to is its caller's business.
 */
import { byteReader } from './bytes.js';
import {
  type Cursor,
  OWN_PARAMETER,
  PARAMETER_BITS,
  PART_SIZE,
  place,
  SYMBOLS,
  type SymbolCode,
  shortestParameter,
} from './layout.js';
import { type BitWriter, bitWriter } from './packing.js';
import { gather, type Postings, type Stretch } from './postings.js';
import { larger } from './units.js';
import { gapParameter } from './unpacking.js';

/** Reads a run's next bytes into `room`; how many, none at its end. */
export type ReadRun = (room: Uint8Array) => number;

/** One word of the dictionary: where its lists stand follows from the lengths of those before it. */
export interface Listed {
  readonly key: string;
  /** In order; none where its only stem is itself. */
  readonly stems: readonly string[];
  /** Articles that hold it. */
  readonly articles: number;
  /** Units of its list. */
  readonly list: number;
  /** Units of its places, cut where one part would not hold them. */
  readonly places: readonly PlacesPiece[];
}

export interface PlacesPiece {
  /** The first article of the piece, counted within the word's list. */
  readonly first: number;
  readonly units: number;
}

/** Takes a part's characters, which hold until it returns. */
export type Emit = (kind: 'lists' | 'places', part: number, content: Uint8Array) => void;

/** Bytes that are read of a run at once. A guess. */
const WINDOW = 1 << 16;

/** Merges runs of an archive of `total` articles. Gives the words in order; parts go to `emit` as they are full. */
export function* merge(runs: readonly ReadRun[], total: number, symbols: SymbolCode, emit: Emit): Generator<Listed> {
  const rankOf = Uint8Array.from({ length: SYMBOLS }, (_, symbol) => symbols.order.indexOf(symbol));
  const code = { rankOf, k: symbols.k };
  let heads = runs.map(openHead).filter((head) => head.next());
  const lists = partWriter('lists', emit);
  const places = partWriter('places', emit);
  while (heads.length > 0) {
    const key = heads.reduce((least, head) => (head.key() < least ? head.key() : least), heads[0]!.key());
    const same = heads.filter((head) => head.key() === key);
    const stretches = same.map((head) => head.postings());
    const stems = same.every((head) => head.stems().length === 0) ? NONE : stemsOf(key, same);
    yield { key, stems, ...write(gather(stretches), stretches, total, code, lists, places) };
    let isOver = false;
    for (const head of same) if (!head.next()) isOver = true;
    if (isOver) heads = heads.filter((head) => !head.isOver());
  }
  lists.end();
  places.end();
}

const NONE: readonly string[] = [];

/** The stems that a word has in any of the runs. */
function stemsOf(key: string, heads: readonly Head[]): readonly string[] {
  const stems = new Set(heads.flatMap((head) => (head.stems().length === 0 ? [key] : head.stems())));
  return [...stems].sort();
}

/** A run, standing at one of its words. */
interface Head {
  readonly key: () => string;
  readonly stems: () => readonly string[];
  readonly postings: () => Stretch;
  /** Moves to the next word; false at the end. */
  readonly next: () => boolean;
  readonly isOver: () => boolean;
}

function openHead(read: ReadRun): Head {
  /** The bytes from `end` on are still to be read. */
  let room = new Uint8Array(WINDOW);
  let window = room.subarray(0, 0);
  let end = 0;
  let [key, stems, articles, isOver] = ['', NONE, 0, false];
  const reader = byteReader(window);
  /** Reads a word's head and list at `end`; where they end, which is no place in the window where it ends before them. */
  const attempt = (): number => {
    reader.moveTo(end, window);
    key = reader.text();
    const count = reader.number();
    stems =
      count === 0 ? NONE : Array.from({ length: count }, () => (reader.at() < window.length ? reader.text() : ''));
    articles = reader.number();
    const bytes = reader.number();
    return reader.at() + bytes;
  };
  /** Moves what is left to the head of the window and reads on; false at the end of the run. */
  const readOn = (): boolean => {
    const left = window.length - end;
    if (left === room.length) room = larger(room, Uint8Array, 2 * left);
    else room.copyWithin(0, end, window.length);
    end = 0;
    const more = read(room.subarray(left));
    window = room.subarray(0, left + more);
    return more > 0;
  };
  return {
    key: () => key,
    stems: () => stems,
    postings: () => ({ articles, reader, bytes: window }),
    isOver: () => isOver,
    next: () => {
      do {
        const after = end < window.length ? attempt() : Number.NaN;
        if (after <= window.length) {
          end = after;
          return true;
        }
      } while (readOn());
      isOver = true;
      return false;
    },
  };
}

interface PartWriter {
  /** Adds whole units that must not be parted. */
  readonly add: (chars: Uint8Array) => void;
  readonly end: () => void;
}

function partWriter(kind: 'lists' | 'places', emit: Emit): PartWriter {
  const cursor: Cursor = { part: 0, unit: 0 };
  let part = 0;
  let content = new Uint8Array(PART_SIZE[kind]);
  let length = 0;
  const end = (): void => {
    if (length > 0) emit(kind, part, content.subarray(0, length));
    length = 0;
  };
  return {
    add: (chars) => {
      const at = place(cursor, chars.length / 2, PART_SIZE[kind]);
      if (at.part !== part) end();
      part = at.part;
      if (length + chars.length > content.length) content = larger(content, Uint8Array, length + chars.length);
      content.set(chars, length);
      length += chars.length;
    },
    end,
  };
}

const listBits = bitWriter();
const placeBits = bitWriter();

/** Writes one word's list and places. */
function write(
  postings: Postings,
  stretches: readonly Stretch[],
  total: number,
  { rankOf, k: usual }: { readonly rankOf: Uint8Array; readonly k: number },
  lists: PartWriter,
  places: PartWriter,
): Pick<Listed, 'articles' | 'list' | 'places'> {
  const { length, article, symbol, stretch, at, bits } = postings;
  const k = gapParameter(total, length);
  const pieces: PlacesPiece[] = [];
  const symbolParameter = length < OWN_PARAMETER ? usual : bestParameter(symbol.subarray(0, length), rankOf);
  if (length >= OWN_PARAMETER) listBits.bits(symbolParameter, PARAMETER_BITS);
  let before = -1;
  let first = 0;
  for (let i = 0; i < length; i++) {
    listBits.rice(article[i]! - before - 1, k);
    listBits.rice(rankOf[symbol[i]!]!, symbolParameter);
    before = article[i]!;
    copyBits(placeBits, stretches[stretch[i]!]!.bytes, at[i]!, bits[i]!);
    if (i + 1 < length && placeBits.units() * 2 < PART_SIZE.places) continue;
    const units = placeBits.align();
    pieces.push({ first, units });
    places.add(placeBits.take());
    first = i + 1;
  }
  const list = listBits.align();
  lists.add(listBits.take());
  return { articles: length, list, places: pieces };
}

/** The first `count` bits of the bytes at `at`. */
function copyBits(to: BitWriter, bytes: Uint8Array, at: number, count: number): void {
  let left = count;
  let from = at;
  for (; left >= 16; left -= 16, from += 2) to.bits((bytes[from]! << 8) | bytes[from + 1]!, 16);
  if (left >= 8) {
    to.bits(bytes[from++]!, 8);
    left -= 8;
  }
  if (left > 0) to.bits(bytes[from]! >> (8 - left), left);
}

/** The parameter that writes these symbols shortest: a word that is everywhere weighs more than most do. */
function bestParameter(symbols: Uint8Array, rankOf: Uint8Array): number {
  const counts = new Float64Array(SYMBOLS);
  for (const symbol of symbols) counts[rankOf[symbol]!]!++;
  return shortestParameter(counts);
}
