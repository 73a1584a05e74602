/**
 * Files of XML: what one is, its outermost element tells. Feeds are read by `feed.ts`, what news agencies and editorial systems
 * exchange by `iptc.ts`, issues and pages of print in `print/`; other XML is refused with a word.
 */
import type { Beside, Format, Share, Unread } from '../types.js';
import { firstOf, unread } from './exports/shares.js';
import { XML } from './kinds.js';
import { library } from './libraries.js';
import { brokenXml } from './xml/fault.js';
import { articlesOfFeed, FEEDS } from './xml/feed.js';

export const xml: Format = {
  ...XML,
  parse: firstOf(articlesIn),
  parts: articlesIn,
  isSpacious: (head) => /<(?:\w{1,20}:)?(?:alto|PcGts)[\s>]/i.test(head),
};

function articlesIn(text: string, beside: Beside = NOTHING_BESIDE): readonly Share[] | Unread {
  const root = library('xml').rootOf(text);
  if (typeof root !== 'string') return brokenXml(text, root);
  const name = root.slice(root.indexOf(':') + 1).toLowerCase();
  if (name === 'mets') return library('issue').articlesOfMets(text, beside);
  if (beside.paths.length > 0) return unread('error', 'mets:kind', noMets(root, beside));
  if (name === 'alto' || name === 'pcgts') return library('page of print').articlesOfPage(text);
  return FEEDS.has(root) ? articlesOfFeed(text) : library('iptc').articlesOf(text, root);
}

const NOTHING_BESIDE: Beside = { paths: [], read: () => 'Nothing lies beside it.' };

/** Said of a file that has the name of another, for which files beside it wait. */
function noMets(root: string, { paths }: Beside): string {
  return `Expected a METS because of its name, found <${root.slice(0, 40)}>. Rename it, so that it and the ${paths.length} files of XML in its folder are read each by itself.`;
}
