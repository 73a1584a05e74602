/** Headings that a table of contents has named, sentences that open with the name of a section, writers' addresses. */
import { describe, expect, it } from 'vitest';
import { withContents } from '../../src/news/told/contents.js';
import { withFirstParagraph } from '../../src/news/told/first-paragraph.js';
import type { Told } from '../../src/news/told/told.js';
import { read, untiled } from './reading.js';
import { type Line, toldAs } from './telling.js';

const [ONE, TWO, THREE, FOUR] = [
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people who had meant to take the last train slept in the hall of the town’s school.',
  '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore. “Nobody knew who would pay for it, and nobody asked us whether we had somewhere to go.”',
  'The council will meet on Friday to hear three proposals, among them a second boat from May and a later train, which the railway has refused twice in the past ten years.',
  'The second boat would cost the town as much as a new roof for the school, the treasurer said, and it would have to be paid for by the people who never take it.',
] as const;
const page = (...parts: readonly string[]) => {
  const article = read(`Ferry late again, council to act\n\n${parts.join('\n\n')}\n`);
  expect(untiled(article)).toEqual([]);
  return article;
};
const body = (article: ReturnType<typeof read>) => article.body.map(({ text }) => text);
const FURNITURE = 'Share\nTweet';
const BELOW = 'Related topics\nFerries\nSign up to our newsletter';

describe('a table of contents', () => {
  it('names headings, which stay the body’s where what they head follows, beside what the page sets in', () => {
    const article = page(
      `By Ada Ren\n12 March 2019\n${FURNITURE}`,
      'Contents\nA night in the school\nWhat a boat would cost',
      ONE,
      'Read more\nBoats are old',
      'A night in the school',
      TWO,
      'Advertisement',
      'What a boat would cost',
      `${THREE}\n\n${FOUR}`,
      BELOW,
    );
    expect(body(article)).toEqual([ONE, 'A night in the school', TWO, 'What a boat would cost', THREE, FOUR]);
    expect(article.body.map(({ type }) => type).filter((type) => type === 'heading')).toHaveLength(2);
  });
});

describe('a first paragraph that stands alone', () => {
  it('is the article’s, though the page sets in links and forms below it', () => {
    const set = 'Read more\nBoats are old\nSign up to our newsletter\nEnter your email';
    const article = page(
      `By Ada Ren\n12 March 2019\n${FURNITURE}\nContents\nA night`,
      ONE,
      set,
      TWO,
      THREE,
      FOUR,
      BELOW,
    );
    expect(body(article)).toEqual([ONE, TWO, THREE, FOUR]);
  });
});

describe('what is told of lines', () => {
  const film = `A film shows the harbour. ${ONE}`;
  const roles = (told: readonly Told[]) => told.map(({ role }) => role);

  it('takes sentences between who signs and the prose for paragraphs, and not what is said twice', () => {
    const { told } = toldAs([
      ['headline', 'head', 'Ferry late again'],
      ['other', 'head', `It was so. ${ONE}`],
      ['byline', 'head', 'By Ada Ren'],
      ['other', 'head', ONE],
      ['other', 'head', film],
      ['other', 'head', 'Boats are old'],
      ['other', 'head', film],
      ['para', 'body', FOUR],
    ]);
    expect(roles(withFirstParagraph(told))).toEqual([
      'headline',
      'other',
      'byline',
      'para',
      'other',
      'other',
      'other',
      'para',
    ]);
  });

  it('takes for headings what a list has named, all of it and in its order', () => {
    const lines = (...list: readonly string[]) =>
      toldAs([
        ...list.map((words): Line => ['other', 'head', words]),
        ['para', 'body', ONE],
        ['other', 'body', 'A night in the school'],
        ['para', 'body', TWO],
        ['other', 'body', 'What a boat would cost'],
        ['para', 'body', THREE],
      ]).told;
    const found = (...list: readonly string[]) =>
      roles(withContents(lines(...list))).filter((role) => role === 'subhead');
    expect(found('Contents page', 'A night in the school', 'What a boat would cost')).toHaveLength(2);
    expect(found('Most read', 'What a boat would cost', 'A night in the school')).toHaveLength(0);
    expect(found('A night in the school', 'What a boat would cost', 'Boats are old')).toHaveLength(0);
  });
});

describe('a sentence that opens with the name of a section', () => {
  it.each([
    ['Sport is what the town has the hall for, and the hall is shut.'],
    ['Weather was not to blame for it this time, the office said.'],
  ])('stays the body’s last: %s', (sentence) => {
    expect(body(page(`By Ada Ren\n12 March 2019\n${FURNITURE}`, ONE, TWO, THREE, sentence, BELOW)).at(-1)).toBe(
      sentence,
    );
  });
});

describe('a writer’s address below the body', () => {
  it('is a note on who signs', () => {
    const note = 'Write to Ada Ren at ada.ren@courier.example';
    const article = read(`# Ferry late again\n\nBy Ada Ren\n\n${[ONE, TWO, THREE, note].join('\n\n')}\n`, 'a.md');
    expect(body(article)).toEqual([ONE, TWO, THREE]);
  });

  it('stays where it is another’s', () => {
    const last = 'Those who slept in the school can write to Olga Tammer at olga@school.example.';
    expect(body(page('By Ada Ren\n12 March 2019', ONE, TWO, THREE, last)).at(-1)).toBe(last);
  });
});
