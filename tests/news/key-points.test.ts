/** A box of key points above the article says again what the article says. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const HEAD = 'Ferry back in service after nine days\n\nBy Ada Ren\n\n4 March 2011';
const PROSE = `When the night boat left Skellhavn on Monday evening, nobody on the quay believed that it would come back before the ice did. It came back on Wednesday, with bread.

"We had flour until Friday," said Dorel Vance, who bakes for the islands. "I had counted the sacks twice, and then my wife counted them again."`;
const POINTS = 'The ferry ran aground on a bank in February.\n\nA tug from the north pulled it free.';

describe('a box of key points', () => {
  it.each(['What you need to know:', 'Key points'])('under "%s" is not in the body', (heading) => {
    const { body, dropped } = read(`${HEAD}\n\n${heading}\n\n${POINTS}\n\n${PROSE}\n\nShare\n\nMost read`);
    expect(body.map(({ text }) => text.slice(0, 14))).toEqual(['When the night', '"We had flour ']);
    expect(dropped.map(({ text }) => text)).toEqual(expect.arrayContaining(POINTS.split('\n\n')));
  });

  it('keeps its points where nothing else frames the article', () => {
    const { body } = read(`Ferry back in service after nine days\n\nIn short\n\n${POINTS}\n\n${PROSE}`);
    const texts = body.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...POINTS.split('\n\n'), ...PROSE.split('\n\n')]));
  });

  it('ends where short paragraphs do not, and then it is none', () => {
    const short = Array.from({ length: 8 }, (_, i) => `The boat came back on day ${i + 1}.`).join('\n\n');
    const { body } = read(`${HEAD}\n\nIn short\n\n${short}`);
    expect(body.length).toBeGreaterThan(7);
  });
});
