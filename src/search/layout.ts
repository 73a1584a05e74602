/**
 * How the index is laid out: its files, the sizes they are cut to, and the order of things inside them. Writer and reader
 * both take it from here, so that neither can drift; it holds no data and reads none.
 *
 *     search/index.html       the page
 *     search/start.js         what every query needs: days, first words of the dictionary's parts, languages, sizes
 *     search/words/N.js       the dictionary, sorted and cut into parts
 *     search/lists/N.js       for each word, the articles that hold it and how much it weighs there
 *     search/places/N.js      for each word and article, where in the article it stands: for exact phrases
 *     search/texts/YEAR-N.js  a few articles of a year each: what a result shows
 *     search/facets/NAME.js   for each article, its section, authors, speakers
 *     search/stems/TAG.js     a language's stemmer, asked for when a word is not in the dictionary
 */

/** Characters of one part of each kind. Measured: a query of two words then moves less than 300 kB at 100,000 articles. */
export const PART_SIZE = { words: 16_000, lists: 24_000, places: 96_000, texts: 12_000 } as const;

/**
 * Fields that words can be asked for by name (`by:holt`), as they stand before the colon in the dictionary; whole names
 * have a key of their own there, see phrases.ts.
 */
export const NAMED_FIELDS = ['by', 'speaker', 'section', 'place', 'paper', 'tag'] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

/** What hits are counted by, each in a file of its own. */
export type Facet = 'section' | 'by' | 'speaker';

/** Weights of a word in an article, from 1 to one less than this; a symbol is weight × 2 + whether a quotation holds it. */
export const LEVELS = 16;
export const QUOTED_BIT = 1;

/** How symbols are written: a symbol's place in `order` in a Rice code with parameter `k`. */
export interface SymbolCode {
  readonly order: readonly number[];
  readonly k: number;
}

/**
 * Lists of so many articles begin with a code of their own: its parameter, how many symbols they have, and these, the most
 * frequent first; in so many bits each. A word that is in every article weighs nearly the same in most: with the archive's
 * code its list is twice as long (measured). The number is a guess. Where they are more than half of all, there is a symbol for
 * every article and no step: one more symbol stands for those that are not in the list.
 */
export const OWN_CODE = 256;
export const CODE_BITS = 6;

/** A stretch of packed units: which part, and where in it. */
export interface Cursor {
  part: number;
  unit: number;
}

/**
 * Where the next `length` units go: on in the same part, or at the head of a new one where they would not fit. Moves the
 * cursor behind them. The dictionary therefore stores lengths alone.
 */
export function place(cursor: Cursor, length: number, size: number): Cursor {
  if (cursor.unit > 0 && (cursor.unit + length) * 2 > size) {
    cursor.part++;
    cursor.unit = 0;
  }
  const at = { part: cursor.part, unit: cursor.unit };
  cursor.unit += length;
  return at;
}

/** The Rice parameter of the gaps between `count` places in one article. Measured on articles of some 600 words. */
export function placeParameter(count: number): number {
  return Math.max(2, 8 - (31 - Math.clz32(count)));
}

/** The ISO text of a day's key: see parts.ts. */
export function dayText(key: number): string {
  const [day, month, year] = [key % 32, Math.floor(key / 32) % 13, Math.floor(key / (32 * 13))];
  return padded(year, 4) + (month === 0 ? '' : `-${padded(month)}`) + (day === 0 ? '' : `-${padded(day)}`);
}

/** A number with at least so many figures. */
export function padded(number: number | string, figures = 2): string {
  return String(number).padStart(figures, '0');
}

/** The part that holds what results show of an article: the `nth` of its year. So one more article moves those of its year alone. */
export function textPart(year: string, nth: number, shelf: number): string {
  return `texts/${year}-${Math.floor(nth / shelf)}`;
}

/** Content of `start.js`. */
export interface Start {
  readonly articles: number;
  /** Packed: for each day that has articles, in order, the step from the day before it and how many; then the undated. */
  readonly days: string;
  /** The first key of each part of the dictionary. */
  readonly words: readonly string[];
  readonly symbols: SymbolCode;
  /** Stemmers that were used, by language. */
  readonly languages: readonly string[];
  /** Articles in one part of the texts; fewer in a year's last. */
  readonly shelf: number;
  /** Words that the texts abbreviate: see codebook.ts. */
  readonly codebook: number;
  /** Characters of each facet's file. */
  readonly facets: Readonly<Record<Facet, number>>;
}
