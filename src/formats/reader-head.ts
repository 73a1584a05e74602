/**
 * What stands above Markdown where front matter does elsewhere: the head of services that turn pages into it ("Title: …",
 * "URL Source: …", "Markdown Content:"), and the properties of note keepers.
 */
import type { Declared } from '../types.js';
import { declare } from './declared.js';

const HEAD =
  /^Title:[ \t](?<title>[^\n]{1,1000})\s+URL Source:[ \t](?<url>\S{1,2000})\s+(?:(?:Published Time:[ \t](?<published>[^\n]{1,100})|Number of Pages:[ \t]\d{1,6}|Warning:[ \t][^\n]{0,1000})\s+){0,4}Markdown Content:[ \t]*\n/u;

/** Properties as note keepers export them: lines of a name and a value below the title, one below the other. */
const PROPERTIES =
  /^(?:#[ \t](?<title>[^\n]{1,1000})\n\s*)?(?<lines>(?:\p{Lu}[\p{L} ]{1,30}:[ \t][^\n]{1,1000}\n){2,20})(?=\n)/u;
const PROPERTY = /^(.+?):[ \t]+(.+)$/u;

/** Fields that properties must give, to be some; a guess. */
const LEAST = 2;

/** The head of a text and what follows it; null where it has none. */
export function readerHead(text: string): { readonly declared: Declared; readonly content: string } | null {
  return servicesHead(text) ?? propertiesIn(text);
}

function propertiesIn(text: string): { readonly declared: Declared; readonly content: string } | null {
  const found = PROPERTIES.exec(text);
  const { title, lines } = found?.groups ?? {};
  if (found === null || lines === undefined) return null;
  const own = lines
    .trim()
    .split('\n')
    .map((line) => PROPERTY.exec(line));
  const declared = declare(new Map(own.map((one) => [one?.[1] ?? '', one?.[2] ?? ''])), 'metadata');
  const { published, publication, original, section, byline, tags } = declared;
  const told = [published, publication, original, section].filter((field) => field !== null).length;
  if (told + (byline.length > 0 ? 1 : 0) + (tags.length > 0 ? 1 : 0) < LEAST) return null;
  return {
    declared: { ...declared, headline: declared.headline ?? title?.trim() ?? null },
    content: text.slice(found[0].length),
  };
}

function servicesHead(text: string): { readonly declared: Declared; readonly content: string } | null {
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
