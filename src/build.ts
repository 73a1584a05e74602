/**
 * The story of a build: scan, take in, link and make, publish. It knows the order of things; how each is done is told in
 * the rooms below, and everything impure stands under run/.
 */

import { digestOf } from './lib/digest.js';
import { loadAuthority } from './run/authority.js';
import { ArticleFault } from './run/blame.js';
import { type Cache, DamagedCache, dropCache, openCache, passingCache } from './run/cache.js';
import { builtInTemplates, type Options } from './run/config.js';
import { crewSize, gatherCrew } from './run/crew.js';
import { statsOf, takeIn } from './run/intake.js';
import type { Accession } from './run/ledger.js';
import { type Holding, makeAll } from './run/making.js';
import { programDigest } from './run/program.js';
import { openStaging, type Staging } from './run/publish.js';
import { faultNote } from './run/reading.js';
import { inOrder } from './run/records.js';
import { safeCache, safeReport } from './run/safety.js';
import { type Scanned, scan } from './run/scan.js';
import { EMPTY_SHELF, readShelf, writeShelf } from './run/shelf.js';
import { type BuildSummary, reportsOf, summarise } from './run/summary.js';
import { loadTemplates } from './run/templates.js';
import type { Job } from './run/workshop.js';
import type { Note, Site } from './types.js';

/** Told as a build goes on. @param total 0 where it is not known. */
export type Progress = (stage: 'scan' | 'read' | 'render' | 'publish', done: number, total: number) => void;

/** Articles that may bring out faults of ours; behind more of them stands something else, and the former archive is better. A guess. */
const MOST_FAULTS = 16;

const DROPPED = 'The cache was damaged, so it was dropped and everything was read anew.';

/** Builds the archive. Throws NotBuilt or TemplateError, and then the former output stands untouched. */
export async function build(options: Options, progress: Progress): Promise<BuildSummary> {
  progress('scan', 0, 0);
  const { cache: root, out, report, templates, configFile } = options;
  const named = { out, inputs: templates === null ? [options.in] : [options.in, templates], configFile };
  if (report !== null) safeReport(report, named);
  if (root !== null) safeCache(root, named);
  const faults = new Map<string, string>();
  let remarks: string[] = [];
  for (;;) {
    try {
      const summary = await buildWith(root === null ? null : openCache(root, out), faults, options, progress);
      return { ...summary, remarks: [...remarks, ...summary.remarks] };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      const path = message.slice(0, Math.max(0, message.indexOf('\n')));
      if (name === ArticleFault.name && !faults.has(path) && faults.size < MOST_FAULTS)
        faults.set(path, message.slice(path.length));
      else if (name === DamagedCache.name && root !== null && remarks.length === 0) {
        dropCache(root, out);
        remarks = [DROPPED];
      } else throw error;
    }
  }
}

/** What a build is made from, before any article is read. */
function prepare({ in: folder, out, templates: overrides, site, recurring }: Options) {
  const inputs = [folder, ...(overrides === null ? [] : [overrides])];
  const scanned = scan(folder, [out, ...inputs.slice(1)]);
  const full = { ...site, authority: loadAuthority(folder, scanned.paths) };
  const loaded = loadTemplates(builtInTemplates(), overrides);
  const program = programDigest();
  return {
    ...loaded,
    inputs,
    scanned,
    site: full,
    /** Digest of what every page rests on, and of what every reading does. */
    base: digestOf([program, loaded.fingerprint, full]),
    rests: digestOf([program, full.authority, full.fullTextFeeds, recurring]),
  };
}

/**
 * @param lasting the archive's cache; null where nothing is to be kept.
 * @param faults words of faults of ours, by the paths of articles that brought them out: these are left out.
 */
async function buildWith(
  lasting: Cache | null,
  faults: ReadonlyMap<string, string>,
  options: Options,
  progress: Progress,
): Promise<BuildSummary> {
  const { inputs, scanned, site, render, assets, base, rests } = prepare(options);
  const { in: folder, recurring } = options;
  const staging = openStaging(options.out, inputs);
  const cache = lasting ?? passingCache(staging.workroom);
  const stats = statsOf(folder, scanned.paths);
  const all = allOf(base, recurring, stats, scanned);
  const shelf = cache.shelf === null ? EMPTY_SHELF : readShelf(cache.shelf, base, staging.target);
  const crew = gatherCrew(jobOf(options, site, staging, cache), crewSize(options.jobs), render);
  try {
    const unchanged = shelf.unchanged(all);
    if (unchanged !== null) return unchanged;
    const count = scanned.paths.length;
    const intake = await takeIn(stats, cache, rests, crew, (done) => progress('read', done, count));
    const accessions = oneAddressEach(intake.accessions.map((accession) => withoutFault(accession, faults)));
    const holdings = holdingsOf(accessions);
    const reports = reportsOf(accessions, scanned.left);
    const remarks = cache.ledger.isDamaged ? [DROPPED] : [];
    if (options.strict && reports.some(({ status }) => status === 'refused'))
      return { ...summarise(reports, intake.learnt, false, false), remarks };
    const kept = { packs: cache.folder, memory: cache.search };
    const making = { site, render, overrides: options.templates, assets, shelf, staging, crew, ...kept };
    const files = await makeAll(holdings, making, (done) => progress('render', done, holdings.length));
    progress('publish', holdings.length, holdings.length);
    const { unchanged: isSame, manifest } = staging.commit();
    const summary = { ...summarise(reports, intake.learnt, isSame, true), remarks };
    cache.tidy(intake.accessions);
    if (cache.shelf !== null) writeShelf(cache.shelf, { base, all, manifest, summary }, files);
    return summary;
  } finally {
    await crew.close();
    staging.abort();
  }
}

function jobOf({ in: folder, templates, recurring }: Options, site: Site, staging: Staging, cache: Cache): Job {
  return {
    in: folder,
    staging: staging.root,
    packs: cache.folder,
    run: cache.run,
    templates: builtInTemplates(),
    overrides: templates,
    site,
    recurring,
  };
}

/** Digest of all that a build is made from; null where the times of some file cannot tell its next change. */
function allOf(
  base: string,
  recurring: boolean,
  stats: ReadonlyMap<string, string | null>,
  { left }: Scanned,
): string | null {
  return [...stats.values()].includes(null) ? null : digestOf([base, recurring, stats, left]);
}

/** Articles by date, then by id; those without a date come last. */
function holdingsOf(accessions: readonly Accession[]): Holding[] {
  const holdings = accessions.flatMap((accession) => {
    const { entry, record } = accession;
    return entry === null || record === null ? [] : [{ entry, record, accession }];
  });
  return holdings.sort((a, b) => inOrder(a.entry, b.entry));
}

/** An article that brought out a fault of ours when its page was made is refused, so that the others can be published. */
function withoutFault(accession: Accession, faults: ReadonlyMap<string, string>): Accession {
  const { path, notes } = accession;
  const fault = faults.get(path.normalize('NFC')) ?? null;
  return fault === null ? accession : { ...accession, entry: null, notes: [...notes, faultNote(path, fault)] };
}

/** Two inputs with one address (parts of their identities are equal by chance): the second is refused. */
function oneAddressEach(accessions: readonly Accession[]): Accession[] {
  const taken = new Map<string, string>();
  return accessions.map((accession) => {
    const url = accession.entry?.url;
    const other = url === undefined ? undefined : taken.get(url);
    if (url === undefined || other === undefined) {
      if (url !== undefined) taken.set(url, accession.path);
      return accession;
    }
    const message = `Expected an address of its own, found that of ${other}. Rename this file.`;
    const note: Note = { level: 'error', rule: 'address:taken', path: accession.path, line: null, message };
    return { ...accession, entry: null, notes: [...accession.notes, note] };
  });
}
