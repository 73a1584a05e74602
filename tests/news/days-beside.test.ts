/** The day of an article beside what else a page dates: how long ago it was changed, when its readers wrote. */
import { describe, expect, it } from 'vitest';
import { dateOfLine } from '../../src/news/dates/date-line.js';
import { languageOf } from '../../src/news/languages/index.js';
import { withDays } from '../../src/news/told/days.js';
import { type Line, toldAs } from './telling.js';

describe('a day and how long ago it was changed', () => {
  it.each([
    ['pt', '27/09/2023 05h01 Atualizado há 9 meses'],
    ['es', '27/09/2023 Actualizado hace 3 horas'],
    ['en', '27 September 2023, updated 3 months ago'],
    ['pt', '27/09/2023 05h01 Atualizado há um ano'],
    ['es', '27/09/2023 Actualizado hace una hora'],
    ['en', '27 September 2023, updated a year ago'],
  ])('%s: %s', (tag, line) => {
    const found = dateOfLine(line, tag, null);
    expect((found?.published ?? found?.modified)?.date).toMatch(/^2023-09-27/);
  });
});

describe('a day that is written twice', () => {
  it('is that day', () => {
    expect(dateOfLine('Last updated on 4 March 20114 March 2011.', 'en', null)?.modified?.date).toBe('2011-03-04');
    expect(dateOfLine('Posted on 4 March 20115 March 2011.', 'en', null)).toBeNull();
  });
});

describe('a day below the article', () => {
  const days = (...below: readonly string[]): string[] => {
    const lines: Line[] = [
      ['headline', 'head', 'Ferry late again'],
      ['para', 'body', 'The ferry to the islands was late again on Tuesday, and nobody knows why.'],
      ...below.map((words): Line => ['other', 'below', words]),
    ];
    const { told } = toldAs(lines);
    return withDays(told, languageOf('en')).flatMap(({ role, line }) => (role === 'date' ? [line.text] : []));
  };

  it('is the article’s where all others have an hour, as comments do', () => {
    expect(days('4 March 2011', 'gull_7', '5 March 2011, 08:14', 'tern', '4 March 2011, 19:40')).toEqual([
      '4 March 2011',
    ]);
  });

  it('is the article’s with its hour where a word says so', () => {
    expect(days('Published 9:14 PM EDT Mar 4, 2011', 'View Comments')).toEqual(['Published 9:14 PM EDT Mar 4, 2011']);
    expect(days('9:14 PM Mar 4, 2011', 'View Comments')).toEqual([]);
  });

  it('is none where two are alike', () => {
    expect(days('4 March 2011', 'More news', '6 March 2011')).toEqual([]);
  });
});
