/**
 * The page of one article: everything its record holds, set for readers. It sees this article and the links to its
 * neighbours, never another article.
 */
import { monthOf, yearOf } from '../lib/calendar.js';
import { directionOf } from '../lib/direction.js';
import { scriptJson } from '../lib/html.js';
import { absoluteLink, isWebAddress } from '../lib/links.js';
import type { Article, Output, Quote, Site } from '../types.js';
import { bodyOf } from './article-body.js';
import { stretchesOf } from './article-source.js';
import { citationFiles, citedOf, quoteCitations, type StyledCitation, styledCitations } from './citation.js';
import { citationLocale } from './citation-locales.js';
import { bylinersOf, datePath, descriptionOf, openingOf } from './entry.js';
import { jsonLdOf, metaOf, picturesOf } from './metadata.js';
import { topicPath } from './topic-names.js';

/** Words a minute, for articles that do not state their reading time. Guess: a common figure for silent reading. */
const READING_PACE = 230;

export const article: Output = {
  name: 'article',
  each: (article, linked, site, render) => {
    const description = descriptionIn(article);
    const authors = bylinersOf(article.byline);
    const address = site.baseUrl === null ? null : absoluteLink(site.baseUrl, article.url);
    const data = {
      site,
      path: article.url,
      article,
      ...linked,
      title: article.headline.replace(/\s+/g, ' '),
      description,
      language: article.language === 'und' ? site.language : article.language,
      direction: article.language === 'und' ? directionOf(site.language) : directionOf(article.language),
      address,
      authors,
      dates: datesOf(article),
      dayPath: article.published === null ? null : datePath(article.published),
      ...filedUnder(article),
      minutes: article.readMinutes ?? Math.max(1, Math.round(article.words / READING_PACE)),
      isStatedTime: article.readMinutes !== null,
      original: article.original !== null && isWebAddress(article.original) ? article.original : null,
      captions: article.captions.map((caption) => ({
        ...caption,
        image: caption.image !== null && isWebAddress(caption.image) ? caption.image : null,
      })),
      image: picturesOf(article)[0] ?? null,
      blocks: bodyOf(article, linked.cited),
      quoted: quotedPeople(article.quotes),
      ...citing(article, site, address),
      stretches: stretchesOf(article),
      fields: [...new Set(article.layout.map((part) => part.field))],
      other: Object.entries(article.other),
      meta: metaOf(article, { authors, description }, site),
      jsonLd: scriptJson(jsonLdOf(article, { authors, description }, site)),
    };
    return [{ path: article.url, content: render('article.html', data) }];
  },
};

/** Its line of description. The first words of the body are looked for only where they are that. */
function descriptionIn(article: Article): string {
  const { standfirst, headline } = article;
  return descriptionOf({ standfirst, headline, opening: standfirst === null ? openingOf(article) : '' });
}

/** The pages of what the article is filed under. */
function filedUnder({ section, publication, dateline, tags }: Article) {
  return {
    sectionPath: section === null ? null : topicPath('sections', section),
    publicationPath: publication === null ? null : topicPath('publications', publication),
    placePath: dateline === null ? null : topicPath('places', dateline.place),
    tags: tags.map((name) => ({ name, path: topicPath('tags', name) })),
  };
}

/** A quote's number on its page, from 1, and how to cite it. */
interface Numbered {
  readonly n: number;
  readonly citations: readonly StyledCitation[];
}

/** How to cite the article, and each quote by its own address. */
function citing(article: Article, site: Site, address: string | null) {
  const cited = citedOf(article, site, address);
  const locale = citationLocale(site.language);
  const citing = quoteCitations(cited, locale);
  return {
    citations: styledCitations(cited, locale),
    citationLanguage: site.language.split('-')[0] === locale.language ? site.language : locale.language,
    citationFiles: citationFiles(cited),
    quotes: article.quotes.map((quote, i) => {
      const citations = citing(quote, address === null ? null : `${address}#q${i + 1}`);
      // told one by one: to spread an object that was read from JSON takes far longer
      const { text, span, kind, speaker, cue, block } = quote;
      return { text, span, kind, speaker, cue, block, n: i + 1, citations } satisfies Quote & Numbered;
    }),
  };
}

/** The lists of dates that the article stands in, from the year down. */
function datesOf({ published }: Article): readonly { readonly date: string; readonly path: string }[] {
  if (published === null) return [];
  const year = yearOf(published.date);
  const month = monthOf(published.date);
  const steps = [{ date: year, path: `${year}/index.html` }];
  if (month !== null) steps.push({ date: month, path: `${month.replace('-', '/')}/index.html` });
  if (published.date.length >= 10) steps.push({ date: published.date.slice(0, 10), path: datePath(published) });
  return steps;
}

/** Who is quoted, in the order of their first words, each with how often and the anchor of the first. */
function quotedPeople(quotes: readonly Quote[]) {
  const people = new Map<
    string,
    { name: string; role: string | null; person: string | null; first: number; count: number }
  >();
  quotes.forEach(({ speaker }, i) => {
    if (speaker === null || speaker.name === null) return;
    const known = people.get(speaker.name);
    if (known === undefined) {
      people.set(speaker.name, {
        name: speaker.name,
        role: speaker.role,
        person: speaker.person,
        first: i + 1,
        count: 1,
      });
    } else {
      known.count++;
      known.role ??= speaker.role;
    }
  });
  return [...people.values()];
}
