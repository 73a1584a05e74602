/** Who signs within or among the paragraphs of an article, or in a line that was told as furniture. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, type Line } from './telling.js';

const signersOf = (lines: readonly Line[], tag: string): (string | null)[] =>
  fieldsOf(lines, tag).byline.map(({ name, organisation }) => name ?? organisation);

const HEAD: Line = ['headline', 'head', '灯台の島で最後の運動会'];
const REST = '島の小学校で１０日、最後の運動会が開かれ、児童と卒業生ら約八十人が浜辺を走った。';

describe('the first words of a paragraph', () => {
  it.each([
    ['ja', '【ロンドン＝海原凪子】', ['海原凪子']],
    ['ja', '【ワシントン=海原凪子、岬亮太】', ['海原凪子', '岬亮太']],
    ['ja', '【カイロ共同】', ['共同']],
    ['ja', '[東京 ３日 ロイター] ', ['ロイター']],
    ['ja', '【3月4日 AFP】', ['AFP']],
    ['zh', '新华社北京3月4日电 ', ['新华社']],
    ['zh', '新华社北京3月4日电（记者林海、田禾）', ['林海', '田禾']],
    ['zh', '（記者林海／卡蘭島報導）', ['林海']],
    ['zh', '中新网3月4日电 ', ['中新网']],
    // an edition, a heading, a number: nobody
    ['ja', '【独自】', []],
    ['ja', '【第１回】', []],
    ['zh', '【快讯】', []],
    ['zh', '北京3月4日电 ', []],
  ])('%s %s', (tag, opening, names) => {
    expect(signersOf([HEAD, ['para', 'body', opening + REST]], tag)).toEqual(names);
  });

  it('stay the paragraph’s, and give way to who signs above', () => {
    const lines: Line[] = [HEAD, ['byline', 'head', '海原凪子'], ['para', 'body', `【カイロ共同】${REST}`]];
    expect(signersOf(lines, 'ja')).toEqual(['海原凪子']);
    expect(fieldsOf(lines, 'ja').prose[0]?.line.text).toBe(`【カイロ共同】${REST}`);
  });
});

describe('a line in brackets', () => {
  it.each([
    ['[海原凪子，PORTmedia]', ['海原凪子']],
    ['[写真]', []],
  ])('%s above the first paragraph', (line, names) => {
    expect(signersOf([HEAD, ['other', 'head', line], ['para', 'body', REST]], 'ja')).toEqual(names);
  });
});

describe('names above the headline, each below the title of another article', () => {
  it('do not sign where somebody does in the head', () => {
    const lines: Line[] = [
      ['byline', 'above', 'By Tom Hale'],
      ['other', 'above', 'The lamp that would not go out'],
      ['byline', 'above', 'By Maud Tern'],
      ['headline', 'head', 'Fog keeps the ferry in'],
      ['date', 'head', 'Ada Ren Mar 4 2011, 8:01 AM ET'],
      ['para', 'body', 'The ferry to the outer islands ran aground on Friday because the fog lay on it.'],
    ];
    expect(signersOf(lines, 'en')).toEqual(['Ada Ren']);
    expect(signersOf([...lines.slice(0, 4), ...lines.slice(5)], 'en')).toEqual(['Tom Hale', 'Maud Tern']);
  });
});

describe('a signature told as a paragraph', () => {
  const PROSE =
    'Die Fähre fuhr am Freitag nicht, weil der Nebel auf dem Wasser lag, und niemand am Kai war darüber erstaunt, sagte die Reederei.';
  const page = (line: string, above: readonly Line[] = []): Line[] => [
    ['headline', 'head', 'Nebel hält die Fähre fest'],
    ...above,
    ['para', 'body', PROSE],
    ['para', 'body', line],
    ['para', 'body', PROSE],
    ['byline', 'below', 'Neues Fähr-Konzept'],
  ];

  it('signs, with its place', () => {
    expect(signersOf(page('Von Ada Ren, Skellhavn'), 'de')).toEqual(['Ada Ren']);
    expect(fieldsOf(page('Von Ada Ren, Skellhavn'), 'de').prose).toHaveLength(2);
  });

  it('signs as well where it was told as a heading, of which English has some that open so', () => {
    const heading = (words: string): Line[] => [
      ['headline', 'head', 'Nebel hält die Fähre fest'],
      ['para', 'body', PROSE],
      ['subhead', 'body', words],
      ['para', 'body', PROSE],
    ];
    expect(signersOf(heading('Von Ada Ren, Skellhavn'), 'de')).toEqual(['Ada Ren']);
    expect(signersOf(heading('By Popular Demand'), 'en')).toEqual([]);
  });

  it('does not where another line signs above, or where it says more', () => {
    expect(signersOf(page('Von Tom Hale', [['byline', 'head', 'Von Ada Ren']]), 'de')).toEqual(['Ada Ren']);
    expect(fieldsOf(page('Von Ada Ren stammt der Satz.'), 'de').prose).toHaveLength(3);
  });
});

describe('an agency as the source below the last paragraph', () => {
  const PROSE = 'Prom nie wypłynął w piątek, ponieważ nad wodą leżała mgła, a na nabrzeżu nikt się temu nie dziwił.';
  it.each([
    ['Źródło: PAP', ['PAP']],
    ['Źródło: Pixabay', []],
    ['Źródło: Urząd Portów', []],
  ])('%s', (line, names) => {
    const lines: Line[] = [
      ['headline', 'head', 'Mgła zatrzymuje prom'],
      ['para', 'body', PROSE],
      ['other', 'below', 'Czytaj też:'],
      ['other', 'below', line],
    ];
    expect(signersOf(lines, 'pl')).toEqual(names);
  });
});
