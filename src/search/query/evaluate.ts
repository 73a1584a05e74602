/**
 * Which articles a query finds, and how well each answers it. It works on whole lists, article by article number; it
 * shows nothing and knows no page.
 */
import type { Entry } from '../entries.js';
import { LEVELS, QUOTED_BIT } from '../layout.js';
import { fold } from '../letters.js';
import { isPaired } from '../words.js';
import type { Clause, PhraseWord, Query, Term } from './parse.js';
import { type IndexReader, upper } from './reader.js';

/** Articles, rising, each with its score. */
export interface Scored {
  readonly articles: Int32Array;
  readonly scores: Float32Array;
}

/** What one term found: for highlighting, and for asking whether another word was meant. */
export interface Found {
  readonly term: Term;
  readonly articles: number;
  /** Folded words that were looked for, each of which is a hit where it stands. */
  readonly words: readonly string[];
}

export interface Evaluation extends Scored {
  readonly found: readonly Found[];
}

/** How many words a beginning stands for: the most frequent ones. A guess: more are not what was meant. */
const MOST_COMPLETIONS = 16;
/** Parts of the dictionary that a beginning may ask for. */
const COMPLETION_PARTS = 3;
/** What a word counts that only shares the stem, or only begins so, against the word itself. Guesses. */
const KIN = 0.85;
const COMPLETION = 0.4;

/** How a query is meant. */
export interface Manner {
  /** Whether words must stand in quotations. */
  readonly inQuotes: boolean;
  /** Whether the last word is still typed: it then stands for what begins so, else only where the archive lacks it. */
  readonly isTyping: boolean;
}

/** Answers a query. */
export async function evaluate(index: IndexReader, query: Query, manner: Manner): Promise<Evaluation> {
  const total = index.start.articles;
  const [first, end] = rangeOf(index, query);
  const found: Found[] = [];
  const answers = await Promise.all(query.clauses.map((clause) => evaluateClause(index, clause, manner, found)));
  let hits: Scored | null = null;
  query.clauses.forEach(({ isNot }, i) => {
    if (!isNot) hits = hits === null ? answers[i]! : both(hits, answers[i]!);
  });
  hits ??= {
    articles: Int32Array.from({ length: end - first }, (_, i) => first + i),
    scores: new Float32Array(end - first),
  };
  const barred = new Uint8Array(total);
  query.clauses.forEach(({ isNot }, i) => {
    if (isNot) for (const article of answers[i]!.articles) barred[article] = 1;
  });
  return { ...kept(hits, (article) => article >= first && article < end && barred[article] === 0), found };
}

/** The articles between two dates: they are numbered by date. One without a date lies between none. */
function rangeOf({ days, start }: IndexReader, { after, before }: Query): [first: number, end: number] {
  if (after === null && before === null) return [0, start.articles];
  const dated = days.filter(({ date }) => date !== '');
  const firstFrom = (date: string): number => {
    const day = dated[upper(dated.length, (i) => dated[i]!.date < date)];
    return day?.first ?? dated.at(-1)?.end ?? 0;
  };
  const first = after === null ? 0 : firstFrom(after);
  return [first, Math.max(first, before === null ? (dated.at(-1)?.end ?? 0) : firstFrom(before))];
}

async function evaluateClause(index: IndexReader, clause: Clause, manner: Manner, found: Found[]): Promise<Scored> {
  const parts = await Promise.all(
    clause.any.map(async (term) => {
      const isQuoted = manner.inQuotes && term.field === null;
      const keys = term.words.map((word) =>
        term.field === null ? word : { ...word, key: `${term.field}:${word.key}` },
      );
      const isPhrase = keys.length > 1 || term.isPhrase;
      const { shares, words } = isPhrase
        ? await phrase(index, keys, isQuoted)
        : await word(index, keys[0]!.key, term, isQuoted, manner.isTyping);
      if (!clause.isNot) found.push({ term, articles: shares.articles.length, words });
      return { shares, worth: term.field === null ? rarity(index.start.articles, shares.articles.length) : 0 };
    }),
  );
  return parts
    .map(({ shares, worth }) => ({ articles: shares.articles, scores: shares.scores.map((share) => share * worth) }))
    .reduce<Scored>((a, b) => either(a, b, Math.max), NOTHING);
}

/** BM25's inverse document frequency. */
function rarity(total: number, articles: number): number {
  return Math.log(1 + (total - articles + 0.5) / (articles + 0.5));
}

interface Shares {
  /** `scores` from 0 to 1: how much of an article's possible weight the term has. */
  readonly shares: Scored;
  readonly words: readonly string[];
}

/** A word with the words of its stems, and with those that begin with it where it is still typed. */
async function word(
  index: IndexReader,
  key: string,
  term: Term,
  isQuoted: boolean,
  isTyping: boolean,
): Promise<Shares> {
  const entry = await index.find(key);
  const kin = term.field === null ? await kinOf(index, key, entry) : [];
  const isBeginning =
    term.isPrefix && (isTyping || entry === null || entry.articles === 0 || isPaired(withoutField(key)));
  const completions = isBeginning ? await completionsOf(index, key) : [];
  const worth = new Map<string, readonly [Entry, number]>();
  for (const one of completions) worth.set(one.key, [one, COMPLETION]);
  for (const one of kin) worth.set(one.key, [one, KIN]);
  if (entry !== null && entry.articles > 0) worth.set(key, [entry, 1]);
  const lists = await Promise.all(
    [...worth.values()].map(async ([one, factor]) => sharesOf(await index.list(one), factor, isQuoted)),
  );
  return {
    shares: lists.reduce((a, b) => either(a, b, together), NOTHING),
    words: [...worth.keys()].map(withoutField),
  };
}

const NOTHING: Scored = { articles: new Int32Array(0), scores: new Float32Array(0) };

/** Two shares of one article, as if their occurrences were added: neither can make it more than whole. */
function together(a: number, b: number): number {
  return a + b - a * b;
}

function withoutField(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The words that share a stem with `key`, itself left out. An unknown word is stemmed as each language would. */
async function kinOf(index: IndexReader, key: string, entry: Entry | null): Promise<Entry[]> {
  let stems = entry?.stems ?? [];
  if ((entry === null || entry.articles === 0) && !isPaired(key)) {
    const stemmers = await index.stemmers();
    stems = [...new Set([key, ...stemmers.map((stemmer) => fold(stemmer(key)))])];
  }
  const roots = await Promise.all(stems.map((stem) => index.find(stem)));
  const words = roots.flatMap((root) => (root === null ? [] : [root.key, ...root.words]));
  const kin = await Promise.all([...new Set(words)].filter((one) => one !== key).map((one) => index.find(one)));
  return kin.filter(
    (one) => one !== null && one.articles > 0 && one.stems.some((stem) => stems.includes(stem)),
  ) as Entry[];
}

async function completionsOf(index: IndexReader, prefix: string): Promise<Entry[]> {
  const entries = (await index.beginning(prefix, COMPLETION_PARTS)).filter(({ articles }) => articles > 0);
  return entries.sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1)).slice(0, MOST_COMPLETIONS);
}

function sharesOf(list: { articles: Int32Array; symbols: Uint8Array }, factor: number, isQuoted: boolean): Scored {
  const scores = new Float32Array(list.symbols.length);
  for (let i = 0; i < scores.length; i++) scores[i] = ((list.symbols[i]! >> 1) / LEVELS) * factor;
  const all = { articles: list.articles, scores };
  return isQuoted ? kept(all, (_, i) => (list.symbols[i]! & QUOTED_BIT) !== 0) : all;
}

/** Words in a row. */
async function phrase(index: IndexReader, words: readonly PhraseWord[], isQuoted: boolean): Promise<Shares> {
  const entries = await Promise.all(words.map(({ key }) => index.find(key)));
  const known = entries.filter((entry) => entry !== null && entry.articles > 0) as Entry[];
  const shown = words.map(({ key }) => withoutField(key));
  if (known.length < words.length) return { shares: NOTHING, words: shown };
  const lists = await Promise.all(known.map((entry) => index.list(entry)));
  const candidates = lists.map((list) => sharesOf(list, 1, isQuoted)).reduce((a, b) => both(a, b, Math.min));
  if (words.length === 1) return { shares: candidates, words: shown };
  const places = await Promise.all(known.map((entry) => index.places(entry, candidates.articles)));
  const isThere = (article: number): boolean => {
    let starts: Set<number> | null = null;
    for (const [i, { offset }] of words.entries()) {
      const here = new Set<number>();
      for (const place of places[i]!.get(article) ?? []) {
        const start = (place >> 1) - offset;
        if ((!isQuoted || (place & QUOTED_BIT) !== 0) && (starts === null || starts.has(start))) here.add(start);
      }
      starts = here;
    }
    return starts !== null && starts.size > 0;
  };
  return { shares: kept(candidates, isThere), words: shown };
}

/** Articles of both, their scores combined. */
function both(a: Scored, b: Scored, combine = (x: number, y: number): number => x + y): Scored {
  const articles = new Int32Array(Math.min(a.articles.length, b.articles.length));
  const scores = new Float32Array(articles.length);
  let length = 0;
  for (let i = 0, k = 0; i < a.articles.length && k < b.articles.length; ) {
    const step = a.articles[i]! - b.articles[k]!;
    if (step === 0) {
      articles[length] = a.articles[i]!;
      scores[length++] = combine(a.scores[i]!, b.scores[k]!);
    }
    if (step <= 0) i++;
    if (step >= 0) k++;
  }
  return { articles: articles.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Articles of either, the scores of those in both combined. */
function either(a: Scored, b: Scored, combine: (x: number, y: number) => number): Scored {
  if (a.articles.length === 0) return b;
  if (b.articles.length === 0) return a;
  const articles = new Int32Array(a.articles.length + b.articles.length);
  const scores = new Float32Array(articles.length);
  let length = 0;
  for (let i = 0, k = 0; i < a.articles.length || k < b.articles.length; length++) {
    const x = a.articles[i] ?? Infinity;
    const y = b.articles[k] ?? Infinity;
    articles[length] = Math.min(x, y);
    scores[length] = x < y ? a.scores[i]! : y < x ? b.scores[k]! : combine(a.scores[i]!, b.scores[k]!);
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return { articles: articles.subarray(0, length), scores: scores.subarray(0, length) };
}

function kept({ articles, scores }: Scored, isKept: (article: number, i: number) => boolean): Scored {
  const some = new Int32Array(articles.length);
  const theirs = new Float32Array(articles.length);
  let length = 0;
  articles.forEach((article, i) => {
    if (!isKept(article, i)) return;
    some[length] = article;
    theirs[length++] = scores[i]!;
  });
  return { articles: some.subarray(0, length), scores: theirs.subarray(0, length) };
}
