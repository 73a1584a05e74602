/**
 * How often words are spelt otherwise than they are indexed, by language: all that the stems of a word rest on, beside the
 * languages of the articles that hold it. It is counted, so that an article can be taken out of an index again.
 */
import { fold } from './letters.js';
import type { Stem } from './lexicon.js';
import type { WordTable } from './table.js';
import { isPaired } from './words.js';

/**
 * `word TAB language TAB spelling` to the number of articles that spell the word so; with an empty spelling, the number of
 * those in that language that hold the word and never spell it as it is indexed.
 */
export type Spellings = Map<string, number>;

function spellingKey(word: string, language: string, spelling: string): string {
  return `${word}\t${language}\t${spelling}`;
}

/** Counts spellings by their numbers in a table; `take` gives them as texts and begins anew. */
export function spellingCounter(table: WordTable) {
  /** By language: a spelling's number × 2, and 1 more where it counts the articles that never spell a word so. */
  const languages = new Map<string, Map<number, number>>();
  /** A spelling is always that of one word. */
  const words = new Map<number, number>();
  return {
    of: (language: string) => {
      const counts = languages.get(language) ?? new Map<number, number>();
      languages.set(language, counts);
      /** @param word null where `spelling` is a word that the article never spells so. */
      return (spelling: number, word: number | null): void => {
        const key = 2 * spelling + (word === null ? 1 : 0);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (word !== null) words.set(spelling, word);
      };
    },
    take: (): [string, number][] => {
      const text = (key: number): string => table.word(key >> 1);
      const keyOf = (language: string, key: number): string =>
        key % 2 === 1
          ? spellingKey(text(key), language, '')
          : spellingKey(table.word(words.get(key >> 1)!), language, text(key));
      const taken = [...languages].flatMap(([language, counts]) =>
        [...counts].map(([key, count]): [string, number] => [keyOf(language, key), count]),
      );
      for (const counts of languages.values()) counts.clear();
      return taken;
    },
  };
}

/** Adds counts, `times` times. What comes to nothing is gone. */
export function addSpellings(to: Spellings, counts: Iterable<readonly [string, number]>, times: number): void {
  for (const [key, count] of counts) {
    const sum = (to.get(key) ?? 0) + times * count;
    if (sum === 0) to.delete(key);
    else to.set(key, sum);
  }
}

/** The stem that a spelling gives its word. */
export function rootOf(word: string, spelling: string, language: string, stem: Stem): string {
  return word.includes(':') || isPaired(word) ? word : fold(stem(spelling, language)) || word;
}

/** The spellings of some words, by the word. */
export function spellingsOf(spellings: Spellings, words: ReadonlySet<string>): Map<string, [string, string, number][]> {
  const found = new Map<string, [string, string, number][]>();
  for (const [key, count] of spellings) {
    const end = key.indexOf('\t');
    const word = key.slice(0, end);
    if (!words.has(word)) continue;
    const [language, spelling] = key.slice(end + 1).split('\t') as [string, string];
    const own = found.get(word) ?? [];
    own.push([language, spelling, count]);
    found.set(word, own);
  }
  return found;
}

/**
 * The stems of a word, in order; none where its only stem is itself.
 * @param held how many articles of each language hold the word. @param spelt its spellings, of {@link spellingsOf}.
 */
export function stemsOf(
  word: string,
  held: ReadonlyMap<string, number>,
  spelt: readonly (readonly [string, string, number])[],
  stem: Stem,
): readonly string[] {
  const roots = new Set<string>();
  const never = new Map<string, number>();
  for (const [language, spelling, count] of spelt) {
    if (spelling === '') never.set(language, count);
    else roots.add(rootOf(word, spelling, language, stem));
  }
  for (const [language, count] of held)
    if (count > (never.get(language) ?? 0)) roots.add(rootOf(word, word, language, stem));
  return roots.size === 1 && roots.has(word) ? [] : [...roots].sort();
}
