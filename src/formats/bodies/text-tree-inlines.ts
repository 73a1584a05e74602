/** Words of an editor's tree with their marks: which are bold, which are a link. Other marks say how a page looks, and go. */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';
import * as html from './made-body.js';
import { attributeOf, childrenOf, kindOf } from './text-tree-nodes.js';

/** Whether a node is a stretch of words. */
export function isWords(node: Values): boolean {
  const kind = kindOf(node);
  if (kind !== 'text' && kind !== '') return false;
  return typeof (node.get('text') ?? node.get('value')) === 'string' && childrenOf(node) === null;
}

const BREAKS = new Set(['hardbreak', 'linebreak', 'br']);
const LINKS = new Set(['link', 'a', 'autolink', 'hyperlink']);

/** Whether a node stands within a paragraph. */
export function isInline(node: Values): boolean {
  const kind = kindOf(node);
  return isWords(node) || BREAKS.has(kind) || LINKS.has(kind) || kind === 'mention';
}

/** Nodes that stand within a paragraph; what holds others is read through. @param left the kinds of those without words. */
export function inlinesIn(nodes: readonly Value[], left: string[]): string {
  return nodes
    .map(mapOf)
    .map((node) => inlineOf(node, left))
    .join('');
}

function inlineOf(node: Values, left: string[]): string {
  if (isWords(node)) return marked(node, html.plain(textOf(node, 'text') || textOf(node, 'value')));
  const kind = kindOf(node);
  if (BREAKS.has(kind)) return '<br>';
  if (kind === 'image' || kind === 'img') return html.image(attributeOf(node, 'src', 'url'), attributeOf(node, 'alt'));
  const children = childrenOf(node);
  const inner = children === null ? html.plain(attributeOf(node, 'label')) : inlinesIn(children, left);
  if (LINKS.has(kind)) return html.link(attributeOf(node, 'url', 'href', 'uri'), inner);
  if (children === null && inner === '' && kind !== '') left.push(kind);
  return inner;
}

/** Lexical's format, a bit for each of these (`TEXT_TYPE_TO_FORMAT`); the fourth is underlined. */
const BITS = ['bold', 'italic', 'strike', '', 'code', 'sub', 'sup'];

function marked(node: Values, words: string): string {
  const bits = Number.parseInt(textOf(node, 'format'), 10) || 0;
  const names = BITS.filter((_, bit) => ((bits >> bit) & 1) === 1);
  for (const name of ['bold', 'italic', 'strikethrough', 'code']) if (textOf(node, name) === 'true') names.push(name);
  const addresses: string[] = [];
  for (const mark of listOf(node.get('marks'))) {
    const own = mapOf(mark);
    if (LINKS.has(kindOf(own))) addresses.push(attributeOf(own, 'href', 'url'));
    else names.push(typeof mark === 'string' ? mark : kindOf(own));
  }
  return html.marked(words, names, addresses);
}
