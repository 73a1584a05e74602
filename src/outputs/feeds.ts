/**
 * What can be followed: the whole archive, each section, each author. How a feed is written is told in feed.ts.
 */
import type { Output, Planned } from '../types.js';
import { type FeedOf, feedPages } from './feed.js';
import { filedIn } from './filed.js';

// Guesses: what readers fetch again and again has to stay small.
const FEED_LENGTH = 50;
const SMALL_FEED_LENGTH = 20;

export const feeds: Output = {
  name: 'feeds',
  all: function* (entries, site, render): Iterable<Planned> {
    const whole = { path: 'feed.xml', home: 'index.html', key: `feed:${site.title}`, title: site.title, entries };
    yield* feedPages(whole, FEED_LENGTH, site, render);
    const part = (folder: string, id: string, name: string, list: FeedOf['entries']): FeedOf => ({
      path: `${folder}/${id}.xml`,
      home: `${folder}/${id}.html`,
      key: `feed:${site.title}:${folder}/${id}`,
      title: `${name} – ${site.title}`,
      entries: list,
    });
    const { topics, signers } = filedIn(entries, site.authority);
    const parts = [
      ...topics.sections.names.map(({ id, name, entries }) => part('sections', id, name, entries)),
      ...signers.map(({ id, name, entries }) => part('authors', id, name, entries)),
    ];
    // An article without a date has no place in a feed: a part that has no other has none.
    const followed = parts.filter(({ entries }) => entries.some(({ published }) => published !== null));
    for (const feed of followed) yield* feedPages(feed, SMALL_FEED_LENGTH, site, render);
  },
};
