/**
 * Bodies in Portable Text, as Sanity has them (portabletext.org): a list of blocks, the words of each in spans with marks, some of
 * which are defined beside them; items of a list are blocks with a level.
 */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';
import * as html from './made-body.js';

export function isPortableText(value: Value): boolean {
  const blocks = listOf(value).map(mapOf);
  if (blocks.length === 0 || !blocks.every((one) => textOf(one, '_type') !== '')) return false;
  return blocks.some((one) => textOf(one, '_type') === 'block' && Array.isArray(one.get('children')));
}

export function ofPortableText(value: Value): html.MadeBody | null {
  const making: html.Making = { pieces: [], left: [] };
  const items: Values[] = [];
  const endList = () => {
    if (items.length > 0) html.add(making, listOfItems(items.splice(0)));
  };
  for (const one of listOf(value).map(mapOf)) {
    const type = textOf(one, '_type');
    if (type === 'block' && textOf(one, 'listItem') !== '') {
      if (levelOf(one) === 1 && textOf(one, 'listItem') !== textOf(items[0] ?? one, 'listItem')) endList();
      items.push(one);
      continue;
    }
    endList();
    const written = type === 'block' ? blockIn(one) : otherIn(type, one);
    if (written === null) making.left.push(type);
    else html.add(making, written);
  }
  endList();
  return html.madeOf(making);
}

function blockIn(block: Values): string {
  const style = textOf(block, 'style').toLowerCase();
  const words = spansIn(block);
  if (/^h[1-6]$/.test(style)) return html.heading(style.slice(1), words);
  return style === 'blockquote' ? html.quotation([words], '') : html.paragraph(words);
}

/** What stands between blocks: pictures, code, tables; null where it holds no words. */
function otherIn(type: string, one: Values): string | null {
  if (type === 'image' || type === 'figure') {
    const asset = mapOf(one.get('asset'));
    const address = textOf(asset, 'url') || textOf(asset, '_ref');
    const credit = textOf(one, 'credit') || textOf(one, 'attribution');
    return html.figure({ address, words: textOf(one, 'alt'), caption: html.plain(textOf(one, 'caption')), credit });
  }
  if (type === 'code') return html.code(textOf(one, 'code'));
  if (type === 'break' || type === 'divider') return '';
  if (type === 'table') {
    const rows = listOf(one.get('rows')).map((row) => listOf(mapOf(row).get('cells')));
    return html.table(
      rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? html.plain(cell) : ''))),
      false,
    );
  }
  return null;
}

/** Levels of a list that are told apart; deeper items stand on the last. A guess. */
const DEEPEST = 10;

function levelOf(item: Values): number {
  return Math.min(DEEPEST, Math.max(1, Number.parseInt(textOf(item, 'level'), 10) || 1));
}

/** Items in order, each on its level from 1. */
function listOfItems(items: readonly Values[]): string {
  let at = 0;
  const listAt = (level: number): string => {
    const isOrdered = textOf(items[at]!, 'listItem') === 'number';
    const inner: string[] = [];
    while (at < items.length && levelOf(items[at]!) >= level) {
      if (levelOf(items[at]!) > level) inner.push((inner.pop() ?? '') + listAt(level + 1));
      else inner.push(spansIn(items[at++]!));
    }
    return html.list(isOrdered, inner);
  };
  return listAt(1);
}

function spansIn(block: Values): string {
  const links = new Map<string, string>();
  for (const one of listOf(block.get('markDefs')).map(mapOf))
    if (textOf(one, 'href') !== '') links.set(textOf(one, '_key'), textOf(one, 'href'));
  return listOf(block.get('children'))
    .map(mapOf)
    .map((span) => {
      const marks = listOf(span.get('marks')).filter((mark) => typeof mark === 'string');
      const addresses = marks.flatMap((mark) => links.get(mark) ?? []);
      return html.marked(html.plain(textOf(span, 'text')), marks, addresses);
    })
    .join('');
}
