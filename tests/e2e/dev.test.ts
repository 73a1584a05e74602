import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLES, BROKEN } from '../setup/articles.js';
import { CLI, list, remove, STACK, sums, temporary, write } from '../setup/cli.js';

let place: string;
let child: ChildProcess;
let said: string;
beforeEach(() => {
  place = temporary();
  said = '';
  write(join(place, 'in'), ARTICLES);
  child = spawn(process.execPath, [CLI, 'dev', '--in', 'in', '--out', 'out', '--port', '0'], { cwd: place });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
});
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  remove(place);
});

async function address(): Promise<string> {
  return vi.waitFor(() => {
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url === undefined) throw new Error(`no address in: ${said}`);
    return url;
  }, 60_000);
}

const front = async (url: string): Promise<string> => (await fetch(url)).text();

describe('backfile dev', () => {
  it('serves the archive, rebuilds what changed, survives a broken edit, and ends with Ctrl+C', async () => {
    const url = await address();
    expect(await front(url)).toContain('Council reopens the Tarn bridge');
    writeFileSync(
      join(place, 'in', 'new.md'),
      '---\ntitle: A heron on the town hall\ndate: 2018-05-03\n---\n\nA heron has nested on the roof of the town hall.\n',
    );
    await vi.waitFor(async () => expect(await front(url)).toContain('A heron on the town hall'), 30_000);
    writeFileSync(join(place, 'in', 'broken.md'), BROKEN);
    await vi.waitFor(() => expect(said).toContain('broken.md'), 30_000);
    expect(said).not.toMatch(STACK);
    expect(await front(url)).toContain('A heron on the town hall');
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
    expect(list(place).filter((path) => path.startsWith('.out.'))).toEqual([]);
  });

  it('adds nothing of its own to the published files', async () => {
    await address();
    expect(Object.keys(sums(join(place, 'out')))).toContain('index.html');
    for (const path of list(join(place, 'out')))
      expect(readFileSync(join(place, 'out', path), 'utf8')).not.toContain('__backfile');
  });
});
