/**
 * YAML of front matter by js-yaml, behind gray-matter: the reference, for all that the short way (ordinary-yaml.ts) declines.
 * Nothing is evaluated, and every value comes as the string it is written as.
 */
import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, realMapTag, YAMLException } from 'js-yaml';
import { printable } from '../../lib/printable.js';
import type { Remark } from '../../types.js';

/** Lists and maps in one another; a guess: exports have three. */
const MAX_DEPTH = 30;

/** Every scalar a string, mappings as `Map`: no key of a source can reach an object's prototype. */
const SCHEMA = FAILSAFE_SCHEMA.withTags(realMapTag);

/** The keys and their values; null after an error remark. @param line of the opening hyphens. */
export function readYaml(yaml: string, line: number, remark: Remark): ReadonlyMap<unknown, unknown> | null {
  const refuse = (rule: string, message: string, at: number): null => {
    remark('error', rule, message, at);
    return null;
  };
  try {
    // an options object always goes along: without one gray-matter caches, and hands out, what others may change
    const { data } = matter(`---\n${yaml}`, { language: 'yaml', engines: ENGINES, delimiters: ['---', NEVER] });
    const values: unknown = data.values ?? new Map();
    if (!(values instanceof Map)) {
      const expected = 'Expected "key: value" lines in the front matter, found something else.';
      return refuse('front-matter:shape', expected, line);
    }
    if (merges(values)) {
      const expected = 'Expected a value for each key, found a merge key ("<<"). Write out what it stands for.';
      return refuse('front-matter:merge', expected, line);
    }
    const lost = { count: 0 };
    const clean = published(values, lost) as Map<unknown, unknown>;
    if (lost.count > 0) remark('warning', 'text:control', `Expected text, found ${lost.count} ${ESCAPED}`, line);
    return clean;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // counted from 0; what gray-matter hands on begins with the line break behind the hyphens
    const at = error.mark?.line ?? 0;
    const mend = isHalfQuoted(yaml.split('\n')[at - 1] ?? '') ? QUOTE : 'Mend that line.';
    return refuse('front-matter:yaml', `Expected YAML in the front matter: ${error.reason}. ${mend}`, line + at);
  }
}

/** Whether a line gives a key a value with signs in it that YAML takes for its own: a second colon, quotation marks. */
function isHalfQuoted(text: string): boolean {
  const value = text.slice(text.indexOf(':') + 1).trim();
  return text.includes(':') && (/^["'@`%]/.test(value) || value.includes(': ') || value.endsWith(':'));
}

const QUOTE = 'Put the whole value in quotation marks that do not occur in it.';

/** Whether a merge key stands at any depth. */
function merges(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(merges);
  return value instanceof Map && (value.has('<<') || [...value].some((pair) => pair.some(merges)));
}

/** Nothing but comments and white space, which YAML reads as no document at all. */
function isBlank(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

/** Where the front matter ends is known already: what gray-matter takes for its end occurs in no text. */
const NEVER = '\0';

/** gray-matter evaluates `---js` by default: every engine but YAML is replaced by one that refuses. */
const refused = {
  parse: (): never => {
    throw new YAMLException('only YAML is read');
  },
};
const ENGINES = {
  yaml: {
    parse: (text: string) =>
      isBlank(text) ? {} : { values: load(text, { schema: SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH }) },
  },
  js: refused,
  javascript: refused,
  json: refused,
  coffee: refused,
};

/** A value as it may be published: escapes ("\\u0007") can name what no text may hold. */
function published(value: unknown, lost: { count: number }): unknown {
  if (typeof value === 'string') {
    const { text, count } = printable(value);
    lost.count += count;
    return text;
  }
  if (Array.isArray(value)) return value.map((inner) => published(inner, lost));
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [published(key, lost), published(inner, lost)]));
  return value;
}

const ESCAPED =
  'escapes of control characters or noncharacters in the front matter. Each was made a space; look whether something was lost.';
