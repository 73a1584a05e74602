/**
 * Lines that a column broke: of a terminal, of a mail, of a printed page read by machine or taken out of a PDF. Says which
 * lines go on in the next. A text whose lines are whole is left alone.
 */

/** A line with something in it, as it stands in the text. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** Columns of white space before its first letter. */
  readonly indent: number;
}

/** Columns between which terminals, telexes and mail broke their lines at the last word that fitted; a guess. */
const WRAP_FROM = 40;
const WRAP_TO = 120;

/** Share of line ends that a column must explain before it is believed; a guess. */
const WRAPPED = 0.8;

/** Letters of the narrowest column of print; a guess from newspapers of eight columns. */
const NARROWEST = 16;

/** Share of the longer lines that must go on in the next as only broken lines do; a guess: capitals and paragraphs end the rest. */
const BROKEN = 0.45;

/** The same where nearly all of these lines are full: names are capitals too, and lists of short lines are seldom even. Guesses. */
const BROKEN_IF_EVEN = 0.3;
const EVEN = 0.85;

/** The same in scripts without capitals, where only the length of a line and the lack of a stop tell. A guess. */
const BROKEN_CASELESS = 0.6;

/** A line shorter than this share of the column says little of where it broke; a guess. */
const LONGER = 0.6;

/** Letters of print differ in width: a line is full from this share of the column on; a guess. */
const FULL = 0.9;

/** Lines at the head of a text among which the fields of an export stand, and how many of them in a row make one. Guesses. */
const HEAD = 40;
const FIELDS = 3;

/** "Published date: …", "image_url: …". */
const FIELD = /^\p{L}[\p{L} _/-]{1,24}:(?:\s|$)/u;

/** Lines of fields, which begin anew whatever stands above them. */
function withFields(text: string, raw: readonly RawLine[]): readonly RawLine[] {
  let colon = -1;
  const isField = raw.slice(0, HEAD).map(({ start, end }) => {
    const stop = Math.min(end, start + 30);
    if (colon < start) colon = text.indexOf(':', start);
    if (colon < 0) colon = text.length;
    return colon < stop && FIELD.test(text.slice(start, stop));
  });
  const areFields = isField.some((_, i) => isField.slice(i, i + FIELDS).filter(Boolean).length === FIELDS);
  return areFields ? raw.map((line, i) => (isField[i] === true ? { ...line, gap: Math.max(1, line.gap) } : line)) : raw;
}

/** Whether each line goes on in the next; null where lines are whole. Linear in the text's length. */
export function breaksOf(text: string, lines: readonly RawLine[]): readonly boolean[] | null {
  return breaksIn(text, withFields(text, lines)) ?? doubled(text, lines);
}

/** Lines, at least, and the share of them behind an empty line, in a text that sets one behind every line; guesses. */
const FEWEST_DOUBLED = 8;
const DOUBLED = 0.9;

/** The same for a text with an empty line behind every line. */
function doubled(text: string, lines: readonly RawLine[]): readonly boolean[] | null {
  if (lines.length < FEWEST_DOUBLED) return null;
  const apart = lines.filter(({ gap }) => gap > 0).length;
  return apart < lines.length * DOUBLED
    ? null
    : breaksIn(
        text,
        lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) })),
      );
}

function breaksIn(text: string, raw: readonly RawLine[]): readonly boolean[] | null {
  const column = printedColumn(text, raw);
  if (column !== null) return printedBreaks(text, raw, column);
  const even = evenColumn(text, raw);
  return even === null ? null : raw.map((line, i) => i + 1 < raw.length && wrapsInto(text, line, raw[i + 1]!, even));
}

/** The column at which a system broke a text at the last word that fitted; null where none did. */
function evenColumn(text: string, raw: readonly RawLine[]): number | null {
  let widest = 0;
  let inner = 0;
  for (let i = 0; i + 1 < raw.length; i++) {
    if (raw[i + 1]!.gap > 0) continue;
    inner++;
    widest = Math.max(widest, lengthOf(raw[i]!));
  }
  if (inner < 4 || widest < WRAP_FROM || widest > WRAP_TO) return null;
  let explained = 0;
  for (let i = 0; i + 1 < raw.length; i++) if (wrapsInto(text, raw[i]!, raw[i + 1]!, widest)) explained++;
  return explained / inner >= WRAPPED ? widest : null;
}

/** True where the next line's first word would not have fitted on this one. */
function wrapsInto(text: string, line: RawLine, next: RawLine, column: number): boolean {
  return next.gap === 0 && lengthOf(line) + 1 + firstWord(text, next) > column - 1;
}

/** How many lines are how long, of one text after the other. */
const counts = new Uint32Array(WRAP_TO + 2);

/** The width that nine of ten lines keep to, where the longer lines go on as only broken lines do; else null. */
function printedColumn(text: string, raw: readonly RawLine[]): number | null {
  counts.fill(0);
  let inner = 0;
  for (let i = 0; i + 1 < raw.length; i++) {
    if (raw[i + 1]!.gap > 0) continue;
    inner++;
    counts[Math.min(lengthOf(raw[i]!), WRAP_TO + 1)]!++;
  }
  if (inner < 4) return null;
  let column = 0;
  for (let seen = 0; seen < inner * 0.9; column++) seen += counts[column]!;
  column--;
  if (column < NARROWEST || column > WRAP_TO || isOutgrown(raw, column)) return null;
  const [cased, caseless] = [tally(), tally()];
  // in a text of capitals alone these tell as little as letters that know no case
  const isShouted = !/\p{Ll}/u.test(text);
  for (let i = 0; i + 1 < raw.length; i++) {
    const [line, next] = [raw[i]!, raw[i + 1]!];
    if (next.gap > 0 || lengthOf(line) < column * LONGER) continue;
    const own = caseOf(text, next.start);
    const kind = isShouted && own === 'capital' ? 'none' : own;
    const told = kind === 'none' ? caseless : cased;
    told.all++;
    const fills = isFull(text, line, next, column, FULL);
    if (fills) told.full++;
    if (hasStop(text, line)) continue;
    if (kind === 'small' || (kind === 'none' && fills)) told.broken++;
  }
  const least = cased.full >= cased.all * EVEN ? BROKEN_IF_EVEN : BROKEN;
  const isBroken = cased.all >= 4 && cased.broken >= cased.all * least;
  return isBroken || (caseless.all >= 6 && caseless.broken >= caseless.all * BROKEN_CASELESS) ? column : null;
}

/** Lines that reach so far beyond the column are whole, and so are the others where they hold so much of the text. Guesses. */
const BEYOND = 1.3;
const OUTGROWN = 0.2;

function isOutgrown(raw: readonly RawLine[], column: number): boolean {
  const letters = (lines: readonly RawLine[]) => lines.reduce((sum, line) => sum + lengthOf(line), 0);
  return letters(raw.filter((line) => lengthOf(line) > column * BEYOND)) > letters(raw) * OUTGROWN;
}

const tally = () => ({ all: 0, broken: 0, full: 0 });

/** How far lines of a new paragraph are set in, if they are; a line of a column is never set in alone. */
interface Indents {
  readonly base: number;
  readonly areUsed: boolean;
}

function indentsOf(raw: readonly RawLine[]): Indents {
  const inner = raw.filter((line, i) => line.gap === 0 && i > 0);
  const base = inner.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const deeper = inner.filter(({ indent }) => indent > base).length;
  return { base, areUsed: deeper >= 2 && deeper <= inner.length * 0.8 };
}

function printedBreaks(text: string, raw: readonly RawLine[], column: number): boolean[] {
  const indents = indentsOf(raw);
  const widest = raw
    .map(lengthOf)
    .reduce((most, length) => (length <= column * BEYOND ? Math.max(most, length) : most), 0);
  const hasGaps =
    raw.filter((line, i) => line.gap > 0 && i > 0 && lengthOf(raw[i - 1]!) >= column * LONGER).length >= 2;
  const breaks = raw.map((line, i) => {
    const next = raw[i + 1];
    if (next === undefined || next.gap > 0) return false;
    if (indents.areUsed && next.indent > indents.base) return false;
    if (caseOf(text, next.start) === 'small') return !hasStop(text, line) || lengthOf(line) > column / 2;
    if (!isFull(text, line, next, column, FULL))
      return indents.areUsed && isHeading(text, line) && isHeading(text, next);
    return !hasStop(text, line) || indents.areUsed || hasGaps || isFull(text, line, next, widest, 1);
  });
  for (let from = 0; from < raw.length; ) {
    let to = from + 1;
    while (to < raw.length && raw[to]!.gap === 0) to++;
    if (isTitle(text, raw, breaks, from, to)) breaks.fill(true, from, to - 1);
    from = to;
  }
  return breaks;
}

/** Lines of the longest headline or deck that columns print; a guess. */
const LONGEST_TITLE = 6;

/** Whether the lines between two gaps are one headline or deck: nothing in it ends with a stop, and one line surely goes on. */
function isTitle(text: string, raw: readonly RawLine[], breaks: readonly boolean[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > LONGEST_TITLE) return false;
  const lines = raw.slice(from, to);
  if (lines.slice(0, -1).some((line) => hasStop(text, line)) || lines.some((line) => /\d{3}/.test(wordsOf(text, line))))
    return false;
  return breaks.slice(from, to - 1).some(Boolean) || lines.every((line) => isHeading(text, line));
}

/** Capitals and nothing else. */
function isHeading(text: string, line: RawLine): boolean {
  return /^[^\p{Ll}\d]*\p{Lu}{2}[^\p{Ll}\d]*$/u.test(wordsOf(text, line));
}

const wordsOf = (text: string, { start, end }: RawLine): string => text.slice(start, end);
const lengthOf = ({ start, end }: RawLine): number => end - start;

/** Columns of a line's first word. */
function firstWord(text: string, { start, end }: RawLine): number {
  const space = text.indexOf(' ', start);
  return (space < 0 || space > end ? end : space) - start;
}

/**
 * True where the next line's first word would have stood beyond the column. Where no spaces part the words all signs are as
 * wide, and a line ends at the last of the column or one before. @param share of the column that counts as all of it.
 */
function isFull(text: string, line: RawLine, next: RawLine, column: number, share: number): boolean {
  const word = firstWord(text, next);
  const isUnspaced = word === lengthOf(next) && caseOf(text, next.start) === 'none';
  return isUnspaced ? lengthOf(line) + 1 >= column : lengthOf(line) + 1 + word > column * share;
}

type Case = 'small' | 'capital' | 'none' | 'mark';

/** The case of a line's first sign: 'none' for letters of scripts that know none, 'mark' for what is no letter. */
function caseOf(text: string, at: number): Case {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const [small, large] = [sign.toLowerCase(), sign.toUpperCase()];
  if (small !== large) return sign === small ? 'small' : 'capital';
  return /\p{L}/u.test(sign) ? 'none' : 'mark';
}

const STOPPED = /[.!?…。！？؟۔:]["”»’」』)\]]*$/u;

/** True where a line ends with a stop, quoted or not. */
function hasStop(text: string, { start, end }: RawLine): boolean {
  return STOPPED.test(text.slice(Math.max(start, end - 4), end));
}
