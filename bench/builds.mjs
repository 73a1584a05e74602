// Whole builds beside other generators, in turn: CPU seconds, wall seconds, peak memory, and our ratio to each.
//   node bench/builds.mjs [--articles 10000] [--pairs 5] [--in FOLDER] [--no-search]
// Then a build in which nothing changed, and one in which one article did. Hugo is found on the PATH, Eleventy where
// BENCH_ELEVENTY says. Peak memory is read from /proc: on other systems the column is empty.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { peers } from './peers.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '5' },
    in: { type: 'string' },
    'no-search': { type: 'boolean', default: false },
  },
});
const [count, pairs] = [Number(values.articles), Number(values.pairs)];
const cli = fileURLToPath(new URL('../build/program/cli.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

const articles = join(work, 'in', 'articles');
if (values.in === undefined) generate(count, articles);
else cpSync(values.in, articles, { recursive: true });
if (values['no-search']) writeFileSync(join(work, 'in', 'backfile.config.json'), '{ "search": false }\n');

/** Runs a command: user and system seconds of it and its children, wall seconds, peak MiB. */
async function measured(command, cwd = work) {
  const times = join(work, 'times');
  const shell = `TIMEFORMAT='%U %S %R'; { time "$@" >/dev/null 2>${join(work, 'errors')}; } 2>${times}`;
  const child = spawn('bash', ['-c', shell, 'bash', ...command], { cwd });
  let peak = 0;
  const watch = setInterval(() => {
    for (const pid of childrenOf(child.pid)) peak = Math.max(peak, peakOf(pid));
  }, 20);
  const status = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${status}: ${readFileSync(join(work, 'errors'), 'utf8')}`);
  const [user, system, wall] = readFileSync(times, 'utf8').trim().split(' ').map(Number);
  return { cpu: user + system, wall, peak };
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const installed = (program) => {
  try {
    return execFileSync(program, ['version'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
};
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const cache = join(work, 'cache');
const ours = (out, ...more) => [
  ...[
    process.execPath,
    cli,
    'build',
    '--in',
    articles,
    '--out',
    out,
    '--quiet',
    '--base-url',
    'https://archive.example.org/',
  ],
  ...['--cache-dir', cache, ...more],
];

console.log(
  `${readdirSync(articles, { recursive: true }).filter((path) => path.endsWith('.md') || path.endsWith('.txt')).length} articles, ${pairs} pairs, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
);
if (installed('hugo')) console.log(installed('hugo'));

const row = (name, runs) => {
  const of = (key, digits) => median(runs.map((run) => run[key])).toFixed(digits);
  console.log(
    `${name.padEnd(30)} ${of('cpu', 2).padStart(8)} CPU s ${of('wall', 2).padStart(8)} s ${of('peak', 0).padStart(6)} MiB`,
  );
};

let outs = 0;
for (const [name, make] of Object.entries(peers)) {
  const peer = make(work, articles, installed);
  if (peer === null) continue;
  if (peer.copy) cpSync(peer.copy[0], peer.copy[1], { recursive: true });
  const [us, them] = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    for (const [runs, command, cwd] of [
      [us, (out) => ours(out, '--no-cache'), work],
      [them, peer.command, peer.cwd],
    ]) {
      // a new folder each time: some disks (ext4 without a journal) are slow to make files where many were removed just before
      runs.push(await measured(command(join(work, `out-${outs++}`)), cwd));
    }
  }
  row('backfile', us);
  row(name, them);
  const ratio = (key) => median(us.map((run, i) => run[key] / them[i][key])).toFixed(2);
  console.log(`${`backfile : ${name}`.padEnd(30)} ${ratio('cpu').padStart(8)} CPU   ${ratio('wall').padStart(8)} wall`);
}

const out = join(work, 'kept');
row('first build, with a cache', [await measured(ours(out))]);
const again = [];
for (let i = 0; i < pairs; i++) again.push(await measured(ours(out)));
row('nothing changed', again);
const files = readdirSync(articles, { recursive: true })
  .filter((path) => /\.(?:md|txt)$/.test(path))
  .sort();
const changed = [];
for (let i = 0; i < pairs; i++) {
  appendFileSync(join(articles, files[Math.floor((files.length * (i + 1)) / (pairs + 1))]), '\nOne more sentence.\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  changed.push(await measured(ours(out)));
}
row('one article changed', changed);
if (!existsSync(join(out, 'index.html'))) throw new Error('nothing was built');
