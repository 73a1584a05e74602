/** The program as few files and module by module: one and the same, and no file is believed that is older than a module. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ARTICLES } from '../setup/articles.js';
import { ROOT, remove, sums, temporary, write } from '../setup/cli.js';

let place: string;
const at = (...names: readonly string[]): string => join(place, ...names);
beforeEach(() => {
  place = temporary();
  write(at('in'), ARTICLES);
  for (const name of ['build', 'templates', 'package.json'])
    cpSync(join(ROOT, name), at('program', name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(ROOT, 'node_modules'), at('program', 'node_modules'), 'junction');
});
afterEach(() => remove(place));

const ran = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const door = 'program/build/cli.js';
const built = (program: string, out: string) => {
  expect(ran(program, 'build', '--in', 'in', '--out', out, '--no-cache', '--quiet', '--jobs', '2').status).toBe(0);
  return sums(at(out));
};

it('the same archive comes from few files as from all modules', () => {
  const archive = built(door, 'few');
  expect(built('program/build/main.js', 'all')).toEqual(archive);
  // the door has opened on the few: without a module that they were made of it opens still
  rmSync(at('program/build/main.js'));
  expect(ran(door, '--version').status).toBe(0);
});

it('a module that was compiled later is what runs', () => {
  writeFileSync(at('program/build/main.js'), "process.stdout.write('newer');\n");
  expect(ran(door, '--version').said).not.toBe('newer');
  const later = new Date(Date.now() + 60_000);
  utimesSync(at('program/build/.tsbuildinfo'), later, later);
  expect(ran(door, '--version').said).toBe('newer');
  rmSync(at('program/build/bundle'), { recursive: true });
  expect(ran(door, '--version').said).toBe('newer');
});
