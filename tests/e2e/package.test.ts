import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLES } from '../setup/articles.js';
import { ROOT, remove, temporary, write } from '../setup/cli.js';

let place: string;
beforeEach(() => {
  place = temporary();
});
afterEach(() => remove(place));

const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', timeout: 110_000 });

describe('the packed package', () => {
  it('installed in an empty folder builds a folder of text files', (context) => {
    const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', place], ROOT);
    expect(packed.status).toBe(0);
    const tarball = readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '';
    const home = join(place, 'newsroom');
    write(home, { 'package.json': '{ "private": true }' });
    const installed = run(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', join(place, tarball)],
      home,
    );
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH/.test(installed.stderr)) {
      return context.skip('the registry cannot be reached, so the package cannot be installed');
    }
    expect(installed.stderr).not.toContain('npm error');
    write(join(home, 'articles'), ARTICLES);
    const built = run('npx', ['--no-install', 'backfile', 'build', '--in', 'articles', '--out', 'site'], home);
    expect(built).toMatchObject({ status: 0 });
    expect(existsSync(join(home, 'site', 'index.html'))).toBe(true);
    expect(run('npx', ['--no-install', 'backfile', 'check', '--out', 'site'], home).status).toBe(0);
  });
});
