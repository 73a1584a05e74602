/**
 * What someone typed, as a query: words, phrases, fields, exclusions and dates. Every text is a query; what cannot be an
 * operator is a word. It knows the grammar and not what the archive holds.
 *
 *     ferry strike            both words
 *     "last ferry"            these words in this order
 *     ferry OR boat           either
 *     -strike                 not this one
 *     by:holt speaker:"arne skaill" section:sport place:tarrow
 *     after:2004 before:2006-05     from 2004 on, and before May 2006
 */

import { NAMED_FIELDS, type NamedField } from '../layout.js';
import { fold } from '../letters.js';
import { isPaired, wordsOf } from '../words.js';

/** A word of a phrase and how far behind the phrase's first it stands. */
export interface PhraseWord {
  readonly key: string;
  readonly offset: number;
}

/** One thing asked for: a word with its kin, or words in a row. */
export interface Term {
  readonly words: readonly PhraseWord[];
  readonly field: NamedField | null;
  /** False for a bare word, which also finds words of its stem. */
  readonly isPhrase: boolean;
  /** Whether words that begin with it are meant as well: the last one, while it is typed. */
  readonly isPrefix: boolean;
  /** Where it stands in what was typed. */
  readonly from: number;
  readonly to: number;
}

/** Any of its terms must be there, or, where it excludes, none. */
export interface Clause {
  readonly any: readonly Term[];
  readonly isNot: boolean;
}

export interface Query {
  readonly clauses: readonly Clause[];
  /** The first day that counts, as an ISO date of any precision, and the first that does not any more. */
  readonly after: string | null;
  readonly before: string | null;
}

/** `-`, then `name:`, then a quoted stretch or one without spaces. Each part ends where the next begins. */
const PIECE = /(?<not>-?)(?:(?<name>[a-z]{2,8}):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)["“”„«»]?|(?<bare>[^\s"“”„«»]+))/giu;
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** A shorter beginning would mean half the dictionary. A guess. */
const SHORTEST_PREFIX = 2;
/** More terms than anyone types; a pasted page must not be searched word by word. A guess. */
const MOST_TERMS = 24;

/** Reads what was typed. */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  let after: string | null = null;
  let before: string | null = null;
  let isOr = false;
  for (const match of text.matchAll(PIECE)) {
    const { not, name, quoted, bare } = match.groups as Record<string, string | undefined>;
    const field = NAMED_FIELDS.find((known) => known === name?.toLowerCase()) ?? null;
    if (bare === 'OR' && not === '' && name === undefined && clauses.length > 0) {
      isOr = true;
      continue;
    }
    if (/^(?:after|before)$/i.test(name ?? '') && DAY.test(bare ?? '')) {
      if (name?.toLowerCase() === 'after') after = bare!;
      else before = bare!;
      continue;
    }
    // a name that is no field is a word like any other
    const words = name !== undefined && field === null ? `${name} ${quoted ?? bare}` : (quoted ?? bare ?? '');
    const to = match.index + match[0].length;
    const isTyped = to === text.length && quoted === undefined && not === '';
    const place = { field, from: match.index, to };
    const isWhole = quoted !== undefined || field !== null || not !== '' || isOr;
    const terms = termsOf(words, isWhole, isTyped, place);
    const last = clauses.at(-1);
    if (isOr && not === '' && last !== undefined && !last.isNot && terms.length > 0) {
      clauses[clauses.length - 1] = { any: [...last.any, ...terms], isNot: false };
    } else clauses.push(...terms.map((term) => ({ any: [term], isNot: not !== '' })));
    isOr = false;
  }
  return { clauses: clauses.slice(0, MOST_TERMS), after, before };
}

/** The terms of one piece: a single phrase where it is whole, else a term for each of its words. */
function termsOf(text: string, isWhole: boolean, isTyped: boolean, place: Pick<Term, 'field' | 'from' | 'to'>): Term[] {
  const words = phraseWords(text);
  if (words.length === 0) return [];
  const isLone = (key: string): boolean => isPaired(key) && key.length === 1;
  const term = (own: readonly PhraseWord[], isLast: boolean): Term => {
    const key = own.at(-1)!.key;
    const isPrefix = own.length === 1 && (isLone(key) || (isTyped && isLast && key.length >= SHORTEST_PREFIX));
    const isPhrase = own.length > 1 || (isWhole && place.field === null && own.length === 1 && !isTyped);
    return { words: own, isPhrase, isPrefix, ...place };
  };
  if (isWhole) return [term(words, true)];
  // "l'homme", "Tarrow's": the small change around an apostrophe is not asked for
  const isSmall = ({ key }: PhraseWord): boolean => key.length <= 2 && !isPaired(key) && /['’]/.test(text);
  const asked = words.some((word) => !isSmall(word)) ? words.filter((word) => !isSmall(word)) : words;
  return runsOf(asked).map((run, i, all) => term(run, i === all.length - 1));
}

/** Folded words with their places; the single character that closes a run of pairs says nothing new. */
function phraseWords(text: string): PhraseWord[] {
  const keys = wordsOf(text).map(fold);
  return keys.flatMap((key, offset) => {
    const isRest = isPaired(key) && key.length === 1 && offset > 0 && keys[offset - 1]!.length === 2;
    return key === '' || (isRest && isPaired(keys[offset - 1]!)) ? [] : [{ key, offset }];
  });
}

/** Words one by one; neighbouring pairs of a script without spaces together. */
function runsOf(words: readonly PhraseWord[]): PhraseWord[][] {
  const runs: PhraseWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const goesOn = before !== undefined && isPaired(word.key) && isPaired(before.key);
    if (goesOn && word.offset === before.offset + 1) last!.push(word);
    else runs.push([word]);
  }
  return runs;
}
