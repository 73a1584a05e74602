/**
 * The lines of a text as a reader sees them: paragraphs broken at a column by an old system are whole again, and each
 * line knows where it stands. What a line means is not known here.
 */
import { unitsOf } from '../lib/units.js';
import type { Block, BlockType, Span } from '../types.js';
import type { Label } from './languages/language.js';

export interface Line {
  readonly span: Span;
  /** White space collapsed, hyphens of broken words undone. */
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
  /** What the format says it is; null in plain text. */
  readonly block: Block | null;
  /** True for the second part of a line that was cut in two. */
  readonly glued: boolean;
  /** What a label before it says that it is, `name` for the label's own words; null where no label speaks. */
  readonly label: Label | 'name' | null;
}

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** Columns between which old systems broke their lines; a guess from terminals, telexes and mail. */
const WRAP_FROM = 40;
const WRAP_TO = 120;

/** Share of line ends that a column must explain before it is believed; a guess. */
const WRAPPED = 0.8;

/** Lines of a plain text, broken paragraphs joined. Linear in the text's length. @param units of the text. */
export function linesOf(text: string, units = unitsOf(text)): Line[] {
  const raw = rawLines(text, units);
  const column = wrapColumn(text, raw);
  const lines: Line[] = [];
  for (let i = 0; i < raw.length; ) {
    const first = raw[i]!;
    let last = i;
    while (column !== null && last + 1 < raw.length && wrapsInto(text, raw[last]!, raw[last + 1]!, column)) last++;
    const span: Span = [first.start, raw[last]!.end];
    const words = joined(text, units, raw, i, last + 1);
    lines.push({ span, text: words, gap: first.gap, block: null, glued: false, label: null });
    i = last + 1;
  }
  return lines;
}

/** Lines of a format that knows its blocks: one for each. */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  return blocks
    .filter((block) => block.text !== '')
    .map((block) => ({ span: block.span, text: block.text, gap: 1, block, glued: false, label: null }));
}

/** The type of a line's block, `null` for a line of plain text. */
export function typeOf(line: Line): BlockType | null {
  return line.block?.type ?? null;
}

function rawLines(text: string, units: Uint16Array): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const [start, end] = trimmed(units, at, stop);
    if (start === end) gap++;
    else {
      lines.push({ start, end, gap });
      gap = 0;
    }
    at = stop + 1;
  }
  return lines;
}

function trimmed(units: Uint16Array, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(units[start]!)) start++;
  while (end > start && isSpace(units[end - 1]!)) end--;
  return [start, end];
}

/** White space as `\s` has it: what is left of a line is what the layout must hold. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code > 0x167f && /\s/.test(String.fromCharCode(code)));
}

/** The column at which a text was broken; null where it was not. */
function wrapColumn(text: string, raw: readonly RawLine[]): number | null {
  let widest = 0;
  let inner = 0;
  for (let i = 0; i + 1 < raw.length; i++) {
    if (raw[i + 1]!.gap > 0) continue;
    inner++;
    widest = Math.max(widest, raw[i]!.end - raw[i]!.start);
  }
  if (inner < 4 || widest < WRAP_FROM || widest > WRAP_TO) return null;
  let explained = 0;
  for (let i = 0; i + 1 < raw.length; i++) if (wrapsInto(text, raw[i]!, raw[i + 1]!, widest)) explained++;
  return explained / inner >= WRAPPED ? widest : null;
}

/** True where the next line's first word would not have fitted on this one. */
function wrapsInto(text: string, line: RawLine, next: RawLine, column: number): boolean {
  if (next.gap > 0) return false;
  const space = text.indexOf(' ', next.start);
  const word = (space < 0 || space > next.end ? next.end : space) - next.start;
  return line.end - line.start + 1 + word > column - 1;
}

function joined(text: string, units: Uint16Array, raw: readonly RawLine[], from: number, to: number): string {
  let words = text.slice(raw[from]!.start, raw[from]!.end);
  let even = isEven(units, raw[from]!);
  for (let i = from + 1; i < to; i++) {
    words = join(words, text.slice(raw[i]!.start, raw[i]!.end));
    even &&= isEven(units, raw[i]!);
  }
  return even ? words : words.replace(/\s+/g, ' ');
}

/** True where all white space of a line is single spaces, as in most. */
function isEven(units: Uint16Array, { start, end }: RawLine): boolean {
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    // letters of most scripts are far from white space
    if (unit > 32 && unit < 0xa0) continue;
    if (unit === 32 ? units[i + 1] === 32 : isSpace(unit)) return false;
  }
  return true;
}

/** A hyphen between small letters at a line's end was the old system's, unless the compound stands whole elsewhere. */
function join(before: string, after: string): string {
  const broken = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after);
  return broken ? before.slice(0, -1) + after : `${before} ${after}`;
}
