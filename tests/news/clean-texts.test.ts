/** Texts that hold an article and nothing else: whatever their words could mean on a page, none of them is left out. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const HEAD = ['Bell at Port Ellin rings an hour late', 'By Ada Ren', '9 May 2011'];
const LEAD =
  'The harbour board of Port Ellin has moved its bell by an hour, after complaints from fishermen who ran aground.';
const MORE = 'Nobody on the quay had looked at the clock since the winter, the keeper of the light said.';
const LAST = 'The board will meet again in July, and has asked the fishermen to send one of their number.';

const textOf = (...lines: string[]) => `${[...HEAD, ...lines].join('\n\n')}\n`;
const bodyOf = (text: string) => read(text).body.map(({ type, text: words }) => `${type}: ${words}`);

describe('a text without furniture', () => {
  it.each([
    ...['Background', 'Analysis', 'Timeline', 'What happens next', 'More to come', 'Reaction'],
    ...['Next steps', 'Anger', 'WHAT HAPPENS NEXT', '“A vandal’s charter”'],
  ])('goes on behind the heading "%s"', (heading) => {
    const body = bodyOf(textOf(LEAD, MORE, heading, LAST));
    expect(body).toEqual([`paragraph: ${LEAD}`, `paragraph: ${MORE}`, `heading: ${heading}`, `paragraph: ${LAST}`]);
  });

  it('goes on behind a question, which an interview asks in a line of its own', () => {
    expect(read(textOf(LEAD, MORE, 'What next?', LAST)).body.map(({ text }) => text)).toEqual([
      LEAD,
      MORE,
      'What next?',
      LAST,
    ]);
  });

  it('ends with the sentence that stands last, though a line like it could sign or show a picture', () => {
    const printed = 'This story was first printed in the Sound Ledger on 8 May 2011.';
    for (const last of [LAST, printed]) {
      const { body, byline, captions, dropped } = read(textOf(LEAD, MORE, last));
      expect(body.map(({ text }) => text)).toEqual([LEAD, MORE, last]);
      expect(byline.map(({ name }) => name)).toEqual(['Ada Ren']);
      expect([...captions, ...dropped]).toEqual([]);
    }
  });

  it('keeps its first sentence above a caption', () => {
    const { body, standfirst, captions, dropped } = read(
      textOf(LEAD, 'The bell on its post on Monday. Photograph: Tom Veil/LNA', MORE, LAST),
    );
    expect([standfirst ?? body[0]?.text, ...body.slice(standfirst === null ? 1 : 0).map(({ text }) => text)]).toEqual([
      LEAD,
      MORE,
      LAST,
    ]);
    expect(captions.map(({ text }) => text)).toEqual(['The bell on its post on Monday.']);
    expect(dropped.map(({ text }) => text)).not.toContain(LEAD);
  });
});

describe('a text with furniture', () => {
  it('ends where other articles are told of, though a sentence follows', () => {
    const text = textOf(LEAD, MORE, LAST, 'Related articles', 'Ferry runs aground again', 'Log in to comment.');
    expect(read(text).body.map(({ text: words }) => words)).toEqual([LEAD, MORE, LAST]);
  });
});
