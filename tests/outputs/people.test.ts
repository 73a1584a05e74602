import { describe, expect, it } from 'vitest';
import { identified } from '../../src/lib/authority.js';
import { readAuthority } from '../../src/lib/authority-file.js';
import type { Article } from '../../src/types.js';
import { articleOf, on, pagesOf, publicSite, textOf } from './archive.js';

const said = (speaker: string, date: string, words: string, path = 'post/a.txt'): Article => {
  const article = articleOf({
    headline: `${words} on ${date}`,
    speaker,
    published: on(date),
    paragraphs: [`“${words},” he said.`],
  });
  return { ...article, source: { ...article.source, path } };
};
const HEAD = 'name,variants,source,note,identifiers\n';

/** The archive of some articles with what an authority file says. */
function archive(articles: readonly Article[], rows: string) {
  const { authority, problems } = readAuthority(HEAD + rows, () => true);
  expect(problems).toEqual([]);
  return pagesOf(
    articles.map((article) => identified(article, authority)),
    { ...publicSite, authority },
  );
}

describe('the page of a person', () => {
  const pages = archive(
    [
      said('Ada Ren', '2011-03-04', 'We wait'),
      said('A. Ren', '2013-05-06', 'We wait no more'),
      said('Tom Hale', '2011-03-05', 'So do we'),
    ],
    'Ada Ren-Hale,Ada Ren|A. Ren,,Engineer <of> bridges.,wikidata:Q1\n',
  );
  const page = textOf(pages, 'people/ada-ren-hale.html');

  it('gathers what the archivist merged, in the order of dates, under the authorized form', () => {
    expect(page).toContain('<h1><bdi>Ada Ren-Hale</bdi></h1>');
    expect(page.indexOf('We wait')).toBeLessThan(page.indexOf('We wait no more'));
    expect(page).not.toContain('So do we');
  });

  it('tells the other forms, the note and the numbers in authority files', () => {
    expect(page).toContain('<bdi>Ada Ren</bdi>, <bdi>A. Ren</bdi>');
    expect(page).toContain('Engineer &lt;of&gt; bridges.');
    expect(page).toContain('<a href="https://www.wikidata.org/wiki/Q1">');
  });

  it('tells each role with the years in which it was given', () => {
    expect(page).toContain('<bdi>mayor</bdi> <small>(2011–2013, 2 times)</small>');
  });

  it('says the same to machines', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(json).mainEntity).toEqual({
      '@type': 'Person',
      '@id': 'https://news.example/archive/people/ada-ren-hale.html',
      name: 'Ada Ren-Hale',
      alternateName: ['Ada Ren', 'A. Ren'],
      description: 'Engineer <of> bridges.',
      sameAs: ['https://www.wikidata.org/wiki/Q1'],
    });
  });

  it('is found from every form that once had a page', () => {
    for (const form of ['ada-ren', 'a-ren'])
      expect(textOf(pages, `people/${form}.html`)).toContain('<a href="ada-ren-hale.html"><bdi>Ada Ren-Hale</bdi></a>');
  });

  it('names others of the same name where the archivist split them off', () => {
    const split = archive(
      [
        said('John Smith', '2011-03-04', 'We wait', 'post/a.txt'),
        said('John Smith', '2011-03-05', 'So do we', 'gazette/a.txt'),
      ],
      'John Smith (mayor),John Smith,post,,',
    );
    expect(textOf(split, 'people/john-smith-mayor.html')).not.toContain('So do we');
    const other = textOf(split, 'people/john-smith.html');
    expect(other).toContain('So do we');
    expect(other).not.toContain('We wait');
    expect(other).toContain('<a href="john-smith-mayor.html"><bdi>John Smith (mayor)</bdi></a>');
  });
});

describe('the page of an author', () => {
  it('gathers the forms of one name, and each form leads to it', () => {
    const signed = (name: string, headline: string) =>
      articleOf({ headline, published: on('2011-03-04'), byline: [{ name, role: null, organisation: null }] });
    const pages = archive([signed('Ada Ren', 'One'), signed('A. Ren', 'Two')], 'Ada Ren,A. Ren,,,');
    const page = textOf(pages, 'authors/ada-ren.html');
    expect(page).toContain('One');
    expect(page).toContain('Two');
    expect(textOf(pages, 'authors/a-ren.html')).toContain('href="ada-ren.html"');
  });
});

describe('the quotes of a year', () => {
  const many = Array.from({ length: 120 }, (_, i) =>
    said('Ada Ren', `2011-03-${String((i % 28) + 1).padStart(2, '0')}`, `Wait number ${i}`),
  );
  const pages = pagesOf([
    ...many,
    said('Ada Ren', '2013-05-06', 'We wait'),
    said('Tom Hale', '2013-05-07', 'So do we'),
  ]);

  it('lead to other years, and to what one person said in this one, without a script', () => {
    const page = textOf(pages, 'quotes/2013.html');
    expect(page).toContain('<a href="2011.html">2011</a>');
    expect(page).toContain('<a href="../people/ada-ren-2.html#y2013">');
    expect(page).toContain('<a href="../people/tom-hale.html#y2013">');
    expect(textOf(pages, 'people/ada-ren-2.html')).toContain('id="y2013"');
  });

  it('are as many pages as quotes and people ask for, not as their product', () => {
    const quotes = [...pages.keys()].filter((path) => path.startsWith('quotes/'));
    expect(quotes.toSorted()).toEqual([
      'quotes/2011-2.html',
      'quotes/2011.html',
      'quotes/2013.html',
      'quotes/index.html',
    ]);
  });
});

describe('the table of people', () => {
  it('tells each with forms and years as an authority file takes them, and lets no spreadsheet compute a name', () => {
    const pages = archive(
      [
        said('Ada Ren', '2011-03-04', 'We wait'),
        said('A. Ren', '2013-05-06', 'No more'),
        said('=Tom Hale', '2012-01-01', 'Why'),
      ],
      'Ada Ren,A. Ren,,,viaf:1\n',
    );
    const [, first, second] = textOf(pages, 'data/people.csv').split('\r\n');
    expect(first).toBe('ada-ren,people/ada-ren.html,Ada Ren,A. Ren,mayor,2,2011,2013,,viaf:1');
    expect(second).toContain("'=Tom Hale");
  });
});
