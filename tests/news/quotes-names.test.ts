/**
 * Claims about who is meant: nouns that a name explains, titles that return as nouns, surnames that several bear, jobs
 * before names. Tables of short invented articles.
 */
import { describe, expect, test } from 'vitest';
import { quotes } from '../../src/news/quotes.js';
import type { Block } from '../../src/types.js';

/** Paragraphs parted by empty lines. */
function bodyOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({
    type: 'paragraph',
    text: m[0],
    html: '',
    span: [m.index, m.index + m[0].length],
    level: null,
  }));
}

/** The names of all speakers in order; a speaker without one by the words that stand for him. */
function speakers(text: string, language = 'en'): (string | null)[] {
  return quotes(text, bodyOf(text), language).map(({ speaker }) => speaker && (speaker.name ?? speaker.text));
}

describe('a noun that a name explains', () => {
  test.each([
    ['en', 'A lawyer for Mr. Aslan, Gregory Whitfield, called the seizure “piracy with a great deal of paperwork.”'],
    ['en', "“It was over in a minute,” said a spokesman for the harbor board's office, Gregory Whitfield."],
    ['en', '“The box of letters cost me four dollars,” said one of them, Gregory Whitfield, of Orlen.'],
    ['en', '“I signed the paper and cashed the check,” said one of the ranchers, Gregory Whitfield.'],
    ['fr', '« On a pris un coup sur la tête », a reconnu le gardien d’Orlennes, Gregory Whitfield.'],
  ])('takes it whatever hangs on it (%s): %s', (language, text) => {
    expect(speakers(text, language)).toEqual(['Gregory Whitfield']);
  });
});

describe('a title that returns as a noun', () => {
  test.each([
    ['Sgt. Mike Tolliver came at dawn. “Somebody saw something,” the sergeant said.', 'Mike Tolliver'],
    ['Sen. Craig Dutton took the stage. “I am doing my job,” the senator answered.', 'Craig Dutton'],
    ['Rep. Ada Dutton took the stage. “I am doing my job,” the congresswoman answered.', 'Ada Dutton'],
    [
      'Gov. Ada Calloway signed the bill.\n\nAmong those at the ceremony was Denise Whitlow, whose daughter was killed.\n\nDenise Whitlow wept.\n\nAsked about the cost, the governor shook her head. “I have lost before,” she said.',
      'Ada Calloway',
    ],
  ])('means who bears it: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  test('never means someone of the other gender', () => {
    const text = 'Rep. Roy Dutton wept. Mr. Dutton left. “I am doing my job,” the congresswoman answered.';
    expect(speakers(text)).toEqual(['the congresswoman']);
  });
});

describe('a surname of several', () => {
  test('means who alone was named by then', () => {
    const text =
      'Kyle Mercer, 26, and Hannah Bright, 24, were found on Sunday.\n\n“We played many games on the ledge,” Bright said.\n\n“I would have paid a million,” said Tom Bright, hugging a deputy.';
    expect(speakers(text)).toEqual(['Hannah Bright', 'Tom Bright']);
  });

  test('means nobody where both were named', () => {
    const text =
      'Tom Bright and Hannah Bright were found on Sunday.\n\n“We played many games on the ledge all night,” Bright said.';
    expect(speakers(text)).toEqual(['Bright']);
  });
});

describe('words beside a name', () => {
  test.each([
    ['Receiver DeAndre Pitts laughed. “We cannot make a first down,” he said.', 'DeAndre Pitts'],
    ['City Comptroller Joyce Amsler was blunt. “They were all looking the other way,” she said.', 'Joyce Amsler'],
    ['Sixteen-year-old Riley Prentiss said the school was “a place where I hold it for hours.”', 'Riley Prentiss'],
    ['Oil Minister Fahad al-Sabti came late. “Why should we cut our output?” al-Sabti asked.', 'Fahad al-Sabti'],
  ])('are told from it: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  test('tell nobody’s gender where they are about a relative', () => {
    const text =
      'Joel Fineman cut his rating.\n\nA patient advocate, Ruthanne Colley, whose brother is enrolled, said nobody had called. “I read it on my phone,” she said.';
    expect(speakers(text)).toEqual(['Ruthanne Colley']);
  });

  test('that are days name nobody: “said Tuesday”', () => {
    const text =
      'Ada Dutton came to Orlen. Dutton, in the harbor, said Tuesday that March Rollins was “a total lightweight” while Ted Marsh is “a basket case” and “a liar.”';
    expect(speakers(text)).toEqual(['Ada Dutton', 'Ada Dutton', 'Ada Dutton']);
  });
});
