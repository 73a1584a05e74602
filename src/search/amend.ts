/**
 * An index of some articles into that of nearly the same: lists of words that no changed article holds are copied as they
 * stand, the others are read, changed and written. What comes out is, byte for byte, what merging all articles anew gives;
 * a property test holds it so. Where the former index comes from and parts go to is its caller's business.
 */
import { byteReader, putNumber } from './bytes.js';
import { type Entry, readDictionary } from './entries.js';
import { QUOTED_BIT, type SymbolCode } from './layout.js';
import { type Listed, type ListWriter, listWriter } from './lists.js';
import { openHead } from './merge.js';
import type { Emit, FormerParts, Kind } from './part-writer.js';
import { isCodedAlike } from './parts.js';
import { type PlacesWalk, placesWalk } from './place-bits.js';
import { gather, type Stretch } from './postings.js';
import { type List, readList } from './query/reader.js';

/** An index as it is published. */
export interface Former extends FormerParts {
  readonly part: (kind: Kind, part: number) => Buffer;
  readonly articles: number;
  readonly symbols: SymbolCode;
  /** The first keys of the parts of the dictionary. */
  readonly firsts: readonly string[];
  /** Contents of the parts of the dictionary, in order. */
  readonly words: () => Iterable<string>;
}

/** What became of its articles. */
export interface Change {
  /** The new number of each former article, rising; -1 for one that is gone. */
  readonly numbers: Int32Array;
  /** The articles that are new or changed, under their new numbers: a run, as run.ts takes it. */
  readonly came: Uint8Array;
  /** Every word of an article that came or is gone, but those that an article holds at the same places as that in whose place it came. */
  readonly touched: ReadonlySet<string>;
  /** The stems of a touched word, given the new numbers of its articles. */
  readonly stemsOf: (word: string, articles: Int32Array) => readonly string[];
}

/** Amends an index, which then has `total` articles. Gives the words in order; parts go to `emit` as they are full. */
export function* amend(
  former: Former,
  change: Change,
  total: number,
  symbols: SymbolCode,
  emit: Emit,
): Generator<Listed> {
  const reader = formerReader(former);
  const writer = listWriter(total, symbols, emit, { ...former, part: reader.part });
  const copied = copier(former, change.numbers, { total, symbols, reader, writer });
  const changed = (key: string, given: readonly Stretch[]): Listed[] => {
    const stretches = given.filter(({ articles }) => articles > 0);
    const postings = gather(stretches);
    if (postings.length === 0) return [];
    const list = writer.list(postings);
    const places = writer.places(postings, stretches);
    const stems = change.stemsOf(key, postings.article.subarray(0, postings.length));
    return [{ key, stems, articles: postings.length, list, places }];
  };
  const head = openHead(readOnce(change.came));
  head.next();
  for (const entry of reader.entries()) {
    for (; !head.isOver() && head.key() < entry.key; head.next()) yield* changed(head.key(), [head.postings()]);
    const isHeld = !head.isOver() && head.key() === entry.key;
    if (!change.touched.has(entry.key)) {
      yield copied(entry);
      if (isHeld) head.next();
      continue;
    }
    yield* changed(entry.key, [...(isHeld ? [head.postings()] : []), reader.stretch(entry, change.numbers)]);
    if (isHeld) head.next();
  }
  for (; !head.isOver(); head.next()) yield* changed(head.key(), [head.postings()]);
  writer.end();
}

/** Whether lists of words that no changed article holds are written as they were, where articles are as many. */
export function areStill(former: Former, numbers: Int32Array, symbols: SymbolCode): boolean {
  return (
    numbers.every((number, i) => number === i || number < 0) &&
    symbols.k === former.symbols.k &&
    symbols.order.every((one, i) => one === former.symbols.order[i])
  );
}

/** Writes words that no changed article holds: as they stand, or with the articles' new numbers. */
export function copier(
  former: Former,
  numbers: Int32Array,
  {
    total,
    symbols,
    reader,
    writer,
  }: { total: number; symbols: SymbolCode; reader: ReturnType<typeof formerReader>; writer: ListWriter },
): (entry: Entry) => Listed {
  const isStill = areStill(former, numbers, symbols);
  return (entry) => {
    const { key, articles, units, places, stems } = entry;
    let list = units;
    if (isStill && isCodedAlike(former.articles, total, articles)) writer.copy('lists', entry.list, units);
    else {
      const { articles: own, symbols: symbol } = reader.list(entry);
      // an article that is gone is in a word that is not touched only where another holds it likewise in its place
      const article = own.map((number) => (numbers[number]! < 0 ? number : numbers[number]!));
      list = writer.list({ length: articles, article, symbol });
    }
    for (const piece of places) writer.copy('places', piece.at, piece.units);
    const isOwnStem = stems.length === 1 && stems[0] === key;
    return { key, stems: isOwnStem ? [] : stems, articles, list, places };
  };
}

/** Reads a run that lies in memory. */
export function readOnce(bytes: Uint8Array): (room: Uint8Array) => number {
  let at = 0;
  return (room) => {
    const some = bytes.subarray(at, at + room.length);
    room.set(some);
    at += some.length;
    return some.length;
  };
}

/** A part of the former index. */
interface Opened {
  readonly n: number;
  readonly bytes: Buffer;
  /** Made when it is asked for: most parts are copied. */
  text: string | null;
}

const NO_PART: Opened = { n: -1, bytes: Buffer.alloc(0), text: '' };

/** Articles in lists that are held at most, at five bytes each. A guess. */
const MOST_HELD = 1 << 18;

/** Reads the former index word by word, and holds one part of each kind. */
export function formerReader({ articles, symbols, words, part }: Former) {
  const held: Record<Kind, Opened> = { lists: NO_PART, places: NO_PART };
  const opened = (kind: Kind, n: number): Opened => {
    if (held[kind].n !== n) held[kind] = { n, bytes: part(kind, n), text: null };
    return held[kind];
  };
  const textOf = (kind: Kind, n: number): string => {
    const one = opened(kind, n);
    one.text ??= one.bytes.toString('latin1');
    return one.text;
  };
  const lists = new WeakMap<Entry, List>();
  let room = MOST_HELD;
  const list = (entry: Entry): List => {
    const known = lists.get(entry);
    if (known !== undefined) return known;
    const read = readList(textOf('lists', entry.list.part), entry, { articles, symbols });
    room -= entry.articles;
    if (room >= 0) lists.set(entry, read); // a changed word's is asked for twice: for its stems, then for itself
    return read;
  };
  return {
    list,
    part: (kind: Kind, n: number): Uint8Array => opened(kind, n).bytes,
    *entries(): Generator<Entry> {
      for (const content of words()) for (const entry of readDictionary(content)) if (entry.articles > 0) yield entry;
    },
    /** A word's articles that are still there, under their new numbers, as a run holds them. */
    stretch: (entry: Entry, numbers: Int32Array): Stretch => {
      const { articles: own, symbols: symbol } = list(entry);
      const run = stretchWriter();
      entry.places.forEach(({ first, at }, i) => {
        const walk = placesWalk(opened('places', at.part).bytes, at.unit);
        const end = entry.places[i + 1]?.first ?? own.length;
        for (let k = first; k < end; k++) {
          const bits = walk.pass((symbol[k]! & QUOTED_BIT) !== 0);
          const number = numbers[own[k]!]!;
          if (number >= 0) run.add(number, symbol[k]!, bits, walk);
        }
      });
      return run.take();
    },
  };
}

/** Room for the numbers beside a posting's places. */
const NUMBERS = 16;

/** Writes one word's articles as run.ts does. */
function stretchWriter() {
  let bytes = new Uint8Array(1024);
  let [end, articles, before] = [0, 0, 0];
  return {
    /** @param places stands behind the article's, which are so many bits. */
    add: (article: number, symbol: number, bits: number, places: PlacesWalk): void => {
      const room = end + (bits >> 3) + NUMBERS;
      if (room > bytes.length) {
        const more = new Uint8Array(2 * room);
        more.set(bytes);
        bytes = more;
      }
      end = putNumber(bytes, end, article - before);
      bytes[end++] = symbol;
      end = places.copy(bytes, putNumber(bytes, end, bits));
      before = article;
      articles++;
    },
    take: (): Stretch => ({ articles, reader: byteReader(bytes), bytes }),
  };
}
