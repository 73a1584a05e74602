/** How often a page of a web archive is parsed: once, whether it was to be looked at first or not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openInput, type Reading, readInput } from '../../src/run/reading.js';
import { WarcIndex } from '../../src/run/warc/index.js';
import { answer, OPEN_GRAPH, packed, packedAsOne, page, response } from '../fixtures/warcs.mjs';

const parses = vi.hoisted(() => ({ count: 0 }));
vi.mock('parse5', async (original) => {
  const real = await original<typeof import('parse5')>();
  const parse = (...given: Parameters<typeof real.parse>) => {
    parses.count++;
    return real.parse(...given);
  };
  return { ...real, parse };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warc-parses-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  parses.count = 0;
});

const PROSE =
  'The ferry to the outer islands has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp. ' +
  'People have learned to bring a book, the harbour master said, and a coat that keeps the wind out, and nobody has yet asked for the money back.';
const body = (title: string) => `<h1>${title}</h1>\n<p>June 14, 2011</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`;
const plain = (title: string) => page({ title, body: body(title) });
const declared = (title: string) =>
  page({ title, head: OPEN_GRAPH({ title, published: '2011-06-14', section: 'Sea' }), body: body(title) });
const at = (path: string, html: string) => response(`http://mercury.example/${path}`, html);

async function read(bytes: Uint8Array, name: string): Promise<Reading[]> {
  writeFileSync(join(folder, name), bytes);
  return readInput(folder, name);
}
const headlines = (readings: readonly Reading[]) => readings.map(({ article }) => article?.headline);

const PAGES = [
  at('1', plain('The ferry is late')),
  at('2', declared('The ferry is later')),
  at('3', plain('No ferry')),
];

it.each([
  ['crawl.warc', Buffer.concat(PAGES)],
  ['crawl.warc.gz', packed(PAGES)],
  ['one.warc.gz', packedAsOne(PAGES)],
])('once each (%s)', async (name, bytes) => {
  expect(headlines(await read(bytes, name))).toEqual(['The ferry is late', 'The ferry is later', 'No ferry']);
  expect(parses.count).toBe(3);
});

it('and gives the same article when it is read again, or is parsed again', async () => {
  writeFileSync(join(folder, 'again.warc'), Buffer.concat(PAGES));
  const { parts } = await openInput(folder, 'again.warc');
  const first = await parts[0]!.read();
  expect(first.article?.headline).toBe('The ferry is late');
  expect(await parts[0]!.read()).toEqual(first);
});

it('pages are held parsed within a bound, and one of which another capture is read no longer', async () => {
  const index = new WarcIndex(5000);
  const capture = async (path: string) => {
    const block = answer('200 OK', { 'Content-Type': 'text/html' }, plain('The ferry is late'));
    const fields = new Map([
      ['warc-type', 'response'],
      ['warc-target-uri', `http://mercury.example/${path}`],
    ]);
    const own = { fields, block, length: block.length, span: [0, block.length], line: 1, isTorn: false } as const;
    return (await index.add(own, { member: null, base: null }))?.page?.text.length ?? 0;
  };
  for (const path of ['1', '1', '1', '2']) expect(await capture(path)).toBeGreaterThan(0);
  expect(await capture('3')).toBe(0);
  expect([...index.captures.values()].map(({ dates }) => dates.includes('June 14, 2011'))).toEqual([true, true, true]);
});

it('each capture of an address once', async () => {
  const records = Array.from({ length: 3 }, (_, i) => at('1', plain(`The ferry is late, version ${i}`)));
  expect(headlines(await read(packed(records), 'captures.warc.gz'))).toEqual(['The ferry is late, version 2']);
  expect(parses.count).toBe(3);
});
