import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Dev, type DevBuild, dev } from '../../src/dev.js';

const DONE: DevBuild = { published: 1, refused: 0, warnings: 0, notes: [] };
let place: string;
let running: Dev | null;
let lines: string[];
const say = (line: string): void => void lines.push(line);
beforeEach(() => {
  place = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-dev-'));
  for (const name of ['in', 'templates', 'out']) mkdirSync(join(place, name));
  lines = [];
  running = null;
});
afterEach(async () => {
  await running?.close();
  rmSync(place, { recursive: true, force: true });
});

async function start(build: (changed: readonly string[]) => Promise<DevBuild>): Promise<Dev> {
  const options = {
    in: join(place, 'in'),
    out: join(place, 'out'),
    templates: join(place, 'templates'),
    configFile: join(place, 'backfile.config.json'),
    port: 0,
    open: false,
  };
  running = await dev(options, build, say);
  return running;
}
const save = (path: string, content = 'x'): void => writeFileSync(join(place, path), content);

describe('dev', () => {
  it('builds once, then whenever the input, a template or the configuration changes', async () => {
    const build = vi.fn(async () => DONE);
    await start(build);
    expect(build.mock.calls).toEqual([[[]]]);
    for (const path of ['in/a.txt', 'templates/page.eta', 'backfile.config.json']) {
      build.mockClear();
      save(path);
      await vi.waitFor(() => expect(build).toHaveBeenCalledWith([join(place, path)]), 5000);
    }
    expect(lines.at(-1)).toBe('1 published, 0 refused, 0 to review');
  });

  it('does not build again for what a build writes, nor for hidden files and what was unpacked', async () => {
    const build = vi.fn(async () => DONE);
    await start(build);
    save('out/index.html');
    save('in/.swap');
    mkdirSync(join(place, 'in', 'node_modules'));
    save('in/node_modules/x.txt');
    save('in/real.txt');
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(2), 5000);
    expect(build).toHaveBeenLastCalledWith([join(place, 'in', 'real.txt')]);
  });

  it('sees an input folder that comes to exist later', async () => {
    rmSync(join(place, 'in'), { recursive: true });
    const build = vi.fn(async () => DONE);
    await start(build);
    mkdirSync(join(place, 'in'));
    save('in/a.txt');
    await vi.waitFor(() => expect(build.mock.calls.flat(2)).toContain(join(place, 'in', 'a.txt')), 5000);
  });

  it('runs one build at a time and gathers what changes meanwhile into one more', async () => {
    let release = (): void => {};
    let atOnce = 0;
    const batches: (readonly string[])[] = [];
    await start(async (changed) => {
      batches.push(changed);
      expect(++atOnce).toBe(1);
      if (batches.length === 2)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      atOnce--;
      return DONE;
    });
    save('in/a.txt');
    await vi.waitFor(() => expect(batches).toHaveLength(2), 5000);
    save('in/b.txt');
    await new Promise((resolve) => setTimeout(resolve, 300));
    save('in/c.txt');
    await new Promise((resolve) => setTimeout(resolve, 300));
    release();
    await vi.waitFor(() => expect(batches).toHaveLength(3), 5000);
    expect(batches[2]).toEqual([join(place, 'in', 'b.txt'), join(place, 'in', 'c.txt')]);
  });

  it('survives a build that fails, says so, and shows it in the page', async () => {
    let broken = true;
    const { url } = await start(async () => {
      if (broken) throw new Error('page.eta:3: no such field');
      return {
        ...DONE,
        refused: 1,
        notes: [{ level: 'error', rule: 'a:b', path: 'in.txt', line: 3, message: 'Bad.' }],
      };
    });
    expect(lines).toContain('Not built: page.eta:3: no such field');
    expect(await shown(url)).toBe('Not built: page.eta:3: no such field');
    broken = false;
    save('in/a.txt');
    await vi.waitFor(async () => expect(await shown(url)).toBe('in.txt:3: Bad.'), 5000);
    expect(lines).toContain('in.txt:3: Bad.');
  });
});

async function shown(url: string): Promise<unknown> {
  const response = await fetch(new URL('/__backfile/events', url));
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const event = new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  return (JSON.parse(event.slice('data: '.length)) as { message: unknown }).message;
}
