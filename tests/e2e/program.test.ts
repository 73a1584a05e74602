import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, remove, temporary } from '../setup/cli.js';

let place: string;
beforeEach(() => {
  place = temporary();
  for (const part of ['build', 'package.json', 'rolldown.mjs'])
    cpSync(join(ROOT, part), join(place, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'), 'junction');
});
afterEach(() => remove(place));

const make = async (): Promise<number> => {
  const [status] = await once(spawn(process.execPath, ['rolldown.mjs'], { cwd: place, stdio: 'inherit' }), 'close');
  return status as number;
};
const made = () => statSync(join(place, 'build', 'program', 'cli.js')).mtimeMs;
const version = () => spawnSync(process.execPath, [join(place, 'build', 'program', 'cli.js'), '--version']).status;

describe('the program put together', () => {
  it('is made again where a module has changed, and else stays', async () => {
    await make();
    const first = made();
    expect(await make()).toBe(0);
    expect(made()).toBe(first);
    appendFileSync(join(place, 'build', 'cli.js'), '\n');
    expect(await make()).toBe(0);
    expect(made()).not.toBe(first);
    expect(version()).toBe(0);
  });

  it('is whole where two make it at once, who leave nothing beside it', async () => {
    rmSync(join(place, 'build', 'program'), { recursive: true });
    expect(await Promise.all([make(), make()])).toEqual([0, 0]);
    expect(version()).toBe(0);
    expect(readdirSync(join(place, 'build')).filter((name) => name.startsWith('program'))).toEqual(['program']);
  });
});
