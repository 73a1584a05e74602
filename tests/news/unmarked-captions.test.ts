/** Captions that nothing marks, among paragraphs that stand apart. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { withUnmarkedCaptions } from '../../src/news/pictures/unmarked-captions.js';
import { type Line, toldAs } from './telling.js';

const EN =
  'The ferry to the outer islands did not sail this morning because of the fog, the harbour office said, and Ada Ren walked.';
const JA =
  '港の船は霧のため今朝は島へ出なかったと港湾事務所が発表し、乗客はみな歩いて帰ることになったと伝えられている。';

/** The captions of a text: the lines among paragraphs of the language, apart from them. @param groups lines that stand together */
function captionsOf(tag: string, ...groups: (readonly string[] | 'para')[]): string[] {
  const para: Line = ['para', 'body', tag === 'en' ? EN : JA];
  const all = groups.map((group): Line[] =>
    group === 'para' ? [para] : group.map((words) => [roleOf(words), 'body', words.replace(/^[#-] /, '')]),
  );
  const text = all.map((group) => group.map(([, , words]) => words).join('\n')).join('\n\n');
  const { told } = toldAs(all.flat(), tag, text);
  return withUnmarkedCaptions(told, languageOf(tag))
    .filter(({ role }) => role === 'caption')
    .map(({ line }) => line.text);
}

/** What a line is told as first: `#` opens a heading, `-` what was left out. */
function roleOf(words: string): 'subhead' | 'other' | 'para' {
  if (words.startsWith('# ')) return 'subhead';
  return words.startsWith('- ') ? 'other' : 'para';
}

const P = 'para' as const;
const LONG = 'The keeper of the light is to be named after the harbour that the fog has kept closed';

describe('a line without a stop among paragraphs', () => {
  it('is a caption where it is much longer than the headings', () => {
    expect(captionsOf('en', P, P, ['# A light in fog'], P, P, [`# ${LONG}`], P)).toEqual([LONG]);
    expect(captionsOf('en', P, P, ['- A light in fog'], P, P, [LONG], P)).toEqual([LONG]);
  });

  it('is none where the headings are long, too, or where there are none', () => {
    expect(captionsOf('en', P, P, ['# The light of Skellhavn that went out in fog'], P, P, [`# ${LONG}`], P)).toEqual(
      [],
    );
    expect(captionsOf('en', P, P, P, P, [`# ${LONG}`], P)).toEqual([]);
    expect(captionsOf('en', P, P, ['# A light'], P, [`# ${LONG}`], P, [`# ${LONG} too`], P)).toEqual([]);
  });

  it('is one by its length alone where the many paragraphs all have a stop, if it names anything', () => {
    const words = `${LONG} at Skellhavn since Monday`;
    const many = [P, P, P, P, P, P, P, P, P, P];
    expect(captionsOf('en', ...many, [words], [LONG.replace('keeper', 'Keeper')], P)).toHaveLength(2);
    expect(captionsOf('en', ...many, [words.replace('Skellhavn since Monday', 'last since then')], P)).toEqual([]);
    expect(captionsOf('en', P, P, P, P, [words], P)).toEqual([]);
  });

  it.each([
    ['Ada Ren keeping the lamp at Skellhavn', true],
    ['Ada Ren at the lamp, 4 March', true],
    ['Tom Hale keeping the lamp at Skellhavn', false],
    ['Ada Ren keeps the lamp at Skellhavn', false],
    ['Ada Ren at sea', false],
    ['Why is Ada Ren keeping the lamp?', false],
  ])('opens with who is seen, and is a caption: %s, %s', (words, expected) => {
    expect(captionsOf('en', P, P, [`# ${words}`], P, P)).toEqual(expected ? [words] : []);
  });

  it.each([
    ['a link', `Read more: ${LONG}`],
    ['words said', `“${LONG}”`],
    ['an address', `${LONG} https://quay.example/a`],
    ['a sentence', `${LONG}.`],
  ])('is none where it is %s', (_what, words) => {
    expect(captionsOf('en', P, P, ['# A light'], P, P, [words], P)).toEqual([]);
  });

  it('stays where lines stand together, as those of a list do', () => {
    expect(captionsOf('en', P, P, ['# A light'], P, P, [LONG, LONG], P)).toEqual([]);
  });
});

it.each([
  ['Ada Ren (far left) and Tom Hale carry the lamp. It weighs a stone.', true],
  ['Ada Ren, left, and Tom Hale carry the lamp of Skellhavn on Monday.', true],
  ['Von links: Ada Ren, Tom Hale und Sol Tamm am Kai', true],
  ['The council (left-wing since 1990) turned right, and that was that.', false],
  ['“Ada Ren (left) said so,” said Tom Hale.', false],
  ['She turned left, and then he turned right, and they met at the quay.', false],
])('where in a picture somebody stands tells a caption: %s, %s', (words, expected) => {
  expect(captionsOf('en', P, P, [words], P, P)).toEqual(expected ? [words] : []);
});

describe('where no space parts words', () => {
  const [one, two] = [
    '背面はガラス素材、側面はチタンカラーで高級感も',
    '港の端末を並べてみた。左から新型の灯、古い灯、そして港の灯',
  ];

  it('lines in a row are captions, left out or not', () => {
    expect(captionsOf('ja', P, P, [one], [two], P, P)).toEqual([one, two]);
    expect(captionsOf('ja', P, P, [`- ${one}`], [`- ${two}`], P, P)).toEqual([one, two]);
    expect(captionsOf('ja', P, P, [two, two], P, P)).toEqual([two, two]);
  });

  it('a line alone and the short one behind a caption are headings', () => {
    expect(captionsOf('ja', P, P, [one], P, P)).toEqual([]);
    expect(captionsOf('ja', P, P, [one], ['最新の港の灯を三つ比べて見る'], P, P)).toEqual([one]);
    expect(captionsOf('ja', P, P, ['港よりずっと小さな筐体の灯', '解像度が高く快適に使える灯'], P, P)).toEqual([]);
  });

  it.each([
    ['ja', '「港の灯」の操作画面', true],
    ['ja', '写真は港に着いた船。', true],
    ['zh', '图为港口的渡船。', true],
    ['zh', '港口的渡船停航', false],
    ['ko', '▲ 부두에 선 배들', true],
  ])('in %s, what opens or ends as captions do is one: %s', (tag, words, expected) => {
    expect(captionsOf(tag, P, P, [words], P, P)).toEqual(expected ? [words] : []);
  });
});
