/**
 * YAML front matter: what an export says of its article, read as strings exactly as written. Nothing is evaluated, no
 * dates or numbers are made, and keys that no field takes are kept under their own names.
 */
import type { Declared, Remark } from '../types.js';
import { declare } from './declared.js';
import { libraries } from './libraries.js';
import { ordinaryYaml } from './ordinary-yaml.js';

/** Larger front matter is refused; a guess: exports have some hundred bytes of it. */
const MAX_BYTES = 64 * 1024;

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
  if (!/^---[ \t]*$/.test(first)) return { kind: 'none' };
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
  const bytes = Buffer.byteLength(text.slice(0, close.index));
  if (bytes > MAX_BYTES) {
    remark('error', 'front-matter:size', `Expected at most 64 kB of front matter, found ${bytes} bytes.`, line);
    return { kind: 'refused' };
  }
  const lines = text.slice(0, end).split('\n').length - 1;
  const yaml = text.slice(first.length + 1, close.index + 1);
  const values = ordinaryYaml(yaml) ?? libraries().readYaml(yaml, line, remark);
  if (values === null) return { kind: 'refused' };
  if (isDraft(values)) return { kind: 'draft' };
  return { kind: 'read', declared: declare(values, 'front matter'), content: text.slice(end), lines };
}

/** Static site generators mark what they don't publish by `draft: true` or `published: false`. */
function isDraft(values: ReadonlyMap<unknown, unknown>): boolean {
  return values.get('draft') === 'true' || values.get('published') === 'false';
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
