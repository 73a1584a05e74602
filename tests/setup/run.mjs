/**
 * `npm test`: compiles, sees to a browser, runs the tests and closes with one line of counts. Arguments go on to vitest
 * (`npm test -- tests/news`). Without a browser its tests are skipped with the reason; in CI that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getChromium } from './chromium.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const args = process.argv.slice(2);

const compiled = spawnSync('npm', ['run', '--silent', 'compile'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (compiled.status !== 0) {
  console.log('\nNot tested: the sources do not compile.\n\n0 passed, 1 failed');
  process.exit(1);
}

const env = { ...process.env };
if (asksForBrowser()) {
  const { path, reason } = getChromium((line) => console.log(line));
  if (path === null) console.log(`Browser tests ${process.env.CI ? 'fail' : 'are skipped'}: ${reason}.`);
  env.BACKFILE_CHROMIUM = path ?? '';
  env.BACKFILE_NO_CHROMIUM = reason ?? '';
}

const work = mkdtempSync(join(tmpdir(), 'backfile-test-'));
const results = join(work, 'results.json');
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const options = [
  '--config',
  join(ROOT, 'tests', 'vitest.config.ts'),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
];
const tested = spawnSync(process.execPath, [vitest, 'run', ...options, ...args], { cwd: ROOT, stdio: 'inherit', env });
console.log(`\n${counts()}`);
rmSync(work, { recursive: true, force: true });
process.exit(tested.status ?? 1);

/** Whether the named files, or all where none is named, hold browser tests. */
function asksForBrowser() {
  const named = args.filter((arg) => !arg.startsWith('-'));
  const files = readdirSync(join(ROOT, 'tests', 'browser')).map((name) => `tests/browser/${name}`);
  return named.length === 0 || named.some((name) => files.some((file) => file.includes(name)));
}

/** `N passed, N failed` and what was skipped; a file that could not even be loaded counts as one failure. */
function counts() {
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return '0 passed, 1 failed';
  }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + unloaded.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
