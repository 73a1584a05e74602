import { describe, expect, it } from 'vitest';
import { characterOf } from '../../src/lib/characters.js';
import { languageOf } from '../../src/news/languages/index.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { isTrail, kindOf } from '../../src/news/roles/surroundings.js';
import { traitsOf } from '../../src/news/roles/traits.js';
import { read } from './reading.js';

const bitsOf = (text: string) => [...text].reduce((bits, sign) => bits | characterOf(sign.charCodeAt(0)), 0);

describe('the steps to a page in one line', () => {
  it.each([
    ['News » Harbours » The ferry returns…', true],
    ['Home › Sport › Rowing › The boat race is on', true],
    ['News » The ferry returns', false],
    // what opens with one guillemet closes with the other
    ['« Oui » et « non » sont les réponses', false],
    ['Er sagte: »Ja« und sie sagte: »Nein«', false],
    ['The prices rose. From 4 » to 5 » to 6', false],
  ])('%s: %s', (text, is) => expect(isTrail(text, bitsOf(text))).toBe(is));

  it('are furniture to the lines around them', () => {
    const [line] = linesOf('Poems of old » Poems of the sea » The ferry returns…');
    expect(kindOf(traitsOf(line!, languageOf('en')), false)).toBe('furniture');
  });

  it('are no paragraph below the headline of a page that has nothing else', () => {
    const prose =
      'The ferry came back to the harbour of Port Ellin on Friday, after nine years in which nobody had crossed the sound. It took two hours, said the master, and the sea was calm all the way to the lighthouse and on to the old quay.';
    const { headline, body, dropped } = read(
      `The ferry returns…\nNews » Harbours » The ferry returns…\nWhatsapp Facebook\n${prose}\n`,
    );
    expect(headline).toBe('The ferry returns…');
    expect(body.map((block) => ('text' in block ? block.text : ''))).toEqual([prose]);
    expect(dropped.map(({ text }) => text)).toContain('News » Harbours » The ferry returns…');
  });
});
