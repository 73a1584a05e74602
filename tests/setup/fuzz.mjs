/**
 * `npm run fuzz`: the properties of tests/hostile for longer, from a new seed each time (printed, so that a failure can be
 * run again). `npm run fuzz -- 20000 [seed]` says how many runs a property gets.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const [runs = '3000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${runs} runs for each property, seed ${seed}`);
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const options = ['--config', join(ROOT, 'tests', 'vitest.config.ts'), '--project', 'unit', '--testTimeout', '3600000'];
const env = { ...process.env, BACKFILE_FUZZ_RUNS: runs, BACKFILE_FUZZ_SEED: seed };
const run = spawnSync(
  process.execPath,
  [vitest, 'run', ...options, 'tests/hostile/any.test.ts', 'tests/hostile/linear.test.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  },
);
process.exit(run.status ?? 1);
