/**
 * What the lines of a page are set in: rows of tables, quotations set apart, stretches that are kept as they were typed. It
 * knows elements alone; whether a line is the article's the recognisers say.
 */
import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Setting } from '../../types.js';
import { isCell } from './elements.js';
import { APART, holdsBlocks, type Marked, put } from './inlines.js';

/** Marks the lines of a table, a quotation or a stretch kept as typed; of those that lie in one another a line is the inner one's. */
export function markSetting(element: Element, marked: Marked): void {
  const { tagName } = element;
  if (tagName === 'table') markRows(element, marked);
  else if (tagName === 'pre') put(settingOf('code', marked.length), element, element, marked);
  else if (tagName === 'blockquote') {
    const number = marked.length;
    for (const part of linesWithin(element)) put(settingOf('blockquote', number), part, part, marked);
  }
}

function settingOf(type: Setting['type'], element: number): Setting {
  return { type, element, isHead: false, lead: 0 };
}

/** A table of one column or one row is none of figures: it lays something out. */
function markRows(table: Element, marked: Marked): void {
  const rows = [...rowsIn(table)].map((row) => row.children.filter(isCell));
  if (rows.length < 2 || rows.every(({ length }) => length < 2)) return;
  const number = marked.length;
  for (const cells of rows) {
    const lead = cells.findIndex((cell) => WORDS.test(toText(cell)));
    if (lead < 0) continue;
    const isHead = cells.every(({ tagName }) => tagName === 'th');
    put({ ...settingOf('table', number), isHead, lead }, cells[0]!, cells.at(-1)!, marked);
  }
}

/** More than white space and marks. */
const WORDS = /[^\s\ufdd0-\ufddf]/u;

/** Rows of a table and not of those within its cells. */
function* rowsIn(node: Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') yield child;
    else if (GROUPS.has(child.tagName)) yield* rowsIn(child);
  }
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** The elements of a quotation that hold its lines: itself, where none stands apart in it. */
function linesWithin(quotation: Element): Element[] {
  if (!holdsBlocks(quotation)) return [quotation];
  return [...ownElements(quotation)].filter((one) => APART.has(one.tagName) && !holdsBlocks(one));
}

/** Elements within one and not within another of its kind, so that a line is marked once however deep quotations lie in quotations. */
function* ownElements(node: Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element' || SET.has(child.tagName)) continue;
    yield child;
    yield* ownElements(child);
  }
}

const SET = new Set(['blockquote', 'table', 'pre', 'hr']);
