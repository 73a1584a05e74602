/**
 * Markdown through remark: one block for each top-level node, its HTML by remark-html with sanitising on. HTML in the source
 * is Markdown's own tree before (embedded-html.ts), or text.
 */
import type {
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { LooseBlock } from '../../lib/blocks.js';
import { collapse } from '../../lib/text.js';
import type { BlockType } from '../../types.js';
import { library } from '../libraries.js';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkHtml, { sanitize: true }).freeze();

const TYPES: Partial<Record<RootContent['type'], BlockType>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  blockquote: 'blockquote',
  table: 'table',
  code: 'code',
};

/** What any HTML has. */
const HTML = /<[a-z!/]/iu;

/** Blocks of a Markdown text in reading order; thematic breaks and link definitions give none. */
export function remarkBlocks(content: string): LooseBlock[] {
  const parsed = processor.parse(content);
  const tree = HTML.test(content) ? library('embedded').withoutHtml(parsed) : parsed;
  if (content.includes('&#') && !content.includes(LOST)) withoutLost(tree);
  return blocksOfTree(tree);
}

/** Blocks of Markdown's tree. */
export function blocksOfTree(tree: Root): LooseBlock[] {
  const addresses = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  return tree.children.flatMap((node) => {
    const block = toBlock(node, addresses);
    return block === null ? [] : [block];
  });
}

/** What the parser makes of a reference to no character (`&#0;`, `&#xD800;`): CommonMark 0.31, 2.5. */
const LOST = '\ufffd';

/** Nothing was lost in a text that held none: such a reference becomes a space. */
function withoutLost(node: Nodes): void {
  for (const key of ['value', 'alt', 'title', 'url', 'label', 'identifier'] as const) {
    const written: unknown = Reflect.get(node, key);
    if (typeof written === 'string' && written.includes(LOST)) Reflect.set(node, key, written.replaceAll(LOST, ' '));
  }
  if ('children' in node) for (const child of node.children) withoutLost(child);
}

function toBlock(node: RootContent, addresses: ReadonlyMap<string, string>): LooseBlock | null {
  if (node.type === 'definition' || node.type === 'thematicBreak') return null;
  if (node.type === 'footnoteDefinition')
    return toBlock({ type: 'paragraph', children: [noteMark(node), ...flatten(node)] }, addresses);
  const type = isPicture(node) ? 'image' : (TYPES[node.type] ?? 'paragraph');
  tame(node, addresses);
  if (node.type === 'code' && !LANGUAGE.test(node.lang ?? '')) node.lang = null;
  const text = textOf(node);
  const level = node.type === 'heading' ? node.depth : null;
  if (node.type === 'html') return { type: 'paragraph', text, html: htmlOf(paragraphOf(node)), level };
  return { type, text, html: htmlOf(node), level };
}

/** What becomes the class of a block of code. */
const LANGUAGE = /^[\w+#.-]{0,40}$/;

function htmlOf(node: RootContent): string {
  const root: Root = { type: 'root', children: [node] };
  return String(processor.stringify(root)).trim();
}

/**
 * Makes a tree safe to stand alone: raw HTML becomes the text it is written in, so that no word is lost and none runs;
 * pictures become their alternative text, linked to their address (an archive loads nothing from elsewhere); links into
 * the source's own folders, which the archive does not hold, keep their words.
 */
function tame(node: Nodes, addresses: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return;
  const children = node.children.flatMap((child): Nodes[] => {
    if (child.type === 'html') return [{ type: 'text', value: child.value }];
    if (child.type === 'footnoteReference') return [noteMark(child)];
    if (child.type === 'image') return [pictureLink(child.alt ?? child.title ?? null, child.url)];
    if (child.type === 'imageReference') return [pictureLink(child.alt ?? null, addresses.get(child.identifier) ?? '')];
    tame(child, addresses);
    if (child.type !== 'link' && child.type !== 'linkReference') return [child];
    const url = child.type === 'link' ? child.url : (addresses.get(child.identifier) ?? '');
    return WEB.test(url) ? [{ type: 'link', url, children: child.children }] : child.children;
  });
  Object.assign(node, { children });
}

/** Addresses that lead somewhere from anywhere. */
const WEB = /^(?:https?|mailto):/i;

function pictureLink(alt: string | null, url: string): PhrasingContent {
  const words: Text = { type: 'text', value: alt === null || alt === '' ? url : alt };
  return WEB.test(url) ? { type: 'link', url, children: [words] } : words;
}

function paragraphOf(node: Html): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: node.value }] };
}

/** A footnote is a paragraph of its own, found by its mark: what remark-html would link to stands in another block. */
function noteMark({ type, label, identifier }: FootnoteDefinition | FootnoteReference): Text {
  return { type: 'text', value: `[${label ?? identifier}]${type === 'footnoteDefinition' ? ' ' : ''}` };
}

function flatten(node: FootnoteDefinition) {
  return node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
}

/** A paragraph that holds one picture and nothing else. */
function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** Plain text as a reader sees it: one line for each list item, table row and line of code. */
function textOf(node: RootContent): string {
  if (node.type === 'code') return node.value;
  if (node.type === 'list') return node.children.map((item) => collapse(said(item))).join('\n');
  if (node.type === 'table') {
    return node.children.map((row) => row.children.map((cell) => collapse(said(cell))).join('\t')).join('\n');
  }
  if (node.type === 'blockquote') return node.children.map((child) => collapse(said(child))).join('\n');
  return collapse(said(node));
}

/** The words of a node; where a line was ended by force, or a block within it ends, they do not run together. */
function said(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return plainText(node);
  return node.children.map(said).join(HOLDS_BLOCKS.has(node.type) ? ' ' : '');
}

const HOLDS_BLOCKS: ReadonlySet<Nodes['type']> = new Set(['list', 'listItem', 'blockquote', 'tableRow', 'table']);
