/**
 * Cuts the text outside quotation marks into words, marks and sentences, with each quotation as one token. Knows where
 * sentences end; refuses to know what they say.
 */
import { ABBREVIATION, CUE, FEMALE, type Lexicon, PREPOSITION, PRONOUN, SAY, VERB } from './lexicon.js';
import type { Marked, Paragraph } from './marks.js';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, without a possessive ending; for a quotation the empty string. */
  readonly text: string;
  readonly lower: string;
  readonly flags: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  isPossessive: boolean;
  /** Index of the quotation that this token stands for; -1 for words and marks. */
  readonly quote: number;
  readonly paragraph: number;
  sentence: number;
}

export interface Sentence {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Of each quotation, its first and its last token. */
  readonly places: readonly (readonly [first: number, last: number])[];
}

const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’.&-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const WORD_START = /[\p{L}\p{N}]/u;

function token(start: number, raw: string, lexicon: Lexicon, before: Token | undefined, paragraph: number): Token {
  const isWord = WORD_START.test(raw);
  const isPossessive = isWord && raw.length > 2 && /['’]s$/.test(raw);
  const word = isPossessive ? raw.slice(0, -2) : raw;
  const lower = word.toLowerCase();
  return {
    start,
    end: start + raw.length,
    text: word,
    lower,
    flags: isWord
      ? flagsHere(lexicon.flags(lower.endsWith('.') ? lower.slice(0, -1) : lower), lower, before, lexicon)
      : 0,
    isWord,
    isCapital: isWord && word[0] !== lower[0],
    isPossessive,
    quote: -1,
    paragraph,
    sentence: 0,
  };
}

/** A word that could be a verb is none behind a possessive ("Ann's claim") or where the language says so. */
function flagsHere(flags: number, lower: string, before: Token | undefined, lexicon: Lexicon): number {
  if (!(flags & (CUE | VERB)) || !before?.isWord) return flags;
  const owned = before.isPossessive && !(before.flags & PRONOUN);
  const isNoun = owned || lexicon.isNoun(lower, before.lower, (before.flags & PREPOSITION) !== 0);
  return isNoun ? flags & ~(CUE | VERB) : flags;
}

/** Every token of the paragraphs, with sentences and the places of the quotations. */
export function tokens(
  text: string,
  parts: readonly Paragraph[],
  stretches: readonly Marked[],
  lexicon: Lexicon,
): Tokens {
  const all: Token[] = [];
  const places: [number, number][] = stretches.map(() => [-1, -1]);
  const pieces = stretches.flatMap(({ outer }, quote) => outer.map((span) => ({ span, quote })));
  let next = 0;
  for (const [paragraph, { span }] of parts.entries()) {
    let at = span[0];
    for (;;) {
      const piece = pieces[next];
      const end = piece && piece.span[0] < span[1] ? piece.span[0] : span[1];
      TOKEN.lastIndex = at;
      for (let m = TOKEN.exec(text); m !== null && m.index < end; m = TOKEN.exec(text)) {
        all.push(token(m.index, m[0], lexicon, all.at(-1), paragraph));
        if (/^['’]$/.test(m[0]) && all.at(-2)?.lower.endsWith('s')) all.at(-2)!.isPossessive = true;
      }
      if (end === span[1] || !piece) break;
      const place = places[piece.quote]!;
      if (place[0] < 0) place[0] = all.length;
      place[1] = all.length;
      all.push({ ...token(piece.span[0], '', lexicon, undefined, paragraph), end: piece.span[1], quote: piece.quote });
      at = piece.span[1];
      next++;
    }
  }
  return { tokens: all, sentences: sentences(text, all, stretches), places };
}

function sentences(text: string, all: readonly Token[], stretches: readonly Marked[]): Sentence[] {
  const found: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < all.length; i++) {
    all[i]!.sentence = found.length;
    const last = i + 1 === all.length || all[i + 1]!.paragraph !== all[i]!.paragraph;
    if (last || endsSentence(text, all, i, stretches)) {
      found.push({ first, end: i + 1, paragraph: all[i]!.paragraph });
      first = i + 1;
    }
  }
  return found;
}

function endsSentence(text: string, all: readonly Token[], i: number, stretches: readonly Marked[]): boolean {
  const it = all[i]!;
  const next = all[i + 1]!;
  if (it.isWord) return false;
  if (it.quote >= 0) return quoteEndsSentence(lastCharacter(text, stretches[it.quote]!), all, i + 1);
  if (it.text === '.') {
    const before = all[i - 1];
    if (before?.isWord && it.start === before.end && (before.flags & ABBREVIATION || /^\p{Lu}$/u.test(before.text)))
      return false;
  } else if (!'!?。؟…'.includes(it.text)) return false;
  return next.quote >= 0 || !next.isWord || next.isCapital || !/\p{Ll}/u.test(next.text[0]!);
}

function lastCharacter(text: string, { pieces }: Marked): string {
  return text[pieces.at(-1)![1] - 1] ?? '';
}

/** A quotation that ends in a full stop ends its sentence unless the sentence goes on in lower case or with its cue. */
function quoteEndsSentence(last: string, all: readonly Token[], i: number): boolean {
  if (!'.?!…。'.includes(last)) return false;
  const next = all[i]!;
  if (next.quote >= 0) return true;
  if (!next.isWord) return false;
  if (!next.isCapital && /\p{Ll}/u.test(next.text[0]!)) return false;
  if (last === '.') return true;
  for (let j = i; j < Math.min(all.length, i + 5); j++) {
    if (all[j]!.quote >= 0 || all[j]!.paragraph !== next.paragraph) return true;
    if (all[j]!.flags & SAY) return Boolean(all[j - 1]!.flags & (PRONOUN | FEMALE)) && j - i > 1;
  }
  return true;
}
