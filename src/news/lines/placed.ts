/**
 * An article that was read out of a file of several, put where it stands in its share of the file: what stands around its
 * words is left out with the reason, and every span measures the whole share.
 */
import { collapse } from '../../lib/text.js';
import type { Article, Dropped, LayoutPart, Source, Span } from '../../types.js';

/** The reason for leaving out what parts the articles of a file, or tells of all of them. */
export const AROUND = 'outside the articles of its file';

/** The article over its share of the file; as it is where nothing stands around its words. */
export function placed(article: Article, { before, after }: Pick<Source, 'before' | 'after'>): Article {
  if (before === '' && after === '') return article;
  const at = before.length;
  const text = before + article.text + after;
  const whole = moved(article, text, ([start, end]) => [start + at, end + at]);
  const above = aroundIn(text, [0, at]);
  const below = aroundIn(text, [text.length - after.length, text.length]);
  return {
    ...whole,
    dropped: [...above.map(droppedAt(text)), ...whole.dropped, ...below.map(droppedAt(text))],
    layout: [...above.map(laidOut), ...whole.layout, ...below.map(laidOut)],
  };
}

/** The article over another text, with all its spans moved. */
export function moved(article: Article, text: string, move: (span: Span) => Span): Article {
  const quotes = article.quotes.map((quote) => ({
    ...quote,
    span: move(quote.span),
    speaker: quote.speaker && { ...quote.speaker, span: move(quote.speaker.span) },
  }));
  return {
    ...article,
    text,
    body: article.body.map((block) => ({ ...block, span: move(block.span) })),
    quotes,
    dropped: article.dropped.map((one) => ({ ...one, span: move(one.span) })),
    layout: article.layout.map((part) => ({ ...part, span: move(part.span) })),
  };
}

/** The words of a stretch without the white space around them; none where it holds no others. */
function aroundIn(text: string, [from, to]: Span): Span[] {
  const words = text.slice(from, to);
  const trimmed = words.trim();
  if (trimmed === '') return [];
  const start = from + words.indexOf(trimmed);
  return [[start, start + trimmed.length]];
}

function droppedAt(text: string): (span: Span) => Dropped {
  return (span) => ({ text: collapse(text.slice(...span)), span, reason: AROUND });
}

function laidOut(span: Span): LayoutPart {
  return { field: 'dropped', span, why: AROUND };
}
