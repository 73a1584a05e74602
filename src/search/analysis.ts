/**
 * One article as the index needs it: which words it holds, how much each weighs there and where it stands. It sees this
 * article alone and knows no other, no stem and no number of documents; so what it makes can be kept as long as the
 * article does not change.
 */
import type { Article } from '../types.js';
import { putNumber } from './bytes.js';
import { LEVELS, type NamedField, QUOTED_BIT } from './layout.js';
import { larger, type WordTable } from './table.js';
import { findWords } from './words.js';

/** One article's words, and where they stand. */
export interface Analysis {
  /** Each word once, by its number in the vocabulary; words of a named field begin with its name and ":". */
  readonly words: Int32Array;
  /**
   * For each word: how often it stands; its weight × 2 + whether a quotation holds it; then the step to each of its places
   * × 2 + whether a quotation holds that place. All are numbers of 7 bits a byte (see bytes.ts).
   */
  readonly places: Uint8Array;
}

/** A stretch of an article's text that is searched as one field. */
interface Stretch {
  readonly text: string;
  readonly worth: number;
  readonly field: NamedField | null;
  /** Half-open ranges of `text` that are quotations, in order. */
  readonly quoted: readonly (readonly [start: number, end: number])[];
}

/** What an occurrence counts in each field. A guess that the bench's known-item queries bear out. */
const WORTH = { headline: 4, standfirst: 2, body: 1, rest: 1 } as const;
/** BM25: how soon more occurrences stop to count, how much length matters, and the length that is taken for usual. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.6;
const USUAL_LENGTH = 500;

/** Reads an article for the index. Linear in its length. What it gives holds until the next call. */
export function analyse(article: Article, vocabulary: WordTable): Analysis {
  const count = collect(stretchesOf(article), vocabulary);
  return pack(count, 1 - LENGTH_MATTERS + LENGTH_MATTERS * (Math.max(1, article.words) / USUAL_LENGTH));
}

/** The level, 1 to 15, that stands for a weighted count of occurrences: BM25's saturation cut to four bits. */
function levelOf(worth: number, norm: number): number {
  const share = worth / (worth + SATURATION * norm);
  return Math.min(LEVELS - 1, Math.max(1, Math.round(share * LEVELS)));
}

function stretchesOf(article: Article): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (text: string | null, worth: number, field: NamedField | null = null): void => {
    if (text !== null && text !== '') stretches.push({ text, worth, field, quoted: [] });
  };
  add(article.headline, WORTH.headline);
  add(article.standfirst, WORTH.standfirst);
  addBody(article, stretches);
  for (const { text } of article.captions) add(text, WORTH.rest);
  for (const { name, organisation } of article.byline) {
    for (const signer of [name, organisation]) {
      add(signer, WORTH.rest);
      add(signer, 1, 'by');
    }
  }
  const place = article.dateline?.place ?? null;
  for (const words of [place, article.section, ...article.tags]) add(words, WORTH.rest);
  add(place, 1, 'place');
  add(article.section, 1, 'section');
  add(article.publication, 1, 'paper');
  for (const tag of article.tags) add(tag, 1, 'tag');
  for (const name of speakersOf(article)) add(name, 1, 'speaker');
  return stretches;
}

/** Everyone quoted by name, each once, in order. */
export function speakersOf(article: Article): string[] {
  return [...new Set(article.quotes.flatMap(({ speaker }) => speaker?.name ?? []))];
}

/** The body's blocks with the quotations found in them; a quotation that stands in none of them is searched by itself. */
function addBody(article: Article, stretches: Stretch[]): void {
  const quoted: [number, number][][] = article.body.map(() => []);
  const from = article.body.map(() => 0);
  for (const quote of article.quotes) {
    let block = quote.block;
    for (const text of quote.text.split('\n')) {
      const start = article.body[block]?.text.indexOf(text, from[block]) ?? -1;
      if (start < 0) {
        stretches.push({ text, worth: 0, field: null, quoted: [[0, text.length]] });
      } else {
        quoted[block]!.push([start, start + text.length]);
        from[block] = start + text.length;
      }
      block++;
    }
  }
  article.body.forEach(({ text }, i) => {
    stretches.push({ text, worth: WORTH.body, field: null, quoted: quoted[i]! });
  });
}

/**
 * Room for one article, used again for the next: of each word in the vocabulary, its place among this article's words;
 * of those, the number, what its occurrences are worth, how many they are; of each occurrence, its word and its place ×
 * 2 + whether it is quoted.
 */
let rankOf = new Int32Array(0);
let number = new Int32Array(0);
let worth = new Float64Array(0);
let counts = new Int32Array(0);
let wordAt = new Int32Array(0);
let placeAt = new Int32Array(0);
let ordered = new Int32Array(0);

function makeRoom(most: number): void {
  if (most <= number.length) return;
  [number, counts, wordAt, placeAt, ordered] = [0, 0, 0, 0, 0].map(() => new Int32Array(2 * most)) as [
    typeof number,
    typeof number,
    typeof number,
    typeof number,
    typeof number,
  ];
  worth = new Float64Array(2 * most);
}

interface Count {
  words: number;
  occurrences: number;
}

/** Finds every word and its places. */
function collect(stretches: readonly Stretch[], vocabulary: WordTable): Count {
  makeRoom(stretches.reduce((sum, { text }) => sum + text.length, 1));
  const count = { words: 0, occurrences: 0 };
  let at = 0;
  for (const stretch of stretches) {
    at = collectStretch(stretch, vocabulary, count, at) + 1; // no phrase runs from one field or paragraph into the next
  }
  return count;
}

/** Adds one stretch whose first word stands at `first`; where the word after its last would stand. */
function collectStretch(
  { text: written, field, worth: each, quoted }: Stretch,
  vocabulary: WordTable,
  count: Count,
  first: number,
): number {
  const text = lowerCase(written);
  const found = findWords(text, 0, text.length, ordered);
  let { words, occurrences } = count;
  let at = first;
  for (let i = 0, range = 0; i < found; i += 2) {
    const [start, end] = [ordered[i]!, ordered[i + 1]!];
    while (range < quoted.length && quoted[range]![1] <= start) range++;
    const isQuoted = range < quoted.length && quoted[range]![0] <= start;
    const id = field === null ? vocabulary.add(text, start, end) : named(vocabulary, field, text.slice(start, end));
    if (id >= rankOf.length) rankOf = larger(rankOf, Int32Array, id + 1024);
    // what an earlier article left there is told by the number standing at that rank
    let rank = rankOf[id]!;
    if (rank >= words || number[rank] !== id) {
      rank = words++;
      rankOf[id] = rank;
      number[rank] = id;
      worth[rank] = 0;
      counts[rank] = 0;
    }
    worth[rank]! += each;
    counts[rank]!++;
    wordAt[occurrences] = rank;
    placeAt[occurrences++] = at++ * 2 + (isQuoted ? QUOTED_BIT : 0);
  }
  count.words = words;
  count.occurrences = occurrences;
  return at;
}

function named(vocabulary: WordTable, field: NamedField, word: string): number {
  const key = `${field}:${word}`;
  return vocabulary.add(key, 0, key.length);
}

/** Lower case, character by character where the whole would change its length (`İ`): places must stay where they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

let bytes = new Uint8Array(0);

function pack({ words, occurrences }: Count, norm: number): Analysis {
  // a counting sort: `counts` become where each word's places end, then where they begin
  let end = 0;
  for (let rank = 0; rank < words; rank++) {
    end += counts[rank]!;
    counts[rank] = end;
  }
  for (let i = occurrences - 1; i >= 0; i--) ordered[--counts[wordAt[i]!]!] = placeAt[i]!;
  // a number takes five bytes at most
  if (bytes.length < 10 * words + 5 * occurrences) bytes = new Uint8Array(2 * (10 * words + 5 * occurrences));
  let length = 0;
  for (let rank = 0; rank < words; rank++) {
    const [from, to] = [counts[rank]!, rank + 1 < words ? counts[rank + 1]! : occurrences];
    let quoted = 0;
    for (let i = from; i < to; i++) quoted |= ordered[i]! & QUOTED_BIT;
    length = putNumber(bytes, length, to - from);
    length = putNumber(bytes, length, levelOf(worth[rank]!, norm) * 2 + quoted);
    let before = 0;
    for (let i = from; i < to; i++) {
      const at = ordered[i]! >> 1;
      length = putNumber(bytes, length, (at - before) * 2 + (ordered[i]! & QUOTED_BIT));
      before = at;
    }
  }
  return { words: number.subarray(0, words), places: bytes.subarray(0, length) };
}
