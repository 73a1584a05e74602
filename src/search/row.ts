/** A stored row as it is read: what a result shows of an article. rows.ts writes it. */
import { textReader } from './unpacking.js';

/**
 * A stored row: address, headline, ISO date, who signs, section, language, text, quotations, their speakers. Behind the name
 * that is shown of a person stand, a line each, the others that mean them.
 */
export type Row = readonly [
  url: string,
  headline: string,
  date: string,
  byline: readonly string[],
  section: string,
  language: string,
  text: string,
  quotes: string,
  speakers: readonly string[],
];

/** A quotation within a row's text. */
export interface RowQuote {
  readonly start: number;
  readonly end: number;
  /** Its number in the article, from 1; its anchor is `#q<n>`. */
  readonly n: number;
  /** All names, a line each, the one that is shown first. */
  readonly speaker: string | null;
}

/** The quotations of a row, in the order of their places. */
export function quotesOf(row: Row): RowQuote[] {
  const reader = textReader(row[7]);
  const quotes: RowQuote[] = [];
  for (let at = 0; !reader.done(); ) {
    const start = at + reader.number();
    const end = start + reader.number();
    quotes.push({ start, end, n: reader.number(), speaker: row[8][reader.number() - 1] ?? null });
    at = start;
  }
  return quotes;
}
