import { describe, expect, it } from 'vitest';
import { BODY, SHAPES, WORDS } from './export-shapes.js';
import { read, untiled } from './reading.js';

describe('an export of a database', () => {
  it.each(SHAPES)('gives every field and keeps every word: %s', (_, text) => {
    const article = read(text);
    expect(article).toMatchObject({
      headline: 'Bridge reopens after nine years',
      byline: [{ name: 'Ada Ren', role: null, organisation: null }],
      published: { date: text.includes('05/14/1998') ? '1998-05-14' : '1998-05-04', basis: 'text' },
      publication: 'The Skellhavn Post',
    });
    expect(article.body.map((block) => block.text)).toEqual(BODY);
    expect(untiled(article)).toEqual([]);
  });

  it.each([
    ['Ren, Ada; van der Quill, Tom', ['Ada Ren', 'Tom van der Quill']],
    ['Ada Ren, Tom Quill', ['Ada Ren', 'Tom Quill']],
    ['Ren, Reuters', []],
  ])('turns names that stand surname first, and no others: %s', (author, names) => {
    const article = read(`Title: Bridge reopens\nAuthor: ${author}\nDate: 4 May 1998\nText:\n${WORDS}`);
    expect(article.byline.flatMap(({ name }) => (name === null || !name.includes(' ') ? [] : [name]))).toEqual(names);
  });

  it('warns where a file holds several articles', () => {
    const rules = (text: string) => read(text).warnings.map(({ rule }) => rule);
    for (const [, text] of SHAPES.slice(0, 8)) {
      expect(rules(text)).not.toContain('article:several');
      const another = text.replace('Bridge reopens after nine years', 'Toll is gone');
      expect(rules(`${text}\n\n${another}`)).toContain('article:several');
    }
  });

  it('is no page whose source is told above it and that ends with a correction', () => {
    const head = 'The Skellhavn Post, Monday 4 May 1998, page 3\n\nBridge reopens after nine years\n\nBy Ada Ren';
    const { dropped } = read(`${head}\n\n${WORDS}\n\nCorrection: the bridge was closed in 1989.`);
    expect(dropped.map(({ text }) => text)).not.toContain('Correction:');
  });

  it('keeps the topics of all labels, and the section without the page', () => {
    const head =
      'Title: Bridge reopens\nAuthor: Ada Ren\nSection: News, pg. 3\nKeywords: bridges; Calder\nTopics: Calder; tolls';
    expect(read(`${head}\nText:\n${WORDS}`)).toMatchObject({ section: 'News', tags: ['bridges', 'Calder', 'tolls'] });
  });

  it('is no review with a box about its book, and no page with a few words in capitals', () => {
    const box = `${BODY[0]}\n\n${BODY[2]}\n\nTitle: The River\nAuthor: Tom Quill\nPublisher: Calder Press\nPages: 320`;
    expect(read(`A book about the Calder\n\nBy Ada Ren\n\n${box}`)).toMatchObject({
      headline: 'A book about the Calder',
      byline: [{ name: 'Ada Ren' }],
    });
    const capitals = read(`HD screens for all\n\nBy Ada Ren\n\n${WORDS}\n\nIN BRIEF\n\nRE the toll: it went.`);
    expect(capitals).toMatchObject({ headline: 'HD screens for all', byline: [{ name: 'Ada Ren' }] });
  });
});
