/**
 * The short form of an article for lists, and what lists ask of it: its authors' pages, its date's page, its one line of
 * description. It knows the output's paths and no template.
 */
import { dayOf, monthOf, yearOf } from '../lib/calendar.js';
import { personId } from '../lib/slug.js';
import type { Article, Author, Entry, PublicationDate, Quote, QuoteEntry } from '../types.js';

/** Longest `opening`, from the contract (types.ts). */
const OPENING = 240;

/** Where a search engine's or a feed's description ends. Guess: what they show of one. */
const DESCRIPTION = 200;

/** An author as pages show one: the name to print and the id of the page. */
export interface Byliner {
  readonly name: string;
  readonly id: string;
  readonly role: string | null;
  /** The organisation a person writes for; null where the organisation itself signs. */
  readonly organisation: string | null;
  readonly isPerson: boolean;
}

/** An article without text and body. @param fullText whether it is to hold its body as HTML after all, for feeds. */
export function entryOf(article: Article, fullText = false): Entry {
  return {
    id: article.id,
    url: article.url,
    path: article.source.path,
    part: article.source.part?.name ?? null,
    sha256: article.source.sha256,
    headline: article.headline,
    standfirst: article.standfirst,
    opening: openingOf(article),
    byline: article.byline,
    place: article.dateline?.place ?? null,
    published: article.published,
    modified: article.modified,
    publication: article.publication,
    section: article.section,
    tags: article.tags,
    language: article.language,
    words: article.words,
    quotes: article.quotes.map(quoteEntry),
    captions: article.captions.length,
    warnings: article.warnings,
    original: article.original,
    html: fullText ? article.body.map(({ html }) => html).join('\n') : null,
  };
}

/** Those who sign, in order, each once. */
export function bylinersOf(byline: readonly Author[]): Byliner[] {
  const byliners = new Map<string, Byliner>();
  for (const { name, role, organisation, person } of byline) {
    const label = name ?? organisation;
    if (label === null) continue;
    const id = person ?? personId(label);
    if (byliners.has(id)) continue;
    byliners.set(id, {
      name: label,
      id,
      role,
      organisation: name === null ? null : organisation,
      isPerson: name !== null,
    });
  }
  return [...byliners.values()];
}

/** One line that says what the article is about: standfirst, else its first words, else its headline. */
export function descriptionOf(entry: Pick<Entry, 'standfirst' | 'opening' | 'headline'>): string {
  return cutAtWord(entry.standfirst ?? (entry.opening === '' ? entry.headline : entry.opening), DESCRIPTION);
}

/** The most exact list of dates that an article stands in. */
export function datePath(published: PublicationDate | null): string {
  if (published === null) return 'undated/index.html';
  const day = dayOf(published.date);
  if (day !== null) return `${day.replaceAll('-', '/')}.html`;
  const month = monthOf(published.date);
  return month === null ? `${yearOf(published.date)}/index.html` : `${month.replace('-', '/')}/index.html`;
}

/** At most `max` characters, cut at a word, with `…` where something was left out. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}

function quoteEntry(quote: Quote, index: number): QuoteEntry {
  const { text, kind, cue, speaker } = quote;
  return {
    n: index + 1,
    text,
    kind,
    cue,
    speakerText: speaker?.text ?? null,
    name: speaker?.name ?? null,
    role: speaker?.role ?? null,
    person: speaker?.person ?? null,
  };
}

/** Its first words. */
export function openingOf(article: Article): string {
  let opening = '';
  for (const block of article.body) {
    if (block.type !== 'paragraph') continue;
    opening += (opening === '' ? '' : ' ') + block.text;
    if (opening.length >= OPENING) break;
  }
  return cutAtWord(opening.replace(/\s+/g, ' ').trim(), OPENING);
}
