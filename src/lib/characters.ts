/**
 * What a character is: letter, digit, mark, and what a reader of news lines asks of it, as bits of one number. Knows
 * single UTF-16 units only; whatever needs its neighbours to be understood is called odd and left to the platform.
 */

/** A letter with a small form's look, a capital, a letter of a script without case. */
export const LOWER = 1 << 16;
export const UPPER = 1 << 17;
export const CASELESS = 1 << 18;
export const LETTER = LOWER | UPPER | CASELESS;
/** 0 to 9, in any script. */
export const DIGIT = 1 << 19;
/** A letter, a number or a combining mark of any script. */
export const WORD = 1 << 20;
/** Joins the halves of a word: apostrophe, hyphen. */
export const JOINT = 1 << 21;
/** Stands for a word: `&`, `©`, `#`. */
export const SIGN = 1 << 22;
/** Ends a sentence. */
export const STOP = 1 << 23;
/** May follow a stop: closing quotation marks and brackets. */
export const CLOSER = 1 << 24;
export const SPACE = 1 << 25;
export const QUOTE = 1 << 26;
/** Han, kana, hangul. */
export const EAST_ASIAN = 1 << 27;
/** What the credit of a picture may leave: a sign, a bracket, a colon, a slash, a bar. */
export const CREDIT_MARK = 1 << 28;
/** Bars and bullets. */
export const BAR = 1 << 29;
/** Cannot be folded to its small form alone: combining marks, halves of pairs, letters whose small form is longer. */
export const ODD = 1 << 30;

/** The small form of the unit, in the low bits. */
export const SMALL = 0xffff;

/** Bits by UTF-16 unit, the small form in the low sixteen; 0 for a unit that nobody has asked for yet. */
export const CHARACTERS = new Int32Array(0x10000);

/** Bits of a UTF-16 unit, its small form in the low sixteen. */
export function characterOf(unit: number): number {
  const bits = CHARACTERS[unit]!;
  // whole on either way, so that a loop over characters holds it as a plain integer
  return bits !== 0 ? bits : learn(unit) | 0;
}

/** Bits of the unit at a place in a text; none before and beyond it. */
export function characterAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? characterOf(text.charCodeAt(at)) : 0;
}

/** Each is asked of a character once in the life of a program. */
const ASKED: readonly (readonly [RegExp, number])[] = [
  [/[\p{L}\p{N}\p{M}]/u, WORD],
  [/\p{Nd}/u, DIGIT],
  [/['’-]/, JOINT],
  [/[&©#]/, SIGN],
  [/[.!?。？！؟।۔]/, STOP],
  [/[”"’»)\]]/, CLOSER],
  [/\s/, SPACE],
  [/["“”„«»「]/, QUOTE],
  [/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/, EAST_ASIAN],
  [/[©Ⓒⓒ()[\]（）:：/|]/, CREDIT_MARK],
  [/[|•·»›>]/, BAR],
  // half a pair, what composes with the letter before it, and letters that the press spells in two ways
  [/[\ud800-\udfff\u1100-\u11ff\u02bc\u017fΣİıșțȘȚ]|\p{M}/u, ODD],
];

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const small = char.toLowerCase();
  let bits = unit === 0x2019 ? 0x27 : small.length === 1 ? small.charCodeAt(0) : unit;
  for (const [pattern, bit] of ASKED) if (pattern.test(char)) bits |= bit;
  if (small.length !== 1 || char.normalize('NFC') !== char) bits |= ODD;
  if (/\p{Lu}/u.test(char)) bits |= UPPER;
  else if (/\p{L}/u.test(char)) bits |= char.toUpperCase() === char ? CASELESS : LOWER;
  CHARACTERS[unit] = bits;
  return bits;
}
