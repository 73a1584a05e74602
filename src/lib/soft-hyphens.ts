/**
 * Soft hyphens (U+00AD): signs for where a word may be broken, which systems put into every longer word of German and which
 * nobody sees. They part names and words for whoever looks at letters, so nothing is read with them. It knows this sign alone.
 */
import type { Mark } from '../types.js';

const SOFT_HYPHEN = '\u00ad';
/** One at the end of a line stands for a hyphen that is seen. */
const AT_END = /\u00ad(?=[^\S\n]*(?:\n|$))/g;
/** As HTML writes them. */
const REFERENCES = /&(?:shy|#173|#xad);/gi;

/** The text with whole words; as it is where it holds no such sign. Linear in its length. */
export function withWholeWords(text: string): string {
  if (!text.includes(SOFT_HYPHEN)) return text;
  return text.replace(AT_END, '-').replaceAll(SOFT_HYPHEN, '');
}

/** The signs of a plain text, which keeps them where they stand: what is read in their place. Linear in its length. */
export function softHyphenMarks(text: string): Mark[] {
  if (!text.includes(SOFT_HYPHEN)) return [];
  const ends = new Set([...text.matchAll(AT_END)].map(({ index }) => index));
  const marks: Mark[] = [];
  for (let at = text.indexOf(SOFT_HYPHEN); at >= 0; at = text.indexOf(SOFT_HYPHEN, at + 1))
    marks.push({ span: [at, at + 1], leaves: ends.has(at) ? '-' : '', reason: null });
  return marks;
}

/** Text of a page or of an export, with none that is written as HTML writes it either. */
export function withWholeWordsOfHtml(text: string): string {
  return withWholeWords(text.includes('&') ? text.replace(REFERENCES, '') : text);
}
