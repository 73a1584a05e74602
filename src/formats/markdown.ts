/**
 * Markdown with YAML front matter, as static site generators and content systems export it. Yields plain text with its
 * blocks; remark is the reference, and text without Markdown marks takes a short way that is proved equal to it.
 */
import { joinBlocks } from '../lib/blocks.js';
import type { Format } from '../types.js';
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
    const { text, blocks } = joinBlocks(plainBlocks(content) ?? remarkBlocks(content));
    return { text, blocks, declared: front.kind === 'read' ? front.declared : null };
  },
};
