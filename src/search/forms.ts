/**
 * The forms in which words are written, capitals and accents as they stand, and texts cut into them. Each form is known by
 * a record of its own, so that what is made of it (the word it is indexed as, its code in stored texts) is made once and
 * not wherever it stands.
 */

import { type UnitRoom, unitRoom, unitsOf } from '../lib/units.js';
import { type FormTable, formTable } from './form-table.js';
import { GAP, KINDS, LETTER } from './letters.js';
import { FNV_BASIS, FNV_PRIME, hashed } from './table.js';
import { LONGEST_WORD } from './words.js';

/** What a form's record holds: two numbers for vocabulary.ts, one for codebook.ts. All are 0 at first. */
export const TERM = 0;
export const SPELLING = 1;
export const CODE = 2;

/** What stands in {@link Tokens.forms} for a run that is no single word: of a script without spaces, or too long. */
export const NO_FORM = -1;

/** The runs of word characters in a text, in order: where each starts and ends, and the record of its form. */
export interface Tokens {
  count: number;
  /** Whether any is {@link NO_FORM}. */
  isParted: boolean;
  starts: Int32Array;
  ends: Int32Array;
  forms: Int32Array;
  /** The units of the text. */
  room: UnitRoom;
}

export interface Forms extends Pick<FormTable, 'records' | 'text' | 'size' | 'clear'> {
  /** Cuts a text into tokens, which are put into `into`. Linear. */
  readonly cut: (text: string, into: Tokens) => Tokens;
  /** The record of a stretch that is one word. */
  readonly formOf: (text: string, start: number, end: number) => number;
}

/** @param room for so many. */
export function noTokens(room = 1024): Tokens {
  return {
    count: 0,
    isParted: false,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    forms: new Int32Array(room),
    room: unitRoom(room),
  };
}

export function openForms(): Forms {
  const { at, records, text, size, clear } = formTable();
  return {
    cut: (text, into) => {
      if (into.starts.length <= text.length >> 1) Object.assign(into, noTokens(text.length + 1));
      return cut(text, into, at);
    },
    formOf: (text, start, end) => {
      const units = unitsOf(text.slice(start, end));
      return at(units, 0, end - start, hashed(units, 0, end - start));
    },
    records,
    text,
    size,
    clear,
  };
}

/** There must be room. @param formAt tells a form's record. */
function cut(text: string, into: Tokens, formAt: FormTable['at']): Tokens {
  const units = unitsOf(text, into.room); // ends with a zero, which stands in no word
  const all = text.length;
  const kinds = KINDS;
  const { starts, ends, forms } = into;
  let count = 0;
  let isParted = false;
  for (let at = 0; at < all; at++) {
    let unit = units[at]!;
    let kind = kinds[unit]!;
    if (kind === GAP) continue;
    const start = at;
    let hash = FNV_BASIS;
    let mixed = 0;
    do {
      mixed |= kind;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      unit = units[++at]!;
      kind = kinds[unit]!;
    } while (kind !== GAP);
    starts[count] = start;
    ends[count] = at;
    const isWord = mixed === LETTER && at - start <= LONGEST_WORD;
    isParted ||= !isWord;
    forms[count++] = isWord ? formAt(units, start, at - start, hash) : NO_FORM;
  }
  into.count = count;
  into.isParted = isParted;
  return into;
}
