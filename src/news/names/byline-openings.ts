/**
 * What a signature opens with before its names: "By", "Reporting by", "A column by", "Words:". It takes that off, and leaves
 * alone what says that somebody else than the writer follows.
 */
import { en } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { anyOf, isDesk, signingWordsOf } from './signing-words.js';

/** Who edited an article did not write it. */
export const EDITED =
  /^\s*(?:edit(?:ed|ing)|redigiert|édité|editado|translat(?:ed|ion)|compiled|photos?|photograph(?:y|s|ed)|fotos?|pictures?|images?|bild|montage|grafik|source|quelle|fot|фото|φωτο|редактор|перевод|переклад|fordította|překlad)(?!\p{L})/iu;

/** "Kolumne von", "Ein Kommentar von", "Analysis by": what it is, then whose: two words at least, for "Justus von Damm" is a name. */
export const GENRE =
  /^(?:\p{L}+\s){1,3}(?:by|von|par|por|di|door|av|af|BY|VON|PAR|POR|DI|DOOR|AV|AF)\s+(?=\p{Lu}[\p{L}\p{M}.'’-]*\s(?:\p{Lu}|(?:von|van|de|der|den|di|du|la|af|av|zu)\s))/u;

const openings = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The phrases that open a byline of a language, by their first letter. */
function openingsOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const known = openings.get(language.code);
  if (known !== undefined) return known;
  const byLetter = new Map<string, string[]>();
  for (const { cues } of language === en ? [en] : [language, en])
    for (const phrase of [...(cues.by ?? []), ...(cues.reporting ?? [])]) {
      const letter = phrase[0] ?? '';
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), phrase]);
    }
  openings.set(language.code, byLetter);
  return byLetter;
}

const wrote = new Map<Language, RegExp>();

/** "Words: Ada Ren", "Texte et photos : Ada Ren": words that also open sentences, and so are no cues. */
function wroteOf(language: Language): RegExp {
  const known = wrote.get(language);
  if (known !== undefined) return known;
  const words = anyOf(signingWordsOf(language).wrote);
  const pattern = new RegExp(`^${words}(?: \\p{L}{2,3} \\p{L}{4,8})?\\s?[:：●◎○◆■＝=]\\s*(?=\\p{L})`, 'iu');
  wrote.set(language, pattern);
  return pattern;
}

/** What stands between the word for it and who signs; Japanese pages set a sign there: "文● ". */
const AFTER = /^[\s:：＝=●◎○◆■]/u;
const SIGNS = /^[\s:：＝=●◎○◆■]+/u;
const COLON = /^\s?[:：]/u;

/** "ByAda Ren", "VonAda Ren": a copy runs the word into the name. A capital within a word begins a name, but "DiMarco" is all name. */
function isRunOn(text: string, phrase: string): boolean {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(phrase.length, phrase.length + 4));
  return isCapital && (/^\p{Ll}/u.test(text) || !BEGIN_NAMES.has(phrase));
}

/** Words for "by" that names begin with. */
const BEGIN_NAMES: ReadonlySet<string> = new Set(['de', 'di', 'da', 'do', 'du', 'van', 'mac', 'mc']);

/** Takes off "By", "Von", "Reporting by": the longest phrase that a byline of the language opens with. */
export function withoutOpening(text: string, language: Language): string {
  if (isDesk(text)) return text;
  const lower = text.toLowerCase();
  let longest = 0;
  for (const phrase of openingsOf(language).get(lower[0] ?? '') ?? []) {
    if (phrase.length <= longest || !lower.startsWith(phrase)) continue;
    // "Redaktion Port Ellin" is who signs; "Redaktion: Ada Ren" is not
    const after = isDesk(phrase) ? COLON : AFTER;
    if (after.test(lower.slice(phrase.length)) || isRunOn(text, phrase)) longest = phrase.length;
  }
  const rest = text.slice(longest).replace(SIGNS, '');
  const named = longest === 0 ? rest.replace(wroteOf(language), '') : rest;
  return EDITED.test(named) ? named : named.replace(GENRE, '');
}
