/** Dates in years that are counted otherwise than from the common era, and in the forms that papers of each country print. */
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { findDates } from '../../src/news/dates/dates.js';
import { persianDay } from '../../src/news/dates/eras.js';
import { languageOf } from '../../src/news/languages/index.js';
import { withDays } from '../../src/news/told/days.js';
import { fieldsOf, type Line, toldAs } from './telling.js';

describe('a year of another count', () => {
  it.each([
    ['ja', '平成23年3月4日(金)', '2011-03-04'],
    ['ja', '令和5年3月4日', '2023-03-04'],
    ['ja', '昭和 39年10月10日', '1964-10-10'],
    ['ja', '2011年（平成23年）3月4日', null],
    ['ja', '2011（平成23）年3月4日', '2011-03-04'],
    ['zh', '民國100年3月4日', '2011-03-04'],
    ['fa', 'جمعه ۱۳ اسفند ۱۳۸۹', '2011-03-04'],
    ['fa', '۱۳ اسفند ماه ۱۳۸۹ - ۰۷:۴۵', '2011-03-04T07:45:00'],
    ['fa', '۱۳۸۹/۱۲/۱۳ - ۰۷:۴۵', '2011-03-04T07:45:00'],
    ['fa', 'تاریخ انتشار: 1389-12-13', '2011-03-04'],
    ['fa', '4 مارس 2011 - 13 اسفند 1389', '2011-03-04'],
    ['fa', '۱۳ حوت ۱۳۸۹', '2011-03-04'],
    ['th', 'วันศุกร์ที่ 4 มีนาคม พ.ศ. 2554', '2011-03-04'],
    ['th', '4 มีนาคม ค.ศ. 2011', '2011-03-04'],
    ['th', '04 มี.ค. 2554 เวลา 07:45 น.', '2011-03-04T07:45:00'],
    // no months, no reigns, no such day
    ['fa', '۱۳ سنگ ۱۳۸۹', null],
    ['fa', '۳۱ اسفند ۱۳۸۹', null],
    ['ja', '創業23年3月4日', null],
  ])('%s "%s"', (language, line, date) => {
    expect(dateOfLine(line, language, null)?.published?.date ?? null).toBe(date);
  });

  it('of Persia is the one of the platform’s own calendar, from 1300 to 1499', () => {
    const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      ...({ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const),
    });
    for (let day = Date.UTC(1921, 2, 22); day < Date.UTC(2121, 2, 20); day += 86_400_000 * 13) {
      const parts = new Map(calendar.formatToParts(day).map(({ type, value }) => [type, value]));
      const written = `${parts.get('year')?.replace(/\D/g, '')}/${parts.get('month')}/${parts.get('day')}`;
      const found = persianDay(written, 0);
      const iso = new Date(day).toISOString().slice(0, 10);
      expect(found && [found.year, found.month, found.day], written).toEqual(iso.split('-').map(Number));
    }
  });
});

describe('a day as papers of a country print it', () => {
  it.each([
    ['en', "14 January '15, 11:57pm", '2015-01-14T23:57:00'],
    ['en', "Jan. 14, '15", '2015-01-14'],
    ['en', '4 March 2011, Friday, 7:45 am', '2011-03-04T07:45:00'],
    ['de', '06/11/20230 Kommentare', '2023-11-06'],
    ['de', '04.03.201107:45 Uhr', '2011-03-04T07:45:00'],
    ['ar', '14\u200f/01\u200f/2011، 7:45 ص', '2011-01-14T07:45:00'],
    ['ar', 'الجمعة 04/مارس/2011 - 07:45 م', '2011-03-04T19:45:00'],
    ['ar', '4 كانون الثاني/يناير 2011', '2011-01-04'],
    ['ar', '4 يناير/كانون الثاني 2011', '2011-01-04'],
    ['bg', '14.01.2011 г., 7:45', '2011-01-14T07:45:00'],
    ['bn', '০৪ আগষ্ট ২০১১, ৭:৪৫ পূর্বাহ্ণ', '2011-08-04T07:45:00'],
    ['bn', '০৪ জানু, ২০১১', '2011-01-04'],
    ['bn', 'প্রকাশিত: ০৭:৪৫ পিএম, ০৪ মার্চ ২০১১', '2011-03-04T19:45:00'],
    ['be', 'пт, 14 студзеня 2011 г. у 07:45', '2011-01-14T07:45:00'],
    ['da', 'fredag d. 4. marts 2011', '2011-03-04'],
    ['el', '14 Μαΐ 2011, 7:45 μ.μ.', '2011-05-14T19:45:00'],
    ['eu', '2011(e)ko martxoaren 4(a)', '2011-03-04'],
    ['gl', 'venres, 4 de marzo de 2011', '2011-03-04'],
    ['he', '14 בינו׳ 2011', '2011-01-14'],
    ['hi', '14 जन॰ 2011', '2011-01-14'],
    ['hi', 'सोमवार, 14 मार्च 2011 को 7:45 am बजे', '2011-03-14T07:45:00'],
    ['hr', '04.03.2011. | 07:45', '2011-03-04T07:45:00'],
    ['hr', '14. svi 2011. 07:45', '2011-05-14T07:45:00'],
    ['hu', '2011. márc. 4. 7:45', '2011-03-04T07:45:00'],
    ['hu', '2011. március 4., péntek 7:45', '2011-03-04T07:45:00'],
    ['hy', '2011 թ. մարտի 4, 07:45', '2011-03-04T07:45:00'],
    ['it', 'aggiornato alle 9:10 del 4 marzo 2011', '2011-03-04T09:10:00'],
    ['ja', '2011年3月4日金曜日 7:45', '2011-03-04T07:45:00'],
    ['kk', '2011 ж. 4 наурыз, 07:45', '2011-03-04T07:45:00'],
    ['ko', '2011. 3. 4. PM 7:45', '2011-03-04T19:45:00'],
    ['ky', '2011-жылдын 4-марты', '2011-03-04'],
    ['ky', '2011-ж., 4-март', '2011-03-04'],
    ['lt', '2011 m. kovo 4 d., penktadienis 07:45', '2011-03-04T07:45:00'],
    ['lv', 'piektd., 2011. gada 4. marts 07:45', '2011-03-04T07:45:00'],
    ['ml', '2011 ഒക്\u200cടോബർ 14', '2011-10-14'],
    ['mt', '14 ta’ Jannar 2011', '2011-01-14'],
    ['ne', '२०११ मार्च १४, सोमबार: ०७:४५', '2011-03-14T07:45:00'],
    ['pl', 'Data utworzenia: 4 marca 2011, 7:45.', '2011-03-04T07:45:00'],
    ['sk', '04.03.2011 (07:45)', '2011-03-04T07:45:00'],
    ['sq', 'e premte, 4 mars 2011 në 7:45 m.d.', '2011-03-04T19:45:00'],
    ['te', '14, మార్చి 2011, సోమవారం', '2011-03-14'],
    ['tr', 'Haberin Yayın Tarihi: 4 Mart 2011, Cuma 07:45', '2011-03-04T07:45:00'],
    ['uk', '4 берез. 2011, 07:45', '2011-03-04T07:45:00'],
    ['vi', 'lúc 07:45 Thứ Sáu, 4 tháng 3, 2011', '2011-03-04T07:45:00'],
    ['zh', '2011年3月4日星期五 07:45', '2011-03-04T07:45:00'],
    // a birthday, a day that nobody names
    ['tr', 'Doğum tarihi 4 Mart 2011 olan adam geldi', null],
    ['en', "The class of '15", null],
  ])('%s "%s"', (language, line, date) => {
    const found = dateOfLine(line, language, null);
    expect((found?.published ?? found?.modified)?.date ?? null).toBe(date);
  });

  it('leaves prose alone: what follows a number is no month', () => {
    expect(findDates('14, ice 2011', 'te', null)).toEqual([]);
    expect(findDates("In May '15 men came", 'en', null).map(({ date }) => date)).toEqual([]);
  });
});

describe('a day in figures of its own script, told as furniture', () => {
  it.each([
    ['bn', 'শুক্রবার, ৪ মার্চ ২০১১'],
    ['ar', '٤ مارس ٢٠١١'],
    ['fa', '۱۳۸۹/۱۲/۱۳'],
    ['th', '๔ มีนาคม พ.ศ. ๒๕๕๔'],
    ['ja', '平成２３年３月４日'],
  ])('dates the article below whose headline it stands (%s)', (language, line) => {
    const { dates } = fieldsOf([HEAD, ['other', 'head', line], PROSE], language);
    expect(dates.map(({ published }) => published?.date)).toEqual(['2011-03-04']);
  });

  it('is told as a date where papers of the language are known by their calendar alone', () => {
    const { told } = toldAs([HEAD, ['para', 'body', '4 มีนาคม 2554'], PROSE], 'th');
    expect(withDays(told, languageOf('th')).map(({ role }) => role)).toEqual(['headline', 'date', 'para']);
  });
});

const HEAD: Line = ['headline', 'head', 'The harbour wall'];
const PROSE: Line = ['para', 'body', 'The wall of the harbour will be built again after two winters of storms.'];
