/**
 * The forms of quotation marks and of what stands beside them: which mark closes which, and what each character tells.
 * Knows single characters; refuses to know a text.
 */

/** A mark that opens, and the marks that close it; those of titles (『』《》) hold nobody's words. */
const CLOSERS: readonly (readonly [open: string, closers: string])[] = [
  ['"', '"”“'],
  ['“', '”"“'],
  ['”', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['＂', '＂'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'’"],
  ['「', '」'],
];
const MARKS = `"“”„‟＂«»‹›‘’‚'「」『』`;

// What a character is beside a mark, or as a mark.
export const BEFORE_OPENING = 1;
export const BEHIND_CLOSING = 2;
export const DASH = 4;
export const BEFORE_SINGLE = 8;
export const SINGLE = 16;
export const DOUBLE = 32;
export const LEADING = 64;
export const TRAILING = 128;
export const OPENS = 256;
/** Above these bits, the place of a mark in `MARKS`, counted from 1. */
const PLACE = 16;

/** Of each code unit what it is, as bits. */
export const FORMS = new Int32Array(0x10000);
for (const [bit, characters] of [
  [BEFORE_OPENING, '([{—–-/‘…'],
  [BEHIND_CLOSING, ')]}—–-/.,;:!?’…['],
  [DASH, '—–-…'],
  [BEFORE_SINGLE, '([{—–'],
  [SINGLE, "'‘‚"],
  [DOUBLE, '"“”'],
  [LEADING, '"“”„‟＂«»‹›‘‚\'「」『』—―'],
  [TRAILING, '"“”‟＂«»‹›‘’\'」』'],
  [OPENS, CLOSERS.map(([open]) => open).join('')],
] as const) {
  for (const character of characters) FORMS[character.charCodeAt(0)]! |= bit;
}
for (const [i, mark] of [...MARKS].entries()) FORMS[mark.charCodeAt(0)]! |= (i + 1) << PLACE;

/** Of each mark, by its place, the places of those that close it as bits. */
const closedBy = new Int32Array(MARKS.length + 1);
for (const [open, closers] of CLOSERS) {
  for (const mark of closers)
    closedBy[FORMS[open.charCodeAt(0)]! >> PLACE]! |= 1 << (FORMS[mark.charCodeAt(0)]! >> PLACE);
}

/** Whether a mark closes what another opened; both are UTF-16 code units. */
export function closes(open: number, mark: number): boolean {
  return ((closedBy[FORMS[open]! >> PLACE]! >> (FORMS[mark]! >> PLACE)) & 1) !== 0;
}
