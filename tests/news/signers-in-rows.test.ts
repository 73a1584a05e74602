/** Who signs where names stand in rows with titles, handles and places, and houses and joints that no sign sets apart. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline } from '../../src/news/names/bylines.js';
import { fieldsOf, type Line } from './telling.js';

const HEADLINE: Line = ['headline', 'head', 'Ferry runs aground off Hesk'];
const PROSE: Line = ['para', 'body', 'The ferry to the outer islands ran aground on Friday because the fog lay on it.'];
const DAY: Line = ['date', 'head', '4 March 2011'];
const others = (...lines: readonly string[]): Line[] => lines.map((words) => ['other', 'head', words]);

function signersOf(lines: readonly Line[], below: readonly Line[] = [], tag = 'en'): string[] {
  const { byline } = fieldsOf([...lines, PROSE, ...below], tag);
  return byline.map(({ name, organisation }) => name ?? organisation ?? '');
}

describe('names in a row above the day', () => {
  it.each<[string, Line[], string[], string]>([
    ['with a handle between', [HEADLINE, ...others('Ada Ren Climate reporter', '@adaren'), DAY], ['Ada Ren'], 'en'],
    [
      'with their titles',
      [HEADLINE, ...others('Ada Ren', 'Staff Writer', 'Tom Hale', 'Columnist'), DAY],
      ['Ada Ren', 'Tom Hale'],
      'en',
    ],
    [
      'with the place of the day',
      [HEADLINE, ...others('Ada Ren', 'Tomás Hale', 'Puerto Hesk / Madrid -'), DAY],
      ['Ada Ren', 'Tomás Hale'],
      'es',
    ],
    [
      'beside a day told as furniture',
      [HEADLINE, ...others('Ada Ren', 'PUBLISHED 4 March 2011, 10:12 AM')],
      ['Ada Ren'],
      'en',
    ],
    [
      'with "and" alone between',
      [HEADLINE, ...others('Ada Ren', 'and'), ['byline', 'head', 'Tom Hale'], DAY],
      ['Ada Ren', 'Tom Hale'],
      'en',
    ],
    [
      'with what they did between',
      [HEADLINE, ...others('Ada Ren', 'Text'), ['byline', 'head', 'Tom Hale'], ...others('Foto'), DAY],
      ['Ada Ren', 'Tom Hale'],
      'sv',
    ],
    [
      'but no place in the line of the day',
      [HEADLINE, ['byline', 'head', 'Ada Ren'], ['date', 'head', 'Skerry Hesk - 4 March 2011']],
      ['Ada Ren'],
      'en',
    ],
    [
      'but no menu above a day far below',
      [HEADLINE, ...others('Ada Ren', 'Sign up for letters', 'Print', 'Share'), DAY],
      [],
      'en',
    ],
  ])('%s', (_, lines, expected, tag) => {
    expect(signersOf(lines, [], tag)).toEqual(expected);
  });
});

describe('a signature elsewhere', () => {
  it('shows a column’s writer above the headline, told of in the next line', () => {
    const lines: Line[] = [
      ['other', 'above', 'Ada Ren'],
      ['other', 'above', 'Ada Ren, once a pilot of the harbour, writes every Saturday.'],
      HEADLINE,
    ];
    expect(signersOf(lines)).toEqual(['Ada Ren']);
    expect(signersOf([lines[0] ?? HEADLINE, ['other', 'above', 'Fares and tickets'], HEADLINE])).toEqual([]);
  });

  it('is set in capitals with its paper', () => {
    expect(signersOf([HEADLINE, ...others('By ADA REN and TOM HALE FOR THE HESK COURIER')])).toEqual([
      'Ada Ren',
      'Tom Hale',
    ]);
  });

  it('stands in brackets below a Japanese article', () => {
    expect(signersOf([HEADLINE], [['other', 'below', '（増田陽子）']], 'ja')).toEqual(['増田陽子']);
    expect(signersOf([HEADLINE], [['other', 'below', '（終）']], 'ja')).toEqual([]);
  });

  it('below "By" and a name, all of a title is that', () => {
    const lines: Line[] = [HEADLINE, ['byline', 'head', 'By Ada Ren'], ['byline', 'head', 'Open Courts reporter']];
    expect(signersOf(lines)).toEqual(['Ada Ren']);
  });
});

describe('the words of a signature', () => {
  it.each<[string, string, string[]]>([
    ['en', 'Ada Ren Environment reporter', ['Ada Ren']],
    ['de', 'Quelle: Ada Ren', []],
    ['de', 'Quelle: arn/dpa', ['dpa']],
    ['pt', 'Por Ada Ren, Rádio Hesk — Porto Velho', ['Ada Ren']],
    ['tr', 'Ada REN/HESK, (KHA)', ['Ada Ren', 'KHA']],
    ['tr', 'Haber: Ada REN/HESK, (İHA)', ['Ada Ren', 'İHA']],
    ['cs', 'Autoři: Ada Ren, Petr Hale, ČZH', ['Ada Ren', 'Petr Hale', 'ČZH']],
    ['en', 'By Ada Ren, MBE', ['Ada Ren']],
    ['fr', 'Par Ada Ren avec Nordia', ['Ada Ren', 'Nordia']],
    ['he', 'עדה רן-לוי ויותם ברק', ['עדה רן-לוי', 'יותם ברק']],
    ['he', 'חיים וייס', ['חיים וייס']],
    ['zh', '作者：周砚　林若溪', ['周砚', '林若溪']],
    ['ja', '増田 陽子', ['増田 陽子']],
    ['nl', "Door Jan van 't Hof en Mia op 't Veld", ["Jan van 't Hof", "Mia op 't Veld"]],
    ['nl', 'Door Pieter in ’t Veld, verslaggever', ['Pieter in ’t Veld']],
    ['nl', "DOOR JAN VAN 'T HOF", ["Jan van 't Hof"]],
  ])('%s: %s', (tag, line, expected) => {
    expect(readByline(line, languageOf(tag)).map(({ name, organisation }) => name ?? organisation)).toEqual(expected);
  });
});
