/**
 * Trees of HTML that stay within bounds: the libraries that read a page go down by themselves, and both their own depth and
 * their room are the machine's.
 */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { DEEPEST, MOST_ELEMENTS } from './depth.js';

/** A page has more elements than are read. */
class TooMany extends Error {
  override readonly name = 'TooMany';
}

/** What a parser makes with a tree that grows to so many elements and no further; null where it would. */
export function bounded<Parsed>(parse: (treeAdapter: typeof defaultTreeAdapter) => Parsed): Parsed | null {
  try {
    return parse(boundedTree());
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

/**
 * What a parser makes of few words counts too: elements of style that are not closed it opens again in each paragraph (WHATWG
 * HTML, active formatting elements). Throws TooMany.
 */
function boundedTree(): typeof defaultTreeAdapter {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > MOST_ELEMENTS) throw new TooMany();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
}

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
