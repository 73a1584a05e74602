/**
 * What stands between the words of an article and is none of them: heads, feet and numbers of pages, jump lines, numbers of
 * links, what is set before every line, what the format knows as markup. It is cut before anything is read, so that a sentence goes
 * on behind it, and left out with its reason when the article is put back where it stands.
 */
import { collapse } from '../../lib/text.js';
import type { Article, Draft, Dropped, LayoutPart, Mark, Span } from '../../types.js';
import { iconCuts } from './icon-names.js';
import { jumpCuts } from './jump-lines.js';
import { lineCuts } from './line-marks.js';
import { linkCuts } from './link-numbers.js';
import { type Mended, mendedBy } from './mended.js';
import { pageCuts } from './page-edges.js';
import { numberCuts } from './page-numbers.js';
import { moved } from './placed.js';

export interface CutText {
  readonly mended: Mended;
  readonly cuts: readonly Mark[];
}

/** A plain text without what is to be cut; null where nothing is, as in most. Linear in the text's length. */
export function cutOf({ text, blocks, marks }: Draft): CutText | null {
  if (blocks !== null) return null;
  const found = [pageCuts, numberCuts, jumpCuts, linkCuts, lineCuts, iconCuts]
    .flatMap((cutsIn) => cutsIn(text))
    .concat(marks);
  if (found.length === 0) return null;
  const cuts: Mark[] = [];
  let end = 0;
  // of what begins within another only the rest is cut by itself
  for (const cut of found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    if (cut.span[1] <= end) continue;
    cuts.push(cut.span[0] < end ? { ...cut, span: [end, cut.span[1]], leaves: '' } : cut);
    end = cut.span[1];
  }
  return { mended: mendedBy(text, cuts), cuts };
}

/** The draft without the cuts. */
export function withoutCuts(draft: Draft, { mended }: CutText): Draft {
  const moved = <T>(known: ReadonlyMap<number, T>) =>
    new Map([...known].map(([at, one]) => [mended.into([at, at])[0], one]));
  const [hints, settings] = [moved(draft.hints), moved(draft.settings ?? new Map())];
  return { ...draft, text: mended.text, hints, settings, inlines: [], marks: [] };
}

/** The article that was read without the cuts, over the text as it stands. */
export function uncut(article: Article, text: string, { mended, cuts }: CutText): Article {
  const whole = moved(article, text, mended.back);
  const words = cuts.flatMap(({ span, reason }) => {
    const trimmed = reason === null ? null : wordsIn(text, span);
    return trimmed === null || reason === null ? [] : [{ span: trimmed, reason }];
  });
  const dropped = words.map(({ span, reason }): Dropped => ({ text: collapse(text.slice(...span)), span, reason }));
  const laid = words.map(({ span, reason }): LayoutPart => ({ field: 'dropped', span, why: reason }));
  const parts = apart(
    whole.layout,
    words.map(({ span }) => span),
    text,
  );
  return {
    ...whole,
    dropped: [...whole.dropped, ...dropped].sort((a, b) => a.span[0] - b.span[0]),
    layout: [...parts, ...laid].sort((a, b) => a.span[0] - b.span[0]),
  };
}

/** The parts without the stretches that lie in them. @param cuts in order. */
function apart(layout: readonly LayoutPart[], cuts: readonly Span[], text: string): LayoutPart[] {
  let next = 0;
  return layout.flatMap((part) => {
    const pieces: LayoutPart[] = [];
    const put = (start: number, end: number): void => {
      const span = wordsIn(text, [start, end]);
      if (span !== null) pieces.push({ ...part, span });
    };
    let [start, end] = part.span;
    while (next < cuts.length && cuts[next]![1] <= start) next++;
    for (; next < cuts.length && cuts[next]![0] < end; next++) {
      put(start, cuts[next]![0]);
      start = cuts[next]![1];
    }
    put(start, end);
    return pieces;
  });
}

/** A stretch without the white space around its words; null where it has none. */
function wordsIn(text: string, [from, to]: Span): Span | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? [start, end] : null;
}
