/**
 * A run: the analyses of many articles turned over, word by word, in the words' order. One run is what fits in memory;
 * merge.ts puts any number of them together. It knows articles by number alone.
 */
import type { Analysis } from './analysis.js';
import { byteReader, byteWriter, numberSize, putNumber } from './bytes.js';
import { SYMBOLS } from './layout.js';
import { fold } from './letters.js';
import { larger, type WordTable, wordTable } from './table.js';
import { isPaired } from './words.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Run {
  /** The words that analyses for this run are told in. Empty again after `take`. */
  readonly vocabulary: () => WordTable;
  /** Takes in one article. Numbers must rise from call to call. */
  readonly add: (article: number, language: string, analysis: Analysis) => void;
  /** How often each symbol was met since the run was opened. */
  readonly symbols: Int32Array;
  /** Bytes held so far. */
  readonly size: () => number;
  /**
   * Everything taken in, sorted: for each word its key, its stems, how many articles and how many bytes; then for each
   * article the step to its number and its analysis as it was. The run is empty after it.
   */
  readonly take: () => Uint8Array;
}

/** Bytes that a run remembers of a word for each article that holds it, beside the log: two 32-bit numbers. */
const PAIR = 8;

export function openRun(stem: Stem): Run {
  let vocabulary = wordTable();
  let words = dictionary(vocabulary, stem);
  let log = byteWriter(1 << 16);
  let postings = pairs();
  let articles: Taken[] = [];
  const symbols = new Int32Array(SYMBOLS);
  return {
    vocabulary: () => vocabulary,
    symbols,
    add: (number, language, analysis) => {
      articles.push({ number, first: postings.length() });
      const base = log.length();
      log.bytes(analysis.places);
      const reader = byteReader(analysis.places);
      const idOf = words.of(language);
      for (let i = 0; i < analysis.words.length; i++) {
        postings.push(idOf(analysis.words[i]!), base + reader.at());
        const count = reader.number();
        symbols[reader.number()]!++;
        reader.pass(count);
      }
    },
    size: () => log.length() + postings.length() * PAIR,
    take: () => {
      const bytes = turned(words, articles, postings.view(), log.take());
      vocabulary = wordTable();
      words = dictionary(vocabulary, stem);
      log = byteWriter(1 << 16);
      postings = pairs();
      articles = [];
      return bytes;
    },
  };
}

/** An article taken in, and the first of its postings. */
interface Taken {
  readonly number: number;
  readonly first: number;
}

interface Dictionary {
  /** The word's number in this dictionary, by its number in the vocabulary, in one language. */
  readonly of: (language: string) => (word: number) => number;
  readonly keys: string[];
  readonly stems: (readonly string[])[];
}

/** Words by their folded form, each with the stems it has had in the languages it was met in. */
function dictionary(vocabulary: WordTable, stem: Stem): Dictionary {
  const keys: string[] = [];
  const stems: (readonly string[])[] = [];
  const byKey = new Map<string, number>();
  /** By language: the number + 1 of each word of the vocabulary; 0 where it was not met. */
  const byLanguage = new Map<string, { ids: Int32Array<ArrayBuffer> }>();
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
      const own = byLanguage.get(language) ?? { ids: new Int32Array(1024) };
      byLanguage.set(language, own);
      return (word) => {
        if (word >= own.ids.length) own.ids = larger(own.ids, Int32Array, word + 1);
        const known = own.ids[word]!;
        if (known > 0) return known - 1;
        const id = learn(vocabulary.word(word), language);
        own.ids[word] = id + 1;
        return id;
      };
    },
  };
}

/** Pairs of numbers: a word, and where in the log a posting of it begins. Postings follow one another in the log. */
interface Pairs {
  readonly push: (word: number, at: number) => void;
  readonly length: () => number;
  readonly view: () => Int32Array;
}

function pairs(): Pairs {
  let held = new Int32Array(1 << 14);
  let length = 0;
  return {
    push: (word, at) => {
      if (length + 2 > held.length) {
        const more = new Int32Array(held.length * 2);
        more.set(held);
        held = more;
      }
      held[length++] = word;
      held[length++] = at;
    },
    length: () => length / 2,
    view: () => held.subarray(0, length),
  };
}

/**
 * The postings in the words' order: once through the log to see how much room each word needs, once to put every posting
 * into its word's room. The log is read from front to back, since reading it word by word waits for memory (measured:
 * twice the time).
 */
function turned(words: Dictionary, articles: readonly Taken[], postings: Int32Array, log: Uint8Array): Uint8Array {
  const { keys, stems } = words;
  // of each word, side by side: the article before, how many, how many bytes, where the next goes
  const facts = new Int32Array(keys.length * 4);
  for (const [n, { number, first }] of articles.entries()) {
    const end = articles[n + 1]?.first ?? postings.length / 2;
    for (let i = first; i < end; i++) {
      const at = postings[2 * i]! * 4;
      const to = 2 * i + 3 < postings.length ? postings[2 * i + 3]! : log.length;
      facts[at + 2]! += numberSize(number - facts[at]!) + to - postings[2 * i + 1]!;
      facts[at] = number;
      facts[at + 1]!++;
    }
  }
  const out = byteWriter(log.length + postings.length + keys.length * 16);
  const ids = new Map(keys.map((key, id) => [key, id]));
  for (const key of [...keys].sort()) {
    const id = ids.get(key)!;
    out.text(key);
    out.number(stems[id]!.length);
    for (const stem of stems[id]!) out.text(stem);
    out.number(facts[id * 4 + 1]!);
    out.number(facts[id * 4 + 2]!);
    facts[id * 4 + 3] = out.reserve(facts[id * 4 + 2]!);
    facts[id * 4] = 0;
  }
  const bytes = out.take();
  for (const [n, { number, first }] of articles.entries()) {
    const end = articles[n + 1]?.first ?? postings.length / 2;
    for (let i = first; i < end; i++) {
      const fact = postings[2 * i]! * 4;
      const to = 2 * i + 3 < postings.length ? postings[2 * i + 3]! : log.length;
      let at = facts[fact + 3]!;
      at = putNumber(bytes, at, number - facts[fact]!);
      for (let from = postings[2 * i + 1]!; from < to; from++) bytes[at++] = log[from]!;
      facts[fact] = number;
      facts[fact + 3] = at;
    }
  }
  return bytes;
}
