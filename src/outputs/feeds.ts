/**
 * The newest articles as Atom and JSON Feed. Ids are `urn:uuid:` made from article ids, so that they stay when the
 * archive gets or changes its address; without a public address links are relative in Atom and left out of JSON Feed.
 */
import { createHash } from 'node:crypto';
import { momentOf } from '../lib/calendar.js';
import { absoluteLink, encodePath } from '../lib/links.js';
import type { Entry, Output, Site } from '../types.js';
import { bylinersOf, descriptionOf } from './entry.js';

/** Articles in a feed. Guess: what readers fetch again and again has to stay small. */
const FEED_LENGTH = 50;

/** For an archive without any date: a feed must have one, and there is no clock. */
const NO_DATE = '1970-01-01T00:00:00Z';

export const feeds: Output = {
  name: 'feeds',
  all: function* (entries, site, render) {
    const items = newestOf(entries).map((entry) => itemOf(entry, site));
    const changes = items.map((item) => item.updated).sort((a, b) => Date.parse(b) - Date.parse(a));
    const updated = changes[0] ?? NO_DATE;
    const self = site.baseUrl === null ? null : absoluteLink(site.baseUrl, 'feed.xml');
    const home = site.baseUrl ?? 'index.html';
    const data = { site, path: 'feed.xml', id: urn(`feed:${site.title}`), updated, self, home, items };
    yield { path: 'feed.xml', content: render('feed.xml', data) };
    yield { path: 'feed.json', content: `${JSON.stringify(jsonFeed(items, site), null, 1)}\n` };
  },
};

interface Item {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** Newest first by moment, equals by id. Undated articles have no place in a feed. */
function newestOf(entries: readonly Entry[]): Entry[] {
  const dated = entries.filter(({ published }) => published !== null).slice(-FEED_LENGTH);
  const when = (entry: Entry): number => Date.parse(momentOf(entry.published?.date ?? ''));
  return dated.sort((a, b) => when(b) - when(a) || (a.id < b.id ? -1 : 1));
}

function itemOf(entry: Entry, site: Site): Item {
  const published = momentOf(entry.published?.date ?? '');
  const modified = entry.modified === null ? published : momentOf(entry.modified.date);
  return {
    id: urn(`article:${entry.id}`),
    link: site.baseUrl === null ? encodePath(entry.url) : absoluteLink(site.baseUrl, entry.url),
    title: entry.headline.replace(/\s+/g, ' '),
    summary: descriptionOf(entry),
    published,
    updated: modified,
    authors: bylinersOf(entry.byline).map(({ name }) => name),
    language: entry.language === 'und' ? null : entry.language,
    tags: [...new Set([...(entry.section === null ? [] : [entry.section]), ...entry.tags])],
  };
}

function jsonFeed(items: readonly Item[], site: Site) {
  const { baseUrl } = site;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    ...(baseUrl === null ? {} : { home_page_url: baseUrl, feed_url: absoluteLink(baseUrl, 'feed.json') }),
    ...(site.description === null ? {} : { description: site.description }),
    ...(baseUrl === null ? {} : { icon: absoluteLink(baseUrl, 'assets/card.png') }),
    language: site.language,
    items: items.map((item) => ({
      id: item.id,
      ...(baseUrl === null ? {} : { url: item.link }),
      title: item.title,
      content_text: item.summary,
      date_published: item.published,
      date_modified: item.updated,
      ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
      ...(item.language === null ? {} : { language: item.language }),
      ...(item.tags.length === 0 ? {} : { tags: item.tags }),
    })),
  };
}

/** A UUID of version 8 (RFC 9562: made by a rule of one's own) from a SHA-256. */
function urn(name: string): string {
  const hex = createHash('sha256').update(`backfile ${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
