import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { linesOf } from '../../src/news/lines.js';
import { withPictureLines } from '../../src/news/picture-lines.js';
import type { Phase, Role } from '../../src/news/roles.js';
import type { Told } from '../../src/news/told.js';
import { traitsOf } from '../../src/news/traits.js';

const en = languageOf('en');

/** The lines told as captions in the end. @param lines each with the role and the act that it was told first */
function captionsOf(...lines: [Role, Phase, string][]): string[] {
  const text = lines.map(([, , words]) => words).join('\n\n');
  const told = linesOf(text).map((line, i): Told => {
    const [role, phase] = lines[i] ?? ['other', 'below'];
    return { line, role, phase, traits: traitsOf(line, en), why: '', lead: 0 };
  });
  return withPictureLines(told)
    .filter(({ role }) => role === 'caption')
    .map(({ line }) => line.text);
}

describe('lines of pictures', () => {
  it('a credit beside a caption is no signature where another signs', () => {
    const credit: [Role, Phase, string] = ['byline', 'head', 'Ada Ren/REUTERS'];
    const caption: [Role, Phase, string] = ['caption', 'head', 'The ferry at the quay on Monday.'];
    expect(captionsOf(['byline', 'head', 'By Tom Hale'], credit, caption)).toEqual([credit[2], caption[2]]);
    expect(captionsOf(credit, caption)).toEqual([caption[2]]);
    expect(captionsOf(['byline', 'head', 'By Tom Hale'], credit)).toEqual([]);
  });

  it('words right above a credit are its caption, and the credit goes with them', () => {
    const words = 'The ferry at the quay on Monday';
    expect(captionsOf(['other', 'head', words], ['other', 'head', 'Getty Images'])).toEqual([words, 'Getty Images']);
    expect(captionsOf(['para', 'body', words], ['para', 'body', 'REUTERS'])).toEqual([words, 'REUTERS']);
    expect(captionsOf(['para', 'body', `${words}.`], ['para', 'body', 'REUTERS'])).toEqual([]);
    expect(captionsOf(['other', 'below', words], ['other', 'below', 'Getty Images'])).toEqual([]);
  });

  it('a sentence above the credit of the caption below it is none', () => {
    const caption = 'The ferry at the quay on Monday.';
    expect(
      captionsOf(
        ['other', 'head', 'The harbour office will open again on Tuesday.'],
        ['other', 'head', '© Ada Ren'],
        ['caption', 'head', caption],
      ),
    ).toEqual(['© Ada Ren', caption]);
  });

  it('a name said twice above a credit is no second author', () => {
    const twice: [Role, Phase, string][] = [
      ['byline', 'head', 'Una Vey'],
      ['other', 'head', 'Una Vey'],
      ['caption', 'head', 'Photo: REUTERS/Ada Ren'],
    ];
    expect(captionsOf(...twice, ['byline', 'head', 'Tom Hale'])).toContain('Una Vey');
    expect(captionsOf(...twice)).not.toContain('Una Vey');
  });
});
