/**
 * Tells past from future around a place in a sentence, by the cue words of a language. It knows which words point which way
 * and refuses to know what is being dated.
 */
import type { Span } from '../../types.js';
import { dateLanguage, forms, keyOf } from './names.js';

/** A language's cue words, ready for lookup. */
export interface Cues {
  readonly reporting: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly shifted: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly archive: readonly string[];
  readonly weekdays: ReadonlyMap<string, number>;
}

/** A word as looked up, and where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** How many words a tense cue may stand from the day that it places: a guess. */
export const REACH = { before: 8, after: 6, future: 6, reporting: 3 } as const;

/** Characters in which the words within reach stand; keeps endless sentences linear. A guess. */
const NEARBY = 160;

const WORDS = /[\p{L}\p{M}]+/gu;

/** Future where an announcing word leads to the place, else past where a past verb stands near it. */
export function tenseAt(sentence: string, [start, end]: Span, cues: Cues): 'past' | 'future' | null {
  const before = wordsBefore(sentence, start);
  if (announced(before.slice(-REACH.future), cues) !== null) return 'future';
  const after = wordsOf(sentence.slice(end, end + NEARBY));
  const near = [...before.slice(-REACH.before), ...after.slice(0, REACH.after)];
  return near.some((word) => cues.past.has(word.key)) ? 'past' : null;
}

/** Where the announcement that leads to a place begins; null where none does. */
export function announcementBefore(sentence: string, place: number, cues: Cues): number | null {
  return announced(wordsBefore(sentence, place).slice(-REACH.future), cues);
}

function wordsBefore(sentence: string, place: number): Word[] {
  const from = Math.max(0, place - NEARBY);
  return wordsOf(sentence.slice(from, place)).map(({ key, start, end }) => ({
    key,
    start: start + from,
    end: end + from,
  }));
}

/** Where the announcing words begin: one word ("will") or two ("to start"). */
function announced(words: readonly Word[], cues: Cues): number | null {
  for (let index = words.length - 1; index >= 0; index--) {
    const pair = `${words[index - 1]?.key} ${words[index]?.key}`;
    if (cues.future.has(pair)) return words[index - 1]?.start ?? null;
    if (cues.future.has(words[index]?.key ?? '')) return words[index]?.start ?? null;
    // A past verb between the cue and the day ends the announcement: "will step down, he said on Thursday".
    if (cues.past.has(words[index]?.key ?? '')) return null;
  }
  return null;
}

/** Arabic writes "and" as the first letter of the next word. */
const ARABIC_AND = /^و(?=\p{L}{3})/u;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    key: keyOf(match[0]).replace(ARABIC_AND, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const compiled = new Map<string, Cues | null>();

/** Null where nobody has written the language's cues. */
export function cuesOf(language: string): Cues | null {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const words = dateLanguage(language);
  const tense = words?.tense;
  const cues: Cues | null =
    words && tense
      ? {
          reporting: new Set(forms(tense.reporting)),
          past: new Set(forms(tense.past)),
          future: new Set(forms(tense.future)),
          shifted: new Set(forms(tense.shifted)),
          relative: new Set(forms(tense.relative)),
          archive: forms(tense.archive),
          // Abbreviations are common words ("so", "mar", "sat"); only full names are bare weekdays.
          weekdays: new Map(
            words.weekdays.flatMap((list, index) => fullNames(list).map((name) => [name, index + 1] as const)),
          ),
        }
      : null;
  compiled.set(language, cues);
  return cues;
}

function fullNames(list: string): string[] {
  return forms(list).filter((name) => name.length > 4);
}
