/**
 * The short way for Markdown as articles are written: paragraphs, headings, quotations of paragraphs, flat lists, pictures
 * and rules. It knows where such blocks begin and end and declines a text that holds anything else; a block whose words it
 * does not know for sure it leaves to remark alone. A property test holds it equal to remark.
 */
import type { LooseBlock } from '../../lib/blocks.js';
import { collapse } from '../../lib/text.js';
import { type Inlines, inlinesOf } from './ordinary-inlines.js';

/** A block, or the source of one that remark must read: what stands around it does not matter. */
export type Piece = LooseBlock | string;

type Kind = 'blank' | 'text' | 'heading' | 'quote' | 'item' | 'rule';

/** Tabs, line ends of other systems, marks that the parser takes out, and `]:`, without which nothing is defined elsewhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNKNOWN = /[\u0000-\u0009\u000b-\u001f\ufeff\ufffd]|\]:/;

/** What a line can open with that is not certain to be a paragraph's; an empty line. */
export const OPENING = /^(?:[ #>\-+*_=|:~`<\d]|$)/;
const RULE = /^(?:(?:\* *){3,60}|(?:- *){3,60}|(?:_ *){3,60})$/;
const HEADING = /^(#{1,6})(?: |$)/;
const ITEM = /^([-+*]|\d{1,9}[.)]) +[^ ]/;
/** Underlines of headings, rows of tables, fences, raw HTML, items without words. */
const OTHER = /^(?:[=-]+ *$|[|: -]+$|```|~~~|<|(?:[-+*]|\d{1,9}[.)]) *$)/;
/** Deeper, a line is code. */
const DEEPEST = 3;

/** The blocks of a text in reading order; null where remark must read it as a whole. Linear in the text's length. */
export function ordinaryBlocks(content: string): Piece[] | null {
  if (UNKNOWN.test(content)) return null;
  const lines = content.split('\n');
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at]!);
    if (kind === null) return null;
    const end = endOf(kind, lines, at);
    if (end === null) return null;
    const own = lines.slice(at, end);
    if (kind === 'text') pieces.push(paragraph(own) ?? own.join('\n'));
    else if (kind === 'heading') pieces.push(heading(own[0]!) ?? own[0]!);
    else if (kind === 'item') pieces.push(list(own) ?? own.join('\n'));
    else if (kind === 'quote') pieces.push(quotation(own) ?? own.join('\n'));
    at = end;
  }
  return pieces;
}

/** What a line is if no paragraph is open; null where that is not certain. Only a paragraph's line may be indented. */
function kindOf(line: string): Kind | null {
  if (!OPENING.test(line)) return 'text';
  const bare = withoutSpaces(line, true);
  if (bare === '') return 'blank';
  const kind = openedBy(bare);
  const indent = line.length - bare.length;
  return indent === 0 || (kind === 'text' && indent <= DEEPEST) ? kind : null;
}

function openedBy(bare: string): Kind | null {
  if (RULE.test(bare)) return 'rule';
  if (OTHER.test(bare)) return null;
  if (HEADING.test(bare)) return 'heading';
  if (bare.startsWith('>')) return 'quote';
  return ITEM.test(bare) ? 'item' : 'text';
}

/** The line after a block's last; null where the next line may go on with the block, or change what it is. */
function endOf(kind: Kind, lines: readonly string[], at: number): number | null {
  if (kind === 'text') return endOfParagraph(lines, at);
  if (kind === 'quote') return endOfQuotation(lines, at);
  return kind === 'item' ? endOfList(lines, at) : at + 1;
}

function endOfParagraph(lines: readonly string[], from: number): number | null {
  let to = from + 1;
  while (to < lines.length && kindOf(lines[to]!) === 'text') to++;
  const next = lines[to] ?? '';
  // hyphens under words make them a heading; a number other than 1 does not begin a list there
  return next.startsWith('-') || (/^\d/.test(next) && !isFirst(next)) ? (isBullet(next) ? to : null) : to;
}

function endOfQuotation(lines: readonly string[], from: number): number | null {
  let to = from;
  for (; lines[to]?.startsWith('>') === true; to++) {
    const kind = kindOf(unquoted(lines[to]!));
    if (kind !== 'text' && kind !== 'blank') return null;
  }
  return isBlank(lines[to]) ? to : null;
}

/** A list of one kind of marks, each item on a line of its own, and nothing after it that could belong to it. */
function endOfList(lines: readonly string[], from: number): number | null {
  const first = lines[from]!;
  if (!isBullet(first) && !isFirst(first)) return null;
  const sign = signOf(first);
  let to = from;
  for (; to < lines.length && kindOf(lines[to]!) === 'item'; to++)
    if (signOf(lines[to]!) !== sign || kindOf(itemOf(lines[to]!)) !== 'text') return null;
  if (!isBlank(lines[to])) return null;
  let next = to;
  while (next < lines.length && isBlank(lines[next])) next++;
  const after = lines[next] ?? '';
  return after.startsWith(' ') || kindOf(after) === 'item' ? null : to;
}

function paragraph(own: readonly string[]): LooseBlock | null {
  const words = inlinesOfLines(own);
  if (words === null) return null;
  const type = own.length === 1 && PICTURE.test(own[0]!) ? 'image' : 'paragraph';
  return { type, text: collapse(words.text), html: `<p>${words.html}</p>`, level: null };
}

/** Words that are known to be in order and look so are one picture. */
const PICTURE = /^ *!\[[^\]]*\]\([^)]*\) *$/;

function heading(line: string): LooseBlock | null {
  const level = HEADING.exec(line)![1]!.length;
  const bare = withoutSpaces(line.slice(level));
  const words = bare === '' || bare.endsWith('#') ? null : inlinesOf(bare);
  return words && { type: 'heading', text: collapse(words.text), html: `<h${level}>${words.html}</h${level}>`, level };
}

function quotation(own: readonly string[]): LooseBlock | null {
  const paragraphs: Inlines[] = [];
  const inner = own.map(unquoted);
  for (let at = 0; at < inner.length; at++) {
    const from = at;
    while (at < inner.length && !isBlank(inner[at])) at++;
    const words = from === at ? NOTHING : inlinesOfLines(inner.slice(from, at));
    if (words === null) return null;
    if (words !== NOTHING) paragraphs.push(words);
  }
  if (paragraphs.length === 0) return null;
  const html = paragraphs.map((words) => `<p>${words.html}</p>\n`).join('');
  const text = paragraphs.map((words) => collapse(words.text)).join('\n');
  return { type: 'blockquote', text, html: `<blockquote>\n${html}</blockquote>`, level: null };
}

const NOTHING: Inlines = { html: '', text: '' };

function list(own: readonly string[]): LooseBlock | null {
  const items: Inlines[] = [];
  for (const line of own) {
    const item = withoutSpaces(itemOf(line));
    const words = item.startsWith('[') ? null : inlinesOf(item); // a box to tick, perhaps
    if (words === null) return null;
    items.push(words);
  }
  const tag = isBullet(own[0]!) ? 'ul' : 'ol';
  const html = items.map((words) => `<li>${words.html}</li>\n`).join('');
  const text = items.map((words) => collapse(words.text)).join('\n');
  return { type: 'list', text, html: `<${tag}>\n${html}</${tag}>`, level: null };
}

/** The words of a paragraph's lines; two spaces before a line end break the line. */
function inlinesOfLines(own: readonly string[]): Inlines | null {
  if (own.length === 1) return inlinesOf(withoutSpaces(own[0]!));
  if (own.some((line, i) => i < own.length - 1 && line.endsWith('  '))) return null;
  return inlinesOf(own.map((line) => withoutSpaces(line)).join('\n'));
}

function unquoted(line: string): string {
  return line.slice(line[1] === ' ' ? 2 : 1);
}

function itemOf(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}

/** What the items of one list have in common: the bullet, or what stands after the number. */
function signOf(line: string): string {
  return line[line.indexOf(' ') - 1]!;
}

function isBullet(line: string): boolean {
  return /^[-+*] /.test(line);
}

function isFirst(line: string): boolean {
  return /^1[.)] /.test(line);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || withoutSpaces(line, true) === '';
}

/** Without the spaces (and nothing else) at its ends. A pattern would look at each run of spaces inside once for each of them. */
function withoutSpaces(line: string, onlyBefore = false): string {
  let [start, end] = [0, line.length];
  while (start < end && line.charCodeAt(start) === SPACE) start++;
  while (!onlyBefore && end > start && line.charCodeAt(end - 1) === SPACE) end--;
  return line.slice(start, end);
}

const SPACE = 32;
