// What is reached stays reached: runs the outside scorers that stand beside the checkout and holds every figure against
// tests/floors.json. A figure more than 0.01 below its floor fails; a floor is raised by hand in the commit that reaches more.
//   node .ci/floors.mjs BENCHMARKS
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SLACK = 0.01;
const benchmarks = path.resolve(process.argv[2] ?? '');
const floors = JSON.parse(readFileSync(new URL('../tests/floors.json', import.meta.url), 'utf8'));
const work = mkdtempSync(path.join(tmpdir(), 'backfile-floors-'));
let passed = 0;
let failed = 0;

/** The figure at a path of names in what a scorer wrote. */
const at = (value, names) => names.split('.').reduce((inner, name) => inner?.[name], value);

for (const [scorer, expected] of Object.entries(floors)) {
  const script = path.join(benchmarks, scorer, 'score.mjs');
  if (!existsSync(script)) {
    console.log(`${scorer}: no scorer at ${script}; its floors were not held`);
    continue;
  }
  const file = path.join(work, `${scorer}.json`);
  const run = spawnSync(process.execPath, [script, '--json', file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const measured = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (run.status !== 0) console.log(`${run.stdout}${run.stderr}`.slice(-2000));
  for (const [name, floor] of Object.entries(expected)) {
    const figure = at(measured, name);
    // what must not rise (dates invented, wrong speakers) has its floor written as a ceiling: { "atMost": 0.04 }
    const ceiling = floor.atMost;
    const holds = ceiling === undefined ? figure >= floor - SLACK : figure <= ceiling + SLACK;
    if (holds) passed++;
    else failed++;
    const bound = ceiling === undefined ? `at least ${floor}` : `at most ${ceiling}`;
    console.log(`${holds ? 'ok  ' : 'FAIL'} ${scorer} ${name}: ${typeof figure === 'number' ? figure.toFixed(4) : figure}, ${bound}`);
  }
}
rmSync(work, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
