/** How pages are set on a phone and on paper: what a reader measures with eye and finger. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../setup/chromium.mjs';
import { remove } from '../setup/cli.js';
import { type Archive, buildSeeds, kindOf } from './archive.js';
import { unclearParts } from './landmarks.js';

const executablePath = process.env.BACKFILE_CHROMIUM ?? findChromium() ?? '';
const noBrowser = executablePath === '' && (process.env.BACKFILE_NO_CHROMIUM || 'no Chromium on this machine');

let archive: Archive;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser) return;
  archive = buildSeeds();
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(async () => {
  await browser?.close();
  if (archive !== undefined) remove(dirname(archive.folder));
});

const address = (path: string): string =>
  pathToFileURL(join(archive.folder, path.split('?')[0]!)).href + (/\?.*/.exec(path)?.[0] ?? '');

/** Works on pages of a width. */
async function at(width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.skipIf(noBrowser)('a page', () => {
  it('sets bylines, ways on, charts and the search box well on a phone', async () => {
    const day = archive.pages.find((path) => kindOf(path) === '#/#/#' && path > '2011/03')!;
    const signed = archive.records.find(({ url }) =>
      readFileSync(join(archive.folder, url), 'utf8').includes('class="byline"'),
    )!;
    await at(360, async (page) => {
      await page.goto(address(day));
      const [before, after] = await page
        .locator('.around a')
        .evaluateAll((all) => all.map((a) => a.getClientRects()[0]!.y));
      expect(after, 'earlier and later in one line').toBe(before);
      const label = await page
        .locator('.around span')
        .first()
        .evaluate((span) => getComputedStyle(span).display);
      expect(label, 'a block that no underline reaches').toBe('inline-block');
      const rightOf = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);
      expect(await rightOf('.masthead .ask')).toBe(await rightOf('.masthead .sections'));
      await page.goto(address('search/index.html?q=after:1990'));
      await page.locator('.years li').first().waitFor();
      const bars = await page
        .locator('.years li')
        .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().y));
      expect(new Set(bars).size, 'rows of bars').toBe(1);
      await page.goto(address(signed.url));
      // a line just long enough for a name without the comma after it
      const [name, comma] = await page.locator('.byline').evaluate((byline) => {
        const link = byline.querySelector('a')!;
        byline.style.inlineSize = `${link.getBoundingClientRect().width + 2}px`;
        byline.replaceChildren(link, ', ');
        const range = document.createRange();
        range.selectNodeContents(byline.lastChild!);
        return [link, range].map((part) => part.getBoundingClientRect().bottom);
      });
      expect(Math.abs(comma! - name!), 'the comma below its name').toBeLessThan(12);
    });
  });

  it('shows where a search hits words of the other direction on the side of their headline', async () => {
    const arabic = archive.records.find(({ language }) => language === 'ar')!;
    await at(1280, async (page) => {
      await page.goto(address(`search/index.html?q="${arabic.headline}"`));
      const result = page.locator('.results .entry').first();
      await result.waitFor();
      const sides = await result.locator('h3, .passage').evaluateAll((all) =>
        all.map((one) => {
          const words = document.createRange();
          words.selectNodeContents(one);
          return Math.min(...[...words.getClientRects()].map(({ left }) => left)) - one.getBoundingClientRect().left;
        }),
      );
      expect(sides.map(Math.round)).toEqual([0, 0]);
      const alignment = await result.locator('.passage').evaluate((one) => getComputedStyle(one).textAlign);
      expect(alignment).toBe('left');
    });
  });

  it('brings up no keyboard over the answer where a finger narrows a search', async () => {
    for (const isMobile of [true, false]) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile, hasTouch: isMobile });
      const page = await context.newPage();
      await page.goto(address('search/index.html?q=the'));
      await page.locator('aside .counts a').last().click();
      await page.locator('.filter').waitFor();
      expect(await page.evaluate(() => [document.activeElement?.id === 'q', scrollY])).toEqual([!isMobile, 0]);
      await context.close();
    }
  });

  it('is clear to whoever does not see it, and named as no other is', async () => {
    const unclear: string[] = [];
    const titles = new Map<string, string>();
    await at(1280, async (page) => {
      for (const path of [...archive.samples, 'search/index.html?q=the']) {
        await page.goto(address(path));
        if (path.includes('?')) await page.locator('.results .entry').first().waitFor();
        for (const flaw of await page.evaluate(unclearParts)) unclear.push(`${path}: ${flaw}`);
      }
      await page.setContent('<h1>A</h1><h3 id="a">B</h3><nav id="a"></nav><a href="/" aria-label="C">D</a>');
      expect(await page.evaluate(unclearParts), 'flaws that are seen').toHaveLength(4);
    });
    for (const path of archive.pages) {
      const title = /<title>(.*?)<\/title>/.exec(readFileSync(join(archive.folder, path), 'utf8'))?.[1] ?? '';
      if (titles.has(title)) unclear.push(`${path} and ${titles.get(title)}: ${title}`);
      titles.set(title, path);
    }
    expect(unclear).toEqual([]);
  });

  it('has every link among others large enough for a finger', async () => {
    const small: string[] = [];
    await at(360, async (page) => {
      for (const path of archive.samples) {
        await page.goto(address(path));
        const found = await page
          .locator(':is(.months, .by-year, .listing, .files, .pager, .sections, .counts, .same > h2) a')
          .evaluateAll((all) =>
            all.flatMap((a) => {
              const { width, height } = a.getBoundingClientRect();
              return width > 0 && Math.min(width, height) < 24 ? [`${a.textContent}: ${width} × ${height}`] : [];
            }),
          );
        for (const one of found) small.push(`${path}: ${one}`);
      }
    });
    expect(small).toEqual([]);
  });

  it('keeps what is folded, asked and empty in order on a phone', async () => {
    const year = archive.pages.find((path) => kindOf(path) === '#/index' && path.startsWith('2011'))!;
    await at(360, async (page) => {
      await page.goto(address(year));
      const days = page.locator('.calendar .month:not(:has(a)) td');
      expect(await days.count(), 'months without an article').toBeGreaterThan(28);
      expect(await days.last().isVisible(), 'their days').toBe(false);
      expect(await page.locator('.calendar .month:not(:has(a)) caption').first().isVisible(), 'their name').toBe(true);
      await page.goto(address('search/index.html?q=the'));
      await page.locator('.results > button').waitFor();
      const gap = await page.locator('.results').evaluate((results) => {
        const [list, more] = [...results.querySelectorAll('ol, button')].map((part) => part.getBoundingClientRect());
        return more!.top - list!.bottom;
      });
      expect(gap, 'between the last result and the way to more').toBeGreaterThanOrEqual(12);
      const box = await page.locator('.options input').boundingBox();
      expect(Math.min(box!.width, box!.height), 'the box to tick').toBeGreaterThanOrEqual(24);
      const summary = await page.locator('.grammar summary').evaluate((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        return words.getBoundingClientRect().left - one.getBoundingClientRect().left;
      });
      expect(summary, 'words beside the mark, not under it').toBe(0);
      await page.goto(address(archive.records.find(({ language }) => language === 'ar')!.url));
      const mark = await page.locator('.facts').evaluate((facts) => {
        facts.insertAdjacentHTML('beforeend', '<details class="basis"><summary>date inferred</summary></details>');
        return getComputedStyle(facts.querySelector('summary')!).listStylePosition;
      });
      expect(mark, 'a mark that goes with words set to the right').toBe('inside');
    });
  });

  it('sets figures as their table aligns them, and parts the paragraphs of a quoted letter', async () => {
    await at(700, async (page) => {
      await page.goto(address(archive.records[0]!.url));
      await page.locator('.body').evaluate((body) => {
        const table =
          '<table><tr><th>Year</th><th align="right">Crowns</th></tr><tr><td align="right">4</td></tr></table>';
        body.insertAdjacentHTML('afterbegin', `${table}<blockquote><p>One.</p><p>Two.</p></blockquote>`);
      });
      const cells = page.locator('.body table :is(th, td)');
      const sides = await cells.evaluateAll((all) =>
        all.map((cell) => getComputedStyle(cell).textAlign.replace('-webkit-', '')),
      );
      expect(sides).toEqual(['start', 'right', 'right']);
      const [one, two] = await page
        .locator('.body blockquote p')
        .evaluateAll((all) => all.slice(0, 2).map((p) => p.getBoundingClientRect()));
      expect(two!.top - one!.bottom).toBeGreaterThan(4);
    });
  });

  it('neither spaces nor slants letters that join or fill a square, and gives the latter room between lines', async () => {
    const settings = new Map<string, string[]>();
    await at(1280, async (page) => {
      await page.goto(address('index.html'));
      for (const lang of ['en', 'ar', 'ja', 'zh']) {
        const seen = await page.locator('main').evaluate((main, lang) => {
          const words = `<blockquote><p>words</p></blockquote><div class="opening"><h1>words</h1></div>`;
          main.insertAdjacentHTML('afterbegin', `<div class="voices" lang="${lang}">${words}</div>`);
          const quote = getComputedStyle(main.querySelector('blockquote p')!).fontStyle;
          const { letterSpacing, lineHeight, fontSize } = getComputedStyle(main.querySelector('.opening h1')!);
          return [
            quote,
            Number.parseFloat(letterSpacing) < 0 ? 'tight' : 'open',
            (Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toFixed(1),
          ];
        }, lang);
        settings.set(lang, seen);
      }
    });
    expect(Object.fromEntries(settings)).toEqual({
      en: ['italic', 'tight', '1.1'],
      ar: ['normal', 'open', '1.1'],
      ja: ['normal', 'open', '1.3'],
      zh: ['normal', 'open', '1.3'],
    });
  });

  it('prints the heading of a table over it, and no way on that paper cannot go', async () => {
    await at(700, async (page) => {
      await page.goto(address(archive.records[0]!.url));
      await page.emulateMedia({ media: 'print' });
      const [heading, table] = await page.locator('.body').evaluate((body) => {
        const scroll = '<div class="scroll"><table><tr><td>1,000 tonnes</td></tr></table></div>';
        body.insertAdjacentHTML('afterbegin', `<p>${'One word. '.repeat(80)}</p><h2>Catch</h2>${scroll}`);
        return [...body.querySelectorAll('h2, .scroll')].map((part) => part.getBoundingClientRect());
      });
      expect([heading!.left, heading!.width]).toEqual([table!.left, table!.width]);
      expect(table!.top - heading!.bottom).toBeLessThan(20);
      for (const [path, way] of [
        [archive.pages.find((path) => kindOf(path) === 'people/*')!, '.saying .meta a'],
        [archive.pages.find((path) => kindOf(path) === '#/#/index')!, '.beside .month'],
      ] as const) {
        await page.goto(address(path));
        expect(await page.locator(way).first().isVisible(), path).toBe(false);
      }
    });
    // without margins of its own a sheet has those of whoever prints it: none, from a script
    expect(readFileSync(join(archive.folder, 'assets/style.css'), 'utf8')).toMatch(/@page\{margin:1\dmm\}/);
  });

  it('prints the whole of a wide table, and calendars in black on white', async () => {
    await at(700, async (page) => {
      await page.goto(address(archive.records[0]!.url));
      await page.locator('.body').evaluate((body) => {
        const row = `<tr>${'<td>1,000 tonnes</td>'.repeat(14)}</tr>`;
        body.insertAdjacentHTML('afterbegin', `<div class="scroll"><div><table>${row}</table></div></div>`);
      });
      await page.emulateMedia({ media: 'print' });
      const table = await page.locator('.body table').boundingBox();
      const cut = await page.locator('.body .scroll').evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth);
      expect([cut, table!.x >= 0, table!.x + table!.width <= 700]).toEqual([0, true, true]);
      for (const path of ['dates/index.html', '2011/index.html']) {
        await page.goto(address(path));
        const inks = await page
          .locator('.t3, .t4')
          .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).color))]);
        expect(inks).toEqual(['rgb(0, 0, 0)']);
      }
    });
  });
});
