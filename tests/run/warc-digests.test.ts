/** Digests that crawlers note of what they keep (ISO 28500): which forms are known, and what is told where one does not fit. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readInput } from '../../src/run/reading.js';
import { answer, chunked, OPEN_GRAPH, packed, page, response } from '../fixtures/warcs.mjs';
import { zip } from '../fixtures/zips.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warc-digests-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array, name = 'crawl.warc'): Promise<Reading[]> {
  writeFileSync(join(folder, name), bytes);
  return readInput(folder, name);
}
const doubts = (readings: readonly Reading[]) =>
  readings.flatMap(({ input }) => input.notes).filter(({ rule }) => rule === 'warc:digest');

const AT = 'http://mercury.example/ferry';
const PROSE =
  'The ferry to the outer islands has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp. ' +
  'People have learned to bring a book, the harbour master said, and a coat that keeps the wind out, and nobody has yet asked for the money back.';
const story = (title: string) =>
  page({
    title,
    head: OPEN_GRAPH({ title, published: '2011-06-14T06:30:00+02:00', section: 'Harbour' }),
    body: `<h1>${title}</h1>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
  });
const HTML = story('The ferry is late');
const FIELDS = { 'Content-Type': 'text/html; charset=utf-8' };
const BLOCK = answer('200 OK', FIELDS, HTML);
const WRONG = `sha1:${'A'.repeat(32)}`;
const UNKNOWN = { 'WARC-Block-Digest': 'crc9:17' };

const digest = (name: string, bytes: Uint8Array | string) => createHash(name).update(bytes).digest();
/** RFC 4648, 6, by figures of any length. */
const base32 = (bytes: Buffer) => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(
    /.{1,5}/g,
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]!,
  );
};

it('damage since the crawl is told with the place of the record, and the article is published', async () => {
  const sound = response('http://mercury.example/other', story('Another ferry'));
  const torn = Buffer.from(response(AT, HTML));
  torn.write('b', torn.indexOf('harbour master'));
  const place = `from byte ${sound.length}`;
  for (const [bytes, name, words] of [
    [Buffer.concat([sound, torn]), 'crawl.warc', place],
    [packed([sound, torn]), 'crawl.warc.gz', `${place} of the unpacked file`],
    [
      zip([{ name: 'archive/a.warc', bytes: Buffer.concat([sound, torn]) }]),
      'crawl.wacz',
      `${place} of archive/a.warc`,
    ],
  ] as const) {
    const readings = await read(bytes, name);
    expect(readings.map(({ article }) => article?.headline)).toEqual(['Another ferry', 'The ferry is late']);
    expect(doubts(readings)).toMatchObject([{ level: 'warning', line: readings[1]?.input.part?.line }]);
    expect(doubts(readings)[0]?.message).toContain(`${words}, ${AT})`);
  }
});

describe('a digest of the block', () => {
  const forms = (name: string, label: string): [string, string][] => {
    const sum = digest(name, BLOCK);
    return [
      sum.toString('hex'),
      sum.toString('hex').toUpperCase(),
      base32(sum),
      base32(sum).toLowerCase(),
      sum.toString('base64'),
    ].map((value) => [label, value]);
  };
  it.each([
    ...forms('sha1', 'sha1'),
    ...forms('sha1', 'SHA-1'),
    ...forms('sha256', 'sha256'),
    ...forms('sha256', 'sha-256'),
    ...forms('sha512', 'sha512'),
    ['sha256', `${base32(digest('sha256', BLOCK))}====`],
  ])('as %s:%s fits, and with another letter does not', async (label, value) => {
    const told = async (words: string) =>
      doubts(await read(response(AT, HTML, FIELDS, { 'WARC-Block-Digest': `${label}:${words}` }))).length;
    expect(await told(value)).toBe(0);
    expect(await told(value.replace(/^./, (first) => (first.toLowerCase() === 'a' ? '2' : 'a')))).toBe(1);
  });

  it.each(['crc9:17', `md5:${'0'.repeat(32)}`, 'sha1:', 'sha1:x', 'x', '', `sha1:${'A'.repeat(31)}`, 'constructor:aa'])(
    'that nobody knows (%j) says nothing',
    async (value) => {
      expect(doubts(await read(response(AT, HTML, FIELDS, { 'WARC-Block-Digest': value })))).toEqual([]);
    },
  );
});

describe('a digest of the payload', () => {
  const coded = gzipSync(HTML);
  const body = chunked(coded, 100);
  const fields = { ...FIELDS, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' };
  const told = async (of: Uint8Array | string, more = {}) => {
    const own = { ...UNKNOWN, 'WARC-Payload-Digest': `sha1:${base32(digest('sha1', of))}`, ...more };
    return doubts(await read(response(AT, body, fields, own))).length;
  };

  it('fits as crawlers have understood it: with chunks, without, without codings', async () => {
    for (const of of [body, coded, HTML]) expect(await told(of)).toBe(0);
    expect(await told('')).toBe(1);
  });

  it('that fits leaves no doubt, whatever the digest of the block, in which the head was changed', async () => {
    expect(await told(body, { 'WARC-Block-Digest': WRONG })).toBe(0);
    expect(await told('', { 'WARC-Block-Digest': WRONG })).toBe(1);
  });

  it('of a page that the crawler has cut, or parted, says nothing', async () => {
    expect(await told('', { 'WARC-Truncated': 'length' })).toBe(0);
    expect(await told('', { 'WARC-Segment-Number': '1' })).toBe(0);
  });
});

it('of captures of one address a whole one is read before a damaged one, though that is later', async () => {
  const day = (date: string, title: string, more = {}) =>
    response(AT, story(title), FIELDS, { 'WARC-Date': date, ...more });
  const early = day('2011-06-01T00:00:00Z', 'The ferry is late');
  const late = day('2011-06-02T00:00:00Z', 'The ferry is later', { 'WARC-Block-Digest': WRONG });
  for (const records of [
    [early, late],
    [late, early],
  ])
    expect((await read(Buffer.concat(records))).map(({ article }) => article?.headline)).toEqual(['The ferry is late']);
});
