import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/run/check.js';
import { findChromium } from '../setup/chromium.mjs';
import { remove } from '../setup/cli.js';
import { type Archive, buildSeeds, kindOf, type RecordSeen } from './archive.js';
import { faintTexts } from './contrast.js';

const executablePath = process.env.BACKFILE_CHROMIUM ?? findChromium() ?? '';
const noBrowser = executablePath === '' && (process.env.BACKFILE_NO_CHROMIUM || 'no Chromium on this machine');

let archive: Archive;
let browser: Browser;
beforeAll(async () => {
  archive = buildSeeds();
  if (noBrowser) return;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
});
afterAll(async () => {
  await browser?.close();
  if (archive !== undefined) remove(dirname(archive.folder));
});

const address = (path: string): string => pathToFileURL(join(archive.folder, path)).href;

/** Opens a page in a browser of its own and gathers what goes wrong in it; `work` sees the page once it stands. */
async function inBrowser(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext(options);
  const trouble: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // an icon that the browser gives up because the next page is asked for is none
    if (request.failure()?.errorText === 'net::ERR_ABORTED' && request.url().endsWith('.svg')) return;
    trouble.push(`${page.url()}: ${request.url()} failed`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) trouble.push(`${page.url()}: asks for ${request.url()}`);
  });
  try {
    await work(page);
  } finally {
    await context.close();
  }
  return trouble;
}

/** Clicks the first link on the page that a reader can see and that leads to `target` (with its `#`, where it has one). */
async function follow(page: Page, target: string): Promise<void> {
  const links = page.getByRole('link');
  const goal = address(target.split('#')[0] ?? '') + (target.includes('#') ? `#${target.split('#')[1]}` : '');
  const hrefs = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const index = hrefs.indexOf(goal);
  expect(index, `a link to ${target} on ${page.url()}; there are ${hrefs.join('\n')}`).toBeGreaterThanOrEqual(0);
  await links.nth(index).click();
  await page.waitForURL(goal);
}

/** An article that is dated to the month at least, with a quote of a named person. */
function quoting(): { record: RecordSeen; person: string; n: number } {
  for (const record of archive.records) {
    const at = record.quotes.findIndex((quote) => quote.speaker?.person);
    const person = record.quotes[at]?.speaker?.person;
    if (person && (record.published?.date.length ?? 0) >= 7) return { record, person, n: at + 1 };
  }
  throw new Error('no seed quotes a named person');
}

describe('the archive of the seeds', () => {
  it('is looked at by a browser (skipped with the reason where there is none, which fails in CI)', (context) => {
    if (noBrowser && !process.env.CI) return context.skip(noBrowser);
    expect(noBrowser).toBe(false);
  });

  it('has every link resolve and every file as its checksum says', () => {
    const { links, problems } = checkArchive(archive.folder);
    expect(problems).toEqual([]);
    expect(links).toBeGreaterThan(archive.pages.length);
  });

  it('has pages of every kind', () => {
    const kinds = [
      'index',
      '404',
      '#/index',
      '#/#/index',
      '#/#/#',
      '#/#/*',
      'undated/*',
      'people/index',
      'people/*',
      'authors/index',
    ];
    const more = ['authors/*', 'sections/index', 'sections/*', 'quotes/index', 'data/index'];
    expect([...new Set(archive.pages.map(kindOf))]).toEqual(expect.arrayContaining([...kinds, ...more]));
  });
});

describe.skipIf(noBrowser)('opened from disk', () => {
  it.each([true, false])(
    'walks from the front page to a month, an article, its speaker, a quote and back (scripts: %s)',
    async (javaScriptEnabled) => {
      const { record, person, n } = quoting();
      const [year, month] = (record.published?.date ?? '').split('-');
      const trouble = await inBrowser({ javaScriptEnabled }, async (page) => {
        await page.goto(address('index.html'));
        await follow(page, `${year}/index.html`);
        await follow(page, `${year}/${month}/index.html`);
        await follow(page, record.url);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(record.headline);
        await follow(page, `people/${person}.html`);
        await follow(page, `${record.url}#q${n}`);
        expect(await page.locator(`#q${n}`).isVisible()).toBe(true);
        expect(await page.locator(':target').count()).toBe(1);
      });
      expect(trouble).toEqual([]);
    },
  );

  it.each([true, false])(
    'shows every kind of page without an error or a request to elsewhere (scripts: %s)',
    async (javaScriptEnabled) => {
      const trouble = await inBrowser({ javaScriptEnabled }, async (page) => {
        for (const path of archive.samples) {
          await page.goto(address(path));
          expect(await page.getByRole('main').count(), path).toBe(1);
          expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
          expect(await page.title(), path).not.toBe('');
          expect(await page.locator('html').getAttribute('lang'), path).toMatch(/^[a-z]/);
        }
      });
      expect(trouble).toEqual([]);
    },
  );

  it('gives every quote as a file for reference managers: the article’s, with the quote’s words', async () => {
    const { record, n } = quoting();
    const trouble = await inBrowser({}, async (page) => {
      await page.goto(address(record.url));
      const quotes = page.locator('.ledger > li');
      await page.locator('.quoted > details > summary').click();
      await quotes
        .nth(n - 1)
        .locator('summary')
        .click();
      const links = quotes.nth(n - 1).locator('.files a');
      const files = await links.evaluateAll((all) =>
        (all as HTMLAnchorElement[]).map(({ textContent, download, href }) => {
          return { form: textContent, name: download, text: decodeURIComponent(href.slice(href.indexOf(',') + 1)) };
        }),
      );
      expect(files.map(({ form }) => form)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
      for (const { name } of files) expect(name).toMatch(new RegExp(`-q${n}\\.(?:bib|ris|json)$`));
      const [bibtex = '', ris = '', csl = ''] = files.map(({ text }) => text);
      const words = record.quotes[n - 1]?.text.replace(/\s+/g, ' ') ?? '';
      expect(bibtex).toMatch(
        new RegExp(`^@article\\{[\\w-]+-q${n},\\n[\\s\\S]*\\n  note = \\{“[\\s\\S]*”[^\\n]*\\},\\n\\}\\n$`),
      );
      expect(ris).toMatch(/^TY {2}- NEWS\n[\s\S]*\nN1 {2}- “.*\nER {2}- \n$/);
      expect(ris).toContain(words);
      const [item] = JSON.parse(csl);
      expect(item).toMatchObject({ type: 'article-newspaper', title: record.headline.replace(/\s+/g, ' ') });
      expect(item.id.endsWith(`-q${n}`)).toBe(true);
      expect(item.note).toContain(words);
    });
    expect(trouble).toEqual([]);
  });

  it('weighs no more than 50 kB an article, style and all, and 10 kB of script', () => {
    const size = (path: string) => statSync(join(archive.folder, path)).size;
    const heavy = archive.records.filter(({ url }) => size(url) + size('assets/style.css') > 50 * 1024);
    expect(heavy.map(({ url }) => url)).toEqual([]);
    expect(size('assets/archive.js')).toBeLessThan(10 * 1024);
  });

  it('keeps the columns of a wide table apart on a phone, and the year of the dates in view', async () => {
    const trouble = await inBrowser({ viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(address('dates/index.html'));
      const year = page.locator('.matrix tbody th').first();
      const height = (await year.boundingBox())?.height ?? 0;
      expect(height).toBeLessThan(48);
      await page.locator('.scroll').evaluate((region) => region.scrollTo({ left: 200 }));
      expect((await year.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    });
    expect(trouble).toEqual([]);
  });

  it('prints an article as a clipping: its citation on paper, nothing to click, no dark ground', async () => {
    const { record } = quoting();
    const trouble = await inBrowser({ colorScheme: 'dark' }, async (page) => {
      await page.goto(address(record.url));
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const shown of ['.opening h1', '.body', '.cite', '.masthead .nameplate'])
        expect(await page.locator(shown).isVisible(), shown).toBe(true);
      for (const hidden of ['.sections', '.search', '.provenance', '.related', '.quoted', '.files', '.colophon nav'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    });
    expect(trouble).toEqual([]);
  });

  it('prints nothing below an article but its rights, and no sheet for a colophon that has none', async () => {
    const { record } = quoting();
    const trouble = await inBrowser({}, async (page) => {
      await page.goto(address(record.url));
      await page.emulateMedia({ media: 'print' });
      const colophon = page.locator('.colophon');
      // The seeds state no rights: the colophon must not even leave its distances on the sheet.
      expect(await page.locator('.rights').count()).toBe(0);
      expect(await colophon.evaluate((element) => element.getClientRects().length)).toBe(0);
      const bottom = () => page.evaluate(() => document.body.getBoundingClientRect().bottom);
      const before = await bottom();
      await colophon.evaluate((element) => element.remove());
      expect(await bottom()).toBe(before);
    });
    expect(trouble).toEqual([]);
  });

  it('prints the rights where the archive states them, and nothing else of the colophon', async () => {
    const { record } = quoting();
    const trouble = await inBrowser({}, async (page) => {
      await page.goto(address(record.url));
      await page.locator('.colophon').evaluate((element) => {
        const rights = document.createElement('p');
        rights.className = 'rights';
        rights.textContent = 'All rights reserved.';
        element.append(rights);
      });
      await page.emulateMedia({ media: 'print' });
      const parts = await page
        .locator('.colophon > *')
        .evaluateAll((all) => all.map((part) => [part.className, part.getClientRects().length > 0]));
      expect(parts.filter(([, isPrinted]) => isPrinted)).toEqual([['rights', true]]);
      expect(parts.length).toBeGreaterThan(2);
    });
    expect(trouble).toEqual([]);
  });

  it.each([320, 1280])('scrolls no page sideways at %s px', async (width) => {
    const wide: string[] = [];
    await inBrowser({ viewport: { width, height: 800 } }, async (page) => {
      for (const path of archive.samples) {
        await page.goto(address(path));
        const needs = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needs > width) wide.push(`${path}: ${needs} px`);
      }
    });
    expect(wide).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no faint text in %s', async (colorScheme) => {
    const faint: string[] = [];
    await inBrowser({ colorScheme }, async (page) => {
      for (const path of archive.samples) {
        await page.goto(address(path));
        for (const text of await page.evaluate(faintTexts)) faint.push(`${path}: ${text}`);
      }
    });
    expect(faint).toEqual([]);
  });

  it('differs between light and dark', async () => {
    const grounds: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await inBrowser({ colorScheme }, async (page) => {
        await page.goto(address('index.html'));
        grounds.push(
          await page.evaluate(
            () =>
              `${getComputedStyle(document.documentElement).backgroundColor} ${getComputedStyle(document.body).backgroundColor}`,
          ),
        );
      });
    }
    expect(grounds[0]).not.toBe(grounds[1]);
  });

  it('would see faint text, a page too wide, and an error, if there were one', async () => {
    const trouble = await inBrowser({ viewport: { width: 320, height: 800 } }, async (page) => {
      await page.goto('about:blank');
      await page.setContent(
        '<!doctype html><p style="color: #888">faint</p><p>clear</p><div style="width: 400px">wide</div><img src="file:///nowhere.png">',
      );
      expect(await page.evaluate(faintTexts)).toEqual([expect.stringContaining('faint')]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(320);
    });
    expect(trouble).not.toEqual([]);
  });
});
