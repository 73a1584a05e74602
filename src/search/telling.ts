/**
 * What a run's articles tell of how its words are spelt: in which languages a word is spelt as it is indexed, and in how many
 * articles it never is. Most words have nothing left to tell, and are not looked at.
 */
import type { Lexicon } from './lexicon.js';
import { AS_INDEXED, type Sorted } from './occurrences.js';
import type { Met } from './vocabulary.js';

/** Tells of some words. @param met what hears of each article of the run, by their order in it. */
export function tellSpellings(words: Int32Array, sorted: Sorted, lexicon: Lexicon, met: readonly Met[]): void {
  const bits = met.reduce((all, { bit }) => all | bit, 0);
  for (let i = 0; i < words.length; i++) if (!lexicon.isSettled(words[i]!, bits)) tell(words[i]!, sorted, met);
}

function tell(word: number, { marks, begins }: Sorted, met: readonly Met[]): void {
  const last = 2 * begins[word + 1]!;
  let learnt: Met | null = null;
  for (let at = 2 * begins[word]!; at < last; ) {
    const article = marks[at]!;
    let flags = 0;
    for (; at < last && marks[at] === article; at += 2) flags |= marks[at + 1]!;
    const own = met[article]!;
    if ((flags & AS_INDEXED) === 0) own.count(word, null);
    else if (own !== learnt) own.learn(word, word);
    if ((flags & AS_INDEXED) !== 0) learnt = own;
  }
}
