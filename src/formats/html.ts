/**
 * Pages of HTML as a browser saves them: the words that a reader sees of the article's part of the page, and what the page
 * declares of it. Which line is what is for the recognisers to say, as with plain text.
 */
import type { Format } from '../types.js';
import { declare } from './declared.js';
import { DEEPEST, MOST_ELEMENTS } from './html/depth.js';
import { HTML } from './kinds.js';
import { library } from './libraries.js';

export const html: Format = {
  ...HTML,
  parts: null,
  parse: ({ text, line }, remark) => {
    const page = library('page').readPage(text);
    if (page === null) {
      const message = `Expected at most ${MOST_ELEMENTS} elements, and ${DEEPEST} within one another, found more. Save the article's text alone.`;
      remark('error', 'html:nesting', message, line);
      return null;
    }
    const declared = page.declared.size === 0 ? null : declare(page.declared, 'metadata');
    return { text: page.text, blocks: null, declared, captions: [], hints: page.hints, marks: [] };
  },
};
