/**
 * Markdown through remark: one block for each top-level node, its HTML by remark-html with sanitising on. Raw HTML in
 * the source never becomes HTML here: it is kept as the text it is written in.
 */
import type { Definition, FootnoteDefinition, Html, Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { LooseBlock } from '../lib/blocks.js';
import type { BlockType } from '../types.js';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkHtml, { sanitize: true }).freeze();

const TYPES: Partial<Record<RootContent['type'], BlockType>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  blockquote: 'blockquote',
  table: 'table',
  code: 'code',
};

/** Blocks of a Markdown text in reading order; thematic breaks and link definitions give none. */
export function remarkBlocks(content: string): LooseBlock[] {
  const tree = processor.parse(content);
  const definitions = tree.children.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition');
  return tree.children.flatMap((node) => {
    const block = toBlock(node, definitions);
    return block === null ? [] : [block];
  });
}

function toBlock(node: RootContent, definitions: readonly (Definition | FootnoteDefinition)[]): LooseBlock | null {
  if (node.type === 'definition' || node.type === 'thematicBreak') return null;
  if (node.type === 'footnoteDefinition') return toBlock({ type: 'paragraph', children: flatten(node) }, definitions);
  rawHtmlToText(node);
  const text = textOf(node);
  const level = node.type === 'heading' ? node.depth : null;
  if (node.type === 'html') return { type: 'paragraph', text, html: htmlOf(paragraphOf(node), []), level };
  const type = isPicture(node) ? 'image' : (TYPES[node.type] ?? 'paragraph');
  return { type, text, html: htmlOf(node, definitions), level };
}

function htmlOf(node: RootContent, definitions: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [structuredClone(node), ...structuredClone([...definitions])] };
  return String(processor.stringify(root)).trim();
}

/** Inline raw HTML becomes the text it is written in, so that no word of a source is lost and none runs. */
function rawHtmlToText(node: Nodes): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type === 'html') Object.assign(node.children, { [index]: { type: 'text', value: child.value } });
    else rawHtmlToText(child);
  });
}

function paragraphOf(node: Html): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: node.value }] };
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
  if (node.type === 'list') return node.children.map((item) => collapse(plainText(item))).join('\n');
  if (node.type === 'table') {
    return node.children.map((row) => row.children.map((cell) => collapse(plainText(cell))).join('\t')).join('\n');
  }
  if (node.type === 'blockquote') return node.children.map((child) => collapse(plainText(child))).join('\n');
  return collapse(plainText(node));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
