import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/news/lines/lines.js';
import { mendedOf } from '../../src/news/lines/mended.js';
import { bodyOf } from '../../src/outputs/article-body.js';
import { read } from './reading.js';

const BROKEN = `School board approves longer day

By ANN TILLY

FENWICK - First graders will stay in school until 3 p.m. be-
ginning in September, the school board decided Tuesday night
after two hours of debate.

"They are ready, and it is the parents and the grandpar-
ents who need naps," said Su-
perintendent Carl Moss, who has led the district for twelve
years and voted with the majority of the board.

"We are buying minutes, not learning," said board mem-
ber Judith Kaye, who voted no.
`;

const solid = (words: string) => words.replace(/\s+/g, '');
const letters = (words: string) => solid(words).replaceAll('-', '');

test('quotes and speakers are told in whole words, and their spans are those of the text', () => {
  const { quotes, text } = read(BROKEN);
  expect(quotes.map((quote) => [quote.text, quote.speaker?.name, quote.speaker?.role])).toEqual([
    ['They are ready, and it is the parents and the grandparents who need naps,', 'Carl Moss', 'Superintendent'],
    ['We are buying minutes, not learning,', 'Judith Kaye', 'board member'],
  ]);
  for (const { span, speaker, text: words } of quotes) {
    expect(letters(text.slice(...span))).toContain(solid(words));
    expect(letters(text.slice(...(speaker?.span ?? [0, 0])))).toBe(solid(speaker?.text ?? ''));
  }
});

test('the page marks the words of a quotation in which a word was broken', () => {
  const markup = bodyOf(read(BROKEN)).map((block) => block.html.markup);
  expect(markup[1]).toBe(
    '<p>&quot;<span class="quote" id="q1">They are ready, and it is the parents and the grandparents who need naps,</span>&quot; said ' +
      'Superintendent Carl Moss, who has led the district for twelve years and voted with the majority of the board.</p>',
  );
});

test('every span of a mended text leads back to the letters that it holds', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const line = fc.array(word, { minLength: 6, maxLength: 8 }).map((words) => words.join(' '));
  const text = fc
    .array(fc.tuple(line, fc.boolean()), { minLength: 6, maxLength: 30 })
    .map((lines) => lines.map(([words, breaks]) => `${words}${breaks ? '-' : ''}`).join('\n'));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (broken, one, other) => {
      const whole = mendedOf(broken);
      if (whole === null) return;
      const [start, end] = [one % whole.text.length, other % whole.text.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const back = whole.back([start, end]);
      expect(letters(broken.slice(...back))).toBe(letters(whole.text.slice(start, end)));
      expect(whole.into(back)).toEqual([start, end]);
      const lines = linesOf(broken).map(({ text: words }) => words);
      expect(solid(whole.text)).toBe(solid(lines.join('')));
    }),
  );
});
