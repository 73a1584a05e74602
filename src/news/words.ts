/**
 * The words of lines, read once from left to right and kept as numbers: where each stands, and a hash of its small
 * letters. Knows what a word is, not what it means; a hash only suggests that two words are the same, their letters tell.
 */
import {
  CHARACTERS,
  characterAt,
  characterOf,
  DIGIT,
  JOINT,
  LETTER,
  LOWER,
  ODD,
  SIGN,
  SMALL,
  UPPER,
  WORD,
} from './characters.js';

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
  /** Runs of letters: they part at a full stop, unlike words. */
  readonly runs: number;
  /** Runs that open with a capital or a letter without case. */
  readonly titled: number;
  /** True where a capital follows a small letter inside a word. */
  readonly humped: boolean;
}

/** Room for so many words; it grows where a line holds more. */
export function roomFor(count: number): Words {
  const room = Math.max(8, count);
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

/** One pass: a word is letters, numbers and marks with single joints between, or a sign. */
function readLine(text: string, words: Words): Look {
  const look = { bits: 0, capitals: 0, digits: 0, runs: 0, titled: 0, humped: false };
  let bits = 0;
  let inRun = false;
  for (let i = 0; i < text.length; ) {
    let char = characterOf(text.charCodeAt(i));
    bits |= char;
    if (!isWord(char, text, i)) {
      if ((char & SIGN) !== 0) push(words, i, i + 1, char & SMALL);
      inRun = (char & JOINT) !== 0;
      i++;
      continue;
    }
    const start = i;
    let hash = 0;
    do {
      if (!inRun || (char & LOWER) === 0) inRun = count(look, char, inRun, text, i);
      // most letters are small, and all that they add is their share of the hash
      do {
        hash = (Math.imul(hash, FACTOR) + (char & SMALL)) | 0;
        char = ++i < text.length ? CHARACTERS[text.charCodeAt(i)]! : 0;
        bits |= char;
      } while (inRun && (char & LOWER) !== 0);
      char = characterAt(text, i);
      bits |= char;
    } while (isWord(char, text, i) || ((char & JOINT) !== 0 && isWord(characterAt(text, i + 1), text, i + 1)));
    push(words, start, i, hash);
  }
  look.bits = bits;
  return look;
}

/** Counts a character that opens a run or is no small letter. True where a run goes on after it. */
function count(look: Writable<Look>, char: number, inRun: boolean, text: string, at: number): boolean {
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
    if (at > 0 && (characterAt(text, at - 1) & LOWER) !== 0) look.humped = true;
  }
  return true;
}

type Writable<T> = { -readonly [name in keyof T]: T[name] };

/** True for a letter, number or mark. Beyond the first plane it takes two units, and both are its. */
function isWord(char: number, text: string, at: number): boolean {
  if ((char & (WORD | ODD)) !== ODD) return (char & WORD) !== 0;
  const isTail = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const point = text.codePointAt(isTail ? at - 1 : at) ?? 0;
  return point > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
}

/** Odd, so that no small change of a word leaves its hash: the prime of FNV, a standard. */
const FACTOR = 0x01000193;

function push(words: Words, start: number, end: number, hash: number): void {
  const at = words.count++;
  if (at === words.starts.length) grow(words);
  words.starts[at] = start;
  words.ends[at] = end;
  words.hashes[at] = hash;
}

function grow(words: Words): void {
  for (const field of ['starts', 'ends', 'hashes'] as const) {
    const larger = new Int32Array(words.count * 2);
    larger.set(words[field]);
    words[field] = larger;
  }
}

/** True where two words are spelt with the same letters, whatever their case. */
export function spellsSame(line: LineWords, word: number, other: LineWords, otherWord: number): boolean {
  if (line.words.hashes[word] !== other.words.hashes[otherWord]) return false;
  const start = line.words.starts[word]!;
  const length = line.words.ends[word]! - start;
  const at = other.words.starts[otherWord]!;
  if (other.words.ends[otherWord]! - at !== length) return false;
  for (let i = 0; i < length; i++) {
    const one = characterOf(line.spelling.charCodeAt(start + i));
    if (((one ^ characterOf(other.spelling.charCodeAt(at + i))) & SMALL) !== 0) return false;
  }
  return true;
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
  return spelt(readWords(text, roomFor(text.length >> 2)).line);
}

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

/** Words that share a hash with more others than this were made to: they are taken for one of them, so that time stays
 * linear. A guess, far above what honest words need. */
const MOST_STEPS = 256;

/** Words of lines by their spelling, each once, numbered as they come: open addressing over their hashes. */
export class WordIndex {
  private readonly lines: LineWords[] = [];
  private readonly places: number[] = [];
  /** Number of a word plus one; 0 where the slot is free. */
  private readonly slots: Int32Array;

  /** @param most words that will be added. */
  constructor(most: number) {
    this.slots = new Int32Array(2 << (32 - Math.clz32(most)));
  }

  /** How many words there are. */
  get size(): number {
    return this.lines.length;
  }

  /** The number of a line's word; -1 where no such word was added. */
  find(line: LineWords, word: number): number {
    return this.slots[this.slotFor(line, word)]! - 1;
  }

  /** The number of a line's word, which is added where it is new. */
  add(line: LineWords, word: number): number {
    const slot = this.slotFor(line, word);
    if (this.slots[slot] === 0) {
      this.lines.push(line);
      this.slots[slot] = this.places.push(word);
    }
    return this.slots[slot]! - 1;
  }

  private slotFor(line: LineWords, word: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    // the golden ratio spreads hashes, as Knuth has it; the upper bits of the product hold what all letters gave
    let slot = (Math.imul(line.words.hashes[word]!, 0x9e3779b1) >>> 8) & last;
    for (let step = 0; step < MOST_STEPS; step++) {
      const entry = slots[slot]!;
      if (entry === 0 || spellsSame(line, word, this.lines[entry - 1]!, this.places[entry - 1]!)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }
}

/** An index of listed words: their numbers are their places in the list. @param list as `wordsOf` gives them, each once. */
export function indexOf(list: readonly string[]): WordIndex {
  const { line } = readWords(list.join('\n'), roomFor(list.length));
  const index = new WordIndex(list.length);
  for (let word = line.from; word < line.to; word++) index.add(line, word);
  return index;
}
