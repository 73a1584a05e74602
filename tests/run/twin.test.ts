/** An archive that is made of its twin in the cache is the one that is made anew, whatever became of either in between. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST, sha256 } from '../../src/run/files/manifest.js';
import { openStaging, type Staging, Unsafe } from '../../src/run/publishing/publish.js';
import type { Written } from '../../src/run/publishing/staged.js';

type Files = Readonly<Record<string, string>>;

let place: string;
let out: string;
let cache: string;
let last: Map<string, Written>;
beforeEach(() => {
  place = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-twin-'));
  [out, cache, last] = [join(place, 'dist'), join(place, 'cache'), new Map()];
  mkdirSync(cache);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Puts what has the same bytes and stands as it was left over, as the shelf does, and writes all else. */
function stage(files: Files): Staging {
  const staging = openStaging(out, [], cache);
  const now = new Map<string, Written>();
  for (const [path, content] of Object.entries(files)) {
    const former = last.get(path);
    const stat = existsSync(join(out, path)) ? lstatSync(join(out, path)) : null;
    const stands = stat?.isFile() && stat.size === former?.bytes && stat.mtimeMs === former.mtime;
    if (former?.sha256 === sha256(content) && stands) {
      staging.keep(former);
      now.set(path, former);
    } else now.set(path, staging.write(path, content));
  }
  last = now;
  return staging;
}

const publish = (files: Files) => stage(files).commit();
const FIRST: Files = { 'index.html': 'front', '2020/01/a.html': 'a', '2020/02/b.html': 'b', 'data/x.csv': 'x' };
const number = (path: string): number => lstatSync(path).ino;
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const beside = (): string[] => readdirSync(place).filter((name) => name.startsWith('.'));

/** The archive holds these files, the user's own and a true manifest, and nothing of ours stands beside it. */
function expectArchive(files: Files, own: Files = {}): void {
  const all: Files = { ...files, ...own };
  expect(filesIn(out)).toEqual([...Object.keys(all), MANIFEST].sort());
  for (const [path, content] of Object.entries(all)) expect(readFileSync(join(out, path), 'utf8')).toBe(content);
  const lines = Object.keys(files)
    .sort()
    .map((path) => `${sha256(files[path]!)}  ${path}\n`);
  expect(readFileSync(join(out, MANIFEST), 'utf8')).toBe(lines.join(''));
  expect(beside()).toEqual([]);
}

const emptyFolders = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(entry.parentPath, entry.name)).length === 0)
    .map(({ name }) => name);

/** Publishes until there is a twin. */
function withTwin(): void {
  publish({ ...FIRST, 'index.html': 'earlier' });
  publish(FIRST);
  expect(filesIn(join(cache, 'twin'))).toEqual(filesIn(out));
}

describe('the twin of an archive', () => {
  it('holds the same files under second names, before and after it has taken its place', () => {
    withTwin();
    const folder = number(join(cache, 'twin'));
    for (const next of [
      { ...FIRST, '2020/01/a.html': 'A' },
      { ...FIRST, '2020/01/a.html': 'Aa', '2021/c.html': 'c' },
    ]) {
      const former = number(out);
      publish(next);
      expectArchive(next);
      expect(number(join(cache, 'twin'))).toBe(former);
      for (const path of filesIn(out)) expect(number(join(cache, 'twin', path))).toBe(number(join(out, path)));
    }
    expect(number(join(cache, 'twin'))).toBe(folder);
  });

  it('is the archive that is made anew, whatever is changed, added and removed by builds and by hand', () => {
    const paths = ['2020/01/a.html', '2020/01/b.html', '2020/02/c.html', '2021', '2021/d.html', 'x/y/z/e.html'];
    const some = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom('one', 'two', 'three'));
    const byHand = fc.constantFrom(
      'nothing',
      'edit',
      'delete',
      'add',
      'empty twin',
      'lose twin',
      'abort',
      'file for folder',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(some, byHand), { minLength: 3, maxLength: 7 }), (steps) => {
        rmSync(place, { recursive: true, force: true });
        mkdirSync(cache, { recursive: true });
        last = new Map();
        const own: Record<string, string> = {};
        for (const [[given, hand], i] of steps.map((step, i) => [step, i] as const)) {
          const { '2021': year, ...rest } = given;
          const files = { 'index.html': `${i}`, ...('2021/d.html' in rest || year === undefined ? rest : given) };
          publish(files);
          expectArchive(files, own);
          // a folder that is emptied by hand is the user's
          if (!steps.some(([, one]) => one === 'delete' || one === 'file for folder'))
            expect(emptyFolders()).toEqual([]);
          disturb(hand, own);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands after the first build already, and after one that makes more anew than is worth a change', () => {
    const many = (content: string): Files =>
      Object.fromEntries([
        ['index.html', 'front'],
        ...Array.from({ length: 2001 }, (_, i) => [`${i % 7}/${i}.html`, content]),
      ]);
    for (const files of [FIRST, many('one'), many('two')]) {
      publish(files);
      expect(filesIn(join(cache, 'twin'))).toEqual(filesIn(out));
      for (const path of filesIn(out)) expect(number(join(cache, 'twin', path))).toBe(number(join(out, path)));
    }
    const former = number(out);
    publish({ ...many('two'), 'index.html': 'other' });
    expect(number(join(cache, 'twin'))).toBe(former);
    expectArchive({ ...many('two'), 'index.html': 'other' });
  });

  it('is not believed where a file of it is gone', () => {
    withTwin();
    rmSync(join(cache, 'twin/2020/02/b.html'));
    const next = { ...FIRST, '2020/01/a.html': 'A' };
    publish(next);
    expectArchive(next);
  });

  it('brings no file back that the user has put into the archive and removed again', () => {
    withTwin();
    writeFileSync(join(out, 'CNAME'), 'archive.example.org');
    const next = { ...FIRST, 'index.html': '2' };
    publish(next);
    expectArchive(next, { CNAME: 'archive.example.org' });
    rmSync(join(out, 'CNAME'));
    for (const content of ['3', '4', '5']) {
      publish({ ...FIRST, 'index.html': content });
      expectArchive({ ...FIRST, 'index.html': content });
    }
  });

  it('is left as it stands by a build that is given up, and by one that finds nothing new', () => {
    withTwin();
    const twin = number(join(cache, 'twin'));
    stage({ ...FIRST, 'index.html': 'never' }).abort();
    last = new Map(last).set('index.html', { ...last.get('index.html')!, sha256: sha256('front') });
    expect(number(join(cache, 'twin'))).toBe(twin);
    expect(publish(FIRST).unchanged).toBe(true);
    expect(number(join(cache, 'twin'))).toBe(twin);
    expectArchive(FIRST);
  });

  it('is taken by one of two builds at once, and both end well', () => {
    withTwin();
    const former = last;
    const one = stage({ ...FIRST, '2020/01/a.html': 'one' });
    last = former;
    const other = stage({ ...FIRST, '2020/02/b.html': 'other' });
    other.commit();
    expect(readFileSync(join(out, '2020/02/b.html'), 'utf8')).toBe('other');
    one.commit();
    expectArchive({ ...FIRST, '2020/01/a.html': 'one' });
  });

  it('that a dead build worked on is cleared away', () => {
    withTwin();
    const left = join(place, '.dist.backfile-999999999-1.twin');
    mkdirSync(left);
    writeFileSync(join(left, 'index.html'), 'half');
    publish({ ...FIRST, 'index.html': '2' });
    expectArchive({ ...FIRST, 'index.html': '2' });
  });
});

/** Something that happens between two builds. */
function disturb(hand: string, own: Record<string, string>): void {
  const [path] = [...last.keys()].filter((one) => one !== 'index.html');
  if (hand === 'edit' && path !== undefined) {
    writeFileSync(join(out, path), 'by hand');
    utimesSync(join(out, path), 1, 1);
  } else if (hand === 'delete' && path !== undefined) rmSync(join(out, path));
  else if (hand === 'add') {
    own['own/CNAME'] = 'mine';
    mkdirSync(dirname(join(out, 'own/CNAME')), { recursive: true });
    writeFileSync(join(out, 'own/CNAME'), 'mine');
  } else if (hand === 'empty twin' && existsSync(join(cache, 'twin', path ?? 'none'))) {
    rmSync(join(cache, 'twin', path!));
    // clocks of disks tick in milliseconds: within one a folder looks as it was left, and no hand is as fast
    utimesSync(dirname(join(cache, 'twin', path!)), 1, 1);
  } else if (hand === 'lose twin') rmSync(join(cache, 'twin'), { recursive: true, force: true });
  else if (hand === 'file for folder' && path?.startsWith('2020/')) {
    rmSync(join(out, '2020'), { recursive: true });
    writeFileSync(join(out, '2020'), 'mine');
    expect(() => publish(Object.fromEntries([...last.keys()].map((one) => [one, 'new'])))).toThrow(Unsafe);
    rmSync(join(out, '2020'));
    last = new Map();
  } else if (hand === 'abort') {
    const held = last;
    stage({ 'index.html': 'never' }).abort();
    last = held;
  }
}
