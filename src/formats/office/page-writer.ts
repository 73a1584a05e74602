/**
 * The body in HTML that a document of an office program becomes: paragraphs, headings, lists, tables, and what its styles say of
 * a paragraph. It knows no file format of such programs, and nothing of news.
 */
import { escapeText } from '../../lib/html.js';

/** What a style says of a paragraph. A heading has its level, a title the first. */
export type Style =
  | { readonly kind: 'plain' }
  | { readonly kind: 'subtitle' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'quotation' }
  | { readonly kind: 'title' | 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly isNumbered: boolean };

/** A document as HTML, and how often of each kind something was left out. */
export interface OfficePage {
  readonly html: string;
  /** The same as a plain text, a line for a paragraph or a row: what a database exports tells by its lines what is what. */
  readonly lines: string;
  /** The words of its subtitle; null where it has none. */
  readonly standfirst: string | null;
  readonly left: ReadonlyMap<string, number>;
}

/** What is left out of documents, as it is told. */
export type Left =
  | 'pictures'
  | 'comments'
  | 'passages deleted while changes were tracked'
  | 'hidden passages'
  | 'pronunciations beside words';

/** How words are set. */
export interface Setting {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Words, which are markup within a line, as they are set; white space is never set apart. */
export function setIn({ isBold, isItalic }: Setting, words: string): string {
  if (isBlank(words)) return words;
  const slanted = isItalic ? `<em>${words}</em>` : words;
  return isBold ? `<strong>${slanted}</strong>` : slanted;
}

/** Words that lead somewhere; of addresses of other kinds than those of the web and of mail only the words are left. */
export function linkTo(address: string, words: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address) && !isBlank(words)
    ? `<a href="${escapeText(address)}">${words}</a>`
    : words;
}

/** Rows of cells of paragraphs, each markup within a line. */
export type Rows = readonly (readonly (readonly string[])[])[];

/** Boxes of words that float beside a paragraph or a table: they are read behind it. */
export class Boxes<Box> {
  private held: Box[] = [];

  hold(...boxes: readonly Box[]): void {
    this.held.push(...boxes);
  }

  /** Reads something, then each box that it held; a box may hold others. */
  around(read: () => void, readBox: (box: Box) => void): void {
    const outer = this.held;
    this.held = [];
    read();
    const boxes = this.held;
    this.held = outer;
    for (const box of boxes) readBox(box);
  }
}

const MARKUP = /<[^>]*>/g;
const BOLD = /<strong>.*?<\/strong>/gs;
/** Letters of the first paragraph that is surely the article's, and of the longest heading that is set in bold alone. Guesses. */
const [PROSE, LONGEST_HEADING] = [160, 80];
const SENTENCE = /[.!?…:;,][”"’»)]*$/u;

export class PageWriter {
  private readonly blocks: string[] = [];
  private readonly notes: string[] = [];
  private readonly lines: string[] = [];
  private readonly notedLines: string[] = [];
  private readonly left = new Map<string, number>();
  private items: string[] = [];
  private areNumbered = false;
  private hasTitle = false;
  private standfirst: string | null = null;
  private hasProse = false;

  /** Puts down a paragraph. @param words markup within a line; of nothing but white space, nothing is put down. */
  paragraph(style: Style, words: string): void {
    this.lines.push(linesIn(words));
    this.put(style, words);
  }

  private put(style: Style, words: string): void {
    if (isBlank(words)) return;
    if (style.kind !== 'item') {
      this.endList();
      this.blocks.push(this.block(style, words));
      return;
    }
    if (style.isNumbered !== this.areNumbered) this.endList();
    this.areNumbered = style.isNumbered;
    this.items.push(`<li>${words}</li>`);
  }

  /** Puts down a table, whose first row names its columns. One with several paragraphs in a cell, or a single cell, lays out a page. */
  table(rows: Rows): void {
    // of two cells the first is the label of the second
    for (const row of rows)
      this.lines.push(row.map((cell) => cell.map(linesIn).join('\n')).join(row.length === 2 ? '\n' : '\t'));
    this.endList();
    const cells = rows.flat();
    if (cells.length < 2 || cells.some((cell) => cell.length > 1)) {
      for (const words of cells.flat()) this.put({ kind: 'plain' }, words);
      return;
    }
    const row = (own: Rows[number], name: string) =>
      `<tr>${own.map(([words = '']) => `<${name}>${words}</${name}>`).join('')}</tr>`;
    const [head = [], ...others] = rows;
    const body = others.map((own) => row(own, 'td')).join('');
    this.blocks.push(`<table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`);
  }

  /** Puts a note below all, and gives the sign that stands where it belongs. @param paragraphs markup within a line. */
  note(paragraphs: readonly string[]): string {
    const said = paragraphs.filter((words) => !isBlank(words));
    if (said.length === 0) return '';
    const number = this.notes.push('');
    this.notes[number - 1] = said
      .map((words, i) => `<p>${i === 0 ? `[${number}] ` : ''}${words.trim()}</p>`)
      .join('\n');
    this.notedLines.push(`[${number}] ${said.map(linesIn).join('\n')}`);
    return `[${number}]`;
  }

  leave(what: Left): void {
    this.left.set(what, (this.left.get(what) ?? 0) + 1);
  }

  page(): OfficePage {
    this.endList();
    const html = `${[...this.blocks, ...this.notes].join('\n')}\n`;
    const lines = `${[...this.lines, ...this.notedLines].join('\n')}\n`;
    return { html, lines, standfirst: this.standfirst, left: this.left };
  }

  private block(style: Exclude<Style, { kind: 'item' }>, words: string): string {
    if (style.kind === 'quotation') return `<blockquote><p>${words}</p></blockquote>`;
    if (style.kind === 'caption') return `<figure><figcaption>${words}</figcaption></figure>`;
    if (style.kind === 'subtitle') this.standfirst ??= plain(words);
    if (style.kind === 'plain' && this.isHeading(words)) return `<h2>${words}</h2>`;
    if (style.kind === 'plain' || style.kind === 'subtitle') return `<p>${words}</p>`;
    // a page has one title: a document's own, or its first heading of the first level
    const isTitle = !this.hasTitle && style.level === 1;
    if (isTitle) this.hasTitle = true;
    const level = isTitle ? 1 : Math.min(6, Math.max(2, style.level));
    return `<h${level}>${words}</h${level}>`;
  }

  /** Those who use no styles set a crosshead in bold. Above the first paragraph it may be any line of the head. */
  private isHeading(words: string): boolean {
    const said = plain(words);
    if (said.length >= PROSE) this.hasProse = true;
    return this.hasProse && said.length <= LONGEST_HEADING && !SENTENCE.test(said) && isBlank(words.replace(BOLD, ''));
  }

  private endList(): void {
    if (this.items.length === 0) return;
    const name = this.areNumbered ? 'ol' : 'ul';
    this.blocks.push(`<${name}>${this.items.join('')}</${name}>`);
    this.items = [];
  }
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of markup that was made here. */
function plain(markup: string): string {
  return unescaped(markup.replace(MARKUP, ' ')).replace(/\s+/g, ' ').trim();
}

/** The same as lines, broken where they are. */
function linesIn(markup: string): string {
  const words = markup.includes('<') ? markup.replaceAll('<br>', '\n').replace(MARKUP, '') : markup;
  return unescaped(words).trim();
}

function unescaped(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(/&([a-z\d#]{2,4});/g, (sign, name: string) => SIGNS[name] ?? sign);
}

function isBlank(markup: string): boolean {
  return markup.replace(MARKUP, '').trim() === '';
}
