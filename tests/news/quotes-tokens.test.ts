/**
 * Claims about what stands below quotations: words looked up by their characters, and memory used for one article after
 * the other.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/news/quotes/cut.js';
import { dictionary, endingFlags, entryOf, FLAGS } from '../../src/news/quotes/dictionary.js';
import { codesOf, hashOf } from '../../src/news/quotes/letters.js';
import { lexicon } from '../../src/news/quotes/lexicon.js';
import { stopOf, take, tokenMemory, wordOf } from '../../src/news/quotes/tokens.js';
import { en } from '../../src/news/quotes/words/en.js';
import { fr } from '../../src/news/quotes/words/fr.js';
import { quotes } from '../../src/news/quotes.js';
import type { Quote } from '../../src/types.js';

const read = (text: string): Quote[] =>
  quotes(text, [{ type: 'paragraph', text, html: '', span: [0, text.length], level: null }], 'en');

describe('dictionary', () => {
  const listed = ['say', 'said', "qu'", 'émue'];
  const it = dictionary(new Map(listed.map((word, i) => [word, { flags: 1 << i, pronoun: 0 }])), [
    ['based', 6, 16],
    ['ed', 4, 32],
  ]);
  const flags = (word: string): number => {
    const codes = codesOf(word);
    return it.slots[entryOf(it, codes, 0, codes.length, hashOf(codes, 0, codes.length)) + FLAGS]!;
  };
  const ending = (word: string): number => endingFlags(it, codesOf(word), 0, word.length);

  test('finds a word whatever its capitals and its apostrophe', () => {
    expect(['say', 'Said', 'SAID', 'Qu’', 'ÉMUE'].map(flags)).toEqual([1, 2, 2, 4, 8]);
  });

  test('finds no part of a word and no longer one', () => {
    expect(['sa', 'sai', 'saids', 'asaid', 'qu'].map(flags)).toEqual([0, 0, 0, 0, 0]);
  });

  test('goes by the first ending that fits a word long enough', () => {
    expect(['unbased', 'based', 'red', 'bed-based', 'sea'].map(ending)).toEqual([16, 32, 0, 16, 0]);
  });
});

describe('tokens', () => {
  const cutUp = (text: string, words = en): string[] => {
    const it = tokenMemory();
    take(it, text);
    cut(it, lexicon(words), 0, text.length, 1);
    return Array.from({ length: it.end - 4 }, (_, i) => text.slice(it.start[i + 4]!, stopOf(it, i + 4)));
  };

  test.each([
    ["Ann's U.S. co-op", ["Ann's", 'U.S.', 'co-op']],
    ['the A&M plan.', ['the', 'A&M', 'plan', '.']],
    ['𝒜da 😀 ran', ['𝒜da', '😀', 'ran']],
  ])('cuts %s', (text, expected) => {
    expect(cutUp(text)).toEqual(expected);
  });

  /** The same words and marks by patterns: where each begins and ends. */
  const byPatterns = (text: string): string[] =>
    [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.&-][\p{L}\p{N}\p{M}]+)*|\S/gu)].map(({ 0: word, index }) => {
      const isShort = /^[^.](?:\.[^.])+$/.test(word) && text[index + word.length] === '.';
      return `${index} ${index + word.length + (isShort ? 1 : 0)}`;
    });

  test('are those that patterns find, however long the text', () => {
    const some = [
      'Ann',
      's',
      'U',
      'é',
      'e\u0301',
      '12',
      'kestrel',
      '𝒜',
      '😀',
      '.',
      ',',
      '-',
      '’',
      "'",
      '&',
      '—',
      '“',
      '…',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...some, ' ', ' ', ' ', '\n', '\u00a0'),
      fc.constantFrom(' '.repeat(900), 'a'.repeat(700)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('').replaceAll('.U.', '.U .');
        const it = tokenMemory();
        take(it, text);
        cut(it, lexicon(en), 0, text.length, 1);
        const found = Array.from({ length: it.end - 4 }, (_, i) => i + 4);
        // the dot of "U.S." is its word's
        const expected = byPatterns(text).filter(
          (one, i, all) => i === 0 || Number(one.split(' ')[0]) >= Number(all[i - 1]!.split(' ')[1]),
        );
        expect(found.map((i) => `${it.start[i]} ${stopOf(it, i)}`)).toEqual(expected);
        const isWhole = (i: number): boolean =>
          it.mark[i] === 0 && !text.slice(it.start[i], stopOf(it, i)).endsWith('.');
        for (const i of found.filter(isWhole)) expect(it.hash[i]).toBe(hashOf(it.codes, it.start[i]!, it.bare[i]!));
      }),
      { numRuns: 500 },
    );
  });

  test('cuts short words from the next in a language that elides', () => {
    expect(cutUp('l’usine, confie-t-elle', fr)).toEqual(['l’', 'usine', ',', 'confie', 'elle']);
  });

  test('leaves out the possessive ending of a word', () => {
    const it = tokenMemory();
    take(it, 'Ann’s');
    cut(it, lexicon(en), 0, 5, 1);
    expect(wordOf(it, 4)).toBe('Ann');
  });

  test('have room for a text of nothing but marks', () => {
    expect(read(`${'.'.repeat(20_000)} “We will rebuild the bridge,” said Ada Renwick.`).at(-1)?.speaker?.text).toBe(
      'Ada Renwick',
    );
  });

  test('of one article never reach the next', () => {
    const words = [
      'Ada',
      'Renwick',
      'said',
      '“We go,”',
      '“no”',
      'mayor',
      ',',
      '.',
      'she',
      "clerk's",
      'the',
      'who',
      '54',
    ];
    const article = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(article, article, (one, other) => {
        const alone = JSON.stringify(read(one));
        read(other);
        expect(JSON.stringify(read(one))).toBe(alone);
      }),
      { numRuns: 300 },
    );
  });
});
