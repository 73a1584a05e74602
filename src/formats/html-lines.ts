/**
 * The lines of a part of a page as a browser shows them, and what its elements say of them: which are paragraphs, which
 * are little else than a link. What a browser does not show, or shows as a field to fill in, is none of its lines.
 */
import type { Element, Nodes, Text } from 'hast';
import { toText } from 'hast-util-to-text';
import { printable } from '../lib/printable.js';
import type { LineHint } from '../types.js';
import { elementsIn } from './html-elements.js';

export interface Lines {
  readonly text: string;
  /** By where the lines begin; a paragraph counts from the first of some length on. */
  readonly hints: ReadonlyMap<number, LineHint>;
}

// Noncharacters, which no text holds: they mark in the text of elements where links begin and end, and paragraphs begin.
const [OPEN, CLOSE, PARAGRAPH] = ['\ufdd0', '\ufdd1', '\ufdd2'] as const;
const MARKS = /[\ufdd0-\ufdd2]/g;
/** Marks with the white space around them, of which one space was to be seen. */
const SPACED = /( ?)[\ufdd0-\ufdd2]+( ?)/g;

/** A source that holds none of the marks. */
export function unmarked(source: string): string {
  return source.replace(MARKS, ' ');
}

/** What a browser does not show as words of the page. */
const UNSEEN = new Set([
  'canvas',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'select',
  'svg',
  'template',
  'textarea',
]);

/** Letters of the first paragraph that is surely the article's: above it stand decks and notes. A guess. */
const FIRST = 120;

/** Share of a line's letters from which it is a link; a guess. */
const MOSTLY = 0.8;

/** Marks the part, which must hold no marks, and reads its lines. */
export function linesOfPart(part: Nodes): Lines {
  for (const element of [...elementsIn(part)]) mark(element);
  const hints = new Map<number, LineHint>();
  let [at, depth, isOpen] = [0, 0, false];
  const lines = toText(part)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((marked) => {
      const line = marked.replace(SPACED, (_, before: string, after: string) => before || after).trim();
      const read = linkedIn(marked, depth);
      depth = read.depth;
      if (marked.includes(PARAGRAPH) && line.length >= FIRST) isOpen = true;
      if (read.share >= MOSTLY) hints.set(at, 'link');
      else if (isOpen && marked.includes(PARAGRAPH)) hints.set(at, 'paragraph');
      at += line.length + 1;
      return line;
    });
  return { text: printable(lines.join('\n')).text, hints };
}

function mark(element: Element): void {
  const text = (value: string): Text => ({ type: 'text', value });
  if (UNSEEN.has(element.tagName)) element.children = [];
  else if (element.tagName === 'p') element.children.unshift(text(PARAGRAPH));
  else if (element.tagName === 'a' && element.properties.href !== undefined) {
    element.children.unshift(text(OPEN));
    element.children.push(text(CLOSE));
  }
}

/** The share of a line's letters that stand in links; how many links are open at its end, of those at its beginning. */
function linkedIn(marked: string, before: number): { share: number; depth: number } {
  let [depth, linked, all] = [before, 0, 0];
  for (const unit of marked) {
    if (unit === OPEN) depth++;
    else if (unit === CLOSE) depth--;
    else if (unit !== ' ' && unit !== PARAGRAPH) {
      all++;
      if (depth > 0) linked++;
    }
  }
  return { share: all === 0 ? 0 : linked / all, depth };
}
