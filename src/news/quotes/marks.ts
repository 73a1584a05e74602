/**
 * Finds the stretches of a text that stand in quotation marks, whatever marks a language uses, and joins those that run
 * over paragraphs. Knows marks and apostrophes; refuses to know who speaks or whether anyone does.
 */
import type { Block, Span } from '../../types.js';
import { speech } from './dashes.js';
import * as letter from './letters.js';
import { classAt, classOf } from './letters.js';
import * as forms from './mark-forms.js';
import { closes } from './mark-forms.js';
import type { Tokens } from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { LETTER, SPACE } = letter;
const { BEFORE_OPENING, BEFORE_SINGLE, BEHIND_CLOSING, DASH, DOUBLE, FORMS, LEADING, OPENS, SINGLE, TRAILING } = forms;

/** One stretch in marks; `pieces` and `outer` have one span for each paragraph that it runs over. */
export interface Marked {
  /** Without the marks and the white space inside them. */
  readonly pieces: readonly Span[];
  /** With the marks, as far as they are there. */
  readonly outer: readonly Span[];
  readonly block: number;
  /** Whether single marks hold it. */
  readonly single: boolean;
}

/** A paragraph's span and the index of its block. */
export interface Paragraph {
  readonly span: Span;
  readonly block: number;
}

const [STRAIGHT, LEFT, RIGHT, LOW, REVERSED] = [0x22, 0x201c, 0x201d, 0x201e, 0x201f];
const [STRAIGHT_SINGLE, RIGHT_SINGLE] = [0x27, 0x2019];

/** The paragraphs of a body that can hold quotations; each item of a list is a paragraph of its own. */
export function paragraphs(text: string, body: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (let block = 0; block < body.length; block++) {
    const { type, span } = body[block]!;
    if (type === 'paragraph' || type === 'blockquote') found.push({ span, block });
    else if (type === 'list') {
      let start = span[0];
      for (let end = start; start < span[1]; start = end + 1) {
        end = text.indexOf('\n', start);
        if (end < 0 || end > span[1]) end = span[1];
        if (end > start) found.push({ span: [start, end], block });
      }
    }
  }
  return found;
}

type Side = 'opens' | 'closes' | 'either';

/** What stands at `at` within a paragraph; a space beyond its ends. */
function codeAt(codes: Uint16Array, at: number, [low, high]: Span): number {
  return at >= low && at < high ? codes[at]! : 0x20;
}

function isSpace(code: number): boolean {
  return (classOf(code) & SPACE) !== 0;
}

function isLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

/** Whether a mark opens or closes: by what stands beside it, then by its form. */
function side(codes: Uint16Array, at: number, span: Span): Side {
  const before = codeAt(codes, at - 1, span);
  const after = codeAt(codes, at + 1, span);
  const mark = codes[at]!;
  const freeBefore = isSpace(before) || (FORMS[before]! & BEFORE_OPENING) !== 0;
  const freeAfter = isSpace(after) || (FORMS[after]! & BEHIND_CLOSING) !== 0;
  if (mark === LEFT || mark === LOW || mark === REVERSED) return !freeBefore && freeAfter ? 'closes' : 'opens';
  if (mark === RIGHT) return freeBefore && !freeAfter && !(FORMS[before]! & DASH) ? 'opens' : 'closes';
  switch (mark) {
    case 0x300c: // 「
    case 0x300e: // 『
      return 'opens';
    case 0x300d: // 」
    case 0x300f: // 』
      return 'closes';
    // French sets guillemets off with spaces, so their form decides where the neighbours do not.
    case 0xab: // «
    case 0x2039: // ‹
      return !freeBefore && freeAfter ? 'closes' : 'opens';
    case 0xbb: // »
    case 0x203a: // ›
      return freeBefore && !freeAfter ? 'opens' : 'closes';
  }
  if (freeBefore === freeAfter) return 'either';
  return freeBefore ? 'opens' : 'closes';
}

/** Whether a single mark can begin a quotation: set off before, a letter behind, and no mere apostrophe ('90s). */
function opensSingle(codes: Uint16Array, at: number, span: Span): boolean {
  const before = codeAt(codes, at - 1, span);
  const after = codeAt(codes, at + 1, span);
  if (!(isSpace(before) || (FORMS[before]! & BEFORE_SINGLE) !== 0) || !isLetter(after)) return false;
  return codes[at] !== STRAIGHT_SINGLE || !(after >= 0x30 && after <= 0x39);
}

/** Where the single quotation opened at `marks[i]` closes: an index into `marks`, or -1 where it is an apostrophe. */
function closingSingle({ text, codes }: Tokens, marks: readonly number[], i: number, span: Span): number {
  const open = codes[marks[i]!]!;
  let possessive = -1;
  // At most so many marks are looked at, so that a text of apostrophes stays linear (guess).
  for (let j = i + 1; j < marks.length && j <= i + 40; j++) {
    const at = marks[j]!;
    if (!closes(open, codes[at]!)) continue;
    const before = codes[at - 1]!;
    if (isLetter(codeAt(codes, at + 1, span)) || isSpace(before)) continue;
    const plural = before === 0x73 && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!plural) return j;
    if (possessive < 0) possessive = j;
  }
  return possessive;
}

interface Open {
  readonly at: number;
  readonly mark: number;
}

interface Stretches {
  readonly found: { outer: Span; single: boolean }[];
  readonly left: number | null;
}

/** The stretches in marks of one paragraph; `left` tells that the last one found no closing mark. */
function stretches(tokens: Tokens, marks: readonly number[], span: Span): Stretches {
  const found: { outer: Span; single: boolean }[] = [];
  const { text, codes } = tokens;
  let open: Open | null = null;
  for (let i = 0; i < marks.length; i++) {
    const at = marks[i]!;
    const mark = codes[at]!;
    if (open === null) {
      if (FORMS[mark]! & SINGLE) {
        const closed = opensSingle(codes, at, span) ? closingSingle(tokens, marks, i, span) : -1;
        if (closed < 0) continue;
        found.push({ outer: [at, marks[closed]! + 1], single: true });
        i = closed;
      } else if (isAttribute(codes, at)) {
        let closed = i + 1;
        while (closed < marks.length && codes[marks[closed]!] !== mark) closed++;
        if (closed < marks.length) i = closed;
      } else if (mark !== RIGHT_SINGLE && FORMS[mark]! & OPENS && side(codes, at, span) !== 'closes') {
        open = { at, mark };
      }
      continue;
    }
    const which = side(codes, at, span);
    if (closes(open.mark, mark) && which !== 'opens' && !isInches(text, at)) {
      found.push({ outer: [open.at, at + 1], single: false });
      open = null;
    } else if (sameFamily(open.mark, mark) && which === 'opens') {
      // Opened again before it was closed: the closing mark is missing.
      found.push({ outer: [open.at, at], single: false });
      open = { at, mark };
    }
  }
  if (open !== null) found.push({ outer: [open.at, span[1]], single: false });
  return { found, left: open?.mark ?? null };
}

/** lang="en": left-over markup. */
function isAttribute(codes: Uint16Array, at: number): boolean {
  return codes[at] === STRAIGHT && at > 1 && codes[at - 1] === 0x3d && isLetter(codes[at - 2]!);
}

function sameFamily(a: number, b: number): boolean {
  return a === b || (FORMS[a]! & FORMS[b]! & DOUBLE) !== 0;
}

/** 6'2": feet and inches, no end of a quotation. */
function isInches(text: string, at: number): boolean {
  return text[at] === '"' && /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** A span without marks and white space at its ends. */
function inner(codes: Uint16Array, [start, end]: Span): Span {
  let s = start;
  let e = end;
  while (s < e && (isSpace(codes[s]!) || (FORMS[codes[s]!]! & LEADING) !== 0)) s++;
  while (e > s && isSpace(codes[e - 1]!)) e--;
  if (e > s && e === end && (FORMS[codes[e - 1]!]! & TRAILING) !== 0) e--;
  while (e > s && isSpace(codes[e - 1]!)) e--;
  return [s, e];
}

/**
 * All stretches in quotation marks, in order; those left open run on where the next paragraph opens again. In a
 * language of `dashes`, a paragraph that a dash opens is speech.
 */
export function marked(tokens: Tokens, parts: readonly Paragraph[], dashes: boolean): Marked[] {
  const { text, codes, marks } = tokens;
  const all: { pieces: Span[]; outer: Span[]; block: number; single: boolean }[] = [];
  let left: number | null = null;
  let lastBlock = -1;
  let next = 0;
  for (const { span, block } of parts) {
    const spoken = dashes ? speech(text, span) : [];
    if (spoken.length > 0) {
      for (const outer of spoken) all.push({ pieces: [inner(codes, outer)], outer: [outer], block, single: false });
      left = null;
      continue;
    }
    while (next < marks.length && marks[next]! < span[0]) next++;
    const from = next;
    while (next < marks.length && marks[next]! < span[1]) next++;
    if (from === next) {
      left = null;
      lastBlock = block;
      continue;
    }
    const result = stretches(tokens, marks.slice(from, next), span);
    for (const [i, { outer, single }] of result.found.entries()) {
      const piece = inner(codes, outer);
      if (!hasLetter(text, piece)) continue;
      const previous = all.at(-1);
      const runsOn =
        i === 0 &&
        left !== null &&
        previous &&
        block - lastBlock <= 1 &&
        codes[outer[0]] === left &&
        outer[0] === firstOf(codes, span);
      if (runsOn) {
        previous.pieces.push(piece);
        previous.outer.push(outer);
      } else all.push({ pieces: [piece], outer: [outer], block, single });
    }
    left = result.left;
    lastBlock = block;
  }
  return all;
}

function hasLetter(text: string, [start, end]: Span): boolean {
  for (let i = start; i < end; i++) if ((classAt(text, i) & LETTER) !== 0) return true;
  return false;
}

function firstOf(codes: Uint16Array, [start, end]: Span): number {
  let at = start;
  while (at < end && isSpace(codes[at]!)) at++;
  return at;
}
