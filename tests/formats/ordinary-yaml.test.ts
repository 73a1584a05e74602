import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryYaml } from '../../src/formats/markdown/ordinary-yaml.js';
import { readYaml } from '../../src/formats/markdown/yaml.js';

const word = fc.constantFrom(
  ...[
    'title',
    'date',
    'a',
    'b-c',
    'Ada Ren',
    '2019-03-15T12:50:00Z',
    'It sank: again',
    'O’Hara & Sons',
    '“It sank,” she said',
  ],
  ...[
    'true',
    'null',
    '~',
    '007',
    '1e3',
    '#5',
    'C#',
    'no',
    'a:b',
    '- x',
    '? x',
    '| x',
    '> x',
    '& x',
    '*x',
    '!x',
    '%x',
    '@x',
    '`x',
  ],
);
const mark = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\n',
    '\n ',
    ': ',
    ':',
    ',',
    ', ',
    '"',
    "'",
    "''",
    '[',
    ']',
    '{',
    '}',
    '#',
    ' #',
    '\\',
    '-',
    '- ',
    '\n- ',
  ],
  ...[
    '?',
    '!',
    '&',
    '*',
    '|',
    '>',
    '%',
    '@',
    '`',
    '~',
    '\t',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '😀',
    '---',
    '...',
    '<<',
  ],
);
const value = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text}'`),
  fc
    .array(
      fc.oneof(
        word,
        word.map((text) => `"${text}"`),
        mark,
      ),
      { maxLength: 3 },
    )
    .chain((items) => fc.constantFrom(', ', ',', ' , ').map((joint) => `[${items.join(joint)}]`)),
  fc.array(fc.oneof(word, mark), { maxLength: 5 }).map((parts) => parts.join('')),
);
const yaml = fc
  .array(fc.tuple(fc.constantFrom('title', 'a', 'b', 'date', 'c-d', 'E_f', '"q"', '-', ''), value), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => lines.map(([key, text]) => `${key}: ${text}\n`).join(''));

describe('the short way through front matter', () => {
  it('is equal to js-yaml', () => {
    let taken = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const values = ordinaryYaml(text);
        if (values === null) return;
        taken++;
        expect([...values]).toEqual([...(readYaml(text, 1, () => {}) ?? [['refused', text]])]);
      }),
      { numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('reads what exports write', () => {
    const text = 'title: "A: b"\ndate: 2019-03-15T12:50:00Z\nby: Ada Ren\ntags: [a, "b, c", d e]\nnone: []\n';
    expect([...(ordinaryYaml(text) ?? [])]).toEqual([
      ['title', 'A: b'],
      ['date', '2019-03-15T12:50:00Z'],
      ['by', 'Ada Ren'],
      ['tags', ['a', 'b, c', 'd e']],
      ['none', []],
    ]);
  });

  it.each([
    'a: b\na: c',
    'a:',
    'a: |\n  b',
    'a: b\n  c',
    'a: "\\u0007"',
    'a: b # c',
    'a: *b',
    'a: b: c',
    'a: {b: c}',
    'a: [b: c]',
    'a: [[b]]',
  ])('declines what it does not know: %j', (text) => {
    expect(ordinaryYaml(`${text}\n`)).toBeNull();
  });
});
