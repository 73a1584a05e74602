/** Takes a text the whole way: format, language, record, page. What a thread of a build does, without its files. */

import { formatOf } from '../../src/formats/index.js';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { readArticle } from '../../src/news/article.js';
import { NO_HABITS } from '../../src/news/habits.js';
import { decidedLanguage } from '../../src/news/words/language.js';
import { outputs, recordLine } from '../../src/outputs/index.js';
import { loadTemplates } from '../../src/run/templates.js';
import type { Article, Page, Remark, Site } from '../../src/types.js';
import { ROOT } from '../setup/cli.js';

await fetchLibraries();

const { render } = loadTemplates(`${ROOT}/templates`, null);
const SITE: Site = {
  title: 'Archive',
  authority: null,
  description: null,
  baseUrl: null,
  formerly: null,
  language: 'en',
  rights: null,
  crawlers: 'open',
  fullTextFeeds: false,
  search: true,
};

/** The article of a text; null where it is refused. Throws what the program would throw. */
export function articleOf(text: string, path: string, remark: Remark = () => {}): Article | null {
  const format = formatOf(path);
  if (format === null) return null;
  const info = {
    path,
    sha256: '0'.repeat(64),
    bytes: text.length,
    mediaType: format.mediaType,
    encoding: 'utf-8',
    part: null,
  };
  const source = { info, text, line: 1, before: '', after: '' };
  const draft = format.parse(source, remark);
  return draft && readArticle(source, draft, decidedLanguage(draft) ?? 'und', remark, NO_HABITS);
}

/** The pages that an article makes of itself, and its record. */
export function pagesOf(article: Article): Page[] {
  const linked = { position: 0, previous: null, next: null, sameDay: 0, related: [], cited: [] };
  const pages = outputs.flatMap((output) => [...(output.each?.(article, linked, SITE, render) ?? [])]);
  return [...pages, { path: 'record.json', content: recordLine(article) }];
}

/** Six times the length costs 6 times as much where it is linear and 36 times where it is quadratic; between the two. */
const MOST = 20;
/** Below this the clock's own noise decides. */
const NOISE_MS = 40;

/**
 * Whether `work` costs as much as it is long: the long one, six to ten times the short one, less than twenty times as much.
 * What costs less than twenty times the noise does so whatever the short one costs, which is then not measured.
 */
export function isLinear(work: (length: number) => unknown, short: number, long: number): boolean {
  if (cost(() => work(long), 1) < NOISE_MS * MOST) return true;
  const most =
    MOST *
    Math.max(
      NOISE_MS,
      cost(() => work(short), 3),
    );
  // a second look before it is called slow, the first one having met what was not compiled: another program may have had the machine
  return cost(() => work(long), 1) < most || cost(() => work(long), 1) < most;
}

/** Milliseconds of this process's CPU that `work` takes: the least of `times` tries, so that other programs count little. */
export function cost(work: () => unknown, times: number): number {
  const tries = Array.from({ length: times }, () => {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}
