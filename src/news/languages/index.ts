/** The languages whose words of the press Backfile knows. A newcomer adds one file and its line here. */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Language } from './language.js';

export const languages: readonly Language[] = [en, de, fr, es, ar];

/** The language of a BCP 47 tag by its primary subtag; English where it is not known. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language.code === primary) ?? en;
}
