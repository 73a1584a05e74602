/**
 * Cuts a stretch of text into words and marks, one pass over its characters. Knows what belongs to one word in each
 * language; refuses to know sentences.
 */
import * as dictionaries from './dictionary.js';
import { type Dictionary, endingFlags, entryOf, isListed, mayList } from './dictionary.js';
import * as grammar from './grammar.js';
import { hasArticle, isElided } from './joints.js';
import * as letters from './letters.js';
import { classAt, classOf, hashOf, lettersEnd, smallOf } from './letters.js';
import type { Lexicon } from './lexicon.js';
import * as lexicon from './lexicon.js';
import * as token from './tokens.js';
import { isPossessive, isWord, makeRoom, placed, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { FLAGS, PRONOUN: PRONOUN_KIND } = dictionaries;
const { COMMA, EM_DASH, SEMICOLON } = grammar;
const { APOSTROPHE, KIND, PART } = letters;
const { AUXILIARY, CUE, INFINITIVE, OWNER, PARTICIPLE, PREPOSITION, PRONOUN, THAT, VERB } = lexicon;
const { BREAK_HERE, CAPITALISED, COMMA_HERE, OPENS_CLAUSE, OWN_ENDING } = token;
const { POSSESSIVE, PRONOUN_SHIFT, QUOTE, SMALL_LETTER, WORD } = token;

const known = letters.KNOWN;

const DOT = 0x2e;
const S = 0x73;
const BLANK = 0x20;
// What a character is stands in the upper half of what is known of it, its small letter in the lower half.
const SPACES = letters.SPACE << letters.KIND;
const HALVES = letters.HALF << letters.KIND;
const JOINTS = (letters.JOINT | letters.HALF) << letters.KIND;
const SMALL = 0xffff;
/** What a first letter tells of a word's form: the bits are the same. */
const FORM = letters.LETTER | letters.CAPITAL | letters.LOWER;

/** Characters whose runs are held at once. */
const HELD = 1024;
/** Where each run of letters, and each of anything else, ends, and the `hashOf` of its letters. */
const ends = new Int32Array(HELD);
const hashes = new Int32Array(HELD);

/** Adds the tokens of the text from `from` to `to`. */
export function cut(it: Tokens, lexicon: Lexicon, from: number, to: number, paragraph: number): void {
  const { codes } = it;
  for (let at = from; at < to; ) {
    const end = Math.min(to, at + HELD);
    const count = runs(codes, at, end);
    // a token for each character, and one for the pronoun hung on the last word
    makeRoom(it, HELD + 1);
    // A word at the end may go on behind what is held.
    const isOpen = end < to && known[codes[end - 1]!]! < 0;
    if (isOpen && count === 1) at = word(it, lexicon, at, to, paragraph);
    else at = add(it, lexicon, at, isOpen ? count - 1 : count, to, paragraph);
  }
}

/**
 * Fills in the runs of the characters from `from` to `to`; gives back how many. It never branches: where a word ends no
 * processor foresees, and each wrong guess costs as much as five characters (measured).
 */
function runs(codes: Uint16Array, from: number, to: number): number {
  let run = 0;
  let hash = 0;
  let before = known[codes[from]!]!;
  for (let at = from; at < to; at++) {
    const it = known[codes[at]!]!;
    run += (it ^ before) >>> 31;
    before = it;
    hash = (Math.imul(hash, 0x01000193) ^ (it & SMALL)) & (it >> 31);
    ends[run] = at + 1;
    hashes[run] = hash;
  }
  return run + 1;
}

/**
 * Adds the first `count` runs as words and marks; gives back how far it came. Words of several parts and what consists of
 * two halves are left to others.
 */
function add(it: Tokens, lexicon: Lexicon, from: number, count: number, to: number, paragraph: number): number {
  const { codes, start, bare, form, flags, hash, paragraph: paragraphs } = it;
  const { dictionary } = lexicon;
  const { slots, listed } = dictionary;
  let i = it.end;
  let at = from;
  for (let run = 0; run < count; run++) {
    const end = ends[run]!;
    if (at >= end) continue;
    const first = known[codes[at]!]!;
    if (first >= 0) {
      if (end - at > 1 || codes[at] !== BLANK) {
        it.end = i;
        at = between(it, lexicon, at, end, to, paragraph);
        i = it.end;
      } else at = end;
    } else if ((known[codes[end]!]! & JOINTS) !== 0 && end < to && goesOn(it, end, to)) {
      it.end = i;
      at = word(it, lexicon, at, to, paragraph);
      i = it.end;
    } else {
      const own = hashes[run]!;
      let kind = (first >> KIND) & FORM;
      let all = 0;
      if (mayList(listed, own)) {
        const entry = entryOf(dictionary, codes, at, end, own);
        all = isListed(dictionary, entry) ? slots[entry + FLAGS]! : endingFlags(dictionary, codes, at, end);
        kind |= slots[entry + PRONOUN_KIND]! << PRONOUN_SHIFT;
      } else all = endingFlags(dictionary, codes, at, end);
      start[i] = at;
      bare[i] = end;
      hash[i] = own;
      paragraphs[i] = paragraph;
      form[i] = (all & THAT) === 0 ? kind : kind | OPENS_CLAUSE;
      flags[i] = (all & (CUE | VERB)) !== 0 && (form[i - 1]! & WORD) !== 0 ? flagsBehind(all, it, i - 1) : all;
      i++;
      at = end;
    }
  }
  it.end = i;
  return at;
}

/** Adds the marks from `from` to `end`, between words; gives back how far it came. */
function between(it: Tokens, lexicon: Lexicon, from: number, end: number, to: number, paragraph: number): number {
  const { codes, start, bare, form, mark, paragraph: paragraphs } = it;
  let at = from;
  while (at < end) {
    const code = codes[at]!;
    const first = known[code]!;
    if ((first & SPACES) !== 0) {
      at++;
      continue;
    }
    if ((first & HALVES) !== 0 || (first & SMALL) === APOSTROPHE) {
      at = other(it, lexicon, at, to, paragraph);
      continue;
    }
    const i = placed(it);
    start[i] = at++;
    bare[i] = at;
    // A wide form of Chinese and Japanese print is the mark itself.
    mark[i] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    form[i] = partingOf(mark[i]!);
    paragraphs[i] = paragraph;
  }
  return at;
}

function partingOf(code: number): number {
  return code === COMMA ? COMMA_HERE : code === SEMICOLON || code === EM_DASH ? BREAK_HERE : 0;
}

/** Whether the mark or the half of a pair at `at`, behind a letter, continues its word. */
function goesOn(it: Tokens, at: number, to: number): boolean {
  if ((classOf(it.codes[at]!) & letters.HALF) !== 0) return true;
  return at + 1 < to && (classOf(it.codes[at + 1]!) & (PART | letters.HALF)) !== 0;
}

/** Adds the word or mark that begins at `at`. */
function other(it: Tokens, lexicon: Lexicon, at: number, to: number, paragraph: number): number {
  const isWord = (classOf(it.codes[at]!) & PART) !== 0 || isSurrogateLetter(it, at);
  return isWord ? word(it, lexicon, at, to, paragraph) : mark(it, at, paragraph);
}

function isSurrogateLetter({ text, codes }: Tokens, at: number): boolean {
  return (codes[at]! & 0xf800) === 0xd800 && (classAt(text, at) & PART) !== 0;
}

/** Adds a token that stands for quotation `quote`. */
export function addQuotation(tokens: Tokens, start: number, end: number, quote: number, paragraph: number): number {
  makeRoom(tokens, 1);
  const i = placed(tokens);
  tokens.start[i] = start;
  tokens.bare[i] = end;
  tokens.mark[i] = QUOTE;
  tokens.hash[i] = quote;
  tokens.paragraph[i] = paragraph;
  return i;
}

function mark(tokens: Tokens, at: number, paragraph: number): number {
  const { text, codes } = tokens;
  const code = codes[at]!;
  const end = at + (code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1);
  const i = placed(tokens);
  const { start, bare, form } = tokens;
  // The apostrophe of "the wardens' huts".
  if (smallOf(code) === APOSTROPHE && isWord(tokens, i - 1) && smallOf(codes[bare[i - 1]! - 1]!) === S) {
    form[i - 1]! |= POSSESSIVE;
  }
  start[i] = at;
  bare[i] = end;
  tokens.mark[i] = code;
  form[i] = partingOf(code);
  tokens.paragraph[i] = paragraph;
  return end;
}

/** Adds the word that begins at `start`; gives back where it ends. */
function word(it: Tokens, lexicon: Lexicon, start: number, to: number, paragraph: number): number {
  const { codes } = it;
  const { dictionary } = lexicon;
  let from = start;
  let at = partEnd(it, start, to);
  let dots = 0; // of "U.S." as long as it is nothing but letters and dots
  let joint = -1; // the last mark that joins two parts of the word
  for (;;) {
    const isLetter = at - from === 1;
    const code = at + 1 < to ? codes[at]! : 0;
    if (at > from && (classOf(code) & letters.JOINT) !== 0 && (classAt(it.text, at + 1) & PART) !== 0) {
      if (lexicon.elides && smallOf(code) === APOSTROPHE && isElided(dictionary, codes, start, at + 1)) {
        return put(it, dictionary, start, at + 1, at + 1, paragraph);
      }
      dots = code === DOT && isLetter && dots >= 0 ? dots + 1 : -1;
      joint = at;
      from = at + 1;
      at = partEnd(it, from, to);
      continue;
    }
    if (dots > 0 && isLetter && at < to && codes[at] === DOT)
      return put(it, dictionary, start, at + 1, at + 1, paragraph);
    const isOwner =
      joint >= 0 && isLetter && codes[from] === S && from - start > 1 && smallOf(codes[joint]!) === APOSTROPHE;
    return isOwner ? put(it, dictionary, start, at, joint, paragraph) : joined(it, lexicon, start, at, paragraph);
  }
}

/** Where letters and accents end. */
function partEnd(it: Tokens, from: number, to: number): number {
  let at = lettersEnd(it.codes, from, to);
  while (at < to && isSurrogateLetter(it, at)) at = lettersEnd(it.codes, at + 2, to);
  return at;
}

/** Adds a word of several parts, or the verb and the pronoun of "confie-t-elle". */
function joined(it: Tokens, { enclitic, dictionary }: Lexicon, start: number, end: number, paragraph: number): number {
  const hung = enclitic === null ? undefined : enclitic.exec(it.text.slice(start, end))?.[1];
  if (hung === undefined) {
    put(it, dictionary, start, end, end, paragraph);
    if (hasArticle(dictionary, it.codes, start)) it.form[it.end - 1]! ^= CAPITALISED | SMALL_LETTER;
    return end;
  }
  const verb = it.text.indexOf('-', start);
  put(it, dictionary, start, verb, verb, paragraph);
  return put(it, dictionary, end - hung.length, end, end, paragraph);
}

/** Adds one word, whose possessive ending begins at `bare`; gives back its end. */
function put(
  tokens: Tokens,
  dictionary: Dictionary,
  start: number,
  stop: number,
  bare: number,
  paragraph: number,
): number {
  const { codes } = tokens;
  const last = codes[bare - 1] === DOT ? bare - 1 : bare;
  const hash = hashOf(codes, start, last);
  const i = placed(tokens);
  const entry = entryOf(dictionary, codes, start, last, hash);
  const flags = isListed(dictionary, entry)
    ? dictionary.slots[entry + FLAGS]!
    : endingFlags(dictionary, codes, start, last);
  const own = bare < stop ? POSSESSIVE | OWN_ENDING : 0;
  tokens.start[i] = start;
  tokens.bare[i] = bare;
  const that = (flags & THAT) !== 0 ? OPENS_CLAUSE : 0;
  tokens.form[i] =
    formOf(codes[start]!) | own | that | (last < bare ? 0 : dictionary.slots[entry + PRONOUN_KIND]! << PRONOUN_SHIFT);
  tokens.flags[i] = (flags & (CUE | VERB)) !== 0 && isWord(tokens, i - 1) ? flagsBehind(flags, tokens, i - 1) : flags;
  tokens.hash[i] = hash;
  tokens.paragraph[i] = paragraph;
  return stop;
}

function formOf(code: number): number {
  const kind = classOf(code);
  return (kind & FORM) | ((kind & letters.HALF) !== 0 ? WORD : 0);
}

/** A word that could be a verb is none in "Ann's claim", "the report", "in support"; but "to report", "before saying". */
function flagsBehind(flags: number, tokens: Tokens, before: number): number {
  const known = tokens.flags[before]!;
  const isNoun =
    (isPossessive(tokens, before) && !(known & PRONOUN)) ||
    (known & OWNER) !== 0 ||
    ((known & PREPOSITION) !== 0 && !(known & INFINITIVE) && !(flags & (PARTICIPLE | AUXILIARY)));
  return isNoun ? flags & ~(CUE | VERB) : flags;
}
