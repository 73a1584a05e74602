/** How deep a page may lie in itself: the libraries that read it go down by themselves, and their own depth is the machine's. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements within one another; a guess, four times what pages of papers have. */
export const DEEPEST = 256;

/** Whether a tree is deeper, found without going down into it. */
export function isTooDeep(root: Tree.Node): boolean {
  const open: [Tree.Node, number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (depth > DEEPEST) return true;
    const within = 'content' in node ? [node.content] : [];
    for (const child of 'childNodes' in node ? [...node.childNodes, ...within] : within) open.push([child, depth + 1]);
  }
  return false;
}

const FORMATTING = /<(\/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/giu;

/** Whether more elements of style stay open than a page has: a parser opens all of them again in each paragraph (WHATWG HTML, active formatting elements). */
export function isOverdrawn(source: string): boolean {
  let open = 0;
  for (const [, closes] of source.matchAll(FORMATTING)) {
    open = closes === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > DEEPEST) return true;
  }
  return false;
}
