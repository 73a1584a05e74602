/** What stands between the words of an article and is none of them: cut before it is read, told of afterwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, withoutCuts } from '../../src/news/lines/cuts.js';
import { JUMP_LINE, jumpCuts } from '../../src/news/lines/jump-lines.js';
import { lineCuts } from '../../src/news/lines/line-marks.js';
import { LINK_ADDRESS, LINK_NUMBER, linkCuts } from '../../src/news/lines/link-numbers.js';
import { PAGE_EDGE, pageCuts } from '../../src/news/lines/page-edges.js';
import { numberCuts } from '../../src/news/lines/page-numbers.js';
import { bodyOf } from '../../src/outputs/article-body.js';
import type { Article } from '../../src/types.js';
import { read, untiled } from './reading.js';

const HEAD = ['Harbour bridge to close for a year, council says', '', 'By Nell Harkett', 'March 12, 2024', ''];
const BODY = [
  'The bridge that has carried traffic across Skellhavn harbour since 1931 will close in',
  'May for at least a year, the county council said on Tuesday, sending 9,000 drivers a',
  'day on a 12-mile detour along the sound and over the old road of the quarrymen.',
  '',
  'Engineers found cracks in two of the main girders last autumn. “We can’t patch this',
  'any more,” said Tamsin Orrell, the county’s chief engineer. “It would be throwing',
  'good money after bad.”',
  '',
  'Shop owners on the east side fear for their trade. “Half of my customers come over',
  'that bridge,” said Jory Penhallow, who has run the bakery on Quay Street for 22',
  'years. He wants the council to pay for a ferry from the steps below the customs house.',
  '',
  'A foot ferry would cost about 400,000 a year, according to a report that the council',
  'will discuss next week. Orrell said that the money was not in the budget, but that',
  'she would “not rule anything out” before the meeting, at which the public may speak.',
];
const PLAIN = [...HEAD, ...BODY].join('\n');
const ADDRESS = 'https://www.courier.example/2024/03/12/harbour-bridge/';
const TITLE = 'Harbour bridge to close for a year, council says | The Skellhavn Courier';

/** What a reader is given of an article, without where it stands. */
const said = ({ headline, standfirst, byline, published, dateline, body, quotes }: Article) => ({
  headline,
  standfirst,
  byline,
  published,
  dateline,
  body: body.map(({ text, html }) => [text, html]),
  quotes: quotes.map(({ text, kind, speaker, cue, block }) => [text, kind, speaker?.text, speaker?.name, cue, block]),
});
const WHOLE = said(read(PLAIN));

/** How browsers and converters set the edge of a page. */
const EDGES: Readonly<Record<string, { head: string[]; foot: (page: number, of: number) => string[] }>> = {
  'one line each': {
    head: [`3/14/24, 9:12 AM          ${TITLE}`],
    foot: (page, of) => [`${ADDRESS}          ${page}/${of}`],
  },
  'each part in its line': {
    head: ['14.03.2024, 09:12', '', TITLE, ''],
    foot: (page, of) => [ADDRESS, '', `${page}/${of}`],
  },
  'title and address above, page and hour below': {
    head: [`${TITLE}          ${ADDRESS}`, ''],
    foot: (page, of) => ['', `${page} of ${of}          3/14/24, 9:12 AM`],
  },
  'page in words': { head: [], foot: (page, of) => ['', `Seite ${page} von ${of}`] },
};

function printed(lines: readonly string[], breaks: readonly number[], { head, foot }: (typeof EDGES)[string]): string {
  const pages = [0, ...breaks].map((from, i) => lines.slice(from, breaks[i] ?? lines.length));
  return pages.flatMap((page, i) => [...head, ...page, ...foot(i + 1, pages.length)]).join('\n');
}

describe.each(Object.entries(EDGES))('an article that a browser printed, %s', (_, edge) => {
  it('reads as if it had not been, wherever its pages end', () => {
    const inner = fc.uniqueArray(fc.integer({ min: HEAD.length + 1, max: HEAD.length + BODY.length - 1 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(inner, (places) => {
        const breaks = places.sort((a, b) => a - b);
        const text = printed([...HEAD, ...BODY], breaks, edge);
        const article = read(text);
        expect(article.text).toBe(text);
        expect(said(article)).toEqual(WHOLE);
        expect(untiled(article)).toEqual([]);
        expect(article.dropped.filter(({ reason }) => reason === PAGE_EDGE)).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('quotations that run over a page are marked on the page and found in the text', () => {
  const text = printed([...HEAD, ...BODY], [HEAD.length + 5], EDGES['one line each']!);
  const article = read(text);
  const [quote] = article.quotes;
  expect(quote?.text).toBe('We can’t patch this any more,');
  expect(text.slice(...quote!.span)).toMatch(/^We can’t patch this\n.*1\/2\n.*\nany more,$/s);
  expect(bodyOf(article)[1]!.html.markup).toContain('<span class="quote" id="q1">We can’t patch this any more,</span>');
});

describe('no edge of a page is', () => {
  it.each([
    ['a score', 'Harbour 1/2\n\nThe game ended early.\n\n1/2\n\n2/2'],
    ['figures of a gallery', '1/3\n\nThe bridge at dawn.\n\n2/3\n\nThe bridge at noon.\n\n3/3'],
    ['an address in the text', `${HEAD.join('\n')}\nRead all of it at ${ADDRESS}\n\n${BODY.join('\n')}`],
    ['pages that do not follow one another', `a\n\n${ADDRESS} 1/3\n\nb\n\n${ADDRESS} 3/3`],
  ])('%s', (_, text) => {
    expect(pageCuts(text)).toEqual([]);
  });
});

describe('jump lines', () => {
  it.each([
    '(Continued on Page 4, Column 2)',
    'Continued from Page One',
    'Please see BRIDGE, A4',
    'See BRIDGE, Page 7',
    'Turn to Page 6',
    'BRIDGE continued from A1',
    'Fortsetzung auf Seite 3',
    '(Suite page 4)',
    'Continúa en la página 12',
    'Segue a pagina 9',
    'Fortsätter på sidan 8',
  ])('%s parts no sentence', (jump) => {
    for (const place of [HEAD.length + 1, HEAD.length + 10]) {
      const lines = [...HEAD, ...BODY];
      lines.splice(place, 0, '', jump, '');
      const article = read(lines.join('\n'));
      expect(said(article)).toEqual(WHOLE);
      expect(untiled(article)).toEqual([]);
      expect(article.dropped).toContainEqual(expect.objectContaining({ text: jump, reason: JUMP_LINE }));
    }
  });

  it('may follow one another, at the end of a page and the head of the next', () => {
    const lines = [...HEAD, ...BODY];
    lines.splice(HEAD.length + 1, 0, '', '(Continued on Page 4)', '', '(Continued from Page 1)', '');
    const article = read(lines.join('\n'));
    expect(said(article)).toEqual(WHOLE);
    expect(untiled(article)).toEqual([]);
    expect(article.dropped.filter(({ reason }) => reason === JUMP_LINE)).toHaveLength(2);
  });

  it.each([
    'The talks continued on page after page of the ledger.',
    'See you on Monday, she said.',
    'Please see the note below.',
    'He continued from there.',
    'Suite 4',
  ])('and none is: %s', (sentence) => {
    expect(jumpCuts(`${BODY.join('\n')}\n\n${sentence}\n\nIt ended.`)).toEqual([]);
  });
});

describe('numbers of links', () => {
  const list = (count: number) =>
    ['References', '', ...Array.from({ length: count }, (_, i) => `  ${i + 1}. ${ADDRESS}${i}`)].join('\n');

  it('are no words, nor is the list of addresses', () => {
    const marked = PLAIN.replace('By Nell', 'By [1]Nell').replace('county council', '[2]county council');
    const article = read(`${marked}\n\n${list(2)}\n`);
    expect(said(article)).toEqual(WHOLE);
    expect(untiled(article)).toEqual([]);
    const reasons = article.dropped.map(({ reason }) => reason);
    expect(reasons).toEqual([LINK_NUMBER, LINK_NUMBER, LINK_ADDRESS]);
  });

  it.each([
    ['notes without addresses', 'It closed [1] on Monday [2].\n\nReferences\n1. The Courier, page 4\n2. The Ledger'],
    ['addresses that no number points to', `It closed on Monday [1].\n\n${list(3)}`],
    ['numbers that skip', `It [1] closed [2].\n\nReferences\n1. ${ADDRESS}\n3. ${ADDRESS}`],
  ])('but not %s', (_, text) => {
    expect(linkCuts(text)).toEqual([]);
  });
});

describe('numbers of pages in lines of their own', () => {
  it.each([
    ['between dashes', ['- 2 -', '– 3 –']],
    ['bare, where they part a sentence', ['2', '3']],
    ['named', ['- 1 -', 'Page 2']],
  ])('%s', (_, [one, two]) => {
    const lines = [...HEAD, ...BODY];
    lines.splice(HEAD.length + 9, 0, '', two!, '');
    lines.splice(HEAD.length + 1, 0, '', one!, '');
    const article = read(lines.join('\n'));
    expect(said(article)).toEqual(WHOLE);
    expect(untiled(article)).toEqual([]);
    expect(article.dropped.filter(({ reason }) => reason === PAGE_EDGE)).toHaveLength(2);
  });

  it.each([
    '3\n\nThe game ended.',
    'The score was\n\n3\n\nThe game ended.',
    '1998\n\nThe bridge opened.',
    '1. one\n2. two',
  ])('but not %j', (text) => {
    expect(numberCuts(`Harbour wins\n\n${text}\n\nIt rained.`)).toEqual([]);
  });
});

describe('what stands before every line', () => {
  it('of a quoted mail', () => {
    const article = read(
      PLAIN.split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    );
    expect(said(article)).toEqual(WHOLE);
    expect(untiled(article)).toEqual([]);
  });

  it('of a listing', () => {
    const article = read(
      PLAIN.split('\n')
        .map((line, i) => `${String(i + 1).padStart(4)}  ${line}`)
        .join('\n'),
    );
    expect(said(article)).toEqual(WHOLE);
    expect(untiled(article)).toEqual([]);
  });

  it.each([
    ['a list', Array.from({ length: 12 }, (_, i) => `${i + 1}. The item of the list`).join('\n')],
    ['a title with a figure above a list', ['12 things to do', ...BODY].join('\n')],
    ['a quotation in the text', `Harbour wins\n\n> ${BODY[0]}\n> ${BODY[1]}\n\n${BODY.join('\n')}`],
    ['scores', '3 Harbour\n1 Kelverstead\n2 Orra\n5 Tarrow\n4 Skaill\n3 Hesk'],
  ])('but not %s', (_, text) => {
    expect(lineCuts(text)).toEqual([]);
  });
});

it('lines with an empty one behind each, and lines of capitals, are whole again too', () => {
  expect(said(read(PLAIN.replaceAll('\n', '\n\n')))).toEqual(WHOLE);
  const shouted = read(PLAIN.toUpperCase());
  expect(shouted.body.map(({ text }) => text)).toEqual(WHOLE.body.map(([words]) => words!.toUpperCase()));
});

it('what a format knows of lines is told in the text without cuts', () => {
  const text = 'One.\n\n(Continued on Page 4)\n\nTwo.';
  const hints = new Map([0, text.indexOf('Two')].map((at) => [at, 'paragraph' as const]));
  const draft = { text, blocks: null, declared: null, captions: [], hints, marks: [] };
  const own = withoutCuts(draft, cutOf(draft)!);
  expect([...own.hints.keys()].map((at) => own.text.slice(at, at + 3))).toEqual(['One', 'Two']);
});
