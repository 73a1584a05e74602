/** Blocks over one text: lays loose blocks out as a plain text and gives each its span in it. */
import type { Block } from '../types.js';

/** A block before it has a place in a text. */
export type LooseBlock = Omit<Block, 'span'>;

/** Joins blocks by empty lines, as plain text is written. Spans measure the joined text. */
export function joinBlocks(loose: readonly LooseBlock[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  for (const block of loose) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    blocks.push({ ...block, span: [start, text.length] });
  }
  return { text, blocks };
}
