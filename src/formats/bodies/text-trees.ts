/**
 * Bodies in trees of nodes, as editors keep them: ProseMirror and TipTap, Lexical (Ghost), Slate, the rich text of Contentful. They
 * differ in where a node has its kind, its children, its words and marks; what kinds there are is much the same.
 */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';
import * as html from './made-body.js';
import { inlinesIn, isInline, isWords } from './text-tree-inlines.js';
import { attributeOf, childrenOf, kindOf } from './text-tree-nodes.js';

/** Whether a value is a tree with its root, or a list of nodes that have children. */
export function isTextTree(value: Value): boolean {
  return nodesIn(value) !== null;
}

/** The nodes below the root; null of any other value. */
function nodesIn(value: Value): readonly Value[] | null {
  if (Array.isArray(value)) {
    const nodes = listOf(value).map(mapOf);
    const isNode = (one: Values) => kindOf(one) !== '' && (isWords(one) || childrenOf(one) !== null);
    return nodes.every(isNode) && nodes.some((one) => childrenOf(one) !== null) ? listOf(value) : null;
  }
  const root = mapOf(value);
  if (root.get('root') instanceof Map) return childrenOf(mapOf(root.get('root')));
  return kindOf(root) === 'doc' || kindOf(root) === 'document' ? childrenOf(root) : null;
}

export function ofTextTree(value: Value): html.MadeBody | null {
  const making: html.Making = { pieces: [], left: [] };
  takeBlocks(nodesIn(value) ?? [], making);
  return html.madeOf(making);
}

/** Words between blocks are a paragraph. */
function takeBlocks(nodes: readonly Value[], making: html.Making): void {
  const loose: Value[] = [];
  const endLoose = () => html.add(making, html.paragraph(inlinesIn(loose.splice(0), making.left)));
  for (const node of nodes) {
    const one = mapOf(node);
    const children = childrenOf(one);
    const write = WRITERS.get(kindOf(one));
    if (write === undefined && isInline(one)) {
      loose.push(node);
      continue;
    }
    endLoose();
    if (write !== undefined) html.add(making, write(one, making.left));
    else if (children !== null) takeBlocks(children, making);
    else making.left.push(kindOf(one));
  }
  endLoose();
}

/** @param left takes the kinds of what has no words. */
type Write = (node: Values, left: string[]) => string;

function wordsOf(node: Values, left: string[]): string {
  return inlinesIn(childrenOf(node) ?? [], left);
}

const paragraphOf: Write = (node, left) => html.paragraph(wordsOf(node, left));
const bulletsOf: Write = (node, left) => html.list(false, itemsIn(node, left));
const numberedOf: Write = (node, left) => html.list(true, itemsIn(node, left));
const quoteOf: Write = (node, left) => html.quotation(blocksWithin(node, left), '');

function headingOf(node: Values, left: string[]): string {
  const named = attributeOf(node, 'tag') || kindOf(node);
  return html.heading(attributeOf(node, 'level') || named.slice(-1), wordsOf(node, left));
}

const HEADINGS = ['heading', ...[1, 2, 3, 4, 5, 6].flatMap((level) => [`heading${level}`, `h${level}`])];

/** By kind. */
const WRITERS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...HEADINGS.map((kind): [string, Write] => [kind, headingOf]),
  ...Object.entries<Write>({
    ...{ paragraph: paragraphOf, p: paragraphOf, blockquote: quoteOf, quote: quoteOf, aside: quoteOf },
    ...{ bulletlist: bulletsOf, bulletedlist: bulletsOf, unorderedlist: bulletsOf, ul: bulletsOf, tasklist: bulletsOf },
    ...{ orderedlist: numberedOf, numberedlist: numberedOf, ol: numberedOf },
    list: (node, left) =>
      (/^(?:number|ol)$/.test(textOf(node, 'listType') || textOf(node, 'tag')) ? numberedOf : bulletsOf)(node, left),
    ...{ horizontalrule: () => '', hr: () => '', thematicbreak: () => '' },
    ...{ codeblock: (node) => html.code(codeIn(node)), code: (node) => html.code(codeIn(node)) },
    ...{ image: pictureOf, img: pictureOf, embeddedassetblock: assetOf, gallery: galleryOf, table: tableOf },
    html: (node) => textOf(node, 'html'),
    markdown: (node) => paragraphsOf(textOf(node, 'markdown')),
    bookmark: (node) => linkOf(node, html.plain(textOf(mapOf(node.get('metadata')), 'title'))),
    embed: (node) =>
      /<(?:p|blockquote)[\s>]/iu.test(textOf(node, 'html'))
        ? textOf(node, 'html')
        : linkOf(node, textOf(node, 'caption')),
    callout: (node, left) => html.paragraph(textOf(node, 'calloutText') || wordsOf(node, left)),
    toggle: (node) => html.paragraph(textOf(node, 'heading')) + textOf(node, 'content'),
  }),
]);

/** What stands within an item, a cell, a quotation: the words of each paragraph, other blocks whole. */
function blocksWithin(node: Values, left: string[]): string[] {
  const making: html.Making = { pieces: [], left };
  takeBlocks(childrenOf(node) ?? [], making);
  return making.pieces.map((piece) => html.unwrapped(piece.html));
}

/** Kinds of lists. */
const LISTS = new Set(['list', ...[...WRITERS.keys()].filter((kind) => kind.endsWith('list')), 'ul', 'ol']);

const isList = (written: string): boolean => /^<[ou]l>/.test(written);

/** The items of a list; a list among them belongs to the item before it. */
function itemsIn(node: Values, left: string[]): string[] {
  const items: string[] = [];
  for (const child of (childrenOf(node) ?? []).map(mapOf)) {
    const own = LISTS.has(kindOf(child)) ? WRITERS.get(kindOf(child))! : null;
    const parts = own === null ? blocksWithin(child, left) : [own(child, left)];
    const written =
      parts.length === 1 ? parts[0]! : parts.map((one) => (isList(one) ? one : html.paragraph(one))).join('');
    if (parts.length === 1 && isList(written) && items.length > 0) items.push(items.pop()! + written);
    else items.push(written);
  }
  return items;
}

function codeIn(node: Values): string {
  const lines = (childrenOf(node) ?? []).map((child) => {
    const one = mapOf(child);
    if (isWords(one)) return textOf(one, 'text') || textOf(one, 'value');
    return kindOf(one).endsWith('break') ? '\n' : `${codeIn(one)}\n`;
  });
  return textOf(node, 'code') || lines.join('');
}

function pictureOf(node: Values, left: string[]): string {
  const address = attributeOf(node, 'src', 'url');
  const words = attributeOf(node, 'alt', 'altText', 'title');
  return html.figure({ address, words, caption: attributeOf(node, 'caption') || wordsOf(node, left), credit: '' });
}

/** A picture of Contentful's, where the export holds it. */
function assetOf(node: Values, left: string[]): string {
  const fields = mapOf(mapOf(mapOf(node.get('data')).get('target')).get('fields'));
  const address = textOf(mapOf(fields.get('file')), 'url');
  if (address === '') left.push(kindOf(node));
  const caption = html.plain(textOf(fields, 'description'));
  return html.figure({ address, words: textOf(fields, 'title'), caption, credit: '' });
}

function galleryOf(node: Values, left: string[]): string {
  const pictures = listOf(node.get('images')).map((one) => pictureOf(mapOf(one), left));
  return pictures.join('') + html.figure({ address: '', words: '', caption: textOf(node, 'caption'), credit: '' });
}

function tableOf(node: Values, left: string[]): string {
  const rows = (childrenOf(node) ?? []).map((row) => (childrenOf(mapOf(row)) ?? []).map(mapOf));
  const isHead = (cell: Values) => /header|^th$/.test(kindOf(cell)) || /[1-9]/.test(textOf(cell, 'headerState'));
  const cellsOf = (cells: readonly Values[]) => cells.map((cell) => blocksWithin(cell, left).join('<br>'));
  return html.table(rows.map(cellsOf), rows[0]?.some(isHead) ?? false);
}

function linkOf(node: Values, inner: string): string {
  return html.paragraph(html.link(textOf(node, 'url'), inner));
}

/** Words in Markdown, whose marks stand as they are written. */
function paragraphsOf(words: string): string {
  const parts = words.split(/\n[ \t]*\n/);
  return parts.map((one) => html.paragraph(html.plain(one.trim()))).join('');
}
