/**
 * The sitemap. It lists what the other outputs make: it asks them for their pages without filling
 * a template, so that the two can never disagree. Without a public address, or closed to
 * crawlers, an archive has none.
 */

import { html, raw } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import type { Output, Page } from '../types.js';
import { compare } from './lists.js';

// Standard (sitemaps.org): the most addresses and bytes of one file.
const ADDRESSES = 50_000;
const BYTES = 50 * 1024 * 1024;

/** Of `<urlset …>` and its end: more than they take. */
const FRAME = 256;

/** A sitemap of the articles, of the pages that `others` make (all of them HTML), and of `single` pages by path. */
export function sitemapOf(others: readonly Output[], single: readonly string[]): Output {
  return {
    name: 'sitemap',
    all: function* (entries, site) {
      const { baseUrl } = site;
      if (baseUrl === null || site.crawlers === 'closed') return;
      const newest = entries.findLast(({ published }) => published !== null)?.published?.date ?? null;
      const pages: { path: string; modified: string | null }[] = entries.map((entry) => ({
        path: entry.url,
        // An article without a date cannot have stood here, beside the others, before the newest of them.
        modified: lastModified(entry.modified?.date ?? entry.published?.date ?? newest),
      }));
      for (const output of others) {
        for (const page of output.all?.(entries, site, () => '') ?? []) pages.push({ path: page.path, modified: null });
      }
      for (const path of single) pages.push({ path, modified: null });
      pages.sort((a, b) => compare(a.path, b.path));
      yield* files(
        pages.map((page) => url(page, baseUrl)),
        baseUrl,
      );
    },
  };
}

/** `sitemap.xml`; where that would grow beyond the limits, an index of `sitemap-1.xml` and so on. */
export function* files(
  urls: readonly string[],
  baseUrl: string,
  limits = { addresses: ADDRESSES, bytes: BYTES },
): Iterable<Page> {
  const sheets: string[][] = [[]];
  let bytes = FRAME;
  for (const line of urls) {
    const size = Buffer.byteLength(line);
    if (sheets.at(-1)!.length === limits.addresses || bytes + size > limits.bytes) {
      sheets.push([]);
      bytes = FRAME;
    }
    sheets.at(-1)!.push(line);
    bytes += size;
  }
  const urlset = (lines: readonly string[]) =>
    html`${HEAD}<urlset ${NAMESPACE}>\n${raw(lines.join(''))}</urlset>\n`.markup;
  if (sheets.length === 1) {
    yield { path: 'sitemap.xml', content: urlset(urls) };
    return;
  }
  const names = sheets.map((_, i) => `sitemap-${i + 1}.xml`);
  for (let i = 0; i < sheets.length; i++) yield { path: names[i]!, content: urlset(sheets[i]!) };
  const index = names.map((name) => html`<sitemap><loc>${absoluteLink(baseUrl, name)}</loc></sitemap>\n`);
  yield { path: 'sitemap.xml', content: html`${HEAD}<sitemapindex ${NAMESPACE}>\n${index}</sitemapindex>\n`.markup };
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
