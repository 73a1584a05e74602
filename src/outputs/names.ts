/**
 * The index page of a kind of name (authors, people, sections, tags, places, publications): every name with its count, under
 * its letter. It knows names and counts only.
 */
import { byCodeUnit } from '../lib/order.js';
import type { Planned, Render, Site } from '../types.js';
import { groupBy, paginate, sheetPath } from './lists.js';
import { planned } from './planned.js';

export interface Named {
  readonly id: string;
  /** What it is filed by in the index, in small ASCII letters: people by their family name, all else by id. */
  readonly filed: string;
  readonly name: string;
  readonly count: number;
  readonly path: string;
}

/** Names on one index page. Guess: several columns of short lines. */
const NAMES = 500;

/** How many names are put first, where an index is long enough to need it. */
const FOREMOST = 12;

/** A shorter index is one list without letters. Guess: what the eye takes in at once. */
const SHORT = 60;

/** `<kind>/index.html` and its further pages. `counted` is the key of the counted word; `without`, articles with no name. */
export function* indexPages(
  kind: 'authors' | 'people' | 'sections' | 'tags' | 'places' | 'publications',
  counted: 'articles' | 'quotes',
  names: readonly Named[],
  without: number,
  site: Site,
  render: Render,
): Iterable<Planned> {
  const byCount = names.toSorted((a, b) => b.count - a.count || byCodeUnit(a.id, b.id));
  const foremost = names.length > 2 * FOREMOST ? byCount.slice(0, FOREMOST) : [];
  const inOrder = names.toSorted((a, b) => byCodeUnit(a.filed, b.filed) || byCodeUnit(a.id, b.id));
  const letterOf = ({ filed }: Named): string => (/^[a-z]/.test(filed) ? (filed[0] ?? '').toUpperCase() : '0–9');
  const alphabet = alphabetOf(`${kind}/index.html`, names.length <= SHORT ? [] : inOrder.map(letterOf));
  for (const sheet of paginate(`${kind}/index.html`, inOrder, NAMES)) {
    const letters = [...groupBy(sheet.items, (name) => (names.length <= SHORT ? '' : letterOf(name)))];
    const data = {
      site,
      path: sheet.path,
      kind,
      counted,
      foremost: sheet.pager.page === 1 ? foremost : [],
      alphabet,
      letters: letters.map(([letter, names]) => ({ letter, names })),
      without,
      pager: sheet.pager,
    };
    yield planned(render, 'names.html', data);
  }
}

/** Every letter with the page on which its first name stands. @param letters of all names, in order. */
function alphabetOf(path: string, letters: readonly string[]): { readonly letter: string; readonly path: string }[] {
  const starts = new Map<string, number>();
  letters.forEach((letter, i) => {
    if (!starts.has(letter)) starts.set(letter, i);
  });
  return [...starts].map(([letter, i]) => ({ letter, path: sheetPath(path, Math.floor(i / NAMES) + 1) }));
}
