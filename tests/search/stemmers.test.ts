import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemmerScript } from '../../src/run/search/search.js';
import { CALL } from '../../src/search/parts.js';
import { fetchStemmer, STEMMED, type Stemmer, stem, stemmerName } from '../../src/search/stemmers.js';

/** Letters that words of these languages are written with; all others are written with Latin ones. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئ',
  el: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς',
  hi: 'अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंः्',
  ko: '학교가는은이을를에서게의와과도로으들만사람호랑서울',
  hy: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
  ne: 'अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंः्',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџшčćđšž',
  ta: 'அஆஇஈஉஊஎஏஐஒஓஔகஙசஜஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’',
};
const LATIN = "abcdefghijklmnopqrstuvwxyzäöüßéèêàâçñíóúáåøæşğıőűțăîšžčėęįųūąłń'-";

/** The stemmer as a page of the archive runs it: a plain script, not a strict one. */
function inPage(name: string): Stemmer {
  let given: Stemmer | null = null;
  const take = (_: string, content: Stemmer) => {
    given = content;
  };
  new Script(stemmerScript(name)).runInContext(createContext({ [CALL]: take }));
  return given ?? expect.fail(`the script of ${name} gave no stemmer`);
}

describe('stemmers', () => {
  it.each(STEMMED)('%s: any word has a stem, and a page finds the same one', async (language) => {
    await fetchStemmer(language);
    const paged = inPage(stemmerName(language) ?? '');
    const letter = fc.constantFrom(...(LETTERS[language] ?? LATIN));
    const word = fc.oneof(fc.string({ unit: letter, minLength: 1, maxLength: 16 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(word, (text) => {
        const lower = text.toLowerCase();
        expect(stem(lower, language)).toBe(paged(lower));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      '학교',
      [
        '학교가',
        '학교는',
        '학교를',
        '학교의',
        '학교에',
        '학교에서',
        '학교에서는',
        '학교와',
        '학교도',
        '학교로',
        '학교들',
      ],
    ],
    ['서울', ['서울은', '서울이', '서울을', '서울과', '서울로', '서울까지', '서울에서의']],
    ['부산항', ['부산항으로', '부산항에서도']],
    ['eu', ['eu는', 'eu의', 'eu로']],
    ['호랑이', ['호랑이가', '호랑이는', '호랑이에게서']],
    ['하와이', ['하와이로', '하와이에서']],
    ['민주주의', ['민주주의를', '민주주의의']],
  ])('ko: %s has the stem of its forms with particles', async (noun, forms) => {
    await fetchStemmer('ko');
    for (const form of forms) expect([form, stem(form, 'ko')]).toEqual([form, stem(noun, 'ko')]);
  });

  it.each(['집에', '나라을', '산으로', '파리으로', '산로', '대통령', '있다'])(
    'ko: %s stands as it is',
    async (word) => {
      await fetchStemmer('ko');
      expect(stem(word, 'ko')).toBe(word);
    },
  );

  it('leaves words of languages without one as they stand', async () => {
    await fetchStemmer('bg');
    expect(stem('вътрешен', 'bg')).toBe('вътрешен');
  });
});
