/**
 * What an article can share with another: people quoted, places, tags and telling words of headline, standfirst and
 * opening. It knows one entry at a time; how rare a key is in the archive is asked elsewhere.
 */
import { characterOf, LETTER, ODD } from '../lib/characters.js';
import type { Entry, SharedKind } from '../types.js';

/** One thing that may be shared. */
export interface Key {
  readonly kind: SharedKind;
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

const [SHORTEST, LONGEST] = [4, 24];
const WORD = /[\p{L}\p{M}]{4,24}/gu;
const IN_SENTENCE = /[\p{L}\p{N},]/u;
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** What the key of a word opens with. */
const WORDS = 'w ';

type Add = (kind: Key['kind'], id: string, name: string) => void;

const NONE: ReadonlySet<string> = new Set();

/** Every key of an article, each once, people first. @param idle words in small letters that tell nothing of an article. */
export function keysOf(entry: Entry, idle = NONE): Key[] {
  const keys = new Map<string, Key>();
  const add: Add = (kind, id, name) => {
    if (!keys.has(id) && !(kind === 'words' && idle.has(id.slice(WORDS.length)))) keys.set(id, { kind, id, name });
  };
  for (const { person, name, speakerText } of entry.quotes) {
    if (person !== null) add('people', `p ${person}`, name ?? speakerText ?? person);
  }
  for (const tag of entry.tags) add('tags', `t ${tag.toLowerCase()}`, tag);
  if (entry.place !== null) add('places', `l ${entry.place.toLowerCase()}`, entry.place);
  addWords(entry.headline, isLong, add);
  if (entry.standfirst !== null) addWords(entry.standfirst, isTelling, add);
  addWords(entry.opening, isTelling, add);
  return [...keys.values()];
}

/** Which of a text's words are keys. */
type Which = (text: string, from: number, length: number) => boolean;

/** Adds the words that `WORD` finds, in their order, if they are keys. */
function addWords(text: string, isKey: Which, add: Add): void {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const bits = at < text.length ? characterOf(text.charCodeAt(at)) : 0;
    if ((bits & ODD) !== 0) {
      addOddWords(text, isKey, add); // what is added twice is there once
      return;
    }
    if ((bits & LETTER) !== 0) continue;
    for (; at - from >= SHORTEST; from += LONGEST) {
      const length = Math.min(at - from, LONGEST);
      if (isKey(text, from, length)) addWord(text.slice(from, from + length), add);
    }
    from = at + 1;
  }
}

/** The same for a text with marks that combine, or with letters beyond the first plane. */
function addOddWords(text: string, isKey: Which, add: Add): void {
  for (const { 0: word, index } of text.matchAll(WORD)) if (isKey(text, index, word.length)) addWord(word, add);
}

function addWord(word: string, add: Add): void {
  if (!UNSPACED.test(word)) add('words', WORDS + word.toLowerCase(), word);
}

function isLong(text: string, from: number, length: number): boolean {
  return length >= IN_HEADLINE || (length >= UNCASED && isUncased(text.charAt(from)));
}

/** A name in the middle of a sentence, or a long word. Capitals at the start of a sentence say nothing. */
function isTelling(text: string, from: number, length: number): boolean {
  if (length >= PLAIN) return true;
  const first = text.charAt(from);
  if (first === first.toLowerCase()) return length >= UNCASED && isUncased(first);
  return length >= CAPITALISED && text[from - 1] === ' ' && IN_SENTENCE.test(text[from - 2] ?? '');
}

function isUncased(first: string): boolean {
  return first.toLowerCase() === first.toUpperCase();
}
