import { describe, expect, it } from 'vitest';
import { characterOf } from '../../src/lib/characters.js';
import { languageOf } from '../../src/news/languages/index.js';
import { parted } from '../../src/news/lines/glue.js';
import { linesOf } from '../../src/news/lines/lines.js';
import { sharesOf } from '../../src/news/roles/echoes.js';
import { featureNames } from '../../src/news/roles/features.js';
import { ownFeatures } from '../../src/news/roles/looks.js';
import { proseOf } from '../../src/news/roles/prose.js';
import { STOPPED } from '../../src/news/roles/surroundings.js';
import { traitsOf } from '../../src/news/roles/traits.js';
import {
  commonOf,
  isInHan,
  isUnparted,
  mark,
  pairsOf,
  roomForPairs,
  shareOf,
  stopsIn,
} from '../../src/news/roles/unparted.js';
import { read, untiled } from './reading.js';

const bitsOf = (text: string) => [...text].reduce((bits, sign) => bits | characterOf(sign.charCodeAt(0)), 0);

describe('lines in Han and kana', () => {
  it.each([
    ['港の会議は長く続いたが、結論は出なかった。', 2, true],
    ['海关周二开始运营。', 1, true],
    ['港の 会議は 長く 続いた', 4, false],
    ['Der Hafen bleibt geschlossen', 4, false],
  ])('are told by how few spaces they have: %s', (text, count, is) => {
    expect(isUnparted(text, bitsOf(text), count)).toBe(is);
  });

  it('are not those in Hangul, which has spaces between most of its words', () => {
    const text = '항구의회의는오래계속되었지만결론은나오지않았다';
    expect([isUnparted(text, bitsOf(text), 1), isInHan(text)]).toEqual([true, false]);
    expect(isInHan('海关周二开始运营。')).toBe(true);
  });

  it.each([
    ['ja', '港の会議は長く続いたが、結論は出なかった。', 0.25],
    ['zh', '海关的新大楼在周二开始运营了。', 0.2],
    ['ja', '東京湾岸開発計画', 0],
  ])('have function words in %s: %s', (code, text, least) => {
    const share = commonOf(text, languageOf(code));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThan(least === 0 ? 0.01 : 0.5);
  });

  it.each([
    ['港は開いた。船が来た。', 1],
    ['「港は開いた。」', 0],
    ['港は開いた！船が来た？', 1],
    ['港は開いた', 0],
  ])('hold sentences: %s', (text, stops) => expect(stopsIn(text)).toBe(stops));

  it('share the pairs of characters that tell what they are about', () => {
    const prose = roomForPairs();
    mark(['関連記事'], prose);
    mark(['県は港湾計画を見直し、埠頭の拡張を中止すると発表した。'], prose);
    expect(pairsOf('はがの')).toEqual([]);
    expect(shareOf(pairsOf('港湾計画の見直し'), prose)).toBeGreaterThan(0.8);
    expect(shareOf(pairsOf('関連記事一覧'), prose)).toBe(0);
    expect(shareOf([], prose)).toBe(0);
  });

  it.each([
    '港は開いた。',
    '港は開いた！',
    '「港は開いた。」',
    '港は開いた？）',
    'बंदरगाह खुला है।',
    'بندرگاہ کھلی ہے۔',
    'هل فتح الميناء؟',
  ])('end a sentence: %s', (text) => expect(STOPPED.test(text)).toBe(true));
});

it.each(['港は開いた。', 'बंदरगाह खुला है।', 'بندرگاہ کھلی ہے۔'])('a stop is seen at the end of: %s', (text) => {
  const features = ownFeatures(traitsOf(linesOf(text)[0]!, languageOf('ja')), languageOf('ja'));
  expect(features.map((feature) => featureNames[feature])).toContain('ends with: stop');
});

it('are observed so where all lines of a text are', () => {
  const texts = [
    '港湾計画の見直し',
    '関連記事一覧',
    '県は港湾計画を見直し、埠頭の拡張を中止すると発表した。費用が見込みの二倍になることが分かったためで、知事は住民に説明すると述べた。',
  ];
  const traits = linesOf(texts.join('\n\n')).map((line) => traitsOf(line, languageOf('ja')));
  expect(traits[2]).toMatchObject({ inHan: true, stops: 1 });
  expect(traits[2]?.common).toBeGreaterThan(0.1);
  expect(proseOf(traits)).toEqual({ from: 2, to: 3 });
  const { share, lead, best } = sharesOf(traits, proseOf(traits));
  expect([share[0]! > 0.7, share[1], share[2], lead[0]! > 0.7, lead[1], best]).toEqual([true, 0, 1, true, 0, 0]);
});

describe('what is glued to a line in Han and kana', () => {
  const cut = (text: string) =>
    parted({ span: [0, text.length], text, gap: 0, block: null, glued: false, label: null }, text).map(
      ({ span }) => span[0],
    );

  it('is parted behind its stop, however short the line is', () => {
    const words = 'これでようやく元の港に戻れました。';
    expect(cut(`${words}関連記事の一覧`)).toEqual([0, words.length]);
  });

  it('is no sentence, which goes on without a space', () => {
    expect(cut('これでようやく元の港に戻れました。船も戻りました。')).toEqual([0]);
    expect(cut('県は港湾計画を見直し、埠頭の拡張を中止すると発表した。'.repeat(4))).toEqual([0]);
  });

  it('leaves short lines of other scripts whole', () => expect(cut('The ferry is back.More on this')).toEqual([0]));
});

it('short steps between long paragraphs are the article', () => {
  const steps = [
    '以下、その手順です。',
    'まず航路表の画面を開き、右側の欄を選びます。',
    '表示される一覧から「渡し船」を選びます。',
    '開いた欄に港の名前を書き入れます。',
    '最後に下の「適用」を押します。',
  ];
  const long =
    '港の渡し船の時刻を調べるには、これまで紙の航路表を見るほかなかったが、県は今月から画面で調べられる仕組みを始めた。利用者からは歓迎の声が上がっている。';
  const text = ['渡し船の時刻を画面で調べる方法', '', long, '', ...steps, '', long.replace('今月', '来月')].join('\n');
  const article = read(text);
  expect(article.headline).toBe('渡し船の時刻を画面で調べる方法');
  expect(article.body.map((block) => ('text' in block ? block.text : '')).join('')).toContain(steps.join(''));
  expect(untiled(article)).toEqual([]);
});
