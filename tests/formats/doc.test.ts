/** Binary documents of Word: what old and new writers of it mean, what files of the name are, and that no bytes harm the reader. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doc } from '../../src/formats/doc.js';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { readInput } from '../../src/run/reading.js';
import type { Article, Note, Unread, Unwrapped } from '../../src/types.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { ROOT } from '../setup/cli.js';
import {
  compound,
  type Document,
  oldSprm,
  plc,
  sprm,
  u16,
  u32,
  type Written,
  wordFile,
  wordStreams,
} from './word-files.js';

await fetchLibraries();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function one(bytes: string | Uint8Array, name = 'a.doc'): Promise<{ article: Article; notes: readonly Note[] }> {
  writeFileSync(join(folder, name), bytes);
  const [reading, ...others] = await readInput(folder, name);
  expect(others).toEqual([]);
  expect(reading!.input.notes.filter(({ level }) => level === 'error')).toEqual([]);
  expect(untiled(reading!.article!)).toEqual([]);
  const notes = reading!.input.notes.filter(({ rule }) => rule !== 'body:doubtful');
  return { article: reading!.article!, notes };
}

async function error(bytes: string | Uint8Array): Promise<string> {
  writeFileSync(join(folder, 'a.doc'), bytes);
  const [reading] = await readInput(folder, 'a.doc');
  expect(reading!.article).toBeNull();
  return reading!.input.notes.map(({ rule, message }) => `${rule} ${message}`).join('\n');
}

const unwrapped = (bytes: Buffer): Unwrapped | Unread => doc.unwrap!({ bytes, members: new Map() });
function pageOf(document: Document | Buffer): Unwrapped & { readonly page: string } {
  const found = unwrapped(Buffer.isBuffer(document) ? document : wordFile(document));
  if ('rule' in found) throw new Error(found.message);
  return found as Unwrapped & { readonly page: string };
}
const htmlOf = (document: Document) => pageOf(document).page.trim().split('\n');
const toldOf = (document: Document) => pageOf(document).told.map(({ message }) => message);

/** Changes that the tests make. */
const BOLD = sprm([0x0835, 1]);
const [IN_TABLE, SPECIAL] = [[0x2416, 1] as const, [0x0855, 1] as const];
const p = (...words: Written['words']): Written => ({ words });
const set = (words: string, ...changes: readonly (readonly [number, ...number[]])[]) =>
  [words, sprm(...changes)] as const;
const special = (sign: string) => set(sign, SPECIAL);

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people slept in the hall of the town’s school.';
const SAID = '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore.';
const LAST = 'The operator, Sound Lines, declined to comment on Wednesday.';
const ARTICLE: readonly Written[] = [
  'Ferry late again, council to act',
  'By Ada Ren',
  '12 March 2019',
  PROSE,
  SAID,
  LAST,
].map((words) => p(words));
const STYLES = [
  { number: 0, name: 'Standard' },
  { number: 62, name: 'Titel' },
  { number: 2, name: 'Überschrift 2', base: 0, words: BOLD },
];

/** Documents of Word, and what LibreOffice 7.4 makes of them (`soffice --convert-to doc`). */
describe('what LibreOffice makes of a document of Word', () => {
  const recordOf = async (path: string) => {
    const [reading] = await readInput(dirname(path), basename(path));
    const { headline, standfirst, byline, published, dateline, captions, body, quotes, other } = reading!.article!;
    return {
      ...{ headline, standfirst, byline, published, dateline, captions, other },
      blocks: body.map(({ type, html }) => [type, html]),
      quotes: quotes.map(({ text }) => text),
      notes: reading!.input.notes.map(({ message }) => message),
    };
  };

  it.each([
    ['tests/fixtures/doc/story.docx', 'story'],
    ['tests/fixtures/doc/scripts.docx', 'scripts'],
    ['seeds/tarrow-valley-chronicle/2012/bandstand-sold.docx', 'bandstand'],
  ])('is the same record: %s', async (path, name) => {
    const meant = await recordOf(join(ROOT, path));
    expect(meant.blocks.length).toBeGreaterThan(3);
    expect(await recordOf(join(ROOT, `tests/fixtures/doc/${name}-libreoffice.doc`))).toEqual(meant);
  });
});

describe('a document of Word 97', () => {
  it('is read as its words would be', async () => {
    const { article, notes } = await one(wordFile({ paragraphs: ARTICLE }));
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '2019-03-12' },
      source: { path: 'a.doc', mediaType: 'application/msword' },
    });
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Olga Tammer']);
    expect(article.body).toHaveLength(3);
    expect(notes).toEqual([]);
    expect((await one(wordFile({ paragraphs: ARTICLE }), 'b.DOT')).article.headline).toBe(article.headline);
  });

  it('has characters of two bytes, or of one in Windows-1252', () => {
    expect(htmlOf({ paragraphs: [p('Łódź – 日本 😀 <b>')] })).toEqual(['<p>Łódź – 日本 😀 &lt;b&gt;</p>']);
    expect(htmlOf({ paragraphs: [p('caf\u00e9 \u0093so\u0094')], isNarrow: true })).toEqual(['<p>café “so”</p>']);
  });

  it('that was saved in haste lies in pieces, which have changes of their own', () => {
    const paragraphs = [p('One ', ['bold', BOLD], ' word'), p('and more of it'), p('Last')];
    const whole = htmlOf({ paragraphs });
    expect(whole).toEqual(['<p>One <strong>bold</strong> word</p>', '<p>and more of it</p>', '<p>Last</p>']);
    expect(htmlOf({ paragraphs, cuts: [6, 11, 20, 28] })).toEqual(whole);
    expect(htmlOf({ paragraphs, cuts: [6, 11, 20, 28], isNarrow: true })).toEqual(whole);
    // a change in the short form (bold, 0x55), and one that is shared
    const changed = { cuts: [14, 18], prms: [0, (1 << 8) | (0x55 << 1), 3], shared: [BOLD, sprm([0x0836, 1])] };
    expect(htmlOf({ paragraphs, ...changed })).toEqual([
      '<p>One <strong>bold</strong> word</p>',
      '<p><strong>and </strong><em>more of it</em></p>',
      '<p><em>Last</em></p>',
    ]);
  });

  it('has styles by their numbers in all languages, by their names, and by those that they come from', () => {
    const styles = [
      ...STYLES,
      { number: 0xffe, name: 'Zwischentitel', base: 2 },
      { number: 0xffe, name: 'Own', changes: sprm([0x2640, 2]) },
      { number: 0xffe, name: 'heading 3,h3' },
      { number: 0xffe, name: 'Quotations' },
      { number: 74, name: 'Untertitel' },
      { number: 34, name: 'Beschriftung' },
      { number: 0xffe, name: 'Loop', base: 9 },
    ];
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const page = pageOf({ styles, paragraphs: words.map((word, style) => ({ words: [word], style })) });
    expect(page.page.trim().split('\n')).toEqual([
      ...['<p>a</p>', '<h1>b</h1>', '<h2>c</h2>', '<h2>d</h2>', '<h3>e</h3>', '<h3>f</h3>'],
      ...['<blockquote><p>g</p></blockquote>', '<p>h</p>', '<figure><figcaption>i</figcaption></figure>', '<p>j</p>'],
    ]);
    expect(page.stated?.standfirst).toBe('h');
  });

  it('keeps what is set apart by itself or by a style of words, and what is against its style', () => {
    const styles = [...STYLES, { number: 87, name: 'Fett', ofWords: true, words: BOLD }];
    const words = [
      ...['a ', set('b ', [0x4a30, 3, 0]), set('c ', [0x4a30, 3, 0], [0x0835, 0]), set('d ', [0x0835, 0x81])],
      ...[
        set('e ', [0x0835, 0x80]),
        set('f ', [0x0836, 1]),
        set('g ', [0x085a, 1], [0x085c, 1]),
        set('h', [0x0835, 1], [0x2a33, 0]),
      ],
    ];
    expect(htmlOf({ styles, paragraphs: [{ words }] })).toEqual([
      '<p>a <strong>b </strong>c <strong>d </strong>e <em>f </em><strong>g </strong>h</p>',
    ]);
    // all of a heading is bold by its style: what is against that is not, what goes with it is not set apart
    expect(htmlOf({ styles, paragraphs: [{ words: ['a ', set('b ', [0x0835, 0x81]), 'c'], style: 2 }] })).toEqual([
      '<h2>a b c</h2>',
    ]);
  });

  it('has lists by the numbers of its tables, and items that were typed', () => {
    const level = (sign: number) => Buffer.concat([u32(1), Buffer.of(sign, 0), Buffer.alloc(22), u16(1), u16(0x2e)]);
    const list = (id: number, isSimple: number) =>
      Buffer.concat([u32(id, 0), Buffer.alloc(18), Buffer.of(isSimple, 0)]);
    const lists = [
      u16(2),
      list(7, 0),
      list(8, 1),
      ...Array.from({ length: 9 }, (_, i) => level(i === 0 ? 0 : 23)),
      level(23),
    ];
    const meant = [u32(2), ...[8, 7].map((id) => Buffer.concat([u32(id), Buffer.alloc(12)]))];
    const item = (word: string, at: number, depth = 0) => ({
      words: [word],
      changes: sprm([0x460b, at & 0xff, at >> 8], [0x260a, depth]),
    });
    const old = { words: ['old'], changes: Buffer.concat([sprm([0x460b, 0xff, 7]), sprm([0xc63e, 2, 0, 0])]) };
    const typed = { words: ['•\ttyped'], changes: sprm([0x8411, 0x98, 0xfe]) };
    const paragraphs = [item('a', 2), item('b', 2, 1), item('c', 1), old, typed, item('none', 0)];
    expect(htmlOf({ paragraphs, tables: { 73: Buffer.concat(lists), 74: Buffer.concat(meant) } })).toEqual([
      '<ol><li>a</li></ol>',
      '<ul><li>b</li><li>c</li></ul>',
      '<ol><li>old</li></ol>',
      '<ul><li>typed</li></ul>',
      '<p>none</p>',
    ]);
  });

  it('has tables, of one within one the paragraphs, and ends of rows that lie elsewhere', () => {
    const cell = (word: string): Written => ({ words: [word], end: '\x07', changes: sprm(IN_TABLE) });
    const row: Written = { words: [], end: '\x07', changes: sprm(IN_TABLE, [0x2417, 1]) };
    expect(htmlOf({ paragraphs: [cell('Year'), cell('Late'), row, cell('2018'), cell(''), row, p('Behind')] })).toEqual(
      [
        '<table><thead><tr><th>Year</th><th>Late</th></tr></thead><tbody><tr><td>2018</td><td></td></tr></tbody></table>',
        '<p>Behind</p>',
      ],
    );
    const inner = { words: ['inner'], changes: sprm(IN_TABLE, [0x6649, 2, 0, 0, 0], [0x244b, 1]) };
    const innerRow = { words: [], changes: sprm(IN_TABLE, [0x6649, 2, 0, 0, 0], [0x244c, 1]) };
    expect(htmlOf({ paragraphs: [inner, innerRow, cell('outer'), cell('beside'), row] })).toEqual([
      '<p>inner</p>',
      '<p>outer</p>',
      '<p>beside</p>',
    ]);
    const far = { words: [], end: '\x07', changes: sprm([0x6646, 3, 0, 0, 0]) };
    const { word, tables } = wordStreams({ paragraphs: [cell('a'), cell('b'), far, cell('c'), cell('d'), row] });
    const changes = sprm(IN_TABLE, [0x2417, 1]);
    const data = Buffer.concat([Buffer.alloc(3), u16(changes.length), changes]);
    expect(pageOf(compound({ WordDocument: word, '1Table': tables, Data: data })).page).toContain(
      '<tbody><tr><td>c</td>',
    );
  });

  it('has links of fields; of others what they made, and of those without an end the words', () => {
    const field = (does: string, made: string) => `\x13${does}\x14${made}\x15`;
    const paragraphs = [
      p(
        `A ${field(' HYPERLINK "http://a.example/?b=1&c" \\o "d" ', 'link')}, page ${field(' PAGE ', '7')}, ${field('HYPERLINK "javascript:x()"', 'none')}.`,
      ),
      p(
        `${field(`HYPERLINK "http://${field('DOCPROPERTY x', 'b.example')}/"`, `n${field('PAGEREF x', 'es')}ted`)} \x13XE "entry"\x15end`,
      ),
      p('Open \x13 PAGE and'),
      p('more \x15 of it'),
      p(`\x13${'x'.repeat(4100)}`),
    ];
    const [first, second, third, fourth, fifth] = htmlOf({ paragraphs });
    expect([first, second, third, fourth]).toEqual([
      '<p>A <a href="http://a.example/?b=1&amp;c">link</a>, page 7, none.</p>',
      '<p><a href="http://b.example/">nested</a> end</p>',
      '<p>Open  PAGE and</p>',
      '<p>more  of it</p>',
    ]);
    expect(fifth).toContain('x'.repeat(4100));
  });

  it('has the words of fields that show them without a result, without what is read beside them', () => {
    const field = (does: string, made = '') => `\x13${does}${made}\x15`;
    const reading = ' EQ \\* jc2 \\* "Font:MS 明朝" \\* hps10 \\o\\ad(\\s\\up 9(とうきょう),東京) ';
    const paragraphs = [
      p('島へ', field(reading), 'から', field(reading, '\x14'), '。'),
      p(
        field('EQ \\f(1,2)'),
        ' m, ',
        field('SYMBOL 183 \\f "Symbol" \\s 10'),
        field('SYMBOL 9 \\f Wingdings'),
        field('SYMBOL 0x416 \\u'),
      ),
      p(field('MACROBUTTON NoMacro Click here'), field('SYMBOL 65', '\x14B'), field(' AUTONUM ')),
    ];
    expect(htmlOf({ paragraphs })).toEqual([
      '<p>島へ東京から東京。</p>',
      '<p>1 2 m, •\ufffdЖ</p>',
      '<p>Click hereB</p>',
    ]);
    expect(toldOf({ paragraphs })).toEqual(['Left out of the document: pronunciations beside words (2).']);
  });

  it('puts notes below all and boxes behind their paragraph, those whose place is lost at the end', () => {
    const paragraphs = [
      p('One', special('\x02'), ' goes on', '*', ' so', special('\x08'), ' it is', special('\x08'), '.'),
      p('Next'),
    ];
    const spare = (shape: number) => Buffer.concat([u32(1, 0), u16(0), u32(0, shape, 0)]);
    const document: Document = {
      paragraphs,
      stories: { 1: '\x02 First note.\r', 5: 'At the end.\rAgain.\r', 6: 'Box\rtwo\rLost box\r\r' },
      tables: {
        2: plc([3, 99], u16(1)),
        3: plc([0, 14, 15]),
        40: plc([16, 23, 99], Buffer.concat([u32(70), Buffer.alloc(22)]), Buffer.concat([u32(99), Buffer.alloc(22)])),
        46: plc([12, 99], u16(0)),
        47: plc([0, 19, 20]),
        56: plc([0, 8, 17, 18], spare(70), spare(71), spare(0)),
      },
    };
    expect(htmlOf(document)).toEqual([
      '<p>One[1] goes on[2]* so it is.</p>',
      ...['<p>Box</p>', '<p>two</p>', '<p>Next</p>', '<p>Lost box</p>'],
      ...['<p>[1] First note.</p>', '<p>[2] At the end.</p>', '<p>Again.</p>'],
    ]);
    expect(toldOf(document)).toEqual(['Left out of the document: pictures (1).']);
  });

  it('leaves hidden and deleted words, pictures and comments out, and tells how many; what is beside the text it leaves alone', () => {
    const styles = [...STYLES, { number: 0xffe, name: 'Geheim', ofWords: true, words: sprm([0x083c, 1]) }];
    const words = [
      ...[
        'The ',
        set('sec', [0x083c, 1]),
        set('ret', [0x083c, 1], [0x0836, 1]),
        set('a liar ', [0x0800, 1]),
        set('new ', [0x0801, 1]),
      ],
      ...[
        'crew',
        special('\x05'),
        ' sails',
        special('\x01'),
        set('\x01', SPECIAL, [0x0806, 1]),
        set(' by night', [0x4a30, 3, 0]),
        '.',
      ],
    ];
    const document = { styles, paragraphs: [{ words }], stories: { 2: 'The Desk\r', 4: 'really?\r' } };
    expect(htmlOf(document)).toEqual(['<p>The new crew sails.</p>']);
    expect(toldOf(document)).toEqual([
      'Left out of the document: hidden passages (2), passages deleted while changes were tracked (1), comments (1), pictures (1).',
    ]);
  });

  it('knows ends of pages from ends of sections, and signs that stand for characters', () => {
    const words = [
      'a\x0cb',
      '\x0c',
      'c\td\x0be\x1ef\x1fg',
      set('(', [0x6a09, 1, 0, 0xb7, 0xf0]),
      set('(', [0x6a09, 1, 0, 0x42, 0x04]),
      ' (\uf04a)',
    ];
    const document = { paragraphs: [{ words }], tables: { 6: plc([0, 4, 99], Buffer.alloc(24)) } };
    expect(htmlOf(document)).toEqual(['<p>a b</p>', '<p>c d<br>e‑fg•т (\ufffd)</p>']);
  });

  it('says of itself what it says, but not who saved it', () => {
    const value = (type: number, bytes: Buffer) => Buffer.concat([u32(type), bytes]);
    const bytes = (words: string, code: BufferEncoding = 'latin1') => {
      const said = Buffer.from(`${words}\0`, code);
      return Buffer.concat([
        u32(code === 'latin1' ? said.length : said.length / 2),
        said,
        Buffer.alloc((4 - (said.length % 4)) % 4),
      ]);
    };
    const time = (date: string) => {
      const ticks = (BigInt(Date.parse(date)) + 11_644_473_600_000n) * 10_000n;
      return u32(Number(ticks & 0xffffffffn), Number(ticks >> 32n));
    };
    const properties = (some: readonly (readonly [number, Buffer])[]) => {
      let at = 8 + 8 * some.length;
      const places = some.map(([id, { length }]) => {
        at += length;
        return u32(id, at - length);
      });
      const all = Buffer.concat([u32(at, some.length), ...places, ...some.map(([, one]) => one)]);
      return Buffer.concat([u16(0xfffe, 0), Buffer.alloc(20), u32(1), Buffer.alloc(16), u32(48), all]);
    };
    const summary = properties([
      [1, value(2, u32(1251))],
      [2, value(0x1e, bytes('\u00cf\u00e0\u00f0\u00ee\u00ec'))],
      [4, value(0x1f, bytes('Ада', 'utf16le'))],
      [8, value(0x1e, bytes('Desk 5'))],
      [10, value(0x40, u32(600_000_000, 0))],
      [12, value(0x40, time('2004-03-12T09:05:00Z'))],
      [13, value(0x40, u32(0, 0))],
      [3, value(0x1e, u32(0xffffffff))],
    ]);
    expect(pageOf({ paragraphs: ARTICLE, summary }).stated?.other).toEqual({
      'document title': 'Паром',
      'document creator': 'Ада',
      'document created': '2004-03-12T09:05:00Z',
    });
  });

  it('is read by its lines where it is an export of a database', async () => {
    const lines = ['HEADLINE: Ferry late', 'BYLINE: Ada Ren', 'DATE: 4 May 1998', 'BODY:', PROSE, SAID];
    const { article } = await one(wordFile({ paragraphs: lines.map((line) => p(line)) }));
    expect(article).toMatchObject({
      headline: 'Ferry late',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '1998-05-04' },
    });
  });
});

describe('a document of Word 6 and 95', () => {
  const paragraphs: readonly Written[] = [
    { words: ['Titel'], style: 1 },
    {
      words: [
        'A ',
        ['bold', oldSprm([85, 1])],
        ' caf\u00e9 ',
        ['hid', oldSprm([92, 1])],
        ['gone', oldSprm([65, 1])],
        'word\x13 PAGE \x147\x15.',
      ],
    },
    { words: ['a'], end: '\x07', changes: oldSprm([24, 1]) },
    { words: ['b'], end: '\x07', changes: oldSprm([24, 1]) },
    { words: [], end: '\x07', changes: oldSprm([23, 3, 0, 0, 0], [24, 1], [25, 1], [190, 4, 0, 1, 0]) },
    { words: ['old'], changes: oldSprm([13, 11]) },
    p('End', ['\x02', oldSprm([117, 1])], ['(', oldSprm([74, 3, 1, 0, 0xb7])], '.'),
  ];
  const document: Document = { isOld: true, paragraphs, styles: STYLES };

  it('is read with its styles, its tables and its notes, in one stretch or in pieces', () => {
    const end = paragraphs
      .flatMap(({ words, end: sign = '\r' }) => [...words.map((one) => (typeof one === 'string' ? one : one[0])), sign])
      .join('');
    const notes: Document = {
      ...document,
      stories: { 1: '\x02 So it is.\r' },
      tables: { 2: plc([end.indexOf('\x02'), end.length], u16(1)), 3: plc([0, 12, 13]) },
    };
    const html = [
      '<h1>Titel</h1>',
      '<p>A <strong>bold</strong> café word7.</p>',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody></tbody></table>',
      '<ul><li>old</li></ul>',
      '<p>End[1]•.</p>',
      '<p>[1] So it is.</p>',
    ];
    expect(htmlOf(notes)).toEqual(html);
    expect(toldOf(notes)).toEqual([
      'Left out of the document: hidden passages (1), passages deleted while changes were tracked (1).',
    ]);
    expect(htmlOf({ ...notes, cuts: [3, 9, 30] })).toEqual(html);
  });

  it('is in the encodings of its fonts, else of the language and the machine of its Word', () => {
    const font = (set: number, name: string) =>
      Buffer.concat([Buffer.of(name.length + 6, 0, 0, 0, set, 0), Buffer.from(`${name}\0`)]);
    const fonts = Buffer.concat([u16(0), font(0, 'A'), font(204, 'B'), font(2, 'Symbol'), font(128, 'M')]);
    const inFont = (words: string, number: number) => [words, oldSprm([93, number, 0])] as const;
    const own = (head: Document['head'], ...words: Written['words']) =>
      htmlOf({
        isOld: true,
        paragraphs: [{ words }],
        tables: { 15: fonts },
        ...(head === undefined ? {} : { head }),
      })[0];
    expect(
      own(undefined, '\u00e9', inFont('\u00cf\u00f0', 1), inFont('\u00b7 J', 2), inFont('\u0093\u00fa\x09\u0096{', 3)),
    ).toBe('<p>éПр• \ufffd日 本</p>');
    const alone = (head: Document['head']) =>
      htmlOf({ isOld: true, paragraphs: [p('\u00e9')], ...(head === undefined ? {} : { head }) })[0];
    expect(alone({ 6: u16(0x0419) })).toBe('<p>й</p>');
    expect(alone({ 18: Buffer.of(0, 1) })).toBe('<p>È</p>');
  });

  it('of which only the text is left is read as that', () => {
    const bare: Document = { ...document, tables: { 1: Buffer.alloc(0), 12: Buffer.alloc(0), 13: Buffer.alloc(0) } };
    expect(pageOf(bare).told.map(({ rule }) => rule)).toEqual(['doc:torn']);
    expect(htmlOf(bare).slice(0, 5)).toEqual([
      '<p>Titel</p>',
      '<p>A bold café hidgoneword7.</p>',
      '<p>a</p>',
      '<p>b</p>',
      '<p>old</p>',
    ]);
  });
});

describe('what is called .doc and is something else', () => {
  it.each<[string, string | Buffer, string]>([
    ['Rich Text Format', `{\\rtf1\\ansi ${[PROSE, SAID].join('\\par ').replace(/[^ -~]/g, '-')}}`, 'application/rtf'],
    ['a page', `<html xmlns:w="urn:x"><body><h1>A</h1><p>${PROSE}</p><p>${SAID}</p></body></html>`, 'text/html'],
    [
      'a page in UTF-16',
      Buffer.from(`\ufeff<!DOCTYPE html><h1>A</h1><p>${PROSE}</p><p>${SAID}</p>`, 'utf16le'),
      'text/html',
    ],
    [
      'a page with its pictures',
      `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<h1>A</h1><p>${PROSE}</p><p>${SAID}</p>`,
      'multipart/related',
    ],
    ['a plain text', `Ferry late\n\nBy Ada Ren\n\n${PROSE}\n\n${SAID}\n`, 'text/plain'],
    [
      'a document of today',
      readFileSync(join(ROOT, 'tests/fixtures/doc/story.docx')),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'one of LibreOffice',
      readFileSync(join(ROOT, 'seeds/ostrand-mercury/2003/ice-and-the-van.odt')),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('is read as what it is: %s', async (_, bytes, mediaType) => {
    const { article } = await one(bytes);
    expect(article.source.mediaType).toBe(mediaType);
    expect(article.body.length).toBeGreaterThan(1);
  });

  it.each<[string, Buffer, RegExp]>([
    [
      'Word 2',
      Buffer.from('dba52d0000000904', 'hex'),
      /^doc:kind Expected a document of Word 6 to 2003, found one of Word 2 for Windows\. .*soffice --headless --convert-to docx/,
    ],
    ['Word 5 of the Macintosh', Buffer.from('fe3700230000', 'hex'), /Macintosh/],
    ['Word for DOS', Buffer.from('31be000000ab', 'hex'), /Word for DOS/],
    ['WordPerfect', Buffer.from('ff5750431a00', 'hex'), /WordPerfect/],
    ['a PDF', Buffer.from('%PDF-1.4'), /found a PDF/],
    [
      'XML of Word 2003',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      /2003 in XML/,
    ],
    ['a table', compound({ Workbook: Buffer.alloc(9) }), /\.csv/],
    [
      'slides',
      compound({ 'PowerPoint Document': Buffer.alloc(9) }),
      /^doc:kind Expected a document of Word, found none/,
    ],
    ['one of today that is locked', compound({ EncryptedPackage: Buffer.alloc(9) }), /password locks/],
    ['a locked one', wordFile({ paragraphs: ARTICLE, head: { 10: u16(0x1300) } }), /^doc:locked .*password/],
    ['an older one', wordFile({ paragraphs: ARTICLE, head: { 0: u16(0xa59b, 33) } }), /an older one/],
    ['nothing', Buffer.alloc(0), /^text:empty/],
    ['a text too long', Buffer.alloc(5 * 1024 * 1024, 'word '), /^read:failed Expected at most 4 MB of text/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /^decode:/],
  ])('is refused with what to do: %s', async (_, bytes, message) => {
    expect(await error(bytes)).toMatch(message);
  });

  it('under another name is told to take this one', async () => {
    for (const name of ['a.rtf', 'a.docx', 'a.txt']) {
      writeFileSync(join(folder, name), wordFile({ paragraphs: ARTICLE }));
      const [reading] = await readInput(folder, name);
      expect(reading!.input.notes[0]!.message).toMatch(/end in \.doc\b/);
    }
  });
});

describe('what is broken', () => {
  const LIBRE = readFileSync(join(ROOT, 'tests/fixtures/doc/story-libreoffice.doc'));
  const whole = wordFile({ paragraphs: ARTICLE });
  const TORN = /^Expected all that the document says it has, found that some of it is missing in the \d+ bytes/;

  it('is read as far as it goes, and told', async () => {
    const { article, notes } = await one(wordFile({ paragraphs: ARTICLE, head: { 76: u32(100_000) } }));
    expect(article.body).toHaveLength(3);
    expect(notes).toMatchObject([{ level: 'warning', rule: 'doc:torn', message: expect.stringMatching(TORN) }]);
    // a stream whose chain of sectors ends before it does
    const { word, tables } = wordStreams({ paragraphs: ARTICLE });
    const file = compound({ '1Table': tables, WordDocument: word });
    const table = file.length - 512;
    const short = Buffer.from(file);
    short.writeUInt32LE(0xfffffffe, table + 4 * (1 + 8 + 6));
    const { notes: more, article: rest } = await one(short);
    expect(rest.body.length).toBeGreaterThan(0);
    expect(more.map(({ rule }) => rule)).toContain('doc:torn');
  });

  it('is refused where nothing can be found in it any more', async () => {
    expect(await error(LIBRE.subarray(0, 1000))).toMatch(/^doc:(?:lost|kind) /);
    expect(await error(wordFile({ paragraphs: ARTICLE, tables: { 33: Buffer.of(9) } }))).toMatch(
      /^doc:lost Expected a table of where its text lies/,
    );
  });

  it('is refused where it says more than any document', async () => {
    const SIZED = /^doc:size Expected at most \d+ (?:characters|paragraphs).*Split the document\.$/;
    // so large a file has a list of the sectors of its table
    expect(await error(wordFile({ paragraphs: [p('word '.repeat(900_000))] }))).toMatch(SIZED);
    expect(pageOf({ paragraphs: [p('word '.repeat(800_000)), p('End.')] }).page).toMatch(/<p>End\.<\/p>\n$/);
    expect(await error(wordFile({ paragraphs: [p('\r'.repeat(410_000))] }))).toMatch(SIZED);
    expect(await error(inPieces(1000, 15_001, 0, []))).toMatch(SIZED);
  });

  /** Pieces that are one stretch, each with the same changes. */
  const inPieces = (count: number, length: number, prm: number, shared: readonly Buffer[]): Buffer => {
    const { word, tables } = wordStreams({ paragraphs: [p('a'.repeat(length))] });
    const clx = Buffer.concat([
      ...shared.map((one) => Buffer.concat([Buffer.of(1), u16(one.length), one])),
      ...[Buffer.of(2), u32(4 + 12 * count), u32(...Array.from({ length: count + 1 }, (_, i) => length * i))],
      ...Array.from({ length: count }, () => Buffer.concat([u16(0), u32(2048), u16(prm)])),
    ]);
    word.writeUInt32LE(length * count, 76);
    u32(tables.length, clx.length).copy(word, 154 + 8 * 33);
    return compound({ WordDocument: word, '1Table': Buffer.concat([tables, clx]) });
  };

  it('is refused where its paragraphs have more changes elsewhere than any has', () => {
    const [each, changes] = [14, Buffer.concat([u16(0xffff), Buffer.alloc(0xffff, BOLD)])];
    const written = (count: number): Document => ({ paragraphs: [p('a\r'.repeat(each * count))], isNarrow: true });
    const fileOf = (count: number) => {
      const firstPage = wordStreams(written(count)).word.length / 512;
      const [numbers, places] = [
        Array.from({ length: count }, (_, i) => firstPage + i),
        (i: number) => 2048 + 2 * each * i,
      ];
      const pages = numbers.map((_, i) => {
        const page = Buffer.alloc(512);
        u32(...Array.from({ length: each + 1 }, (__, k) => places(i) + 2 * k)).copy(page);
        for (let k = 0; k < each; k++) {
          page[4 * (each + 1) + 13 * k] = 130 + 5 * k;
          Buffer.concat([Buffer.of(0, 4), u16(0), sprm([0x6646, 0, 0, 0, 0])]).copy(page, 260 + 10 * k);
        }
        page[511] = each;
        return page;
      });
      const tables = { 13: plc([...numbers.map((_, i) => places(i)), places(count)], u32(...numbers)) };
      const streams = wordStreams({ ...written(count), tables });
      return compound({
        WordDocument: Buffer.concat([streams.word, ...pages]),
        '1Table': streams.tables,
        Data: changes,
      });
    };
    expect(pageOf(fileOf(20)).page).toContain('<p>a</p>');
    expect(unwrapped(fileOf(100))).toMatchObject({
      rule: 'doc:size',
      message: expect.stringMatching(/changes of paragraphs/),
    });
  });

  it('goes round in no chain of sectors', async () => {
    for (const to of [0, 1, 9]) {
      const round = Buffer.from(whole);
      const table = whole.length - 512;
      for (let i = 0; i < 20; i++) round.writeUInt32LE(to, table + 4 * i);
      expect(() => unwrapped(round)).not.toThrow();
    }
    const more = Buffer.from(whole);
    u32(0, 0xffffff).copy(more, 68);
    expect(pageOf(more).page).toBe(pageOf(whole).page);
  });

  it('harms nothing where a document of a real writer is cut, or bytes of it are others', () => {
    const bytesOf = (file: Buffer) =>
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(file.length)),
        (changes, cut) => {
          const bytes = Buffer.from(cut === null ? file : file.subarray(0, cut));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const found = unwrapped(bytes);
          if ('rule' in found) {
            expect(found.message).toMatch(/^Expected .*\.$/s);
            return;
          }
          expect(String(found.page).replace(MARKUP, '')).not.toMatch(/[<>]/);
          expect(found.lines!.text).toMatch(/\n$/);
        },
      );
    fc.assert(bytesOf(LIBRE), { numRuns: 150 });
    fc.assert(bytesOf(wordFile({ paragraphs: ARTICLE, cuts: [20, 50] })), { numRuns: 150 });
    fc.assert(bytesOf(wordFile({ paragraphs: ARTICLE.map(({ words }) => ({ words })), isOld: true, cuts: [20, 50] })), {
      numRuns: 150,
    });
  });

  const MARKUP =
    /<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|t[dh]|strong|em|br|a|blockquote|figure|figcaption)(?: href="[^"<>]*")?>/g;

  it.each<[string, (length: number) => Document | Buffer]>([
    ['words', (length) => ({ paragraphs: [p('a'.repeat(length))] })],
    ['paragraphs', (length) => ({ paragraphs: [p('a\r'.repeat(length / 2))] })],
    ['fields within one another', (length) => ({ paragraphs: [p('\x13'.repeat(length))] })],
    ['results within one another', (length) => ({ paragraphs: [p('\x13a\x14'.repeat(length / 3))] })],
    ['links', (length) => ({ paragraphs: [p('\x13HYPERLINK http://a \x14b\x15'.repeat(length / 22))] })],
    [
      'notes that are one',
      (length) => {
        const count = length / 10;
        const places = Array.from({ length: count + 1 }, (_, i) => i);
        const texts = places.map((i) => (i === 0 ? 0 : length));
        return {
          paragraphs: [p('\x02'.repeat(count))],
          stories: { 1: 'a'.repeat(length) },
          tables: { 2: plc(places, Buffer.alloc(2 * count)), 3: plc(texts) },
        };
      },
    ],
    [
      'pieces with the same changes',
      (length) => inPieces(length / 10, 9, 1, [Buffer.concat(Array.from({ length: 20_000 }, () => BOLD))]),
    ],
    [
      'styles that come from one another',
      (length) => ({
        paragraphs: Array.from({ length: 12 }, (_, i) => ({ words: ['a'], style: 100 + i })),
        styles: Array.from({ length: 150 }, (_, i) => ({
          ...{ number: 0xffe, name: 'x', base: i + 1 },
          words: Buffer.concat(Array.from({ length: length / 4000 }, () => BOLD)),
        })),
      }),
    ],
  ])('costs as much as it is long: %s', (_, written) => {
    const fileOf = (made: Document | Buffer) => (Buffer.isBuffer(made) ? made : wordFile(made));
    const files = new Map([100_000, 600_000].map((length) => [length, fileOf(written(length))]));
    expect(isLinear((length) => unwrapped(files.get(length)!), 100_000, 600_000)).toBe(true);
  });
});
