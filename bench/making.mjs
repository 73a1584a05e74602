// What making costs once articles are read, stage by stage: CPU microseconds an article, of one thread.
//   node bench/making.mjs [--in ARCHIVE] [--articles 500] [--rounds 8]
// ARCHIVE is a built one, else one is built of generated articles. The first round of a stage is what a thread pays while
// the engine still compiles, the best is what it comes to.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { entryOf, outputs, recordLine } from '../build/outputs/index.js';
import { linksOf } from '../build/outputs/linked.js';
import { nearOf } from '../build/outputs/related.js';
import { loadTemplates } from '../build/run/templates.js';
import { topicsOf } from '../build/run/topics.js';
import { generate } from './generate.mjs';

const { values } = parseArgs({
  options: {
    in: { type: 'string' },
    articles: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '8' },
  },
});
const rounds = Number(values.rounds);
const work = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const archive = values.in ?? built(Number(values.articles));

function built(count) {
  const [input, out] = [join(work, 'in'), join(work, 'out')];
  generate(count, input);
  const cli = fileURLToPath(new URL('../build/program/cli.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [cli, 'build', '--in', input, '--out', out, '--no-cache', '--quiet'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the archive to measure could not be built');
  return out;
}

const folder = join(archive, 'data', 'articles');
const lines = readdirSync(folder)
  .sort()
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'));
const articles = lines.map((line) => JSON.parse(line));
const site = {
  ...{
    title: 'Archive',
    authority: null,
    description: null,
    baseUrl: 'https://archive.example.org/',
    rights: null,
    formerly: null,
  },
  ...{ language: 'en', crawlers: 'open', fullTextFeeds: false, search: true },
};
const { render } = loadTemplates(fileURLToPath(new URL('../templates', import.meta.url)), null);

/** CPU microseconds an article of the first round and of the best. */
function measure(stage, work) {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / articles.length;
  });
  const figure = (time) => time.toFixed(1).padStart(9);
  console.log(`${stage.padEnd(34)}${figure(times[0])} µs first ${figure(Math.min(...times))} µs at best`);
}

console.log(`${articles.length} articles, ${rounds} rounds, Node ${process.version}`);
measure('a record as a line', () => articles.map(recordLine));
measure('a line as a record', () => lines.map((line) => JSON.parse(line)));
const entries = articles.map((article) => entryOf(article));
measure('what it can share', () => entries.map(topicsOf));
const codes = entries.map(topicsOf);
let links = null;
measure('links of all', () => {
  links = linksOf(
    entries,
    nearOf(codes.length, (i) => codes[i]),
  );
});
measure('links written out', () => articles.map((_, i) => links.make(i)));
const linked = articles.map((_, i) => links.make(i));
const { each } = outputs.find(({ name }) => name === 'article');
measure('page: what the template is given', () => articles.map((one, i) => each(one, linked[i], site, () => '')));
measure('page: whole', () => articles.map((one, i) => each(one, linked[i], site, render)));
const room = Buffer.alloc(1 << 22);
measure('page: whole, as bytes', () => {
  for (const [i, one] of articles.entries()) room.write(each(one, linked[i], site, render)[0].content, 0, 'utf8');
});
for (const { name, all } of outputs) {
  if (all === undefined) continue;
  measure(`${name}: planned`, () => [...all(entries, site, render)]);
  measure(`${name}: made`, () => {
    for (const page of all(entries, site, render)) page.make();
  });
}
