/**
 * YAML front matter: what an export says of its article, read as strings exactly as written. Nothing is evaluated, no
 * dates or numbers are made, and keys that no field takes are kept under their own names.
 */
import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, realMapTag, YAMLException } from 'js-yaml';
import type { Declared, Remark } from '../types.js';
import { declare } from './declared.js';

/** Larger front matter is refused; a guess: exports have some hundred bytes of it. */
const MAX_BYTES = 64 * 1024;

/** Every scalar a string, mappings as `Map`: no key of a source can reach an object's prototype. */
const SCHEMA = FAILSAFE_SCHEMA.withTags(realMapTag);

export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'read'; readonly declared: Declared; readonly content: string; readonly lines: number };

/**
 * Splits a text into front matter and content. Only an exact `---` line opens it and only YAML is read.
 * @param line the text's first line in its file, for remarks.
 */
export function frontMatter(text: string, line: number, remark: Remark): FrontMatter {
  const first = firstLine(text);
  if (!first.startsWith('---')) return { kind: 'none' };
  const language = /^---\s*([A-Za-z]\w*)\s*$/.exec(first)?.[1];
  if (language !== undefined) {
    const expected = `Expected front matter in YAML, opened by a line of three hyphens; found "${language}".`;
    remark('error', 'front-matter:language', `${expected} No code is ever run: rewrite it as YAML.`, line);
    return { kind: 'refused' };
  }
  if (first.trimEnd() !== '---') return { kind: 'none' };
  const close = /\n---[ \t]*(?:\n|$)/.exec(text);
  if (close === null) {
    remark(
      'error',
      'front-matter:open',
      'Expected a line of three hyphens to close the front matter; found none.',
      line,
    );
    return { kind: 'refused' };
  }
  const end = close.index + close[0].length;
  if (close.index > MAX_BYTES) {
    remark('error', 'front-matter:size', `Expected at most 64 kB of front matter, found ${close.index} bytes.`, line);
    return { kind: 'refused' };
  }
  const lines = text.slice(0, end).split('\n').length - 1;
  return readYaml(text.slice(0, end), text.slice(end), lines, line, remark);
}

function readYaml(head: string, content: string, lines: number, line: number, remark: Remark): FrontMatter {
  try {
    // an options object always goes along: without one gray-matter caches, and hands out, what others may change
    const { data } = matter(`---\n${head.slice(head.indexOf('\n') + 1)}`, { language: 'yaml', engines: ENGINES });
    const values: unknown = data.values;
    if (values === undefined) return { kind: 'read', declared: declare(new Map(), 'front matter'), content, lines };
    if (!(values instanceof Map)) {
      remark(
        'error',
        'front-matter:shape',
        'Expected "key: value" lines in the front matter, found something else.',
        line,
      );
      return { kind: 'refused' };
    }
    if (isDraft(values)) return { kind: 'draft' };
    return { kind: 'read', declared: declare(values, 'front matter'), content, lines };
  } catch (error) {
    const at = error instanceof YAMLException ? line + 1 + (error.mark?.line ?? 0) : line;
    const reason = error instanceof YAMLException ? error.reason : 'it cannot be read';
    remark('error', 'front-matter:yaml', `Expected YAML in the front matter: ${reason}. Mend that line.`, at);
    return { kind: 'refused' };
  }
}

/** gray-matter evaluates `---js` by default: every engine but YAML is replaced by one that refuses. */
const refuse = { parse: (): never => refuseLanguage() };
const ENGINES = {
  yaml: { parse: (text: string) => ({ values: loadStrings(text) }) },
  js: refuse,
  javascript: refuse,
  json: refuse,
  coffee: refuse,
};

function refuseLanguage(): never {
  throw new Error('only YAML is read');
}

function loadStrings(text: string): unknown {
  return load(text.startsWith('\n') ? text.slice(1) : text, { schema: SCHEMA, maxAliases: 0, maxDepth: 30 });
}

/** Static site generators mark what they don't publish by `draft: true` or `published: false`. */
function isDraft(values: ReadonlyMap<unknown, unknown>): boolean {
  return values.get('draft') === 'true' || values.get('published') === 'false';
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
