/** A caption that is told twice is one caption: which of several captions of a page speak of one picture, and which of them stays. */
import { lettersOnly } from '../lib/letters-only.js';
import type { Caption, Span } from '../types.js';
import { readCredit } from './credits.js';
import { wordsOf } from './words.js';

/** A caption read from one line, with where its words stand in the record's text. */
export interface FoundCaption {
  readonly text: string | null;
  readonly textSpan: Span | null;
  readonly credit: string | null;
  readonly creditSpan: Span | null;
}

/** One caption for each picture: of captions that say the same, the fullest stays; the others are named as repeated. */
export function oneOfEach(found: readonly FoundCaption[]): { kept: FoundCaption[]; repeated: FoundCaption[] } {
  const kept: FoundCaption[] = [];
  const repeated: FoundCaption[] = [];
  for (const caption of found) {
    const last = kept.at(-1);
    const twin = kept.findIndex(
      (other) =>
        sameCaption(other.text, caption.text) ||
        (other === last && saysFirst(other, caption)) ||
        saysNearlyThat(other, caption),
    );
    const known = kept[twin];
    if (known === undefined) kept.push(caption);
    else if (isPoorer(known, caption)) {
      repeated.push(known);
      kept[twin] = caption;
    } else repeated.push(caption);
  }
  return { kept, repeated };
}

/** Without a credit that the other has, or with one that the other has within its words. */
function isPoorer(known: FoundCaption, other: FoundCaption): boolean {
  return other.credit !== null && (known.credit === null || !sameCaption(known.text, other.text));
}

/** Fewest words that two captions must share to be of one picture, and the share of the shorter one's, more where each has a credit: guesses. */
const [SHARED, MOST, WITHIN] = [5, 0.8, 1];

/** True for a picture's alternative text above its caption, which has a credit: much the same words, or one within the other. */
function saysFirst(one: FoundCaption, next: FoundCaption): boolean {
  if (next.credit === null || one.text === null || next.text === null) return false;
  if ((next.textSpan?.[0] ?? 0) - (one.textSpan?.[1] ?? 0) > NEAR) return false;
  const [first, second] = [one.text, next.text].map((text) => new Set(wordsOf(text)));
  const shared = [...second!].filter((word) => first!.has(word)).length;
  const share = shared / Math.min(first!.size, second!.size);
  return shared >= SHARED && share >= (one.credit === null ? MOST : WITHIN);
}

/** Fewest words that captions far apart must share to be of one picture, and the share of the longer one's: guesses. */
const [MANY, NEARLY] = [8, 0.85];

/** True for a picture that a page shows twice, with its alternative text and with its caption: all but a few words are the same. */
function saysNearlyThat(one: FoundCaption, other: FoundCaption): boolean {
  if (one.text === null || other.text === null) return false;
  const [first, second] = [one.text, other.text].map((text) => new Set(wordsOf(text)));
  const shared = [...second!].filter((word) => first!.has(word)).length;
  return shared >= MANY && shared >= NEARLY * Math.max(first!.size, second!.size);
}

/** Characters between an alternative text and its caption: the credit said with it; a guess. */
const NEAR = 120;

function sameCaption(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && lettersOnly(one) === lettersOnly(other);
}

export function toCaption(found: FoundCaption): Caption | null {
  if (found.text === null) return null;
  return { text: found.text, credit: found.credit === null ? null : readCredit(found.credit), image: null };
}
