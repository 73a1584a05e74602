/** Exports of Movable Type and TypePad in plain text: each entry is an article, what stands beside it is told, other texts are none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/formats/exports/movable-type.js';
import { isLinear } from '../hostile/through.js';
import { SHAPES } from '../news/export-shapes.js';
import { untiled } from '../news/reading.js';
import { BODY_HTML, fieldsOf, PARAGRAPHS, readExport } from './exported.js';

const WORDS = PARAGRAPHS.join('\n\n');
const HEAD = {
  ...{ AUTHOR: 'Ada Ren', TITLE: 'Ferry late again', BASENAME: 'ferry_late_again', STATUS: 'Publish' },
  ...{ 'ALLOW COMMENTS': '1', 'CONVERT BREAKS': '1', 'ALLOW PINGS': '0', 'PRIMARY CATEGORY': 'Harbour' },
  ...{ CATEGORY: 'Ferries', DATE: '05/04/2006 03:31:05 PM', TAGS: '"Hesk Maid",boats' },
};
const keyed = (head: object) =>
  Object.entries(head)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const sections = (all: readonly (readonly [string, string])[]) =>
  all.map(([name, words]) => `-----\n${name}:\n${words}\n\n`).join('');
const entry = (head: object = {}, ...more: (readonly [string, string])[]) => {
  const all =
    more.length > 0
      ? more
      : ([
          ['BODY', WORDS],
          ['EXTENDED BODY', ''],
          ['EXCERPT', ''],
          ['KEYWORDS', ''],
        ] as const);
  return `${keyed({ ...HEAD, ...head })}${sections(all)}-----\n--------\n`;
};
const readOne = async (text: string) => {
  const { articles, notes } = await readExport(text, 'a.txt');
  expect(articles.flatMap(untiled)).toEqual([]);
  return { article: articles[0]!, notes };
};
const COMMENT = [
  'COMMENT',
  'AUTHOR: Bo Orm\nEMAIL: bo@example.org\nIP: 192.0.2.1\nURL: \nDATE: 05/05/2006 09:00:00 AM\nIt was not late.',
] as const;
const PING = [
  'PING',
  'TITLE: Boats\nURL: https://b.example/1\nIP: 192.0.2.2\nBLOG NAME: Boats\nDATE: 05/05/2006 10:00:00 AM\nThe ferry …',
] as const;

describe('an entry of Movable Type', () => {
  it('has each value in its field, and the others by their keys', async () => {
    const { article, notes } = await readOne(entry({ 'UNIQUE URL': 'https://p.example/ferry.html' }));
    expect(fieldsOf(article)).toEqual({
      ...{ headline: 'Ferry late again', standfirst: null, publication: null, section: 'Harbour', byline: ['Ada Ren'] },
      ...{ tags: ['Ferries', 'Hesk Maid', 'boats'], original: 'https://p.example/ferry.html', modified: null },
      ...{ published: '2006-05-04T15:31:05', body: [...PARAGRAPHS] },
    });
    expect(article.source).toMatchObject({
      mediaType: 'text/plain',
      part: { name: 'ferry_late_again', of: 1 },
    });
    expect(article.other).toEqual({
      ...{ BASENAME: 'ferry_late_again', STATUS: 'Publish', DATE: '05/04/2006 03:31:05 PM' },
      ...{ 'ALLOW COMMENTS': '1', 'CONVERT BREAKS': '1', 'ALLOW PINGS': '0' },
    });
    expect(notes).toEqual([]);
  });

  it('has words in HTML, or in lines; what is behind its fold goes on with it', async () => {
    const [first, ...others] = PARAGRAPHS;
    for (const [body, more] of [
      [BODY_HTML, ''],
      [PARAGRAPHS.join('\n\n'), ''],
      [first, others.join('\n\n')],
      [`<p>${first}</p>`, others.map((words) => `<p>${words}</p>`).join('\n')],
      [first.replace('Tuesday', '<a href="https://p.example/log">Tuesday</a>'), others.join('\n\n')],
    ] as const) {
      const { article } = await readOne(entry({}, ['BODY', body], ['EXTENDED BODY', more]));
      expect(article.body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
    }
    const listed = await readOne(
      entry({}, ['BODY', `${WORDS}\n<h3>What to bring</h3>\n<ul>\n<li>bread</li>\n<li>milk &amp; tea</li>\n</ul>`]),
    );
    expect(listed.article.body.slice(3).map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'What to bring'],
      ['list', 'bread\nmilk & tea'],
    ]);
  });

  it('has its month first in every language, and hours of either clock', async () => {
    const at = async (DATE: string) => (await readOne(entry({ DATE }))).article.published?.date ?? null;
    expect(await at('01/02/2006 12:05:00 AM')).toBe('2006-01-02T00:05:00');
    expect(await at('01/02/2006 12:05:00 PM')).toBe('2006-01-02T12:05:00');
    expect(await at('01/02/2006 15:47:06')).toBe('2006-01-02T15:47:06');
    const german = 'Die Fähre zu den Inseln verließ den Hafen am Dienstag eine Stunde zu spät, wie das Amt mitteilte.';
    expect((await readOne(entry({ DATE: '03/04/2006 08:00:00 AM' }, ['BODY', german]))).article.published?.date).toBe(
      '2006-03-04T08:00:00',
    );
    expect(await at('2006-01-02 15:47:06')).toBe('2006-01-02T15:47:06');
  });

  it('has its excerpt as standfirst where the body does not say it, and keywords as tags where it has none', async () => {
    const body = ['BODY', WORDS] as const;
    expect((await readOne(entry({}, body, ['EXCERPT', 'A boat is late.']))).article.standfirst).toBe('A boat is late.');
    expect(
      (await readOne(entry({}, body, ['EXCERPT', `${PARAGRAPHS[0].slice(0, 60)}...`]))).article.standfirst,
    ).toBeNull();
    const { article } = await readOne(entry({ TAGS: '' }, body, ['KEYWORDS', 'boats, sea']));
    expect(article.tags).toEqual(['Ferries', 'boats', 'sea']);
    expect((await readOne(entry({}, body, ['KEYWORDS', 'sea']))).article.other.KEYWORDS).toBe('sea');
  });

  it('keeps hyphens of its writer, and labels that are words', async () => {
    const words = `${PARAGRAPHS[0]}\n\n-----\n\nTITLE: as it stands on the boat.\n\n--------\n\n${PARAGRAPHS[1]}`;
    const { article } = await readOne(entry({}, ['BODY', words]));
    expect(article.body.map(({ text }) => text).join('\n')).toContain(PARAGRAPHS[1]);
    expect(article.text).toContain('TITLE: as it stands on the boat.');
  });

  it('leaves out comments and notices with a word', async () => {
    const { article, notes } = await readOne(entry({}, ['BODY', WORDS], COMMENT, COMMENT, PING));
    expect(article.body.map(({ text }) => text)).toEqual([...PARAGRAPHS]);
    expect(article.text).not.toContain('It was not late');
    expect(notes).toMatchObject([{ level: 'info', rule: 'export:comments', line: 1 }]);
    expect(notes[0]?.message).toContain('comments (2) and notices of other weblogs (1)');
  });
});

describe('an export of Movable Type', () => {
  it('has each entry by its own name, on its line, in its share, and all shares are the file', async () => {
    const text = `\n${entry()}${entry({ BASENAME: 'second', TITLE: 'On time' }, ['BODY', WORDS], COMMENT)}\n${entry({ BASENAME: '', TITLE: 'Gone' })}`;
    const { articles } = await readExport(text, 'a.txt');
    const parts = articles.map(({ source }) => source.part!);
    expect(parts.map(({ span }) => text.slice(...span)).join('')).toBe(text);
    expect(articles.map(({ headline, source }) => [source.part?.name, headline])).toEqual([
      ['ferry_late_again', 'Ferry late again'],
      ['second', 'On time'],
      ['3', 'Gone'],
    ]);
    expect(parts.map(({ line }) => text.split('\n')[line - 1])).toEqual(articles.map(() => 'AUTHOR: Ada Ren'));
  });

  it('leaves out what is not published, what holds comments alone, and tells what has no body', async () => {
    const left = [
      entry({ STATUS: 'Draft' }),
      entry({ STATUS: 'Future' }),
      entry({ 'NO ENTRY': '1' }, COMMENT),
      entry({}, ['BODY', '']),
    ];
    const { articles, notes } = await readExport(`${entry()}${left.join('')}`, 'a.txt');
    expect(articles).toHaveLength(1);
    expect(notes.map(({ level, rule }) => [level, rule])).toEqual([
      ['info', 'export:unpublished'],
      ['info', 'export:unpublished'],
      ['info', 'export:other'],
      ['error', 'export:body'],
    ]);
  });

  it('is read to its end where its last rule is lost', async () => {
    const { articles } = await readExport(
      `${entry()}${entry({ BASENAME: 'b' }).replace(/-----\n-{8}\n$/, '')}`,
      'a.txt',
    );
    expect(articles.map(({ body }) => body.length)).toEqual([3, 3]);
  });

  it.each<readonly [string, string]>([
    ['a text', `Ferry late again\n\n${WORDS}\n`],
    ['a text with rules', `Ferry late again\n\n-----\n\n${WORDS}\n\n--------\n`],
    ['labels without sections', `TITLE: Ferry late again\nAUTHOR: Ada Ren\n\n${WORDS}\n`],
    ['labels and a rule', `TITLE: Ferry late again\nAUTHOR: Ada Ren\n-----\n${WORDS}\n`],
    ['one label', `TITLE: Ferry late again\n-----\nBODY:\n${WORDS}\n`],
    ['words among the labels', `TITLE: Ferry\nAUTHOR: Ada Ren\nThe ferry was late.\n-----\nBODY:\n${WORDS}\n`],
    ['', ''],
    ...SHAPES,
  ])('is not %s', (_, text) => {
    expect(entriesOf(text)).toBeNull();
  });

  it('never fails, and its shares are the text', () => {
    const line = fc.constantFrom(
      'AUTHOR: a',
      'TITLE: b',
      'DATE: 01/02/2006',
      '-----',
      '--------',
      'BODY:',
      'COMMENT:',
      '',
      'words',
      'NO ENTRY: 1',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = `AUTHOR: a\nTITLE: b\n-----\nBODY:\nwords\n${lines.join('\n')}`;
        const found = entriesOf(text);
        if (found === null || 'rule' in found) return;
        expect(found.map(({ slice }) => text.slice(...slice)).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '--------\n',
    '-----\n',
    '\n',
    'TITLE: a\n',
    'BODY:\n',
    '-----\nBODY:\na\n',
    '--------\nTITLE: a\nDATE: b\n-----\nBODY:\n',
    '-----\n\n\n\n',
    'a\n',
  ])('costs as much as it is long: %j', (piece) => {
    const whole = (length: number) => {
      const text = `AUTHOR: a\nTITLE: b\n-----\nBODY:\n${piece.repeat(length / piece.length)}`;
      return entriesOf(text);
    };
    expect(isLinear(whole, 100_000, 600_000)).toBe(true);
  });

  it('costs as much as a value of its head is long', () => {
    const whole = (length: number) => entriesOf(`AUTHOR:${' '.repeat(length)}\u2028a\nTITLE: b\n-----\nBODY:\nwords\n`);
    expect(isLinear(whole, 10_000, 60_000)).toBe(true);
  });
});
