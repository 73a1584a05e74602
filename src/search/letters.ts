/**
 * What a word is made of and when two spellings are one: kinds of characters, and folding of case and diacritics. It is
 * shared by the build and the browser, so that both always mean the same word; it knows no language and no index.
 */

/** A character that stands in no word. */
export const GAP = 1;
/** A letter, digit or mark of a script that parts words by spaces. */
export const LETTER = 2;
/** A letter of a script without spaces between words: indexed by pairs of neighbours. */
export const PAIRED = 3;

/** Han, kana, Thai, Lao, Burmese and Khmer: scripts that write no space between words. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/;
const IN_WORDS = /[\p{L}\p{N}\p{M}]/u;

/**
 * The kind of every UTF-16 code unit. A table of all of them takes some milliseconds to make and is asked for every
 * character of the archive. Halves of surrogate pairs (emoji, rare scripts) stand in no word.
 */
export const KINDS: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return !IN_WORDS.test(char) ? GAP : UNSPACED.test(char) ? PAIRED : LETTER;
});

/** The kind of one UTF-16 code unit. */
export function kindOf(unit: number): number {
  return KINDS[unit]!;
}

/** Latin, Greek, Cyrillic, Armenian, Arabic with its forms, and full width; Hangul, kana and Indic marks must stay whole. */
const DECOMPOSED = /[\u00c0-\u058f\u0600-\u06ff\u1e00-\u1fff\ufb00-\ufdff\ufe70-\ufeff\uff01-\uff9f]/g;
/** Accents, Hebrew points, Arabic vowels and the stretching sign. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters that no decomposition takes apart, as people type them without their keys. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
};
const HAS_ALIKE = /[ßæœøđðþłıħςىة]/g;
const PLAIN = /^[\0-\x7f]*$/;

/** A word as the index knows it: lower case, no accents. `Élysée` and `elysee` are one. Idempotent. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(DECOMPOSED, (char) => char.normalize('NFKD'))
    .replace(MARKS, '')
    .toLowerCase()
    .replace(HAS_ALIKE, (char) => ALIKE[char] ?? char);
}
