/**
 * A run: the analyses of many articles turned over, word by word, in the words' order. One run is what fits in memory;
 * merge.ts puts any number of them together. It knows articles by number alone.
 */
import type { Analysis } from './analysis.js';
import { byteReader, byteWriter, numberSize } from './bytes.js';
import { SYMBOLS } from './layout.js';
import { fold } from './letters.js';
import { type WordTable, wordTable } from './table.js';
import { isPaired } from './words.js';

/** The stem of a lower-case word in a language; the word itself where the language has no stemmer. */
export type Stem = (word: string, language: string) => string;

export interface Run {
  /** Takes in one article. Numbers must rise from call to call. */
  readonly add: (article: number, analysis: Analysis) => void;
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
  let words = dictionary(stem);
  let log = byteWriter(1 << 16);
  let postings = pairs();
  let articles: Taken[] = [];
  const symbols = new Int32Array(SYMBOLS);
  return {
    symbols,
    add: (number, { language, words: text, places }) => {
      articles.push({ number, first: postings.length() });
      const base = log.length();
      log.bytes(places);
      const reader = byteReader(places);
      const idOf = words.of(language);
      for (let start = 0; start < text.length; ) {
        const space = text.indexOf(' ', start);
        const end = space < 0 ? text.length : space;
        postings.push(idOf(text, start, end), base + reader.at());
        const count = reader.number();
        symbols[reader.number()]!++;
        reader.pass(count);
        start = end + 1;
      }
    },
    size: () => log.length() + postings.length() * PAIR,
    take: () => {
      const bytes = turned(words, articles, postings.view(), log.take());
      words = dictionary(stem);
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
  const count = new Int32Array(keys.length);
  const room = new Int32Array(keys.length);
  const last = new Int32Array(keys.length);
  const eachPosting = (visit: (word: number, step: number, from: number, to: number) => void): void => {
    last.fill(0);
    articles.forEach(({ number, first }, n) => {
      const end = articles[n + 1]?.first ?? postings.length / 2;
      for (let i = first; i < end; i++) {
        const word = postings[2 * i]!;
        visit(word, number - last[word]!, postings[2 * i + 1]!, postings[2 * i + 3] ?? log.length);
        last[word] = number;
      }
    });
  };
  eachPosting((word, step, from, to) => {
    count[word]!++;
    room[word]! += numberSize(step) + to - from;
  });
  const out = byteWriter(log.length + postings.length + keys.length * 16);
  const ids = new Map(keys.map((key, id) => [key, id]));
  const next = new Int32Array(keys.length);
  for (const key of [...keys].sort()) {
    const id = ids.get(key)!;
    out.text(key);
    out.number(stems[id]!.length);
    for (const stem of stems[id]!) out.text(stem);
    out.number(count[id]!);
    out.number(room[id]!);
    next[id] = out.reserve(room[id]!);
  }
  const bytes = out.take();
  eachPosting((word, step, from, to) => {
    let at = next[word]!;
    let rest = step;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
    for (let i = from; i < to; i++) bytes[at++] = log[i]!;
    next[word] = at;
  });
  return bytes;
}
