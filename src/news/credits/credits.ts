/**
 * What a credit says, once it is known where it stands: the words that name who made the picture, the photographer, the
 * agency. It looks nothing up but agencies; where a credit begins in its caption is told in `captions.ts`.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import type { Credit } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isAgency } from '../words/agencies.js';
import { commonOf } from '../words/common-words.js';
import { firstOpening } from '../words/openings.js';

/** Names and houses with their joints, and no word of prose. */
export function isCredited(words: string, language: Language): boolean {
  const names = words.split(/[\s/|,()&]+/u).filter((word) => word !== '' && !JOINTS.has(word.toLowerCase()));
  if (names.length === 0 || names.length > 9 || /\d{3}/.test(words)) return false;
  // scripts without capitals: a short name or two, and nothing that could be a sentence
  if (/^\p{Lo}/u.test(words)) return words.length <= 14 && names.length <= 3;
  if (FOR_HOUSE.test(words)) return names.every((word) => /^\p{Lu}/u.test(word));
  const common = commonOf(language);
  if (/\/|\bvia\b/.test(words) || isAgency(words))
    return names.every((word) => !common.has(word.toLowerCase()) || isAgency(word)) && /\p{Lu}/u.test(words);
  const capital = names.every((word) => /^\p{Lu}/u.test(word) && !common.has(word.toLowerCase()));
  return (
    capital &&
    names.length >= 2 &&
    names.length <= 4 &&
    !/[,:;]/.test(words) &&
    names.some((word) => isAgency(word) || /\p{Ll}/u.test(word))
  );
}

/** "Ada Ren/The Courier", "Ada Ren/for New Quay Post": who made it, and for whom. */
export const FOR_HOUSE =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|da|di|del|der|den|la|le|al|af|av|zu)){1,4}\s?\/\s?(?:for )?(?:the )?\p{Lu}/u;

/** Whether some words say more than who made a picture: a capital opens them, and a small word stands there that joins no names. */
export function isProse(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) && words.split(/[\s/|,()&]+/u).some((word) => /^\p{Ll}/u.test(word) && !JOINTS.has(word))
  );
}

/** Small words between the names of a credit. */
const JOINTS = new Set([
  'via',
  'for',
  'für',
  'pour',
  'para',
  'by',
  'and',
  'of',
  'the',
  'photo',
  'foto',
  'images',
  'de',
  'la',
  'von',
  'van',
  '-',
  '–',
]);

/** Rights that are kept, in the words of the press: a notice that names nobody. */
export const RESERVED =
  'all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|med ensamrätt|alle rettigheter (?:reservert|forbeholdt)|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır';

/** "Ada Ren/Copyright 2011 The AP. All rights reserved.": the notice after the name. */
const NOTICE = new RegExp(`[\\s/,;.|–—-]*(?:(?:copyright|©|\\(c\\))\\s?\\d{4}|(?:${RESERVED})).*$`, 'iu');
/** "All rights reserved Ada Ren": the notice before the name. */
const NOTICE_FIRST = new RegExp(`^(?:${RESERVED})[\\s:–—-]+(?=\\S)`, 'iu');

/** "AP Photo/Ada Ren, File": taken from the files, which is no maker. */
const FROM_FILES = /,\s?(?:file|archive[sd]?|archiv|archivo|arkiv)(?:[ -]?(?:photo|image|picture|bild|foto))?$/iu;

/** "Ada Ren, The Courier / May 30, 2011": the day of the picture. */
const DAY = /[\s,;/|–—-]+(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4})$/u;
/** What pages set around a credit: the word for it once more, a button. */
const LABEL_AGAIN = /^(?:credit){1,2}:?\s?(?=\p{Lu})/iu;
const BUTTON = /\s+(?:hide|show|toggle) caption$/i;

/** The words before the day on which the picture was taken. */
export function withoutDay(words: string): string {
  return words.replace(DAY, '');
}

/**
 * The words of a credit as it stands, without what names nobody (a notice of rights, "File") and without a part that says
 * a name again: picture desks fill in agency and photographer apart, and a page prints "Ada Ren/dpa | Ada Ren".
 */
export function wordsOfCredit(printed: string): string {
  const own = saidOnce(printed).replace(NOTICE_FIRST, '').replace(NOTICE, '');
  let words = withoutDay(own).replace(FROM_FILES, '');
  if (words.includes(' | ')) words = withoutEchoes(words.split(/\s+\|\s+/));
  return words === '' ? printed : words;
}

/** Without a label, a button, an address; of "AFP. Foto: AFP", a picture desk's credit and the page's own, one where they say the same. */
function saidOnce(printed: string): string {
  const words = printed.replace(LABEL_AGAIN, '').replace(BUTTON, '').replace(ADDRESS, '');
  const again = /[:：]/.test(words) ? firstOpening(words) : null;
  if (again === null || again.index === 0) return words;
  const before = words.slice(0, again.index).replace(/[\s.,;|/–—-]+$/u, '');
  return lettersOnly(before) === lettersOnly(words.slice(again.end)) ? before : words;
}

/** "ADA REN aren@courier.example": where to write to who made it. */
const ADDRESS = /\s[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

function withoutEchoes(parts: readonly string[]): string {
  const letters = parts.map(lettersOnly);
  const says = (i: number, j: number) => letters[j] !== '' && (letters[i] ?? '').includes(letters[j] ?? '');
  const kept = parts.filter((_, j) => !parts.some((_other, i) => i !== j && says(i, j) && (i < j || !says(j, i))));
  return kept.join(' | ');
}

/** Between the makers of one picture. */
const BETWEEN = /\s*(?:[/|,()•·・]|\bvia\b|\bfor\b|\bfür\b|\s[–—-]\s)\s*/u;

/** Who is credited: a photographer, an agency, or both. @param printed the whole credit without the sign before it. */
export function readCredit(printed: string): Credit {
  const raw = wordsOfCredit(printed);
  const named = withoutDay(saidOnce(printed))
    .replace(NOTICE_FIRST, '')
    .replace(/\b(?:copyright|©)?\s?\d{4} (?:the )?/giu, '')
    .split(BETWEEN)
    .map((part) =>
      part
        .replace(NOTICE, '')
        .replace(/^AP Photo$/i, 'AP')
        .trim(),
    )
    .filter((part) => part !== '' && !FROM_FILES.test(`,${part}`));
  const agency = named.find(isAgency) ?? (named.length > 1 ? named.at(-1) : null) ?? null;
  const photographer = named.find((part) => part !== agency && looksLikeName(part)) ?? null;
  if (agency === photographer) return { raw, photographer, agency: null };
  return { raw, photographer, agency };
}

function looksLikeName(part: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){1,3}$/u.test(part) ||
    /^\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){1,3}$/u.test(part)
  );
}
