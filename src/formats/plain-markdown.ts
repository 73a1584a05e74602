/**
 * The short way for Markdown without marks: paragraphs of ordinary characters and plain headings. It declines whatever
 * it does not know for sure, and a property test holds it equal to remark.
 */
import type { LooseBlock } from '../lib/blocks.js';

/** Characters and beginnings that could mean something to Markdown or its GitHub flavour. */
const MARKED = /[*_`[\]<>&\\~|@]|:\/\/|www\.|\t/i;
const OPENER = /^ *(?:#|[-+=]|\d{1,9}[.)]|\^)/;
const HEADING = /^(#{1,6}) +([^#\s](?:[^#\n]*[^#\s])?)$/;
const HARD_BREAK = '  \n';

/** Blocks of a text without marks; null where remark must decide. */
export function plainBlocks(content: string): LooseBlock[] | null {
  if (MARKED.test(content)) return null;
  const blocks: LooseBlock[] = [];
  for (const chunk of content.split(/\n(?:[ ]*\n)+/)) {
    if (chunk.trim() === '') continue;
    const block = plainBlock(chunk.replace(/^\n+|\n+$/g, ''));
    if (block === null) return null;
    blocks.push(block);
  }
  return blocks;
}

function plainBlock(chunk: string): LooseBlock | null {
  const heading = HEADING.exec(chunk);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const level = heading[1].length;
    return { type: 'heading', text: heading[2], html: `<h${level}>${heading[2]}</h${level}>`, level };
  }
  if (chunk.startsWith('    ') || chunk.includes(HARD_BREAK)) return null;
  const lines = chunk.split('\n');
  if (lines.some((line) => OPENER.test(line))) return null;
  const trimmed = lines.map(withoutSpaces).join('\n');
  return { type: 'paragraph', text: trimmed.replace(/\s+/g, ' ').trim(), html: `<p>${trimmed}</p>`, level: null };
}

/** Without the spaces (and nothing else) at its ends. A pattern would look at each run of spaces inside once for each of them. */
function withoutSpaces(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && line[start] === ' ') start++;
  while (end > start && line[end - 1] === ' ') end--;
  return line.slice(start, end);
}
