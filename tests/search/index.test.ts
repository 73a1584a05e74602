/** The index itself: the same for any number of threads and runs, its lists exact where they are long, its parts even. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openShare } from '../../src/run/search/share.js';
import { readOnce } from '../../src/search/amend.js';
import { shortener } from '../../src/search/codebook.js';
import { dictionaryParts } from '../../src/search/dictionary.js';
import { findEntry, readDictionary } from '../../src/search/entries.js';
import { type Forms, openForms } from '../../src/search/forms.js';
import { PART_SIZE } from '../../src/search/layout.js';
import { fold } from '../../src/search/letters.js';
import { openHead } from '../../src/search/merge.js';
import { bitWriter, packNumber, riceCodes } from '../../src/search/packing.js';
import { evaluate } from '../../src/search/query/evaluate.js';
import { parseQuery } from '../../src/search/query/parse.js';
import { openIndex } from '../../src/search/query/reader.js';
import { slips } from '../../src/search/query/suggest.js';
import { readingOf } from '../../src/search/reading.js';
import { rowMaker, rowOf } from '../../src/search/rows.js';
import { openRun, type Run } from '../../src/search/run.js';
import { stem } from '../../src/search/stemmers.js';
import { bitReader, readSteps, textReader } from '../../src/search/unpacking.js';
import type { Article } from '../../src/types.js';
import { articleOf, on, someArticles } from '../outputs/archive.js';
import { temporary } from '../setup/cli.js';
import { indexFiles, partOf, searchOf, wordsOf } from './index-of.js';

/** Many small articles: `word` in every third, the rest told apart by numbers. */
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    articleOf({
      headline: `Number ${i}`,
      id: `id${String(i).padStart(5, '0')}`,
      url: `x/${i}.html`,
      published: on(`2004-${String(1 + (i % 12)).padStart(2, '0')}-01`),
      paragraphs: [`every ${i % 3 === 0 ? 'third quay' : 'other'} day ${'again '.repeat(i % 7)}`],
    }),
  );

describe('the index', () => {
  it('has the same bytes for any number of threads', async () => {
    const one = await indexFiles(someArticles(), 1);
    for (const threads of [2, 4]) expect(await indexFiles(someArticles(), threads)).toEqual(one);
  });

  it('is not begun where the build was given up and its folder is gone', () => {
    const gone = join(temporary(), 'gone');
    expect(() => openShare(gone, [], 'one', null)).toThrow(/ENOENT/);
    expect(existsSync(gone)).toBe(false);
  });

  it('is cut into plain scripts that call one function each', async () => {
    const files = await indexFiles(many(40));
    for (const [path, script] of files) {
      expect(script).toMatch(/^backfileSearch\("[\w/-]+",[\s\S]*\)\n$/);
      expect(partOf(files, path.replace(/^search\/|\.js$/g, ''))).toBeDefined();
    }
  });

  it('answers exactly where lists and places run over many parts', async () => {
    const files = await indexFiles(many(9000), 2);
    expect([...files.keys()].filter((path) => /^search\/(?:lists|words)\//.test(path)).length).toBeGreaterThan(4);
    const search = await searchOf(files);
    const total = async (query: string): Promise<number> =>
      (await search.ask({ query, order: 'newest', inQuotes: false, isTyping: false })).total;
    expect(await total('quay ')).toBe(3000);
    expect(await total('"third quay day"')).toBe(3000);
    expect(await total('"quay third"')).toBe(0);
    expect(await total('every -quay')).toBe(6000);
    expect(await total('"number 8999"')).toBe(1);
  });

  it('holds parts near their size, and fetches few of them for a query', async () => {
    const files = await indexFiles(many(9000));
    for (const [path, script] of files) {
      const kind = path.split('/')[1] as keyof typeof PART_SIZE;
      // one list may be longer than a part; a part ends with the entry or row that fills it
      if (kind in PART_SIZE && kind !== 'lists') expect(script.length, path).toBeLessThan(PART_SIZE[kind] * 1.5);
    }
    const asked: string[] = [];
    const search = await searchOf(files, (name) => asked.push(name));
    await (await search.ask({ query: 'quay third ', order: 'relevance', inQuotes: false, isTyping: false })).page(
      0,
      10,
    );
    expect(asked.length).toBeLessThan(20);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('shows the same in pages of any length', async () => {
    const search = await searchOf(await indexFiles(many(900)));
    for (const order of ['relevance', 'recent', 'newest', 'oldest'] as const) {
      const { page, total } = await search.ask({ query: 'again day ', order, inQuotes: false, isTyping: false });
      const all = (await page(0, total)).map(({ url }) => url);
      expect(new Set(all).size).toBe(total);
      for (const from of [0, 10, 190, total - 5])
        expect((await page(from, 10)).map(({ url }) => url)).toEqual(all.slice(from, from + 10));
    }
  });

  it('shows the best first, of equals the newer, and those without a date as the oldest', async () => {
    const files = await indexFiles(many(300).map((one, i) => (i % 5 === 0 ? { ...one, published: null } : one)));
    const search = await searchOf(files);
    const index = await openIndex(async (name) => partOf(files, name));
    for (const query of ['again ', 'quay third ', 'third OR again ', '-quay ']) {
      const { articles, scores } = await evaluate(index, parseQuery(query), { inQuotes: false, isTyping: false });
      const undated = index.days.at(-1)!.first;
      const age = (article: number): number => (article < undated ? article + 1000 : article - undated);
      const scoreOf = new Map([...articles].map((article, i) => [article, scores[i]!]));
      for (const order of ['relevance', 'newest'] as const) {
        const worth = (article: number): number => (order === 'newest' ? 0 : scoreOf.get(article)!);
        const wanted = [...articles].sort((a, b) => worth(b) - worth(a) || age(b) - age(a));
        const { page, total } = await search.ask({ query, order, inQuotes: false, isTyping: false });
        const urls = await Promise.all(wanted.map(async (article) => (await index.row(article))[0]));
        expect((await page(0, total)).map(({ url }) => url)).toEqual(urls);
        expect((await page(7, 10)).map(({ url }) => url)).toEqual(urls.slice(7, 17));
      }
    }
  });

  it('puts first the article that has the words in its headline, and the newer one where recency is asked for', async () => {
    const body = { paragraphs: ['The ferry sailed. '.repeat(3)] };
    const articles = [
      articleOf({ headline: 'Lighthouse relit', id: 'a', url: 'a.html', published: on('2004-01-01'), ...body }),
      articleOf({ headline: 'Ferry relit', id: 'b', url: 'b.html', published: on('1990-01-01'), ...body }),
    ];
    const search = await searchOf(await indexFiles(articles));
    const first = async (order: 'relevance' | 'recent'): Promise<string | undefined> =>
      (await (await search.ask({ query: 'ferry', order, inQuotes: false, isTyping: false })).page(0, 1))[0]?.url;
    expect(await first('relevance')).toBe('b.html');
    expect(await first('recent')).toBe('a.html');
  });
});

describe('packed numbers', () => {
  it('come back as they were, in bits and in characters', () => {
    const number = fc.oneof(fc.nat(40), fc.nat(5000), fc.nat(1_000_000));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.nat(12)), { maxLength: 60 }), (numbers) => {
        const writer = bitWriter();
        for (const [value, k] of numbers) writer.rice(value % 5000, k);
        writer.align();
        const reader = bitReader(Buffer.from(writer.take()).toString('latin1'), 0);
        for (const [value, k] of numbers) expect(reader.rice(k)).toBe(value % 5000);
        const text = textReader(numbers.map(([value]) => packNumber(value)).join(''));
        for (const [value] of numbers) expect(text.number()).toBe(value);
        expect(text.done()).toBe(true);
      }),
    );
  });
});

describe('a packed list', () => {
  const symbol = fc.nat(31);
  const list = fc.array(fc.tuple(fc.oneof(fc.nat(3), fc.nat(500), fc.nat(300_000)), symbol), { maxLength: 60 });
  it('comes back as it was, wherever its bits begin', () => {
    fc.assert(
      fc.property(list, fc.nat(18), fc.nat(4), fc.nat(80), (steps, k, symbolK, skip) => {
        let last = -1;
        const numbers = Int32Array.from(steps, ([step]) => {
          last += step % (2000 << k);
          return ++last;
        });
        const symbols = Uint8Array.from(steps, ([, one]) => one);
        const order = Array.from({ length: 32 }, (_, i) => (i * 7) % 32);
        const ranks = new Uint8Array(32);
        order.forEach((one, rank) => {
          ranks[one] = rank;
        });
        const writer = bitWriter();
        for (let i = 0; i < skip; i++) writer.bits(i & 1, 1);
        writer.steps(numbers, symbols, steps.length, k, riceCodes(ranks, symbolK));
        writer.align();
        const text = Buffer.from(writer.take()).toString('latin1');
        const [gotNumbers, gotSymbols] = [new Int32Array(steps.length), new Uint8Array(steps.length)];
        readSteps(`x!${text}`, 1, skip, { k, symbolK, order }, gotNumbers, gotSymbols);
        expect([gotNumbers, gotSymbols]).toEqual([numbers, symbols]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back as it was where it has a symbol for every number', () => {
    const most = fc.array(fc.tuple(fc.boolean(), fc.boolean(), symbol), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(most, fc.nat(4), fc.nat(80), (all, symbolK, skip) => {
        const held = all.flatMap(([isIn, isAlso, one], number) => (isIn || isAlso ? [[number, one] as const] : []));
        const numbers = Int32Array.from(held, ([number]) => number);
        const symbols = Uint8Array.from(held, ([, one]) => one);
        const order = Array.from({ length: 33 }, (_, i) => (i * 7) % 33);
        const ranks = new Uint8Array(33);
        order.forEach((one, rank) => {
          ranks[one] = rank;
        });
        const writer = bitWriter();
        for (let i = 0; i < skip; i++) writer.bits(i & 1, 1);
        writer.every(numbers, symbols, held.length, all.length, riceCodes(ranks, symbolK));
        writer.align();
        const text = Buffer.from(writer.take()).toString('latin1');
        const [gotNumbers, gotSymbols] = [new Int32Array(held.length), new Uint8Array(held.length)];
        readSteps(`x!${text}`, 1, skip, { k: 0, symbolK, order }, gotNumbers, gotSymbols, all.length);
        expect([gotNumbers, gotSymbols]).toEqual([numbers, symbols]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a part of the dictionary', () => {
  it('finds each of its words as it reads them all, and no other', () => {
    const key = fc.array(fc.constantFrom('a', 'b', 'é', '東', ':'), { minLength: 1, maxLength: 5 });
    const word = fc.record({
      key: key.map((letters) => letters.join('')),
      stems: fc.uniqueArray(fc.constantFrom('a', 'ab', 'abc', 'é'), { maxLength: 3 }),
      articles: fc.integer({ min: 1, max: 900 }),
      list: fc.nat(30_000),
      places: fc
        .array(fc.nat(50_000), { minLength: 1, maxLength: 3 })
        .map((units) => units.map((one, i) => ({ first: i * 300, units: one }))),
    });
    const words = fc.uniqueArray(word, { selector: (one) => one.key, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.array(key, { maxLength: 9 }), (some, others) => {
        const listed = some.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        for (const one of listed) one.stems.sort();
        for (const { content } of dictionaryParts(listed)) {
          const entries = readDictionary(content);
          for (const entry of entries) expect(findEntry(content, entry.key)).toEqual(entry);
          for (const other of others.map((letters) => letters.join('')))
            expect(findEntry(content, other)).toEqual(entries.find((entry) => entry.key === other) ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['الأكاديمية', 'الاكاديميه'],
    ['가나다', '가나다'],
    ['がぎ', 'がぎ'],
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('are runs of letters and digits, and pairs of neighbours where a script has no spaces', () => {
    expect(wordsOf("The 3rd-placed o'Brien, 東京都.")).toEqual([
      'The',
      '3rd',
      'placed',
      'o',
      'Brien',
      '東京',
      '京都',
      '都',
    ]);
  });
});

describe('a run', () => {
  const marks = ['Σ', 'ΣΑΣ', 'İ', 'ß', 'Ǆ', 'ﷺ', 'é', 'E\u0301', 'Æ', '東', '京都', 'ไทย', '𝒳', '’', ' ', '-', '3'];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  /** The words that a run takes of some articles. */
  function wordsTaken(run: Run, forms: Forms, articles: readonly Article[]): string[] {
    articles.forEach((article, i) => {
      run.add(i, readingOf(article, forms, null));
    });
    const head = openHead(readOnce(run.take()));
    const words: string[] = [];
    while (head.next()) words.push(head.key());
    return words;
  }

  it('holds each word that the browser would cut, folded as the browser folds it', () => {
    fc.assert(
      fc.property(text, text, text, (standfirst, body, more) => {
        const article = articleOf({ headline: 'x', standfirst, paragraphs: [body, `${more} ${'long'.repeat(15)}`] });
        const forms = openForms();
        const words = wordsTaken(openRun(stem, forms), forms, [article]);
        const cut = ['x', ...[standfirst, body, more].flatMap(wordsOf).map((word) => fold(word) || word.toLowerCase())];
        expect(words).toEqual([...new Set([...cut, 'long'.repeat(10)])].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('has the same words, and rows beside it the same bytes, whatever forms were met before', () => {
    const codebook = ['the', ', ', 'Quay', 'quay', '. ', 'été', '東京', '\n'];
    const article = fc.tuple(text, text, fc.boolean()).map(([one, other, isLong]) =>
      articleOf({
        headline: one,
        paragraphs: [`${other}, the Quay. `.repeat(isLong ? 900 : 1), `${one} quay~été 東京`],
      }),
    );
    const known = openForms();
    const [shorten, run] = [shortener(codebook, known), openRun(stem, known)];
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), (articles) => {
        const forms = openForms();
        expect(wordsTaken(run, known, articles)).toEqual(wordsTaken(openRun(stem, forms), forms, articles));
        for (const one of articles) {
          const row = Buffer.from(rowOf(readingOf(one, known, null), shorten));
          expect(row).toEqual(Buffer.from(rowMaker(codebook, null)(one)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is typed', () => {
  const shape = (text: string) =>
    parseQuery(text).clauses.map((any) =>
      any
        .map(({ words, field, day, isPhrase, isPrefix, isNot }) => {
          const sign = (isNot ? '-' : '') + (isPhrase ? '"' : '');
          const asked = words.map(({ key }) => key).join('+') + (isPrefix ? '*' : '');
          return day === null ? (field ?? '') + sign + asked : (day.isAfter ? '>' : '<') + day.date;
        })
        .join('|'),
    );
  it.each([
    ['ferry strike', ['ferry', 'strike*']],
    ['ferry ', ['ferry']],
    ['"last ferry" -strike', ['"last+ferry', '-strike']],
    ['-"strike" -l’homme -north-sea', ['-"strike', '-homme', '-"north+sea']],
    ['ferry OR boat', ['ferry|boat*']],
    ['ferry OR boats harbour', ['ferry|boats', 'harbour*']],
    ["ferry OR l'homme ", ['ferry|homme']],
    ['north-sea OR ferry ', ['"north+sea|ferry']],
    ['3,000 1.5 3:2 ', ['"3+000', '"1+5', '3', '2']],
    ['before:2004 OR after:2010-05', ['<2004|>2010-05']],
    ['ferry before:2004 OR -after:2010 OR by:holt', ['ferry', '<2004|<2010|byholt*']],
    ['-ferry OR -boat NOT quay', ['-ferry|-boat', '-quay']],
    ['after:2004 after:2006', ['>2004', '>2006']],
    ['ferry AND boat ', ['ferry', 'boat']],
    ['ferry NOT boat -quay AND NOT "last ferry"', ['ferry', '-boat', '-quay', '-"last+ferry']],
    ['ferry NOT By:holt', ['ferry', 'by-holt']],
    ['AND NOT or not and', ['and', '-or', 'not', 'and*']],
    ['NOT IN MY NAME AND NOT ', ['not', 'in', 'my', 'name', 'not']],
    ['NOT by:holt', ['by-holt']],
    ['by:"Maren Holt" x:y', ['by"maren+holt', 'x', 'y']],
    ['l’homme Tarrow’s ', ['homme', 'tarrow']],
    ['東京都', ['"東京+京都']],
    ['OR "" -- : “', ['or']],
  ])('%s', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  it('is a query whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => parseQuery(text).clauses.length <= 24),
    );
  });

  it('is compared letter by letter with what may have been meant', () => {
    expect(slips('harbuor', 'harbour', 2)).toBe(1);
    expect(slips('ferry', 'fairies', 2)).toBe(3);
    expect(slips('quay', 'quay', 1)).toBe(0);
  });
});
