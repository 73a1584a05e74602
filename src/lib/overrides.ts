/**
 * What the archivist's `overrides.csv` makes of an article before it is read: declarations that are stronger than those of its
 * source. It knows rows and declared values; which line of the text says otherwise is seen in `news/overridden.ts`.
 */
import type { Declared, Draft, FileOverrides, OverridableField, Override, Overrides } from '../types.js';

/** What a row may decide, in the order in which records tell it. */
export const OVERRIDES: readonly Override['field'][] = [
  'withhold',
  'headline',
  'standfirst',
  'byline',
  'published',
  'modified',
  'publication',
  'section',
  'tags',
  'dateline',
  'language',
  'original',
];

/** By their fields. */
export function inOrder(a: Override, b: Override): number {
  return OVERRIDES.indexOf(a.field) - OVERRIDES.indexOf(b.field);
}

const NONE: readonly Override[] = [];

/**
 * The rows of one article: a row that names it goes before one that names its file, which holds for each of its articles, but for
 * a headline. @param path NFC. @param part its name; null where the file is one article.
 */
export function overridesOf(overrides: Overrides | null, path: string, part: string | null): readonly Override[] {
  const rows = overrides?.get(path);
  if (rows === undefined) return NONE;
  if (part === null) return rows.whole;
  const own = rows.parts.get(part.normalize('NFC')) ?? NONE;
  const decided = new Set(own.map(({ field }) => field));
  const shared = rows.whole.filter((row) => isShared(row) && !decided.has(row.field));
  return shared.length === 0 ? own : [...shared, ...own].sort(inOrder);
}

/** Whether a row of a file of several is about each of its articles. */
export function isShared({ field }: Override): boolean {
  return field !== 'headline';
}

/** What of some rows a reading rests on: only what is withheld is told by its line. */
export function restingOn(rows: readonly Override[]): readonly unknown[] {
  return rows.map(({ field, value, line, note }) => (field === 'withhold' ? [field, line, note] : [field, value]));
}

/** What of the rows of a file its reading rests on. */
export function fileRestingOn({ whole, parts }: FileOverrides): readonly unknown[] {
  return [restingOn(whole), [...parts].map(([name, rows]) => [name, restingOn(rows)])];
}

/** The row that keeps an article out of the archive; null where none does. */
export function withholding(rows: readonly Override[]): Override | null {
  return rows.find(({ field }) => field === 'withhold') ?? null;
}

/** Whether one article of a file of several is kept out of the archive, while others may not be. */
export function withholdsPart(rows: FileOverrides | undefined): boolean {
  return rows !== undefined && [...rows.parts.values()].some((own) => withholding(own) !== null);
}

/** A draft with what the rows say laid over what its source declares; as it is where they say nothing. */
export function laidOver(draft: Draft, rows: readonly Override[]): Draft {
  const decided = rows.flatMap(({ field, value }) => (field === 'withhold' ? [] : [{ field, value }]));
  if (decided.length === 0) return draft;
  const own = draft.declared;
  const values = decided.map(({ field, value }) => [field, valuesOf(field, value)] as const);
  const laid: Declared = { ...NOTHING, ...own, ...(Object.fromEntries(values) as Partial<Declared>) };
  const fields = decided.map(({ field }) => field);
  const other = { ...laid.other, ...replaced(own, laid, fields) };
  return { ...draft, declared: { ...laid, other }, overridden: { fields, own } };
}

const NOTHING: Declared = {
  basis: 'metadata',
  headline: null,
  standfirst: null,
  byline: [],
  published: null,
  modified: null,
  publication: null,
  section: null,
  tags: [],
  language: null,
  dateline: null,
  caption: null,
  credit: null,
  image: null,
  original: null,
  other: {},
};

/** A value as `Declared` has it: authors and tags are lists. */
function valuesOf(field: OverridableField, value: string): string | null | readonly string[] {
  if (field === 'byline') return listOf(value, /[;|]/);
  if (field === 'tags') return listOf(value, /[;|]/.test(value) ? /[;|]/ : /,/);
  return value === '' ? null : value;
}

function listOf(value: string, sign: RegExp): string[] {
  const items = value.split(sign).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** What the source declares and a row replaces: kept among what no field takes. */
function replaced(
  own: Declared | null,
  laid: Declared,
  fields: readonly OverridableField[],
): Readonly<Record<string, string>> {
  const kept = fields.flatMap((field) => {
    const former = writtenIn(own, field);
    return former === '' || former === writtenIn(laid, field) ? [] : [[freeKey(own, `${field} (overridden)`), former]];
  });
  return Object.fromEntries(kept) as Record<string, string>;
}

function writtenIn(declared: Declared | null, field: OverridableField): string {
  const value = declared?.[field] ?? '';
  return typeof value === 'string' ? value : value.join('; ');
}

/** A key that the source's own values leave free. */
function freeKey(own: Declared | null, key: string): string {
  let free = key;
  for (let again = 2; own !== null && Object.hasOwn(own.other, free); again++) free = `${key} (${again})`;
  return free;
}
