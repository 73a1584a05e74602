/**
 * The words of lines, read once from left to right and kept as numbers: where each stands, and a hash of its small
 * letters. Knows what a word is, not what it means; a hash only suggests that two words are the same, their letters tell.
 */
import {
  CHARACTERS,
  CLOSER,
  characterOf,
  DIGIT,
  JOINT,
  LETTER,
  LOWER,
  ODD,
  SIGN,
  SMALL,
  SPACE,
  STOP,
  UPPER,
  WORD,
} from '../lib/characters.js';

/** Words of one or more lines, in order; each line's places are in units of its own text. */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
}

/** Where the words of one line stand among `Words`, and the letters that they are spelt with. */
export interface LineWords {
  readonly words: Words;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The line's text, or, where it held odd characters, the text as `plainly` spells it. */
  readonly spelling: string;
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
  /** True where a capital follows a small letter inside a word. */
  readonly humped: boolean;
}

/** Room for the words of a text of so many characters; it grows where that is not enough. */
export function roomFor(letters: number): Words {
  // a third is what prose needs, with its longest line still to come
  const room = Math.max(64, letters >> 1);
  return { count: 0, starts: new Int32Array(room), ends: new Int32Array(room), hashes: new Int32Array(room) };
}

/** Reads a line's words into `words` and says what it saw on the way. Linear in the line's length. */
export function readWords(text: string, words: Words): { look: Look; line: LineWords } {
  const from = words.count;
  const look = readLine(text, words);
  const odd = (look.bits & ODD) !== 0 || (look.humped && text.length < GLUED_WITHIN);
  if (!odd) return { look, line: { words, from, to: words.count, spelling: text } };
  const spelling = plainly(text);
  words.count = from;
  readLine(spelling, words);
  return { look, line: { words, from, to: words.count, spelling } };
}

/** The characters of the line at hand, and none behind them: read by `readLine`, empty of meaning between two calls. */
let row = new Int32Array(4096);

/** Fills the row with a line's characters and returns the bits of all together. */
function fillRow(text: string): number {
  if (row.length < text.length + 2) row = new Int32Array(2 * text.length + 2);
  const chars = row;
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const char = CHARACTERS[unit]! || characterOf(unit);
    chars[i] = char;
    bits |= char;
  }
  chars[text.length] = 0;
  chars[text.length + 1] = 0;
  if ((bits & ODD) !== 0) markPairs(text, chars);
  return bits;
}

/** A letter, number or mark beyond the first plane takes two units, and both are parts of its word. */
function markPairs(text: string, chars: Int32Array): void {
  for (let i = 0; i + 1 < text.length; i++) {
    const point = (chars[i]! & ODD) === 0 ? 0 : text.codePointAt(i)!;
    if (point <= 0xffff || !/[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point))) continue;
    chars[i]! |= WORD;
    chars[i + 1]! |= WORD;
  }
}

/** A word is letters, numbers and marks with single joints between, or a sign. */
function readLine(text: string, words: Words): Look {
  const look = { bits: fillRow(text), capitals: 0, digits: 0, signs: 0, runs: 0, titled: 0, stops: 0, humped: false };
  ensureRoom(words, text.length);
  const { starts, ends, hashes } = words;
  const chars = row;
  let count = words.count;
  let inRun = false;
  let sentence = 0;
  for (let i = 0; i < text.length; i++) {
    let char = chars[i]!;
    if ((char & (WORD | SIGN)) === 0) {
      inRun = (char & JOINT) !== 0;
      const next = (char & STOP) === 0 || i < sentence ? 0 : nextSentence(text, chars, i);
      if (next === 0) continue;
      look.stops++;
      sentence = next + 1;
      continue;
    }
    starts[count] = i;
    let hash = 0;
    for (;;) {
      // most letters are small, and all that they add is their share of the hash
      if (!inRun || (char & LOWER) === 0) inRun = countIn(look, char, inRun, i > 0 ? chars[i - 1]! : 0);
      hash = Math.imul(hash ^ (char & SMALL), FACTOR);
      if ((char & SIGN) !== 0) {
        look.signs++;
        break;
      }
      char = chars[i + 1]!;
      if ((char & WORD) === 0 && ((char & JOINT) === 0 || (chars[i + 2]! & WORD) === 0)) break;
      i++;
    }
    hashes[count] = hash;
    ends[count++] = i + 1;
  }
  words.count = count;
  return look;
}

/** Where the next sentence begins: behind a stop, what may close after it, and spaces. 0 where none does. */
function nextSentence(text: string, chars: Int32Array, stop: number): number {
  let next = stop + 1;
  while ((chars[next]! & CLOSER) !== 0) next++;
  if (text[next] !== ' ') return 0;
  while (text[next] === ' ') next++;
  return next < text.length && (chars[next]! & SPACE) === 0 ? next : 0;
}

/** Counts a character that opens a run or is no small letter. True where a run goes on after it. */
function countIn(look: Writable<Look>, char: number, inRun: boolean, before: number): boolean {
  if ((char & LETTER) === 0) {
    if ((char & DIGIT) !== 0) look.digits++;
    return (char & (DIGIT | JOINT)) !== 0;
  }
  if (!inRun) {
    look.runs++;
    if ((char & LOWER) === 0) look.titled++;
  }
  if ((char & UPPER) !== 0) {
    look.capitals++;
    if ((before & LOWER) !== 0) look.humped = true;
  }
  return true;
}

type Writable<T> = { -readonly [name in keyof T]: T[name] };

/** Odd, so that no small change of a word leaves its hash: the prime of FNV, a standard. */
const FACTOR = 0x01000193;

/** Makes room for a line of so many characters: it holds at most as many words. */
function ensureRoom(words: Words, letters: number): void {
  if (words.count + letters <= words.starts.length) return;
  const larger = (list: Int32Array) => {
    const copy = new Int32Array(2 * words.count + letters);
    copy.set(list);
    return copy;
  };
  words.starts = larger(words.starts);
  words.ends = larger(words.ends);
  words.hashes = larger(words.hashes);
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
  passing.count = 0;
  return spelt(readWords(text, passing).line);
}

/** Room for words that are forgotten once they are spelt. */
const passing = roomFor(0);

/** Small letters, one apostrophe, words that a scrape ran together parted. */
function plainly(text: string): string {
  return folded(text.length < GLUED_WITHIN ? text.replace(GLUED, '$1 $2') : text);
}

/** Two words that a scrape ran together ("newsletterReceive"); names such as WhatsApp have shorter halves. */
const GLUED = /(\p{Ll}{4})(\p{Lu}\p{Ll}{3})/gu;

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
