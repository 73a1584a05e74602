/** A page that Chromium itself saves as one file is the article that it shows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/run/reading.js';
import { findChromium } from '../setup/chromium.mjs';

const executablePath = process.env.BACKFILE_CHROMIUM ?? findChromium() ?? '';
const noBrowser = executablePath === '' && (process.env.BACKFILE_NO_CHROMIUM || 'no Chromium on this machine');

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people slept in the hall of the town’s school.';
const SAID =
  '„Es gab Suppe und Decken – mehr nicht“, sagte Olga Tammer, a baker from the north shore, = and “nobody” knew who would pay.';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'saved-'));
  if (noBrowser) return;
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(noBrowser)(`a page saved by Chromium${noBrowser ? ` (skipped: ${noBrowser})` : ''}`, () => {
  it('is read as the page', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8"><title>Ferry late again | Courier</title><article><h1>Ferry late again, council to act</h1><p>By Ada Ren</p><p>${PROSE}</p><p>${SAID}</p></article><iframe srcdoc="<p>Buy a boat today.</p>"></iframe>`,
    );
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const { data } = await (await page.context().newCDPSession(page)).send('Page.captureSnapshot', { format: 'mhtml' });
    await page.close();
    writeFileSync(join(folder, 'saved.mhtml'), data);
    const [reading] = await readInput(folder, 'saved.mhtml');
    expect(reading!.article).toMatchObject({
      headline: 'Ferry late again, council to act',
      byline: [{ name: 'Ada Ren' }],
      body: [{ text: PROSE }, { text: SAID }],
    });
  });
});
