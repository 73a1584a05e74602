/**
 * Runs into the published lists: takes the words of all runs in their order, puts each word's articles together and cuts
 * the result into parts. It holds one word at a time; where runs come from and parts go to is its caller's business.
 */
import { byteReader } from './bytes.js';
import type { SymbolCode } from './layout.js';
import { type Listed, listWriter } from './lists.js';
import type { Emit } from './part-writer.js';
import { gather, type Stretch } from './postings.js';
import { larger } from './units.js';

/** Reads a run's next bytes into `room`; how many, none at its end. */
export type ReadRun = (room: Uint8Array) => number;

/** Bytes that are read of a run at once. A guess. */
const WINDOW = 1 << 16;

/** Merges runs of an archive of `total` articles. Gives the words in order; parts go to `emit` as they are full. */
export function* merge(runs: readonly ReadRun[], total: number, symbols: SymbolCode, emit: Emit): Generator<Listed> {
  let heads = runs.map(openHead).filter((head) => head.next());
  const writer = listWriter(total, symbols, emit);
  while (heads.length > 0) {
    const key = heads.reduce((least, head) => (head.key() < least ? head.key() : least), heads[0]!.key());
    const same = heads.filter((head) => head.key() === key);
    const stretches = same.map((head) => head.postings());
    const stems = same.every((head) => head.stems().length === 0) ? NONE : stemsOf(key, same);
    const postings = gather(stretches);
    const list = writer.list(postings);
    yield { key, stems, articles: postings.length, list, places: writer.places(postings, stretches) };
    let isOver = false;
    for (const head of same) if (!head.next()) isOver = true;
    if (isOver) heads = heads.filter((head) => !head.isOver());
  }
  writer.end();
}

const NONE: readonly string[] = [];

/** The stems that a word has in any of the runs. */
function stemsOf(key: string, heads: readonly Head[]): readonly string[] {
  const stems = new Set(heads.flatMap((head) => (head.stems().length === 0 ? [key] : head.stems())));
  return [...stems].sort();
}

/** A run, standing at one of its words. */
export interface Head {
  readonly key: () => string;
  readonly stems: () => readonly string[];
  readonly postings: () => Stretch;
  /** Moves to the next word; false at the end. */
  readonly next: () => boolean;
  readonly isOver: () => boolean;
}

/** Opens a run, which stands before its first word. */
export function openHead(read: ReadRun): Head {
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
