/**
 * The published record of an article: one line of JSON, and the file it belongs to. The shape is the contract's
 * (`data/record.schema.json` tells it); nothing is added or left out here.
 */
import { yearOf } from '../lib/calendar.js';
import type { Article } from '../types.js';

/** The record as one line, line end included. */
export function recordLine(article: Article): string {
  return `${JSON.stringify(article)}\n`;
}

/** The file that holds the record: `data/articles/2020.jsonl`, or `undated.jsonl`. */
export function recordFile({ published }: Pick<Article, 'published'>): string {
  return recordFileOf(published?.date ?? null);
}

/** The same by its date; null where it has none. */
export function recordFileOf(date: string | null): string {
  return `data/articles/${date === null ? 'undated' : yearOf(date)}.jsonl`;
}
