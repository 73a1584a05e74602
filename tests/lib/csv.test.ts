import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv, rowsOf } from '../../src/lib/csv.js';

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({
    maxLength: 6,
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '"', ',', ' ', 'a', '＝', '＋', '－', '＠'),
  }),
  fc.integer(),
  fc.constant(null),
);

describe('a line of CSV', () => {
  it('is what csv-stringify makes of it, formulas disarmed', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        // a lone line end is the one thing in which we differ: the library leaves it bare, and the row breaks there
        fc.pre(!cells.some((one) => typeof one === 'string' && /[\r\n]/.test(one)));
        expect(csvLine(cells)).toBe(stringify([cells], { escape_formulas: true, record_delimiter: '\r\n' }));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([',', ';', '\t'])('is read again cell by cell, where it stands, between “%s”', (delimiter) => {
    const words = fc.string({ maxLength: 12, unit: fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', 'é', '“') });
    const rows = fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, quoted) => {
        // the library leaves a lone line end bare between others, as above
        const record_delimiter = quoted ? '\r\n' : '\n';
        fc.pre(cells.every(([one = '']) => one.trim() !== ''));
        const text = stringify([['first', 'second'], ...cells], { delimiter, record_delimiter, quoted });
        const read = readCsv(text);
        expect(read.map((row) => row.cells)).toEqual([
          ['first', 'second'],
          ...cells.map((row) => row.map((one) => one.trim())),
        ]);
        for (const { span, line, cells: own, isOpen, isLoose } of read) {
          expect([isOpen, isLoose]).toEqual([false, false]);
          expect([...rowsOf(text.slice(...span), delimiter)].map((row) => row.cells)).toEqual([own]);
          expect(line).toBe(text.slice(0, span[0]).split('\n').length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('that is torn says so: a quote that is not doubled, one that is never closed', () => {
    const torn = (text: string) => readCsv(text).map(({ isLoose, isOpen, cells }) => [isLoose, isOpen, cells.length]);
    expect(torn('"He said "no" and left",b\n"c",d\n')).toEqual([
      [true, false, 2],
      [false, false, 2],
    ]);
    expect(torn('a,"b\nc,d\n')).toEqual([[false, true, 2]]);
    // tables of tabs need no quotes
    expect(readCsv('"I wait" said Ada\tb\n').map(({ cells }) => cells)).toEqual([['"I wait" said Ada', 'b']]);
  });

  it('is parted as its first line says', () => {
    expect(readCsv('sep=;\r\na,b;c\r\n').map(({ cells, line }) => [cells, line])).toEqual([[['a,b', 'c'], 2]]);
  });

  it.each(['one\ntwo', 'one\rtwo', 'one\r\ntwo'])('quotes %j, so that it stays one cell', (text) => {
    const [row, ...more] = readCsv(`${csvLine(['a', text, 3])}${csvLine(['b'])}`);
    expect(row?.cells).toEqual(['a', text, '3']);
    expect(more).toHaveLength(1);
  });
});
