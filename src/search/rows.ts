/**
 * What a result shows of an article, as it is stored: title, facts, and its text with its quotations. It sees one article
 * and the codebook; it knows neither other articles nor what will be searched for.
 */
import type { Article, Author, Authority } from '../types.js';
import { roomFor, type Shorten, shortener } from './codebook.js';
import { openForms } from './forms.js';
import { packNumber } from './packing.js';
import { signerNames, speakerNames } from './persons.js';
import { type Reading, readingOf } from './reading.js';
import type { RowQuote } from './row.js';

/** Longer texts are cut: excerpts come from what is left. A guess: two thousand words. */
const LONGEST_TEXT = 12_000;

/** What a row is written into; used again for the next. */
let row = Buffer.alloc(1 << 17);

/** One article's row (see row.ts) as JSON in UTF-8, until the next call. @param shorten writes text with the archive's codebook. */
export function rowOf(reading: Reading, shorten: Shorten): Uint8Array {
  const { article, authority } = reading;
  const text = cut(reading.text);
  const quotes = quotesIn(reading, text.length);
  const { headline, published, section, language } = article;
  const signed = [...new Set(article.byline.flatMap((author) => signedBy(author, authority)))];
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
  end = shorten(text, row, end, text.length < reading.text.length ? undefined : reading.tokens);
  end += row.write(after, end);
  return row.subarray(0, end);
}

/** Who signs, as the article prints it, with the other names a line each; nobody is no text. */
function signedBy(author: Author, authority: Authority | null): string[] {
  const printed = author.name ?? author.organisation;
  const names = signerNames(author, authority) ?? [];
  return printed === null ? [] : [[printed, ...names.filter((name) => name !== printed)].join('\n')];
}

/** More forms than this are not remembered. A guess: some 10 MB. */
const MOST_FORMS = 1 << 18;

/** Makes rows of articles that are not indexed at the same time; each holds until the next is made. */
export function rowMaker(codebook: readonly string[], authority: Authority | null): (article: Article) => Uint8Array {
  const forms = openForms();
  const shorten = shortener(codebook, forms);
  return (article) => {
    if (forms.size() > MOST_FORMS) forms.clear();
    return rowOf(readingOf(article, forms, authority), shorten);
  };
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

/** Where the quotations stand in the first `length` units of the text; those that are not found are left out. */
function quotesIn({ article, authority, starts, quotations }: Reading, length: number): RowQuote[] {
  return quotations.flatMap((pieces, i): RowQuote[] => {
    const [piece, last] = [pieces[0]!, pieces.findLast((one) => one.start >= 0)];
    if (piece.start < 0 || last === undefined || piece.text === '') return [];
    const start = starts[piece.block]! + piece.start;
    const end = starts[last.block]! + last.start + last.text.length;
    const speaker = speakerNames(article.quotes[i]!.speaker, authority)?.join('\n') ?? null;
    return end > length ? [] : [{ start, end, n: i + 1, speaker }];
  });
}

/** The head of a text, whole characters. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const isParted = text.charCodeAt(LONGEST_TEXT - 1) >> 10 === 0x36;
  return text.slice(0, isParted ? LONGEST_TEXT - 1 : LONGEST_TEXT);
}
