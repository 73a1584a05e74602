/** Texts without a headline, decks and the paragraphs below them, days below bylines: what one line alone does not tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { withDays } from '../../src/news/told/days.js';
import { withoutLastCalls } from '../../src/news/told/last-calls.js';
import { withOpening } from '../../src/news/told/leads.js';
import { isPastStandfirst, tell } from '../../src/news/told/told.js';
import { read, untiled } from './reading.js';
import { type Line, toldAs } from './telling.js';

const NOTHING_KNOWN = { headline: null, recurring: new Set<string>() };

const LEAD =
  'PORT ELLIN (NPA) — The ferry to the islands was late again on Tuesday, and “nobody knows why”, said Ada Ren, the harbour master of the town.';
const TITLE = 'Ferry late again';
const REST = [
  'The harbour office promised to look into the matter before the end of the week, and said that it would write to each of the travellers.',
  'Nobody was hurt, the office said, but forty people missed the last train to the capital and had to stay at the harbour for the night.',
];
const text = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
const bodyOf = (source: string): string[] => read(source).body.map((block) => block.text);

describe('a call below the last sentence', () => {
  const last = (...lines: readonly string[]) => bodyOf(text(TITLE, LEAD, ...REST, ...lines)).at(-1);

  it.each([['Sign up for our newsletter'], ['Share this article'], ['Subscribe today']])(
    '"%s" is no paragraph',
    (call) => {
      expect(last(call)).toBe(REST[1]);
      expect(last(call, call)).toBe(REST[1]);
    },
  );

  it.each([['Sign up at the harbour office by Friday.'], ['The ferry leaves at noon'], ['“Share what you have”']])(
    '"%s" stays one',
    (words) => {
      expect(last(words)).toBe(words);
    },
  );

  it.each([
    [
      'All rights reserved. This material, and other digital content on this website, may not be reproduced in any form.',
    ],
    [
      'All Rights Reserved, and no part of this page may be kept in a database or sent on without leave in writing of the publisher.',
    ],
  ])('nor is a notice of rights: "%s"', (notice) => {
    const page = text(TITLE, 'By Ada Ren', '4 March 2011', LEAD, ...REST, notice, 'Share', 'Most read');
    expect(bodyOf(page).at(-1)).toBe(REST[1]);
    expect(last(notice)).toBe(REST[1]);
  });

  it('stays where no paragraph stands above it', () => {
    const { told } = toldAs([
      ['para', 'body', 'Share this article'],
      ['para', 'body', 'Sign up for our newsletter'],
    ]);
    expect(withoutLastCalls(told)).toBe(told);
  });
});

describe('a text without a headline', () => {
  it('keeps its first paragraph, with what is said in it, and warns', () => {
    const article = read(text(LEAD, ...REST));
    expect(article.headline).toMatch(/…$/);
    expect(LEAD.replace(/^.*— /, '')).toContain(article.headline.slice(0, -1).replace(/^.*— /, ''));
    expect(article.body).toHaveLength(3);
    expect(article.body[0]?.text).toContain('nobody knows why');
    expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Ada Ren']);
    expect(article.dateline?.place).toMatch(/port ellin/i);
    expect(article.warnings.map(({ rule }) => rule)).toContain('headline:none');
    expect(untiled(article)).toEqual([]);
  });

  it('whose headline is declared elsewhere opens with its first sentence, whatever that looks like', () => {
    const opening = (...[first, ...rest]: Line[]) =>
      withOpening(toldAs([first!, ...rest]).told).map(({ role, phase }) => `${role} ${phase}`);
    const rest: Line = ['para', 'body', REST[0]!];
    expect(opening(['other', 'above', REST[1]!], rest)).toEqual(['para body', 'para body']);
    expect(opening(['other', 'above', 'More from the islands'], rest)).toEqual(['other above', 'para body']);
    const framed =
      'Subscribe to our newsletter, which tells you each morning what the harbour and its people did on the day before.';
    expect(opening(['other', 'above', framed], rest)).toEqual(['other above', 'para body']);
  });

  it.each([
    [
      'a question',
      'Who pays for the forty people who missed the last train to the capital on Tuesday and had to stay at the harbour for the whole of the cold night?',
    ],
    [
      'German',
      'Die Fähre zu den Inseln kam am Dienstag wieder zu spät an, und niemand im Hafenamt konnte sagen, warum sie so lange nach ihrer Zeit abgelegt hatte.',
    ],
    [
      'French',
      'Le bac pour les îles est encore arrivé en retard mardi, et personne au bureau du port ne savait dire pourquoi il était parti si longtemps après son heure.',
    ],
  ])('keeps its first paragraph: %s', (_, lead) => {
    expect(bodyOf(text(lead, ...REST))[0]).toBe(lead);
  });

  it('is not one whose headline is long', () => {
    const long =
      'Harbour Office Answers for the Late Ferry After Forty People Missed the Last Train to the Capital on a Cold Tuesday Night.';
    const plain =
      'Harbour office answers for the late ferry after forty people missed the last train to the capital on a cold Tuesday night';
    for (const headline of [long, plain]) expect(read(text(headline, ...REST)).headline).toBe(headline);
  });

  it('has no headline in a credit, an address or a day above it', () => {
    for (const line of ['Photo: Ada Ren', 'ada.ren@courier.example', '20.01.2015 – 09:30', '2015-01-20']) {
      const article = read(text(line, ...REST));
      expect(article.headline).toMatch(/^The harbour office promised/);
      expect(article.body.map((block) => block.text)).toEqual(REST);
    }
  });

  it('is read in whole whatever stands above', () => {
    fc.assert(
      fc.property(fc.subarray(['Photo: Ada Ren', 'News', 'By Ada Ren', '4 March 2011', 'Share']), (above) => {
        const article = read(text(...above, LEAD, ...REST));
        expect(untiled(article)).toEqual([]);
        expect(article.body.map((block) => block.text).slice(-2)).toEqual(REST);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a day that stands by itself', () => {
  const dateOf = (...lines: readonly string[]): unknown => read(text(...lines)).published?.date ?? null;
  const HEADLINE = 'The harbour office answers for the late ferry';

  it('below a byline is when the article was written, also within the body', () => {
    const article = read(text(HEADLINE, LEAD, ...REST, 'By Ada Ren\n4 March 2011', ...REST));
    expect(article.published).toMatchObject({ date: '2011-03-04', basis: 'text' });
    expect(article.body.map((block) => block.text)).not.toContain('4 March 2011');
  });

  it('between headline and body is told as one whatever it looks like', () => {
    const french = [
      'Accueil > Région > Calder',
      'Le bac encore en retard à Port-Ellin',
      'Publié le 04/03/2011 à 07h45 • Mis à jour le 05/03/2011 à 10h11',
      'Écrit par Ada Ren',
      'Le bac pour les îles a quitté le port avec une heure de retard mardi, a indiqué la capitainerie de la ville.',
      'Quarante voyageurs ont manqué le dernier train pour la capitale et ont dû passer la nuit dans la gare du port.',
    ];
    const article = read(text(...french));
    expect(article).toMatchObject({ published: { date: '2011-03-04T07:45:00' }, standfirst: null });
  });

  it('counts at the foot where it is the only one, but not with a minute, as comments have it', () => {
    const foot = (day: string) => dateOf(HEADLINE, LEAD, ...REST, 'More from the islands', 'Islands', day, 'Share');
    expect(foot('4 March 2011')).toBe('2011-03-04');
    expect(foot('4 March 2011 at 7:45 am')).toBeNull();
  });

  it('counts for nothing where it heads a part of the article', () => {
    expect(dateOf(HEADLINE, LEAD, '20 July 1969', ...REST)).toBeNull();
    expect(dateOf(HEADLINE, LEAD, ...REST, '4 March 2011')).toBe('2011-03-04');
  });

  it('counts for nothing at the top of a page, where the clock stands', () => {
    const menu = ['Home', 'News', 'Islands', 'Sport', 'Weather'].map((words): Line => ['other', 'above', words]);
    const rest: Line[] = [
      ['headline', 'head', HEADLINE],
      ['para', 'body', LEAD],
    ];
    const datesOf = (...above: readonly Line[]) =>
      withDays(toldAs([...above, ...rest]).told, languageOf('en')).filter(({ role }) => role === 'date').length;
    expect(datesOf(['other', 'above', '4 March 2011'], ...menu)).toBe(0);
    expect(datesOf(...menu, ['other', 'above', '4 March 2011'])).toBe(1);
  });

  it('counts for nothing where another stands beside it', () => {
    expect(
      dateOf(HEADLINE, LEAD, ...REST, 'More from the islands', 'Ferries', '4 March 2011', '9 May 2009'),
    ).toBeNull();
  });
});

it('a deck goes on in short lines: a paragraph below one is the first of the article', () => {
  const draft = {
    text: text(...REST, 'Forty had to stay'),
    blocks: null,
    captions: [],
    hints: new Map<number, 'paragraph'>(),
  };
  const [paragraph, short] = tell(draft, NOTHING_KNOWN, languageOf('en')).slice(1);
  const deck =
    'Forty people missed the last train to the capital after the ferry to the islands had left an hour after its time';
  expect(isPastStandfirst({ ...paragraph!, phase: 'head' }, deck)).toBe(true);
  expect(isPastStandfirst({ ...paragraph!, phase: 'head' }, 'Forty missed the train')).toBe(false);
  expect(isPastStandfirst({ ...short!, phase: 'head' }, deck)).toBe(false);
  expect(isPastStandfirst({ ...short!, phase: 'body' }, deck)).toBe(true);
});
