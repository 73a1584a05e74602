/**
 * A page of HTML by parse5: the text of the part that holds the article, and the metadata that pages of the press carry
 * (schema.org in JSON-LD, Open Graph, meta elements). Nothing of it is run, fetched or passed on.
 */
import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toText } from 'hast-util-to-text';
import { parse } from 'parse5';
import { printable } from '../../lib/printable.js';
import { withWholeWords } from '../../lib/soft-hyphens.js';
import type { Inline, LineHint, Setting } from '../../types.js';
import { elementsIn, named } from './elements.js';
import { headlineOf } from './headline.js';
import { linesOfPart, unmarked } from './lines.js';
import { linkedData } from './linked-data.js';
import { bounded, isTooDeep } from './tree.js';

export interface ReadPage {
  readonly text: string;
  /** Of its lines, by where they begin. */
  readonly hints: ReadonlyMap<number, LineHint>;
  readonly inlines: readonly Inline[];
  readonly settings: ReadonlyMap<number, Setting>;
  /** Fields by name, as `declare` knows them. */
  readonly declared: ReadonlyMap<unknown, unknown>;
}

/** Null where it has more elements than any page, or they lie deeper in one another. */
export function readPage(source: string): ReadPage | null {
  const root = rootOf(source);
  if (root === null) return null;
  withoutLayoutTables(root);
  const elements = [...elementsIn(root)];
  const declared = declaredIn(elements);
  const base = named(elements, 'base')[0]?.properties.href ?? declared.get('canonical') ?? null;
  const part = linesOfPart(articleIn(root, elements), typeof base === 'string' ? base : null);
  const headline = headlineOf(elements, declared.get('title'), part.text);
  declared.delete('title');
  if (headline !== null) declared.set('headline', headline);
  return { ...part, declared };
}

function rootOf(source: string): Root | null {
  const parsed = bounded((treeAdapter) => parse(unmarked(source), { treeAdapter }));
  return parsed === null || isTooDeep(parsed) ? null : (fromParse5(parsed) as Root);
}

/** What no cell of figures holds. */
const BLOCKS = new Set(['p', 'br', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'hr', 'blockquote']);

/** Tables by which old pages laid out their columns: what stands in two cells of one is no row. */
function withoutLayoutTables(root: Root): void {
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'table') continue;
    const parts = [...partsOf(element)];
    const isLaid = parts.some((cell) => cell.tagName === 'td' && holdsBlocks(cell));
    if (isLaid) for (const part of [element, ...parts]) part.tagName = 'div';
  }
}

/** Rows and cells of a table, and not of those within. */
function* partsOf(node: Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element' || !ROWS.has(child.tagName)) continue;
    yield child;
    yield* partsOf(child);
  }
}

function holdsBlocks(cell: Element): boolean {
  for (const one of elementsIn(cell)) if (one !== cell && BLOCKS.has(one.tagName)) return true;
  return false;
}

const ROWS = new Set(['tbody', 'tr', 'td']);

/** Share of a page's paragraphs that its article must hold; a guess: teasers of others are articles too, and shorter. */
const MOST = 0.6;

/** The part of the page that holds most of its paragraphs and its headline; else all of it. */
function articleIn(root: Root, elements: readonly Element[]): Nodes {
  const all = lettersOf(root);
  const parts = [...named(elements, 'article'), ...named(elements, 'main')].filter(
    (part) => lettersOf(part) >= all * MOST,
  );
  const titles = named(elements, 'h1').filter((title) => toText(title).trim() !== '');
  const whole = parts.find(
    (part) => titles.length === 0 || [...elementsIn(part)].some(({ tagName }) => tagName === 'h1'),
  );
  return whole ?? named(elements, 'body')[0] ?? root;
}

/** Letters of the paragraphs within. */
function lettersOf(node: Nodes): number {
  let letters = 0;
  for (const element of elementsIn(node)) if (element.tagName === 'p') letters += toText(element).length;
  return letters;
}

/** Metadata of the press in meta elements: Open Graph, Dublin Core, and names of their own. */
const META: Readonly<Record<string, string>> = {
  'og:title': 'title',
  'article:published_time': 'published',
  'article:modified_time': 'modified',
  'article:section': 'section',
  'og:site_name': 'publication',
  author: 'author',
  'article:author': 'author',
  'dc.creator': 'author',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  date: 'published',
  pubdate: 'published',
  'parsely-pub-date': 'published',
};

function declaredIn(elements: readonly Element[]): Map<string, unknown> {
  const declared = new Map<string, unknown>();
  for (const script of named(elements, 'script')) {
    if (String(script.properties.type ?? '').toLowerCase() !== 'application/ld+json') continue;
    for (const [key, value] of linkedData(contentOf(script))) if (!declared.has(key)) declared.set(key, value);
  }
  const tags: string[] = [];
  for (const { properties } of named(elements, 'meta')) {
    const name = String(properties.property ?? properties.name ?? '').toLowerCase();
    const content = String(properties.content ?? '').trim();
    if (name === 'article:tag' && content !== '') tags.push(plain(content));
    const key = Object.hasOwn(META, name) ? META[name] : undefined;
    if (key === undefined || content === '' || declared.has(key) || (key === 'author' && content.includes('://')))
      continue;
    declared.set(key, plain(content));
  }
  if (tags.length > 0 && !declared.has('tags')) declared.set('tags', tags);
  const canonical = named(elements, 'link').find(({ properties }) => relations(properties.rel).includes('canonical'));
  if (typeof canonical?.properties.href === 'string') declared.set('canonical', plain(canonical.properties.href));
  return declared;
}

const plain = (words: string) => printable(withWholeWords(words)).text;

const relations = (rel: unknown): unknown[] => (Array.isArray(rel) ? rel : [rel]);

function contentOf(script: Element): string {
  return script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
