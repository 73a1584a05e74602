/** The interface's words: the same in every language, all asked for, none written into a template, numbers and dates right. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Strings, wordingOf } from '../../src/lib/wording.js';
import { recordFields } from '../../src/outputs/record-schema.js';
import { ARTICLE_COLUMNS, PERSON_COLUMNS, QUOTE_COLUMNS } from '../../src/outputs/tables.js';
import { articleOf, on, pagesOf, publicSite, site, someArticles, templates, textOf } from './archive.js';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr'] as const;

const stringsOf = (language: string): Strings =>
  JSON.parse(readFileSync(join(templates, `strings/${language}.json`), 'utf8')) as Strings;
const english = stringsOf('en');
const names = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/\{\w+\}/g) ?? [])].sort();
const sources = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:html|xml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(templates, name), 'utf8') }));

describe.each(LANGUAGES)('the strings of %s', (language) => {
  const strings = stringsOf(language);
  const wording = wordingOf(strings);

  it('have every key, in the order of English, with the same places to fill', () => {
    expect(Object.keys(strings)).toEqual(Object.keys(english));
    for (const [key, value] of Object.entries(english)) {
      const other = strings[key];
      expect(names(other), key).toEqual(names(value));
      expect(Array.isArray(other) ? other.length : typeof other, key).toEqual(
        Array.isArray(value) ? value.length : typeof value,
      );
    }
    expect(Object.keys(strings.fieldNames ?? {})).toEqual(Object.keys(english.fieldNames ?? {}));
  });

  it('call a list by one name, in the navigation and on its own page', () => {
    for (const list of ['sections', 'tags', 'places', 'publications', 'authors'])
      expect(strings[`${list}Title`], list).toBe(strings[list]);
    expect(strings.byQuote).toBe(strings.quotesTitle);
    expect(strings.dates, 'days are no data').not.toBe(strings.data);
  });

  it('count in the forms that the language has', () => {
    const rules = new Intl.PluralRules(language);
    const forms = strings.articles as Readonly<Record<string, string>>;
    const numbers = [0, 1, 2, 3, 10, 11, 12, 99, 100, 101, 102, 103, 1000];
    for (const n of numbers) {
      expect(wording.count('articles', n), String(n)).toBe(forms[rules.select(n)]?.replace('{n}', wording.number(n)));
    }
  });

  it('write numbers and dates as the platform’s tables do', () => {
    const tag = `${language}-u-nu-latn`;
    const format = new Intl.NumberFormat(tag);
    for (const n of [0, 12, 999, 1234, 12345, 1234567]) expect(wording.number(n)).toBe(format.format(n));
    const long = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : tag, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      for (const day of [1, 2, 28]) {
        const iso = `2019-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const theirs = long.format(new Date(`${iso}T00:00:00Z`)).replace(/\u200f/g, '');
        // The platform does not know that a French month begins with its premier.
        const ours = (text: string) => text.replace(/^1er /, '1 ');
        expect(ours(wording.inWords(iso))).toBe(theirs);
        expect(theirs).toContain(ours(wording.dayOfYear(iso.slice(5))));
      }
    }
  });
});

describe('the words of templates', () => {
  it('come from the strings file, every one', () => {
    for (const { name, text } of sources) {
      const printed = text
        .replace(/<%[\s\S]*?%>|<wbr>/g, '')
        .replace(/<!DOCTYPE[^>]*>|<\?xml[^>]*\?>|<style>[\s\S]*?<\/style>|<meta http-equiv=[^>]*>/gi, '')
        .replace(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g, '>$1<')
        .replace(/<[^>]*>/g, ' ');
      // Names of files and a command are the same in every language.
      const left = printed.replace(/sha256sum[^\n]*|[\w-]+(?:\/YYYY)?\.(?:csv|json|jsonl|txt|schema\.json)/g, '');
      expect(left.match(/\p{L}{2,}/gu) ?? [], name).toEqual([]);
    }
  });

  it('leave no key of the strings file unasked', () => {
    const code = sources.map(({ text }) => text).join('\n') + readFileSync('src/lib/wording.ts', 'utf8');
    // Asked for by kind: `it.say[it.kind + 'Title']`.
    const byKind = /^(?:authors|people|sections|tags|places|publications)(?:Title|Description|Empty|Without)?$/;
    const asked = (key: string) => new RegExp(`say\\.${key}\\b|'${key}'`).test(code);
    expect(Object.keys(english).filter((key) => !asked(key) && !byKind.test(key))).toEqual([]);
  });
});

describe('what is explained in every language', () => {
  const keysOf = (language: string, key: string) => Object.keys(stringsOf(language)[key] ?? {});
  const columns = { articleColumns: ARTICLE_COLUMNS, quoteColumns: QUOTE_COLUMNS, personColumns: PERSON_COLUMNS };
  const grades = readFileSync('src/lib/grades.ts', 'utf8');
  const drops = readFileSync('src/news/drops.ts', 'utf8');

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'is every column, field, reason and rule, in %s',
    (language) => {
      for (const [key, list] of Object.entries(columns))
        expect(keysOf(language, key)).toEqual(list.map(({ name }) => name));
      expect(keysOf(language, 'recordFields')).toEqual(recordFields().map(({ name }) => name));
      const rules = [...grades.matchAll(/^ {2}'([a-z]+:[a-z]+)'/gm)].map(([, rule]) => rule);
      expect(rules.length).toBeGreaterThan(10);
      expect(keysOf(language, 'warningRules').toSorted()).toEqual(rules.toSorted());
      const reasons = [...drops.matchAll(/^ {2}\['\w+', '([^']+)'\],$|^ {2}\w+: '([^']+)',$|return '([^']+)'/gm)];
      expect(reasons.length).toBeGreaterThan(10);
      for (const [, cue, phase, own] of reasons) expect(keysOf(language, 'dropReasons')).toContain(cue ?? phase ?? own);
      expect(keysOf(language, 'dropReasons')).toContain('overridden');
    },
  );

  it.each(LANGUAGES.filter((language) => language !== 'en'))('leaves no word of English in %s', (language) => {
    // Words of the articles hold digits; what else two languages share is no word of the interface, or the same in both.
    const article = articleOf({
      headline: 'q1 q2',
      published: { ...on('2019-11-17')!, basis: 'inferred' },
      modified: on('2019-11-18'),
      byline: [{ name: 'q3', role: 'q4', organisation: null }],
      paragraphs: ['“q5 q6,” q7.'],
      speaker: 'q8',
      section: 'q9',
      tags: ['q10'],
      publication: 'q11',
      dateline: { place: 'q12', date: null },
      captions: [
        { text: 'q13', credit: { raw: 'q14', photographer: null, agency: null }, image: 'https://q.example/q1' },
      ],
      dropped: [{ text: 'q15', span: [0, 1], reason: 'promotion' }],
      layout: [{ field: 'dropped', span: [0, 2], why: 'promotion: cue: promotion within' }],
      warnings: [{ rule: 'date:inferred', grade: 'medium', message: 'Taken to be right. Check it.' }],
      original: 'https://q.example/q2',
      overridden: ['headline', 'language', 'original'],
    });
    const wordsOf = (tongue: string) => {
      const pages = pagesOf([article, { ...article, id: 'q16', url: '2019/11/q16.html' }], {
        ...publicSite,
        title: 'q17',
        language: tongue,
      });
      const texts = [...pages]
        .filter(([path]) => path.endsWith('.html'))
        .flatMap(([, page]) => {
          const shown = String(page)
            .replaceAll('<wbr>', '')
            .replace(/<(script|style|code|title)\b[\s\S]*?<\/\1>/g, '')
            .replace(/(?:aria-label|title|placeholder|data-copy|data-copied|data-today)="([^"]*)"/g, '>$1<');
          return shown
            .replace(/<[^>]*>/g, '\n')
            .split('\n')
            .map((line) => line.trim());
        });
      return new Set(texts.filter((text) => /^[^\d]*\p{L}{3}[^\d]*$/u.test(text)));
    };
    const english = wordsOf('en');
    expect(english.size).toBeGreaterThan(150);
    const shared = [...wordsOf(language)].filter((text) => english.has(text));
    const same =
      /^(?:[\w.-]+\.(?:csv|json|jsonl|txt|html)|articles\/YYYY\.jsonl|string|integer|MLA|APA|RIS|CSL-JSON|BibTeX|Chicago|SHA-256|utf-8|mayor)$/;
    const alike: Readonly<Record<string, RegExp>> = {
      ar: /^$/,
      de: /^(?:Feed|Jan|Feb|Apr|Aug|Nov|April|August|September|November|Navigation)$/,
      es: /^(?:Total)$/,
      fr: /^(?:Articles|Dates|Publications|Publication|Citations|Total)$/,
    };
    expect(shared.filter((text) => !same.test(text) && !alike[language]?.test(text))).toEqual([]);
  });
});

describe('an archive in another language', () => {
  const arabic = { ...site, language: 'ar' };

  it('is set from right to left, and an article in another direction is not', () => {
    const article = articleOf({ headline: 'Older', published: on('2019-11-17') });
    const pages = pagesOf([article, ...someArticles().slice(1)], arabic);
    expect(textOf(pages, 'dates/index.html')).toContain('<html lang="ar" dir="rtl">');
    expect(textOf(pages, article.url)).toContain('<html lang="en" dir="ltr">');
    expect(textOf(pages, article.url)).toMatch(/<header class="masthead" lang="ar" dir="rtl">/);
  });

  it('sets a list from right to left unless words of another direction outweigh its own', () => {
    const few = articleOf({ headline: 'Older', published: on('2019-11-17') });
    expect(textOf(pagesOf([few], arabic), '2019/11/17.html')).toContain('<html lang="ar" dir="rtl">');
    const headline = 'A headline that is as long as those of the great gazettes of another century were. '.repeat(20);
    const many = articleOf({ headline, published: on('2019-11-17') });
    expect(textOf(pagesOf([many], arabic), '2019/11/17.html')).toContain('<html lang="en" dir="ltr">');
  });

  it('keeps the archivist’s own words, whose language nobody states, apart from those around them', () => {
    const told = { ...arabic, description: 'Seven papers of a coast.', rights: 'All rights reserved.' };
    const front = textOf(pagesOf([], told), 'index.html');
    expect(front).toContain('<p class="motto"><bdi>Seven papers of a coast.</bdi></p>');
    expect(front).toContain('<p class="rights"><bdi>All rights reserved.</bdi></p>');
  });

  it('counts and dates in it', () => {
    expect(textOf(pagesOf(someArticles(), { ...publicSite, language: 'fr' }), '2024/11/17.html')).toContain(
      '<h1>17 novembre 2024</h1>',
    );
    expect(textOf(pagesOf(someArticles(), arabic), 'index.html')).toContain('7 مقالات');
  });

  it('takes the words of its region’s language', () => {
    expect(textOf(pagesOf([], { ...site, language: 'de-AT' }), 'dates/index.html')).toContain('Das Archiv nach Datum');
  });

  it('is refused where there are no words for it, and may bring its own', () => {
    const danish = { ...site, language: 'da' };
    expect(() => pagesOf([], danish)).toThrow(/language "da".*ar, de, en, es, fr/);
    const own = mkdtempSync(join(tmpdir(), 'words-'));
    mkdirSync(join(own, 'strings'));
    writeFileSync(join(own, 'strings/da.json'), '{ "quotesTitle": "Citater" }');
    try {
      expect(textOf(pagesOf([], danish, own), 'quotes/index.html')).toContain('<h1>Citater</h1>');
    } finally {
      rmSync(own, { recursive: true });
    }
  });
});
