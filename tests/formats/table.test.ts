/** Tables of articles as data frames, databases and spreadsheets write them. */
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/lib/csv.js';
import { isLinear } from '../hostile/through.js';
import { untiled } from '../news/reading.js';
import { BODY, BODY_HTML, fieldsOf, PARAGRAPHS, readExport, sharesIn } from './exported.js';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const MAIN = { headline: 'Ferry late again', byline: ['Ada Ren'], body: [...PARAGRAPHS] };

describe('a table', () => {
  it.each<[string, string, string | Uint8Array, object]>([
    [
      'a data frame',
      'a.csv',
      `,id,title,publication,author,date,year,month,content\n0,17,Ferry late again,The Post,"['Ada Ren', ""Pat O'Hale""]",2017-07-17,2017.0,nan,${quoted(BODY)}\n`,
      { ...MAIN, byline: ['Ada Ren', "Pat O'Hale"], published: '2017-07-17', publication: 'The Post' },
    ],
    [
      'a corpus of the web',
      'a.csv',
      `date,description,domain,image_url,text,title,url\r\n2017-07-17 17:03:00,"A boat, late",post.example,,${quoted(BODY)},Ferry late again,https://post.example/a\r\n`,
      { headline: 'Ferry late again', standfirst: 'A boat, late', publication: 'post.example', body: [...PARAGRAPHS] },
    ],
    [
      'a spreadsheet of the West',
      'a.csv',
      Buffer.from(
        `Titel;Autor;Datum;Ressort;Text\r\nDie Fähre kommt spät;Ada Ren;17.07.2017;Hafen;${quoted('Die Fähre kam spät; niemand weiß, warum sie um “acht” im Hafen lag.\nDas Büro schweigt.')}\r\n`.replace(
          /[“”]/g,
          '""',
        ),
        'latin1',
      ),
      { headline: 'Die Fähre kommt spät', byline: ['Ada Ren'], published: '2017-07-17', section: 'Hafen' },
    ],
    [
      'a spreadsheet with a mark of its order of bytes, told its separator',
      'a.csv',
      `\ufeffsep=;\r\ntitle;byline;published;body\r\nFerry late again;Ada Ren;17/07/2017;${quoted(BODY)}\r\n`,
      { ...MAIN, published: '2017-07-17' },
    ],
    ['tabs', 'a.tsv', `title\tauthor\ttext\nFerry late again\tAda Ren\t${quoted(BODY)}\n`, MAIN],
    [
      'WordPress, by a plugin',
      'a.csv',
      `id,Title,Content,Date,Post Type,Permalink,Author Name,Categories,Tags,Status\n7,Ferry late again,${quoted(BODY_HTML)},2017-07-17,post,https://p.example/f,Ada Ren,Harbour|News,boats|sea,publish\n8,About,<p>We print.</p>,2017-07-17,page,,Ada Ren,,,publish\n`,
      { ...MAIN, section: 'Harbour', tags: ['News', 'boats', 'sea'], original: 'https://p.example/f' },
    ],
  ])('of %s gives its articles', async (_, name, text, expected) => {
    const { articles, notes } = await readExport(text, name);
    expect(notes.filter(({ level }) => level === 'error')).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(fieldsOf(articles[0]!)).toMatchObject(expected);
    expect(articles.flatMap(untiled)).toEqual([]);
  });

  it('has each row on its line and in its share, under its own name', async () => {
    const row = (id: number) => `${id},"Ferry late ""again""",${quoted(BODY)},2017-07-17\n`;
    const text = `id,title,body,date\n${row(7)}\n${row(8)}${row(7)}`;
    const { articles } = await readExport(text, 'a.csv');
    expect(articles.map(({ source: { part } }) => text.slice(...part!.span)).join('')).toBe(text);
    expect(articles.map(({ source: { part } }) => [part!.name, part!.line])).toEqual([
      ['7', 2],
      ['8', 6],
      ['7~2', 9],
    ]);
    expect(articles.map(({ headline }) => headline)).toEqual(Array(3).fill('Ferry late "again"'));
  });

  it('loses no row by one that is torn', async () => {
    const rows = [
      ...['title,date,text', `One,2017-07-17,${quoted(BODY)}`, `Two,2017-07-17,He said, no`, 'Three,2017-07-17'],
      ...[
        'Four,2017-07-17,"He said "no" to it"',
        `Five,2017-07-17,${quoted(BODY)},,`,
        'Six,2017-07-17,"never closed',
        '',
      ],
    ];
    const { articles, notes } = await readExport(rows.join('\n'), 'a.csv');
    expect(articles.map(({ headline }) => headline)).toEqual(['One', 'Five']);
    expect(notes.map(({ rule, line }) => [rule, line])).toEqual([
      ['export:broken', 5],
      ['export:broken', 6],
      ['export:broken', 7],
      ['export:broken', 11],
    ]);
  });

  it.each([
    ['names of people', 'name,variants,source,note,identifiers\nAda Ren,,,"An engineer.",\n'],
    ['headlines alone', 'id,title,date,url\n7,Ferry late again,2017-07-17,https://p.example/a\n'],
    ['figures', 'year,boats\n2017,3\n2018,4\n'],
    ['words of an interface', 'id,text\nsave,Save\nopen,Open\n'],
  ])('of %s is left out', async (_, text) => {
    const { articles, notes } = await readExport(text, 'a.csv');
    expect(articles).toEqual([]);
    expect(notes.map(({ level, rule }) => [level, rule])).toEqual([['info', 'export:none']]);
  });

  it.each(['"', ',', '""', '"a"', '"a', '\n', '""a', 'a,b\n', '"""a\t', "['a',", 'a,b,2017-07-17\n', '"a\n",'])(
    'costs as much as it is long: %j',
    (piece) => {
      for (const name of ['a.csv', 'a.tsv']) {
        for (const head of ['', 'title,text,date\n', 'title\ttext\tdate\n', 'title,text,date\na,b,']) {
          const parts = (length: number) => void sharesIn(head + piece.repeat(Math.ceil(length / piece.length)), name);
          parts(1000);
          expect(isLinear(parts, 200_000, 1_200_000), head).toBe(true);
        }
      }
    },
  );

  it('costs as much as its cells are long where they look like lists', () => {
    const parts = (length: number) => void sharesIn(`title,text\na,['a'${' '.repeat(length)}b]\n`, 'a.csv');
    expect(isLinear(parts, 1900, 19_000)).toBe(true);
  });

  it('of more rows or columns than are read is refused, of no articles left out however long it is', async () => {
    const rows = (count: number, text: string) => `id,text,date\n${`1,${text},2017-07-17\n`.repeat(count)}`;
    expect(await sharesIn(rows(2000, 'b'), 'a.csv')).toHaveLength(2000);
    expect(await sharesIn(rows(100_000, 'b'), 'a.csv')).toMatchObject({ level: 'error', rule: 'text:articles' });
    expect(await sharesIn(rows(100_000, ''), 'a.csv')).toMatchObject({ level: 'info', rule: 'export:none' });
    expect(await sharesIn(`${'a,'.repeat(2000)}text\n`, 'a.csv')).toMatchObject({
      level: 'error',
      rule: 'export:size',
    });
  });

  it('that this program wrote can be read', async () => {
    const text = csvLine(['title', 'text', 'date']) + csvLine(['Ferry, late "again"', BODY, '2017-07-17']);
    expect((await readExport(text, 'a.csv')).articles.map(({ headline }) => headline)).toEqual(['Ferry, late "again"']);
  });
});
