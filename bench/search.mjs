// What the search index costs and how well it answers, beside Pagefind over the same articles.
//   node bench/search.mjs --in DIR [--limit N] [--rounds 3] [--pagefind CLI.cjs] [--known 200] [--browser "two words"]
// DIR holds article files. Each figure is of a process of its own: CPU seconds (user and system), peak memory, bytes and
// files, and the same of Pagefind over one plain page an article. --known asks for articles by their own rare words.
// Without --pagefind only our own index is made, which holds any number of articles.
// --browser measures a query's transfer and time in Chromium, over http and from disk.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import glob from 'fast-glob';
import { fetchLibraries } from '../build/formats/libraries.js';
import { escapeText } from '../build/lib/html.js';
import { entryOf } from '../build/outputs/index.js';
import { readInput } from '../build/run/reading.js';
import { countWordsOf, publishIndex } from '../build/run/search/search.js';
import { indexShare } from '../build/run/search/share.js';
import { sampleOf, shorthandOf } from '../build/run/search/texts.js';
import { openSearch } from '../build/search/query/search.js';
import { fetchStemmer } from '../build/search/stemmers.js';
import { eachWord } from '../build/search/words.js';

await fetchLibraries();

const { values } = parseArgs({
  options: {
    in: { type: 'string' },
    limit: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    pagefind: { type: 'string' },
    known: { type: 'string', default: '0' },
    browser: { type: 'string' },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Every article of the folder, one after another, in the order of dates; read anew on every call. */
async function* articles() {
  const paths = glob.sync('**', { cwd: values.in }).sort().slice(0, Number(values.limit));
  for (const path of paths)
    for (const { article } of await readInput(values.in, path)) if (article !== null) yield article;
}

/** Puts the articles' records into a file one behind the other, as a build does, and where each lies, by date, beside it. */
async function records(out) {
  const file = openSync(join(out, 'records'), 'w');
  const places = [];
  let at = 0;
  for await (const article of articles()) {
    const record = Buffer.from(JSON.stringify(article));
    writeSync(file, record);
    places.push({ key: `${article.published?.date ?? '~'} ${article.id}`, at, size: record.length });
    at += record.length;
  }
  closeSync(file);
  places.sort((a, b) => (a.key < b.key ? -1 : 1));
  writeFileSync(join(out, 'places.json'), JSON.stringify(places));
}

/** Builds the index; the cost of fetching the articles' records is taken off. Prints one line of JSON. */
async function build(out) {
  const places = JSON.parse(readFileSync(join(out, '..', 'places.json'), 'utf8'));
  const file = openSync(join(out, '..', 'records'), 'r');
  const recordAt = ({ at, size }) => {
    const room = Buffer.allocUnsafe(size);
    readSync(file, room, 0, size, at);
    return JSON.parse(room.toString('utf8'));
  };
  const entries = places.map((place) => entryOf(recordAt(place)));
  for (const language of new Set(entries.map((entry) => entry.language))) await fetchStemmer(language);
  mkdirSync(out, { recursive: true });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let fetching = 0;
  // many at once: to ask for the time costs time
  const fetched = (some) => {
    const began = cpuOf(process.cpuUsage());
    const articles = some.map(recordAt);
    fetching += cpuOf(process.cpuUsage()) - began;
    return articles;
  };
  const began = cpuOf(process.cpuUsage());
  const sample = sampleOf(entries);
  const sampled = fetched(places.filter((_, i) => sample.has(entries[i].id)));
  const shorthand = shorthandOf([countWordsOf(sampled)], sample.size);
  function* numbered() {
    for (let first = 0; first < places.length; first += 100) {
      let number = first;
      for (const article of fetched(places.slice(first, first + 100))) yield [number++, article];
    }
  }
  const share = indexShare(out, numbered(), shorthand.codebook);
  const folders = new Set();
  publishIndex(out, entries, [share], shorthand, (path, content) => {
    const folder = dirname(join(out, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(out, path), content);
  });
  const cpu = cpuOf(process.cpuUsage()) - began - fetching;
  const memory = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  console.log(JSON.stringify({ articles: places.length, cpu, memory }));
}

const cpuOf = ({ user, system }) => (user + system) / 1e6;

/** One plain page an article, as any static site has them. */
async function pages(out) {
  for await (const { url, headline, standfirst, byline, section, body, language } of articles()) {
    const signed = byline.map(({ name, organisation }) => name ?? organisation).join(', ');
    const texts = [standfirst, signed, section, ...body.map(({ text }) => text)].filter(Boolean);
    const html = `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><title>${escapeText(headline)}</title><main data-pagefind-body><h1>${escapeText(headline)}</h1>${texts.map((text) => `<p>${escapeText(text)}</p>`).join('')}</main></html>`;
    mkdirSync(dirname(join(out, url)), { recursive: true });
    writeFileSync(join(out, url), html);
  }
}

const sizeOf = (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  };
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A search over the index in a folder. */
function searchIn(folder) {
  return openSearch(async (name) => {
    let held;
    new Function('backfileSearch', readFileSync(join(folder, 'search', `${name}.js`), 'utf8'))((_, content) => {
      held = content;
    });
    return held;
  });
}

/** Queries of three words, those that tell an article best from all others, and the article they should find. */
async function knownItems(count) {
  const all = [];
  for await (const { url, headline, body } of articles()) {
    const text = [headline, ...body.map((block) => block.text)].join('\n').toLowerCase();
    const words = [];
    eachWord(text, 0, text.length, (from, to) => {
      if (/^\p{L}{4,}$/u.test(text.slice(from, to))) words.push(text.slice(from, to));
    });
    all.push({ url, words });
  }
  const held = new Map();
  for (const { words } of all) for (const word of new Set(words)) held.set(word, (held.get(word) ?? 0) + 1);
  const step = Math.max(1, Math.floor(all.length / count));
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map(({ url, words }) => {
      const often = new Map();
      for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
      const worth = (word) => often.get(word) * Math.log(all.length / held.get(word));
      const best = [...often.keys()].sort((a, b) => worth(b) - worth(a)).slice(0, 3);
      return { query: best.sort((a, b) => words.indexOf(a) - words.indexOf(b)).join(' '), url };
    });
}

const run = (...args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

if (values.only === 'build') await build(values.keep);
else if (values.only === 'records') await records(values.keep);
else if (values.only === 'pages') await pages(values.keep);
else {
  const work = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  const own = process.argv.slice(2);
  const ours = [];
  const theirs = [];
  const read = run(import.meta.filename, ...own, '--only', 'records', '--keep', work);
  if (read.status !== 0) throw new Error(read.stderr);
  if (values.pagefind) run(import.meta.filename, ...own, '--only', 'pages', '--keep', join(work, 'pages'));
  for (let round = 0; round < Number(values.rounds); round++) {
    // not removed before the end: file systems look twice at what was freed just now, as no build has to
    if (round > 0) renameSync(join(work, 'ours'), join(work, `ours-${round}`));
    const built = run('--expose-gc', import.meta.filename, ...own, '--only', 'build', '--keep', join(work, 'ours'));
    if (built.status !== 0) throw new Error(built.stderr);
    ours.push(JSON.parse(built.stdout));
    if (!values.pagefind) continue;
    rmSync(join(work, 'pages', 'pagefind'), { recursive: true, force: true });
    // GNU time tells the cost of the process and its children
    const timed = spawnSync(
      '/usr/bin/time',
      ['-f', '%U %S %M', process.execPath, values.pagefind, '--site', join(work, 'pages')],
      { encoding: 'utf8' },
    );
    const [user, system, memory] = timed.stderr.trim().split('\n').at(-1).split(' ').map(Number);
    theirs.push({ cpu: user + system, memory: memory / 1024 });
  }
  const line = (name, of, { files, bytes }) =>
    console.log(
      `${name.padEnd(10)} ${median(of.map(({ cpu }) => cpu))
        .toFixed(2)
        .padStart(8)} CPU s ${median(of.map(({ memory }) => memory))
        .toFixed(0)
        .padStart(6)} MiB ${(bytes / 1e6).toFixed(2).padStart(8)} MB ${String(files).padStart(6)} files`,
    );
  console.log(`${ours[0].articles} articles, ${values.rounds} rounds in turn, medians, Node ${process.version}`);
  line('Backfile', ours, sizeOf(join(work, 'ours', 'search')));
  if (values.pagefind) line('Pagefind', theirs, sizeOf(join(work, 'pages', 'pagefind')));

  const known = Number(values.known) > 0 ? await knownItems(Number(values.known)) : [];
  if (known.length > 0) {
    const search = await searchIn(join(work, 'ours'));
    const ranks = [];
    for (const { query, url } of known) {
      const found = await (
        await search.ask({ query: `${query} `, order: 'relevance', inQuotes: false, isTyping: false })
      ).page(0, 10);
      ranks.push(found.findIndex((result) => result.url === url));
    }
    tell('Backfile', ranks);
  }
  if (known.length > 0 || values.browser) {
    // not before: what drives a browser holds more memory than an index takes, and the collector looks at all of it
    const { measureInBrowser } = await import('./search-browser.mjs');
    await measureInBrowser({ work, known, query: values.browser, hasPeer: Boolean(values.pagefind), tell });
  }
  if (values.keep) console.log(`kept in ${work}`);
  else rmSync(work, { recursive: true, force: true });
}

function tell(name, ranks) {
  const share = (holds) => ((100 * ranks.filter(holds).length) / ranks.length).toFixed(1);
  console.log(
    `${name.padEnd(10)} known items: first ${share((rank) => rank === 0)} %, in the first ten ${share((rank) => rank >= 0)} %, of ${ranks.length}`,
  );
}
