/**
 * Finds the first name of someone whom the article's own words only call by the surname, where a quotation, the headline
 * or a caption gives both. Knows capitals; refuses to take a word for a name that the language or the article knows.
 */
import { classOf, LETTER } from './letters.js';
import { flagsOf, type Lexicon } from './lexicon.js';
import type { Person } from './people.js';
import { NONE, smallWordOf, type Tokens, wordOf } from './tokens.js';

const MOST = 16; // people looked for, and places looked at for each, so that the cost stays linear (guess)

/** Completes the people who speak under a surname only; two different first names leave it open. */
export function completeNames(people: readonly Person[], tokens: Tokens, lexicon: Lexicon): void {
  const { text } = tokens;
  let asked = 0;
  for (const one of people) {
    if (one.first !== NONE || one.says === 0 || one.human < 0) continue;
    const called = wordOf(tokens, one.surname);
    if (flagsOf(lexicon, called) !== 0) continue;
    if (++asked > MOST) break;
    const found = new Set<string>();
    let at = text.indexOf(` ${called}`);
    for (let n = 0; at >= 0 && n < MOST; n++) {
      const first = wordBefore(text, at);
      if (first !== '' && isFirstName(first, text, lexicon) && !isPart(text, at + 1 + called.length)) found.add(first);
      at = text.indexOf(` ${called}`, at + 1);
    }
    const [first] = found;
    if (found.size !== 1 || first === undefined) continue;
    const isTaken = people.some((other) => isBearer(tokens, other, first, one));
    if (!isTaken) one.spoken = `${first} ${called}`;
  }
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
  return flagsOf(lexicon, word) === 0 && !text.includes(` ${word.toLowerCase()}`);
}
