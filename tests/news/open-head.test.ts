/** Heads of articles whose format has blocks and no fields; and last words that are those of the comments below an article. */
import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const PROSE =
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said, and forty people who had meant to take the last train slept in the hall of the town’s school.';
const SAID =
  '“We were given soup and blankets,” said Olga Tammer, a baker from the north shore. “Nobody knew who would pay.”';
const LAST = 'The operator, Sound Lines, declined to comment.';
const TITLE = 'Ferry late again, council to act';
const DECK = 'Forty people missed the last train';

const markdown = (...parts: readonly string[]) => {
  const article = read(`${[...parts, PROSE, SAID, LAST].join('\n\n')}\n`, 'a.md');
  expect(untiled(article)).toEqual([]);
  return article;
};

describe('a head in Markdown without front matter', () => {
  it.each<readonly [string, readonly string[]]>([
    ['below a heading', [`# ${TITLE}`, DECK, 'By Ada Ren', '12 March 2019']],
    ['of paragraphs alone', [TITLE, DECK, 'By Ada Ren', '12 March 2019']],
    ['with a bold headline', [`**${TITLE}**`, DECK, 'By Ada Ren', '12 March 2019']],
  ])('has its deck and its signature %s', (_, head) => {
    expect(markdown(...head)).toMatchObject({
      headline: TITLE,
      standfirst: DECK,
      byline: [{ name: 'Ada Ren' }],
      published: { date: '2019-03-12' },
      body: [{ text: PROSE }, { text: SAID }, { text: LAST }],
    });
  });

  it('keeps what stands above the prose where nobody signs it', () => {
    const article = markdown(`# ${TITLE}`, 'It was raining.');
    expect(article.body.map(({ text }) => text)).toEqual(['It was raining.', PROSE, SAID, LAST]);
  });
});

describe('an article whose last sentence is about a comment keeps it', () => {
  const page = (last: string) =>
    `<body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1><p>By Ada Ren</p><p>12 March 2019</p><p>${PROSE}</p><p>${SAID}</p><p>${last}</p><a href="#c">Comments</a></article></body>`;

  it.each([
    [LAST],
    ['The council did not respond to a request for comment.'],
    ['Sound Lines was not available for comment.'],
  ])('in a saved page and in Markdown: %s', (last) => {
    expect(read(page(last), 'a.html').body.at(-1)?.text).toBe(last);
    expect(read(`# ${TITLE}\n\n${PROSE}\n\n${SAID}\n\n${last}\n`, 'a.md').body.at(-1)?.text).toBe(last);
  });

  it.each([
    ['You must be logged in to post a comment.'],
    ['Be the first to leave a comment.'],
    ['Please log in or register to comment.'],
  ])('and a call for one is none of it: %s', (call) => {
    expect(read(page(call), 'a.html').body.at(-1)?.text).toBe(SAID);
  });
});
