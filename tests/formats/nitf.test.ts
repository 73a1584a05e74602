/** Documents in NITF: of wires, of BLOX (TownNews), of the corpus of a paper. */
import { describe, expect, it } from 'vitest';
import { withLibraries } from '../../src/formats/libraries.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');

/** A document with as much in each of its parts as a test asks for. */
function nitf({
  status = 'usable',
  title = 'Ferry late',
  data = '<doc-id id-string="7"/><date.issue norm="20190621T141500Z"/>',
  more = '',
  top = '<hedline><hl1>Ferry late</hl1></hedline>',
  body = BODY,
  end = '',
} = {}) {
  return `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>${title}</title>
<docdata management-status="${status}">${data}</docdata>${more}</head>
<body><body.head>${top}</body.head><body.content>${body}</body.content><body.end>${end}</body.end></body></nitf>`;
}

const one = async (text: string, name = 'a.xml') => {
  const { articles, notes } = await readExport(text, name);
  expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
  expect(articles.flatMap(untiled)).toEqual([]);
  return articles[0]!;
};

/** As BLOX exports an article, by what importers read of it. */
const BLOX = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "http://www.iptc.org/std/NITF/3.4/specification/dtd/nitf-3-4.dtd">
${nitf({
  data: `<doc-id id-string="0c5e2a44-93f1-11e9-8f1c-3f2a51b7c001"/><date.release norm="20190621T141500-0500"/><date.expire norm="20991231T000000"/>
<doc.copyright holder="The Calder Post" year="2019"/><key-list><keyword key="ferry"/><keyword key="Ostrey, Tarrow"/></key-list>
<identified-content><classifier type="tncms:asset" value="article"/><classifier type="tncms:flag" value="featured"/>
<location><city>Ostrey</city><state>Tarrow</state></location></identified-content>`,
  more: '<meta name="tncms-view-preview" content="9a.jpg"/><pubdata type="web" position.section="news/local"/><pubdata type="web" position.section="harbour"/>',
  top: `<hedline><hl1>Ferry late &#8211; again</hl1><hl2 class="subheadline">Forty people slept in the caf&eacute;</hl2></hedline>
<byline>By <person>ADA REN</person> <byttl>Staff Writer</byttl></byline>
<byline class="tncms-author"><person><name.given>Ada</name.given><name.family>Ren</name.family></person><virtloc class="email">ada@p.example</virtloc></byline>`,
  body: `<media media-type="image"><media-metadata name="title" value="boat"/>
<media-reference mime-type="image/jpeg" name="tncms-view-preview" source="9a-small.jpg"/><media-reference mime-type="image/jpeg" source="9a.jpg"/>
<media-caption><p>The boat on Tuesday, an hour late.</p></media-caption><media-producer>Owen Straik</media-producer></media>
<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]} So says &lt;b&gt;the log&lt;/b&gt; &amp; nobody else.</p><p><![CDATA[<a href="https://p.example/log">The log</a> is open to all.]]></p>`,
  end: '<tagline>Ada Ren can be reached at ada@p.example.</tagline>',
})}`;

describe('an article that BLOX exports', () => {
  it('has every field that the record has a place for, and keeps the rest', async () => {
    const article = await one(BLOX);
    expect(fieldsOf(article)).toMatchObject({
      ...{ headline: 'Ferry late – again', standfirst: 'Forty people slept in the café', byline: ['Ada Ren'] },
      ...{ published: '2019-06-21T14:15:00-05:00', modified: null, section: 'news/local' },
      tags: ['harbour', 'ferry', 'Ostrey, Tarrow'],
    });
    expect(article.byline).toEqual([{ name: 'Ada Ren', role: 'Staff Writer', organisation: null }]);
    expect(article.captions).toEqual([
      {
        text: 'The boat on Tuesday, an hour late.',
        credit: { raw: 'Owen Straik', photographer: 'Owen Straik', agency: null },
        image: '9a.jpg',
      },
    ]);
    expect(article.source.part).toBeNull();
    expect(article.other).toEqual({
      ...{ id: '0c5e2a44-93f1-11e9-8f1c-3f2a51b7c001', title: 'Ferry late', status: 'usable', itemClass: 'article' },
      ...{ 'date.expire': '20991231T000000', copyright: '2019 The Calder Post', 'tncms:flag': 'featured' },
      ...{ 'tncms-view-preview': '9a.jpg', 'pubdata type': 'web', 'byline address': 'ada@p.example' },
      pictures: '["boat","9a-small.jpg"]',
    });
  });

  it('has HTML in it where an editor wrote some, and entities of its document type', async () => {
    const { body } = await one(BLOX);
    expect(body.map(({ html }) => html).slice(1, 3)).toEqual([
      `<p>${PARAGRAPHS[1]} So says <strong>the log</strong> &#x26; nobody else.</p>`,
      '<p><a href="https://p.example/log">The log</a> is open to all.</p>',
    ]);
  });

  it.each([
    ['image', `<media media-type="image"><media-reference source="a.jpg"/></media>`],
    ['image', BODY],
    ['collection', '<media media-type="image"><media-reference source="a.jpg"/></media>'],
    ['video', ''],
  ])('is no %s', async (kind, body) => {
    const data = `<doc-id id-string="8"/><identified-content><classifier type="tncms:asset" value="${kind}"/></identified-content>`;
    const { articles, notes } = await readExport(`<assets>${nitf({ data, body })}${nitf()}</assets>`, 'a.xml');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['7']);
    expect(notes).toMatchObject([
      { level: 'info', rule: 'export:unpublished', message: expect.stringContaining(`"${kind}"`) },
    ]);
    expect(await sharesIn(nitf({ data, body: '' }), 'a.xml')).toMatchObject({ level: 'info', rule: 'export:none' });
  });
});

describe('a document in NITF', () => {
  it.each(['embargoed', 'withheld', 'canceled', 'cancelled'])('is left out where it is %s', async (status) => {
    const { articles, notes } = await readExport(nitf({ status }), 'a.nitf');
    expect(articles).toEqual([]);
    expect(notes).toMatchObject([{ level: 'info', rule: 'export:unpublished' }]);
    expect(notes[0]?.message).toContain(`"${status}"`);
  });

  it('has its headings, lists, quotations, tables and links as blocks', async () => {
    const { body } = await one(
      nitf({
        body: `<block><p lede="true">${PARAGRAPHS[0]}</p><hl2>The log</hl2></block>
<p>He <em>waits</em> and <em class="bold">waits</em>, with <person>Ada Holt</person> of <org>Sound Line<alt-code idsrc="x" value="y"/></org>, for <num><frac><frac-num>1</frac-num><frac-den>2</frac-den></frac></num> an hour<fn><p>By the clock of the school.</p></fn>.</p>
<ol><li>Boats</li><li>Men</li></ol><dl><dt>Hesk</dt><dd>An island</dd></dl>
<bq><block><p>Nobody asked.</p></block><credit>Tom Hale</credit></bq><hr/>
<table><caption>Times</caption><tr><th>Boat</th><th>Hour</th></tr><tr><td><p>Hesk</p></td><td>7</td></tr></table>
<pre>Hesk  7

Orra  8</pre><note><p>${PARAGRAPHS[1]}</p></note><p>The master said <q>we wait</q>, and <q>“so be it”</q>.</p>`,
      }),
    );
    expect(body.map((block) => [block.type, block.text])).toEqual([
      ['paragraph', PARAGRAPHS[0]],
      ['heading', 'The log'],
      ['paragraph', 'He waits and waits, with Ada Holt of Sound Line, for 1/2 an hour.'],
      ['list', 'Boats\nMen'],
      ['list', 'Hesk An island'],
      ['blockquote', 'Nobody asked.\nTom Hale'],
      ['paragraph', 'Times'],
      ['table', 'Boat\tHour\nHesk\t7'],
      ['code', 'Hesk  7\n\u00a0\nOrra  8'],
      ['paragraph', PARAGRAPHS[1]],
      ['paragraph', 'The master said “we wait”, and “so be it”.'],
      ['paragraph', 'By the clock of the school.'],
    ]);
    expect(body[2]?.html).toContain('<em>waits</em> and <strong>waits</strong>');
  });

  it('has paper, page, day and subjects in its head, each where the record has it', async () => {
    const article = await one(
      nitf({
        data: '<doc-id id-string="x9" regsrc="CNA"/><urgency ed-urg="4"/><date.issue norm="20190620T231500Z"/><du-key key="Ferry-late" version="2"/><ed-msg info="Adds quote"/>',
        more: `<meta name="canonical" content="https://p.example/ferry"/><meta name="keywords" content="ferry, night"/>
<tobject tobject.type="news"><tobject.subject tobject.subject.refnum="15054000" tobject.subject.type="Transport" tobject.subject.matter="Sea"/></tobject>
<pubdata type="print" date.publication="20190621T000000" name="The Calder Post" position.section="Harbour" position.sequence="3" edition.name="Late"/>`,
        top: `<hedline><hl1>Ferry late</hl1></hedline><note><body.content><p>Not for use in Orrish.</p></body.content></note><rights>For the Post.</rights>
<byline><person>Ada Ren</person> <byttl>harbour correspondent</byttl> and <person>Tom Hale</person></byline><distributor>Calder News Agency</distributor>
<dateline><location>OSTREY, Tarrow</location> <story.date norm="20190620">June 20</story.date></dateline><abstract><p>A boat and its time.</p></abstract>`,
        end: '<bibliography>The log, 2019.</bibliography>',
      }),
    );
    expect(fieldsOf(article)).toMatchObject({
      ...{
        published: '2019-06-21',
        publication: 'The Calder Post',
        section: 'Harbour',
        standfirst: 'A boat and its time.',
      },
      ...{ tags: ['ferry', 'night', 'Transport', 'Sea'], original: 'https://p.example/ferry' },
    });
    expect(article.byline).toEqual([
      { name: 'Ada Ren', role: 'harbour correspondent', organisation: null },
      { name: 'Tom Hale', role: null, organisation: null },
    ]);
    expect(article.dateline).toEqual({ place: 'Ostrey, Tarrow', date: null });
    expect(article.other).toEqual({
      ...{ id: 'x9', 'doc-id regsrc': 'CNA', status: 'usable', urgency: '4', 'du-key': 'key: Ferry-late; version: 2' },
      ...{ 'ed-msg': 'Adds quote', 'date.issue': '20190620T231500Z', 'story.date': '20190620', 'tobject.type': 'news' },
      ...{ 'subject code': '15054000', 'pubdata type': 'print', 'pubdata position.sequence': '3' },
      ...{ 'pubdata edition.name': 'Late', note: 'Not for use in Orrish.', rights: 'For the Post.' },
      ...{ distributor: 'Calder News Agency', bibliography: 'The log, 2019.' },
    });
  });

  it.each([
    ['<byline>By Ada Ren</byline>', [['Ada Ren', null]]],
    ['<byline><byttl>By Ada Ren</byttl></byline>', [['Ada Ren', null]]],
    ['<byline><person>By ADA REN </person><byttl>Staff Writer</byttl></byline>', [['Ada Ren', 'Staff Writer']]],
    [
      '<byline>ADA REN, TOM HALE</byline>',
      [
        ['Ada Ren', null],
        ['Tom Hale', null],
      ],
    ],
    [
      '<byline class="print_byline">By ADA REN</byline><byline class="normalized_byline">Ren, Ada</byline>',
      [['Ada Ren', null]],
    ],
    [
      '<byline class="tncms-author"><person><name.given>Ada</name.given><name.family>Ren</name.family></person></byline>',
      [['Ada Ren', null]],
    ],
    ['<byline><![CDATA[<a href="mailto:a@p.example">Ada Ren</a>]]></byline>', [['Ada Ren', null]]],
  ])('is signed as it says: %s', async (byline, signed) => {
    const { byline: authors } = await one(nitf({ top: `<hedline><hl1>Ferry late</hl1></hedline>${byline}` }));
    expect(authors.map(({ name, role }) => [name, role])).toEqual(signed);
  });

  it.each([
    ['<date.release norm="20190621T141500+0200"/><date.issue norm="20190620"/>', '2019-06-21T14:15:00+02:00'],
    ['<date.issue norm="20190621"/>', '2019-06-21'],
    ['<date.issue norm="20190621000000-0500"/>', '2019-06-21'],
    ['<date.release norm="20190621"/><date.issue norm="20190621T1415Z"/>', '2019-06-21T14:15:00Z'],
    ['<date.issue>June 21, 2019</date.issue>', '2019-06-21'],
  ])('is of the day that it says: %s', async (data, published) => {
    expect((await one(nitf({ data }))).published?.date).toBe(published);
  });

  it('gives the first picture with its address, the others where they stand', async () => {
    const media = (caption: string, producer: string, source: string) =>
      `<media media-type="image"><media-reference source="${source}"/><media-caption>${caption}</media-caption><media-producer>${producer}</media-producer></media>`;
    const { captions, other, body } = await one(
      nitf({
        body: `${media('', '', 'logo.png')}${BODY}${media('The boat on Tuesday.', 'AP Photo/Owen Straik', 'a.jpg')}${media('The school at night.', 'Tom Hale', 'b.jpg')}`,
      }),
    );
    expect(captions).toMatchObject([
      { text: 'The boat on Tuesday.', image: 'a.jpg', credit: { photographer: 'Owen Straik' } },
      { text: 'The school at night.', image: null, credit: { raw: 'Tom Hale' } },
    ]);
    expect(other.pictures).toBe('["logo.png","b.jpg"]');
    expect(body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
  });

  it('of a corpus that gives its first paragraph twice says it once', async () => {
    const { body, other } = await one(
      nitf({
        top: '<hedline><hl1>Ferry late</hl1><hl2 class="online_headline">A Late Ferry</hl2></hedline>',
        body: `<block class="lead_paragraph"><p>${PARAGRAPHS[0]}</p></block><block class="full_text">${BODY}</block>`,
      }),
    );
    expect(body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
    expect(other['hl2 online_headline']).toBe('A Late Ferry');
  });

  it.each([
    ['plain words', PARAGRAPHS.join('\n\n')],
    ['HTML that was escaped', `<![CDATA[${BODY}]]>`],
    ['words between pictures', `<media><media-reference source="a.jpg"/></media>${PARAGRAPHS.join('\n\n')}`],
    ['a block', `<block>${BODY}</block>`],
    ['breaks', PARAGRAPHS.join('<br/><br/>')],
    ['divisions of words alone', PARAGRAPHS.map((words) => `<div>${words}</div>`).join('')],
  ])('has a body of %s', async (_, body) => {
    expect((await one(nitf({ body }))).body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
  });

  it('stands with others in any element, each in its share', async () => {
    const data = (id: number) => `<doc-id id-string="${id}"/>`;
    const text = `<?xml version="1.0"?>\n<export>\n${[7, 8, 7].map((id) => nitf({ data: data(id) })).join('\n')}\n</export>\n`;
    const { articles } = await readExport(text, 'a.xml');
    expect(articles.map(({ source: { part } }) => part?.name)).toEqual(['7', '8', '7~2']);
    expect(articles.map(({ source: { part } }) => text.slice(...part!.span)).join('')).toBe(text);
  });

  it('that breaks off is told with its line and column, and those before it are read', async () => {
    const lineOf = (text: string) => text.split('\n').length;
    const torn = nitf().slice(0, -60);
    expect(await sharesIn(torn, 'a.xml')).toMatchObject({
      ...{ level: 'error', rule: 'export:broken', line: lineOf(torn) },
      message: expect.stringMatching(/^Expected XML, found in column \d+: unclosed tag/),
    });
    const two = `<all>\n${nitf()}\n${nitf({ body: '<p>R&B on the quay</p>' })}</all>`;
    const { articles, notes } = await readExport(two, 'a.xml');
    expect(articles).toHaveLength(1);
    const line = lineOf(two.slice(0, two.indexOf('R&B')));
    expect(notes).toMatchObject([{ rule: 'export:broken', line, message: expect.stringContaining('a bare “&”') }]);
  });
});

describe('hostile NITF', () => {
  it('runs nothing, expands nothing, asks for nothing', async () => {
    const text = `<!DOCTYPE nitf [<!ENTITY l0 "lol"><!ENTITY l1 "&l0;&l0;&l0;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${nitf(
      {
        body: `<p>&l1; &x; <![CDATA[<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">here</a>]]></p><script>alert(2)</script><p onclick="alert(3)">${PARAGRAPHS[0]}</p>`,
      },
    )}`;
    const { body, text: words } = await one(text);
    expect(words).toContain('&l1; &x; xhere');
    expect(body.map(({ html }) => html).join('')).not.toMatch(/script|onerror|onclick|alert|root:/);
  });

  it('of more elements or values than an article has is refused, and stops no other', async () => {
    const metas = Array.from({ length: 1100 }, (_, i) => `<meta name="m${i}" content="x"/>`).join('');
    const text = `<all>${nitf()}${nitf({ more: metas })}${nitf({ body: '<p/>'.repeat(100_001) })}${nitf({ data: '<doc-id id-string="8"/>' })}</all>`;
    const { articles, notes } = await readExport(text, 'a.xml');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['7', '8']);
    expect(notes.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      'export:size',
      'export:size',
    ]);
  });

  it('has no body but its own, whatever it calls other things', async () => {
    const more = '<meta name="text" content="&lt;p&gt;Not this.&lt;/p&gt;"/><story>Nor this.</story>';
    const { articles } = await readExport(
      `<all>${nitf({ more, body: '' })}${nitf({ more, body: PARAGRAPHS[0] })}</all>`,
      'a.xml',
    );
    expect(articles.map(({ text }) => text)).toEqual([PARAGRAPHS[0]]);
    expect(articles[0]?.other).toMatchObject({ 'own story': 'Nor this.' });
  });

  it('has names of elements and attributes that objects have', async () => {
    const { other } = await one(
      nitf({
        more: '<meta name="__proto__" content="a"/><meta name="constructor" content="b"/><constructor/><toString x="c"/>',
      }),
    );
    expect(Object.entries(other)).toEqual(
      expect.arrayContaining([
        ['__proto__', 'a'],
        ['constructor', 'b'],
        ['toString', 'c'],
      ]),
    );
  });

  it.each([
    ...[
      '<p>a</p>',
      '<p>',
      '<block>',
      'a ',
      '&lt;b&gt;',
      '<q>a</q>',
      '<bq><block><p>a</p></block></bq>',
      '<fn><p>a</p></fn>',
      '<li>',
      '<pre>a\n\n</pre>',
    ],
    ...[
      '<media><media-caption>a</media-caption></media>',
      '<byline class="author">Ada Ren</byline>',
      '<byline>Ada Ren</byline>',
      '<hl2>a</hl2>',
      '<meta name="a" content="b"/>',
    ],
    ...[
      '<key-list><keyword key="a"/></key-list>',
      '<nitf/>',
      '<nitf><body><body.content>a</body.content></body></nitf>',
      '<location><city>a</city></location>',
      '<table><caption>a</caption></table>',
      '&eacute;',
    ],
  ])('costs as much as it is long: %j', async (piece) => {
    await withLibraries(() => sharesIn(nitf(), 'a.xml'));
    for (const [opening, closing] of [
      ['', ''],
      ['<nitf><body><body.content>', '</body.content></body></nitf>'],
      ['<nitf><body><body.head>', '</body.head></body></nitf>'],
      ['<nitf><head>', '</head></nitf>'],
      ['<all>', '</all>'],
    ] as const) {
      const parts = (length: number) =>
        void sharesIn(opening + piece.repeat(Math.ceil(length / piece.length)) + closing, 'a.xml');
      parts(1000);
      expect(isLinear(parts, 60_000, 360_000), opening).toBe(true);
    }
  });

  it.each([
    ['<byline>', ','],
    ['<byline>', ' and '],
    ['<byline><person>Ada</person>', '& '],
    ['<dateline>', ','],
    ['<dateline>', '- '],
    ['<dateline><location>', '(a'],
    ['<hedline><hl1>', ' .'],
    ['<abstract>', '<p>,</p>'],
  ])('costs as much as its lines are long: %s %j', async (opening, piece) => {
    await withLibraries(() => sharesIn(nitf(), 'a.xml'));
    const closing = opening
      .replace(/<person>Ada<\/person>/, '')
      .match(/\w+/g)!
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
    const own = piece.replaceAll('&', '&amp;');
    const parts = (length: number) =>
      void sharesIn(nitf({ top: `${opening}${own.repeat(length / own.length)}a${closing}` }), 'a.xml');
    parts(1000);
    expect(isLinear(parts, 60_000, 360_000)).toBe(true);
  });
});
