/**
 * Files of XML: what one is, its outermost element tells. Feeds are read by `feed.ts`, what news agencies and editorial systems
 * exchange by `iptc.ts`; other XML is refused with a word.
 */
import type { Format, Share, Unread } from '../types.js';
import { firstOf } from './exports/shares.js';
import { XML } from './kinds.js';
import { library } from './libraries.js';
import { brokenXml } from './xml/fault.js';
import { articlesOfFeed, FEEDS } from './xml/feed.js';

export const xml: Format = { ...XML, parse: firstOf(articlesIn), parts: articlesIn };

function articlesIn(text: string): readonly Share[] | Unread {
  const root = library('xml').rootOf(text);
  if (typeof root !== 'string') return brokenXml(text, root);
  return FEEDS.has(root) ? articlesOfFeed(text) : library('iptc').articlesOf(text, root);
}
