/** A caption that is told twice is one caption: which of several captions of a page speak of one picture, and which of them stays. */
import { lettersOnly } from '../../lib/letters-only.js';
import type { Caption, Span } from '../../types.js';
import { readCredit } from '../credits/credits.js';
import { wordsOf } from '../words/words.js';

/** A caption read from one line, with where its words stand in the record's text. */
export interface FoundCaption {
  readonly text: string | null;
  readonly textSpan: Span | null;
  readonly credit: string | null;
  readonly creditSpan: Span | null;
}

/** Captions before one that are looked at for much the same words; a guess: pages show a picture twice near its text. */
const LOOKED_AT = 32;

/** A caption with what it is compared by, made once. */
interface Compared {
  readonly caption: FoundCaption;
  readonly words: ReadonlySet<string>;
}

/**
 * One caption for each picture: of captions that say the same, the fullest stays; the others are named as repeated. Linear
 * in their number.
 */
export function oneOfEach(found: readonly FoundCaption[]): { kept: FoundCaption[]; repeated: FoundCaption[] } {
  const kept: Compared[] = [];
  const repeated: FoundCaption[] = [];
  const byLetters = new Map<string, number>();
  for (const caption of found) {
    const letters = caption.text === null ? null : lettersOnly(caption.text);
    const one: Compared = { caption, words: new Set(wordsOf(caption.text ?? '')) };
    const twin = (letters === null ? undefined : byLetters.get(letters)) ?? nearTwin(kept, one);
    const known = kept[twin]?.caption;
    const at = known === undefined ? kept.length : twin;
    if (known === undefined) kept.push(one);
    else if (isPoorer(known, caption)) {
      repeated.push(known);
      kept[at] = one;
    } else repeated.push(caption);
    if (letters !== null && !byLetters.has(letters)) byLetters.set(letters, at);
  }
  return { kept: kept.map(({ caption }) => caption), repeated };
}

/** The place of the first of the latest captions that shows the same picture; -1 where none does. */
function nearTwin(kept: readonly Compared[], one: Compared): number {
  for (let i = Math.max(0, kept.length - LOOKED_AT); i < kept.length; i++)
    if ((i === kept.length - 1 && saysFirst(kept[i]!, one)) || saysNearlyThat(kept[i]!, one)) return i;
  return -1;
}

/** Without a credit that the other has, or with one that the other has within its words. */
function isPoorer(known: FoundCaption, other: FoundCaption): boolean {
  return other.credit !== null && (known.credit === null || !sameCaption(known.text, other.text));
}

/** Fewest words that two captions must share to be of one picture, and the share of the shorter one's, more where each has a credit: guesses. */
const [SHARED, MOST, WITHIN] = [5, 0.8, 1];
/** Words of the shortest alternative text that a caption can be known by; a guess. */
const FEW = 3;

/** True for a picture's alternative text above its caption, which has a credit: much the same words, or one within the other. */
function saysFirst(one: Compared, next: Compared): boolean {
  const [above, below] = [one.caption, next.caption];
  if (below.credit === null || above.text === null || below.text === null) return false;
  if ((below.textSpan?.[0] ?? 0) - (above.textSpan?.[1] ?? 0) > NEAR) return false;
  const shared = sharedBy(one, next);
  const share = shared / Math.min(one.words.size, next.words.size);
  // what an alternative text says in few words, the caption says whole
  const isShort = above.credit === null && shared === one.words.size && shared >= FEW;
  return isShort || (shared >= SHARED && share >= (above.credit === null ? MOST : WITHIN));
}

/** Fewest words that captions far apart must share to be of one picture, and the share of the longer one's: guesses. */
const [MANY, NEARLY] = [8, 0.85];

/** True for a picture that a page shows twice, with its alternative text and with its caption: all but a few words are the same. */
function saysNearlyThat(one: Compared, other: Compared): boolean {
  const most = Math.max(one.words.size, other.words.size);
  if (Math.min(one.words.size, other.words.size) < Math.max(MANY, NEARLY * most)) return false;
  const shared = sharedBy(one, other);
  return shared >= MANY && shared >= NEARLY * most;
}

/** How many words two captions share, each word once. */
function sharedBy(one: Compared, other: Compared): number {
  let shared = 0;
  for (const word of other.words) if (one.words.has(word)) shared++;
  return shared;
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
