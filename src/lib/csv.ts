/**
 * Tables as text: reads them as spreadsheets save them (comma, semicolon or tab, quoted cells, any line ends: RFC 4180 and
 * what departs from it) and writes them as RFC 4180 says. It knows rows and cells and nothing of what a column means.
 */

export interface CsvRow {
  /** Counted from 1, where the row begins. */
  readonly line: number;
  /** Without their quotes, white space at their ends taken off. */
  readonly cells: readonly string[];
  /** A cell of it opens a quote that is never closed, and runs to the end of the text. */
  readonly isOpen: boolean;
}

interface Cell {
  readonly cell: string;
  readonly end: number;
  readonly isOpen: boolean;
}

const SEPARATORS = [',', ';', '\t'];

/** All rows that hold anything. Linear in the text's length. */
export function readCsv(text: string): CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [line, begun, at] = [1, 1, 0];
  let cells: string[] = [];
  while (at < text.length) {
    const { cell, end, isOpen } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    cells.push(cell.trim());
    for (let i = at; i < end; i++) if (text[i] === '\n') line++;
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells, isOpen });
    [cells, line] = [[], line + 1];
    begun = line;
  }
  return rows;
}

/** The sign that stands most often in the first line; the comma where none does. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (sign: string) => head.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A quoted cell, `""` being a quote in it. What stands between its last quote and the next separator belongs to it. */
function quoted(text: string, at: number, separator: string): Cell {
  let cell = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: cell + text.slice(from), end: text.length, isOpen: true };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = bare(text, quote + 1, separator);
      return { ...rest, cell: cell + rest.cell };
    }
    cell += '"';
    from = quote + 2;
  }
}

function bare(text: string, at: number, separator: string): Cell {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(at, end), end, isOpen: false };
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
