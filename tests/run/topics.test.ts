/** Days of the week and months are what no two articles are about. */
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/outputs/index.js';
import { linksOf } from '../../src/outputs/linked.js';
import { nearOf } from '../../src/outputs/related.js';
import { topicsOf } from '../../src/run/topics.js';
import { articleOf, on } from '../outputs/archive.js';

/** What the first of two articles, among others, shows as shared with the second. */
function shared(language: string, one: string, other: string): string[] {
  const day = (n: number) => on(`2020-01-${String(n).padStart(2, '0')}`);
  const others = Array.from({ length: 12 }, (_, i) => articleOf({ headline: `X${i}`, published: day(10 + i) }));
  const two = [one, other].map((text, n) =>
    articleOf({ headline: `A${n}`, published: day(n + 1), language, paragraphs: [text] }),
  );
  const entries = [...two, ...others].map((article) => entryOf(article));
  const links = linksOf(
    entries,
    nearOf(entries.length, (i) => topicsOf(entries[i]!)),
  );
  return links.make(0).related.flatMap(({ reasons }) => reasons.flatMap(({ names }) => names));
}

describe('two articles', () => {
  it.each([
    ['en', 'The ferry sank on Tuesday in March, it said.', 'The pier reopened on Tuesday in March, it said.'],
    ['de', 'Sie sank am Donnerstag im Dezember.', 'Er öffnete am Donnerstag im Dezember.'],
    ['fr', 'On le disait Mercredi ou Septembre.', 'On le voyait Mercredi ou Septembre.'],
  ])('in %s are not near because both name a day and a month', (language, one, other) => {
    expect(shared(language, one, other)).toEqual([]);
  });

  it('are near for other words, and days are no reason then', () => {
    const [one, other] = ['The Vanna and the Hesk on Tuesday.', 'Of Tuesday, the Vanna and the Hesk.'];
    expect(shared('en', one, other)).toEqual(['Vanna', 'Hesk']);
  });
});
