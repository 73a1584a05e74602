/** A ledger and packs of which too much is past are written anew, and nothing that the former build remembers is lost by it. */
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../src/run/files/manifest.js';
import { newPack, openPacks, type Pack, type Stretch } from '../../src/run/files/pack.js';
import { Accession } from '../../src/run/keeping/accession.js';
import { type Cache, openCache } from '../../src/run/keeping/cache.js';
import { entryPiece, holdingsIn, plain } from '../../src/run/keeping/holding.js';
import { cellsIn, cellsOf, narrow, type Told } from '../../src/run/keeping/ledger-line.js';
import type { Entry } from '../../src/types.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-ledger-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ARTICLES = 8;
const LARGE = 4 * 1024 * 1024;

const opened = (): Cache => openCache(root, join(root, 'dist'))!;
const entryOf = (path: string): Entry => ({
  ...{
    id: 'a1',
    url: '2011/03/a.html',
    path,
    part: null,
    sha256: 'ab',
    headline: 'A',
    published: null,
    language: 'en',
  },
  ...{ standfirst: null, opening: '', byline: [], place: null, modified: null, publication: null, section: null },
  ...{ tags: [], words: 3, quotes: [], captions: 0, warnings: [], original: null, html: null },
});
/** What is told of an article, whose record and entry go into a pack. */
const toldOf = (path: string, record: Buffer, pack: Pack, entry = entryOf(path), codes: number[] = []): Told => {
  const { id, url, headline, published, language } = entry;
  const shown = { id, url, headline, published, language };
  const placed = { record: pack.append(record), entry: pack.append(entryPiece(entry, codes)) };
  const article = { ...shown, ...placed, content: 'c', mark: 'm', listed: 'l', bond: 'b', addresses: '' };
  return { path, part: null, stat: '1 2 3 4', sha256: 'ab', key: 'k', look: null, notes: [], article };
};

/** Reads articles anew in a new cache of this process, as a build does whose program is another. */
function readAnew(bytes: number, paths: readonly string[]): { cache: Cache; read: Accession[] } {
  const cache = opened();
  const known = cache.ledger.accessions;
  const pack = newPack(cache.folder, `${cache.run}-main.pack`);
  const anew = paths.map((path) => {
    const cells = cellsOf(toldOf(path, content(path, bytes), pack));
    return [path, new Accession(narrow(cells), cache.holdingOf)] as const;
  });
  pack.close();
  cache.note(anew.map(([, accession]) => accession));
  return { cache, read: [...new Map([...known, ...anew]).values()] };
}

const stretchesOf = (accession: Accession): Stretch[] => {
  const stretches: Stretch[] = [];
  accession.eachStretch((pack, at, length) => stretches.push({ pack, at, length }));
  return stretches;
};
const content = (path: string, bytes: number): Buffer => Buffer.alloc(bytes, path);
const paths = Array.from({ length: ARTICLES }, (_, i) => `${i}.txt`);
const packs = (cache: Cache): string[] => readdirSync(cache.folder).filter((name) => name.endsWith('.pack'));
const sumsOf = (cache: Cache, accessions: readonly Accession[]): string[] => {
  const all = openPacks(cache.folder);
  const found = accessions.map(({ entry }) => sha256(all.read(entry!.record) ?? 'gone'));
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
  cache.clear();
  expect(packs(cache).length).toBe(2);
  expect([...opened().ledger.accessions.values()].map(stretchesOf)).toEqual(read.map(stretchesOf));
});

it('records of a pack of which most is past are moved, and where they lay they lie until the end of the build', () => {
  const former = readAnew(LARGE, paths).read;
  const { cache, read } = readAnew(10, paths.slice(1));
  const settled = cache.settle(read);
  expect(new Set(settled.flatMap((one) => stretchesOf(one).map(({ pack }) => pack))).size).toBe(1);
  expect(sumsOf(cache, former)).toEqual(paths.map((path) => sha256(content(path, LARGE))));
  expect(stretchesOf(opened().ledger.accessions.get('0.txt')!)).toEqual(stretchesOf(settled[0]!));
  cache.clear();
  expect(packs(cache)).toEqual([settled[0]?.entry?.record.pack]);
  expect(settled.map(({ entry }) => entry?.opening)).toEqual(paths.map(() => ''));
  expect(sumsOf(cache, settled)).toEqual(paths.map((path, i) => sha256(content(path, i === 0 ? LARGE : 10))));
});

it('a line tells what was written, whatever characters stand in it', () => {
  const folder = mkdtempSync(join(root, 'packs-'));
  const [pack, packs] = [newPack(folder, 'p.pack'), openPacks(folder)];
  const published = { date: '2011-03-04', precision: 'day', basis: 'text', evidence: '4 “March”\n2011\t' } as const;
  const quote = { n: 1, text: 'Tab\t“so”\n', kind: 'direct', cue: null, speakerText: 'he' } as const;
  const entry: Entry = {
    ...{ ...entryOf('ä/é.txt'), url: '2011/03/ä.html', headline: 'Tab\there\nand 😀', published, opening: 'Ab\tc\n😀' },
    ...{ quotes: [{ ...quote, name: 'Ädå', role: null, person: 'ada' }], html: '<p>ä</p>\n' },
  };
  const note = { level: 'warning', rule: 'a:b', path: 'ä/é.txt', line: 2, message: 'Expected\ta tab' } as const;
  const look = { pack: 'p.pack', at: 0, length: 12, sum: 4_000_000_000 };
  const codes = [1, -2, 2 ** 30];
  const told: Told[] = [
    { ...toldOf('ä/é.txt', Buffer.from('record\n'), pack, entry, codes), notes: [note], look },
    { ...toldOf('b', Buffer.from(''), pack, { ...entry, path: 'b', published: null }, codes), stat: null },
    { ...toldOf('b', Buffer.from(''), pack), stat: null, notes: [note], article: null },
    {
      ...toldOf('b', Buffer.from(''), pack),
      part: { name: 'SP“1”', number: 2, of: 3, line: 40, span: [10, 90] },
      article: null,
    },
  ];
  pack.close();
  for (const { article, ...of } of told) {
    const line = new Accession(narrow(cellsOf({ ...of, article })), holdingsIn(packs)).line;
    const bytes = Buffer.from(line);
    const accession = new Accession(cellsIn(bytes, 0, bytes.length - 1)!, holdingsIn(packs));
    const { path, part, stat, sha256, key, look, notes, entry: held } = accession;
    expect({ path, part, stat, sha256, key, look, notes }).toEqual(of);
    expect(held === null).toBe(article === null);
    if (held === null || article === null) continue;
    expect(plain(held)).toEqual({ ...entry, path, published: article.published });
    expect([...held.codes]).toEqual(codes);
    expect([held.record, held.content, held.mark, held.listed, held.bond]).toEqual([
      article.record,
      'c',
      'm',
      'l',
      'b',
    ]);
  }
  packs.close();
  const line = Buffer.from(new Accession(narrow(cellsOf(told[2]!)), holdingsIn(packs)).line).subarray(0, -1);
  for (const k of [0, 7, 20]) {
    const damaged = Buffer.from(line.map((byte, i) => (i === k ? byte ^ 1 : byte)));
    expect(cellsIn(damaged, 0, damaged.length)).toBe(null);
  }
});

it('an input is told otherwise in some parts alone', () => {
  const folder = mkdtempSync(join(root, 'packs-'));
  const pack = newPack(folder, 'p.pack');
  const told = toldOf('é.txt', Buffer.from('record\n'), pack);
  pack.close();
  const packs = openPacks(folder);
  const accession = new Accession(narrow(cellsOf(told)), holdingsIn(packs));
  const again = accession.with({ stat: '5 6 7 8', look: told.article!.record });
  expect([again.stat, again.look, again.entry?.headline]).toEqual(['5 6 7 8', told.article!.record, 'A']);
  const refusal = {
    level: 'error',
    rule: 'a:ß',
    path: 'é.txt',
    line: null,
    message: 'Expected none — found one.',
  } as const;
  const refused = again.with({ refusal });
  expect([refused.path, refused.stat, refused.entry, refused.notes]).toEqual(['é.txt', '5 6 7 8', null, [refusal]]);
  packs.close();
});
