/**
 * Describes one quotation for the choice of its speaker: what stands before and behind it, how it begins and ends. Knows
 * the tokens beside it; refuses to know who is there.
 */
import * as is from './lexicon.js';
import type { Scene } from './scene.js';
import { shape } from './shape.js';
import type { Token } from './tokens.js';

export const FORMS = 8;
export const WORDS_BEFORE = 12;
export const VERB_CLASSES = 4;

/** What one quotation looks like. */
export interface Look {
  readonly first: number;
  readonly last: number;
  readonly form: number;
  readonly before: number;
  readonly lastVerb: number;
  readonly verbGap: number;
  readonly cueBehind: number;
  readonly opensParagraph: number;
  readonly length: number;
  /** Paragraphs since the quotation before it, at most 2. */
  readonly gap: number;
}

function before(token: Token | undefined, sentence: number): number {
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 11;
  if (!token.isWord) return token.text === ',' ? 1 : token.text === ':' ? 2 : 11;
  if (token.flags & is.THAT) return 3;
  if (token.flags & is.SAY) return 4;
  if (token.flags & (is.CALL | is.VERB)) return 5;
  if (token.flags & is.PREPOSITION) return 6;
  if (token.flags & is.DETERMINER) return 8;
  if (token.flags & is.CONJUNCTION) return 9;
  return 10;
}

export function look(scene: Scene, q: number): Look {
  const { tokens, places } = scene.tokens;
  const [first, last] = places[q]!;
  const { sentence, paragraph } = tokens[first]!;
  const wordBefore = before(tokens[first - 1], sentence);
  const { pieces } = scene.stretches[q]!;
  const end = scene.text[pieces[pieces.length - 1]![1] - 1]!;
  const lastVerb = verbBefore(tokens, first);
  const latest = tokens[places[q - 1]?.[1] ?? -1];
  const gap = latest === undefined ? 2 : Math.min(2, paragraph - latest.paragraph);
  const { words } = shape(scene.text, pieces[0]!);
  return {
    first,
    last,
    form: formOf(wordBefore, end, tokens[last + 1]?.sentence !== tokens[last]!.sentence),
    before: wordBefore,
    lastVerb,
    verbGap: lastVerb < 0 ? 0 : gapClass(first - lastVerb),
    cueBehind: cueBehind(tokens, last),
    opensParagraph: gap === 0 ? 0 : 1,
    length: words < 4 ? 0 : words < 6 ? 1 : words < 9 ? 2 : 3,
    gap,
  };
}

/** How a quotation sits in its sentence, by the class of the word before it and its last character. */
function formOf(wordBefore: number, end: string, endsSentence: boolean): number {
  if (wordBefore === 0) return end === ',' || end === '،' ? 0 : endsSentence ? 1 : 2;
  if (wordBefore < 3) return wordBefore + 2;
  if (wordBefore < 5) return 5;
  return wordBefore === 11 ? 7 : 6;
}

/** The last verb of the sentence before a quotation, up to another quotation; -1 for none. */
function verbBefore(tokens: readonly Token[], first: number): number {
  const { sentence } = tokens[first]!;
  for (let i = first - 1; i >= 0 && tokens[i]!.sentence === sentence && tokens[i]!.quote < 0; i--) {
    if (tokens[i]!.flags & (is.CUE | is.VERB | is.ACCORDING)) return i;
  }
  return -1;
}

function gapClass(gap: number): number {
  return gap === 1 ? 1 : gap <= 3 ? 2 : gap <= 7 ? 3 : 4;
}

/** 2 for a verb that says behind a quotation, 1 for one that takes quoted words. */
function cueBehind(tokens: readonly Token[], last: number): number {
  let found = 0;
  for (let i = last + 1; i < Math.min(tokens.length, last + 12); i++) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[last]!.sentence || it.quote >= 0) break;
    if (it.flags & is.SAY) return 2;
    if (it.flags & is.CALL) found = 1;
  }
  return found;
}

/** 0 for no verb, 1 for any, 2 for one that takes quoted words, 3 for one that says. */
export function verbClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  return token.flags & is.SAY ? 3 : token.flags & is.CALL ? 2 : 1;
}
