/**
 * The rows of a table that an archivist writes about the articles, with any spreadsheet. It knows columns, cells and what is
 * wrong with either; what a row means is read in `authority-file.ts` and `overrides-file.ts`.
 */
import { type CsvRow, readCsv } from './csv.js';

/** What is wrong in a line, and what to do. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** Tells what is wrong in a line. */
export type Tell = (line: number, message: string) => void;

/** A row's cells by its columns; empty where the table has no such column. */
export type SidecarRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/** The rows below the heading, as the heading names their cells. @param columns that there may be. @param needed those that must be. */
export function sidecarRows<Column extends string>(
  text: string,
  columns: readonly Column[],
  needed: readonly Column[],
  problem: Tell,
): SidecarRow<Column>[] {
  const [head, ...rows] = readCsv(text);
  if (head === undefined) return [];
  const named = filled(head.cells).map((cell) => cell.toLowerCase());
  const unknown = named.find((column) => !columns.some((known) => known === column));
  const lacking = needed.find((column) => !named.includes(column));
  if (unknown !== undefined || lacking !== undefined) {
    const found = unknown === undefined ? `no "${lacking}"` : `"${shown(unknown)}"`;
    problem(
      head.line,
      `Expected in the first row some of the columns ${columns.join(', ')}, found ${found}. Mend the row.`,
    );
    return [];
  }
  return rows.map(({ line, cells, isOpen }: CsvRow) => {
    if (isOpen) problem(line, 'A quote is opened and never closed. Close it, or double it where it is meant.');
    const count = filled(cells).length;
    if (count > named.length)
      problem(line, `Expected ${named.length} cells, found ${count}. Put quotes round a cell that holds a separator.`);
    const cell = (column: Column) => [column, plain(cells[named.indexOf(column)] ?? '')] as const;
    return { ...(Object.fromEntries(columns.map(cell)) as Record<Column, string>), line };
  });
}

/** Without the empty cells at its end: spreadsheets save columns that were once used. */
function filled(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Characters of a cell that are told; a guess: a file that is no table is one long line. */
const LONGEST_TOLD = 200;

/** Without control characters, white space made single, and without the apostrophe that keeps a spreadsheet from computing. */
function plain(cell: string): string {
  return cell
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
}

/** A path as the records give it: `/` between its parts, none at its ends; empty where none is written. */
export function pathIn(written: string): string {
  const path = written
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  let end = path.length;
  while (path[end - 1] === '/') end--; // a pattern that begins at each of many signs takes quadratic time
  return path.slice(0, end);
}

/** Words of a cell as a message tells them. */
export function shown(cell: string): string {
  return cell.length > LONGEST_TOLD ? `${cell.slice(0, LONGEST_TOLD)}…` : cell;
}
