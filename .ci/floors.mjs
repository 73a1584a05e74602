// What is reached stays reached: runs the outside scorers that stand beside the checkout and holds every figure against
// tests/floors.json. A figure more than 0.01 below its floor fails; a floor is raised by hand in the commit that reaches more.
//   node .ci/floors.mjs BENCHMARKS
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** Runs a scorer; null where there is none, else what it said, how it ended and what it measured. */
async function score(scorer) {
  const script = path.join(benchmarks, scorer, 'score.mjs');
  if (!existsSync(script)) return null;
  const file = path.join(work, `${scorer}.json`);
  const run = spawn(process.execPath, [script, '--json', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      said += text;
    });
  }
  const [status] = await once(run, 'close');
  return { said, status, measured: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {} };
}

// side by side: each keeps one processor. Both build with the project's own command, which then finds nothing to compile:
// two would write the same files at once
spawnSync('npm', ['run', '--silent', 'compile'], { cwd: path.join(import.meta.dirname, '..'), stdio: 'inherit' });
const scored = await Promise.all(
  Object.entries(floors).map(async ([scorer, expected]) => [scorer, expected, await score(scorer)]),
);
for (const [scorer, expected, run] of scored) {
  if (run === null) {
    console.log(`${scorer}: no scorer at ${path.join(benchmarks, scorer, 'score.mjs')}; its floors were not held`);
    continue;
  }
  const { measured } = run;
  if (run.status !== 0) console.log(run.said.slice(-2000));
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
