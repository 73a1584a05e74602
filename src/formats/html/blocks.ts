/**
 * The blocks of a body in HTML, as a content system keeps it: read by a browser's rules (parse5), freed of all that could run,
 * turned into Markdown's tree, and that into blocks as Markdown's own. A page with other things around its article is read
 * otherwise (`html/page.ts`).
 */
import type { Element, Root as HastRoot, Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toText } from 'hast-util-to-text';
import { parseFragment } from 'parse5';
import type { LooseBlock } from '../../lib/blocks.js';
import { library } from '../libraries.js';
import { elementsIn } from './elements.js';
import { bounded, isTooDeep } from './tree.js';

/** Null where it has more elements than any page, or they lie deeper in one another. A caption opens with `CAPTION`. */
export function htmlBlocks(html: string): LooseBlock[] | null {
  return blocksOfEach([html])?.[0] ?? null;
}

/** The blocks of each of several stretches: what one does not close reaches no other. Null as above, for all of them together. */
export function blocksOfEach(stretches: readonly string[]): LooseBlock[][] | null {
  const parsed = bounded((treeAdapter) => stretches.map((html) => parseFragment(html, { treeAdapter })));
  if (parsed === null || parsed.some(isTooDeep)) return null;
  return parsed.map((fragment) => {
    const root = fromParse5(fragment) as HastRoot;
    withoutLinksOfPictures(root);
    const children = library('embedded').safeTree(root);
    return library('markdown').blocksOfTree({ type: 'root', children });
  });
}

/** A picture that leads to a larger one is a picture. */
function withoutLinksOfPictures(root: HastRoot): void {
  for (const element of elementsIn(root)) {
    element.children = element.children.map((child) => {
      const within = isElement(child) && child.tagName === 'a' ? child.children.filter(isElement) : [];
      const [picture] = within;
      return within.length === 1 && picture?.tagName === 'img' && toText(child).trim() === '' ? picture : child;
    });
  }
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}
