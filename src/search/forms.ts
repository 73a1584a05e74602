/**
 * The forms in which words are written, capitals and accents as they stand, and texts cut into them. Each form is known by
 * a record of its own, so that what is made of it (the word it is indexed as, its code in stored texts) is made once and
 * not wherever it stands.
 */

import { type UnitRoom, unitRoom, unitsOf } from '../lib/units.js';
import { type FormTable, formTable, SLACK } from './form-table.js';
import { GAP, KINDS, PAIRED } from './letters.js';
import { LONGEST_WORD } from './words.js';

/** What a form's record holds: two numbers for vocabulary.ts, one for codebook.ts. All are 0 at first. */
export const TERM = 0;
export const SPELLING = 1;
export const CODE = 2;

/** What stands in {@link Tokens.forms} for a run that is no single word: of a script without spaces, or too long. */
export const NO_FORM = -1;

/** The runs of word characters in a text, in order. */
export interface Tokens {
  count: number;
  /** Whether any is {@link NO_FORM}. */
  isParted: boolean;
  /** Where each starts and ends, side by side. */
  bounds: Int32Array;
  /** The records of their forms. */
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

/** @param room for texts of so many units. */
export function noTokens(room = 2048): Tokens {
  return {
    count: 0,
    isParted: false,
    bounds: new Int32Array(room + SLACK),
    forms: new Int32Array((room >> 1) + 1),
    room: unitRoom(room + SLACK),
  };
}

export function openForms(): Forms {
  const { lookUp, records, text, size, clear } = formTable();
  const one = { ...noTokens(LONGEST_WORD), count: 1 };
  const cut = (words: string, into: Tokens): Tokens => {
    if (into.bounds.length < words.length + SLACK) Object.assign(into, noTokens(2 * words.length));
    const units = unitsOf(words, into.room);
    units.fill(0, words.length, words.length + SLACK); // which stand in no word
    findRuns(units, words.length, into);
    markParted(units, into);
    lookUp(units, into);
    return into;
  };
  return {
    cut,
    formOf: (words, start, end) => {
      const units = unitsOf(words.slice(start, end), one.room);
      one.bounds[1] = end - start;
      one.forms[0] = 0;
      lookUp(units, one);
      return one.forms[0]!;
    },
    records,
    text,
    size,
    clear,
  };
}

/** Of each unit, whether it stands in a word, and 2 more in a script without spaces. */
const MARKS = KINDS.map((kind) => (kind === GAP ? 0 : kind === PAIRED ? 3 : 1));

/** Finds where runs start and end. It asks nothing of a unit: what it would guess wrong at every end costs more than to note each unit's place. */
function findRuns(units: Uint16Array, all: number, into: Tokens): void {
  const { bounds } = into;
  const marks = MARKS;
  let next = 0;
  let before = 0;
  let any = 0;
  for (let at = 0; at <= all; at += 4) {
    const a = marks[units[at]!]!;
    const b = marks[units[at + 1]!]!;
    const c = marks[units[at + 2]!]!;
    const d = marks[units[at + 3]!]!;
    bounds[next] = at;
    next += (a ^ before) & 1;
    bounds[next] = at + 1;
    next += (b ^ a) & 1;
    bounds[next] = at + 2;
    next += (c ^ b) & 1;
    bounds[next] = at + 3;
    next += (d ^ c) & 1;
    before = d;
    any |= a | b | c | d;
  }
  into.count = next >> 1;
  into.isParted = any > 1;
}

/** Marks the runs that are no single word. */
function markParted(units: Uint16Array, into: Tokens): void {
  const { count, bounds, forms, isParted } = into;
  let any = 0;
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i]!;
    const end = bounds[2 * i + 1]!;
    let mark = end - start > LONGEST_WORD ? NO_FORM : 0;
    if (isParted) for (let at = start; at < end; at++) if (MARKS[units[at]!]! > 1) mark = NO_FORM;
    forms[i] = mark;
    any |= mark;
  }
  into.isParted = any < 0;
}
