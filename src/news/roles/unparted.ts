/**
 * Lines in Han and kana, which set no space between words, seen as lines of other scripts are: how many of their words are function
 * words, how many sentences they hold, which of their words another line has too. No dictionary is asked.
 */
import * as is from '../../lib/characters.js';
import type { Language } from '../languages/language.js';

/** Whether a line has far fewer spaces than words. @param bits of all its characters together. @param count of its runs of letters. */
export function isUnparted(text: string, bits: number, count: number): boolean {
  return (bits & is.EAST_ASIAN) !== 0 && text.length > 4 * count;
}

/** Whether these words are in Han or kana: Hangul parts them, though not all. */
export function isInHan(text: string): boolean {
  return HAN_OR_KANA.test(text);
}

const HAN_OR_KANA = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The share of a line's characters that are function words by themselves (の, は, 的, 了): in prose as large as that of words elsewhere. */
export function commonOf(text: string, language: Language): number {
  const words = singleOf(language);
  let found = 0;
  for (const character of text) if (words.has(character)) found++;
  return found / Math.max(1, text.length);
}

const singles = new Map<string, ReadonlySet<string>>();

function singleOf({ code, common }: Language): ReadonlySet<string> {
  let words = singles.get(code);
  if (words === undefined) {
    words = new Set(common.split(' ').filter((word) => word.length === 1));
    singles.set(code, words);
  }
  return words;
}

/** Sentences that end before a line does: no space follows a stop. */
export function stopsIn(text: string): number {
  return text.match(INNER_STOP)?.length ?? 0;
}

const INNER_STOP = /[。！？](?=[^。！？」』）\s])/g;

/**
 * What may tell what a line is about: the pairs of its neighbouring characters, and Han by itself. Hiragana is grammar. Each is told by its
 * place in a table of `PLACES`: a chance match does no harm here.
 */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const telling = (is.characterOf(unit) & is.WORD) !== 0 && !isHiragana(unit) ? unit : 0;
    if (before !== 0 && telling !== 0) pairs.push(placeOf(before, telling));
    else if (before === 0 && telling >= HAN && isHiragana(text.charCodeAt(i + 1))) pairs.push(placeOf(0, telling));
    before = telling;
  }
  return pairs;
}

/** Sixty for each pair of a long article; a guess. */
const PLACES = 1 << 17;

function placeOf(before: number, unit: number): number {
  return Math.imul((before << 16) | unit, 0x9e3779b1) >>> 15; // the golden ratio spreads them over seventeen bits
}

/** The first unit of Han. */
const HAN = 0x3400;

function isHiragana(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x309f;
}

/** Room for a mark at each pair's place. */
export const roomForPairs = (): Uint8Array => new Uint8Array(PLACES);

/** Marks the pairs of some lines, and no others. */
export function mark(lines: Iterable<string>, marked: Uint8Array): void {
  marked.fill(0);
  for (const text of lines) for (const pair of pairsOf(text)) marked[pair] = 1;
}

/** How many of the pairs are marked. */
export function countMarked(pairs: readonly number[], marked: Uint8Array): number {
  let found = 0;
  for (const pair of pairs) found += marked[pair]!;
  return found;
}

/** The share of pairs that are marked, less what lines of other matters share by chance. */
export function shareOf(pairs: readonly number[], marked: Uint8Array): number {
  return Math.max(0, countMarked(pairs, marked) / Math.max(1, pairs.length) - BY_CHANCE) / (1 - BY_CHANCE);
}

/** A guess: .2 to .35 read 32 Chinese and Japanese pages alike, 0 and .5 worse. */
const BY_CHANCE = 0.3;
