import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  collapsed,
  edgeLines,
  recurringLines,
  type SourceCount,
  sourceOf,
} from '../../src/news/recurring.js';
import { read, untiled } from './reading.js';

function counted(source: string, texts: readonly string[]): SourceCount[] {
  return texts.map((text) => ({
    source,
    files: 1,
    lines: new Map([...edgeLines(text)].map((line) => [line, 1])),
    orders: new Map(),
  }));
}

const BODY =
  'The ferry did not sail on Friday because of the fog, the company said, and nobody on the quay was much surprised by it.';
const page = (i: number, source = 'Post') =>
  `Zu den Ständen von heute\nHeadline number ${i} of the ferry\n\nBy Ada Ren\n\n${BODY} ${i}\n\nThe ${source} wishes you a calm sea\nThe Associated Press contributed to this report.`;

describe('the edges of a text', () => {
  it('are read from both ends as they are from all of its lines', () => {
    const long = 'a stretch of prose that is longer than any line of a menu or a footer of a page is, by some words';
    const piece = fc.constantFrom(
      '\n',
      '\n',
      '\n',
      '\n',
      'Home',
      'a b',
      '  ',
      'two  spaces',
      `${long} more`,
      long,
      '\t',
      '12',
      '–',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').map(collapsed).filter(Boolean);
        const edges = lines.length <= 32 ? lines : [...lines.slice(0, 8), ...lines.slice(-24)];
        const expected = edges.filter((line) => line.length <= 100 && /[\p{L}\p{N}]/u.test(line));
        expect([...edgeLines(text)]).toEqual([...new Set(expected)]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lines that recur', () => {
  const counts = addCounts([
    ...counted(
      'post',
      [1, 2, 3, 4, 5, 6].map((i) => page(i)),
    ),
    ...counted('courier', [page(1, 'Courier')]),
  ]);

  it('are those at the edges of many files of one source, but not who wrote them', () => {
    expect(recurringLines(counts)).toEqual([
      { source: 'post', line: 'The Post wishes you a calm sea', files: 6 },
      { source: 'post', line: 'Zu den Ständen von heute', files: 6 },
    ]);
  });

  it('are the same whatever the order and the parts', () => {
    const parts = [1, 2, 3, 4, 5, 6].map((i) => page(i)).reverse();
    const halves = [addCounts(counted('post', parts.slice(0, 2))), addCounts(counted('post', parts.slice(2)))].flat();
    expect(recurringLines(addCounts(halves))).toEqual(recurringLines(counts));
  });

  it('of few files stand', () => {
    expect(
      recurringLines(
        addCounts(
          counted(
            'post',
            [1, 2, 3, 4].map((i) => page(i)),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('are left out with their reason, and the text is still tiled', () => {
    const recurring = new Set(recurringLines(counts).map(({ line }) => line));
    const article = read(page(7), 'post/a.txt', [], { recurring });
    expect(article.headline).toBe('Headline number 7 of the ferry');
    expect(article.dropped.map(({ text, reason }) => [text, reason])).toContainEqual([
      'The Post wishes you a calm sea',
      'recurring line',
    ]);
    expect(untiled(article)).toEqual([]);
  });

  it('of notices so short that little else is left are their words', () => {
    const notice = (name: string) => `A notice\n\nBy Ada Ren\n\nThe pier is closed: ${name}.\n\nIt opens on Monday.`;
    const names = ['east', 'west', 'north', 'south', 'old', 'new'];
    const recurring = new Set(recurringLines(addCounts(counted('post', names.map(notice)))).map(({ line }) => line));
    expect(recurring).toContain('A notice');
    const article = read(notice('east'), 'post/a.txt', [], { recurring });
    expect(article.headline).toBe('A notice');
    expect(article.body.map(({ text }) => text)).toEqual(['The pier is closed: east.', 'It opens on Monday.']);
  });

  it('of a file that is one of several copies are its article', () => {
    const recurring = new Set(
      recurringLines(
        addCounts(
          counted(
            'post',
            [1, 1, 1, 1, 1, 1].map(() => page(1)),
          ),
        ),
      ).map(({ line }) => line),
    );
    expect(recurring.size).toBeGreaterThan(2);
    const copy = page(1)
      .split('\n')
      .filter((line) => recurring.has(line) || line.startsWith('By'))
      .join('\n');
    expect(read(copy, 'post/a.txt', [], { recurring }).dropped.map(({ reason }) => reason)).not.toContain(
      'recurring line',
    );
  });

  it('belong to the first folder of a path', () => {
    expect([sourceOf('post/2011/a.txt'), sourceOf('a.txt')]).toEqual(['post', '']);
  });
});
