// Everything that is measured: npm run bench [-- --quick]
// What reading costs stage by stage, what the search index costs, whole builds beside other generators where they are
// installed. The whole takes some minutes, the quick form one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const quick = process.argv.includes('--quick');
const runs = [
  ['reading.mjs', '--rounds', quick ? '2' : '20'],
  ['builds.mjs', '--articles', quick ? '200' : '2000', '--pairs', quick ? '1' : '3'],
  ['builds.mjs', '--articles', quick ? '200' : '2000', '--pairs', quick ? '1' : '3', '--no-search'],
];
for (const [script, ...args] of runs) {
  console.log(`\n== ${script} ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
