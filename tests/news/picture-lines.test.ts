import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { withPictureLines } from '../../src/news/pictures/picture-lines.js';
import { type Line, toldAs } from './telling.js';

const en = languageOf('en');

/** The lines told as captions in the end. @param lines as they were told first */
function captionsOf(...lines: Line[]): string[] {
  return withPictureLines(toldAs(lines).told, en)
    .filter(({ role }) => role === 'caption')
    .map(({ line }) => line.text);
}

describe('lines of pictures', () => {
  it('a credit beside a caption is no signature where another signs', () => {
    const credit: Line = ['byline', 'head', 'Ada Ren/REUTERS'];
    const caption: Line = ['caption', 'head', 'The ferry at the quay on Monday.'];
    expect(captionsOf(['byline', 'head', 'By Tom Hale'], credit, caption)).toEqual([credit[2], caption[2]]);
    expect(captionsOf(credit, caption)).toEqual([caption[2]]);
    expect(captionsOf(['byline', 'head', 'By Tom Hale'], credit)).toEqual([]);
  });

  it('no deck and no signature is a sentence that ends with a labelled credit', () => {
    const words = 'The ferry on Monday. Photo: Sol Tamm';
    for (const role of ['standfirst', 'byline'] as const) expect(captionsOf([role, 'head', words])).toEqual([words]);
    expect(captionsOf(['standfirst', 'head', 'The ferry on Monday. Ada Ren'])).toEqual([]);
    expect(captionsOf(['byline', 'head', 'Ada Ren. Photo: Sol Tamm'])).toEqual([]);
  });

  it('a house that sells pictures signs nothing, whoever else does not', () => {
    const caption: Line = ['caption', 'head', 'The ferry at the quay on Monday.'];
    expect(captionsOf(caption, ['byline', 'head', 'Getty Images'])).toEqual([caption[2], 'Getty Images']);
  });

  it('a sentence above a credit in brackets is its caption, whatever made the picture', () => {
    const words = 'Thieves angle for what they can sell.';
    const credit = '(Picture: made with a program for hafenblatt online / dkr)';
    expect(captionsOf(['other', 'head', words], ['other', 'head', credit])).toEqual([words, credit]);
    expect(captionsOf(['other', 'head', words], ['other', 'head', credit.slice(1, -1)])).toEqual([]);
  });

  it('what stands right above the words of a player is what the film is called', () => {
    const title = 'The bridge from the air';
    const above = (role: Line[0], phase: Line[1], below: string, gap = '\n') => {
      const { told } = toldAs(
        [
          [role, phase, title],
          ['other', phase, below],
        ],
        'en',
        `${title}${gap}${below}`,
      );
      return withPictureLines(told, en)[0]?.role;
    };
    expect(above('other', 'head', 'autoplay')).toBe('caption');
    expect(above('other', 'body', 'Autoplay')).toBe('caption');
    expect(above('other', 'head', 'autopark')).toBe('other');
    expect(above('other', 'below', 'autoplay')).toBe('other');
    expect(above('para', 'body', 'autoplay')).toBe('para');
    expect(above('other', 'head', 'autoplay', '\n\n')).toBe('other');
  });

  it('words right above a credit are its caption, and the credit goes with them', () => {
    const words = 'The ferry at the quay on Monday';
    expect(captionsOf(['other', 'head', words], ['other', 'head', 'Getty Images'])).toEqual([words, 'Getty Images']);
    expect(captionsOf(['para', 'body', words], ['para', 'body', 'REUTERS'])).toEqual([words, 'REUTERS']);
    expect(captionsOf(['para', 'body', `${words}.`], ['para', 'body', 'REUTERS'])).toEqual([]);
    expect(captionsOf(['other', 'below', words], ['other', 'below', 'Getty Images'])).toEqual([]);
    expect(captionsOf(['other', 'head', words], ['other', 'head', 'Photos: old ferries for auction'])).toEqual([]);
    expect(captionsOf(['para', 'body', '(Reporting by Ada Ren)'], ['para', 'body', '© Reuters'])).toEqual([]);
  });

  it('a line among the prose that ends with who has the rights is a caption, whatever sign says so', () => {
    const lines = ['夕方の港に停泊するフェリー（Ｃ）港湾通信', 'The ferry at the quay on Monday © Ada Ren'];
    for (const words of lines) expect(captionsOf(['other', 'head', words])).toEqual([words]);
    expect(captionsOf(['other', 'below', lines[0]!])).toEqual([]);
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

  it.each([
    ['The quay at dusk on Monday. (Ada Ren/The Associated Press)', true],
    ['The quay at dusk on Monday. (Unsplash)', true],
    ['The quay at dusk on Monday. Photo: Ada Ren', true],
    ['The keeper said that the light was never out. (Reuters)', false],
    ['The keeper and/or the harbour office must answer', false],
  ])('among the prose, "%s" is a caption: %s', (words, expected) => {
    expect(captionsOf(['para', 'body', words])).toEqual(expected ? [words] : []);
    expect(captionsOf(['para', 'below', words])).toEqual([]);
  });

  it('initials beside the name that they stand for are no agency', () => {
    const caption: Line = ['caption', 'head', 'Per Aske, the harbour master, on Monday.'];
    expect(captionsOf(['other', 'head', 'PA'], caption)).toEqual([caption[2]]);
    expect(captionsOf(['other', 'head', 'AP'], caption)).toEqual(['AP', caption[2]]);
  });

  it('a name said twice above a credit is no second author', () => {
    const twice: Line[] = [
      ['byline', 'head', 'Una Vey'],
      ['other', 'head', 'Una Vey'],
      ['caption', 'head', 'Photo: REUTERS/Ada Ren'],
    ];
    expect(captionsOf(...twice, ['byline', 'head', 'Tom Hale'])).toContain('Una Vey');
    expect(captionsOf(...twice)).not.toContain('Una Vey');
  });

  it.each([
    ['The quay at dusk on Monday. (Ada Ren/KQX)', true],
    ['The quay at dusk on Monday. / ADA REN', true],
    ['The quay at dusk on Monday. Photo / Ada Ren', true],
    ['Enlarge / The quay at dusk, with no light', true],
    ['She signed it as she always did. ADA REN', false],
    ['The keeper went home. (See page 3/Harbour)', false],
  ])('in the body, "%s" is a caption: %s', (words, expected) => {
    expect(captionsOf(['para', 'body', words])).toEqual(expected ? [words] : []);
  });

  it('a line right above the headline is a caption where an agency took its picture', () => {
    const words = 'Cars on the northbound lanes of the harbour road near Port Ellin (Getty/Ada Ren)';
    const headline: Line = ['headline', 'head', 'The harbour road is to be closed'];
    expect(captionsOf(['other', 'above', words], headline)).toEqual([words]);
    expect(captionsOf(['other', 'above', words], ['other', 'above', 'Menu'], headline)).toEqual([]);
  });
});

const PARA: Line = ['para', 'body', 'The ferry to the outer islands did not sail this morning because of the fog.'];

/** The captions among paragraphs, of lines that stand together. */
function captionsAmong(...lines: Line[]): string[] {
  const groups = [[PARA], lines, [PARA], [PARA]];
  const text = groups.map((group) => group.map(([, , words]) => words).join('\n')).join('\n\n');
  const told = toldAs(groups.flat(), 'en', text).told;
  return withPictureLines(told, en)
    .filter(({ role }) => role === 'caption')
    .map(({ line }) => line.text);
}

describe('two lines that stand together between paragraphs', () => {
  const words = 'Ada Ren keeps one lamp in a bucket beside her door.';

  it.each(['Lotte van Ren', 'JOSEP ARMEN', 'ADA REN, Courier', 'Sol Tamm/for The Courier', '(SOL TAMM/REUTERS)'])(
    'are a caption and its maker: %s',
    (maker) => {
      expect(captionsAmong(['para', 'body', words], ['other', 'body', maker])).toEqual([words, maker]);
    },
  );

  it('are so where the maker comes first, with a house', () => {
    for (const maker of ['Sol Tamm/for New Quay Post', '(File 2013/The Associated Press)'])
      expect(captionsAmong(['other', 'body', maker], ['para', 'body', words])).toEqual([maker, words]);
  });

  it.each([
    ['what is said and who says it', '“The hill is gone, and it will not come back.”', 'Lotte van Ren'],
    ['words that call to do something', words, 'Buy Now'],
    ['a paragraph and a sentence', words, 'It was lit at five.'],
    ['a name and what it is', 'The winner', 'Ada Ren'],
  ])('are none of %s', (_what, first, second) => {
    expect(captionsAmong(['para', 'body', first], ['para', 'body', second])).toEqual([]);
  });

  it('are no caption where the lower is a heading or the first paragraph with its place', () => {
    const maker: Line = ['other', 'body', 'Sol Tamm/The Courier'];
    expect(captionsAmong(maker, ['subhead', 'body', 'The staff leave'])).toEqual([]);
    expect(captionsAmong(maker, ['para', 'body', 'PORT ELLIN, Calif. — Ask the keeper and he will tell you.'])).toEqual(
      [],
    );
  });
});
