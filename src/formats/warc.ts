/**
 * Web archives (ISO 28500, WARC 1.0 and 1.1): a page of HTML that a crawler has kept is read as a saved one, with the address
 * and the time of its record. How records lie in a file is told before anything is text, under `run/`.
 */
import type { Draft, Format, Remark, Source } from '../types.js';
import { captured } from './captured.js';
import type { ReadPage } from './html/page.js';
import { html, pageDraft } from './html.js';
import { WACZ, WARC } from './kinds.js';

export const warc: Format = {
  ...WARC,
  parts: 'by bytes',
  parse: (source, remark) => capturedDraft(source, null, remark),
};

/** A collection of such archives holds pages of the same kind. */
export const wacz: Format = { ...warc, ...WACZ };

/** What a page that was kept says. @param page what was read of it before; null where that is still to be done. */
export function capturedDraft(source: Source, page: ReadPage | null, remark: Remark): Draft | null {
  const draft = page === null ? html.parse(source, remark) : pageDraft(source, page, remark);
  return captured(draft, source, { address: 'WARC-Target-URI', fetched: 'WARC-Date', file: 'WARC-Filename' });
}
