/**
 * What someone typed, as a query: words, phrases, fields, exclusions and dates. Every text is a query; what cannot be an
 * operator is a word. It knows the grammar and not what the archive holds.
 *
 *     ferry strike            both words
 *     "last ferry"            these words in this order
 *     ferry OR boat           either; it binds what stands beside it, be that a field, a day or excluded
 *     ferry AND boat          as without AND
 *     -strike, ferry NOT strike     not this one, in any form that it is found in
 *     by:holt speaker:"arne skaill" section:sport place:tarrow
 *     by:"maren holt"         whoever signs so in full, where somebody does
 *     after:2004 before:2006-05     from 2004 on, and before May 2006
 */

import { NAMED_FIELDS, type NamedField, padded } from '../layout.js';
import { type PhraseWord, phraseWords } from '../phrases.js';
import { isPaired } from '../words.js';

/** One thing asked for: a word with its kin, words in a row, or days. */
export interface Term {
  /** None where days are asked for. */
  readonly words: readonly PhraseWord[];
  readonly field: NamedField | null;
  /**
   * False for a bare word, which also finds words of its stem. In a field, whether it stands in quotation marks: it is then
   * all of a name, where the archive has such a name.
   */
  readonly isPhrase: boolean;
  /** Whether words that begin with it are meant as well: the last one, while it is typed. */
  readonly isPrefix: boolean;
  /** Whether it must be missing. */
  readonly isNot: boolean;
  readonly day: Limit | null;
}

/** The first day that counts, or the first that does not any more, as an ISO date of any precision. */
export interface Limit {
  readonly isAfter: boolean;
  readonly date: string;
}

/** One of its terms must hold. */
export type Clause = readonly Term[];

export interface Query {
  readonly clauses: readonly Clause[];
  /** The pieces that name a field or a day, as they were typed. */
  readonly filters: readonly string[];
  /** Whether a day was announced and none came: the piece is then words like any other. */
  readonly isNoDay: boolean;
  /** Whether brackets group what operators join: they are no part of the grammar. */
  readonly isGrouped: boolean;
}

/** `-` or `NOT`, then `name:`, then a quoted stretch or one without spaces. Each part ends where the next begins. */
const PIECE = /(-|NOT\s)?(?:([a-zA-Z]{2,8}):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;
/** What gives brackets a meaning in other grammars. */
const OPERATOR = /\s(?:OR|NOT)\s|(?:^|\s)-\(/;
/** A number with its points (3,000): its figures are no words by themselves. */
const NUMBER = /^\d+[.,]\d[\d.,]*$/;
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Figures with points put the day first wherever they are written; with strokes they do so here and there. */
const DAY_FIRST = /^(\d\d?)\.(\d\d?)\.(\d{4})$/;
/** A shorter beginning would mean half the dictionary. A guess. */
const SHORTEST_PREFIX = 2;
/** More terms than anyone types; a pasted page must not be searched word by word. A guess. */
const MOST_TERMS = 24;

/** Reads what was typed. */
export function parseQuery(text: string): Query {
  const clauses: Term[][] = [];
  const filters: string[] = [];
  let isNoDay = false;
  let isOr = false;
  const pieces = [...text.matchAll(PIECE)];
  for (const [i, match] of pieces.entries()) {
    const [piece, not, name, quoted, bare] = match;
    const named = name?.toLowerCase();
    const field = NAMED_FIELDS.find((known) => known === named) ?? null;
    // the first word of a headline may be in capitals
    const isNot = not === '-' || (not !== undefined && (clauses.length > 0 || name !== undefined));
    if (clauses.length > 0 && (piece === 'OR' || piece === 'AND')) {
      isOr = piece === 'OR';
      continue;
    }
    const isDay = named === 'after' || named === 'before';
    const date = isDay ? isoOf(quoted ?? bare!) : null;
    if (isDay && date === null) isNoDay = true;
    if (field !== null || date !== null) filters.push(piece);
    const to = match.index + piece.length;
    const isQuoted = quoted !== undefined;
    const isTyped = to === text.length && !isQuoted && !isNot;
    const isWhole = isQuoted || isNot || isOr || pieces[i + 1]?.[0] === 'OR' || NUMBER.test(bare ?? '');
    // a name that is no field is a word like any other
    const head = field !== null ? piece.indexOf(':') + 1 : isNot ? not!.length : 0;
    const words = phraseWords(text, match.index + head, to);
    const terms =
      date === null
        ? termsOf(words, piece, { field, isQuoted, isWhole, isTyped, isNot })
        : // what is not after a day is before it
          [{ ...NO_WORDS, day: { isAfter: (named === 'after') !== isNot, date } }];
    if (isOr) clauses.at(-1)!.push(...terms);
    else clauses.push(...terms.map((term) => [term]));
    isOr = false;
  }
  const isGrouped = OPERATOR.test(text) && pieces.some(([, , , , bare]) => /[()]/.test(bare ?? ''));
  const some = clauses.slice(0, MOST_TERMS).map((any) => any.slice(0, MOST_TERMS));
  return { clauses: some, filters, isNoDay, isGrouped };
}

const NO_WORDS: Term = { words: [], field: null, isPhrase: false, isPrefix: false, isNot: false, day: null };

/** A day, month or year as an ISO date; null where it is none, or may be either of two. */
function isoOf(text: string): string | null {
  const parts = text.replace(DAY_FIRST, '$3-$2-$1').split(/[-/]/);
  const iso = parts.map((figures) => padded(figures)).join('-');
  return DAY.test(iso) ? iso : null;
}

/** How a piece was typed. */
interface Typed extends Pick<Term, 'field' | 'isNot'> {
  readonly isQuoted: boolean;
  /** Whether its words are one term. */
  readonly isWhole: boolean;
  readonly isTyped: boolean;
}

/** The terms of one piece: a single phrase where it is whole, else a term for each of its words. */
function termsOf(words: readonly PhraseWord[], piece: string, typed: Typed): Term[] {
  const { field, isQuoted, isWhole, isTyped, isNot } = typed;
  if (words.length === 0) return [];
  const term = (own: readonly PhraseWord[]): Term => {
    const last = own.at(-1)!;
    const isLast = isTyped && last === words.at(-1);
    const isPrefix = own.length === 1 && (last.key.length < SHORTEST_PREFIX ? isPaired(last.key) : isLast);
    const isPhrase = isQuoted || (field === null && own.length > 1);
    return { ...NO_WORDS, words: own, field, isPhrase, isPrefix, isNot };
  };
  if (isQuoted || field !== null) return [term(words)];
  // "l'homme", "Tarrow's": the small change around an apostrophe is not asked for
  const large = words.filter(({ key }) => key.length > 2 || isPaired(key) || !/['’]/.test(piece));
  const runs = runsOf(large.length > 0 ? large : words);
  return isWhole && runs.length > 1 ? [term(words)] : runs.map(term);
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
