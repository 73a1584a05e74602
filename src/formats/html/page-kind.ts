/**
 * Whether a page of a site is an article, by what it declares and by how prose and links stand in it. It knows no names of
 * sites; a page that is none is told apart with the reason, since a crawler keeps front pages, sections and searches too.
 */
import { library } from '../libraries.js';
import type { ReadPage } from './page.js';

/** What a page was told as. `page`: what was read of it, where it had to be parsed for that. */
export interface PageKind {
  /** Null for an article; else what the page is. */
  readonly other: string | null;
  readonly page: ReadPage | null;
}

/** So much of a page is searched for what its head declares; a guess: styles may stand before it. */
const HEAD = 256 * 1024;

/** A date of publication, in elements that only articles carry (Open Graph, type "article"). */
const PUBLISHED = /<meta\s[^>]{0,100}?article:published_time["'\s][^>]{0,60}?content\s{0,3}=\s{0,3}["']?\d/i;
const TYPED = /<meta\s[^>]{0,100}?og:type["'\s][^>]{0,60}?content\s{0,3}=\s{0,3}["']?article\b/i;

/** A type that is none of an article, where a page's head says one: "website" stands on lists, and on articles of careless systems. */
const UNTYPED = /<meta\s[^>]{0,100}?og:type["'\s][^>]{0,60}?content\s{0,3}=\s{0,3}["']?(?!article|news)\w/i;
/** What schema.org calls an article: all its kinds end so, but for posts, reports and reviews. */
const ARTICLE = /"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"(?:\w{0,40}(?:Article|Posting)|Report|Review)"/;

/** Kinds of pages in schema.org that list or serve. */
const SERVING =
  /"@type"\s{0,5}:\s{0,5}"(?:CollectionPage|SearchResultsPage|ContactPage|AboutPage|ProfilePage|CheckoutPage)"/;

/** A path that is a site's own door: nothing, or an index of it. */
const DOOR = /^\/(?:(?:index|default|home)\.\w{2,5})?$/i;
const ASKED = /[?&](?:s|q|query|search|suche)=/i;
const SECRET = /<input\s[^>]{0,200}?type\s{0,3}=\s{0,3}["']?password\b/i;

/** The kind of a page. Called by `withLibraries`. Linear in its length. @param address where it stood, absolute. */
export function pageKindOf(source: string, address: string): PageKind {
  const { pathname, search } = new URL(address);
  const article: PageKind = { other: null, page: null };
  const other = (kind: string): PageKind => ({ other: kind, page: null });
  if (DOOR.test(pathname) && search === '') return other('a front page');
  const head = source.slice(0, HEAD);
  // both together stand on no list: it is an article by its own word, and needn't be parsed yet
  if (PUBLISHED.test(head) && TYPED.test(head)) return article;
  if (ASKED.test(search)) return other('a search');
  const page = library('page').readPage(source);
  if (page === null) return article; // refused when it is read for good, with the reason
  const isDated = page.declared.has('published');
  const prose = proseIn(page.text, page.hints);
  const { longest, all, opened, linked } = prose;
  const told = (kind: string | null): PageKind => ({ other: kind, page });
  if (SECRET.test(source) && longest < BRIEF) return told('a form to log in');
  if (longest < LEAST) return told(linked > all ? 'a list of links' : 'without prose');
  if (!isDated && SERVING.test(source)) return told('a page about the site, or a list');
  if (opened >= 3 && longest < all / 2) return told('a list of articles');
  const saysOther = !isDated && UNTYPED.test(head) && !ARTICLE.test(source);
  if (saysOther && (linked > all || (opened > 0 && longest < BRIEF))) return told('a list of articles');
  if (longest < BRIEF && (linked > all || longest < all / 2)) return told('a list of links');
  if (!isDated && !prose.isDated && !DAY.test(pathname)) return told('without a date');
  return told(null);
}

/** Letters of the least prose of an article, and of one that stands for itself among links. Guesses: one sentence, and three. */
const [LEAST, BRIEF] = [80, 400];

/** A day in an address: `/2011/03/`, `/2011-03-04-`, `/20110304/`. */
const DAY = /(?:^|\D)(?:19|20)\d\d[-/]?(?:0?[1-9]|1[0-2])(?!\d{3})/;
/** A day in a short line of the page: figures, and a year that nobody reserves rights since. */
const DATED =
  /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-./年]\s?\d{1,2}|\p{Nd}{1,2}\P{Nd}{1,20}\p{Nd}{4}|\p{L}{3,12}\.? \p{Nd}{1,2},? \p{Nd}{4}/u;
const RIGHTS = /©|\(c\)|copyright|rights reserved/i;
/** What ends a sentence, with the marks that may stand behind it. */
const SENTENCE = /[.!?…。！？؟।]["'”’»“)\]）」』]{0,3}$/u;
/** Signs of which one says what others need several for. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Prose {
  /** Letters of the longest row of paragraphs that no linked line parts, of all prose, and of lines that are links. */
  readonly longest: number;
  readonly all: number;
  readonly linked: number;
  /** Rows of prose that a linked line opens. */
  readonly opened: number;
  readonly isDated: boolean;
}

/** How prose stands among links. @param hints of the lines, by where they begin. */
function proseIn(text: string, hints: ReadonlyMap<number, string>): Prose {
  let [longest, all, linked, opened, run, since, isDated] = [0, 0, 0, 0, 0, FAR, false];
  let at = 0;
  for (const line of text.split('\n')) {
    const weight = line.length * (DENSE.test(line.slice(0, 200)) ? 3 : 1);
    if (hints.get(at) === 'link') {
      linked += line.length;
      [run, since] = [0, 0];
    } else if (weight >= 40 && SENTENCE.test(line.slice(-8))) {
      if (run === 0 && since <= NEAR) opened++;
      run += weight;
      all += weight;
      longest = Math.max(longest, run);
    } else if (line !== '') {
      since++;
      isDated ||= line.length <= 120 && DATED.test(line) && !RIGHTS.test(line);
    }
    at += line.length + 1;
  }
  return { longest, all, linked, opened, isDated };
}

/** Lines between a linked headline and the prose below it: a day, who signed. A guess. */
const [NEAR, FAR] = [2, 1000];
