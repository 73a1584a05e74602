/** The templates' documentation: its example theme builds, and no variable of a template is missing from it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryOf, outputs } from '../../src/outputs/index.js';
import { linksOf } from '../../src/outputs/linked.js';
import type { Render } from '../../src/types.js';
import { pagesOf, publicSite, site, someArticles, templates, textOf } from './archive.js';

const guide = readFileSync(join(templates, 'README.md'), 'utf8');
const sections = new Map(
  guide.split(/^### /m).map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end)];
  }),
);
/** The words set as code in the first column of a section's table, without arguments. */
const documented = (name: string): string[] =>
  [...(sections.get(name) ?? '').matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)/g)].map(([, word = '']) => word),
  );
const names = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:html|xml)$/.test(name))
  .sort();

describe('the templates’ documentation', () => {
  it('has a section for every template, and for no other', () => {
    expect([...sections.keys()].filter((name) => /\.(?:html|xml)$/.test(name)).sort()).toEqual(names);
  });

  it.each(names)('tells every variable of %s', (name) => {
    const source = readFileSync(join(templates, name), 'utf8');
    const asked = new Set([
      ...[...source.matchAll(/\bit\.(\w+)/g)].map(([, word = '']) => word),
      ...[...source.matchAll(/const \{([^}]*)\} = it(?!\.)/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []),
    ]);
    const told = new Set([...documented('Everywhere'), ...documented(name)]);
    expect([...asked].filter((word) => !told.has(word))).toEqual([]);
  });

  it('promises no variable that a page is not given', () => {
    const given = new Map<string, Set<string>>();
    const noting: Render = (name, data) => {
      given.set(name, new Set([...(given.get(name) ?? []), ...Object.keys(data)]));
      return '';
    };
    const established = { id: 'a', name: 'A', variants: ['B'], note: null, identifiers: [] };
    const authority = { names: new Map([['jose-garcia', { ...established, id: 'jose-garcia' }]]), forms: new Map() };
    for (const of of [
      { ...publicSite, authority },
      { ...site, fullTextFeeds: true, formerly: 'https://old.example/' },
    ]) {
      const stood = { ...entryOf(someArticles()[0]!), original: 'https://old.example/1.html' };
      const entries = [
        stood,
        ...someArticles()
          .slice(1)
          .map((article) => entryOf(article)),
      ];
      const links = linksOf(entries);
      for (const output of outputs) {
        for (const [i, article] of someArticles().entries()) output.each?.(article, links.make(i), of, noting);
        for (const page of output.all?.(entries, of, noting) ?? []) page.make();
        for (const page of output.last?.(['data/articles.csv'], entries, of, noting) ?? []) page.make();
      }
    }
    for (const name of names.filter((name) => !name.includes('/') && name !== 'layout.html')) {
      expect([name, documented(name).filter((word) => !given.get(name)?.has(word))]).toEqual([name, []]);
    }
  });

  it('shows a theme that builds: its colours, its words and nothing else are changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'theme-'));
    const files = [...guide.matchAll(/^`theme\/([^`]+)`[\s\S]*?^```\w+\n([\s\S]*?)^```$/gm)];
    try {
      for (const [, name = '', content = ''] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      const pages = pagesOf(someArticles(), site, folder);
      expect(files.map(([, name]) => name)).toEqual(['partials/head.html', 'assets/theme.css', 'strings/en.json']);
      expect(textOf(pages, '2024/11/17.html')).toContain('<link rel="stylesheet" href="../../assets/theme.css">');
      expect(String(pages.get('assets/theme.css'))).toContain('--accent: #00509e');
      expect(textOf(pages, 'index.html')).toContain('From the library of The Calder Post.');
      expect([...pages.keys()].filter((path) => path !== 'assets/theme.css').sort()).toEqual(
        [...pagesOf(someArticles()).keys()].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names only custom properties that the stylesheet has', () => {
    const style = readFileSync(join(templates, 'assets/style.css'), 'utf8');
    for (const [property] of guide.matchAll(/--[a-z]+(?=:)/g)) expect(style).toContain(`${property}:`);
  });
});
