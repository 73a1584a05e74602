/** Former addresses: links between articles lead from page to page of the archive, and a closed site's paths to its articles. */
import { describe, expect, it } from 'vitest';
import { addressKey, plainAddress } from '../../src/lib/addresses.js';
import { addressesOf, ledHome } from '../../src/outputs/addresses.js';
import { bodyOf } from '../../src/outputs/article-body.js';
import { entryOf } from '../../src/outputs/index.js';
import { linksOf } from '../../src/outputs/linked.js';
import type { Article, Site } from '../../src/types.js';
import { articleOf, on, pagesOf, site, textOf } from './archive.js';

const OLD = 'https://www.calderpost.example';

/** An article that stood at a path of the former site and links some addresses. */
function stood(headline: string, path: string | null, links: readonly string[] = [], more: Partial<Article> = {}) {
  const article = articleOf({ headline, published: on('1998-06-04'), ...more });
  const [block] = article.body;
  const markup = `<p>Words of the body ${links.map((to, i) => `<a href="${to}">no. ${i}</a>`).join(' ')}</p>`;
  const original = path === null ? null : path.startsWith('/') ? OLD + path : path;
  return { ...article, original, body: [{ ...block!, html: markup }] };
}

const linked = (articles: readonly Article[]) =>
  linksOf(
    articles.map((article) => entryOf(article)),
    undefined,
    (i) => addressesOf(articles[i]!),
  );

describe('one page has one key', () => {
  it.each([
    ['https://www.calderpost.example/1998/ferry/', 'http://calderpost.example/1998/ferry'],
    ['https://calderpost.example/1998/ferry/index.html', 'https://calderpost.example/1998/ferry#comments'],
    ['https://calderpost.example/?id=3&utm_source=x', 'https://CALDERPOST.example?id=3&fbclid=1'],
    ['https://calderpost.example:443/a', 'https://calderpost.example/a?'],
  ])('%s, %s', (a, b) => expect(addressKey(a)).toBe(addressKey(b)));

  it.each([
    ['https://calderpost.example/a', 'https://calderpost.example/A'],
    ['https://calderpost.example/a?id=3', 'https://calderpost.example/a?id=4'],
    ['https://calderpost.example/a', 'https://other.example/a'],
    ['https://calderpost.example/a', 'https://calderpost.example:8080/a'],
  ])('and another has another: %s, %s', (a, b) => expect(addressKey(a)).not.toBe(addressKey(b)));

  it('of what is no address of the web there is none', () => {
    for (const no of ['javascript:alert(1)', 'mailto:a@b.example', '/1998/ferry', '', 'https://'])
      expect(plainAddress(no)).toBe(null);
  });
});

describe('a link to an article of the archive', () => {
  const target = stood('Council promises a ferry', '/1998/05/council.html?id=3&page=2');
  const from = stood('Ferry returns', '/1998/06/ferry/', [
    `${OLD}/1998/05/council.html?id=3&#x26;page=2&amp;utm_medium=mail`,
    `${OLD}/1998/05/gone.html`,
    'https://other.example/1998/05/council.html?id=3',
  ]);
  const all = [target, from];

  it('leads to its page, with its headline, and others lead where they led', () => {
    const [{ html } = { html: null }] = bodyOf(from, linked(all).make(1).cited);
    const page = html!.markup;
    expect(page).toContain(
      '<a class="archived" href="council-promises-a-ferry.html" title="Council promises a ferry">',
    );
    expect(page.match(/<a href="([^"]*)"/g)).toEqual([
      `<a href="${OLD}/1998/05/gone.html"`,
      '<a href="https://other.example/1998/05/council.html?id=3"',
    ]);
  });

  it('changes what the page shows, and so it is made again', () => {
    const [before, after] = [linked([stood('Another', null), from]), linked(all)];
    expect(before.shows(1)).not.toEqual(after.shows(1));
    expect(before.make(1).cited).toEqual([]);
  });

  it('is none to itself, and means the first of two that stood at one address', () => {
    const self = stood('Itself', '/a', [`${OLD}/a#top`]);
    expect(linked([self]).make(0).cited).toEqual([]);
    const [one, two] = [stood('One', '/b'), stood('Two', '/b')];
    expect(linked([one, two, stood('Links', '/c', [`${OLD}/b`])]).make(2).cited).toMatchObject([{ headline: 'One' }]);
  });

  it('is told on the page that it leads to, with those that are near, newest first and four at most', () => {
    const tagged = { tags: ['ferries'] };
    const sources = [1, 2, 3, 4, 5].map((day) =>
      stood(`Link ${day}`, `/link/${day}`, [`${OLD}/a`], {
        published: on(`1999-01-0${day}`),
        ...(day === 5 ? tagged : {}),
      }),
    );
    const near = stood('Near', null, [], { published: on('1998-06-05'), ...tagged });
    const all = [stood('Target', '/a', [], tagged), near, ...sources];
    expect(
      linked(all)
        .make(0)
        .related.map(({ headline, reasons }) => [headline, ...reasons.map(({ kind }) => kind)]),
    ).toEqual([['Link 5', 'links', 'tags'], ...[4, 3, 2].map((day) => [`Link ${day}`, 'links']), ['Near', 'tags']]);
    expect(linked(all).shows(0)).not.toEqual(linked(all.slice(0, -1)).shows(0));
  });

  it('is looked for on its own site alone, and everywhere where it has none', () => {
    const links = [`${OLD}/a`, 'https://other.example/a'];
    const keys = links.map(addressKey);
    expect(addressesOf(stood('X', '/x', links))).toBe(`${addressKey(`${OLD}/x`)} ${keys[0]}`);
    expect(addressesOf(stood('X', null, links))).toBe(` ${keys.join(' ')}`);
    expect(addressesOf(stood('X', null))).toBe('');
  });

  it('says a hostile headline as words', () => {
    const cited = [
      { url: 'a.html', headline: '"><script>', published: null, language: 'en', address: addressKey(`${OLD}/a`)! },
    ];
    const markup = `<p><a href="${OLD}/a" title="x">a</a></p>`;
    expect(ledHome(markup, cited, 'b.html')).toBe(
      '<p><a class="archived" href="a.html" title="&quot;&gt;&lt;script&gt;">a</a></p>',
    );
  });
});

describe('the addresses of a former site', () => {
  const closed: Site = { ...site, formerly: `${OLD}/` };
  const pages = (articles: readonly Article[], of = closed) => pagesOf(articles, of);

  it('lead to the articles by a page that any host serves, and by a list', () => {
    const made = pages([
      stood('Folder', '/1998/06/ferry/'),
      stood('Bare', '/news/harbour'),
      stood('File', '/news/Quay.HTM'),
      stood('Programs', '/story.php'),
      stood('Asked', '/story?id=3'),
      stood('Elsewhere', 'https://other.example/news/else.html'),
      stood('Accents', '/news/caf%C3%A9.html'),
    ]);
    const page = textOf(made, '1998/06/ferry/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../folder.html">');
    expect(page).toContain('<a href="../folder.html" lang="en" dir="ltr">Folder</a>');
    for (const path of ['news/harbour/index.html', 'news/Quay.HTM', 'news/café.html'])
      expect(made.has(path)).toBe(true);
    for (const none of ['story.php', 'story.php/index.html', 'story/index.html', 'news/else.html'])
      expect(made.has(none)).toBe(false);
    expect(textOf(made, '_redirects').trim().split('\n').sort()).toEqual([
      '/1998/06/ferry/ /1998/06/folder.html 301',
      '/news/Quay.HTM /1998/06/file.html 301',
      '/news/caf%C3%A9.html /1998/06/accents.html 301',
      '/news/harbour /1998/06/bare.html 301',
      '/story.php /1998/06/programs.html 301',
    ]);
  });

  it('never take the place of a page of the archive, nor of one another', () => {
    const paths = [
      '/index.html',
      '/1998/06/04.html',
      '/Data/x',
      '/assets/',
      '/people',
      '/a.html',
      '/A.html',
      '/a.html/b',
    ];
    const articles = paths.map((path, i) => stood(`No ${i}`, path));
    const usual = pages(articles, site);
    const made = pages(articles); // throws where two pages have one path
    const more = [...made.keys()].filter((path) => !usual.has(path));
    expect(more.sort()).toEqual(['_redirects', expect.stringMatching(/^[aA]\.html$/)]);
    for (const [path, content] of usual) expect(made.get(path)).toEqual(content);
  });

  it('write no file outside the archive, and none that a disk cannot hold', () => {
    const odd = [
      '/a%2Fb.html',
      '/a%5Cb.html',
      '/con%3A.html',
      '/nul.html',
      '/.git/x',
      '/a%00.html',
      '/%zz.html',
      '/a//b',
    ];
    const articles = [...odd, '/trailing%20/', `/${'x'.repeat(300)}`, '/a'.repeat(50_000)].map((path, i) =>
      stood(`No ${i}`, path),
    );
    const usual = pages(articles, site);
    const more = () => [...pages(articles).keys()].filter((path) => !usual.has(path));
    expect(more()).toEqual(['_redirects']);
    articles.push(stood('Up', '/../%2e%2e/up.html')); // an address never leaves its host
    expect(more().sort()).toEqual(['1998/06/up.html', '_redirects', 'up.html']);
  });

  it('below a public address of some depth, those that began there', () => {
    const below: Site = { ...closed, baseUrl: 'https://news.example/post/' };
    const made = pages([stood('In', '/post/in.html'), stood('Out', '/out.html')], below);
    expect(textOf(made, 'in.html')).toContain(
      '<link rel="canonical" href="https://news.example/post/1998/06/in.html">',
    );
    expect(made.has('out.html')).toBe(false);
    expect(textOf(made, '_redirects')).toContain('/out.html /post/1998/06/out.html 301\n');
    expect(textOf(made, 'sitemap.xml')).not.toContain('post/in.html');
  });
});
