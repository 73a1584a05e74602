/** Bodies that content systems keep in blocks: each way of keeping the same article gives the same blocks, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOfBlocks } from '../../src/formats/bodies/block-bodies.js';
import { scan } from '../../src/formats/json/scan.js';
import { type Value, valueIn } from '../../src/formats/json/text.js';
import { fetchLibraries, library } from '../../src/formats/libraries.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const LINK = 'https://p.example/log';
const PICTURE = 'https://p.example/quay.jpg';
const [FIRST, SECOND, THIRD] = PARAGRAPHS;
const [BEFORE, LINKED, BEHIND] = ['Forty people missed ', 'the last train', SECOND.slice(SECOND.indexOf('train') + 5)];

/** What each of the shapes says: of the picture its caption stands apart. */
const BLOCKS = [
  ['paragraph', `<p><strong>The ferry</strong>${FIRST.slice('The ferry'.length)}</p>`],
  ['heading', '<h3>The log</h3>'],
  ['paragraph', `<p>${BEFORE}<a href="${LINK}">${LINKED}</a>${BEHIND}</p>`],
  ['list', '<ul>\n<li>bread &#x26; butter</li>\n<li>milk</li>\n</ul>'],
  ['image', `<p><a href="${PICTURE}">the quay</a></p>`],
  ['blockquote', '<blockquote>\n<p>Nobody waits for long.</p>\n</blockquote>'],
  ['paragraph', `<p>${THIRD}</p>`],
];

const story = (type: string, members: object) => ({ _id: 'x', type, ...members });
const text = (content: string) => story('text', { content });
const ANS = [
  text(`<b>The ferry</b>${FIRST.slice(9)}`),
  story('header', { level: 3, content: 'The log' }),
  text(`${BEFORE}<a href="${LINK}">${LINKED}</a>${BEHIND}`),
  story('list', { list_type: 'unordered', items: [text('bread &amp; butter'), text('milk')] }),
  story('image', { url: PICTURE, alt_text: 'the quay', caption: 'Boats at the quay.' }),
  story('quote', { subtype: 'blockquote', content_elements: [text('Nobody waits for long.')] }),
  story('divider', {}),
  text(THIRD),
];

const block = (type: string, data: object) => ({ id: 'x', type, data });
const EDITOR = {
  time: 1500310980000,
  blocks: [
    block('paragraph', { text: `<b>The ferry</b>${FIRST.slice(9)}` }),
    block('header', { text: 'The log', level: 3 }),
    block('paragraph', { text: `${BEFORE}<a href="${LINK}">${LINKED}</a>${BEHIND}` }),
    block('list', { style: 'unordered', items: ['bread &amp; butter', { content: 'milk', items: [] }] }),
    block('image', { file: { url: PICTURE }, alt: 'the quay', caption: 'Boats at the quay.' }),
    block('quote', { text: 'Nobody waits for long.', caption: '' }),
    block('delimiter', {}),
    block('paragraph', { text: THIRD }),
  ],
  version: '2.28.0',
};

const span = (words: string, ...marks: string[]) => ({ _type: 'span', text: words, marks });
const portable = (style: string, children: object[], more: object = {}) => ({
  ...{ _type: 'block', style, children, markDefs: [] },
  ...more,
});
const PORTABLE = [
  portable('normal', [span('The ferry', 'strong'), span(FIRST.slice(9))]),
  portable('h3', [span('The log')]),
  portable('normal', [span(BEFORE), span(LINKED, 'k1'), span(BEHIND)], {
    markDefs: [{ _key: 'k1', _type: 'link', href: LINK }],
  }),
  portable('normal', [span('bread & butter')], { listItem: 'bullet', level: 1 }),
  portable('normal', [span('milk')], { listItem: 'bullet', level: 1 }),
  { _type: 'image', asset: { _type: 'reference', url: PICTURE }, alt: 'the quay', caption: 'Boats at the quay.' },
  portable('blockquote', [span('Nobody waits for long.')]),
  portable('normal', [span(THIRD)]),
];

/** ProseMirror and TipTap, which name kinds in two ways. */
const prose = (names: { bullets: string; item: string; bold: string }) => {
  const words = (said: string, ...marks: object[]) => ({ type: 'text', text: said, marks });
  const p = (...content: object[]) => ({ type: 'paragraph', content });
  return {
    type: 'doc',
    content: [
      p(words('The ferry', { type: names.bold }), words(FIRST.slice(9))),
      { type: 'heading', attrs: { level: 3 }, content: [words('The log')] },
      p(words(BEFORE), words(LINKED, { type: 'link', attrs: { href: LINK } }), words(BEHIND)),
      {
        type: names.bullets,
        content: ['bread & butter', 'milk'].map((one) => ({ type: names.item, content: [p(words(one))] })),
      },
      { type: 'image', attrs: { src: PICTURE, alt: 'the quay', caption: 'Boats at the quay.' } },
      { type: 'blockquote', content: [p(words('Nobody waits for long.'))] },
      p(words(THIRD)),
    ],
  };
};

const rich = (nodeType: string, content: object[], data: object = {}) => ({ nodeType, data, content });
const value = (said: string, ...marks: object[]) => ({ nodeType: 'text', value: said, marks, data: {} });
const CONTENTFUL = rich('document', [
  rich('paragraph', [value('The ferry', { type: 'bold' }), value(FIRST.slice(9))]),
  rich('heading-3', [value('The log')]),
  rich('paragraph', [value(BEFORE), rich('hyperlink', [value(LINKED)], { uri: LINK }), value(BEHIND)]),
  rich(
    'unordered-list',
    ['bread & butter', 'milk'].map((one) => rich('list-item', [rich('paragraph', [value(one)])])),
  ),
  rich('embedded-asset-block', [], {
    target: { fields: { title: 'the quay', description: 'Boats at the quay.', file: { url: PICTURE } } },
  }),
  rich('blockquote', [rich('paragraph', [value('Nobody waits for long.')])]),
  rich('hr', []),
  rich('paragraph', [value(THIRD)]),
]);

const lexical = (type: string, children: object[], more: object = {}) => ({ type, children, version: 1, ...more });
const said = (words: string, format = 0) => ({ type: 'extended-text', text: words, format, detail: 0, version: 1 });
const LEXICAL = {
  root: lexical('root', [
    lexical('paragraph', [said('The ferry', 1), said(FIRST.slice(9))]),
    lexical('extended-heading', [said('The log')], { tag: 'h3' }),
    lexical('paragraph', [said(BEFORE), lexical('link', [said(LINKED)], { url: LINK }), said(BEHIND)]),
    lexical('list', [lexical('listitem', [said('bread & butter')]), lexical('listitem', [said('milk')])], {
      listType: 'bullet',
      tag: 'ul',
    }),
    { type: 'image', src: PICTURE, alt: 'the quay', caption: 'Boats at the quay.' },
    lexical('extended-quote', [said('Nobody waits for long.')]),
    { type: 'horizontalrule' },
    lexical('paragraph', [said(THIRD)]),
  ]),
};

const slate = (type: string, ...children: object[]) => ({ type, children });
const SLATE = [
  slate('paragraph', { text: 'The ferry', bold: true }, { text: FIRST.slice(9) }),
  slate('h3', { text: 'The log' }),
  slate('paragraph', { text: BEFORE }, { ...slate('link', { text: LINKED }), url: LINK }, { text: BEHIND }),
  slate('ul', slate('li', { text: 'bread & butter' }), slate('li', { text: 'milk' })),
  { ...slate('image', { text: '' }), url: PICTURE, alt: 'the quay', caption: 'Boats at the quay.' },
  slate('blockquote', { text: 'Nobody waits for long.' }),
  slate('paragraph', { text: THIRD }),
];

const MOBILEDOC = {
  version: '0.3.1',
  atoms: [],
  cards: [
    ['image', { src: PICTURE, alt: 'the quay', caption: 'Boats at the quay.' }],
    ['hr', {}],
  ],
  markups: [['strong'], ['a', ['href', LINK]]],
  sections: [
    ...[
      [
        1,
        'p',
        [
          [0, [0], 1, 'The ferry'],
          [0, [], 0, FIRST.slice(9)],
        ],
      ],
      [1, 'h3', [[0, [], 0, 'The log']]],
      [
        1,
        'p',
        [
          [0, [], 0, BEFORE],
          [0, [1], 1, LINKED],
          [0, [], 0, BEHIND],
        ],
      ],
      [3, 'ul', [[[0, [], 0, 'bread & butter']], [[0, [], 0, 'milk']]]],
    ],
    ...[
      [10, 0],
      [1, 'blockquote', [[0, [], 0, 'Nobody waits for long.']]],
      [10, 1],
      [1, 'p', [[0, [], 0, THIRD]]],
    ],
  ],
};

/** Each as it lies in an export, under a name that its makers use. */
const SHAPES: readonly (readonly [string, object])[] = [
  ['content elements (ANS)', { content_elements: ANS }],
  ['Editor.js', { content: EDITOR }],
  ['Editor.js, as a text', { body: JSON.stringify(EDITOR) }],
  ['Portable Text', { body: PORTABLE }],
  ['Portable Text under a name of its own', { mainText: PORTABLE }],
  ['ProseMirror', { content: prose({ bullets: 'bullet_list', item: 'list_item', bold: 'strong' }) }],
  ['TipTap', { doc: prose({ bullets: 'bulletList', item: 'listItem', bold: 'bold' }) }],
  ['Contentful', { fields: { title: 'Ferry late again', story: CONTENTFUL } }],
  [
    'Contentful, in one language',
    { fields: { title: { 'en-US': 'Ferry late again' }, text: { 'en-US': CONTENTFUL } } },
  ],
  ['Lexical', { html: null, lexical: JSON.stringify(LEXICAL), plaintext: null }],
  ['Slate', { content: SLATE }],
  ['Mobiledoc', { html: '', mobiledoc: JSON.stringify(MOBILEDOC) }],
];

const of = (values: object) => ({
  id: 'a',
  title: 'Ferry late again',
  date: '2017-07-17',
  author: 'Ada Ren',
  ...values,
});
const readOne = async (values: object) => {
  const { articles, notes } = await readExport(JSON.stringify(of(values)), 'a.json');
  expect(articles.flatMap(untiled)).toEqual([]);
  return { article: articles[0]!, notes };
};
const kindsOf = async (values: object) =>
  (await readOne(values)).article.body.map(({ type, text: words }) => [type, words]);

describe('a body in', () => {
  it.each(SHAPES)('%s comes out as its blocks', async (_, values) => {
    const { article, notes } = await readOne(values);
    expect(notes.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(
      article.body.map(({ type, html }) => [type, html.replace(/<li>\n<p>(.*)<\/p>\n<\/li>/g, '<li>$1</li>')]),
    ).toEqual(BLOCKS);
    expect(article.captions.map((caption) => caption.text)).toEqual(['Boats at the quay.']);
    expect(fieldsOf(article)).toMatchObject({
      headline: 'Ferry late again',
      byline: ['Ada Ren'],
      published: '2017-07-17',
    });
    expect(JSON.stringify(article.other)).not.toContain('harbour');
  });

  it.each(SHAPES)('%s is one of several, a line each', async (_, values) => {
    const lines = [1, 2].map((id) => `${JSON.stringify(of({ ...values, id }))}\n`).join('');
    const { articles } = await readExport(lines, 'a.jsonl');
    expect(articles.map(({ body }) => body.length)).toEqual([BLOCKS.length, BLOCKS.length]);
  });

  it('blocks is not read where there is HTML, and is no second body', async () => {
    const html = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');
    const { article } = await readOne({ lexical: JSON.stringify(LEXICAL), html, mobiledoc: null });
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    const other = { root: lexical('root', [lexical('paragraph', [said('Something else was written here.')])]) };
    expect((await readOne({ lexical: JSON.stringify(other), html })).article.other.lexical).toContain('Something else');
  });

  it('Portable Text is left out where its name says that it is a draft', async () => {
    const lines = ['drafts.a1', 'a1'].map((_id) =>
      JSON.stringify({ _id, _type: 'post', title: 'Ferry', body: PORTABLE }),
    );
    const { articles, notes } = await readExport(lines.join('\n'), 'a.ndjson');
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['a1']);
    expect(notes[0]).toMatchObject({ level: 'info', rule: 'export:unpublished', line: 1 });
  });

  it('blocks without words is none', async () => {
    for (const values of [{ content: { type: 'doc', content: [] } }, { body: [{ _type: 'block', children: [] }] }]) {
      const { notes } = await readExport(JSON.stringify([of(values), of({ text: FIRST })]), 'a.json');
      expect(notes.map(({ level, rule }) => [level, rule])).toContainEqual(['error', 'export:body']);
    }
  });
});

describe('lists, quotations, tables', () => {
  const p = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

  it('keep a list within the item that it stands behind or in', async () => {
    const expected = [['list', 'bread white brown\nmilk']];
    const elements = [
      ...[text('bread'), { type: 'list', list_type: 'ordered', items: [text('white'), text('brown')] }],
      text('milk'),
    ];
    expect((await kindsOf({ content_elements: [text(FIRST), { type: 'list', items: elements }] })).slice(1)).toEqual(
      expected,
    );
    const item = (words: string, ...more: object[]) => ({ type: 'listItem', content: [p(words), ...more] });
    const inner = { type: 'orderedList', content: [item('white'), item('brown')] };
    const list = { type: 'bulletList', content: [item('bread', inner), item('milk')] };
    expect((await kindsOf({ content: { type: 'doc', content: [p(FIRST), list] } })).slice(1)).toEqual(expected);
    const bullet = (words: string, level: number, listItem = 'bullet') =>
      portable('normal', [span(words)], { level, listItem });
    const blocks = [bullet('bread', 1), bullet('white', 2, 'number'), bullet('brown', 2, 'number'), bullet('milk', 1)];
    expect((await kindsOf({ body: [portable('normal', [span(FIRST)]), ...blocks] })).slice(1)).toEqual(expected);
    const nested = { style: 'unordered', items: [{ content: 'bread', items: ['white', 'brown'] }, 'milk'] };
    expect(
      (await kindsOf({ body: { blocks: [block('paragraph', { text: FIRST }), block('list', nested)] } })).slice(1),
    ).toEqual(expected);
    const li = (...children: object[]) => lexical('listitem', children);
    const ol = lexical('list', [li(said('white')), li(said('brown'))], { listType: 'number' });
    const ul = lexical('list', [li(said('bread')), li(ol), li(said('milk'))], { listType: 'bullet' });
    expect(
      (await kindsOf({ lexical: { root: lexical('root', [lexical('paragraph', [said(FIRST)]), ul]) } })).slice(1),
    ).toEqual(expected);
  });

  it('part lists of two kinds that follow one another', async () => {
    const one = (words: string, listItem: string) => portable('normal', [span(words)], { level: 1, listItem });
    const body = [portable('normal', [span(FIRST)]), one('bread', 'bullet'), one('first', 'number')];
    expect((await readOne({ body })).article.body.map(({ html }) => html.slice(0, 4))).toEqual([
      '<p>T',
      '<ul>',
      '<ol>',
    ]);
  });

  it('are tables with their rows, wherever they are kept', async () => {
    const expected = [['table', 'Boat\tHour\nVennet\t9']];
    const cells = (type: string, ...words: string[]) => words.map((one) => ({ type, content: [p(one)] }));
    const row = (...content: object[]) => ({ type: 'tableRow', content });
    const table = {
      type: 'table',
      content: [row(...cells('tableHeader', 'Boat', 'Hour')), row(...cells('tableCell', 'Vennet', '9'))],
    };
    expect((await kindsOf({ content: { type: 'doc', content: [p(FIRST), table] } })).slice(1)).toEqual(expected);
    const content = [
      ['Boat', 'Hour'],
      ['Vennet', '9'],
    ];
    expect(
      (
        await kindsOf({
          blocks: [block('paragraph', { text: FIRST }), block('table', { withHeadings: true, content })],
        })
      ).slice(1),
    ).toEqual(expected);
    const rows = [['Boat', 'Hour'].map(text), ['Vennet', '9'].map(text)];
    expect(
      (
        await kindsOf({ content_elements: [text(FIRST), { type: 'table', header: rows[0], rows: rows.slice(1) }] })
      ).slice(1),
    ).toEqual(expected);
  });

  it('keep who is quoted below the quotation', async () => {
    const quote = { type: 'quote', content_elements: [text('One.'), text('Two.')], citation: text('Ada Holt') };
    expect((await kindsOf({ content_elements: [text(FIRST), quote] }))[1]).toEqual([
      'blockquote',
      'One.\nTwo.\nAda Holt',
    ]);
    const blocks = [block('paragraph', { text: FIRST }), block('quote', { text: 'One.', caption: 'Ada Holt' })];
    expect((await kindsOf({ body: { blocks } }))[1]).toEqual(['blockquote', 'One.\nAda Holt']);
  });

  it('hold code as it is written', async () => {
    const words = 'a < b\n\n  c && d';
    const inTree = { type: 'codeBlock', content: [{ type: 'text', text: words }] };
    for (const values of [
      { content: { type: 'doc', content: [p(FIRST), inTree] } },
      { blocks: [block('paragraph', { text: FIRST }), block('code', { code: words })] },
      { content_elements: [text(FIRST), { type: 'code', content: words, language: 'c' }] },
    ])
      expect((await kindsOf(values))[1]).toEqual(['code', words]);
  });
});

describe('nothing of a body in blocks is lost without a word', () => {
  it('tells the kinds of what holds no words', async () => {
    const { article, notes } = await readOne({
      content_elements: [
        ...[text(FIRST), { type: 'custom_embed', embed: { id: '1', url: 'u' } }],
        ...[
          { type: 'raw_html', content: '<script src="a.js"></script>' },
          { type: 'raw_html', content: '<iframe></iframe>' },
        ],
      ],
    });
    expect(article.body).toHaveLength(1);
    expect(notes[0]).toMatchObject({ level: 'info', rule: 'export:elements' });
    expect(notes[0]?.message).toContain('custom_embed, raw_html (2)');
    const unknown = {
      type: 'paragraph',
      content: [
        { type: 'text', text: FIRST },
        { type: 'poll', attrs: { id: 7 } },
      ],
    };
    const tree = await readOne({ content: { type: 'doc', content: [unknown, { type: 'map' }] } });
    expect(tree.notes[0]?.message).toContain('poll, map');
  });

  it('keeps the words of what it does not know', async () => {
    const callout = { type: 'infoBox', content: [{ type: 'paragraph', content: [{ type: 'text', text: SECOND }] }] };
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: FIRST }] }, callout] };
    expect(await kindsOf({ content: doc })).toEqual([
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ]);
    const zone = { type: 'content_zone', content_elements: [text(SECOND)] };
    expect(await kindsOf({ content_elements: [text(FIRST), zone, { type: 'fact', content: THIRD }] })).toEqual(
      PARAGRAPHS.map((words) => ['paragraph', words]),
    );
  });

  it('closes what an element leaves open before the next', async () => {
    for (const open of ['<script>', '<!-- x', '<a href="', '<textarea>', '<b><i>', '<table><tr><td>', '</p></div>']) {
      const { article } = await readOne({ content_elements: [text(FIRST), text(`Words before ${open}`), text(THIRD)] });
      expect(article.body.at(-1)).toMatchObject({ type: 'paragraph', text: THIRD, html: `<p>${THIRD}</p>` });
      expect(article.text).toContain('Words before');
    }
  });

  it('makes white space of what no text holds', async () => {
    const code = { type: 'codeBlock', content: [{ type: 'text', text: 'a\u0007b' }] };
    const words = { type: 'paragraph', content: [{ type: 'text', text: `${FIRST}\u0000 On\u001btime.` }] };
    const image = { type: 'image', attrs: { src: `${PICTURE}\u0001`, alt: 'the\u0002quay' } };
    const { article } = await readOne({ content: { type: 'doc', content: [words, image, code] } });
    expect(article.body.map((one) => one.text)).toEqual([`${FIRST} On time.`, 'the quay', 'a b']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(JSON.stringify(article.body)).not.toMatch(/[\u0000-\u001f\ufffd]|\\u00/);
  });

  it('publishes nothing that could run', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const href = 'javascript:alert(1)';
    const linked = { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href } }] };
    const { article } = await readOne({
      content: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: `${FIRST}${evil}` }, linked] }],
      },
    });
    expect(article.body.map(({ html }) => html).join('')).not.toMatch(/<script|<img|javascript:/);
    expect(article.text).toContain(evil);
    const raw = await readOne({
      content_elements: [text(FIRST), { type: 'raw_html', content: `<p>Words</p>${evil}` }],
    });
    expect(raw.article.body.map(({ html }) => html).join('')).not.toMatch(/<script|<img|alert/);
  });
});

describe('any tree of members that bodies have', () => {
  const kind = fc.constantFrom(
    ...'text header list quote image gallery table code raw_html paragraph heading block link listItem tableRow html'.split(
      ' ',
    ),
    ...['interstitial_link', 'correction', 'video', 'oembed_response', 'hardBreak', 'x', '__proto__', 'constructor'],
  );
  const leaf = fc.constantFrom(
    '',
    'words',
    '<b>',
    '<p>',
    '2',
    'ordered',
    'bullet',
    'https://p.example/a',
    '</p><script>',
  );
  const nodeOver = (inner: fc.Arbitrary<unknown>) => {
    const some = fc.array(inner, { maxLength: 3 });
    return fc.record(
      {
        ...{ type: kind, _type: kind, text: leaf, value: leaf, url: leaf, level: leaf, listItem: leaf, style: leaf },
        ...{ content: fc.oneof(leaf, some), children: some, content_elements: some, items: some, marks: some },
        ...{ data: inner, attrs: inner, markDefs: some, rows: fc.array(some, { maxLength: 2 }) },
      },
      { requiredKeys: ['type', '_type'] },
    );
  };
  const node = nodeOver(fc.oneof(leaf, nodeOver(fc.oneof(leaf, nodeOver(leaf)))));
  const nodes = fc.array(node, { maxLength: 4 });
  const body = fc.oneof(
    fc
      .array(node, { maxLength: 4 })
      .map((children) => [{ _type: 'block', type: 'text', content: 'words', children }, ...children]),
    nodes.map((content) => ({ type: 'doc', content })),
    nodes.map((children) => ({ root: { children } })),
    nodes.map((all) => ({ blocks: all.map((data) => ({ ...data, data })) })),
    nodes.map((all) => [{ type: 'text', content: 'words' }, ...all]),
    fc
      .tuple(fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 10), leaf, nodes), { maxLength: 3 }), nodes)
      .map(([sections, markups]) => {
        return { version: '0.3.1', sections, markups, cards: [['image', { src: 'a' }]] };
      }),
  );

  it('is a body with words or none, and never a fault', async () => {
    await fetchLibraries();
    const own = (value: unknown): Value => {
      const words = JSON.stringify(value);
      return valueIn(words, scan(words, [0, words.length]).span);
    };
    let made = 0;
    fc.assert(
      fc.property(body, (value) => {
        const found = bodyOfBlocks(own(value));
        if (found === null) return;
        made++;
        expect(library('blocks').blocksOfEach(found.pieces.map(({ html }) => html))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(100);
  });
});

describe('hostile blocks', () => {
  const SIZE = 30_000;
  const PIECES: readonly (readonly [string, (count: number) => object])[] = [
    ['elements', (count) => ({ content_elements: Array.from({ length: count }, () => text('<b>a')) })],
    [
      'quotations set out',
      (count) => ({
        content_elements: [
          text('a'.repeat(count)),
          ...Array.from({ length: count / 9 }, () => ({
            type: 'quote',
            subtype: 'pullquote',
            content_elements: [text('aab')],
          })),
        ],
      }),
    ],
    [
      'items',
      (count) => ({
        body: Array.from({ length: count }, (_, i) =>
          portable('normal', [span('a')], { listItem: 'bullet', level: i % 9 }),
        ),
      }),
    ],
    [
      'marks',
      (count) => ({ body: [portable('normal', [span('a', ...Array.from({ length: count }, () => 'strong'))])] }),
    ],
    [
      'open marks',
      (count) => ({
        body: {
          version: '0.3.1',
          markups: [['b']],
          sections: [[1, 'p', Array.from({ length: count }, () => [0, [0], 0, 'a'])]],
        },
      }),
    ],
    [
      'nodes',
      (count) => ({
        content: {
          type: 'doc',
          content: Array.from({ length: count }, () => ({ type: 'x', content: [{ type: 'text', text: 'a' }] })),
        },
      }),
    ],
  ];

  it.each(PIECES)('cost as much as they are many: %s', async (_, made) => {
    const words = new Map([100, SIZE / 6, SIZE].map((count) => [count, JSON.stringify(of(made(count)))]));
    await sharesIn(words.get(100) ?? '', 'a.json');
    expect(isLinear((count) => void sharesIn(words.get(count) ?? '', 'a.json'), SIZE / 6, SIZE)).toBe(true);
  });

  it('deeper, or with more lines, than any article refuse that one', async () => {
    let deep: object = { type: 'text', text: 'a' };
    for (let i = 0; i < 40; i++) deep = { type: 'blockquote', content: [deep] };
    const many = Array.from({ length: 21_000 }, () => text('a'));
    const all = [
      of({ content: { type: 'doc', content: [deep] } }),
      of({ content_elements: many }),
      of({ text: FIRST }),
    ];
    const { articles, notes } = await readExport(JSON.stringify(all), 'a.json');
    expect(articles.at(-1)?.body.map((one) => one.text)).toEqual([FIRST]);
    expect(notes.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      'export:size',
      'text:lines',
    ]);
  });
});
