/** Small measures of text: where a place in a cleaned line stands in the raw text, and how many words there are. */
import type { Span } from '../types.js';
import { characterAt, characterOf, EAST_ASIAN, JOINT, LETTER, ODD, WORD } from './characters.js';

/** White space made single, none at the ends. */
export function collapse(text: string): string {
  return isCollapsed(text) ? text : text.replace(/\s+/g, ' ').trim();
}

/** True where all white space is single spaces between other characters, as it is in most texts. */
function isCollapsed(text: string): boolean {
  return !OTHER_SPACE.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');
}

const OTHER_SPACE = /[^\S ]/;

/**
 * The index in `text` of a place in a line that was cleaned from `text.slice(...span)`: white space collapsed, hyphens at
 * line ends undone. @param offset 0 to `line.length`. Linear in the line's length.
 */
function locate(text: string, span: Span, line: string, offset: number): number {
  let at = span[0];
  for (let i = 0; i < offset && at < span[1]; i++) {
    if (line[i] === ' ') {
      while (at < span[1] && isSpace(text, at)) at++;
      continue;
    }
    while (at < span[1] && text[at] !== line[i]) at++;
    at++;
  }
  while (offset > 0 && offset < line.length && line[offset] !== ' ' && at < span[1] && text[at] !== line[offset]) at++;
  return Math.min(at, span[1]);
}

/** A part of a cleaned line as a span of the raw text. */
export function locateSpan(text: string, span: Span, line: string, part: Span): Span {
  const start = locate(text, span, line, part[0]);
  return [start, part[1] >= line.length ? span[1] : Math.max(start, locate(text, span, line, part[1]))];
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32 || /\s/.test(text[at] ?? '');
}

const SPACED = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/g;

/** Words of a text; in scripts without spaces between words two characters count as one. */
export function countWords(text: string): number {
  const words = wordsOfPlain(text);
  if (words !== null) return words;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return Math.round(unspaced / 2) + (text.replace(UNSPACED, ' ').match(SPACED)?.length ?? 0);
}

/** Words of a text that no character of which needs more than a look; null where one does. As `SPACED` has them. */
function wordsOfPlain(text: string): number | null {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const char = characterOf(text.charCodeAt(i));
    if ((char & EAST_ASIAN) !== 0 || (char & (ODD | LETTER)) === ODD) return null;
    const isPart = (char & WORD) !== 0;
    if (isPart && !inWord) words++;
    inWord = isPart || (inWord && (char & JOINT) !== 0 && (characterAt(text, i + 1) & WORD) !== 0);
  }
  return words;
}
