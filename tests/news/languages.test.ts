import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { languageNamed, languageOf, languages } from '../../src/news/languages/index.js';
import { wordsOf } from '../../src/news/words.js';

const folder = fileURLToPath(new URL('../../src/news/languages', import.meta.url));

describe('the languages of the press', () => {
  it('are one file each, and none is left out', () => {
    const files = readdirSync(folder)
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'language');
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
