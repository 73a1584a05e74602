/** The template folder: overriding, escaping, and errors that name file and line. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { html } from '../../src/lib/html.js';
import { loadTemplates } from '../../src/run/templates.js';
import { unaskedIn } from '../../src/run/unasked.js';
import { articleOf, pagesOf, site, templates, textOf } from './archive.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
const rendered = (files: Readonly<Record<string, string>>, data: Record<string, unknown> = {}): string =>
  loadTemplates(folderOf({ 'strings/en.json': '{}', ...files }), null).render('a.html', {
    site,
    path: 'a.html',
    ...data,
  });

describe('a template', () => {
  it('escapes what it prints, unless that is markup already, and prints nothing for what is absent', () => {
    expect(
      rendered(
        { 'a.html': '<%= it.a %>|<%= it.b %>|<%= it.c %><%= it.d %>' },
        { a: '<i>"\'&', b: html`<b>${'<'}</b>`, c: null },
      ),
    ).toBe('&lt;i&gt;&quot;&#39;&amp;|<b>&lt;</b>|');
  });

  it('includes others and is laid out by another, without a raw tag', () => {
    const files = {
      'a.html': '<% layout("outer.html", { title: "T" }) %>\n<p><%= include("part.html", { x: "<" }) %></p>',
      'outer.html': '<title><%= it.title %></title><%= it.content %>',
      'part.html': '<i><%= it.x %></i>\n',
    };
    expect(rendered(files)).toBe('<title>T</title><p><i>&lt;</i></p>');
  });

  it.each([
    ['prints in a function of its own', '<% [1, 2].forEach((n) => { %><i><%= n %></i><% }) %>.', '<i>1</i><i>2</i>.'],
    ['ends early', 'a<% if (it.x) return %>b', 'a'],
    ['calls a function that returns', '<% const two = () => { return 2 } %><%= two() %>', '2'],
    ['prints what holds a comma, quotes and a line end', '<%= [1, 2] %>\'"\\n\\<%= `a\nb` %>', '12\'"\\n\\a\nb'],
    ['has names of its own', '<% const __r = 1, e = 2, r = 3 %><%= __r + e + r %>', '6'],
  ])('%s', (_, template, expected) => {
    expect(rendered({ 'a.html': template }, { x: true })).toBe(expected);
  });

  it('leaves no empty line where a statement stood', () => {
    expect(
      rendered({ 'a.html': '<ul>\n  <% for (const n of [1, 2]) { %>\n  <li><%= n %></li>\n  <% } %>\n</ul>\n' }),
    ).toBe('<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>');
  });

  it.each([
    ['the raw tag', 'one\n<%~ it.x %>', 'a.html:2: <%~ prints without escaping'],
    ['a tag that is not closed', 'one\ntwo\n<%= it.x', 'a.html:3: unclosed tag'],
    ['broken code', 'one\n<%= it.x + %>\n<% if (it.x) { %><% } %>', 'a.html:2: '],
    [
      'a value that is not there',
      'one\n\n<% const x = it.nothing %>\n<%= x.length %>',
      "a.html:4: Cannot read properties of undefined (reading 'length')",
    ],
    ['a template that is not there', '\n<%= include("b.html") %>', 'a.html:2: no template is called "b.html"'],
  ])('names file and line of %s', (_, source, message) => {
    expect(() => rendered({ 'a.html': source })).toThrow(message);
  });

  it('names the included file, where the fault is', () => {
    const files = { 'a.html': '<%= include("b.html") %>', 'b.html': '\n\n<%= it.no.where %>' };
    expect(() => rendered(files)).toThrow(/b\.html:3: Cannot read properties/);
  });
});

describe('the user’s folder', () => {
  it('takes the place of a built-in file, and of no other', () => {
    const own = folderOf({
      'partials/date.html': 'SOME DAY',
      'assets/own.css': 'a{}',
      'strings/en.json': '{"dates":"Days"}',
    });
    const pages = pagesOf([articleOf({})], site, own);
    expect(textOf(pages, 'undated/a-quiet-day-at-the-quay.html')).toContain('SOME DAY');
    expect(textOf(pages, 'index.html')).toContain('>Days</a>');
    expect(textOf(pages, 'index.html')).toContain('>Sections</a>');
    expect(pages.has('assets/own.css')).toBe(true);
    expect(pages.has('assets/style.css')).toBe(true);
  });

  it('is named in an error by its own path', () => {
    const own = folderOf({ 'front.html': 'x\n<%= it.no.thing %>' });
    expect(() => pagesOf([], site, own)).toThrow(`${join(own, 'front.html')}:2:`);
  });

  it('may be missing a strings file’s comma, and the line is told', () => {
    const own = folderOf({ 'strings/en.json': '{\n"a": "b"\n"c": "d"}' });
    expect(() => loadTemplates(templates, own)).toThrow(/en\.json:3: /);
  });

  it.each([
    ['[]', /en\.json: expected one object .*, found \[\]/],
    ['{"frontPage": 3}', /en\.json: "frontPage" expects words, and 3 came/],
    ['{"articles": "{n} articles"}', /en\.json: "articles" expects forms .*, and "\{n\} articles" came/],
    ['{"months": "May"}', /en\.json: "months" expects a list of words, and "May" came/],
  ])('may not hold a strings file of another shape: %s', (text, words) => {
    expect(() => loadTemplates(templates, folderOf({ 'strings/en.json': text }))).toThrow(words);
  });

  it('has to exist', () => {
    expect(() => loadTemplates(templates, join(tmpdir(), 'not-there-at-all'))).toThrow('no such folder of templates');
  });

  it('may hold a style sheet beside its templates, which takes the place of the built-in one', () => {
    const own = folderOf({ 'style.css': 'a{}', 'shield.svg': '<svg/>' });
    const { assets } = loadTemplates(templates, own);
    expect(assets.map(({ path }) => path).filter((path) => path === 'assets/style.css')).toHaveLength(1);
    expect(String(assets.find(({ path }) => path === 'assets/style.css')?.content)).toBe('a{}');
    expect(assets.map(({ path }) => path)).toContain('assets/shield.svg');
    const both = folderOf({ 'style.css': 'a{}', 'assets/style.css': 'b{}' });
    expect(() => loadTemplates(templates, both)).toThrow(
      /style\.css and .*style\.css would both be assets\/style\.css/,
    );
  });

  it('is told of names and words with a slip in them, and of no others', () => {
    const own = folderOf({
      'artcle.html': 'x',
      'front.html': "<%~ include('partials/mast.html') %><%= it.say.motto %>",
      'partials/heda.html': 'x',
      'partials/mast.html': 'x',
      'assets/page.html': 'x',
      'shield.svg': '<svg/>',
      'strings/en.json': '{ "frontpage": "Home", "frontPage": "Home", "motto": "All" }',
      'strings/english.json': '{}',
      'strings/da.json': '{ "forside": "x" }',
    });
    expect(unaskedIn(templates, own).map((sentence) => sentence.replace(`${own}/`, ''))).toEqual([
      'artcle.html: no template has that name, so that nothing uses it. Was "article.html" meant?',
      'partials/heda.html: no template has that name, so that nothing uses it. Was "partials/head.html" meant?',
      'strings/da.json: nothing asks for "forside", so that its words stand nowhere.',
      'strings/en.json: nothing asks for "frontpage", so that its words stand nowhere. Was "frontPage" meant?',
      'strings/english.json: no language has that tag, so that nothing uses it. Was "strings/en.json" meant?',
    ]);
    expect(unaskedIn(templates, templates)).toEqual([]);
    expect(unaskedIn(templates, folderOf({ 'strings/en.json': '{' }))).toEqual([]);
  });

  it('changes the fingerprint', () => {
    const own = folderOf({ 'front.html': 'x' });
    expect(loadTemplates(templates, own).fingerprint).not.toBe(loadTemplates(templates, null).fingerprint);
    expect(loadTemplates(templates, null).fingerprint).toBe(loadTemplates(templates, null).fingerprint);
  });
});

describe('the built-in strings', () => {
  it('hold every word that the built-in templates ask for', () => {
    const say = JSON.parse(readFileSync(join(templates, 'strings/en.json'), 'utf8')) as Record<string, unknown>;
    const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|xml)$/.test(name),
    );
    const source = files.map((name) => readFileSync(join(templates, name), 'utf8')).join('\n');
    const asked = new Set(
      [...source.matchAll(/it\.say\.(\w+)|it\.count\('(\w+)'/g)].map(([, word, counted]) => word ?? counted ?? ''),
    );
    expect([...asked].filter((word) => !(word in say))).toEqual([]);
  });
});
