/**
 * The body of an article page: its blocks as they came, with every quotation wrapped where it stands and followed by who
 * said it. It changes no word; where a quotation cannot be found in a block's HTML, the block itself carries the anchor.
 */
import { type Html, html, raw } from '../lib/html.js';
import { isWebAddress } from '../lib/links.js';
import { piecesOf } from '../lib/quotations.js';
import type { Article, Block, Cited, Quote } from '../types.js';
import { ledHome } from './addresses.js';

/** A block and the speakers to be named beside it. */
export interface BodyBlock {
  readonly html: Html;
  /** A table may be wider than the page: it stands in a region that scrolls. */
  readonly isTable: boolean;
  readonly notes: readonly SpeakerNote[];
}

export interface SpeakerNote {
  /** The first quote of this speaker in the block, from 1; its anchor is `q<n>`. */
  readonly n: number;
  readonly name: string;
  readonly role: string | null;
  readonly person: string | null;
}

interface Mark {
  /** Half-open range counted in the block's characters, white space aside. */
  readonly from: number;
  readonly to: number;
  readonly open: string;
}

/** Every block of the body, ready to print. @param cited articles of the archive that it links. */
export function bodyOf(article: Article, cited: readonly Cited[] = []): BodyBlock[] {
  const levels = headingLevels(article.body);
  const corrected = new Set(article.corrections.map((correction) => correction.block));
  const quotesOf = quotesByBlock(article);
  let lastSpeaker = '';
  return article.body.map((block, index) => {
    const quotes = quotesOf.get(index) ?? [];
    const level = levels[index] ?? null;
    let markup = withoutImages(level === null ? block.html : atLevel(block.html, level));
    markup = ledHome(markQuotes(markup, block, index, quotes), cited, article.url);
    if (corrected.has(index)) markup = `<div class="correction-text" id="correction-${index}">${markup}</div>`;
    const notes: SpeakerNote[] = [];
    for (const { quote, n } of quotes) {
      const name = quote.speaker?.name ?? null;
      if (quote.block !== index || name === null || name === lastSpeaker) continue;
      lastSpeaker = name;
      notes.push({ n, name, role: quote.speaker?.role ?? null, person: quote.speaker?.person ?? null });
    }
    return { html: raw(markup), isTable: block.type === 'table', notes };
  });
}

/** A quotation's share of one block; `start` is -1 where its words were not found there. */
interface Numbered {
  readonly quote: Quote;
  readonly n: number;
  readonly start: number;
  readonly length: number;
}

/** Quotes by every block they touch: a running quotation touches several. */
function quotesByBlock(article: Article): Map<number, Numbered[]> {
  const map = new Map<number, Numbered[]>();
  const pieces = piecesOf(article);
  article.quotes.forEach((quote, i) => {
    const found = pieces[i]!.filter(({ block }) => block >= 0);
    const own = found.some(({ block }) => block === quote.block) ? found : [NOWHERE, ...found];
    for (const { block, start, text } of own) {
      const at = start < 0 ? quote.block : block;
      const touching = map.get(at) ?? [];
      touching.push({ quote, n: i + 1, start, length: text.length });
      map.set(at, touching);
    }
  });
  return map;
}

/** The quotation's own block must be found by its anchor in any case. */
const NOWHERE = { text: '', block: -1, start: -1 };

function markQuotes(markup: string, { text }: Block, index: number, quotes: readonly Numbered[]): string {
  if (quotes.length === 0) return markup;
  const solidUntil = solidIn(text);
  const marks = quotes.map(({ quote, n, start, length }) => ({
    from: solidUntil(start),
    to: solidUntil(start + length),
    open: quote.block === index ? `<span class="quote" id="q${n}">` : '<span class="quote">',
  }));
  marks.sort((a, b) => a.from - b.from);
  const isFound = quotes.every(({ start }) => start >= 0);
  const wrapped = isFound ? wrap(markup, marks, solidUntil(text.length)) : null;
  if (wrapped !== null) return wrapped;
  const anchors = quotes.filter(({ quote }) => quote.block === index).map(({ n }) => `<div id="q${n}">`);
  return anchors.join('') + markup + '</div>'.repeat(anchors.length);
}

const LESS = 0x3c;
const AMPERSAND = 0x26;

/**
 * Wraps ranges of an HTML fragment's text, counted in characters that are not white space. A range that crosses tags is
 * wrapped piece by piece, so no element is broken open. Linear. @param marks ordered by `from`. Null where the HTML holds
 * other text than `expected` characters.
 */
function wrap(markup: string, marks: readonly Mark[], expected: number): string | null {
  let out = '';
  let written = 0; // what stands before it is out
  const put = (at: number, tag: string): void => {
    out += markup.slice(written, at) + tag;
    written = at;
  };
  let count = 0;
  let open: Mark | null = null;
  let next = 0;
  const begun = new Set<Mark>();
  const lastTag = markup.lastIndexOf('>');
  for (let at = 0; at < markup.length; ) {
    // what stands before the next place where a range begins or ends
    const until = open !== null ? open.to : next < marks.length ? marks[next]!.from : markup.length;
    for (let kind = 0; at < markup.length && count < until; at++, count += 1 - kind) {
      kind = KINDS[markup.charCodeAt(at)]!;
      if (kind === SIGN) break;
    }
    if (at === markup.length) break;
    const unit = markup.charCodeAt(at);
    const isTag = unit === LESS && at < lastTag;
    if (isSpace(unit)) {
      at++;
      continue;
    }
    if (open !== null && (isTag || count >= open.to)) {
      put(at, '</span>');
      open = null;
    }
    if (isTag) {
      at = markup.indexOf('>', at) + 1;
      continue;
    }
    while (open === null && next < marks.length && marks[next]!.to <= count) next++;
    if (open === null && next < marks.length && marks[next]!.from <= count) {
      open = marks[next]!;
      put(at, begun.has(open) ? '<span class="quote">' : open.open);
      begun.add(open);
    }
    const reference = unit === AMPERSAND ? referenceAt(markup, at) : '';
    count += reference === '' ? 1 : unitsOf(reference);
    at += Math.max(1, reference.length);
  }
  put(markup.length, open === null ? '' : '</span>');
  return count === expected && begun.size === marks.length ? out : null;
}

const REFERENCE = /&(?:#x?[\da-f]{1,8}|[a-z][a-z\d]{1,31});/iuy;

/** The character reference that begins at `at`; empty where none does. */
function referenceAt(markup: string, at: number): string {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(markup)?.[0] ?? '';
}

/** UTF-16 units of what a character reference stands for. */
function unitsOf(reference: string): number {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference);
  if (code === null) return 1;
  return Number.parseInt(code[1] ?? code[2] ?? '0', code[1] === undefined ? 10 : 16) > 0xffff ? 2 : 1;
}

/** What a UTF-16 unit is to a fragment's text: 0 where it counts, white space as `\s` sees it, a sign of markup. */
const [SPACE, SIGN] = [1, 2];
const KINDS = new Uint8Array(0x10000);
for (const space of ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  KINDS[space.charCodeAt(0)] = SPACE;
KINDS[LESS] = SIGN;
KINDS[AMPERSAND] = SIGN;

function isSpace(unit: number): boolean {
  return KINDS[unit] === SPACE;
}

/**
 * Counts what is no white space. Places asked for in rising order are counted once each, so that many quotes in one block
 * cost no more than the block.
 */
function solidIn(text: string): (end: number) => number {
  let [at, count] = [0, 0];
  return (end) => {
    if (end < at) [at, count] = [0, 0];
    for (; at < end; at++) if (!isSpace(text.charCodeAt(at))) count++;
    return count;
  };
}

/** The page has its own h1: the body's highest heading is an h2, and none skips a level. */
function headingLevels(body: readonly Block[]): (number | null)[] {
  const used = body.map((block) => (block.type === 'heading' ? (block.level ?? 2) : null));
  const top = used.reduce<number>((least, level) => Math.min(least, level ?? 6), 6);
  let last = 1;
  return used.map((level) => {
    if (level === null) return null;
    last = Math.min(6, last + 1, level - top + 2);
    return last;
  });
}

function atLevel(markup: string, level: number): string {
  return markup.replace(/^\s*<h[1-6]\b/i, `<h${level}`).replace(/<\/h[1-6]>\s*$/i, `</h${level}>`);
}

/** A tag, whatever stands between the quotes of its attributes. */
const TAG = /<[a-z/](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** No picture is ever loaded: one on the web becomes a link, any other its words. */
function withoutImages(markup: string): string {
  if (!markup.includes('<img')) return markup;
  return markup.replace(TAG, (tag) => {
    if (!/^<img\b/i.test(tag)) return tag;
    const attribute = (name: string): Html => raw(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '');
    const [source, words] = [attribute('src'), attribute('alt')];
    const label = words.markup === '' ? source : words;
    return isWebAddress(source.markup) ? html`<a class="picture" href="${source}">${label}</a>`.markup : words.markup;
  });
}
