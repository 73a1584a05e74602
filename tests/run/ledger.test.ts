/** A ledger and packs of which too much is past are written anew, and nothing that the former build remembers is lost by it. */
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Accession, accessionOf, changed, ledgerLine, newAccessionOf } from '../../src/run/accession.js';
import { type Cache, openCache } from '../../src/run/cache.js';
import { listedEntries, shownOf, wholeEntry } from '../../src/run/listed.js';
import { sha256 } from '../../src/run/manifest.js';
import { newPack, openPacks, type Place } from '../../src/run/pack.js';
import type { Entry } from '../../src/types.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-ledger-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ARTICLES = 8;
const LARGE = 4 * 1024 * 1024;

const opened = (): Cache => openCache(root, join(root, 'dist'))!;
const accession = (path: string, record: Place): Accession => ({
  ...{ path, part: null, stat: '1 2 3 4', sha256: 'ab', key: 'k', content: 'c', look: null, entry: null },
  ...{ mark: 'm', listed: 'l', bond: 'b', codes: [], notes: [], record },
});

/** Reads articles anew in a new cache of this process, as a build does whose program is another. */
function readAnew(bytes: number, paths: readonly string[]): { cache: Cache; read: Accession[] } {
  const cache = opened();
  const known = cache.ledger.accessions;
  const pack = newPack(cache.folder, `${cache.run}-main.pack`);
  const read = new Map([
    ...known,
    ...paths.map((path) => [path, accession(path, pack.append(content(path, bytes)))] as const),
  ]);
  pack.close();
  cache.note(paths.map((path) => ledgerLine(read.get(path)!)));
  return { cache, read: [...read.values()] };
}

const content = (path: string, bytes: number): Buffer => Buffer.alloc(bytes, path);
const paths = Array.from({ length: ARTICLES }, (_, i) => `${i}.txt`);
const packs = (cache: Cache): string[] => readdirSync(cache.folder).filter((name) => name.endsWith('.pack'));
const sumsOf = (cache: Cache, accessions: readonly Accession[]): string[] => {
  const all = openPacks(cache.folder);
  const found = accessions.map(({ record }) => sha256(all.read(record!) ?? 'gone'));
  all.close();
  return found;
};

it('a ledger that was written twice over and more is written anew, and no record is moved', () => {
  readAnew(10, paths);
  const first = statSync(join(opened().folder, 'ledger')).size;
  readAnew(10, paths);
  const { cache, read } = readAnew(10, [paths[3]!]);
  const settled = cache.settle(read);
  expect(settled).toBe(read);
  expect(statSync(join(cache.folder, 'ledger')).size).toBeLessThan(first * 1.1);
  cache.clear(settled);
  expect(packs(cache).length).toBe(2);
  expect([...opened().ledger.accessions.values()].map(({ record }) => record)).toEqual(
    read.map(({ record }) => record),
  );
});

it('records of a pack of which most is past are moved, and where they lay they lie until the end of the build', () => {
  const former = readAnew(LARGE, paths).read;
  const { cache, read } = readAnew(10, paths.slice(1));
  const settled = cache.settle(read);
  expect(new Set(settled.map(({ record }) => record?.pack)).size).toBe(1);
  expect(sumsOf(cache, former)).toEqual(paths.map((path) => sha256(content(path, LARGE))));
  expect(opened().ledger.accessions.get('0.txt')?.record).toEqual(settled[0]?.record);
  cache.clear(settled);
  expect(packs(cache)).toEqual([settled[0]?.record?.pack]);
  expect(sumsOf(cache, settled)).toEqual(paths.map((path, i) => sha256(content(path, i === 0 ? LARGE : 10))));
});

it('a line tells what was written, whatever characters stand in it', () => {
  const published = { date: '2011-03-04', precision: 'day', basis: 'date\tline', evidence: '4 “March”\n2011' } as const;
  const entry = {
    ...{
      id: 'a1',
      url: '2011/03/ä.html',
      path: 'ä/é.txt',
      sha256: 'ab',
      headline: 'Tab\there\nand 😀',
      published,
      language: 'en',
    },
    ...{
      standfirst: null,
      opening: 'Ab\tc',
      byline: [],
      place: null,
      modified: null,
      publication: null,
      section: null,
    },
    ...{ tags: [], words: 3, quotes: [], captions: 0, warnings: [], html: null },
  } as unknown as Entry;
  const note = { level: 'warning', rule: 'a:b', path: 'ä/é.txt', line: 2, message: 'Expected\ta tab' } as const;
  const record = { pack: 'p.pack', at: 0, length: 12, sum: 4_000_000_000 };
  for (const told of [
    accession('ä/é.txt', record),
    {
      ...accession('ä/é.txt', record),
      entry,
      notes: [note],
      codes: [1, -2, 2 ** 30],
      look: { lines: ['a\tb'], orders: [] },
    },
    { ...accession('b', record), stat: null, record: null, notes: [note] },
    { ...accession('b', record), part: { name: 'SP“1”', number: 2, of: 3, line: 40, span: [10, 90] as const } },
    { ...accession('b', record), entry: { ...entry, published: null }, look: { lines: [], orders: [] } },
  ]) {
    const line = ledgerLine(told);
    const read = accessionOf(Buffer.from(line).subarray(0, -1), listedEntries());
    if (typeof read === 'string') throw new Error(read);
    for (const came of [read, newAccessionOf(line)]) {
      const whole = changed(came, {
        entry: came.entry === null ? null : wholeEntry(came.entry),
        codes: [...(came.codes as Int32Array)],
      });
      expect(whole).toEqual(told);
      const shown = came.entry === null ? null : shownOf(came.entry);
      expect(shown).toEqual(told.entry === null ? null : shownOf(told.entry));
    }
  }
  const line = Buffer.from(ledgerLine(accession('b', record))).subarray(0, -1);
  expect(accessionOf(line.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) as Buffer, listedEntries())).toBe('damaged');
});
