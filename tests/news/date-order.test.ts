import { describe, expect, it } from 'vitest';
import { addVotes, type OrderVotes, sourceOrders, votesOf } from '../../src/news/dates/date-order.js';
import { toSurvey } from '../../src/news/recurring.js';
import type { Note } from '../../src/types.js';
import { read } from './reading.js';

const BODY =
  'The ferry did not sail on Friday because of the fog, the company said, and nobody on the quay was much surprised by it.';
const dated = (line: string) => `Fog keeps the ferry in\n\n${line}\n\n${BODY}`;

describe('the order of figures in a file', () => {
  it.each<[string, string, string, object]>([
    ['day first where the first is no month', 'a.txt', '13/04/2011', { '/': { dmy: 1, mdy: 0 } }],
    ['month first where the second is no month', 'a.txt', '04/13/2011', { '/': { dmy: 0, mdy: 1 } }],
    ['told by the file’s name', '2011-03-04-fog.txt', '03/04/2011', { '/': { dmy: 0, mdy: 1 } }],
    [
      'told by an address in the text',
      'a.txt',
      '03/04/2011 https://post.example/2011/04/03/fog',
      { '/': { dmy: 1, mdy: 0 } },
    ],
    ['told by a date written year first', 'a.txt', '3.4.2011 (2011-04-03)', { '.': { dmy: 1, mdy: 0 } }],
    ['both ways, where a file holds both', 'a.txt', '13/04/2011 04/13/2011', { '/': { dmy: 1, mdy: 1 } }],
    ['not told by figures that can be read both ways', 'a.txt', '03/04/2011', {}],
    ['not told by days that are the same both ways', '2011-04-04.txt', '04/04/2011', {}],
    ['not told by figures that are no day', 'a.txt', '31/02/2011 99/99/2011 1/13/2011/5 10.11.12.2011', {}],
    ['told by two figures for a year where they are read as one', 'a.txt', '13/04/11', { '/': { dmy: 1, mdy: 0 } }],
    ['told by them before an hour', 'a.txt', '4/13/11 8:30', { '/': { dmy: 0, mdy: 1 } }],
    ['told by them and the file’s name', '2011-03-04-fog.txt', '3/04/11, 08:30', { '/': { dmy: 0, mdy: 1 } }],
    ['not told by what may be a score', 'a.txt', '4/13/11', {}],
    ['not told by two figures that may be a year and come first', 'a.txt', '13-04-11', {}],
  ])('is %s', (_, path, line, votes) => {
    expect(Object.fromEntries(votesOf(path, dated(line)))).toEqual(votes);
  });

  it('is looked for at the head only', () => {
    expect(votesOf('a.txt', `${BODY.repeat(20)} 13/04/2011`).size).toBe(0);
  });
});

describe('the order of figures in a source', () => {
  const votes = (...lines: string[]): OrderVotes =>
    lines.map((line) => votesOf('a.txt', line)).reduce(addVotes, new Map());
  const ordersOf = (...lines: string[]) => sourceOrders([{ source: 'post', orders: votes(...lines) }]);

  it('is that of nine in ten of its files, for each sign apart', () => {
    const files = Array.from({ length: 9 }, () => '04/13/2011');
    expect(ordersOf(...files, '13/04/2011', '13.04.2011')).toEqual([
      { source: 'post', sign: '.', order: 'dmy', files: 1 },
      { source: 'post', sign: '/', order: 'mdy', files: 9 },
    ]);
    expect(ordersOf(...files.slice(1), '13/04/2011')).toEqual([]);
  });
});

describe('a date in figures that can be read both ways', () => {
  const rulesOf = (notes: readonly Note[]) => notes.map(({ rule }) => rule);

  it.each([
    ['in a date line', dated('03/04/2011')],
    ['with two figures for the year', dated('3/04/11 08:30')],
    ['in a dateline', `Fog keeps the ferry in\n\nHESK, 03/04/2011 (AFP) - ${BODY}`],
    ['of a change', `Fog keeps the ferry in\n\nPublished 2 March 2011\nUpdated: 03/04/2011\n\n${BODY}`],
  ])('is in doubt %s where nothing shows the order', (_, text) => {
    const notes: Note[] = [];
    read(text, 'a.txt', notes);
    expect(rulesOf(notes)).toContain('date:ambiguous');
  });

  it('is in no doubt in a dateline beside a date that says which it is', () => {
    const notes: Note[] = [];
    const article = read(`Fog keeps the ferry in\n\nHESK, 03/04/2011 (AFP) - ${BODY}`, '2011-03-04-fog.txt', notes);
    expect(article.dateline).toEqual({ place: 'Hesk', date: '2011-03-04' });
    expect(rulesOf(notes)).not.toContain('date:ambiguous');
  });

  it.each<[string, 'dmy' | 'mdy', string]>([
    ['month first', 'mdy', '2011-03-04'],
    ['day first', 'dmy', '2011-04-03'],
  ])('is read %s as its source writes them, without a warning, and the report says so', (way, order, date) => {
    const notes: Note[] = [];
    const article = read(dated('03/04/2011'), 'post/a.txt', notes, { dateOrders: new Map([['/', order]]) });
    expect(article.published?.date).toBe(date);
    expect(rulesOf(notes)).not.toContain('date:ambiguous');
    expect(notes.find(({ rule }) => rule === 'date:order')).toMatchObject({
      level: 'info',
      message: expect.stringContaining(`${way}, as other files`),
    });
  });

  it('is read by its own article’s evidence before its source’s', () => {
    const habits = { dateOrders: new Map([['/', 'dmy']] as const) };
    expect(read(dated('03/04/2011'), 'post/2011-03-04-a.txt', [], habits).published?.date).toBe('2011-03-04');
    const updated = dated('Published 03/04/2011\nUpdated 03/14/2011');
    expect(read(updated, 'post/a.txt', [], habits).published?.date).toBe('2011-03-04');
  });

  it('is read by its source’s habit before its language’s', () => {
    const text =
      'Nebel hält die Fähre fest\n\n03/04/2011\n\nDie Fähre fuhr am Freitag nicht, weil der Nebel auf dem Wasser lag.';
    const habits = { dateOrders: new Map([['/', 'mdy']] as const) };
    expect(read(text, 'post/a.txt').published?.date).toBe('2011-04-03');
    expect(read(text, 'post/a.txt', [], habits).published?.date).toBe('2011-03-04');
  });

  it('is read likewise in front matter', () => {
    const text = `---\ntitle: Fog keeps the ferry in\ndate: 03/04/2011\n---\n\n${BODY}`;
    const habits = { dateOrders: new Map([['/', 'mdy']] as const) };
    expect(read(text, 'post/a.md', [], habits).published?.date).toBe('2011-03-04');
  });

  it('is read day first, with a warning, where nothing tells', () => {
    const notes: Note[] = [];
    const habits = { dateOrders: new Map([['.', 'mdy']] as const) };
    expect(read(dated('03/04/2011'), 'post/a.txt', notes, habits).published?.date).toBe('2011-04-03');
    expect(rulesOf(notes)).toContain('date:ambiguous');
  });
});

describe('the order of figures in a folder of several languages', () => {
  const PROSE =
    'Le bac de Hesk est resté au port vendredi, car le brouillard couvrait la baie depuis la nuit, a dit la compagnie, et personne sur le quai ne s’en étonnait. Les passagers ont attendu dans la salle, où le feu brûlait, puis sont rentrés chez eux à la tombée du jour. Le prochain départ aura lieu samedi à midi, si le vent du nord se lève et chasse la brume avant le matin, a ajouté le capitaine.';
  const french = (line: string) => `Le brouillard retient le bac\n\n${line}\n\n${PROSE}`;
  const dayOf = (text: string, orders: readonly (readonly ['/' | '/~', 'dmy' | 'mdy'])[]) =>
    read(text, 'post/a.txt', [], { dateOrders: new Map(orders) }).published?.date;

  it('is shown to those not in English by such files alone, where the month comes first', () => {
    expect(dayOf(french('Publié le 03/04/2011'), [['/', 'mdy']])).toBe('2011-04-03');
    expect(
      dayOf(french('Publié le 03/04/2011'), [
        ['/', 'mdy'],
        ['/~', 'mdy'],
      ]),
    ).toBe('2011-03-04');
    expect(dayOf(french('Publié le 03/04/2011'), [['/', 'dmy']])).toBe('2011-04-03');
    expect(
      dayOf(dated('03/04/2011'), [
        ['/', 'mdy'],
        ['/~', 'dmy'],
      ]),
    ).toBe('2011-03-04');
  });

  it('is counted by itself of files that are not in English', () => {
    expect(Object.fromEntries(votesOf('a.txt', french('04/13/2011')))).toEqual({
      '/': { dmy: 0, mdy: 1 },
      '/~': { dmy: 0, mdy: 1 },
    });
    expect([...votesOf('a.txt', dated('04/13/2011').repeat(4)).keys()]).toEqual(['/']);
  });
});

describe('the files that are looked over', () => {
  const source = (name: string, count: number, ending: string) =>
    Array.from({ length: count }, (_, i) => `${name}/${String(i).padStart(4, '0')}.${ending}`);
  const picked = (paths: readonly string[]) => toSurvey(paths, (path) => path.endsWith('.txt'));

  it('are all that lines can recur in, and of every other source a spread sample', () => {
    expect(picked(source('post', 200, 'txt'))).toHaveLength(200);
    const sample = picked(source('post', 200, 'md'));
    expect(sample.length).toBeLessThanOrEqual(64);
    expect(sample[0]).toBe('post/0000.md');
    expect(sample.at(-1)).toBe('post/0196.md');
  });

  it('are none of a source that has one', () => {
    expect(picked([...source('post', 1, 'txt'), ...source('courier', 2, 'md')])).toEqual(source('courier', 2, 'md'));
  });
});
