/**
 * A new edition of an archive: what is not known is read, everything is linked and made, and the whole takes the place of
 * the former one. It is loaded only where something has changed, and the libraries of reading and making with it.
 */
import { sourceName } from '../lib/identity.js';
import { lateFrom } from '../lib/late-dates.js';
import type { Note, Overrides, Page, Render, Site } from '../types.js';
import type { Options } from './config.js';
import { builtInTemplates } from './config.js';
import { reasonOf } from './files/safety.js';
import { takeIn } from './intake.js';
import type { Accession } from './keeping/accession.js';
import { type Cache, notKept } from './keeping/cache.js';
import type { Holding } from './keeping/holding.js';
import { makeAll } from './making.js';
import { refuseUnmet } from './overrides.js';
import type { Staging } from './publishing/publish.js';
import { asTheyStand, type Shelf, type Shelved, type Told, writeShelf } from './publishing/shelf.js';
import { faultNote } from './reading.js';
import { orderOf } from './records.js';
import type { Companions } from './scan.js';
import { type BuildSummary, reportsOf, summarise } from './summary.js';
import { crewSize, gatherCrew } from './threads/crew.js';
import type { Job } from './threads/workshop.js';

/** Told as a build goes on. @param total 0 where it is not known. */
export type Progress = (stage: 'scan' | 'read' | 'render' | 'publish', done: number, total: number) => void;

/** What an edition is made from. */
export interface Edition {
  readonly options: Options;
  readonly site: Site;
  /** What the archivist's `overrides.csv` decides of articles; null where there is none. */
  readonly decided: Overrides | null;
  readonly render: Render;
  readonly assets: readonly Page[];
  readonly staging: Staging;
  readonly cache: Cache;
  readonly shelf: Shelf;
  /** Each input and what its file is told by; see `statsOf`. */
  readonly stats: ReadonlyMap<string, string | null>;
  /** The files that some of them lead, with which these are read. */
  readonly companions: Companions;
  /** What the walk did not read. */
  readonly left: readonly Note[];
  /** Digests of what every page rests on, of what every first look does, of what every reading does, and of all that the build is made from. */
  readonly base: string;
  /** Digest of the program. */
  readonly program: string;
  readonly looking: string;
  readonly rests: string;
  readonly all: string | null;
  /** Words of faults of ours, by the paths of articles that brought them out: these are left out. */
  readonly faults: ReadonlyMap<string, string>;
}

export const DROPPED = 'The cache was damaged, so it was dropped and everything was read anew.';

/** Makes an edition and publishes it. Throws NotBuilt or TemplateError, and then the former one stands untouched. */
export async function makeEdition(edition: Edition, progress: Progress): Promise<BuildSummary> {
  const { options, site, render, assets, staging, cache, shelf, stats, left, base, program, decided, all, faults } =
    edition;
  const crew = gatherCrew(jobOf(edition), crewSize(options.jobs), render);
  try {
    const dealt = (done: number) => progress('read', done, stats.size);
    const intake = await takeIn(stats, edition.companions, cache, edition, crew, dealt);
    if (decided !== null) refuseUnmet(options.in, decided, intake.accessions);
    const known = cache.settle(intake.accessions);
    const accessions = oneAddressEach(withoutFaults(known, faults));
    const holdings = holdingsOf(accessions);
    const remarks = cache.ledger.isDamaged ? [DROPPED] : [];
    const told = (isSame: boolean, isReleased: boolean): BuildSummary => ({
      ...summarise(reportsOf(accessions, left, lateDates(holdings)), intake.learnt, isSame, isReleased),
      remarks,
    });
    if (options.strict && isAnyRefused(accessions, left)) return told(false, false);
    const { folder: packs, search: memory, near } = cache;
    const kept = { packs, memory, near, isLasting: cache.shelf !== null };
    const making = { site, render, overrides: options.templates, assets, program, shelf, staging, crew, ...kept };
    const { files, bonds } = await makeAll(holdings, making, (done) => progress('render', done, holdings.length));
    progress('publish', holdings.length, holdings.length);
    const { unchanged: isSame, manifest } = staging.commit();
    const summary = told(isSame, true);
    const standing = isSame ? asTheyStand(files, staging.target) : files;
    return remembered(cache, { base, all, manifest, bonds, summary }, standing);
  } finally {
    await crew.close();
  }
}

/** Keeps for the next build what this one has published, which stands in any case. */
function remembered(cache: Cache, told: Told, files: Iterable<Shelved>): BuildSummary {
  const { summary } = told;
  try {
    cache.clear();
    if (cache.shelf !== null) writeShelf(cache.shelf, told, files);
    return summary;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { ...summary, remarks: [...summary.remarks, notKept(cache.folder, reason)] };
  }
}

function jobOf({ options, site, decided, staging, cache, looking }: Edition): Job {
  const { in: folder, templates, recurring } = options;
  return {
    in: folder,
    staging: staging.root,
    packs: cache.folder,
    run: cache.run,
    templates: builtInTemplates(),
    overrides: templates,
    site,
    decided,
    recurring,
    looking,
    isLasting: cache.shelf !== null,
  };
}

/** What is added to articles' numbers so that all have as many figures. */
const FIRST = 1_000_000_000;
const FIGURES = 10;

/** Articles by date, then by id; those without a date come last. */
function holdingsOf(accessions: readonly Accession[]): Holding[] {
  const holdings = accessions.flatMap(({ entry }) => entry ?? []);
  // the platform orders strings by code unit unless told otherwise, and in half the time
  const keys = holdings.map(({ date, id }, i) => `${orderOf(date, id)} ${FIRST + i}`);
  return keys.sort().map((key) => holdings[Number(key.slice(-FIGURES)) - FIRST]!);
}

/** A word on each article whose date lies years after those of all others, by its address. */
function lateDates(holdings: readonly Holding[]): Map<string, Note> {
  const dated = holdings.findLastIndex(({ date }) => date !== null) + 1;
  const from = lateFrom(dated, (i) => holdings[i]!.date!);
  return new Map(
    holdings.slice(from, dated).map(({ url, path, date }) => {
      const message = `Dated ${date}, years after all others, the last of which is of ${holdings[from - 1]!.date}. Check it.`;
      return [url, { level: 'warning', rule: 'date:late', path, line: null, message }];
    }),
  );
}

function isAnyRefused(accessions: readonly Accession[], left: readonly Note[]): boolean {
  return left.some(isError) || accessions.some(({ entry, notes }) => entry === null && notes.some(isError));
}

function isError({ level }: Note): boolean {
  return level === 'error';
}

/** An article that brought out a fault of ours when its page was made is refused, so that the others can be published. */
function withoutFaults(accessions: readonly Accession[], faults: ReadonlyMap<string, string>): readonly Accession[] {
  if (faults.size === 0) return accessions;
  return accessions.map((accession) => {
    const { path, part } = accession;
    const fault = faults.get(sourceName(path.normalize('NFC'), part?.name ?? null)) ?? null;
    return fault === null ? accession : accession.with({ refusal: faultNote(accession, fault) });
  });
}

/** Two inputs with one address (parts of their identities are equal by chance): the second is refused. */
function oneAddressEach(accessions: readonly Accession[]): readonly Accession[] {
  if (haveOneAddressEach(accessions)) return accessions;
  const taken = new Map<string, Accession>();
  return accessions.map((accession) => {
    const url = accession.entry?.url;
    const other = url === undefined ? undefined : taken.get(url);
    if (url === undefined || other === undefined) {
      if (url !== undefined) taken.set(url, accession);
      return accession;
    }
    const named = sourceName(other.path, other.part?.name ?? null);
    const message = `Expected an address of its own, found that of ${named}. Rename this file.`;
    const { path, part } = accession;
    return accession.with({
      refusal: { level: 'error', rule: 'address:taken', path, line: part?.line ?? null, message },
    });
  });
}

/** Nearly always: what tells it takes a fraction of what parts those that don't. */
function haveOneAddressEach(accessions: readonly Accession[]): boolean {
  const urls = new Set<string>();
  let count = 0;
  for (const { entry } of accessions) {
    if (entry === null) continue;
    urls.add(entry.url);
    count++;
  }
  return urls.size === count;
}
