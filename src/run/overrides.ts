/**
 * Reads the archivist's `overrides.csv`, and holds the articles that it names against those of the input. A row that meets none
 * stops the build: its file was renamed, perhaps, and what was to be withheld would be published without a word.
 */
import { sourceName } from '../lib/identity.js';
import { isShared } from '../lib/overrides.js';
import { readOverrides } from '../lib/overrides-file.js';
import { type Problem, shown } from '../lib/sidecar.js';
import { readDate } from '../news/dates/dates.js';
import type { FileOverrides, Note, Override, Overrides, Part } from '../types.js';
import { findSidecar, refuseProblems } from './sidecar.js';

/** What the file of an input folder decides; null where there is none. Throws NotBuilt. @param paths of the input's files. */
export function loadOverrides(input: string, paths: readonly string[]): Overrides | null {
  const file = findSidecar(input, 'overrides.csv');
  if (file === null) return null;
  const known = new Set(paths.map((path) => path.normalize('NFC')));
  const { overrides, problems } = readOverrides(file.text, { isFile: (path) => known.has(path), isDate });
  refuseProblems(file.name, problems);
  return overrides;
}

function isDate(written: string): boolean {
  return readDate(written, 'en', null) !== null;
}

/** What came of an article, as far as rows ask. */
interface Met {
  readonly path: string;
  readonly part: Part | null;
  readonly entry: unknown;
  readonly notes: readonly Note[];
}

/** Throws NotBuilt where a row is about no article of its file. Of a file that was refused whole nothing is published. */
export function refuseUnmet(input: string, decided: Overrides, articles: readonly Met[]): void {
  const byFile = new Map<string, Met[]>([...decided.keys()].map((path) => [path, []]));
  for (const article of articles) byFile.get(article.path.normalize('NFC'))?.push(article);
  const problems = [...decided].flatMap(([path, rows]) => unmetIn(path, rows, byFile.get(path) ?? []));
  if (problems.length === 0) return;
  const name = findSidecar(input, 'overrides.csv')?.name ?? 'overrides.csv';
  refuseProblems(
    name,
    problems.sort((a, b) => a.line - b.line),
  );
}

/** The rows of a file that are about none of the articles that it holds. */
function unmetIn(path: string, { whole, parts }: FileOverrides, held: readonly Met[]): Problem[] {
  if (held.length === 1 && isRefused(held[0]!)) return [];
  const names = new Set(held.map(({ part }) => part?.name.normalize('NFC') ?? null));
  const problem = (part: string | null) => (row: Override) => ({
    line: row.line,
    message: unmet(sourceName(path, part), path, row, held.length),
  });
  const shared = names.has(null) ? [] : whole.filter((row) => !isShared(row)).map(problem(null));
  return [...shared, ...[...parts].flatMap(([name, rows]) => (names.has(name) ? [] : rows.map(problem(name))))];
}

/** Whether a file was refused before it was known what it holds. */
function isRefused({ part, entry, notes }: Met): boolean {
  return part === null && entry === null && notes.some(({ level }) => level === 'error');
}

function unmet(source: string, path: string, { field }: Override, count: number): string {
  const held = count === 1 ? `one article: name it by its path, ${path}` : `${count}: backfile inspect FILE lists them`;
  const found = `Expected in "source" an article of the input, found "${shown(source)}"; the file holds ${held}.`;
  return field === 'withhold'
    ? `${found} Nothing is built, for what is to be withheld might be published.`
    : `${found} Mend the name or remove the row.`;
}
