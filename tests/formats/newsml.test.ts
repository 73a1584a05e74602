/** Deliveries in NewsML-G2 and NewsML 1. */
import { describe, expect, it } from 'vitest';
import { withLibraries } from '../../src/formats/libraries.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const BODY = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');
const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${BODY}</body></html></inlineXML>`;

const read = async (text: string, name = 'a.xml') => {
  const { articles, notes } = await readExport(text, name);
  expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
  expect(articles.flatMap(untiled)).toEqual([]);
  return { articles, notes };
};

/** An item of NewsML-G2. */
function g2({
  guid = 'urn:newsml:cna.example:20190621:7',
  kind = 'text',
  status = 'usable',
  item = '',
  content = '<headline>Ferry late</headline>',
  set = XHTML,
  rights = '',
} = {}) {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" xml:lang="en-GB"><catalogRef href="http://www.iptc.org/x"/>${rights}
<itemMeta><itemClass qcode="ninat:${kind}"/><provider qcode="nprov:CNA"><name>Calder News Agency</name></provider>
<versionCreated>2019-06-21T15:00:00Z</versionCreated><firstCreated>2019-06-21T14:15:00Z</firstCreated><pubStatus qcode="stat:${status}"/>${item}</itemMeta>
<contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`;
}
const message = (...items: readonly string[]) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2019-06-21T15:01:00Z</sent></header><itemSet>\n${items.join('\n')}</itemSet></newsMessage>\n`;
const picture = (guid: string, more = '') =>
  g2({
    guid,
    kind: 'picture',
    item: more,
    content:
      '<headline>Boat</headline><creditline>Owen Straik/CNA</creditline><description role="drol:caption">The boat on Tuesday.</description>',
    set: '<remoteContent rendition="rnd:thumbnail" href="https://cna.example/t.jpg"/><remoteContent rendition="rnd:highRes" href="https://cna.example/h.jpg"/>',
  });
const CAPTION = {
  text: 'The boat on Tuesday.',
  image: 'https://cna.example/h.jpg',
  credit: { photographer: 'Owen Straik' },
};

describe('an item of NewsML-G2', () => {
  it('has every field that the record has a place for, and keeps the rest', async () => {
    const { articles } = await read(
      g2({
        rights:
          '<rightsInfo><copyrightHolder><name>CNA</name></copyrightHolder><copyrightNotice>© CNA 2019</copyrightNotice><usageTerms>Not in Orrish.</usageTerms></rightsInfo>',
        item: '<service qcode="svc:har"><name>Harbour</name></service><edNote>Adds quote</edNote><signal qcode="sig:update"/><link rel="irel:canonical" href="https://cna.example/7"/>',
        content: `<urgency>4</urgency><language tag="en-GB"/><subject type="cpnat:abstract" qcode="medtop:20000001"><name xml:lang="fr">mer</name><name xml:lang="en">sea</name><broader qcode="medtop:2"><name>traffic</name></broader></subject>
<subject qcode="medtop:3"/><keyword>night</keyword><genre qcode="genre:x"><name>News</name></genre><slugline>FERRY-LATE</slugline><headline>Ferry late</headline><headline role="hld:subHeadline">Forty people slept in the school</headline>
<by>By Ada Ren</by><creator qcode="cna:4"><name>Ada Ren</name></creator><contributor role="x"><name>Tom Hale</name></contributor><creditline>CNA</creditline>
<dateline>OSTREY, Tarrow, June 21 (CNA) -</dateline><located qcode="city:1"><name>Ostrey</name></located><description role="drol:summary">A boat and its time.</description>`,
      }),
    );
    const [article] = articles;
    expect(fieldsOf(article!)).toEqual({
      ...{ headline: 'Ferry late', standfirst: 'Forty people slept in the school', byline: ['Ada Ren'] },
      ...{ published: '2019-06-21T14:15:00Z', modified: '2019-06-21T15:00:00Z', publication: 'Calder News Agency' },
      ...{ section: 'Harbour', tags: ['sea', 'night'], original: 'https://cna.example/7', body: [...PARAGRAPHS] },
    });
    expect(article!.dateline).toEqual({ place: 'Ostrey, Tarrow', date: null });
    expect(article!.language).toBe('en-GB');
    expect(article!.source.part).toBeNull();
    expect(article!.other).toEqual({
      ...{ id: 'urn:newsml:cna.example:20190621:7', itemClass: 'text', pubStatus: 'usable', version: '2' },
      ...{ edNote: 'Adds quote', signal: 'update', urgency: '4', 'subject code': '3', genre: 'News' },
      ...{ slugline: 'FERRY-LATE', contributor: 'Tom Hale', creditline: 'CNA', located: 'Ostrey' },
      ...{ summary: 'A boat and its time.', 'printed dateline': 'OSTREY, Tarrow, June 21 (CNA) -' },
      ...{ copyright: '["CNA","© CNA 2019"]', usageTerms: 'Not in Orrish.' },
    });
  });

  it.each<[string, string]>([
    ['XHTML', XHTML],
    [
      'XHTML in a language that was escaped',
      `<inlineData contenttype="text/html">${BODY.replaceAll('<', '&lt;')}</inlineData>`,
    ],
    ['plain text', `<inlineData contenttype="text/plain">${PARAGRAPHS.join('\n\n')}</inlineData>`],
    [
      'NITF',
      `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Ferry late</hl1></hedline></body.head><body.content>${BODY}</body.content></body></nitf></inlineXML>`,
    ],
    [
      'a language of another house',
      `<inlineXML><idf><element type="headline">Ferry late</element>${PARAGRAPHS.map((words) => `<element type="body">${words}</element>`).join('')}</idf></inlineXML>`,
    ],
    [
      'several forms, of which it takes one',
      `<remoteContent href="a.pdf"/>${XHTML}<inlineData>${PARAGRAPHS.join('\n')}</inlineData>`,
    ],
  ])('has a body in %s', async (_, set) => {
    const { articles } = await read(g2({ set }));
    expect(articles.map(({ headline, body }) => [headline, ...body.map(({ text }) => text)])).toEqual([
      ['Ferry late', ...PARAGRAPHS],
    ]);
  });

  it('whose document says what the item does not, has that too', async () => {
    const set = `<inlineXML><nitf><head><docdata><key-list><keyword key="ferry"/></key-list></docdata><pubdata position.section="Harbour"/></head><body><body.head><byline>By Ada Ren</byline></body.head><body.content>${BODY}</body.content></body></nitf></inlineXML>`;
    const { articles } = await read(g2({ set }));
    expect(fieldsOf(articles[0]!)).toMatchObject({
      byline: ['Ada Ren'],
      section: 'Harbour',
      tags: ['ferry'],
      publication: 'Calder News Agency',
    });
  });

  it.each([
    ['<creditline>CNA</creditline>', ['CNA']],
    ['<creator><name>Ada Ren</name></creator><creditline>CNA</creditline>', ['Ada Ren']],
    ['<creator qcode="cna:4"/>', []],
  ])('is signed by who made it where no byline stands: %s', async (more, signed) => {
    const { articles } = await read(g2({ content: `<headline>Ferry late</headline>${more}` }));
    expect(articles[0]?.byline.map(({ name, organisation }) => name ?? organisation)).toEqual(signed);
  });

  it.each([
    [g2({ status: 'withheld' }), 'withheld'],
    [g2({ status: 'canceled' }), 'canceled'],
    [g2({ item: '<embargoed/>' }), 'embargoed'],
    [picture('p'), 'picture'],
    [g2({ kind: 'video', set: '<remoteContent href="a.mp4"/>' }), 'video'],
    ['<packageItem guid="k"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta></packageItem>', 'package'],
    ['<planningItem guid="l"><itemMeta><itemClass qcode="plinat:newscoverage"/></itemMeta></planningItem>', 'planning'],
  ])('that is no article for a reader is left out with its word', async (item, word) => {
    const { articles, notes } = await read(message(g2({ guid: 'a' }), item));
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['a']);
    expect(notes).toMatchObject([
      { level: 'info', rule: 'export:unpublished', message: `Marked as "${word}", so it is left out.` },
    ]);
  });

  it('was published if its embargo had an end', async () => {
    const { articles } = await read(g2({ item: '<embargoed>2019-06-22T05:00:00Z</embargoed>' }));
    expect(articles[0]?.other.embargoed).toBe('2019-06-22T05:00:00Z');
  });

  it.each([
    ['is named by', message(g2({ guid: 'a', item: '<link rel="irel:seeAlso" residref="p"/>' }), picture('p'))],
    ['names', message(picture('p', '<link rel="irel:associatedWith" residref="a"/>'), g2({ guid: 'a' }))],
    [
      'is alone with, in a package,',
      message(
        g2({ guid: 'a' }),
        g2({ guid: 'b' }),
        picture('p'),
        '<packageItem guid="k"><groupSet root="r"><group id="r"><itemRef residref="a"/><itemRef residref="p"/></group></groupSet></packageItem>',
      ),
    ],
  ])('is given the picture that it %s', async (_, text) => {
    const { articles } = await read(text);
    expect(articles[0]?.captions).toMatchObject([CAPTION]);
    expect(articles.slice(1).flatMap(({ captions }) => captions)).toEqual([]);
  });

  it('stands in any prefix', async () => {
    const text = g2()
      .replace('xmlns=', 'xmlns:nar=')
      .replaceAll(/<(\/?)(?=newsItem|itemMeta|item|content|headline|provider|name|version|first|pub)/g, '<$1nar:');
    expect(text).toContain('<nar:headline>');
    expect(fieldsOf((await read(text)).articles[0]!)).toMatchObject({
      headline: 'Ferry late',
      publication: 'Calder News Agency',
    });
  });

  it('is told from the others of its message by its own name, and all shares are the file', async () => {
    const text = message(g2({ guid: 'a' }), g2({ guid: 'b' }), g2({ guid: 'a' }));
    const { articles } = await read(text);
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['a', 'b', 'a~2']);
    expect(articles.map(({ source }) => text.slice(...source.part!.span)).join('')).toBe(text);
  });

  it('of a message that breaks off is told with its line, and those before it are read', async () => {
    const text = message(g2({ guid: 'a' }), g2({ guid: 'b' })).slice(0, -200);
    const { articles, notes } = await readExport(text, 'a.xml');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['a']);
    expect(notes).toMatchObject([
      {
        level: 'error',
        rule: 'export:broken',
        line: text.split('\n').length,
        message: expect.stringMatching(/in column \d+: unclosed tag/),
      },
    ]);
  });
});

/** An item of NewsML 1. */
function item1({
  id = 'urn:newsml:cna.example:20190621:7:1',
  status = 'Usable',
  management = '',
  components = '',
  catalog = '',
} = {}) {
  return `<NewsItem xml:lang="en">${catalog}<Identification><NewsIdentifier><ProviderId>cna.example</ProviderId><DateId>20190621</DateId><NewsItemId>7</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>${id}</PublicIdentifier></NewsIdentifier><NameLabel>ferry-late</NameLabel></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20190621T141500Z</FirstCreated><ThisRevisionCreated>20190621T150000+0200</ThisRevisionCreated><Status FormalName="${status}"/><Urgency FormalName="4"/>${management}</NewsManagement>
${components}</NewsItem>`;
}
const newsml = (...items: readonly string[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">\n<NewsML Version="1.2"><Catalog Href="x"/><NewsEnvelope><DateAndTime>20190621T150100Z</DateAndTime><NewsService FormalName="World"/></NewsEnvelope>\n${items.join('\n')}\n</NewsML>\n`;
const LINES = `<NewsLines><HeadLine>Ferry late</HeadLine><SubHeadLine>Forty people slept in the school</SubHeadLine><ByLine>By Ada Ren</ByLine><DateLine>OSTREY, June 21 (CNA)</DateLine><CreditLine>CNA</CreditLine><CopyrightLine>© CNA</CopyrightLine><SlugLine>ferry-late</SlugLine><KeywordLine>ferry, night</KeywordLine><NewsLine><NewsLineType FormalName="Advisory"/><NewsLineText>Adds quote</NewsLineText></NewsLine></NewsLines>`;
const text1 = (data: string, { role = 'Main', lines = LINES, more = '' } = {}) =>
  `<NewsComponent xml:lang="en-GB"><Role FormalName="${role}"/>${lines}${more}<ContentItem><MediaType FormalName="Text"/><DataContent>${data}</DataContent></ContentItem></NewsComponent>`;
const photo1 = `<NewsComponent><NewsLines><HeadLine>Boat</HeadLine><CreditLine>Owen Straik/CNA</CreditLine></NewsLines>
<NewsComponent><Role FormalName="Quicklook"/><ContentItem Href="https://cna.example/q.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Main"/><ContentItem Href="https://cna.example/h.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>The boat on Tuesday.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent>`;

describe('an item of NewsML 1', () => {
  it('has every field that the record has a place for, and keeps the rest', async () => {
    const more = `<AdministrativeMetadata><Provider><Party FormalName="Calder News Agency"/></Provider><Creator><Party FormalName="Calder News Agency"/></Creator></AdministrativeMetadata>
<RightsMetadata><UsageRights><Limitations>Not in Orrish.</Limitations></UsageRights></RightsMetadata>
<DescriptiveMetadata><Language FormalName="en-GB"/><Genre FormalName="Current"/><SubjectCode><Subject FormalName="15000000"/><SubjectMatter FormalName="Shipping"/></SubjectCode><Location HowPresent="Origin"><Property FormalName="City" Value="Ostrey"/><Property FormalName="Country" Value="Tarrow"/></Location><Property FormalName="Section" Value="Harbour"/><Property FormalName="Onm_Id" Value="9"/></DescriptiveMetadata>`;
    const { articles } = await read(newsml(item1({ components: text1(BODY, { more }) })));
    const [article] = articles;
    expect(fieldsOf(article!)).toEqual({
      ...{
        headline: 'Ferry late',
        standfirst: 'Forty people slept in the school',
        byline: ['Ada Ren'],
        section: 'Harbour',
      },
      ...{
        published: '2019-06-21T14:15:00Z',
        modified: '2019-06-21T15:00:00+02:00',
        publication: 'Calder News Agency',
      },
      ...{ tags: ['ferry', 'night', 'Shipping'], original: null, body: [...PARAGRAPHS] },
    });
    expect(article).toMatchObject({ dateline: { place: 'Ostrey' }, language: 'en-GB' });
    expect(article!.source.part?.name).toBe('urn:newsml:cna.example:20190621:7:1');
    expect(article!.other).toEqual({
      ...{ id: 'urn:newsml:cna.example:20190621:7:1', NewsItemType: 'News', status: 'Usable', urgency: '4' },
      ...{ creditline: 'CNA', copyright: '© CNA', slugline: 'ferry-late', 'line Advisory': 'Adds quote' },
      ...{ UsageRights: 'Not in Orrish.', genre: 'Current', 'subject code': '15000000', located: 'Ostrey, Tarrow' },
      ...{ 'property Onm_Id': '9', 'printed dateline': 'OSTREY, June 21 (CNA)', ProviderId: 'cna.example' },
      ...{
        DateId: '20190621',
        NewsItemId: '7',
        RevisionId: '1',
        'envelope DateAndTime': '20190621T150100Z',
        'envelope NewsService': 'World',
      },
    });
  });

  it.each<[string, string]>([
    ['bare paragraphs', BODY],
    ['XHTML', `<html xmlns="x"><head><title>Ferry late</title></head><body>${BODY}</body></html>`],
    [
      'NITF',
      `<nitf><head><title>Ferry late</title></head><body><body.head><hedline><hl1>Ferry late</hl1></hedline></body.head><body.content>${BODY}</body.content></body></nitf>`,
    ],
    ['NITF that holds HTML', `<nitf><body><body.content><![CDATA[${BODY}]]></body.content></body></nitf>`],
    ['plain text', PARAGRAPHS.join('\n\n')],
  ])('has a body in %s', async (_, data) => {
    const { articles } = await read(newsml(item1({ components: text1(data) })));
    expect(articles.map(({ headline, body }) => [headline, ...body.map(({ text }) => text)])).toEqual([
      ['Ferry late', ...PARAGRAPHS],
    ]);
  });

  it('of a text and a photo has the photo’s caption, credit and address', async () => {
    const both = `<NewsComponent>${text1(BODY)}${photo1}</NewsComponent>`;
    for (const components of [
      both,
      both.replace('Main', 'Text'),
      `<NewsComponent>${photo1}${text1(BODY)}</NewsComponent>`,
    ]) {
      const { articles } = await read(newsml(item1({ components })));
      expect(articles[0]?.captions).toMatchObject([CAPTION]);
      expect(articles[0]?.body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
      expect(articles[0]?.other.pictures).toBe('["Boat","https://cna.example/q.jpg"]');
    }
  });

  it('of several texts has the main one first, the others under their own headlines, and no text twice', async () => {
    const components = `<NewsComponent>${text1('<p>He keeps it in ink.</p>', { role: 'Sidebar', lines: '<NewsLines><HeadLine>The log</HeadLine></NewsLines>' })}${text1(BODY)}${text1(PARAGRAPHS.join('\n'), { role: 'Plain' })}</NewsComponent>`;
    const { articles } = await read(newsml(item1({ components })));
    expect(articles[0]?.headline).toBe('Ferry late');
    expect(articles[0]?.body.map(({ type, text }) => [type, text])).toEqual([
      ...PARAGRAPHS.map((words) => ['paragraph', words]),
      ['heading', 'The log'],
      ['paragraph', 'He keeps it in ink.'],
    ]);
  });

  it.each([
    [item1({ status: 'Embargoed', components: text1(BODY) }), 'embargoed'],
    [item1({ status: 'Withheld', components: text1(BODY) }), 'withheld'],
    [item1({ status: 'Canceled', components: text1(BODY) }), 'canceled'],
    [item1({ components: photo1 }), 'picture'],
  ])('that is no article for a reader is left out with its word', async (item, word) => {
    const { articles, notes } = await read(newsml(item1({ id: 'a', components: text1(BODY) }), item));
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['a']);
    expect(notes).toMatchObject([
      { level: 'info', rule: 'export:unpublished', message: `Marked as "${word}", so it is left out.` },
    ]);
  });

  it('of which an agency delivers headline, first paragraph and body as texts has each in its place', async () => {
    const [title, lead, ...rest] = ['Ferry late', ...PARAGRAPHS];
    const part = (role: string, data: string) => text1(data, { role, lines: '' });
    const paragraphs = rest.map((words) => `<p>${words}</p>`).join('');
    const components = `<NewsComponent>${part('Body', paragraphs)}${part('Title', title)}${part('Lead', `<p>${lead}</p>`)}</NewsComponent>`;
    const { articles } = await read(newsml(item1({ components })));
    expect(articles.map(({ headline, body }) => [headline, ...body.map(({ text }) => text)])).toEqual([
      ['Ferry late', ...PARAGRAPHS],
    ]);
  });

  it('was published where its content has an address', async () => {
    const components = text1(BODY).replace('<ContentItem>', '<ContentItem Href="https://cna.example/ferry">');
    expect((await read(newsml(item1({ components })))).articles[0]?.original).toBe('https://cna.example/ferry');
  });

  it('is given the picture of another item that names it', async () => {
    const management = '<AssociatedWith NewsItem="a"/>';
    const { articles } = await read(
      newsml(item1({ id: 'a', components: text1(BODY) }), item1({ id: 'p', management, components: photo1 })),
    );
    expect(articles[0]?.captions).toMatchObject([CAPTION]);
  });
});

it('an article is read from the words of the pictures that are given to it, too', async () => {
  const shares = await sharesIn(message(g2({ guid: 'a', item: '<link residref="p"/>' }), picture('p')), 'a.xml');
  if ('rule' in shares) throw new Error(shares.message);
  expect(shares[0]?.text).toContain('The boat on Tuesday.');
});

describe('hostile NewsML', () => {
  it('gives no picture so often that a delivery grows', async () => {
    const long = picture('p').replace('The boat on Tuesday.', 'The boat on Tuesday. '.repeat(5000));
    const texts = Array.from({ length: 40 }, (_, i) => g2({ guid: `a${i}`, item: '<link rel="x" residref="p"/>' }));
    const shares = await sharesIn(message(long, ...texts), 'a.xml');
    if ('rule' in shares) throw new Error(shares.message);
    expect(shares.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2_000_000);
  });

  it('of more records than are read is refused', async () => {
    expect(await sharesIn(message(g2().repeat(2001)), 'a.xml')).toMatchObject({
      level: 'error',
      rule: 'text:articles',
    });
  });

  it.each([
    ...[
      '<newsItem/>',
      '<newsItem>',
      '<name>a</name>',
      '<subject><name>a</name></subject>',
      '<headline>a</headline>',
      '<creator><name>Ada</name></creator>',
      '<link residref="a"/>',
      '<itemRef residref="a"/>',
    ],
    ...[
      '<NewsItem/>',
      '<NewsComponent>',
      '<HeadLine>a</HeadLine>',
      '<Property FormalName="a" Value="b"/>',
      '<Topic FormalName="a"/>',
      '<p>a</p>',
    ],
    ...[photo1, text1('<p>a</p>'), '<newsItem guid="a"><itemMeta><link residref="a"/></itemMeta></newsItem>'],
  ])('costs as much as it is long: %#', async (piece) => {
    await withLibraries(() => sharesIn(g2(), 'a.xml'));
    for (const [opening, closing] of [
      ['', ''],
      ['<newsMessage>', '</newsMessage>'],
      ['<newsItem><itemMeta>', '</itemMeta></newsItem>'],
      ['<newsItem><contentMeta>', '</contentMeta></newsItem>'],
      ['<packageItem><groupSet>', '</groupSet></packageItem>'],
      ['<NewsML><NewsItem><NewsComponent>', '</NewsComponent></NewsItem></NewsML>'],
      ['<NewsItem><NewsComponent><NewsLines>', '</NewsLines></NewsComponent></NewsItem>'],
    ] as const) {
      const parts = (length: number) =>
        void sharesIn(opening + piece.repeat(Math.ceil(length / piece.length)) + closing, 'a.xml');
      parts(1000);
      expect(isLinear(parts, 60_000, 360_000), opening).toBe(true);
    }
  });
});
