/**
 * The search index of the last build, amended: what its published files hold is read again, and only words of articles
 * that changed are made anew. What search/amend.ts needs is gathered here.
 */

import { amend, type Former, readOnce } from '../search/amend.js';
import { openForms } from '../search/forms.js';
import type { Start } from '../search/layout.js';
import { openHead } from '../search/merge.js';
import { partScript, SEARCH_FOLDER, SYMBOLS, symbolCode } from '../search/parts.js';
import { readingOf } from '../search/reading.js';
import { openRun, type Run } from '../search/run.js';
import { addSpellings, type Spellings, spellingsOf, stemsOf } from '../search/spellings.js';
import { stem } from '../search/stemmers.js';
import type { Article, Entry } from '../types.js';
import { type Counted, PACKED_TAIL, packedHead, publishWords, type Write } from './search.js';
import type { IndexMemory } from './search-memory.js';
import type { Shorthand } from './search-texts.js';

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
  readonly former: IndexMemory;
  readonly changes: Changes;
  /** What came, in the order of `changes`. */
  readonly came: Iterable<Article>;
  readonly gone: Iterable<Article>;
  /** A published file of the former index. */
  readonly read: (path: string) => Buffer;
}

/** Publishes the index but its texts. The stemmers of all languages must have been fetched. */
export function amendIndex({ entries, ...given }: Amendment, shorthand: Shorthand, write: Write): Counted {
  const { former, changes } = given;
  const [came, gone] = [runOf(given.came, changes.came), runOf(given.gone, changes.gone)];
  const run = came.take();
  const touched = new Set([...wordsIn(run), ...wordsIn(gone.take())]);
  const symbols = Array.from({ length: SYMBOLS }, (_, i) => former.symbols[i]! + came.symbols[i]! - gone.symbols[i]!);
  const spellings: Spellings = new Map(former.spellings);
  addSpellings(spellings, gone.spellings(), -1);
  addSpellings(spellings, came.spellings(), 1);
  const spelt = spellingsOf(spellings, touched);
  const stems = (word: string, articles: Int32Array): readonly string[] => {
    const held = new Map<string, number>();
    for (const article of articles) {
      const { language } = entries[article]!;
      held.set(language, (held.get(language) ?? 0) + 1);
    }
    return stemsOf(word, held, spelt.get(word) ?? [], stem);
  };
  const change = { numbers: changes.numbers, came: run, touched, stemsOf: stems };
  const index = openFormer(given.read);
  publishWords(
    entries,
    symbols,
    shorthand,
    (emit) => amend(index, change, entries.length, symbolCode(symbols), emit),
    write,
  );
  return { symbols, spellings };
}

function runOf(articles: Iterable<Article>, numbers: readonly number[]): Run {
  const forms = openForms();
  const run = openRun(stem, forms);
  let next = 0;
  for (const article of articles) run.add(numbers[next++]!, readingOf(article, forms));
  return run;
}

function* wordsIn(run: Uint8Array): Iterable<string> {
  const head = openHead(readOnce(run));
  while (head.next()) yield head.key();
}

/** The index as its files hold it. */
function openFormer(read: (path: string) => Buffer): Former {
  const script = (name: string): Buffer => read(`${SEARCH_FOLDER}/${name}.js`);
  const content = (name: string): unknown => {
    const around = partScript(name, null).split('null');
    return JSON.parse(script(name).toString('utf8').slice(around[0]!.length, -around[1]!.length));
  };
  const start = content('start') as Start;
  return {
    articles: start.articles,
    symbols: start.symbols,
    *words() {
      for (let n = 0; n < start.words.length; n++) yield String(content(`words/${n}`));
    },
    part: (kind, n) => {
      const name = `${kind}/${n}`;
      const bytes = script(name);
      return bytes.subarray(packedHead(name).length, bytes.length - PACKED_TAIL.length);
    },
  };
}
