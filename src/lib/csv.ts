/**
 * Tables as text: reads them as spreadsheets save them (comma, semicolon or tab, quoted cells, any line ends: RFC 4180 and
 * what departs from it) and writes them as RFC 4180 says. It knows rows and cells and nothing of what a column means.
 */

import type { Span } from '../types.js';

export interface CsvRow {
  /** Counted from 1, where the row begins. */
  readonly line: number;
  /** Where it stands in the text, without its line end. */
  readonly span: Span;
  /** Without their quotes, white space at their ends taken off. */
  readonly cells: readonly string[];
  /** A cell of it opens a quote that is never closed, and runs to the end of the text. */
  readonly isOpen: boolean;
  /** Words follow a quote that closed a cell: a quote in the cell was not doubled. */
  readonly isLoose: boolean;
}

interface Cell {
  readonly cell: string;
  readonly end: number;
  readonly isOpen: boolean;
  readonly isLoose: boolean;
}

const SEPARATORS = [',', ';', '\t'];
export const TAB = '\t';

/** All rows that hold anything. Linear in the text's length. */
export function readCsv(text: string): CsvRow[] {
  return [...rowsOf(text)];
}

/** The same, each when it is asked for. @param given what separates cells; null where the first line tells. */
export function* rowsOf(text: string, given: string | null = null): Generator<CsvRow> {
  const { separator, length } = told(text, given);
  let [line, begun, at, start] = [length > 0 ? 2 : 1, length > 0 ? 2 : 1, length, length];
  let ending = text.indexOf('\n', length); // the next end of a line, within a cell or not
  let [cells, isOpen, isLoose]: [string[], boolean, boolean] = [[], false, false];
  while (at < text.length) {
    const found = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    cells.push(found.cell.trim());
    isOpen ||= found.isOpen;
    isLoose ||= found.isLoose;
    for (; ending >= 0 && ending < found.end; ending = text.indexOf('\n', ending + 1)) line++;
    at = found.end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    const span: Span = [start, at];
    if (text[at] === '\r') at++;
    if (at === ending) ending = text.indexOf('\n', ++at);
    if (cells.some((one) => one !== '')) yield { line: begun, span, cells, isOpen, isLoose };
    [cells, isOpen, isLoose, line, start] = [[], false, false, line + 1, at];
    begun = line;
  }
}

/** "sep=;": how a spreadsheet is told. */
const TOLD = /^sep=([^\r\n])\r?\n/i;

/** What separates cells: as the text says, else the sign that stands most often in its first line, the comma where none does. */
function told(text: string, given: string | null): { separator: string; length: number } {
  const [own = '', separator] = TOLD.exec(text) ?? [];
  if (separator !== undefined) return { separator, length: own.length };
  const [head = ''] = text.split('\n', 1);
  const count = (sign: string) => head.split(sign).length;
  const most = SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { separator: given ?? most, length: 0 };
}

/**
 * A quoted cell, `""` being a quote in it. What stands between its last quote and the next separator belongs to it; between
 * tabs such a cell was not quoted: tables of tabs need no quotes.
 */
function quoted(text: string, at: number, separator: string): Cell {
  let cell = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: cell + text.slice(from), end: text.length, isOpen: true, isLoose: false };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = bare(text, quote + 1, separator);
      const isLoose = rest.cell.trim() !== '';
      return isLoose && separator === TAB ? bare(text, at, separator) : { ...rest, cell: cell + rest.cell, isLoose };
    }
    cell += '"';
    from = quote + 2;
  }
}

function bare(text: string, at: number, separator: string): Cell {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(at, end), end, isOpen: false, isLoose: false };
}

/** What a spreadsheet takes for a formula, full-width signs too; the same as csv-stringify's `escape_formulas`. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * One line, `\r\n` included. Spreadsheets run a cell that begins like a formula: a text that does gets an apostrophe
 * before it. Null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    line += (i === 0 ? '' : ',') + (typeof cell === 'number' ? cell : written(cell));
  }
  return `${line}\r\n`;
}

function written(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
