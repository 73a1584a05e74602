/**
 * One feed as Atom and as JSON Feed: the newest of a list of articles. Ids are `urn:uuid:` made from article ids, so that
 * they stay when the archive gets or changes its address; without a public address links are relative in Atom and left
 * out of JSON Feed.
 */
import { createHash } from 'node:crypto';
import { momentOf } from '../lib/calendar.js';
import { absoluteLink, relativeLink } from '../lib/links.js';
import type { Entry, Planned, Render, Site } from '../types.js';
import { bylinersOf, descriptionOf } from './entry.js';
import { oncePer } from './planned.js';

/** A list of articles that can be followed. */
export interface FeedOf {
  /** Path of the Atom feed; the JSON Feed stands beside it. */
  readonly path: string;
  /** Path of the page that shows the same list. */
  readonly home: string;
  /** What it is a feed of; stays the same forever, its ids are made from it. */
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** For an archive without any date: a feed must have one, and there is no clock. */
const NO_DATE = '1970-01-01T00:00:00Z';
/** Half a day in seconds: as far from midnight as an unknown hour may be put and still be that day nearly everywhere. */
const HALF_DAY = 43_200;

interface Item {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string | null;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** Both files of a feed, with its `length` newest articles. */
export function feedPages(feed: FeedOf, length: number, site: Site, render: Render): Planned[] {
  const newest = newestOf(feed.entries, length);
  const { path, home, key, title } = feed;
  const shows = { path, home, key, title, newest };
  const itemsOf = oncePer((entries: readonly Entry[], to: FeedOf) => entries.map((entry) => itemOf(entry, to, site)));
  return [
    { path, shows, make: () => render('feed.xml', atomFeed(itemsOf(newest, feed), feed, site)) },
    {
      path: jsonPath(path),
      shows,
      make: () => `${JSON.stringify(jsonFeed(itemsOf(newest, feed), feed, site), null, 1)}\n`,
    },
  ];
}

function atomFeed(items: readonly Item[], feed: FeedOf, site: Site) {
  const changes = items.map((item) => item.updated).sort((a, b) => Date.parse(b) - Date.parse(a));
  return {
    site,
    path: feed.path,
    id: urn(feed.key),
    title: feed.title,
    subtitle: feed.home === 'index.html' ? site.description : null,
    updated: changes[0] ?? NO_DATE,
    self: site.baseUrl === null ? null : absoluteLink(site.baseUrl, feed.path),
    home: site.baseUrl === null ? relativeLink(feed.path, feed.home) : absoluteLink(site.baseUrl, feed.home),
    items,
  };
}

function jsonPath(path: string): string {
  return path.replace(/\.xml$/, '.json');
}

/** Newest first by moment, equals by id. Undated articles have no place in a feed. */
function newestOf(entries: readonly Entry[], length: number): Entry[] {
  const dated = entries.filter(({ published }) => published !== null).slice(-length);
  const when = (entry: Entry): number => Date.parse(momentOf(entry.published?.date ?? ''));
  return dated.sort((a, b) => when(b) - when(a) || (a.id < b.id ? -1 : 1));
}

function itemOf(entry: Entry, feed: FeedOf, site: Site): Item {
  return {
    id: urn(`article:${entry.id}`),
    link: site.baseUrl === null ? relativeLink(feed.path, entry.url) : absoluteLink(site.baseUrl, entry.url),
    title: entry.headline.replace(/\s+/g, ' '),
    summary: descriptionOf(entry),
    html: entry.html,
    published: momentOf(entry.published?.date ?? ''),
    updated: updatedOf(entry),
    authors: bylinersOf(entry.byline).map(({ name }) => name),
    language: entry.language === 'und' ? null : entry.language,
    tags: [...new Set([...(entry.section === null ? [] : [entry.section]), ...entry.tags])],
  };
}

/**
 * The last change. Feed readers (and the W3C's validator) take two entries with one moment for a mistake, and articles of
 * a day have no hour: an unknown hour is made from the id, so that it differs and never changes.
 */
function updatedOf({ id, published, modified }: Entry): string {
  const date = (modified ?? published)?.date ?? '';
  const moment = momentOf(date);
  if (date.includes('T')) return moment;
  const seconds = createHash('sha256').update(id).digest().readUInt32BE(0) % HALF_DAY;
  const part = (n: number): string => String(Math.floor(n) % 60).padStart(2, '0');
  return `${moment.slice(0, 11)}${part(seconds / 3600)}:${part(seconds / 60)}:${part(seconds)}Z`;
}

function jsonFeed(items: readonly Item[], feed: FeedOf, site: Site) {
  const { baseUrl } = site;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(baseUrl === null
      ? {}
      : { home_page_url: absoluteLink(baseUrl, feed.home), feed_url: absoluteLink(baseUrl, jsonPath(feed.path)) }),
    ...(site.description === null || feed.home !== 'index.html' ? {} : { description: site.description }),
    ...(baseUrl === null ? {} : { icon: absoluteLink(baseUrl, 'assets/card.png') }),
    language: site.language,
    items: items.map((item) => ({
      id: item.id,
      ...(baseUrl === null ? {} : { url: item.link }),
      title: item.title,
      ...(item.html === null ? { content_text: item.summary } : { content_html: item.html, summary: item.summary }),
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
