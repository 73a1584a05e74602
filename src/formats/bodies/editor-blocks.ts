/**
 * Bodies in blocks of a kind and its data, as Editor.js saves them: `{ "blocks": [{ "type": "paragraph", "data": { "text": … } }] }`,
 * the words of each in inline HTML.
 */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';
import * as html from './made-body.js';

export function isEditorBlocks(value: Value): boolean {
  const blocks = blocksIn(value);
  return blocks.length > 0 && blocks.every((one) => textOf(one, 'type') !== '' && one.get('data') instanceof Map);
}

function blocksIn(value: Value): readonly Values[] {
  return listOf(Array.isArray(value) ? value : mapOf(value).get('blocks')).map(mapOf);
}

export function ofEditorBlocks(value: Value): html.MadeBody | null {
  const making: html.Making = { pieces: [], left: [] };
  for (const one of blocksIn(value)) {
    const type = textOf(one, 'type').toLowerCase();
    const written = writtenAs(type, mapOf(one.get('data')));
    if (written === null) making.left.push(type);
    else html.add(making, written);
  }
  return html.madeOf(making);
}

/** Null where it holds no words. */
function writtenAs(type: string, data: Values): string | null {
  const words = textOf(data, 'text');
  if (type === 'header') return html.heading(textOf(data, 'level'), words);
  if (type === 'list' || type === 'nestedlist' || type === 'checklist')
    return listIn(textOf(data, 'style') === 'ordered', data);
  if (type === 'quote') return html.quotation([words], textOf(data, 'caption'));
  if (type === 'image' || type === 'simpleimage') return pictureIn(data);
  if (type === 'table') return tableIn(data);
  if (type === 'code') return html.code(textOf(data, 'code'));
  if (type === 'raw') return textOf(data, 'html');
  if (type === 'delimiter') return '';
  if (type === 'warning') return html.paragraph(textOf(data, 'title')) + html.paragraph(textOf(data, 'message'));
  if (type === 'embed') return linkIn(textOf(data, 'source'), textOf(data, 'caption'));
  if (type === 'linktool') return linkIn(textOf(data, 'link'), html.plain(textOf(mapOf(data.get('meta')), 'title')));
  return words === '' ? null : html.paragraph(words);
}

/** Items are words, or words with items of their own. */
function listIn(isOrdered: boolean, data: Values): string {
  const items = listOf(data.get('items')).map((item) => {
    if (typeof item === 'string') return item;
    const one = mapOf(item);
    return (textOf(one, 'content') || textOf(one, 'text')) + (one.has('items') ? listIn(isOrdered, one) : '');
  });
  return html.list(isOrdered, items);
}

function pictureIn(data: Values): string {
  const address = textOf(mapOf(data.get('file')), 'url') || textOf(data, 'url');
  return html.figure({ address, words: textOf(data, 'alt'), caption: textOf(data, 'caption'), credit: '' });
}

function tableIn(data: Values): string {
  const rows = listOf(data.get('content')).map((row) =>
    listOf(row).map((cell) => (typeof cell === 'string' ? cell : '')),
  );
  return html.table(rows, textOf(data, 'withHeadings') === 'true');
}

function linkIn(address: string, inner: string): string | null {
  return address + inner === '' ? null : html.paragraph(html.link(address, inner));
}
