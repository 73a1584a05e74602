/**
 * One word's occurrences in many articles into its postings: for each article the step to its number, its symbol, and its
 * places behind the number of their bits. It knows words and articles by number alone.
 */
import { numberSize, putNumber } from './bytes.js';
import { LEVELS, placeParameter, QUOTED_BIT } from './layout.js';
import { PLACE_SHIFT, type Sorted, worthOf } from './occurrences.js';
import { placesRoom, putPlaces } from './places.js';
import { levelOf } from './stretches.js';
import { larger } from './units.js';

/** The articles of a run, by their order in it. */
export interface Taken {
  count: number;
  numbers: Int32Array;
  /** How many words each has; and its level of each usual worth, {@link LEVELS} an article. */
  words: Int32Array;
  levels: Uint8Array;
}

export function noneTaken(): Taken {
  return {
    count: 0,
    numbers: new Int32Array(256),
    words: new Int32Array(256),
    levels: new Uint8Array(256 * LEVELS),
  };
}

/** Takes an article. @param levels of the usual worths in it. */
export function take(taken: Taken, number: number, words: number, levels: Uint8Array): void {
  const { count } = taken;
  if (count === taken.numbers.length) {
    taken.numbers = larger(taken.numbers, Int32Array, count + 1);
    taken.words = larger(taken.words, Int32Array, count + 1);
    taken.levels = larger(taken.levels, Uint8Array, count + LEVELS);
  }
  taken.numbers[count] = number;
  taken.words[count] = words;
  taken.levels.set(levels, count * LEVELS);
  taken.count++;
}

/** Bytes one behind the other, and of how many articles the postings are that were written last. */
export interface Turned {
  bytes: Uint8Array;
  end: number;
  articles: number;
}

/** A word's places in one article, × 2 + whether quoted. */
let places = new Int32Array(1024);
/** Bytes of the numbers beside the places. */
const NUMBERS = 16;
/** What one place takes at most that {@link putPlace} writes. */
const ONE = 32;
/** The parameter of a single place, and the first that {@link putPlace} would not hold. */
const SINGLE = placeParameter(1);
const FAR = 12 << SINGLE;

/** Makes room for the places of so many occurrences. */
export function makePlaces(most: number): void {
  if (most > places.length) places = larger(places, Int32Array, most);
}

/**
 * Writes one word's postings. There must be room for its places, see {@link makePlaces}.
 * @param symbols counts how often each symbol is met.
 */
export function turn(word: number, { marks, begins }: Sorted, taken: Taken, turned: Turned, symbols: Int32Array): void {
  const { numbers, words, levels } = taken;
  const last = 2 * begins[word + 1]!;
  let { bytes, end } = turned;
  let before = 0;
  let count = 0;
  for (let at = 2 * begins[word]!; at < last; count++) {
    const article = marks[at]!;
    const first = marks[at + 1]!;
    let flags = first;
    let worth = worthOf(first);
    let occurrences = 1;
    for (at += 2; at < last && marks[at] === article; at += 2) {
      const mark = marks[at + 1]!;
      places[occurrences++] = ((mark >> PLACE_SHIFT) << 1) | (mark & QUOTED_BIT);
      worth += worthOf(mark);
      flags |= mark;
    }
    const level = worth < LEVELS ? levels[article * LEVELS + worth]! : levelOf(worth, words[article]!);
    const symbol = level * 2 + (flags & QUOTED_BIT);
    symbols[symbol]!++;
    if (end + ONE > bytes.length) bytes = larger(bytes, Uint8Array, end + ONE);
    end = putNumber(bytes, end, numbers[article]! - before);
    bytes[end++] = symbol;
    before = numbers[article]!;
    if (occurrences === 1 && first >> PLACE_SHIFT < FAR) end = putPlace(bytes, end, first);
    else {
      places[0] = ((first >> PLACE_SHIFT) << 1) | (first & QUOTED_BIT);
      turned.bytes = bytes;
      end = putAll(turned, end, occurrences, (flags & QUOTED_BIT) !== 0);
      ({ bytes } = turned);
    }
  }
  turned.bytes = bytes;
  turned.end = end;
  turned.articles = count;
}

/** Writes a mark's place behind the number of its bits: what `putPlaces` makes of one, in one step. Where it ends. */
function putPlace(bytes: Uint8Array, at: number, mark: number): number {
  const place = mark >> PLACE_SHIFT;
  const quoted = mark & QUOTED_BIT;
  const above = place >> SINGLE;
  const bits = above + SINGLE + 2 + quoted;
  const code = (((((1 << above) - 1) << (SINGLE + 1)) | (place & ((1 << SINGLE) - 1))) << quoted) | quoted;
  const left = code << (24 - bits);
  bytes[at] = bits;
  bytes[at + 1] = left >> 16;
  bytes[at + 2] = left >> 8;
  bytes[at + 3] = left;
  return at + 1 + ((bits + 7) >> 3);
}

/** Writes places behind the number of their bits, which is mostly of one byte; where they end. */
function putAll(turned: Turned, at: number, occurrences: number, isQuoted: boolean): number {
  const room = at + placesRoom(occurrences, places[occurrences - 1]! >> 1) + NUMBERS;
  if (room > turned.bytes.length) turned.bytes = larger(turned.bytes, Uint8Array, room);
  const { bytes } = turned;
  const bits = putPlaces(bytes, at + 1, places, 0, occurrences, isQuoted);
  const size = (bits + 7) >> 3;
  const more = numberSize(bits) - 1;
  if (more > 0) bytes.copyWithin(at + 1 + more, at + 1, at + 1 + size);
  return putNumber(bytes, at, bits) + size;
}
