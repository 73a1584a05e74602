/** The small pure pieces under the pages: names, addresses, calendar, words, direction. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, weeksOf } from '../../src/lib/calendar.js';
import { weekdayOf } from '../../src/lib/dates.js';
import { directionOf } from '../../src/lib/direction.js';
import { absoluteLink, isWebAddress, relativeLink } from '../../src/lib/links.js';
import { publishedScript } from '../../src/lib/script.js';
import { foldedId, personId, slug } from '../../src/lib/slug.js';
import { publishedStyle } from '../../src/lib/stylesheet.js';
import { wordingOf } from '../../src/lib/wording.js';

describe('a published style sheet', () => {
  it.each([
    [
      'a {\n  color: red; /* why */\n}\n\nb > c,\nd :hover { margin: 1px 2px }',
      'a{color:red}b>c,d :hover{margin:1px 2px}',
    ],
    [
      '@media (min-width: 60rem) and (a: b) {\n  p { --x: calc(1px + 2px) }\n}',
      '@media (min-width:60rem) and (a:b){p{--x:calc(1px + 2px)}}',
    ],
    ['p::before { content: "a ; /* no */  { b" }', 'p::before{content:"a ; /* no */  { b"}'],
    ["p { content: '\\'  ;'; background: url(a /* b.png) }", "p{content:'\\'  ;';background:url(a /* b.png)}"],
    ['a/**/b { c: d/* e */f }', 'a b{c:d f}'],
    ['a > b { c: calc(1px / 2 + -0.5rem) 0.25em 10.5px 0 }', 'a>b{c:calc(1px/2 + -0.5rem) .25em 10.5px 0}'],
    ['a { b: 1 / 2 /* c */ / 3 }', 'a{b:1/2/3}'],
    [':is(\n  .a,\n  .b /* c */\n) c { d: calc( 1px + ( 2px * 0.5 ) ) }', ':is(.a,.b) c{d:calc(1px + (2px * .5))}'],
  ])('keeps of %j what counts', (css, published) => {
    expect(publishedStyle(css)).toBe(`${published}\n`);
    expect(publishedStyle(published)).toBe(`${published}\n`);
  });
});

describe('a published script', () => {
  it.each([
    ['/* what\n * for */\n(() => {\n  const a = 1;\n})();\n', '(()=>{const a=1;})();\n'],
    ['  // why\n  f(); // here\n  /** more */\n  g();\n', 'f(); // here\ng();\n'],
    ["f('a , b', { c: [1, 2] } );\n", "f('a , b',{c:[1,2]});\n"],
    ["a = b + +c - -d, e < !--f ? .5 : 'g';\n", "a=b + +c - -d,e < !--f?.5:'g';\n"],
    ['a = `b , c`;\nb = /c , d/;\nc = "d , e";\n', 'a=`b , c`;b = /c , d/;c = "d , e";\n'],
    ['a = `b , c` + `d , e`;\n', 'a = `b , c` + `d , e`;\n'],
    ['a = (b - c) / d + e++ + +f * - g;\n', 'a=(b-c)/ d+e++ + +f * - g;\n'],
    ['f(a,\n  b);\ng([\n  c,\n]); // {\nif (d)\n  h()\ni = {\n};\n', 'f(a,b);g([c,]); // {\nif(d)\nh()\ni={};\n'],
    ['a {\n}// b\n}\n', 'a{}// b\n}\n'],
    ["const a = '// b';\nconst c = 4 /* d */ / 2;\n", "const a = '// b';\nconst c = 4 /* d */ / 2;\n"],
  ])('keeps of %j what counts', (script, published) => {
    expect(publishedScript(script)).toBe(published);
  });
});

describe('a slug', () => {
  it.each([
    ['Libya’s Haftar vows to press on', 'libyas-haftar-vows-to-press-on'],
    ['Über Straßen & Zölle', 'uber-strassen-zolle'],
    ['', 'untitled'],
    ['!!!', 'untitled'],
    ['1984', 'n-1984'],
    ['9/11', 'n-9-11'],
    ['CON', 'n-con'],
    ['Index 2', 'n-index-2'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('of %j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('of a name that is a number never ends like a page of a list', () => {
    expect(personId('1984')).toBe('n1984');
  });

  it('is a portable file name, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug(text).length).toBeLessThanOrEqual(62);
        expect(personId(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(personId(text)).not.toMatch(/-\d+$/);
      }),
    );
  });
});

describe('a person’s id', () => {
  it('is one for every spelling of a Latin name', () => {
    const spellings = ['José García', 'Jose Garcia', 'JOSE  GARCÍA', 'Jose\u0301 Garci\u0301a'];
    expect(new Set(spellings.map(personId))).toEqual(new Set(['jose-garcia']));
  });

  it('is the same the short way as the long way', () => {
    const letter = fc.constantFrom(..."aAnNcCoOlLtTxXéß1 .-'’", ' ', ' ');
    const names = fc.oneof(
      fc.string({ unit: letter, maxLength: 70 }),
      fc.constantFrom('Con', 'Index', 'Lpt', 'Al Con'),
    );
    fc.assert(
      fc.property(names, (name) => personId(name) === foldedId(name)),
      { numRuns: 2000 },
    );
  });

  it('keeps names of other scripts apart, even when they are transliterated alike', () => {
    expect(personId('山田')).not.toBe(personId('三田'));
    expect(personId('Иван')).toMatch(/^ivan-[a-z2-7]{6}$/);
    expect(personId('ИВАН')).not.toBe(personId('Ivan'));
  });
});

describe('a link', () => {
  it.each([
    ['2020/01/a.html', '2020/01/b.html', 'b.html'],
    ['2020/01/a.html', 'index.html', '../../index.html'],
    ['index.html', '2020/01/a.html', '2020/01/a.html'],
    ['people/a.html', 'authors/a b?.html', '../authors/a%20b%3F.html'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeLink(from, to)).toBe(expected);
  });

  it('to a place on the same page is the anchor alone', () => {
    expect(relativeLink('a.html', 'a.html', 'q1')).toBe('#q1');
  });

  it('addresses a folder’s index as the folder when it is public', () => {
    expect(absoluteLink('https://news.example/x/', 'index.html')).toBe('https://news.example/x/');
    expect(absoluteLink('https://news.example/x/', '2020/index.html')).toBe('https://news.example/x/2020/');
  });

  it('leads only to the web', () => {
    expect(
      ['https://a.example/x', 'javascript:alert(1)', 'data:,x', 'https://', ' http://a', 'file:///a'].map(isWebAddress),
    ).toEqual([true, false, false, false, false, false]);
  });
});

describe('the calendar', () => {
  it('knows the day of the week as JavaScript’s own calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2400 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          expect(weekdayOf({ year: y, month: m, day: d }) - 1).toBe(
            (new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7,
          );
        },
      ),
    );
  });

  it('sets a month in whole weeks', () => {
    const weeks = weeksOf(2024, 2);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(29);
    expect(weeks[0]?.indexOf(1)).toBe(3);
  });

  it.each([
    ['2020', '2020-01-01T00:00:00Z'],
    ['2020-03', '2020-03-01T00:00:00Z'],
    ['2020-03-09', '2020-03-09T00:00:00Z'],
    ['2020-03-09T14:05', '2020-03-09T14:05:00Z'],
    ['2020-03-09T14:05:06+01:00', '2020-03-09T14:05:06+01:00'],
  ])('completes %s to %s', (date, moment) => {
    expect(momentOf(date)).toBe(moment);
  });
});

describe('words', () => {
  const { inWords, count, number, fill, join, named } = wordingOf({
    thousands: ',',
    decimal: '.',
    comma: ', ',
    and: ' and ',
    dayForm: '{day} {month} {year}',
    monthForm: '{month} {year}',
    months: ['January'],
    articles: { one: '{n} article', other: '{n} articles' },
  });

  it('tell a date as exactly as it is known', () => {
    expect(['2020', '2020-01', '2020-01-09', '2020-01-09T10:00Z'].map(inWords)).toEqual([
      '2020',
      'January 2020',
      '9 January 2020',
      '9 January 2020',
    ]);
  });

  it.each([
    ['9', '9 January 2020', '9 January 2020'],
    ['9', '9. Januar 2020', '9. Januar 2020'],
    ['1', '1er janvier 2011', '1, 1er janvier 2011'],
    ['2', 'مقالتان', '2, مقالتان'],
    ['1,234', '1,234 articles', '1,234 articles'],
    ['20', 'January 2020', '20, January 2020'],
  ])('name a link that shows %s by %s so that who speaks the number hits it', (shown, words, name) => {
    expect(named(shown, words)).toBe(name);
  });

  it('count, group and list', () => {
    expect([count('articles', 1), count('articles', 1234567), number(999)]).toEqual([
      '1 article',
      '1,234,567 articles',
      '999',
    ]);
    expect(['A', 'B', 'C'].map((_, i, all) => join(all.slice(0, i + 1)).markup)).toEqual([
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('escape what fills them', () => {
    expect(fill('{a} <{b}', { a: '<i>', b: '&' }).markup).toBe('&lt;i&gt; &lt;&amp;');
  });
});

describe('direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ku-Latn', 'ltr'],
    ['arn', 'ltr'],
    ['und', 'auto'],
  ])('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
