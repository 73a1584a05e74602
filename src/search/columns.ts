/**
 * Days and facets as they are read: which articles are of which day, and which section, authors and speakers each has.
 * start.ts writes them.
 */
import { dayText } from './layout.js';
import { bitReader, textReader } from './unpacking.js';

/** A facet's file: its values, the most frequent first, and for each article how many it has and which. */
export interface FacetColumn {
  readonly values: readonly string[];
  /** Rice parameter of the values' numbers. */
  readonly k: number;
  readonly packed: string;
}

/** A stretch of articles of one day; `date` is empty for those without one. */
export interface Day {
  readonly date: string;
  readonly first: number;
  readonly end: number;
}

/** The days as start.ts packs them; the last one holds the undated, where there are any. */
export function readDays(packed: string, articles: number): Day[] {
  const reader = textReader(packed);
  const days: Day[] = [];
  let key = 0;
  let first = 0;
  while (!reader.done()) {
    key += reader.number();
    const end = first + reader.number();
    days.push({ date: dayText(key), first, end });
    first = end;
  }
  if (first < articles) days.push({ date: '', first, end: articles });
  return days;
}

/** A stretch of articles of one year; `name` is `undated` for those without a date. */
export interface Year {
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

/** The years of some days. */
export function readYears(days: readonly Day[]): Year[] {
  const years: { name: string; first: number; end: number }[] = [];
  for (const { date, first, end } of days) {
    const name = date === '' ? 'undated' : date.slice(0, 4);
    const last = years.at(-1);
    if (last?.name === name) last.end = end;
    else years.push({ name, first, end });
  }
  return years;
}

/** Calls `visit` with each article's values, by their rank, in order. */
export function readColumn(
  column: FacetColumn,
  articles: number,
  visit: (article: number, value: number) => void,
): void {
  const reader = bitReader(column.packed, 0);
  for (let article = 0; article < articles; article++) {
    for (let left = reader.rice(0); left > 0; left--) visit(article, reader.rice(column.k));
  }
}
