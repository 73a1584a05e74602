/**
 * The dictionary: every word and every stem in their order, cut into parts, each word with the way to its lists. It is
 * written here and read in the browser by the same rules; it knows no list's content.
 */
import { type Cursor, PART_SIZE, place } from './layout.js';
import type { Listed } from './merge.js';
import { packNumber, textReader } from './packing.js';

/** A word or stem as a part of the dictionary holds it. */
export interface Entry {
  readonly key: string;
  /** Articles that hold the word; 0 for what is only a stem. */
  readonly articles: number;
  readonly list: Cursor;
  readonly places: readonly { readonly first: number; readonly at: Cursor }[];
  /** The stems of the word. */
  readonly stems: readonly string[];
  /** The words of the stem; empty where the stem's only word is itself. */
  readonly words: readonly string[];
}

export interface DictionaryPart {
  readonly first: string;
  readonly content: string;
}

/** Cuts the dictionary into parts. @param listed in order, as the merge gives them. */
export function* dictionaryParts(listed: readonly Listed[]): Generator<DictionaryPart> {
  const stems = wordsByStem(listed);
  const words = new Set(listed.map(({ key }) => key));
  const only = [...stems.keys()].filter((stem) => !words.has(stem)).sort();
  const [list, places]: Cursor[] = [
    { part: 0, unit: 0 },
    { part: 0, unit: 0 },
  ];
  let pieces: string[] = [];
  let first = '';
  let size = 0;
  let before = '';
  const end = (): DictionaryPart => ({ first, content: pieces.join('') });
  let next = 0;
  for (const word of [...listed, null]) {
    // stems that are no words stand between them
    while (next < only.length && (word === null || only[next]! < word.key)) {
      const stem = only[next++]!;
      yield* add({ key: stem, stems: [stem], articles: 0, list: 0, places: [] });
    }
    if (word !== null) yield* add(word);
  }
  if (pieces.length > 0) yield end();

  function* add(word: Listed): Generator<DictionaryPart> {
    if (size >= PART_SIZE.words) {
      yield end();
      size = 0;
    }
    if (size === 0) {
      [first, before] = [word.key, ''];
      pieces = [list!, places!].flatMap(({ part, unit }) => [packNumber(part), packNumber(unit)]);
    }
    const text = written(word, before, stems.get(word.key) ?? []);
    before = word.key;
    pieces.push(text);
    size += text.length;
    if (word.articles === 0) return;
    place(list!, word.list, PART_SIZE.lists);
    for (const { units } of word.places) place(places!, units, PART_SIZE.places);
  }
}

/** The words of each stem; stems whose only word is the stem itself are left out. */
function wordsByStem(listed: readonly Listed[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const { key, stems } of listed) {
    for (const stem of stems) {
      const family = families.get(stem);
      if (family === undefined) families.set(stem, [key]);
      else family.push(key);
    }
  }
  for (const [stem, words] of families) if (words.length === 1 && words[0] === stem) families.delete(stem);
  return families;
}

/** How an entry goes on behind its word. */
const HAS_OTHER_STEMS = 1;
const HAS_WORDS = 2;
const IS_WORD = 4;
const IN_PIECES = 8;

function written(word: Listed, before: string, words: readonly string[]): string {
  const hasOtherStems = word.stems.length !== 1 || word.stems[0] !== word.key;
  const flags =
    (hasOtherStems ? HAS_OTHER_STEMS : 0) |
    (words.length > 0 ? HAS_WORDS : 0) |
    (word.articles > 0 ? IS_WORD : 0) |
    (word.places.length > 1 ? IN_PIECES : 0);
  let text = packNumber(flags) + tail(word.key, before);
  if (word.articles > 0) {
    text += packNumber(word.articles) + packNumber(word.list);
    if (word.places.length > 1) text += packNumber(word.places.length);
    let first = 0;
    for (const piece of word.places) {
      if (word.places.length > 1) text += packNumber(piece.first - first);
      first = piece.first;
      text += packNumber(piece.units);
    }
  }
  if (hasOtherStems) text += tails(word.stems, word.key);
  return words.length > 0 ? text + tails(words, word.key) : text;
}

/** A word by what it shares with another: how many characters, how many follow, and these. */
function tail(word: string, other: string): string {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  return packNumber(shared) + packNumber(word.length - shared) + word.slice(shared);
}

function tails(words: readonly string[], key: string): string {
  return packNumber(words.length) + words.map((word) => tail(word, key)).join('');
}

/** Reads a part of the dictionary. */
export function readDictionary(content: string): Entry[] {
  const reader = textReader(content);
  const cursor = (): Cursor => ({ part: reader.number(), unit: reader.number() });
  const [list, places] = [cursor(), cursor()];
  const entries: Entry[] = [];
  const untail = (other: string): string => other.slice(0, reader.number()) + reader.text(reader.number());
  const untails = (other: string): string[] => Array.from({ length: reader.number() }, () => untail(other));
  let key = '';
  while (!reader.done()) {
    const flags = reader.number();
    key = untail(key);
    const entry = { key, articles: 0, list: { part: 0, unit: 0 }, places: [] as Entry['places'] };
    if (flags & IS_WORD) {
      entry.articles = reader.number();
      entry.list = place(list, reader.number(), PART_SIZE.lists);
      entry.places = readPieces(flags & IN_PIECES ? reader.number() : 1, flags & IN_PIECES ? reader.number : null);
    }
    const stems = flags & HAS_OTHER_STEMS ? untails(key) : [key];
    const words = flags & HAS_WORDS ? untails(key) : [];
    entries.push({ ...entry, stems, words });
  }
  return entries;

  function readPieces(count: number, step: (() => number) | null): Entry['places'] {
    let first = 0;
    return Array.from({ length: count }, () => {
      first += step?.() ?? 0;
      return { first, at: place(places, reader.number(), PART_SIZE.places) };
    });
  }
}
