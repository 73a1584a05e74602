/**
 * Everything that an archive publishes, one output a kind of page. A new kind is one new file and one line here.
 */
import type { Output } from '../types.js';
import { anniversaries } from './anniversaries.js';
import { article } from './article.js';
import { authors } from './authors.js';
import { crawlers } from './crawlers.js';
import { articleTable, data, quoteTable } from './data.js';
import { dates } from './dates.js';
import { feeds } from './feeds.js';
import { formerly } from './formerly.js';
import { front } from './front.js';
import { notFound } from './not-found.js';
import { people } from './people.js';
import { quotes } from './quotes.js';
import { search } from './search.js';
import { sitemap } from './sitemap.js';
import { places, publications, sections, tags } from './topics.js';

export { entryOf } from './entry.js';
export { recordFile, recordFileOf, recordLine } from './record.js';
export { LARGEST_FILE } from './tables.js';

/** In the order in which they are made. */
export const outputs: readonly Output[] = [
  article,
  front,
  dates,
  anniversaries,
  publications,
  sections,
  tags,
  places,
  authors,
  people,
  quotes,
  search,
  feeds,
  articleTable,
  quoteTable,
  data,
  notFound,
  crawlers,
  sitemap,
  // last: the sitemap names no page that leads to another
  formerly,
];
