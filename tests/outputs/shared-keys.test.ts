/** The words that articles can share are those that one pattern finds, letter by letter. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOf } from '../../src/outputs/shared-keys.js';
import type { Entry } from '../../src/types.js';

const WORD = /[\p{L}\p{M}]{4,24}/gu;
const isUncased = (word: string): boolean => word.charAt(0).toLowerCase() === word.charAt(0).toUpperCase();

function idsIn(headline: string, opening: string): string[] {
  const told: string[] = [];
  for (const [word] of headline.matchAll(WORD))
    if (word.length >= 6 || (isUncased(word) && word.length >= 5)) told.push(word);
  for (const { 0: word, index } of opening.matchAll(WORD)) {
    const isSmall = word.charAt(0) === word.charAt(0).toLowerCase();
    const isNamed = !isSmall && opening[index - 1] === ' ' && /[\p{L}\p{N},]/u.test(opening[index - 2] ?? '');
    if (word.length >= 8 || isNamed || (isSmall && isUncased(word) && word.length >= 5)) told.push(word);
  }
  const spaced = told.filter((word) => !/[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(word));
  return [...new Set(spaced.map((word) => `w ${word.toLowerCase()}`))];
}

it('in any script, with marks and letters beyond the first plane', () => {
  const piece = fc.constantFrom(
    ...[
      'Harbour',
      'harbour',
      'Ada',
      'Rén',
      '–',
      '’',
      "'",
      ',',
      '. ',
      ' ',
      ' ',
      ' ',
      'x'.repeat(30),
      'Straße',
      '12',
      'ferry-',
    ],
    ...[
      '🙂',
      '𝐀bcd',
      'e\u0301tude',
      '港口',
      'Жители',
      'жители',
      'العبّارة',
      'İstanbul',
      'ΑΣΠΙΣ',
      'ﬁnde',
      'ǅemal',
      'ตัวอย่าง',
    ],
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const none = { quotes: [], tags: [], place: null, standfirst: null };
  fc.assert(
    fc.property(text, text, (headline, opening) => {
      const keys = keysOf({ ...none, headline, opening } as unknown as Entry);
      expect(keys.map(({ id }) => id)).toEqual(idsIn(headline, opening));
    }),
    { numRuns: 3000 },
  );
});
