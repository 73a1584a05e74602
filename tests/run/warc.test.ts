/** Web archives: records, members of gzip, codings, what is torn, which page is an article and which capture of it counts. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInput, type Reading, readInput } from '../../src/run/reading.js';
import {
  answer,
  chunked,
  june,
  march,
  OPEN_GRAPH,
  packed,
  packedAsOne,
  page,
  record,
  response,
} from '../fixtures/warcs.mjs';
import { untiled } from '../news/reading.js';
import { names, notes, said } from './readings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array, name = 'crawl.warc'): Promise<Reading[]> {
  writeFileSync(join(folder, name), bytes);
  return readInput(folder, name);
}
/** What is published of each, whatever its file. */
const told = (readings: readonly Reading[]) =>
  readings.map(({ article }) => article && { ...article, id: '', url: '', source: null });

const SITE = 'http://mercury.example';
const PROSE =
  'The ferry to the outer islands has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp. ' +
  'People have learned to bring a book, the harbour master said, and a coat that keeps the wind out, and nobody has yet asked for the money back.';
const declared = (title: string) =>
  page({
    title,
    head: OPEN_GRAPH({ title, published: '2011-06-14T06:30:00+02:00', section: 'Harbour' }),
    body: `<h1>${title}</h1>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
  });
const plain = (title: string, body = `<p>June 14, 2011</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`) =>
  page({ title, body: `<h1>${title}</h1>\n${body}` });
const TITLES = [
  'The ferry is late again',
  'The ferry is later still',
  'The ferry has sailed at last',
  'A second ferry',
];
const RECORDS = TITLES.map((title, i) => response(`${SITE}/${i}`, i % 2 === 0 ? declared(title) : plain(title)));
const ALL = RECORDS.map((_, i) => `${SITE}/${i}`);
const starts = (records: readonly Buffer[]) => {
  let at = 0;
  return records.map(({ length }) => {
    at += length;
    return at - length;
  });
};

describe('a web archive', () => {
  it('gives its pages as articles of one file, with the address, the time and the checksum of the whole', async () => {
    const readings = await read(packed(june()), 'june.warc.gz');
    expect(readings).toHaveLength(2);
    const [crane] = readings;
    expect(crane?.article?.headline).toBe('Last crane leaves Ostrand harbour');
    expect(crane?.article?.original).toBe('http://www.ostrandmercury.example/harbour/crane');
    expect(crane?.article?.other).toEqual({ 'WARC-Date': '2011-06-14T22:10:00Z' });
    expect(crane?.article?.body).toHaveLength(4);
    expect(crane?.article?.source).toMatchObject({
      path: 'june.warc.gz',
      mediaType: 'application/warc',
      bytes: packed(june()).length,
      part: { name: 'http://www.ostrandmercury.example/harbour/crane', number: 1, of: 2 },
    });
    expect(new Set(readings.map(({ article }) => article?.source.sha256)).size).toBe(1);
    for (const { article } of readings) expect(article && untiled(article)).toEqual([]);
  });

  it('tells what it leaves out in a word for each kind, and names pages that are no articles', async () => {
    const readings = await read(packed(june()), 'june.warc.gz');
    expect(said(readings, 'warc:left')).toBe(
      'Left out of the archive’s records: descriptions of the crawl (1), errors of servers (1), images (1), redirects (1), requests (2), revisits, whose page another record holds (1).',
    );
    expect(said(readings, 'warc:pages')).toContain('(2): http://www.ostrandmercury.example/ (a front page); ');
    expect(said(readings, 'warc:captures')).toContain('(1)');
  });

  it('reads the older version, unpacked, and a page that is a resource', async () => {
    const resource = record(
      'resource',
      { 'WARC-Target-URI': `<${SITE}/r>`, 'Content-Type': 'text/html' },
      declared(TITLES[0]!),
      '1.0',
    );
    const readings = await read(Buffer.concat([...march(), resource]));
    expect(names(readings)).toEqual(['http://www.ostrandmercury.example/2009/library.html', `${SITE}/r`]);
  });

  it('keeps another address that a page gives as its own beside that of the capture', async () => {
    const canonical = declared(TITLES[0]!).replace('</head>', `<link rel="canonical" href="${SITE}/story"></head>`);
    const [one] = await read(response(`${SITE}/story?from=feed`, canonical));
    expect(one?.article?.original).toBe(`${SITE}/story`);
    expect(one?.article?.other['WARC-Target-URI']).toBe(`${SITE}/story?from=feed`);
  });

  it('in which nothing is an article is left out with a word', async () => {
    const readings = await read(response(`${SITE}/`, declared('Front page')));
    expect(readings).toHaveLength(1);
    expect(readings[0]?.article).toBeNull();
    expect(notes(readings)[0]).toMatchObject({ level: 'info', rule: 'warc:none' });
  });

  it('that is no web archive, or empty, is told as such', async () => {
    const readings = await read(Buffer.from('A letter to the editor\n\nIt is about the ferry.\n'));
    expect(notes(readings)[0]).toMatchObject({ level: 'error', rule: 'warc:none' });
    expect(said(readings, 'warc:torn')).toContain('at byte 0: Expected a record');
    expect(notes(await read(Buffer.alloc(0)))[0]).toMatchObject({ level: 'info', rule: 'warc:none' });
  });
});

describe('members of gzip', () => {
  it.each([
    ['one a record', packed(RECORDS)],
    ['one for all', packedAsOne(RECORDS)],
  ])('%s: the same articles', async (_, bytes) => {
    const readings = await read(bytes, 'crawl.warc.gz');
    expect(notes(readings).filter(({ level }) => level !== 'info')).toEqual([]);
    expect(told(readings)).toEqual(told(await read(Buffer.concat(RECORDS))));
  });

  it('cut at any places: the same articles', async () => {
    const whole = Buffer.concat(RECORDS);
    const expected = told(await read(whole));
    const cuts = fc.uniqueArray(fc.nat(whole.length), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), whole.length];
        const members = edges.slice(1).map((to, i) => whole.subarray(edges[i], to));
        expect(told(await read(packed(members), 'cut.warc.gz'))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('of which one is not what its checksum says: the others are published', async () => {
    const members = RECORDS.map((one) => gzipSync(one));
    members[1]!.writeUInt32LE(0, members[1]!.length - 8);
    const readings = await read(Buffer.concat(members), 'sum.warc.gz');
    expect(names(readings)).toEqual(ALL.filter((_, i) => i !== 1));
    expect(said(readings, 'warc:torn')).toContain(`(1): at byte ${members[0]!.length}: Expected bytes of the checksum`);
  });

  it('of which one is overwritten: the others are published, and its byte is told', async () => {
    const members = RECORDS.map((one) => gzipSync(one));
    members[1]!.fill(0xff, 10, 60);
    const readings = await read(Buffer.concat(members), 'torn.warc.gz');
    expect(names(readings)).toEqual(ALL.filter((_, i) => i !== 1));
    expect(said(readings, 'warc:torn')).toContain(`at byte ${members[0]!.length}: bytes that cannot be unpacked`);
  });

  it('and no more empty members than a torn file may have', async () => {
    const empty = gzipSync('');
    const many = Buffer.concat(Array.from({ length: 1500 }, () => empty));
    const readings = await read(Buffer.concat([packed(RECORDS), many]), 'empty.warc.gz');
    expect(readings).toHaveLength(RECORDS.length);
    const alone = await read(many, 'nothing.warc.gz');
    expect(said(alone, 'warc:torn')).toContain(
      `at byte ${1001 * empty.length}: members of gzip that hold next to nothing`,
    );
  });
});

describe('codings', () => {
  const html = Buffer.from(declared(TITLES[0]!));
  const CODINGS: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['identity', (bytes) => bytes],
    ['gzip', (bytes) => gzipSync(bytes)],
    ['deflate', (bytes) => deflateSync(bytes)],
    ['deflate', (bytes) => deflateRawSync(bytes)],
    ['br', (bytes) => brotliCompressSync(bytes)],
    ['gzip, deflate', (bytes) => deflateSync(gzipSync(bytes))],
    // what a crawler has undone, the head kept
    ['gzip', (bytes) => bytes],
    ['deflate', (bytes) => bytes],
    ['br', (bytes) => bytes],
  ];
  it('and chunks of any size come off', async () => {
    const expected = told(await read(response(ALL[0]!, html)));
    const choice = fc.tuple(
      fc.constantFrom(...CODINGS),
      fc.constantFrom('chunks', 'undone', 'none'),
      fc.integer({ min: 1, max: 900 }),
    );
    await fc.assert(
      fc.asyncProperty(choice, async ([[coding, pack], transfer, size]) => {
        const body = transfer === 'chunks' ? chunked(pack(html), size) : pack(html);
        const fields = {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Encoding': coding,
          ...(transfer === 'none' ? {} : { 'Transfer-Encoding': 'chunked' }),
        };
        expect(told(await read(response(ALL[0]!, body, fields)))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('that unpack to more than a page, or are none, refuse that page alone', async () => {
    const bomb = `<p>${'a'.repeat(5 * 1024 * 1024)}</p>`;
    const coded = (uri: string, coding: string, body: Buffer) =>
      response(uri, body, { 'Content-Type': 'text/html', 'Content-Encoding': coding });
    const readings = await read(
      packed([
        coded(`${SITE}/gzip`, 'gzip', gzipSync(bomb)),
        coded(`${SITE}/deflate`, 'deflate', deflateSync(bomb)),
        coded(`${SITE}/br`, 'br', brotliCompressSync(bomb)),
        coded(`${SITE}/zstd`, 'zstd', Buffer.from('??')),
        coded(`${SITE}/broken`, 'gzip', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(20, 0xff)])),
        coded(`${SITE}/many`, 'gzip, gzip, gzip', gzipSync('x')),
        ...RECORDS,
      ]),
      'bombs.warc.gz',
    );
    expect(names(readings)).toEqual(ALL);
    const refused = notes(readings).filter(({ level }) => level === 'error');
    expect(refused.map(({ rule }) => rule)).toEqual(Array(6).fill('warc:body'));
    expect(refused[0]?.message).toContain('at most 4 MB');
    expect(refused[3]?.message).toContain('found “zstd”');
  });

  it('cut short give what came, with a warning', async () => {
    const body = chunked(gzipSync(html, { level: 0 }), 200);
    const fields = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' };
    const [one] = await read(response(ALL[0]!, body.subarray(0, body.length - 300), fields));
    expect(one?.article?.headline).toBe(TITLES[0]);
    expect(one?.input.notes.map(({ rule }) => rule)).toContain('warc:truncated');
  });

  it('of letters: what the server says counts before what the page says, and UTF-8 before both', async () => {
    const words = declared('Fähre nach Österby fährt später').replace('<meta charset="utf-8">', '');
    const latin = Buffer.from(words, 'latin1');
    const as = async (charset: string, bytes: Buffer) =>
      (await read(response(ALL[0]!, bytes, { 'Content-Type': `text/html; charset=${charset}` })))[0]?.article;
    expect(await as('"ISO-8859-1"', latin)).toMatchObject({
      headline: 'Fähre nach Österby fährt später',
      source: { encoding: 'windows-1252' },
    });
    expect(await as('iso-8859-7', latin)).toMatchObject({ source: { encoding: 'iso-8859-7' } });
    expect(await as('iso-8859-7', Buffer.from(words))).toMatchObject({
      headline: 'Fähre nach Österby fährt später',
      source: { encoding: 'utf-8' },
    });
  });
});

describe('what is torn', () => {
  const whole = Buffer.concat(RECORDS);
  const at = starts(RECORDS);
  /** The third record, with another length. */
  const mended = (by: number) =>
    RECORDS.map((one, i) => {
      if (i !== 2) return one;
      const text = one.toString('latin1');
      return Buffer.from(
        text.replace(/Content-Length: (\d+)/, (_, length) => `Content-Length: ${Number(length) + by}`),
        'latin1',
      );
    });

  it('at the end, by any cut: what stands before is published, and the byte is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 5 }), async (length) => {
        const readings = await read(whole.subarray(0, length));
        // two line ends behind a block are missed by nobody
        const complete = RECORDS.filter((one, i) => at[i]! + one.length - 4 <= length).length;
        expect(names(readings)).toEqual(ALL.slice(0, complete));
        const torn = at.findLast((start) => start < length)!;
        if (torn + RECORDS[at.indexOf(torn)]!.length - 4 > length)
          expect(said(readings, 'warc:torn')).toContain(`(1): at byte ${torn}: `);
      }),
      { numRuns: 40 },
    );
  });

  it('a length that is too small: the other records are published', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -500, max: -2 }), async (by) => {
        const records = mended(by);
        const readings = await read(Buffer.concat(records));
        expect(names(readings)).toEqual(ALL.filter((_, i) => i !== 2));
        expect(said(readings, 'warc:torn')).toContain(`(1): at byte ${at[2]}: Expected two line ends`);
      }),
      { numRuns: 20 },
    );
  });

  it('a length that is too large takes no more than the record that it reaches into, and none where members part them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: RECORDS[3]!.length }), async (by) => {
        const records = [...mended(by), response(`${SITE}/4`, declared('The last ferry'))];
        const unpacked = await read(Buffer.concat(records));
        expect(names(unpacked)).toEqual(expect.arrayContaining([ALL[0], ALL[1], `${SITE}/4`]));
        const readings = await read(packed(records), 'long.warc.gz');
        expect(names(readings)).toEqual([ALL[0], ALL[1], ALL[3], `${SITE}/4`]);
        expect(said(readings, 'warc:torn')).toContain(
          `(1): at byte ${at[2]} of the unpacked file: Expected a block of`,
        );
      }),
      { numRuns: 15 },
    );
  });

  it('by any bytes put anywhere: no fault, and a word for each', async () => {
    const spoil = fc.record({
      at: fc.nat(whole.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      isPacked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(spoil, async ({ at: place, bytes, isPacked }) => {
        const own = Buffer.from(isPacked ? packed(RECORDS) : whole);
        own.set(bytes.subarray(0, Math.max(0, own.length - place)), Math.min(place, own.length));
        const readings = await read(own, isPacked ? 'spoilt.warc.gz' : 'spoilt.warc');
        expect(notes(readings).filter(({ rule }) => rule === 'article:fault')).toEqual([]);
        expect(names(readings).length).toBeGreaterThanOrEqual(RECORDS.length - 2);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['\nWARC/1.0', '\nWARC/', '\nWARC/9.9\nX: y'])(
    'by heads that never end (%j): what follows is found, at no great cost',
    async (piece) => {
      const junk = Buffer.from(`WARC/1.0${piece.repeat(3_000_000 / piece.length)}\r\n\r\n`);
      const readings = await read(Buffer.concat([junk, ...RECORDS]));
      expect(names(readings)).toEqual(ALL);
      expect(said(readings, 'warc:torn')).toContain('(1): at byte 0: Expected a record');
    },
  );

  it('many members in one file of too many pages: how to pack it', async () => {
    const filler = `<!--${'the tide '.repeat(400_000)}-->`;
    const heavy = Array.from({ length: 20 }, (_, i) => response(`${SITE}/${i}`, declared('The ferry') + filler));
    const one = await read(packedAsOne(heavy), 'one.warc.gz');
    expect(notes(one)).toMatchObject([{ level: 'error', rule: 'text:articles' }]);
    expect(notes(one)[0]?.message).toContain('warcio recompress');
    writeFileSync(join(folder, 'each.warc.gz'), packed(heavy));
    expect((await openInput(folder, 'each.warc.gz')).parts).toHaveLength(20);
  });

  it('a file that unpacks to far more than its size is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(90 * 1024 * 1024));
    const readings = await read(Buffer.concat([packed(RECORDS), bomb]), 'bomb.warc.gz');
    expect(notes(readings)).toMatchObject([{ level: 'error', rule: 'read:failed' }]);
  });

  it('a file that is changed between its two readings gives no words that are not its own', async () => {
    writeFileSync(join(folder, 'moved.warc'), Buffer.concat(RECORDS));
    const { parts } = await openInput(folder, 'moved.warc');
    writeFileSync(join(folder, 'moved.warc'), Buffer.concat(RECORDS.toReversed()));
    const readings = await Promise.all(parts.map(({ read: readOne }) => readOne()));
    expect(names(readings)).toEqual([]);
    expect(notes(readings).filter(({ level }) => level === 'error')).toHaveLength(RECORDS.length);
  });
});

it('a page is dated by its address, and never by the name of the archive, which is the day of a crawl', async () => {
  const undated = (uri: string) => response(uri, plain('A day in its address', `<p>${PROSE}</p>\n<p>${PROSE}</p>`));
  const inAddress = undated(`${SITE}/2011/06/14/ferry/?page=all`);
  const inText = response(ALL[0]!, plain('A month in its text', `<p>06/05/2011</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`));
  const readings = await read(
    Buffer.concat([inAddress, undated(`${SITE}/2011-06/ferry`), inText]),
    'crawl-2011-06-05.warc',
  );
  expect(readings.map(({ article }) => article?.published?.date ?? null)).toEqual(['2011-06-14', null, '2011-05-06']);
});

describe('captures of one address', () => {
  const day = (date: string, title: string, uri = ALL[0]!) =>
    response(uri, declared(title), undefined, { 'WARC-Date': date });

  it('the last is the article, whatever the order in the file; https and http are one', async () => {
    const [early, late] = [
      day('2011-06-01T00:00:00Z', TITLES[0]!),
      day('2011-06-02T00:00:00Z', TITLES[1]!, ALL[0]!.replace('http:', 'https:')),
    ];
    for (const records of [
      [early, late],
      [late, early],
    ]) {
      const readings = await read(Buffer.concat(records));
      expect(readings.map(({ article }) => article?.headline)).toEqual([TITLES[1]]);
      expect(said(readings, 'warc:captures')).toContain('(1)');
    }
  });

  it('one that is cut, or no article any more, takes no whole one’s place', async () => {
    const cut = response(ALL[0]!, declared(TITLES[1]!), undefined, {
      'WARC-Date': '2012-01-01T00:00:00Z',
      'WARC-Truncated': 'time',
    });
    const gone = response(ALL[0]!, page({ title: 'Gone', body: '<p>This page is no longer here.</p>' }), undefined, {
      'WARC-Date': '2013-01-01T00:00:00Z',
    });
    const readings = await read(Buffer.concat([day('2011-06-01T00:00:00Z', TITLES[0]!), cut, gone]));
    expect(readings.map(({ article }) => article?.headline)).toEqual([TITLES[0]]);
  });

  it('records that are appended move no article', async () => {
    const before = await read(packed(RECORDS), 'grown.warc.gz');
    appendFileSync(
      join(folder, 'grown.warc.gz'),
      packed([...june(), RECORDS[1]!, day('2020-01-01T00:00:00Z', TITLES[0]!)]),
    );
    const after = await readInput(folder, 'grown.warc.gz');
    expect(after.slice(0, 4).map(({ article }) => [article?.id, article?.url])).toEqual(
      before.map(({ article }) => [article?.id, article?.url]),
    );
    expect(after).toHaveLength(6);
  });
});

describe('a page that is no article is told as what it is', () => {
  const list = Array.from(
    { length: 12 },
    (_, i) =>
      `<h3><a href="/${i}">The ferry was late for the ${i + 2}th time this week</a></h3><p>It was late again on Friday, and people waited on the quay for an hour.</p>`,
  ).join('\n');
  const posts = TITLES.map(
    (title, i) =>
      `<h2><a href="/${i}">${title} than ever before</a></h2>\n<p>June ${i + 1}, 2011</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
  ).join('\n');
  it.each([
    ['/', declared('The Mercury'), 'a front page'],
    ['/index.php', plain('The Mercury'), 'a front page'],
    ['/harbour', page({ title: 'Harbour', body: `<h1>Harbour</h1>\n${list}` }), 'a list of'],
    [
      '/tag/ferry',
      page({ title: 'Ferry', head: '<meta property="og:type" content="article">', body: posts }),
      'a list of articles',
    ],
    ['/?s=ferry', plain('Search'), 'a search'],
    [
      '/account',
      page({
        title: 'Log in',
        body: '<h1>Log in</h1><p>June 1, 2011</p><p>Please log in to read the Mercury, which costs no more than a loaf of bread a week.</p><form><input name="u"><input type="password" name="p"></form>',
      }),
      'a form to log in',
    ],
    ['/about', plain('About us', `<p>${PROSE}</p>\n<p>${PROSE}</p>`), 'without a date'],
    [
      '/contact',
      plain('Contact').replace('</head>', '<script type="application/ld+json">{"@type":"ContactPage"}</script></head>'),
      'a page about the site',
    ],
    [
      '/sections/coast',
      page({
        title: 'Coast',
        head: '<meta property="og:type" content="website">',
        body: `<h1>Coast</h1>\n<h3><a href="/1">${TITLES[0]}</a></h3>\n<p>June 1, 2011</p>\n<p>It was late again on Friday, and people waited on the quay for an hour.</p>\n<p>They were told nothing, and went home by the coast road.</p>`,
      }),
      'a list of articles',
    ],
    ['/empty', page({ title: 'Nothing', body: '<h1>Nothing here</h1>' }), 'without prose'],
  ])('%s', async (path, html, kind) => {
    const readings = await read(Buffer.concat([RECORDS[0]!, response(`${SITE}${path}`, html)]));
    expect(names(readings)).toEqual([ALL[0]]);
    expect(said(readings, 'warc:pages')).toContain(`(1): ${SITE}${path} (${kind}`);
  });

  it.each([
    [
      '/2011/website',
      page({
        title: 'Whatever its system says of itself',
        head: '<meta property="og:type" content="website">',
        body: `<h1>Whatever its system says of itself</h1><p>June 14, 2011</p>\n${`<p>${PROSE}</p>\n`.repeat(6)}`,
      }),
    ],
    [
      '/1',
      plain(
        'A short one',
        '<p>June 14, 2011</p>\n<p>The ferry to the outer islands ran aground on Friday, and nobody was hurt when the tide came in.</p>',
      ),
    ],
    ['/2011/06/14/ferry', plain('A day in its address', `<p>${PROSE}</p>`)],
    [
      '/2',
      plain(
        '渡船擱淺',
        '<p>2011年6月14日</p>\n<p>開往外島的渡船星期五在港口外擱淺，無人受傷，港務長說潮水來時船就浮起來了，乘客下船時都很平靜。</p>',
      ),
    ],
    [
      '/3',
      plain(
        'Below many links',
        `${list.replace(/<p>.*?<\/p>/g, '')}\n<p>June 14, 2011</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
      ),
    ],
    ['/?p=17', plain('An address of WordPress')],
  ])('and %s is one', async (path, html) => {
    expect(names(await read(response(`${SITE}${path}`, html)))).toEqual([`${SITE}${path}`]);
  });
});

it('answers that are no pages are counted', async () => {
  const other = (status: string, type: string) => response(`${SITE}/x`, 'x', { 'Content-Type': type }, {}, status);
  const records = [
    other('206 Partial Content', 'text/html'),
    other('200 OK', 'font/woff2'),
    other('200 OK', 'application/pdf'),
    other('200 OK', 'application/json'),
    record('response', { 'WARC-Target-URI': 'dns:mercury.example' }, 'x'),
    record('response', { 'WARC-Target-URI': `${SITE}/y` }, 'not HTTP'),
    record('odd', {}, answer('200 OK', {}, '')),
  ];
  expect(said(await read(packed([...records, RECORDS[0]!]), 'other.warc.gz'), 'warc:left')).toBe(
    'Left out of the archive’s records: answers of other states (1), answers that are not HTTP (1), files of PDF (1), fonts (1), other files (1), records of other types or addresses (2).',
  );
});
