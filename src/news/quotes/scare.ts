/**
 * Tells words that someone said from marked words that nobody said: scare quotes, titles of works, nicknames. Asks a
 * few questions of one stretch in marks; the points are learned.
 */
import * as is from './lexicon.js';
import type { Scene } from './scene.js';
import { scorecard } from './scorecard.js';
import type { Token } from './tokens.js';

export const SCARE_CARD = scorecard([
  ['length and form', 6, 2],
  ['length and capitals', 6, 3],
  ['length and end', 6, 4],
  ['word before', 12, 6],
  ['word behind', 8, 6],
  ['verb before', 4, 6],
  ['verb behind', 3, 6],
  ['marks', 2, 6],
  ['capital words on both sides', 2, 6],
  ['other quotations in the paragraph', 3],
  ['verb directly before', 4, 3],
]);

const WORK =
  /^(?:movie|film|book|song|album|show|series|novel|magazine|program|documentary|play|poem|single|column|called|titled|entitled|named|nicknamed|known)$/;

function beforeClass(token: Token | undefined, sentence: number): number {
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 11;
  if (!token.isWord) return token.text === ',' ? 1 : token.text === ':' ? 2 : token.text === '(' ? 10 : 11;
  if (WORK.test(token.lower)) return 3;
  if (token.flags & is.SAY) return 4;
  if (token.flags & (is.CALL | is.VERB)) return 5;
  if (token.flags & is.PREPOSITION) return 6;
  if (token.flags & is.DETERMINER || token.isPossessive) return 7;
  if (token.flags & is.CONJUNCTION) return 8;
  return token.isCapital ? 9 : 10;
}

function behindClass(token: Token | undefined, sentence: number): number {
  if (token === undefined || token.sentence !== sentence) return 0;
  if (token.quote >= 0) return 1;
  if (!token.isWord) return token.text === ',' ? 2 : 3;
  if (token.flags & is.CUE) return 4;
  if (token.flags & is.FUNCTION) return 5;
  return token.isCapital ? 6 : 7;
}

/** The answers to all questions about stretch `q`, as indices into the points. */
export function scareAnswers({ text, stretches, tokens: { tokens, places } }: Scene, q: number): number[] {
  const { pieces, single } = stretches[q]!;
  const [first, last] = places[q]!;
  const { sentence, paragraph } = tokens[first]!;
  const words = text.slice(...pieces[0]!).split(/\s+/, 12);
  const n = pieces.length > 1 ? 12 : words.length;
  const length = n < 4 ? n - 1 : n < 6 ? 3 : n < 10 ? 4 : 5;
  const capital = /^\P{L}*\p{Lu}/u.test(words[0]!) ? 1 : 0;
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  const allCapital = capitals === words.length ? 2 : capitals * 2 > words.length ? 1 : 0;
  const end = text[pieces.at(-1)![1] - 1]!;
  const ending = /[,،]/.test(end) ? 1 : /[.]/.test(end) ? 2 : /[?!]/.test(end) ? 3 : 0;
  const before = tokens[first - 1];
  const behind = tokens[last + 1];
  const verbBefore = strongestBefore(tokens, first);
  const verbBehind = strongestBehind(tokens, last);
  const nickname =
    before?.isCapital && behind?.isCapital && behind.sentence === sentence && before.sentence === sentence ? 1 : 0;
  const others = neighbours(tokens, places, q, paragraph);
  const direct =
    before?.sentence !== sentence
      ? 0
      : before.flags & is.SAY
        ? 3
        : before.flags & is.CALL
          ? 2
          : before.flags & is.VERB
            ? 1
            : 0;
  const values = [
    length * 2 + capital,
    length * 3 + allCapital,
    length * 4 + ending,
    beforeClass(before, sentence) * 6 + length,
    behindClass(behind, tokens[last]!.sentence) * 6 + length,
    verbBefore * 6 + length,
    verbBehind * 6 + length,
    (single ? 1 : 0) * 6 + length,
    nickname * 6 + length,
    others,
    direct * 3 + (n < 3 ? 0 : n < 6 ? 1 : 2),
  ];
  return values.map((value, i) => value + SCARE_CARD.offsets[i]!);
}

/** 3 for a verb that says, 2 for one that takes quoted words, 1 for any, within the sentence before a quotation. */
function strongestBefore(tokens: readonly Token[], first: number): number {
  let strongest = 0;
  for (let i = first - 1; i >= Math.max(0, first - 41) && tokens[i]!.sentence === tokens[first]!.sentence; i--) {
    const { flags } = tokens[i]!;
    const kind = flags & (is.SAY | is.ACCORDING) ? 3 : flags & is.CALL ? 2 : flags & is.VERB ? 1 : 0;
    strongest = Math.max(strongest, kind);
    if (kind === 3) break;
  }
  return strongest;
}

function strongestBehind(tokens: readonly Token[], last: number): number {
  let strongest = 0;
  for (let i = last + 1; i < tokens.length && i < last + 12 && tokens[i]!.sentence === tokens[last]!.sentence; i++) {
    const { flags } = tokens[i]!;
    strongest = Math.max(strongest, flags & is.SAY ? 2 : flags & is.CALL ? 1 : 0);
  }
  return strongest;
}

function neighbours(tokens: readonly Token[], places: Scene['tokens']['places'], q: number, paragraph: number): number {
  let n = 0;
  for (const other of [q - 1, q + 1]) {
    const place = places[other];
    if (place && tokens[place[0]]!.paragraph === paragraph) n++;
  }
  return n;
}
