import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES } from '../setup/articles.js';
import { backfile, CLI, copySeeds, remove, sums, temporary, write } from '../setup/cli.js';

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

/** Builds an old archive, and tells the sums of it and of the new one that the input now gives. */
function oldAndNew(): [Record<string, string>, Record<string, string>] {
  copySeeds(at('in'));
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
      expect([old, fresh]).toContainEqual(sums(at('out')));
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

describe('a full disk', () => {
  it('ends the build with 2 and leaves the former archive whole', (context) => {
    const disk = at('disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    if (mounted.status !== 0) return context.skip('this machine lets no small file system be mounted');
    try {
      write(at('in'), ARTICLES);
      const args = ['build', '--in', 'in', '--out', 'disk/out', '--no-cache'];
      expect(backfile(place, args).status).toBe(0);
      const old = sums(at('disk/out'));
      const free = execFileSync('df', ['--output=avail', '-k', disk], { encoding: 'utf8' }).split('\n')[1];
      writeFileSync(at('disk/ballast'), Buffer.alloc((Number(free) - 40) * 1024));
      write(at('in'), { 'more.txt': 'Another headline\n\nAnother text.\n' });
      const ran = backfile(place, args);
      expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('disk is full') });
      expect(sums(at('disk/out'))).toEqual(old);
      expect(readdirSync(disk).sort()).toEqual(['ballast', 'out']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
