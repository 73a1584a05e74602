import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/news/lines/lines.js';
import { read, untiled } from './reading.js';

const PROSE = [
  'The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier and the county closed it for what was meant to be a month.',
  'The bridge "was never the problem," the engineer Tom Hale said. "The river was the problem, and it has been here longer than any of us."',
  'Note: the toll is gone.',
];

/** As a library's database of newspapers prints an article. */
const EXPORT = `3 of 240 DOCUMENTS

The Skellhavn Post

May 4, 1998 Monday
FINAL EDITION

HEADLINE: Bridge reopens after nine years

BYLINE: ADA REN; STAFF WRITER

SECTION: Local; Pg. B1

LENGTH: 152 words

BODY:
${PROSE.join('\n\n')}

GRAPHIC: The Calder bridge at dusk. Photo: Tom Hale

LOAD-DATE: May 6, 1998

LANGUAGE: ENGLISH`;

describe('an export whose fields are labelled', () => {
  it('gives each field what its label says, and the body no label', () => {
    const article = read(EXPORT);
    expect(article).toMatchObject({
      headline: 'Bridge reopens after nine years',
      section: 'Local',
      byline: [{ name: 'Ada Ren' }],
      published: { date: '1998-05-04' },
      captions: [{ text: 'The Calder bridge at dusk.', credit: { raw: 'Tom Hale' } }],
    });
    expect(article.body.map(({ text }) => text)).toEqual(PROSE);
    expect(untiled(article)).toEqual([]);
    const dropped = article.dropped.map(({ text, reason }) => [text, reason]);
    expect(dropped).toContainEqual(['HEADLINE:', 'label of a field']);
    expect(dropped).toContainEqual(['152 words', 'detail of an export']);
    const whys = article.layout.filter(({ field }) => field === 'dropped').map(({ why }) => why);
    expect(whys).toContain('label of a field');
  });

  it.each<[string, string[], object]>([
    [
      'with its values in lines of their own',
      ['Title:', 'Bridge reopens', 'Author:', 'Ada Ren', 'Date:', '4 May 1998', 'Text:'],
      {},
    ],
    [
      'in German',
      ['Quelle: Der Sundbote', 'Titel: Bridge reopens', 'Datum: 04.05.1998', 'Autor: Ada Ren', 'Text:'],
      { publication: 'Der Sundbote' },
    ],
    [
      'without a label before the words',
      ['Headline: Bridge reopens', 'Date: 1998-05-04', 'Byline: By Ada Ren', 'Keywords: bridges; Calder', ''],
      { tags: ['bridges', 'Calder'] },
    ],
  ])('is read %s', (_, head, fields) => {
    const article = read([...head, PROSE.slice(0, 2).join('\n\n')].join('\n'));
    const published = { date: '1998-05-04' };
    expect(article).toMatchObject({ headline: 'Bridge reopens', byline: [{ name: 'Ada Ren' }], published, ...fields });
    expect(article.body.map(({ text }) => text)).toEqual(PROSE.slice(0, 2));
    expect(untiled(article)).toEqual([]);
  });

  it('is read by its labels whatever the values look like', () => {
    const article = read(
      'Title: __proto__\nAuthor: Ada Ren\nDate: 2011-03-04\nSection: <b>\nText:\nIt rained all day, said Ada Quill.',
    );
    const published = { date: '2011-03-04' };
    expect(article).toMatchObject({ headline: '__proto__', byline: [{ name: 'Ada Ren' }], published, section: '<b>' });
    expect(article.body.map(({ text }) => text)).toEqual(['It rained all day, said Ada Quill.']);
  });

  it('is no page that has a label or two, nor a text that has labels and no words', () => {
    const page = read(`Title: a play\n\nSource: the theatre\n\n${PROSE.slice(0, 2).join('\n\n')}`);
    expect(page.headline).toBe('Title: a play');
    expect(read('Title: a play\nAuthor: Ada Ren\nDate: 1998-05-04').dropped.map(({ reason }) => reason)).not.toContain(
      'label of a field',
    );
  });
});

describe('what a scraper writes above an article', () => {
  const BRIEF = ['The ferry left the harbour an hour late.', '"Nobody knows why," said Tom Hale, the harbour master.'];
  const told = { headline: 'Ferry late again', byline: [{ name: 'Ada Ren' }], published: { date: '2011-03-04' } };

  it.each([
    [
      'of a brief',
      ['Title: Ferry late again', 'Author: Ada Ren', 'Date: 2011-03-04', 'URL: https://courier.example/a'],
      '',
    ],
    [
      'in names of a program',
      ['title: Ferry late again', 'authors: Ada Ren', 'publish_date: 2011-03-04'],
      'maintext: ',
    ],
    [
      'in as many lines as a column has',
      [
        'URL: https://courier.example/2011/03/04/ferry',
        'Headline: Ferry late again',
        'Subheadline: Forty miss the last train',
        'Byline: By Ada Ren, Courier Staff Writer',
        'Published: March 4, 2011',
        'Section: Islands',
      ],
      '',
    ],
  ])('are fields, and the words below them its body: %s', (_, fields, before) => {
    const article = read(`${fields.join('\n')}\n${before === '' ? '\n' : ''}${before}${BRIEF.join('\n\n')}\n`);
    expect(article).toMatchObject(told);
    expect(article.body.map(({ text }) => text)).toEqual(BRIEF);
    expect(untiled(article)).toEqual([]);
  });

  it('are lines of their own, however evenly they fill a column', () => {
    const fields = [
      'URL: https://courier.example/2011/03/04/ferry',
      'Headline: Ferry late again at Port Ellin',
      'Subheadline: Forty miss the last train',
      'Byline: By Ada Ren, Courier Staff Writer',
      'Published: March 4, 2011',
      'Section: Islands',
    ];
    const lines = linesOf([...fields, '', ...BRIEF].join('\n')).map(({ text }) => text);
    expect(lines.slice(0, fields.length)).toEqual(fields);
  });

  it('may part its text in two with rules', () => {
    const fields = ['TITLE: Ferry late again', 'AUTHOR: Ada Ren', 'DATE: 2011-03-04', '-----'];
    const article = read([...fields, 'BODY:', BRIEF[0], '-----', 'EXTENDED BODY:', BRIEF[1], '-----'].join('\n'));
    expect(article).toMatchObject(told);
    expect(article.body.map(({ text }) => text)).toEqual(BRIEF);
  });
});
