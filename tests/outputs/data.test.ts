/** What programs read: feeds, sitemap, tables, the records' schema. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/outputs/index.js';
import { recordSchema } from '../../src/outputs/record-schema.js';
import { sitemap } from '../../src/outputs/sitemap.js';
import { csvPages, QUOTE_COLUMNS } from '../../src/outputs/tables.js';
import { articleOf, on, pagesOf, publicSite, site, someArticles, textOf } from './archive.js';

/** Elements opened and closed in order, and no stray ampersand: well-formed enough for a machine-made file. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-z][\w:]*)[^<>]*?(\/?)>/gi)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml);
}

describe('feeds', () => {
  const articles = [...someArticles(), articleOf({ headline: 'A & B <c> \u0001', published: on('2024-12-01') })];

  it('are well-formed, newest first, without undated articles', () => {
    const pages = pagesOf(articles, publicSite);
    const atom = textOf(pages, 'feed.xml');
    expect(isWellFormed(atom)).toBe(true);
    expect(atom).toContain('<title>A &amp; B &lt;c&gt; \ufffd</title>');
    const feed = JSON.parse(textOf(pages, 'feed.json'));
    expect(feed.items.map((item: { title: string }) => item.title).slice(0, 2)).toEqual(['A & B <c> \u0001', 'Newer']);
    expect(feed.items).toHaveLength(articles.length - 1);
    expect(feed.items[0].url).toMatch(/^https:\/\/news\.example\/archive\/2024\/12\//);
  });

  it('keep every id when the archive gets a public address', () => {
    const ids = (of: typeof site): string[] => textOf(pagesOf(articles, of), 'feed.xml').match(/<id>.*?<\/id>/g) ?? [];
    expect(ids(publicSite)).toEqual(ids(site));
    expect(new Set(ids(site)).size).toBe(articles.length);
  });

  it('hold no absolute address where there is none', () => {
    const pages = pagesOf(articles);
    expect(textOf(pages, 'feed.json')).not.toContain('"url"');
    expect(textOf(pages, 'feed.xml').replace('http://www.w3.org/2005/Atom', '')).not.toContain('http');
  });
});

describe('the sitemap', () => {
  it('lists exactly the pages that were made', () => {
    const pages = pagesOf(someArticles(), publicSite);
    const listed = [...textOf(pages, 'sitemap.xml').matchAll(/<loc>https:\/\/news\.example\/archive\/([^<]*)<\/loc>/g)];
    const paths = listed.map(([, path = '']) =>
      path === '' || path.endsWith('/') ? `${path}index.html` : decodeURI(path),
    );
    const made = [...pages.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
    expect(paths.toSorted()).toEqual(made.toSorted());
  });

  it('is left out without a public address, and robots.txt does not name it', () => {
    const pages = pagesOf(someArticles());
    expect(pages.has('sitemap.xml')).toBe(false);
    expect(textOf(pages, 'robots.txt')).not.toContain('Sitemap');
  });

  it('is split where it would hold more than 50,000 addresses', () => {
    const one = entryOf(articleOf({ published: on('2020-01-09') }));
    const entries = Array.from({ length: 50_001 }, (_, i) => ({ ...one, url: `2020/01/a${i}.html` }));
    const paths = [...(sitemap.last?.([], entries, publicSite, () => '') ?? [])].map((page) => page.path);
    expect(paths).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  });
});

describe('tables', () => {
  it('disarm a cell that a spreadsheet would run', () => {
    const pages = pagesOf([articleOf({ headline: '=HYPERLINK("http://evil.example")' })]);
    expect(textOf(pages, 'data/articles.csv')).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  it('go on in a second file before the first grows too large', () => {
    const [entry] = someArticles().map((article) => entryOf(article));
    if (entry === undefined) throw new Error('no entry');
    const rows = Array.from({ length: 10 }, () => ({ entry, quote: entry.quotes[0]! }));
    const files = [...csvPages('data/quotes', rows, QUOTE_COLUMNS, 600)];
    expect(files.length).toBeGreaterThan(1);
    expect(files[1]?.path).toBe('data/quotes-2.csv');
    for (const { content } of files) expect(String(content).startsWith('article,n,url')).toBe(true);
    expect(files.map(({ content }) => String(content).trimEnd().split('\r\n').length - 1).reduce((a, b) => a + b)).toBe(
      10,
    );
  });

  it('are described column by column in the data package', () => {
    const pages = pagesOf(someArticles());
    const [articles] = JSON.parse(textOf(pages, 'data/datapackage.json')).resources;
    const named = articles.schema.fields.map((field: { name: string }) => field.name).join(',');
    expect(textOf(pages, 'data/articles.csv').split('\r\n')[0]).toBe(named);
  });
});

describe('the data package', () => {
  const names = /^[a-z0-9._-]+$/;
  const packageOf = (articles: Parameters<typeof pagesOf>[0]) =>
    JSON.parse(textOf(pagesOf(articles, publicSite), 'data/datapackage.json'));

  // Standard: Data Package 1, the properties that it says a package, a resource and a table MUST have.
  it.each([
    ['articles', someArticles()],
    ['no article', []],
  ])('of an archive with %s holds to its specification', (_, articles) => {
    const pages = pagesOf(articles, publicSite);
    const { name, resources, licenses } = packageOf(articles);
    expect(name).toMatch(names);
    expect(licenses).toBeUndefined();
    expect(resources.length).toBeGreaterThan(0);
    expect(new Set(resources.map((resource: { name: string }) => resource.name)).size).toBe(resources.length);
    for (const resource of resources) {
      expect(resource.name).toMatch(names);
      const paths: string[] = [resource.path].flat();
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        expect(path).not.toMatch(/^\/|\.\./);
        expect(pages.has(`data/${path}`)).toBe(true);
      }
      if (resource.profile !== 'tabular-data-resource') continue;
      const fields = resource.schema.fields.map((field: { name: string }) => field.name);
      expect(textOf(pages, `data/${paths[0]}`).split('\r\n')[0]).toBe(fields.join(','));
      const keys = resource.schema.foreignKeys ?? [];
      expect(fields).toEqual(expect.arrayContaining([resource.schema.primaryKey].flat()));
      for (const { fields: field, reference } of keys) {
        expect(fields).toContain(field);
        const other = resources.find((one: { name: string }) => one.name === reference.resource);
        expect(other.schema.primaryKey).toBe(reference.fields);
      }
    }
  });

  it('names the rights', () => {
    const rights = JSON.parse(
      textOf(pagesOf([], { ...publicSite, rights: 'All rights reserved' }), 'data/datapackage.json'),
    );
    expect(rights.licenses).toEqual([{ name: 'other', title: 'All rights reserved' }]);
  });
});

describe('the record’s schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(recordSchema);

  it('is a schema of its draft, and every kind of article holds to it', () => {
    expect(ajv.validateSchema(recordSchema)).toBe(true);
    for (const article of someArticles()) expect([validate(article), validate.errors]).toEqual([true, null]);
  });

  it('refuses a record with an empty headline, a wrong date or a field left out', () => {
    const [article] = someArticles();
    for (const wrong of [
      { ...article, headline: '' },
      { ...article, published: { ...on('2019'), date: 'in May' } },
      { ...article, quotes: undefined },
    ])
      expect(validate(wrong)).toBe(false);
  });

  it('requires exactly the fields that a record has', () => {
    const schema = recordSchema as { properties: object; required: readonly string[] };
    expect(Object.keys(articleOf({})).toSorted()).toEqual(schema.required.toSorted());
  });
});
