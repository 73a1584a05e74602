/**
 * How large a page may be, and how deep it may lie in itself: the libraries that read it go down by themselves, and both their
 * own depth and their room are the machine's.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements within one another; a guess, four times what pages of papers have. */
export const DEEPEST = 256;

/** Elements of a page; a guess, some ten times what long pages of papers have. */
export const MOST_ELEMENTS = 100_000;

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
