/**
 * The words that a thread has met, with the stems each has had in the languages it was met in. It grows with the words of
 * the archive and knows no article.
 */

import { unitsOf } from '../lib/units.js';
import { putNumber, putUnits } from './bytes.js';
import { fold } from './letters.js';
import { rootOf } from './spellings.js';
import { type WordTable, wordTable } from './table.js';
import { larger } from './units.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Lexicon {
  /** Words as they are indexed, and as they are spelt where that differs. */
  readonly table: WordTable;
  /** The word's stems in order, as a run holds them; none where that is only the word itself. */
  readonly stems: StemBytes;
  /** The bit of a language among the languages of words; those beyond {@link OWN_BITS} share one. */
  readonly bitOf: (language: string) => number;
  /** Whether articles of these languages have nothing to tell of the word: it is spelt so in each, and never otherwise. */
  readonly isSettled: (word: number, bits: number) => boolean;
  /** Learns that a word of one language is spelt so. */
  readonly learner: (language: string) => (spelling: number, word: number) => void;
}

/** Languages with a bit of their own; all others share the last one. */
const OWN_BITS = 31;

export function lexicon(stem: Stem): Lexicon {
  const table = wordTable();
  const languages = new Map<string, number>();
  const known = new Map<number, readonly string[]>();
  const stems = stemBytes();
  /** By word: the languages in which it was met as a spelling, and whether it was ever spelt otherwise. */
  let met = new Int32Array(1 << 12);
  let isSpelt = new Uint8Array(1 << 12);
  const grow = (): void => {
    if (table.size() <= met.length) return;
    met = larger(met, Int32Array, table.size());
    isSpelt = larger(isSpelt, Uint8Array, table.size());
  };
  const bitOf = (language: string): number => {
    const index = languages.get(language) ?? languages.size;
    languages.set(language, index);
    return 1 << Math.min(index, OWN_BITS);
  };
  return {
    table,
    stems,
    bitOf,
    isSettled: (word, bits) => bits >= 0 && (bits & ~met[word]!) === 0 && isSpelt[word] === 0,
    learner: (language) => {
      const bit = bitOf(language);
      return (spelling, word) => {
        grow();
        if ((met[spelling]! & bit) !== 0 && bit >= 0) return;
        const text = table.word(word);
        const root = rootOf(text, table.word(spelling), language, stem);
        // a word that was met as it stands, and has no stems here, is its own
        const own = known.get(word) ?? (met[word] === 0 ? NONE : [text]);
        met[spelling]! |= bit;
        if (spelling !== word) isSpelt[word] = 1;
        if (own.includes(root) || (own.length === 0 && root === text && spelling === word)) return;
        const now = [...own, root].sort();
        known.set(word, now);
        stems.set(word, now.length === 1 && root === text ? NONE : now);
      };
    },
  };
}

const NONE: readonly string[] = [];

/** Stems of words as bytes: their number, then each as {@link putUnits} writes it. */
export interface StemBytes {
  readonly set: (word: number, stems: readonly string[]) => void;
  /** Writes the stems of a word at `at`, where there must be room; where they end. */
  readonly put: (word: number, bytes: Uint8Array, at: number) => number;
  /** How many bytes these are. */
  readonly size: (word: number) => number;
}

function stemBytes(): StemBytes {
  // the first byte is that of words without stems
  let bytes = new Uint8Array(1 << 12);
  let end = 1;
  /** Where each word's begin, and how many bytes follow the first. */
  let begins = new Int32Array(1 << 12);
  let more = new Int32Array(1 << 12);
  return {
    set: (word, stems) => {
      if (word >= begins.length) {
        begins = larger(begins, Int32Array, word + 1);
        more = larger(more, Int32Array, word + 1);
      }
      const most = end + stems.reduce((sum, { length }) => sum + 2 * length + NUMBER, NUMBER);
      if (most > bytes.length) bytes = larger(bytes, Uint8Array, most);
      begins[word] = end;
      end = putNumber(bytes, end, stems.length);
      for (const text of stems) end = putUnits(bytes, end, unitsOf(text), 0, text.length);
      more[word] = end - begins[word]! - 1;
    },
    put: (word, out, at) => {
      const from = word < begins.length ? begins[word]! : 0;
      const to = word < begins.length ? from + more[word]! : 0;
      let next = at;
      for (let i = from; i <= to; i++) out[next++] = bytes[i]!;
      return next;
    },
    size: (word) => (word < more.length ? more[word]! + 1 : 1),
  };
}

/** Bytes of a number at most. */
const NUMBER = 5;

const PLAIN = /^[\0-\x7f]*$/;

/** How a word is spelt in a form of it: in lower case, unit by unit, so that no place in it moves. */
export function spellingOf(form: string): string {
  if (PLAIN.test(form)) return form.toLowerCase();
  // a capital sigma that ends its word becomes ς and not σ, which decides its stem
  const whole = form.includes('Σ') ? form.toLowerCase() : '';
  if (whole.length === form.length) return whole;
  let spelling = '';
  for (let i = 0; i < form.length; i++) {
    const lower = form[i]!.toLowerCase();
    spelling += lower.length === 1 ? lower : form[i]!;
  }
  return spelling;
}

/** The word that a spelling is indexed as. */
export function wordOf(spelling: string): string {
  return fold(spelling) || spelling;
}
