/**
 * Bodies of Substack's posts, which are HTML with the editor's own boxes: pictures in wrappers, forms to subscribe, buttons, notes,
 * quotations set out again. It knows these by their classes (as exports of 2022 to 2026 have them); what is safe of the rest the
 * reader of HTML decides.
 */
import { parseFragment, serialize, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { bounded, isTooDeep } from '../html/tree.js';
import { add, figure, type MadeBody, type Making, paragraph, quotation } from './made-body.js';

/** Boxes that speak of the letter to its reader, and how they are told. */
const LEFT: readonly (readonly [kind: RegExp, what: string])[] = [
  [/^(?:subscription-widget|subscribe-widget)/, 'form to subscribe'],
  [/^(?:captioned-)?button-wrap/, 'button'],
  [/^(?:install-substack-app|community-chat|directMessage|paywall|referral|donation)/, 'promotion'],
  [/^poll-embed/, 'poll'],
];
const PICTURES = /^(?:captioned-image-container|image-gallery-embed)/;
const RELATED = /^(?:digest-post-embed|embedded-post|embedded-publication)/;

/** A body, a piece for each thing that stands in it; whole where it is larger than any, for whoever refuses that. */
export function bodyOfPost(html: string): MadeBody {
  const making: Making = { pieces: [], left: [] };
  const root = bounded((treeAdapter) => parseFragment(html, { treeAdapter }));
  if (root === null || isTooDeep(root)) add(making, html);
  else for (const node of root.childNodes) take(node, making);
  return making;
}

function take(node: Tree.ChildNode, making: Making): void {
  if (!('tagName' in node)) {
    if (node.nodeName === '#text' && 'value' in node) add(making, paragraph(serialized(node)));
    return;
  }
  const kinds = classesOf(node);
  const is = (kind: RegExp) => kinds.some((one) => kind.test(one));
  const left = LEFT.find(([kind]) => is(kind));
  if (left !== undefined) making.left.push(left[1]);
  else if (is(PICTURES)) takePictures(node, making);
  else if (is(/^pullquote/)) add(making, quotation([serialize(node)], ''), 'pulled');
  else if (is(RELATED)) takeRelated(node, making);
  else if (is(/^footnote$/)) takeNote(node, making);
  else add(making, serialized(node));
}

/** The words or elements of a node as HTML, the marks of its notes in brackets, lest they run into the words before them. */
function serialized(node: Tree.ChildNode): string {
  for (const element of elementsIn(node))
    if (element.tagName === 'a' && classesOf(element).includes('footnote-anchor')) {
      const mark: Tree.TextNode = { nodeName: '#text', value: `[${wordsIn(element)}]`, parentNode: element };
      element.tagName = 'span';
      element.nodeName = 'span';
      element.childNodes = [mark];
    }
  return serializeOuter(node);
}

function takePictures(box: Tree.Element, making: Making): void {
  const within = [...elementsIn(box)];
  const caption = within.find(({ tagName }) => tagName === 'figcaption');
  const pictures = within.filter(({ tagName }) => tagName === 'img');
  pictures.forEach((picture, i) => {
    const words = i === pictures.length - 1 && caption !== undefined ? serialize(caption) : '';
    const [address, alternative] = [attributeOf(picture, 'src'), attributeOf(picture, 'alt')];
    add(making, figure({ address, words: alternative, caption: words, credit: '' }));
  });
  if (pictures.length === 0 && caption !== undefined) add(making, paragraph(serialize(caption)));
}

/** A link to another post, with its title. */
function takeRelated(box: Tree.Element, making: Making): void {
  const words = wordsIn(box);
  if (words === '') making.left.push('link to a post');
  else add(making, paragraph(serialized(box).replace(/<\/?(?:div|h\d|p)[^<>]{0,2000}>/giu, ' ')), 'related');
}

/** A note below the words, behind its number. */
function takeNote(box: Tree.Element, making: Making): void {
  const number = [...elementsIn(box)].find((one) => classesOf(one).includes('footnote-number'));
  const content = [...elementsIn(box)].find((one) => classesOf(one).includes('footnote-content'));
  if (number === undefined || content === undefined) add(making, serialized(box));
  else
    add(
      making,
      serialize(content).replace(/^(\s*<p>)?/u, (open) => `${open}${wordsIn(number)}. `),
    );
}

function classesOf(element: Tree.Element): string[] {
  return attributeOf(element, 'class').split(/\s+/u);
}

function attributeOf({ attrs }: Tree.Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function wordsIn(node: Tree.Node): string {
  let words = '';
  for (const one of nodesIn(node)) if (one.nodeName === '#text' && 'value' in one) words += one.value;
  return words.trim();
}

function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  for (const one of nodesIn(node)) if ('tagName' in one) yield one;
}

/** A node and those in it, in order; the tree is known to be no deeper than pages are. */
function* nodesIn(node: Tree.Node): Generator<Tree.Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesIn(child);
}
