/**
 * Which articles are near one another, and why: each is looked up under its people, places, tags and rarest words in
 * inverted lists. Linear in the number of articles and small in memory: keys are 32-bit hashes in flat arrays, a list is
 * only walked as far as its nearest in time.
 */
import { type NumberList, numberList } from '../lib/number-list.js';
import type { Entry, Reason, SharedKind } from '../types.js';
import { type Key, keysOf } from './shared-keys.js';

// Guesses, all of them: how many are shown, how many of a reason's names, how far a list is walked to each side, how many
// words of an article are looked up.
const SHOWN = 4;
const NAMES = 3;
const REACH = 12;
const RAREST = 12;

/** What sharing is worth, times how rare it is. A guess: who speaks and what it was filed under say most. */
const WORTH: Readonly<Record<SharedKind, number>> = { people: 3, tags: 3, places: 1, words: 2 };
/** Two articles are near from here on: one person or tag, or two of the rest. A guess. */
const NEAR = 2;
const COUNTS: Readonly<Record<SharedKind, number>> = { people: 2, tags: 2, places: 1, words: 1 };
const KINDS = ['people', 'tags', 'places', 'words'] as const;

/** Flat lists of lists: the items of list `i` are `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
interface Lists {
  readonly starts: Uint32Array;
  readonly items: Int32Array;
}

/** Another article, and what it shares with this one. */
export interface Near {
  /** Its place among all articles. */
  readonly other: number;
  readonly shared: readonly number[];
}

/** Which articles are near one another. */
export interface Nearness {
  /** A row an article: how many numbers follow; for each other article its place, how many codes are shared, the codes. */
  readonly rows: Int32Array;
  /** Those near an article, nearest first. */
  readonly of: (article: number) => Near[];
}

/** What an article can share, as codes: all that `nearOf` has to know of it. @param idle as `keysOf` has it. */
export function codesOf(entry: Entry, idle?: ReadonlySet<string>): number[] {
  return keysOf(entry, idle).map(codeOf);
}

/** Tells the names, as this article writes them, of what codes stand for: by kind, people first. */
export function reasonsOf(entry: Entry): (shared: readonly number[]) => Reason[] {
  const keys = keysOf(entry);
  const codes = keys.map(codeOf);
  return (shared) => {
    const both = keys.filter((_, i) => shared.includes(codes[i]!));
    return KINDS.flatMap((kind) => {
      const names = both.filter((key) => key.kind === kind).map(({ name }) => name);
      return names.length === 0 ? [] : [{ kind, names: names.slice(0, NAMES) }];
    });
  };
}

/** Those near each article. @param count of the articles, which are ordered by date. @param codesOf what each can share. */
export function nearOf(count: number, codesOf: (article: number) => ArrayLike<number>): Nearness {
  const mask = tableSize(count) - 1;
  const all = listsOf(count, codesOf);
  const spread = new Uint32Array(mask + 1);
  for (const code of all.items) spread[code & mask]!++;
  const worth = new Uint8Array(mask + 1);
  for (let i = 0; i <= mask; i++) worth[i] = 32 - Math.clz32(Math.floor(count / Math.max(1, spread[i]!)));
  const telling = tellingOf(all, count, spread, mask);
  const byKey = inverted(telling, mask);
  const scores = new Uint32Array(count);
  const rows = numberList(16 * count);
  for (let article = 0; article < count; article++)
    putRow(rows, near(article, nearest(article, telling, byKey, scores, worth), telling));
  return nearnessOf(rows.take());
}

function putRow(rows: NumberList, found: readonly Near[]): void {
  rows.push(found.reduce((sum, { shared }) => sum + 2 + shared.length, 0));
  for (const { other, shared } of found) {
    rows.push(other);
    rows.push(shared.length);
    for (const code of shared) rows.push(code);
  }
}

/** @param rows as they were written. */
export function nearnessOf(rows: Int32Array): Nearness {
  const starts = numberList(rows.length >> 4);
  for (let at = 0; at < rows.length; at += 1 + rows[at]!) starts.push(at);
  const places = starts.take();
  return { rows, of: (article) => nearIn(rows, places[article]!) };
}

function nearIn(rows: Int32Array, start: number): Near[] {
  const found: Near[] = [];
  const end = start + 1 + rows[start]!;
  for (let at = start + 1; at < end; ) {
    const [other, count] = [rows[at]!, rows[at + 1]!];
    found.push({ other, shared: [...rows.subarray(at + 2, at + 2 + count)] });
    at += 2 + count;
  }
  return found;
}

/** Buckets for the keys: a power of two, about one for each key of a small archive. At most 16 MiB a table. */
function tableSize(count: number): number {
  return 2 ** Math.min(22, 32 - Math.clz32(count * 64 + 4096));
}

/** A key as 32 bits: its kind in the two highest, the rest a hash (FNV-1a). */
function codeOf({ kind, id }: Key): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 2) | (KINDS.indexOf(kind) << 30);
}

function kindOf(code: number): SharedKind {
  return KINDS[code >>> 30] ?? 'words';
}

function listsOf(count: number, listOf: (i: number) => ArrayLike<number>): Lists {
  const starts = new Uint32Array(count + 1);
  const items = numberList(32 * count);
  for (let i = 0; i < count; i++) {
    const list = listOf(i);
    for (let j = 0; j < list.length; j++) items.push(list[j]!);
    starts[i + 1] = items.length();
  }
  return { starts, items: items.take() };
}

/** Of each article the keys that some other article has too, of words only the rarest. */
function tellingOf(all: Lists, count: number, spread: Uint32Array, mask: number): Lists {
  const common = Math.max(4, Math.floor(Math.sqrt(count)));
  const isRarer = (a: number, b: number): boolean => spread[a & mask]! < spread[b & mask]!;
  const starts = new Uint32Array(count + 1);
  const items = new Int32Array(all.items.length);
  let end = 0;
  for (let article = 0; article < count; article++) {
    const words: number[] = [];
    for (let i = all.starts[article]!; i < all.starts[article + 1]!; i++) {
      const code = all.items[i]!;
      const found = spread[code & mask]!;
      if (found < 2) continue;
      if (kindOf(code) !== 'words') items[end++] = code;
      else if (found <= common) insert(words, code, RAREST, isRarer);
    }
    for (const code of words) items[end++] = code;
    starts[article + 1] = end;
  }
  return { starts, items: items.subarray(0, end) };
}

/** By bucket, the articles that have a key in it, in order. */
function inverted({ starts: from, items: codes }: Lists, mask: number): Lists {
  const starts = new Uint32Array(mask + 2);
  for (const code of codes) starts[(code & mask) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const items = new Int32Array(codes.length);
  const ends = starts.slice();
  for (let article = 0; article + 1 < from.length; article++) {
    for (let i = from[article]!; i < from[article + 1]!; i++) items[ends[codes[i]! & mask]!++] = article;
  }
  return { starts, items };
}

/** Others in the lists of an article's keys, the highest score first, then the nearest in time. */
function nearest(
  article: number,
  telling: Lists,
  { starts, items }: Lists,
  scores: Uint32Array,
  worth: Uint8Array,
): number[] {
  const touched: number[] = [];
  for (let k = telling.starts[article]!; k < telling.starts[article + 1]!; k++) {
    const code = telling.items[k]!;
    const bucket = code & (worth.length - 1);
    const points = worth[bucket]! * WORTH[kindOf(code)];
    const [from, to] = [starts[bucket]!, starts[bucket + 1]!];
    const here = placeIn(items, from, to, article);
    for (let i = Math.max(from, here - REACH); i < Math.min(to, here + REACH + 1); i++) {
      const other = items[i]!;
      if (other === article) continue;
      if (scores[other] === 0) touched.push(other);
      scores[other]! += points;
    }
  }
  const far = (other: number): number => Math.abs(other - article);
  const isNearer = (a: number, b: number): boolean => (scores[a]! - scores[b]! || far(b) - far(a) || b - a) > 0;
  const first: number[] = [];
  for (const other of touched) insert(first, other, 2 * SHOWN, isNearer);
  for (const other of touched) scores[other] = 0;
  return first;
}

/** Puts an item in its place among the first few of an order, equals after those that came before. */
function insert(first: number[], item: number, count: number, isBefore: (a: number, b: number) => boolean): void {
  let at = first.length;
  if (at === count && !isBefore(item, first[at - 1]!)) return;
  while (at > 0 && isBefore(item, first[at - 1]!)) at--;
  first.splice(at, 0, item);
  if (first.length > count) first.pop();
}

/** Where an article stands in a part of a list, which is in ascending order. */
function placeIn(list: Int32Array, from: number, to: number, article: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those who are near enough, with what they share; a bucket's chance neighbours share nothing and fall out here. */
function near(article: number, candidates: readonly number[], { starts, items }: Lists): Near[] {
  const found: Near[] = [];
  for (const other of candidates) {
    const shared: number[] = [];
    let count = 0;
    for (let i = starts[article]!; i < starts[article + 1]!; i++) {
      const code = items[i]!;
      for (let j = starts[other]!; j < starts[other + 1]!; j++) {
        if (items[j] !== code) continue;
        shared.push(code);
        count += COUNTS[kindOf(code)];
        break;
      }
    }
    if (count < NEAR) continue;
    found.push({ other, shared });
    if (found.length === SHOWN) break;
  }
  return found;
}
