/**
 * What machines are told at the door: robots.txt in three settings, and the OpenSearch description by which browsers
 * offer the archive's search. It asks, as the standards do; it can hold nobody back.
 */
import { html, raw } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import type { Output, Planned, Site } from '../types.js';

/**
 * Crawlers that gather text to train or feed language models, by the names that their makers publish. Standard: each is
 * documented by its maker as obeying robots.txt; the list is as of 2026 and never complete. Crawlers of search engines, and
 * programs that fetch a page because a person asked, are not among them.
 */
const TRAINERS = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-ai',
  'cohere-training-data-crawler',
  'Diffbot',
  'Google-Extended',
  'GPTBot',
  'ICC-Crawler',
  'ImagesiftBot',
  'Kangaroo Bot',
  'Meta-ExternalAgent',
  'omgili',
  'PanguBot',
  'Timpibot',
  'Webzio-Extended',
];

export const crawlers: Output = {
  name: 'crawlers',
  all: function* (_entries, site): Iterable<Planned> {
    yield { path: 'robots.txt', shows: null, make: () => robots(site) };
    const { baseUrl } = site;
    if (baseUrl !== null && site.search)
      yield { path: 'opensearch.xml', shows: null, make: () => openSearch(site, baseUrl) };
  },
};

function robots(site: Site): string {
  if (site.crawlers === 'closed') return 'User-agent: *\nDisallow: /\n';
  const sitemap = site.baseUrl === null ? '' : `\nSitemap: ${absoluteLink(site.baseUrl, 'sitemap.xml')}\n`;
  const everybody = `User-agent: *\nAllow: /\n${sitemap}`;
  if (site.crawlers === 'open') return everybody;
  return `${TRAINERS.map((name) => `User-agent: ${name}\n`).join('')}Disallow: /\n\n${everybody}`;
}

/** OpenSearch 1.1. Its short name may have at most 16 characters. */
function openSearch(site: Site, baseUrl: string): string {
  const search = raw(`${html`${absoluteLink(baseUrl, 'search/index.html')}`.markup}?q={searchTerms}`);
  const short = [...site.title].slice(0, 16).join('').trim();
  return html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${short}</ShortName>
<LongName>${[...site.title].slice(0, 48).join('').trim()}</LongName>
<Description>${site.description ?? site.title}</Description>
<Language>${site.language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Image width="16" height="16" type="image/svg+xml">${absoluteLink(baseUrl, 'assets/favicon.svg')}</Image>
<Url type="text/html" template="${search}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${absoluteLink(baseUrl, 'opensearch.xml')}"/>
</OpenSearchDescription>
`.markup;
}
