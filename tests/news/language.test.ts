/** A language is told by its function words, whichever of them were looked up before. */
import { expect, it } from 'vitest';
import { decidedLanguage } from '../../src/news/language.js';
import { languages } from '../../src/news/languages/index.js';

const draft = (text: string) => ({ ...{ text, blocks: null, declared: null, lines: null } }) as never;
const sentence = (common: string): string => `${common.split(/\s+/).slice(0, 40).join(' ')}.`;
const told = (text: string): string | null => decidedLanguage(draft(text));

it.each(languages.map(({ code, common }) => [code, common]))(
  'words of %s are told the same with and without a letter of another script',
  (_, common) => {
    const text = sentence(common);
    expect(told(`${text} Жж`)).toBe(told(text));
    expect(told(text)).toBe(told(`${text} 😀`));
  },
);

it('function words that only one language has are told as that language', () => {
  const found = languages.map(({ code, common }) => [code, told(sentence(common))]);
  const right = found.filter(([code, language]) => code === language).length;
  expect(right).toBeGreaterThan(languages.length / 2);
  expect(found.filter(([code, language]) => language !== null && language !== code)).toEqual([]);
});
