/**
 * An article as an export gives it, in named values: which of them is its body, which only say that again, which say that it is
 * not published. It knows the names that exports use, and not how their files are written.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import { printable } from '../../lib/printable.js';
import { bodyOfBlocks, isBlocks } from '../bodies/block-bodies.js';
import { htmlOf, type MadeBody } from '../bodies/made-body.js';
import { fieldOf, plainKey } from '../declared.js';
import { freeIn, mapOf, textOf, type Value, type Values } from '../json/text.js';
import { isStory, storyValues } from './story-values.js';

/** Names of bodies, those first that hold nothing else. */
const BODIES = [
  ...['articlebody', 'maintext', 'bodytext', 'fulltext', 'articletext', 'storytext', 'cleanedtext', 'body', 'text'],
  ...[
    'content',
    'article',
    'story',
    'fullcontent',
    'contenttext',
    'posttext',
    'postcontent',
    'plaintext',
    'paragraphs',
  ],
  ...['contentelements', 'bodyhtml', 'contenthtml', 'articlehtml', 'htmlbody', 'htmlcontent', 'contentencoded', 'html'],
  ...['rawtext', 'rawcontent', 'rawhtml'],
  ...['texte', 'texto', 'testo', 'artikeltext', 'volltext', 'inhalt', 'artikel', 'contenu', 'contenido', 'cuerpo'],
] as const;
/** Whether a key names a body, whatever it holds. */
export function namesBody(key: string): boolean {
  return (BODIES as readonly string[]).includes(plainKey(key));
}

/** Of an article that has no other: an interface that gives only its beginning. */
const BEGINNINGS = ['leadparagraph'];

/** What holds the article's values in a map of their own: search engines, interfaces of papers, of content systems. */
const WRAPPERS = new Set(['_source', 'fields', 'attributes', 'article', 'post', 'story', 'doc', 'document', 'node']);

/** Letters from which words without headline, date and signature are an article; a guess. */
const LEAST = 200;

export interface ArticleValues {
  /** Plain text with its own line ends, HTML, or what is made of blocks. */
  readonly body: string | MadeBody;
  /** What is left, by key. */
  readonly fields: Values;
}

/** How programs and data frames write that there is no value. */
const NOTHING = /^(?:nan|nat|none|null|n\/a|<na>)?$/i;

/** The values of an article, those in a map of their own among the others. */
export function unfolded(values: Values): Values {
  const all = new Map<string, Value>();
  for (const [key, typed] of values) {
    const value = untyped(untyped(typed));
    if (typeof value === 'string' && NOTHING.test(value)) continue;
    if (!wraps(key, value)) all.set(freeIn(all, key), value);
    else for (const [inner, one] of value as Values) all.set(freeIn(all, inner), untyped(untyped(one)));
  }
  return isStory(all) ? storyValues(all) : all;
}

/** Whether a value is a map that holds the article's values. */
function wraps(key: string, value: Value): boolean {
  if (!(value instanceof Map)) return false;
  return isStory(value) || (WRAPPERS.has(key.toLowerCase()) && !isBody(value) && !isBlocks(value));
}

/**
 * MongoDB's exports say of what type a value is: `{ "$oid": "…" }`, `{ "$date": { "$numberLong": "…" } }`; Contentful's in which
 * language: `{ "en-US": "…" }`.
 */
function untyped(value: Value): Value {
  if (!(value instanceof Map) || value.size !== 1) return value;
  const [[key, one] = ['', null]] = value as Values;
  return key.startsWith('$') || /^[a-z]{2}-[A-Z]{2}$/.test(key) ? one : value;
}

/** Null where they have no body. @param values unfolded. */
export function articleIn(values: Values): ArticleValues | null {
  const byKey = keysIn(values);
  const found = [
    () => bodiesIn(values, byKey, BODIES),
    () => blocksIn(values),
    () => bodiesIn(values, byKey, BEGINNINGS),
  ].reduce<readonly Body[]>((all, more) => (all.length > 0 ? all : more()), []);
  const chosen = found.find(isFragment) ?? found.find(({ words }) => /\n|<(?:p|br)\b/iu.test(words.trim())) ?? found[0];
  if (chosen === undefined) return null;
  const said = sayingOf(chosen.words);
  const fields = new Map(values);
  fields.delete(chosen.key);
  const summary = summaryOf(values.get(chosen.key) ?? null);
  if (summary !== null) fields.set(freeIn(fields, 'standfirst'), summary);
  const others = new Map(found.map(({ key, words }) => [key, words]));
  for (const [key, value] of fields) {
    const isSummary = fieldOf(key) === 'standfirst' || BEGINNINGS.includes(plainKey(key));
    const words = others.get(key) ?? (isSummary ? wordsOf(value) : null);
    if (words !== null && repeats(words, said)) fields.delete(key);
  }
  return { body: chosen.made ?? chosen.words, fields };
}

/** A value that may be the body, and what was made of it if it is in blocks. */
interface Body {
  readonly key: string;
  readonly words: string;
  readonly made: MadeBody | null;
}

/** A part of a page keeps headings, lists and links that a text has lost; a whole page, or one that is raw, has more than the article. */
function isFragment({ key, words, made }: Body): boolean {
  if (made !== null) return true;
  return /<(?:p|br)[\s/>]/iu.test(words) && !isPage(words) && !/^raw/iu.test(key);
}

/** Whether HTML is a page and no part of one. */
export function isPage(html: string): boolean {
  return /<(?:!doctype|html|body)[\s>]/iu.test(html);
}

/** Whether values with a body are an article's: a map of settings has texts too. */
export function isArticle(values: Values): boolean {
  const article = articleIn(values);
  if (article === null) return false;
  const { body, fields } = article;
  return isNamed(fields) || sayingOf(typeof body === 'string' ? body : htmlOf(body)).length >= LEAST;
}

/** Whether values name an article, say when it was published or by whom. */
export function isNamed(values: Values): boolean {
  return [...values].some(([key, value]) => NAMING.has(fieldOf(key) ?? '') && wordsOf(value) !== null);
}

const NAMING = new Set(['headline', 'published', 'byline', 'original']);

/** Keys by their plain form, the first of each. */
function keysIn(values: Values): Map<string, string> {
  const keys = new Map<string, string>();
  for (const key of values.keys()) if (!keys.has(plainKey(key))) keys.set(plainKey(key), key);
  return keys;
}

function bodiesIn(values: Values, byKey: ReadonlyMap<string, string>, names: readonly string[]): Body[] {
  return names.flatMap((name) => {
    const key = byKey.get(name);
    return key === undefined ? [] : bodyAt(key, values.get(key) ?? null);
  });
}

function bodyAt(key: string, value: Value): Body[] {
  const made = bodyOfBlocks(value);
  const words = made === null ? wordsOf(value) : htmlOf(made);
  return words === null ? [] : [{ key, words, made }];
}

/** What is in blocks under a name that says nothing, the longest first. */
function blocksIn(values: Values): Body[] {
  const bodies = [...values].flatMap(([key, value]): Body[] => {
    const made = fieldOf(key) === null ? bodyOfBlocks(value) : null;
    return made === null ? [] : [{ key, words: htmlOf(made), made }];
  });
  return bodies.sort((a, b) => b.words.length - a.words.length);
}

/** Members that hold the words of a map, of a list's item too. */
const WORDS = ['rendered', 'sections', 'paragraphs', 'text', 'html', 'content', 'paragraph', 'value', '#text', 'main'];

function isBody(value: Values): boolean {
  return value.has('rendered') || value.has('sections') || value.has('paragraphs');
}

/** The words of a body: a text, a list of paragraphs, a map that holds them; null where there are none. */
export function wordsOf(value: Value): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  const parts = value === null ? [] : value instanceof Map ? partsOf(value as Values) : (value as readonly Value[]);
  const words = parts.map(wordsOf).filter((one) => one !== null);
  return words.length === 0 ? null : words.join('\n\n');
}

function partsOf(value: Values): Value[] {
  const heading = value.get('headline') ?? null;
  for (const name of WORDS) {
    const words = value.get(name) ?? null;
    if (words !== null && wordsOf(words) !== null) return name === 'paragraphs' ? [heading, words] : [words];
  }
  return [];
}

/** Of a body that holds its own. */
function summaryOf(body: Value): Value {
  const summary = body instanceof Map ? ((body as Values).get('summary') ?? null) : null;
  return summary === null ? null : wordsOf(summary);
}

/** What words say, tags and references of HTML apart: its letters. */
export function sayingOf(words: string): string {
  const plain = words.includes('<') || words.includes('&') ? words.replace(/<[^<>]*>|&#?\w{1,30};/gu, ' ') : words;
  return lettersOnly(plain);
}

/** Letters by which two long texts are known to be one; a guess. */
const KNOWN_BY = 60;

/** Whether words say what a body says: all of it in another form, or sentences of it. */
function repeats(words: string, said: string): boolean {
  const letters = sayingOf(words);
  if (letters.length >= said.length) return letters.includes(said.slice(0, KNOWN_BY));
  if (letters.length > said.length / 2) return said.includes(letters.slice(0, KNOWN_BY));
  const sentences = words.split(/(?<=[.!?…])\s+|\n+/u, MOST_SENTENCES + 1);
  return sentences.length <= MOST_SENTENCES && sentences.every((one) => said.includes(sayingOf(one)));
}

/** Sentences of the longest summary; a guess. */
const MOST_SENTENCES = 20;

/** States of what is not published, as content systems name them. */
const UNPUBLISHED = new Set(
  'draft auto-draft pending private trash future scheduled inherit embargoed withheld canceled cancelled unpublished unpublish review'.split(
    ' ',
  ),
);
/** What such systems keep beside articles. */
const OTHER_KINDS =
  /^(?:page|attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|(?:wp|acf|jp|elementor|wpcf7|tablepress)[_-].+)$/;

/** Classes of items in news exchange (IPTC, nature of a news item; assets of BLOX): pictures whatever they say, and what is no article by itself. */
const PICTURES = new Set(['picture', 'photo', 'image', 'graphic']);
const OTHER_CLASSES = new Set(
  'animation audio catalog collection composite concept file knowledge link package planning poll table video'.split(
    ' ',
  ),
);

/** Why an article is left out, in its own word ("draft", "page"); null where it is published. */
export function whyLeftOut(values: Values): string | null {
  const byKey = keysIn(values);
  const said = (name: string) => {
    const value = values.get(byKey.get(name) ?? '') ?? '';
    return typeof value === 'string' ? value.trim().toLowerCase() : '';
  };
  for (const name of ['type', 'posttype']) if (OTHER_KINDS.test(said(name))) return said(name);
  for (const name of ['status', 'poststatus', 'pubstatus', 'visibility', 'state'])
    if (UNPUBLISHED.has(said(name))) return said(name);
  if (said('draft') === 'true' || said('id').startsWith('drafts.')) return 'draft';
  if (textOf(mapOf(values.get('revision')), 'published') === 'false') return 'not published';
  const itemClass = said('itemclass');
  if (PICTURES.has(itemClass)) return itemClass;
  if (OTHER_CLASSES.has(itemClass) && articleIn(values) === null) return itemClass;
  return said('published') === 'false' || said('ispublished') === 'false' ? 'not published' : null;
}

/** Names that an article has of its own, the surest first. */
const NAMES = [
  ...['id', 'uuid', 'postid', 'guid', 'articleid', 'docid', 'documentid', 'storyid', 'newsid', 'recordid'],
  ...['accessionnumber', 'ref', 'reference', 'uri', 'url', 'link', 'slug', 'basename'],
];
/** Characters of the longest that still names; a guess: addresses of papers are shorter. */
const LONGEST_NAME = 200;

/** What an article calls itself; null where it has no name. */
export function ownName(values: Values): string | null {
  const byKey = keysIn(values);
  for (const name of NAMES) {
    const value = values.get(byKey.get(name) ?? '') ?? null;
    const words = value instanceof Map ? wordsOf(value) : value;
    if (typeof words !== 'string') continue;
    const own = printable(words).text.replace(/\s+/gu, ' ').trim();
    if (own !== '' && own.length <= LONGEST_NAME) return own;
  }
  return null;
}

/** The dates that an article declares, a line each. */
export function datesIn(values: Values): string {
  const dates: string[] = [];
  for (const [key, value] of values) {
    const field = fieldOf(key);
    if ((field === 'published' || field === 'modified') && typeof value === 'string') dates.push(value);
  }
  return dates.join('\n');
}
