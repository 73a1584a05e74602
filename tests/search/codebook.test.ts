/** Word codes for stored texts: whatever goes in comes out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf, countPieces, roomFor, shortener } from '../../src/search/codebook.js';
import { openForms } from '../../src/search/forms.js';
import { putJson } from '../../src/search/json.js';
import { lengthener } from '../../src/search/lengthen.js';

const phrase = fc.array(fc.constantFrom('the', 'quay', 'ÉTÉ', ' ', ', ', '\n', '“', '東京', 'x', '"', '\\', '1'), {
  maxLength: 40,
});
const anything = fc.oneof(
  phrase.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A text as it is stored, and as it is read again. */
function shortened(codebook: readonly string[], text: string): string {
  const out = new Uint8Array(roomFor(text));
  const length = shortener(codebook, openForms())(text, out, 0);
  return JSON.parse(`"${Buffer.from(out.subarray(0, length)).toString()}"`) as string;
}

describe('a codebook', () => {
  it('gives back exactly what was put in, but for the tilde that it keeps for itself', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), anything, (sample, text) => {
        const codebook = codebookOf([countPieces([...sample, ...sample, ...sample])]);
        expect(lengthener(codebook)(shortened(codebook, text))).toBe(text.replaceAll('~', '˜'));
      }),
      { numRuns: 500 },
    );
  });

  it('makes the text of its own kind shorter than half', () => {
    const text = 'The harbour board met on the quay, and the board said that the harbour was the quay. '.repeat(30);
    const codebook = codebookOf([countPieces([text])]);
    expect(shortened(codebook, text).length).toBeLessThan(text.length / 2);
  });

  it('uses two characters for a word where one does not reach', () => {
    const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
    const codebook = codebookOf([countPieces(Array.from({ length: 3 }, () => words.join(' ')))]);
    expect(codebook.length).toBe(400);
    expect(lengthener(codebook)(shortened(codebook, words.join(' ')))).toBe(words.join(' '));
    expect(shortened(codebook, 'word0 word399').length).toBeLessThanOrEqual(4);
  });
});

describe('stored text', () => {
  it('is escaped as the platform escapes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
        const out = new Uint8Array(6 * text.length);
        const length = putJson(units, 0, text.length, out, 0);
        expect(`"${Buffer.from(out.subarray(0, length)).toString()}"`).toBe(JSON.stringify(text));
      }),
      { numRuns: 500 },
    );
  });
});
