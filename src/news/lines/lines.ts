/**
 * The lines of a text as a reader sees them: paragraphs broken at a column by an old system are whole again, and each
 * line knows where it stands. What a line means is not known here.
 */
import { unitsOf } from '../../lib/units.js';
import type { Block, BlockHint, BlockType, Span } from '../../types.js';
import type { Label } from '../languages/language.js';
import { breaksOf, type RawLine } from './broken-lines.js';

export interface Line {
  readonly span: Span;
  /** White space collapsed, hyphens of broken words undone. */
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
  /** What the format says it is; null in plain text. */
  readonly block: Block | null;
  /** Whether it is a paragraph of the format's only because it stands apart: what it is only the lines tell. */
  readonly isOpen?: boolean;
  /** Whether its label is so sure of it that the lines around it are told as if it did not stand between them. */
  readonly isAside?: boolean;
  /** True for the second part of a line that was cut in two. */
  readonly glued: boolean;
  /**
   * What a label before it, or its format, says that it is, `credit` for who made a picture, `name` for the label's own words, `head`
   * for the head of a later page; else null.
   */
  readonly label: Label | BlockHint | 'credit' | 'name' | 'head' | null;
}

/** Lines of a plain text, broken paragraphs joined. Linear in the text's length. @param units of the text. */
export function linesOf(text: string, units = unitsOf(text)): Line[] {
  const raw = rawLines(text, units);
  const breaks = breaksOf(text, raw);
  const compounds = breaks === null ? NO_COMPOUNDS : compoundsOf(text);
  const lines: Line[] = [];
  for (let i = 0; i < raw.length; ) {
    const first = raw[i]!;
    let last = i;
    while (breaks?.[last] === true) last++;
    const span: Span = [first.start, raw[last]!.end];
    const words = i === last ? whole(text, units, first) : joined(text, units, raw.slice(i, last + 1), compounds);
    lines.push({ span, text: words, gap: first.gap, block: null, glued: false, label: null });
    i = last + 1;
  }
  return lines;
}

const NO_COMPOUNDS: ReadonlySet<string> = new Set();

/** The compounds that stand whole in a text: "self-made". */
function compoundsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\p{L}+(?:-\p{L}+)+/gu)?.map((word) => word.toLowerCase()));
}

/**
 * Lines of a format that knows its blocks: one for each. @param captions those that it knows as words below a picture. @param
 * known what it knows of others.
 */
export function linesOfBlocks(
  blocks: readonly Block[],
  captions: readonly Block[],
  known: ReadonlyMap<Block, BlockHint> | undefined,
): Line[] {
  return blocks
    .filter((block) => block.text !== '')
    .map((block) => {
      const label = captions.includes(block) ? 'caption' : (known?.get(block) ?? null);
      return { span: block.span, text: block.text, gap: 1, block, glued: false, label };
    });
}

/** The type of a line's block, `null` for a line of plain text or one that is open. */
export function typeOf(line: Line): BlockType | null {
  return line.isOpen === true ? null : (line.block?.type ?? null);
}

/** What parts the halves of words that a column broke: the hyphen where it was the column's, and the white space behind. */
export function brokenWords(text: string): Span[] {
  const raw = rawLines(text, unitsOf(text));
  const breaks = breaksOf(text, raw);
  if (breaks === null) return [];
  const compounds = compoundsOf(text);
  return raw.flatMap((line, i): Span[] => {
    const next = raw[i + 1];
    if (breaks[i] !== true || next === undefined || text.charCodeAt(line.end - 1) !== HYPHEN) return [];
    const words = text.slice(line.start, line.end);
    const kept = brokenOff(words, text.slice(next.start, next.end), compounds);
    return kept.length > words.length ? [] : [[line.start + kept.length, next.start]];
  });
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
      lines.push({ start, end, gap, indent: start - at });
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
  return SPACES[code] !== 0;
}

/** By UTF-16 unit, whether it is a single blank or other white space; 0 for all else. */
const SPACES = new Uint8Array(0x10000);
const [BLANK, OTHER] = [1, 2];
for (const code of [32, 9, 10, 11, 12, 13, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff])
  SPACES[code] = code === 32 ? BLANK : OTHER;
SPACES.fill(OTHER, 0x2000, 0x200b);

/** A line as it stands, its white space as single spaces. */
function whole(text: string, units: Uint16Array, line: RawLine): string {
  const words = text.slice(line.start, line.end);
  return isEven(units, line) ? words : words.replace(/\s+/g, ' ');
}

function joined(text: string, units: Uint16Array, raw: readonly RawLine[], compounds: ReadonlySet<string>): string {
  let all = '';
  let line = text.slice(raw[0]!.start, raw[0]!.end);
  for (let i = 1; i < raw.length; i++) {
    const next = text.slice(raw[i]!.start, raw[i]!.end);
    all += brokenOff(line, next, compounds);
    line = next;
  }
  all += line;
  return raw.every((one) => isEven(units, one)) ? all : all.replace(/\s+/g, ' ');
}

/** True where all white space of a line is single spaces, as in most. It never branches: no processor foresees a space. */
function isEven(units: Uint16Array, { start, end }: RawLine): boolean {
  let [seen, twice, before] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    const space = SPACES[units[i]!]!;
    twice |= space & before;
    seen |= space;
    before = space;
  }
  return ((seen & OTHER) | twice) === 0;
}

const HYPHEN = 45;

/** The word before a hyphen at a line's end: with hyphens of its own it is a compound, and keeps this one too. */
const BROKEN_WORD = /(\p{L}+(?:-\p{L}+)*\p{Ll}|\p{Ll})-$/u;

/** Longer words are no words; a guess. */
const LONGEST_WORD = 60;

/** Scripts that set no spaces between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』（）・ー]/u;

/** Words before which a hyphen stands for the rest of a compound ("Sonnen- und Mondfinsternis"); no word's second half is one of them. */
const SUSPENDING = /^(?:und|oder|sowie|og|och|eller)(?=\s)/u;

/** A hyphen between small letters at a line's end was the old system's, unless the compound stands whole elsewhere. */
function brokenOff(line: string, next: string, compounds: ReadonlySet<string>): string {
  const word =
    /^\p{Ll}/u.test(next) && !SUSPENDING.test(next) ? BROKEN_WORD.exec(line.slice(-LONGEST_WORD))?.[1] : undefined;
  if (word === undefined) return UNSPACED.test(next) && UNSPACED.test(line.slice(-1)) ? line : `${line} `;
  const rest = /^\p{L}+/u.exec(next)![0];
  return word.includes('-') || compounds.has(`${word}-${rest}`.toLowerCase()) ? line : line.slice(0, -1);
}
