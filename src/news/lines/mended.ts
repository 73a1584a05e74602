/**
 * A text without some stretches, as words are whole where a column broke them with a hyphen, and the way back to the text as
 * it stands: who looks at words looks here, spans stay those of the text.
 */
import type { Mark, Span } from '../../types.js';
import { brokenWords } from './lines.js';

export interface Mended {
  readonly text: string;
  /** A span of the text as it stands, in the mended one. */
  into(span: Span): Span;
  /** A span of the mended text, in the one as it stands. */
  back(span: Span): Span;
}

/** A small letter and a hyphen at a line's end. */
const HYPHEN = /\p{Ll}-[^\S\n]*\n/u;

/** The text with whole words; null where none is broken. Linear in the text's length. */
export function mendedOf(text: string): Mended | null {
  const cuts = HYPHEN.test(text) ? brokenWords(text) : [];
  return cuts.length === 0
    ? null
    : mendedBy(
        text,
        cuts.map((span) => ({ span, leaves: '' })),
      );
}

/** The text without the stretches. @param cuts one or more, in order, apart from one another. */
export function mendedBy(text: string, cuts: readonly Pick<Mark, 'span' | 'leaves'>[]): Mended {
  const parts: string[] = [];
  /** Of each cut, where it begins in the text, where in the mended text, and how much is gone with it and those before. */
  const starts: number[] = [];
  const places: number[] = [];
  const gone: number[] = [];
  /** Of those that leave something, where they end, by where it does: what is left stands for all of it. */
  const ends = new Map<number, number>();
  let from = 0;
  let lost = 0;
  for (const { span, leaves } of cuts) {
    const start = span[0] + leaves.length;
    parts.push(text.slice(from, span[0]), leaves);
    starts.push(start);
    if (leaves !== '') ends.set(start, span[1]);
    places.push(start - lost);
    lost += span[1] - start;
    gone.push(lost);
    from = span[1];
  }
  parts.push(text.slice(from));
  const into = (at: number): number => {
    const k = before(cuts.length, (i) => starts[i]! < at);
    return k === 0 ? at : Math.max(places[k - 1]!, at - gone[k - 1]!);
  };
  const back = (at: number): number => {
    const k = before(cuts.length, (i) => places[i]! <= at);
    return k === 0 ? at : at + gone[k - 1]!;
  };
  const behind = (end: number): number => ends.get(end) ?? end;
  return {
    text: parts.join(''),
    into: ([start, end]) => [into(start), into(end)],
    back: ([start, end]) => [back(start), end > start ? behind(back(end - 1) + 1) : back(start)],
  };
}

/** How many of the first `count` numbers are so, where all that are so come first. */
function before(count: number, isSo: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
