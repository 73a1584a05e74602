/** Words read as numbers are the words that patterns find, and a line tells of itself what patterns would tell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/lib/text.js';
import { languageOf, languages } from '../../src/news/languages/index.js';
import { parted, SEAM } from '../../src/news/lines/glue.js';
import { traitsOf } from '../../src/news/roles/traits.js';
import { indexOf } from '../../src/news/words/word-index.js';
import { readWords, roomFor, wordsOf } from '../../src/news/words/words.js';

const pieces = [
  ...[
    'a',
    'b',
    'news',
    'letter',
    'Rec',
    'eive',
    'É',
    'e\u0301',
    '\u0301',
    'İ',
    'ı',
    'ș',
    'ţ',
    'ΟΔΟΣ',
    'ς',
    'ß',
    'ǅ',
    'ſ',
    '\u212b',
  ],
  ...[
    '’',
    'ʼ',
    '-',
    "'",
    '"',
    '”',
    ')',
    '#',
    '&',
    '©',
    '7',
    '٣',
    '½',
    '京都',
    'カ',
    '한',
    '\u1100\u1161',
    '𝒜',
    '😀',
    '\ud835',
  ],
  ...[' ', '  ', '\n', '\u00a0', '.', '。', '!', '…', ':', '|', 'U.S.', 'said.'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);

/** Words as patterns find them. */
function found(text: string): string[] {
  const apart = text.length < 240 ? text.replace(/(\p{Ll}{4})(\p{Lu}\p{Ll}{3})/gu, '$1 $2') : text;
  const small = apart
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/i\u0307|ı/g, 'i');
  const spelt = small.replace(/ș/g, 'ş').replace(/ț/g, 'ţ');
  return spelt.match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|[&©#]/gu) ?? [];
}

describe('the words of a line', () => {
  test('are those that patterns find', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(text)).toEqual(found(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('stay where they are when more lines than there was room for are read', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), (lines) => {
        const words = roomFor(0);
        const read = lines.map((line) => readWords(line, words).line);
        const spelt = read.map(({ from, to, spelling }) =>
          Array.from({ length: to - from }, (_, i) =>
            spelling
              .slice(words.starts[from + i], words.ends[from + i])
              .toLowerCase()
              .replaceAll('’', "'"),
          ),
        );
        expect(spelt).toEqual(lines.map(found));
      }),
    );
  });

  test('are found again in an index by their letters, and no other word is', () => {
    fc.assert(
      fc.property(texts, texts, (listed, asked) => {
        const list = [...new Set(wordsOf(listed))];
        const index = indexOf(list);
        const { line } = readWords(asked, roomFor(0));
        const numbers = Array.from({ length: line.to - line.from }, (_, i) => index.find(line, line.from + i));
        expect(numbers).toEqual(found(asked).map((word) => list.indexOf(word)));
      }),
    );
  });

  test('have their own numbers in the list of every language', () => {
    for (const { common } of languages) {
      const list = [...new Set(wordsOf(common))];
      const { line } = readWords(list.join('\n'), roomFor(0));
      const index = indexOf(list);
      expect(list.map((_, i) => index.find(line, i))).toEqual(list.map((_, i) => i));
    }
  });
});

describe('what a line tells of itself', () => {
  test('is what patterns tell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { look } = readWords(text, roomFor(0));
        const { capitals, digits, stops } = look;
        expect({ capitals, digits, stops }).toEqual({
          capitals: [...text].filter((char) => char.length === 1 && /\p{Lu}/u.test(char)).length,
          digits: [...text].filter((char) => char.length === 1 && /\p{Nd}/u.test(char)).length,
          stops: text.match(/[.!?。？！؟][”"’»)\]]* +\S/g)?.length ?? 0,
        });
      }),
      { numRuns: 2000 },
    );
  });
});

test('words are counted as patterns count them', () => {
  const counted = (text: string) => {
    const unspaced = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
    const rest = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);
    return Math.round(unspaced / 2) + (rest?.length ?? 0);
  };
  fc.assert(
    fc.property(texts, (text) => {
      const { counted: known } = traitsOf(
        { span: [0, 0], text, gap: 0, block: null, glued: false, label: null },
        languageOf('en'),
      );
      expect([countWords(text), known ?? counted(text)]).toEqual([counted(text), counted(text)]);
    }),
    { numRuns: 2000 },
  );
});

test('a line is parted where the last seam within reach is', () => {
  fc.assert(
    fc.property(texts, (tail) => {
      const text = `A line that is long enough to be parted where something runs on ${tail}`;
      const line = { span: [0, text.length] as const, text, gap: 0, block: null, glued: false, label: null };
      const last = [...text.matchAll(new RegExp(SEAM.source, 'gu'))].at(-1);
      const at = last === undefined ? text.length : last.index + last[0].length;
      expect(parted(line, text)[0]!.span).toEqual([0, at]);
    }),
    { numRuns: 2000 },
  );
});
