/**
 * Which articles are near one another, and why: each is looked up under its people, places, tags and rarest words in
 * inverted lists. Linear in the number of articles and small in memory: keys are 32-bit hashes in flat arrays, a list is
 * only walked as far as its nearest in time.
 */
import type { Entry, Reason, Related } from '../types.js';
import { type Key, keysOf } from './shared-keys.js';

// Guesses, all of them: how many are shown, how many of a reason's names, how far a list is walked to each side, how many
// words of an article are looked up.
const SHOWN = 4;
const NAMES = 3;
const REACH = 12;
const RAREST = 12;

/** What sharing is worth, times how rare it is. A guess: who speaks and what it was filed under say most. */
const WORTH: Readonly<Record<Reason['kind'], number>> = { people: 3, tags: 3, places: 1, words: 2 };
/** Two articles are near from here on: one person or tag, or two of the rest. A guess. */
const NEAR = 2;
const COUNTS: Readonly<Record<Reason['kind'], number>> = { people: 2, tags: 2, places: 1, words: 1 };
const KINDS = ['people', 'tags', 'places', 'words'] as const;

/** Flat lists of lists: the items of list `i` are `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
interface Lists {
  readonly starts: Uint32Array;
  readonly items: Int32Array;
}

/** The related articles of each entry, in the order of `entries`, which are ordered by date. */
export function relatedOf(entries: readonly Entry[]): Related[][] {
  const mask = tableSize(entries.length) - 1;
  const all = listsOf(entries.map((entry) => keysOf(entry).map(codeOf)));
  const spread = new Uint32Array(mask + 1);
  for (const code of all.items) spread[code & mask]!++;
  const telling = tellingOf(all, entries.length, (code) => spread[code & mask] ?? 0);
  const byKey = inverted(telling, mask);
  const scores = new Uint32Array(entries.length);
  return entries.map((entry, i) => {
    const near = nearest(i, telling, byKey, scores, (code) => {
      const rarity = 32 - Math.clz32(Math.floor(entries.length / (spread[code & mask] ?? 1)));
      return rarity * WORTH[kindOf(code)];
    });
    const keys = near.length === 0 ? [] : keysOf(entry);
    return related(i, near, keys, telling, entries);
  });
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

function kindOf(code: number): Reason['kind'] {
  return KINDS[code >>> 30] ?? 'words';
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  const items = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, i) => {
    items.set(list, starts[i]);
  });
  return { starts, items };
}

function listAt({ starts, items }: Lists, i: number): Int32Array {
  return items.subarray(starts[i], starts[i + 1]);
}

/** Of each article the keys that some other article has too, of words only the rarest. */
function tellingOf(all: Lists, count: number, spreadOf: (code: number) => number): Lists {
  const common = Math.max(4, Math.floor(Math.sqrt(count)));
  const lists = Array.from({ length: count }, (_, i) => {
    const shared = [...listAt(all, i)].filter((code) => spreadOf(code) > 1);
    const words = shared.filter((code) => kindOf(code) === 'words' && spreadOf(code) <= common);
    words.sort((a, b) => spreadOf(a) - spreadOf(b));
    return [...shared.filter((code) => kindOf(code) !== 'words'), ...words.slice(0, RAREST)];
  });
  return listsOf(lists);
}

/** By bucket, the articles that have a key in it, in order. */
function inverted(lists: Lists, mask: number): Lists {
  const starts = new Uint32Array(mask + 2);
  for (const code of lists.items) starts[(code & mask) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const items = new Int32Array(lists.items.length);
  const ends = starts.slice();
  for (let article = 0; article + 1 < lists.starts.length; article++) {
    for (const code of listAt(lists, article)) items[ends[code & mask]!++] = article;
  }
  return { starts, items };
}

/** Others in the lists of an article's keys, the highest score first, then the nearest in time. */
function nearest(
  article: number,
  telling: Lists,
  byKey: Lists,
  scores: Uint32Array,
  worthOf: (code: number) => number,
): number[] {
  const mask = byKey.starts.length - 2;
  const touched: number[] = [];
  for (const code of listAt(telling, article)) {
    const list = listAt(byKey, code & mask);
    const here = placeIn(list, article);
    const worth = worthOf(code);
    for (let i = Math.max(0, here - REACH); i < Math.min(list.length, here + REACH + 1); i++) {
      const other = list[i] ?? article;
      if (other === article) continue;
      if (scores[other] === 0) touched.push(other);
      scores[other]! += worth;
    }
  }
  const far = (other: number): number => Math.abs(other - article);
  const isNearer = (a: number, b: number): boolean => (scores[a]! - scores[b]! || far(b) - far(a) || b - a) > 0;
  const first = firstOf(touched, 2 * SHOWN, isNearer);
  for (const other of touched) scores[other] = 0;
  return first;
}

/** The first few in an order, without sorting the rest. */
function firstOf(items: readonly number[], count: number, isBefore: (a: number, b: number) => boolean): number[] {
  const first: number[] = [];
  for (const item of items) {
    let at = first.length;
    while (at > 0 && isBefore(item, first[at - 1]!)) at--;
    if (at < count) first.splice(at, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Where an article stands in a list, which is in ascending order. */
function placeIn(list: Int32Array, article: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those who are near enough, with what they share; a bucket's chance neighbours share nothing and fall out here. */
function related(
  article: number,
  near: readonly number[],
  keys: readonly Key[],
  telling: Lists,
  entries: readonly Entry[],
): Related[] {
  const own = listAt(telling, article);
  const coded = keys.map((key) => ({ key, code: codeOf(key) })).filter(({ code }) => own.includes(code));
  const found: Related[] = [];
  for (const other of near) {
    const codes = listAt(telling, other);
    const shared = coded.flatMap(({ key, code }) => (codes.includes(code) ? [key] : []));
    const entry = entries[other];
    if (entry === undefined || shared.reduce((sum, { kind }) => sum + COUNTS[kind], 0) < NEAR) continue;
    const reasons = KINDS.map((kind) => ({
      kind,
      names: shared.flatMap((key) => (key.kind === kind ? [key.name] : [])).slice(0, NAMES),
    }));
    const { url, headline, published, language } = entry;
    found.push({ url, headline, published, language, reasons: reasons.filter(({ names }) => names.length > 0) });
    if (found.length === SHOWN) break;
  }
  return found;
}
