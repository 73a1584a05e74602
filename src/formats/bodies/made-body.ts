/**
 * A body that a content system keeps in parts, as HTML that we make of it: one piece for each part that stands apart. It knows
 * how each kind of part is written in HTML, and nothing of the ways in which systems keep them.
 */
import { escapeText } from '../../lib/html.js';
import { lettersOnly } from '../../lib/letters-only.js';
import { printable } from '../../lib/printable.js';
import type { BlockHint } from '../../types.js';
import { BREAKS } from './body-html.js';

/** HTML of one part, not yet safe. It is parsed by itself, so that what it does not close reaches no other. */
export interface Piece {
  readonly html: string;
  readonly hint: BlockHint | null;
}

export interface MadeBody {
  readonly pieces: readonly Piece[];
  /** The kinds of parts that hold no words for a reader, one for each such part. */
  readonly left: readonly string[];
}

/** A body while it is made. */
export interface Making {
  readonly pieces: Piece[];
  readonly left: string[];
}

/** Adds a part, if it says anything. */
export function add({ pieces }: Making, html: string, hint: BlockHint | null = null): void {
  if (html !== '') pieces.push({ html, hint });
}

/** A body that holds anything but links to other articles; else null. */
export function madeOf(making: Making): MadeBody | null {
  return making.pieces.some(({ hint }) => hint !== 'related') ? making : null;
}

/** All of its HTML. */
export function htmlOf({ pieces }: MadeBody): string {
  return pieces.map(({ html }) => html).join('\n\n');
}

/** Plain words as HTML; where a line ends, it ends. */
export function plain(words: string): string {
  return escaped(words).replaceAll('\n', '<br>');
}

/** Without what no text may hold: it is white space before it is escaped. */
function escaped(words: string): string {
  return escapeText(printable(words).text);
}

/** Names of marks, in small letters without signs, by the element that says the same. Others say how a page looks, and go. */
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ bold: 'strong', strong: 'strong', b: 'strong', italic: 'em', em: 'em', emphasis: 'em', i: 'em', code: 'code' },
    ...{ strike: 's', strikethrough: 's', s: 's', sub: 'sub', subscript: 'sub', sup: 'sup', superscript: 'sup' },
  }),
);

/** Addresses to which the same words may lead; a guess: none leads to two. */
const MOST_LINKS = 4;

/** Words with their marks. @param names of the marks. @param addresses to which they lead. */
export function marked(inner: string, names: readonly string[], addresses: readonly string[] = []): string {
  if (inner.trim() === '') return inner;
  const elements = new Set(names.map((name) => STYLES.get(name.toLowerCase().replace(/[-_ ]/g, '')) ?? ''));
  let written = inner;
  for (const element of elements) if (element !== '') written = `<${element}>${written}</${element}>`;
  for (const address of addresses.slice(0, MOST_LINKS)) written = link(address, written);
  return written;
}

/** An element around HTML; nothing around nothing. */
export function within(name: string, inner: string): string {
  return inner.trim() === '' ? '' : `<${name}>${inner}</${name}>`;
}

/** Two ends of lines or more part paragraphs. */
export function paragraph(inner: string): string {
  return within('p', inner.includes('<br') ? inner.replace(BREAKS, '</p><p>') : inner);
}

/** The inner HTML of one paragraph; other HTML as it is. */
export function unwrapped(html: string): string {
  const isOne = html.startsWith('<p>') && html.endsWith('</p>') && html.indexOf('<p>', 1) < 0;
  return isOne ? html.slice('<p>'.length, -'</p>'.length) : html;
}

/** @param level as written; what is none of HTML's six is the second. */
export function heading(level: string, inner: string): string {
  return within(`h${/^[1-6]$/.test(level) ? level : '2'}`, inner);
}

/** @param lines HTML of each line. @param citation HTML of who is quoted, or where from. */
export function quotation(lines: readonly string[], citation: string): string {
  const words = lines.map((line) => paragraph(line)).join('');
  return words === '' ? '' : `<blockquote>${words}${paragraph(citation)}</blockquote>`;
}

export function list(isOrdered: boolean, items: readonly string[]): string {
  return within(isOrdered ? 'ol' : 'ul', items.map((item) => within('li', item)).join(''));
}

/** @param rows HTML of their cells. @param headed whether the first names the columns. */
export function table(rows: readonly (readonly string[])[], headed: boolean): string {
  const row = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  return within('table', rows.map((cells, i) => row(cells, headed && i === 0 ? 'th' : 'td')).join(''));
}

export function code(words: string): string {
  return words.trim() === '' ? '' : `<pre><code>${escaped(words)}</code></pre>`;
}

/** Words that lead to an address; the address, where there are none. */
export function link(address: string, inner: string): string {
  const words = inner.trim() === '' ? escaped(address) : inner;
  return address.trim() === '' ? words : `<a href="${escaped(address)}">${words}</a>`;
}

export interface Picture {
  /** Its address; empty where it is not known. */
  readonly address: string;
  /** In its place for whoever does not see it. */
  readonly words: string;
  /** HTML. */
  readonly caption: string;
  /** Who made it, in plain words. */
  readonly credit: string;
}

/** A picture by itself; nothing where its address is not known. */
export function image(address: string, words: string): string {
  return address.trim() === '' ? '' : `<img src="${escaped(address)}" alt="${escaped(words)}">`;
}

/** What opens a credit by itself. */
const CREDITED = /^(?:photo|foto|picture|image|bild|courtesy|source|©|\(c\)|copyright)/iu;

/** A picture and the words below it, the credit behind the caption as papers print it. */
export function figure({ address, words, caption, credit }: Picture): string {
  const isSaid = credit === '' || lettersOnly(caption).includes(lettersOnly(credit));
  const below = isSaid ? caption : `${caption} ${CREDITED.test(credit) ? '' : 'Photo: '}${escaped(credit)}`;
  return within('figure', image(address, words) + within('figcaption', below));
}
