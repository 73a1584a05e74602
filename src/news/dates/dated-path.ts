/**
 * Which path of an article's source may hold its day: that of its file, or, of a page that a crawler has kept, that of its address,
 * since the name of a crawl's file is the day of the crawl. It knows no dates.
 */
import type { Source } from '../../types.js';

/** `2011/03/04/ferry`, `/` separators. Never throws. */
export function datedPath({ info, capture }: Pick<Source, 'info' | 'capture'>): string {
  if (capture === undefined) return info.path;
  return capture.address
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}
