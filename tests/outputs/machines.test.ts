/** What machines are given beside the tables: feeds of parts, crawlers' settings, OpenSearch, the dataset, metadata. */
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/outputs/index.js';
import { sheets } from '../../src/outputs/sitemap.js';
import { articleOf, on, pagesOf, publicSite, type site, someArticles, textOf } from './archive.js';

describe('feeds', () => {
  it('are there for each section and author, with their own articles only, and their pages announce them', () => {
    const pages = pagesOf(someArticles(), publicSite);
    const city = JSON.parse(textOf(pages, 'sections/city.json')) as { title: string; items: { title: string }[] };
    expect(city.title).toBe('City – The Ellery Courier');
    expect(city.items.map(({ title }) => title)).toEqual(['Newer', 'Older']);
    const holt = textOf(pages, 'authors/maren-holt.xml');
    expect(holt).toContain(
      '<link rel="self" type="application/atom+xml" href="https://news.example/archive/authors/maren-holt.xml"/>',
    );
    expect(holt).toContain('href="https://news.example/archive/authors/maren-holt.html"/>');
    expect(textOf(pages, 'authors/maren-holt.html')).toContain(
      'type="application/atom+xml" title="Maren Holt – Authors" href="maren-holt.xml"',
    );
    expect(textOf(pages, 'sections/city.html')).toContain(
      'type="application/feed+json" title="City – Sections" href="city.json"',
    );
  });

  it('are not offered where no article of an author or a section has a date', () => {
    const byline = [{ name: 'Maren Holt', role: null, organisation: null }];
    const pages = pagesOf([articleOf({ byline, section: 'Harbour' })], publicSite);
    expect([...pages.keys()].filter((path) => /^(?:authors|sections)\/.*\.(?:xml|json)$/.test(path))).toEqual([]);
    expect(textOf(pages, 'authors/maren-holt.html')).not.toContain('authors/maren-holt.xml');
    expect(textOf(pages, 'sections/harbour.html')).not.toContain('harbour.xml');
  });

  it('link from where they stand in an archive without an address', () => {
    const article = someArticles()[0]!;
    expect(textOf(pagesOf([article]), 'sections/city.xml')).toContain(`href="../${article.url}"`);
  });

  it('carry whole articles where the owner asks for it', () => {
    const article = articleOf({ published: on('2024-01-01'), paragraphs: ['One & two.', 'Three.'] });
    const full = pagesOf([article], { ...publicSite, fullTextFeeds: true });
    expect(textOf(full, 'feed.xml')).toContain(
      '<content type="html">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;\n&lt;p&gt;Three.&lt;/p&gt;</content>',
    );
    expect(JSON.parse(textOf(full, 'feed.json')).items[0].content_html).toBe('<p>One &amp; two.</p>\n<p>Three.</p>');
    expect(textOf(pagesOf([article], publicSite), 'feed.xml')).not.toContain('<content');
    expect(entryOf(article).html).toBeNull();
  });

  it('never hold two entries of one moment for articles of one day, and keep a stated moment', () => {
    const day = Array.from({ length: 20 }, (_, i) => articleOf({ headline: `A${i}`, published: on('2024-01-01') }));
    const noon = articleOf({ headline: 'Noon', published: on('2024-01-01T12:00:00+01:00') });
    const feed = textOf(pagesOf([...day, noon], publicSite), 'feed.xml');
    const moments = [...feed.matchAll(/<entry>[\s\S]*?<updated>(.*?)<\/updated>/g)].map(([, moment]) => moment);
    expect(new Set(moments).size).toBe(21);
    expect(moments.filter((moment) => moment?.startsWith('2024-01-01T'))).toHaveLength(21);
    expect(moments).toContain('2024-01-01T12:00:00+01:00');
  });
});

describe('crawlers', () => {
  const robots = (crawlers: typeof site.crawlers) => {
    const pages = pagesOf(someArticles(), { ...publicSite, crawlers });
    return {
      robots: textOf(pages, 'robots.txt'),
      front: textOf(pages, 'index.html'),
      hasSitemap: pages.has('sitemap.xml'),
    };
  };

  it('are all let in by an open archive', () => {
    const { robots: text, front, hasSitemap } = robots('open');
    expect(text).toBe('User-agent: *\nAllow: /\n\nSitemap: https://news.example/archive/sitemap.xml\n');
    expect(front).not.toMatch(/name="(?:robots|tdm-reservation)"/);
    expect(hasSitemap).toBe(true);
  });

  it('of search engines alone are let in by one for search only', () => {
    const { robots: text, front, hasSitemap } = robots('search');
    expect(text).toMatch(/^(?:User-agent: [\w -]+\n){10,}Disallow: \/\n\nUser-agent: \*\nAllow: \/\n/);
    expect(text).toContain('User-agent: GPTBot\n');
    expect(text).not.toMatch(/User-agent: (?:Googlebot|Bingbot|OAI-SearchBot)\n/);
    expect(front).toContain('<meta name="tdm-reservation" content="1">');
    expect(front).not.toContain('noindex');
    expect(hasSitemap).toBe(true);
  });

  it('are all kept out by a closed one, whose pages say so too', () => {
    const { robots: text, front, hasSitemap } = robots('closed');
    expect(text).toBe('User-agent: *\nDisallow: /\n');
    expect(front).toContain('<meta name="robots" content="noindex">');
    expect(hasSitemap).toBe(false);
  });
});

describe('the OpenSearch description', () => {
  it('leads to the search page with the words asked for, and every page names it', () => {
    const pages = pagesOf(someArticles(), publicSite);
    const text = textOf(pages, 'opensearch.xml');
    expect(text).toContain('template="https://news.example/archive/search/?q={searchTerms}"');
    expect(text).toContain('<ShortName>The Ellery Couri</ShortName>');
    expect(textOf(pages, '2024/11/17.html')).toContain('type="application/opensearchdescription+xml"');
  });

  it('needs an address', () => {
    expect(pagesOf([]).has('opensearch.xml')).toBe(false);
  });
});

describe('the sitemap', () => {
  it('goes on in another file where one would grow beyond the bytes that the standard allows', () => {
    const lines = Array.from({ length: 10 }, (_, i) => `<url><loc>https://news.example/${i}</loc></url>\n`);
    const limits = { addresses: 50_000, bytes: 256 + 4 * (lines[0]?.length ?? 0) };
    const pages = [...sheets(lines, 'https://news.example/', limits)];
    expect(pages.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml']);
    expect(pages.slice(0, 3).map(({ make }) => String(make()).match(/<url>/g)?.length)).toEqual([4, 4, 2]);
  });
});

describe('the data page', () => {
  it('is a Dataset to search engines, every file a download', () => {
    const page = textOf(pagesOf(someArticles(), publicSite), 'data/index.html');
    const dataset = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    expect(dataset['@type']).toBe('Dataset');
    expect(dataset.temporalCoverage).toBe('2018/2024-11-17');
    expect(dataset.distribution.map((file: { contentUrl: string }) => file.contentUrl)).toContain(
      'https://news.example/archive/data/articles/2024.jsonl',
    );
  });

  it('gives a licence where the rights name one, and else a notice of rights', () => {
    const datasetOf = (rights: string) => {
      const page = textOf(pagesOf([], { ...publicSite, rights }), 'data/index.html');
      return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    };
    expect(datasetOf('All rights reserved.')).toMatchObject({ copyrightNotice: 'All rights reserved.' });
    expect(datasetOf('All rights reserved.')).not.toHaveProperty('license');
    expect(datasetOf('CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).').license).toBe(
      'https://creativecommons.org/licenses/by/4.0/',
    );
  });

  it('explains every field of a record', () => {
    const page = textOf(pagesOf(someArticles()), 'data/index.html');
    const table = page.slice(page.indexOf('id="record"'), page.indexOf('id="fixity"'));
    for (const field of Object.keys(articleOf({}))) {
      expect(table).toMatch(new RegExp(`<code>${field}</code></th><td>\\S`));
    }
  });
});

describe('an article’s metadata', () => {
  const linkedData = (page: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')['@graph'][0];

  it('makes nobody a person whom the record does not call one', () => {
    const article = articleOf({ paragraphs: ['“We sail,” it said.', '“I walk,” he said.'], speaker: 'Sound Ferries' });
    const [firm, man] = article.quotes;
    const quotes = [
      { ...firm!, speaker: { ...firm!.speaker!, person: null } },
      { ...man!, speaker: { ...man!.speaker!, name: 'José García', person: 'jose-garcia' } },
      { ...man!, speaker: { ...man!.speaker!, name: null, person: null } },
    ];
    const pages = pagesOf([{ ...article, quotes }], publicSite);
    const creators = linkedData(textOf(pages, article.url)).hasPart.map(({ creator }: { creator?: object }) => creator);
    expect(creators[0]).toEqual({ '@type': 'Organization', name: 'Sound Ferries' });
    expect(creators[1]).toMatchObject({ '@type': 'Person', name: 'José García' });
    expect(creators[2]).toBeUndefined();
  });

  it('claims no article where the archive holds only its headline, and the page says so', () => {
    const article = articleOf({ headline: 'Barrier lowered', paragraphs: [], published: on('2019-11-17') });
    const page = textOf(pagesOf([article], publicSite), article.url);
    expect(linkedData(page)).toMatchObject({
      '@type': 'WebPage',
      name: 'Barrier lowered',
      mainEntity: { '@type': 'NewsArticle', headline: 'Barrier lowered', datePublished: '2019-11-17' },
    });
    expect(page).toContain('<meta property="og:type" content="website">');
    expect(page).toContain('<meta name="DC.type" content="newspaperArticle">');
    expect(page).toContain('The archive holds no text of this article.');
    expect(page).not.toContain('minute read');
    const whole = articleOf({ published: on('2019-11-17') });
    const other = textOf(pagesOf([whole], publicSite), whole.url);
    expect(linkedData(other)['@type']).toBe('NewsArticle');
    expect(other).toContain('<meta property="og:type" content="article">');
    expect(other).not.toContain('holds no text');
  });

  it('shows elsewhere the article’s own picture, or the archive’s card', () => {
    const image = 'https://pictures.example/a.jpg';
    const article = articleOf({ captions: [{ text: 'A quay.', credit: null, image }] });
    const [own, card] = [article, articleOf({ headline: 'Bare' })].map((one) =>
      textOf(pagesOf([one], publicSite), one.url),
    );
    expect(own).toContain(`<meta property="og:image" content="${image}">`);
    expect(card).toContain('<meta property="og:image" content="https://news.example/archive/assets/card.png">');
    expect(linkedData(own ?? '').image).toEqual([image]);
  });

  it('tells Zotero the publication, the day and the section', () => {
    const article = articleOf({
      published: on('2024-11-17'),
      publication: 'Der Sundbote',
      section: 'Inseln',
      tags: ['Hesk'],
    });
    const page = textOf(pagesOf([article], { ...publicSite, rights: 'All rights reserved' }), article.url);
    for (const [name, content] of [
      ['DC.date', '2024-11-17'],
      ['DC.publisher', 'Der Sundbote'],
      ['DC.rights', 'All rights reserved'],
      ['prism.publicationName', 'Der Sundbote'],
      ['prism.publicationDate', '2024-11-17'],
      ['prism.section', 'Inseln'],
      ['citation_title', article.headline],
      ['citation_publication_date', '2024/11/17'],
      ['citation_language', 'en'],
    ]) {
      expect(page).toContain(`<meta name="${name}" content="${content}">`);
    }
    // It takes the publication from here, and the summary and the address from the two that follow.
    expect(page).toContain('<meta property="og:site_name" content="Der Sundbote">');
    expect(page).toMatch(/<meta name="citation_abstract" content="[^"]+">/);
    expect(page).toContain(`<meta name="citation_public_url" content="https://news.example/archive/${article.url}">`);
    expect(page).toContain('<meta property="article:tag" content="Hesk">');
  });
});
