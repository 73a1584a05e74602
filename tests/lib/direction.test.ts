/** The direction of languages, and the language and direction of pages that show several. */
import { describe, expect, it } from 'vitest';
import { inLanguageOfMost, isMostlyRightToLeft, languageOfMost } from '../../src/lib/direction.js';

const said = (language: string, headline: string, standfirst: string | null = null, opening = '') => ({
  language,
  headline,
  standfirst,
  opening,
});

describe('the language of most of a list', () => {
  it('is that of more than half of its characters, whatever the number of its entries', () => {
    expect(languageOfMost([said('en', 'A'), said('en', 'B'), said('de', 'Drei lange Wörter')])).toBe('de');
    expect(languageOfMost([said('en', 'Four'), said('de', 'Vier')])).toBeNull();
  });

  it('counts what a list shows: the standfirst, else the opening', () => {
    const german = said('de', 'Vier', null, 'und noch etwas mehr');
    expect(languageOfMost([said('en', 'A headline'), german])).toBe('de');
    expect(languageOfMost([said('en', 'A headline'), { ...german, standfirst: 'mehr' }])).toBe('en');
  });

  it('is nobody’s where it is not known, or where there is nothing', () => {
    expect(languageOfMost([said('und', 'Somewhat longer words'), said('en', 'Few')])).toBeNull();
    expect(languageOfMost([])).toBeNull();
  });
});

describe('the letters of a page', () => {
  it.each([
    ['mostly Arabic', '<p>صحيفة الميناء</p><p>Ferry</p>', true],
    ['mostly Hebrew, with a mark at every letter', '<p>שָׁלוֹם עוֹלָם</p><p>peace</p>', true],
    ['mostly English', '<p>صحيفة</p><p>The harbour paper</p>', false],
    ['half and half', '<p>صحيف</p><p>four</p>', false],
    [
      'of an unseen script and title',
      '<title>Many words in here</title><script>const alsoHere = 1;</script>صحيفة',
      true,
    ],
    ['of tags and references', '<p class="of-many-letters">صحيفة&nbsp;&amp;&#8217;</p>', true],
    ['as good as half, with a comma', '<p>صحيف،</p><p>four</p>', true],
    ['of figures alone', '<p>2020</p>', false],
  ])('%s', (_, markup, is) => {
    expect(isMostlyRightToLeft(markup)).toBe(is);
  });
});

describe('a page about many articles', () => {
  const page = (words: string) => {
    const asked: string[] = [];
    const fill = (language: string) => {
      asked.push(language);
      return { markup: `<html lang="${language}">${words}` };
    };
    return { asked, fill };
  };
  const english = [said('en', 'A ferry at the quay')];
  const arabic = [said('ar', 'العبّارة عند الرصيف')];

  it('is in the language of most of it, in a left-to-right interface without a look at its letters', () => {
    const { asked, fill } = page('صحيفة الميناء القديم');
    expect(inLanguageOfMost({ entries: arabic }, 'en', fill).markup).toContain('lang="ar"');
    expect(inLanguageOfMost({ groups: [{ entry: english[0]! }] }, 'de', fill).markup).toContain('lang="en"');
    expect(inLanguageOfMost({ groups: [{ entries: english }] }, 'de', fill).markup).toContain('lang="en"');
    expect(asked).toEqual(['ar', 'en', 'en']);
  });

  it('is in the interface’s where nothing is most, or nothing is listed', () => {
    for (const list of [{}, { entries: [] }, { entries: [said('und', 'Whatever')] }])
      expect(inLanguageOfMost(list, 'fr', page('').fill).markup).toContain('lang="fr"');
  });

  it('stays right-to-left where the interface’s own words outweigh what it lists', () => {
    const { asked, fill } = page('أرشيف الصحيفة حسب التاريخ والمكان: A ferry at the quay');
    expect(inLanguageOfMost({ entries: english }, 'ar', fill).markup).toContain('lang="ar"');
    expect(asked).toEqual(['en', 'ar']);
    expect(inLanguageOfMost({ entries: english }, 'ar', page('صحيفة: A ferry at the quay').fill).markup).toContain(
      'lang="en"',
    );
  });
});
