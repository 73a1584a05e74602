/**
 * A made-up archive for the outputs' tests: articles built from a headline, a date and paragraphs, with spans that are
 * true, and a way to make every page of it in memory.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { escapeText } from '../../src/lib/html.js';
import { personId, slug } from '../../src/lib/slug.js';
import { entryOf, outputs, recordFile, recordLine } from '../../src/outputs/index.js';
import { linksOf } from '../../src/outputs/linked.js';
import { ENGINE } from '../../src/run/search/scripts.js';
import { loadTemplates } from '../../src/run/templates.js';
import type { Article, Block, LayoutPart, Quote, Site } from '../../src/types.js';

export const templates = fileURLToPath(new URL('../../templates', import.meta.url));

export const site: Site = {
  title: 'The Ellery Courier',
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
export const publicSite: Site = { ...site, baseUrl: 'https://news.example/archive/' };

type Spec = Partial<Article> & { readonly paragraphs?: readonly string[]; readonly speaker?: string };

/** An article whose quotes are the words between “ and ”, all by one speaker. */
export function articleOf({ paragraphs = ['Words of the body.'], speaker, ...given }: Spec): Article {
  const headline = given.headline ?? 'A quiet day at the quay';
  let text = `${headline}\n\n`;
  const layout: LayoutPart[] = [{ field: 'headline', span: [0, headline.length], why: 'the first line' }];
  const body: Block[] = [];
  const quotes: Quote[] = [];
  for (const paragraph of paragraphs) {
    const start = text.length;
    text += `${paragraph}\n\n`;
    const span = [start, start + paragraph.length] as const;
    layout.push({ field: 'body', span, why: 'running text' });
    body.push({ type: 'paragraph', text: paragraph, html: `<p>${escapeText(paragraph)}</p>`, span, level: null });
    for (const match of paragraph.matchAll(/“([^”]*)”/g)) {
      const from = start + match.index + 1;
      const words = match[1] ?? '';
      const named = speaker === undefined ? null : { name: speaker, role: 'mayor', person: personId(speaker) };
      quotes.push({
        text: words,
        span: [from, from + words.length],
        kind: 'direct',
        speaker: named === null ? null : { text: 'he', span: [start, start + 1], ...named },
        cue: 'said',
        block: body.length - 1,
      });
    }
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  const date = given.published?.date ?? null;
  const folder = date === null ? 'undated' : date.slice(0, 7).replace('-', '/');
  return {
    id: sha256.slice(0, 16),
    url: `${folder}/${slug(headline)}.html`,
    source: {
      path: `${sha256.slice(0, 6)}.txt`,
      sha256,
      bytes: text.length,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      part: null,
    },
    text,
    headline,
    standfirst: null,
    captions: [],
    byline: [],
    dateline: null,
    published: null,
    modified: null,
    publication: null,
    section: null,
    tags: [],
    language: 'en',
    readMinutes: null,
    words: 100,
    body,
    quotes,
    corrections: [],
    original: null,
    dropped: [],
    layout,
    other: {},
    warnings: [],
    ...given,
  };
}

/** Published on a stated day, or year, or month. */
export function on(date: string): Article['published'] {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : date.length === 10 ? 'day' : 'time';
  return { date, precision, basis: 'text', evidence: date };
}

/** Every kind of article that pages must bear. */
export function someArticles(): Article[] {
  const holt = { name: 'Maren Holt', role: 'Reporter', organisation: null };
  const wire = { name: null, role: null, organisation: 'Northern Wire' };
  return [
    articleOf({
      headline: 'Older',
      published: on('2019-11-17'),
      byline: [holt],
      section: 'City',
      paragraphs: ['“We wait,” he said.'],
      speaker: 'José García',
    }),
    articleOf({
      headline: 'Newer',
      published: on('2024-11-17'),
      byline: [holt, wire],
      section: 'City',
      speaker: 'Jose Garcia',
      paragraphs: ['He said “we still wait” & “soon”.'],
    }),
    articleOf({
      headline: 'الميناء القديم',
      language: 'ar',
      published: on('2023-05-02'),
      byline: [{ ...holt, name: 'ليلى حداد' }],
      section: 'مدينة',
    }),
    articleOf({ headline: 'Only a month', published: on('2021-07') }),
    articleOf({ headline: 'Only a year', published: on('2018'), url: '2018/00/only-a-year.html' }),
    articleOf({ headline: 'At noon', published: on('2022-01-09T12:00:00+01:00'), modified: on('2022-02-01') }),
    articleOf({ headline: 'Nobody knows when', language: 'und', paragraphs: ['“Who said this,” it asks.'] }),
  ];
}

/** Every page of an archive, by path: what a build would write, its manifest aside. */
export function pagesOf(articles: readonly Article[], of: Site = site, overrides: string | null = null) {
  const { render, assets } = loadTemplates(templates, overrides);
  const key = (article: Article): string => `${article.published?.date ?? '9999'} ${article.id}`;
  const sorted = articles.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const pages = new Map<string, string | Uint8Array>();
  const add = (path: string, content: string | Uint8Array): void => {
    if (pages.has(path)) throw new Error(`two pages are called ${path}`);
    pages.set(path, content);
  };
  const entries = sorted.map((article) => entryOf(article, of.fullTextFeeds));
  const links = linksOf(entries);
  for (const { path, content } of assets) add(path, content);
  add(ENGINE, ''); // made by the build, from compiled modules
  for (const [i, article] of sorted.entries()) {
    const linked = links.make(i);
    for (const output of outputs) {
      for (const { path, content } of output.each?.(article, linked, of, render) ?? []) add(path, content);
    }
    pages.set(recordFile(article), (pages.get(recordFile(article)) ?? '') + recordLine(article));
  }
  const paths: string[] = [];
  for (const output of outputs) {
    for (const { path, make } of output.all?.(entries, of, render) ?? []) {
      add(path, make());
      paths.push(path);
    }
  }
  for (const output of outputs) {
    for (const { path, make } of output.last?.([...paths], entries, of, render) ?? []) {
      add(path, make());
      paths.push(path);
    }
  }
  return pages;
}

/** The text of one page; fails the test where there is none. */
export function textOf(pages: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`no page ${path}; there are ${[...pages.keys()].join(' ')}`);
  return Buffer.from(page).toString('utf8');
}
