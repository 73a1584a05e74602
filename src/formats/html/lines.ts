/**
 * The lines of a part of a page as a browser shows them, and what its elements say of them: which are paragraphs, captions,
 * signatures, decks, which are little else than a link. What a browser does not show, or shows as a field to fill in, is
 * none of its lines.
 */
import type { Element, Nodes, Text } from 'hast';
import { toText } from 'hast-util-to-text';
import { printable } from '../../lib/printable.js';
import { withWholeWords } from '../../lib/soft-hyphens.js';
import type { Inline, LineHint, Setting } from '../../types.js';
import { elementsIn } from './elements.js';
import { InlineReader, type Marked, markInline } from './inlines.js';
import { signItems } from './items.js';
import { markSetting } from './settings.js';

export interface Lines {
  readonly text: string;
  /** By where the lines begin; a paragraph counts from the first of some length on. */
  readonly hints: ReadonlyMap<number, LineHint>;
  /** Links and emphasis within them, by places in the text. */
  readonly inlines: readonly Inline[];
  /** What the lines are set in, by where they begin. */
  readonly settings: ReadonlyMap<number, Setting>;
}

/** What elements say of the words within them, the surest first. */
const KINDS = ['caption', 'byline', 'standfirst', 'link'] as const;
type Kind = (typeof KINDS)[number];

// Noncharacters, which no text holds, mark in the text of elements where each kind begins and ends, and where a paragraph or an item begins; others of them stand for links and emphasis.
const FIRST_MARK = 0xfdd0;
const PARAGRAPH = String.fromCharCode(FIRST_MARK + 2 * KINDS.length);
const ITEM = String.fromCharCode(FIRST_MARK + 2 * KINDS.length + 1);
const MARKS = /[\ufdd0-\ufddf]/g;
const MARK_COUNT = 16;

/** A source that holds none of the marks. */
export function unmarked(source: string): string {
  return source.replace(MARKS, ' ');
}

/** What a browser does not show as words of the page. */
const UNSEEN = new Set([
  ...['canvas', 'iframe', 'noembed', 'noframes', 'noscript', 'object', 'select', 'svg', 'template', 'textarea'],
]);

/** What a browser shows on lines of its own, and the library's text of elements does not. */
const STANDS_ALONE = new Set(['table', 'details', 'summary', 'fieldset', 'search']);

/** Names of classes that templates of the press share, by what they are of. */
const CLASSES: readonly (readonly [Kind, RegExp])[] = [
  ['caption', /(?:^|[-_])(?:fig)?caption(?:$|[-_]text)/i],
  ['byline', /(?:^|[-_])byline$/i],
  ['standfirst', /(?:^|[-_])(?:standfirst|dek|deck|sub-?headline|chapo|sottotitolo|entradilla|bajada)$/i],
];
/** The same of schema.org's microdata. */
const PROPERTIES: Readonly<Record<string, Kind>> = {
  caption: 'caption',
  author: 'byline',
  alternativeheadline: 'standfirst',
};

function kindOf({ tagName, properties }: Element): Kind | null {
  if (tagName === 'a') return properties.href === undefined ? null : 'link';
  if (tagName === 'figcaption') return 'caption';
  const property = String(properties.itemProp ?? '').toLowerCase();
  if (Object.hasOwn(PROPERTIES, property)) return PROPERTIES[property]!;
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  return CLASSES.find(([, names]) => classes.some((name) => names.test(name)))?.[0] ?? null;
}

/** Letters of the first paragraph that is surely the article's: above it stand decks and notes. A guess. */
const FIRST = 120;

/** Share of a line's letters from which it is of a kind; a guess. */
const MOSTLY = 0.8;

/** Marks the part, which must hold no marks, and reads its lines. @param base of addresses that are not whole; null for none. */
export function linesOfPart(part: Nodes, base: string | null): Lines {
  signItems(part, ITEM);
  const elements: Marked = [];
  for (const element of [...elementsIn(part)]) {
    markInline(element, elements, base);
    markSetting(element, elements);
    mark(element);
  }
  const reader = new InlineReader(elements);
  const found: Inline[] = [];
  const hints = new Map<number, LineHint>();
  const settings = new Map<number, Setting>();
  const depths = KINDS.map(() => 0);
  let [at, isOpen] = [0, false];
  const lines = withWholeWords(toText(part))
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((marked) => {
      const { line, inlines, setting } = reader.read(marked);
      for (const { span, ...kept } of inlines) found.push({ ...kept, span: [at + span[0], at + span[1]] });
      const isParagraph = marked.includes(PARAGRAPH);
      if (isParagraph && line.length >= FIRST) isOpen = true;
      const isItem = marked.includes(ITEM);
      const hint = kindWithin(marked, depths) ?? (isItem ? 'item' : isOpen && isParagraph ? 'paragraph' : null);
      if (hint !== null) hints.set(at, hint);
      if (setting !== null) settings.set(at, setting);
      at += line.length + 1;
      return line;
    });
  const whole = lines.join('\n');
  const { text } = printable(whole);
  return { text, hints, settings, inlines: text.length === whole.length ? found : [] };
}

function mark(element: Element): void {
  const text = (value: string): Text => ({ type: 'text', value });
  const kind = kindOf(element);
  if (UNSEEN.has(element.tagName)) element.children = [];
  if (element.tagName === 'p') element.children.unshift(text(PARAGRAPH));
  if (element.tagName === 'q') quoteWords(element);
  if (STANDS_ALONE.has(element.tagName)) setApart(element);
  if (kind === null) return;
  const unit = FIRST_MARK + 2 * KINDS.indexOf(kind);
  element.children.unshift(text(String.fromCharCode(unit)));
  element.children.push(text(String.fromCharCode(unit + 1)));
}

/** Puts an element into a division, whose text is on lines of its own. */
function setApart(element: Element): void {
  const { tagName, children } = element;
  element.tagName = 'div';
  element.children = [{ type: 'element', tagName, properties: {}, children }];
}

/** Puts the marks round the words of an element that a browser shows there, where the page has typed none. */
function quoteWords(element: Element): void {
  if (TYPED_MARK.test(toText(element))) return;
  const [opens, closes] = element.properties.dataWithin === true ? '‘’' : '“”';
  for (const one of elementsIn(element)) if (one !== element && one.tagName === 'q') one.properties.dataWithin = true;
  element.children.unshift({ type: 'text', value: opens! });
  element.children.push({ type: 'text', value: closes! });
}

const TYPED_MARK = /^[\s\ufdd0-\ufddf]*["'\p{Pi}„‚]/u;

/** The surest kind that most of a line's letters are of. @param depths how many of each kind are open, kept from line to line. */
function kindWithin(marked: string, depths: number[]): Kind | null {
  const within = KINDS.map(() => 0);
  let all = 0;
  for (const unit of marked) {
    const code = unit.charCodeAt(0) - FIRST_MARK;
    if (code >= 0 && code < 2 * KINDS.length) depths[code >> 1]! += code % 2 === 0 ? 1 : -1;
    else if (unit !== ' ' && (code < 0 || code >= MARK_COUNT)) {
      all++;
      for (let kind = 0; kind < KINDS.length; kind++) if (depths[kind]! > 0) within[kind]!++;
    }
  }
  return KINDS.find((_, kind) => all > 0 && within[kind]! / all >= MOSTLY) ?? null;
}
