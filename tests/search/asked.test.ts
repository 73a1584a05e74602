/** What is asked of one small archive: other spellings that are offered, beginnings, names in full, days however they are written. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Search } from '../../src/search/query/search.js';
import { articleOf, on } from '../outputs/archive.js';
import { indexFiles, searchOf } from './index-of.js';

const by = (name: string | null, organisation: string | null = null) => [{ name, role: null, organisation }];
const articles = [
  articleOf({
    headline: 'Ferry fares rise',
    published: on('2012-03-13'),
    section: 'Sport',
    byline: by('Tom Whitby'),
    speaker: 'Ada Jones',
    paragraphs: ['A ferry waits. The Lokführer of Zürich came in July, and so did Señor Peña. “We rise,” she said.'],
  }),
  articleOf({
    headline: 'Donnerstag am Hafen',
    published: on('2012-03-14'),
    section: 'Sport Extra',
    byline: by('Tom Whitby Jr', 'The Courier'),
    tags: ['harbour'],
    publication: 'Tarrow Gazette',
    paragraphs: ['Zurück zum Hafen, wo Arden que wartet.'],
  }),
  articleOf({
    headline: 'The bridge of July',
    published: on('2012-04-05'),
    section: 'SPORT',
    byline: by(null, 'The Courier'),
    dateline: { place: 'Lund', date: null, span: [0, 4], text: 'Lund' } as never,
    paragraphs: ['Nothing of note, and nobody in 1910.'],
  }),
].map((article, i) => ({ ...article, id: `id${i}`, url: `x/${i}.html` }));

let search: Search;
beforeAll(async () => {
  search = await searchOf(await indexFiles(articles));
});

const ask = (query: string, isTyping = false): Promise<Answer> =>
  search.ask({ query, order: 'oldest', inQuotes: false, isTyping });
const total = async (query: string, isTyping = false): Promise<number> => (await ask(query, isTyping)).total;

describe('another spelling', () => {
  it.each([
    'zzzzzz',
    'qqqq',
    'tags',
    'Farouk-Jones',
    'author:marsh',
    'bridgework',
    'fares bridgework',
    'by:nobody',
    '1911',
  ])('is not offered where the archive has none near: %s', async (query) => {
    expect((await ask(query)).suggestion).toBeNull();
  });

  it.each([
    ['bridhe', 'bridge'],
    ['Farouk-Jly', null],
    ['Farouk-Brigde', 'Farouk-bridge'],
    ['fares -tarrow Brigde,', 'fares -tarrow bridge,'],
    ['"brigde"', '"bridge"'],
    ['author:ardne', 'author:Arden'],
    ['by:whitbx section:"sprot"', 'by:Whitby section:"Sport"'],
    ['speaker:jonse', 'speaker:Jones'],
    ['lokfuhrre', 'Lokführer'],
    ['zurihc', 'Zürich'],
    ['frery', 'ferry'],
  ])('stands in the place of the word alone, as the archive writes it: %s', async (query, expected) => {
    expect((await ask(query)).suggestion).toBe(expected);
  });
});

describe('a year alone', () => {
  it.each([
    ['2012', 'after:2012 before:2013'],
    ['1910', null],
    ['2013', null],
    ['"2012"', null],
    ['ferry 2012', null],
    ['20120', null],
  ])('is offered as its days where the archive has some: %s', async (query, expected) => {
    expect((await ask(query)).suggestion).toBe(expected);
  });
});

describe('a beginning', () => {
  it.each(['by', 'speak', 'spea', 'secti', 'pape', 'plac', 'ta'])(
    'is of no word that is only the name of a field: %s',
    async (query) => {
      expect(await total(query, true)).toBe(0);
    },
  );

  it('is of the words of a field where one is named', async () => {
    expect(await total('section:spo', true)).toBe(3);
    expect(await total('by:cour', true)).toBe(2);
    expect(await total('fer', true)).toBe(1);
  });

  it('is not what stands before an apostrophe', async () => {
    expect(await total("don't")).toBe(0);
    expect(await total("don't", true)).toBe(0);
    expect(await total("l'haf", true)).toBe(1);
  });
});

describe('a word that the archive lacks', () => {
  it.each([
    ['fr', 'Une fête national', 'nationalité'],
    ['ar', 'عادت سفينة إلى الميناء', 'السفينة'],
    ['es', 'Se informan hoy', 'información'],
    ['ko', '부산항으로 가는 배', '부산항'],
    ['ko', '부산항 배', '부산항에서는'],
    ['ko', 'EU의 배', 'EU'],
  ])('is found by its stem, for which its accents count: in %s', async (language, headline, query) => {
    const own = await searchOf(await indexFiles([articleOf({ language, headline, paragraphs: ['1'] })]));
    expect((await own.ask({ query, order: 'oldest', inQuotes: false, isTyping: false })).total).toBe(1);
  });
});

describe('a name in quotation marks', () => {
  it('is the whole name where the archive has it, and else a part of names', async () => {
    expect(await total('by:"tom whitby"')).toBe(1);
    expect(await total('by:"Tom Whitby Jr"')).toBe(1);
    expect(await total('-by:"tom whitby"')).toBe(2);
    expect(await total('by:"whitby jr"')).toBe(1);
    expect(await total('by:whitby')).toBe(2);
    expect(await total('by:"whitby"')).toBe(2);
    expect(await total('section:"sport"')).toBe(2);
    expect(await total('section:sport')).toBe(3);
  });

  it('leads from a facet to as many as are counted there', async () => {
    for (const facet of ['section', 'by', 'speaker'] as const) {
      const counts = await (await ask('')).facet(facet, 10);
      expect(counts.length).toBeGreaterThan(0);
      for (const { value, count } of counts)
        expect([value, await total(`${facet}:"${value}"`)]).toEqual([value, count]);
    }
  });
});

describe('quotations alone', () => {
  const speaker = (name: string) => ({ text: name, span: [0, 1] as const, name, role: null, person: name });
  const article = articleOf({
    headline: 'Wind',
    paragraphs: ['“The wind, and again the wind,” said one. “No wind.” “The sea,” said the other.'],
  });
  const names = ['Tom Whale', null, 'Vera Aske-Holm'];
  const quotes = article.quotes.map((quote, i) => ({ ...quote, speaker: names[i] ? speaker(names[i]) : null }));

  it.each([
    ['wind', 'Tom Whale', 'The wind, and again the wind,'],
    ['speaker:whale', 'Tom Whale', 'The wind, and again the wind,'],
    ['speaker:aske', 'Vera Aske-Holm', 'The sea,'],
    ['speaker:"Vera Aske-Holm"', 'Vera Aske-Holm', 'The sea,'],
    ['speaker:"aske holm"', 'Vera Aske-Holm', 'The sea,'],
    ['wind speaker:vera', 'Vera Aske-Holm', 'The sea,'],
    ['speaker:nobody OR speaker:ask', 'Vera Aske-Holm', 'The sea,'],
    ['wind -speaker:nobody', 'Tom Whale', 'The wind, and again the wind,'],
  ])('show of an article what those said who are asked for: %s', async (query, name, words) => {
    const own = await searchOf(await indexFiles([{ ...article, quotes }]));
    const answer = await own.ask({ query, order: 'oldest', inQuotes: true, isTyping: true });
    const [{ quote, excerpt } = { quote: null, excerpt: [] }] = await answer.page(0, 1);
    expect([quote?.speaker, excerpt.map(({ text }) => text).join('')]).toEqual([name, words]);
  });
});

describe('a day', () => {
  it.each([
    ['after:2012-04', 1],
    ['after:2012/04', 1],
    ['after:2012/04/05', 1],
    ['after:2012/4/6', 0],
    ['after:14.03.2012', 2],
    ['before:14.3.2012', 1],
    ['-before:2012-04-05', 1],
    ['-after:2012-04', 2],
    ['before:"2012-03-14"', 1],
    ['After:2012 BEFORE:2013', 3],
  ])('is read however it is written, where it can mean one alone: %s', async (query, expected) => {
    const answer = await ask(query);
    expect(answer.total).toBe(expected);
    expect(answer.asked.filters).toEqual(query.split(' '));
    expect(answer.asked.isNoDay).toBe(false);
  });

  it.each(['before:foo', 'after:03/04/2012', 'after:2012-13', 'before:04.14.2012', 'after:"14 March 2012"'])(
    'is missed in %s, which filters nothing',
    async (query) => {
      const answer = await ask(`ferry section:sport ${query}`);
      expect(answer.asked.filters).toEqual(['section:sport']);
      expect(answer.asked.isNoDay).toBe(true);
    },
  );
});

it('tells what filters, as it was typed', async () => {
  const { filters } = (await ask('ferry -by:"tom whitby" OR Section:«city news» tag:x y:z “by:ada”')).asked;
  expect(filters).toEqual(['-by:"tom whitby"', 'Section:«city news»', 'tag:x']);
});
