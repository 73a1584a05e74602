/**
 * Front matter in YAML or TOML: what an export says of its article, read as strings. Nothing is evaluated, and keys that no
 * field takes are kept under their own names.
 */
import type { Declared, Remark } from '../../types.js';
import { declare } from '../declared.js';
import { library } from '../libraries.js';
import { ordinaryYaml } from './ordinary-yaml.js';

/**
 * Larger front matter is refused; guesses: exports have some hundred bytes of it, and no empty line. gray-matter looks at empty lines
 * that follow one another once for each of them, so that bytes alone would be no bound.
 */
const [MOST_BYTES, MOST_EMPTY] = [64 * 1024, 2000];

export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'read'; readonly declared: Declared; readonly content: string };

/** How each kind is fenced and read. */
const KINDS = {
  yaml: {
    open: /^---[ \t]*$/,
    named: 'three hyphens',
    close: /\n---[ \t]*(?:\n|$)/,
    read: (yaml: string, line: number, remark: Remark) =>
      ordinaryYaml(yaml) ?? library('yaml').readYaml(yaml, line, remark),
  },
  toml: {
    open: /^\+\+\+[ \t]*$/,
    named: 'three plus signs',
    close: /\n\+\+\+[ \t]*(?:\n|$)/,
    read: (toml: string, line: number, remark: Remark) => library('toml').readToml(toml, line, remark),
  },
} as const;

/**
 * Splits a text into front matter and content. Only an exact line of `---` (YAML) or `+++` (TOML) opens it.
 * @param line the text's first line in its file, for remarks.
 */
export function frontMatter(text: string, line: number, remark: Remark): FrontMatter {
  const first = firstLine(text);
  if (!first.startsWith('---') && !first.startsWith('+++')) return { kind: 'none' };
  const language = /^---\s*([A-Za-z]\w*)\s*$/.exec(first)?.[1];
  if (language !== undefined) {
    const expected = `Expected front matter in YAML, opened by a line of three hyphens; found "${language}".`;
    remark('error', 'front-matter:language', `${expected} No code is ever run: rewrite it as YAML.`, line);
    return { kind: 'refused' };
  }
  const { open, named, close, read } = first.startsWith('+') ? KINDS.toml : KINDS.yaml;
  if (!open.test(first)) return { kind: 'none' };
  const found = close.exec(text);
  if (found === null) {
    remark('error', 'front-matter:open', `Expected a line of ${named} to close the front matter; found none.`, line);
    return { kind: 'refused' };
  }
  const end = found.index + found[0].length;
  const written = text.slice(0, found.index);
  const bytes = Buffer.byteLength(written);
  const empty = written.split('\n').filter((one) => one.trim() === '').length;
  if (bytes > MOST_BYTES || empty > MOST_EMPTY) {
    const expected = `Expected at most 64 kB of front matter and ${MOST_EMPTY} empty lines in it, found ${bytes} bytes and ${empty}.`;
    remark('error', 'front-matter:size', `${expected} Move what is no front matter below it.`, line);
    return { kind: 'refused' };
  }
  const values = read(text.slice(first.length + 1, found.index + 1), line, remark);
  if (values === null) return { kind: 'refused' };
  if (isDraft(values)) return { kind: 'draft' };
  return { kind: 'read', declared: declare(values, 'front matter'), content: text.slice(end) };
}

/** Front matter that a plain text opens with, as scrapers write it; null where its first lines are none: they are text then. */
export function frontMatterOfText(text: string): { readonly declared: Declared; readonly length: number } | null {
  if (!text.startsWith('---')) return null;
  const found = frontMatter(text, 1, () => {});
  if (found.kind !== 'read' || (found.declared.headline ?? found.declared.published) === null) return null;
  return { declared: found.declared, length: text.length - found.content.length };
}

/** Static site generators mark what they don't publish by `draft: true` or `published: false`. */
function isDraft(values: ReadonlyMap<unknown, unknown>): boolean {
  return values.get('draft') === 'true' || values.get('published') === 'false';
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
