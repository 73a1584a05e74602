/** Tables, quotations set apart and stretches kept as typed in saved pages: blocks of their kind, with every word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/lib/html.js';
import { read, untiled } from '../news/reading.js';

const FIRST =
  'The Hesk ferry was late again on Tuesday, the office said, and forty people slept in the hall of the town’s school.';
const LAST =
  'The owners have been asked to come to the council on Friday, and to say what they will do about the boat.';

const pageOf = (within: string) =>
  `<html><body><article><h1>Ferry late again</h1><p>${FIRST}</p>${within}<p>${LAST}</p></article></body></html>`;

const bodyOf = (within: string) => {
  const article = read(pageOf(within), 'a.html');
  expect(untiled(article)).toEqual([]);
  return article.body.slice(1, -1);
};
const flat = (html: string) => html.replaceAll('\n', '');

const TABLE = `<table><thead><tr><th></th><th>Out</th><th>Back</th></tr></thead><tbody>
  <tr><td>Monday</td><td>5 minutes</td><td>12 minutes</td></tr><tr><td>Tuesday</td><td>190 minutes</td><td></td></tr>
  <tr><td></td><td>none</td><td>not <b>yet</b> known</td></tr></tbody></table>`;

describe('what a saved page sets apart', () => {
  it('a table is one, with its head, its empty cells and what stands in them', () => {
    const [table, ...more] = bodyOf(TABLE);
    expect(more).toEqual([]);
    expect(table).toMatchObject({ type: 'table', level: null });
    expect(table!.text.split('\n')).toEqual([
      '\tOut\tBack',
      'Monday\t5 minutes\t12 minutes',
      'Tuesday\t190 minutes',
      '\tnone\tnot yet known',
    ]);
    expect(flat(table!.html)).toBe(
      '<table><thead><tr><th></th><th>Out</th><th>Back</th></tr></thead><tbody>' +
        '<tr><td>Monday</td><td>5 minutes</td><td>12 minutes</td></tr>' +
        '<tr><td>Tuesday</td><td>190 minutes</td><td></td></tr>' +
        '<tr><td></td><td>none</td><td>not <strong>yet</strong> known</td></tr></tbody></table>',
    );
  });

  it('a quotation set apart is one, with its paragraphs', () => {
    const [block, ...more] = bodyOf(
      '<blockquote><p>We regret the <em>delay</em> of the boat, which nobody could have foreseen.</p><p>We shall pay for the beds of all who had to wait for it.</p></blockquote>',
    );
    expect(more).toEqual([]);
    expect(block).toMatchObject({ type: 'blockquote' });
    expect(flat(block!.html)).toBe(
      '<blockquote><p>We regret the <em>delay</em> of the boat, which nobody could have foreseen.</p><p>We shall pay for the beds of all who had to wait for it.</p></blockquote>',
    );
  });

  it('two quotations, one behind the other, are two', () => {
    const quotation = (words: string) => `<blockquote>${words}</blockquote>`;
    const first = 'We regret the delay of the boat, which nobody could have foreseen.';
    const second = 'We shall pay for the beds of all who had to wait for it.';
    expect(bodyOf(quotation(first) + quotation(second)).map(({ type, text }) => [type, text])).toEqual([
      ['blockquote', first],
      ['blockquote', second],
    ]);
  });

  it('what is kept as typed keeps its lines, the empty ones too', () => {
    const [block, ...more] = bodyOf(
      '<pre>The boat it came on Monday,\nthe boat it went again,\n\nand nobody was in it &lt;b&gt;.</pre>',
    );
    expect(more).toEqual([]);
    expect(block).toMatchObject({ type: 'code' });
    expect(block!.html).toBe(
      '<pre><code>The boat it came on Monday,\nthe boat it went again,\n\nand nobody was in it &lt;b&gt;.\n</code></pre>',
    );
  });

  it('a list whose items have links or paragraphs in them is a list', () => {
    const [block, ...more] = bodyOf(
      '<ul><li>The ferry needs a new shaft, says <a href="https://a.example/y">the report</a> of the yard.</li><li><p>The yard has none of that kind before June.</p></li></ul>',
    );
    expect(more).toEqual([]);
    expect(block).toMatchObject({ type: 'list' });
    expect(flat(block!.html)).toBe(
      '<ul><li>The ferry needs a new shaft, says <a href="https://a.example/y">the report</a> of the yard.</li><li>The yard has none of that kind before June.</li></ul>',
    );
  });

  it('a table of one row is none, nor a list of links that read like sentences', () => {
    const row = bodyOf(
      '<table><tr><td>The boat is late by 190 minutes.</td><td>The yard knows no fault of it.</td></tr></table>',
    );
    expect(row.map(({ type }) => type)).toEqual(['paragraph']);
    const link = (words: string) => `<li><a href="https://a.example/${words.length}">${words}</a></li>`;
    const { text } = read(
      pageOf(
        `<ul>${link('The hall opens for the stranded on Monday.')}${link('Who pays for the beds is not known.')}</ul>`,
      ),
      'a.html',
    );
    expect(text).not.toContain('•');
  });

  it('a quotation ends where a line in it is none of the article’s', () => {
    const [first, last] = [
      'We regret the delay of the boat, which nobody could have foreseen.',
      'We shall pay for the beds of all who had to wait for it.',
    ];
    const blocks = bodyOf(`<blockquote><p>${first}</p><p>Advertisement</p><p>${last}</p></blockquote>`);
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['blockquote', first],
      ['blockquote', last],
    ]);
  });

  it('links one below another are no list of the article’s', () => {
    const link = (words: string) => `<li><a href="https://a.example/${words.length}">${words}</a></li>`;
    const blocks = bodyOf(`<ul>${link('Hall opens for the stranded')}${link('Who pays for the beds?')}</ul>`);
    expect(blocks.map(({ type }) => type)).not.toContain('list');
  });

  it('a table that lays out columns of paragraphs is none', () => {
    const [left, right] = [
      'The boat was in the yard in May, and again in June.',
      'The yard says it knows of no fault.',
    ];
    const types = bodyOf(`<table><tr><td><p>${left}</p></td><td><p>${right}</p></td></tr></table>`);
    expect(types.map(({ type }) => type)).not.toContain('table');
  });

  it('whatever stands in them, every character has a place and none becomes markup', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab <>&"\t\n.|‘\u00a0\ufdd0é漢'), maxLength: 30 });
    const cells = fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(cells, words, words, (rows, quoted, typed) => {
        const cell = (one: string) => `<td>${escapeText(one)}</td>`;
        const within = `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>
          <blockquote>${escapeText(quoted)}<p>${escapeText(typed)}</p></blockquote><pre>${escapeText(typed)}</pre>`;
        const article = read(pageOf(within), 'a.html');
        expect(untiled(article)).toEqual([]);
        const tags = article.body.flatMap(({ html }) => html.match(/<\/?[a-z]+[^>]*>/g) ?? []);
        expect(
          tags.filter((tag) => !/^<\/?(?:p|h\d|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|pre|code)>$/.test(tag)),
        ).toEqual([]);
      }),
    );
  });
});
