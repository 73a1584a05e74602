/**
 * A run: the analyses of many articles turned over, word by word, in the words' order. One run is what fits in memory;
 * merge.ts puts any number of them together. It knows articles by number alone.
 */
import type { Analysis } from './analysis.js';
import { byteReader, byteWriter } from './bytes.js';
import { fold } from './letters.js';
import { type WordTable, wordTable } from './table.js';
import { isPaired } from './words.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Run {
  /** Takes in one article. Numbers must rise from call to call. */
  readonly add: (article: number, analysis: Analysis) => void;
  /** Bytes held so far. */
  readonly size: () => number;
  /**
   * Everything taken in, sorted: for each word its key, its stems, how many articles and how many bytes; then for each
   * article the step to its number and its analysis as it was. The run is empty after it.
   */
  readonly take: () => Uint8Array;
}

/** What a run remembers of a word for each article that holds it, beside the bytes themselves: three 32-bit numbers. */
const LISTED = 12;

export function openRun(stem: Stem): Run {
  let words = dictionary(stem);
  let log = byteWriter(1 << 16);
  let postings = rowsOfThree();
  return {
    add: (article, { language, words: text, places }) => {
      const base = log.length();
      log.bytes(places);
      const reader = byteReader(places);
      const idOf = words.of(language);
      for (let start = 0; start < text.length; ) {
        const space = text.indexOf(' ', start);
        const end = space < 0 ? text.length : space;
        postings.push(idOf(text, start, end), article, base + reader.at());
        reader.pass(reader.number() + 1);
        start = end + 1;
      }
    },
    size: () => log.length() + postings.length() * LISTED,
    take: () => {
      const bytes = turned(words, postings, log.take());
      words = dictionary(stem);
      log = byteWriter(1 << 16);
      postings = rowsOfThree();
      return bytes;
    },
  };
}

interface Dictionary {
  /** Numbers a language's words, given as a stretch of a text. */
  readonly of: (language: string) => (text: string, start: number, end: number) => number;
  readonly keys: string[];
  readonly stems: (readonly string[])[];
}

/** Words by their folded form, each with the stems it has had in the languages it was met in. */
function dictionary(stem: Stem): Dictionary {
  const keys: string[] = [];
  const stems: (readonly string[])[] = [];
  const byKey = new Map<string, number>();
  const byLanguage = new Map<string, { table: WordTable; ids: number[] }>();
  const learn = (word: string, language: string): number => {
    const key = fold(word) || word;
    let id = byKey.get(key);
    if (id === undefined) {
      id = keys.push(key) - 1;
      stems.push([]);
      byKey.set(key, id);
    }
    const root = key.includes(':') || isPaired(key) ? key : fold(stem(word, language)) || key;
    const known = stems[id]!;
    if (!known.includes(root)) stems[id] = [...known, root].sort();
    return id;
  };
  return {
    keys,
    stems,
    of: (language) => {
      const { table, ids } = byLanguage.get(language) ?? { table: wordTable(), ids: [] };
      byLanguage.set(language, { table, ids });
      return (text, start, end) => {
        const own = table.add(text, start, end);
        ids[own] ??= learn(table.words[own]!, language);
        return ids[own];
      };
    },
  };
}

/** Rows of three numbers: a word, an article that holds it, and where in the log that is told. */
interface Rows {
  readonly push: (word: number, article: number, at: number) => void;
  readonly length: () => number;
  readonly view: () => Int32Array;
}

function rowsOfThree(): Rows {
  let rows = new Int32Array(3 * 4096);
  let length = 0;
  return {
    push: (word, article, at) => {
      if (length + 3 > rows.length) {
        const more = new Int32Array(rows.length * 2);
        more.set(rows);
        rows = more;
      }
      rows[length] = word;
      rows[length + 1] = article;
      rows[length + 2] = at;
      length += 3;
    },
    length: () => length / 3,
    view: () => rows.subarray(0, length),
  };
}

/** The postings in the words' order: a counting sort, so that each word's articles stay in theirs. */
function turned(words: Dictionary, postings: Rows, log: Uint8Array): Uint8Array {
  const rows = postings.view();
  const { keys, stems } = words;
  const starts = new Int32Array(keys.length + 1);
  for (let i = 0; i < rows.length; i += 3) starts[rows[i]! + 1]!++;
  for (let id = 0; id < keys.length; id++) starts[id + 1]! += starts[id]!;
  const next = starts.slice();
  const sorted = new Int32Array(rows.length / 3);
  for (let i = 0; i < rows.length; i += 3) sorted[next[rows[i]!]!++] = i;
  const ids = new Map(keys.map((key, id) => [key, id]));
  const out = byteWriter(log.length + rows.length);
  const list = byteWriter(1 << 12);
  for (const key of [...keys].sort()) {
    const id = ids.get(key)!;
    out.text(key);
    out.number(stems[id]!.length);
    for (const stem of stems[id]!) out.text(stem);
    list.clear();
    let before = 0;
    for (let k = starts[id]!; k < starts[id + 1]!; k++) {
      const i = sorted[k]!;
      list.number(rows[i + 1]! - before);
      before = rows[i + 1]!;
      // postings follow one another in the log: one ends where the next begins
      list.copy(log, rows[i + 2]!, i + 3 < rows.length ? rows[i + 5]! : log.length);
    }
    out.number(starts[id + 1]! - starts[id]!);
    out.number(list.length());
    out.bytes(list.view());
  }
  return out.take();
}
