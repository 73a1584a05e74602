/** The lists: what articles are filed under, days of the year, charts over time, gaps. */
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../src/outputs/chart.js';
import { entryOf, outputs } from '../../src/outputs/index.js';
import { loadTemplates } from '../../src/run/templates.js';
import type { Entry, Output } from '../../src/types.js';
import { articleOf, on, pagesOf, publicSite, site, someArticles, templates, textOf } from './archive.js';

const of = (headline: string, date: string, more: Parameters<typeof articleOf>[0] = {}) =>
  articleOf({ headline, published: on(date), ...more });

describe('what articles are filed under', () => {
  const pages = pagesOf([
    of('Old', '2010-01-01', { tags: ['Ferries', 'Hesk'], dateline: { place: 'SKELLHAVN', date: null } }),
    of('New', '2012-01-01', { tags: ['ferries'], dateline: { place: 'Skellhavn', date: null } }),
    of('Bare', '2011-01-01', { publication: 'Der Sundbote' }),
  ]);

  it('has a page for each name, newest first, whatever the spelling', () => {
    const page = textOf(pages, 'tags/ferries.html');
    expect(page).toContain('2 articles');
    expect(page.indexOf('>New<')).toBeLessThan(page.indexOf('>Old<'));
    expect(textOf(pages, 'publications/der-sundbote.html')).toContain('>Bare<');
  });

  it('tells on the page of an author or a section who else signs and where else it stood, not the same again', () => {
    const byline = ['Maren Holt', 'Nell Harkett'].map((name) => ({ name, role: null, organisation: null }));
    const archive = pagesOf([of('Signed', '2010-01-01', { byline, section: 'Harbour' })]);
    const facts = (path: string) => {
      const [, meta = ''] = /class="entry">\s*<p class="meta">(.*?)<\/p>/s.exec(textOf(archive, path)) ?? [];
      return [...meta.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, words]) => words);
    };
    expect(facts('authors/maren-holt.html')).toEqual(['Nell Harkett', 'Harbour']);
    expect(facts('sections/harbour.html')).toEqual(['Maren Holt', 'Nell Harkett']);
    expect(facts('2010/index.html')).toEqual(['Maren Holt', 'Nell Harkett', 'Harbour']);
  });

  it('writes a place without shouting where any article does', () => {
    expect(textOf(pages, 'places/skellhavn.html')).toContain('<h1><bdi>Skellhavn</bdi></h1>');
  });

  it('counts in its index the names, and the articles that have none', () => {
    expect(textOf(pages, 'tags/index.html')).toMatch(/>Ferries<.*2 articles/);
    expect(textOf(pages, 'tags/index.html')).toContain('1 article has no tag.');
    expect(textOf(pages, 'tags/index.html')).toContain('<p class="lede">Every tag given to an article');
    expect(textOf(pagesOf([]), 'places/index.html')).toContain('No article in this archive names its place.');
  });

  it('is a person filed by the family name, and a house, a lone name or one of another script as it is written', () => {
    const names = ['Zoë Aske', 'Maren van der Holt', 'Bo Ek Jr.', 'Clement', 'Per Holt', 'ليلى برهومي', 'Élise Ålund'];
    const signed = names.map((name) => ({ name, role: null, organisation: null }));
    const house = { name: null, role: null, organisation: 'The Courier' };
    const archive = pagesOf([
      of('Signed', '2010-01-01', { byline: [...signed, house] }),
      ...names.map((speaker) => of(`With ${speaker}`, '2011-01-01', { paragraphs: ['“Yes,” he said.'], speaker })),
    ]);
    const listed = (page: string) =>
      [...page.matchAll(/<li><a href="[^"]*"><bdi>(.*?)<\/bdi>/g)].map(([, name]) => name);
    const inOrder = ['Élise Ålund', 'Zoë Aske', 'Clement', 'Bo Ek Jr.', 'Per Holt', 'ليلى برهومي'];
    expect(listed(textOf(archive, 'people/index.html'))).toEqual([...inOrder, 'Maren van der Holt']);
    expect(listed(textOf(archive, 'authors/index.html'))).toEqual([...inOrder, 'The Courier', 'Maren van der Holt']);
  });

  it('is found by its letter from every page of a long index', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const tags = letters.flatMap((letter) =>
      Array.from({ length: 25 }, (_, i) => `${letter}${letter}${letters[i]} tag`),
    );
    const long = pagesOf([of('Tagged', '2010-01-01', { tags })]);
    expect(tags.length).toBe(650);
    for (const [path, first, last] of [
      ['tags/index.html', '#letter-A', 'index-2.html#letter-Z'],
      ['tags/index-2.html', 'index.html#letter-A', '#letter-Z'],
    ] as const) {
      const page = textOf(long, path);
      expect(page.match(/href="[^"]*#letter-/g)).toHaveLength(26);
      expect(page).toContain(`href="${first}"`);
      expect(page).toContain(`href="${last}"`);
    }
    expect(textOf(long, 'tags/index-2.html')).toContain('id="letter-Z"');
    expect(textOf(long, 'tags/index.html')).toContain('1 to 500 of 650');
  });

  it('is linked from the article', () => {
    const article = of('Linked', '2010-01-01', { tags: ['Hesk'], publication: 'P', section: 'S' });
    const page = textOf(pagesOf([article]), article.url);
    for (const link of ['tags/hesk', 'publications/p', 'sections/s'])
      expect(page).toContain(`href="../../${link}.html"`);
  });
});

describe('on this day', () => {
  const pages = pagesOf([
    of('First', '2010-02-29'.replace('2010', '2012')),
    of('Second', '2016-02-29'),
    ...someArticles(),
  ]);

  it('gathers a day of all years, newest year first', () => {
    const page = textOf(pages, 'on-this-day/02-29.html');
    expect(page.indexOf('>2016<')).toBeLessThan(page.indexOf('>2012<'));
    expect(page).toContain('<h1>29 February in the archive</h1>');
    expect(page).toContain('href="../2016/02/29.html"');
  });

  it('stands on a calendar of 366 days, with a place for today’s link that needs a script', () => {
    const index = textOf(pages, 'on-this-day/index.html');
    const days = [...index.matchAll(/<p class="days">(.*?)<\/p>/gs)].map(([, month = '']) =>
      [...month.matchAll(/<(?:a [^>]*|span)>(\d+)</g)].map(([, day]) => Number(day)),
    );
    expect(days.map((month) => month.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    for (const month of days) expect(month).toEqual(month.map((_, i) => i + 1));
    expect(index).toContain('data-day="02-29" aria-label="29 February: 2 articles"');
    expect(index).toMatch(/<p class="way" data-today="Today, \{day\}" hidden><\/p>/);
  });

  it('is told on the front page for the newest day, without that day itself', () => {
    const front = textOf(pagesOf([of('Then', '2019-03-04'), of('Now', '2024-03-04')]), 'index.html');
    const section = front.slice(front.indexOf('id="day"'), front.indexOf('All days of the year'));
    expect(section).toContain('>Then<');
    expect(section).not.toContain('>Now<');
  });
});

describe('the chart of articles over time', () => {
  it('tells a month’s year to whoever cannot see the bars before it, and names no link otherwise than it shows', () => {
    const front = textOf(pagesOf([of('A', '2020-02-01')]), 'index.html');
    const bar = /<li><a href="2020\/02\/index\.html">.*<\/li>/.exec(front)?.[0].replace(/<[^>]*>/g, '');
    expect(bar).toBe('Feb 2020 1');
  });

  const chart = (...dates: string[]) => chartOf(dates.map((date, i) => entryOf(of(`A${i}`, date))));

  it('has a bar for every month of a short archive', () => {
    const { unit, bars } = chart('2020-02-01', '2020-02', '2021-12-31');
    expect([unit, bars.length]).toEqual(['month', 24]);
    expect(bars.filter(({ count }) => count > 0)).toEqual([
      { year: '2020-02', count: 2, height: 100 },
      { year: '2021-12', count: 1, height: 50 },
    ]);
  });

  it('has a bar for every year of a longer one, gaps and all', () => {
    const { unit, bars } = chart('2000', '2010-01-01');
    expect([unit, bars.length, bars.filter(({ count }) => count === 0).length]).toEqual(['year', 11, 9]);
  });

  it('goes by decades where years would be too thin to hit, each leading to its first year with articles', () => {
    const { unit, bars } = chart('1897', '1899-01-01', '1955', '2003');
    expect(unit).toBe('decade');
    expect(bars[0]).toEqual({ year: '1890', count: 2, height: 100, first: '1897' });
    expect(bars[6]).toEqual({ year: '1950', count: 1, height: 50, first: '1955' });
    const pages = pagesOf([of('A', '1897'), of('B', '2003')]);
    expect(textOf(pages, 'index.html')).toContain('href="dates/index.html#y1897"');
    expect(textOf(pages, 'dates/index.html')).toContain('id="y1897"');
  });
});

describe('the pages of dates', () => {
  const pages = pagesOf([of('A', '2020-01-05'), of('B', '2020-03-01'), of('C', '2020-03-02')], site);

  it('tell the longest stretch of a year without an article', () => {
    expect(textOf(pages, '2020/index.html')).toContain(
      'The longest stretch without an article: 6 January 2020 to 29 February 2020.',
    );
  });

  it('lead on to the month and the day before and after, of whatever year', () => {
    const years = pagesOf([of('A', '2018-12-31'), of('B', '2020-01-05'), of('C', '2020-01-06')]);
    const around = (path: string) =>
      [...textOf(years, path).matchAll(/rel="(prev|next)" href="([^"]*)"/g)].map(([, rel, to]) => `${rel} ${to}`);
    expect(around('2018/12/31.html')).toEqual(['next ../../2020/01/05.html']);
    expect(around('2020/01/05.html')).toEqual(['prev ../../2018/12/31.html', 'next 06.html']);
    expect(around('2020/01/index.html')).toEqual(['prev ../../2018/12/index.html']);
  });

  it('show under a day each article’s publication, and not the day again', () => {
    const [article] = [of('Told', '2020-01-05', { publication: 'Der Sundbote' })];
    const day = textOf(pagesOf([article]), '2020/01/05.html');
    const list = day.slice(day.indexOf('class="entries"'), day.indexOf('</ul>', day.indexOf('class="entries"')));
    expect(list).toContain('Der Sundbote');
    expect(list).not.toContain('<time');
  });

  it('begin the way down to a day and to an article alike, also where there is no date', () => {
    const some = [of('A', '2020-01-05'), articleOf({ headline: 'Undated', published: null })];
    const all = pagesOf(some);
    for (const path of ['2020/01/05.html', some[0]!.url, some[1]!.url, 'undated/index.html'])
      expect(textOf(all, path), path).toMatch(
        /<nav class="crumbs[^>]*>\s*<ol>\s*<li><a href="[./]*dates\/index.html">Dates</,
      );
  });

  it('are led to from the front page by the date of its newest article, told once', () => {
    const front = textOf(pages, 'index.html');
    const lead = front.slice(front.indexOf('class="lead"'), front.indexOf('</section>'));
    expect(lead).toMatch(/<a href="2020\/03\/02.html"><time [^>]*>2 March 2020<\/time><\/a>/);
    expect(lead.match(/2 March 2020/g)).toHaveLength(1);
  });

  it('show the month’s calendar beside a month and a day, the day marked', () => {
    expect(textOf(pages, '2020/03/index.html')).toContain('<caption>March 2020</caption>');
    expect(textOf(pages, '2020/03/02.html')).toContain('<a href="02.html" aria-current="page"');
    expect(textOf(pages, '2020/03/02.html')).toContain('href="../../on-this-day/03-02.html"');
  });
});

describe('a list mostly in one other language', () => {
  const arabic = { language: 'ar', section: 'مدينة' };
  it('says so: the page, its entries, and the interface’s words apart from them', () => {
    const pages = pagesOf([of('الميناء القديم', '2023-05-02', arabic), of('Other', '2020-01-01')]);
    const page = textOf(pages, '2023/05/02.html');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<main id="main" lang="en" dir="ltr">');
    expect(page).toMatch(
      /<ul class="entries" lang="ar" dir="rtl">\s*<li class="entry">\s*<p class="meta" lang="en" dir="ltr">/,
    );
    expect(textOf(pages, 'dates/index.html')).toContain('<html lang="en" dir="ltr">');
  });
});

describe('an output about many articles', () => {
  const { render } = loadTemplates(templates, null);
  const measures = new Set<string | symbol>(['words', 'captions', 'warnings', 'sha256']);
  const oneDay = ['First of a day', 'Second of a day'].map((headline) => of(headline, '2026-01-01'));
  const unmeasured = [...someArticles(), ...oneDay].map(
    (article): Entry =>
      new Proxy(entryOf(article), {
        get: (entry, field) => {
          if (measures.has(field)) throw new Error(`${String(field)} of an entry was asked for`);
          return Reflect.get(entry, field);
        },
      }),
  );
  const makeAll = ({ all, last }: Output): void => {
    for (const { make } of all?.(unmeasured, site, render) ?? []) make();
    for (const { make } of last?.(['data/articles.csv'], unmeasured, publicSite, render) ?? []) make();
  };
  const [measuring, others] = [true, false].map((is) =>
    outputs.filter(({ measures = false }) => (measures !== false) === is),
  );

  // a build takes over all pages of an output together where nothing but measures has changed
  it.each((others ?? []).map((output) => [output.name, output] as const))(
    'asks for no measure unless it says so: %s',
    (_, output) => expect(() => makeAll(output)).not.toThrow(),
  );

  it.each((measuring ?? []).map((output) => [output.name, output] as const))(
    'says rightly that it does: %s',
    (_, output) => expect(() => makeAll(output)).toThrow('of an entry was asked for'),
  );
});
