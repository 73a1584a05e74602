/**
 * What the lines of a text say of each other: which words of a short line the prose holds too, which lines say the same,
 * which begin as another does. Observes; what it means is weighed elsewhere.
 */
import { SMALL } from '../../lib/characters.js';
import { WordIndex } from '../words/word-index.js';
import { type LineWords, spelt } from '../words/words.js';
import type { Traits } from './traits.js';
import { countMarked, mark as markPairs, pairsOf, roomForPairs, shareOf } from './unparted.js';

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
  const isProse = traits.map(({ size }, i) => i >= prose.from && i < prose.to && size >= PROSE);
  if (traits[prose.from]?.inHan === true) return pairsSharedBy(traits, prose, isProse);
  const lead = leadsOf(traits, isProse, traits[prose.from]);
  index.reset(traits.reduce((sum, { words }, i) => sum + (isProse[i] ? 0 : words.to - words.from), 0));
  const asked = traits.map(({ words }, i) => (isProse[i] ? NONE : numbered(words)));
  if (spoken.length < index.size) spoken = new Uint8Array(2 * index.size);
  else spoken.fill(0, 0, index.size);
  if (index.size > 0) for (let i = prose.from; i < prose.to; i++) if (isProse[i]) mark(traits[i]!.words);
  let best = -1;
  let most = 1;
  const share = traits.map((trait, i) => {
    // the prose holds its own words
    if (isProse[i]) return hasLongWord(trait.words) ? 1 : 0;
    const found = count(asked[i]!);
    if (i < prose.from && trait.size < LONG && found > most) [best, most] = [i, found];
    return asked[i]!.length === 0 ? 0 : found / asked[i]!.length;
  });
  return { share, lead, best };
}

/** The pairs of the first paragraph, and of all prose; used for one text after the other. */
const [openingPairs, spokenPairs] = [roomForPairs(), roomForPairs()];

/** The same where the first paragraph parts no words: by pairs of neighbouring characters. */
function pairsSharedBy(traits: readonly Traits[], prose: Stretch, isProse: readonly boolean[]): Shares {
  markPairs([traits[prose.from]!.line.text], openingPairs);
  markPairs(
    traits.flatMap(({ line }, i) => (isProse[i] ? [line.text] : [])),
    spokenPairs,
  );
  let best = -1;
  let most = 1;
  const lead = traits.map(() => 0);
  const share = traits.map(({ line, size }, i) => {
    const pairs = isProse[i] && size >= LONG ? [] : pairsOf(line.text);
    lead[i] = shareOf(pairs, openingPairs);
    if (isProse[i]) return 1;
    const found = countMarked(pairs, spokenPairs);
    if (i < prose.from && size < LONG && found > most) [best, most] = [i, found];
    return shareOf(pairs, spokenPairs);
  });
  return { share, lead, best };
}

/** Of each short line's longer words, and of those of lines outside the prose, the share that the first paragraph holds. */
function leadsOf(traits: readonly Traits[], isProse: readonly boolean[], first: Traits | undefined): number[] {
  if (first === undefined) return traits.map(() => 0);
  opening.reset(first.words.to - first.words.from);
  for (let i = first.words.from; i < first.words.to; i++) if (isLong(first.words, i)) opening.add(first.words, i);
  return traits.map(({ words, size }, i) => {
    if (size >= LONG && isProse[i]) return 0;
    let long = 0;
    let found = 0;
    for (let k = words.from; k < words.to; k++) {
      if (!isLong(words, k)) continue;
      long++;
      if (opening.find(words, k) >= 0) found++;
    }
    return long === 0 ? 0 : found / long;
  });
}

const NONE: readonly number[] = [];

/** The longer words of the first paragraph, those of the lines outside the prose, and by their numbers whether the prose
 * holds them; used for one text after the other. */
const opening = new WordIndex(256);
const index = new WordIndex(256);
let spoken = new Uint8Array(256);

function isLong({ words: { starts, ends } }: LineWords, word: number): boolean {
  return ends[word]! - starts[word]! > SHORT_WORD;
}

/** The numbers of a line's longer words, which are added to the index. */
function numbered(line: LineWords): number[] {
  const numbers: number[] = [];
  for (let i = line.from; i < line.to; i++) if (isLong(line, i)) numbers.push(index.add(line, i));
  return numbers;
}

function mark(line: LineWords): void {
  for (let i = line.from; i < line.to; i++) {
    const number = isLong(line, i) ? index.find(line, i) : -1;
    if (number >= 0) spoken[number] = 1;
  }
}

function hasLongWord(line: LineWords): boolean {
  for (let i = line.from; i < line.to; i++) if (isLong(line, i)) return true;
  return false;
}

function count(numbers: readonly number[]): number {
  let marked = 0;
  for (const number of numbers) marked += spoken[number]!;
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
