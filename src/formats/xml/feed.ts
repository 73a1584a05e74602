/**
 * WordPress's exports (WXR), RSS and Atom: items with named elements, each an article where it has a body. Which of these a
 * feed is, its elements tell.
 */
import { MOST_PARTS } from '../../lib/limits.js';
import type { Share, Unread } from '../../types.js';
import { type Fault, type Item, sharesOf } from '../exports/shares.js';
import { MOST_MEMBERS, type Value, type Values } from '../json/text.js';
import { brokenFrom } from './fault.js';
import { type FeedElement, type FeedItem, type ReadFeed, readFeed } from './items.js';

/** The outermost elements of feeds. */
export const FEEDS: ReadonlySet<string> = new Set(['rss', 'feed', 'atom:feed', 'rdf:RDF']);
const CUT = 'Export fewer at once.';

/** The articles of a text whose outermost element is a feed's. */
export function articlesOfFeed(text: string): readonly Share[] | Unread {
  const read = readFeed(text, MOST_PARTS);
  const { items, fault } = read;
  const known = aboutOf(read);
  const all: Item[] = items.map((item) => ({ span: item.span, read: () => valuesOf(item, known) }));
  if (fault !== null) {
    const broken = brokenFrom(text, fault);
    all.push({ span: [items.at(-1)?.span[1] ?? 0, text.length], read: () => broken });
  }
  return sharesOf(text, { items: all, head: JSON.stringify([...known.publication]).slice(0, HEAD), cut: CUT });
}

/** Characters of what a feed says of itself that tell one from another; a guess. */
const HEAD = 2000;

/** What the feed says of all its items. */
interface About {
  readonly publication: Values;
  /** Names of authors by what the items call them. */
  readonly authors: ReadonlyMap<string, string>;
  /** Pictures by their number in WordPress. */
  readonly pictures: ReadonlyMap<string, FeedItem>;
}

function aboutOf({ about, items }: ReadFeed): About {
  const named = (name: string) => about.find((one) => localOf(one) === name)?.text.trim() ?? '';
  const publication = new Map<string, Value>();
  if (named('title') !== '') publication.set('publication', named('title'));
  if (named('language') !== '') publication.set('language', named('language'));
  const authors = about.filter(({ name }) => name === 'wp:author');
  return {
    publication,
    authors: new Map(authors.map((one) => [childOf(one, 'wp:author_login'), childOf(one, 'wp:author_display_name')])),
    pictures: new Map(
      items
        .filter((item) => childOf(item, 'wp:post_type') === 'attachment')
        .map((item) => [childOf(item, 'wp:post_id'), item]),
    ),
  };
}

function localOf({ name }: FeedElement): string {
  return name.startsWith('atom:') ? name.slice('atom:'.length) : name;
}

function childOf({ children }: FeedElement, name: string): string {
  return children.find((child) => child.name === name)?.text.trim() ?? '';
}

const MUCH = `Expected at most ${MOST_MEMBERS} elements in an item, found more.`;

/** The values of an item under names that `declare` knows. */
function valuesOf(item: FeedItem, about: About): Values | Fault {
  if (item.isTooMuch) return { rule: 'export:size', message: MUCH, at: item.span[0] };
  const values = new Map<string, Value[]>();
  const add = (name: string, value: string) => {
    if (value.trim() !== '') values.set(name, [...(values.get(name) ?? []), value]);
  };
  for (const child of item.children) take(child, add, about);
  const body = values.get('content') ?? values.get('description') ?? values.get('summary');
  if (!values.has('content') && body !== undefined) {
    values.delete(body === values.get('description') ? 'description' : 'summary');
    values.set('content', body);
  }
  settleWordPress(item, values, about);
  const given = [...values].map(([name, all]): [string, Value] => [name, all.length === 1 ? all[0]! : all]);
  return new Map([...about.publication].filter(([name]) => !values.has(name)).concat(given));
}

type Add = (name: string, value: string) => void;

/** What each element is, by its name; others keep theirs. */
const NAMES: Readonly<Record<string, string>> = {
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'dc:date': 'published',
  'dc:language': 'language',
  'dc:subject': 'tags',
  'dc:publisher': 'publication',
};

function take(child: FeedElement, add: Add, { authors }: About): void {
  const name = localOf(child);
  const { attributes, text } = child;
  if (name === 'category') takeCategory(child, add);
  else if (name === 'dc:creator') add('author', authors.get(text.trim()) || text);
  else if (name === 'author') add('author', authorOf(child));
  else if (name === 'link') takeLink(child, add);
  else if (name === 'enclosure' || name.startsWith('media:')) {
    if (/^image/.test(attributes.type ?? attributes.medium ?? '') || name === 'media:thumbnail')
      add('image', attributes.url ?? '');
  } else if (name === 'wp:postmeta' || name === 'wp:comment') return;
  else if (Object.hasOwn(NAMES, name)) add(NAMES[name]!, text);
  else add(name.replace(/^wp:/, ''), text.trim() === '' ? (attributes.url ?? attributes.href ?? '') : text);
}

/** `ada@post.example (Ada Ren)`; RFC 5321, 4.5.3.1: an address has 64 characters before its sign and 255 behind it at most. */
const MAILED = /^[^\s@]{1,64}@[^\s@()]{1,255}\s*\(([^()]+)\)$/;

/** An address with the name behind it in RSS, an element for the name in Atom. */
function authorOf(author: FeedElement): string {
  const name = childOf(author, 'name') || childOf(author, 'atom:name');
  if (name !== '' || author.children.length > 0) return name;
  return MAILED.exec(author.text.trim())?.[1] ?? (author.text.includes('@') ? '' : author.text);
}

function takeLink({ attributes, text }: FeedElement, add: Add): void {
  if (attributes.href === undefined) add('link', text);
  else if ((attributes.rel ?? 'alternate') === 'alternate') add('link', attributes.href);
}

/** WordPress's own section for what has none, in the languages that write it so. */
const NO_SECTION = /^(?:uncategori[sz]ed|allgemein|non classé|sin categoría|غير مصنف)$/iu;

function takeCategory({ attributes, text }: FeedElement, add: Add): void {
  const name = text.trim() || (attributes.label ?? attributes.term ?? '');
  const { domain = 'category' } = attributes;
  if (domain === 'post_tag') add('tags', name);
  else if (domain === 'author') add('authors', name);
  else if (/^(?:post_format|nav_menu|language|wp_theme)$/.test(domain)) add(domain, name);
  else if (!NO_SECTION.test(name)) add('categories', name);
}

/** A day that WordPress writes for none. */
const NO_DAY = /^0000-/;

/** What WordPress knows of a post: its own time, who signed together, its picture. */
function settleWordPress(item: FeedItem, values: Map<string, Value[]>, { pictures }: About): void {
  const day = childOf(item, 'wp:post_date');
  if (day !== '' && !NO_DAY.test(day)) {
    values.set('published', [day]);
    values.delete('post_date');
  }
  if (childOf(item, 'wp:post_password') !== '') values.set('status', ['private']);
  if (values.has('authors')) values.delete('author');
  const meta = item.children.find(
    (one) => one.name === 'wp:postmeta' && childOf(one, 'wp:meta_key') === '_thumbnail_id',
  );
  const picture = meta === undefined ? undefined : pictures.get(childOf(meta, 'wp:meta_value'));
  if (picture === undefined) return;
  values.set('image', [childOf(picture, 'wp:attachment_url')]);
  const caption = childOf(picture, 'excerpt:encoded');
  if (caption !== '') values.set('caption', [caption]);
}
