import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../src/news/dates/published.js';
import { languageOf } from '../../src/news/languages/index.js';
import { readByline } from '../../src/news/names/bylines.js';
import { read } from './reading.js';
import { fieldsOf, type Line } from './telling.js';

const HEADLINE: Line = ['headline', 'head', 'Ferry runs aground off Hesk'];
const PROSE: Line = ['para', 'body', 'The ferry to the outer islands ran aground on Friday because the fog lay on it.'];

/** Who signs a page with these lines between its headline and its only paragraph. */
function signersOf(lines: readonly Line[], below: readonly Line[] = [], tag = 'en'): string[] {
  const { byline } = fieldsOf([HEADLINE, ...lines, PROSE, ...below], tag);
  return byline.map(({ name, organisation }) => name ?? organisation ?? '');
}

/** The day of publication that those lines print, or null. */
function datesOf(...lines: Line[]): (string | null)[] {
  return fieldsOf([...lines, PROSE]).dates.map(({ published }) => published?.date ?? null);
}

describe('a name that a page tells of again', () => {
  it.each<[string, Line[], string[]]>([
    ['in a box about the author', [['other', 'below', 'Ada Ren is a reporter of the Courier.']], ['Ada Ren']],
    ['in a box that opens with it', [['other', 'below', 'Ada Ren']], ['Ada Ren']],
    ['in no box', [['other', 'below', 'More from the harbour']], []],
    [
      'in a menu at the foot',
      [...Array<Line>(8).fill(['other', 'below', 'More from the harbour']), ['other', 'below', 'Ada Ren']],
      [],
    ],
  ])('%s', (_, below, expected) => {
    const menu: Line = ['other', 'head', 'Fan Shop'];
    expect(signersOf([menu, ['other', 'head', 'Ada Ren'], menu, ['other', 'head', 'Print']], below)).toEqual(expected);
  });
});

describe('who signs', () => {
  it.each<[string, Line[], string[]]>([
    ['a name and how long ago', [['other', 'head', 'Ada Ren 2 hours ago']], ['Ada Ren']],
    ['a name that how long ago was run into', [['other', 'head', 'Ada Ren2 minutes ago']], ['Ada Ren']],
    ['as a caption is told', [['caption', 'head', 'Ada Ren|Published 4 months ago']], ['Ada Ren']],
    ['a name and a button', [['other', 'head', 'Ada Ren Follow']], ['Ada Ren']],
    ['an agency and where it writes', [['other', 'head', 'Reuters in Skellhavn']], ['Reuters']],
    ['an agency as the source', [['other', 'head', 'Source: Reuters']], ['Reuters']],
    ['a paper with an agency', [['other', 'head', 'The Skellhavn Courier with AFP']], ['The Skellhavn Courier', 'AFP']],
    ['furniture alone', [['other', 'head', 'Updated 2 hours ago']], []],
    ['a name, a day and a button', [['byline', 'head', 'By Ada Ren March 4 at 3:57 PM Follow @adaren']], ['Ada Ren']],
    [
      'the same told as furniture',
      [['other', 'head', 'By ADA REN and TOM HALE - Courier Politics Writers | 1 hr 4 mins ago']],
      ['Ada Ren', 'Tom Hale'],
    ],
    ['a name that is said twice', [['byline', 'head', 'By Ada Ren By Ada Ren March 4']], ['Ada Ren']],
    ['a name and its desk behind a dash', [['byline', 'head', 'by Ada Ren —in Ferries']], ['Ada Ren']],
    ['a name and a title without a comma', [['byline', 'head', 'Ada Ren Senior Harbour Correspondent']], ['Ada Ren']],
    ['a name in capitals before its title', [['byline', 'head', 'By ADA REN Courier Staff Writer']], ['Ada Ren']],
    ['no desk before a title', [['byline', 'head', 'By Ada Ren | AP Harbour Writer']], ['Ada Ren']],
    ['no picture', [['byline', 'head', '(Ada Ren / Flickr)']], []],
    ['no button with a stop', [['byline', 'head', 'Stay Informed. Follow us']], []],
    [
      'no section in the line of the date where another line opens with the word for it',
      [
        ['date', 'head', 'Harbour Study March 4, 2011'],
        ['other', 'head', 'Print'],
        ['byline', 'head', 'By Ada Ren'],
      ],
      ['Ada Ren'],
    ],
    [
      'the second of two on the line below',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['byline', 'head', 'Tom Hale'],
      ],
      ['Ada Ren', 'Tom Hale'],
    ],
    [
      'a name between the credit of a picture and the date',
      [
        ['caption', 'head', 'The ferry at the quay on Monday.'],
        ['caption', 'head', '© Ada Ren'],
        ['caption', 'head', 'Ada Ren'],
        ['date', 'head', '4 March 2011'],
      ],
      ['Ada Ren'],
    ],
    [
      'names beside a signature, addresses between them',
      [
        ['byline', 'head', 'Ada Ren'],
        ['other', 'head', 'ada.ren@courier.example'],
        ['other', 'head', 'Tom Hale'],
      ],
      ['Ada Ren', 'Tom Hale'],
    ],
    [
      'no name above one that opens with the word for it',
      [
        ['other', 'head', 'Una Vey'],
        ['byline', 'head', 'By Ada Ren'],
      ],
      ['Ada Ren'],
    ],
    [
      'no paper that posted what others wrote',
      [
        ['byline', 'head', 'by The Skellhavn Courier'],
        ['byline', 'head', 'Ada Ren and Tom Hale'],
      ],
      ['Ada Ren', 'Tom Hale'],
    ],
    ['a paper alone', [['byline', 'head', 'by The Skellhavn Courier']], ['The Skellhavn Courier']],
    ['no word behind a date', [['byline', 'head', 'From: Edition of 4 March 2011, Page 1 / Title']], []],
  ])('%s', (_case, lines, expected) => {
    expect(signersOf(lines)).toEqual(expected);
  });

  it.each<[string, Line[], string[]]>([
    ['an agency right below the article', [['other', 'below', '(Reuters)']], ['Reuters']],
    ['a desk right below it', [['other', 'below', 'Courier Staff']], ['Courier Staff']],
    [
      'a name that the box about the author says again',
      [
        ['other', 'below', 'A last word.'],
        ['other', 'below', 'Ada Ren'],
        ['other', 'below', 'Subscribe to the author'],
        ['other', 'below', 'Ada Ren'],
      ],
      ['Ada Ren'],
    ],
    [
      'no name of a list',
      [
        ['other', 'below', 'A last word.'],
        ['other', 'below', 'Una Vey'],
        ['other', 'below', 'Tom Hale'],
      ],
      [],
    ],
  ])('%s', (_case, lines, expected) => {
    expect(signersOf([], lines)).toEqual(expected);
  });

  it('stands in Korean with the title, each on a line, and in Japanese below a portrait', () => {
    const korean: Line[] = [
      ['byline', 'head', '하늘별 기자'],
      ['other', 'head', 'haneul@courier.example'],
      ['other', 'head', '별하늘 기자'],
    ];
    expect(signersOf(korean, [], 'ko')).toEqual(['하늘별', '별하늘']);
    const japanese: Line[] = [
      ['date', 'head', '2011/3/4 20:50'],
      ['other', 'head', '林 海の写真'],
      ['other', 'head', '林 海'],
    ];
    expect(signersOf(japanese, [], 'ja')).toEqual(['林 海']);
    expect(signersOf([['byline', 'head', '記者林海／台北報導']], [], 'zh')).toEqual(['林海']);
  });
});

describe('when an article was published', () => {
  it('is found where a copy ran counts and words into the date', () => {
    expect(datesOf(['byline', 'head', 'by Skellhavn CourierMarch 4, 20110174'])).toEqual(['2011-03-04']);
    expect(datesOf(['other', 'head', 'dpaCourier Desk Ellin, Hesk04.03.11 09:56'])).toEqual(['2011-03-04T09:56:00']);
  });

  it('is told by a line of the head rather than by one above it', () => {
    const above: Line = ['other', 'above', 'Monday, 7 March 2011'];
    const own: Line = ['other', 'head', 'Published 4 March 2011'];
    expect(datesOf(above, HEADLINE, own)).toEqual(['2011-03-04']);
    expect(datesOf(above, HEADLINE)).toEqual(['2011-03-07']);
    const { dates } = fieldsOf([['date', 'above', '7 March 2011'], HEADLINE, ['date', 'head', '4 March 2011'], PROSE]);
    const evidence = { declared: null, dateline: null, datelineText: null, path: 'a.txt', language: 'en' };
    const published = publishedOf({ ...evidence, lines: dates, order: () => null, infer: () => null }, () => undefined);
    expect(published?.date).toBe('2011-03-04');
  });

  it.each<[string, string[], string | null]>([
    ['the only day', ['4 March 2011'], '2011-03-04'],
    ['a minute by itself, as comments have it', ['4 March 2011 at 7:45 am'], null],
    ['a minute with a word for it', ['Published 4 March 2011 at 7:45 am'], '2011-03-04T07:45:00'],
    ['two days, as lists of other articles have them', ['4 March 2011', '9 May 2009'], null],
    ['two days, one with a word for it', ['9 May 2009', 'Published 4 March 2011'], '2011-03-04'],
  ])('below the article: %s', (_, below, expected) => {
    const { dates } = fieldsOf([HEADLINE, PROSE, ...below.map((day): Line => ['date', 'below', day])]);
    const evidence = { declared: null, dateline: null, datelineText: null, path: 'a.txt', language: 'en' };
    const published = publishedOf({ ...evidence, lines: dates, order: () => null, infer: () => null }, () => undefined);
    expect(published?.date ?? null).toBe(expected);
  });

  it('is no day of a picture', () => {
    expect(datesOf(HEADLINE, ['caption', 'head', 'Port Ellin, 4 March 2011'])).toEqual([]);
    expect(datesOf(HEADLINE, ['caption', 'head', 'Fr 04.03.2011 | 14:07 | By Ada Ren'])).toEqual([
      '2011-03-04T14:07:00',
    ]);
  });
});

describe('a title on the line below a name', () => {
  const signed = (...lines: Line[]) => fieldsOf([HEADLINE, ...lines, PROSE]);

  it.each<[string, Line[], string[]]>([
    [
      'is the title of who signs',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['byline', 'head', 'Staff Writer'],
      ],
      ['Ada Ren / Staff Writer'],
    ],
    [
      'told as furniture, too',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['other', 'head', 'Political Editor'],
      ],
      ['Ada Ren / Political Editor'],
    ],
    [
      'of an agency gives that, too',
      [
        ['byline', 'head', 'By ADA REN'],
        ['byline', 'head', 'Associated Press Writer'],
      ],
      ['Ada Ren / Writer / Associated Press'],
    ],
    [
      'gives the paper, too',
      [
        ['byline', 'head', 'By Ada Ren and Tom Hale'],
        ['byline', 'head', 'Staff Writers, The Courier'],
      ],
      ['Ada Ren / Staff Writers / The Courier', 'Tom Hale / Staff Writers / The Courier'],
    ],
    [
      'and the name of another who signs',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['other', 'head', 'Staff Writer'],
        ['other', 'head', 'and Tom Hale'],
        ['byline', 'head', 'Harbour Correspondent'],
        ['date', 'head', '4 March 2011'],
      ],
      ['Ada Ren / Staff Writer', 'Tom Hale / Harbour Correspondent'],
    ],
    [
      'no title that another name stands with',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['byline', 'head', 'Harbour Correspondent Tom Hale'],
      ],
      ['Ada Ren', 'Tom Hale / Harbour Correspondent'],
    ],
    [
      'nor one who lives where a letter was written',
      [
        ['byline', 'head', 'Ada Ren'],
        ['byline', 'head', 'Skerry Point'],
      ],
      ['Ada Ren'],
    ],
    [
      'no button',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['other', 'head', 'Contact the editor'],
      ],
      ['Ada Ren'],
    ],
    [
      'nor one after a line between',
      [
        ['byline', 'head', 'By Ada Ren'],
        ['date', 'head', '4 March 2011'],
        ['other', 'head', 'Print'],
        ['other', 'head', 'Political Editor'],
      ],
      ['Ada Ren'],
    ],
  ])('%s', (_case, lines, expected) => {
    const { byline } = signed(...lines);
    expect(
      byline.map((author) =>
        Object.values(author)
          .filter((part) => part !== null)
          .join(' / '),
      ),
    ).toEqual(expected);
  });

  it('stands in the layout as part of the signature', () => {
    const { layout, dropped } = signed(['byline', 'head', 'By Ada Ren'], ['byline', 'head', 'Staff Writer']);
    expect(layout.map(({ field }) => field)).toEqual(['headline', 'byline', 'byline', 'body']);
    expect(dropped).toEqual([]);
  });
});

describe('who took the pictures', () => {
  const pictures: Line = ['byline', 'head', 'Photographs by Tom Hale'];

  it('signs where nobody else does', () => {
    expect(fieldsOf([HEADLINE, pictures, PROSE]).byline).toEqual([
      { name: 'Tom Hale', role: 'Photographs', organisation: null },
    ]);
  });

  it('does not sign as the maker of one picture', () => {
    expect(fieldsOf([HEADLINE, ['byline', 'head', 'Photo: Tom Hale'], PROSE]).byline).toEqual([]);
  });

  it('is a credit beside who wrote', () => {
    const { byline, dropped } = fieldsOf([HEADLINE, ['byline', 'head', 'By Ada Ren'], pictures, PROSE]);
    expect(byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(dropped).toMatchObject([{ text: 'Photographs by Tom Hale', reason: 'picture credit' }]);
  });

  it('signs where front matter names nobody else', () => {
    const byline = (words: string) =>
      read(`---\ntitle: A quay\nbyline: ${words}\n---\nThe quay is old.`, 'a.md').byline;
    expect(byline('Photographs by Tom Hale')).toEqual([{ name: 'Tom Hale', role: 'Photographs', organisation: null }]);
    expect(byline('Ada Ren, photographs by Tom Hale')).toEqual([{ name: 'Ada Ren', role: null, organisation: null }]);
  });
});

describe('names beside the day of an article', () => {
  const DAY: Line = ['date', 'head', '9 May 2011'];
  it.each<[string, Line[], string[]]>([
    ['with where somebody writes', [['other', 'head', 'Ada Ren in Port Ellin'], DAY], ['Ada Ren']],
    [
      'told as captions, with titles',
      [['caption', 'head', 'Ada Ren, Campus Editor'], ['caption', 'head', 'Tom Veil, Staff Writer'], DAY],
      ['Ada Ren', 'Tom Veil'],
    ],
    ['below it', [DAY, ['other', 'head', 'Ada Ren, Skellhavn']], ['Ada Ren']],
    [
      'are none where something stands between',
      [['other', 'head', 'Ada Ren in Port Ellin'], ['other', 'head', 'Menu'], DAY],
      [],
    ],
    ['are none under a picture', [['caption', 'head', 'Ada Ren at the bell of the old quay'], DAY], []],
    [
      'are none where somebody signs',
      [['byline', 'head', 'By Tom Veil'], ['other', 'head', 'Ada Ren in Port Ellin'], DAY],
      ['Tom Veil'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(signersOf(lines)).toEqual(expected);
  });
});

describe('brackets behind a name', () => {
  it.each([
    ['Par Ada Ren (Port-Elin, envoyée spéciale) et Tom Veil', 'fr', ['Ada Ren', 'Tom Veil']],
    ['Ada Ren (now) and Tom Veil (earlier)', 'en', ['Ada Ren', 'Tom Veil']],
    ['Von Ada Ren –', 'de', ['Ada Ren']],
    ['Scritto da Ada Ren il 26 gennaio 2025', 'it', ['Ada Ren']],
    ['Ada Ren Published November 23, 2020', 'en', ['Ada Ren']],
  ])('"%s" names who signs', (line, code, names) => {
    expect(readByline(line, languageOf(code)).map(({ name }) => name)).toEqual(names);
  });

  it('an agency in them signs beside the name, a title is the name’s', () => {
    expect(readByline('Von Ada Ren (epd)', languageOf('de'))).toEqual([
      { name: 'Ada Ren', role: null, organisation: null },
      { name: null, role: null, organisation: 'epd' },
    ]);
    expect(readByline('Par Ada Ren (Port-Elin, envoyée spéciale)', languageOf('fr'))).toEqual([
      { name: 'Ada Ren', role: 'envoyée spéciale', organisation: null },
    ]);
  });
});
