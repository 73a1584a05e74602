import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { Pictures } from '../../src/news/pictures/pictures.js';
import { traitsOf } from '../../src/news/roles/traits.js';
import type { Told } from '../../src/news/told/told.js';
import { read, untiled } from './reading.js';

const en = languageOf('en');

/** Captions of a text whose lines that open with `*` were told as such. */
function captionsOf(text: string): [string, string | null][] {
  const pictures = new Pictures(text, en);
  for (const line of linesOf(text).filter((one) => one.text.startsWith('*'))) {
    const told: Told = { line, role: 'caption', phase: 'head', traits: traitsOf(line, en), why: '', lead: 0 };
    pictures.take({ ...told, line: { ...line, text: line.text.slice(2), span: [line.span[0] + 2, line.span[1]] } });
  }
  return pictures.settle(null).captions.map(({ text: words, credit }) => [words, credit?.raw ?? null]);
}

const PROSE = `${'The ferry to the outer islands did not sail this morning because of the fog. '.repeat(3)}\n`;

describe('a credit on a line of its own', () => {
  it.each([
    ['after its caption', '* The quay at dusk.\n* Ada Ren/REUTERS\n'],
    ['after it, a house alone', '* The quay at dusk.\n* REUTERS\n'],
    ['before it', '* Ada Ren/REUTERS\n* The quay at dusk.\n'],
    ['before and after', '* © Ada Ren/REUTERS\n* The quay at dusk.\n* © Ada Ren/REUTERS\n'],
    ['with a button between', '* The quay at dusk.\nEnlarge\n* Photo: REUTERS\n'],
  ])('%s belongs to it', (_where, text) => {
    const credit = text.includes('Ada Ren') ? 'Ada Ren/REUTERS' : 'REUTERS';
    expect(captionsOf(text)).toEqual([['The quay at dusk.', credit]]);
  });

  it('belongs to the caption after it where that before it has one or stands behind a paragraph', () => {
    const two = '* The quay at dusk. © Tom Hale\n* Ada Ren/REUTERS\n* The ferry.\n';
    expect(captionsOf(two)).toEqual([
      ['The quay at dusk.', 'Tom Hale'],
      ['The ferry.', 'Ada Ren/REUTERS'],
    ]);
    const far = `* The quay at dusk.\n${PROSE}* Ada Ren/REUTERS\n* The ferry.\n`;
    expect(captionsOf(far)).toEqual([
      ['The quay at dusk.', null],
      ['The ferry.', 'Ada Ren/REUTERS'],
    ]);
  });
});

it('said again with a line between it and its credit, a caption takes no line along', () => {
  const text =
    'Updated: 6 March 2011\n\n“We had begun to think of it as a story for children,” said Ada Holt, the harbour master, who has waited for it.\n\nHARBOUR\n\nPhoto: Tom Hale / AP\n\nHARBOUR\n\nBy Ann Reed, 4 March 2011\n\nPhoto: Tom Hale / AP';
  const article = read(text, 'a.md');
  expect(untiled(article)).toEqual([]);
  expect(article.dropped.map(({ text: words }) => words)).toEqual(['HARBOUR', 'Photo: Tom Hale / AP']);
});

it('a small word alone is what a picture is called, and no caption', () => {
  expect(captionsOf('* harbour\n* The quay at dusk.\n')).toEqual([['The quay at dusk.', null]]);
  expect(captionsOf('* Hesk\n')).toEqual([['Hesk', null]]);
});

it('a credit before a bar is the credit of what follows', () => {
  const words = 'The old ferry at the quay of Port Ellin.';
  expect(captionsOf(`* Photo credit: AP | ${words}\n`)).toEqual([[words, 'AP']]);
});

describe('a caption that is declared', () => {
  const told = (front: string, body = '') =>
    read(`---\ntitle: A quay\n${front}\n---\n${body}${PROSE}`, 'a.md').captions.map(({ text, credit }) => [
      text,
      credit?.raw ?? null,
    ]);

  it.each([
    ['caption: "The quay at dusk. Photograph: Ada Ren/AFP"', 'The quay at dusk.', 'Ada Ren/AFP'],
    ['caption: "The quay at dusk. Photo: AFP"', 'The quay at dusk.', 'AFP'],
    ['caption: "The quay at dusk (Ada Ren/PA)"', 'The quay at dusk', 'Ada Ren/PA'],
    ['caption: "Photo: AFP"', 'Photo: AFP', null],
    ['caption: "The quay at dusk. Photo: AFP"\ncredit: Ada Ren', 'The quay at dusk. Photo: AFP', 'Ada Ren'],
    ['caption: The quay at dusk.\ncredit: Ada Ren', 'The quay at dusk.', 'Ada Ren'],
  ])('has its credit apart where none is declared: %s', (front, text, credit) => {
    expect(told(front)).toEqual([[text, credit]]);
  });

  it('in JSON, too', () => {
    const article = { title: 'A quay', image: { url: 'q.jpg', caption: 'The quay at dusk. Photo: AFP' }, text: PROSE };
    const credit = { raw: 'AFP', photographer: null, agency: 'AFP' };
    expect(read(JSON.stringify(article), 'a.json').captions).toEqual([
      { text: 'The quay at dusk.', credit, image: 'q.jpg' },
    ]);
  });

  it('gives the same caption of the text the credit that it lacks', () => {
    const figure = '<figure><img src="q.jpg"><figcaption>The quay at dusk.</figcaption></figure>\n\n';
    expect(told('caption: The quay at dusk.\ncredit: Ada Ren', figure)).toEqual([['The quay at dusk.', 'Ada Ren']]);
    expect(told('caption: "The quay at dusk. Photo: AFP"', figure)).toEqual([['The quay at dusk.', 'AFP']]);
  });
});

it('a caption behind its label keeps its words and its credit', () => {
  expect(captionsOf('* PHOTO: Crowds at the harbour (Ada Ren/PA)\n')).toEqual([
    ['Crowds at the harbour', 'Ada Ren/PA'],
  ]);
});

it('a declared caption that ends with its credit is parted from it, and keeps its picture', () => {
  const none = { standfirst: null, headline: null, byline: [], published: null, modified: null, publication: null };
  const others = { section: null, tags: [], language: null, dateline: null, original: null, other: {} };
  const settled = (caption: string, credit: string | null) =>
    new Pictures('', en).settle({ basis: 'metadata', ...none, ...others, caption, credit, image: 'a.jpg' }).captions;
  const raw = (credit: string) => ({ raw: credit });
  expect(settled('The quay at dusk. Photo: Ada Ren', null)).toMatchObject([
    { text: 'The quay at dusk.', credit: raw('Ada Ren'), image: 'a.jpg' },
  ]);
  expect(settled('The quay at dusk.', null)).toEqual([{ text: 'The quay at dusk.', credit: null, image: 'a.jpg' }]);
  expect(settled('The quay. Photo: Ada Ren', 'Tom Hale')).toMatchObject([
    { text: 'The quay. Photo: Ada Ren', credit: raw('Tom Hale') },
  ]);
});
