import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../setup/chromium.mjs';
import { remove } from '../setup/cli.js';
import { type Archive, buildSeeds } from './archive.js';

const executablePath = process.env.BACKFILE_CHROMIUM ?? findChromium() ?? '';
const noBrowser = executablePath === '' && (process.env.BACKFILE_NO_CHROMIUM || 'no Chromium on this machine');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** The strictest policy that a host may set: no inline script, no evaluation, no request but for files. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'";

let archive: Archive;
let browser: Browser;
let server: Server;
beforeAll(async () => {
  archive = buildSeeds();
  server = createServer((request, response) => {
    const path = join(
      archive.folder,
      decodeURIComponent((request.url ?? '/').split('?')[0] ?? '').replace('/sub/path/', ''),
    );
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'content-security-policy': POLICY })
        .end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  if (noBrowser) return;
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  if (archive !== undefined) remove(dirname(archive.folder));
});

const bases = {
  'from disk': () => `${pathToFileURL(archive.folder).href}/`,
  'over http, under a sub-path': () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/path/`,
};

/** Opens a page, works on it and gives back whatever the browser complained about. */
async function on(address: string, work: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  try {
    await page.goto(address);
    await work(page);
  } finally {
    await context.close();
  }
  return trouble;
}

const results = (page: Page) => page.locator('.results h3 a');
/** Waits until the answer to the query at hand is announced. */
const announced = (page: Page, words: RegExp) =>
  page.locator('#status', { hasText: words }).waitFor({ state: 'attached' });

/** A seed whose headline nothing else has. */
const sought = () => archive.records.find(({ language, headline }) => language === 'en' && !/["“”]/.test(headline))!;

const monthIn = (published: { readonly date: string } | null, year: string): string[] =>
  published?.date.startsWith(`${year}-`) ? [published.date.slice(0, 7)] : [];

describe('the script of the search', () => {
  it('takes at most 15 kB compressed, with the engine', () => {
    const sizeOf = (path: string): number => gzipSync(readFileSync(join(archive.folder, path))).length;
    expect(sizeOf('assets/search.js') + sizeOf('assets/search-engine.js')).toBeLessThanOrEqual(15_000);
  });
});

describe.skipIf(noBrowser).each(Object.entries(bases))('the search %s', (_, base) => {
  it('finds what is typed, announces it, marks it and keeps it in the address', async () => {
    const { headline, url } = sought();
    const trouble = await on(`${base()}search/index.html`, async (page) => {
      await page.getByRole('searchbox').pressSequentially(`"${headline}"`, { delay: 1 });
      // what is typed first may be answered on the way
      await expect.poll(() => results(page).first().getAttribute('href'), { timeout: 20_000 }).toContain(url);
      await expect.poll(() => results(page).count()).toBe(1);
      await announced(page, /^1 article$/);
      expect(await page.locator('.results mark').count()).toBeGreaterThan(0);
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(`"${headline}"`);
    });
    expect(trouble).toEqual([]);
  });

  it('finds a word by its beginning and by its other forms', async () => {
    await on(`${base()}search/index.html`, async (page) => {
      const count = async (words: string): Promise<number> => {
        await page.getByRole('searchbox').fill('');
        await announced(page, /^$/);
        await page.getByRole('searchbox').fill(words);
        await announced(page, /^\d+ articles?$/);
        return Number.parseInt((await page.locator('#status').textContent()) ?? '', 10);
      };
      expect(await count('harbo')).toBeGreaterThan(1);
      expect(await count('harbours ')).toBe(await count('harbour '));
    });
  });

  it('marks the words in the article that one arrives at', async () => {
    const trouble = await on(`${base()}search/index.html?q=harbour`, async (page) => {
      await results(page).first().click();
      await page.locator('.story mark').first().waitFor();
      const marks = await page.locator('.story mark').allTextContents();
      expect(marks.map((mark) => mark.toLowerCase().slice(0, 7))).toEqual(marks.map(() => 'harbour'));
    });
    expect(trouble).toEqual([]);
  });

  it('marks them in a script without spaces too', async () => {
    await on(`${base()}search/index.html?q=渡轮停`, async (page) => {
      await results(page).first().click();
      await page.locator('.story mark').first().waitFor();
      expect(await page.locator('.story mark').allTextContents()).toEqual(['渡轮停', '渡轮']);
    });
  });

  it('takes its whole state from the address and narrows by a click', async () => {
    await on(`${base()}search/index.html?q=the&order=oldest`, async (page) => {
      await announced(page, /^\d+ articles$/);
      const dates = await page
        .locator('.results time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
      expect(dates).toEqual(dates.toSorted());
      const all = Number.parseInt((await page.locator('#status').textContent()) ?? '', 10);
      const value = page.locator('aside .counts li').first();
      const expected = (await value.locator('.n').textContent()) ?? '';
      await value.getByRole('link').click();
      await announced(page, new RegExp(`^${expected} articles?$`));
      expect(Number(expected)).toBeLessThan(all);
      await page.locator('.filter').click();
      await announced(page, new RegExp(`^${all} articles$`));
      await page.locator('.years a').first().click();
      await page.waitForURL(/after%3A\d{4}\+before%3A\d{4}/);
      await page.goBack();
      await announced(page, new RegExp(`^${all} articles$`));
    });
  });

  it('counts by months where all is of one year, and narrows by one', async () => {
    const year = archive.records
      .flatMap(({ published }) => published?.date.slice(0, 4) ?? [])
      .find(
        (one, i, all) =>
          new Set(archive.records.flatMap(({ published }) => monthIn(published, one))).size > 1 &&
          all.indexOf(one) === i,
      )!;
    await on(`${base()}search/index.html?q=after:${year} before:${Number(year) + 1}`, async (page) => {
      const bar = page.locator('.years a').first();
      const expected = (await bar.locator('.n').textContent()) ?? '';
      await bar.click();
      await page.waitForURL(/after%3A\d{4}-\d\d\+before%3A\d{4}/);
      await announced(page, new RegExp(`^${expected} articles?$`));
    });
  });

  it('offers the word that was probably meant', async () => {
    await on(`${base()}search/index.html?q=harbuor`, async (page) => {
      await page.locator('#status').getByRole('link', { name: 'harbour' }).click();
      await announced(page, /^\d+ articles$/);
    });
  });

  it('says what a day is where none was read, and shows no filter then', async () => {
    await on(`${base()}search/index.html?q=before:qwxzjv`, async (page) => {
      await announced(page, /^Nothing found\. after: and before: take a year, month or day/);
      expect(await page.locator('.filter').count()).toBe(0);
    });
    await on(`${base()}search/index.html?q=before:03.05.2031`, async (page) => {
      await announced(page, /^\d+ articles$/);
      expect(await page.locator('.filter').allTextContents()).toEqual(['before:03.05.2031 ×']);
    });
  });

  it('takes filters apart that OR joins, and says that it reads no brackets', async () => {
    const query = 'before:2011 OR section:nowhere OR -after:2012';
    await on(`${base()}search/index.html?q=${encodeURIComponent(query)}`, async (page) => {
      await announced(page, /^\d+ articles?$/);
      await page.locator('.filter').nth(1).click();
      await page.waitForFunction(() => document.querySelectorAll('.filter').length === 2);
      expect(await page.getByRole('searchbox').inputValue()).toBe('before:2011 OR -after:2012');
      const bar = page.locator('.years a').first();
      const expected = (await bar.locator('.n').textContent()) ?? '';
      await bar.click();
      await page.waitForURL(/OR\+-after%3A2012\+after%3A\d{4}\+before/);
      await announced(page, new RegExp(`^${expected} articles?$`));
      await page.locator('.filter').first().click();
      await page.waitForFunction(() => document.querySelectorAll('.filter').length === 3);
      expect(await page.getByRole('searchbox').inputValue()).toMatch(/^-after:2012 after:\d{4} before:\d{4}$/);
    });
    await on(`${base()}search/index.html?q=the NOT (harbour OR quay)`, async (page) => {
      await announced(page, /Brackets are not read/);
    });
  });

  it('finds nothing where what is typed holds no word', async () => {
    await on(`${base()}search/index.html?q=%3F!`, async (page) => {
      await announced(page, /^Nothing found\.$/);
      expect(await page.locator('#answer').isVisible()).toBe(false);
      await page.getByRole('searchbox').fill('');
      await announced(page, /^$/);
    });
  });

  it('searches quotations alone and leads to the quotation', async () => {
    await on(`${base()}search/index.html?q=the&in=quotes`, async (page) => {
      await results(page).first().waitFor();
      expect(await page.locator('.results .saying').count()).toBe(await results(page).count());
      await results(page).first().click();
      await page.waitForURL(/#q\d+$/);
      expect(await page.locator(':target').count()).toBe(1);
    });
  });

  it('is reached from every page by a key, and walked by arrows', async () => {
    await on(`${base()}${sought().url}`, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('harbour');
      await page.keyboard.press('Enter');
      await announced(page, /^\d+ articles$/);
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('ArrowDown');
      const first = await results(page).first().getAttribute('href');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    });
  });

  it('says so without scripts, and leads to the lists', async () => {
    const trouble = await on(
      `${base()}index.html`,
      async (page) => {
        await page.getByRole('searchbox').fill('harbour');
        await page.keyboard.press('Enter');
        await page.waitForURL(/search\/index\.html\?q=harbour/);
        await page.getByText('needs JavaScript').waitFor();
        await page.locator('.ways a').first().click();
        await page.waitForURL(/dates\/index\.html/);
      },
      false,
    );
    expect(trouble).toEqual([]);
  });
});
