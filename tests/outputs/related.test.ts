/** Which articles are near one another, and why; what an article's page shows of others. */
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/outputs/index.js';
import { linksOf } from '../../src/outputs/linked.js';
import type { Article } from '../../src/types.js';
import { articleOf, on, pagesOf, textOf } from './archive.js';

const linked = (articles: readonly Article[]) => {
  const links = linksOf(articles.map((article) => entryOf(article)));
  return (i: number) => links.make(i);
};
const reasons = (articles: readonly Article[], i = 0) =>
  linked(articles)(i)?.related.map(({ headline, reasons }) => [headline, ...reasons]);

const day = (n: number) => on(`2020-01-${String(n).padStart(2, '0')}`);
/** Articles that have nothing to do with anything. */
const others = Array.from({ length: 12 }, (_, i) =>
  articleOf({ headline: `Nothing ${i}`, published: day(10 + i), paragraphs: [`It rained on day ${i}.`] }),
);

describe('related articles', () => {
  it('quote the same person', () => {
    const [a, b] = [1, 2].map((n) =>
      articleOf({ headline: `A${n}`, published: day(n), paragraphs: [`“Word ${n}.”`], speaker: 'Maren Holt' }),
    );
    expect(reasons([a!, b!, ...others])).toEqual([['A2', { kind: 'people', names: ['Maren Holt'] }]]);
  });

  it('carry the same tag, however it is written', () => {
    const [a, b] = ['Foghorns', 'FOGHORNS'].map((tag, n) =>
      articleOf({ headline: `A${n}`, published: day(n + 1), tags: [tag] }),
    );
    expect(reasons([a!, b!, ...others])).toEqual([['A1', { kind: 'tags', names: ['Foghorns'] }]]);
  });

  it('share a place only where they share a rare word too', () => {
    const dateline = { place: 'Skellhavn', date: null };
    const from = (n: number, text: string) =>
      articleOf({ headline: `A${n}`, published: day(n), dateline, paragraphs: [text] });
    expect(reasons([from(1, 'It rained.'), from(2, 'It rained.'), ...others])).toEqual([]);
    expect(reasons([from(1, 'A lighthouse burned.'), from(2, 'The lighthouse stands.'), ...others])).toEqual([
      ['A2', { kind: 'places', names: ['Skellhavn'] }, { kind: 'words', names: ['lighthouse'] }],
    ]);
  });

  it('share rare words across languages, and never common ones', () => {
    const texts = ['The keeper of Vennet, a Skaill, left.', 'Der Wärter von Vennet, ein Skaill, ging.'];
    const [a, b] = texts.map((text, n) =>
      articleOf({ headline: `A${n}`, published: day(n + 1), language: n === 0 ? 'en' : 'de', paragraphs: [text] }),
    );
    expect(reasons([a!, b!, ...others])).toEqual([['A1', { kind: 'words', names: ['Vennet', 'Skaill'] }]]);
    const everywhere = Array.from({ length: 30 }, (_, n) =>
      articleOf({ headline: `A${n}`, published: day(n + 1), paragraphs: ['Everybody in the Guildhall waited.'] }),
    );
    expect(reasons(everywhere)).toEqual([]);
  });

  it('are the nearest in time where many share the same', () => {
    const many = Array.from({ length: 28 }, (_, n) =>
      articleOf({ headline: `A${n}`, published: day(n + 1), paragraphs: [`“Word ${n}.”`], speaker: 'Maren Holt' }),
    );
    expect(reasons(many, 14)?.map(([headline]) => headline)).toEqual(['A13', 'A15', 'A12', 'A16']);
  });

  it('are shown with their reason', () => {
    const [a, b] = [1, 2].map((n) =>
      articleOf({ headline: `A${n}`, published: day(n), paragraphs: [`“Word ${n}.”`], speaker: 'Maren Holt' }),
    );
    expect(textOf(pagesOf([a!, b!]), a!.url)).toContain('Both quote <bdi>Maren Holt</bdi>');
  });
});

describe('an article’s neighbours', () => {
  const articles = [
    articleOf({ headline: 'One', published: day(1) }),
    articleOf({ headline: 'Two', published: day(2) }),
    articleOf({ headline: 'Also two', published: day(2) }),
    articleOf({ headline: 'Nobody knows' }),
  ];
  const at = linked(articles);

  it('are those before and after in time, and none without a date', () => {
    expect([at(0)?.previous, at(0)?.next?.headline]).toEqual([null, 'Two']);
    expect([at(2)?.previous?.headline, at(2)?.next]).toEqual(['Two', null]);
    expect([at(3)?.previous, at(3)?.next]).toEqual([null, null]);
  });

  it('of the same day are counted, and the page leads to them', () => {
    expect([0, 1, 3].map((i) => at(i)?.sameDay)).toEqual([1, 2, 0]);
    expect(textOf(pagesOf(articles), articles[1]!.url)).toContain(
      '<a href="02.html">All 2 articles of 2 January 2020</a>',
    );
    expect(textOf(pagesOf(articles), articles[0]!.url)).not.toContain('article of 1 January');
  });
});
