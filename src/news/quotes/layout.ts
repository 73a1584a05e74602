/**
 * Lays out an article as tokens and sentences, with each quotation as one token. Knows where sentences end; refuses to
 * know what they say.
 */
import { addQuotation, cut } from './cut.js';
import * as grammar from './grammar.js';
import type { Lexicon } from './lexicon.js';
import * as lexicon from './lexicon.js';
import type { Marked, Paragraph } from './marks.js';
import * as token from './tokens.js';
import { lengthOf, stopOf, type Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { CLOSING, COMMA, OPENING } = grammar;
const { ABBREVIATION, FEMALE, PRONOUN, SAY } = lexicon;
const { CAPITALISED, MARGIN, QUOTE, SMALL_LETTER, WORD } = token;

export interface Layout {
  readonly tokens: Tokens;
  /** Of each quotation, its first and its last token: the comma behind it where it opens its sentence. */
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
  /** Of each sentence, counted from 1, its first token; behind the last one the end of the tokens. */
  readonly opens: readonly number[];
  /** The tokens that open a sentence or stand behind a quotation. */
  readonly openers: readonly number[];
  /** Of each sentence, whether a quotation stands in it, as 1 or 0. */
  readonly quotes: readonly number[];
}

/** Every token of the paragraphs, with sentences and the places of the quotations; `tokens` have taken up the text. */
export function layout(
  tokens: Tokens,
  parts: readonly Paragraph[],
  stretches: readonly Marked[],
  lexicon: Lexicon,
): Layout {
  const firsts: number[] = [];
  const lasts: number[] = [];
  let quote = 0;
  let piece = 0;
  for (let p = 0; p < parts.length; p++) {
    let [at, end] = parts[p]!.span;
    while (quote < stretches.length) {
      const { outer } = stretches[quote]!;
      const span = outer[piece]!;
      if (span[0] >= end) break;
      cut(tokens, lexicon, at, span[0], p + 1);
      const place = addQuotation(tokens, span[0], span[1], quote, p + 1);
      if (piece === 0) firsts.push(place);
      piece++;
      if (piece === outer.length) {
        lasts.push(place);
        quote++;
        piece = 0;
      }
      at = span[1];
    }
    cut(tokens, lexicon, at, end, p + 1);
  }
  const found = sentences(tokens, stretches);
  return { tokens, firsts, lasts: withCommas(tokens, firsts, lasts), ...found };
}

/** "„Wir bleiben“, sagte Ada": a comma behind a quotation that opens its sentence is its last token, as if within the marks. */
function withCommas({ mark, sentence }: Tokens, firsts: readonly number[], lasts: readonly number[]): number[] {
  return lasts.map((last, q) => {
    const first = firsts[q]!;
    return mark[last + 1] === COMMA && sentence[first - 1] !== sentence[first] ? last + 1 : last;
  });
}

function sentences(tokens: Tokens, stretches: readonly Marked[]): Pick<Layout, 'opens' | 'openers' | 'quotes'> {
  const { sentence, paragraph, end, mark } = tokens;
  const opens = [0, MARGIN];
  const openers = [MARGIN];
  const quotes = [0, 0];
  let count = 1;
  let bracket = 0; // up to where a stop stands in brackets: "Ann Roe (K-Va.) said"
  for (let i = MARGIN; i < end; i++) {
    sentence[i] = count;
    const code = mark[i]!;
    if (code !== 0) {
      if (code === QUOTE) {
        quotes[count] = 1;
        openers.push(i + 1);
      }
      if (code === OPENING && i > opens[count]!) bracket = i + BRACKETS;
      else if (code === CLOSING) bracket = 0;
    }
    if (paragraph[i + 1] === paragraph[i] && (code === 0 || i < bracket || !endsSentence(tokens, i, stretches)))
      continue;
    count++;
    opens.push(i + 1);
    if (code !== QUOTE) openers.push(i + 1);
    quotes.push(0);
    bracket = 0;
  }
  return { opens, openers, quotes };
}

const BRACKETS = 10; // tokens that a remark in brackets within a sentence has at most (guess)
const STOPS = '!?。؟…';

function endsSentence(tokens: Tokens, i: number, stretches: readonly Marked[]): boolean {
  const { mark, start, flags, form, hash, text } = tokens;
  if (mark[i] === QUOTE) return quoteEndsSentence(lastCharacter(text, stretches[hash[i]!]!), tokens, i + 1);
  if (mark[i] === 0x2e) {
    const isHeld = (form[i - 1]! & WORD) !== 0 && start[i] === stopOf(tokens, i - 1);
    if (isHeld && ((flags[i - 1]! & ABBREVIATION) !== 0 || isInitial(tokens, i - 1))) return false;
  } else if (!isStop(mark[i]!)) return false;
  return (form[i + 1]! & SMALL_LETTER) === 0;
}

function isStop(code: number): boolean {
  return code === 0x21 || code === 0x3f || (code > 0x7f && STOPS.includes(String.fromCharCode(code)));
}

function isInitial(tokens: Tokens, i: number): boolean {
  return lengthOf(tokens, i) === 1 && (tokens.form[i]! & CAPITALISED) !== 0;
}

function lastCharacter(text: string, { pieces }: Marked): string {
  return text[pieces[pieces.length - 1]![1] - 1] ?? '';
}

/** A quotation that ends in a full stop ends its sentence unless the sentence goes on in lower case or with its cue. */
function quoteEndsSentence(last: string, { form, flags, paragraph, mark }: Tokens, i: number): boolean {
  if (!'.?!…。'.includes(last)) return false;
  if (mark[i] === QUOTE) return true;
  if ((form[i]! & WORD) === 0 || (form[i]! & SMALL_LETTER) !== 0) return false;
  if (last === '.') return true;
  for (let j = i; j < i + 5 && paragraph[j] === paragraph[i] && mark[j] !== QUOTE; j++) {
    if (flags[j]! & SAY) return (flags[j - 1]! & (PRONOUN | FEMALE)) !== 0 && j - i > 1;
  }
  return true;
}
