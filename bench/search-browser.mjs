// The half of bench/search.mjs that needs Chromium: Pagefind's answers, and what a query of ours moves and takes.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { search } from '../build/outputs/search.js';
import { builtInTemplates } from '../build/run/config.js';
import { engineScript } from '../build/run/search/scripts.js';
import { loadTemplates } from '../build/run/templates.js';
import { findChromium } from '../tests/setup/chromium.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /\.(?:html|js|css)$/;

/** Serves a folder on loopback as a static host does: gzip for text, compressed when it is asked for first. */
async function serve(folder) {
  const compressed = new Map();
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url.split('?')[0]));
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const isText = COMPRESSED.test(path);
    const body = compressed.get(path) ?? (isText ? gzipSync(readFileSync(path)) : readFileSync(path));
    if (isText) compressed.set(path, body);
    const head = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
    if (isText) response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end(body);
    else response.writeHead(200, head).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export async function measureInBrowser({ work, known, query, hasPeer, tell }) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
  if (hasPeer && known.length > 0) {
    const server = await serve(join(work, 'pages'));
    const page = await browser.newPage();
    writeFileSync(join(work, 'pages', 'empty.html'), '<!DOCTYPE html>');
    await page.goto(`${server.address}empty.html`);
    const ranks = await page.evaluate(async (known) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const ranks = [];
      for (const { query, url } of known) {
        const { results } = await pagefind.search(query);
        const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        ranks.push(shown.findIndex((result) => result.url.endsWith(`/${url}`)));
      }
      return ranks;
    }, known);
    tell('Pagefind', ranks);
    server.close();
  }
  if (query) await timeQuery(browser, join(work, 'ours'), query);
  await browser.close();
}

/** Types a query into our page, again with all but the first load done, and tells what it moved and how long it took. */
export async function timeQuery(browser, folder, query) {
  const { render, assets } = loadTemplates(builtInTemplates(), null);
  const site = {
    title: 'Bench',
    description: null,
    baseUrl: null,
    formerly: null,
    language: 'en',
    rights: null,
    search: true,
  };
  for (const { path, content } of [
    ...assets,
    { path: 'assets/search-engine.js', content: engineScript() },
    ...[...search.all([], site, render)].map(({ path, make }) => ({ path, content: make() })),
  ]) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const server = await serve(folder);
  for (const [name, address] of [
    // each page has a cache of its own; what the first one asks for is compressed then, and not in the others' time
    [null, server.address],
    ['http', server.address],
    ['disk', `${pathToFileURL(folder).href}/`],
  ]) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    // what the page's own thread computes, which other programs on the machine do not lengthen
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const computed = async () =>
      1000 * (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    let moved = 0;
    let asked = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      moved += encodedDataLength;
    });
    session.on('Network.requestWillBeSent', ({ request }) =>
      asked.push(request.url.replace(address, '').split('?')[0]),
    );
    await page.goto(`${address}search/index.html`);
    await page.waitForTimeout(300);
    const times = [];
    // the first query opens the index and warms the engine; it is the first load
    for (const words of ['zzzz', query]) {
      [moved, asked] = [0, []];
      const before = await computed();
      times.push(await page.evaluate(timeOne, words));
      times.at(-1).computed = (await computed()) - before;
      await page.waitForTimeout(300);
    }
    await page.close();
    if (name === null) continue;
    const bytes =
      name === 'http'
        ? moved
        : asked.reduce(
            (sum, path) => sum + (existsSync(join(folder, path)) ? statSync(join(folder, path)).size : 0),
            0,
          );
    console.log(
      `query "${query}" over ${name}: ${(bytes / 1000).toFixed(0)} kB in ${asked.length} files, ${times[1].time.toFixed(0)} ms to the first results, ${times[1].whole.toFixed(0)} to all, ${times[1].computed.toFixed(0)} of them computing; ${times[1].said}`,
    );
  }
  server.close();
}

/** Runs in the page: submits a query and waits for its first results to be shown, and then for all of the first page. */
function timeOne(words) {
  return new Promise((resolve) => {
    const box = document.getElementById('q');
    const status = document.getElementById('status');
    const began = performance.now();
    let [time, whole] = [0, 0];
    const shown = () =>
      requestAnimationFrame(() => {
        whole = performance.now() - began;
        time ||= whole;
      });
    const watch = new MutationObserver(() => {
      if (time === 0) watch.observe(document.querySelector('#answer'), { childList: true, subtree: true });
      if (time === 0) setTimeout(() => resolve({ time, whole, said: status.textContent }), 500);
      shown();
    });
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    box.value = words;
    box.form.requestSubmit();
  });
}
