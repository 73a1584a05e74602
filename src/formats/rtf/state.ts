/**
 * What holds at a place of a text in Rich Text Format: how its words are set, what its paragraph is, where its words go. Control words
 * change it, a group keeps what stood before (RTF 1.9.1, "Character Formatting Properties", "Paragraph Formatting Properties").
 */
import type { Field } from '../office/flow.js';
import type { Setting, Style } from '../office/page-writer.js';

/** Where words go: the text itself, a name in a table, nowhere. */
export interface Target {
  readonly take: (words: string, state: State) => void;
  /** A control word of its own. */
  readonly word?: (name: string, value: number | null) => void;
  /** Its group ends. */
  readonly close?: () => void;
}

export interface State {
  to: Target;
  /** Whether these end with the group. */
  isOwn: boolean;
  /** The text that holds them. */
  within: Target;
  /** The font's number for scripts from the left, and from the right; null for the document's. */
  font: number | null;
  otherFont: number | null;
  /** Whether the words are of a script from the right, which has settings of its own. */
  isOther: boolean;
  isBold: boolean;
  isItalic: boolean;
  isOtherBold: boolean;
  isOtherItalic: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** Characters behind each \u that say the same to older readers. */
  fallback: number;
  style: number;
  /** Level of the outline, from 0; null for the style's. */
  outline: number | null;
  /** The list that it is an item of, by its number (\ls) or as Word 95 said it, and at which level. */
  list: number | null;
  level: number;
  oldList: Style | null;
  firstIndent: number;
  isInTable: boolean;
  field: Field | null;
  /** The field that the words are the result of. */
  link: Field | null;
  /** Whether what is drawn has been counted already. */
  isCounted: boolean;
  /** Where words go of which there are two versions, the plain one first (\upr). */
  versions: Target | null;
}

/** Of a document, or a note or a box in it, before it says anything. */
export function opening(to: Target, font: number | null, within: Target = to): State {
  return {
    to,
    isOwn: true,
    within,
    font,
    otherFont: null,
    isOther: false,
    isBold: false,
    isItalic: false,
    isOtherBold: false,
    isOtherItalic: false,
    isHidden: false,
    isDeleted: false,
    fallback: 1,
    style: 0,
    outline: null,
    list: null,
    level: 0,
    oldList: null,
    firstIndent: 0,
    isInTable: false,
    field: null,
    link: null,
    isCounted: false,
    versions: null,
  };
}

/** How words are set, by the direction that they go in. */
export function settingIn(state: State): Setting {
  const { isOther, isBold, isItalic, isOtherBold, isOtherItalic } = state;
  return isOther ? { isBold: isOtherBold, isItalic: isOtherItalic } : { isBold, isItalic };
}

/** Whether a switch is on: only 0 turns it off. */
const isOn = (value: number | null) => value !== 0;

type Change = (state: State, value: number | null, font: number | null) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  b: (state, value) => {
    if (state.isOther) state.isOtherBold = isOn(value);
    else state.isBold = isOn(value);
  },
  i: (state, value) => {
    if (state.isOther) state.isOtherItalic = isOn(value);
    else state.isItalic = isOn(value);
  },
  // what holds for the other direction stands behind its word ("Associated Character Properties")
  ab: (state, value) => {
    if (state.isOther) state.isOtherBold = isOn(value);
  },
  ai: (state, value) => {
    if (state.isOther) state.isOtherItalic = isOn(value);
  },
  v: (state, value) => {
    state.isHidden = isOn(value);
  },
  deleted: (state, value) => {
    state.isDeleted = isOn(value);
  },
  // words that were moved away
  mvf: (state, value) => {
    state.isDeleted = isOn(value);
  },
  f: (state, value) => {
    state.font = value;
  },
  af: (state, value) => {
    if (state.isOther) state.otherFont = value;
  },
  rtlch: (state) => {
    state.isOther = true;
  },
  ltrch: (state) => {
    state.isOther = false;
  },
  plain: (state, _, font) => {
    state.isBold = state.isItalic = state.isOtherBold = state.isOtherItalic = false;
    state.isHidden = state.isDeleted = state.isOther = false;
    [state.font, state.otherFont] = [font, null];
  },
  uc: (state, value) => {
    state.fallback = Math.min(Math.max(value ?? 1, 0), LONGEST_FALLBACK);
  },
  pard: (state) => {
    state.style = state.level = state.firstIndent = 0;
    state.outline = state.list = state.oldList = null;
    state.isInTable = false;
  },
  s: (state, value) => {
    state.style = value ?? 0;
  },
  outlinelevel: (state, value) => {
    state.outline = value;
  },
  ls: (state, value) => {
    state.list = value;
  },
  ilvl: (state, value) => {
    state.level = value ?? 0;
  },
  fi: (state, value) => {
    state.firstIndent = value ?? 0;
  },
  intbl: (state) => {
    state.isInTable = true;
  },
  itap: (state, value) => {
    state.isInTable ||= (value ?? 0) > 0;
  },
};

/** Characters of the longest fallback; a guess: a few stand for a character of another script. */
const LONGEST_FALLBACK = 100;

/** Whether a control word changes what holds; then it has. @param font the document's own. */
export function changes(state: State, name: string, value: number | null, font: number | null): boolean {
  if (!Object.hasOwn(CHANGES, name)) return false;
  CHANGES[name]!(state, value, font);
  return true;
}

/** Words that stand for a character ("Special Characters"). Where a page or a column ends, nothing of the text does. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', lbr: '\n', page: ' ', column: ' ' },
  ...{ emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  ...{ emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '\u200d', zwnj: '\u200c' },
  ...{ ltrmark: '\u200e', rtlmark: '\u200f' },
};

/** Signs that stand for one: a space that no line ends at, a hyphen likewise, white space that need not have been marked. */
export const SIGNS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '\t': '\t', ' ': ' ' };
