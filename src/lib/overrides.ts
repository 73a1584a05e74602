/**
 * What the archivist's `overrides.csv` makes of an article before it is read: declarations that are stronger than those of its
 * source. It knows rows and declared values; which line of the text says otherwise is seen in `news/overridden.ts`.
 */
import type { Declared, Draft, OverridableField, Override, Overrides } from '../types.js';

const NONE: readonly Override[] = [];

/**
 * The rows of one article: a row that names it goes before one that names its file, which holds for each of its articles, but for
 * a headline. @param path NFC. @param part its name; null where the file is one article.
 */
export function overridesOf(overrides: Overrides | null, path: string, part: string | null): readonly Override[] {
  const rows = overrides?.get(path);
  if (rows === undefined) return NONE;
  const name = part?.normalize('NFC') ?? null;
  const byField = new Map<Override['field'], Override>();
  for (const row of rows) if (holdsFor(row, name)) byField.set(row.field, row);
  return [...byField.values()];
}

/** Whether a row of a file is about one of its articles. @param part its name in NFC. */
export function holdsFor({ part, field }: Override, name: string | null): boolean {
  return part === null ? name === null || field !== 'headline' : part === name;
}

/** What of some rows a reading rests on: only what is withheld is told by its line. */
export function restingOn(rows: readonly Override[]): readonly unknown[] {
  return rows.map(({ part, field, value, line, note }) =>
    field === 'withhold' ? [part, field, line, note] : [part, field, value],
  );
}

/** The row that keeps an article out of the archive; null where none does. */
export function withholding(rows: readonly Override[]): Override | null {
  return rows.find(({ field }) => field === 'withhold') ?? null;
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
