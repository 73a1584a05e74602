import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLES, BROKEN } from '../setup/articles.js';
import { CLI, list, remove, STACK, sums, temporary, write } from '../setup/cli.js';

let place: string;
let child: ChildProcess | null;
let said: string;
beforeEach(() => {
  place = temporary();
  said = '';
  child = null;
  write(join(place, 'in'), ARTICLES);
  mkdirSync(join(place, 'tmp'));
});
afterEach(async () => {
  if (child !== null && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  remove(place);
});

/** Starts `backfile dev` and waits for its address. */
async function start(...more: string[]): Promise<string> {
  const args = [CLI, 'dev', '--in', 'in', '--out', 'out', '--port', '0', ...more];
  const started = spawn(process.execPath, args, { cwd: place, env: { ...process.env, TMPDIR: join(place, 'tmp') } });
  child = started;
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  return vi.waitFor(() => {
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url === undefined) throw new Error(`no address in: ${said}`);
    return url;
  }, 60_000);
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (child === null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const page = async (url: string): Promise<string> => (await fetch(url)).text();
const builds = (): number => said.match(/^\d+ published/gm)?.length ?? 0;
const staging = (): string[] => readdirSync(place).filter((name) => name.startsWith('.out.'));

const HERON =
  '---\ntitle: A heron on the town hall\ndate: 2018-05-03\n---\n\nA heron has nested on the roof of the town hall.\n';

describe('backfile dev', () => {
  it('ends with Ctrl+C though a template keeps its build busy for ever', async () => {
    const mark = "process.getBuiltinModule('node:fs').writeFileSync('busy-' + process.pid, '')";
    write(join(place, 'looks'), { 'article.html': `<% ${mark}; while (true) {} %>` });
    await start('--templates', 'looks');
    const busy = () => readdirSync(place).filter((name) => name.startsWith('busy-') && name !== `busy-${child?.pid}`);
    await vi.waitFor(() => expect(busy()).toHaveLength(1), 60_000);
    await stop('SIGINT');
    expect(child?.exitCode).toBe(0);
  });

  it('serves the archive, rebuilds what changed, survives a broken edit, and ends with Ctrl+C', async () => {
    const url = await start();
    await vi.waitFor(async () => expect(await page(url)).toContain('Council reopens the Tarn bridge'), 60_000);
    writeFileSync(join(place, 'in', 'new.md'), HERON);
    await vi.waitFor(async () => expect(await page(url)).toContain('A heron on the town hall'), 30_000);
    writeFileSync(join(place, 'in', 'broken.md'), BROKEN);
    await vi.waitFor(() => expect(said).toContain('broken.md'), 30_000);
    expect(said).not.toMatch(STACK);
    expect(await page(url)).toContain('A heron on the town hall');
    await stop('SIGINT');
    expect(child?.exitCode).toBe(0);
    expect(staging()).toEqual([]);
  });

  it('shows a saved article before it is built', async () => {
    const url = await start();
    await vi.waitFor(() => expect(builds()).toBe(1), 60_000);
    const path = list(join(place, 'out')).find((name) => name.startsWith('2016/10/a-late')) ?? '';
    const harvest = ARTICLES['harvest.md'] ?? '';
    // a machine that is busy elsewhere may be done with the build before it is asked for the page: then once more
    const words = await vi.waitFor(async () => {
      const word = `Word${Math.random()}`;
      const before = builds();
      writeFileSync(join(place, 'in', 'harvest.md'), `${harvest}\n${word} was saved.\n`);
      await vi.waitFor(async () => expect(await page(url + path)).toContain(word), 30_000);
      expect(builds()).toBe(before);
      return word;
    }, 60_000);
    expect(readFileSync(join(place, 'out', path), 'utf8')).not.toContain(words);
    await vi.waitFor(() => expect(readFileSync(join(place, 'out', path), 'utf8')).toContain(words), 30_000);
    expect(await page(url + path)).toContain(words);
  });

  it('shows what a changed row of overrides.csv corrects', async () => {
    const url = await start();
    const front = (words: string) => vi.waitFor(async () => expect(await page(url)).toContain(words), 60_000);
    await front('Council reopens the Tarn bridge');
    const row = (words: string) => `source,field,value\nharvest.md,headline,${words}\n`;
    writeFileSync(join(place, 'in', 'overrides.csv'), row('Harvest as the archive has it'));
    await front('Harvest as the archive has it');
    writeFileSync(join(place, 'in', 'overrides.csv'), row('Harvest once more'));
    await front('Harvest once more');
    await stop('SIGTERM');
  });

  it.each([
    ['--no-cache', []],
    ['a configuration without a cache', ['backfile.config.json']],
  ])('previews with %s too, and leaves nothing behind', async (_, config) => {
    for (const name of config) writeFileSync(join(place, name), '{ "cache": false }');
    const url = await start(...(config.length === 0 ? ['--no-cache'] : []));
    await vi.waitFor(() => expect(builds()).toBe(1), 60_000);
    expect(list(join(place, 'tmp')).some((name) => name.endsWith('/ledger'))).toBe(true);
    expect(await page(url)).toContain('Council reopens the Tarn bridge');
    await stop('SIGTERM');
    expect(list(join(place, 'tmp'))).toEqual([]);
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('takes a build that runs down with it at %s', async (signal) => {
    for (let i = 0; i < 400; i++) writeFileSync(join(place, 'in', `harvest-${i}.md`), ARTICLES['harvest.md'] ?? '');
    await start();
    const pid = await vi.waitFor(
      () => {
        const [, found] = /backfile-(\d+)-/.exec(staging().join()) ?? [];
        expect(found).toBeDefined();
        return Number(found);
      },
      { timeout: 30_000, interval: 2 },
    );
    await stop(signal);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), 30_000);
    expect(staging()).toEqual([]);
    expect(existsSync(join(place, 'out'))).toBe(false);
    expect(child?.exitCode).toBe(signal === 'SIGINT' ? 0 : null);
    expect(said).not.toMatch(STACK);
  });

  it('adds nothing of its own to the published files', async () => {
    await start();
    await vi.waitFor(() => expect(builds()).toBe(1), 60_000);
    expect(Object.keys(sums(join(place, 'out')))).toContain('index.html');
    for (const path of list(join(place, 'out')))
      expect(readFileSync(join(place, 'out', path), 'utf8')).not.toContain('__backfile');
  });
});
