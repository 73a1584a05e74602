/** Elements of a tree of HTML. */
import type { Element, Nodes } from 'hast';

/** All elements of a tree, in order. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** A cell of a table. */
export const isCell = (node: Nodes): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

export const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ tagName }) => tagName === name);
