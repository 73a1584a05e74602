/**
 * Markdown with YAML front matter, as static site generators and content systems export it. Yields plain text with its
 * blocks; remark is the reference, and text without Markdown marks takes a short way that is proved equal to it.
 */
import { joinBlocks, type LooseBlock } from '../lib/blocks.js';
import { escapeText } from '../lib/html.js';
import { collapse } from '../lib/text.js';
import type { Format, Remark } from '../types.js';
import { frontMatter } from './front-matter.js';
import { plainBlocks } from './plain-markdown.js';
import { remarkBlocks } from './remark-blocks.js';

export const markdown: Format = {
  name: 'Markdown',
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown'],
  parse: (source, remark) => {
    const front = frontMatter(source.text, source.line, remark);
    if (front.kind === 'refused') return null;
    if (front.kind === 'draft') {
      remark('info', 'front-matter:draft', 'Marked as a draft, so it is left out.', source.line);
      return null;
    }
    const content = front.kind === 'read' ? front.content : source.text;
    const { text, blocks } = joinBlocks(plainBlocks(content) ?? boundedBlocks(content, remark));
    return { text, blocks, declared: front.kind === 'read' ? front.declared : null };
  },
};

/**
 * More marks than this in one paragraph, or deeper quotation, no writer makes, and the parser takes more than linear time
 * for it. Measured on `[`, `*a ` and `[a](`: 2,000 marks cost it at most 60 ms, 25,000 times `[a](` 3.3 s.
 */
const MOST_MARKS = 2000;
const DEEPEST = /^(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){64}/m;

/** Through remark, or, where the marks are an attack or an accident, as the plain paragraphs that they stand in. */
function boundedBlocks(content: string, remark: Remark): LooseBlock[] {
  const paragraphs = content.split(/\n[ \t]*\n/);
  if (!DEEPEST.test(content) && paragraphs.every((paragraph) => marksIn(paragraph) <= MOST_MARKS))
    return remarkBlocks(content);
  remark(
    'warning',
    'markdown:nesting',
    `Expected at most ${MOST_MARKS} marks in a paragraph and 64 levels; found more, so the text is shown as it is written.`,
  );
  return paragraphs
    .map(collapse)
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', text, html: `<p>${escapeText(text)}</p>`, level: null }));
}

function marksIn(paragraph: string): number {
  let marks = 0;
  for (let i = 0; i < paragraph.length; i++) if (MARKS.has(paragraph.charCodeAt(i))) marks++;
  return marks;
}

const MARKS = new Set([...'[]*_`<&~'].map((mark) => mark.charCodeAt(0)));
