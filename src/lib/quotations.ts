/**
 * Where an article's quotations stand in the texts of its blocks. A quotation's words may stand in its block more than
 * once, so its span decides; its words, where what a block says is not what stands in the text.
 */
import type { Article, Block } from '../types.js';

/** One paragraph's share of a quotation. */
export interface QuotedPiece {
  readonly text: string;
  /** The block that holds it and where in the block's text it begins; both -1 where none does. */
  readonly block: number;
  readonly start: number;
}

/** The pieces of each quotation, in order: one for each paragraph that it runs over. Those found rise. Linear. */
export function piecesOf({ text, body, quotes }: Pick<Article, 'text' | 'body' | 'quotes'>): QuotedPiece[][] {
  /** Where the last piece that was found ends. */
  const last = { block: -1, end: 0 };
  const found = (words: string, block: number, asked: number): number => {
    const from = block === last.block ? last.end : 0;
    const own = body[block]?.text ?? '';
    if (block < last.block) return -1;
    return asked >= from && own.startsWith(words, asked) ? asked : own.indexOf(words, from);
  };
  let place = placer(text, null);
  return quotes.map((quote) => {
    let block = quote.block;
    return quote.text.split('\n').map((words, i): QuotedPiece => {
      const own = body[block];
      if (place.block !== own && own !== undefined) place = placer(text, own);
      let start = found(words, block, i === 0 ? place.of(quote.span[0]) : -1);
      // a running quotation may have a picture or a heading in between
      while (i > 0 && start < 0 && block + 1 < body.length && body[block + 1]!.span[0] < quote.span[1])
        start = found(words, ++block, -1);
      if (start < 0) return { text: words, block: -1, start };
      const piece = { text: words, block, start };
      [last.block, last.end] = [block, start + words.length];
      block++;
      return piece;
    });
  });
}

const SPACE = /\s/;

/** Places of an article's text as places of one block's, asked for in rising order. */
function placer(text: string, block: Block | null) {
  const [start, end] = block?.span ?? [0, 0];
  const own = block?.text ?? '';
  /** Characters that are no white space are the same in both: so many stand before both places. */
  let [at, ownAt] = [start, 0];
  const skip = (): void => {
    while (ownAt < own.length && SPACE.test(own[ownAt]!)) ownAt++;
  };
  return {
    block,
    of: (place: number): number => {
      if (own.length === end - start) return place - start;
      skip();
      for (; at < place && ownAt < own.length; at++) {
        if (SPACE.test(text[at]!)) continue;
        ownAt++;
        skip();
      }
      return ownAt;
    },
  };
}
