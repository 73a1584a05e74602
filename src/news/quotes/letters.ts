/**
 * What a character is, as far as cutting words needs it: space, mark or part of a word, small or capital. Asks Unicode
 * once a character and remembers; knows nothing of words.
 */

export const SPACE = 1;
export const MARK = 2;
export const LETTER = 4;
/** An accent that continues a word. */
export const ACCENT = 8;
/** A letter that has a capital. */
export const SMALL = 16;
/** A letter that has a small one. */
export const CAPITAL = 32;
export const PART = LETTER | ACCENT;
/** A mark that can open or close a quotation, apostrophes included. */
export const QUOTATION_MARK = 64;

export const APOSTROPHE = 0x27;
const QUOTATION_MARKS = `"“”„‟＂«»‹›‘’‚'「」『』`;

/** Of each code unit asked about, its small letter (a straight apostrophe for a curly one) and above it what it is. */
const known = new Int32Array(0x10000);
const KIND = 16;

function ofCode(code: number): number {
  const it = known[code]!;
  // whole on either way, so that a loop over characters holds it as a plain integer
  return it === 0 ? learn(code) | 0 : it;
}

/** What a UTF-16 code unit is, as bits; a surrogate is a mark, because its other half decides. */
export function classOf(code: number): number {
  return ofCode(code) >> KIND;
}

/** The small letter of a code unit. */
export function smallOf(code: number): number {
  return ofCode(code) & 0xffff;
}

/** The class of the character at `at`, surrogate pairs included. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code & 0xf800) === 0xd800 ? ask(String.fromCodePoint(text.codePointAt(at)!)) : classOf(code);
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const small = character.toLowerCase();
  let kind = ask(character);
  if (small[0] !== character) kind |= CAPITAL;
  if (character.toUpperCase() !== character) kind |= SMALL;
  if (QUOTATION_MARKS.includes(character)) kind |= QUOTATION_MARK;
  known[code] = (kind << KIND) | (code === 0x2019 ? APOSTROPHE : small.charCodeAt(0));
  return known[code]!;
}

function ask(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return ACCENT;
  return /\s/.test(character) ? SPACE : MARK;
}

/** The UTF-16 code units of a short text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Where the letters from `at` on end, at `to` at the latest. */
export function lettersEnd(codes: Uint16Array, at: number, to: number): number {
  let end = at;
  while (end < to && (classOf(codes[end]!) & PART) !== 0) end++;
  return end;
}

/** The hash of what stands from `start` to `end`, alike for capitals and small letters: FNV-1 over code units. */
export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 0x01000193) ^ smallOf(codes[i]!);
  return hash;
}
