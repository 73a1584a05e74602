/** Headings right below what a page sets into its article. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const HEAD =
  'Home\nNews\nSport\nSign in\n\nPool of Ellin stays closed for a second summer\n\nBy Ada Ren\n\n4 March 2011';
const PARAGRAPHS = [
  'The pool of Ellin will stay closed for a second summer, the council said on Tuesday, because nobody has offered to mend its basin for less than two million.',
  'The basin was dug with shovels in 1964 by the members of the gymnastics club, and it now loses fourteen thousand litres of water each day into the sand below it.',
  'More than four thousand people have signed a letter to the council, which is more than live in the village. Maud Tern, 78, put her name on it twice.',
  'The council will talk about the letter in April. Until then the gate stays locked, and the geese of the parish have the lawn by the water to themselves.',
];

const subheads = (insert: string, heading: string): string[] => {
  const [first, second, third, last] = PARAGRAPHS;
  const text = [HEAD, first, second, insert, heading, third, last, 'Share\nPrint\nMost read'].join('\n\n');
  return read(text).body.flatMap(({ type, text: words }) => (type === 'heading' ? [words] : []));
};

describe('a heading below what is set in', () => {
  it('stands by itself, where links to other articles stand together', () => {
    expect(subheads('Read more\nSwimming lessons in the ditch: "The duckweed is our deep end"', 'Signatures')).toEqual([
      'Signatures',
    ]);
  });

  it('is none where the first link itself may stand apart from what announces it', () => {
    expect(subheads('Read more', 'Swimming lessons in the ditch')).toEqual([]);
  });

  it('stands by itself between two paragraphs, whatever it says', () => {
    expect(
      subheads('The letter lies at the office of the parish, and the office shuts at four.', 'Signatures'),
    ).toEqual(['Signatures']);
  });

  it('is none among the links', () => {
    expect(subheads('Read more\nSwimming lessons in the ditch\nGeese take over the lawn', '')).toEqual([]);
  });
});
