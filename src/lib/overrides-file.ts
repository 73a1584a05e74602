/**
 * Reads `overrides.csv`, in which an archivist says what is otherwise than a source says: one field of one article a row, or that
 * an article is withheld. It judges the rows and their agreement; what they make of an article is decided in `overrides.ts`.
 */
import type { FileOverrides, Override, Overrides } from '../types.js';
import { languageTag } from './language-tag.js';
import { isWebAddress } from './links.js';
import { byCodeUnit } from './order.js';
import { inOrder, OVERRIDES } from './overrides.js';
import { type Problem, pathIn, shown, sidecarRows, type Tell } from './sidecar.js';

const COLUMNS = ['source', 'field', 'value', 'note'] as const;

/** What the rows are held against. */
export interface Against {
  /** Whether the input has a file of this path. */
  readonly isFile: (path: string) => boolean;
  /** Whether a date as ISO 8601 writes it is one. */
  readonly isDate: (date: string) => boolean;
}

/** Day, month or year, or a day with its hour: what records hold (ISO 8601). A spreadsheet may make another form of it. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

export function readOverrides(
  text: string,
  against: Against,
): { readonly overrides: Overrides; readonly problems: readonly Problem[] } {
  const found = new Map<string, { row: Override; part: string | null }[]>();
  const problems: Problem[] = [];
  const problem: Tell = (line, message) => problems.push({ line, message });
  const taken = new Map<string, number>();
  for (const { line, ...row } of sidecarRows(text, COLUMNS, ['source', 'field', 'value'], problem)) {
    const place = placeOf(row.source, against.isFile);
    const field = OVERRIDES.find((known) => known === row.field.toLowerCase()) ?? null;
    if (place === null) problem(line, noSource(row.source));
    if (field === null)
      problem(line, `Expected in "field" one of ${OVERRIDES.join(', ')}, found "${shown(row.field)}".`);
    const wrong = field === null ? null : wrongValue(field, row.value, against);
    if (wrong !== null) problem(line, wrong);
    if (place === null || field === null || wrong !== null) continue;
    const key = `${place.path}\0${place.part ?? ''}\0${field}`;
    const other = taken.get(key);
    if (other !== undefined)
      problem(line, `Line ${other} decides "${field}" of "${shown(row.source)}" already. Remove one of the two rows.`);
    taken.set(key, line);
    const rows = found.get(place.path) ?? [];
    rows.push({ row: { field, value: row.value, note: row.note || null, line }, part: place.part });
    found.set(place.path, rows);
  }
  const overrides = new Map([...found].map(([path, rows]) => [path, sorted(rows)]));
  return { overrides, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The rows of a file by what they are about, whatever the order of lines: no key may tell it. */
function sorted(rows: readonly { readonly row: Override; readonly part: string | null }[]): FileOverrides {
  const parts = new Map<string, Override[]>();
  const ordered = rows.toSorted((a, b) => inOrder(a.row, b.row));
  for (const { row, part } of ordered) {
    if (part === null) continue;
    const own = parts.get(part) ?? [];
    own.push(row);
    parts.set(part, own);
  }
  const whole = ordered.flatMap(({ row, part }) => (part === null ? row : []));
  return { whole, parts: new Map([...parts].sort(([a], [b]) => byCodeUnit(a, b))) };
}

/** Characters of a source at most; a guess: a path and an address, each as long as systems take them. */
const LONGEST_SOURCE = 8192;

/** So many signs of a source are tried as the one between file and article; a guess. */
const MOST_SIGNS = 32;

/** The file that a source names, and which of its articles: names of both may hold the sign that parts them. */
function placeOf(source: string, isFile: (path: string) => boolean): { path: string; part: string | null } | null {
  if (source.length > LONGEST_SOURCE) return null;
  const whole = pathIn(source);
  if (isFile(whole)) return { path: whole, part: null };
  let tries = MOST_SIGNS;
  for (let at = source.lastIndexOf('#'); at > 0 && tries-- > 0; at = source.lastIndexOf('#', at - 1)) {
    const path = pathIn(source.slice(0, at));
    const part = source.slice(at + 1).trim();
    if (part !== '' && isFile(path)) return { path, part: part.normalize('NFC') };
  }
  return null;
}

function noSource(source: string): string {
  const expected = 'Expected in "source" a file of the input, or an article of one (calder-post/may.txt#3)';
  return `${expected}, found "${shown(source)}". Mend the path, for what the row decides would hold for nothing.`;
}

/** Fields of which every article has one. */
const NEVER_NONE: ReadonlySet<Override['field']> = new Set(['headline', 'language']);

/** Characters of a value at most; a guess, twenty times the longest: it stands many times on a page. */
const LONGEST_VALUE = 10_000;

/** What is wrong with the value of a field, and what to do; null where nothing is. */
function wrongValue(field: Override['field'], value: string, { isDate }: Against): string | null {
  if (value.length > LONGEST_VALUE)
    return `Expected at most ${LONGEST_VALUE} characters in "value", found ${value.length}. Shorten it.`;
  if (field === 'withhold')
    return value === ''
      ? null
      : `Expected nothing in "value" beside withhold, found "${shown(value)}". Empty it to withhold the article, remove the row to publish it.`;
  if (value === '')
    return NEVER_NONE.has(field) ? `Expected a ${field}, found nothing. Write it or remove the row.` : null;
  if ((field === 'published' || field === 'modified') && !(DATE.test(value) && isDate(value)))
    return `Expected a date such as 1998-06-04, 1998-06 or 1998, found "${shown(value)}". Write it that way, in a column of text.`;
  if (field === 'language' && languageTag(value) === null)
    return `Expected a language tag such as "en" or "pt-BR", found "${shown(value)}".`;
  if (field === 'original' && !isWebAddress(value))
    return `Expected an address that begins with https://, found "${shown(value)}".`;
  return null;
}
