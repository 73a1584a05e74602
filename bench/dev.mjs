/**
 * How soon `backfile dev` shows what was saved, in a real browser: from the save of a file to the first frame of the page
 * that shows it. `node bench/dev.mjs --in DIR [--rounds N] [--work DIR]` works on a copy of DIR; a work folder that is
 * named is kept, so that the next run need not build everything again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/setup/chromium.mjs';

const { values } = parseArgs({
  options: { in: { type: 'string' }, rounds: { type: 'string', default: '9' }, work: { type: 'string' } },
});
const ROOT = join(import.meta.dirname, '..');
const ROUNDS = Number(values.rounds);
let marks = 0;
const work = values.work ?? mkdtempSync(join(tmpdir(), 'backfile-bench-'));
const [input, templates] = [join(work, 'in'), join(work, 'templates')];
mkdirSync(work, { recursive: true });
if (!existsSync(input)) cpSync(values.in, input, { recursive: true });
rmSync(templates, { recursive: true, force: true });
mkdirSync(templates);

const seeds = readdirSync(input, { recursive: true }).filter((name) => name.endsWith('.md'));
const seed = seeds.sort()[seeds.length >> 1];
const source = readFileSync(join(input, seed), 'utf8');

// a folder of its own for the cache, beside the archive that it is of
const args = [
  'dev',
  '--in',
  input,
  '--out',
  join(work, 'out'),
  '--templates',
  templates,
  '--cache-dir',
  join(work, 'cache'),
];
const server = spawn(process.execPath, [join(ROOT, 'build', 'program', 'cli.js'), ...args, '--port', '0'], {
  cwd: work,
});
let said = '';
for (const stream of [server.stdout, server.stderr]) stream.on('data', (words) => (said += words));
const builds = () => said.match(/^\d+ published/gm)?.length ?? 0;
const until = async (holds) => {
  while (!holds()) {
    if (server.exitCode !== null) throw new Error(`the server has ended:\n${said}`);
    await pause(20);
  }
};

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await until(() => /http:\S+/.test(said) && builds() > 0);
  const url = /http:\S+/.exec(said)[0];
  await pause(5000); // the previewer reads the ledger
  const page = await browser.newPage();
  const seen = new Map();
  await page.exposeBinding('seen', (_, shown, at) => {
    for (const mark of shown) if (!seen.has(mark)) seen.set(mark, at);
  });
  await page.addInitScript(watchMarks);
  /** Median time of some saves. @param save writes what shows the mark that it is given. */
  const measure = async (what, isBuiltBetween, save) => {
    // what a build of the last save does is part of the measure where it is not waited for
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const mark = `mark-${process.pid}-${++marks}`;
      const before = builds();
      const began = Date.now();
      save(mark);
      await until(() => seen.has(mark) || Date.now() - began > 30_000);
      times.push(seen.has(mark) ? seen.get(mark) - began : Number.POSITIVE_INFINITY);
      if (isBuiltBetween) await until(() => builds() > before);
      await pause(1500);
    }
    times.sort((a, b) => a - b);
    console.log(`${what}: ${times[ROUNDS >> 1]} ms, from ${times[0]} to ${times.at(-1)}`);
  };
  const saveSeed = (mark) =>
    writeFileSync(join(input, seed), source.replace(/^title: .*$/m, `title: "A headline ${mark} stands here"`));
  const saveBody = (mark) => writeFileSync(join(input, seed), `${source}\nWhat was said ${mark} is here.\n`);
  const saveTemplate = (name) => (mark) => {
    const built = readFileSync(join(ROOT, 'templates', name), 'utf8');
    mkdirSync(dirname(join(templates, name)), { recursive: true });
    writeFileSync(
      join(templates, name),
      built + (name.endsWith('.css') ? `:root{--mark:"${mark}"}` : `<p id="mark">${mark}</p>`),
    );
  };
  console.log(`${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`);
  const { url: address } = recordOf(join(work, 'out'), seed);
  await page.goto(url + address);
  await pause(500);
  await measure('a paragraph of an article', true, saveBody);
  await measure('a paragraph, while builds run', false, saveBody);
  await measure('the headline of an article', true, saveSeed);
  await measure("the article's template, while builds run", false, saveTemplate('article.html'));
  await measure('the stylesheet, while builds run', false, saveTemplate('assets/style.css'));
  await page.goto(url);
  await pause(500);
  await measure("the front page's template, while builds run", false, saveTemplate('front.html'));
} finally {
  await browser.close();
  server.kill('SIGINT');
  if (server.exitCode === null) await once(server, 'exit');
  writeFileSync(join(input, seed), source);
  if (values.work === undefined) rmSync(work, { recursive: true, force: true });
}

/** Runs in the browser before each page: tells the marks of the page once a frame with them is drawn. */
function watchMarks() {
  addEventListener('DOMContentLoaded', () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const style = getComputedStyle(document.documentElement).getPropertyValue('--mark').replaceAll('"', '');
        const words = document.body.textContent.match(/\bmark-\d+-\d+/g) ?? [];
        globalThis.seen([style, ...words], Date.now());
      }),
    ),
  );
}

function recordOf(out, path) {
  const folder = join(out, 'data', 'articles');
  for (const name of readdirSync(folder))
    for (const line of readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
      if (line.includes(path)) return JSON.parse(line);
  throw new Error(`${path} is not in the archive`);
}
