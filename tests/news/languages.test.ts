import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { languageNamed, languageOf, languages } from '../../src/news/languages/index.js';
import { wordsOf } from '../../src/news/words/words.js';

const folder = fileURLToPath(new URL('../../src/news/languages', import.meta.url));

describe('the languages of the press', () => {
  it('are one file each, and none is left out', () => {
    const files = readdirSync(folder)
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => !['index', 'language', 'date-words', 'calendars'].includes(name));
    expect(languages.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  it.each(languages.flatMap(({ code, dates }) => (dates === null ? [] : [{ code, dates }])))(
    'read the months of $code by their full names',
    ({ code, dates }) => {
      expect(dates.months).toHaveLength(12);
      expect(dates.weekdays).toHaveLength(7);
      const month = dates.months[3]?.split('|')[0] ?? '';
      const line = ['ja', 'ko', 'zh'].includes(code) ? '2011年4月7日' : `7 ${month} 2011`;
      expect(dateOfLine(line, code, null)?.published?.date).toBe('2011-04-07');
    },
  );

  it.each([
    ['bg', 'Публикувана на 4 март 2011 г. в 07:45 ч.'],
    ['bg', 'Обновена: 04.03.2011 г. 07:45'],
    ['bn', 'প্রকাশিত: ৪ মার্চ ২০১১, ০৭:৪৫'],
    ['ca', 'Publicat el divendres, 4 de març del 2011 a les 07:45 h'],
    ['ca', 'Actualitzat: 4 març 2011, 07.45h'],
    ['cs', 'Publikováno 4. března 2011 7:45'],
    ['el', 'Δημοσίευση: 4 Μαρτίου 2011, 07:45'],
    ['es', 'Actualizado a 04 de marzo de 2011 a las 07:45 hs'],
    ['et', 'Avaldatud: reede, 4. märts 2011 kell 07:45'],
    ['et', 'Viimati uuendatud 4. märtsil 2011, kl 07.45'],
    ['fa', 'تاریخ انتشار: جمعه ۴ مارس ۲۰۱۱، ساعت ۰۷:۴۵'],
    ['fa', 'به‌روز شده در ۴ مارس ۲۰۱۱ - ۰۷:۴۵'],
    ['he', 'פורסם: 4 במרץ 2011, 07:45'],
    ['hi', 'प्रकाशित: ४ मार्च २०११, ०७:४५'],
    ['hr', 'Objavljeno 4. ožujka 2011. u 07:45'],
    ['hr', 'petak, 4. marta 2011. 07:45'],
    ['hu', 'Közzétéve: 2011. március 4. 07:45'],
    ['id', 'Jumat, 4 Maret 2011 pukul 07:45 WIB'],
    ['is', 'Birt 4. mars 2011 kl. 07:45'],
    ['lt', 'Publikuota: 2011 m. kovo 4 d. 07:45'],
    ['lv', 'Publicēts: 2011. gada 4. martā, plkst. 07:45'],
    ['lv', 'piektdiena, 2011. gada 4. marts 07:45'],
    ['lv', 'Atjaunots 4. marts, 2011, 07:45'],
    ['pl', '4 marca 2011 roku, 07:45'],
    ['ro', 'Publicat: vineri, 4 martie 2011, ora 07:45'],
    ['ru', 'Опубликовано 4 марта 2011 года в 07:45'],
    ['sk', 'Publikované v piatok 4. marca 2011 o 7:45'],
    ['sk', 'Aktualizované 4. marec 2011, 07:45'],
    ['sl', 'Objavljeno: petek, 4. marec 2011 ob 07:45'],
    ['sl', 'Posodobljeno 4. 3. 2011 ob 07.45'],
    ['sw', 'Imechapishwa 4 Machi 2011 saa 07:45'],
    ['uk', 'Опубліковано: 4 березня 2011 о 07:45'],
    ['ur', 'شائع شدہ جمعہ 4 مارچ 2011ء 07:45'],
    ['ur', 'اپ ڈیٹ: مارچ 4، 2011 - 07:45 صبح'],
  ])('read the line that tells the day of publication: %s', (code, line) => {
    const dated = dateOfLine(line, code, null);
    expect(dated?.residual).toEqual([]);
    const told = dated?.published ?? dated?.modified;
    expect(told?.date).toMatch(/^2011-03-04T07:45:00/);
  });

  it('have no phrase that is a number and nothing else', () => {
    const bare = languages.flatMap(({ code, cues }) =>
      Object.values(cues).flatMap((phrases) =>
        phrases.filter((phrase) => /^#+$/.test(wordsOf(phrase).join(''))).map((phrase) => `${code}: ${phrase}`),
      ),
    );
    expect(bare).toEqual([]);
  });

  it('are found by their tags, English standing in for what is not known', () => {
    expect(languageOf('nn-NO').code).toBe('nb');
    expect(languageOf('pt_BR').code).toBe('pt');
    expect(languageNamed('tlh')).toBeNull();
    expect(languageOf('tlh').code).toBe('en');
  });
});
