/** Dates in languages whose other words of the press are not known, and in calendars and figures of their own. */
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { findDates } from '../../src/news/dates/dates.js';
import { CALENDARS } from '../../src/news/languages/calendars.js';

describe('a calendar of a language', () => {
  it.each(Object.entries(CALENDARS))(
    'of %s has twelve months and seven days, each read by all of its names',
    (code, calendar) => {
      expect(calendar.months).toHaveLength(12);
      expect(calendar.weekdays).toHaveLength(7);
      calendar.months.forEach((names, i) => {
        const day = `2011-${String(i + 1).padStart(2, '0')}-04`;
        for (const name of names.split('|').map((one) => (one.includes('.') ? `${one}.` : one)))
          expect(findDates(`4 ${name} 2011`, code, null)[0]?.date, name).toBe(day);
      });
    },
  );

  it.each([
    ['hy', '4 մարտի 2011 - 07:45 AMT', '2011-03-04T07:45:00'],
    ['hy', '4 Մարտի, 2011 07:45', '2011-03-04T07:45:00'],
    ['ka', '4 მარტი, 2011 07:45', '2011-03-04T07:45:00'],
    ['az', '4 mart 2011, 07:45', '2011-03-04T07:45:00'],
    ['be', 'Апублікавана 4 сакавіка 2011, 07:45', '2011-03-04T07:45:00'],
    ['sr', 'петак, 4. март 2011. 07:45', '2011-03-04T07:45:00'],
    ['sr', 'Objavljeno: 4. mart 2011. 07:45', '2011-03-04T07:45:00'],
    ['mk', 'Објавено на 4 март 2011', '2011-03-04'],
    ['sq', 'Publikuar më 4 mars 2011, 07:45', '2011-03-04T07:45:00'],
    ['eu', '2011ko martxoaren 4a', '2011-03-04'],
    ['gu', '૪ માર્ચ ૨૦૧૧', '2011-03-04'],
    ['ta', '4 மார்ச் 2011, 07:45', '2011-03-04T07:45:00'],
    ['th', '4 มีนาคม 2554', '2011-03-04'],
    ['th', '4 มี.ค. 2554 07:45', '2011-03-04T07:45:00'],
    ['th', '4 มี.ค. 2011', '2011-03-04'],
    ['vi', '4 tháng 3, 2011', '2011-03-04'],
    ['vi', 'Cập nhật lúc 07:45 ngày 4 tháng 3 năm 2011', '2011-03-04'],
    ['vi', 'Thứ sáu, 4/3/2011, 07:45', '2011-03-04T07:45:00'],
    ['und', '4 մարտի 2011', '2011-03-04'],
  ])('reads the line of a day, %s: %s', (code, line, day) => {
    const dated = dateOfLine(line, code, null);
    expect((dated?.published ?? dated?.modified)?.date).toBe(day);
  });

  it('takes no sum or ratio for a day', () => {
    expect(findDates('1500 3/4 07:45', 'en', null)).toEqual([]);
    expect(findDates('4 kg 2554', 'th', null)).toEqual([]);
  });
});
