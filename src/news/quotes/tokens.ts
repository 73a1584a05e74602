/**
 * Lays out an article as words, marks and sentences, with each quotation as one token. Knows where sentences end;
 * refuses to know what they say.
 */
import { type Cutting, cut, quoteToken, type Token } from './cut.js';
import { ABBREVIATION, FEMALE, PRONOUN, SAY } from './lexicon.js';
import type { Marked, Paragraph } from './marks.js';
import { type Reader, script } from './reader.js';

export type { Token } from './cut.js';

export interface Sentence {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
  readonly hasQuote: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Of each quotation, its first and its last token. */
  readonly places: readonly (readonly [first: number, last: number])[];
}

/** Every token of the paragraphs, with sentences and the places of the quotations. */
export function tokens(
  text: string,
  parts: readonly Paragraph[],
  stretches: readonly Marked[],
  reader: Reader,
): Tokens {
  const all: Token[] = [];
  const cutting: Cutting = { script: script(text), reader, all };
  const places: [number, number][] = stretches.map(() => [-1, -1]);
  const pieces = stretches.flatMap(({ outer }, quote) => outer.map((span) => ({ span, quote })));
  let next = 0;
  for (let paragraph = 0; paragraph < parts.length; paragraph++) {
    let [at, end] = parts[paragraph]!.span;
    for (; next < pieces.length && pieces[next]!.span[0] < end; next++) {
      const { span, quote } = pieces[next]!;
      cut(cutting, at, span[0], paragraph);
      const place = places[quote]!;
      if (place[0] < 0) place[0] = all.length;
      place[1] = all.length;
      all.push(quoteToken(span[0], span[1], quote, paragraph));
      at = span[1];
    }
    cut(cutting, at, end, paragraph);
  }
  return { tokens: all, sentences: sentences(text, all, stretches), places };
}

function sentences(text: string, all: readonly Token[], stretches: readonly Marked[]): Sentence[] {
  const found: Sentence[] = [];
  let first = 0;
  let hasQuote = false;
  for (let i = 0; i < all.length; i++) {
    const it = all[i]!;
    it.sentence = found.length;
    if (it.quote >= 0) hasQuote = true;
    const last = i + 1 === all.length || all[i + 1]!.paragraph !== it.paragraph;
    if (last || (!it.isWord && endsSentence(text, all, i, stretches))) {
      found.push({ first, end: i + 1, paragraph: it.paragraph, hasQuote });
      first = i + 1;
      hasQuote = false;
    }
  }
  return found;
}

function endsSentence(text: string, all: readonly Token[], i: number, stretches: readonly Marked[]): boolean {
  const it = all[i]!;
  const next = all[i + 1]!;
  if (it.quote >= 0) return quoteEndsSentence(lastCharacter(text, stretches[it.quote]!), all, i + 1);
  if (it.text === '.') {
    const before = all[i - 1];
    if (before?.isWord && it.start === before.end && (before.flags & ABBREVIATION || isInitial(before))) return false;
  } else if (!'!?。؟…'.includes(it.text)) return false;
  return next.quote >= 0 || !next.isWord || next.isCapital || !isSmall(next);
}

function isInitial({ text, isCapital }: Token): boolean {
  return text.length === 1 && isCapital;
}

/** Whether a word begins with a small letter; scripts without capitals have none. */
function isSmall({ text, isCapital }: Token): boolean {
  return !isCapital && text[0]!.toUpperCase() !== text[0];
}

function lastCharacter(text: string, { pieces }: Marked): string {
  return text[pieces[pieces.length - 1]![1] - 1] ?? '';
}

/** A quotation that ends in a full stop ends its sentence unless the sentence goes on in lower case or with its cue. */
function quoteEndsSentence(last: string, all: readonly Token[], i: number): boolean {
  if (!'.?!…。'.includes(last)) return false;
  const next = all[i]!;
  if (next.quote >= 0) return true;
  if (!next.isWord || isSmall(next)) return false;
  if (last === '.') return true;
  for (let j = i; j < Math.min(all.length, i + 5); j++) {
    if (all[j]!.quote >= 0 || all[j]!.paragraph !== next.paragraph) return true;
    if (all[j]!.flags & SAY) return Boolean(all[j - 1]!.flags & (PRONOUN | FEMALE)) && j - i > 1;
  }
  return true;
}
