/** Exports of WordPress, RSS and Atom. */
import { describe, expect, it } from 'vitest';
import { withLibraries } from '../../src/formats/libraries.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { BODY_HTML, fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const cdata = (words: string) => `<![CDATA[${words}]]>`;

/** A post as WordPress exports it. */
function post(
  id: number,
  title: string,
  body: string,
  { type = 'post', status = 'publish', more = '', password = '' } = {},
) {
  return `<item><title>${title}</title><link>https://p.example/?p=${id}</link><pubDate>Sun, 04 Mar 2012 23:30:00 +0000</pubDate>
<dc:creator>${cdata('aren')}</dc:creator><guid isPermaLink="false">https://p.example/?p=${id}</guid><description></description>
<content:encoded>${cdata(body)}</content:encoded><excerpt:encoded>${cdata('A boat &amp; its time.')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${cdata('2012-03-05 00:30:00')}</wp:post_date><wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata(type)}</wp:post_type><wp:post_password>${cdata(password)}</wp:post_password>
<category domain="category" nicename="harbour">${cdata('Harbour')}</category><category domain="post_tag" nicename="b">${cdata('Boats')}</category>
${more}<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>${cdata('First!')}</wp:comment_content></wp:comment>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>${cdata('Secret')}</wp:meta_value></wp:postmeta></item>
`;
}
const wxr = (...items: readonly string[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Post</title><link>https://p.example</link><description>News</description><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>${cdata('aren')}</wp:author_login><wp:author_display_name>${cdata('Ada Ren')}</wp:author_display_name></wp:author>
${items.join('')}</channel></rss>
`;
const CLASSIC = `[caption id="attachment_5" width="300"]<a href="x"><img src="b.jpg" alt="" /></a> The boat on Tuesday. Photo: Owen Straik[/caption]

${PARAGRAPHS[0]}

<em>${PARAGRAPHS[1]}</em>

<!--more-->

<h2>The log</h2>
${PARAGRAPHS[2]}

[gallery ids="1,2"]`;
const BLOCKS = PARAGRAPHS.map((words) => `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`).join('\n\n');

describe('an export of WordPress', () => {
  it('gives its posts as they were read on the site, and nothing that readers or plugins wrote beside them', async () => {
    const { articles, notes } = await readExport(
      wxr(post(7, 'Ferry late &#8211; again', CLASSIC), post(8, 'Second', BLOCKS)),
      'a.xml',
    );
    expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
    const main = {
      ...{
        byline: ['Ada Ren'],
        published: '2012-03-05T00:30:00',
        publication: 'The Post',
        standfirst: 'A boat & its time.',
      },
      ...{ section: 'Harbour', tags: ['Boats'] },
    };
    expect(articles.map(fieldsOf)).toMatchObject([
      {
        ...{ ...main, headline: 'Ferry late – again', original: 'https://p.example/?p=7' },
        body: [PARAGRAPHS[0], PARAGRAPHS[1], 'The log', PARAGRAPHS[2]],
      },
      { ...main, headline: 'Second', body: [...PARAGRAPHS] },
    ]);
    expect(articles[0]?.captions).toMatchObject([{ text: 'The boat on Tuesday.', credit: { raw: 'Owen Straik' } }]);
    expect(articles.map(({ language }) => language)).toEqual(['en-GB', 'en-GB']);
    expect(articles.flatMap(untiled)).toEqual([]);
    expect(JSON.stringify(articles)).not.toMatch(/First!|Secret|wp:paragraph|gallery/);
  });

  it('leaves out what was not published, each with its line', async () => {
    const text = wxr(
      ...[
        post(7, 'Post', BLOCKS),
        post(8, 'About', BLOCKS, { type: 'page' }),
        post(9, 'Draft', BLOCKS, { status: 'draft' }),
      ],
      ...[
        post(10, 'boat.jpg', '', { type: 'attachment', status: 'inherit' }),
        post(11, 'Menu', '', { type: 'nav_menu_item' }),
      ],
      ...[
        post(12, 'Locked', BLOCKS, { password: 'x' }),
        post(13, 'Gone', BLOCKS, { status: 'trash' }),
        post(14, 'Empty', ''),
      ],
    );
    const { articles, notes } = await readExport(text, 'a.xml');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['7']);
    const lines = text.split('\n');
    const told = notes.map(({ rule, line, message }) => [
      rule,
      /"(.*)"/.exec(message)?.[1],
      /<title>(.*?)</.exec(lines[line! - 1]!)?.[1],
    ]);
    expect(told).toEqual([
      ['export:unpublished', 'page', 'About'],
      ['export:unpublished', 'draft', 'Draft'],
      ['export:unpublished', 'attachment', 'boat.jpg'],
      ['export:unpublished', 'nav_menu_item', 'Menu'],
      ['export:unpublished', 'private', 'Locked'],
      ['export:unpublished', 'trash', 'Gone'],
      ['export:body', undefined, 'Empty'],
    ]);
  });

  it('shows the picture that stands above a post, and all who signed it', async () => {
    const meta = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
    const signed = ['Tom Hale', 'Ida Holt'].map(
      (name) => `<category domain="author" nicename="x">${cdata(name)}</category>`,
    );
    const picture = post(9, 'boat', '', {
      type: 'attachment',
      more: '<wp:attachment_url>https://p.example/b.jpg</wp:attachment_url>',
    });
    const { articles } = await readExport(
      wxr(
        post(7, 'Ferry late', BLOCKS, { more: meta + signed.join('') }),
        picture.replace('A boat &amp; its time.', 'A boat at dusk.'),
      ),
      'a.xml',
    );
    expect(articles[0]?.captions).toMatchObject([{ text: 'A boat at dusk.', image: 'https://p.example/b.jpg' }]);
    expect(articles[0]?.byline.map(({ name }) => name)).toEqual(['Tom Hale', 'Ida Holt']);
  });

  it('has words among the short codes of plugins, and headings and lists between lines', async () => {
    const body = `[dropcap]T[/dropcap]${PARAGRAPHS[0].slice(1)}
<h2>The log</h2>
[vc_row][vc_column width="1/2"]${PARAGRAPHS[1]}[/vc_column][/vc_row]

[contact_form]

[ad id="7"]
The master, who is [sic] late, keeps lists:
<ul>
 	<li>Boats</li>
 	<li>Men</li>
</ul>
<strong>${PARAGRAPHS[2]}</strong>`;
    const { articles } = await readExport(wxr(post(7, 'Ferry late', body)), 'a.xml');
    expect(articles[0]?.body.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', PARAGRAPHS[0]],
      ['heading', 'The log'],
      ['paragraph', PARAGRAPHS[1]],
      ['paragraph', 'The master, who is [sic] late, keeps lists:'],
      ['list', 'Boats\nMen'],
      ['paragraph', PARAGRAPHS[2]],
    ]);
  });

  it('that breaks off gives the posts before', async () => {
    const whole = wxr(post(7, 'Ferry late', BLOCKS), post(8, 'R&B on the quay', BLOCKS), post(9, 'Third', BLOCKS));
    const cut = whole.replace('R&B', 'Jazz').slice(0, whole.indexOf('R&B') + 900);
    const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;
    for (const [text, line, why] of [
      [whole, lineOf(whole, whole.indexOf('R&B')), 'a bare “&”, which XML writes “&amp;”'],
      [cut, lineOf(cut, cut.length), 'unclosed tag: wp:status'],
    ] as const) {
      const { articles, notes } = await readExport(text, 'a.xml');
      expect(articles.map(({ headline }) => headline)).toEqual(['Ferry late']);
      expect(notes).toMatchObject([{ level: 'error', rule: 'export:broken', line }]);
      expect(notes[0]?.message.replace(/\d+/, 'N')).toContain(`Expected XML, found in column N: ${why}`);
    }
  });

  it('has each post in its share, and all shares are the file', async () => {
    const text = wxr(post(7, 'One', BLOCKS), post(8, 'Two', CLASSIC), post(7, 'One again', BLOCKS));
    const { articles } = await readExport(text, 'a.xml');
    expect(articles.map(({ source: { part } }) => text.slice(...part!.span)).join('')).toBe(text);
    expect(articles.map(({ source: { part } }) => part!.name)).toEqual(['7', '8', '7~2']);
  });
});

describe('a feed', () => {
  const rss = (items: string) =>
    `<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Post</title>${items}</channel></rss>`;
  it.each<[string, string, object]>([
    [
      'RSS',
      rss(
        `<item><title>Ferry &amp;amp; train late</title><link>https://p.example/a</link><guid>https://p.example/a</guid><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><author>ada@p.example (Ada Ren)</author><category>Harbour</category><description>A boat &hellip;</description><content:encoded>${BODY_HTML.replaceAll('<', '&lt;')}</content:encoded></item>`,
      ),
      {
        headline: 'Ferry & train late',
        standfirst: 'A boat …',
        byline: ['Ada Ren'],
        section: 'Harbour',
        publication: 'The Post',
      },
    ],
    [
      'RSS whose descriptions are all there is',
      rss(
        `<item><title>Ferry late</title><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><description>${cdata(BODY_HTML)}</description></item>`,
      ),
      { headline: 'Ferry late', standfirst: null },
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>The Post</title></channel><item><title>Ferry late</title><dc:date>2017-07-17T17:03:00+02:00</dc:date><dc:creator>Ada Ren</dc:creator><description>${cdata(BODY_HTML)}</description></item></rdf:RDF>`,
      { headline: 'Ferry late', byline: ['Ada Ren'], publication: 'The Post' },
    ],
    [
      'Atom with HTML',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title type="html">Ferry &lt;em&gt;late&lt;/em&gt;</title><link rel="edit" href="x"/><link href="https://p.example/a"/><id>tag:p.example,2017:1</id><published>2017-07-17T17:03:00+02:00</published><author><name>Ada Ren</name></author><category term="harbour" label="Harbour"/><content type="html">${BODY_HTML.replaceAll('<', '&lt;')}</content></entry></feed>`,
      { headline: 'Ferry late', byline: ['Ada Ren'], section: 'Harbour', original: 'https://p.example/a' },
    ],
    [
      'Atom with XHTML',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry late</title><published>2017-07-17T17:03:00+02:00</published><summary>A boat.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY_HTML}</div></content></entry></feed>`,
      { headline: 'Ferry late', standfirst: 'A boat.' },
    ],
  ])('in %s gives its items', async (_, text, expected) => {
    const { articles, notes } = await readExport(text, 'a.xml');
    expect(notes).toEqual([]);
    expect(articles.map(fieldsOf)).toMatchObject([
      { published: '2017-07-17T17:03:00+02:00', body: [...PARAGRAPHS], ...expected },
    ]);
  });

  it('of another kind is refused with what was expected; of titles alone it is left out', async () => {
    for (const name of ['svg', 'html', 'x:nitfs'])
      expect(await sharesIn(`<${name}><body/></${name}>`, 'a.xml')).toMatchObject({
        level: 'error',
        rule: 'xml:kind',
        message: `Expected RSS, Atom, an export of WordPress, NITF, NewsML, METS, ALTO or PAGE in XML, found <${name}>. Other XML is not read.`,
      });
    expect(await sharesIn('not XML', 'a.xml')).toMatchObject({ level: 'error', rule: 'export:broken', line: 1 });
    expect(await sharesIn(rss('<item><title>Ferry late</title></item>'), 'a.xml')).toMatchObject({
      level: 'info',
      rule: 'export:none',
    });
  });

  it('says in which encoding it is written', async () => {
    const text = `<?xml version="1.0" encoding="iso-8859-15"?>${rss(`<item><title>Fähre für 5 \u00a4</title><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><description>Die Fähre kam zu spät, und niemand wusste, warum.</description></item>`)}`;
    expect((await readExport(Buffer.from(text, 'latin1'), 'a.xml')).articles[0]?.headline).toBe('Fähre für 5 €');
  });
});

describe('hostile XML', () => {
  it('expands no entity of its own, and asks for no file', async () => {
    const lol = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const text = `<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://a.example/y">%y;]><rss><channel><item><title>&l12;&x;</title><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><description>${PARAGRAPHS[0]} &l12; &x;</description></item></channel></rss>`;
    const { articles } = await readExport(text, 'a.xml');
    expect(articles[0]?.text).toBe(`${PARAGRAPHS[0]} &l12; &x;`);
    expect(JSON.stringify(articles)).not.toContain('root:');
  });

  it('of elements named as what objects have is read like any other', async () => {
    const text = `<rss><channel><item><title>Ferry late</title><constructor>a</constructor><__proto__ b="1">c</__proto__><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><description>${PARAGRAPHS[0]}</description></item></channel></rss>`;
    const { articles } = await readExport(text, 'a.xml');
    expect(Object.entries(articles[0]?.other ?? {})).toEqual([
      ['constructor', 'a'],
      ['__proto__', 'c'],
    ]);
  });

  it('deeper than feeds, or of more elements in an item, refuses that', async () => {
    const item = (more: string) =>
      `<item><title>A</title><pubDate>Mon, 17 Jul 2017 17:03:00 +0200</pubDate><description>b</description>${more}</item>`;
    const { articles, notes } = await readExport(
      `<rss><channel>${item('')}${item('<a>b</a>'.repeat(1001))}${item('')}${item('<a>'.repeat(400))}</channel></rss>`,
      'a.xml',
    );
    expect(articles.map(({ source }) => source.part?.number)).toEqual([1, 3]);
    expect(notes.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      'export:size',
      'export:broken',
    ]);
    const many = `<rss><channel>${item('').repeat(2001)}</channel></rss>`;
    expect(await sharesIn(many, 'a.xml')).toMatchObject({ level: 'error', rule: 'text:articles' });
  });

  it.each([
    ...[
      '<a>',
      '<item>',
      '<item><a/>',
      '&b;',
      '&b',
      '<!--',
      '<![CDATA[',
      ' a="1"',
      '<a b="1"/>',
      ']]>',
      '<?a ',
      '</a>',
      '<item/>',
    ],
    ...[
      '<item><title>a</title><description>b</description></item>',
      '<title/>',
      '<wp:author/>',
      '<category>a</category>',
      '&#65;',
    ],
  ])('costs as much as it is long: %j', async (piece) => {
    await withLibraries(() => sharesIn('<rss/>', 'a.xml'));
    for (const opening of [
      '',
      '<rss><channel>',
      '<rss><channel><item><title>x</title>',
      '<rss><item><description>',
      '<!DOCTYPE rss [',
      '<rss',
    ]) {
      const parts = (length: number) =>
        void sharesIn(opening + piece.repeat(Math.ceil(length / piece.length)), 'a.xml');
      parts(1000);
      expect(isLinear(parts, 200_000, 1_200_000), opening).toBe(true);
    }
  });

  it('costs as much as an author is long', async () => {
    await withLibraries(() => sharesIn('<rss/>', 'a.xml'));
    const feed = (length: number) =>
      `<rss><channel><item><author>${'a@'.repeat(length / 2)}</author><description>b</description></item></channel></rss>`;
    expect(isLinear((length) => void sharesIn(feed(length), 'a.xml'), 20_000, 200_000)).toBe(true);
  });
});
