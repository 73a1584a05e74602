/**
 * One article as the index needs it: which words it holds, how much each weighs there and where it stands. It sees this
 * article alone, so that what it makes can be kept as long as the article does not change; it knows no other article, no
 * stem and no number of documents.
 */
import type { Article } from '../types.js';
import { byteWriter } from './bytes.js';
import { LEVELS, type NamedField, QUOTED_BIT } from './layout.js';
import { wordTable } from './table.js';
import { eachWord } from './words.js';

/** Plain data: it crosses threads and may be stored. */
export interface Analysis {
  readonly language: string;
  /** Each word once, lower case with its accents, joined by spaces; words of a named field begin with its name and ":". */
  readonly words: string;
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

/** Reads an article for the index. Linear in its length. */
export function analyse(article: Article): Analysis {
  const stretches = stretchesOf(article);
  const occurrences = collect(stretches);
  const norm = 1 - LENGTH_MATTERS + LENGTH_MATTERS * (Math.max(1, article.words) / USUAL_LENGTH);
  return { language: article.language, ...pack(occurrences, norm) };
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

/** Words and their occurrences, in the order of reading. Its arrays are used again for the next article. */
interface Found {
  readonly words: readonly string[];
  /** Of each word: what its occurrences are worth together, and how many they are. */
  readonly worth: Float64Array;
  readonly counts: Int32Array;
  /** Of each occurrence: its word, and its place × 2 + whether it is quoted. */
  readonly word: Int32Array;
  readonly place: Int32Array;
  readonly length: number;
}

const table = wordTable();
let found = {
  worth: new Float64Array(0),
  counts: new Int32Array(0),
  word: new Int32Array(0),
  place: new Int32Array(0),
};

function collect(stretches: readonly Stretch[]): Found {
  const most = stretches.reduce((sum, { text }) => sum + text.length, 0);
  if (most > found.word.length) {
    const room = 2 * most;
    const numbers = (): Int32Array<ArrayBuffer> => new Int32Array(room);
    found = { worth: new Float64Array(room), counts: numbers(), word: numbers(), place: numbers() };
  }
  const { worth, counts, word, place } = found;
  worth.fill(0);
  counts.fill(0);
  table.clear();
  let length = 0;
  let at = 0;
  for (const { text: written, field, worth: each, quoted } of stretches) {
    const text = lowerCase(written);
    let range = 0;
    eachWord(text, 0, text.length, (start, end) => {
      while (range < quoted.length && quoted[range]![1] <= start) range++;
      const isQuoted = range < quoted.length && quoted[range]![0] <= start;
      const id = field === null ? table.add(text, start, end) : named(field, text.slice(start, end));
      worth[id]! += each;
      counts[id]!++;
      word[length] = id;
      place[length++] = at++ * 2 + (isQuoted ? QUOTED_BIT : 0);
    });
    at++; // no phrase runs from one field or paragraph into the next
  }
  return { words: table.words, worth, counts, word, place, length };
}

function named(field: NamedField, word: string): number {
  const key = `${field}:${word}`;
  return table.add(key, 0, key.length);
}

/** Lower case, character by character where the whole would change its length (`İ`): places must stay where they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

function pack({ words, worth, counts, word, place, length }: Found, norm: number): Omit<Analysis, 'language'> {
  const starts = new Int32Array(words.length + 1);
  for (let id = 0; id < words.length; id++) starts[id + 1] = starts[id]! + counts[id]!;
  const next = starts.slice();
  const ordered = new Int32Array(length);
  for (let i = 0; i < length; i++) ordered[next[word[i]!]!++] = place[i]!;
  const out = byteWriter(length * 2 + words.length * 3);
  for (let id = 0; id < words.length; id++) {
    const [from, to] = [starts[id]!, starts[id + 1]!];
    let quoted = 0;
    for (let i = from; i < to; i++) quoted |= ordered[i]! & QUOTED_BIT;
    out.number(to - from);
    out.number(levelOf(worth[id]!, norm) * 2 + quoted);
    let before = 0;
    for (let i = from; i < to; i++) {
      const at = ordered[i]! >> 1;
      out.number((at - before) * 2 + (ordered[i]! & QUOTED_BIT));
      before = at;
    }
  }
  return { words: words.join(' '), places: out.take() };
}
