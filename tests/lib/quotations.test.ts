/** Quotations found in their blocks by their spans, where their words stand there more than once. */
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/lib/quotations.js';
import type { Block, Quote } from '../../src/types.js';
import { articleOf } from '../outputs/archive.js';
import { indexFiles, searchOf } from '../search/index-of.js';

/** Blocks and quotations of a source: blocks are its paragraphs with white space collapsed, quotations stand in “ and ”. */
function made(source: string) {
  const body: Block[] = [];
  const quotes: Quote[] = [];
  for (const match of source.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const text = match[0].replace(/\s+/g, ' ');
    const span = [match.index, match.index + match[0].length] as const;
    body.push({ type: 'paragraph', text, html: '', span, level: null });
    for (const quoted of match[0].matchAll(/“([^”]*)”/g)) {
      const from = match.index + quoted.index + 1;
      quotes.push({
        text: quoted[1]!.replace(/\s+/g, ' '),
        span: [from, from + quoted[1]!.length],
        kind: 'direct',
        speaker: null,
        cue: null,
        block: body.length - 1,
      });
    }
  }
  return { text: source, body, quotes };
}

describe('a quotation', () => {
  it('is found where its span says, whatever stands before it', () => {
    const article = made('No, no: he said “no” and “no”.\n\nThe   tide\twas “the   tide”, the tide.');
    expect(piecesOf(article)).toEqual([
      [{ text: 'no', block: 0, start: 17 }],
      [{ text: 'no', block: 0, start: 26 }],
      [{ text: 'the tide', block: 1, start: 14 }],
    ]);
  });

  it('runs over paragraphs, and over what stands between them', () => {
    const source = '“We wait.\n\nThe quay\n\n“We sail.”';
    const blocks = made(source).body;
    const quote = { kind: 'direct', speaker: null, cue: null, block: 0 } as const;
    const quotes: Quote[] = [{ ...quote, text: 'We wait.\nWe sail.', span: [1, source.length - 1] }];
    expect(piecesOf({ text: source, body: blocks, quotes })).toEqual([
      [
        { text: 'We wait.', block: 0, start: 1 },
        { text: 'We sail.', block: 2, start: 1 },
      ],
    ]);
  });

  it('that no block holds is in none', () => {
    const article = made('He said “no”.');
    const quotes = article.quotes.map((quote) => ({ ...quote, text: 'never' }));
    expect(piecesOf({ ...article, quotes })).toEqual([[{ text: 'never', block: -1, start: -1 }]]);
  });

  it('is searched where it stands: the same word outside of it is not quoted', async () => {
    const article = articleOf({ headline: 'Untitled', paragraphs: ['東京都 he said “京” and'] });
    const search = await searchOf(await indexFiles([article]));
    const total = async (query: string): Promise<number> =>
      (await search.ask({ query, order: 'relevance', inQuotes: true, isTyping: false })).total;
    expect(await total('京 ')).toBe(1);
    expect(await total('-京')).toBe(0);
    expect(await total('東京 ')).toBe(0);
    const [result] = await (
      await search.ask({ query: '京 ', order: 'relevance', inQuotes: true, isTyping: false })
    ).page(0, 1);
    expect(result?.excerpt).toEqual([{ text: '京', isHit: true }]);
  });
});
