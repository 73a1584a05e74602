import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { establishedId, identified } from '../../src/lib/authority.js';
import { readAuthority } from '../../src/lib/authority-file.js';
import { readCsv } from '../../src/lib/csv.js';
import { articleOf } from '../outputs/archive.js';

const HEAD = 'name,variants,source,note,identifiers\n';
const read = (rows: string) =>
  readAuthority(HEAD + rows, (path) => ['post', 'post/2011', 'post/2011/a.txt'].includes(path));
const problemsOf = (text: string) => readAuthority(text, () => true).problems;

describe('a table', () => {
  const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

  it.each([
    ['commas and CRLF', 'a,b\r\nc,d\r\n'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs and empty lines', '\na\tb\n\n  \t\nc\td\n'.slice(1)],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('holds separators, quotes and line ends in quoted cells, and counts lines past them', () => {
    const rows = readCsv('name,note\n"Ren, Ada","She said ""no""\ntwice"\nTom Hale,');
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['name', 'note']],
      [2, ['Ren, Ada', 'She said "no"\ntwice']],
      [4, ['Tom Hale', '']],
    ]);
  });

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const full = rows.filter((cells) => cells.some((one) => one !== ''));
        expect(cellsOf(`x,y\n${quoted.join('\n')}`).slice(1)).toEqual(full);
      }),
    );
  });
});

describe('the authority file', () => {
  it('leads every form of a name to one person, and to nobody whom it does not name', () => {
    const { authority } = read('Ada Ren,A. Ren|Ada Ren-Hale,,,');
    const idOf = (name: string) => establishedId(name, 'x.txt', authority);
    expect(['Ada Ren', 'ADA REN', 'A. Ren', 'Ada Ren-Hale', 'Ada', 'Tom Hale'].map(idOf)).toEqual([
      'ada-ren',
      'ada-ren',
      'ada-ren',
      'ada-ren',
      null,
      null,
    ]);
  });

  it('parts two people of one name by folder and file, the narrowest first', () => {
    const { authority, problems } = read(
      'John Smith (mayor),John Smith|Smith,post,,\nJohn Smith (ferryman),John Smith,./post/2011/a.txt,,',
    );
    expect(problems).toEqual([]);
    const idOf = (path: string) => establishedId('John Smith', path, authority);
    expect(idOf('post/2012/b.txt')).toBe('john-smith-mayor');
    expect(idOf('post/2011/a.txt')).toBe('john-smith-ferryman');
    expect(idOf('poster/b.txt')).toBeNull();
    expect(establishedId('Smith', 'post/b.txt', authority)).toBe('john-smith-mayor');
  });

  it('adds up the rows of one person', () => {
    const { authority } = read(
      'Ada Ren,A. Ren,,Engineer.,viaf:1\nAda Ren,Ren,post,Other.,viaf:1|wikidata: Q2|https://ren.example/',
    );
    expect(authority.names.get('ada-ren')).toEqual({
      id: 'ada-ren',
      name: 'Ada Ren',
      variants: ['A. Ren', 'Ren'],
      note: 'Engineer.',
      identifiers: [
        { written: 'viaf:1', address: 'https://viaf.org/viaf/1' },
        { written: 'wikidata: Q2', address: 'https://www.wikidata.org/wiki/Q2' },
        { written: 'https://ren.example/', address: 'https://ren.example/' },
      ],
    });
  });

  it('takes the numbers of each kind as they are printed', () => {
    const printed =
      'isni:0000 0001 2103 2683|lccn:n 79021164|orcid:0000-0002-1825-009X|gnd:4079163-4|GND:11850553X|viaf: 12';
    const { authority, problems } = read(`Ada Ren,,,,${printed}`);
    expect(problems).toEqual([]);
    expect(authority.names.get('ada-ren')?.identifiers.map(({ address }) => address)).toEqual([
      'https://isni.org/isni/0000000121032683',
      'https://id.loc.gov/authorities/names/n79021164',
      'https://orcid.org/0000-0002-1825-009X',
      'https://d-nb.info/gnd/4079163-4',
      'https://d-nb.info/gnd/11850553X',
      'https://viaf.org/viaf/12',
    ]);
    for (const wrong of ['viaf:x', 'wikidata:42', 'isni:12', 'gnd:x', 'lccn:79', 'orcid:1', 'viaf:', 'constructor:1'])
      expect(read(`Ada Ren,,,,${wrong}`).problems, wrong).toHaveLength(1);
  });

  it('takes off the apostrophe that keeps a spreadsheet from computing a cell', () => {
    expect([...read("'=Ada Ren,'Ada,,,").authority.names.values()].map(({ name }) => name)).toEqual(['=Ada Ren']);
  });

  it.each([
    ['a column that is none', 'name,alias\nAda Ren,A. Ren', 1, /"alias"/],
    ['no column of names', 'variants\nA. Ren', 1, /no "name"/],
    ['no name', `${HEAD}Ada Ren,,,,\n,A. Ren,,,`, 3, /column "name"/],
    ['more cells than columns', 'name,variants\nRen, Ada,A. Ren', 2, /3.*quotes/],
    ['a quote that stays open', `${HEAD}"Ada Ren,A. Ren,,,`, 2, /never closed/],
    ['an identifier of no known kind', `${HEAD}Ada Ren,,,,javascript:alert(1)`, 2, /wikidata:Q42.*javascript/],
    ['a number that is none of its kind', `${HEAD}Ada Ren,,,,viaf:Q42`, 2, /wikidata:Q42.*found "viaf:Q42"/],
    ['one form for two people', `${HEAD}Ada Ren,Ren,,,\nTom Ren,Ren,,,`, 3, /line 2.*"Ada Ren"/],
  ])('tells of %s, with its line', (_, text, line, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toMatch(message);
  });

  it('tells of a source that is nowhere in the input', () => {
    expect(read('Ada Ren,,pots,,').problems[0]?.message).toContain('"pots"');
  });

  it('bears any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => problemsOf(HEAD + text).length >= 0));
  });
});

describe('a speaker', () => {
  const said = (speaker: string, headline: string) =>
    articleOf({ headline, speaker, paragraphs: ['“We wait,” he said.'] });
  const personOf = (name: string, headline = 'One', authority: Parameters<typeof identified>[1] = null) =>
    identified(said(name, headline), authority).quotes[0]?.speaker?.person;

  it('of a whole name is one person in all articles', () => {
    expect(personOf('John Smith', 'One')).toBe('john-smith');
    expect(personOf('John Smith', 'Two')).toBe('john-smith');
  });

  it('of a surname alone is nobody else of that name', () => {
    expect(personOf('Smith', 'One')).toMatch(/^smith-a\w{6}$/);
    expect(personOf('Smith', 'One')).not.toBe(personOf('Smith', 'Two'));
  });

  it('of a script without spaces has a whole name in one word', () => {
    expect(personOf('山田太郎', 'One')).toBe(personOf('山田太郎', 'Two'));
  });

  it('of one article of a file of several is told from another of the same file', () => {
    const { authority } = readAuthority(`${HEAD}John Smith (mayor),John Smith,a.txt#skpost1,,\n`, () => true);
    const article = said('John Smith', 'One');
    const personIn = (name: string | null) => {
      const part = name === null ? null : { name, number: 1, of: 2, line: 1, span: [0, 9] as const };
      const source = { ...article.source, path: 'a.txt', part };
      return identified({ ...article, source }, authority).quotes[0]?.speaker?.person;
    };
    expect([personIn('skpost1'), personIn('skpost11'), personIn(null)]).toEqual([
      'john-smith-mayor',
      'john-smith',
      'john-smith',
    ]);
  });

  describe('whom the text leaves open', () => {
    const open = (text: string, rows: string) => {
      const article = said('x', 'One');
      const quotes = article.quotes.map((quote) => ({
        ...quote,
        speaker: { text, span: [0, 1] as const, name: null, role: 'mayor', person: null },
      }));
      const { authority } = readAuthority(HEAD + rows, () => true);
      const source = { ...article.source, path: 'post/a.txt' };
      return identified({ ...article, source, quotes }, authority).quotes[0]?.speaker;
    };

    it.each([
      ['Ms Lowe', 'Ann Lowe,Ms Lowe|Lowe,post/a.txt,,', 'ann-lowe', 'Ann Lowe'],
      ['Lowe', 'Ann Lowe,Ms Lowe|Lowe,post/a.txt,,', 'ann-lowe', 'Ann Lowe'],
      ['Smith', 'John Smith (mayor),John Smith|Smith,post,,', 'john-smith-mayor', 'John Smith (mayor)'],
      ['the mayor', 'John Smith,the mayor,post,,', 'john-smith', 'John Smith'],
      ['chief engineer Ms Lowe', 'Ann Lowe,Ms Lowe,post,,', 'ann-lowe', 'Ann Lowe'],
    ])('is whom a row says that names file or folder: %s', (text, rows, person, name) => {
      expect(open(text, rows)).toMatchObject({ text, name, person, role: 'mayor' });
    });

    it.each([
      ['Smith', 'John Smith (mayor),John Smith|Smith,,,'],
      ['Smith', 'John Smith (mayor),John Smith|Smith,poster,,'],
      ['Mr Lowe', 'Ann Lowe,Ms Lowe|Lowe,post/a.txt,,'],
      ['Ludwig van Lowe', 'Ann Lowe,Lowe,post/a.txt,,'],
      ['her brother the mayor', 'John Smith,mayor,post/a.txt,,'],
    ])('stays nobody where no row names form and place: %s', (text, rows) => {
      expect(open(text, rows)).toMatchObject({ text, name: null, person: null });
    });
  });

  it('is whom the authority file says, and so is an author', () => {
    const { authority } = readAuthority(`${HEAD}John Smith (mayor),Smith|J. Smith,,,`, () => true);
    expect(personOf('Smith', 'One', authority)).toBe('john-smith-mayor');
    const signed = articleOf({
      byline: [
        { name: 'J. Smith', role: null, organisation: null },
        { name: 'Ada Ren', role: null, organisation: null },
      ],
    });
    expect(identified(signed, authority).byline).toEqual([
      { name: 'J. Smith', role: null, organisation: null, person: 'john-smith-mayor' },
      { name: 'Ada Ren', role: null, organisation: null },
    ]);
  });
});
