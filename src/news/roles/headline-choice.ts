/**
 * Which of several readings of a page is taken where they differ in their headline and little lies between them. A
 * sequence of lines sees neighbours; this looks from each line that could be the headline over all that stands between it
 * and the prose: who signed and when, and whether the prose goes on about what the line says.
 */

import type { Line } from '../lines/lines.js';
import type { Prospects } from './certainty.js';
import { WORTH } from './headline-weights.js';
import { type Decided, learned, ONWARD, type Ready } from './roles.js';
import { ABOVE, HEADLINE, STATES } from './states.js';

const COUNT = STATES.length;

/** What is seen of a line that could be the headline: nats of the model, counts, shares. */
export interface Prospect {
  readonly line: number;
  /** By how much the best reading with this headline falls behind the best of all. */
  readonly behind: number;
  /** By how much the line itself looks like a headline rather than what else it most looks like. */
  readonly look: number;
  /** Lines of authors and dates between it and the body. */
  readonly signs: number;
  /** Of its longer words, the share that the first paragraphs hold. */
  readonly told: number;
  /** True where it stands in the body or below. */
  readonly late: boolean;
}

/** Nats by which a reading may fall behind the best and still be looked at; a guess. */
const NEAR = 8;

/** Lines right below a headline that may be its deck, of which neighbours say more than the prose does; a guess. */
const DECK = 2;

/** The states of the reading that is taken: those decided, or those of another headline. */
export function withHeadline(
  decided: Decided,
  prospects: Prospects,
  lines: readonly Line[],
  signs: readonly boolean[],
  model: Ready = learned,
): readonly number[] {
  const found = prospectsAmong(decided, prospects, lines, signs, model);
  if (found.length === 0) return decided.states;
  const worth = found.map(worthOf);
  const best = found[worth.indexOf(Math.max(...worth))]?.line;
  if (best === undefined || best === decided.states.indexOf(HEADLINE)) return decided.states;
  return readingWith(best, decided, prospects, model);
}

/** What a line is worth as the headline, in no unit: only comparisons count. Linear; the weights are learned. */
export function worthOf({ behind, look, signs, told, late }: Prospect): number {
  const { behind: perBehind, look: perLook, signs: perSigns, told: perTold, late: perLate } = WORTH;
  return perBehind * behind + perLook * look + perSigns * Math.log1p(signs) + perTold * told + (late ? perLate : 0);
}

/** The lines whose best reading falls behind the best of all by little, that one's among them; none where it is the only one. */
export function prospectsAmong(
  { states, scores }: Decided,
  { headlines }: Prospects,
  lines: readonly Line[],
  signs: readonly boolean[],
  { nat }: Ready,
): Prospect[] {
  const first = states.indexOf(HEADLINE);
  const top = headlines[first] ?? Number.NEGATIVE_INFINITY;
  const isDeck = (i: number) => i > first && i <= first + DECK;
  const near: number[] = [];
  for (let i = 0; i < states.length; i++) if (top - headlines[i]! <= NEAR * nat && !isDeck(i)) near.push(i);
  if (near.length < 2) return [];
  const body = states.findIndex((s) => STATES[s]!.phase === 'body');
  const opening = new Set(openingOf(states, lines));
  const signed = signedBelow(signs, body);
  return near.map((line) => {
    const words = [...new Set(longWords(lines[line]!.text))];
    return {
      line,
      behind: (top - headlines[line]!) / nat,
      look: lookOf(scores, line) / nat,
      signs: signed[line] ?? 0,
      told: words.length === 0 ? 0 : words.filter((word) => opening.has(word)).length / words.length,
      late: line >= body,
    };
  });
}

/** Of each line before the body, how many lines of authors and dates stand between the two. */
function signedBelow(signs: readonly boolean[], body: number): number[] {
  const counts: number[] = [];
  for (let i = body - 1, count = 0; i >= 0; i--) {
    counts[i] = count;
    if (signs[i]) count++;
  }
  return counts;
}

function lookOf(scores: Float64Array, line: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < COUNT; s++) if (s !== HEADLINE) most = Math.max(most, scores[line * COUNT + s]!);
  return scores[line * COUNT + HEADLINE]! - most;
}

/** The longer words of the first paragraph and of the line after it. */
function openingOf(states: readonly number[], lines: readonly Line[]): string[] {
  const first = states.findIndex((s) => STATES[s]!.role === 'para');
  return first < 0 ? [] : lines.slice(first, first + 2).flatMap(({ text }) => longWords(text));
}

/** Words of four letters and more; pairs of signs where no spaces part words. */
function longWords(text: string): string[] {
  return text.toLowerCase().match(LONG) ?? [];
}

const LONG = /[\p{L}\p{N}]{4,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/gu;

/** The best reading of all whose headline opens at a line: backwards from it, then onward. */
export function readingWith(
  line: number,
  { states, scores, reached }: Decided,
  { ahead }: Prospects,
  model: Ready = learned,
): number[] {
  const reading = [...states];
  reading[line] = HEADLINE;
  for (let i = line - 1, after = HEADLINE; i >= 0; i--) {
    const worth = (b: number) => reached[i * COUNT + b]! + model.transitions[b * COUNT + after]!;
    after = ABOVE.reduce((best, b) => (worth(b) > worth(best) ? b : best));
    reading[i] = after;
  }
  const { starts, others } = ONWARD;
  for (let i = line + 1; i < states.length; i++) {
    const before = reading[i - 1]!;
    const moves = [...others.subarray(starts[before]!, starts[before + 1]!)];
    const worth = (a: number) =>
      model.transitions[before * COUNT + a]! + scores[i * COUNT + a]! + ahead[i * COUNT + a]!;
    reading[i] = moves.reduce((best, a) => (worth(a) > worth(best) ? a : best));
  }
  return reading;
}
