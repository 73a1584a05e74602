/**
 * The lists and tables of an article among those of a page: words in their items, where menus have links and buttons. A
 * browser shows an item with a sign before it, which its text has lost; here it gets it back.
 */
import type { Element, Nodes } from 'hast';
import { toText } from 'hast-util-to-text';
import { elementsIn, isCell } from './elements.js';

/** What stands beside an article, within it or not. */
const BESIDE = new Set(['nav', 'aside', 'footer', 'header', 'form', 'button']);
/** What makes an item more than a line. */
const BLOCKS = new Set([
  'p',
  'br',
  'div',
  'table',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
  'blockquote',
  'img',
  'figure',
]);
/** What an item does that is furniture: it leads elsewhere, or is pressed. */
const ACTIVE = new Set(['a', 'button', 'input', 'select']);

/** Letters of the first paragraph that is surely the article's: lists above it say who wrote it and when. A guess. */
const FIRST = 80;

/** Signs the items of each list of words as browsers show them, and marks them and the rows of tables with `mark`. */
export function signItems(part: Nodes, mark: string): void {
  const beside = new Set<Element>();
  let isOpen = false;
  for (const element of [...elementsIn(part)]) {
    if (beside.has(element)) continue;
    if (BESIDE.has(element.tagName)) for (const within of elementsIn(element)) beside.add(within);
    else if (!isOpen) isOpen = element.tagName === 'p' && toText(element).length >= FIRST;
    else if (element.tagName === 'ul' || element.tagName === 'ol') signList(element, mark);
    else if (element.tagName === 'tr' && isWords(element)) put(element.children.find(isCell) ?? element, mark);
  }
}

function signList(list: Element, mark: string): void {
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const lines = items.map(lineOf);
  if (lines.length < 2 || !lines.every((line) => isWords(line) || isLinkedWords(line))) return;
  lines.forEach((line, i) => {
    put(line, `${mark}${list.tagName === 'ol' ? `${i + 1}.` : '•'} `);
  });
}

/** What holds the line of an item: the only paragraph in it, or itself. */
function lineOf(item: Element): Element {
  const [only, ...more] = item.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'element' && only.tagName === 'p' && more.length === 0 ? only : item;
}

/** Share of an item's letters that its links may hold where it says something itself; a guess. */
const LINKED = 0.5;

/** Whether an element holds words in one line with links in it, and ends as a sentence does. */
function isLinkedWords(element: Element): boolean {
  let linked = 0;
  for (const one of elementsIn(element)) {
    if (one === element) continue;
    if (BLOCKS.has(one.tagName) || (ACTIVE.has(one.tagName) && one.tagName !== 'a')) return false;
    if (one.tagName === 'a') linked += toText(one).length;
  }
  const text = toText(element).trim();
  return /[.。!?…:;][”"’»)]*$/u.test(text) && linked <= text.length * LINKED;
}

/** Whether an element holds words in one line, and nothing that is pressed. */
function isWords(element: Element): boolean {
  for (const one of elementsIn(element))
    if (one !== element && (ACTIVE.has(one.tagName) || BLOCKS.has(one.tagName))) return false;
  return true;
}

function put(element: Element, words: string): void {
  element.children.unshift({ type: 'text', value: words });
}
