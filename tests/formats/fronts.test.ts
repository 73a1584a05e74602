/** What stands above an article's words and declares its fields: TOML, YAML above plain text, heads of services. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/types.js';
import { read, untiled } from '../news/reading.js';

const BODY = 'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.';

describe('front matter in TOML', () => {
  const FRONT = `+++
title = "School ships return"
date = 2019-05-11T06:30:00+01:00
lastmod = 2019-05-12
authors = ["Ada Ren", "Tom Quill"]
weight = 3
big = 12345678901234567890

[params]
publication = "The Calder Post"
[params.image]
url = "a.jpg"
alt = "A ship"
+++
`;

  it('declares what the same in YAML would', () => {
    const article = read(`${FRONT}\n${BODY}\n`, 'a.md');
    expect(article).toMatchObject({
      headline: 'School ships return',
      published: { date: '2019-05-11T06:30:00+01:00', basis: 'front matter' },
      modified: { date: '2019-05-12' },
      publication: 'The Calder Post',
      captions: [{ text: 'A ship', image: 'a.jpg' }],
      other: { weight: '3', big: '12345678901234567890' },
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren', 'Tom Quill']);
    expect(article.body.map(({ text }) => text)).toEqual([BODY]);
  });

  it.each([
    ['what is no TOML, with its line', '+++\ntitle = "A"\ndate = \n+++\nBody.', 'front-matter:toml', 3],
    ['one that nothing closes', '+++\ntitle = "A"\n\nBody.', 'front-matter:open', 1],
    ['one of empty lines without end', `---\na: b\n${'\n'.repeat(2001)}---\nBody.`, 'front-matter:size', 1],
    ['one without measure', `+++\na = "${'x'.repeat(70_000)}"\n+++\nBody.`, 'front-matter:size', 1],
  ])('refuses %s', (_, text, rule, line) => {
    const notes: Note[] = [];
    expect(() => read(text, 'a.md', notes)).toThrow('refused');
    expect(notes).toMatchObject([{ level: 'error', rule, line }]);
  });

  it('reaches no prototype and publishes no control character', () => {
    const notes: Note[] = [];
    const text = `+++\ntitle = "a\\u0007b"\n[__proto__]\npolluted = "yes"\n[constructor.prototype]\nx = "y"\n+++\n${BODY}`;
    const article = read(text, 'a.md', notes);
    expect(article.headline).toBe('a b');
    expect(notes.map(({ rule }) => rule)).toContain('text:control');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(article.other)).toContain('constructor');
  });

  it.each([
    ['date = 2019-02-30', '2019-02-30'],
    ['date = 2021-04-31T10:00:00Z # the last', '2021-04-31T10:00:00Z'],
    ['date = 2021-13-01', '2021-13-01'],
    ['date = 2021-02-29 10:00:00', '2021-02-29 10:00:00'],
  ])('makes no other day of one that no month has: %s', (line, written) => {
    const notes: Note[] = [];
    const article = read(`+++\ntitle = "A"\n${line}\n+++\n${BODY}`, 'a.md', notes);
    expect(article.published).toBeNull();
    const [note] = notes.filter(({ rule }) => rule === 'date:unreadable');
    expect(note?.message).toContain(`"${written}"`);
    const same = `---\ntitle: A\n${line.replace(' =', ':')}\n---\n${BODY}`;
    expect(read(same, 'a.md').published).toBeNull();
  });

  it('leaves words as they are that look like no day', () => {
    const front = `title = "On 2019-02-30"
'2019-02-31' = '2019-02-30 \\' # 2019-02-30 "
2019-02-32 = """
a "quoted" \\" 2019-02-30
"""
list = ["2019-02-30", 2019-02-30, 2019-03-01]
`;
    const { headline, other } = read(`+++\n${front}+++\n${BODY}`, 'a.md');
    expect(headline).toBe('On 2019-02-30');
    expect(other).toMatchObject({
      '2019-02-31': '2019-02-30 \\',
      '2019-02-32': 'a "quoted" " 2019-02-30\n',
      list: '["2019-02-30","2019-02-30","2019-03-01"]',
    });
  });

  it('is left out where it is a draft', () => {
    const notes: Note[] = [];
    expect(() => read(`+++\ntitle = "A"\ndraft = true\n+++\n${BODY}`, 'a.md', notes)).toThrow('refused');
    expect(notes.map(({ rule }) => rule)).toEqual(['front-matter:draft']);
  });
});

describe('front matter above a plain text', () => {
  const FRONT = `---
title: Ferry late again
author: Ada Ren; Tom Quill
url: https://calder.example/a
description: Forty people missed the last train.
sitename: The Calder Post
date: 2019-06-03
categories: ['News']
---
`;

  it('declares its fields and is left out of the text’s own', () => {
    const text = `${FRONT}${BODY}\nIt comes at noon, the office said later.\n`;
    const article = read(text);
    expect(article).toMatchObject({
      text,
      headline: 'Ferry late again',
      standfirst: 'Forty people missed the last train.',
      published: { date: '2019-06-03', basis: 'front matter' },
      publication: 'The Calder Post',
      section: 'News',
      original: 'https://calder.example/a',
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren', 'Tom Quill']);
    expect(article.body.map(({ text }) => text)).toEqual([BODY, 'It comes at noon, the office said later.']);
    expect(article.dropped[0]).toMatchObject({ reason: 'front matter', text: expect.stringContaining('sitename:') });
    expect(untiled(article)).toEqual([]);
  });

  it.each([
    ['a drawn line', `---\nFerry late again\n---\n${BODY}`],
    ['what is no YAML', `---\ntitle: [a\n---\n${BODY}`],
    ['keys that no article has', `---\nfoo: a\nbar: b\n---\n${BODY}`],
  ])('but %s is text', (_, text) => {
    const article = read(text);
    expect(article.dropped.map(({ reason }) => reason)).not.toContain('front matter');
    expect(article.published).toBeNull();
  });
});

it('a value takes the place of no other, whatever both are called', () => {
  const params = 'params:\n  title: B\n  Title: C\n  mood: high\n';
  const article = read(`---\ntitle: A\nTitle: D\nmood: low\n${params}---\n${BODY}`, 'a.md');
  expect(article.headline).toBe('A');
  expect(article.other).toEqual({ Title: 'D', title: 'B', 'Title (2)': 'C', mood: 'low', 'mood (2)': 'high' });
});

it('a source is a paper or an address', () => {
  const under = (front: string) => read(`---\ntitle: A\n${front}\n---\n${BODY}`, 'a.md');
  expect(under('source: The Calder Post')).toMatchObject({ publication: 'The Calder Post', original: null });
  expect(under('source: https://calder.example/a')).toMatchObject({
    publication: null,
    original: 'https://calder.example/a',
  });
  expect(under('source: https://a.example/a\nsite_name: The Post')).toMatchObject({ publication: 'The Post' });
});

describe('the head that a service writes above its Markdown', () => {
  const head = (more = '') =>
    `Title: Ferry late again\n\nURL Source: https://calder.example/a\n\n${more}Markdown Content:\nFerry late again\n===\n\n${BODY}\n`;

  it('declares headline, day and address', () => {
    const article = read(head('Published Time: 2019-06-03T14:22:10+00:00\n\n'), 'a.md');
    expect(article).toMatchObject({
      headline: 'Ferry late again',
      published: { date: '2019-06-03T14:22:10+00:00', basis: 'metadata' },
      original: 'https://calder.example/a',
    });
    expect(article.body.map(({ text }) => text)).toEqual([BODY]);
  });

  it('declares the day whatever stands behind it, and keeps that', () => {
    const more = 'Published Time: 2019-06-03\nNumber of Pages: 2 \n\nWarning: a page \nWarning:  of two\n\n';
    const article = read(head(more), 'a.md');
    expect(article).toMatchObject({ headline: 'Ferry late again', published: { date: '2019-06-03' } });
    expect(article.other).toEqual({ 'Number of Pages': '2', Warning: 'a page\nof two' });
    expect(article.body.map(({ text }) => text)).toEqual([BODY]);
  });

  it('may lack the day, and is one only as a whole', () => {
    expect(read(head(), 'a.md').published).toBeNull();
    expect(read(`Title: Ferry late again\n\n${BODY}`, 'a.md').headline).not.toBe('Ferry late again');
  });
});

describe('the properties of a note', () => {
  it('below its title declare fields', () => {
    const article = read(
      `# Ferry late again\n\nCreated: June 3, 2019 2:22 PM\nAuthor: Ada Ren\nTags: News, Transport\nPublisher: The Calder Post\nMood: low\n\n${BODY}\n`,
      'a.md',
    );
    expect(article).toMatchObject({
      headline: 'Ferry late again',
      published: { date: '2019-06-03T14:22:00', basis: 'metadata' },
      publication: 'The Calder Post',
      tags: ['News', 'Transport'],
      other: { Mood: 'low' },
    });
    expect(article.byline.map(({ name }) => name)).toEqual(['Ada Ren']);
    expect(article.body.map(({ text }) => text)).toEqual([BODY]);
  });

  it('that name another headline leave the title in its place among the others', () => {
    const properties = 'Title: Ferry comes at last\nAuthor: Ada Ren\nPublisher: The Calder Post\n';
    const article = read(`# Ferry late again\n\n${properties}\n${BODY}\n`, 'a.md');
    expect(article).toMatchObject({ headline: 'Ferry comes at last', other: { heading: 'Ferry late again' } });
    const same = read(`# Ferry comes at last\n\n${properties}\n${BODY}\n`, 'a.md');
    expect(same).toMatchObject({ headline: 'Ferry comes at last', other: {} });
  });

  it('are some only where they give two fields or more', () => {
    const article = read(`# Ferry late again\n\nUpdate: It came.\nNote: It left.\n\n${BODY}\n`, 'a.md');
    expect(article.body.map(({ text }) => text).join(' ')).toContain('Update: It came.');
  });
});
