/**
 * Pages of HTML as a browser saves them: the words that a reader sees of the article's part of the page, and what the page
 * declares of it. Which line is what is for the recognisers to say, as with plain text. A page of print in hOCR is its lines.
 */
import type { Draft, Format, Remark, Source } from '../types.js';
import { declare } from './declared.js';
import { draftOfLines } from './exports/export-draft.js';
import { DEEPEST, MOST_ELEMENTS } from './html/depth.js';
import type { ReadPage } from './html/page.js';
import { HTML } from './kinds.js';
import { library } from './libraries.js';

export const html: Format = {
  ...HTML,
  parts: null,
  parse: (source, remark) =>
    isHocr(source.text) ? printDraft(source, remark) : pageDraft(source, library('page').readPage(source.text), remark),
};

/** Characters in which a page that a machine has read from print says so; a guess: the head comes before all else. */
const HEAD = 4096;

function isHocr(text: string): boolean {
  const head = text.slice(0, HEAD);
  return head.includes('ocr') && HOCR.test(head);
}

/** The meta element, or the class, that hOCR 1.2 requires. */
const HOCR = /\sname=["']?ocr-system|\sclass=["']?ocr_page\b/;

/** A page of print by its lines. */
function printDraft(source: Source, remark: Remark): Draft | null {
  const page = library('hocr').readHocr(source.text);
  return page === null ? pageDraft(source, null, remark) : draftOfLines(page.lines, page.said);
}

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
