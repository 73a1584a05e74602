/** The function words of each language, by which prose is told from names and furniture. */
import type { Language } from '../languages/language.js';
import { wordsOf } from './words.js';

const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language. */
export function commonOf(language: Language): ReadonlySet<string> {
  const known = sets.get(language.code);
  if (known !== undefined) return known;
  const set = new Set(wordsOf(language.common));
  sets.set(language.code, set);
  return set;
}
