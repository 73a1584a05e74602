/** How tests ask who speaks in a short text. */
import { quotes } from '../../src/news/quotes.js';
import type { Block } from '../../src/types.js';

/** One paragraph a line. */
export function bodyOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({
    type: 'paragraph',
    text: m[0],
    html: '',
    span: [m.index, m.index + m[0].length],
    level: null,
  }));
}

/** The names of all speakers in order; a speaker without one by the words that stand for him. */
export function speakers(text: string, language = 'en'): (string | null)[] {
  return quotes(text, bodyOf(text), language).map(({ speaker }) => speaker && (speaker.name ?? speaker.text));
}
