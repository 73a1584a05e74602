/**
 * What one thread does: looks sources over, reads them into articles, makes and writes pages, indexes. It holds no
 * article from one order to the next: records lie in packs, and only accessions, places and checksums cross threads.
 */

import { digestOf } from '../lib/digest.js';
import { type Habits, habitsBySource, type Learnt, NO_HABITS } from '../news/habits.js';
import { sourceOf } from '../news/recurring.js';
import { outputs, recordLine } from '../outputs/index.js';
import { codesOf } from '../outputs/related.js';
import type { PieceCounts } from '../search/codebook.js';
import { fetchStemmer } from '../search/stemmers.js';
import type { Article, Linked, Render, Site } from '../types.js';
import { type Accession, type Look, ledgerLine } from './accession.js';
import { faultOf } from './blame.js';
import { DamagedCache } from './cache.js';
import { shownOf } from './listed.js';
import { newPack, openPacks, type Pack, type Place } from './pack.js';
import { lookOver, type ReadInput, readInput } from './reading.js';
import { countWordsOf } from './search.js';
import { type OpenShare, openShare, type Share } from './search-share.js';
import { type Written, writePage } from './staged.js';
import { loadTemplates } from './templates.js';

/** What every thread must know of a build. Plain data: it crosses threads. */
export interface Job {
  readonly in: string;
  readonly staging: string;
  /** The folder of packs, and how the names of this build's begin. */
  readonly packs: string;
  readonly run: string;
  readonly templates: string;
  readonly overrides: string | null;
  readonly site: Site;
  /** Whether lines that recur in many files of one source are left out. */
  readonly recurring: boolean;
  /** Whether what is read is remembered for the next build. */
  readonly isLasting: boolean;
}

/** A file to read. */
export interface ToRead {
  readonly path: string;
  /** What its accession will say of it; see there. */
  readonly stat: string | null;
  readonly key: string;
  readonly look: Look | null;
  /** The checksum that makes reading needless; null where it must be read in any case. */
  readonly known: string | null;
}

/** What came of a file: an accession as its line in the ledger, or word that the file is the one that is known. */
export type CameOf = { readonly line: string } | { readonly path: string; readonly isKnown: true };

/** An article of which something is to be made. */
export interface ToMake {
  readonly record: Place;
  /** What its page shows of others; null where its page stands already. */
  readonly linked: Linked | null;
  /** Its number in the archive's order, for the search; null where no search is made. */
  readonly number: number | null;
}

/** A file made of the records at some places, in order. */
export interface ToGather {
  readonly path: string;
  readonly records: readonly Place[];
}

/** The orders that a thread takes: each is given plain data and gives plain data. */
export interface Workshop {
  /** Looks over files before any is read for good: the lines at the edges of plain texts, the order of dates. */
  readonly survey: (paths: readonly string[]) => (Look | null)[];
  /** What the first look told of the sources; known to every thread before it reads. */
  readonly learn: (learnt: Learnt) => null;
  readonly read: (files: readonly ToRead[]) => Promise<CameOf[]>;
  /** Counts the words of some articles. */
  readonly count: (records: readonly Place[]) => PieceCounts;
  /** Makes ready for a share of the search index, opened with its first article. @param codebook the archive's most frequent words. */
  readonly index: (codebook: readonly string[]) => null;
  /** Writes pages and indexes; returns the pages. Numbers rise from order to order. */
  readonly make: (articles: readonly ToMake[]) => Promise<Written[]>;
  readonly gather: (file: ToGather) => Written;
  /** Closes this thread's share of the search index. */
  readonly finish: (nothing: null) => Share | null;
}

/** @param filled the templates where this thread has loaded them already. @param name of this thread among all. */
export function workshop(job: Job, name: string, filled?: Render): Workshop {
  const pack = newPack(job.packs, `${job.run}-${name}.pack`);
  const packs = openPacks(job.packs);
  let habits: ReadonlyMap<string, Habits> = new Map();
  let render: Render | null = filled ?? null;
  const share = lateShare(job.staging, name);
  const recordAt = (place: Place): Buffer => {
    const bytes = packs.read(place);
    if (bytes === null) throw new DamagedCache('a record is not what was written');
    return bytes;
  };
  const articleAt = (place: Place): Article => JSON.parse(recordAt(place).toString('utf8')) as Article;
  const made = async ({ record, linked, number }: ToMake): Promise<Written[]> => {
    const article = articleAt(record);
    try {
      render ??= loadTemplates(job.templates, job.overrides).render;
      if (number !== null) await fetchStemmer(article.language);
      if (number !== null) share.opened()?.add(number, article);
      return linked === null ? [] : pagesOf(article, linked, job, render);
    } catch (error) {
      throw faultOf(article.source.path, error, job.overrides);
    }
  };
  return {
    survey: (paths) => paths.map((path) => lookOver(job.in, path, job.recurring)),
    learn: (learnt) => {
      habits = habitsBySource(learnt);
      return null;
    },
    read: async (files) => {
      const came: CameOf[] = [];
      for (const file of files) came.push(await readFor(file, habits.get(sourceOf(file.path)) ?? NO_HABITS, job, pack));
      pack.flush();
      return came;
    },
    count: (records) => countWordsOf(records.map(articleAt)),
    index: share.ready,
    make: async (articles) => {
      const written: Written[] = [];
      for (const article of articles) written.push(...(await made(article)));
      return written;
    },
    gather: ({ path, records }) => writePage(job.staging, path, gathered(records, recordAt)),
    finish: share.close,
  };
}

/** Records one after another. @param recordAt gives one that holds until the next is asked for. */
function gathered(records: readonly Place[], recordAt: (place: Place) => Buffer): Buffer {
  const all = Buffer.allocUnsafe(records.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const record of records) size += recordAt(record).copy(all, size);
  return all;
}

/** A thread's share of the search index, opened with its first article: a thread that indexes nothing holds no memory for it. */
function lateShare(staging: string, name: string) {
  let codebook: readonly string[] | null = null;
  let share: OpenShare | null = null;
  return {
    ready: (words: readonly string[]): null => {
      codebook = words;
      return null;
    },
    opened: (): OpenShare | null => {
      if (codebook !== null) share ??= openShare(staging, codebook, name);
      return share;
    },
    close: (): Share | null => {
      const closed = share?.close() ?? null;
      share = null; // its room is needed no longer: what follows is merging
      return closed;
    },
  };
}

function pagesOf(article: Article, linked: Linked, job: Job, render: Render): Written[] {
  const pages = outputs.flatMap((output) => output.each?.(article, linked, job.site, render) ?? []);
  return pages.map(({ path, content }) => writePage(job.staging, path, content));
}

/** Reads one file; its record goes into the pack. */
async function readFor(file: ToRead, habits: Habits, job: Job, pack: Pack): Promise<CameOf> {
  const { in: folder, site } = job;
  const { path, known } = file;
  const { input, article, sha256 } = await readInput(folder, path, { habits, site, sha256: known });
  if (sha256 !== null && sha256 === known) return { path, isKnown: true };
  const record = article === null ? null : pack.append(recordLine(article));
  return { line: ledgerLine(accessionOf(file, input, sha256, record, job)) };
}

/** What the ledger keeps of a file. One that could not be read is read again by the next build. */
function accessionOf(
  { path, stat, key, look }: ToRead,
  { entry, notes }: ReadInput,
  sha256: string | null,
  record: Place | null,
  { isLasting }: Job,
): Accession {
  const marked = isLasting ? entry : null; // digests are for a next build alone
  // what `Output.measures` is about is left out of the one and added to the other; no list shows the checksum
  const listed = marked === null ? '' : digestOf({ ...marked, sha256: '', words: 0, captions: 0, warnings: [] });
  const mark = marked === null ? '' : digestOf([listed, marked.words, marked.captions, marked.warnings]);
  const codes = entry === null ? [] : codesOf(entry);
  const bond = marked === null ? '' : digestOf([shownOf(marked), codes]);
  const known = { stat: sha256 === null ? null : stat, sha256: sha256 ?? '' };
  const content = digestOf([known.sha256, key, path]);
  return { path, ...known, key, content, look, entry, mark, listed, bond, codes, notes, record };
}
