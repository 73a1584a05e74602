/**
 * Finds the first name of someone whom the article's own words only call by the surname, where a quotation, the headline
 * or a caption gives both. Knows capitals; refuses to take a word for a name that the language or the article knows.
 */
import { classOf, LETTER } from './letters.js';
import type { Lexicon } from './lexicon.js';
import { addForm, fold, type Person } from './people.js';

const MOST = 16; // people looked for, and places looked at for each, so that the cost stays linear (guess)

/** Completes the people who speak under a surname only; two different first names leave it open. */
export function completeNames(people: readonly Person[], text: string, lexicon: Lexicon): void {
  let asked = 0;
  for (const one of people) {
    if (one.first !== '' || one.says === 0 || one.human < 0 || lexicon.read(one.called).flags !== 0) continue;
    if (++asked > MOST) break;
    const found = new Set<string>();
    let at = text.indexOf(` ${one.called}`);
    for (let n = 0; at >= 0 && n < MOST; n++) {
      const first = wordBefore(text, at);
      if (first !== '' && isFirstName(first, text, lexicon) && !isPart(text, at + 1 + one.called.length))
        found.add(first);
      at = text.indexOf(` ${one.called}`, at + 1);
    }
    const [first] = found;
    if (found.size === 1 && first !== undefined && !people.some((other) => isSame(other, first, one))) {
      addForm(one, `${first} ${one.called}`);
    }
  }
}

function isSame(other: Person, first: string, { surname }: Person): boolean {
  return other.surname === surname && other.first === fold(first);
}

function isPart(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER;
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
  return lexicon.read(word).flags === 0 && !text.includes(` ${word.toLowerCase()}`);
}
