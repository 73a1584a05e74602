/**
 * The sitemap and robots.txt. The sitemap lists what the other outputs make: it asks them for their pages without filling
 * a template, so that the two can never disagree. Without a public address there is no sitemap.
 */

import { html, raw } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import type { Output, Site } from '../types.js';
import { compare } from './lists.js';

/** Standard: the most addresses that sitemaps.org allows in one file. */
const ADDRESSES = 50_000;

/** A sitemap of the articles, of the pages that `others` make (all of them HTML), and of `single` pages by path. */
export function sitemapOf(others: readonly Output[], single: readonly string[]): Output {
  return {
    name: 'sitemap',
    all: function* (entries, site) {
      yield { path: 'robots.txt', content: robots(site) };
      if (site.baseUrl === null) return;
      const pages: { path: string; modified: string | null }[] = entries.map((entry) => ({
        path: entry.url,
        modified: lastModified(entry.modified?.date ?? entry.published?.date ?? null),
      }));
      for (const output of others) {
        for (const page of output.all?.(entries, site, () => '') ?? []) pages.push({ path: page.path, modified: null });
      }
      for (const path of single) pages.push({ path, modified: null });
      pages.sort((a, b) => compare(a.path, b.path));
      const { baseUrl } = site;
      const sheets = Array.from({ length: Math.ceil(pages.length / ADDRESSES) }, (_, i) =>
        pages.slice(i * ADDRESSES, (i + 1) * ADDRESSES),
      );
      const [only] = sheets;
      if (sheets.length <= 1) {
        yield { path: 'sitemap.xml', content: urlset(only ?? [], baseUrl) };
        return;
      }
      for (let i = 0; i < sheets.length; i++) {
        yield { path: `sitemap-${i + 1}.xml`, content: urlset(sheets[i] ?? [], baseUrl) };
      }
      const names = sheets.map(
        (_, i) => html`<sitemap><loc>${absoluteLink(baseUrl, `sitemap-${i + 1}.xml`)}</loc></sitemap>\n`,
      );
      yield {
        path: 'sitemap.xml',
        content: html`${HEAD}<sitemapindex ${NAMESPACE}>\n${names}</sitemapindex>\n`.markup,
      };
    },
  };
}

const HEAD = raw('<?xml version="1.0" encoding="UTF-8"?>\n');
const NAMESPACE = raw('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');

function urlset(pages: readonly { path: string; modified: string | null }[], baseUrl: string): string {
  const urls = pages.map(({ path, modified }) => {
    const changed = modified === null ? '' : html`<lastmod>${modified}</lastmod>`;
    return html`<url><loc>${absoluteLink(baseUrl, path)}</loc>${changed}</url>\n`;
  });
  return html`${HEAD}<urlset ${NAMESPACE}>\n${urls}</urlset>\n`.markup;
}

/** W3C date-time: a year or month stands as it is, a time needs its offset and is else cut to the day. */
function lastModified(date: string | null): string | null {
  if (date === null) return null;
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : date.slice(0, 10);
}

function robots(site: Site): string {
  const sitemap = site.baseUrl === null ? '' : `\nSitemap: ${absoluteLink(site.baseUrl, 'sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
