/**
 * The words that a thread has met, with the stems each has had in the languages it was met in. It grows with the words of
 * the archive and knows no article.
 */
import { fold } from './letters.js';
import { rootOf } from './spellings.js';
import { type WordTable, wordTable } from './table.js';
import { larger } from './units.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Word {
  readonly text: string;
  readonly id: number;
}

export interface Lexicon {
  /** Words as they are indexed, and as they are spelt where that differs. */
  readonly table: WordTable;
  /** Every word, in the order of the texts. */
  readonly inOrder: () => readonly Word[];
  /** The word's stems in order; none where that is only the word itself. */
  readonly stems: (word: Word) => readonly string[];
  /** Learns that a word of one language is spelt so. */
  readonly learner: (language: string) => (spelling: number, word: number) => void;
}

/** Languages with a bit of their own; all others share the last one. */
const OWN_BITS = 31;

export function lexicon(stem: Stem): Lexicon {
  const table = wordTable();
  const languages = new Map<string, number>();
  const stems = new Map<number, readonly string[]>();
  /** By word: the languages in which it was met as a spelling. */
  let met = new Int32Array(1 << 12);
  const words: Word[] = [];
  return {
    table,
    inOrder: () => {
      // what was in order already is left as it is: the platform's sort finds such stretches and merges them
      append(words, wordsFrom(table, words.length).sort(byText));
      return words.sort(byText);
    },
    stems: ({ text, id }) => {
      const own = stems.get(id) ?? [];
      return own.length === 1 && own[0] === text ? [] : own;
    },
    learner: (language) => {
      const index = languages.get(language) ?? languages.size;
      languages.set(language, index);
      const bit = 1 << Math.min(index, OWN_BITS);
      return (spelling, word) => {
        if (table.size() > met.length) met = larger(met, Int32Array, table.size());
        if ((met[spelling]! & bit) !== 0 && index < OWN_BITS) return;
        const text = table.word(word);
        const root = rootOf(text, table.word(spelling), language, stem);
        // a word that was met as it stands, and has no stems here, is its own
        const known = stems.get(word) ?? (met[word] === 0 ? [] : [text]);
        met[spelling]! |= bit;
        if (known.includes(root) || (known.length === 0 && root === text && spelling === word)) return;
        stems.set(word, [...known, root].sort());
      };
    },
  };
}

/** The words from a number on. */
function wordsFrom(table: WordTable, first: number): Word[] {
  const words: Word[] = [];
  for (let id = first; id < table.size(); id++) words.push({ text: table.word(id), id });
  return words;
}

function append(words: Word[], more: readonly Word[]): void {
  for (let i = 0; i < more.length; i++) words.push(more[i]!);
}

function byText(a: Word, b: Word): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

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
