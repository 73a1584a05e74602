/**
 * The dictionary as it is read: words and stems with the way to their lists. dictionary.ts writes it; the lists' content is
 * not known here.
 */
import { type Cursor, PART_SIZE, place } from './layout.js';
import { textReader } from './unpacking.js';

/** A word or stem as a part of the dictionary holds it. */
export interface Entry {
  readonly key: string;
  /** Articles that hold the word; 0 for what is only a stem. */
  readonly articles: number;
  readonly list: Cursor;
  /** Units of its list. */
  readonly units: number;
  readonly places: readonly { readonly first: number; readonly at: Cursor; readonly units: number }[];
  /** The stems of the word. */
  readonly stems: readonly string[];
  /** The words of the stem; empty where the stem's only word is itself. */
  readonly words: readonly string[];
}

/** How an entry goes on behind its word. */
export const HAS_OTHER_STEMS = 1;
export const HAS_WORDS = 2;
export const IS_WORD = 4;
export const IN_PIECES = 8;

/** Reads a part of the dictionary. */
export function readDictionary(content: string): Entry[] {
  const reader = textReader(content);
  const cursor = (): Cursor => ({ part: reader.number(), unit: reader.number() });
  const [list, places] = [cursor(), cursor()];
  const entries: Entry[] = [];
  const untail = (other: string): string => other.slice(0, reader.number()) + reader.text(reader.number());
  const untails = (other: string): string[] => {
    const words: string[] = [];
    for (let left = reader.number(); left > 0; left--) words.push(untail(other));
    return words;
  };
  let key = '';
  while (!reader.done()) {
    const flags = reader.number();
    key = untail(key);
    const isWord = (flags & IS_WORD) !== 0;
    const articles = isWord ? reader.number() : 0;
    const units = isWord ? reader.number() : 0;
    const at = isWord ? place(list, units, PART_SIZE.lists) : NOWHERE;
    const pieces: { first: number; at: Cursor; units: number }[] = [];
    let first = 0;
    for (let left = !isWord ? 0 : flags & IN_PIECES ? reader.number() : 1; left > 0; left--) {
      if (flags & IN_PIECES) first += reader.number();
      const length = reader.number();
      pieces.push({ first, at: place(places, length, PART_SIZE.places), units: length });
    }
    const stems = flags & HAS_OTHER_STEMS ? untails(key) : [key];
    const words = flags & HAS_WORDS ? untails(key) : NONE;
    entries.push({ key, articles, list: at, units, places: pieces, stems, words });
  }
  return entries;
}

const NOWHERE: Cursor = { part: 0, unit: 0 };
const NONE: readonly string[] = [];
