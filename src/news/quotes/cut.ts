/**
 * Cuts a stretch of text into words and marks, one pass over its characters. Knows what belongs to one word in each
 * language; refuses to know sentences.
 */
import { ACCENT, classAt, classOf, LETTER, MARK, SPACE } from './letters.js';
import { AUXILIARY, CUE, INFINITIVE, OWNER, PARTICIPLE, PREPOSITION, PRONOUN, VERB, type Word } from './lexicon.js';
import { hashed, hashOf, type Reader, type Script, wordAt } from './reader.js';

/** A word or mark where it stands, or a quotation as one token. */
export interface Token extends Omit<Word, 'isPossessive'> {
  readonly start: number;
  readonly end: number;
  isPossessive: boolean;
  /** Index of the quotation that this token stands for; -1 for words and marks. */
  readonly quote: number;
  readonly paragraph: number;
  sentence: number;
}

function token(start: number, end: number, it: Word, flags: number, paragraph: number, quote: number): Token {
  const { text, lower, pronoun, isWord, isCapital, isPossessive } = it;
  return { start, end, text, lower, flags, pronoun, isWord, isCapital, isPossessive, quote, paragraph, sentence: 0 };
}

/** A word that could be a verb is none in "Ann's claim", "the report", "in support"; but "to report", "before saying". */
function flagsBehind(flags: number, before: Token): number {
  const owned = before.isPossessive && !(before.flags & PRONOUN);
  const isNoun =
    owned ||
    (before.flags & OWNER) !== 0 ||
    ((before.flags & PREPOSITION) !== 0 && !(before.flags & INFINITIVE) && !(flags & (PARTICIPLE | AUXILIARY)));
  return isNoun ? flags & ~(CUE | VERB) : flags;
}

const QUOTATION: Word = {
  text: '',
  lower: '',
  flags: 0,
  pronoun: null,
  isWord: false,
  isCapital: false,
  isPossessive: false,
};

/** A token that stands for quotation `quote`. */
export function quoteToken(start: number, end: number, quote: number, paragraph: number): Token {
  return token(start, end, QUOTATION, 0, paragraph, quote);
}

/** Where the tokens of one article go while it is cut. */
export interface Cutting {
  readonly script: Script;
  readonly reader: Reader;
  readonly all: Token[];
}

/** Adds the tokens of the text from `from` to `to`. */
export function cut(it: Cutting, from: number, to: number, paragraph: number): void {
  const { codes } = it.script;
  let at = from;
  while (at < to) {
    const kind = classOf(codes[at]!);
    if (kind === SPACE) at++;
    else if (kind === MARK && !isSurrogateLetter(it, at)) at = mark(it, at, paragraph);
    else at = word(it, at, to, paragraph);
  }
}

function isSurrogateLetter({ script: { text, codes } }: Cutting, at: number): boolean {
  return (codes[at]! & 0xf800) === 0xd800 && isPart(classAt(text, at));
}

/** Adds one token from `start` to `end`; gives back `end`. */
function add({ script, reader, all }: Cutting, start: number, end: number, hash: number, paragraph: number): number {
  const word = wordAt(reader, script, start, end, hash);
  const before = all[all.length - 1];
  const flags = word.flags & (CUE | VERB) && before?.isWord ? flagsBehind(word.flags, before) : word.flags;
  all.push(token(start, end, word, flags, paragraph, -1));
  return end;
}

function mark(it: Cutting, at: number, paragraph: number): number {
  const { text, codes } = it.script;
  const code = codes[at]!;
  const end = at + (code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1);
  const before = it.all[it.all.length - 1];
  // The apostrophe of "the wardens' huts".
  if ((code === 0x27 || code === 0x2019) && before?.lower.endsWith('s')) before.isPossessive = true;
  return add(it, at, end, hashOf(it.script, at, end), paragraph);
}

/** Whether a character between two letters joins them: ' ’ . & - */
function joins(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x26 || code === 0x2d;
}

function isPart(kind: number): boolean {
  return kind === LETTER || kind === ACCENT;
}

function word(it: Cutting, start: number, to: number, paragraph: number): number {
  const { text, codes } = it.script;
  const { elides, enclitic } = it.reader.lexicon;
  let at = start;
  let hash = 0;
  let dots = 0; // of "U.S." as long as it is nothing but letters and dots
  let run = 0;
  for (; at < to; at++) {
    const code = codes[at]!;
    if (isPart(classOf(code))) run++;
    else if (isSurrogateLetter(it, at)) {
      hash = hashed(hash, code);
      at++;
      run += 2;
    } else if (run > 0 && joins(code) && at + 1 < to && isPart(classAt(text, at + 1))) {
      if (elides && (code === 0x27 || code === 0x2019) && isElided(it, start, at)) {
        return add(it, start, at + 1, hashed(hash, code), paragraph);
      }
      dots = code === 0x2e && run === 1 && dots >= 0 ? dots + 1 : -1;
      run = 0;
    } else break;
    hash = hashed(hash, codes[at]!);
  }
  if (dots > 0 && run === 1 && at < to && codes[at] === 0x2e) {
    hash = hashed(hash, 0x2e);
    at++;
  }
  const hung = enclitic === null ? undefined : enclitic.exec(text.slice(start, at))?.[1];
  if (hung === undefined) return add(it, start, at, hash, paragraph);
  // "confie-t-elle" is a verb and a pronoun.
  const verb = text.indexOf('-', start);
  add(it, start, verb, hashOf(it.script, start, verb), paragraph);
  return add(it, at - hung.length, at, hashOf(it.script, at - hung.length, at), paragraph);
}

/** "l’", "qu'": known with its apostrophe. */
function isElided({ script, reader }: Cutting, start: number, apostrophe: number): boolean {
  // The longest is "lorsqu".
  if (apostrophe - start > 7) return false;
  return wordAt(reader, script, start, apostrophe + 1, hashOf(script, start, apostrophe + 1)).flags !== 0;
}
