import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const ARTICLE = `By Nell Harcourt

The Saltport City Council voted 6-1 Thursday to ban fires on the beach after a dry spring that has left the dunes as brown as toast and the hydrants of the north shore without pressure.

"One spark is all it takes," Fire Chief Omar Diaz told the council before the vote, and nobody in the crowded room spoke against him.`;

const HEADS = {
  sent: 'From: "The Daily Brief" <brief@saltport.example>\nTo: archive@library.example\nDate: Fri, 12 Jun 2009 06:02:11 -0700\nSubject: Council bans beach fires',
  forwarded:
    'Begin forwarded message:\n\nFrom: Nell Harcourt <nell@saltport.example>\nSubject: Fwd: RE: Council bans beach fires\nDate: June 12, 2009 at 6:02:11 AM PDT\nTo: archive@library.example',
};

describe('a mail that holds an article', () => {
  it.each(Object.entries(HEADS))('has its subject as headline and its day as date: %s', (_, head) => {
    const article = read(`${head}\n\n${ARTICLE}`);
    expect(article).toMatchObject({ headline: 'Council bans beach fires', byline: [{ name: 'Nell Harcourt' }] });
    expect(article.published?.date.slice(0, 10)).toBe('2009-06-12');
    expect(article.body).toHaveLength(2);
    expect(untiled(article)).toEqual([]);
  });

  it('is read in other languages of mail', () => {
    const head =
      'Von: Redaktion <redaktion@salzhafen.example>\nGesendet: 12.06.2009 06:02\nAn: archiv@salzhafen.example\nBetreff: AW: Rat verbietet Feuer am Strand';
    const words =
      'Der Stadtrat hat am Donnerstag nach einem trockenen Frühjahr mit sechs Stimmen gegen eine beschlossen, offene Feuer am Strand zu verbieten, wie ein Sprecher der Stadt mitteilte.';
    expect(read(`${head}\n\n${words}\n\n${words}`)).toMatchObject({
      headline: 'Rat verbietet Feuer am Strand',
      published: { date: expect.stringContaining('2009-06-12') },
    });
  });

  it('is no mail where an article speaks of one', () => {
    const article = read(`Council bans beach fires\n\nFrom: the north shore, where the dunes are.\n\n${ARTICLE}`);
    expect(article.headline).toBe('Council bans beach fires');
  });
});
