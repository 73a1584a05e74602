import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInTemplates } from '../../src/run/config.js';
import { gatherCrew, type Hand } from '../../src/run/threads/crew.js';
import { startThread } from '../../src/run/threads/thread.js';
import { site } from '../outputs/archive.js';

let place: string;
const at = (path: string): string => join(place, path);
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backfile-crew-'));
});
afterEach(() => rmSync(place, { recursive: true }));

describe('a thread', () => {
  it('that is gone tells whoever waits for it, and whoever asks it later', async () => {
    writeFileSync(
      at('thread.mjs'),
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ kind }) => (kind === 'leave' ? process.exit(3) : parentPort.postMessage({ came: kind })));`,
    );
    const thread = startThread(pathToFileURL(at('thread.mjs')));
    expect(await thread.ask('stay', null)).toBe('stay');
    expect(thread.isGone()).toBe(false);
    const asked = [thread.ask('leave', null), thread.ask('stay', null)].map((one) => one.catch(String));
    for (const told of [...(await Promise.all(asked)), await thread.ask('stay', null).catch(String)])
      expect(told).toContain('status 3');
    expect(thread.isGone()).toBe(true);
  });
});

it('a thread that ends before its first order tells whoever asks it then', async () => {
  writeFileSync(at('thread.mjs'), "throw new Error('no such module');");
  const thread = startThread(pathToFileURL(at('thread.mjs')));
  await vi.waitUntil(thread.isGone, { timeout: 10_000 });
  await expect(thread.ask('work', null)).rejects.toThrow('no such module');
});

describe('what cannot cross between threads', () => {
  it('fails as an order, and later answers still come to those who asked', async () => {
    writeFileSync(
      at('thread.mjs'),
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ kind }) => parentPort.postMessage({ came: kind }));`,
    );
    const thread = startThread(pathToFileURL(at('thread.mjs')));
    await expect(thread.ask('odd', () => {})).rejects.toThrow('could not be cloned');
    expect(await Promise.all([thread.ask('first', null), thread.ask('second', null)])).toEqual(['first', 'second']);
    await thread.end();
  });

  it('fails as an answer, and the orders behind it are done', async () => {
    const answers: unknown[] = [];
    const hears: ((order: unknown) => void)[] = [];
    vi.doMock('node:worker_threads', () => ({
      parentPort: {
        on: (_: string, hear: (order: unknown) => void) => hears.push(hear),
        postMessage: (answer: unknown) => answers.push(structuredClone(answer)),
      },
    }));
    vi.resetModules();
    const { takeOrders } = await import('../../src/run/threads/thread.js');
    takeOrders({ odd: () => () => {}, plain: () => 'done' });
    for (const kind of ['odd', 'plain']) hears[0]!({ kind, given: null });
    await vi.waitUntil(() => answers.length > 1, { timeout: 10_000 });
    expect(answers).toEqual([{ failed: expect.objectContaining({ name: 'DataCloneError' }) }, { came: 'done' }]);
    vi.doUnmock('node:worker_threads');
  });
});

it('a thread that is ended tells nobody that waits', async () => {
  writeFileSync(
    at('thread.mjs'),
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});",
  );
  const thread = startThread(pathToFileURL(at('thread.mjs')));
  const told: unknown[] = [];
  thread.ask('wait', null).then(told.push, (error) => told.push(error));
  await thread.end();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([]);
});

it('what the machine refuses in a thread is told as what it is', async () => {
  writeFileSync(
    at('thread.mjs'),
    `import { parentPort } from 'node:worker_threads';
    const failed = { name: 'Error', message: 'no space', code: 'ENOSPC' };
    parentPort.on('message', () => parentPort.postMessage({ failed }));`,
  );
  const thread = startThread(pathToFileURL(at('thread.mjs')));
  await expect(thread.ask('write', null)).rejects.toMatchObject({ message: 'no space', code: 'ENOSPC' });
  await thread.end();
});

describe('a text that another thread has no room for', () => {
  const crewWith = (hand: Hand) => {
    mkdirSync(at('in'));
    for (let i = 0; i < 6; i++)
      writeFileSync(at(`in/${i}.txt`), `Ferry ${i} runs aground\n\nNobody was hurt on Friday.\n`);
    const folders = { in: at('in'), staging: at('staging'), packs: place, templates: builtInTemplates() };
    const job = {
      ...folders,
      run: 'passing',
      overrides: null,
      site,
      decided: null,
      recurring: true,
      looking: '',
      isLasting: false,
    };
    return gatherCrew(
      job,
      2,
      () => '',
      () => hand,
    );
  };
  const orders = Array.from({ length: 6 }, (_, i) => [
    { path: `${i}.txt`, stat: null, key: '', shared: '', look: null, known: null, companions: [] },
  ]);
  const dying = (code: string): Hand => {
    let isGone = false;
    const obey = async (): Promise<never> => {
      isGone = true;
      throw Object.assign(new Error('no room'), { code });
    };
    return { obey, isGone: () => isGone, dismiss: async () => {} };
  };

  it('is read in this one, and who is gone is asked no more', async () => {
    const crew = crewWith(dying('ERR_WORKER_OUT_OF_MEMORY'));
    const came = await crew.each('read', orders, orders.length);
    expect(came.map((files) => /Ferry \d/.exec(String(files[0]))?.[0])).toEqual(orders.map((_, i) => `Ferry ${i}`));
    expect(await crew.all('finish', null)).toEqual([null]);
    await crew.close();
  });

  it('and when one fails, this thread takes no order more', async () => {
    const crew = crewWith(dying('EFAULT'));
    let dealt = 0;
    function* counted() {
      for (const order of orders) {
        dealt++;
        yield order;
      }
    }
    await expect(crew.each('read', counted(), orders.length)).rejects.toThrow('no room');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(dealt).toBeLessThan(orders.length);
    await crew.close();
  });

  it('ends the build where pages may be half written, and so does any other fault', async () => {
    const crew = crewWith(dying('ERR_WORKER_OUT_OF_MEMORY'));
    await expect(crew.each('make', [[], [], []], 3)).rejects.toThrow('no room');
    rmSync(at('in'), { recursive: true });
    await expect(crewWith(dying('EFAULT')).each('read', orders, orders.length)).rejects.toThrow('no room');
  });
});
