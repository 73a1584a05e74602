/**
 * Cuts a stretch of text into words and marks, one pass over its characters. Knows what belongs to one word in each
 * language; refuses to know sentences.
 */
import { type Dictionary, endingFlags, entryOf } from './dictionary.js';
import {
  APOSTROPHE,
  CAPITAL,
  classAt,
  classOf,
  hashedEnd,
  hashOf,
  LETTER,
  lettersEnd,
  PART,
  passed,
  SMALL,
  SPACE,
  smallOf,
} from './letters.js';
import { AUXILIARY, CUE, INFINITIVE, type Lexicon, OWNER, PARTICIPLE, PREPOSITION, PRONOUN, VERB } from './lexicon.js';
import {
  CAPITALISED,
  isPossessive,
  isWord,
  OWN_ENDING,
  POSSESSIVE,
  PRONOUN_SHIFT,
  placed,
  QUOTE,
  SMALL_LETTER,
  type Tokens,
  WORD,
} from './tokens.js';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const S = 0x73;

/** Adds the tokens of the text from `from` to `to`. */
export function cut(it: Tokens, lexicon: Lexicon, from: number, to: number, paragraph: number): void {
  const { codes } = it;
  let at = from;
  while (at < to) {
    const kind = classOf(codes[at]!);
    if (kind === SPACE) at++;
    else if ((kind & PART) !== 0 || isSurrogateLetter(it, at)) at = word(it, lexicon, at, to, paragraph);
    else at = mark(it, at, paragraph);
  }
}

function isSurrogateLetter({ text, codes }: Tokens, at: number): boolean {
  return (codes[at]! & 0xf800) === 0xd800 && (classAt(text, at) & PART) !== 0;
}

/** Adds a token that stands for quotation `quote`. */
export function addQuotation(tokens: Tokens, start: number, end: number, quote: number, paragraph: number): number {
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
  tokens.paragraph[i] = paragraph;
  return end;
}

/** Whether a character between two letters joins them: ' ’ . & - */
function joins(code: number): boolean {
  return code === APOSTROPHE || code === 0x2019 || code === DOT || code === 0x26 || code === HYPHEN;
}

/** Adds the word that begins at `start`; gives back where it ends. */
function word(it: Tokens, lexicon: Lexicon, start: number, to: number, paragraph: number): number {
  const { codes } = it;
  const { dictionary } = lexicon;
  let from = start;
  let at = hashedEnd(codes, start, to);
  let hash = passed[0]!; // of the whole word, as long as that has one part
  if (at < to && isSurrogateLetter(it, at)) {
    at = partEnd(it, at, to);
    hash = hashOf(codes, start, at);
  }
  let dots = 0; // of "U.S." as long as it is nothing but letters and dots
  let joint = -1; // the last mark that joins two parts of the word
  for (;;) {
    const isLetter = at - from === 1;
    const code = at + 1 < to ? codes[at]! : 0;
    if (at > from && joins(code) && (classAt(it.text, at + 1) & PART) !== 0) {
      if (lexicon.elides && smallOf(code) === APOSTROPHE && isListed(dictionary, codes, start, at + 1)) {
        return add(it, dictionary, start, at + 1, at + 1, paragraph);
      }
      dots = code === DOT && isLetter && dots >= 0 ? dots + 1 : -1;
      joint = at;
      from = at + 1;
      at = partEnd(it, from, to);
      continue;
    }
    if (dots > 0 && isLetter && at < to && codes[at] === DOT)
      return add(it, dictionary, start, at + 1, at + 1, paragraph);
    if (joint < 0) return put(it, dictionary, start, at, at, paragraph, hash, at);
    const isOwner = isLetter && codes[from] === S && from - start > 1 && smallOf(codes[joint]!) === APOSTROPHE;
    return isOwner ? add(it, dictionary, start, at, joint, paragraph) : joined(it, lexicon, start, at, paragraph);
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
  if (hung === undefined) return add(it, dictionary, start, end, end, paragraph);
  const verb = it.text.indexOf('-', start);
  add(it, dictionary, start, verb, verb, paragraph);
  return add(it, dictionary, end - hung.length, end, end, paragraph);
}

/** "l’", "qu'": known with its apostrophe. */
function isListed(it: Dictionary, codes: Uint16Array, start: number, end: number): boolean {
  // The longest is "lorsqu'".
  return end - start <= 8 && it.flags[entryOf(it, codes, start, end, hashOf(codes, start, end))] !== 0;
}

/** Adds one word, whose possessive ending begins at `bare`; gives back its end. */
function add(
  tokens: Tokens,
  dictionary: Dictionary,
  start: number,
  stop: number,
  bare: number,
  paragraph: number,
): number {
  const { codes } = tokens;
  const last = codes[bare - 1] === DOT ? bare - 1 : bare;
  return put(tokens, dictionary, start, stop, bare, paragraph, hashOf(codes, start, last), last);
}

/** As `add`. @param hash of the word without its dot, which ends at `last`. */
function put(
  tokens: Tokens,
  dictionary: Dictionary,
  start: number,
  stop: number,
  bare: number,
  paragraph: number,
  hash: number,
  last: number,
): number {
  const { codes } = tokens;
  const i = placed(tokens);
  const entry = entryOf(dictionary, codes, start, last, hash);
  const flags = entry === 0 ? endingFlags(dictionary, codes, start, last) : dictionary.flags[entry]!;
  const own = bare < stop ? POSSESSIVE | OWN_ENDING : 0;
  tokens.start[i] = start;
  tokens.bare[i] = bare;
  tokens.form[i] = formOf(codes[start]!) | own | (last < bare ? 0 : dictionary.pronouns[entry]! << PRONOUN_SHIFT);
  tokens.flags[i] = (flags & (CUE | VERB)) !== 0 && isWord(tokens, i - 1) ? flagsBehind(flags, tokens, i - 1) : flags;
  tokens.hash[i] = hash;
  tokens.paragraph[i] = paragraph;
  return stop;
}

function formOf(code: number): number {
  const kind = classOf(code);
  return (
    ((kind & LETTER) !== 0 || (code & 0xf800) === 0xd800 ? WORD : 0) |
    ((kind & CAPITAL) !== 0 ? CAPITALISED : 0) |
    ((kind & (SMALL | CAPITAL)) === SMALL ? SMALL_LETTER : 0)
  );
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
