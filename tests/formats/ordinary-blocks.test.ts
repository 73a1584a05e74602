import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchLibraries } from '../../src/formats/libraries.js';
import { frontMatter } from '../../src/formats/markdown/front-matter.js';
import { ordinaryBlocks } from '../../src/formats/markdown/ordinary-blocks.js';
import { remarkBlocks } from '../../src/formats/markdown/remark-blocks.js';
import type { LooseBlock } from '../../src/lib/blocks.js';

await fetchLibraries();

/** The blocks of the short way, with those that it leaves to remark; null where it declines the whole. */
function shortWay(text: string): LooseBlock[] | null {
  const pieces = ordinaryBlocks(text);
  return pieces?.flatMap((piece) => (typeof piece === 'string' ? remarkBlocks(piece) : [piece])) ?? null;
}

const words = fc.constantFrom(
  ...[
    'The ferry sank.',
    'a',
    '“It sank,” she said',
    '5 * 3',
    'snake_case',
    'A & B',
    '[sic]',
    'it’s',
    'Wo?',
    '(x)',
    '😀',
  ],
);
/** Whatever means something to Markdown, in pieces that seldom fit. */
const mark = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '   ',
    '    ',
    '\n',
    '\n\n',
    '\t',
    '\u00a0',
    '*',
    '**',
    '***',
    '_',
    '__',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '](https://e.example/a?x=1&b=2)',
    '](map.md)',
    '](HTTPS://x.example)',
    '](a "t")',
    '![',
    '<',
    '<b>',
    '>',
    '#',
    '##',
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '\n# ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n2. ',
    '---',
    '\n---\n',
    '\n===',
    '***\n',
  ],
  ...[
    '\n-',
    '|',
    '\n|-|',
    '\n:-',
    '&',
    '&amp;',
    '&#33;',
    '\\',
    '~',
    '~~',
    'www.',
    'WWW.x',
    'http://',
    '@',
    '[^1]',
    '[ ] ',
  ],
  ...['```', '~~~', '1984. ', '3.', ':', '%20', '%', '!', '.', ',', '—', '$', '"', '\u2028', '[r]: x', '[r]:'],
);
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: mark },
  ...['*w*', '**w**', '_w_', '__w__', '`w`', '*a **w** b*', '(*w*)', '**w*', '[w](https://e.example/a?b=1&c=2)'].map(
    (form) => words.map((word) => form.replace('w', word)),
  ),
  ...[
    '[*w*](x.md)',
    '![w](https://e.example/q.jpg)',
    '[a [w](b) c](d)',
    '[w][r]',
    '*w*”',
    'a*w*',
    '[](w)',
    'a*_w_*',
    '`w``',
    '[w](?a&amp;b)',
  ].map((form) => words.map((word) => form.replace('w', word))),
);
const line = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ' ', ''))
  .map(([parts, joint]) => parts.join(joint));
const lines = (opening: (i: number) => string) =>
  fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.map((text, i) => opening(i) + text).join('\n'));
const block = fc.oneof(
  { weight: 3, arbitrary: lines(() => '') },
  ...['## ', '> ', '- ', '* ', '  ', '    ', '-   ', '> > ', '- - ', '- # '].map((opening) => lines(() => opening)),
  lines((i) => `${i + 1}. `),
  lines((i) => (i === 0 ? '> ' : '>\n> ')),
  lines((i) => (i === 0 ? '- ' : '\n- ')),
  fc.constantFrom('---', '* * *', '', '  ', '- a\n  b', '- a\n\n  b', '> a\nb', '- a\n* b', '3. a', '#', '-'),
  fc.array(mark, { minLength: 1, maxLength: 8 }).map((marks) => marks.join('')),
);
const article = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\n \n\n')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''));

describe('the short way through Markdown', () => {
  it('is equal to remark', () => {
    let taken = 0;
    fc.assert(
      fc.property(article, (text) => {
        const blocks = shortWay(text);
        if (blocks === null) return;
        taken++;
        expect(blocks).toEqual(remarkBlocks(text));
      }),
      { numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(400);
  });

  it('is equal to remark on the seeds, and reads most of them alone', () => {
    const folder = new URL('../../seeds/', import.meta.url).pathname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    let alone = 0;
    for (const path of files) {
      const text = readFileSync(folder + path, 'utf8');
      const front = frontMatter(text, 1, () => {});
      const content = front.kind === 'read' ? front.content : text;
      expect(shortWay(content) ?? remarkBlocks(content), path).toEqual(remarkBlocks(content));
      if (ordinaryBlocks(content)?.every((piece) => typeof piece !== 'string') === true) alone++;
    }
    expect(alone).toBeGreaterThan(files.length / 2);
  });

  it.each([
    ['links', 'See [the *old* map](https://e.example/a?b=1&c=2), [ours](../map.md) and [us](mailto:a@e.example).'],
    ['emphasis', 'It was *very **very** loud*, _so_ said he, “*at last.*”'],
    ['code, brackets and signs', 'He [Ren] ran `a < b` in snake_case & got 5 * 3.'],
    ['a heading above its text', '## What *comes* next\nThe ferry\n sails.\n***\nAgain.'],
    ['quotations', '> One\n> line.\n>\n> And *another*.'],
    ['lists', 'To do:\n- pressing\n- a [fair](x.md)\n\nThen:\n\n1. first\n2. second'],
    ['a picture', '![The quay](https://e.example/q.jpg)'],
  ])('reads %s alone', (_, text) => {
    expect(ordinaryBlocks(text)?.filter((piece) => typeof piece === 'string')).toEqual([]);
    expect(ordinaryBlocks(text)).toEqual(remarkBlocks(text));
  });

  it.each([
    '<b>a</b>',
    'a\n---',
    'a\n===',
    '    code',
    '```\na',
    '- a\n\n- b',
    '- a\n  b',
    '> a\nb',
    '[r]\n\n[r]: x',
    'a\tb',
  ])('declines what it cannot part: %j', (text) => {
    expect(ordinaryBlocks(`Before.\n\n${text}`)).toBeNull();
  });

  it.each([
    'a <b>b</b>',
    'a &amp; b',
    'a \\* b',
    'see www.e.example',
    'a@e.example',
    'a*_b_*',
    '`a``',
    '[a](?b&amp;c)',
    '*a',
    'a  \nb',
    '~~a~~',
    '- [ ] a',
    '# a #',
  ])('leaves to remark the one block whose words it does not know: %j', (text) => {
    expect(ordinaryBlocks(`Before.\n\n${text}\n\nAfter.`)?.map((piece) => typeof piece)).toEqual([
      'object',
      'string',
      'object',
    ]);
  });
});
