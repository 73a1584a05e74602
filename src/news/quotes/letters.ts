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

/** Fills `codes` with the UTF-16 code units of a text, asks about each once, and gives back where quotation marks stand. */
export function take(text: string, codes: Uint16Array): number[] {
  const { length } = text;
  const marks: number[] = [];
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    const it = known[code]!;
    // of most characters nothing else is asked: a call in a loop, however seldom, costs all of them
    if (it !== 0 && (it & (QUOTATION_MARK << KIND)) === 0) continue;
    if (isMark(text, i)) marks.push(i);
  }
  return marks;
}

/** Whether a quotation mark stands at `at`; an apostrophe between two letters is none. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((classOf(code) & QUOTATION_MARK) === 0) return false;
  if (smallOf(code) !== APOSTROPHE || at === 0 || at + 1 === text.length) return true;
  return (classOf(text.charCodeAt(at - 1)) & classOf(text.charCodeAt(at + 1)) & LETTER) === 0;
}

/** The UTF-16 code units of a short text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  take(text, codes);
  return codes;
}

/** Code units behind a text, for whoever compares the letters of several places at once. */
export const SLACK = 8;

/** Where the letters from `at` on end, at `to` at the latest. The codes are those that `take` filled in. */
export function lettersEnd(codes: Uint16Array, at: number, to: number): number {
  let end = at;
  while (end < to && (known[codes[end]!]! & (PART << KIND)) !== 0) end++;
  return end;
}

/** As `lettersEnd`; what `hashOf` gives for those letters is left in `passed`, for reading them again costs as much. */
export function hashedEnd(codes: Uint16Array, at: number, to: number): number {
  let end = at;
  let hash = 0;
  for (; end < to; end++) {
    const it = known[codes[end]!]!;
    if ((it & (PART << KIND)) === 0) break;
    hash = Math.imul(hash, 0x01000193) ^ (it & 0xffff);
  }
  passed[0] = hash;
  return end;
}

/** The hash of the letters that `hashedEnd` passed last. */
export const passed = new Int32Array(1);

/** The hash of what stands from `start` to `end`, alike for capitals and small letters: FNV-1 over code units. */
export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 0x01000193) ^ (known[codes[i]!]! & 0xffff);
  return hash;
}

/** Whether what stands at `at` is, for so many code units, what stands at `other` in small letters. Both are of `take`. */
export function isSpelt(codes: Uint16Array, at: number, letters: Uint16Array, other: number, length: number): boolean {
  // where a word ends no processor foresees: of short ones all places are compared, and what lies beyond is left out
  if (length <= 5) {
    let differ = known[codes[at]!]! ^ letters[other]!;
    differ |= (known[codes[at + 1]!]! ^ letters[other + 1]!) & ((1 - length) >> 31);
    differ |= (known[codes[at + 2]!]! ^ letters[other + 2]!) & ((2 - length) >> 31);
    differ |= (known[codes[at + 3]!]! ^ letters[other + 3]!) & ((3 - length) >> 31);
    differ |= (known[codes[at + 4]!]! ^ letters[other + 4]!) & ((4 - length) >> 31);
    return (differ & 0xffff) === 0;
  }
  for (let i = 0; i < length; i++) if ((known[codes[at + i]!]! & 0xffff) !== letters[other + i]) return false;
  return true;
}
