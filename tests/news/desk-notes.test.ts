import { expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const BODY = [
  'The bridge over the Calder was opened to traffic again on Wednesday, nine years after a lorry struck its middle pier.',
  '"The bridge was never the problem," the engineer Tom Hale said. "The river was the problem."',
];

it.each([
  ['Eds: UPDATES with quote from engineer. With photos.'],
  ['(Editors: note spelling of Calder)'],
  ['The Wayback Machine - https://web.archive.example/web/1998/http://post.example/bridge.html'],
  ['https://post.example/1998/05/bridge-reopens-after-nine-years.html'],
])('a note of a desk or an archive above the copy is no standfirst: %s', (note) => {
  const article = read(`Bridge reopens after nine years\n${note}\nBy Ada Ren\nMay 4, 1998\n\n${BODY.join('\n\n')}`);
  expect(article).toMatchObject({
    headline: 'Bridge reopens after nine years',
    standfirst: null,
    byline: [{ name: 'Ada Ren' }],
  });
  expect(article.body.map(({ text }) => text)).toEqual(BODY);
  expect(article.dropped).toMatchObject([{ text: note, reason: 'detail of an export' }]);
  expect(untiled(article)).toEqual([]);
});

it('an address within the copy, or with words around it, is none', () => {
  const within = [
    BODY[0],
    ...Array.from({ length: 9 }, () => BODY[1]),
    'https://calder.example',
    ...BODY,
    ...BODY,
    ...BODY,
  ];
  const text = `Bridge reopens after nine years\n\nBy Ada Ren\n\n${within.join('\n\n')}`;
  expect(read(text).dropped.map(({ reason }) => reason)).not.toContain('detail of an export');
});
