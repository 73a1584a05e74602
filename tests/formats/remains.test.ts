import { describe, expect, it } from 'vitest';
import { text as plainText } from '../../src/formats/text.js';
import type { Note } from '../../src/types.js';
import { read } from '../news/reading.js';

const warned = (source: string): unknown[] => {
  const notes: Note[] = [];
  read(source, 'a.txt', notes);
  return notes.filter(({ rule }) => rule.startsWith('text:')).map(({ rule, line }) => [rule, line]);
};
const PROSE = 'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.';

describe('what a bad export leaves in a plain text is warned of', () => {
  it.each([
    ['UTF-8 read as Windows-1252', `Ferry late\n\n${PROSE}\n\nâ€œNobody knows why,â€ he said.`, [['text:misread', 5]]],
    ['the same in letters', `Fähre\n\nDie FÃ¤hre kam zu spÃ¤t, sagte das Hafenamt am Dienstag.`, [['text:misread', 3]]],
    ['entities', `Ferry &amp; harbour\n\n${PROSE} It&#8217;s late.`, [['text:entities', 1]]],
    ['tags', `Ferry late\n\n<p>${PROSE}</p>\n<p class="a">${PROSE}</p>`, [['text:markup', 3]]],
  ])('%s', (_, source, expected) => {
    expect(warned(source)).toEqual(expected);
  });

  it.each([
    ['capitals of Portuguese', 'INFORMAÇÃO E SÃO PAULO\n\nA PREFEITURA DE SÃO PAULO INFORMOU QUE NÃO HÁ BALSAS.'],
    ['one entity that an article is about', `Why &nbsp; is a space\n\n${PROSE}`],
    ['signs of mathematics', `Ferry late\n\n${PROSE} It is a < b and c > d & e; p<q and q<r.`],
  ])('and not %s', (_, source) => {
    expect(warned(source)).toEqual([]);
  });

  it('however many there are', () => {
    const counted: string[] = [];
    const info = { path: 'a.txt', sha256: '', bytes: 0, mediaType: 'text/plain', encoding: 'utf-8', part: null };
    const text = `${'<p '.repeat(200_000)}${'<br>&amp;Ã©'.repeat(200_000)}`;
    plainText.parse({ info, text, line: 1, before: '', after: '' }, (_, rule) => counted.push(rule));
    expect(counted.sort()).toEqual(['text:entities', 'text:markup', 'text:misread']);
  });
});
