/**
 * Where articles once stood, and which of the others' former addresses they link: links within an archive lead from page to
 * page of the archive. It knows addresses in the HTML of bodies; refuses to know which articles there are.
 */
import { addressKey, siteOf } from '../lib/addresses.js';
import { html } from '../lib/html.js';
import { isWebAddress, relativeLink } from '../lib/links.js';
import type { Article, Cited } from '../types.js';

/** Links of one article that are followed up. A guess: more are no article's. */
const MOST = 64;

/** A link as bodies have it: the address comes first, then perhaps a title. */
const LINK = /<a href="([^"]*)"(?: title="[^"]*")?/g;

/**
 * Keys of an article's own former address, and of those that it links: one text, with spaces between, empty where there are
 * none. Without an own address its first is empty. Links to other sites than its own are left out, where it has one.
 */
export function addressesOf({ original, body }: Pick<Article, 'original' | 'body'>): string {
  const own = original === null ? null : addressKey(original);
  const site = original === null ? null : siteOf(original);
  const cited = new Set<string>();
  for (const { html: markup } of body) {
    if (!markup.includes('<a href=')) continue;
    for (const [, written = ''] of markup.matchAll(LINK)) {
      const address = addressIn(written);
      if (cited.size === MOST || !isWebAddress(address) || (site !== null && siteOf(address) !== site)) continue;
      const key = addressKey(address);
      if (key !== null && key !== own) cited.add(key);
    }
  }
  return own === null && cited.size === 0 ? '' : [own ?? '', ...cited].join(' ');
}

/** The HTML of a block with its links led to articles of the archive. @param page the article's own path. */
export function ledHome(markup: string, cited: readonly Cited[], page: string): string {
  if (cited.length === 0 || !markup.includes('<a href=')) return markup;
  return markup.replace(LINK, (link, written: string) => {
    const key = addressKey(addressIn(written));
    const found = cited.find(({ address }) => address === key);
    if (found === undefined) return link;
    return `<a class="archived" ${html`href="${relativeLink(page, found.url)}" title="${found.headline}"`.markup}`;
  });
}

/** An attribute's value as it was before it was escaped, as far as addresses go. */
function addressIn(written: string): string {
  return written.includes('&') ? written.replace(/&(?:amp|#38|#x26);/gi, '&') : written;
}
