import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { findDates, readDate } from '../../src/news/dates/dates.js';
import { periodOf } from '../../src/news/dates/periods.js';

const found = (text: string, language = 'en') => findDates(text, language, null).map(({ date }) => date);

describe('findDates', () => {
  it.each([
    ['en', '4 March 2011', '2011-03-04'],
    ['en', '4th March 2011', '2011-03-04'],
    ['en', 'March 4, 2011', '2011-03-04'],
    ['en', 'Nov. 18th 2019', '2019-11-18'],
    ['en', '4 March 1871', '1871-03-04'],
    ['en', 'March 2011', '2011-03'],
    ['en', '2011/03/04', '2011-03-04'],
    ['de', '4. März 2011', '2011-03-04'],
    ['de', '4. Jänner 2011', '2011-01-04'],
    ['de', '04.03.11', '2011-03-04'],
    ['fr', '1er mars 2011', '2011-03-01'],
    ['es', '4 de marzo de 2011', '2011-03-04'],
    ['it', '4 marzo 2011', '2011-03-04'],
    ['pt', 'sexta-feira, 4 de março de 2011', '2011-03-04'],
    ['nl', 'vrijdag 4 maart 2011', '2011-03-04'],
    ['sv', 'fredag den 4 mars 2011', '2011-03-04'],
    ['da', 'fredag den 4. marts 2011', '2011-03-04'],
    ['no', 'fredag 04. mars 2011', '2011-03-04'],
    ['fi', '4. maaliskuuta 2011', '2011-03-04'],
    ['pl', '4 marca 2011 r.', '2011-03-04'],
    ['tr', '4 Mart 2011 Cuma', '2011-03-04'],
    ['ru', '4 марта 2011 г.', '2011-03-04'],
    ['ar', '4 مارس 2011', '2011-03-04'],
    ['ar', '٤ آذار ٢٠١١', '2011-03-04'],
    ['ar', '٤ كانون الثاني ٢٠١١', '2011-01-04'],
    ['ja', '2011年3月4日(金)', '2011-03-04'],
    ['zh', '2011 03/ 04 20:52:15', '2011-03-04T20:52:15'],
    ['zh', '2011 03/04 08:05', '2011-03-04T08:05:00'],
    ['ko', '2011년 3월 4일', '2011-03-04'],
    ['zh', '２０１１年３月４日', '2011-03-04'],
    ['bg', '4 март 2011 г.', '2011-03-04'],
    ['ca', 'divendres, 4 de març del 2011', '2011-03-04'],
    ['ca', '4 d’abril de 2011', '2011-04-04'],
    ['et', 'reede, 4. märts 2011', '2011-03-04'],
    ['fa', '۴ مه ۲۰۱۱', '2011-05-04'],
    ['fa', '4 اوت 2011', '2011-08-04'],
    ['lv', '2011. gada 4. martā', '2011-03-04'],
    ['lv', '4. marts, 2011', '2011-03-04'],
    ['sk', 'piatok 4. marca 2011', '2011-03-04'],
    ['sl', 'petek, 4. marec 2011', '2011-03-04'],
    ['ur', 'جمعہ 4 مارچ 2011', '2011-03-04'],
    ['ur', '4 مارچ ، 2011', '2011-03-04'],
    ['und', '4 de marzo de 2011', '2011-03-04'],
    ['de', 'March 4, 2011', '2011-03-04'],
  ])('reads %s "%s" whole', (language, text, date) => {
    const mentions = findDates(text, language, null);
    expect(mentions.map((mention) => mention.date)).toEqual([date]);
    expect(mentions[0]?.span).toEqual([0, text.length]);
  });

  it.each([
    ['en', 'Mar. 4, 2011 at 7:45 a.m. EST', '2011-03-04T07:45:00-05:00'],
    ['en', 'Fri 4 Mar 2011 07.45 GMT', '2011-03-04T07:45:00Z'],
    ['en', 'Fri, 04 Mar 2011 07:45:00 +0100', '2011-03-04T07:45:00+01:00'],
    ['en', '2011-03-04T07:45:00+01:00', '2011-03-04T07:45:00+01:00'],
    ['en', '2011-03-04T07:45:10.123Z', '2011-03-04T07:45:10Z'],
    ['en', '12:05 a.m. March 4, 2011', '2011-03-04T00:05:00'],
    ['en', '17:41 JST, March 4, 2011', '2011-03-04T17:41:00+09:00'],
    ['de', '04.03.2011, 17:26 Uhr', '2011-03-04T17:26:00'],
    ['fr', '4 mars 2011 à 17h26', '2011-03-04T17:26:00'],
    ['fr', '04/03/2011 - 14:16 UTC+1', '2011-03-04T14:16:00+01:00'],
    ['pl', '4 marca 2011, godz. 17:26', '2011-03-04T17:26:00'],
    ['ko', '2011년 3월 4일 오후 5:30', '2011-03-04T17:30:00'],
    ['ko', '2011. 3. 4. 오후 5:30', '2011-03-04T17:30:00'],
  ])('reads the time in %s "%s"', (language, text, date) => {
    expect(found(text, language)).toEqual([date]);
  });

  it('leaves the offset out where a zone means several', () => {
    expect(found('4 March 2011 17:07 IST')).toEqual(['2011-03-04T17:07:00']);
    expect(found('March 4, 2011, 10:31 pm CST')).toEqual(['2011-03-04T22:31:00']);
    expect(found('4 March 2011 17:07 XYZ')).toEqual(['2011-03-04T17:07:00']);
  });

  it('takes no bare number after a date for an hour', () => {
    expect(found('on 4 March 2011, 12 people')).toEqual(['2011-03-04']);
  });

  it('orders figures by the caller, the text, the language, and else marks them ambiguous', () => {
    const read = (text: string, language: string, order: 'dmy' | 'mdy' | null) =>
      findDates(text, language, order).map(({ date, ambiguous }) => [date, ambiguous]);
    expect(read('04/03/2011', 'en', 'mdy')).toEqual([['2011-04-03', false]]);
    expect(read('04/03/2011', 'en-US', null)).toEqual([['2011-04-03', false]]);
    expect(read('04/03/2011', 'fr', null)).toEqual([['2011-03-04', false]]);
    expect(read('04/03/2011', 'en', null)).toEqual([['2011-03-04', true]]);
    expect(read('04/13/2011', 'en', 'dmy')).toEqual([['2011-04-13', false]]);
    expect(read('04/03/2011, 04/13/2011', 'en', null)).toEqual([
      ['2011-04-03', false],
      ['2011-04-13', false],
    ]);
    expect(read('3/4/11 9:19 PM ET', 'en', null)).toEqual([['2011-03-04T21:19:00', false]]);
    expect(read('3/4/11 9:19 pm', 'en', null)).toEqual([['2011-04-03T21:19:00', true]]);
  });

  it('takes short figures for a date where an hour stands behind them', () => {
    expect(found('08-13-10 05:18 PM')).toEqual(['2010-08-13T17:18:00']);
    expect(found('10/ 5/11 09:19 PM EDT')).toEqual(['2011-10-05T21:19:00-04:00']);
    expect(found('the 6-4-10 season')).toEqual([]);
  });

  it('reads a month that stands there by both of its names', () => {
    expect(found('04 آذار/مارس 2011', 'ar')).toEqual(['2011-03-04']);
  });

  it('finds each of several dates, also where a copy glued them to words', () => {
    expect(found('4 March 2011 and May 6, 2012')).toEqual(['2011-03-04', '2012-05-06']);
    expect(found('Cedar PressApril 28, 2011')).toEqual(['2011-04-28']);
    expect(found('Ada Ren04.03.2011, 19:35 Uhr', 'de')).toEqual(['2011-03-04T19:35:00']);
    expect(found('04.03.20114. März 2011', 'de')).toEqual(['2011-03-04', '2011-03-04']);
  });

  it.each([
    '29 February 2011',
    '31.04.2011',
    'version 1.04.03.2011',
    'they may 2011 times',
    '4 March',
    'a score of 6/4/10',
    'in 2011',
    'call 0043 2011 1234',
  ])('finds no date in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reports spans in order, inside the text and never overlapping, whatever the text', () => {
    const scraps = [
      '4',
      '31',
      ' ',
      ', ',
      '.',
      '/',
      'March',
      'Fri',
      '2011',
      '10:30',
      ' pm',
      'Z',
      'ÄÖ',
      '٤',
      '年',
      '3月',
      '-',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let floor = 0;
        for (const { span } of findDates(text, 'en', null)) {
          expect(span[0]).toBeGreaterThanOrEqual(floor);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          floor = span[1];
        }
      }),
    );
  });
});

describe('readDate', () => {
  it('reads a value that is a date and nothing else', () => {
    const read = (value: string) => readDate(value, 'en', null)?.date ?? null;
    expect(read('2011')).toBe('2011');
    expect(read('2011-03')).toBe('2011-03');
    expect(read('20110304')).toBe('2011-03-04');
    expect(read(' March 4, 2011 ')).toBe('2011-03-04');
    expect(read('2011-02-29')).toBeNull();
    expect(read('soon after March 4, 2011')).toBeNull();
    expect(read('')).toBeNull();
  });

  it.each([
    ['20110304T074500Z', '2011-03-04T07:45:00Z'],
    ['20110304T074500+0100', '2011-03-04T07:45:00+01:00'],
    ['20110304T074500-05:00', '2011-03-04T07:45:00-05:00'],
    ['20110304T074500.000Z', '2011-03-04T07:45:00Z'],
    ['20110304T0745', '2011-03-04T07:45:00'],
    ['20110304T07:45:10', '2011-03-04T07:45:10'],
    [' 20110304074500 ', '2011-03-04T07:45:00'],
    ['20110304074500-0500', '2011-03-04T07:45:00-05:00'],
    ['20110304T244500Z', null],
    ['20110304T076000Z', null],
    ['20110229T074500Z', null],
    ['20110304T074500+0100 or so', null],
    ['1299224700', '2011-03-04T07:45:00Z'],
  ])('reads the basic form of ISO 8601: %s', (value, date) => {
    expect(readDate(value, 'en', null)?.date ?? null).toBe(date);
  });
});

describe('dateOfLine', () => {
  const read = (line: string, language = 'en') => {
    const result = dateOfLine(line, language, null);
    return (
      result && [
        result.published?.date ?? null,
        result.modified?.date ?? null,
        result.residual.map((span) => line.slice(...span)),
      ]
    );
  };

  it.each([
    ['en', '4 March 2011', '2011-03-04', null],
    [
      'en',
      'Published: 15:56 BST, 27 April 2011 | Updated: 15:57 BST, 28 April 2011',
      '2011-04-27T15:56:00+01:00',
      '2011-04-28T15:57:00+01:00',
    ],
    [
      'en',
      'Updated Nov. 19, 2011 8:21 am ET / Original Nov. 18, 2011 8:02 am ET',
      '2011-11-18T08:02:00',
      '2011-11-19T08:21:00',
    ],
    ['en', 'Last modified on Fri 4 Mar 2011 07.45 GMT', null, '2011-03-04T07:45:00Z'],
    ['en', 'March 4, 2011 1:55 am (Updated 4:30 am)', '2011-03-04T01:55:00', null],
    ['de', 'Veröffentlicht am 04.03.11 um 07:39 Uhr', '2011-03-04T07:39:00', null],
    ['de', 'Stand: 04.03.2011, 20:44 Uhr', null, '2011-03-04T20:44:00'],
    ['fr', 'Publié le 04/03/2011 - 14:16', '2011-03-04T14:16:00', null],
    ['fr', 'Mis à jour le 4 mars 2011 à 17h26', null, '2011-03-04T17:26:00'],
    ['es', 'Actualizado: 15 oct 2011 - 17:38', null, '2011-10-15T17:38:00'],
    ['pl', 'Aktualizacja: 19.04.2011 19:45 Publikacja: 18.04.2011 19:05', '2011-04-18T19:05:00', '2011-04-19T19:45:00'],
    ['tr', 'Son Güncelleme : 30.04.2011 - 16:49', null, '2011-04-30T16:49:00'],
    ['ja', '公開日：2011/03/04 11:30　更新日：2011/03/05 11:30', '2011-03-04T11:30:00', '2011-03-05T11:30:00'],
    ['ar', 'نشر في 4 مارس 2011', '2011-03-04', null],
    ['ar', 'آخر تحديث: 4 مارس 2011', null, '2011-03-04'],
    [
      'en',
      'First Posted: 08-13-10 05:18 PM | Updated: 08-14-10 12:41 AM',
      '2010-08-13T17:18:00',
      '2010-08-14T00:41:00',
    ],
  ])('explains %s "%s" completely', (language, line, published, modified) => {
    expect(read(line, language)).toEqual([published, modified, []]);
  });

  it('hands back what dates and labels do not explain', () => {
    expect(read('By Ada Ren | 4 March 2011')).toEqual(['2011-03-04', null, ['Ada Ren']]);
    expect(read('Ada Ren | Friday March 4, 2011 6:43pm Tags: ferries, Skellhavn: harbour')).toEqual([
      '2011-03-04T18:43:00',
      null,
      ['Ada Ren'],
    ]);
    expect(read('4 March 2011 • 3 min read')).toEqual(['2011-03-04', null, ['min read']]);
    expect(read('Norhaven-04/03/2011 20:00', 'es')).toEqual(['2011-03-04T20:00:00', null, ['Norhaven']]);
    expect(read('Von dpa 04.03.2011, 18:58', 'de')).toEqual(['2011-03-04T18:58:00', null, ['dpa']]);
  });

  it.each([
    ['en', 'The bridge at Norhaven was closed on 4 March 2011 after the flood.'],
    ['en', 'Ada Ren waits at the station of Norhaven, Friday, March 4, 2011.'],
    ['en', 'Source: Norhaven Harbour Board, March 4, 2011'],
    ['en', '— Ada Ren (@adaren) March 4, 2011'],
    ['en', '© Cedar Press, March 4, 2011'],
    ['en', 'March 2011'],
    ['en', 'Norhaven in 2011'],
    ['de', '17.-20.06.2011'],
    ['de', 'Verfügbar bis 06.05.2011'],
    ['de', 'Sendung: Radio Norhafen, 24.04.2011, 15:10 Uhr'],
  ])('takes %s "%s" for no date line', (language, line) => {
    expect(read(line, language)).toBeNull();
  });
});

describe('a line that is a month, a season or a year and nothing else', () => {
  it.each([
    ['en', 'March 2012', '2012-03', 'month'],
    ['en', 'Mar. 2012', '2012-03', 'month'],
    ['en', 'Spring 2012', '2012', 'year'],
    ['en', '2012', '2012', 'year'],
    ['de', 'März 2012', '2012-03', 'month'],
    ['de', 'Frühjahr 2012', '2012', 'year'],
    ['es', 'marzo de 2012', '2012-03', 'month'],
    ['es', 'Primavera de 2012', '2012', 'year'],
    ['ja', '2012年3月', '2012-03', 'month'],
    ['ja', '2012年春', '2012', 'year'],
  ])('in %s: %s', (language, line, date, precision) => {
    expect(periodOf(line, language)).toMatchObject({ date, precision });
  });

  it.each([
    '4 March 2012',
    'March 2012 – May 2013',
    'Spring',
    'March',
    'Spring sale 2012',
    '2012 2013',
    '9999',
    '20121',
    'Page 2012',
  ])('not %s', (line) => {
    expect(periodOf(line, 'en')).toBeNull();
  });
});
