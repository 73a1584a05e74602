import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLES, BROKEN } from '../setup/articles.js';
import { findChromium } from '../setup/chromium.mjs';
import { CLI, list, remove, temporary, write } from '../setup/cli.js';

const executablePath = process.env.BACKFILE_CHROMIUM ?? findChromium() ?? '';
const noBrowser = executablePath === '' && (process.env.BACKFILE_NO_CHROMIUM || 'no Chromium on this machine');
const HARVEST = ARTICLES['harvest.md'] ?? '';
const PATIENCE = { timeout: 30_000 };

let browser: Browser;
let place: string;
let child: ChildProcess;
let said: string;
let url: string;
let page: Page;
/** How often a document was loaded since the first. */
let loads: number;

beforeAll(async () => {
  if (noBrowser) return;
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  if (noBrowser) return;
  place = temporary();
  said = '';
  write(join(place, 'in'), ARTICLES);
  mkdirSync(join(place, 'own'));
  const args = [CLI, 'dev', '--in', 'in', '--out', 'out', '--templates', 'own', '--port', '0'];
  child = spawn(process.execPath, args, { cwd: place });
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await vi.waitFor(() => expect(builds()).toBe(1), 60_000);
  url = /http:\S+/.exec(said)?.[0] ?? '';
  page = await browser.newPage();
  await page.goto(url + (list(join(place, 'out')).find((path) => path.startsWith('2016/10/a-late')) ?? ''));
  loads = 0;
  page.on('domcontentloaded', () => loads++);
});
afterEach(async () => {
  if (noBrowser) return;
  await page.close();
  child.kill('SIGINT');
  if (child.exitCode === null) await once(child, 'exit');
  remove(place);
});

const builds = (): number => said.match(/^\d+ published/gm)?.length ?? 0;
/** Saves, and waits until what follows from it is built and told. */
async function saved(path: string, content: string): Promise<void> {
  const before = builds();
  writeFileSync(join(place, path), content);
  await vi.waitFor(() => expect(builds()).toBeGreaterThan(before), 30_000);
  await page.waitForTimeout(300);
}

describe.skipIf(noBrowser)('a page in view', () => {
  it('shows what was saved, and loads once for it', async () => {
    await saved('in/harvest.md', `${HARVEST}\nThe pears were early.\n`);
    await page.getByText('The pears were early.').first().waitFor(PATIENCE);
    expect(loads).toBe(1);
  });

  it('follows its article to the address of a new headline', async () => {
    const before = page.url();
    await saved('in/harvest.md', HARVEST.replace('A late harvest', 'An early harvest'));
    await page.getByRole('heading', { level: 1, name: 'An early harvest' }).waitFor(PATIENCE);
    expect(page.url()).not.toBe(before);
    expect(loads).toBe(1);
  });

  it('is left alone when another article is saved that it does not show', async () => {
    await page.goto(`${url}quotes/index.html`);
    loads = 0;
    await saved('in/bridge.txt', `${ARTICLES['bridge.txt']}\nThe river was low.\n`);
    expect(loads).toBe(0);
  });

  it('shows why its article is refused, stays, and takes the note away when it is mended', async () => {
    const banner = page.getByRole('alert');
    await saved('in/harvest.md', BROKEN);
    await banner.filter({ hasText: 'harvest.md' }).waitFor(PATIENCE);
    await page.getByRole('heading', { level: 1, name: 'A late harvest' }).waitFor(PATIENCE);
    await saved('in/harvest.md', HARVEST);
    await banner.waitFor({ ...PATIENCE, state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'A late harvest' }).waitFor(PATIENCE);
  });

  it('wears a changed stylesheet and a changed template', async () => {
    mkdirSync(join(place, 'own', 'assets'));
    await saved('own/assets/style.css', 'body { color: rgb(1, 2, 3) }');
    await expect
      .poll(() => page.evaluate('getComputedStyle(document.body).color').catch(() => null), PATIENCE)
      .toBe('rgb(1, 2, 3)');
    await saved('own/article.html', '<html><head></head><body>Only <%= it.article.headline %></body></html>');
    await page.getByText('Only A late harvest').waitFor(PATIENCE);
    expect(loads).toBe(2);
  });

  it('says what is wrong with a template, and goes on when it is right again', async () => {
    writeFileSync(join(place, 'own', 'article.html'), '<% if (');
    await page.getByRole('alert').filter({ hasText: 'article.html:1' }).waitFor(PATIENCE);
    await saved('own/article.html', '<html><head></head><body>Only <%= it.article.headline %></body></html>');
    await page.getByText('Only A late harvest').waitFor(PATIENCE);
  });
});
