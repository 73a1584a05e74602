/**
 * The dictionary as it is read: words and stems with the way to their lists. dictionary.ts writes it; the lists' content is
 * not known here.
 */
import { type Cursor, PART_SIZE, place } from './layout.js';
import { type TextReader, textReader } from './unpacking.js';

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
  const { reader, entry } = entryReader(content);
  const entries: Entry[] = [];
  for (let key = ''; !reader.done(); ) {
    const flags = reader.number();
    key = untail(reader, key);
    entries.push(entry(flags, key));
  }
  return entries;
}

/**
 * The entry of a word or stem in a part of the dictionary; null where it has none. Keys rise, and each tells how much it has
 * in common with the one before it: so it is enough to know how far that one agreed with the key, and no other key is put
 * together.
 */
export function findEntry(content: string, key: string): Entry | null {
  const { reader, entry, pass } = entryReader(content);
  let agreed = 0;
  while (!reader.done()) {
    const flags = reader.number();
    const shared = reader.number();
    const rest = reader.text(reader.number());
    // behind what agreed until now stands all that follows
    if (shared < agreed) return null;
    let more = 0;
    if (shared === agreed) while (more < rest.length && rest[more] === key[agreed + more]) more++;
    agreed += more;
    if (shared + rest.length === key.length && agreed === key.length) return entry(flags, key);
    pass(flags);
  }
  return null;
}

/** Reads what stands behind an entry's key, or passes it by. */
function entryReader(content: string) {
  const reader = textReader(content);
  const cursor = (): Cursor => ({ part: reader.number(), unit: reader.number() });
  const [list, places] = [cursor(), cursor()];
  const untails = (key: string): string[] => Array.from({ length: reader.number() }, () => untail(reader, key));
  const piecesOf = (flags: number): number => (flags & IN_PIECES ? reader.number() : 1);
  return {
    reader,
    entry: (flags: number, key: string): Entry => {
      const isWord = (flags & IS_WORD) !== 0;
      const articles = isWord ? reader.number() : 0;
      const units = isWord ? reader.number() : 0;
      const at = isWord ? place(list, units, PART_SIZE.lists) : NOWHERE;
      const pieces: { first: number; at: Cursor; units: number }[] = [];
      let first = 0;
      for (let left = isWord ? piecesOf(flags) : 0; left > 0; left--) {
        if (flags & IN_PIECES) first += reader.number();
        const length = reader.number();
        pieces.push({ first, at: place(places, length, PART_SIZE.places), units: length });
      }
      const stems = flags & HAS_OTHER_STEMS ? untails(key) : [key];
      const words = flags & HAS_WORDS ? untails(key) : NONE;
      return { key, articles, list: at, units, places: pieces, stems, words };
    },
    pass: (flags: number): void => {
      if (flags & IS_WORD) {
        reader.number();
        place(list, reader.number(), PART_SIZE.lists);
        for (let left = piecesOf(flags); left > 0; left--) {
          if (flags & IN_PIECES) reader.number();
          place(places, reader.number(), PART_SIZE.places);
        }
      }
      for (let either = flags & (HAS_OTHER_STEMS | HAS_WORDS); either > 0; either &= either - 1) {
        for (let left = reader.number(); left > 0; left--) {
          reader.number();
          reader.text(reader.number());
        }
      }
    },
  };
}

/** A word by what it shares with another: dictionary.ts wrote it. */
function untail(reader: TextReader, other: string): string {
  return other.slice(0, reader.number()) + reader.text(reader.number());
}

const NOWHERE: Cursor = { part: 0, unit: 0 };
const NONE: readonly string[] = [];
