import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileLocked } from '../../src/run/files/lock.js';
import { MANIFEST, sha256 } from '../../src/run/files/manifest.js';
import { NotBuilt, openStaging, Unsafe } from '../../src/run/publishing/publish.js';
import { writePage } from '../../src/run/publishing/staged.js';

let place: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-publish-'));
  out = join(place, 'dist');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const FIRST = { 'index.html': '<p>front', '2020/01/bridge.html': '<p>bridge', 'feed.xml': '<feed/>' };

function publish(files: Readonly<Record<string, string>> = FIRST, inputs: readonly string[] = []) {
  const staging = openStaging(out, inputs);
  for (const [path, content] of Object.entries(files)) staging.write(path, content);
  return staging.commit();
}

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
/** What stands beside the output: nothing of ours may be left. */
const beside = (): string[] => readdirSync(place).filter((name) => name.startsWith('.'));
/** Everything under a folder. */
const list = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
/** A process id that is certainly dead: of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** File systems stamp changes by the kernel's tick, of ten milliseconds at most: a file written anew within the one that damaged it looks like it. */
function afterTick(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

describe('publishing', () => {
  it('puts every file in its place with a manifest that sha256sum reads', () => {
    expect(publish()).toMatchObject({ written: 3, removed: 0, unchanged: false });
    expect(read('2020/01/bridge.html')).toBe('<p>bridge');
    expect(read(MANIFEST).split('\n')).toEqual([
      `${sha256('<p>bridge')}  2020/01/bridge.html`,
      `${sha256('<feed/>')}  feed.xml`,
      `${sha256('<p>front')}  index.html`,
      '',
    ]);
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', MANIFEST], { cwd: out });
    expect(beside()).toEqual([]);
  });

  it('touches nothing when nothing changed', () => {
    publish();
    const old = new Date(1_000_000_000_000);
    for (const path of [...Object.keys(FIRST), MANIFEST, '.']) utimesSync(join(out, path), old, old);
    expect(publish()).toMatchObject({ written: 0, removed: 0, unchanged: true });
    for (const path of [...Object.keys(FIRST), MANIFEST, '.'])
      expect(statSync(join(out, path)).mtimeMs).toBe(old.getTime());
    expect(beside()).toEqual([]);
  });

  it('mends a file that was damaged without a change of length', () => {
    publish();
    writeFileSync(join(out, 'feed.xml'), '<fead/>');
    afterTick();
    expect(publish().unchanged).toBe(false);
    expect(read('feed.xml')).toBe('<feed/>');
  });

  it('mends a file that was replaced by a link to the same bytes', () => {
    publish();
    writeFileSync(join(place, 'twin'), '<feed/>');
    rmSync(join(out, 'feed.xml'));
    symlinkSync(join(place, 'twin'), join(out, 'feed.xml'));
    expect(publish().unchanged).toBe(false);
    expect(lstatSync(join(out, 'feed.xml')).isFile()).toBe(true);
  });

  it('removes pages that are gone, and the folders they leave empty', () => {
    publish();
    expect(publish({ 'index.html': '<p>front 2' })).toMatchObject({ written: 1, removed: 2, unchanged: false });
    expect(readdirSync(out).sort()).toEqual(['index.html', MANIFEST]);
  });

  it('makes the folders that lead to the output', () => {
    out = join(place, 'a', 'b', 'dist');
    publish();
    expect(read('index.html')).toBe('<p>front');
  });

  it('publishes through a link that stands for the output itself', () => {
    mkdirSync(join(place, 'real'));
    symlinkSync(join(place, 'real'), out);
    publish();
    expect(readFileSync(join(place, 'real', 'index.html'), 'utf8')).toBe('<p>front');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('lets everybody read what it writes, whatever the umask', () => {
    const before = process.umask(0o077);
    try {
      publish();
    } finally {
      process.umask(before);
    }
    expect(statSync(join(out, '2020/01/bridge.html')).mode & 0o777).toBe(0o644);
    expect(statSync(join(out, MANIFEST)).mode & 0o777).toBe(0o644);
    for (const folder of ['.', '2020', '2020/01']) expect(statSync(join(out, folder)).mode & 0o777).toBe(0o755);
  });
});

describe('a staging folder', () => {
  it.each(['../escaped', '/etc/escaped', 'a/../../b', 'a//b', 'a/./b', '', 'a\\b', 'C:evil', 'a\nb', MANIFEST])(
    'refuses the path %j',
    (path) => {
      const staging = openStaging(out, []);
      expect(() => staging.write(path, 'x')).toThrow(NotBuilt);
      staging.abort();
      expect(beside()).toEqual([]);
    },
  );

  it('refuses two pages of one path, in any case and composition, and names both', () => {
    const staging = openStaging(out, []);
    staging.write('people/josé.html', '1');
    expect(() => staging.write('people/josé.html', '2')).toThrow(/people\/josé\.html and people\/josé\.html/);
    expect(() => staging.write('People/Jose\u0301.html', '2')).toThrow('people/josé.html and People/Jose\u0301.html');
    staging.abort();
  });

  it('takes in the files of other threads', () => {
    const staging = openStaging(out, []);
    const page = writePage(staging.root, '2020/01/bridge.html', new TextEncoder().encode('brücke'));
    expect(page).toMatchObject({ path: '2020/01/bridge.html', sha256: sha256('brücke'), bytes: 7 });
    staging.adopt([page]);
    expect(() => writePage(staging.root, page.path, 'again')).toThrow(/bridge\.html/);
    expect(() => staging.adopt([{ ...page, path: '2020/01/BRIDGE.html' }])).toThrow(NotBuilt);
    staging.write('index.html', 'x');
    expect(staging.commit().written).toBe(2);
    expect(read('2020/01/bridge.html')).toBe('brücke');
  });

  it('leaves the former archive alone when it is aborted', () => {
    publish();
    const staging = openStaging(out, []);
    staging.write('index.html', 'new');
    staging.abort();
    expect(read('index.html')).toBe('<p>front');
    expect(beside()).toEqual([]);
  });

  it('keeps two builds at once apart: both end well and the last one stands', () => {
    const [a, b] = [openStaging(out, []), openStaging(out, [])];
    a.write('index.html', 'a');
    b.write('index.html', 'b');
    a.commit();
    b.commit();
    expect(read('index.html')).toBe('b');
    expect(beside()).toEqual([]);
  });
});

describe("the user's own files", () => {
  it('survive with their bytes, links and empty folders', () => {
    publish();
    writeFileSync(join(out, 'CNAME'), 'archive.example');
    mkdirSync(join(out, '.git', 'refs'), { recursive: true });
    writeFileSync(join(out, '2020', 'note.txt'), 'mine');
    symlinkSync('/nowhere/at/all', join(out, 'elsewhere'));
    publish({ 'index.html': '2' });
    expect(read('CNAME')).toBe('archive.example');
    expect(read('2020/note.txt')).toBe('mine');
    expect(statSync(join(out, '.git', 'refs')).isDirectory()).toBe(true);
    expect(readlinkSync(join(out, 'elsewhere'))).toBe('/nowhere/at/all');
    expect(existsSync(join(out, '2020', '01'))).toBe(false);
  });

  it('give way to a page of the same path', () => {
    publish();
    writeFileSync(join(out, 'robots.txt'), 'mine');
    publish({ ...FIRST, 'robots.txt': 'ours' });
    expect(read('robots.txt')).toBe('ours');
  });

  it.each([
    ['a file where a folder is needed', '2021', '2021/01/x.html'],
    ['a folder where a page is needed', 'about.html/x', 'about.html'],
  ])('are never lost to the archive: %s is refused', (_, own, page) => {
    publish();
    mkdirSync(dirname(join(out, own)), { recursive: true });
    writeFileSync(join(out, own), 'mine');
    expect(() => publish({ ...FIRST, [page]: 'ours' })).toThrow(Unsafe);
    expect(read(own)).toBe('mine');
    expect(read('index.html')).toBe('<p>front');
    expect(beside()).toEqual([]);
  });

  it('are never written through: planted links give way, and what they lead to stands', () => {
    publish();
    const outside = join(place, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'precious'), 'precious');
    symlinkSync(outside, join(out, '2021'));
    rmSync(join(out, 'feed.xml'));
    symlinkSync(join(outside, 'precious'), join(out, 'feed.xml'));
    publish({ ...FIRST, '2021/01/x.html': 'x' });
    expect(readdirSync(outside)).toEqual(['precious']);
    expect(readFileSync(join(outside, 'precious'), 'utf8')).toBe('precious');
    expect(read('feed.xml')).toBe('<feed/>');
    expect(read('2021/01/x.html')).toBe('x');
  });
});

describe('an output folder', () => {
  it.each<[string, (input: string) => string]>([
    ['the same folder as the input', (input) => input],
    ['inside the input', (input) => join(input, 'a', 'dist')],
    ['above the input', (input) => dirname(input)],
    ['your home folder', () => homedir()],
    ['above your home folder', () => dirname(homedir())],
    ['the root of a disk', () => '/'],
  ])('is refused when it is %s, before anything is touched', (came, folder) => {
    const input = join(place, 'news', 'in');
    mkdirSync(input, { recursive: true });
    const home = process.env.HOME;
    process.env.HOME = join(place, 'homes', 'ada');
    mkdirSync(process.env.HOME, { recursive: true });
    try {
      out = folder(input);
      expect(() => openStaging(out, [input])).toThrow(Unsafe);
      expect(() => openStaging(out, [input])).toThrow(`${out} is ${came}`);
    } finally {
      process.env.HOME = home;
    }
    expect(list(place)).toEqual(['homes', 'homes/ada', 'news', 'news/in']);
  });

  it('is refused when a link makes it an alias of the input', () => {
    const input = join(place, 'in');
    mkdirSync(input);
    symlinkSync(input, out);
    expect(() => openStaging(out, [input])).toThrow(Unsafe);
    symlinkSync(place, join(place, 'here'));
    expect(() => openStaging(join(place, 'here', 'in', 'new'), [input])).toThrow(Unsafe);
    expect(() => openStaging(join(place, 'x'), [join(place, 'here', 'x', 'in')])).not.toThrow();
    expect(() => openStaging(input, [join(place, 'here', 'in')])).toThrow(Unsafe);
  });

  it('is refused when it is a file, a link to nothing, or under a file', () => {
    writeFileSync(out, 'mine');
    expect(() => openStaging(out, [])).toThrow(/is a file/);
    expect(() => openStaging(join(out, 'deeper'), [])).toThrow(NotBuilt);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    symlinkSync('/nowhere/at/all', join(place, 'link'));
    expect(() => openStaging(join(place, 'link'), [])).toThrow(Unsafe);
  });

  it.each<[string, Record<string, string>]>([
    ['other files', { 'thesis.doc': 'mine' }],
    ['a manifest that is none', { [MANIFEST]: 'hello\n', 'index.html': 'mine' }],
    ["a BagIt bag's manifest", { [MANIFEST]: `${sha256('x')}  data/scan.tif\n`, 'bagit.txt': 'BagIt-Version: 1.0\n' }],
  ])('is refused when it holds %s', (_, files) => {
    mkdirSync(out);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content);
    expect(() => openStaging(out, [])).toThrow(/must be new, empty or an archive built before.*--out/);
    for (const [name, content] of Object.entries(files)) expect(read(name)).toBe(content);
    expect(beside()).toEqual([]);
  });

  it('is taken when it is empty', () => {
    mkdirSync(out);
    expect(publish().written).toBe(3);
  });

  it('that became a stranger during the build is refused at the end, untouched', () => {
    const staging = openStaging(out, []);
    staging.write('index.html', 'x');
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'mine');
    expect(() => staging.commit()).toThrow(Unsafe);
    expect(readdirSync(out)).toEqual(['thesis.doc']);
    expect(beside()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'without permission is told in a sentence',
    () => {
      chmodSync(place, 0o555);
      expect(() => openStaging(out, [])).toThrow(/does not allow/);
      chmodSync(place, 0o755);
    },
  );
});

describe('what a dead build left', () => {
  const left = (suffix: string, files: Record<string, string>): void => {
    const folder = join(place, `.dist.backfile-${suffix}`);
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  };

  it('is cleared by the next build, and what a living one holds is not', () => {
    left(`${deadPid()}-1`, { 'index.html': 'half' });
    left(`${deadPid()}-1.former`, { 'index.html': 'old' });
    for (const name of ['1.gone', '2.work', '2.work.gone']) left(`${deadPid()}-${name}`, { 'index.html': 'half' });
    for (const pid of [deadPid(), process.ppid]) left(`lock-${pid}`, { [pid]: '' });
    left(`${process.ppid}-1`, { 'index.html': 'theirs' });
    publish();
    publish({ 'index.html': '2' });
    expect(beside()).toEqual([`.dist.backfile-${process.ppid}-1`, `.dist.backfile-lock-${process.ppid}`]);
  });

  it('between the two renames of a swap: the former archive goes back to its place first', () => {
    left(`${deadPid()}-1.former`, { 'index.html': 'old', CNAME: 'mine', [MANIFEST]: `${sha256('old')}  index.html\n` });
    left(`${deadPid()}-1`, { 'index.html': 'half' });
    openStaging(out, []).abort();
    expect(read('index.html')).toBe('old');
    publish();
    expect(read('CNAME')).toBe('mine');
    expect(beside()).toEqual([]);
  });

  it('is cleared even if its process id has come round to us', () => {
    left(`${process.pid}-999`, { 'index.html': 'half' });
    publish();
    expect(beside()).toEqual([]);
  });

  it('a lock of a dead owner is taken over, an empty one too', () => {
    const lock = join(place, '.dist.backfile-lock');
    mkdirSync(lock);
    writeFileSync(join(lock, String(deadPid())), '');
    expect(publish().written).toBe(3);
    mkdirSync(lock);
    expect(publish({ 'index.html': '2' }).written).toBe(1);
    expect(beside()).toEqual([]);
  });

  it('a lock with our own process id on it is a dead one: its id came round to us', () => {
    const lock = join(place, 'lock');
    mkdirSync(lock);
    writeFileSync(join(lock, String(process.pid)), '');
    expect(whileLocked(lock, () => 'held')).toBe('held');
  });

  it('a lock of a living owner is waited for', () => {
    const lock = join(place, 'lock');
    const released = join(place, 'released');
    mkdirSync(lock);
    writeFileSync(join(lock, String(process.ppid)), '');
    const release = `fs.writeFileSync(${JSON.stringify(released)}, ''); fs.rmSync(${JSON.stringify(lock)}, { recursive: true })`;
    const owner = spawn(process.execPath, ['-e', `setTimeout(() => { ${release} }, 300)`]);
    expect(whileLocked(lock, () => existsSync(released))).toBe(true);
    owner.kill();
    expect(existsSync(lock)).toBe(false);
  });

  it('who holds a lock too long is named, and what to do', () => {
    const lock = join(place, 'lock');
    mkdirSync(lock);
    writeFileSync(join(lock, String(process.ppid)), '');
    const words = `${lock} to this build alone within 0.04 s; found that process ${process.ppid} holds it.`;
    expect(() => whileLocked(lock, () => {}, 40)).toThrow(words);
    expect(() => whileLocked(lock, () => {}, 0)).toThrow(NotBuilt);
    expect(readdirSync(place)).toEqual(['lock']);
  });

  it.skipIf(process.getuid?.() === 0)('a lock that cannot be read is said to be one, and nobody is named', () => {
    const lock = join(place, 'lock');
    mkdirSync(lock);
    writeFileSync(join(lock, String(process.ppid)), '');
    chmodSync(lock, 0o000);
    expect(() => whileLocked(lock, () => {}, 0)).toThrow('found that the system says EACCES where its holder is named');
    chmodSync(lock, 0o755);
  });
});
