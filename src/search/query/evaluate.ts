/**
 * Which articles a query finds, and how well each answers it. It works on whole lists, article by article number; it
 * shows nothing and knows no page.
 */
import type { Entry } from '../entries.js';
import { LEVELS, QUOTED_BIT } from '../layout.js';
import { fold } from '../letters.js';
import { nameKey, type PhraseWord } from '../phrases.js';
import { isPaired } from '../words.js';
import type { Clause, Query, Term } from './parse.js';
import { type IndexReader, type List, numbers, rangeOf } from './reader.js';

/** What one term found: for highlighting, and for asking whether another word was meant. */
export interface Found {
  readonly term: Term;
  readonly articles: number;
  /** Folded words that were looked for, each of which is a hit where it stands. */
  readonly words: readonly string[];
}

export interface Evaluation {
  /** Rising. */
  readonly articles: Int32Array;
  /** Of each of them. */
  readonly scores: Int32Array;
  readonly found: readonly Found[];
}

/** How many words a beginning stands for: the most frequent ones. A guess: more are not what was meant. */
const MOST_COMPLETIONS = 16;
/** Parts of the dictionary that a beginning may ask for. */
const COMPLETION_PARTS = 3;
/** What a word counts that only shares the stem, or only begins so, against the word itself. Guesses. */
const KIN = 0.85;
const COMPLETION = 0.4;

/**
 * A score of 1, and a whole share, in whole numbers: while a loop is new to a browser, it makes an object of every other
 * number that it meets there.
 */
const SCORE_STEPS = 2 ** 16;
const SHARE_BITS = 10;
const SHARE_STEPS = 2 ** SHARE_BITS;

/** How a query is meant. */
export interface Manner {
  /** Whether words must stand in quotations. */
  readonly inQuotes: boolean;
  /** Whether the last word is still typed: it then stands for what begins so, else only where the archive lacks it. */
  readonly isTyping: boolean;
}

/** Answers a query. */
export async function evaluate(index: IndexReader, query: Query, manner: Manner): Promise<Evaluation> {
  const found: Found[] = [];
  const answers = await Promise.all(query.clauses.map((clause) => evaluateClause(index, clause, manner, found)));
  let fewest = numbers(0, index.start.articles);
  for (const { articles } of answers) if (articles !== null && articles.length < fewest.length) fewest = articles;
  // what a list holds is not to be written to
  const articles = fewest.slice();
  let hits: Scored = { articles, scores: new Int32Array(articles.length) };
  for (const { terms } of answers) hits = narrowed(hits, terms);
  return { ...hits, found };
}

type Scored = Omit<Evaluation, 'found'>;

/** What is left of hits, in their place: those for which any of a clause's terms holds, its best score added. */
function narrowed({ articles, scores }: Scored, terms: readonly TermAnswer[]): Scored {
  const best = new Int32Array(articles.length).fill(-1);
  for (const { lists, worth, isNot } of terms) {
    const shares = new Int16Array(articles.length);
    for (const list of lists) addShares(shares, articles, list);
    const scoreOf = steps(SHARE_STEPS + 1, (share) =>
      share > 0 === isNot ? -1 : (share / SHARE_STEPS) * worth * SCORE_STEPS,
    );
    for (let i = 0; i < best.length; i++) {
      const score = scoreOf[shares[i]!]!;
      if (score > best[i]!) best[i] = score;
    }
  }
  let length = 0;
  for (let i = 0; i < articles.length; i++) {
    if (best[i]! < 0) continue;
    articles[length] = articles[i]!;
    scores[length++] = scores[i]! + best[i]!;
  }
  return { articles: articles.subarray(0, length), scores: scores.subarray(0, length) };
}

/**
 * Adds to the shares of some articles what a list gives them, as if the occurrences were added: together they can't make it
 * more than whole.
 */
function addShares(shares: Int16Array, wanted: Int32Array, { articles, symbols, factor }: Weighed): void {
  const shareOf = steps(LEVELS * 2, (symbol) => ((symbol >> 1) / LEVELS) * factor * SHARE_STEPS);
  const last = articles.length - 1;
  for (let i = 0, at = 0; i < wanted.length && at <= last; i++) {
    const article = wanted[i]!;
    // numbers rise by one at least: it stands no farther on than they differ
    const step = article - articles[at]!;
    if (step > 0) at = at + step < last ? at + step : last;
    while (at > 0 && articles[at]! > article) at--;
    if (articles[at] !== article) continue;
    const share = shareOf[symbols[at]!]!;
    shares[i]! += share - ((shares[i]! * share) >> SHARE_BITS);
  }
}

/** Whole numbers for those from 0 on. */
function steps(length: number, of: (one: number) => number): Int32Array {
  return Int32Array.from({ length }, (_, one) => Math.round(of(one)));
}

/** A word's list, and what its weights count. */
interface Weighed extends List {
  readonly factor: number;
}

interface TermAnswer {
  readonly lists: readonly Weighed[];
  /** What the whole of an article's possible weight scores. */
  readonly worth: number;
  /** Whether it holds for the articles that are in none of the lists. */
  readonly isNot: boolean;
}

interface ClauseAnswer {
  readonly terms: readonly TermAnswer[];
  /** All that any of the terms is in, rising; null where one is to be missing. */
  readonly articles: Int32Array | null;
}

async function evaluateClause(
  index: IndexReader,
  clause: Clause,
  manner: Manner,
  found: Found[],
): Promise<ClauseAnswer> {
  const total = index.start.articles;
  const terms = await Promise.all(
    clause.map(async (term) => {
      const { isNot, day } = term;
      if (day !== null) {
        const articles = rangeOf(index.days, day);
        const symbols = new Uint8Array(articles.length).fill(1 << 1);
        return { lists: [{ articles, symbols, factor: 1 }], articles, worth: 0, isNot };
      }
      const isQuoted = manner.inQuotes && term.field === null;
      const keys = await keysOf(index, term);
      const { lists, words } =
        keys.length > 1 || term.isPhrase
          ? await phrase(index, keys, isQuoted)
          : await word(index, keys[0]!.key, term, isQuoted, manner.isTyping);
      const articles = inAny(total, lists);
      if (!isNot) found.push({ term, articles: articles.length, words });
      const worth = term.field === null && !isNot ? rarity(total, articles.length) : 0;
      return { lists, articles, worth, isNot };
    }),
  );
  return { terms, articles: terms.some(({ isNot }) => isNot) ? null : inAny(total, terms) };
}

/** What a term is looked for by: its words, in a field those of the field; of a whole name its key alone. */
async function keysOf(index: IndexReader, { field, words, isPhrase }: Term): Promise<readonly PhraseWord[]> {
  if (field === null) return words;
  const name = isPhrase ? await index.find(nameKey(field, words)) : null;
  return name === null
    ? words.map((word) => ({ ...word, key: `${field}:${word.key}` }))
    : [{ ...words[0]!, key: name.key }];
}

/** The articles of several lists, rising, each once. */
function inAny(total: number, lists: readonly { readonly articles: Int32Array }[]): Int32Array {
  if (lists.length === 1) return lists[0]!.articles;
  const isIn = new Uint8Array(total);
  for (const { articles } of lists) for (let i = 0; i < articles.length; i++) isIn[articles[i]!] = 1;
  const all = new Int32Array(total);
  let length = 0;
  for (let article = 0; article < total; article++) if (isIn[article] === 1) all[length++] = article;
  return all.subarray(0, length);
}

/** BM25's inverse document frequency. */
function rarity(total: number, articles: number): number {
  return Math.log(1 + (total - articles + 0.5) / (articles + 0.5));
}

interface Listed {
  readonly lists: readonly Weighed[];
  /** All words that were looked for. */
  readonly words: readonly string[];
}

/** A word with the words of its stems, and with those that begin with it where it is still typed. */
async function word(
  index: IndexReader,
  key: string,
  term: Term,
  isQuoted: boolean,
  isTyping: boolean,
): Promise<Listed> {
  const entry = await index.find(key);
  const isKnown = isHeld(entry);
  // it is on its way while others are looked for
  if (isKnown) index.list(entry);
  const kin = term.field === null ? await kinOf(index, term.words[0]!, entry) : [];
  const isBeginning = term.isPrefix && (isTyping || !isKnown || isPaired(withoutField(key)));
  const completions = isBeginning ? await completionsOf(index, key) : [];
  const worth = new Map<string, readonly [Entry, number]>();
  for (const one of completions) worth.set(one.key, [one, COMPLETION]);
  for (const one of kin) worth.set(one.key, [one, KIN]);
  if (isKnown) worth.set(key, [entry, 1]);
  const lists = await Promise.all(
    [...worth.values()].map(async ([one, factor]) => ({ ...(await listOf(index, one, isQuoted)), factor })),
  );
  return { lists, words: [...worth.keys()].map(withoutField) };
}

/** A word's list, of those alone who are quoted with it where that is asked. */
async function listOf(index: IndexReader, entry: Entry, isQuoted: boolean): Promise<List> {
  const { articles, symbols } = await index.list(entry);
  if (!isQuoted) return { articles, symbols };
  const isWanted = (_: number, i: number): boolean => (symbols[i]! & QUOTED_BIT) !== 0;
  return { articles: articles.filter(isWanted), symbols: symbols.filter(isWanted) };
}

/** The word of a key, without the field that it is of. */
export function withoutField(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The words that share a stem with a word, itself left out. An unknown one is stemmed as each language would, with its accents and without. */
async function kinOf(index: IndexReader, { key, typed }: PhraseWord, entry: Entry | null): Promise<Entry[]> {
  let stems = entry?.stems ?? [];
  if (!isHeld(entry) && !isPaired(key)) {
    const stemmers = await index.stemmers();
    stems = [...new Set([key, ...stemmers.flatMap((stemmer) => [key, typed].map((one) => fold(stemmer(one))))])];
  }
  const roots = await Promise.all(stems.map((stem) => index.find(stem)));
  const words = roots.flatMap((root) => (root === null ? [] : [root.key, ...root.words]));
  const kin = await Promise.all([...new Set(words)].filter((one) => one !== key).map((one) => index.find(one)));
  return kin.filter(isHeld).filter((one) => one.stems.some((stem) => stems.includes(stem)));
}

/** Whether articles hold a word. */
function isHeld(entry: Entry | null): entry is Entry {
  return entry !== null && entry.articles > 0;
}

async function completionsOf(index: IndexReader, prefix: string): Promise<Entry[]> {
  const entries = await index.beginning(prefix, COMPLETION_PARTS);
  return entries.sort((a, b) => b.articles - a.articles).slice(0, MOST_COMPLETIONS);
}

/** Words in a row. It weighs what the least of them does. */
async function phrase(index: IndexReader, words: readonly PhraseWord[], isQuoted: boolean): Promise<Listed> {
  const entries = await Promise.all(words.map(({ key }) => index.find(key)));
  const known = entries.filter(isHeld);
  const shown = words.map(({ key }) => withoutField(key));
  if (known.length < words.length) return { lists: [], words: shown };
  const lists = await Promise.all(known.map((entry) => listOf(index, entry, isQuoted)));
  const shortest = lists.reduce((a, b) => (b.articles.length < a.articles.length ? b : a)).articles;
  const each = lists.map((list) => {
    const shares = new Int16Array(shortest.length);
    addShares(shares, shortest, { ...list, factor: 1 });
    return shares;
  });
  const least = Uint8Array.from(
    shortest,
    (_, i) => (Math.min(...each.map((shares) => shares[i]!)) * LEVELS * 2) / SHARE_STEPS,
  );
  const articles = shortest.filter((_, i) => least[i]! > 0);
  const places = words.length > 1 ? await Promise.all(known.map((entry) => index.places(entry, articles))) : [];
  const isHit = articles.map((article) => {
    const here = places.map((own) => own.get(article)!);
    return Number(areInARow(words, here, isQuoted));
  });
  const isWanted = (_: number, i: number): boolean => isHit[i] === 1;
  const symbols = least.filter((symbol) => symbol > 0).filter(isWanted);
  return { lists: [{ articles: articles.filter(isWanted), symbols, factor: 1 }], words: shown };
}

/** Whether words stand in a row somewhere. @param places of each, rising; none where it is a single word. */
function areInARow(words: readonly PhraseWord[], places: readonly Int32Array[], isQuoted: boolean): boolean {
  const next = places.map(() => 0);
  const isThere = (start: number): boolean =>
    places.every((own, i) => {
      const wanted = start + words[i]!.offset;
      while (next[i]! < own.length && own[next[i]!]! >> 1 < wanted) next[i]!++;
      const place = own[next[i]!]!;
      return place >> 1 === wanted && (!isQuoted || (place & QUOTED_BIT) !== 0);
    });
  return places.length === 0 || places[0]!.some((place) => isThere((place >> 1) - words[0]!.offset));
}
