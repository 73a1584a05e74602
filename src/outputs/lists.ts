/**
 * Cutting many things into pages: grouping by a key, counting, and splitting a long list over `name.html`,
 * `name-2.html`, … It knows no kind of page. Everything here is linear in its input, sorting aside.
 */

import { byCodeUnit } from '../lib/order.js';

/** Items on one page of a list. Guess: a page of a few screens, light enough for a phone. */
export const LIST_LENGTH = 100;

/** One page of a list and its neighbours; paths are relative to the output's root. */
export interface Sheet<T> {
  readonly path: string;
  readonly items: readonly T[];
  readonly pager: Pager;
}

export interface Pager {
  /** Which page this is, from 1, and of how many. */
  readonly page: number;
  readonly pages: number;
  /** First and last item shown, from 1, and how many there are in all. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** A few pages to jump to: the first, the last and those around this one. */
  readonly near: readonly { readonly page: number; readonly path: string }[];
}

/** A list as one or more sheets; an empty list is one empty sheet. */
export function* paginate<T>(path: string, items: readonly T[], length: number = LIST_LENGTH): Iterable<Sheet<T>> {
  const pages = Math.max(1, Math.ceil(items.length / length));
  for (let page = 1; page <= pages; page++) {
    const start = (page - 1) * length;
    const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
    yield {
      path: sheetPath(path, page),
      items: items.slice(start, start + length),
      pager: {
        page,
        pages,
        first: Math.min(start + 1, items.length),
        last: Math.min(start + length, items.length),
        total: items.length,
        previous: page > 1 ? sheetPath(path, page - 1) : null,
        next: page < pages ? sheetPath(path, page + 1) : null,
        near: near.map((n) => ({ page: n, path: sheetPath(path, n) })),
      },
    };
  }
}

/** `people/a.html` and `people/a-2.html`. */
export function sheetPath(path: string, page: number): string {
  return page === 1 ? path : path.replace(/\.html$/, `-${page}.html`);
}

/** Items by key, keys and items in the order they come; items whose key is null are left out. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Counts how often each text occurs; most frequent first, equals in code-unit order. */
export function tally(texts: Iterable<string>): Counted[] {
  const counts = new Map<string, number>();
  for (const text of texts) count(counts, text);
  return ranked(counts);
}

/** A text and how often it occurs. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** Counts one text more; null counts for nothing. */
export function count(counts: Map<string, number>, text: string | null): void {
  if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** Counted texts, the most frequent first, equals in code-unit order. */
export function ranked(counts: ReadonlyMap<string, number>): Counted[] {
  const rows = [...counts].map(([text, count]) => ({ text, count }));
  return rows.sort((a, b) => b.count - a.count || byCodeUnit(a.text, b.text));
}
