/**
 * What machines read in an article page's head: schema.org JSON-LD, and the pairs of Dublin Core, Highwire and PRISM that
 * reference managers take. It knows their vocabularies; without a public address it leaves out what must be absolute.
 */
import { absoluteLink, isWebAddress } from '../lib/links.js';
import type { Article, PublicationDate, Site } from '../types.js';
import { type Byliner, cutAtWord, datePath } from './entry.js';
import { topicPath } from './topic-names.js';

type Json = Readonly<Record<string, unknown>>;

/** What the page shows of the article in other words than its own. */
interface Shown {
  readonly authors: readonly Byliner[];
  readonly description: string;
}

/** Name and content of each `<meta>`, in order. Zotero files the page as a newspaper article by `DC.type`. */
export function metaOf(
  article: Article,
  { authors, description }: Shown,
  site: Site,
): { readonly name: string; readonly content: string }[] {
  const { baseUrl } = site;
  const language = article.language === 'und' ? null : article.language;
  const pairs: (readonly [string, string | null])[] = [
    ['author', authors.map(({ name }) => name).join(', ') || null],
    ['DC.type', 'newspaperArticle'],
    ['DC.title', article.headline],
    ['DC.date', article.published?.date.slice(0, 10) ?? null],
    ['DC.language', language],
    ['DC.publisher', article.publication ?? site.title],
    ['DC.rights', site.rights],
    ['DC.identifier', baseUrl === null ? null : absoluteLink(baseUrl, article.url)],
    ['citation_title', article.headline],
    ...authors.map(({ name }) => ['citation_author', name] as const),
    ['citation_publication_date', article.published?.date.slice(0, 10).replaceAll('-', '/') ?? null],
    ['citation_language', language],
    ['citation_abstract', description],
    ['citation_public_url', baseUrl === null ? null : absoluteLink(baseUrl, article.url)],
    ['prism.publicationName', article.publication ?? site.title],
    ['prism.publicationDate', article.published?.date.slice(0, 10) ?? null],
    ['prism.section', article.section],
    ['prism.wordCount', String(article.words)],
  ];
  return pairs.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** The article, its quotations and its place in the archive, as one JSON-LD graph. */
export function jsonLdOf(article: Article, shown: Shown, site: Site): Json {
  const told = newsArticle(article, shown, site);
  return {
    '@context': 'https://schema.org',
    '@graph': [article.body.length === 0 ? pageAbout(told) : told, breadcrumbs(article, site)],
  };
}

/** A page that holds no text of its article is a page about it: whoever reads for articles would find none here. */
function pageAbout(told: Json): Json {
  const { '@id': id, url, headline, inLanguage, mainEntityOfPage: _, ...more } = told;
  return {
    '@type': 'WebPage',
    '@id': id,
    url,
    name: headline,
    inLanguage,
    mainEntity: { ...more, headline, inLanguage },
  };
}

function newsArticle(article: Article, shown: Shown, site: Site): Json {
  const { baseUrl } = site;
  const at = (path: string) => (baseUrl === null ? undefined : absoluteLink(baseUrl, path));
  const address = at(article.url);
  const publisher = { '@type': 'NewsMediaOrganization', name: article.publication ?? site.title };
  const authors = shown.authors.map((author) => ({
    '@type': author.isPerson ? 'Person' : 'Organization',
    name: author.name,
    jobTitle: author.isPerson ? orAbsent(author.role) : undefined,
    affiliation: author.organisation === null ? undefined : { '@type': 'Organization', name: author.organisation },
    url: at(`authors/${author.id}.html`),
  }));
  const pictures = picturesOf(article);
  const card = at('assets/card.png');
  return {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: article.headline.replace(/\s+/g, ' '),
    description: shown.description,
    datePublished: dateOf(article.published),
    dateModified: dateOf(article.modified ?? article.published),
    author: authors.length === 0 ? [{ ...publisher, url: at('index.html') }] : authors,
    publisher,
    image: pictures.length > 0 ? pictures : card === undefined ? undefined : [card],
    inLanguage: article.language === 'und' ? undefined : article.language,
    wordCount: article.words,
    articleSection: orAbsent(article.section),
    keywords: article.tags.length === 0 ? undefined : article.tags,
    locationCreated: article.dateline === null ? undefined : { '@type': 'Place', name: article.dateline.place },
    isBasedOn: article.original !== null && isWebAddress(article.original) ? article.original : undefined,
    correction: article.corrections.length === 0 ? undefined : article.corrections.map((correction) => correction.text),
    hasPart: article.quotes.length === 0 ? undefined : quotations(article, at),
    isAccessibleForFree: true,
  };
}

/** Addresses on the web of the article's pictures. */
export function picturesOf(article: Article): string[] {
  return article.captions.flatMap(({ image }) => (image !== null && isWebAddress(image) ? [image] : []));
}

/**
 * Each quote with who said it: told in full the first time, then by the address of the person's page. Whoever speaks under
 * a name and is no person in the record is an organisation.
 */
function quotations(article: Article, at: (path: string) => string | undefined): Json[] {
  const told = new Set<string>();
  return article.quotes.map(({ text, speaker }, i) => {
    const page = speaker?.person ? at(`people/${speaker.person}.html`) : undefined;
    const isTold = page !== undefined && told.has(page);
    if (page !== undefined) told.add(page);
    const name = speaker?.name ?? null;
    // A real speaker is the quotation's `creator` (`spokenByCharacter` is for fiction).
    const full = speaker?.person
      ? { '@type': 'Person', '@id': page, name, jobTitle: orAbsent(speaker.role), url: page }
      : { '@type': 'Organization', name };
    return {
      '@type': 'Quotation',
      // Relative to the page, as JSON-LD allows: the address of the article for every quote would outweigh the quotes.
      '@id': `#q${i + 1}`,
      text,
      creator: isTold ? { '@id': page } : name === null ? undefined : full,
    };
  });
}

function breadcrumbs(article: Article, site: Site): Json {
  const { baseUrl } = site;
  const steps: (readonly [string, string | null])[] = [[site.title, 'index.html']];
  if (article.published !== null) steps.push([article.published.date.slice(0, 10), datePath(article.published)]);
  if (article.section !== null) steps.push([article.section, topicPath('sections', article.section)]);
  steps.push([cutAtWord(article.headline.replace(/\s+/g, ' '), 110), baseUrl === null ? null : article.url]);
  const itemListElement = steps.map(([name, path], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: baseUrl === null || path === null ? undefined : absoluteLink(baseUrl, path),
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

// schema.org's DateTime needs an offset: a time of day without one is left out.
function dateOf(date: PublicationDate | null): string | undefined {
  if (date === null) return undefined;
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date.date) ? date.date : date.date.slice(0, 10);
}

function orAbsent(text: string | null | undefined): string | undefined {
  return text ?? undefined;
}
