/**
 * How to cite an article and each of its quotes: what is to be cited, and every form of it together. The sentences of the
 * style guides are told in citation-styles.ts, the files of reference managers in citation-files.ts.
 */
import type { Html } from '../lib/html.js';
import type { Article, Author, Quote, Site } from '../types.js';
import { bibtex, cslJson, ris } from './citation-files.js';
import type { CitationLocale } from './citation-locales.js';
import { apa, chicago, mla, quotedInApa, quotedInChicago, quotedInMla } from './citation-styles.js';
import { type Name, partsOfName } from './family-name.js';

/** What the forms need to know of an article. */
export interface Cited {
  readonly authors: readonly Name[];
  readonly title: string;
  readonly paper: string;
  /** The archive, where that is not the paper's own. */
  readonly archive: string | null;
  readonly section: string | null;
  readonly date: DateParts | null;
  /** The public address; null where the archive has none. */
  readonly address: string | null;
  readonly key: string;
  readonly language: string | null;
  readonly summary: string | null;
}

export interface DateParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

/** A sentence for a bibliography. */
export interface StyledCitation {
  readonly style: 'APA' | 'MLA' | 'Chicago';
  readonly sentence: Html;
}

/** A file for a reference manager, to be saved from the page itself: `href` is a `data:` address. */
export interface CitationFile {
  readonly format: 'BibTeX' | 'RIS' | 'CSL-JSON';
  readonly fileName: string;
  readonly text: string;
  readonly href: string;
}

/** What is to be cited of an article. @param address the public one, or null. */
export function citedOf(article: Article, site: Site, address: string | null): Cited {
  return {
    authors: article.byline.map(nameOf).filter((name) => name !== null),
    title: article.headline.replace(/\s+/g, ' '),
    paper: article.publication ?? site.title,
    archive: article.publication === null || article.publication === site.title ? null : site.title,
    section: article.section,
    date: datePartsOf(article),
    address,
    key: article.url.replace(/\.html$/, '').replace(/[^A-Za-z0-9]+/g, '-'),
    language: article.language === 'und' ? null : article.language,
    summary: article.standfirst,
  };
}

/** The sentences of the style guides, in the words of a locale. */
export function styledCitations(cited: Cited, locale: CitationLocale): StyledCitation[] {
  return [
    { style: 'APA', sentence: apa(cited, locale) },
    { style: 'MLA', sentence: mla(cited, locale) },
    { style: 'Chicago', sentence: chicago(cited, locale) },
  ];
}

/** The files of reference managers. */
export function citationFiles(cited: Cited): CitationFile[] {
  const file = (format: CitationFile['format'], ending: string, type: string, text: string): CitationFile => ({
    format,
    fileName: `${cited.key}.${ending}`,
    text,
    href: `data:${type};charset=utf-8,${encodeText(text)}`,
  });
  return [
    file('BibTeX', 'bib', 'application/x-bibtex', bibtex(cited)),
    file('RIS', 'ris', 'application/x-research-info-systems', ris(cited)),
    file('CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', cslJson(cited)),
  ];
}

/** How to cite quotes as quoted in their article. What is given back takes the address of the quote itself, or null. */
export function quoteCitations(
  cited: Cited,
  locale: CitationLocale,
): (quote: Quote, address: string | null) => StyledCitation[] {
  const inApa = quotedInApa(cited, locale);
  const inMla = quotedInMla(cited, locale);
  const inChicago = quotedInChicago(cited, locale);
  return (quote, address) => {
    const speaker = quote.speaker?.name ?? null;
    return [
      { style: 'APA', sentence: inApa(speaker) },
      { style: 'MLA', sentence: inMla(speaker) },
      { style: 'Chicago', sentence: inChicago(speaker, address) },
    ];
  };
}

/** An organisation has no given name. */
function nameOf({ name, organisation }: Author): Name | null {
  if (name !== null) return partsOfName(name);
  return organisation === null ? null : { family: organisation, given: null };
}

function datePartsOf({ published }: Article): DateParts | null {
  if (published === null) return null;
  const [year = '', month, day] = published.date.slice(0, 10).split('-');
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

// A lone surrogate has no UTF-8 form and would make encodeURI throw. Most texts have no surrogates at all.
function encodeText(text: string): string {
  const whole = /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
  return encodeURI(whole).replaceAll('#', '%23');
}
