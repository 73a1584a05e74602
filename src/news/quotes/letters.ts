/**
 * What a character is, as far as cutting words needs it: space, mark or part of a word, small or capital. Asks Unicode
 * once a character and remembers; knows nothing of words.
 */

export const LETTER = 1;
/** A letter that has a small one. */
export const CAPITAL = 2;
/** A letter that has a capital and is none. */
export const LOWER = 4;
/** A letter that has a capital. */
export const SMALL = 8;
/** An accent that continues a word. */
export const ACCENT = 16;
export const PART = LETTER | ACCENT;
export const SPACE = 32;
export const MARK = 64;
/** A mark that can open or close a quotation, apostrophes included. */
export const QUOTATION_MARK = 128;
/** A mark that joins two letters: ' ’ . & - */
export const JOINT = 256;
/** Half of a surrogate pair. */
export const HALF = 512;
/** A part of a word, again: the sign of what is known, so that it is a mask of all bits at once. */
const IS_PART = 1 << 15;
/** Anything but a mark that can open or close a quotation. */
const OTHER = 1024;

export const APOSTROPHE = 0x27;
const QUOTATION_MARKS = `"“”„‟＂«»‹›‘’‚'「」『』\``;
const JOINTS = `'’.&-`;

/**
 * Of each code unit asked about, its small letter (a straight apostrophe for a curly one) and above it what it is; 0 for
 * one that nobody has asked about, negative for a part of a word. Loops over characters read it themselves: a call, however seldom, costs all of them.
 */
export const KNOWN = new Int32Array(0x10000);
export const KIND = 16;
/** A module's own constant becomes part of a loop's machine code. */
const known = KNOWN;

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
  if (character.toUpperCase() !== character) kind |= (kind & CAPITAL) === 0 ? SMALL | LOWER : SMALL;
  if (JOINTS.includes(character)) kind |= JOINT;
  if ((code & 0xf800) === 0xd800) kind |= HALF;
  if ((kind & PART) !== 0) kind |= IS_PART;
  kind |= QUOTATION_MARKS.includes(character) ? QUOTATION_MARK : OTHER;
  known[code] = (kind << KIND) | (code === 0x2019 ? APOSTROPHE : small.charCodeAt(0));
  return known[code]!;
}

function ask(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return ACCENT;
  return /\s/.test(character) ? SPACE : MARK;
}

const [BLANK, STRAIGHT, GRAVE, LEFT, RIGHT] = [0x20, 0x22, 0x60, 0x201c, 0x201d];
for (const code of [BLANK, LEFT, RIGHT]) learn(code);
const NOT_ASKED = -2;

/**
 * Asks about each of the code units of a text once, and gives back where quotation marks stand. The two accents and two
 * apostrophes of old wire copy become a curly mark and a space in `codes`.
 */
export function quotationMarks(text: string, codes: Uint16Array): number[] {
  const { length } = text;
  let lastPair = NOT_ASKED; // where the last two apostrophes stand, asked once where two accents do
  const marks: number[] = [];
  const plain = OTHER << KIND;
  for (let i = 0; i < length; i++) {
    // behind the text stand so many code units more
    const four = known[codes[i]!]! & known[codes[i + 1]!]! & known[codes[i + 2]!]! & known[codes[i + 3]!]!;
    if ((four & plain) !== 0) i += 3;
    else if ((known[codes[i]!]! & plain) === 0) {
      const pair = codes[i] === codes[i + 1] ? codes[i]! : 0;
      if (pair === GRAVE && lastPair === NOT_ASKED) lastPair = text.lastIndexOf("''");
      if (pair === GRAVE && lastPair > i) {
        codes.set([BLANK, LEFT], i++);
        marks.push(i);
      } else if (pair === APOSTROPHE && i <= lastPair) {
        codes.set([RIGHT, BLANK], i);
        marks.push(i++);
      } else if (isMark(text, i)) marks.push(i);
    }
  }
  return marks;
}

/** Whether a quotation mark stands at `at`; an apostrophe between two letters is none. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((classOf(code) & QUOTATION_MARK) === 0 || code === GRAVE) return false;
  if (code === STRAIGHT) return !isGershayim(text, at);
  if (smallOf(code) !== APOSTROPHE || at === 0 || at + 1 === text.length) return true;
  return (classOf(text.charCodeAt(at - 1)) & classOf(text.charCodeAt(at + 1)) & LETTER) === 0;
}

/** Letters that Hebrew writes together with the next word, behind which a mark opens: "that", "and", "the", "in". */
const PROCLITIC = /(?:^|[^\u05d0-\u05ea])[\u05d1\u05d4\u05d5\u05db\u05dc\u05de\u05e9]{1,2}$/;
const TWO_LETTERS = /^[\u05d0-\u05ea]{2}/;

/** Whether the straight mark at `at` stands within a Hebrew abbreviation. */
function isGershayim(text: string, at: number): boolean {
  if (!isHebrew(text.charCodeAt(at - 1)) || !isHebrew(text.charCodeAt(at + 1))) return false;
  return !(PROCLITIC.test(text.slice(Math.max(0, at - 3), at)) && TWO_LETTERS.test(text.slice(at + 1, at + 3)));
}

function isHebrew(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea;
}

/** The UTF-16 code units of a short text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    codes[i] = text.charCodeAt(i);
    ofCode(codes[i]!);
  }
  return codes;
}

/** Code units behind a text, for whoever compares the letters of several places at once. */
export const SLACK = 8;

/** Where the letters from `at` on end, at `to` at the latest. Each must have been asked about. */
export function lettersEnd(codes: Uint16Array, at: number, to: number): number {
  let end = at;
  while (end < to && (known[codes[end]!]! & (PART << KIND)) !== 0) end++;
  return end;
}

/** The hash of what stands from `start` to `end`, alike for capitals and small letters: FNV-1 over code units. */
export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 0x01000193) ^ (known[codes[i]!]! & 0xffff);
  return hash;
}

/** Whether what stands at `at` is, for so many code units, what stands at `other` in small letters. Each must have been asked about. */
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
