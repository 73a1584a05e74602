/**
 * Loads the template folder, the user's own files over the built-in ones, and fills templates with data. It knows
 * the strings files; it knows no page and no article. The one output tag is `<%= %>`, and it always escapes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { directionOf, inLanguageOfMost } from '../lib/direction.js';
import { Html, html, markupOf } from '../lib/html.js';
import { absoluteLink, encodePath, relativeLink } from '../lib/links.js';
import { publishedScript } from '../lib/script.js';
import { publishedStyle } from '../lib/stylesheet.js';
import { type Strings, type Wording, wordingOf } from '../lib/wording.js';
import type { Page, Render } from '../types.js';
import {
  type Body,
  compile,
  type Data,
  type Frame,
  type Include,
  type Layout,
  type Template,
  TemplateError,
  wordsOf,
} from './compiling.js';

export interface Templates {
  readonly render: Render;
  /** Everything that is no template and no strings file, to be published under `assets/`. */
  readonly assets: readonly Page[];
  /** SHA-256 over every file's name and bytes: pages made with the same templates have the same fingerprint. */
  readonly fingerprint: string;
}

/**
 * Reads and compiles every template of `builtInDir`, a file of `overrideDir` taking the place of the one with its path.
 * Throws `TemplateError` for a folder that is not there and for a template or strings file that cannot be read.
 */
export function loadTemplates(builtInDir: string, overrideDir: string | null): Templates {
  if (overrideDir !== null && statSync(overrideDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new TemplateError(`${overrideDir}: no such folder of templates; make it, or leave out --templates`);
  }
  const builtIn = filesOf(builtInDir);
  const own = overrideDir === null ? new Map<string, string>() : asPublished(filesOf(overrideDir));
  const files = new Map([...builtIn, ...own]);
  const templates: Map<string, () => Template> = new Map();
  const assets: Page[] = [];
  const digest = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const file = files.get(name) ?? name;
    const bytes = readFileSync(file);
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
    if (isTemplate(name)) {
      const template = compiledOnce(file, bytes.toString('utf8').replace(/\r?\n$/, ''));
      if (own.has(name)) template(); // what is the user's own is told of even where no page asks for it
      templates.set(name, template);
    } else if (/\.(?:css|js)$/.test(name) && !own.has(name)) {
      const publish = name.endsWith('.css') ? publishedStyle : publishedScript;
      assets.push({ path: assetPath(name), content: publish(bytes.toString('utf8')) });
    } else if (!name.startsWith('strings/')) assets.push({ path: assetPath(name), content: bytes });
  }
  const wordings = new Map<string, Wording>();
  const wordingFor = (language: string): Wording => {
    let wording = wordings.get(language);
    if (wording === undefined) {
      wording = wordingOf(stringsOf(language, builtIn, own));
      wordings.set(language, wording);
    }
    return wording;
  };
  wordingFor('en');
  const render: Render = (name, data) => {
    const { language, wording } = languageOf(data, wordingFor);
    const page = Object.assign(Object.create(wording) as Data, linking(data, language), data);
    return fill(templates, name, page).markup;
  };
  return { render, assets, fingerprint: digest.digest('hex') };
}

/** A user's files by the names of those whose place they take: `style.css` is published as `assets/style.css` is. */
function asPublished(files: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const [name, file] of files) {
    const path = isTemplate(name) || name.startsWith('strings/') ? name : assetPath(name);
    const other = named.get(path);
    if (other !== undefined)
      throw new TemplateError(`${other} and ${file} would both be ${path} of the archive; keep one of them`);
    named.set(path, file);
  }
  return named;
}

/** Runs a template; when it fails, runs it again with lines counted, to say where. */
function fill(templates: ReadonlyMap<string, () => Template>, name: string, data: Data): Html {
  const template = templates.get(name)?.();
  if (template === undefined) {
    // Thrown plain: the template that asked for it adds its own file and line.
    throw new Error(`no template is called "${name}"; there are ${[...templates.keys()].join(', ')}`);
  }
  try {
    return run(templates, template.run, data, { res: '', line: 0, e: markupOf });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    const frame = { res: '', line: 1, e: markupOf };
    try {
      return run(templates, template.trace(), data, frame);
    } catch (again) {
      throw new TemplateError(`${template.file}:${frame.line}: ${wordsOf(again)}; correct this line of the template`);
    }
  }
}

function run(templates: ReadonlyMap<string, () => Template>, body: Body, data: Data, frame: Frame): Html {
  let [around, more]: [string | null, Data] = [null, NOTHING];
  const include: Include = (part, added) =>
    added === undefined ? fill(templates, part, data) : filledWith(templates, part, data, added);
  const layout: Layout = (name, added) => {
    around = name;
    more = added ?? NOTHING;
  };
  const content = new Html(body(data, include, layout, frame) ?? frame.res);
  return around === null ? content : framed(templates, around, data, { ...more, content });
}

const NOTHING: Data = {};

/**
 * Runs a template with more data over what there is, which is as it was afterwards: a page's data has some fifty fields,
 * and to copy them for every part of every page takes longer than to fill the part (measured).
 */
function filledWith(templates: ReadonlyMap<string, () => Template>, name: string, data: Data, more: Data): Html {
  const own = data as Record<string, unknown>; // made by `render` for this page alone
  const keys = Object.keys(more);
  const before = keys.map((key) => own[key]);
  for (const key of keys) own[key] = more[key];
  try {
    return fill(templates, name, data);
  } finally {
    for (let i = 0; i < keys.length; i++) own[keys[i]!] = before[i]; // to delete would make every later look slower
  }
}

/** Compiles a template when it is first asked for: a build in which little changed fills few. */
function compiledOnce(file: string, source: string): () => Template {
  let compiled: Template | null = null;
  return () => {
    compiled ??= compile(file, source);
    return compiled;
  };
}

/** Puts a page into the template around it: in its own language where it has one, else in that of most of its words. */
function framed(templates: ReadonlyMap<string, () => Template>, name: string, data: Data, more: Data): Html {
  const own = more.language ?? data.language;
  const fillIn = (language: string, direction: unknown): Html =>
    filledWith(templates, name, data, { ...more, language, direction: direction ?? directionOf(language) });
  if (typeof own === 'string') return fillIn(own, more.direction ?? data.direction);
  return inLanguageOfMost(data, interfaceOf(data), (language) => fillIn(language, null));
}

/** What depends on the page at hand: links from it, and the marking of words in another language than its own. */
function linking(data: Data, language: string): Data {
  const path = typeof data.path === 'string' ? data.path : 'index.html';
  const root = typeof data.root === 'string' ? data.root : null;
  const baseUrl = (data.site as { baseUrl?: unknown } | undefined)?.baseUrl;
  return {
    absolute: (target: string): string | null => (typeof baseUrl === 'string' ? absoluteLink(baseUrl, target) : null),
    to: (target: string, anchor?: string): string =>
      root === null ? relativeLink(path, target, anchor) : root + encodePath(target) + (anchor ? `#${anchor}` : ''),
    dir: directionOf,
    apart: (words: string): Html => html`<bdi>${words}</bdi>`,
    /**
     * ` lang="…"` for an element in `tongue` among words in `around` (the interface's language if left out), with its
     * ` dir="…"` where that is another.
     */
    tongue: (tongue: string, around: string = language): Html => {
      if (tongue === around) return new Html('');
      const lang = html` lang="${tongue === 'und' ? '' : tongue}"`;
      const direction = directionOf(tongue);
      return direction === directionOf(around) ? lang : html`${lang} dir="${direction}"`;
    },
  };
}

function languageOf(data: Data, wordingFor: (language: string) => Wording): { language: string; wording: Wording } {
  const language = interfaceOf(data);
  return { language, wording: wordingFor(language) };
}

function interfaceOf(data: Data): string {
  const site = data.site as { language?: unknown } | undefined;
  return typeof site?.language === 'string' ? site.language : 'en';
}

/**
 * English underneath, then the language, then its regional form; in each the user's words over the built-in ones. Throws
 * `TemplateError` for a language that has no words at all.
 */
function stringsOf(language: string, builtIn: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): Strings {
  const words: Record<string, Strings[string]> = {};
  const tags = [language.split('-')[0] ?? 'en', language];
  if (!tags.some((tag) => builtIn.has(`strings/${tag}.json`) || own.has(`strings/${tag}.json`))) {
    const known = [...builtIn.keys()].flatMap((name) => /^strings\/(.*)\.json$/.exec(name)?.[1] ?? []).sort();
    const expected = `Expected one of ${known.join(', ')}, or strings/${language}.json in your own templates.`;
    throw new TemplateError(`The interface has no words for the language "${language}". ${expected}`);
  }
  for (const tag of new Set(['en', ...tags])) {
    for (const files of [builtIn, own]) {
      const file = files.get(`strings/${tag}.json`);
      if (file !== undefined) Object.assign(words, readStrings(file, words));
    }
  }
  return words;
}

/** @param before words of the same keys, whose kinds these must have. */
function readStrings(file: string, before: Strings): Strings {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  let words: unknown;
  try {
    words = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(wordsOf(error))?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length;
    throw new TemplateError(`${file}:${line}: ${wordsOf(error)}; a strings file is JSON: "key": "words", …`);
  }
  if (kindOf(words) !== FORMS)
    throw new TemplateError(`${file}: expected one object { "key": "words" }, found ${shown(words)}; mend the file`);
  for (const [key, value] of Object.entries(words as Strings)) {
    const expected = Object.hasOwn(before, key) ? kindOf(before[key]) : kindOf(value);
    if (expected === null || kindOf(value) !== expected)
      throw new TemplateError(`${file}: "${key}" expects ${expected ?? 'words'}, and ${shown(value)} came; mend it`);
  }
  return words as Strings;
}

const FORMS = 'forms such as { "one": …, "other": … }';

/** What a value of a strings file is; null for what stands in none. */
function kindOf(value: unknown): string | null {
  if (typeof value === 'string') return 'words';
  if (Array.isArray(value)) return 'a list of words';
  return typeof value === 'object' && value !== null ? FORMS : null;
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 60);

/** Every file under a folder, by its path with `/`; hidden files and notes to people (`.md`) are left out. */
export function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(relative(folder, file).replaceAll('\\', '/'), file);
  }
  return files;
}

/** Whether a file of the folder, by its path in it, is a template. */
export function isTemplate(name: string): boolean {
  return /\.(?:html|xml)$/.test(name) && !name.startsWith('assets/');
}

function assetPath(name: string): string {
  return name.startsWith('assets/') ? name : `assets/${name}`;
}
