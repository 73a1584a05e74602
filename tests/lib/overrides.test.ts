/** The rows of `overrides.csv`: what each may say, which article it is about, and what it lays over a source's own declarations. */
import { describe, expect, it } from 'vitest';
import { declare } from '../../src/formats/declared.js';
import { laidOver, overridesOf, restingOn, withholding } from '../../src/lib/overrides.js';
import { readOverrides } from '../../src/lib/overrides-file.js';
import { readDate } from '../../src/news/dates/dates.js';
import type { Draft, Override } from '../../src/types.js';

const HEAD = 'source,field,value,note\n';
const FILES = ['post/may.txt', 'post/export.csv', 'post/#3.txt', 'crawl.warc', 'post/cafe\u0301.txt'.normalize('NFC')];
const isDate = (date: string) => readDate(date, 'en', null) !== null;
const read = (text: string) => readOverrides(text, { isFile: (path) => FILES.includes(path), isDate });
const rowsOf = (rows: string, path: string, part: string | null = null) => {
  const { overrides, problems } = read(HEAD + rows);
  expect(problems).toEqual([]);
  return overridesOf(overrides, path, part).map(({ field, value, line }) => [field, value, line]);
};

describe('a row', () => {
  it.each([
    ['post/may.txt', 'post/may.txt', null],
    ['./post\\may.txt/', 'post/may.txt', null],
    ['post/cafe\u0301.txt', 'post/caf\u00e9.txt', null],
    ['post/export.csv#3', 'post/export.csv', '3'],
    ['post/#3.txt', 'post/#3.txt', null],
    ['post/#3.txt#2', 'post/#3.txt', '2'],
    ['crawl.warc#https://post.example/ferry/#top', 'crawl.warc', 'https://post.example/ferry/#top'],
    ['crawl.warc#https://post.example/ferry/', 'crawl.warc', 'https://post.example/ferry/'],
  ])('whose source is %s is about that article', (source, path, part) => {
    expect(rowsOf(`${source},section,Sport,\n`, path, part)).toEqual([['section', 'Sport', 2]]);
    expect(rowsOf(`${source},section,Sport,\n`, path, 'another')).toEqual(
      part === null ? [['section', 'Sport', 2]] : [],
    );
  });

  it('of a file holds for each of its articles but for a headline, and one that names the article goes before it', () => {
    const rows = [
      'post/export.csv#2,section,Harbour,',
      'post/export.csv,section,Sport,',
      'post/export.csv,headline,All of them,',
      'post/export.csv,withhold,,',
    ].join('\n');
    expect(rowsOf(rows, 'post/export.csv', '1')).toEqual([
      ['withhold', '', 5],
      ['section', 'Sport', 3],
    ]);
    expect(rowsOf(rows, 'post/export.csv', '2')).toEqual([
      ['withhold', '', 5],
      ['section', 'Harbour', 2],
    ]);
    expect(rowsOf(rows, 'post/export.csv').map(([field]) => field)).toContain('headline');
    expect(rowsOf(rows, 'post/may.txt')).toEqual([]);
  });

  it('tells the same in any order of lines, and only what is withheld by its line and note', () => {
    const [one, other] = ['post/may.txt,tags,a;b,why', 'post/may.txt,headline,Ferry returns,'];
    const told = (rows: string) => restingOn(overridesOf(read(HEAD + rows).overrides, 'post/may.txt', null));
    expect(told(`${one}\n${other}`)).toEqual(told(`\n${other}\n${one.replace('why', 'otherwise')}`));
    const withheld = 'post/may.txt,withhold,,asked for';
    expect(told(withheld)).not.toEqual(told(`crawl.warc,tags,a,\n${withheld}`));
    expect(withholding(overridesOf(read(HEAD + withheld).overrides, 'post/may.txt', null))).toMatchObject({
      line: 2,
      note: 'asked for',
    });
  });

  it.each([';', ','])(
    'may go on into empty columns, as spreadsheets save those that were once used, behind %s',
    (sign) => {
      const text = [
        'source,field,value,note,,',
        'post/may.txt,withhold,,,,',
        ',,,,,',
        'post/export.csv,section,A,,,,,',
      ];
      const { overrides, problems } = read(text.join('\r\n').replaceAll(',', sign));
      expect(problems).toEqual([]);
      expect([...overrides.keys()]).toEqual(['post/may.txt', 'post/export.csv']);
      expect(read(`source,field,,value\npost/may.txt,withhold,,`).problems).toHaveLength(1);
    },
  );

  it.each(['1998-06-04', '1998-06', '1998', '1998-06-04T14:05', '1998-06-04T14:05:00+01:00', '1998-06-04T14:05:00Z'])(
    'may give the date %s, which is read as it stands',
    (date) => {
      expect(rowsOf(`post/may.txt,published,${date},`, 'post/may.txt')).toEqual([['published', date, 2]]);
      expect(readDate(date, 'en', null)?.date.slice(0, date.length)).toBe(date);
    },
  );

  it.each([
    ['a column that is none', 'source,field,wert\na,b,c', 1, /"wert"/],
    ['no column of fields', 'source,value\na,b', 1, /no "field"/],
    ['a file that is no table', '{"a": "b"}', 1, /first row.*Mend the row/],
    ['a source that is none', `${HEAD}post/june.txt,headline,A,`, 2, /file of the input.*"post\/june\.txt"/],
    ['a folder', `${HEAD}post,withhold,,`, 2, /file of the input.*"post"/],
    ['no source', `${HEAD},headline,A,`, 2, /file of the input/],
    ['an article without a name', `${HEAD}post/may.txt#,withhold,,`, 2, /"post\/may\.txt#"/],
    ['a field that is none', `${HEAD}post/may.txt,title,A,`, 2, /withhold, headline.*found "title"/],
    ['no headline', `${HEAD}post/may.txt,headline,,`, 2, /Expected a headline/],
    ['no language', `${HEAD}post/may.txt,language,,`, 2, /Expected a language/],
    ['a language that is none', `${HEAD}post/may.txt,language,English,`, 2, /"pt-BR", found "English"/],
    ['a day that is none', `${HEAD}post/may.txt,published,1998-02-30,`, 2, /1998-06-04.*"1998-02-30"/],
    ['a day as a spreadsheet writes it', `${HEAD}post/may.txt,modified,04/06/1998,`, 2, /column of text/],
    ['an address that is none', `${HEAD}post/may.txt,original,javascript:alert(1),`, 2, /https:/],
    ['a value beyond all measure', `${HEAD}post/may.txt,headline,${'a'.repeat(10_001)},`, 2, /10000 characters/],
    ['a value beside what is withheld', `${HEAD}post/may.txt,withhold,no,`, 2, /found "no".*remove the row/],
    ['two rows for one field', `${HEAD}post/may.txt,tags,a,\npost/may.txt,TAGS,b,`, 3, /Line 2 decides "tags"/],
    ['more cells than columns', `${HEAD}post/may.txt,headline,A,b,c`, 2, /Expected 4 cells, found 5/],
    ['a quote that stays open', `${HEAD}post/may.txt,headline,"A`, 2, /never closed/],
  ])('with %s is told with its line and what to do', (_, text, line, message) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it.each(['standfirst', 'byline', 'published', 'modified', 'publication', 'section', 'tags', 'dateline', 'original'])(
    'may say that there is no %s',
    (field) => expect(rowsOf(`post/may.txt,${field},,`, 'post/may.txt')).toEqual([[field, '', 2]]),
  );
});

describe('laid over a draft', () => {
  const draft: Draft = { text: 'a', blocks: null, declared: null, captions: [], hints: new Map(), marks: [] };
  const row = (field: Override['field'], value: string): Override => ({
    field,
    value,
    note: null,
    line: 2,
  });

  it('no row leaves it as it is', () => {
    expect(laidOver(draft, [])).toBe(draft);
    expect(laidOver(draft, [row('withhold', '')])).toBe(draft);
  });

  it('rows are declarations, lists where fields are lists', () => {
    const { declared, overridden } = laidOver(draft, [
      row('byline', 'Ann Reed; Bo Lind'),
      row('published', ''),
      row('tags', 'ferries, Calder'),
    ]);
    expect(declared).toMatchObject({ byline: ['Ann Reed', 'Bo Lind'], published: null, tags: ['ferries', 'Calder'] });
    expect(overridden).toEqual({ fields: ['byline', 'published', 'tags'], own: null });
    expect(laidOver(draft, [row('tags', 'Reed, Ann; Calder')]).declared?.tags).toEqual(['Reed, Ann', 'Calder']);
  });

  it('what the source declares otherwise is kept beside, and nothing that it declares alike', () => {
    const values = new Map<string, unknown>([
      ['title', 'Ferry retruns'],
      ['author', ['Tom Hale', 'Ada Ren']],
      ['section', 'Sport'],
      ['headline (overridden)', 'kept'],
    ]);
    const own = declare(values, 'front matter');
    const laid = laidOver({ ...draft, declared: own }, [
      row('headline', 'Ferry returns'),
      row('byline', ''),
      row('section', 'Sport'),
    ]);
    expect(laid.declared).toMatchObject({
      basis: 'front matter',
      headline: 'Ferry returns',
      byline: [],
      section: 'Sport',
    });
    expect(laid.declared?.other).toEqual({
      'headline (overridden)': 'kept',
      'headline (overridden) (2)': 'Ferry retruns',
      'byline (overridden)': 'Tom Hale; Ada Ren',
    });
    expect(laid.overridden?.own).toBe(own);
  });
});
