/**
 * The sitemap. It lists the paths of what the other outputs make, so that the two can never disagree. Without a public
 * address, or closed to crawlers, an archive has none.
 */
import { html, raw } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import { byCodeUnit } from '../lib/order.js';
import type { Output, Planned } from '../types.js';
import { NOT_FOUND } from './not-found.js';

// Standard (sitemaps.org): the most addresses and bytes of one file.
const ADDRESSES = 50_000;
const BYTES = 50 * 1024 * 1024;

/** Of `<urlset …>` and its end: more than they take. */
const FRAME = 256;

/** The pages for people, by their paths: of the articles, and of everything else but the page for missing ones. */
export const sitemap: Output = {
  name: 'sitemap',
  last: (paths, entries, site) => {
    const { baseUrl } = site;
    if (baseUrl === null || site.crawlers === 'closed') return [];
    const newest = entries.findLast(({ published }) => published !== null)?.published?.date ?? null;
    const pages: { path: string; modified: string | null }[] = entries.map((entry) => ({
      path: entry.url,
      // An article without a date cannot have stood here, beside the others, before the newest of them.
      modified: lastModified(entry.modified?.date ?? entry.published?.date ?? newest),
    }));
    for (const path of paths) {
      if (path.endsWith('.html') && path !== NOT_FOUND) pages.push({ path, modified: null });
    }
    pages.sort((a, b) => byCodeUnit(a.path, b.path));
    return sheets(urls(pages, baseUrl), baseUrl);
  },
};

function* urls(pages: Iterable<{ path: string; modified: string | null }>, baseUrl: string): Iterable<string> {
  for (const page of pages) yield url(page, baseUrl);
}

/** `sitemap.xml`; where that would grow beyond the limits, an index of `sitemap-1.xml` and so on. */
export function* sheets(
  urls: Iterable<string>,
  baseUrl: string,
  limits = { addresses: ADDRESSES, bytes: BYTES },
): Iterable<Planned> {
  let [lines, bytes, parts]: [string[], number, number] = [[], FRAME, 0];
  for (const line of urls) {
    const size = Buffer.byteLength(line);
    if (lines.length === limits.addresses || bytes + size > limits.bytes) {
      yield urlset(`sitemap-${++parts}.xml`, lines);
      [lines, bytes] = [[], FRAME];
    }
    lines.push(line);
    bytes += size;
  }
  if (parts === 0) {
    yield urlset('sitemap.xml', lines);
    return;
  }
  yield urlset(`sitemap-${++parts}.xml`, lines);
  const names = Array.from({ length: parts }, (_, i) => {
    return html`<sitemap><loc>${absoluteLink(baseUrl, `sitemap-${i + 1}.xml`)}</loc></sitemap>\n`;
  });
  const index = html`${HEAD}<sitemapindex ${NAMESPACE}>\n${names}</sitemapindex>\n`.markup;
  yield { path: 'sitemap.xml', shows: index, make: () => index };
}

function urlset(path: string, lines: readonly string[]): Planned {
  const content = html`${HEAD}<urlset ${NAMESPACE}>\n${raw(lines.join(''))}</urlset>\n`.markup;
  return { path, shows: content, make: () => content };
}

const HEAD = raw('<?xml version="1.0" encoding="UTF-8"?>\n');
const NAMESPACE = raw('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');

function url({ path, modified }: { path: string; modified: string | null }, baseUrl: string): string {
  const changed = modified === null ? '' : html`<lastmod>${modified}</lastmod>`;
  return html`<url><loc>${absoluteLink(baseUrl, path)}</loc>${changed}</url>\n`.markup;
}

/** W3C date-time: a year or month stands as it is, a time needs its offset and is else cut to the day. */
function lastModified(date: string | null): string | null {
  if (date === null) return null;
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : date.slice(0, 10);
}
