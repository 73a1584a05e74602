/**
 * Sentences in which a paper speaks of itself to its reader – letters to order, where else it is read – and of who has written,
 * among those of the article. Line by line they look like any other; what tells them apart are words that no article has of
 * what it tells, and the name of who signed at the head of the last lines.
 */
import { en } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { STOPPED } from '../roles/surroundings.js';
import type { Traits } from '../roles/traits.js';
import { indexOf, type WordIndex } from '../words/word-index.js';
import { spelt, wordsOf } from '../words/words.js';
import type { Told } from './told.js';

/** Words of the longest notice, or half the signs of a script without spaces, and of the shortest note on a writer; guesses. */
const LONGEST = 60;
const NOTE = 6;

/** The same lines; notices to the reader and notes on the writer are furniture. Linear in the text's length. */
export function withoutNotices(told: readonly Told[], language: Language): readonly Told[] {
  const known = knownTo(language);
  const last = told.findLastIndex(isBody);
  let note = last + 1;
  const names = namesIn(told);
  while (names.length > 0 && note > 0 && isNoteOn(names, told[note - 1]!)) note--;
  const left = told.map((one, i) => isBody(one) && (i >= note || isNotice(one, known)));
  if (!left.includes(true) || !told.some((one, i) => isBody(one) && !left[i])) return told;
  return told.map((one, i) => {
    if (!left[i]) return one;
    return { ...one, role: 'other', phase: i === last ? 'below' : one.phase, why: i >= note ? NOTED : SPOKEN };
  });
}

const SPOKEN = 'the paper speaks to its reader';
const NOTED = 'tells of who signed';

const isBody = ({ role, line }: Told): boolean => role === 'para' && line.label === null;

/** The notices of a language and of English, by the longest word of each; those of scripts that part no words by themselves. */
interface Known {
  readonly index: WordIndex;
  readonly byWord: readonly (readonly string[])[];
  readonly unparted: readonly string[];
}

const known = new WeakMap<Language, Known>();

function knownTo(language: Language): Known {
  const found = known.get(language) ?? learnt([...new Set([...(language.notices ?? []), ...(en.notices ?? [])])]);
  known.set(language, found);
  return found;
}

function learnt(notices: readonly string[]): Known {
  const byWord = new Map<string, string[]>();
  const unparted = notices.filter((notice) => UNPARTED.test(notice));
  for (const notice of notices) {
    if (UNPARTED.test(notice)) continue;
    const longest = wordsOf(notice).reduce((most, word) => (word.length > most.length ? word : most));
    byWord.set(longest, [...(byWord.get(longest) ?? []), notice]);
  }
  return { index: indexOf([...byWord.keys()]), byWord: [...byWord.values()], unparted };
}

const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isNotice({ traits, line }: Told, { index, byWord, unparted }: Known): boolean {
  if (traits.size > LONGEST) return false;
  const asked = traits.isUnparted ? unparted : [];
  const found = [...asked, ...noticesIn(traits, index, byWord)];
  if (found.length === 0) return false;
  const text = line.text.toLowerCase().replaceAll('’', "'");
  return found.some((notice) => speaks(text, text.indexOf(notice)));
}

/** Those of which a line has the longest word. */
function noticesIn({ words }: Traits, index: WordIndex, byWord: readonly (readonly string[])[]): readonly string[] {
  const found: string[] = [];
  for (let word = words.from; word < words.to; word++) {
    const number = index.find(words, word);
    if (number >= 0) found.push(...byWord[number]!);
  }
  return found;
}

/** Share of a line that the sentence must be, where it is not the first; a guess. */
const MOST = 0.4;

/** Whether a line speaks there in nobody's marks, and is of little else: in its first sentence or in the most of it. */
function speaks(text: string, at: number): boolean {
  if (at < 0 || isQuoted(text.slice(0, at))) return false;
  const before = text.slice(0, at).search(/[.!?…]["”’»)]*\s(?=[^.!?…]*$)|[。！？](?=[^。！？]*$)/u);
  if (before < 0) return true;
  const end = text.slice(at).search(/[.!?…](?:\s|$)|[。！？]/u);
  return (end < 0 ? text.length : at + end) - before >= text.length * MOST;
}

function isQuoted(before: string): boolean {
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/[“„«「『]/gu) > count(/[”»」』]/gu) || count(/"/g) % 2 === 1;
}

/** The names of who signs, in small letters. */
function namesIn(told: readonly Told[]): readonly string[] {
  const signed = told.filter(({ role }) => role === 'byline');
  return signed.map(({ traits }) => ` ${spelt(traits.words).join(' ')} `);
}

/** "Ada Ren is a writer on the coast.", below an article by Ada Ren. */
function isNoteOn(names: readonly string[], { role, line, traits }: Told): boolean {
  if (role !== 'para' || line.label !== null || traits.size < NOTE || traits.size > LONGEST) return false;
  if (!/^\p{Lu}/u.test(line.text) || !STOPPED.test(line.text)) return false;
  const { from, to } = traits.words;
  const [first, second] = spelt({ ...traits.words, to: Math.min(from + 2, to) });
  return names.some((signed) => signed.includes(` ${first} ${second} `));
}
