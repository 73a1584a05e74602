import { expect, it } from 'vitest';
import { figure } from '../../src/formats/bodies/made-body.js';

it.each([
  ['Owen Straik', 'The boat on Tuesday. Photo: Owen Straik'],
  ['Photo by Owen Straik', 'The boat on Tuesday. Photo by Owen Straik'],
  ['© Owen Straik', 'The boat on Tuesday. © Owen Straik'],
  ['', 'The boat on Tuesday.'],
])('a credit stands behind its caption as papers print it, with one word for it: %s', (credit, words) => {
  const made = figure({ address: '', words: '', caption: 'The boat on Tuesday.', credit });
  expect(made).toBe(`<figure><figcaption>${words}</figcaption></figure>`);
});

it('a credit that the caption says is not said again', () => {
  const made = figure({ address: '', words: '', caption: 'The boat. (Owen Straik)', credit: 'Owen Straik' });
  expect(made).toBe('<figure><figcaption>The boat. (Owen Straik)</figcaption></figure>');
});
