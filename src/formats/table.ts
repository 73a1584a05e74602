/**
 * Tables of articles as data frames, databases and spreadsheets save them: a line of names, then a row each. Which column is
 * what its name says.
 */
import { type CsvRow, rowsOf, TAB } from '../lib/csv.js';
import type { Beside, Format, Share, Unread } from '../types.js';
import { articleIn } from './exports/article-values.js';
import { BROKEN, type Fault, firstOf, type Item, sharesOf, unread } from './exports/shares.js';
import { postsOf } from './exports/substack.js';
import { MOST_MEMBERS, type Value, type Values } from './json/text.js';
import { CSV, TSV } from './kinds.js';

const commas = (text: string, beside?: Beside) => articlesIn(text, null, beside);
const tabs = (text: string) => articlesIn(text, TAB);
export const csv: Format = { ...CSV, parse: firstOf(commas), parts: commas };
export const tsv: Format = { ...TSV, parse: firstOf(tabs), parts: tabs };

const CUT = 'Save its rows as several files, each with the line of names.';

/** Characters of the line of names that tell one table from another; a guess. */
const HEAD = 2000;

/** @param beside what lies beside the file, where it may be the table of such files. */
function articlesIn(text: string, separator: string | null, beside?: Beside): readonly Share[] | Unread {
  const rows = rowsOf(text, separator);
  const head: CsvRow | undefined = rows.next().value ?? undefined;
  const names = namesIn(head?.cells ?? []);
  if (names.length > MOST_MEMBERS) {
    const message = `Expected at most ${MOST_MEMBERS} columns, found ${names.length}. Save those that tell of the articles.`;
    return unread('error', 'export:size', message);
  }
  if (beside !== undefined && beside.paths.length > 0)
    return postsOf(text, names, itemsOf(rows, names), beside) ?? unread('error', 'substack:table', noTable(names));
  const hasBodies = articleIn(new Map(names.map((name) => [name, name || 'x']))) !== null;
  const items = hasBodies ? itemsOf(rows, names) : [];
  const line = text.slice(...(head?.span ?? [0, 0])).slice(0, HEAD);
  return sharesOf(text, { items, head: `${line}\n`, cut: CUT, ...(hasBodies ? {} : { none: nameless(names) }) });
}

/** Said of a table that has the name of another. */
function noTable(names: readonly string[]): string {
  const expected =
    'the table of a Substack export, with a column "post_id", because of the pages in the folder posts beside it';
  return `Expected ${expected}; found ${shown(names)}. Rename the file, then each is read by itself.`;
}

/** Said of a table no column of which is called as a body is. */
function nameless(names: readonly string[]): string {
  const expected = 'a first line that names the columns, one of them "text", "content" or "articleBody"';
  return `Expected ${expected}; found ${shown(names)}, so the file is left out. Add the line, or rename the column of the texts.`;
}

function shown(names: readonly string[]): string {
  const found = names.join(', ');
  return found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
}

/** Characters of a line of names that are shown. A guess. */
const SHOWN = 120;

/** The names of columns; one that has none, or another's, has its place. */
function namesIn(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell === '' || taken.has(cell) ? `${cell} (column ${i + 1})`.trim() : cell;
    taken.add(name);
    return name;
  });
}

function* itemsOf(rows: Iterable<CsvRow>, names: readonly string[]): Generator<Item> {
  for (const row of rows) yield { span: row.span, read: () => valuesOf(row, names) };
}

function valuesOf({ cells, isOpen, isLoose, span }: CsvRow, names: readonly string[]): Values | Fault {
  const fault = (message: string): Fault => ({ rule: BROKEN, message, at: span[0] });
  if (isOpen) return fault('Expected a quotation mark that closes a cell, found the end of the file. Close it.');
  if (isLoose)
    return fault('Expected the next cell behind a closing quotation mark, found words. Double the marks within cells.');
  const surplus = cells.slice(names.length);
  if (cells.length < names.length || surplus.some((cell) => cell !== '')) {
    const expected = `Expected ${names.length} cells as in the line of names, found ${cells.length}`;
    return fault(`${expected}. Look for a quotation mark or a separator that is not quoted.`);
  }
  return new Map(names.map((name, i) => [name, cellValue(cells[i]!)]));
}

/** A list as Python or JSON writes it: `['Ada Ren', "O'Hale"]`. */
const LIST =
  /^\[\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?:\s*,\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))*\s*(?:,\s*)?\]$/s;
const ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs;
/** Characters of the longest cell that may be one; a guess. */
const LONGEST_LIST = 20_000;

function cellValue(cell: string): Value {
  if (!cell.startsWith('[') || cell.length > LONGEST_LIST) return cell === '[]' ? null : cell;
  if (!LIST.test(cell)) return cell;
  return [...cell.matchAll(ITEM)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gs, '$1'));
}
