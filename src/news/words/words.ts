/**
 * The words of lines, read once from left to right and kept as numbers: where each stands, and a hash of its small
 * letters. Knows what a word is, not what it means; a hash only suggests that two words are the same, their letters tell.
 */
import * as is from '../../lib/characters.js';
import { unitRoom, unitsOf } from '../../lib/units.js';

// A module's own constants become part of its loops' machine code; imported ones are loaded again for every character.
const { CASELESS, CLOSER, DIGIT, JOINT, LETTER, LOWER, ODD, SIGN, SMALL, SPACE, STOP, UPPER, WORD } = is;
const { CHARACTERS, characterOf } = is;

/** Words of one or more lines, in order; each line's places are in units of its own text. */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** The characters of all lines, as `lib/characters.ts` has them, with none behind each line. */
  chars: Int32Array;
  /** Up to where `chars` are filled. */
  filled: number;
}

/** Where the words of one line stand among `Words`, and the letters that they are spelt with. */
export interface LineWords {
  readonly words: Words;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The line's text, or, where it held odd characters, the text as `plainly` spells it. */
  readonly spelling: string;
  /** Where the spelling begins among the characters of `words`. */
  readonly base: number;
}

/** What one look over a line sees of its characters. */
export interface Look {
  /** The bits of all its characters together. */
  readonly bits: number;
  readonly capitals: number;
  readonly digits: number;
  /** Words that are signs. */
  readonly signs: number;
  /** Runs of letters: they part at a full stop, unlike words. */
  readonly runs: number;
  /** Runs that open with a capital or a letter without case. */
  readonly titled: number;
  /** Sentences that end before the line does. */
  readonly stops: number;
  /** True where a capital inside a word has small letters enough on both sides to begin another word. */
  readonly humped: boolean;
}

/** Room for the words of a text of so many characters; it grows where that is not enough. */
export function roomFor(letters: number): Words {
  // a third is what prose needs, with its longest line still to come
  const room = Math.max(64, letters >> 1);
  const whole = () => new Int32Array(room);
  const chars = new Int32Array(Math.max(256, letters + NONE_BEHIND + SLACK));
  return { count: 0, starts: whole(), ends: whole(), hashes: whole(), chars, filled: 0 };
}

/** Forgets all words, keeps the room. */
export function emptied(words: Words): Words {
  words.count = 0;
  words.filled = 0;
  return words;
}

/** So many places of no character stand behind each line, that a look at the next needs no question whether there is one. */
const NONE_BEHIND = 2;

/** Room behind the last line, for whoever compares the letters of several places at once. */
const SLACK = 8;

/** Reads a line's words into `words` and says what it saw on the way. Linear in the line's length. */
export function readWords(text: string, words: Words): { look: Look; line: LineWords } {
  const from = words.count;
  const base = words.filled;
  const look = readLine(text, words);
  const odd = (look.bits & ODD) !== 0;
  if (!odd && !(look.humped && text.length < GLUED_WITHIN && GLUED.test(text)))
    return { look, line: { words, from, to: words.count, spelling: text, base } };
  const spelling = plainly(text);
  words.count = from;
  words.filled = base;
  readLine(spelling, words);
  return { look, line: { words, from, to: words.count, spelling, base } };
}

/** Appends a line's characters and returns the bits of all together. */
function fill(text: string, words: Words): number {
  const { chars, filled } = words;
  const units = unitsOf(text, room);
  let bits = copied(units, text.length, chars, filled);
  if ((bits & NEW) !== 0) {
    for (let i = 0; i < text.length; i++) characterOf(units[i]!);
    bits = copied(units, text.length, chars, filled) & ~NEW;
  }
  if ((bits & ODD) !== 0) markPairs(text, chars, filled);
  const end = filled + text.length;
  for (let i = 0; i < NONE_BEHIND; i++) chars[end + i] = 0;
  words.filled = end + NONE_BEHIND;
  return bits;
}

/** Set where a line holds a character that nobody has asked for yet; no character has it. */
const NEW = 1 << 31;

/** The units of one line after the other. */
const room = unitRoom();

/** Copies what is known of a line's characters. It calls nothing: a call that is seldom made slows the whole loop (measured). */
function copied(units: Uint16Array, length: number, chars: Int32Array, base: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) {
    const char = CHARACTERS[units[i]!]!;
    chars[base + i] = char;
    bits |= char === 0 ? NEW : char;
  }
  return bits;
}

/** A letter, number or mark beyond the first plane takes two units, and both are parts of its word. */
function markPairs(text: string, chars: Int32Array, base: number): void {
  for (let i = 0; i + 1 < text.length; i++) {
    const point = (chars[base + i]! & ODD) === 0 ? 0 : text.codePointAt(i)!;
    if (point <= 0xffff || !/[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point))) continue;
    chars[base + i]! |= WORD;
    chars[base + i + 1]! |= WORD;
  }
}

/** A word is letters, numbers and marks with single joints between, or a sign. */
function readLine(text: string, words: Words): Look {
  ensureRoom(words, text.length);
  const base = words.filled;
  const bits = fill(text, words);
  const end = base + text.length;
  const { starts, ends, hashes, chars } = words;
  let { count } = words;
  let [capitals, digits, signs, runs, titled, stops, humped] = [0, 0, 0, 0, 0, 0, false];
  let sentence = base;
  let before = 0;
  let i = base;
  while (i < end) {
    let char = chars[i]!;
    if ((char & (WORD | SIGN)) === 0) {
      const next = (char & STOP) === 0 || i < sentence ? 0 : nextSentence(chars, i, end);
      if (next !== 0) stops++;
      if (next !== 0) sentence = next + 1;
      before = char;
      i++;
      continue;
    }
    starts[count] = i - base;
    let hash = 0;
    for (;;) {
      const opens = (char & LETTER) !== 0 && (before & (LETTER | DIGIT | JOINT)) === 0 ? 1 : 0;
      runs += opens;
      if ((char & LOWER) === 0) {
        titled += opens;
        if ((char & UPPER) !== 0) capitals++;
        if ((char & UPPER) !== 0 && (before & (LOWER | CASELESS)) !== 0) humped ||= mayGlue(chars, i);
        if ((char & DIGIT) !== 0) digits++;
        if ((char & SIGN) !== 0) signs++;
      }
      // most characters are small letters behind small letters, of which nothing else is asked
      do {
        hash = Math.imul(hash ^ (char & SMALL), FACTOR);
        before = char;
        char = chars[++i]!;
      } while ((before & char & LOWER) !== 0);
      if ((before & SIGN) !== 0 || ((char & WORD) === 0 && ((char & JOINT) === 0 || (chars[i + 1]! & WORD) === 0)))
        break;
    }
    hashes[count] = hash;
    ends[count++] = i - base;
  }
  words.count = count;
  return { bits, capitals, digits, signs, runs, titled, stops, humped };
}

/** Whether a capital may begin a word that a scrape ran into the one before it: see `GLUED`. */
function mayGlue(chars: Int32Array, at: number): boolean {
  // before the line stands the end of another, which is no character
  for (let i = at - 4; i <= at + 3; i++)
    if (i < 0 || (i !== at && (chars[i]! & (LOWER | CASELESS)) === 0)) return false;
  return true;
}

/** Where the next sentence begins: behind a stop, what may close after it, and spaces. 0 where none does. */
function nextSentence(chars: Int32Array, stop: number, lineEnd: number): number {
  let next = stop + 1;
  while ((chars[next]! & CLOSER) !== 0) next++;
  const end = next;
  while ((chars[next]! & SMALL) === BLANK) next++;
  return next > end && next < lineEnd && (chars[next]! & SPACE) === 0 ? next : 0;
}

/** The unit of a space. */
const BLANK = 32;

/** Odd, so that no small change of a word leaves its hash: the prime of FNV, a standard. */
const FACTOR = 0x01000193;

/** Makes room for a line of so many characters: it holds at most as many words. */
function ensureRoom(words: Words, letters: number): void {
  const needed = words.filled + letters + NONE_BEHIND + SLACK;
  if (needed > words.chars.length) words.chars = grown(words.chars, words.filled + needed);
  if (words.count + letters <= words.starts.length) return;
  const larger = (list: Int32Array) => grown(list, 2 * words.count + letters);
  words.starts = larger(words.starts);
  words.ends = larger(words.ends);
  words.hashes = larger(words.hashes);
}

function grown(list: Int32Array, size: number): Int32Array {
  const copy = new Int32Array(size);
  copy.set(list);
  return copy;
}

/** The words of a line as strings, small letters. */
export function spelt({ words, from, to, spelling }: LineWords): string[] {
  const list: string[] = [];
  for (let i = from; i < to; i++) list.push(smallOf(spelling, words.starts[i]!, words.ends[i]!));
  return list;
}

function smallOf(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase().replaceAll('’', "'");
}

/** The words of a phrase or line as strings: letters, numbers and inner apostrophes and hyphens; small letters. */
export function wordsOf(text: string): string[] {
  return spelt(readWords(text, emptied(passing)).line);
}

/** Room for words that are forgotten once they are spelt. */
const passing = roomFor(0);

/** Small letters, one apostrophe, words that a scrape ran together parted. */
function plainly(text: string): string {
  return folded(text.length < GLUED_WITHIN ? text.replace(EACH_GLUED, '$1 $2') : text);
}

/** Two words that a scrape ran together ("newsletterReceive"); names such as WhatsApp have shorter halves. */
const GLUED = /(\p{Ll}{4})(\p{Lu}\p{Ll}{3})/u;
const EACH_GLUED = new RegExp(GLUED.source, 'gu');

/** Longer lines are prose and its words are left as they are; a guess. */
const GLUED_WITHIN = 240;

/** Turkish i with and without its dot is one letter, for capitals lose the difference; Romanian letters with a comma are
 * those with a cedilla. */
function folded(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
  return /\u0131|\u0307|[șț]/.test(small)
    ? small
        .replace(/i\u0307|ı/g, 'i')
        .replace(/ș/g, 'ş')
        .replace(/ț/g, 'ţ')
    : small;
}
