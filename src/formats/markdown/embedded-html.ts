/**
 * HTML within Markdown, as exports of weblogs leave it: read by a browser's rules (parse5), freed of all that could run, and
 * turned into Markdown's own tree. What is no HTML ("<Name>") stays text.
 */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { isTag, tagsDeepIn } from '../markup.js';
import { CAPTION } from './template-code.js';

/** Elements within one another; more are no page, and the libraries' own depth is the machine's. A guess. */
const DEEPEST = 64;

/** What has no words for a reader goes with all that is in it. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'],
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'title'],
};

/** The tree without HTML. Each of its blocks is read by itself; one with more of it than is reasonable is shown as it is written. */
export function withoutHtml(tree: Root): Root {
  const definitions = tree.children.filter(({ type }) => type === 'definition');
  const children = tree.children.flatMap((node): RootContent[] => {
    const tags: string[] = [];
    takeTags(node, tags);
    if (tags.length === 0 || node.type === 'footnoteDefinition' || tagsDeepIn(tags.join('')) > DEEPEST) return [node];
    return ofHtml({ type: 'root', children: [node, ...definitions] });
  });
  return { ...tree, children };
}

/** Makes text of what only looks like a tag, and lists the others. */
function takeTags(node: Nodes, tags: string[]): void {
  if (node.type === 'html') {
    if (isTag(node.value)) tags.push(node.value);
    else Object.assign(node, { type: 'text' });
  } else if ('children' in node) for (const child of node.children) takeTags(child, tags);
}

function ofHtml(block: Root): RootContent[] {
  return safeTree(raw(toHast(block, { allowDangerousHtml: true, clobberPrefix: '' })));
}

/** What is safe of a tree of HTML, as Markdown's. */
export function safeTree(page: HastNodes): RootContent[] {
  const safe = sanitize(page, SCHEMA);
  markCaptions(safe);
  const own = toMdast(safe as HastRoot);
  return own.type === 'root' ? (own.children as RootContent[]) : [];
}

function markCaptions(node: HastNodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) markCaptions(child);
  if ((node as Element).tagName !== 'figcaption') return;
  Object.assign(node, { tagName: 'p', children: [{ type: 'text', value: CAPTION }, ...node.children] });
}
