/** Word codes for stored texts: whatever goes in comes out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf, countPieces, shortener } from '../../src/search/codebook.js';
import { lengthener } from '../../src/search/lengthen.js';

const phrase = fc.array(fc.constantFrom('the', 'quay', 'ÉTÉ', ' ', ', ', '\n', '“', '東京', 'x', '"', '\\', '1'), {
  maxLength: 40,
});
const anything = fc.oneof(
  phrase.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('a codebook', () => {
  it('gives back exactly what was put in, but for the tilde that it keeps for itself', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), anything, (sample, text) => {
        const codebook = codebookOf([countPieces([...sample, ...sample, ...sample])]);
        expect(lengthener(codebook)(shortener(codebook)(text))).toBe(text.replaceAll('~', '˜'));
      }),
      { numRuns: 500 },
    );
  });

  it('makes the text of its own kind shorter than half', () => {
    const text = 'The harbour board met on the quay, and the board said that the harbour was the quay. '.repeat(30);
    const codebook = codebookOf([countPieces([text])]);
    expect(shortener(codebook)(text).length).toBeLessThan(text.length / 2);
  });

  it('uses two characters for a word where one does not reach', () => {
    const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
    const codebook = codebookOf([countPieces(Array.from({ length: 3 }, () => words.join(' ')))]);
    expect(codebook.length).toBe(400);
    expect(lengthener(codebook)(shortener(codebook)(words.join(' ')))).toBe(words.join(' '));
    expect(shortener(codebook)('word0 word399').length).toBeLessThanOrEqual(4);
  });
});
