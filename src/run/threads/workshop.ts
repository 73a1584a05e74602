/**
 * What one thread does: looks sources over, reads them into articles, makes and writes pages, indexes. It holds no
 * article from one order to the next: records lie in packs, and only accessions, places and checksums cross threads.
 */

import { digestOf } from '../../lib/digest.js';
import { sourceName } from '../../lib/identity.js';
import { overridesOf, restingOn, withholdsPart } from '../../lib/overrides.js';
import { type Habits, habitsBySource, type Learnt, NO_HABITS } from '../../news/habits.js';
import { sourceOf } from '../../news/recurring.js';
import { addressesOf } from '../../outputs/addresses.js';
import { outputs, recordLine } from '../../outputs/index.js';
import type { PieceCounts } from '../../search/codebook.js';
import { fetchStemmer } from '../../search/stemmers.js';
import type { Article, Entry, Linked, Overrides, Render, Site } from '../../types.js';
import { faultOf } from '../blame.js';
import { newPack, openPacks, type Pack, type Packs, type Place, pieceAt } from '../files/pack.js';
import type { Look } from '../keeping/accession.js';
import { entryPiece } from '../keeping/holding.js';
import { cellsOf, type ToldArticle } from '../keeping/ledger-line.js';
import { type Written, writePage, writePieces } from '../publishing/staged.js';
import { lookOver, openInput, type ReadInput } from '../reading.js';
import { countWordsOf } from '../search/search.js';
import { type OpenShare, openShare, type Share } from '../search/share.js';
import { loadTemplates } from '../templates.js';
import { topicsOf } from '../topics.js';

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
  /** What the archivist's `overrides.csv` decides of articles; null where there is none. */
  readonly decided: Overrides | null;
  /** Whether lines that recur in many files of one source are left out. */
  readonly recurring: boolean;
  /** Digest of what a first look rests on. */
  readonly looking: string;
  /** Whether what is read is remembered for the next build. */
  readonly isLasting: boolean;
}

/** A file to read. */
export interface ToRead {
  readonly path: string;
  /** What its accession will say of it; see there. */
  readonly stat: string | null;
  readonly key: string;
  /** Digest of what `key` is, but for what is decided of its articles one by one. */
  readonly shared: string;
  readonly look: Place | null;
  /** The checksum that makes reading needless; null where it must be read in any case. */
  readonly known: string | null;
  /** The files that it leads, which are read with it. */
  readonly companions: readonly string[];
}

/** What came of a file: of each of its articles the cells of its line in the ledger; null where it is the one that is known. */
export type CameOf = readonly string[] | null;

/** What a first look at a file has found, and where that lies. */
export interface Looked {
  readonly look: Look;
  readonly place: Place;
}

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
  readonly survey: (paths: readonly string[]) => Promise<(Looked | null)[]>;
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
  /** Closes the packs that this thread has written and read. */
  readonly close: (nothing: null) => null;
}

/** @param filled the templates where this thread has loaded them already. @param name of this thread among all. */
export function workshop(job: Job, name: string, filled?: Render): Workshop {
  const pack = newPack(job.packs, `${job.run}-${name}.pack`);
  const packs = openPacks(job.packs);
  let habits: ReadonlyMap<string, Habits> = new Map();
  let render: Render | null = filled ?? null;
  const share = lateShare(job, name);
  const articleAt = (place: Place): Article => JSON.parse(pieceAt(packs, place).toString('utf8')) as Article;
  const made = async ({ record, linked, number }: ToMake): Promise<Written[]> => {
    const article = articleAt(record);
    try {
      render ??= loadTemplates(job.templates, job.overrides).render;
      if (number !== null) await fetchStemmer(article.language);
      if (number !== null) share.opened()?.add(number, article);
      return linked === null ? [] : pagesOf(article, linked, job, render);
    } catch (error) {
      const { path, part } = article.source;
      throw faultOf(sourceName(path, part?.name ?? null), error, job.overrides);
    }
  };
  return {
    survey: (paths) => surveyed(paths, job, pack),
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
    gather: ({ path, records }) => writePieces(job.staging, path, piecesAt(packs, records)),
    finish: share.close,
    close: () => {
      packs.close();
      pack.close();
      return null;
    },
  };
}

async function surveyed(paths: readonly string[], job: Job, pack: Pack): Promise<(Looked | null)[]> {
  const looks: (Look | null)[] = [];
  for (const path of paths) {
    const found = await lookOver(job.in, path, job.recurring);
    looks.push(found && { looking: job.looking, ...found });
  }
  const looked = looks.map((look) => look && { look, place: pack.append(JSON.stringify(look)) });
  pack.flush();
  return looked;
}

function* piecesAt(packs: Packs, places: readonly Place[]): Iterable<Buffer> {
  for (const place of places) yield pieceAt(packs, place);
}

/** A thread's share of the search index, opened with its first article: a thread that indexes nothing holds no memory for it. */
function lateShare({ staging, site }: Job, name: string) {
  let codebook: readonly string[] | null = null;
  let share: OpenShare | null = null;
  return {
    ready: (words: readonly string[]): null => {
      codebook = words;
      return null;
    },
    opened: (): OpenShare | null => {
      if (codebook !== null) share ??= openShare(staging, codebook, name, site.authority);
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

/** Reads one file; records and entries of its articles go into the pack, one after another, so that no two are held at a time. */
async function readFor(file: ToRead, habits: Habits, job: Job, pack: Pack): Promise<CameOf> {
  const { in: folder, site, decided } = job;
  const { known, companions } = file;
  const { sum, parts } = await openInput(folder, file.path, { habits, site, decided, sum: known, companions });
  if (parts.length === 0) return null;
  const came: string[] = [];
  for (const { read } of parts) {
    const { input, article } = await read();
    came.push(cellsFor(file, input, article, sum, job, pack));
  }
  return came;
}

/** What the ledger keeps of an article. A file that could not be read is read again by the next build. */
function cellsFor(
  { path, stat, key, shared, look }: ToRead,
  { part, entry, notes }: ReadInput,
  article: Article | null,
  read: string | null,
  job: Job,
  pack: Pack,
): string {
  const sum = read ?? '';
  const file = path.normalize('NFC');
  const own = restingOn(overridesOf(job.decided, file, part?.name ?? null));
  const around = withholdsPart(job.decided?.get(file)) ? ['around'] : []; // what its file says of all is left out of it
  const place = part === null ? [] : [part.number, ...around];
  const content = digestOf([sum, shared, path, ...place, ...own]);
  const filed = article === null || entry === null ? null : putDown(article, entry, content, job, pack);
  return cellsOf({ path, part, stat: read === null ? null : stat, sha256: sum, key, look, notes, article: filed });
}

/** Puts an article down and says where, and by what it is known. */
function putDown(article: Article, entry: Entry, content: string, { isLasting }: Job, pack: Pack): ToldArticle {
  const { id, url, language, headline, published } = entry;
  const shown = { id, url, language, headline, published };
  const codes = topicsOf(entry);
  const addresses = addressesOf(article);
  const record = pack.append(recordLine(article));
  const placed = { ...shown, addresses, content, record, entry: pack.append(entryPiece(entry, codes)) };
  if (!isLasting) return { ...placed, mark: '', listed: '', bond: '' }; // digests are for a next build alone
  // what `Output.measures` is about is left out of the one and added to the other; no list shows the checksum
  const listed = digestOf({ ...entry, sha256: '', words: 0, captions: 0, warnings: [] });
  const mark = digestOf([listed, entry.words, entry.captions, entry.warnings]);
  return { ...placed, mark, listed, bond: digestOf([shown, codes, addresses]) };
}
