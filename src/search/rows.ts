/**
 * What a result shows of an article, as it is stored: title, facts, and its text with its quotations. It sees one article
 * and the codebook; it knows neither other articles nor what will be searched for.
 */
import type { Article } from '../types.js';
import { packNumber } from './packing.js';
import type { Row, RowQuote } from './row.js';

/** Longer texts are cut: excerpts come from what is left. A guess: two thousand words. */
const LONGEST_TEXT = 12_000;

/** One article's row as JSON. @param shorten writes text with the archive's codebook. */
export function rowOf(article: Article, shorten: (text: string) => string): string {
  const { text, quotes } = textOf(article);
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
  let before = 0;
  const packed = quotes.map(({ start, end, n, speaker }) => {
    const numbers = [start - before, end - start, n, speaker === null ? 0 : speakers.indexOf(speaker) + 1];
    before = start;
    return numbers.map(packNumber).join('');
  });
  const row: Row = [
    article.url,
    shorten(article.headline),
    article.published?.date.slice(0, 10) ?? '',
    [...new Set(article.byline.flatMap(({ name, organisation }) => name ?? organisation ?? []))],
    article.section ?? '',
    article.language,
    shorten(text),
    packed.join(''),
    speakers,
  ];
  return JSON.stringify(row);
}

/** Standfirst and body as one text, and where in it the quotations stand; those that are not found are left out. */
function textOf(article: Article): { text: string; quotes: RowQuote[] } {
  const pieces = article.standfirst === null ? [] : [article.standfirst];
  const first = pieces.length;
  pieces.push(...article.body.map((block) => block.text));
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.length + 1;
  }
  const text = pieces
    .join('\n')
    .replaceAll('~', '˜')
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '');
  const quotes: RowQuote[] = [];
  let from = 0;
  article.quotes.forEach((quote, i) => {
    const words = (quote.text.split('\n')[0] ?? '').replaceAll('~', '˜');
    const start = text.indexOf(words, Math.max(from, starts[first + quote.block] ?? 0));
    if (start < 0 || words === '') return;
    from = start + words.length;
    quotes.push({ start, end: from, n: i + 1, speaker: quote.speaker?.name ?? null });
  });
  return { text, quotes };
}
