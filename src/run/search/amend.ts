/**
 * The search index of the last build, amended: what its published files hold is read again, and only words of articles
 * that changed are made anew. What search/amend.ts needs is gathered here.
 */

import { type Former, readOnce } from '../../search/amend.js';
import { amended } from '../../search/amend-in-place.js';
import { openForms } from '../../search/forms.js';
import type { Start } from '../../search/layout.js';
import { openHead } from '../../search/merge.js';
import { partScript, SEARCH_FOLDER, SYMBOLS, symbolCode } from '../../search/parts.js';
import type { Stretch } from '../../search/postings.js';
import { readingOf } from '../../search/reading.js';
import { openRun, type Run } from '../../search/run.js';
import { addSpellings, type Spellings, spellingsOf, stemsOf } from '../../search/spellings.js';
import { packDays } from '../../search/start.js';
import { stem } from '../../search/stemmers.js';
import type { Article, Authority, Entry } from '../../types.js';
import type { IndexMemory } from './memory.js';
import {
  type Counted,
  type FacetScript,
  facetScripts,
  PACKED_TAIL,
  packedHead,
  publishWords,
  type Write,
} from './search.js';
import type { Shorthand } from './texts.js';

/** How the articles of an index became others. */
export interface Changes {
  /** The new number of each former article, rising; -1 for one that is gone. */
  readonly numbers: Int32Array;
  /** New numbers of what came, and former ones of what is gone; rising. */
  readonly came: readonly number[];
  readonly gone: readonly number[];
}

/** Compares two archives by their articles' contents. Null where articles that stayed are in another order. */
export function changesOf(former: readonly string[], contents: readonly string[]): Changes | null {
  return changesInPlace(former, contents) ?? anyChanges(former, contents);
}

/** The same where some articles changed and none came, is gone or moved; else null. */
function changesInPlace(former: readonly string[], contents: readonly string[]): Changes | null {
  if (former.length !== contents.length) return null;
  const changed: number[] = [];
  for (let i = 0; i < contents.length; i++) if (former[i] !== contents[i]) changed.push(i);
  const before = new Set(changed.map((i) => former[i]!));
  const now = new Set(changed.map((i) => contents[i]!));
  if (now.size < changed.length || [...now].some((content) => before.has(content))) return null;
  const numbers = Int32Array.from(former.keys());
  for (const i of changed) numbers[i] = -1;
  return { numbers, came: changed, gone: changed };
}

function anyChanges(former: readonly string[], contents: readonly string[]): Changes | null {
  const now = new Map(contents.map((content, number) => [content, number]));
  const numbers = Int32Array.from(former, (content) => now.get(content) ?? -1);
  const stayed = numbers.filter((number) => number >= 0);
  if (now.size < contents.length || !stayed.every((number, i) => i === 0 || number > stayed[i - 1]!)) return null;
  const isHeld = new Uint8Array(contents.length);
  for (const number of stayed) isHeld[number] = 1;
  return {
    numbers,
    came: contents.flatMap((_, number) => (isHeld[number] === 1 ? [] : [number])),
    gone: [...numbers].flatMap((number, old) => (number < 0 ? [old] : [])),
  };
}

export interface Amendment {
  readonly entries: readonly Entry[];
  /** Who is who, as the former index has it too. */
  readonly authority: Authority | null;
  readonly former: IndexMemory;
  readonly changes: Changes;
  /** What came, in the order of `changes`. */
  readonly came: Iterable<Article>;
  readonly gone: Iterable<Article>;
  /** Whether all that entries show in lists is what it was, and with it every facet and every day. */
  readonly isListedSame: boolean;
  readonly files: FormerFiles;
}

/** The published files of the former index. */
export interface FormerFiles {
  readonly read: (path: string) => Buffer;
  /** Bytes of a file. */
  readonly size: (path: string) => number;
  /** Publishes a file again as it stands. */
  readonly keep: (path: string) => void;
}

/** Publishes the index but its texts. The stemmers of all languages must have been fetched. */
export function amendIndex({ entries, authority, ...given }: Amendment, shorthand: Shorthand, write: Write): Counted {
  const { former, changes } = given;
  const [cameArticles, goneArticles] = [[...given.came], [...given.gone]];
  const [came, gone] = [runOf(cameArticles, changes.came, authority), runOf(goneArticles, changes.gone, authority)];
  const [run, left] = [came.take(), gone.take()];
  const symbols = Array.from({ length: SYMBOLS }, (_, i) => former.symbols[i]! + came.symbols[i]! - gone.symbols[i]!);
  const spellings: Spellings = new Map(former.spellings);
  const respelt: Spellings = new Map();
  addSpellings(respelt, gone.spellings(), -1);
  addSpellings(respelt, came.spellings(), 1);
  addSpellings(spellings, respelt, 1);
  const isInPlace =
    changes.numbers.every((number, i) => number === i || number < 0) &&
    changes.came.length === changes.gone.length &&
    changes.came.every((number, i) => number === changes.gone[i]) &&
    cameArticles.every(({ language }, i) => language === goneArticles[i]!.language);
  const touched = isInPlace ? changedWords(run, left) : new Set([...wordsIn(run), ...wordsIn(left)]);
  for (const key of respelt.keys()) touched.add(key.slice(0, key.indexOf('\t')));
  const spelt = spellingsOf(spellings, touched);
  const stems = stemsBy(entries, (word, held) => stemsOf(word, held, spelt.get(word) ?? [], stem));
  const change = { numbers: changes.numbers, came: run, touched, stemsOf: stems };
  const index = openFormer(given.files);
  publishWords(
    entries,
    symbols,
    shorthand,
    (emit) => amended(index, change, entries.length, symbolCode(symbols), emit),
    write,
    given.isListedSame
      ? { facetScript: facetsIn(given.files), days: former.days }
      : { facetScript: facetScripts(entries, authority), days: packDays(entries) },
  );
  return { symbols, spellings };
}

function runOf(articles: Iterable<Article>, numbers: readonly number[], authority: Authority | null): Run {
  const forms = openForms();
  const run = openRun(stem, forms);
  let next = 0;
  for (const article of articles) run.add(numbers[next++]!, readingOf(article, forms, authority));
  return run;
}

/** Tells the stems of a word by how many of its articles are in each language. */
function stemsBy(
  entries: readonly Entry[],
  stemsIn: (word: string, held: ReadonlyMap<string, number>) => readonly string[],
): (word: string, articles: Int32Array) => readonly string[] {
  const names = [...new Set(entries.map(({ language }) => language))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const languages = Uint16Array.from(entries, ({ language }) => numbers.get(language)!);
  return (word, articles) => {
    const counts = new Uint32Array(names.length);
    for (let i = 0; i < articles.length; i++) counts[languages[articles[i]!]!]!++;
    return stemsIn(word, new Map(names.flatMap((name, i) => (counts[i] === 0 ? [] : [[name, counts[i]!]]))));
  };
}

/** The words that two runs of articles with the same numbers hold otherwise, or that one of them alone holds. */
function changedWords(came: Uint8Array, gone: Uint8Array): Set<string> {
  const changed = new Set<string>();
  const [a, b] = [openHead(readOnce(came)), openHead(readOnce(gone))];
  a.next();
  b.next();
  while (!a.isOver() || !b.isOver()) {
    const order = a.isOver() ? 1 : b.isOver() || a.key() < b.key() ? -1 : a.key() === b.key() ? 0 : 1;
    if (order !== 0 || !isSame(a.postings(), b.postings())) changed.add(order > 0 ? b.key() : a.key());
    if (order <= 0) a.next();
    if (order >= 0) b.next();
  }
  return changed;
}

function isSame(a: Stretch, b: Stretch): boolean {
  if (a.articles !== b.articles) return false;
  for (let i = 0; i < a.articles; i++) {
    if (a.reader.number() !== b.reader.number() || a.reader.byte() !== b.reader.byte()) return false;
    const bits = a.reader.number();
    if (bits !== b.reader.number()) return false;
    const [from, to, size] = [a.reader.at(), b.reader.at(), (bits + 7) >> 3];
    for (let k = 0; k < size; k++) if (a.bytes[from + k] !== b.bytes[to + k]) return false;
    a.reader.moveTo(from + size);
    b.reader.moveTo(to + size);
  }
  return true;
}

function* wordsIn(run: Uint8Array): Iterable<string> {
  const head = openHead(readOnce(run));
  while (head.next()) yield head.key();
}

function facetsIn({ read }: FormerFiles): FacetScript {
  return (facet) => read(`${SEARCH_FOLDER}/facets/${facet}.js`).toString('utf8');
}

/** The index as its files hold it. */
function openFormer({ read, size, keep }: FormerFiles): Former {
  const path = (name: string): string => `${SEARCH_FOLDER}/${name}.js`;
  const script = (name: string): Buffer => read(path(name));
  const content = (name: string): unknown => {
    const around = partScript(name, null).split('null');
    return JSON.parse(script(name).toString('utf8').slice(around[0]!.length, -around[1]!.length));
  };
  const start = content('start') as Start;
  return {
    articles: start.articles,
    symbols: start.symbols,
    firsts: start.words,
    *words() {
      for (let n = 0; n < start.words.length; n++) yield String(content(`words/${n}`));
    },
    part: (kind, n) => {
      const name = `${kind}/${n}`;
      const bytes = script(name);
      return bytes.subarray(packedHead(name).length, bytes.length - PACKED_TAIL.length);
    },
    size: (kind, n) => size(path(`${kind}/${n}`)) - packedHead(`${kind}/${n}`).length - PACKED_TAIL.length,
    keep: (kind, n) => keep(path(`${kind}/${n}`)),
  };
}
