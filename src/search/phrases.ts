/**
 * Words in a row, as the index and a query both mean them, and the one key by which a whole name is known in its field.
 * It knows neither grammar nor article.
 */
import type { NamedField } from './layout.js';
import { fold } from './letters.js';
import { eachWord, isPaired } from './words.js';

/** A word of a phrase and how far behind the phrase's first it stands. */
export interface PhraseWord {
  readonly key: string;
  /** As it is written, in small letters: stemmers want its accents. */
  readonly typed: string;
  readonly offset: number;
  /** Where it stands in its text. */
  readonly from: number;
  readonly to: number;
}

/** Longer names are known by so many of their characters: a hostile one must not fill the index. A guess. */
const LONGEST_NAME = 80;

/** Folded words of a text with their places; the single character that closes a run of pairs says nothing new. */
export function phraseWords(text: string, from = 0, to = text.length): PhraseWord[] {
  const words: PhraseWord[] = [];
  let offset = 0;
  let before = '';
  eachWord(text, from, to, (start, end) => {
    const typed = text.slice(start, end).toLowerCase();
    const key = fold(typed);
    const isRest = key.length === 1 && before.length === 2 && isPaired(key) && isPaired(before);
    if (key !== '' && !isRest) words.push({ key, typed, offset, from: start, to: end });
    before = key;
    offset++;
  });
  return words;
}

/** The key of the articles whose field holds exactly these words; no word has it. */
export function nameKey(field: NamedField, words: readonly PhraseWord[]): string {
  return `${field}:=${words.map(({ key }) => key).join(' ')}`.slice(0, LONGEST_NAME);
}
