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

  it('leaves words of languages without one as they stand', async () => {
    await fetchStemmer('bg');
    expect(stem('вътрешен', 'bg')).toBe('вътрешен');
  });
});
