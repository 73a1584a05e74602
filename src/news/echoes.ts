/**
 * What the lines of a text say of each other: which words of a short line the prose holds too, which lines say the same,
 * which begin as another does. Observes; what it means is weighed elsewhere.
 */
import { SMALL } from '../lib/characters.js';
import type { Traits } from './traits.js';
import { WordIndex } from './word-index.js';
import { type LineWords, spelt } from './words.js';

/** A stretch of lines. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export interface Echoes {
  readonly sameBefore: boolean;
  readonly sameAfter: boolean;
  /** Another line begins with all of this one. */
  readonly extended: boolean;
  /** This line begins with all of another. */
  readonly extending: boolean;
}

export interface Shares {
  /** Of each line's own words, the share that the prose holds too: a headline speaks of what follows, a menu does not. */
  readonly share: readonly number[];
  /** The share that the first paragraph holds; 0 for lines of `LONG` words and more. */
  readonly lead: readonly number[];
  /** The short line before the prose that shares most words with it; -1 for none. */
  readonly best: number;
}

/** Lines of so many words are prose; a guess. */
const PROSE = 14;
/** Lines of so many words are paragraphs; a guess. */
export const LONG = 30;

/** Shorter words say little of what a line is about; a guess. */
const SHORT_WORD = 3;

/** Compares the words of lines with those of the prose. Linear in the text's length. */
export function sharesOf(traits: readonly Traits[], prose: Stretch): Shares {
  const isProse = (i: number) => i >= prose.from && i < prose.to && traits[i]!.size >= PROSE;
  const asking = traits.map((trait, i) => trait.size < LONG || !isProse(i));
  index.reset(traits.reduce((sum, { words }, i) => sum + (asking[i] ? words.to - words.from : 0), 0));
  const asked = traits.map(({ words }, i) => (asking[i] ? numbered(words) : NONE));
  if (marks.length < index.size) marks = new Uint8Array(2 * index.size);
  else marks.fill(0, 0, index.size);
  for (let i = prose.from; i < prose.to; i++) if (isProse(i)) mark(traits[i]!.words, SPOKEN);
  if (traits[prose.from] !== undefined) mark(traits[prose.from]!.words, OPENED);
  let best = -1;
  let most = 1;
  const share = traits.map((trait, i) => {
    if (!asking[i]) return hasLongWord(trait.words) ? 1 : 0;
    const found = count(asked[i]!, SPOKEN);
    if (i < prose.from && trait.size < LONG && found > most) [best, most] = [i, found];
    return asked[i]!.length === 0 ? 0 : found / asked[i]!.length;
  });
  const lead = asked.map((own) => (own.length === 0 ? 0 : count(own, OPENED) / own.length));
  return { share, lead, best };
}

const NONE: readonly number[] = [];

/** The longer words of the lines that ask, and by their numbers where they are heard; used for one text after the other. */
const index = new WordIndex(256);
let marks = new Uint8Array(256);
/** In the prose; in its first paragraph. */
const [SPOKEN, OPENED] = [1, 2];

/** The numbers of a line's longer words, which are added to the index. */
function numbered(line: LineWords): number[] {
  const { words, from, to } = line;
  const numbers: number[] = [];
  for (let i = from; i < to; i++) {
    if (words.ends[i]! - words.starts[i]! > SHORT_WORD) numbers.push(index.add(line, i));
  }
  return numbers;
}

function mark(line: LineWords, heard: number): void {
  const { words, from, to } = line;
  for (let i = from; i < to; i++) {
    const number = words.ends[i]! - words.starts[i]! > SHORT_WORD ? index.find(line, i) : -1;
    if (number >= 0) marks[number]! |= heard;
  }
}

function hasLongWord({ words, from, to }: LineWords): boolean {
  for (let i = from; i < to; i++) if (words.ends[i]! - words.starts[i]! > SHORT_WORD) return true;
  return false;
}

function count(numbers: readonly number[], heard: number): number {
  let marked = 0;
  for (const number of numbers) if ((marks[number]! & heard) !== 0) marked++;
  return marked;
}

/** Which lines say what another line says, or begin as it does. Lines are compared by their letters and digits. */
export function echoesOf(traits: readonly Traits[]): (Echoes | null)[] {
  const echoes = traits.map(() => null as { -readonly [name in keyof Echoes]: boolean } | null);
  const at = (i: number) => (echoes[i] ??= { sameBefore: false, sameAfter: false, extended: false, extending: false });
  const alike = alikeFrom(traits);
  const keys = new Map(alike.map((i) => [i, keyOf(traits[i]!.words)]));
  const seen = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const [i, key] of keys) {
    if (key.length < SHORTEST) continue;
    const before = seen.get(key);
    if (before !== undefined) {
      at(i).sameBefore = true;
      at(before).sameAfter = true;
    }
    seen.set(key, i);
    if (key.length >= START) starts.set(key.slice(0, START), i);
  }
  for (const [i, key] of keys) {
    const other = key.length < START ? undefined : starts.get(key.slice(0, START));
    const rival = other === undefined ? key : keys.get(other)!;
    if (other === undefined || rival === key) continue;
    const [short, long] = rival.startsWith(key) ? [i, other] : [other, i];
    if (!keys.get(long)!.startsWith(keys.get(short)!)) continue;
    at(short).extended = true;
    at(long).extending = true;
  }
  return echoes;
}

/** Shorter lines repeat by chance ("Share"); a guess. */
const SHORTEST = 8;

/** Letters that two lines must share before one is compared with the other in full; a guess. */
const START = 24;

/** The letters and digits of a line alone, for comparing lines. */
export function keyOf(line: LineWords): string {
  return spelt(line).join('');
}

/** How many letters and digits a line has. */
export function lettersIn({ words, from, to }: LineWords): number {
  let letters = 0;
  for (let i = from; i < to; i++) letters += words.ends[i]! - words.starts[i]!;
  return letters;
}

/** True where the letters and digits of one line end with all those of another, which are fewer. */
export function endsWith(line: LineWords, ending: LineWords): boolean {
  const { starts, ends, chars } = line.words;
  let word = line.to - 1;
  let at = ends[word]! - 1;
  for (let other = ending.to - 1; other >= ending.from; other--) {
    for (let i = ending.words.ends[other]! - 1; i >= ending.words.starts[other]!; i--, at--) {
      while (at < starts[word]!) at = ends[--word]! - 1;
      if (((chars[line.base + at]! ^ ending.words.chars[ending.base + i]!) & SMALL) !== 0) return false;
    }
  }
  return true;
}

/** True where a line's letters and digits are these. */
export function saysKey(line: LineWords, key: string): boolean {
  const { words, from, to } = line;
  let letters = 0;
  for (let i = from; i < to && letters <= key.length; i++) letters += words.ends[i]! - words.starts[i]!;
  return letters === key.length && keyOf(line) === key;
}

/** The lines whose first letters are, by their hash, those of another line: most texts have none. In order. */
function alikeFrom(traits: readonly Traits[]): number[] {
  const first = new Map<number, number>();
  const alike: number[] = [];
  traits.forEach(({ words }, i) => {
    const hash = startOf(words);
    const before = first.get(hash);
    first.set(hash, before ?? i);
    if (before !== undefined) alike.push(before, i);
  });
  return [...new Set(alike)].sort((a, b) => a - b);
}

/** A hash of a key's first letters. */
function startOf({ words: { chars, starts, ends }, from, to, base }: LineWords): number {
  let hash = 0;
  let letters = 0;
  for (let word = from; word < to; word++) {
    const end = base + ends[word]!;
    for (let i = base + starts[word]!; i < end; i++) {
      if (letters++ === START) return hash;
      hash = (Math.imul(hash, 31) + (chars[i]! & SMALL)) | 0;
    }
  }
  return hash;
}
