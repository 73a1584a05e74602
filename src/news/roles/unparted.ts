/**
 * Lines in Han and kana, which set no space between words, seen as lines of other scripts are: how many of their words are function
 * words, how many sentences they hold, which of their words another line has too. No dictionary is asked.
 */
import * as is from '../../lib/characters.js';
import type { Language } from '../languages/language.js';

/** Whether a line has far fewer spaces than words. @param bits of all its characters together. @param count of its runs of letters. */
export function isUnparted(text: string, bits: number, count: number): boolean {
  return (bits & is.EAST_ASIAN) !== 0 && text.length > 4 * count && HAN_OR_KANA.test(text);
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

/** What may tell what a line is about: the pairs of its neighbouring characters, and Han by itself. Hiragana is grammar. */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const telling = (is.characterOf(unit) & is.WORD) !== 0 && !isHiragana(unit) ? unit : 0;
    if (before !== 0 && telling !== 0) pairs.push((before << 16) | telling);
    else if (before === 0 && telling >= HAN && isHiragana(text.charCodeAt(i + 1))) pairs.push(telling);
    before = telling;
  }
  return pairs;
}

/** The first unit of Han. */
const HAN = 0x3400;

function isHiragana(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x309f;
}

/** The share of pairs that are among the known ones, less what lines of other matters share by chance. */
export function shareOf(pairs: readonly number[], known: ReadonlySet<number>): number {
  const found = pairs.filter((pair) => known.has(pair)).length;
  return Math.max(0, found / Math.max(1, pairs.length) - BY_CHANCE) / (1 - BY_CHANCE);
}

/** A guess: .2 to .35 read 32 Chinese and Japanese pages alike, 0 and .5 worse. */
const BY_CHANCE = 0.3;
