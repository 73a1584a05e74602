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
