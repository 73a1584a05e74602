/**
 * A part of the dictionary walked entry by entry: of each no more is read than its key and where it ends, so that what stays
 * as it is can be copied as text. entries.ts reads what is asked for.
 */
import type { Stand } from './dictionary.js';
import { HAS_OTHER_STEMS, HAS_WORDS, IN_PIECES, IS_WORD } from './entries.js';
import { type Cursor, PART_SIZE, place } from './layout.js';
import { BASE, SHORT, VALUES } from './unpacking.js';

/** Entries that stand one behind the other in a part. */
export interface Run {
  readonly text: string;
  /** Characters of all but the last. */
  readonly most: number;
  /** The key before them, by which the first is written; the empty string at the head of a part. */
  readonly behind: string;
  readonly first: string;
  readonly last: string;
  /** Where lists and places stand before and behind them. */
  readonly before: Stand;
  readonly after: Stand;
}

export interface Walk {
  /** Goes on to the next entry, whose key it gives; null at the end. */
  readonly next: () => string | null;
  /** The entries from the last run on that lie before the one that it stands at; null where there is none. */
  readonly run: () => Run | null;
  /** Leaves the entry that it stands at out of the next run. */
  readonly leave: () => void;
}

export function walkOf(content: string): Walk {
  const { at, head, pass, stand } = readerOf(content);
  let [key, before, flags] = ['', '', -1];
  /** Where the entry that it stands at begins, and the one before it. */
  let [start, last] = [at(), at()];
  /** Where the next run begins. */
  let from = { at: at(), behind: '', first: '', stand: stand() };
  let isFirst = true;
  return {
    next: () => {
      if (start === content.length) return null;
      if (flags >= 0) pass(flags);
      flags = -1;
      [last, start, before] = [start, at(), key];
      if (start === content.length) return null;
      [flags, key] = head(key);
      if (isFirst) from = { ...from, first: key };
      isFirst = false;
      return key;
    },
    run: () => {
      const [text, most] = [content.slice(from.at, start), last - from.at];
      const { behind, first, stand: begun } = from;
      return text === '' ? null : { text, most, behind, first, last: before, before: begun, after: stand() };
    },
    leave: () => {
      pass(flags);
      flags = -1;
      from = { at: at(), behind: key, first: '', stand: stand() };
      isFirst = true;
    },
  };
}

/** Reads keys, and passes by what stands behind them. */
function readerOf(content: string) {
  let at = 0;
  const number = (): number => {
    const first = VALUES[content.charCodeAt(at++)]!;
    if (first < SHORT) return first;
    let value = 0;
    for (let left = first - SHORT + 1; left > 0; left--) value = value * BASE + VALUES[content.charCodeAt(at++)]!;
    return value + SHORT;
  };
  const cursor = (): Cursor => ({ part: number(), unit: number() });
  const [list, places] = [cursor(), cursor()];
  return {
    at: () => at,
    stand: (): Stand => ({ list: { ...list }, places: { ...places } }),
    /** The next entry's flags and key. */
    head: (before: string): [flags: number, key: string] => {
      const [flags, shared, length] = [number(), number(), number()];
      at += length;
      return [flags, before.slice(0, shared) + content.slice(at - length, at)];
    },
    pass: (flags: number): void => {
      if (flags & IS_WORD) {
        number();
        place(list, number(), PART_SIZE.lists);
        for (let left = flags & IN_PIECES ? number() : 1; left > 0; left--) {
          if (flags & IN_PIECES) number();
          place(places, number(), PART_SIZE.places);
        }
      }
      for (let either = flags & (HAS_OTHER_STEMS | HAS_WORDS); either > 0; either &= either - 1) {
        for (let left = number(); left > 0; left--) {
          number();
          const length = number();
          at += length;
        }
      }
    },
  };
}
