/**
 * What a result shows of an article, as it is stored: title, facts, and its text with its quotations. It sees one article
 * and the codebook; it knows neither other articles nor what will be searched for.
 */
import type { Article } from '../types.js';
import { roomFor, type Shorten } from './codebook.js';
import { packNumber } from './packing.js';
import { piecesOf } from './quotations.js';
import type { RowQuote } from './row.js';

/** Longer texts are cut: excerpts come from what is left. A guess: two thousand words. */
const LONGEST_TEXT = 12_000;

/** What a row is written into; used again for the next. */
let row = Buffer.alloc(1 << 17);

/** One article's row (see row.ts) as JSON in UTF-8, until the next call. @param shorten writes text with the archive's codebook. */
export function rowOf(article: Article, shorten: Shorten): Uint8Array {
  const { text, quotes } = textOf(article);
  const { headline, published, section, language } = article;
  const signed = [...new Set(article.byline.flatMap(({ name, organisation }) => name ?? organisation ?? []))];
  const facts = [published?.date.slice(0, 10) ?? '', signed, section ?? '', language];
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
  const before = `${JSON.stringify([article.url]).slice(0, -1)},"`;
  const between = `",${JSON.stringify(facts).slice(1, -1)},"`;
  const after = `",${JSON.stringify([packQuotes(quotes, speakers), speakers]).slice(1)}`;
  const room = roomFor(headline) + roomFor(text) + 3 * (before.length + between.length + after.length);
  if (room > row.length) row = Buffer.alloc(2 * room);
  let end = row.write(before);
  end = shorten(headline, row, end);
  end += row.write(between, end);
  end = shorten(text, row, end);
  end += row.write(after, end);
  return row.subarray(0, end);
}

/** Each quotation's step from the one before it, its length, its number and its speaker's. */
function packQuotes(quotes: readonly RowQuote[], speakers: readonly string[]): string {
  let packed = '';
  let before = 0;
  for (const { start, end, n, speaker } of quotes) {
    const who = speaker === null ? 0 : speakers.indexOf(speaker) + 1;
    packed += packNumber(start - before) + packNumber(end - start) + packNumber(n) + packNumber(who);
    before = start;
  }
  return packed;
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
  const text = cut(pieces.join('\n'));
  const quotes = piecesOf(article).flatMap((pieces, i): RowQuote[] => {
    const [piece, last] = [pieces[0]!, pieces.findLast((one) => one.start >= 0)];
    if (piece.start < 0 || last === undefined || piece.text === '') return [];
    const start = starts[first + piece.block]! + piece.start;
    const end = starts[first + last.block]! + last.start + last.text.length;
    return end > text.length ? [] : [{ start, end, n: i + 1, speaker: article.quotes[i]!.speaker?.name ?? null }];
  });
  return { text, quotes };
}

/** The head of a text, whole characters. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const isParted = text.charCodeAt(LONGEST_TEXT - 1) >> 10 === 0x36;
  return text.slice(0, isParted ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}
