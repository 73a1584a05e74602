/**
 * What one thread does: reads its share of the sources into articles, and, once all are known and linked, makes and
 * writes their pages. Articles stay in the thread that read them; only entries, notes and checksums leave it.
 */

import { formatOf } from '../formats/index.js';
import { text } from '../formats/text.js';
import { readArticle } from '../news/article.js';
import { languageFor } from '../news/language.js';
import { addCounts, edgeLines, type Recurring, type SourceCount, sourceOf } from '../news/recurring.js';
import { entryOf, outputs, recordFile, recordLine } from '../outputs/index.js';
import type { PieceCounts } from '../search/codebook.js';
import { fetchStemmer } from '../search/stemmers.js';
import type { Article, Entry, Linked, Note, Remark, Render, Site } from '../types.js';
import { type Written, writePage } from './publish.js';
import { readSource } from './read.js';
import { countWordsOf, indexShare, type Share } from './search.js';
import { loadTemplates } from './templates.js';

/** What every thread must know of a build. Plain data: it crosses threads. */
export interface Job {
  readonly in: string;
  readonly staging: string;
  readonly templates: string;
  readonly overrides: string | null;
  readonly site: Site;
}

/** One input, read: its entry (null where it was refused or left out) and all remarks on it. */
export interface ReadInput {
  readonly path: string;
  readonly entry: Entry | null;
  readonly notes: readonly Note[];
}

/** The record of one article, to be gathered into its year's file. */
export interface RecordLine {
  readonly id: string;
  readonly file: string;
  readonly line: string;
}

export interface Rendered {
  readonly written: readonly Written[];
  readonly records: readonly RecordLine[];
  /** What this thread has put down for the search index; none where no search is made. */
  readonly shares: readonly Share[];
}

export interface Workshop {
  /** Counts the lines at the edges of plain texts, source by source, before any is read for good. */
  readonly survey: (paths: readonly string[]) => SourceCount[];
  /** Lines that recur, by source; told to every thread before it reads. */
  readonly learn: (recurring: readonly Recurring[]) => void;
  readonly read: (paths: readonly string[]) => Promise<ReadInput[]>;
  /** Counts the words of those articles of a sample, given by their ids, that were read here. */
  readonly count: (sample: ReadonlySet<string>) => PieceCounts;
  /** Makes the pages of the articles read here that have links; others were refused after reading. */
  readonly render: (links: ReadonlyMap<string, Linked>, codebook: readonly string[] | null) => Rendered;
}

/** Articles read between two answers: often enough for a smooth progress bar. A guess. */
export const BATCH = 64;

/** @param filled the templates where this thread has loaded them already. */
export function workshop(job: Job, filled?: Render): Workshop {
  const articles: Article[] = [];
  const recurring = new Map<string, Set<string>>();
  return {
    survey: (paths) => addCounts(paths.flatMap((path) => countEdges(job.in, path))),
    learn: (lines) => {
      for (const { source, line } of lines) recurring.set(source, (recurring.get(source) ?? new Set()).add(line));
    },
    read: async (paths) => {
      const inputs: ReadInput[] = [];
      for (const path of paths) {
        const { input, article } = await readInput(job.in, path, recurring.get(sourceOf(path)));
        inputs.push(input);
        if (article === null) continue;
        articles.push(article);
        if (job.site.search) await fetchStemmer(article.language);
      }
      return inputs;
    },
    count: (sample) => countWordsOf(articles.filter(({ id }) => sample.has(id))),
    render: (links, codebook) => {
      const render = filled ?? loadTemplates(job.templates, job.overrides).render;
      const written: Written[] = [];
      const records: RecordLine[] = [];
      for (const article of articles) {
        const linked = links.get(article.id);
        if (linked === undefined) continue;
        for (const output of outputs) {
          const pages = output.each?.(article, linked, job.site, render) ?? [];
          for (const page of pages) written.push(writePage(job.staging, page.path, page.content));
        }
        records.push({ id: article.id, file: recordFile(article), line: recordLine(article) });
      }
      const shares = codebook === null ? [] : [indexShare(job.staging, numbered(articles, links), codebook)];
      return { written, records, shares };
    },
  };
}

/** Articles by their place in the archive's order, which is that of the links; those without links are left out. */
function* numbered(
  articles: readonly Article[],
  links: ReadonlyMap<string, Linked>,
): Generator<readonly [number: number, article: Article]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  let number = 0;
  for (const id of links.keys()) {
    const article = byId.get(id);
    if (article !== undefined) yield [number, article];
    number++;
  }
}

/** Only plain text carries the furniture of a page; a file that cannot be read is refused when it is read for good. */
function countEdges(folder: string, path: string): SourceCount[] {
  if (formatOf(path)?.name !== text.name) return [];
  const read = readSource(folder, path);
  if ('note' in read) return [];
  const lines = new Map([...edgeLines(read.source.text)].map((line) => [line, 1]));
  return [{ source: sourceOf(path), files: 1, lines }];
}

/** Reads one file the whole way to its article. */
export async function readInput(
  folder: string,
  path: string,
  recurring?: ReadonlySet<string>,
): Promise<{ input: ReadInput; article: Article | null }> {
  const read = readSource(folder, path);
  if ('note' in read) return { input: { path, entry: null, notes: [read.note] }, article: null };
  const notes: Note[] = [];
  const remark: Remark = (level, rule, message, line) => notes.push({ level, rule, path, line: line ?? null, message });
  const draft = read.format.parse(read.source, remark);
  const article = draft === null ? null : readArticle(read.source, draft, await languageFor(draft), remark, recurring);
  return { input: { path, entry: article === null ? null : entryOf(article), notes }, article };
}
