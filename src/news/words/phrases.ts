/**
 * Finds the phrases of the press in a line. Each language's phrases stand in one tree of words, so a line is read once
 * whatever the number of phrases; what a phrase means for the line is not decided here.
 */

import * as is from '../../lib/characters.js';
import { en } from '../languages/en.js';
import type { Cue, Language } from '../languages/language.js';
import { indexOf, type WordIndex } from './word-index.js';
import { emptied, type LineWords, readWords, roomFor, spelt, wordsOf } from './words.js';

// a module's own constant becomes part of its loops' machine code
const { DIGIT } = is;

/** How a phrase stands in its line. */
export type Standing = 'whole' | 'start' | 'end' | 'within';

export type Cues = ReadonlyMap<Cue, Standing>;

interface Node {
  /** By the id of the next word. */
  readonly next: Map<number, Node>;
  readonly cues: Cue[];
  /** Cues of a phrase that counts only where it is the whole line. */
  readonly alone: Cue[];
}

/** What a language knows of single words. */
interface Lexicon {
  readonly index: WordIndex;
  /** By id, what the word can be, as the bits below. */
  readonly parts: Uint8Array;
  /** By `pairOf` two words, a bit that is set where a phrase may open with them. */
  readonly pairs: Uint8Array;
  /** By id, the tree below the words that open a phrase. */
  readonly opens: readonly (Node | null)[];
  /** A number stands for every number. */
  readonly number: number;
}

/** A function word; the first word of a phrase; a phrase by itself; one only where it is the whole line. */
const [COMMON, OPENS, ALONE, WHOLE] = [1, 2, 4, 8];

/** Two words as one of few numbers: another pair may have the same, which costs a look and does no harm. */
const pairOf = (first: number, second: number): number => Math.imul(Math.imul(first, SPREAD) + second, SPREAD) >>> 16;
/** Odd and without a pattern in its bits: the golden ratio's, as usual for hashes. */
const SPREAD = 0x9e3779b1;
const PAIRS = 1 << 16;

/** What stands in a line of words that its language knows. */
export interface Spoken {
  readonly cues: Cues;
  /** How many of its words are function words. */
  readonly common: number;
}

/** Only so many words at each end of a line are read: furniture stands at the ends of what it is glued to. A guess. */
const REACH = 24;

const NONE: Cues = new Map();

/**
 * The cues of a line with their best standing, and its function words. Linear in the line's length.
 * @param bits of all its characters together.
 */
export function spokenIn(line: LineWords, language: Language, bits: number): Spoken {
  const lexicon = lexiconOf(language);
  const count = line.to - line.from;
  const common = identify(line, lexicon, (bits & (is.DIGIT | is.ODD)) !== 0);
  const { parts, pairs } = lexicon;
  const own = ids;
  let found: Map<Cue, Standing> | null = null;
  for (let i = 0; i < count; i++) {
    if (i === REACH && i < count - REACH) i = count - REACH;
    const id = own[i]!;
    const part = id < 0 ? 0 : parts[id]!;
    if ((part & OPENS) === 0) continue;
    const isPhrase = (part & (count === 1 ? ALONE | WHOLE : ALONE)) !== 0;
    if (isPhrase || (i + 1 < count && opensPair(pairs, id, own[i + 1]!))) found = phrasesFrom(i, count, lexicon, found);
  }
  // an odd character may turn into a Han one where it is spelt plainly
  if (count > 0 && (bits & (is.EAST_ASIAN | is.ODD)) !== 0 && runsOn(line, count))
    found = cuesOfRun(line, language, found);
  return { cues: found ?? NONE, common };
}

function opensPair(pairs: Uint8Array, first: number, second: number): boolean {
  if (second < 0) return false;
  const pair = pairOf(first, second);
  return ((pairs[pair >> 3]! >> (pair & 7)) & 1) !== 0;
}

/** The cues of a line of text. */
export function cuesOf(text: string, language: Language): Cues {
  const { look, line } = readWords(text, emptied(passing));
  return spokenIn(line, language, look.bits).cues;
}

/** Room for words that are forgotten once their cues are known. */
const passing = roomFor(0);

/** The numbers of the words of the line at hand in its language's lexicon; empty of meaning between two calls. */
let ids = new Int32Array(1024);

/** Fills `ids`; returns how many of the words are function words. @param hasDigits whether the line may have any. */
function identify(line: LineWords, { index, parts, number }: Lexicon, hasDigits: boolean): number {
  const { words, from, base } = line;
  const { chars, starts } = words;
  const count = line.to - from;
  if (ids.length < count) ids = new Int32Array(2 * count);
  const own = ids;
  index.findAll(line, own);
  let common = 0;
  for (let i = 0; i < count; i++) {
    const id = own[i]!;
    if (id >= 0) common += parts[id]! & COMMON;
    if (hasDigits && (chars[base + starts[from + i]!]! & DIGIT) !== 0) own[i] = number;
  }
  return common;
}

/** Adds the cues of the phrases that open with a line's word to those found. @param i, count in words. */
function phrasesFrom(
  i: number,
  count: number,
  { opens }: Lexicon,
  known: Map<Cue, Standing> | null,
): Map<Cue, Standing> | null {
  let found = known;
  let node: Node | null | undefined = opens[ids[i]!];
  for (let j = i + 1; node != null; j++) {
    if (node.cues.length > 0) found ??= new Map();
    for (const cue of node.cues) keepBest(found!, cue, standing(i, j, count));
    if (i === 0 && j === count && node.alone.length > 0) {
      found ??= new Map();
      for (const cue of node.alone) keepBest(found, cue, 'whole');
    }
    if (j === count || node.next.size === 0) break;
    node = node.next.get(ids[j]!);
  }
  return found;
}

/** Han and kana, which are written without spaces: a run of them is several words. */
const RUN = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Longer runs are prose. A guess. */
const LONGEST_RUN = 40;

/** True where the line opens or ends with a run and is no prose. */
function runsOn({ words, from, to, spelling }: LineWords, count: number): boolean {
  if (count > LONGEST_RUN) return false;
  let length = 0;
  for (let i = from; i < to; i++) length += words.ends[i]! - words.starts[i]!;
  if (length > LONGEST_RUN) return false;
  const word = (i: number) => spelling.slice(words.starts[i]!, words.ends[i]!);
  return RUN.test(word(from)) || RUN.test(word(to - 1));
}

/** Phrases inside a run, found by their letters. */
function cuesOfRun(line: LineWords, language: Language, known: Map<Cue, Standing> | null): Map<Cue, Standing> {
  const run = spelt(line).join('');
  const found = known ?? new Map<Cue, Standing>();
  for (const [cue, phrases] of Object.entries(language.cues)) {
    for (const phrase of phrases) {
      const letters = phrase.replace(/[#\s]/g, '');
      const at = letters.length < 2 && run !== letters ? -1 : run.indexOf(letters);
      if (at >= 0 && letters !== '') keepBest(found, cue as Cue, standing(at, at + letters.length, run.length));
    }
  }
  return found;
}

function standing(from: number, to: number, count: number): Standing {
  if (from === 0) return to === count ? 'whole' : 'start';
  return to === count ? 'end' : 'within';
}

/** Which of two standings says more. */
export const RANK: Readonly<Record<Standing, number>> = { whole: 3, start: 2, end: 1, within: 0 };

function keepBest(found: Map<Cue, Standing>, cue: Cue, standing: Standing): void {
  const known = found.get(cue);
  if (known === undefined || RANK[known] < RANK[standing]) found.set(cue, standing);
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language.code);
  if (known !== undefined) return known;
  const lexicon = compile(language);
  lexicons.set(language.code, lexicon);
  return lexicon;
}

const NUMBER = '#';

/** A cue, the words of a phrase that gives it, and whether only a whole line of them does. */
type Phrase = readonly [Cue, readonly string[], boolean];

function phrasesOf(language: Language): Phrase[] {
  const lists = [
    [language.cues, false],
    [language.alone ?? {}, true],
  ] as const;
  return lists.flatMap(([list, alone]) =>
    Object.entries(list).flatMap(([cue, said]) =>
      said.map((phrase): Phrase => [cue as Cue, wordsOf(phrase).map(numberKey), alone]),
    ),
  );
}

/** Of English, read once: see `compile`. */
let english: readonly Phrase[] | null = null;

/** English furniture stands on pages of every language, so its phrases are part of each. */
function compile(language: Language): Lexicon {
  english ??= phrasesOf(en);
  // "by" and the like mean other things elsewhere, so a foreign page keeps to its own
  const shared = english.filter(([cue]) => cue !== 'by' && cue !== 'reporting');
  const phrases = language === en ? english : [...phrasesOf(language), ...shared];
  const functionWords = wordsOf(language.common);
  const list = [...new Set([NUMBER, ...functionWords, ...phrases.flatMap(([, words]) => words)])];
  const ids = new Map(list.map((word, id) => [word, id]));
  const root: Node = { next: new Map(), cues: [], alone: [] };
  for (const [cue, words, alone] of phrases) {
    const node = words.reduce((at, word) => below(at, ids.get(word)!), root);
    const cues = alone ? node.alone : node.cues;
    if (words.length > 0 && !cues.includes(cue)) cues.push(cue);
  }
  const parts = new Uint8Array(list.length);
  for (const word of functionWords) parts[ids.get(word)!]! |= COMMON;
  const pairs = new Uint8Array(PAIRS >> 3);
  for (const [id, { next, cues, alone }] of root.next) {
    parts[id]! |= OPENS | (cues.length > 0 ? ALONE : 0) | (alone.length > 0 ? WHOLE : 0);
    for (const second of next.keys()) {
      const pair = pairOf(id, second);
      pairs[pair >> 3]! |= 1 << (pair & 7);
    }
  }
  return {
    index: indexOf(list),
    parts,
    pairs,
    opens: list.map((_, id) => root.next.get(id) ?? null),
    number: ids.get(NUMBER)!,
  };
}

function below(node: Node, word: number): Node {
  const next = node.next.get(word) ?? { next: new Map(), cues: [], alone: [] };
  node.next.set(word, next);
  return next;
}

function numberKey(word: string): string {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? NUMBER : word;
}
