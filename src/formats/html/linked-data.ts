/** What schema.org's JSON-LD says of an article: the values of the kinds that the press uses, as strings and lists of them. */

import { printable } from '../../lib/printable.js';
import { withWholeWords } from '../../lib/soft-hyphens.js';

/** Kinds of articles; their own subkinds end alike ("NewsArticle", "ReportageNewsArticle"). */
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/u;

/** Graphs within one another; a guess: pages have two. */
const DEEPEST = 8;

/** Fields by name, as `declare` knows them; empty where the script is no JSON, or about no article. */
export function linkedData(script: string): Map<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(script);
  } catch {
    return new Map();
  }
  const article = articleIn(value, DEEPEST);
  const fields: readonly (readonly [string, unknown])[] = [
    ['title', text(article?.headline) ?? text(article?.name)],
    ['published', text(article?.datePublished)],
    ['modified', text(article?.dateModified)],
    ['author', names(article?.author)],
    ['publication', names(article?.publisher)?.[0] ?? null],
    ['section', text(first(article?.articleSection))],
    ['tags', names(article?.keywords)],
    ['language', text(article?.inLanguage)],
  ];
  return new Map(fields.filter(([, found]) => found !== null && found !== undefined));
}

type Values = Readonly<Record<string, unknown>>;

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first article of a graph. */
function articleIn(value: unknown, depth: number): Values | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth - 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isValues(value)) return null;
  const kinds = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  if (kinds.some((kind) => typeof kind === 'string' && ARTICLE.test(kind))) return value;
  return articleIn(value['@graph'] ?? value.mainEntity ?? null, depth - 1);
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? printable(withWholeWords(value)).text.trim() : null;
}

/** Strings, or the names of things. */
function names(value: unknown): string[] | null {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [value];
  const found = list.map((one) => text(isValues(one) ? one.name : one)).filter((name) => name !== null);
  return found.length === 0 ? null : found;
}
