/**
 * What one thread does: reads its share of the sources into articles, and, once all are known and linked, makes and
 * writes their pages. Articles stay in the thread that read them; only entries, notes and checksums leave it.
 */

import { formatOf } from '../formats/index.js';
import { text } from '../formats/text.js';
import { identified } from '../lib/authority.js';
import { escapeText } from '../lib/html.js';
import { collapse } from '../lib/text.js';
import { readArticle } from '../news/article.js';
import { votesOf } from '../news/date-order.js';
import { type Habits, habitsBySource, type Learnt, NO_HABITS } from '../news/habits.js';
import { languageFor } from '../news/language.js';
import { addCounts, edgeLines, type SourceCount, sourceOf } from '../news/recurring.js';
import { entryOf, LARGEST_FILE, outputs, recordFile, recordLine } from '../outputs/index.js';
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
  /** Whether lines that recur in many files of one source are left out. */
  readonly recurring: boolean;
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
  /** Looks over files before any is read for good: the lines at the edges of plain texts, the order of dates. */
  readonly survey: (paths: readonly string[]) => SourceCount[];
  /** What the first look told of the sources; known to every thread before it reads. */
  readonly learn: (learnt: Learnt) => void;
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
  let habits: ReadonlyMap<string, Habits> = new Map();
  return {
    survey: (paths) => addCounts(paths.flatMap((path) => lookOver(job, path))),
    learn: (learnt) => {
      habits = habitsBySource(learnt);
    },
    read: async (paths) => {
      const inputs: ReadInput[] = [];
      for (const path of paths) {
        const { input, article } = await readInput(job.in, path, {
          habits: habits.get(sourceOf(path)) ?? NO_HABITS,
          site: job.site,
        });
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

/** Articles by their place in the archive's order; those without links are left out. */
function numbered(articles: readonly Article[], links: ReadonlyMap<string, Linked>) {
  const pairs = articles.flatMap((article) => {
    const linked = links.get(article.id);
    return linked === undefined ? [] : [[linked.position, article] as const];
  });
  return pairs.sort(([a], [b]) => a - b);
}

/** A first look at one file. One that cannot be read is refused when it is read for good. */
function lookOver(job: Job, path: string): SourceCount[] {
  const read = readSource(job.in, path);
  if ('note' in read) return [];
  const edges = job.recurring && mayRecur(path) ? [...edgeLines(read.source.text)] : [];
  const lines = new Map(edges.map((line) => [line, 1]));
  // only files whose lines are counted are files that a line could stand in
  const files = edges.length > 0 ? 1 : 0;
  return [{ source: sourceOf(path), files, lines, orders: votesOf(path, read.source.text) }];
}

/** Only plain text carries the furniture of a page. */
export function mayRecur(path: string): boolean {
  return formatOf(path)?.name === text.name;
}

/** What is known of a file before it is read. */
export interface Known {
  readonly habits: Habits;
  /** Null where one file is read by itself. */
  readonly site: Site | null;
}

/** Reads one file the whole way to its article. @param fullText whether its entry is to hold the body for feeds. */
export async function readInput(
  folder: string,
  path: string,
  { habits, site }: Known = { habits: NO_HABITS, site: null },
): Promise<{ input: ReadInput; article: Article | null }> {
  const read = readSource(folder, path);
  if ('note' in read) return { input: { path, entry: null, notes: [read.note] }, article: null };
  const notes: Note[] = [...read.notes];
  const remark: Remark = (level, rule, message, line) => notes.push({ level, rule, path, line: line ?? null, message });
  try {
    const draft = read.format.parse(read.source, remark);
    const found = draft === null ? null : readArticle(read.source, draft, await languageFor(draft), remark, habits);
    const article = found === null || isTooHeavy(found, remark) ? null : identified(found, site?.authority ?? null);
    const entry = article === null ? null : entryOf(article, site?.fullTextFeeds ?? false);
    return { input: { path, entry, notes }, article };
  } catch (error) {
    // a fault of ours that one text brings out must not take the others down, nor pass in silence
    remark(
      'error',
      'article:fault',
      `Expected an article, met a fault of Backfile: ${faultOf(error)}. Please report it.`,
    );
    return { input: { path, entry: null, notes }, article: null };
  }
}

/** A fault's own words on one line, without its trace. */
function faultOf(error: unknown): string {
  return collapse(error instanceof Error ? error.message : String(error)).slice(0, 200);
}

/** Bytes that a source's byte (escaped, thrice on the page) and a stretch of its source view take at most; measured. */
const [BYTE, STRETCH] = [24, 300];

/** Whether an article's record or page would be larger than a published file may be: marks that take many bytes to write. */
function isTooHeavy(article: Article, remark: Remark): boolean {
  const stretches = article.layout.length * STRETCH;
  if (article.source.bytes * BYTE + stretches < LARGEST_FILE) return false;
  const bodies = article.body.reduce((sum, block) => sum + block.html.length, 0);
  const page = 3 * escapeText(article.text).length + bodies + stretches; // the source view and the quotes say all again
  if (Math.max(page, Buffer.byteLength(recordLine(article))) < LARGEST_FILE) return false;
  const most = LARGEST_FILE / 1024 / 1024;
  remark('error', 'text:size', `Expected a page and a record of less than ${most} MiB, found more. Split the file.`);
  return true;
}
