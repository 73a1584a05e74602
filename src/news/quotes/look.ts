/**
 * Describes one quotation for the choice of its speaker: what stands before and behind it, how it begins and ends. Knows
 * the tokens beside it; refuses to know who is there.
 */
import * as is from './lexicon.js';
import type { Scene } from './scene.js';
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
  if (token.lower === 'that') return 3;
  if (token.lower === 'as') return 7;
  if (token.flags & is.SAY) return 4;
  if (token.flags & (is.CALL | is.VERB)) return 5;
  if (token.flags & is.PREPOSITION) return 6;
  if (token.flags & is.DETERMINER) return 8;
  if (token.flags & is.CONJUNCTION) return 9;
  return 10;
}

export function look(scene: Scene, q: number): Look {
  const { tokens, places } = { tokens: scene.tokens.tokens, places: scene.tokens.places };
  const [first, last] = places[q]!;
  const { sentence, paragraph } = tokens[first]!;
  const b = before(tokens[first - 1], sentence);
  const piece = scene.stretches[q]!.pieces.at(-1)!;
  const end = scene.text[piece[1] - 1]!;
  const endsSentence = tokens[last + 1]?.sentence !== tokens[last]!.sentence;
  const form =
    b === 0
      ? /[,،]/.test(end)
        ? 0
        : endsSentence
          ? 1
          : 2
      : b === 1
        ? 3
        : b === 2
          ? 4
          : b === 3 || b === 4
            ? 5
            : b === 11
              ? 7
              : 6;
  let lastVerb = -1;
  for (let i = first - 1; i >= 0 && tokens[i]!.sentence === sentence && tokens[i]!.quote < 0; i--) {
    if (tokens[i]!.flags & (is.CUE | is.VERB) || tokens[i]!.flags & is.ACCORDING) {
      lastVerb = i;
      break;
    }
  }
  const verbGap =
    lastVerb < 0 ? 0 : first - lastVerb === 1 ? 1 : first - lastVerb <= 3 ? 2 : first - lastVerb <= 7 ? 3 : 4;
  let cueBehind = 0;
  for (let i = last + 1; i < Math.min(tokens.length, last + 12); i++) {
    const it = tokens[i]!;
    if (it.sentence !== tokens[last]!.sentence || it.quote >= 0) break;
    if (it.flags & is.SAY) cueBehind = 2;
    if (it.flags & is.CALL && cueBehind === 0) cueBehind = 1;
  }
  const latest = tokens[places[q - 1]?.[1] ?? -1];
  const gap = latest === undefined ? 2 : Math.min(2, paragraph - latest.paragraph);
  const words = scene.text.slice(...scene.stretches[q]!.pieces[0]!).split(/\s+/, 9).length;
  const length = words < 4 ? 0 : words < 6 ? 1 : words < 9 ? 2 : 3;
  return { first, last, form, before: b, lastVerb, verbGap, cueBehind, opensParagraph: gap === 0 ? 0 : 1, length, gap };
}

/** 0 for no verb, 1 for any, 2 for one that takes quoted words, 3 for one that says. */
export function verbClass(token: Token | undefined): number {
  if (token === undefined) return 0;
  return token.flags & is.SAY ? 3 : token.flags & is.CALL ? 2 : 1;
}
