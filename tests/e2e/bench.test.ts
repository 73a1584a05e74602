import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

it('the search is measured over any folder of articles', () => {
  const ran = spawnSync(
    process.execPath,
    ['bench/search.mjs', '--in', 'seeds', '--limit', '12', '--rounds', '1', '--known', '3'],
    { cwd: ROOT, encoding: 'utf8', timeout: 80_000 },
  );
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.stdout).toMatch(/\d CPU s/);
}, 90_000);

/** What a script takes from a file of ours: `import { a, type b } from '../build/x.js'`. */
const TAKEN = /import (?:type )?\{([^}]*)\} from '\.\.\/build\/([^']+)\.js'/g;

it.each(readdirSync(join(ROOT, 'bench')).filter((name) => /\.(?:mjs|ts)$/.test(name)))(
  '%s takes nothing that is not there',
  async (name) => {
    for (const [, names = '', path] of readFileSync(join(ROOT, 'bench', name), 'utf8').matchAll(TAKEN)) {
      const given = (await import(pathToFileURL(join(ROOT, 'src', `${path}.ts`)).href)) as object;
      const wanted = names.split(',').map((one) => one.trim().split(' as ')[0]!);
      for (const one of wanted) if (one !== '' && !one.startsWith('type ')) expect(given).toHaveProperty(one);
    }
  },
);
