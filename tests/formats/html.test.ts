/** Pages of HTML as a browser saves them: the words of the article's part, what the page declares, and nothing that runs. */
import { describe, expect, it } from 'vitest';
import { DEEPEST } from '../../src/formats/html/depth.js';
import { linkedData } from '../../src/formats/html/linked-data.js';
import { readPage } from '../../src/formats/html/page.js';
import { formatOf } from '../../src/formats/index.js';
import { decode } from '../../src/run/decode.js';
import type { Note } from '../../src/types.js';
import { read, untiled } from '../news/reading.js';

const PROSE = 'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.';
const MORE = 'Forty people missed the last train to the capital and slept in the hall of the town’s school.';

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<article><h1>Ferry late again</h1><p>${PROSE}</p><p>${MORE}</p></article>`;
const linked = (values: object) => `<script type="application/ld+json">${JSON.stringify(values)}</script>`;

describe('a page gives', () => {
  it('the words of its article, and none that a browser does not show', () => {
    const article = read(
      page('<title>x</title><style>p{}</style>', `<nav><p>Home</p></nav>${ARTICLE}<script>alert("<p>no</p>")</script>`),
      'a.html',
    );
    expect(article).toMatchObject({ text: `Ferry late again\n\n${PROSE}\n\n${MORE}`, headline: 'Ferry late again' });
    expect(article.source.mediaType).toBe('text/html');
    expect(untiled(article)).toEqual([]);
  });

  it('all of its words where no part holds most of them', () => {
    const article = read(
      page('', `<h1>Ferry late again</h1><div><p>${PROSE}</p></div><article><p>${MORE}</p></article>`),
      'a.html',
    );
    expect(article.body.map(({ text }) => text)).toEqual([PROSE, MORE]);
  });

  it('what schema.org declares, before what Open Graph does', () => {
    const article = read(
      page(
        `<meta property="og:title" content="Ferry | The Post"><meta property="og:site_name" content="The Post">
         <meta property="article:published_time" content="2001-01-01"><meta property="article:tag" content="boats">
         <link rel="canonical" href="https://post.example/a">` +
          linked({
            '@graph': [
              { '@type': 'WebPage' },
              {
                '@type': ['NewsArticle'],
                headline: 'Ferry late again',
                datePublished: '2019-06-03T14:22:10+02:00',
                dateModified: '2019-06-04',
                author: [{ name: 'Ada Ren' }, { name: 'Tom Quill' }],
                articleSection: 'Harbour',
              },
            ],
          }),
        ARTICLE,
      ),
      'a.htm',
    );
    expect(article).toMatchObject({
      headline: 'Ferry late again',
      published: { date: '2019-06-03T14:22:10+02:00', basis: 'metadata' },
      modified: { date: '2019-06-04' },
      publication: 'The Post',
      section: 'Harbour',
      tags: ['boats'],
      original: 'https://post.example/a',
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren', 'Tom Quill']);
  });

  it('its paragraphs, which furniture between them does not end', () => {
    const body = `<article><h1>Ferry late again</h1><p>${PROSE} ${MORE}</p><p>${MORE}</p><div>Advertisement</div><p>It came at noon while the speeches were held.</p><p>© 2019 The Post. All rights reserved.</p></article>`;
    expect(read(page('', body), 'a.html').body.map(({ text }) => text)).toEqual([
      `${PROSE} ${MORE}`,
      MORE,
      'It came at noon while the speeches were held.',
    ]);
  });

  it('the lists of its article, signed as a browser shows them; menus and buttons are none', () => {
    const list = '<ul><li>Read a book</li><li>Go home</li></ul>';
    const steps = '<ol><li>Cut the rope</li><li>Ring the bell</li></ol>';
    const menu = '<ul><li><a href="/a">Sign up</a></li><li><a href="/b">Read this</a></li></ul>';
    const shares = '<ul><li><button>Share</button></li><li><button>Print</button></li></ul>';
    const html = page(
      '',
      `<article><h1>Ferry late</h1><p>${PROSE}</p>${list}<p>${MORE}</p>${steps}${menu}${shares}</article>`,
    );
    const { body, text } = read(html, 'a.html');
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph', 'list']);
    expect(body[1]?.html).toBe('<ul>\n<li>Read a book</li>\n<li>Go home</li>\n</ul>');
    expect(body[3]?.html).toBe('<ol>\n<li>Cut the rope</li>\n<li>Ring the bell</li>\n</ol>');
    expect(text).not.toMatch(/• (?:Sign up|Share)/);
  });

  it('no list of it above its first paragraph: that says who wrote it and when', () => {
    const meta = '<ul><li>By Ada Ren</li><li>9 May 2011</li></ul>';
    const html = page('', `<article><h1>Ferry late</h1>${meta}<p>${PROSE}</p><p>${MORE}</p></article>`);
    const { body, byline, published, text } = read(html, 'a.html');
    expect(body.map(({ text: words }) => words)).toEqual([PROSE, MORE]);
    expect([byline[0]?.name, published?.date]).toEqual(['Ada Ren', '2011-05-09']);
    expect(text).not.toContain('•');
  });

  it('no list of what stands beside it', () => {
    const aside = '<aside><ul><li>Read a book</li><li>Go home</li></ul></aside>';
    const { text } = read(
      page('', `<article><h1>Ferry late</h1><p>${PROSE}</p>${aside}<p>${MORE}</p></article>`),
      'a.html',
    );
    expect(text).not.toContain('•');
  });

  it('the rows of a table at its end', () => {
    const table = '<table><tr><th>Harbour</th><th>High</th></tr><tr><td>Port Ellin</td><td>04:12</td></tr></table>';
    const { body } = read(
      page('', `<article><h1>Tide tables</h1><p>${PROSE}</p><p>${MORE}</p>${table}</article>`),
      'a.html',
    );
    expect(body.map(({ text }) => text)).toEqual([PROSE, MORE, 'Harbour\tHigh\nPort Ellin\t04:12']);
  });

  it('the words of a page laid out by tables, column after column, and rows where a table is one', () => {
    const { text } = read(
      page(
        '',
        `<TABLE><TR><TD>News<BR>Sport<TD><B>Ferry late again</B><BR><BR>By Ada Ren<P>${PROSE}<P>${MORE}` +
          '<table><tr><td>Boats<td>4<tr><td>Crew<td>31</table></TD></TR></TABLE>',
      ),
      'a.html',
    );
    expect(text.split(/\n+/)).toEqual([
      'News',
      'Sport',
      'Ferry late again',
      'By Ada Ren',
      PROSE,
      MORE,
      'Boats\t4',
      'Crew\t31',
    ]);
  });

  it('a heading that says what the title says, and stands on no other line of the article', () => {
    const { headline, standfirst, dropped } = read(
      page(
        '<title>A song for the ferry</title>',
        '<h1>A song for the ferry</h1><p>By Ada Ren, March 4, 2011</p><p>The following verses were found in the log of the ferry after she had been towed home, and the harbour master read them out to the board on Friday.</p><pre>\nThe tide came in, the tide went out,\n  the ferry stayed behind,\nand sixty people stood about\n  with nothing on their mind.\n</pre><p>Nobody knows who wrote them, and the board decided to have them framed.</p>',
      ),
      'a.html',
    );
    expect([headline, standfirst, dropped]).toEqual(['A song for the ferry', null, []]);
  });

  it('its own first heading where a title says more', () => {
    const titled = (title: string) =>
      read(page(`<meta property="og:title" content="${title}">`, ARTICLE), 'a.html').headline;
    expect(titled('Ferry late again | The Post')).toBe('Ferry late again');
    expect(titled('What became of the boat')).toBe('Ferry late again');
  });
});

describe('what its elements say', () => {
  const ferry = (inside: string) => read(page('', `<h1>Ferry late again</h1>${inside}`), 'a.html');

  it('lines that are links lead elsewhere, and a link within a line does not', () => {
    const titles = ['Harbour closed for the night after a crane fell', 'Two boats lost in the storm of the night'];
    const bodyWith = (made: (title: string) => string) =>
      ferry(
        `<p>By Ada Ren</p><p>4 March 2011</p><p>Share</p><p>${PROSE} ${PROSE}</p><p>Advertisement</p>
         <div>${titles.map(made).join('')}</div>
         <p>The <a href="/d">harbour office</a> said that it had asked for a second boat in March.</p>
         <p>${MORE}</p><p>Share</p><p>Comments</p>`,
      ).body.map(({ text }) => text);
    const prose = [`${PROSE} ${PROSE}`, 'The harbour office said that it had asked for a second boat in March.', MORE];
    expect(bodyWith((title) => `<p><a href="/b">${title}</a></p>`)).toEqual(prose);
    expect(bodyWith((title) => `<p>${title}</p>`)).toEqual([prose[0], ...titles, ...prose.slice(1)]);
  });

  it.each([
    ['caption', `<figure><img src="a.png"><figcaption>The <a href="/p">quay</a> on Monday.</figcaption></figure>`],
    ['caption', '<div class="wp-caption-text">The quay on Monday.</div>'],
    ['byline', '<div class="article-byline"><a href="/ada">Ada Ren</a></div>'],
    ['byline', '<span itemprop="author">Ada Ren</span>'],
    ['standfirst', '<h2 class="article__standfirst">What the office says of the ferry</h2>'],
    ['standfirst', '<h2 itemprop="alternativeHeadline">What the office says of the ferry</h2>'],
    [undefined, '<p class="captioned by-lines decked">What the office says of the ferry</p>'],
  ])('a line is known as %s by its element, class or property', (hint, inside) => {
    const { text, hints } = readPage(page('', `<h1>Ferry late again</h1>${inside}<p>${PROSE}</p>`)) ?? expect.fail();
    expect(hints.get(text.search(/(?<=\n)[^\n]/))).toBe(hint);
  });

  it('one space is seen where a link or a paragraph begins, however many stand there', () => {
    expect(ferry(`<p> ${PROSE} <a href="/a"> Read it </a> . </p>`).text).toBe(`Ferry late again\n\n${PROSE} Read it .`);
    expect(ferry('<p>a\ufdd0b\ufdd2 c</p>').text).not.toMatch(/[\ufdd0-\ufdd2]/);
  });

  it.each(['table', 'details', 'fieldset', 'search'])(
    'what stands before and behind a %s is on lines of its own',
    (tag) => {
      const within = tag === 'table' ? '<tr><td>Forty missed it</td></tr>' : 'Forty missed it';
      const { text } = readPage(page('', `<div>${PROSE}<${tag}>${within}</${tag}>${MORE}</div>`))!;
      expect(text.split(/\n+/)).toEqual([PROSE, 'Forty missed it', MORE]);
    },
  );

  it('what a summary says stands on a line of its own', () => {
    const { text } = readPage(page('', `<details><summary>The boats</summary>${MORE}</details>`))!;
    expect(text.split(/\n+/)).toEqual(['The boats', MORE]);
  });

  it('words that an element says are quoted have the marks that a browser shows', () => {
    const said = (quoted: string) =>
      `<article><h1>Ferry late again</h1><p>${PROSE}</p><p>${quoted}</p><p>${MORE}</p></article>`;
    const { quotes, body } = read(
      page('', said('<q>We waited an hour</q>, said Ada Holt, <q>and <q>nobody</q> came</q>.')),
      'a.html',
    );
    expect(body[1]!.text).toBe('“We waited an hour”, said Ada Holt, “and ‘nobody’ came”.');
    expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['We waited an hour', 'Ada Holt'],
      ['and ‘nobody’ came', 'Ada Holt'],
    ]);
    expect(read(page('', said('<q>“We waited an hour”</q>, said Ada Holt.')), 'a.html').body[1]!.text).toBe(
      '“We waited an hour”, said Ada Holt.',
    );
  });

  it('no sign for where a word may be broken parts it, in the head as in a paragraph with a link', () => {
    const prose =
      'Die Hafen&shy;ver&shy;waltung <a href="https://post.example/a">von Hask&#173;berg</a> hat dem Rat am Dienstag gesagt, dass sie zahlt.';
    const head = `<title>Hafen&shy;geld</title><meta name="author" content="Ada Ren&shy;ner">`;
    const article = read(
      page(head, `<article><h1>Hafen&shy;geld</h1><p>${prose}</p><p>${MORE}</p></article>`),
      'a.html',
    );
    expect(article).toMatchObject({ headline: 'Hafengeld', byline: [{ name: 'Ada Renner' }] });
    expect(article.body[0]!.html).toContain(
      'Die Hafenverwaltung <a href="https://post.example/a">von Haskberg</a> hat',
    );
    expect(untiled(article)).toEqual([]);
  });

  it('fields to fill in, frames and drawings are no words', () => {
    const { text } = ferry(
      `<p>${PROSE}</p><textarea>&lt;iframe src="b"></textarea><select><option>Norhaven</select><iframe>old</iframe><svg><text>ab</text></svg>`,
    );
    expect(text).toBe(`Ferry late again\n\n${PROSE}`);
  });

  it('a heading that the title holds is the headline, and one of the section is not', () => {
    const body = `<h1>Harbour News Centre</h1><h2>Ferry late again</h2><p>${PROSE}</p><p>${MORE}</p>`;
    expect(read(page('<title>Ferry late again - The Post</title>', body), 'a.html').headline).toBe('Ferry late again');
  });

  it('of a declared title that names the site the part that stands in the text', () => {
    const head = '<meta property="og:title" content="The Post | Ferry late again">';
    const body = `<h3>Ferry late again</h3><p>${PROSE}</p><p>${MORE}</p>`;
    expect(read(page(head, body), 'a.html').headline).toBe('Ferry late again');
  });

  it('a house that its metadata call the author does not take the place of who signs', () => {
    const head = '<meta name="author" content="The Post Online"><meta property="og:site_name" content="The Post">';
    const by = (line: string) =>
      read(page(head, `<h1>Ferry late again</h1><p>${line}</p><p>${PROSE}</p><p>${MORE}</p>`), 'a.html').byline;
    expect(by('By Ada Ren').map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(by('').map(({ name, organisation }) => name ?? organisation)).toEqual(['The Post Online']);
  });
});

describe('a page is refused or left', () => {
  it('where its elements lie too deep in one another, or too many of style stay open', () => {
    for (const body of ['<foo>'.repeat(DEEPEST + 1), '<font a>'.repeat(20_000) + '<p>x'.repeat(20_000)]) {
      const notes: Note[] = [];
      expect(() => read(page('', body + PROSE), 'a.html', notes)).toThrow('refused');
      expect(notes.map(({ rule }) => rule)).toEqual(['html:nesting']);
    }
  });

  it('where it is a frame that a browser saved beside another page', () => {
    expect(formatOf('a/page_files/ad.html')).toBeNull();
    expect(formatOf('a/page_files/note.txt')?.name).toBe('plain text');
    expect(formatOf('a/page.html')?.name).toBe('HTML');
  });
});

it('what is written for machines is believed only as far as it is JSON about an article', () => {
  expect(linkedData('{').size).toBe(0);
  expect(linkedData('[[[[[[[[[[{"@type":"NewsArticle","headline":"a"}]]]]]]]]]]').size).toBe(0);
  expect(linkedData('{"@type":"Recipe","name":"a"}').size).toBe(0);
  expect(linkedData('{"@type":"NewsArticle","headline":"a\\u0007b","author":{"name":5},"keywords":"x, y"}')).toEqual(
    new Map<string, unknown>([
      ['title', 'a b'],
      ['tags', ['x, y']],
    ]),
  );
});

it('an old page is decoded as it says', () => {
  const bytes = Buffer.from(
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><p>\xcd\xcf\xd3\xd4</p>',
    'latin1',
  );
  expect(decode(bytes)).toMatchObject({ ok: true, encoding: 'koi8-r', text: expect.stringContaining('мост') });
});
