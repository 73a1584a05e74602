/**
 * An article as the index reads it: standfirst and paragraphs as one text, cut once for the words and for what results
 * show, and where in it the quotations stand. It knows no word.
 */

import { piecesOf, type QuotedPiece } from '../lib/quotations.js';
import type { Article, Authority } from '../types.js';
import { type Forms, noTokens, type Tokens } from './forms.js';

export interface Reading {
  readonly article: Article;
  /** Who is who; null where no file says so. */
  readonly authority: Authority | null;
  readonly text: string;
  /** Where the text of each block of the body begins in `text`. The standfirst, where there is one, stands before all. */
  readonly starts: readonly number[];
  /** Of `text`; the same object for the next article. */
  readonly tokens: Tokens;
  /** The pieces of each quotation: see quotations.ts. */
  readonly quotations: readonly (readonly QuotedPiece[])[];
}

const tokens = noTokens();

/** Reads an article, until the next one is read. */
export function readingOf(article: Article, forms: Forms, authority: Authority | null): Reading {
  const pieces = article.standfirst === null ? [] : [article.standfirst];
  let length = article.standfirst === null ? 0 : article.standfirst.length + 1;
  const starts: number[] = [];
  for (const { text } of article.body) {
    pieces.push(text);
    starts.push(length);
    length += text.length + 1;
  }
  const text = pieces.join('\n');
  return { article, authority, text, starts, tokens: forms.cut(text, tokens), quotations: piecesOf(article) };
}
