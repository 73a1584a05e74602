/**
 * Finds the first name of someone whom the article's own words only call by the surname, where a quotation, the headline
 * or a caption gives both. Knows capitals; refuses to take a word for a name that the language or the article knows.
 */
import { classOf, LETTER } from './letters.js';
import { flagsOf, type Lexicon } from './lexicon.js';
import type { Person } from './people.js';
import { NONE, smallWordOf, type Tokens, wordOf } from './tokens.js';

const MOST = 16; // people looked for, and places looked at for each, so that the cost stays linear (guess)

const LONG = 40; // letters of a word that is not looked for by its first letter: it could begin again at each (guess)

/** Completes the people who speak under a surname only; two different first names leave it open. */
export function completeNames(people: readonly Person[], tokens: Tokens, lexicon: Lexicon): void {
  const { text } = tokens;
  let asked = 0;
  for (const one of people) {
    if (one.first !== NONE || one.says === 0 || one.human < 0) continue;
    const called = wordOf(tokens, one.surname);
    if (flagsOf(lexicon, called) !== 0) continue;
    if (++asked > MOST) break;
    const found: string[] = [];
    let at = behindSpace(text, called, 0);
    for (let n = 0; at >= 0 && n < MOST; n++) {
      const first = wordBefore(text, at - 1);
      const isNew = first !== '' && !found.includes(first);
      if (isNew && isFirstName(first, text, lexicon) && !isPart(text, at + called.length)) found.push(first);
      at = behindSpace(text, called, at + 1);
    }
    const [first] = found;
    if (found.length !== 1 || first === undefined) continue;
    const isTaken = people.some((other) => isBearer(tokens, other, first, one));
    if (!isTaken) one.spoken = `${first} ${called}`;
  }
}

/** Where a word stands behind a space, from `from` on; -1 where it does not. Its first letter is rarer than a space. */
function behindSpace(text: string, word: string, from: number): number {
  if (word.length > LONG) return text.indexOf(` ${word}`, from - 1 < 0 ? 0 : from - 1) + 1 || -1;
  let at = text.indexOf(word, from);
  while (at >= 0 && text.charCodeAt(at - 1) !== 0x20) at = text.indexOf(word, at + 1);
  return at;
}

function isBearer(tokens: Tokens, other: Person, first: string, { surname }: Person): boolean {
  if (other.first === NONE || tokens.hash[other.surname] !== tokens.hash[surname]) return false;
  return smallWordOf(tokens, other.first) === first.toLowerCase().replaceAll('’', "'");
}

function isPart(text: string, at: number): boolean {
  return at < text.length && (classOf(text.charCodeAt(at)) & LETTER) !== 0;
}

/** The word that ends at `end`; empty where it is none in capitals. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isPart(text, start - 1)) start--;
  const word = text.slice(start, end);
  return word.length > 1 && word[0] !== word[0]!.toLowerCase() && word !== word.toUpperCase() ? word : '';
}

/** Whether a word in capitals is none of the language's, and none that the article writes small. */
function isFirstName(word: string, text: string, lexicon: Lexicon): boolean {
  return flagsOf(lexicon, word) === 0 && behindSpace(text, word.toLowerCase(), 0) < 0;
}
