/** An index of made-up articles in memory, made as a build makes it and asked as the page asks it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf } from '../../src/outputs/index.js';
import { type Counted, countWordsOf, publishIndex } from '../../src/run/search/search.js';
import { indexShare } from '../../src/run/search/share.js';
import { type Shorthand, shorthandOf } from '../../src/run/search/texts.js';
import { CALL } from '../../src/search/parts.js';
import { openSearch, type Search } from '../../src/search/query/search.js';
import { fetchStemmer } from '../../src/search/stemmers.js';
import { eachWord } from '../../src/search/words.js';
import type { Article, Authority } from '../../src/types.js';

/** Bytes: a dozen short articles fill no more, and hundreds of indexes in one process pay for all that they ask for. */
const ROOM = 1 << 16;

/** The words of a text as they are written. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** Articles as a build numbers them: by date, those without one last. */
export function inOrder(articles: readonly Article[]): Article[] {
  const key = (article: Article): string => `${article.published?.date ?? '~'} ${article.id}`;
  return articles.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Every file of the index, by its path. @param threads how many shares the articles are dealt to. */
export async function indexFiles(
  articles: readonly Article[],
  threads = 1,
  authority: Authority | null = null,
): Promise<Map<string, string>> {
  return (await indexOf(articles, threads, authority)).files;
}

/** The same with what a build remembers of it. */
export async function indexOf(
  articles: readonly Article[],
  threads = 1,
  authority: Authority | null = null,
): Promise<{ files: Map<string, string>; counted: Counted; shorthand: Shorthand }> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-index-'));
  try {
    for (const { language } of articles) await fetchStemmer(language);
    const ordered = inOrder(articles);
    const entries = ordered.map((article) => entryOf(article));
    const shorthand = shorthandOf([countWordsOf(ordered)], ordered.length);
    const shares = Array.from({ length: threads }, (_, thread) => {
      const own = ordered.map((article, number) => [number, article] as const).filter(([n]) => n % threads === thread);
      return indexShare(folder, own, shorthand.codebook, `t${thread}`, authority, ROOM);
    });
    const files = new Map<string, string>();
    const write = (path: string, content: string | Uint8Array): void => {
      if (files.has(path)) throw new Error(`${path} was written twice`);
      files.set(path, Buffer.from(content).toString());
    };
    const counted = publishIndex(folder, entries, shares, shorthand, write, authority);
    return { files, counted, shorthand };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a part as a browser runs its script. */
export function partOf(files: ReadonlyMap<string, string>, name: string): unknown {
  const script = files.get(`search/${name}.js`);
  if (script === undefined) throw new Error(`no part ${name}`);
  let held: unknown;
  new Function(CALL, script)((given: string, content: unknown) => {
    if (given !== name) throw new Error(`${name} calls itself ${given}`);
    held = content;
  });
  return held;
}

/** A search over an index in memory. @param asked hears the name of each part that is fetched. */
export function searchOf(
  files: ReadonlyMap<string, string>,
  asked: (name: string) => void = () => {},
): Promise<Search> {
  return openSearch(async (name) => {
    asked(name);
    return partOf(files, name);
  });
}
