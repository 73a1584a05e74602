/**
 * Describes one quotation for the choice of its speaker: what stands before and behind it, how it begins and ends. Knows
 * the tokens beside it; refuses to know who is there.
 */
import * as grammar from './grammar.js';
import * as is from './lexicon.js';
import * as neighbours from './neighbours.js';
import { wordBehind } from './neighbours.js';
import type { Scene } from './scene.js';
import * as token from './tokens.js';
import { isWord, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { COLON, COMMA } = grammar;
const { WORD_CLASSES } = neighbours;
const { NONE, QUOTE } = token;
const { ACCORDING, AUXILIARY, CALL, CONJUNCTION, CUE, DETERMINER, INFINITIVE, PREPOSITION, PRONOUN, SAY, THAT, VERB } =
  is;

export const FORMS = 8;
export const WORDS_BEFORE = 12;
export const VERB_CLASSES = 4;
export const VERB_FORMS = 8;
export const CUES_BEHIND = 6;
export const GAPS = 4;

/** What one quotation looks like. */
export interface Look {
  readonly first: number;
  readonly last: number;
  readonly form: number;
  readonly before: number;
  readonly lastVerb: number;
  readonly lastVerbClass: number;
  /** How the last verb joins what stands before it. */
  readonly verbForm: number;
  /** The last verb that says by itself, or "according". */
  readonly lastSay: number;
  readonly verbGap: number;
  readonly cueBehind: number;
  /** The classes of the two words behind the quotation, as one number. */
  readonly wordsBehind: number;
  /** 1 where the marked words open with a capital letter. */
  readonly opensCapital: number;
  readonly opensParagraph: number;
  readonly length: number;
  /** 0 where the quotation before it stands in the same sentence, 1 in the same paragraph, 2 in the next, else 3. */
  readonly gap: number;
}

function before(tokens: Tokens, i: number, sentence: number): number {
  if (tokens.sentence[i] !== sentence) return 0;
  if (!isWord(tokens, i)) return tokens.mark[i] === COMMA ? 1 : tokens.mark[i] === COLON ? 2 : 11;
  const flags = tokens.flags[i]!;
  if (flags & THAT) return 3;
  if (flags & SAY) return 4;
  if (flags & (CALL | VERB)) return 5;
  if (flags & PREPOSITION) return 6;
  if (flags & DETERMINER) return 8;
  if (flags & CONJUNCTION) return 9;
  return 10;
}

export function look({ text, stretches, shapes, layout: { tokens, firsts, lasts } }: Scene, q: number): Look {
  const first = firsts[q]!;
  const last = lasts[q]!;
  const { sentence } = tokens;
  const wordBefore = before(tokens, first - 1, sentence[first]!);
  const { pieces } = stretches[q]!;
  const end = endOf(tokens, last, text[pieces[pieces.length - 1]![1] - 1]!);
  const { lastVerb, lastSay } = verbsBefore(tokens, first);
  const own = sentence[last]!;
  const gap = q === 0 ? 3 : gapOf(tokens, lasts[q - 1]!, first);
  const { words, opensCapital } = shapes[q]!;
  return {
    first,
    last,
    form: formOf(wordBefore, end, sentence[last + 1] !== sentence[last]),
    before: wordBefore,
    lastVerb,
    lastVerbClass: verbClass(tokens, lastVerb),
    verbForm: lastVerb === NONE ? 0 : verbForm(tokens, lastVerb),
    lastSay,
    verbGap: lastVerb === NONE ? 0 : gapClass(first - lastVerb),
    cueBehind: cueBehind(tokens, last),
    wordsBehind: wordBehind(tokens, last + 1, own) * WORD_CLASSES + wordBehind(tokens, last + 2, own),
    opensCapital: opensCapital ? 1 : 0,
    opensParagraph: gap < 2 ? 0 : 1,
    length: words < 4 ? 0 : words < 6 ? 1 : words < 9 ? 2 : 3,
    gap,
  };
}

/** The last character within the marks, or the comma behind them. */
export function endOf({ mark }: Tokens, last: number, character: string): string {
  return mark[last] === COMMA && !'?!？！'.includes(character) ? ',' : character;
}

/** Whether a character is a comma, of whatever script. */
export function isComma(character: string): boolean {
  return ',،，、'.includes(character);
}

/** How a quotation sits in its sentence, by the class of the word before it and its last character. */
function formOf(wordBefore: number, end: string, endsSentence: boolean): number {
  if (wordBefore === 0) return isComma(end) ? 0 : endsSentence ? 1 : 2;
  if (wordBefore < 3) return wordBefore + 2;
  if (wordBefore < 5) return 5;
  return wordBefore === 11 ? 7 : 6;
}

/**
 * The last verb of the sentence before a quotation, up to another quotation, and the last that says by itself, or
 * "according"; NONE where there is none.
 */
function verbsBefore({ flags, sentence, mark }: Tokens, first: number): { lastVerb: number; lastSay: number } {
  let lastVerb = NONE;
  for (let i = first - 1; sentence[i] === sentence[first] && mark[i] !== QUOTE; i--) {
    const it = flags[i]!;
    if ((it & (CUE | VERB | ACCORDING)) === 0) continue;
    if (lastVerb === NONE) lastVerb = i;
    if (it & (SAY | ACCORDING)) return { lastVerb, lastSay: i };
  }
  return { lastVerb, lastSay: NONE };
}

function gapClass(gap: number): number {
  return gap === 1 ? 1 : gap <= 3 ? 2 : gap <= 7 ? 3 : 4;
}

function gapOf({ sentence, paragraph }: Tokens, before: number, first: number): number {
  if (sentence[before] === sentence[first]) return 0;
  return Math.min(3, 1 + paragraph[first]! - paragraph[before]!);
}

/** Whether the verb is a participle behind a comma (1) or elsewhere (2), an infinitive, joined by "and", helped, or finite. */
function verbForm(tokens: Tokens, verb: number): number {
  const { flags, mark } = tokens;
  const before = flags[verb - 1]!;
  if (isGerund(tokens, verb)) return mark[verb - 1] !== 0 ? 1 : 2;
  if (before & INFINITIVE) return 3;
  if (before & CONJUNCTION) return 4;
  if (before & AUXILIARY) return 5;
  if (before & (THAT | PRONOUN)) return 6;
  return 7;
}

function isGerund({ codes, start, bare }: Tokens, i: number): boolean {
  const end = bare[i]!;
  return end - start[i]! > 4 && codes[end - 1] === 0x67 && codes[end - 2] === 0x6e && codes[end - 3] === 0x69;
}

/**
 * 5 for "according" directly behind a quotation, 4 for a verb that says there, 3 for one a word or two on, 2 further on;
 * 1 for one that takes quoted words.
 */
function cueBehind({ flags, sentence, mark }: Tokens, last: number): number {
  let found = 0;
  for (let i = last + 1; i < last + 12 && sentence[i] === sentence[last] && mark[i] !== QUOTE; i++) {
    if (flags[i]! & ACCORDING && i <= last + 2) return 5;
    if (flags[i]! & SAY) return i === last + 1 ? 4 : i <= last + 4 ? 3 : 2;
    if (flags[i]! & CALL) found = 1;
  }
  return found;
}

/** 0 for no verb, 1 for any, 2 for one that takes quoted words, 3 for one that says. */
export function verbClass({ flags }: Tokens, i: number): number {
  if (i === NONE) return 0;
  return flags[i]! & SAY ? 3 : flags[i]! & CALL ? 2 : 1;
}
