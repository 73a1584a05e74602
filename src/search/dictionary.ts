/**
 * The dictionary: every word and every stem in their order, cut into parts, each word with the way to its lists. It knows
 * no list's content; entries.ts reads it.
 */
import { HAS_OTHER_STEMS, HAS_WORDS, IN_PIECES, IS_WORD } from './entries.js';
import { type Cursor, PART_SIZE, place } from './layout.js';
import { type Listed, NO_STEMS, type PlacesPiece } from './lists.js';
import type { Run } from './passing.js';
import { type UnitWriter, unitWriter } from './unit-writer.js';
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
  const only = stemsOnly(listed, stems);
  for (let i = 0, next = 0; i < listed.length || next < only.length; ) {
    // stems that are no words stand between them
    const isStem = i === listed.length || (next < only.length && only[next]! < listed[i]!.key);
    const word = isStem ? stemOnly(only[next++]!) : listed[i++]!;
    writer.add(word, familyOf(word, stems.get(word.key)));
  }
  writer.end();
  return parts;
}

/** The stems that are no words, in order. */
function stemsOnly(listed: readonly Listed[], stems: ReadonlyMap<string, unknown>): string[] {
  const only = new Set(stems.keys());
  for (let i = 0; i < listed.length; i++) only.delete(listed[i]!.key);
  return [...only].sort();
}

const NOWHERE: readonly PlacesPiece[] = [];

/** A stem that is no word. */
export function stemOnly(key: string): Listed {
  return { key, stems: NO_STEMS, articles: 0, list: 0, places: NOWHERE };
}

/** Puts entries into parts, each as it is full. */
export function dictionaryWriter(emit: (part: DictionaryPart) => void): DictionaryWriter {
  let list: Cursor = { part: 0, unit: 0 };
  let places: Cursor = { part: 0, unit: 0 };
  const out = unitWriter(2 * PART_SIZE.words);
  let [first, head, before] = ['', 0, ''];
  const size = (): number => out.length() - head;
  const isFull = (): boolean => size() === 0 || size() >= PART_SIZE.words;
  const end = (): void => {
    if (size() > 0) emit({ first, content: out.take() });
    head = out.length();
  };
  const begin = (key: string): void => {
    end();
    [first, before] = [key, ''];
    out.clear();
    for (const { part, unit } of [list, places]) for (const number of [part, unit]) out.number(number);
    head = out.length();
  };
  return {
    add: (word, family) => {
      if (isFull()) begin(word.key);
      out.reserve(roomFor(word, family));
      putEntry(out, word, before, family);
      before = word.key;
      if (word.articles === 0) return;
      place(list, word.list, PART_SIZE.lists);
      for (let i = 0; i < word.places.length; i++) place(places, word.places[i]!.units, PART_SIZE.places);
    },
    splice: (run) => {
      const isHead = isFull();
      if ((isHead ? '' : before) !== run.behind || (isHead ? 0 : size()) + run.most >= PART_SIZE.words) return false;
      if (!isSame(list, run.before.list) || !isSame(places, run.before.places)) return false;
      if (isHead) begin(run.first);
      out.reserve(run.text.length);
      out.text(run.text, 0);
      before = run.last;
      [list, places] = [{ ...run.after.list }, { ...run.after.places }];
      return true;
    },
    head: () => (isFull() ? { list, places } : null),
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
  if (others === undefined) return NO_STEMS;
  const isOwn = articles > 0 && (stems.length === 0 || stems.includes(key));
  return isOwn ? [...others, key].sort() : others;
}

/** Characters of a number at most, and of what stands beside a word's texts. */
const NUMBER = 6;
const NUMBERS = 8 * NUMBER;

/** The most characters of an entry. */
function roomFor({ key, stems, places }: Listed, family: readonly string[]): number {
  let room = key.length + NUMBERS + 2 * NUMBER * places.length;
  for (let i = 0; i < stems.length; i++) room += stems[i]!.length + 2 * NUMBER;
  for (let i = 0; i < family.length; i++) room += family[i]!.length + 2 * NUMBER;
  return room;
}

function putEntry(out: UnitWriter, word: Listed, before: string, family: readonly string[]): void {
  const { articles, places, stems } = word;
  const isParted = places.length > 1;
  out.number(
    (stems.length > 0 ? HAS_OTHER_STEMS : 0) |
      (family.length > 0 ? HAS_WORDS : 0) |
      (articles > 0 ? IS_WORD : 0) |
      (isParted ? IN_PIECES : 0),
  );
  putTail(out, word.key, before);
  if (articles > 0) {
    out.number(articles);
    out.number(word.list);
    if (isParted) putPieces(out, places);
    else out.number(places[0]!.units);
  }
  if (stems.length > 0) putTails(out, stems, word.key);
  if (family.length > 0) putTails(out, family, word.key);
}

function putPieces(out: UnitWriter, places: readonly PlacesPiece[]): void {
  out.number(places.length);
  let before = 0;
  for (const { first, units } of places) {
    out.number(first - before);
    out.number(units);
    before = first;
  }
}

/** A word by what it shares with another: how many characters, how many follow, and these. */
function putTail(out: UnitWriter, word: string, other: string): void {
  const most = Math.min(word.length, other.length);
  let shared = 0;
  while (shared < most && word.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  out.number(shared);
  out.number(word.length - shared);
  out.text(word, shared);
}

function putTails(out: UnitWriter, words: readonly string[], key: string): void {
  out.number(words.length);
  for (let i = 0; i < words.length; i++) putTail(out, words[i]!, key);
}
