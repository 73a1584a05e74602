import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline, readPhotographers } from '../../src/news/names/bylines.js';
import { oneOfEach } from '../../src/news/pictures/repeated-captions.js';
import { fieldsOf, type Line } from '../news/telling.js';
import { OPENING, PIECES } from './pieces.js';
import { articleOf, pagesOf, isLinear as staysLinear } from './through.js';

/** Long enough that what is quadratic shows, short enough for every test run. */
const SHORT = 10_000;
const TIMES = 6;
const grown = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** A text as the body of an export. */
const exported = (text: string, path: string): string => {
  if (path === 'a.json') return JSON.stringify({ title: 'A headline', content_html: text });
  const body = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/]]>/g, ']]&gt;');
  return path === 'a.nitf'
    ? `<nitf><head><title>A headline</title></head><body><body.content><p>${body}</p></body.content></body></nitf>`
    : text;
};
const whole = (text: string, path: string): void => {
  const article = articleOf(text, path);
  if (article !== null) pagesOf(article);
};

const isLinear = (work: (length: number) => unknown): boolean => staysLinear(work, SHORT, SHORT * TIMES);

describe('a text without measure costs as much as it is long, from its bytes to its page', () => {
  it.each(Object.entries(PIECES))('%s', (_, piece) => {
    for (const [path, opening] of [
      ['a.md', ''],
      ['a.txt', OPENING],
      ['a.html', ''],
      ['a.json', '<p>A body in an export.</p>\n\n'],
      ['a.nitf', 'A body in NITF. '],
    ] as const) {
      const [short, long] = [SHORT, SHORT * TIMES]
        .map((length) => opening + grown(piece, length))
        .map((text) => exported(text, path));
      const told = `${path}, ${JSON.stringify(piece)}`;
      expect(
        isLinear((length) => whole((length === SHORT ? short : long) ?? '', path)),
        told,
      ).toBe(true);
    }
  });

  it.each(Object.entries(PIECES))('%s, in the elements of a story', (_, piece) => {
    const written = (length: number) => {
      const parts = grown(piece, length).match(/[\s\S]{1,200}/g) ?? [];
      const content_elements = [OPENING, ...parts].map((content) => ({ type: 'text', content }));
      return JSON.stringify({ title: 'A headline', content_elements });
    };
    const [short, long] = [SHORT, SHORT * TIMES].map(written) as [string, string];
    expect(isLinear((length) => whole(length === SHORT ? short : long, 'a.json'))).toBe(true);
  });

  it.each<[string, (length: number) => string]>([
    ['spaces between a quotation and its cue', (length) => `“a”${' '.repeat(length * 8)}said`],
    ['a heading that ends in spaces', (length) => `# a${' '.repeat(length * 8)}b`],
    [
      'code marks of every length',
      (length) => Array.from({ length: Math.sqrt(length) }, (_, i) => '`'.repeat(i)).join(' '),
    ],
    [
      'lists indented further and further',
      (length) => Array.from({ length: Math.sqrt(length) }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
    ],
    ['one number of a page, and many others', (length) => `a,\n\n- 2 -\n\n${'7\n\n'.repeat(length * 2)}`],
    [
      'paragraphs that a page hides',
      (length) => `<p>${'a '.repeat(200)}</p>${'<p hidden>b</p>'.repeat(length / 4)}<p>${'c '.repeat(length)}</p>`,
    ],
    [
      'titles above one paragraph',
      (length) =>
        `${'Bridge reopens after nine years\n\n'.repeat(length / 8)}${'The bridge was opened again. '.repeat(9)}`,
    ],
    ['a bracket that none closes, and words', (length) => `The ferry [ran aground. ${'a '.repeat(length / 2)}`],
    ['lines of front matter that are empty', (length) => `---\n${'\n'.repeat(length)}---\n\nThe ferry ran aground.`],
    ['hyphens of front matter, spaces and words', (length) => `---${' '.repeat(length)}a b\n\nThe ferry ran aground.`],
    [
      'a head of a service, spaces at the ends of its lines',
      (length) =>
        `Title: a\nURL Source: b\n${`Warning: ${' '.repeat(length / 1000)}\n`.repeat(4)}The ferry ran aground.`,
    ],
    [
      'a title in metadata, and spaces in it',
      (length) =>
        `<meta property="og:title" content="a${' '.repeat(length)}b"><p>${'The ferry ran aground. '.repeat(9)}</p>`,
    ],
    ['one definition, named often', (length) => `[a]: ${'b'.repeat(length)}\n\n${'[a] '.repeat(length / 8)}`],
  ])('%s', (_, text) => {
    for (const path of ['a.md', 'a.txt', 'a.html'])
      expect(
        isLinear((length) => whole(text(length), path)),
        path,
      ).toBe(true);
  });
});

describe('caps', () => {
  const readWith = (text: string, path: string) => {
    const rules: string[] = [];
    return { rules, article: articleOf(text, path, (_level, rule) => rules.push(rule)) };
  };

  it('on lists within lists show a text as it is written, word for word', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `${' '.repeat(2 * (i % 55))}- a`).join('\n');
    const { article, rules } = readWith(`# A headline\n\n${text}`, 'a.md');
    expect(rules).toContain('markdown:nesting');
    expect(article?.text.match(/- a/g)).toHaveLength(4000);
    const lists = '- one\n  - two\n    - three\n\nA paragraph.\n\n'.repeat(300);
    expect(readWith(lists, 'a.md').rules).not.toContain('markdown:nesting');
  });

  it.each(['[', '[a](', '*a ', '*a**b ', '`a'])('on the marks of one paragraph, likewise: %s', (piece) => {
    const marks = [...piece].filter((mark) => '[]*`'.includes(mark)).length;
    const told = (pieces: number) => readWith(`# A headline\n\n${piece.repeat(pieces)}`, 'a.md');
    const most = Math.floor(2000 / marks);
    expect(told(most).rules).not.toContain('markdown:nesting');
    const { rules, article } = told(most + 1);
    expect(rules).toContain('markdown:nesting');
    expect(article?.text).toContain(piece.repeat(most + 1).trim());
  });

  it('on addresses that are linked by themselves, likewise', () => {
    const { article, rules } = readWith(`A headline\n\n${'http://a.b/c '.repeat(3000)}`, 'a.md');
    expect(rules).toContain('markdown:nesting');
    expect(article?.text.match(/http:/g)).toHaveLength(3000);
  });

  it('on quotations leave the others in the text, with a warning', () => {
    const said = (_: unknown, i: number) =>
      `“It rained on ${i} days of that year,” said Ada Quill, who keeps the gauge.`;
    const [few, many] = [400, 700].map((length) =>
      readWith(`A headline\n\n${Array.from({ length }, said).join('\n\n')}`, 'a.txt'),
    );
    expect(few?.rules).not.toContain('quotes:many');
    expect(few?.article?.quotes.length).toBeGreaterThan(300);
    expect(many?.rules).toContain('quotes:many');
    expect(many?.article?.quotes.length).toBeLessThanOrEqual(500);
    expect(many?.article?.text.match(/It rained/g)).toHaveLength(700);
  });

  it('refuse an article of more lines than any has', () => {
    expect(articleOf('a\n'.repeat(21_000), 'a.txt')).toBeNull();
    expect(articleOf('a\n'.repeat(7000), 'a.txt')).not.toBeNull();
  });

  it('show Markdown of marks without number as it is written, word for word', () => {
    const article = articleOf('# a\n'.repeat(20_000), 'a.md');
    expect(article?.body.filter(({ type }) => type === 'heading')).toEqual([]);
    expect(article?.text.match(/a/g)).toHaveLength(20_000);
  });

  it('let no line without end be a headline, which a page prints a dozen times', () => {
    const article = articleOf('word '.repeat(40_000), 'a.txt');
    expect(article?.headline.length).toBeLessThan(600);
    const largest = Math.max(...pagesOf(article!).map(({ content }) => content.length));
    expect(largest).toBeLessThan(200_000 * 6);
  });

  it('bear a hundred thousand headings', () => {
    const blocks = Array.from(
      { length: 200_000 },
      () => ({ type: 'heading', text: 'a', html: '<h2>a</h2>', span: [0, 1], level: 2 }) as const,
    );
    const article = articleOf(OPENING, 'a.txt')!;
    expect(() => pagesOf({ ...article, body: blocks, quotes: [] })).not.toThrow();
  });
});

describe('a signature without measure', () => {
  it.each<[string, string, string]>([
    ['spaces', 'Ada', ' '],
    ['the pictures of many', '', 'photos by Ada Ren, '],
    ['brackets that close', '', 'Ada Ren (Text), '],
    ['brackets that do not', 'Ada Ren ', '('],
    ['names', '', 'Ada Ren and '],
    ['days', '', 'Ada Ren 9 May 2011 '],
  ])('of %s', (_, opening, piece) => {
    const line = (length: number) => `${opening}${piece.repeat(length / piece.length)}Ren`;
    expect(isLinear((length) => readByline(line(length), languageOf('en')))).toBe(true);
    expect(isLinear((length) => readPhotographers(line(length), languageOf('en')))).toBe(true);
  });
});

it('titles below one name cost as much as they are many', () => {
  const lines = (length: number): Line[] => [
    ['byline', 'head', 'By Ada Ren'],
    ...Array<Line>(length / 20).fill(['byline', 'head', 'Political correspondent']),
    ['para', 'body', 'The ferry to the outer islands ran aground on Friday because the fog lay on it.'],
  ];
  expect(isLinear((length) => fieldsOf(lines(length)).byline)).toBe(true);
});

it('captions of which no two say the same cost as much as they are many', () => {
  const letters = (n: number) => Array.from(`${n}`, (figure) => 'abcdefghij'[Number(figure)]).join('');
  const captions = (length: number) =>
    Array.from({ length: length / 10 }, (_, i) => {
      const words = [1, 3, 7, 11].map((by) => letters(100_000 + i * by)).join(' leaves Port Ellin at dawn with ');
      return { text: words, textSpan: [i * 200, i * 200 + 150], credit: 'Ada Ren', creditSpan: [0, 7] } as const;
    });
  expect(isLinear((length) => oneOfEach(captions(length)).kept)).toBe(true);
});
