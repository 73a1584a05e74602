import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../setup/cli.js';

it('the benchmarks run, and say what they measured', () => {
  const ran = spawnSync('npm', ['run', 'bench', '--silent', '--', '--quick'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 170_000,
    shell: process.platform === 'win32',
  });
  expect(ran.status, ran.stderr).toBe(0);
  for (const words of ['the whole record', 'first build, with a cache', 'nothing changed', 'one article changed'])
    expect(ran.stdout).toContain(words);
}, 180_000);
