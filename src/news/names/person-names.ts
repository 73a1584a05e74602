/**
 * What a person's name looks like in a byline, and how it is written where the page sets it in capitals. It knows forms of
 * names and looks nobody up.
 */

import { en } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { commonOf } from '../words/common-words.js';
import { anyOf, signingWordsOf } from './signing-words.js';

/** Small words inside names, which keep their small letter when a name in capitals is written as usual. */
const PARTICLES = new Set(
  "de da do dos das del della di du la le van von der den ten ter zu zum al el bin ibn y e of af bint abu 't ’t ‘t".split(
    ' ',
  ),
);

/** Dutch: "in 't Veld", "op den Brouw"; before such a word they belong to the name. */
const IN_THE = /(?<=\s)(?:in|op|aan)\s(?=(?:['’‘]t|den|der)\s\p{Lu})/giu;

/** "d'Avila", "l’Hôpital", "al-Masri", "o'Ren". */
const JOINED_PARTICLE = /^(?:d|l|dell|all|al|el|ul|ash|as|ad|ar|at|an|o|n|dall|sant)[’'-]\p{Lu}/u;

/** Those of them that are forenames too, where a capital opens them and a name: "Al Ren". */
const FORENAMES = new Set(['al', 'van', 'von', 'della']);

/** Two to five words, all with a capital but for particles; scripts without capitals may be one word of a name's length. */
export function isName(piece: string, language: Language): boolean {
  const words = piece.replace(IN_THE, '').split(' ');
  if (words.length > 5 || piece.length > 60 || /[\d?!"“”«»:]/.test(piece)) return false;
  if (KATAKANA.test(piece)) return true;
  if (/^[\u3040-\u9fff\uac00-\ud7af]/.test(piece) && words.some((word) => word.length > (HIRAGANA.test(word) ? 6 : 5)))
    return false;
  if (/[\uac00-\ud7af]/.test(piece) && words.length > 1) return false;
  if (TANWIN.test(piece) || UNNAMED.test(piece) || /\p{Ll}{4}\.$/u.test(piece)) return false;
  if (/^\p{Lo}/u.test(piece))
    return (
      words.length > 1 ||
      ((/^[\u3040-\u9fff\uac00-\ud7af]{2,5}$/.test(piece) || HIRAGANA.test(piece)) && words.length === 1)
    );
  if (words.length < 2) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word) && !JOINED_PARTICLE.test(word));
  // no language but English writes a function word with a capital within a line: "Lan Anh" is a name
  const isTitle = language.code === 'en' || !/\p{Ll}/u.test(piece);
  const prose = words.filter(
    (word, i) =>
      (isTitle || i === 0) && commonOf(language).has(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase()),
  );
  const named = words.filter(
    (word, i) =>
      /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) &&
      (!PARTICLES.has(word.toLowerCase()) || (i === 0 && FORENAMES.has(word.toLowerCase()))),
  );
  return small.length === 0 && prose.length === 0 && named.length >= 2;
}

/** "小暮ひさのり": a given name that is spelt out takes more signs. */
const HIRAGANA = /^\p{sc=Han}{1,3}[\u3041-\u3096]{2,4}$/u;

/** "ジョン・スミス": a foreign name in Japanese. */
const KATAKANA = /^[\u30a1-\u30fa\u30fc]{1,12}(?:[・＝][\u30a1-\u30fa\u30fc]{1,12}){1,3}$/u;

/** An ending of Arabic that makes an adverb or an object of a word, as in "most read", and no name of it. */
const TANWIN = /(?:\u064b\u0627|\u0627\u064b)(?!\p{L})/u;

/** "台北報導", "社会部", "夕刊": where it was written, by which house, for which edition, in scripts without capitals. */
const UNNAMED = new RegExp(`${anyOf(signingWordsOf(en).unnamed)}$`, 'u');

/** Names set in capitals are written as usual: "ADA VON REN" is Ada von Ren. */
export function usualCase(name: string, code: string): string {
  if (!/\p{Lu}{2}/u.test(name)) return name;
  if (/\p{Ll}/u.test(name)) return name.replace(SURNAME, (surname) => usualCase(surname, code));
  const isTurkish = code === 'tr' || /[İĞŞ]/.test(name);
  return name
    .split(' ')
    .map((word, i) => usualWord(word, i, isTurkish))
    .join(' ');
}

/** "Ada LE REN": the surname alone in capitals, as the press of France and Turkey has it; two letters may be initials. */
const SURNAME = /(?<=^\p{Lu}\p{Ll}[\p{L}.'’-]* )(?:(?:LE|LA|DE|DU|EL|AL) )?\p{Lu}{2}[\p{Lu}'’-]+$/u;

/** In Turkish I and İ are two letters, as ı and i are (Unicode, SpecialCasing). */
function usualWord(word: string, index: number, isTurkish: boolean): string {
  const lower = (isTurkish ? word.replaceAll('I', 'ı').replaceAll('İ', 'i') : word).toLowerCase();
  if (index > 0 && PARTICLES.has(lower)) return lower;
  // initials keep their capitals: "J.R."
  if (/^(?:\p{L}\.)+$/u.test(word)) return word;
  return lower
    .replace(/(^|[-'’]|^mc)(\p{L})/gu, (_all, before: string, letter: string) =>
      isTurkish && letter === 'i' ? `${before}İ` : before + letter.toUpperCase(),
    )
    .replace(/^mc/, 'Mc');
}
