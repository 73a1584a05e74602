import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Dev, dev } from '../../src/dev.js';
import type { Built } from '../../src/run/preview/beside.js';
import type { LiveState } from '../../src/run/preview/live.js';
import type { Preview, Previewer } from '../../src/run/preview/preview.js';

const LEARNT = { recurring: [], dateOrders: [] };
const DONE: Built = { published: 1, refused: 0, warnings: 0, notes: [], learnt: LEARNT, released: true };
const NOTHING: Preview = { files: new Map(), moved: new Map(), refused: new Map(), trouble: null };
const SITE = {
  title: 'An archive',
  authority: null,
  description: null,
  baseUrl: null,
  formerly: null,
  language: 'en',
  rights: null,
  crawlers: 'open',
  fullTextFeeds: false,
  search: false,
} as const;

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

/** A previewer that has nothing to show, but where it is told. */
function previewing(shown: Partial<Previewer> = {}) {
  return {
    load: vi.fn(async (): Promise<null> => null),
    learn: vi.fn(async (): Promise<null> => null),
    changed: vi.fn(async (): Promise<Preview> => NOTHING),
    pages: vi.fn(async () => new Map<string, string>()),
    ...shown,
  };
}

async function start(build: () => Promise<Built>, previewer: Previewer = previewing()): Promise<Dev> {
  const options = {
    in: join(place, 'in'),
    out: join(place, 'out'),
    templates: [join(place, 'templates')],
    configFile: join(place, 'backfile.config.json'),
    port: 0,
    open: false,
  };
  const { in: input, out } = options;
  const previewed = () => ({ in: input, out, site: SITE, templates: '', overrides: null, ledger: '' });
  running = await dev(options, { builder: { build, end: async () => {} }, previewer, previewed }, say);
  await running.ready;
  return running;
}
const save = (path: string, content = 'x'): void => writeFileSync(join(place, path), content);

describe('dev', () => {
  it('builds once, then whenever the input, a template or the configuration changes', async () => {
    const build = vi.fn(async () => DONE);
    await start(build);
    expect(build).toHaveBeenCalledTimes(1);
    for (const path of ['in/a.txt', 'templates/page.eta', 'backfile.config.json', 'authority.csv', 'overrides.csv']) {
      build.mockClear();
      save(path);
      await vi.waitFor(() => expect(build).toHaveBeenCalled(), 5000);
    }
    expect(lines.at(-1)).toBe('1 published, 0 refused, 0 to review');
  });

  it('takes no notice of what a build writes, nor of hidden files and what was unpacked', async () => {
    const changed = vi.fn(async (_paths: readonly string[]) => NOTHING);
    await start(async () => DONE, previewing({ changed }));
    save('out/index.html');
    save('in/.swap');
    mkdirSync(join(place, 'in', 'node_modules'));
    save('in/node_modules/x.txt');
    save('in/real.txt');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
    expect(changed.mock.calls.flat(2)).toEqual([join(place, 'in', 'real.txt')]);
  });

  it('sees an input folder that comes to exist later', async () => {
    rmSync(join(place, 'in'), { recursive: true });
    const changed = vi.fn(async (_paths: readonly string[]) => NOTHING);
    await start(async () => DONE, previewing({ changed }));
    mkdirSync(join(place, 'in'));
    save('in/a.txt');
    await vi.waitFor(() => expect(changed.mock.calls.flat(2)).toContain(join(place, 'in', 'a.txt')), 5000);
  });

  it('runs one build at a time and gathers what changes meanwhile into one more', async () => {
    let release = (): void => {};
    let [atOnce, builds] = [0, 0];
    await start(async () => {
      expect(++atOnce).toBe(1);
      if (++builds === 2)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      atOnce--;
      return DONE;
    });
    save('in/a.txt');
    await vi.waitFor(() => expect(builds).toBe(2), 5000);
    for (const path of ['in/b.txt', 'in/c.txt']) {
      save(path);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    release();
    await vi.waitFor(() => expect(builds).toBe(3), 5000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(builds).toBe(3);
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
    expect((await shown(url)).message).toBe('Not built: page.eta:3: no such field');
    broken = false;
    save('in/a.txt');
    await vi.waitFor(async () => expect((await shown(url)).message).toBe('in.txt:3: Bad.'), 5000);
    expect(lines).toContain('in.txt:3: Bad.');
  });
});

describe('the preview', () => {
  /** A build that ends only when it is told to; the first one does at once. */
  function slowBuild() {
    const waiting: (() => void)[] = [];
    let isFirst = true;
    const build = async (): Promise<Built> => {
      if (!isFirst) await new Promise<void>((resolve) => waiting.push(resolve));
      isFirst = false;
      return DONE;
    };
    return { build, begun: () => waiting.length, finish: (i: number) => waiting[i]?.() };
  }
  const laid = (content: string): Preview => ({ ...NOTHING, files: new Map([['a.html', content]]) });
  const pageOf = async (url: string): Promise<string> => (await fetch(new URL('a.html', url))).text();

  it('is shown before the build, and until a build that knows of the last change is published', async () => {
    const slow = slowBuild();
    let saved = 0;
    const previewer = previewing({ changed: async () => laid(`as saved ${++saved}`) });
    const { url } = await start(slow.build, previewer);
    save('in/a.txt', '1');
    await vi.waitFor(async () => expect(await pageOf(url)).toContain('as saved 1'), 5000);
    await vi.waitFor(() => expect(slow.begun()).toBe(1), 5000);
    save('in/a.txt', 'once more');
    await vi.waitFor(async () => expect(await pageOf(url)).toContain('as saved 2'), 5000);
    slow.finish(0);
    await vi.waitFor(() => expect(slow.begun()).toBe(2), 5000);
    expect(await pageOf(url)).toContain('as saved 2');
    expect(previewer.learn).not.toHaveBeenCalled();
    slow.finish(1);
    await vi.waitFor(async () => expect((await fetch(new URL('a.html', url))).status).toBe(404), 5000);
    expect(previewer.learn).toHaveBeenCalledTimes(1);
  });

  it('tells at once why an article is refused, and takes the note away when it is mended', async () => {
    const slow = slowBuild();
    const note = { level: 'error', rule: 'a:b', path: 'a.txt', line: 2, message: 'Bad.' } as const;
    let refused: readonly (typeof note)[] = [note];
    const changed = async () => ({ ...NOTHING, refused: new Map([['a.txt', refused]]) });
    const { url } = await start(slow.build, previewing({ changed }));
    save('in/a.txt', 'broken');
    await vi.waitFor(async () => expect((await shown(url)).message).toBe('a.txt:2: Bad.'), 5000);
    refused = [];
    save('in/a.txt', 'mended');
    await vi.waitFor(async () => expect((await shown(url)).message).toBe(null), 5000);
  });

  it('makes the page in view anew where a template has changed, and no other', async () => {
    save('out/a.html', 'as built');
    save('out/b.html', 'as built');
    const slow = slowBuild();
    const pages = vi.fn(async (paths: readonly string[]) => new Map(paths.map((path) => [path, 'as previewed'])));
    const { url } = await start(slow.build, previewing({ pages }));
    const listening = await fetch(new URL('/__backfile/events?page=%2Fa.html', url));
    save('templates/page.html');
    await vi.waitFor(async () => expect(await pageOf(url)).toContain('as previewed'), 5000);
    expect(pages.mock.calls.flat(2)).toEqual(['a.html']);
    await listening.body?.cancel();
  });

  it('says what is wrong with a template, as the build will', async () => {
    const slow = slowBuild();
    const changed = async () => ({ ...NOTHING, trouble: 'page.html:3: no such field' });
    const { url } = await start(slow.build, previewing({ changed }));
    save('templates/page.html');
    await vi.waitFor(
      async () => expect((await shown(url)).message).toBe('Not built: page.html:3: no such field'),
      5000,
    );
  });

  it('begins anew after a build with other settings', async () => {
    const previewer = previewing();
    await start(async () => DONE, previewer);
    expect(previewer.load).toHaveBeenCalledTimes(1);
    save('backfile.config.json', '{}');
    await vi.waitFor(() => expect(previewer.load).toHaveBeenCalledTimes(2), 5000);
    expect(previewer.changed).not.toHaveBeenCalled();
  });

  it('leaves a whole new state of the folder to the build', async () => {
    const load = vi.fn(async (): Promise<null> => null);
    await start(async () => DONE, previewing({ load }));
    for (let i = 0; i < 300; i++) save(`in/${i}.txt`);
    await vi.waitFor(() => expect(load.mock.calls.length).toBeGreaterThan(1), 5000);
  });

  it('that fails does not keep the archive from being built', async () => {
    const build = vi.fn(async () => DONE);
    const changed = async (): Promise<Preview> => Promise.reject(new Error('no thread'));
    await start(build, previewing({ changed }));
    save('in/a.txt');
    await vi.waitFor(() => expect(build).toHaveBeenCalledTimes(2), 5000);
  });
});

async function shown(url: string): Promise<LiveState> {
  const response = await fetch(new URL('/__backfile/events', url));
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const event = new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  return JSON.parse(event.slice('data: '.length)) as LiveState;
}
