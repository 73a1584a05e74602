/**
 * One article as the index needs it: which words it holds, how much each weighs there and where it stands. It sees this
 * article alone and knows no other, no stem and no number of documents; so what it makes can be kept as long as the
 * article does not change, and a run is fed from that alone.
 */
import type { Article } from '../types.js';
import { numberSize, putNumber, putUnits } from './bytes.js';
import { type Collected, collect, type Stretch } from './collect.js';
import { LEVELS, type NamedField, QUOTED_BIT } from './layout.js';
import { placesRoom, putPlaces } from './places.js';
import { piecesOf } from './quotations.js';
import { larger, unitsOf } from './units.js';

/** What an occurrence counts in each field. A guess that the bench's known-item queries bear out. */
const WORTH = { headline: 4, standfirst: 2, body: 1, rest: 1 } as const;
/** BM25: how soon more occurrences stop to count, how much length matters, and the length that is taken for usual. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.6;
const USUAL_LENGTH = 500;

/** In a word's byte: the article never spells it so, it is only what some spelling of it is indexed as. */
export const NOT_SPELT = 32;

/**
 * Reads an article for the index. Linear in its length. What it gives holds until the next call; whoever keeps it copies.
 *
 * In order: the language; how many words, and of each its text, a byte (its weight × 2 + whether a quotation holds it, and
 * {@link NOT_SPELT}), the number of bits of its places, and these (see places.ts); how many spellings that are indexed as
 * another word, and of each its text and that word's number. Numbers and texts are those of bytes.ts.
 */
export function analyse(article: Article): Uint8Array {
  const norm = 1 - LENGTH_MATTERS + LENGTH_MATTERS * (Math.max(1, article.words) / USUAL_LENGTH);
  return pack(collect(stretchesOf(article)), article.language, norm);
}

/** The level, 1 to 15, that stands for a weighted count of occurrences: BM25's saturation cut to four bits. */
function levelOf(worth: number, norm: number): number {
  const share = worth / (worth + SATURATION * norm);
  return Math.min(LEVELS - 1, Math.max(1, Math.round(share * LEVELS)));
}

/** The levels of the usual counts; what is above them is asked for one by one. */
const usualLevels = new Uint8Array(16);

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
  for (const { text, block, start } of piecesOf(article).flat()) {
    if (start < 0) stretches.push({ text, worth: 0, field: null, quoted: [[0, text.length]] });
    else quoted[block]!.push([start, start + text.length]);
  }
  article.body.forEach(({ text }, i) => {
    stretches.push({ text, worth: WORTH.body, field: null, quoted: quoted[i]! });
  });
}

/** What an analysis is written into; used again for the next. */
let bytes = new Uint8Array(1 << 15);
/** Each word's places, side by side, and where those of each rank begin; one more at the end. */
let sorted = new Int32Array(4096);
let begins = new Int32Array(1024);
/** The number of each rank among the words that are written. */
let numbers = new Int32Array(1024);

function pack(collected: Collected, language: string, norm: number): Uint8Array {
  const { words, keyOf, isSpelt, worths } = collected;
  const size = words.size();
  const [units, starts] = [words.units(), words.begins()];
  const [written, spellings] = [sortPlaces(collected), [] as number[]];
  need(2 * language.length + NUMBERS);
  let at = putUnits(bytes, 0, unitsOf(language), 0, language.length);
  at = putNumber(bytes, at, written);
  for (let worth = 0; worth < usualLevels.length; worth++) usualLevels[worth] = levelOf(worth, norm);
  for (let rank = 0; rank < size; rank++) {
    if (keyOf[rank] !== rank) spellings.push(rank);
    const [from, to] = [begins[rank]!, begins[rank + 1]!];
    if (from === to) continue;
    let quoted = 0;
    for (let i = from; i < to; i++) quoted |= sorted[i]! & QUOTED_BIT;
    need(at + 2 * (starts[rank + 1]! - starts[rank]!) + placesRoom(to - from, sorted[to - 1]! >> 1) + NUMBERS);
    at = putUnits(bytes, at, units, starts[rank]!, starts[rank + 1]!);
    const level = usualLevels[worths[rank]!] ?? levelOf(worths[rank]!, norm);
    bytes[at++] = level * 2 + quoted + (isSpelt[rank] === 1 ? 0 : NOT_SPELT);
    at = putCountedPlaces(at, from, to, quoted !== 0);
  }
  need(at + NUMBERS);
  at = putNumber(bytes, at, spellings.length);
  for (const rank of spellings) {
    need(at + 2 * (starts[rank + 1]! - starts[rank]!) + NUMBERS);
    at = putUnits(bytes, at, units, starts[rank]!, starts[rank + 1]!);
    at = putNumber(bytes, at, numbers[keyOf[rank]!]!);
  }
  return bytes.subarray(0, at);
}

/** Writes places behind the number of their bits, which nearly always takes one byte; where they end. */
function putCountedPlaces(at: number, from: number, to: number, isQuoted: boolean): number {
  const bits = putPlaces(bytes, at + 1, sorted, from, to, isQuoted);
  const size = (bits + 7) >> 3;
  const more = numberSize(bits) - 1;
  if (more > 0) bytes.copyWithin(at + 1 + more, at + 1, at + 1 + size);
  return putNumber(bytes, at, bits) + size;
}

/** Bytes of the numbers beside a word's units and places. */
const NUMBERS = 20;

function need(room: number): void {
  if (room > bytes.length) bytes = larger(bytes, Uint8Array, room);
}

/** Sorts the places by their words, each word's in order, and numbers the words that have any; how many these are. */
function sortPlaces({ words, counts, occurrences, wordAt, placeAt }: Collected): number {
  const size = words.size();
  if (begins.length <= size) [begins, numbers] = [new Int32Array(2 * size), new Int32Array(2 * size)];
  if (sorted.length < occurrences) sorted = new Int32Array(2 * occurrences);
  let end = 0;
  let written = 0;
  for (let rank = 0; rank < size; rank++) {
    if (counts[rank]! > 0) numbers[rank] = written++;
    end += counts[rank]!;
    begins[rank] = end;
  }
  begins[size] = end;
  // from the last to the first: where a word's places end becomes where they begin
  for (let i = occurrences - 1; i >= 0; i--) sorted[--begins[wordAt[i]!]!] = placeAt[i]!;
  return written;
}
