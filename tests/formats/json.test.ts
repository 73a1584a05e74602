/** JSON and JSON Lines: read as the platform reads them, and each shape of scrapers, corpora and interfaces becomes its articles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfolded } from '../../src/formats/exports/article-values.js';
import { scan } from '../../src/formats/json/scan.js';
import { NotJson, TooMuch, type Value, type Values, valueIn } from '../../src/formats/json/text.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { BODY, BODY_HTML, fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const read = (text: string): Value => valueIn(text, scan(text, [0, text.length]).span);

/** What the platform made of a text, in our form: numbers and names as written, maps for objects. */
function ofPlatform(value: unknown): Value {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(ofPlatform);
  if (typeof value === 'object') return new Map(Object.entries(value).map(([key, one]) => [key, ofPlatform(one)]));
  return JSON.stringify(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isScanned(text: string): boolean {
  try {
    scan(text, [0, text.length]);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(NotJson);
    return false;
  }
}

describe('JSON', () => {
  const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

  it('has the values that the platform finds', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, '\t'), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        expect(read(text)).toEqual(ofPlatform(JSON.parse(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is JSON where the platform says so, and nowhere else', () => {
    const sign = fc.constantFrom(...'{}[]",:\\0-.eE+ tnu\n\u00a0\u0001', 'true', 'null', '\\u00e', '//', "'");
    fc.assert(
      fc.property(value, fc.nat(), fc.nat(2), sign, (one, place, gone, come) => {
        const whole = JSON.stringify(one, null, 1);
        const at = place % (whole.length + 1);
        const text = whole.slice(0, at) + come + whole.slice(at + gone);
        expect(isScanned(text), text).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('has each object of its arrays where the platform would read it', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), value), { maxLength: 6 }), (list) => {
        const text = JSON.stringify({ a: list }, null, 1);
        const own = scan(text, [0, text.length]).arrays.find(({ at }) => at === text.indexOf('['));
        const found = (own?.objects ?? []).filter((_, i) => i % 2 === 0);
        expect(found.map((from, i) => JSON.parse(text.slice(from, own?.objects[2 * i + 1])))).toEqual(
          JSON.parse(text).a,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keeps numbers as they are written, both of two equal keys, and keys that mean something elsewhere', () => {
    const values = read('{"id": 9007199254740993, "a": 1.10, "a": "x", "__proto__": {"b": true}, "constructor": null}');
    expect([...(values as Values)]).toEqual([
      ['id', '9007199254740993'],
      ['a', '1.10'],
      ['a (2)', 'x'],
      ['__proto__', new Map([['b', 'true']])],
      ['constructor', null],
    ]);
  });

  it('goes no deeper than articles do, and scans any depth', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(() => read(deep(60))).not.toThrow();
    expect(() => read(deep(100))).toThrow(TooMuch);
    expect(isScanned(deep(10_000))).toBe(true);
  });
});

const MAIN = { headline: 'Ferry late again', byline: ['Ada Ren'], body: [...PARAGRAPHS] };
const AT = '2017-07-17T17:03:00';

/** Each shape as its maker writes it, and what it says. */
const SHAPES: readonly (readonly [string, unknown, object])[] = [
  [
    'news-please',
    {
      ...{ authors: ['Ada Ren'], date_download: '2017-07-18 09:00:00', date_modify: 'None', language: 'en' },
      ...{ date_publish: '2017-07-17 17:03:00', description: `${PARAGRAPHS[0].slice(0, 60)}...`, maintext: BODY },
      ...{ source_domain: 'post.example', title: 'Ferry late again', title_page: null, url: 'https://post.example/a' },
    },
    { ...MAIN, standfirst: null, published: AT, publication: 'post.example', original: 'https://post.example/a' },
  ],
  [
    'newspaper4k',
    {
      ...{ title: 'Ferry late again', authors: ['Ada Ren'], publish_date: '2017-07-17T17:03:00', text: BODY },
      ...{
        summary: `${PARAGRAPHS[1]}\n${PARAGRAPHS[2]}`,
        keywords: ['boats'],
        meta_lang: 'en',
        top_image: 'https://p.example/a.jpg',
      },
      ...{ canonical_link: 'https://p.example/a', html: `<!doctype html><html><body>${BODY_HTML}</body></html>` },
    },
    { ...MAIN, standfirst: null, published: AT, tags: ['boats'], original: 'https://p.example/a' },
  ],
  [
    'trafilatura',
    {
      ...{
        title: 'Ferry late again',
        author: 'Ada Ren; Tom Hale',
        hostname: 'post.example',
        date: '2017-07-17',
        id: null,
      },
      ...{ raw_text: PARAGRAPHS.join(' '), text: BODY, comments: '', categories: 'Harbour;Ferries', tags: 'boats;sea' },
      ...{ source: 'https://post.example/a', 'source-hostname': 'The Post', excerpt: null },
    },
    {
      ...{ ...MAIN, byline: ['Ada Ren', 'Tom Hale'], published: '2017-07-17', publication: 'The Post' },
      ...{ section: 'Harbour', tags: ['Ferries', 'boats', 'sea'], original: 'https://post.example/a' },
    },
  ],
  [
    'Fundus',
    {
      ...{
        title: 'Ferry late again',
        authors: ['Ada Ren'],
        publishing_date: '2017-07-17 17:03:00+02:00',
        topics: ['boats'],
      },
      body: {
        summary: ['A boat is late.'],
        sections: [
          { headline: [], paragraphs: PARAGRAPHS.slice(0, 2) },
          { headline: ['The log'], paragraphs: PARAGRAPHS.slice(2) },
        ],
      },
    },
    {
      ...{ ...MAIN, standfirst: 'A boat is late.', published: `${AT}+02:00`, tags: ['boats'] },
      body: [...PARAGRAPHS.slice(0, 2), 'The log', PARAGRAPHS[2]],
    },
  ],
  [
    'the archive of the New York Times',
    {
      response: {
        docs: [
          {
            ...{
              abstract: PARAGRAPHS[0],
              web_url: 'https://t.example/a',
              lead_paragraph: PARAGRAPHS[0],
              source: 'The Times',
            },
            ...{ headline: { main: 'Ferry late again', kicker: null }, pub_date: '2017-07-17T17:03:00+0000' },
            ...{ byline: { original: 'By Ada Ren and Tom Hale', organization: null }, section_name: 'Harbour' },
            ...{ keywords: [{ name: 'subject', value: 'Ferries', rank: 1 }], _id: 'nyt://article/1' },
          },
        ],
      },
    },
    {
      ...{ headline: 'Ferry late again', byline: ['Ada Ren', 'Tom Hale'], body: [PARAGRAPHS[0]], standfirst: null },
      ...{ published: `${AT}+00:00`, publication: 'The Times', section: 'Harbour', tags: ['Ferries'] },
    },
  ],
  [
    'the Guardian’s interface',
    {
      response: {
        results: [
          {
            ...{
              id: 'world/ferry',
              sectionId: 'world',
              sectionName: 'World',
              webPublicationDate: '2017-07-17T17:03:00Z',
            },
            ...{
              webTitle: 'Ferry late again',
              webUrl: 'https://g.example/world/ferry',
              tags: [{ webTitle: 'Ferries' }],
            },
            fields: {
              ...{ standfirst: '<p>A boat &amp; its <em>time</em></p>', byline: 'Ada Ren', body: BODY_HTML },
              ...{ bodyText: PARAGRAPHS.join(' '), lastModified: '2017-07-18T08:00:00Z' },
            },
          },
        ],
      },
    },
    {
      ...{ ...MAIN, standfirst: 'A boat & its time', published: `${AT}Z`, modified: '2017-07-18T08:00:00Z' },
      ...{ section: 'World', tags: ['Ferries'], original: 'https://g.example/world/ferry' },
    },
  ],
  [
    'JSON Feed',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Post',
      items: [
        {
          ...{
            id: '7',
            url: 'https://p.example/a',
            title: 'Ferry late again',
            content_html: BODY_HTML,
            content_text: BODY,
          },
          ...{
            summary: 'A boat.',
            date_published: '2017-07-17T17:03:00Z',
            authors: [{ name: 'Ada Ren' }],
            tags: ['boats'],
          },
        },
      ],
    },
    { ...MAIN, standfirst: 'A boat.', published: `${AT}Z`, publication: 'The Post', tags: ['boats'] },
  ],
  [
    'WordPress’s interface',
    [
      {
        ...{ id: 12, date: '2017-07-17T17:03:00', modified: '2017-07-18T17:03:00', status: 'publish', type: 'post' },
        ...{
          link: 'https://p.example/f/',
          title: { rendered: 'Ferry late &#8211; again' },
          author: 4,
          categories: [3],
          tags: [2],
        },
        ...{
          content: { rendered: BODY_HTML, protected: false },
          excerpt: { rendered: `<p>${PARAGRAPHS[0].slice(0, 50)} [&hellip;]</p>\n` },
        },
        _embedded: {
          author: [{ id: 4, name: 'Ada Ren' }],
          'wp:term': [
            [{ id: 3, name: 'Harbour', taxonomy: 'category' }],
            [{ id: 2, name: 'boats', taxonomy: 'post_tag' }],
          ],
        },
      },
    ],
    {
      ...{ ...MAIN, headline: 'Ferry late – again', standfirst: null, published: AT, modified: '2017-07-18T17:03:00' },
      ...{ section: 'Harbour', tags: ['boats'], original: 'https://p.example/f/' },
    },
  ],
  [
    'schema.org',
    {
      '@graph': [
        { '@type': 'WebSite', name: 'The Post' },
        {
          ...{ '@type': 'NewsArticle', headline: 'Ferry late again', articleBody: BODY, datePublished: '2017-07-17' },
          ...{
            author: { '@type': 'Person', name: 'Ada Ren' },
            publisher: { '@type': 'Organization', name: 'The Post' },
          },
          ...{ articleSection: ['Harbour'], keywords: 'boats, sea', inLanguage: 'en' },
        },
      ],
    },
    { ...MAIN, published: '2017-07-17', publication: 'The Post', section: 'Harbour', tags: ['boats', 'sea'] },
  ],
  [
    'ninjs',
    {
      ...{ uri: 'http://n.example/1', type: 'text', versioncreated: '2017-07-17T17:03:00Z', pubstatus: 'usable' },
      ...{ headline: 'Ferry late again', byline: 'Ada Ren', body_text: BODY, body_html: BODY_HTML },
    },
    { ...MAIN, published: `${AT}Z`, modified: null },
  ],
  [
    'Ghost',
    {
      db: [
        {
          data: {
            users: [{ id: '1', name: 'Ada Ren' }],
            tags: [{ id: 't', name: 'Boats' }],
            posts_authors: [{ post_id: 'p1', author_id: '1' }],
            posts_tags: [{ post_id: 'p1', tag_id: 't' }],
            posts: [
              {
                ...{
                  id: 'p1',
                  title: 'Ferry late again',
                  html: BODY_HTML,
                  plaintext: BODY,
                  status: 'published',
                  type: 'post',
                },
                ...{ published_at: '2017-07-17T17:03:00.000Z', custom_excerpt: 'A boat.' },
              },
              { id: 'p2', title: 'About', html: BODY_HTML, status: 'published', type: 'page' },
            ],
          },
        },
      ],
    },
    { ...MAIN, standfirst: 'A boat.', published: `${AT}Z`, tags: ['Boats'] },
  ],
  [
    'Elasticsearch',
    [
      {
        _index: 'n',
        _id: 'abc',
        _source: { title: 'Ferry late again', content: BODY, date: 1500310980000, author: 'Ada Ren' },
      },
    ],
    { ...MAIN, published: '2017-07-17T17:03:00Z' },
  ],
  [
    'MongoDB',
    {
      _id: { $oid: '5f' },
      title: 'Ferry late again',
      text: BODY,
      author: 'Ada Ren',
      published: { $date: '2017-07-17T17:03:00Z' },
    },
    { ...MAIN, published: '2017-07-17T17:03:00Z' },
  ],
];

describe('an article in the shape of', () => {
  it.each(SHAPES)('%s', async (_, value, expected) => {
    for (const indent of [0, 2]) {
      const { articles, notes } = await readExport(JSON.stringify(value, null, indent), 'a.json');
      expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
      expect(articles).toHaveLength(1);
      expect(fieldsOf(articles[0]!)).toMatchObject(expected);
      expect(articles.flatMap(untiled)).toEqual([]);
    }
  });
});

const one = (values: object) => ({ title: 'Ferry late again', text: BODY, date: '2017-07-17', ...values });
const lines = (...all: readonly object[]) => all.map((values) => `${JSON.stringify(values)}\n`).join('');
const namesIn = async (text: string, name = 'a.jsonl') => {
  const shares = await sharesIn(text, name);
  return 'rule' in shares ? shares.rule : shares.map((share) => share.name);
};

describe('a file of several', () => {
  it('has each on its line, in its share, and all shares are the file', async () => {
    for (const [name, text] of [
      ['a.jsonl', `\n${lines(one({ id: 7 }), one({ id: 8 }))}\n`],
      ['a.json', `{"articles": ${JSON.stringify([one({ id: 7 }), one({ id: 8 })], null, 1)}}\n`],
      ['b.json', lines(one({ id: 7 }), one({ id: 8 }))],
    ] as const) {
      const { articles } = await readExport(text, name);
      const spans = articles.map(({ source: { part } }) => part!.span);
      expect(spans.map((span) => text.slice(...span)).join('')).toBe(text);
      expect(articles.map(({ source: { part } }) => part!.name)).toEqual(['7', '8']);
      for (const { source } of articles) {
        const begun = text
          .split('\n')
          .slice(source.part!.line - 1)
          .join('\n');
        expect(begun).toMatch(/^\s*\{/);
        expect(begun.indexOf(`"id": ${source.part!.name}`.replace(name === 'a.json' ? '' : ' ', ''))).toBeGreaterThan(
          0,
        );
      }
    }
  });

  it('names them by what is theirs, so that those which are appended move none', async () => {
    const some = [one({ id: 7 }), one({ url: 'https://p.example/a' }), one({}), one({ id: 7 }), one({ id: 3 })];
    const names = ['7', 'https://p.example/a', '3', '7~2', '3~2'];
    for (let count = 1; count <= some.length; count++)
      expect(await namesIn(lines(...some.slice(0, count)))).toEqual(names.slice(0, count));
    expect(await namesIn(JSON.stringify(one({ id: 7 })), 'a.json')).toEqual([null]);
  });

  it('loses none by what is broken, without a body or no article, each told with its line', async () => {
    const text = `${lines(one({ id: 1 }))}{"id": 2, "title": \n${lines(one({ id: 3, text: ' ' }), { level: 'info' }, one({ id: 5, status: 'draft' }), one({ id: 6 }))}`;
    const { articles, notes } = await readExport(text, 'a.jsonl');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['1', '6']);
    expect(notes.map(({ level, rule, line }) => [level, rule, line])).toEqual([
      ['error', 'export:broken', 2],
      ['error', 'export:body', 3],
      ['info', 'export:other', 4],
      ['info', 'export:unpublished', 5],
    ]);
  });

  it('is found by its structure: the first list of which most are articles, else the one of which most are', async () => {
    const posts = [one({ id: 1 }), one({ id: 2 }), { id: 3 }];
    const wrapped = {
      meta: { tags: [{ id: 9, name: 'x' }] },
      data: { list: [[{ a: 1 }], posts] },
      comments: [one({ id: 5 })],
    };
    expect(await namesIn(JSON.stringify(wrapped), 'a.json')).toEqual(['1', '2', '3']);
    const few = { nodes: [{ id: 1 }, { id: 2 }, { id: 3 }, one({ id: 4 })] };
    expect(await namesIn(JSON.stringify(few), 'a.json')).toEqual(['1', '2', '3', '4']);
    // the comments on an article are none
    expect(await namesIn(JSON.stringify(one({ comments: [one({}), one({})] })), 'a.json')).toEqual([null]);
  });

  it('may stand in several lists of one kind: by year, or one page of an interface behind another', async () => {
    const [first, second] = [[one({ id: 1 }), one({ id: 2, tags: [{ id: 'x' }] })], [one({ id: 3 })]];
    const third = [{ id: 9 }, { ...one({ id: 4 }), section: 'Sport' }];
    const all = ['1', '2', '3', '9', '4'];
    for (const file of [
      { 1998: first, 1999: second, 2000: third },
      [first, second, third],
      [
        { page: 1, results: first },
        { page: 2, results: second },
        { page: 3, results: third },
      ],
    ])
      expect(await namesIn(JSON.stringify(file, null, 1), 'a.json')).toEqual(all);
    const { articles } = await readExport(JSON.stringify([first, second]), 'a.json');
    expect(articles.map(({ headline }) => headline)).toHaveLength(3);
    // six hundred lists of other things before it hide none
    const many = first.map((post) => ({ ...post, images: Array.from({ length: 300 }, () => [{ src: 'a.jpg' }]) }));
    expect(await namesIn(JSON.stringify([many, second]), 'a.json')).toEqual(['1', '2', '3']);
  });

  it('leaves lists of other things beside it, although they have bodies', async () => {
    const post = { id: 1, title: 'Ferry late again', author: 'Ada Ren', content: BODY };
    const comment = { id: 5, author: 'Tom', date: '2011-03-04', content: BODY };
    const user = { id: 7, title: 'Editor', text: BODY, url: 'https://p.example/', mail: 'a@p.example', rights: 3 };
    expect(await namesIn(JSON.stringify({ posts: [post], comments: [comment], users: [user] }), 'a.json')).toEqual([
      '1',
    ]);
  });

  it('shows the order of its dates to all of them, wherever they stand', async () => {
    const long = 'It rained. '.repeat(400);
    const text = lines(
      { title: 'One', text: long, date: '03/04/2011' },
      { title: 'Two', text: long, date: '04/13/2011' },
    );
    const { articles } = await readExport(text, 'a.jsonl');
    expect(articles.map(({ published }) => published?.date)).toEqual(['2011-03-04', '2011-04-13']);
  });
});

describe('a file without articles is left out', () => {
  it.each([
    ['settings', '{"name": "x", "version": "1", "scripts": {"a": "b"}, "description": "Some text"}'],
    ['words of an interface', '{"buttons": [{"id": "save", "text": "Save"}, {"id": "open", "text": "Open"}]}'],
    ['a sidecar of metadata', '{"title": "Ferry late again", "date": "2017-07-17", "url": "https://p.example/a"}'],
    ['a list of headlines', '[{"title": "A"}, {"title": "B"}]'],
    ['an empty list', '[]'],
    ['a number', '7'],
  ])('%s', async (_, text) => {
    const { articles, notes } = await readExport(text, 'a.json');
    expect(articles).toEqual([]);
    expect(notes.map(({ level, rule }) => [level, rule])).toEqual([['info', 'export:none']]);
  });
});

describe('broken JSON is told with its line and column', () => {
  it.each([
    ['{"title": "a",\n "text": "b\n"}', 2, 'line end in a string in column 12, found the end of the line'],
    ['[{"a": 1},\n {"b": tru}]', 2, 'a value in column 8, found “tru}]”'],
    ['[{"a": 1}\n {"b": 2}]', 2, 'a comma or "]" in column 2'],
    ["{'a': 1}", 1, 'a key in quotation marks in column 2'],
    ['{"a": "x', 1, 'a quotation mark that closes this string in column 7'],
  ])('%j', async (text, line, words) => {
    const { notes } = await readExport(text, 'a.json');
    expect(notes).toMatchObject([{ level: 'error', rule: 'export:broken', line }]);
    expect(notes[0]?.message).toContain(words);
  });
});

describe('a body', () => {
  const bodyOf = async (values: object) => {
    const { articles, notes } = await readExport(JSON.stringify({ title: 'Ferry late again', ...values }), 'a.json');
    return { body: articles[0]?.body.map(({ text }) => text), other: articles[0]?.other, notes };
  };

  it('is a text, a list of paragraphs, HTML, or WordPress’s mixture of these', async () => {
    for (const body of [
      BODY,
      PARAGRAPHS.join('\r\n\r\n'),
      PARAGRAPHS,
      BODY_HTML,
      PARAGRAPHS.map((text) => ({ type: 'text', text })),
    ])
      expect((await bodyOf({ body })).body).toEqual([...PARAGRAPHS]);
    const mixed = `<em>${PARAGRAPHS[0]}</em>\n\n<!--more-->${PARAGRAPHS[1]}\n\n[gallery ids="1"]\n\n<h2>The log</h2>\n${PARAGRAPHS[2]}`;
    expect((await bodyOf({ body: mixed })).body).toEqual([PARAGRAPHS[0], PARAGRAPHS[1], 'The log', PARAGRAPHS[2]]);
  });

  it('is HTML where it is given as that too, for a text has lost its headings; a whole page is not', async () => {
    const html = `<p>${PARAGRAPHS[0]}</p><h3>The log</h3><p>${PARAGRAPHS[1]}</p>`;
    const text = `${PARAGRAPHS[0]}\nThe log\n${PARAGRAPHS[1]}`;
    for (const page of [html, `<!doctype html><title>x</title><body><nav>Home</nav>${html}`]) {
      const { articles } = await readExport(JSON.stringify(one({ text, html: page })), 'a.json');
      expect(articles[0]?.body.map(({ text: words }) => words)).toEqual([PARAGRAPHS[0], 'The log', PARAGRAPHS[1]]);
      expect(articles[0]?.body[1]?.html).toBe(page === html ? '<h3>The log</h3>' : '<h2>The log</h2>');
      expect(articles[0]?.other).toEqual({});
    }
  });

  it('said again in another form is said once; what says something else is kept', async () => {
    const { body, other } = await bodyOf({
      text: BODY,
      content: BODY_HTML,
      raw_text: PARAGRAPHS.join(' '),
      html: '<p>Other words.</p>',
    });
    expect(body).toEqual([...PARAGRAPHS]);
    expect(other).toEqual({ html: '<p>Other words.</p>' });
  });

  it('holds a sign for the next line, which ends no line of the file', async () => {
    const { articles } = await readExport(
      lines(one({ id: 7, text: BODY.replace('an hour', 'an\u0085hour') })),
      'a.jsonl',
    );
    expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([[...PARAGRAPHS]]);
  });

  it('has no signs for where a word may be broken, as they stand or as HTML writes them', async () => {
    const [first = '', ...more] = PARAGRAPHS;
    const soft = (sign: string) => first.replace('harbour', `har${sign}bour`);
    expect(first).toContain('harbour');
    for (const body of [soft('\u00ad'), soft('&shy;')])
      expect((await bodyOf({ body: [body, ...more].join('\n\n') })).body).toEqual([...PARAGRAPHS]);
    for (const sign of ['\u00ad', '&shy;', '&#173;', '&#xAD;'])
      expect((await bodyOf({ body: [soft(sign), ...more].map((words) => `<p>${words}</p>`).join('') })).body).toEqual([
        ...PARAGRAPHS,
      ]);
    const { articles } = await readExport(JSON.stringify(one({ title: 'Hafen&shy;geld im Rat\u00adhaus' })), 'a.json');
    expect(articles[0]!.headline).toBe('Hafengeld im Rathaus');
  });

  it('is published without what no page may hold', async () => {
    const { body } = await bodyOf({ text: `${BODY}\n<script>alert(1)</script> It rained\u0000 all day\ud800 here.` });
    expect(body?.join('\n')).not.toMatch(/\p{Cc}(?<!\n)|\p{Cs}|<script|alert/u);
  });
});

describe('hostile JSON', () => {
  const SIZE = 200_000;
  it.each([
    ...[
      '[',
      '"',
      '{"a":',
      '{},',
      '[{}],',
      '[],',
      '\\"',
      '{"text":"a"},',
      '{"a":1}\n',
      '"a",',
      '{"a":[{"b":',
      '1,',
      '\n',
    ],
    ...[
      '[{"title":"a","text":"b"}],',
      '{"title":"a","text":"b"}\n',
      '{"title":"a","text":"b"},',
      '{"title":"a","articles":[{"text":"b"}]},',
    ],
  ])('costs as much as it is long: %j', async (piece) => {
    const texts = ['', '[', '{"title":"x","text":"y","a":['].map(
      (opening) => (length: number) => opening + piece.repeat(Math.ceil(length / piece.length)),
    );
    for (const name of ['a.json', 'a.jsonl']) {
      for (const text of texts) {
        await sharesIn(text(1000), name);
        expect(
          isLinear((length) => void sharesIn(text(length), name), SIZE, SIZE * 6),
          `${name}, ${text(10)}`,
        ).toBe(true);
      }
    }
  });

  it('of more keys, values or levels than any article has refuses the one that has them', async () => {
    const keys = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, i]));
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown;
    const text = lines(one({ id: 1 }), one({ id: 2, ...keys }), one({ id: 3, deep }), one({ id: 4 }));
    const { articles, notes } = await readExport(text, 'a.jsonl');
    expect(articles.map(({ source }) => source.part?.number)).toEqual([1, 4]);
    expect(notes.map(({ rule, line }) => [rule, line])).toEqual([
      ['export:size', 2],
      ['export:size', 3],
    ]);
  });

  it('with a body of more lines than any article has refuses that', async () => {
    for (const piece of ['<p>a</p>', '</p>', '<li>a', 'a<br>\n\n']) {
      const { notes } = await readExport(
        JSON.stringify(one({ content_html: piece.repeat(30_000), text: null })),
        'a.json',
      );
      expect(notes.map(({ level, rule }) => [level, rule])).toEqual([['error', 'text:lines']]);
    }
  });

  it('of more lines than any article has is told in the same words, whatever the format', async () => {
    const many = Array.from({ length: 20_001 }, (_, i) => `Ferry ${i} is late.\n\n`).join('');
    const html = many.replace(/^.+$/gm, '<p>$&</p>');
    const files = {
      'a.txt': many,
      'a.md': many,
      'a.json': JSON.stringify(one({ content_html: html })),
    };
    const told: (string | undefined)[] = [];
    for (const [name, text] of Object.entries(files)) told.push((await readExport(text, name)).notes[0]?.message);
    const words = 'Expected at most 20000 lines in an article, found more. Split it.';
    expect(told).toEqual(Array(told.length).fill(words));
  });

  it('of more articles than a file may hold is refused with the way to cut it', async () => {
    const many = (count: number) => lines(...Array.from({ length: count }, (_, id) => ({ id, title: 'a', text: 'b' })));
    expect(await sharesIn(many(2000), 'a.jsonl')).toHaveLength(2000);
    expect(await sharesIn(many(2001), 'a.jsonl')).toMatchObject({
      level: 'error',
      rule: 'text:articles',
      message: expect.stringContaining('split --lines=2000 --additional-suffix=.jsonl FILE'),
    });
    // lines of a log are no articles, however many
    expect(
      await sharesIn(lines(...Array.from({ length: 100_000 }, () => ({ level: 'info' }))), 'a.jsonl'),
    ).toMatchObject({ level: 'info' });
  });
});

it.each([['None'], ['nan'], ['NaT'], ['null'], ['']])(
  '"%s" is how a program writes that nothing is known',
  (nothing) => {
    const values = new Map([
      ['title', 'Ferry late again'],
      ['date_modify', nothing],
      ['rubric', nothing],
    ]);
    expect([...unfolded(values)]).toEqual([['title', 'Ferry late again']]);
  },
);
