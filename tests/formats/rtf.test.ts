/** Documents in Rich Text Format: what old and new writers of it mean, and that no bytes harm the reader. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { beginningOf, rtfDocument } from '../../src/formats/rtf/document.js';
import { lookOver, readInput } from '../../src/run/reading.js';
import type { Article, Note } from '../../src/types.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { ROOT } from '../setup/cli.js';

await fetchLibraries();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rtf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: string | Uint8Array, name = 'a.rtf') {
  writeFileSync(join(folder, name), typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  const readings = await readInput(folder, name);
  for (const { article } of readings) if (article !== null) expect(untiled(article)).toEqual([]);
  return readings;
}

async function one(bytes: string | Uint8Array): Promise<{ article: Article; notes: readonly Note[] }> {
  const [reading, ...others] = await read(bytes);
  expect(others).toEqual([]);
  expect(reading!.input.notes.filter(({ level }) => level === 'error')).toEqual([]);
  // how sure the article's fields are is no matter of its format
  const notes = reading!.input.notes.filter(({ rule }) => rule !== 'body:doubtful');
  return { article: reading!.article!, notes };
}

/** The page of a document whose header and body are given. */
const pageOf = (body: string, header = '\\ansi\\ansicpg1252') =>
  rtfDocument(Buffer.from(`{\\rtf1${header}\n${body}}`, 'latin1')).page;
const htmlOf = (body: string, header?: string) => pageOf(body, header).html.trim();

const PROSE =
  "The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people slept in the hall of the town\\'92s school.";
const SAID = '\\ldblquote We were given soup and blankets,\\rdblquote  said Olga Tammer, a baker from the north shore.';
const LAST = 'The operator, Sound Lines, declined to comment on Wednesday.';
const MORE =
  'Nobody was hurt, the office said on Thursday, when the ferry had sailed again at noon with a crew from the north.';
const ARTICLE = `Ferry late again, council to act\\par\nBy Ada Ren\\par\n12 March 2019\\par\n${PROSE}\\par\n${SAID}\\par\n${LAST}\\par\n`;
const rtf = (body: string, header = '') => `{\\rtf1\\ansi\\ansicpg1252\\deff0${header}\n${body}}`;

describe('a story in Rich Text Format', () => {
  it('is read as its words would be, and keeps what it says of itself, but not who saved it', async () => {
    const info =
      '{\\info{\\title Fähre}{\\author Desk 4}{\\operator Desk 5}{\\creatim\\yr2004\\mo3\\dy12\\hr9\\min5}{\\revtim\\yr0\\mo0\\dy0}{\\upr{\\keywords ?}{\\*\\ud{\\keywords Werft}}}}';
    const { article, notes } = await one(rtf(ARTICLE, info.replace('ä', "\\'e4")));
    expect(article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '2019-03-12' },
      source: { path: 'a.rtf', mediaType: 'application/rtf' },
      other: {
        'document title': 'Fähre',
        'document creator': 'Desk 4',
        'document created': '2004-03-12T09:05:00',
        'document keywords': 'Werft',
      },
    });
    expect(Object.keys(article.other)).toHaveLength(4);
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Olga Tammer']);
    expect(article.body).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  it('has a title, a subtitle, headings and captions by the names of its styles, and is set as they are', async () => {
    const styles =
      '{\\stylesheet{Normal;}{\\s1\\b heading 2;}{\\s2\\sbasedon1 Zwischentitel;}{\\s3\\b Title;}{\\s4\\i Subtitle;}{\\s5 caption;}{\\cs6\\b Strong;}{\\s7\\sbasedon7 Loop;}}';
    const p = (style: number, words: string) => `\\pard\\plain\\s${style} ${words}\\par\n`;
    const { article } = await one(
      rtf(
        `${p(3, '\\b Ferry late again')}${p(4, '\\i Forty people & a dog missed the last train')}${p(5, 'The ferry at its quay on Monday.')}` +
          `${p(0, PROSE)}${p(2, '\\b What now')}${p(0, SAID)}${p(7, LAST)}\\pard\\outlinelevel1\\b And then\\par\\pard\\plain ${LAST}`,
        styles,
      ),
    );
    expect(article).toMatchObject({
      headline: 'Ferry late again',
      standfirst: 'Forty people & a dog missed the last train',
      captions: [{ text: 'The ferry at its quay on Monday.' }],
    });
    expect(article.body.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(article.body[1]!.html).toBe('<h2>What now</h2>');
  });

  it('keeps what is bold, slanted, a link; of links to other places the words', () => {
    expect(
      htmlOf(
        'A {\\b bold {\\i and\\b0  slanted}} word, {\\field{\\*\\fldinst {HYPERLINK "http://a.example/?b=1&c" }}{\\fldrslt {\\ul here}}}, ' +
          '{\\field{\\*\\fldinst HYPERLINK "javascript:x()"}{\\fldrslt there}} on page {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}.\\par',
      ),
    ).toBe(
      '<p>A <strong>bold </strong><strong><em>and</em></strong><em> slanted</em> word, <a href="http://a.example/?b=1&amp;c">here</a>, there on page 7.</p>',
    );
  });

  it('keeps words with readings beside them, which a field shows by its instruction alone', () => {
    const words = (...codes: readonly number[]) => codes.map((code) => `\\u${code}?`).join('');
    const reading = `EQ \\\\* jc2 \\\\* "Font:A" \\\\* hps10 \\\\o\\\\ad(\\\\s\\\\up 9(${words(12392, 12358)}),${words(26481, 20140)})`;
    const { html, left } = pageOf(`a {\\b {\\field{\\*\\fldinst {${reading}}}{\\fldrslt {}}}} b\\par`);
    expect(html.trim()).toBe('<p>a <strong>東京</strong> b</p>');
    expect([...left]).toEqual([['pronunciations beside words', 1]]);
  });

  it('keeps what is bold in scripts from the right apart from what is in others', () => {
    const both =
      '{\\rtlch\\ab \\ltrch\\loch\\b bold} {\\rtlch\\fcs1\\ab\\ai\\ltrch\\fcs0 plain} {\\ltrch\\b\\rtlch\\ai \\u1600?}\\par';
    expect(htmlOf(both)).toBe('<p><strong>bold</strong> plain <em>ـ</em></p>');
  });

  it('is read as TextEdit and Word 2003 write it', () => {
    const textEdit =
      '\\cocoartf2639\\cocoatextscaling0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica-Bold;\\f1\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\paperw11900\\viewkind0\n\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n' +
      "\\f0\\b\\fs36 \\cf0 Ferry late\\\n\\f1\\b0\\fs24 \\\nIt cost \\uc0\\u8364 9, \\'93they\\'94 said.\\\n\\pard\\tx566\\li720\\fi-720\\ls1\\ilvl0\\cf0 {\\listtext\t\\'95\t}a boat\\\n";
    expect(htmlOf(textEdit)).toBe(
      '<p><strong>Ferry late</strong></p>\n<p>It cost €9, “they” said.</p>\n<ul><li>a boat</li></ul>',
    );
    const word =
      '{\\*\\latentstyles\\lsdstimax156{\\lsdlockedexcept Normal;}}{\\*\\rsidtbl \\rsid1}{\\*\\pnseclvl1\\pnucrm{\\pntxta .}}\\pard\\plain \\ltrpar\\ql\\itap0 \\rtlch\\fcs1 \\af0\\afs24 \\ltrch\\fcs0 \\fs24\\lang1033 ' +
      '{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid1 The }{\\*\\bkmkstart a}{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\i\\insrsid1\\charrsid2 Hesk Maid}{\\insrsid1  sank.\n\\par }{\\*\\themedata 504b0304}{\\*\\datastore 0105}';
    expect(htmlOf(word)).toBe('<p>The <em>Hesk Maid</em> sank.</p>');
  });

  it('has lists as Word, Word 95, TextEdit and typists make them', () => {
    const lists =
      '{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext x;}}\\listid5}{\\list{\\listlevel\\levelnfc23}\\listid6}}{\\*\\listoverridetable{\\listoverride\\listid5\\ls1}{\\listoverride\\listid6\\ls2}}';
    const body =
      '{\\listtext\\tab 1.\\tab}\\ls1\\ilvl0 ask\\par{\\listtext\\tab 2.\\tab}wait\\par' +
      "\\pard{\\listtext\\'95\\tab}\\ls2\\ilvl0 a boat\\par\\pard\\ls0 none\\par" +
      "\\pard{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}an oar\\par{\\pntext\\'b7\\tab}a sail\\par" +
      '\\pard{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}}one\\par' +
      '\\pard\\li360\\fi-360 \\bullet\\tab typed\\par 1.\\tab first\\par 2.\\tab second\\par 7.\\tab seventh\\par\\pard 1.\\tab flush\\par';
    expect(htmlOf(body, `\\ansi${lists}`).split('\n')).toEqual([
      '<ol><li>ask</li><li>wait</li></ol>',
      '<ul><li>a boat</li></ul>',
      '<p>none</p>',
      '<ul><li>an oar</li><li>a sail</li></ul>',
      '<ol><li>one</li></ol>',
      '<ul><li>typed</li></ul>',
      '<ol><li>first</li><li>second</li></ol>',
      '<p>7. seventh</p>',
      '<p>1. flush</p>',
    ]);
  });

  it('has tables, the paragraphs of one that lays out a page, and of one within one', () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx9\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\n`;
    expect(htmlOf(`${row('Year', 'Late')}${row('2018', '{\\b 46}')}\\pard Behind\\par`)).toBe(
      '<table><thead><tr><th>Year</th><th>Late</th></tr></thead><tbody><tr><td>2018</td><td><strong>46</strong></td></tr></tbody></table>\n<p>Behind</p>',
    );
    const nested =
      'Above\\par \\pard\\intbl\\itap2 inner\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par twice}\\pard\\intbl ';
    expect(htmlOf(row(nested, 'beside'))).toBe('<p>Above</p>\n<p>inner</p>\n<p>beside</p>');
  });

  it('puts notes below all, and boxes behind their paragraph', () => {
    const box = (words: string) =>
      `{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard ${words}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${words}\\par}}}}`;
    expect(
      htmlOf(
        `One${box('Box')} paragraph{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn}  It {\\i is} so.\\par} goes on{\\*\\footnote\\ftnalt And at the end.}.\\par Next{\\*\\do\\dobxhead{\\dptxbxtext Old box\\par}}\\par`,
      ).split('\n'),
    ).toEqual([
      '<p>One paragraph[1] goes on[2].</p>',
      '<p>Box</p>',
      '<p>Next</p>',
      '<p>Old box</p>',
      '<p>[1] It <em>is</em> so.</p>',
      '<p>[2] And at the end.</p>',
    ]);
  });

  it('leaves hidden and deleted words, pictures and comments out, and tells how many; what is beside the text it leaves alone', async () => {
    const { article, notes } = await one(
      rtf(
        `{\\header Page \\chpgn}{\\footer The Desk}${ARTICLE}{\\*\\bkmkstart a}The {\\v sec{\\i ret}ly }{\\deleted a liar, }{\\revised new} crew{\\*\\atnid AR}{\\*\\annotation really?} sails.` +
          '{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}{\\pict\\bin4 \\}}}}{\\object\\objemb{\\*\\objdata 01}{\\result{\\pict 01}}}{\\*\\unheard of {\\b it}}{\\xe{\\v index}}\\par',
      ),
    );
    expect(article.body.at(-1)!.text).toBe('The new crew sails.');
    expect(article.text).not.toMatch(/Page|Desk|secret|liar|really|8950|unheard|index/);
    expect(notes.map(({ message }) => message)).toEqual([
      'Left out of the document: hidden passages (1), passages deleted while changes were tracked (1), comments (1), pictures (3).',
    ]);
  });
});

/** Documents of Word, and what LibreOffice 7.4 and pandoc 2.17 make of them (`soffice --convert-to rtf`, `pandoc -s`). */
describe('what today’s writers make of a document of Word', () => {
  const fixture = (name: string) => join(ROOT, 'tests/fixtures/rtf', name);
  const recordOf = async (path: string) => {
    const [reading] = await readInput(dirname(path), basename(path));
    const { headline, standfirst, byline, published, dateline, captions, body, quotes } = reading!.article!;
    const blocks = body.map(({ type, text, html }) => [type, text, html.replaceAll(' </em>', '</em> ')]);
    return {
      headline,
      standfirst,
      byline,
      published,
      dateline,
      captions,
      blocks,
      quotes: quotes.map(({ text }) => text),
    };
  };
  const BANDSTAND = join(ROOT, 'seeds/tarrow-valley-chronicle/2012/bandstand-sold.docx');

  it.each([
    [BANDSTAND, 'bandstand-libreoffice.rtf'],
    [fixture('lamp.docx'), 'lamp-libreoffice.rtf'],
  ])('is the same record, of LibreOffice: %s', async (path, name) => {
    expect(await recordOf(fixture(name))).toEqual(await recordOf(path));
  });

  it.each([
    [BANDSTAND, 'bandstand-pandoc.rtf'],
    [fixture('lamp.docx'), 'lamp-pandoc.rtf'],
  ])('is the same but for what pandoc does not say, deck and quotation: %s', async (path, name) => {
    const meant = await recordOf(path);
    const blocks = meant.blocks.map(([type, text, html]) =>
      type === 'blockquote' ? ['paragraph', text, `<p>${text}</p>`] : [type, text, html],
    );
    expect(await recordOf(fixture(name))).toEqual({ ...meant, standfirst: null, blocks });
  });
});

describe('characters', () => {
  it.each<[string, string, string]>([
    ['signs that words stand for', 'a\\emdash b\\endash\\lquote c\\rquote\\~d\\_e\\-f\\bullet', 'a—b–‘c’\u00a0d‑ef•'],
    ['braces and backslashes', '\\{a\\}\\\\', '{a}\\'],
    ['line ends in the file, which are none', 'a\nb\r\nc', 'abc'],
    ['lines and tabs', 'a\\line b\\tab c', 'a<br>b c'],
    ['bytes of Windows-1252, in digits or not', "caf\\'e9, \\'93caf\u00e9\\'94", 'café, “café”'],
    [
      'what stands behind \\u for older readers',
      "a\\u8217'b\\uc2\\u26085\\'93\\'fac{\\uc0\\u233 d}\\u233?!e",
      'a’b日cédée',
    ],
    ['numbers below nothing, and pairs', '\\u-10179?\\u-8704?', '😀'],
    ['a \\u without anything for older readers before the end of a line', 'a\\u8217\\line b', 'a’<br>b'],
    ['markup', '<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['codes that are no bytes, and no characters', "a\\'zzb\\u99999999 ?c", 'a\ufffdzzb\ufffdc'],
  ])('%s', (_, body, html) => {
    expect(htmlOf(body)).toBe(`<p>${html}</p>`);
  });

  it.each<[string, string, string]>([
    ['\\ansi\\ansicpg1250', "za\\'b3ony", 'załony'],
    ['\\ansi\\ansicpg1251{\\fonttbl\\f0\\fcharset0 A;\\f1 B;}', "\\f0\\'e9\\f1\\'e9", 'éй'],
    ['\\ansi\\ansicpg932\\deff0{\\fonttbl{\\f0\\fcharset0 A;}}', "caf\\'e9", 'café'],
    ['\\mac{\\fonttbl\\f0\\fcharset0 A;}', "\\f0 caf\\'8e", 'café'],
    ['\\mac', "caf\\'8e \\'d2so\\'d3", 'café “so”'],
    ['\\pc', "caf\\'82", 'café'],
    ['\\pca', "caf\\'82 \\'b5", 'café Á'],
    ['\\ansi\\ansicpg0', "caf\\'e9", 'café'],
    [
      '\\ansi\\deff1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}',
      "\\'cf\\'f0\\plain\\'e8{\\f0 \\'e9}\\'ec",
      'Приéм',
    ],
    ['\\ansi{\\fonttbl\\f3\\fnil\\fcharset128 M;}', "\\f3\\'93\\'fa\\'96\\{\\'83e", '日本テ'],
    ['\\mac\\ansicpg10000{\\fonttbl\\f0\\fcharset77 H;}', "\\f0 \\'8f", 'è'],
    ['\\ansi{\\fonttbl\\f0\\fcharset0 A;\\f1\\fcharset178 B;}', "{\\ltrch\\f0\\rtlch\\af1 \\'c7\\'e1}", 'ال'],
    ['\\ansi{\\fonttbl{\\f5\\fnil\\fcharset2 Wingdings;}}', "{\\f5\\'a7 J} \\u-3913 ?", '• \ufffd •'],
    ['\\ansi{\\fonttbl{\\f5\\fnil\\cpg1251 X;}}', "{\\f5\\'cf}", 'П'],
  ])('in the code page of %s', (header, body, words) => {
    expect(htmlOf(body, header)).toBe(`<p>${words}</p>`);
  });
});

describe('exports of databases', () => {
  const FIELDS = {
    HD: 'Ferry to Tarrow stops after ninety years',
    BY: 'By Ada Ren',
    WC: '214 words',
    PD: '4 May 1998',
    SN: 'The Skellhavn Post',
    LA: 'English',
    CY: '(c) 1998 The Skellhavn Post',
    LP: PROSE,
    TD: `${SAID}\\par ${LAST}`,
  };
  const OTHER = { ...FIELDS, HD: 'Council buys a second boat', PD: '5 May 1998', BY: 'By Tom Hale' };
  const tabled = (fields: Readonly<Record<string, string>>, number: string) =>
    Object.entries({ ...fields, AN: `Document ${number}` })
      .map(([code, value]) => `\\trowd\\cellx6\\cellx90\\pard\\intbl{\\b ${code}}\\cell ${value}\\cell\\row\n`)
      .join('');
  const both = rtf(
    `${tabled(FIELDS, 'skpost0020010724du5400abc')}\\pard\\par ${tabled(OTHER, 'skpost0020010725du5500abd')}\\pard{\\pict 01}\\par`,
    '{\\info{\\title Search 7}}',
  );

  it('are read by their codes, in tables, each article by itself', async () => {
    const readings = await read(both);
    expect(readings.map(({ article }) => article)).toMatchObject([
      {
        headline: FIELDS.HD,
        byline: [{ name: 'Ada Ren' }],
        published: { date: '1998-05-04', basis: 'text' },
        publication: 'The Skellhavn Post',
        source: {
          mediaType: 'application/rtf',
          part: { name: 'skpost0020010724du5400abc', number: 1, of: 2, line: 1 },
        },
        other: { 'document title': 'Search 7' },
      },
      {
        headline: 'Council buys a second boat',
        byline: [{ name: 'Tom Hale' }],
        other: { 'document title': 'Search 7' },
      },
    ]);
    expect(readings.map(({ article }) => article!.body.length)).toEqual([3, 3]);
    const told = readings.map(({ input }) => input.notes.filter(({ rule }) => rule === 'office:left').length);
    expect(told).toEqual([1, 0]);
  });

  it('add nothing to what recurs in the files of a folder', async () => {
    await read(both, 'b.rtf');
    expect((await lookOver(folder, 'b.rtf', true))!.lines).toEqual([]);
  });

  it('are read without codes too, and by the labels of one article', async () => {
    const { HD, BY, WC, PD, SN, LA, CY, LP, TD } = FIELDS;
    const link = '{\\field{\\*\\fldinst HYPERLINK "http://a.example/"}{\\fldrslt It sails.}}';
    const uncoded = [
      `{\\b ${HD}}`,
      BY,
      WC,
      PD,
      SN,
      LA,
      CY,
      '',
      LP,
      `${TD} ${link}`,
      'Document skpost0020010724du5400abc',
    ];
    const { article, notes } = await one(rtf(`${uncoded.join('\\par\n')}\\par`));
    expect(article).toMatchObject({ headline: HD, publication: SN, published: { date: '1998-05-04' } });
    expect(notes.map(({ message }) => message)).toEqual(['Left out of the document: addresses of links (1).']);
    const labels = [`HEADLINE: {\\b ${HD}}`, 'BYLINE: Ada Ren', 'DATE: 4 May 1998', 'BODY:', LP, TD];
    const { article: labelled } = await one(rtf(`${labels.join('\\line\n')}\\par`));
    expect(labelled).toMatchObject({ headline: HD, byline: [{ name: 'Ada Ren' }], published: { date: '1998-05-04' } });
  });

  it('and copy whose lines a column broke are read by their lines', async () => {
    const broken = [
      PROSE.replace("\\'92", ''),
      MORE,
      `${LAST} It had said so twice before, in winter, of the same boat.`,
    ]
      .map((words) => words.replace(/(.{40,54}) /g, '$1\\par\n'))
      .join('\\par\n\\par\n');
    const { article } = await one(rtf(`Ferry late again\\par\n\\par\n${broken}\\par\n`));
    expect(article.headline).toBe('Ferry late again');
    expect(article.body).toHaveLength(3);
    expect(article.body[1]!.text).toBe(MORE);
  });

  it('are no stories that happen to have a day and a name', async () => {
    const { article } = await one(rtf(ARTICLE.replace('By Ada Ren', '{\\i By Ada Ren}').replace('soup', '{\\b soup}')));
    expect(article.body[1]!.html).toContain('<strong>soup</strong>');
  });
});

describe('what is broken', () => {
  const error = async (bytes: string | Uint8Array) => {
    const [reading] = await read(bytes);
    expect(reading!.article).toBeNull();
    return reading!.input.notes.map(({ rule, message }) => `${rule} ${message}`).join('\n');
  };
  const SIZED = /^rtf:size Expected at most \d+ (?:groups|paragraphs|characters).*Split the document\.$/;

  it('is read as far as it goes, and told by its byte and line', async () => {
    const whole = rtf(ARTICLE);
    const { article, notes } = await one(`${whole.slice(0, whole.indexOf('a baker'))}{\\b `);
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(notes.filter(({ rule }) => rule === 'rtf:torn')).toEqual([
      {
        level: 'warning',
        rule: 'rtf:torn',
        path: 'a.rtf',
        line: 6,
        message: expect.stringMatching(/^Expected a } for each {, found the end of the file at byte \d+ with 2 open\./),
      },
    ]);
    const behind = await one(`${whole}\u0000\n`);
    expect(behind.notes).toEqual([]);
    const more = await one(`${whole}\nMore words.`);
    expect(more.notes).toMatchObject([
      { rule: 'rtf:torn', line: 9, message: expect.stringMatching(/found 11 bytes more/) },
    ]);
    const data = await one(`${rtf(ARTICLE).slice(0, -1)}{\\pict\\bin999 x}}`);
    expect(data.notes.map(({ rule }) => rule)).toContain('rtf:torn');
  });

  it('is no document put behind another: that is read on', async () => {
    const { article, notes } = await one(
      `${rtf(ARTICLE)}\r\n${rtf(`{\\b ${MORE}}`, '{\\fonttbl{\\f0\\fcharset238 A;}}')}`,
    );
    expect(article.body.at(-1)!.html).toBe(`<p><strong>${MORE}</strong></p>`);
    expect(notes).toEqual([]);
  });

  it('is refused where it is another kind of file, and what to do is said', async () => {
    expect(await error('Ferry late')).toMatch(/^rtf:kind Expected a document in RTF.*\.txt/);
    expect(await error(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/older Word file/);
    expect(await error('PK\u0003\u0004')).toMatch(/end in \.docx/);
    expect(await error('')).toMatch(/^rtf:kind/);
    expect(await error('{\\rtf1 }')).toMatch(/^text:empty/);
  });

  it('is refused where it nests, repeats or says more than any document', async () => {
    expect(await error(`{\\rtf1${'{\\b '.repeat(100_000)}`)).toMatch(SIZED);
    expect(await error(rtf('\\par'.repeat(500_000)))).toMatch(SIZED);
    expect(await error(rtf('\\trowd\\cell'.repeat(500_000)))).toMatch(SIZED);
    expect(await error(rtf('word '.repeat(1_000_000)))).toMatch(SIZED);
    const pictures = await one(rtf(`${ARTICLE}${'{\\pict 00}'.repeat(50_000)}`));
    expect(pictures.article.body).toHaveLength(3);
    expect(pictures.notes[0]!.message).toContain('pictures (50000)');
  });

  it('harms nothing, wherever it is cut or overwritten, and whatever its words are', () => {
    const words = fc.constantFrom(
      ...'{ } \\par \\cell \\row \\trowd \\intbl \\* \\u-99 \\uc9 \\bin9 \\f1 \\s1 \\ls1 \\plain \\pard \\upr \\ud \\footnote \\field'.split(
        ' ',
      ),
      ...'\\fldinst \\fldrslt \\shptxt \\shpinst \\fonttbl \\stylesheet \\listtable \\info \\title \\pn \\pict \\v \\deleted'.split(
        ' ',
      ),
      ...[
        "\\'",
        "\\'e9",
        '\\\n',
        ';',
        ' a',
        ' <b>&"',
        'HYPERLINK "http://a',
        '\\sbasedon1',
        '\\listid1',
        '\\levelnfc0',
        '{\\rtf1',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (some) => {
        const { html, lines } = rtfDocument(Buffer.from(`{\\rtf1${some.join('')}`, 'latin1')).page;
        expect(
          html.replace(
            /<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|t[dh]|strong|em|br|a|blockquote|figure|figcaption)(?: href="[^"<>]*")?>/g,
            '',
          ),
        ).not.toMatch(/[<>]/);
        expect(lines).toMatch(/\n$/);
      }),
      { numRuns: 400 },
    );
  });

  it('harms nothing where a document of a real writer is cut, or a byte of it is another', () => {
    const whole = readFileSync(join(ROOT, 'tests/fixtures/rtf/lamp-libreoffice.rtf'));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (at < bytes.length) bytes[at] = byte;
        if (beginningOf(bytes) >= 0) expect(rtfDocument(bytes).page.lines).toMatch(/\n$/);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, string]>([
    ['groups', '{\\b a}', ''],
    ['notes', 'a{\\footnote b}', ''],
    ['boxes within one another', '{\\*\\shpinst{\\shptxt a\\par}}', '{\\shpinst '.repeat(900)],
    ['links', '{\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt a}}', ''],
    ['styles', '{\\stylesheet{\\s1 a;}{\\s2\\sbasedon1 b;}}\\s2 c', ''],
    ['fonts', '{\\fonttbl{\\f1\\fcharset238 a;}}', ''],
    ['cells', 'a\\cell ', '\\intbl '],
    ['words that nobody knows', '\\unheard1', ''],
    ['bytes', "\\'e9", ''],
    ['tabs of typed items', '\\bullet\\tab a\\par ', '\\fi-9 '],
  ])('costs as much as it is long: %s', (_, piece, opening) => {
    const written = (length: number) =>
      Buffer.from(`{\\rtf1 ${opening}${piece.repeat(length / piece.length)}`, 'latin1');
    expect(isLinear((length) => rtfDocument(written(length)), 200_000, 1_200_000)).toBe(true);
  });
});
