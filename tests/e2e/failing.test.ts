import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES } from '../setup/articles.js';
import { backfile, CLI, copySeeds, ROOT, remove, sums, temporary, write } from '../setup/cli.js';

let place: string;
beforeEach(() => {
  place = temporary();
});
afterEach(() => remove(place));

const at = (path: string): string => join(place, path);
const ARGS = ['build', '--in', 'in', '--out', 'out', '--no-cache'];
const start = (args: readonly string[] = ARGS): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { cwd: place, stdio: 'ignore' });
/** What stands beside the output under our names. */
const left = (): string[] => readdirSync(place).filter((name) => name.startsWith('.out.'));

/** The archive; where it was moved away and not replaced, what the next build puts back in its place. */
const standing = (): Record<string, string> =>
  sums(at(existsSync(at('out')) ? 'out' : (left().find((name) => name.endsWith('.former')) ?? 'out')));

/** Builds an old archive, and tells the sums of it and of the new one that the input now gives. */
function oldAndNew(): [Record<string, string>, Record<string, string>] {
  cpSync(join(ROOT, 'seeds', 'skellhavn-courier'), at('in'), { recursive: true });
  backfile(place, ['build', '--in', 'in', '--out', 'new', '--no-cache']);
  write(at('in'), ARTICLES);
  backfile(place, ARGS);
  const old = sums(at('out'));
  for (const path of Object.keys(ARTICLES)) remove(at(`in/${path}`));
  return [old, sums(at('new'))];
}

describe('a build that dies', () => {
  it('by kill -9 at any moment leaves the archive wholly old or wholly new, and the next build heals', async () => {
    const [old, fresh] = oldAndNew();
    const begun = performance.now();
    expect(backfile(place, ['build', '--in', 'in', '--out', 'third', '--no-cache']).status).toBe(0);
    const whole = performance.now() - begun;
    for (const share of [0.2, 0.4, 0.6, 0.75, 0.85, 0.9, 0.95, 1]) {
      const child = start();
      const ended = once(child, 'exit');
      await wait(whole * share);
      child.kill('SIGKILL');
      await ended;
      expect([old, fresh]).toContainEqual(standing());
    }
    expect(backfile(place, ARGS).status).toBe(0);
    expect(sums(at('out'))).toEqual(fresh);
    expect(left()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s clears its staging at once', async (signal) => {
    copySeeds(at('in'));
    const child = start();
    const ended = once(child, 'exit');
    for (let i = 0; i < 500 && left().length === 0; i++) await wait(10);
    child.kill(signal);
    await ended;
    expect(left()).toEqual([]);
  });

  it('by a signal while threads write pages clears all of them away', async () => {
    mkdirSync(at('in'));
    for (let i = 0; i < 600; i++) writeFileSync(at(`in/harvest-${i}.md`), ARTICLES['harvest.md'] ?? '');
    const child = start();
    const ended = once(child, 'exit') as Promise<[number]>;
    const pages = (): number => {
      const [staging = 'none'] = left();
      return existsSync(at(`${staging}/2016/10`)) ? readdirSync(at(`${staging}/2016/10`)).length : 0;
    };
    for (let i = 0; i < 20_000 && pages() < 20; i++) await wait(1);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(143);
    expect(left()).toEqual([]);
  });
});

describe('two builds at once', () => {
  it('both end well, with one whole archive', async () => {
    write(at('in'), ARTICLES);
    const children = [start(), start(), start()];
    const codes = await Promise.all(children.map(async (child) => ((await once(child, 'exit')) as [number])[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(backfile(place, ['check', '--out', 'out']).status).toBe(0);
    expect(left()).toEqual([]);
  });
});

/** A small disk at `disk`; null where this machine lets none be mounted. */
function smallDisk(size: string): { readonly free: () => number; readonly unmount: () => void } | null {
  mkdirSync(at('disk'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at('disk')]).status !== 0) return null;
  const df = (): string => execFileSync('df', ['--output=avail', '-k', at('disk')], { encoding: 'utf8' });
  return { free: () => Number(df().split('\n')[1]) * 1024, unmount: () => void spawnSync('umount', [at('disk')]) };
}
const NO_DISK = 'this machine lets no small file system be mounted';

describe('a full disk', () => {
  it('ends the build with 2 and leaves the former archive whole', (context) => {
    const disk = smallDisk('4m');
    if (disk === null) return context.skip(NO_DISK);
    try {
      write(at('in'), ARTICLES);
      const args = ['build', '--in', 'in', '--out', 'disk/out', '--no-cache'];
      expect(backfile(place, args).status).toBe(0);
      const old = sums(at('disk/out'));
      // room for some pages, and for none: then what was read cannot be put down either
      for (const [room, jobs] of [
        [40 * 1024, '1'],
        [0, '1'],
        [0, '2'],
      ] as const) {
        writeFileSync(at('disk/ballast'), Buffer.alloc(disk.free() - room));
        for (let i = 0; i < 400; i++) write(at('in'), { [`more-${i}.txt`]: 'Another headline\n\nAnother text.\n' });
        const ran = backfile(place, [...args, '--jobs', jobs]);
        expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('disk is full; make room') });
        expect(ran.said).not.toContain('report it');
        expect(sums(at('disk/out'))).toEqual(old);
        expect(readdirSync(at('disk')).sort()).toEqual(['ballast', 'out']);
        remove(at('disk/ballast'));
      }
    } finally {
      disk.unmount();
    }
  });

  it('of the cache alone ends it before anything is published, or not at all', (context) => {
    const disk = smallDisk('4m');
    if (disk === null) return context.skip(NO_DISK);
    try {
      write(at('in'), ARTICLES);
      const args = ['build', '--in', 'in', '--out', 'out', '--cache-dir', 'disk/cache'];
      for (let room = 4096; room < 4_000_000; room *= 4) {
        remove(at('disk/cache'));
        writeFileSync(at('disk/ballast'), Buffer.alloc(disk.free() - room));
        const { status, said } = backfile(place, args);
        expect(said).not.toContain('report it');
        expect([status, existsSync(at('out'))]).toEqual(said.includes('Could not write') ? [2, false] : [0, true]);
        for (const path of ['out', 'disk/ballast']) remove(at(path));
      }
    } finally {
      disk.unmount();
    }
  });
});

it('what cannot be kept for the next build is told, and undoes no archive', () => {
  write(at('in'), ARTICLES);
  const args = ['build', '--in', 'in', '--out', 'out', '--cache-dir', 'cache'];
  expect(backfile(place, args).status).toBe(0);
  const [own = ''] = readdirSync(at('cache'));
  mkdirSync(at(`cache/${own}/theirs.new`)); // what is not ours stays, and harms nothing
  remove(at(`cache/${own}/shelf`));
  mkdirSync(at(`cache/${own}/shelf`));
  write(at('in'), { 'more.txt': 'Another headline\n\nAnother text.\n' });
  const told = { status: 0, said: expect.stringMatching(/kept for the next build in .*cache.*: a folder stands/) };
  expect(backfile(place, args)).toMatchObject(told);
  expect(backfile(place, ['check', '--out', 'out']).status).toBe(0);
  expect(readdirSync(at(`cache/${own}`)).filter((name) => name.endsWith('.new'))).toEqual(['theirs.new']);
  remove(at(`cache/${own}/shelf`));
  expect(backfile(place, args).said).not.toContain('kept for the next');
  write(place, { file: '' });
  const nowhere = backfile(place, ['build', '--in', 'in', '--out', 'out', '--cache-dir', 'file/cache']);
  expect(nowhere).toMatchObject({ status: 0, said: expect.stringContaining('Nothing could be kept') });
});
