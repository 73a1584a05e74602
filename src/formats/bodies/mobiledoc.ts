/**
 * Bodies in Mobiledoc 0.3, as Ghost kept them before Lexical: sections of markers that open and close marks by their numbers, and
 * cards that each hold something of their own.
 */
import { listOf, mapOf, textOf, type Value } from '../json/text.js';
import * as html from './made-body.js';

export function isMobiledoc(value: Value): boolean {
  const whole = mapOf(value);
  const sections = listOf(whole.get('sections'));
  return whole.has('version') && sections.length > 0 && sections.every((one) => Array.isArray(one));
}

/** Kinds of sections (Mobiledoc 0.3, "Sections"). */
const [WORDS, PICTURE, LIST, CARD] = ['1', '2', '3', '10'];

export function ofMobiledoc(value: Value): html.MadeBody | null {
  const whole = mapOf(value);
  const marks = listOf(whole.get('markups')).map((mark): Mark => {
    const [name, attributes] = listOf(mark);
    return { name: typeof name === 'string' ? name.toLowerCase() : '', attributes: listOf(attributes) };
  });
  const atoms = listOf(whole.get('atoms')).map((atom) => listOf(atom)[1]);
  const making: html.Making = { pieces: [], left: [] };
  for (const section of listOf(whole.get('sections')).map(listOf)) {
    const [kind, second, third] = section;
    if (kind === WORDS) html.add(making, sectionOf(second, wordsIn(third, marks, atoms)));
    else if (kind === PICTURE && typeof second === 'string')
      html.add(making, html.figure({ address: second, words: '', caption: '', credit: '' }));
    else if (kind === LIST)
      html.add(
        making,
        html.list(
          second === 'ol',
          listOf(third).map((item) => wordsIn(item, marks, atoms)),
        ),
      );
    else if (kind === CARD) takeCard(listOf(listOf(whole.get('cards'))[Number(second)]), making);
  }
  return html.madeOf(making);
}

function sectionOf(tag: Value | undefined, words: string): string {
  const name = typeof tag === 'string' ? tag.toLowerCase() : '';
  if (/^h[1-6]$/.test(name)) return html.heading(name.slice(1), words);
  return /quote|aside/.test(name) ? html.quotation([words], '') : html.paragraph(words);
}

interface Mark {
  readonly name: string;
  /** Names and values by turns. */
  readonly attributes: readonly Value[];
}

/** A marker: its kind, the marks that it opens, how many close behind it, its words or the number of an atom. */
function wordsIn(markers: Value | undefined, marks: readonly Mark[], atoms: readonly (Value | undefined)[]): string {
  const open: Mark[] = [];
  let out = '';
  for (const marker of listOf(markers).map(listOf)) {
    const [kind, opens, closes, words] = marker;
    for (const number of listOf(opens)) open.push(marks[Number(number)] ?? { name: '', attributes: [] });
    const said = kind === '0' ? words : atoms[Number(words)];
    const own = open.slice(-MOST_MARKS);
    const names = own.map(({ name }) => name);
    const addresses = own.filter(({ name }) => name === 'a').map(({ attributes }) => hrefIn(attributes));
    out += html.marked(typeof said === 'string' ? html.plain(said) : '', names, addresses);
    open.splice(Math.max(0, open.length - (Number(closes) || 0)));
  }
  return out;
}

/** Marks that are open at once; a guess, many times what writers use. */
const MOST_MARKS = 8;

function hrefIn(attributes: readonly Value[]): string {
  const at = attributes.indexOf('href');
  const address = at < 0 ? null : attributes[at + 1];
  return typeof address === 'string' ? address : '';
}

/** A card's name and what it holds. */
function takeCard([named, held]: readonly Value[], making: html.Making): void {
  const name = typeof named === 'string' ? named.toLowerCase() : '';
  const card = mapOf(held);
  const [address, caption] = [textOf(card, 'src') || textOf(card, 'url'), textOf(card, 'caption')];
  const own = textOf(card, 'html');
  if (name === 'hr') return;
  if (name === 'image') html.add(making, html.figure({ address, words: textOf(card, 'alt'), caption, credit: '' }));
  else if (name === 'code') html.add(making, html.code(textOf(card, 'code')));
  else if (own.trim() !== '') html.add(making, own);
  else if (name === 'bookmark')
    html.add(making, html.paragraph(html.link(address, html.plain(textOf(mapOf(card.get('metadata')), 'title')))));
  else if (textOf(card, 'markdown') !== '') html.add(making, html.paragraph(html.plain(textOf(card, 'markdown'))));
  else making.left.push(name);
}
