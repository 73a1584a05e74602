/** Collections of web archives (WACZ): what is read of them, what they say of themselves, and files that are none or mean ill. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInput, type Reading, readInput } from '../../src/run/reading.js';
import { june, march, OPEN_GRAPH, packed, packedAsOne, page, record, response } from '../fixtures/warcs.mjs';
import { collection, pagesOf, zip } from '../fixtures/zips.mjs';
import { names, notes, said } from './readings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wacz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array, name = 'crawl.wacz'): Promise<Reading[]> {
  writeFileSync(join(folder, name), bytes);
  return readInput(folder, name);
}
/** What is published of each, whatever its file. */
const told = (readings: readonly Reading[]) =>
  readings.map(
    ({ article }) =>
      article && { ...article, id: '', url: '', source: null, other: { ...article.other, 'WARC-Filename': '' } },
  );
const rules = (readings: readonly Reading[]) => [
  ...new Set(
    notes(readings)
      .filter(({ level }) => level !== 'info')
      .map(({ rule }) => rule),
  ),
];

const SITE = 'http://mercury.example';
const PROSE =
  'The ferry to the outer islands has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp. ' +
  'People have learned to bring a book, the harbour master said, and a coat that keeps the wind out, and nobody has yet asked for the money back.';
const TITLES = ['The ferry is late again', 'The ferry is later still', 'The ferry has sailed', 'A second ferry'];
const story = (title: string) =>
  page({
    title,
    head: OPEN_GRAPH({ title, published: '2011-06-14T06:30:00+02:00', section: 'Harbour' }),
    body: `<h1>${title}</h1>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
  });
const RECORDS = TITLES.map((title, i) => response(`${SITE}/${i}`, story(title)));
const ALL = RECORDS.map((_, i) => `${SITE}/${i}`);
const GZ = packed(RECORDS);
const DATA = 'archive/data.warc.gz';
const withData = (bytes: Uint8Array, more: object = {}) => [{ name: DATA, bytes, ...more }];

describe('a collection', () => {
  it('gives the articles of all its archives, each with the archive that it stands in', async () => {
    const members = collection(
      { 'a.warc.gz': packed(june()), 'b.warc': Buffer.concat(march()) },
      { pages: ['http://www.ostrandmercury.example/harbour/crane'] },
    );
    const file = zip(members);
    const readings = await read(file);
    expect(readings.map(({ article }) => article?.headline)).toEqual([
      'Last crane leaves Ostrand harbour',
      'Bakery keeps its oven, and its queue',
      'Library stays open on Sundays',
    ]);
    expect(readings[0]?.article?.original).toBe('http://www.ostrandmercury.example/harbour/crane');
    expect(readings[0]?.article?.source).toMatchObject({
      path: 'crawl.wacz',
      mediaType: 'application/x-wacz',
      bytes: file.length,
      part: { name: 'http://www.ostrandmercury.example/harbour/crane', number: 1, of: 3 },
    });
    expect(readings.map(({ article }) => article?.other['WARC-Filename'])).toEqual([
      'archive/a.warc.gz',
      'archive/a.warc.gz',
      'archive/b.warc',
    ]);
    expect(new Set(readings.map(({ article }) => article?.source.sha256)).size).toBe(1);
    expect(rules(readings)).toEqual([]);
    expect(said(readings, 'warc:left')).toContain('images (1)');
    expect(said(readings, 'wacz:left')).toBe(
      'Left out of the collection’s files: descriptions (2), indexes (1), lists of pages, held against what was read (1).',
    );
  });

  const whole = Buffer.concat(RECORDS);
  const FORMS: readonly (readonly [string, string, Uint8Array, boolean])[] = [
    ['packed by record, stored', 'data.warc.gz', GZ, false],
    ['packed as one, stored', 'data.warc.gz', packedAsOne(RECORDS), false],
    ['not packed, stored', 'data.warc', whole, false],
    ['packed by record, deflated', 'data.warc.gz', GZ, true],
    ['not packed, deflated', 'data.warc', whole, true],
  ];
  it.each(FORMS)(
    '%s: the same articles as of the archive alone, in either form of ZIP',
    async (_, name, bytes, deflated) => {
      const expected = told(await read(bytes, name));
      for (const zip64 of [false, true]) {
        const members = collection({ [name]: bytes }).map((one) => ({
          ...one,
          deflated: deflated && /warc/.test(one.name),
        }));
        const readings = await read(zip(members, { zip64, before: Buffer.alloc(zip64 ? 70_000 : 0) }));
        expect(told(readings)).toEqual(expected);
        expect(rules(readings)).toEqual([]);
      }
    },
  );

  it('keeps addresses and ids when archives are added, in front or behind', async () => {
    const ids = (readings: readonly Reading[]) =>
      readings.map(({ article }) => [article?.original, article?.id, article?.url]);
    const before = ids(await read(zip(collection({ 'm.warc.gz': GZ }))));
    const grown = await read(
      zip(collection({ 'a.warc.gz': packed(june()), 'm.warc.gz': GZ, 'z.warc': Buffer.concat(march()) })),
    );
    expect(ids(grown)).toEqual(expect.arrayContaining(before));
    expect(grown).toHaveLength(7);
  });

  it('has one article of an address, the last whole capture in whichever archive', async () => {
    const day = (date: string, title: string) => response(ALL[0]!, story(title), undefined, { 'WARC-Date': date });
    const archives = {
      'late.warc.gz': packed([day('2011-06-02T00:00:00Z', TITLES[1]!)]),
      'early.warc.gz': packed([day('2011-06-01T00:00:00Z', TITLES[0]!)]),
    };
    const readings = await read(zip(collection(archives)));
    expect(readings.map(({ article }) => article?.headline)).toEqual([TITLES[1]]);
    expect(said(readings, 'warc:captures')).toContain('(1)');
  });

  it('tells which of the pages that it lists are in no record', async () => {
    const listed = [...ALL, `${SITE}/lost`, 'https://mercury.example/2#top', 'about:blank'];
    const readings = await read(zip(collection({ 'data.warc.gz': GZ }, { pages: listed })));
    expect(names(readings)).toEqual(ALL);
    expect(said(readings, 'wacz:pages')).toContain(`(1): ${SITE}/lost.`);
    expect(said(await read(zip(collection({ 'data.warc.gz': GZ }, { pages: ALL }))), 'wacz:pages')).toBe('');
  });

  it('lists that are none are passed over, line by line', async () => {
    const more = {
      'pages/extraPages.jsonl': `{"url":\n[\n"x"\nnull\n{"url":7}\n${pagesOf([`${SITE}/more`])}{"url":"${SITE}/cut`,
    };
    const readings = await read(zip(collection({ 'data.warc.gz': GZ }, { more })));
    expect(names(readings)).toEqual(ALL);
    expect(said(readings, 'wacz:pages')).toContain(`(1): ${SITE}/more.`);
  });

  it('without archives is refused, with what was expected', async () => {
    const [one] = await read(zip(collection({})));
    expect(one?.input.notes).toMatchObject([{ level: 'error', rule: 'wacz:none' }]);
  });
});

describe('what a collection says of itself', () => {
  const doubts = (readings: readonly Reading[]) => said(readings, 'wacz:damaged');
  it('a checksum that is another’s: the articles are published, with a doubt', async () => {
    const changed = { [DATA]: packed([...RECORDS].reverse()) };
    const readings = await read(zip(collection({ 'data.warc.gz': GZ }, { changed })));
    expect(names(readings)).toHaveLength(4);
    expect(doubts(readings)).toContain(`(1): ${DATA}: the checksum in datapackage.json is another’s`);
  });

  it('checksums of a tool that notes wrong ones for archives are no doubt', async () => {
    const software = '@harvard-lil/js-wacz 0.1.6';
    const changed = { [DATA]: GZ, 'indexes/index.cdx': 'x' };
    const readings = await read(zip(collection({ 'data.warc.gz': packed(june()) }, { changed, software })));
    expect(rules(readings)).toEqual([]);
    expect(said(readings, 'wacz:checksums')).toContain('(1)');
    const more = { 'pages/extraPages.jsonl': 'x' };
    const other = { 'pages/extraPages.jsonl': 'y' };
    const lists = await read(zip(collection({ 'data.warc.gz': GZ }, { more, changed: other, software })));
    expect(doubts(lists)).toContain('(1): pages/extraPages.jsonl: the checksum');
  });

  it('checksums in the form of older collections', async () => {
    const description = (hash: string) =>
      JSON.stringify({ resources: [{ path: DATA, stats: { hash, bytes: 1 }, hashing: 'sha256' }] });
    const found = async (hash: string) =>
      doubts(await read(zip([...withData(GZ), { name: 'datapackage.json', bytes: description(hash) }])));
    expect(await found(createHash('sha256').update(GZ).digest('hex'))).toBe('');
    expect(await found('0'.repeat(64))).toContain(`(1): ${DATA}: the checksum`);
  });

  it('a file that it names and does not hold', async () => {
    const members = collection({ 'a.warc.gz': GZ, 'b.warc.gz': packed(june()) });
    const readings = await read(zip(members.filter(({ name }) => name !== 'archive/b.warc.gz')));
    expect(names(readings)).toEqual(ALL);
    expect(doubts(readings)).toContain('(1): archive/b.warc.gz: named in datapackage.json and not there');
  });

  it('names of any length and form, as they are told', async () => {
    const name = `archive/${'a'.repeat(400)}\n\u001b[2J.warc.gz`;
    const known = collection({ [name.replace('archive/', '')]: GZ, 'data.warc.gz': packed(june()) });
    const readings = await read(zip(known.filter((one) => one.name !== name)));
    expect(doubts(readings)).toMatch(/\(1\): archive\/a{192}…a{86} {2}\[2J\.warc\.gz: named in/);
    const whole = await read(zip(known));
    expect([whole.length, doubts(whole)]).toEqual([6, '']);
  });

  it('a description that was changed itself', async () => {
    const members = collection({ 'a.warc.gz': GZ }).map((one) =>
      one.name === 'datapackage.json' ? { ...one, bytes: `${one.bytes} ` } : one,
    );
    expect(doubts(await read(zip(members)))).toContain('(1): datapackage.json: the checksum');
  });

  it.each([
    '',
    'null',
    '[]',
    '{"resources":7}',
    '{"resources":[null,7,{"path":7},{"path":"archive/data.warc.gz","hash":"md5:0"}]}',
    '['.repeat(100_000),
  ])('a description that is none (%.60s)', async (bytes) => {
    const readings = await read(zip([...withData(GZ), { name: 'datapackage.json', bytes }]));
    expect(names(readings)).toEqual(ALL);
    expect(rules(readings)).toEqual([]);
  });

  it.each([
    ['size', { size: 5, deflated: true }, 'declares 5 bytes and holds'],
    ['size', { size: 5_000_000, deflated: true }, 'declares 5000000 bytes and holds'],
    ['size', { size: 5 }, 'declares 5 bytes and holds'],
    ['checksum', { crc: 1 }, 'the checksum in the ZIP is another’s'],
  ])('another %s than the true one (%j)', async (_, more, words) => {
    const readings = await read(zip(withData(GZ, more)));
    expect(doubts(readings)).toContain(`(1): ${DATA}: ${words}`);
  });
});

describe('files that no tool would write', () => {
  const other = { name: 'archive/other.warc.gz', bytes: packed(june()) };
  const OTHERS = ['http://www.ostrandmercury.example/harbour/crane', 'http://www.ostrandmercury.example/town/oven'];
  it.each([
    ['locked by a password', { flags: 0x801 }, 'is locked by a password'],
    ['packed by another method', { method: 93 }, 'is packed by method 93'],
    ['that lies outside the file', { at: 0xfffffff0 }, 'cannot be found'],
    ['that reaches outside the file', { packedSize: 0xfffffff0 }, 'cannot be found'],
    ['that lies where none begins', { at: 3 }, 'cannot be found'],
  ])('a member %s is left out with a word, and no other', async (_, more, words) => {
    const readings = await read(zip([...withData(GZ, more), other]));
    expect(names(readings)).toEqual(OTHERS);
    expect(said(readings, 'wacz:damaged')).toContain(`(1): ${DATA} ${words}`);
  });

  it('members that lie within one another: the first of them is read', async () => {
    const again = { name: 'archive/again.warc.gz', bytes: '', at: 0, size: GZ.length, packedSize: GZ.length };
    const many = Array.from({ length: 50 }, (_, i) => ({ ...again, name: `archive/${i}.warc.gz` }));
    const readings = await read(zip([...withData(GZ), ...many]));
    expect(names(readings)).toEqual(ALL);
    expect(said(readings, 'wacz:damaged')).toContain('(50): archive/0.warc.gz lies within another');
    expect(said(readings, 'warc:captures')).toBe('');
  });

  it('names that lead out of a folder are names', async () => {
    const wild = ['../../etc/a.warc.gz', '/etc/b.warc.gz', 'C:\\c.warc.gz', 'archive/\u001b[2J\n.warc.gz'];
    const readings = await read(zip(RECORDS.map((one, i) => ({ name: wild[i]!, bytes: gzipSync(one) }))));
    expect(names(readings)).toEqual(ALL);
    expect(readings[0]?.article?.other['WARC-Filename']).toBe('../../etc/a.warc.gz');
    expect(readings[3]?.article?.other['WARC-Filename']).not.toMatch(/\p{Cc}/u);
  });

  it('what is torn within a member is told with its name and byte', async () => {
    const members = RECORDS.map((one) => gzipSync(one));
    members[1]!.fill(0xff, 10, 60);
    const readings = await read(zip(withData(Buffer.concat(members))));
    expect(names(readings)).toEqual(ALL.filter((_, i) => i !== 1));
    expect(said(readings, 'warc:torn')).toContain(`(1): in ${DATA} at byte ${members[0]!.length}: bytes that cannot`);
  });

  it('a deflated member that breaks off gives what came', async () => {
    const whole = zip(withData(Buffer.concat(RECORDS), { name: 'archive/a.warc', deflated: true }));
    whole.fill(0xff, 700, 760);
    const readings = await read(whole);
    expect(rules(readings)).toContain('wacz:damaged');
    expect(said(readings, 'wacz:damaged')).toContain('archive/a.warc: bytes that cannot be unpacked');
  });

  const sound = zip(collection({ 'data.warc.gz': GZ }, { pages: ALL }));
  it('without a directory at the end, or in pieces, or none at all: how to mend it', async () => {
    for (const bytes of [
      sound.subarray(0, sound.length - 30),
      Buffer.alloc(0),
      Buffer.from('A letter to the editor'),
    ]) {
      const [one, ...more] = await read(bytes);
      expect(more).toEqual([]);
      expect(one?.input.notes).toMatchObject([{ level: 'error', rule: 'read:failed' }]);
      expect(one?.input.notes[0]?.message).toContain('zip -FF');
    }
  });

  it('a directory that breaks off: what it names before is read', async () => {
    const readings = await read(zip(withData(GZ), { entries: 5 }));
    expect(names(readings)).toEqual(ALL);
    expect(said(readings, 'wacz:damaged')).toContain('the directory breaks off behind 1 of 5 members');
  });

  it('a directory of more members than any is refused', async () => {
    for (const zip64 of [false, true]) {
      const [one] = await read(zip(withData(GZ), { entries: 60_000, zip64 }));
      expect(one?.input.notes).toMatchObject([{ level: 'error', rule: 'read:failed' }]);
      expect(one?.input.notes[0]?.message).toContain('found 60000');
    }
  });

  it('a member that unpacks to far more than the file is refused, however it is packed', async () => {
    const zeros = Buffer.alloc(90 * 1024 * 1024);
    for (const member of [
      { name: 'archive/a.warc', bytes: zeros, deflated: true },
      { name: 'archive/a.warc.gz', bytes: gzipSync(zeros) },
      { name: 'archive/a.warc.gz', bytes: gzipSync(zeros), deflated: true },
    ]) {
      const [one] = await read(zip([...withData(GZ), member]));
      expect(one?.input.notes).toMatchObject([{ level: 'error', rule: 'read:failed' }]);
      expect(one?.input.notes[0]?.message).toContain('unzip');
    }
  });

  it('a deflated archive of more pages than are held: how to pack it', async () => {
    const filler = `<!--${'the tide '.repeat(400_000)}-->`;
    const heavy = RECORDS.flatMap((_, i) =>
      [0, 1, 2, 3, 4].map((j) => response(`${SITE}/${i}/${j}`, story('The ferry') + filler)),
    );
    const [one] = await read(zip([{ name: 'archive/a.warc', bytes: Buffer.concat(heavy), deflated: true }]));
    expect(one?.input.notes).toMatchObject([{ level: 'error', rule: 'text:articles' }]);
    expect(one?.input.notes[0]?.message).toContain('zip -0 -r');
  });

  it('a list or a description of great length is read so far as it is held', async () => {
    const long = {
      name: 'pages/pages.jsonl',
      bytes: `{"url":"${'x'.repeat(9_000_000)}"}\n${pagesOf([`${SITE}/lost`])}`,
      deflated: true,
    };
    const heavy = { name: 'datapackage.json', bytes: ' '.repeat(9_000_000), deflated: true };
    const readings = await read(zip([...withData(GZ), long, heavy]));
    expect(names(readings)).toEqual(ALL);
    expect(said(readings, 'wacz:pages')).toContain(`${SITE}/lost`);
  });

  it('of any bytes: no fault', async () => {
    const spoil = fc.record({
      at: fc.nat(sound.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
      length: fc.nat(sound.length),
      isCut: fc.boolean(),
    });
    const tail = sound.length - 900;
    await fc.assert(
      fc.asyncProperty(spoil, fc.boolean(), async ({ at, bytes, length, isCut }, isLate) => {
        const own = Buffer.from(isCut ? sound.subarray(0, length) : sound);
        const place = isLate ? tail + (at % 900) : at;
        if (place < own.length) own.set(bytes.subarray(0, own.length - place), place);
        const readings = await read(own);
        expect(readings.length).toBeGreaterThan(0);
        expect(notes(readings).filter(({ rule }) => rule === 'article:fault')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

it('a file that is changed between its two readings gives no words that are not its own', async () => {
  const file = (records: readonly Buffer[]) => zip(withData(packed(records)));
  writeFileSync(join(folder, 'moved.wacz'), file(RECORDS));
  const { parts } = await openInput(folder, 'moved.wacz');
  writeFileSync(join(folder, 'moved.wacz'), file(RECORDS.toReversed()));
  const readings = await Promise.all(parts.map(({ read: readOne }) => readOne()));
  expect(names(readings)).toEqual([]);
});

it('records that are no pages are counted over all archives', async () => {
  const more = record('resource', { 'WARC-Target-URI': 'urn:pageinfo:x', 'Content-Type': 'application/json' }, '{}');
  const readings = await read(
    zip(collection({ 'a.warc.gz': packed([more, ...RECORDS]), 'b.warc.gz': packed([more]) })),
  );
  expect(said(readings, 'warc:left')).toContain('records of other types or addresses (2)');
});
