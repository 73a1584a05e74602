/** Files of several articles: each comes out as it would alone, and no article is taken for several. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOf } from '../../src/news/batches/batch.js';
import { AROUND } from '../../src/news/lines/placed.js';
import { readInput } from '../../src/run/reading.js';
import type { Article, Note } from '../../src/types.js';
import { cost } from '../hostile/through.js';
import { ROOT } from '../setup/cli.js';
import { BODY, SHAPES, WORDS } from './export-shapes.js';
import { read, untiled } from './reading.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-batch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** All articles of a text, as a file. */
async function readAll(text: string): Promise<{ articles: Article[]; notes: Note[] }> {
  writeFileSync(join(folder, 'all.txt'), text);
  const readings = await readInput(folder, 'all.txt');
  return {
    articles: readings.flatMap(({ article }) => article ?? []),
    notes: readings.flatMap(({ input }) => input.notes),
  };
}

/** What an article says, wherever it stands. */
function fieldsOf({ headline, byline, published, publication, section, tags, captions, body, quotes, words }: Article) {
  return {
    ...{ headline, byline, published, publication, section, tags, captions, words },
    body: body.map(({ text, html }) => ({ text, html })),
    quotes: quotes.map(({ text, kind, cue, block, speaker }) => ({ text, kind, cue, block, name: speaker?.name })),
  };
}

const HEADLINES = [
  'Bridge reopens after nine years',
  'Toll on the Calder is abolished',
  'County counts the cost of a pier',
  'Engineer thanks the river for waiting',
];
const RULE = '_'.repeat(60);

/** A record of a shape with a headline and, where it has one, a number of its own. */
function recordOf(text: string, i: number): string {
  return text
    .replaceAll('Bridge reopens after nine years', HEADLINES[i % HEADLINES.length]!)
    .replace('du5400001', `du540${1000 + i}`)
    .replace('A251000001', `A25100${1000 + i}`)
    .replace('9805040042', `980504${1000 + i}`)
    .replace('SP19980504000123', `SP1998050400${1000 + i}`);
}

/** All but the last, which nothing but its paper opens and its rights close. */
const CERTAIN = SHAPES.slice(0, -1);
const EUROPRESSE: readonly [string, string] = [
  'the number of a press database behind the words',
  `${SHAPES.at(-1)![1]}\nnews·19980504·SP·0045\n`,
];
const STORY: readonly [string, string] = [
  'the sign that ends a story',
  `Bridge reopens after nine years\nBy Ada Ren\n4 May 1998\n\n${WORDS}\n\n-30-\n`,
];
const TYPED: readonly [string, string] = [
  'labels of a weblog, a rule behind each entry',
  `AUTHOR: Ada Ren\nTITLE: Bridge reopens after nine years\nDATE: 05/14/1998 07:45:00 PM\nCATEGORY: News\n-----\nBODY:\n${WORDS}\n-----\n`,
];

/** Records as ProQuest has long saved them, a label and an empty line after each line, and as EBSCO does, their values below. */
const proquest = (i: number) =>
  `${HEADLINES[i]}\n\nAuthor: Ren, Ada\n\nPublication info: The Skellhavn Post [Skellhavn] 04 May 1998: 3.\n\nhttp://search.example.org/docview/41100000${i}\n\nAbstract: None available.\n\nLinks: http://link.example.org/openurl?url_ver=Z39.88-2004\n\nFull text: ${WORDS}\n\nSubject: Bridges\n\nTitle: ${HEADLINES[i]}\n\nPublication title: The Skellhavn Post\n\nPages: 3\n\nPublication year: 1998\n\nPublication date: May 4, 1998\n\nYear: 1998\n\nSection: News\n\nProQuest document ID: 41100000${i}\n\nDatabase: Papers of the North\n\n`;
const ebsco = (i: number) =>
  `Record: ${i + 1}\nTitle:\n${HEADLINES[i]}\nAuthors:\nRen, Ada\nSource:\nSkellhavn Post, The. 05/14/1998, p3.\nDocument Type:\nArticle\nAccession Number:\n2W62W61000${i}\nDatabase:\nPapers of the North\n\n${WORDS}\n\n`;

/** What stands between the records of an export, by its number and how many they are. */
const BETWEEN: readonly (readonly [string, (i: number, of: number) => string])[] = [
  ['an empty line', () => '\n'],
  ['a count of documents', (i, of) => `\n                    ${i + 1} of ${of} DOCUMENTS\n\n`],
  ['a rule and a count', (i, of) => `\n${RULE}\n\nDocument ${i + 1} of ${of}\n\n`],
  ['a count in French', (i, of) => `\nDocument ${i + 1} sur ${of}\n\n`],
];

describe('a file of several articles', () => {
  it.each([...CERTAIN, EUROPRESSE, STORY])('gives each as it is alone: %s', async (_, text) => {
    for (const [name, between] of isStory(text) ? BETWEEN.slice(0, 1) : BETWEEN) {
      for (const count of [2, 5]) {
        const records = Array.from({ length: count }, (_, i) => recordOf(text, i));
        const { articles, notes } = await readAll(records.map((one, i) => between(i, count) + one).join(''));
        const alone = records.map((one) => read(one.trim()));
        expect(articles.map(fieldsOf), name).toEqual(alone.map(fieldsOf));
        expect(articles.flatMap(untiled), name).toEqual([]);
        expect(notes.map(({ rule }) => rule)).not.toContain('article:several');
      }
    }
  });

  it('is found by a rule behind every entry, and by nothing less', async () => {
    const entries = [0, 1, 2].map((i) => `${recordOf(TYPED[1], i)}--------\n`);
    const { articles } = await readAll(entries.join(''));
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 3));
    expect(articles.map(({ byline }) => byline[0]?.name)).toEqual(['Ada Ren', 'Ada Ren', 'Ada Ren']);
    expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([BODY, BODY, BODY]);
    expect(batchOf(entries.join('').replaceAll('--------', ''))).toBeNull();
  });

  it('has each article on its line, in its share, and all shares are the file', async () => {
    const [, text] = SHAPES[0]!;
    const file = `Search Summary\nText: bridge\n\n${[0, 1, 2].map((i) => recordOf(text, i)).join('\n\n\n')}\nEnd of search\n`;
    const { articles } = await readAll(file);
    const lines = file.split('\n');
    expect(articles.map(({ source: { part } }) => lines[part!.line - 1])).toEqual(['SE', 'SE', 'SE']);
    expect(articles.map(({ text, source: { part } }) => text === file.slice(...part!.span))).toEqual([
      true,
      true,
      true,
    ]);
    expect(articles.map(({ text }) => text).join('')).toBe(file);
    expect(articles.map(({ source: { part } }) => [part!.name, part!.number, part!.of])).toEqual([
      ['skpost0020011129du5401000', 1, 3],
      ['skpost0020011129du5401001', 2, 3],
      ['skpost0020011129du5401002', 3, 3],
    ]);
    const around = articles.map(({ dropped }) =>
      dropped.flatMap(({ text, reason }) => (reason === AROUND ? text : [])),
    );
    expect(around).toEqual([['Search Summary Text: bridge'], [], ['End of search']]);
    expect(articles.flatMap(untiled)).toEqual([]);
  });

  it('leaves out covers, lists of contents and what follows the last record', async () => {
    const [, nexis] = SHAPES[3]!;
    const [, proquest] = SHAPES[5]!;
    const cover = 'User Name: = a.ren@example.org\nDate and Time: 5 May 2016\nJob Number: 31415926\nDocuments (2)';
    const contents = `1. ${HEADLINES[0]}\nClient/Matter: -None-\nSearch Terms: bridge\n2. ${HEADLINES[1]}\nClient/Matter: -None-`;
    const both = [0, 1].map((i) => recordOf(nexis, i)).join('\n');
    const first = await readAll(`${cover}\n\n${contents}\n\n${both}`);
    expect(first.articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    expect(first.articles[0]!.dropped[0]).toMatchObject({
      reason: AROUND,
      span: [0, cover.length + 2 + contents.length],
    });
    const counted = [0, 1].map((i) => `${RULE}\n\nDocument ${i + 1} of 2\n\n${recordOf(proquest, i)}\n`).join('');
    const report = `${RULE}\n\nReport Information from ProQuest\n2 August 2016 10:12\n${counted}${RULE}\n\nBibliography\n\nCitation style: APA\n`;
    const second = await readAll(report);
    expect(second.articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    expect(second.articles.map(({ body }) => body.map(({ text }) => text))).toEqual([BODY, BODY]);
    expect(second.articles[1]!.dropped.at(-1)).toMatchObject({ reason: AROUND });
    expect(second.articles.flatMap(untiled)).toEqual([]);
  });

  it.each([
    ['counts', (i: number) => `Document ${i + 1} of 2\n\n`],
    ['rules alone', () => ''],
  ])('is cut at %s between the report of a search and its bibliography', async (_, count) => {
    const contents = `1. ${HEADLINES[0]}\n\n2. ${HEADLINES[1]}`;
    const cited = [0, 1].map(
      (i) =>
        `Ren, A. (1998, May 04). ${HEADLINES[i]}. The Skellhavn Post Retrieved from http://search.example.org/docview/41100000${i}?accountid=14586.`,
    );
    const file = [
      `${RULE}\n\nReport Information from ProQuest\n\n24 September 2013 10:12\n${RULE}\n\nTable of contents\n\n${contents}\n\nBibliography\n\n`,
      ...[0, 1].map((i) => `${RULE}\n\n${count(i)}${proquest(i)}`),
      `${RULE}\n\nBibliography\n\nCitation style: APA 6th\n\n${cited.join('\n\n')}\n\n${RULE}\n\nContact ProQuest\n`,
    ];
    const { articles } = await readAll(file.join(''));
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([BODY, BODY]);
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['411000000', '411000001']);
    expect(articles.map(({ published, publication }) => [published?.date, publication])).toEqual([
      ['1998-05-04', 'The Skellhavn Post'],
      ['1998-05-04', 'The Skellhavn Post'],
    ]);
    expect(articles[1]!.dropped.at(-1)!.text).toMatch(/Bibliography .* Contact ProQuest$/);
    expect(articles.flatMap(untiled)).toEqual([]);
  });

  it('may have its values below their labels', async () => {
    const { articles } = await readAll([0, 1].map(ebsco).join(''));
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([BODY, BODY]);
    expect(articles.map(({ byline, published }) => [byline[0]?.name, published?.date])).toEqual([
      ['Ada Ren', '1998-05-14'],
      ['Ada Ren', '1998-05-14'],
    ]);
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['2W62W610000', '2W62W610001']);
  });

  it('may be exports of two databases one behind the other, or else stays one', async () => {
    for (const [first, second] of [
      [SHAPES[0]![1], SHAPES[3]![1]],
      [SHAPES[3]![1], SHAPES[0]![1]],
      [SHAPES[5]![1], SHAPES[1]![1]],
      [SHAPES[4]![1], SHAPES[2]![1]],
    ] as const) {
      const file = [recordOf(first, 0), recordOf(first, 1), recordOf(second, 2), recordOf(second, 3)].join('\n\n');
      const { articles } = await readAll(file);
      expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES);
      expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([BODY, BODY, BODY, BODY]);
    }
    const [gale, nexis] = [SHAPES[6]![1], SHAPES[3]![1]];
    const { notes } = await readAll(
      [0, 1].map((i) => recordOf(gale, i)).join('\n') + [2, 3].map((i) => recordOf(nexis, i)).join('\n'),
    );
    expect(notes.map(({ rule }) => rule)).toContain('article:several');
  });

  it('tells of sentences that stand outside its articles', async () => {
    const coded = [0, 1].map((i) => recordOf(SHAPES[0]![1], i)).join('\n');
    const { articles, notes } = await readAll(`Of the bridge\n\n${BODY[0]}\n\n${coded}\n${BODY[0]}\n`);
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    const lines = coded.split('\n').length + 4;
    expect(notes.filter(({ rule }) => rule === 'text:outside').map(({ line }) => line)).toEqual([3, lines + 1]);
  });

  it('keeps an article whose count was cut off as an article', async () => {
    const records = [0, 1, 2].map((i) => recordOf(SHAPES[3]![1], i));
    const { articles } = await readAll(
      `${records[0]}\n2 of 3 DOCUMENTS\n\n${records[1]}\n3 of 3 DOCUMENTS\n\n${records[2]}`,
    );
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 3));
  });

  it('may have a note of whoever saved it above the first', async () => {
    const note = `NOTE: ${BODY[0]} ${BODY[2]}`;
    const [, nexis] = SHAPES[3]!;
    const both = [0, 1].map((i) => `                 ${i + 1} of 2 DOCUMENTS\n\n${recordOf(nexis, i)}`).join('\n');
    const { articles } = await readAll(`${note}\n\nTerms: bridge AND Calder\n\n${both}`);
    expect(articles.map(({ headline }) => headline)).toEqual(HEADLINES.slice(0, 2));
    expect(articles[0]!.dropped[0]).toMatchObject({ reason: AROUND, text: expect.stringContaining('NOTE:') });
  });

  it('is known in German too, between the feet of printed pages', async () => {
    const [, coded] = SHAPES[0]!;
    const records = [0, 1].map((i) => recordOf(coded, i).replace('Document sk', 'Dokument sk'));
    const { articles } = await readAll(
      records.join('\nSeite 2 von 3 © 2016 Factiva, Inc. Alle Rechte vorbehalten.\n\n'),
    );
    expect(articles.map(({ source }) => source.part?.name)).toEqual([
      'skpost0020011129du5401000',
      'skpost0020011129du5401001',
    ]);
    expect(articles[1]!.dropped[0]).toMatchObject({ reason: AROUND });
  });

  it('names articles by their numbers only where each has one of its own, and keeps copies', async () => {
    const [, text] = SHAPES[0]!;
    const { articles } = await readAll([0, 1, 1].map((i) => recordOf(text, i)).join('\n'));
    expect(articles.map(({ source }) => source.part?.name)).toEqual(['1', '2', '3']);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
    expect(fieldsOf(articles[1]!)).toEqual(fieldsOf(articles[2]!));
  });

  it('reads dates in figures as all of its articles show', async () => {
    const [, record] = SHAPES[7]!;
    const file = `${record}\n\n${record.replace('05/14/1998', '05/04/1998')}`;
    const { articles, notes } = await readAll(file);
    expect(articles.map(({ published }) => published?.date)).toEqual(['1998-05-14', '1998-05-04']);
    expect(notes).toEqual([expect.objectContaining({ rule: 'date:order', line: record.split('\n').length + 2 })]);
  });

  it('tells the line of the file of whatever is wrong with one of its articles', async () => {
    const [, text] = SHAPES[0]!;
    const file = [0, 1].map((i) => recordOf(text, i)).join('\n');
    const at = file.lastIndexOf('The bridge over');
    const { notes } = await readAll(`${file.slice(0, at)}\ufffd${file.slice(at)}`);
    expect(notes.filter(({ rule }) => rule === 'text:replacement')).toEqual([
      expect.objectContaining({ level: 'warning', line: file.slice(0, at).split('\n').length }),
    ]);
  });

  it('of more articles than any database gives is refused', async () => {
    const { articles, notes } = await readAll(
      Array.from({ length: 2001 }, (_, i) => recordOf(SHAPES[6]![1], i)).join('\n'),
    );
    expect(articles).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ level: 'error', rule: 'text:articles' })]);
  });
});

function isStory(text: string): boolean {
  return text.includes('-30-');
}

/** What single articles are made of, and what may look like the bounds of several. */
const SLOTS: readonly string[] = [
  ...BODY,
  HEADLINES[0]!,
  'By Ada Ren',
  '4 May 1998',
  '3 min',
  'The Skellhavn Post, Monday 4 May 1998, page 3',
  'Title: The River\nAuthor: Tom Quill\nPublisher: Calder Press\nPages: 320',
  'Title: The Hill\nAuthor: Ada Ren\nPublisher: Calder Press\nPublished: 12 May 1998\nPages: 120\nCopyright: Calder Press',
  'What: A walk\nWhen: 4 May 1998\nWhere: Skellhavn',
  'Source: The Skellhavn Post\nDate: 4 May 1998',
  '1 of 3',
  '2 of 3',
  'Document 1 of 3: the letter',
  '1 of 3 documents that were shown to us',
  '***',
  '* * *',
  '________',
  RULE,
  '----------',
  '================',
  'Copyright 1998 Skellhavn Post Ltd.',
  'HD screens for all',
  '###',
  '___',
  'Section: News',
  'Q: And the toll?\nA: It went.',
  'Caption: The bridge at dusk.',
  '152 words',
];

describe('one article', () => {
  it.each(SHAPES)('of a database stays one, whatever stands in it: %s', (_, text) => {
    expect(batchOf(text)).toBeNull();
    const within = [RULE, '1 of 3', '***', BODY[0], 'Title: The River\nAuthor: Tom Quill\nPages: 320', '----------'];
    for (const a of within)
      for (const b of within) expect(batchOf(text.replace(BODY[1]!, `${a}\n\n${BODY[1]}\n\n${b}`))).toBeNull();
  });

  it('that lists books with their papers and days stays one', () => {
    const book = 'Title: The River\nAuthor: Tom Quill\nPublisher: Calder Press\nPages: 320\nCopyright: Calder Press';
    for (const text of [
      `${book}\n\n${BODY[0]}\n\n${book}\n\n${BODY[2]}`,
      `The Skellhavn Post, Monday 4 May 1998, page 3\n${book}\n${BODY[0]}\n\n`.repeat(2),
      `${book}\nSource: The Skellhavn Post\nDate: 4 May 1998\n\n`.repeat(2),
      `${BODY[0]}\n\n${book}\n\n`.repeat(3),
    ])
      expect(batchOf(text)).toBeNull();
  });

  it('made of any slots stays one', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom(...SLOTS), fc.constantFrom('\n', '\n\n', '\n\n\n')), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(lines, (some) => {
        expect(batchOf(some.flat().join(''))).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it('about leaked papers that are quoted with their counts stays one', () => {
    const memo = (n: number) =>
      `Document ${n} of 2\n\nFrom: Tom Hale\nDate: 4 May 1998\nSubject: The bridge\n\n${BODY[0]}`;
    expect(batchOf(`What the county knew\n\nBy Ada Ren\n\n${BODY[0]}\n\n${memo(1)}\n\n${memo(2)}`)).toBeNull();
  });

  it('of the samples stays one', () => {
    const meant = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/seeds.json'), 'utf8')) as {
      path: string;
      part?: string;
    }[];
    for (const { path, part } of meant)
      if (part === undefined) expect(batchOf(readFileSync(join(ROOT, 'seeds', path), 'utf8')), path).toBeNull();
  });
});

describe('any text', () => {
  const pieces = [
    ...SHAPES.map(([, text]) => text),
    ...[EUROPRESSE[1], STORY[1], TYPED[1], '--------\n', `${RULE}\n`, '\n', '1 of 2 DOCUMENTS\n', 'Document 2 of 2\n'],
    ...['End of Document\n', '-30-\n', 'Page 1 of 2 © 1998 Factiva, Inc.\n', 'x\n', BODY[0]!, 'Title: x\n', '\u2028\n'],
  ];

  it('is tiled by the shares of its articles, each of which holds its words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (some) => {
        const text = some.join('');
        const parts = batchOf(text);
        if (parts === null) return;
        let end = 0;
        for (const { slice, record, line } of parts) {
          expect(slice[0]).toBe(end);
          expect(record[0]).toBeGreaterThanOrEqual(slice[0]);
          expect(record[1]).toBeGreaterThan(record[0]);
          expect(slice[1]).toBeGreaterThanOrEqual(record[1]);
          expect(text.slice(0, record[0]).split('\n').length).toBe(line);
          end = slice[1];
        }
        expect(end).toBe(text.length);
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '1 of 9 DOCUMENTS\n',
    '1 of 9 DOCUMENTS\nx\n',
    `${RULE}\n\n`,
    `\n${RULE}\nTitle: a\nText: b\nDate: c\n`,
    'Document skpost0020011129du5400001\n',
    'Title: a\n\n',
    'Copyright: a\n\n',
    'End of Document\n1. abcdefghij\n',
    '-30-\n',
    'The Skellhavn Post, Monday 4 May 1998, page 3\n\n',
    'AN\nDocument skpost0020011129du5400001\nHD\n',
    'End of Document\nCopyright: a\n',
    SHAPES[0]![1],
  ])('costs as much as it is long: %j', (piece) => {
    const [short, long] = [20_000, 120_000].map((length) => piece.repeat(Math.ceil(length / piece.length)));
    const least = Math.max(
      20,
      cost(() => batchOf(short!), 3),
    );
    expect(cost(() => batchOf(long!), 2)).toBeLessThan(least * 20);
  });
});
