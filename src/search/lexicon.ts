/**
 * The words that a thread has met, with the stems each has had in the languages it was met in. It grows with the words of
 * the archive and knows no article.
 */
import { MET, type RecordTable, recordTable } from './records.js';
import { rootOf } from './spellings.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Word {
  readonly text: string;
  readonly record: number;
}

export interface Lexicon {
  /** Words as they are indexed, and as they are spelt where that differs. */
  readonly table: RecordTable;
  /** Every word, in the order of the texts. */
  readonly inOrder: () => readonly Word[];
  /** The word's stems in order; none where that is only the word itself. */
  readonly stems: (word: Word) => readonly string[];
  /** Learns that a word of one language is spelt so, both given by their records. */
  readonly learner: (language: string) => (spelling: number, word: number) => void;
}

/** Languages with a bit of their own in a record; all others share the last one. */
const OWN_BITS = 31;

export function lexicon(stem: Stem): Lexicon {
  const table = recordTable();
  const languages = new Map<string, number>();
  const stems = new Map<number, readonly string[]>();
  /** The words whose records stand before `ordered`, in order. */
  const words: Word[] = [];
  let ordered = 0;
  let counted = 0;
  return {
    table,
    inOrder: () => {
      const fresh: Word[] = [];
      for (; counted < table.size(); counted++, ordered = table.after(ordered))
        fresh.push({ text: table.text(ordered), record: ordered });
      // what was in order already is left as it is: the platform's sort finds such stretches and merges them
      for (const word of fresh.sort(byText)) words.push(word);
      return words.sort(byText);
    },
    stems: ({ text, record }) => {
      const own = stems.get(record) ?? [];
      return own.length === 1 && own[0] === text ? [] : own;
    },
    learner: (language) => {
      const index = languages.get(language) ?? languages.size;
      languages.set(language, index);
      const bit = 1 << Math.min(index, OWN_BITS);
      return (spelling, word) => {
        const records = table.records();
        if ((records[spelling + MET]! & bit) !== 0 && index < OWN_BITS) return;
        const text = table.text(word);
        const root = rootOf(text, table.text(spelling), language, stem);
        // a word that was met as it stands, and has no stems here, is its own
        const known = stems.get(word) ?? (records[word + MET] === 0 ? [] : [text]);
        records[spelling + MET]! |= bit;
        if (known.includes(root) || (known.length === 0 && root === text && spelling === word)) return;
        stems.set(word, [...known, root].sort());
      };
    },
  };
}

function byText(a: Word, b: Word): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
