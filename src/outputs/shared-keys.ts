/**
 * What an article can share with another: people quoted, places, tags and telling words of headline, standfirst and
 * opening. It knows one entry at a time; how rare a key is in the archive is asked elsewhere.
 */
import type { Entry, Reason } from '../types.js';

/** One thing that may be shared. */
export interface Key {
  readonly kind: Reason['kind'];
  /** The same in capitals and without, distinct among all kinds. */
  readonly id: string;
  /** As this article writes it. */
  readonly name: string;
}

// Guesses, in letters: a word of a headline tells more than one of the text, a name in the text more than a plain word;
// scripts without capitals write shorter words. Scripts that put no spaces between words have no words here.
const IN_HEADLINE = 6;
const CAPITALISED = 4;
const PLAIN = 8;
const UNCASED = 5;

const WORD = /[\p{L}\p{M}]{4,24}/gu;
const IN_SENTENCE = /[\p{L}\p{N},]/u;
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Every key of an article, each once, people first. */
export function keysOf(entry: Entry): Key[] {
  const keys = new Map<string, Key>();
  const add = (kind: Key['kind'], id: string, name: string): void => {
    if (!keys.has(id)) keys.set(id, { kind, id, name });
  };
  for (const { person, name, speakerText } of entry.quotes) {
    if (person !== null) add('people', `p ${person}`, name ?? speakerText ?? person);
  }
  for (const tag of entry.tags) add('tags', `t ${tag.toLowerCase()}`, tag);
  if (entry.place !== null) add('places', `l ${entry.place.toLowerCase()}`, entry.place);
  for (const [word] of entry.headline.matchAll(WORD)) {
    if (word.length >= IN_HEADLINE || (isUncased(word) && word.length >= UNCASED)) addWord(word, add);
  }
  for (const text of [entry.standfirst, entry.opening]) {
    if (text === null) continue;
    for (const { 0: word, index } of text.matchAll(WORD)) if (isTelling(word, text, index)) addWord(word, add);
  }
  return [...keys.values()];
}

function addWord(word: string, add: (kind: Key['kind'], id: string, name: string) => void): void {
  if (!UNSPACED.test(word)) add('words', `w ${word.toLowerCase()}`, word);
}

/** A name in the middle of a sentence, or a long word. Capitals at the start of a sentence say nothing. */
function isTelling(word: string, text: string, index: number): boolean {
  if (word.length >= PLAIN) return true;
  const first = word[0] ?? '';
  if (first === first.toLowerCase()) return word.length >= UNCASED && isUncased(word);
  return word.length >= CAPITALISED && text[index - 1] === ' ' && IN_SENTENCE.test(text[index - 2] ?? '');
}

function isUncased(word: string): boolean {
  const first = word[0] ?? '';
  return first.toLowerCase() === first.toUpperCase();
}
