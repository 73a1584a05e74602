/** What holds for every page together: links, determinism, escaping, well-formedness, pagination. */
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/lib/html.js';
import { articleOf, on, pagesOf, publicSite, site, someArticles, textOf } from './archive.js';

const HOSTILE = `</title></script><script>alert(1)</script> " ' & \u2028 <!-- ]]>`;

function hostile() {
  return articleOf({
    headline: HOSTILE,
    standfirst: HOSTILE,
    byline: [{ name: HOSTILE, role: HOSTILE, organisation: HOSTILE }],
    section: `../../${HOSTILE}`,
    publication: HOSTILE,
    tags: [HOSTILE],
    published: { ...on('2020-01-09'), date: '2020-01-09', precision: 'day', basis: 'inferred', evidence: HOSTILE },
    captions: [
      { text: HOSTILE, credit: { raw: HOSTILE, photographer: null, agency: null }, image: 'javascript:alert(1)' },
    ],
    paragraphs: [`A “${HOSTILE}” of his.`, HOSTILE],
    speaker: HOSTILE,
    original: 'javascript:alert(1)',
    other: { [HOSTILE]: HOSTILE },
    warnings: [{ rule: 'a:b', grade: 'high', message: HOSTILE }],
  });
}

describe('every page of an archive', () => {
  it.each([
    ['without a public address', site],
    ['with one', publicSite],
  ])('links only to files and anchors that exist, %s', (_, of) => {
    const pages = pagesOf([...someArticles(), hostile()], of);
    pages.set('manifest-sha256.txt', '');
    const broken: string[] = [];
    let links = 0;
    for (const [path, content] of pages) {
      if (!path.endsWith('.html') || path === '404.html' || typeof content !== 'string') continue;
      for (const [, address = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?|data):/.test(address)) continue;
        links++;
        const url = new URL(address.replaceAll('&#39;', "'"), `file:///root/${path}`);
        const target = decodeURIComponent(url.pathname.replace('/root/', ''));
        const anchor = decodeURIComponent(url.hash.slice(1));
        const page = pages.get(target);
        if (page === undefined) broken.push(`${path}: ${address}`);
        else if (anchor !== '' && !String(page).includes(` id="${anchor}"`))
          broken.push(`${path}: ${address} (anchor)`);
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(500);
  });

  it('is the same, byte for byte, whenever it is made', () => {
    expect([...pagesOf(someArticles())]).toEqual([...pagesOf(someArticles())]);
  });

  it('lets no string of a source become markup', () => {
    for (const [path, content] of pagesOf([hostile()], publicSite)) {
      if (!/\.(?:html|xml)$/.test(path)) continue;
      expect(content, path).not.toContain('<script>alert');
      expect(content, path).not.toMatch(/(?:href|src)="javascript:/i);
    }
  });

  it('closes no script with a string of a source, and its JSON-LD still says what the source said', () => {
    const article = hostile();
    const page = textOf(pagesOf([article]), article.url);
    const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect(blocks).toHaveLength(1);
    const [news] = JSON.parse(blocks[0]?.[1] ?? '')['@graph'];
    expect(news.headline).toBe(HOSTILE.replace(/\s+/g, ' '));
    expect(news.hasPart[0].creator.name).toBe(HOSTILE);
  });

  it('carries no inline style or handler, and a policy that forbids them', () => {
    for (const [path, content] of pagesOf([...someArticles(), hostile()])) {
      if (!path.endsWith('.html')) continue;
      const tags =
        String(content)
          .match(/<[a-z][^>]*>/g)
          ?.join('') ?? '';
      expect(tags, path).not.toMatch(/\s(?:style|on[a-z]+)=/);
      expect(tags, path).toContain('http-equiv="Content-Security-Policy"');
      expect(tags, path).not.toContain('unsafe-inline');
    }
  });

  it('names its language, and its direction where that is not the interface’s', () => {
    const pages = pagesOf(someArticles());
    const arabic =
      [...pages.keys()].find((path) => path.startsWith('2023/05/') && !/(?:index|02)\.html$/.test(path)) ?? '';
    expect(textOf(pages, arabic)).toContain('<html lang="ar" dir="rtl">');
    expect(textOf(pages, 'index.html')).toContain('<bdi lang="ar" dir="rtl">الميناء القديم</bdi>');
  });

  it('is made for an archive without any article too', () => {
    const pages = pagesOf([]);
    for (const path of ['index.html', 'dates/index.html', 'people/index.html', 'feed.xml', 'data/articles.csv']) {
      expect(pages.has(path), path).toBe(true);
    }
  });
});

describe('lists', () => {
  const many = Array.from({ length: 250 }, (_, i) =>
    articleOf({
      headline: `Story ${String(i).padStart(3, '0')} of the day`,
      published: on('2020-01-09'),
      section: 'City',
    }),
  );
  const pages = pagesOf(many);

  it('go on in numbered pages, every article on exactly one', () => {
    for (const name of ['2020/01/09', 'sections/city', '2020/01/index']) {
      const sheets = [`${name}.html`, `${name}-2.html`, `${name}-3.html`].map((path) => textOf(pages, path));
      expect(pages.has(`${name}-4.html`)).toBe(false);
      const listed = sheets.flatMap((sheet) => [...sheet.matchAll(/Story \d{3} of the day/g)].map(([story]) => story));
      expect(new Set(listed).size).toBe(250);
    }
  });

  it('say which part they show and lead to the others', () => {
    const second = textOf(pages, 'sections/city-2.html');
    expect(second).toContain('101 to 200 of 250');
    expect(second).toMatch(/<title>[^<]*, Page 2 – /);
    expect(second).toContain('rel="prev" href="city.html"');
    expect(second).toContain('rel="next" href="city-3.html"');
  });

  it('gather one speaker under every spelling of the name', () => {
    const page = textOf(pagesOf(someArticles()), 'people/jose-garcia.html');
    expect(page).toContain('We wait');
    expect(page).toContain('we still wait');
  });
});

describe('the article page', () => {
  it('marks each quote where it stands, without changing a word', () => {
    const article = someArticles()[1];
    if (article === undefined) throw new Error('no article');
    const page = textOf(pagesOf([article]), article.url);
    expect(page).toContain(
      '<p>He said “<span class="quote" id="q1">we still wait</span>” &amp; “<span class="quote" id="q2">soon</span>”.</p>',
    );
  });

  it('marks a quote across inline markup piece by piece', () => {
    const plain = articleOf({ paragraphs: ['So “one two three” it was.'] });
    const [block] = plain.body;
    if (block === undefined) throw new Error('no block');
    const article = { ...plain, body: [{ ...block, html: '<p>So “one <em>two</em> three” it was.</p>' }] };
    expect(textOf(pagesOf([article]), article.url)).toContain(
      '“<span class="quote" id="q1">one </span><em><span class="quote">two</span></em> <span class="quote">three</span>”',
    );
  });

  it('puts the anchor on the block where its HTML holds other words than the text', () => {
    const plain = articleOf({ paragraphs: ['So “one two” it was.'] });
    const [block] = plain.body;
    if (block === undefined) throw new Error('no block');
    const article = { ...plain, body: [{ ...block, html: '<p>Something else.</p>' }] };
    expect(textOf(pagesOf([article]), article.url)).toContain('<div id="q1"><p>Something else.</p></div>');
  });

  it('shows in its source view the whole text, white space and all', () => {
    const article = articleOf({ paragraphs: ['  One <b>.', 'Two & three.'] });
    const page = textOf(pagesOf([article]), article.url);
    const view = page.slice(page.indexOf('<ol class="stretches">'));
    const shown = [...view.matchAll(/<div>(.*?)<\/div>/gs)].map(([, text]) => text).join('');
    expect(shown).toBe(escapeText(article.text));
  });

  it('holds in its main landmark the article and nothing that tells its words again', () => {
    const article = articleOf({ paragraphs: ['“A word of this text,” he said.'], speaker: 'Maren Holt' });
    const page = textOf(pagesOf([article], publicSite), article.url);
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    expect(main.match(/A word of this text/g)).toHaveLength(1);
    const after = page.slice(page.indexOf('</main>'));
    expect(after).toMatch(/<\/main>\s*<aside class="supplemental" aria-label="About this article">/);
    for (const part of ['quoted', 'cite', 'source']) expect(after).toContain(` id="${part}"`);
  });

  it('lets its checksum break after every four signs, and gives it whole to whoever copies it', () => {
    const article = articleOf({ paragraphs: ['Words.'] });
    const page = textOf(pagesOf([article]), article.url);
    const shown = [...page.matchAll(/<dd><code>(.*?)<\/code>/g)].map(([, code = '']) => code.split('<wbr>'));
    const sum = shown.find((pieces) => pieces.join('') === article.source.sha256);
    expect(sum?.map(({ length }) => length)).toEqual(Array(16).fill(4));
  });

  it('loads no picture from another host: the address becomes a link', () => {
    const base = articleOf({
      captions: [{ text: 'The quay.', credit: null, image: 'https://pictures.example/quay.jpg' }],
    });
    const [block] = base.body;
    if (block === undefined) throw new Error('no block');
    const image = {
      ...block,
      type: 'image' as const,
      html: '<p><img src="https://pictures.example/b.png" alt="A &lt;b&gt;"></p>',
    };
    const page = textOf(pagesOf([{ ...base, body: [image] }]), base.url);
    expect(page).not.toContain('<img');
    expect(page).toContain('href="https://pictures.example/quay.jpg"');
    expect(page).toContain('<a class="picture" href="https://pictures.example/b.png">A &lt;b&gt;</a>');
  });

  it('gives machines a time of day only with its offset', () => {
    const published = [on('2022-01-09T12:00:00+01:00'), on('2022-01-09T12:00:00')];
    const dates = published.map((date) => {
      const article = articleOf({ published: date });
      return /"datePublished":"([^"]*)"/.exec(textOf(pagesOf([article]), article.url))?.[1];
    });
    expect(dates).toEqual(['2022-01-09T12:00:00+01:00', '2022-01-09']);
  });

  it('is filed as a newspaper article by reference managers', () => {
    const [, article] = someArticles();
    if (article === undefined) throw new Error('no article');
    const page = textOf(pagesOf([article], publicSite), article.url);
    expect(page).toContain('<meta name="DC.type" content="newspaperArticle">');
    expect(page.match(/<meta name="citation_author"/g)).toHaveLength(2);
    expect(page).toContain(`<meta name="citation_public_url" content="https://news.example/archive/${article.url}">`);
    expect(page).not.toContain('citation_journal_title');
  });
});
