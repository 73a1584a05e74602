/** Who signs where no byline stands: a name right above the first paragraph with a place beside it, names below the last one. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, type Line } from './telling.js';

const FIRST =
  'No fewer than 320 stalls were razed on Sunday when fire swept through the crowded market of Skerrowby, the seat of the county.';
const LAST =
  'A trader, Maud Tern, wept. "My whole year was in there," she said, and pointed at the smoke above the roofs.';

const names = (above: readonly Line[], below: readonly string[] = []): (string | null)[] => {
  const lines: Line[] = [
    ['headline', 'head', 'Fire razes three hundred stalls in the market'],
    ['date', 'head', '4 March 2011'],
    ['other', 'head', 'Share this story:'],
    ...above,
    ['para', 'body', FIRST],
    ['para', 'body', LAST],
    ...below.map((words): Line => ['other', 'below', words]),
  ];
  return fieldsOf(lines).byline.map(({ name }) => name);
};

describe('a name above the first paragraph', () => {
  it('signs with a place that the paragraph tells of', () => {
    expect(names([['caption', 'head', 'Olum Veil, Skerrowby']])).toEqual(['Olum Veil']);
  });

  it('is nobody of the story, nor beside a place that it does not tell of', () => {
    expect(names([['caption', 'head', 'Maud Tern, Skerrowby']])).toEqual([]);
    expect(names([['caption', 'head', 'Olum Veil, Skellhavn']])).toEqual([]);
  });

  it('signs above its house', () => {
    const house: Line[] = [
      ['other', 'head', 'MARIE-SOL GADROY'],
      ['other', 'head', 'LA GAZETTE'],
    ];
    expect(names(house)).toEqual(['Marie-Sol Gadroy']);
  });

  it('signs with its part of the work', () => {
    expect(names([['other', 'head', 'Olum Veil (Words) and Hild Skerrow (Words and Video)']])).toEqual([
      'Olum Veil',
      'Hild Skerrow',
    ]);
  });
});

describe('a name below the last paragraph', () => {
  it('signs behind a word that says so', () => {
    expect(names([], ['A last word.', 'Text: Olum Veil', 'Share'])).toEqual(['Olum Veil']);
  });

  it('signs with those on the next lines above the day of publication', () => {
    const below = ['A last word.', 'Olum Veil', 'Hild Skerrow', 'Published: 4 March 2011, 11:02'];
    expect(names([], below)).toEqual(['Olum Veil', 'Hild Skerrow']);
  });

  it('signs alone above the buttons', () => {
    expect(names([], ['A last word.', 'Olum Veil', 'Share on Facebook'])).toEqual(['Olum Veil']);
  });

  it('is none among comments and links to others', () => {
    expect(names([], ['Comments', 'Olum Veil', 'Published: 4 March 2011, 11:02'])).toEqual([]);
    expect(names([], ['More news', 'Ferry fares to rise', 'By Olum Veil'])).toEqual([]);
  });
});
