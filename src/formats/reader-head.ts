/**
 * The head that services which turn pages into Markdown write above it: "Title: …", "URL Source: …", "Published Time: …",
 * "Markdown Content:", in lines of their own. It is what front matter is elsewhere.
 */
import type { Declared } from '../types.js';
import { declare } from './declared.js';

const HEAD =
  /^Title:[ \t](?<title>[^\n]{1,1000})\s+URL Source:[ \t](?<url>\S{1,2000})\s+(?:(?:Published Time:[ \t](?<published>[^\n]{1,100})|Number of Pages:[ \t]\d{1,6}|Warning:[ \t][^\n]{0,1000})\s+){0,4}Markdown Content:[ \t]*\n/u;

/** The head of a text and what follows it; null where it has none. */
export function readerHead(text: string): { readonly declared: Declared; readonly content: string } | null {
  const found = text.startsWith('Title:') ? HEAD.exec(text) : null;
  if (found === null) return null;
  const { title, url, published } = found.groups ?? {};
  const values = new Map([
    ['title', title],
    ['url', url],
    ['published', published],
  ]);
  return { declared: declare(values, 'metadata'), content: text.slice(found[0].length) };
}
