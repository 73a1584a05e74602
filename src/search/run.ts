/**
 * A run: the analyses of many articles turned over, word by word, in the words' order. One run is what fits in memory;
 * merge.ts puts any number of them together. It knows articles by number alone.
 */
import { NOT_SPELT } from './analysis.js';
import { byteReader, numberSize, passText, putNumber, putUnits } from './bytes.js';
import { type Lexicon, lexicon, type Stem, type Word } from './lexicon.js';
import { SYMBOLS } from './parts.js';
import { RUN_FIELDS } from './records.js';
import { addSpellings, type Spellings, spellingCounter } from './spellings.js';
import { larger, unitsOf } from './units.js';

export interface Run {
  /** Takes in one article as `analyse` left it. Numbers must rise from call to call. */
  readonly add: (article: number, analysis: Uint8Array) => void;
  /** How often each symbol was met since the run was opened. */
  readonly symbols: Int32Array;
  /** How often words were spelt otherwise than they are indexed, since the run was opened. */
  readonly spellings: () => Spellings;
  /** Bytes held so far. */
  readonly size: () => number;
  /**
   * Everything taken in, sorted: for each word its text, its stems (none where that is the word), how many articles and
   * how many bytes; then for each article the step to its number, its symbol, and its places, their number of bits
   * before them. The run is empty after it.
   */
  readonly take: () => Uint8Array;
}

/** Bytes that a run remembers of a word for each article that holds it, beside the log: two 32-bit numbers. */
const PAIR = 8;
/** Words that are remembered from run to run; with more, the next begins with none. A guess: some 60 MB. */
const MOST_WORDS = 1 << 20;

/** Fields of a word's record: the article before, how many articles, how many bytes, where the next goes. */
const [BEFORE, ARTICLES, BYTES, NEXT] = [0, 1, 2, 3];

/** What was taken in: analyses one behind the other in the log; of each posting in `pairs` its word's record and its place there. */
interface Taken {
  log: Uint8Array;
  logged: number;
  pairs: Int32Array;
  paired: number;
  /** Each article's number and the first of its pairs. */
  readonly articles: { readonly number: number; readonly first: number }[];
}

function nothing(): Taken {
  return { log: new Uint8Array(1 << 16), logged: 0, pairs: new Int32Array(1 << 14), paired: 0, articles: [] };
}

export function openRun(stem: Stem): Run {
  const vocabulary = openVocabulary(stem);
  const taken = nothing();
  const symbols = new Int32Array(SYMBOLS);
  const reader = byteReader(taken.log);
  /** Takes in a word that stands at `at`; where its places end. */
  const addWord = (article: number, analysis: Uint8Array, at: number, base: number, met: Met): number => {
    const { table } = vocabulary.words();
    const word = table.recordAt(analysis, at);
    const from = passText(analysis, at);
    const end = passPlaces(analysis, from + 1);
    const symbol = analysis[from]!;
    if ((symbol & NOT_SPELT) === 0) met.learn(word, word);
    else met.count(word, null);
    symbols[symbol & (SYMBOLS - 1)]!++;
    note(table.records(), word, article, end - from);
    taken.pairs[taken.paired++] = word;
    taken.pairs[taken.paired++] = base + from;
    return end;
  };
  return {
    symbols,
    add: (article, analysis) => {
      reader.moveTo(0, analysis);
      const met = vocabulary.met(reader.text());
      const first = taken.paired;
      taken.articles.push({ number: article, first });
      const held = reader.number();
      const base = makeRoom(taken, analysis, held);
      let at = reader.at();
      for (let left = held; left > 0; left--) at = addWord(article, analysis, at, base, met);
      reader.moveTo(at);
      for (let left = reader.number(); left > 0; left--) {
        const spelling = vocabulary.words().table.recordAt(analysis, reader.at());
        reader.moveTo(passText(analysis, reader.at()));
        const word = taken.pairs[first + 2 * reader.number()]!;
        met.learn(spelling, word);
        met.count(spelling, word);
      }
    },
    size: () => taken.logged + (taken.paired / 2) * PAIR,
    take: () => {
      const bytes = turned(vocabulary.words(), taken);
      [taken.logged, taken.paired, taken.articles.length] = [0, 0, 0];
      vocabulary.bound();
      return bytes;
    },
    spellings: vocabulary.spellings,
  };
}

/** Notes in a word's record that an article holds it, in so many bytes. */
function note(facts: Int32Array, word: number, article: number, bytes: number): void {
  facts[word + BYTES]! += numberSize(article - facts[word + BEFORE]!) + bytes;
  facts[word + BEFORE] = article;
  facts[word + ARTICLES]!++;
}

/** The words that a run knows: with too many of them it begins anew, but what was counted stays. */
function openVocabulary(stem: Stem) {
  let words = lexicon(stem);
  let counter = spellingCounter(words.table);
  const spellings: Spellings = new Map();
  const counted = (): Spellings => {
    addSpellings(spellings, counter.take(), 1);
    return spellings;
  };
  return {
    words: () => words,
    met: (language: string): Met => ({ learn: words.learner(language), count: counter.of(language) }),
    bound: (): void => {
      if (words.table.size() <= MOST_WORDS) return;
      counted();
      words = lexicon(stem);
      counter = spellingCounter(words.table);
    },
    spellings: counted,
  };
}

/** What is told of each spelling of an article. */
interface Met {
  readonly learn: (spelling: number, word: number) => void;
  readonly count: (spelling: number, word: number | null) => void;
}

/** Where places end that begin at `at` with the number of their bits. */
function passPlaces(bytes: Uint8Array, at: number): number {
  let bits = bytes[at]!;
  let end = at + 1;
  if (bits > 127) {
    bits &= 127;
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[end++]!;
      bits |= (byte & 127) << shift;
      if (byte < 128) break;
    }
  }
  return end + ((bits + 7) >> 3);
}

/** Logs an analysis and makes room for so many postings; where in the log it begins. */
function makeRoom(taken: Taken, analysis: Uint8Array, postings: number): number {
  const base = taken.logged;
  if (base + analysis.length > taken.log.length) taken.log = larger(taken.log, Uint8Array, base + analysis.length);
  if (taken.paired + 2 * postings > taken.pairs.length)
    taken.pairs = larger(taken.pairs, Int32Array, taken.paired + 2 * postings);
  taken.log.set(analysis, base);
  taken.logged += analysis.length;
  return base;
}

/**
 * The postings in the words' order: every word gets its room, then every posting is put into its word's. The log is read
 * from front to back, since reading it word by word waits for memory (measured: twice the time).
 */
function turned(words: Lexicon, { log, pairs, paired, articles }: Taken): Uint8Array {
  const facts = words.table.records();
  const held = words.inOrder().filter(({ record }) => facts[record + ARTICLES]! > 0);
  const bytes = withRooms(words, held);
  articles.forEach(({ number, first }, n) => {
    const end = articles[n + 1]?.first ?? paired;
    for (let i = first; i < end; i += 2) {
      const word = pairs[i]!;
      const from = pairs[i + 1]!;
      const to = passPlaces(log, from + 1);
      let at = putNumber(bytes, facts[word + NEXT]!, number - facts[word + BEFORE]!);
      bytes[at++] = log[from]! & (SYMBOLS - 1);
      for (let k = from + 1; k < to; k++) bytes[at++] = log[k]!;
      facts[word + BEFORE] = number;
      facts[word + NEXT] = at;
    }
  });
  for (const { record } of held) facts.fill(0, record, record + RUN_FIELDS);
  return bytes;
}

/** Writes each word's head and leaves room for its postings; the records then tell where, and begin at article 0 again. */
function withRooms(words: Lexicon, held: readonly Word[]): Uint8Array {
  const facts = words.table.records();
  let size = 0;
  for (const word of held) {
    const texts = [word.text, ...words.stems(word)];
    size += facts[word.record + BYTES]! + texts.reduce((sum, { length }) => sum + 2 * length + 10, 20);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  const putText = (text: string): void => {
    at = putUnits(bytes, at, unitsOf(text), 0, text.length);
  };
  for (const word of held) {
    const stems = words.stems(word);
    putText(word.text);
    at = putNumber(bytes, at, stems.length);
    for (const stem of stems) putText(stem);
    at = putNumber(bytes, at, facts[word.record + ARTICLES]!);
    at = putNumber(bytes, at, facts[word.record + BYTES]!);
    facts[word.record + NEXT] = at;
    facts[word.record + BEFORE] = 0;
    at += facts[word.record + BYTES]!;
  }
  return bytes.subarray(0, at);
}
