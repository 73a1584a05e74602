/**
 * Pages of HTML as a browser saves them: the words that a reader sees of the article's part of the page, and what the page
 * declares of it. Which line is what is for the recognisers to say, as with plain text.
 */
import type { Draft, Format, Remark, Source } from '../types.js';
import { declare } from './declared.js';
import { DEEPEST, MOST_ELEMENTS } from './html/depth.js';
import type { ReadPage } from './html/page.js';
import { HTML } from './kinds.js';
import { library } from './libraries.js';

export const html: Format = {
  ...HTML,
  parts: null,
  parse: (source, remark) => pageDraft(source, library('page').readPage(source.text), remark),
};

/** What a page says. @param page what was read of it; null where it has too many elements for that. */
export function pageDraft({ line }: Source, page: ReadPage | null, remark: Remark): Draft | null {
  if (page === null) {
    const message = `Expected at most ${MOST_ELEMENTS} elements, and ${DEEPEST} within one another, found more. Save the article's text alone.`;
    remark('error', 'html:nesting', message, line);
    return null;
  }
  const declared = page.declared.size === 0 ? null : declare(page.declared, 'metadata');
  const { text, hints, inlines, settings } = page;
  return { text, blocks: null, declared, captions: [], hints, inlines, settings, marks: [] };
}
