/**
 * The dictionary: every word and every stem in their order, cut into parts, each word with the way to its lists. It knows
 * no list's content; entries.ts reads it.
 */
import { HAS_OTHER_STEMS, HAS_WORDS, IN_PIECES, IS_WORD } from './entries.js';
import { type Cursor, PART_SIZE, place } from './layout.js';
import type { Listed } from './lists.js';
import { packNumber } from './packing.js';
import type { Run } from './passing.js';
import { textReader } from './unpacking.js';

export interface DictionaryPart {
  readonly first: string;
  readonly content: string;
}

/** Where lists and places stand. */
export interface Stand {
  readonly list: Readonly<Cursor>;
  readonly places: Readonly<Cursor>;
}

export interface DictionaryWriter {
  /** Adds a word or stem. Keys rise. @param family of {@link familyOf}. */
  readonly add: (word: Listed, family: readonly string[]) => void;
  /** Where the lists and places of the next word stand, if it begins a part; else null. */
  readonly head: () => Stand | null;
  /** Adds entries as they were written; false, and nothing done, where they would be written or cut otherwise. */
  readonly splice: (run: Run) => boolean;
  /** Adds a part as it stands: at its head, where lists and places stand as it says. @param after where they stand behind it. */
  readonly take: (part: DictionaryPart, after: Stand) => void;
  readonly end: () => void;
}

/** Cuts the dictionary into parts. @param listed in order, as the merge gives them. */
export function dictionaryParts(listed: readonly Listed[]): DictionaryPart[] {
  const parts: DictionaryPart[] = [];
  const writer = dictionaryWriter((part) => parts.push(part));
  const stems = wordsByStem(listed);
  const words = new Set(listed.map(({ key }) => key));
  const only = [...stems.keys()].filter((stem) => !words.has(stem)).sort();
  let next = 0;
  for (const word of [...listed, null]) {
    // stems that are no words stand between them
    while (next < only.length && (word === null || only[next]! < word.key)) {
      const stem = only[next++]!;
      writer.add(stemOnly(stem), stems.get(stem) ?? []);
    }
    if (word !== null) writer.add(word, familyOf(word, stems.get(word.key)));
  }
  writer.end();
  return parts;
}

/** A stem that is no word. */
export function stemOnly(key: string): Listed {
  return { key, stems: [], articles: 0, list: 0, places: [] };
}

/** Puts entries into parts, each as it is full. */
export function dictionaryWriter(emit: (part: DictionaryPart) => void): DictionaryWriter {
  let list: Cursor = { part: 0, unit: 0 };
  let places: Cursor = { part: 0, unit: 0 };
  let pieces: string[] = [];
  let [first, size, before] = ['', 0, ''];
  const end = (): void => {
    if (size > 0) emit({ first, content: pieces.join('') });
    size = 0;
  };
  const begin = (key: string): void => {
    end();
    [first, before] = [key, ''];
    pieces = [list, places].flatMap(({ part, unit }) => [packNumber(part), packNumber(unit)]);
  };
  return {
    add: (word, family) => {
      if (size === 0 || size >= PART_SIZE.words) begin(word.key);
      const text = written(word, before, family);
      before = word.key;
      pieces.push(text);
      size += text.length;
      if (word.articles === 0) return;
      place(list, word.list, PART_SIZE.lists);
      for (const { units } of word.places) place(places, units, PART_SIZE.places);
    },
    splice: (run) => {
      const isHead = size === 0 || size >= PART_SIZE.words;
      if ((isHead ? '' : before) !== run.behind || (isHead ? 0 : size) + run.most >= PART_SIZE.words) return false;
      if (!isSame(list, run.before.list) || !isSame(places, run.before.places)) return false;
      if (isHead) begin(run.first);
      pieces.push(run.text);
      size += run.text.length;
      before = run.last;
      [list, places] = [{ ...run.after.list }, { ...run.after.places }];
      return true;
    },
    head: () => (size === 0 || size >= PART_SIZE.words ? { list, places } : null),
    take: (part, after) => {
      end();
      emit(part);
      [list, places] = [{ ...after.list }, { ...after.places }];
    },
    end,
  };
}

export function isSame(a: Readonly<Cursor>, b: Readonly<Cursor>): boolean {
  return a.part === b.part && a.unit === b.unit;
}

/** Where lists and places stand at the head of a part. */
export function standOf(content: string): Stand {
  const reader = textReader(content);
  const cursor = (): Cursor => ({ part: reader.number(), unit: reader.number() });
  return { list: cursor(), places: cursor() };
}

/** The words of each stem that is not the word itself, in order. */
function wordsByStem(listed: readonly Listed[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const { key, stems } of listed) {
    for (const stem of stems) {
      if (stem === key) continue;
      const family = families.get(stem);
      if (family === undefined) families.set(stem, [key]);
      else family.push(key);
    }
  }
  return families;
}

/** All words of the stem `key`, itself where it is one of them; none where it is the only one. */
export function familyOf({ key, stems, articles }: Listed, others: readonly string[] | undefined): readonly string[] {
  if (others === undefined) return [];
  const isOwn = articles > 0 && (stems.length === 0 || stems.includes(key));
  return isOwn ? [...others, key].sort() : others;
}

function written(word: Listed, before: string, words: readonly string[]): string {
  const hasOtherStems = word.stems.length > 0;
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
