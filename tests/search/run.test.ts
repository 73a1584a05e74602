/** A run: its words in the platform's own order, and lists that are longer than their number of words tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOnce } from '../../src/search/amend.js';
import { openForms } from '../../src/search/forms.js';
import { openHead } from '../../src/search/merge.js';
import { inOrder } from '../../src/search/ordering.js';
import { gather } from '../../src/search/postings.js';
import { readingOf } from '../../src/search/reading.js';
import { openRun } from '../../src/search/run.js';
import { stem } from '../../src/search/stemmers.js';
import { wordTable } from '../../src/search/table.js';
import { articleOf } from '../outputs/archive.js';

describe('words in the order of their texts', () => {
  const letters = fc.constantFrom('a', 'b', 'ab', 'é', '東', '\ud800', '\uffff', 'tion', '0');
  const word = fc.oneof(
    fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  );

  it('are those that the platform sorts by their units', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.string({ maxLength: 30 }), (words, before) => {
        const table = wordTable();
        const ids = Int32Array.from(words, (one) => table.addText(before + one));
        const ordered = Array.from(inOrder(table, ids), (id) => table.word(id));
        expect(ordered).toEqual(words.map((one) => before + one).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('are so where the alphabet has every unit there is', () => {
    const table = wordTable();
    const ids = Int32Array.from({ length: 0x10000 }, (_, unit) =>
      table.addText(String.fromCharCode(0xffff - unit, unit)),
    );
    const ordered = inOrder(table, ids);
    expect(ordered[0]).toBe(0xffff);
    expect(ordered.at(-1)).toBe(0);
  });
});

describe('a run', () => {
  it('holds lists that take more bytes than most of so many words', () => {
    const forms = openForms();
    const run = openRun(stem, forms);
    const [articles, words] = [20, 60_000];
    for (let n = 0; n < articles; n++) {
      const paragraphs = [`${'and '.repeat(words)} seldom`];
      run.add(3 * n, readingOf(articleOf({ headline: 'once', paragraphs }), forms, null));
    }
    const head = openHead(readOnce(run.take()));
    const lists = new Map<string, number[]>();
    while (head.next()) {
      const { length, article, bits } = gather([head.postings()]);
      lists.set(head.key(), [length, article[length - 1]!, bits[0]!]);
    }
    expect([...lists.keys()]).toEqual(['and', 'once', 'seldom']);
    // once: its place in eight bits and a Rice code's end, behind how often; seldom: a bit more for each 256 places
    expect(lists.get('once')).toEqual([articles, 57, 10]);
    expect(lists.get('seldom')).toEqual([articles, 57, 10 + (words >> 8)]);
  });
});
