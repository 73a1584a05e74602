/**
 * The story of a build: scan, take in, link and make, publish. It knows the order of things; how each is done is told in
 * the rooms below, and everything impure stands under run/.
 */

import { digestOf } from './lib/digest.js';
import { loadAuthority } from './run/authority.js';
import { type Cache, DamagedCache, dropCache, openCache, passingCache } from './run/cache.js';
import { builtInTemplates, type Options } from './run/config.js';
import { crewSize, gatherCrew } from './run/crew.js';
import { statsOf, takeIn } from './run/intake.js';
import type { Accession } from './run/ledger.js';
import { type Holding, makeAll } from './run/making.js';
import { byCodeUnit } from './run/manifest.js';
import { programDigest } from './run/program.js';
import { openStaging } from './run/publish.js';
import { safeReport } from './run/safety.js';
import { type Scanned, scan } from './run/scan.js';
import { EMPTY_SHELF, readShelf, writeShelf } from './run/shelf.js';
import { type BuildSummary, reportsOf, summarise } from './run/summary.js';
import { loadTemplates } from './run/templates.js';
import type { Job } from './run/workshop.js';
import type { Note } from './types.js';

/** Told as a build goes on. @param total 0 where it is not known. */
export type Progress = (stage: 'scan' | 'read' | 'render' | 'publish', done: number, total: number) => void;

const DROPPED = 'The cache was damaged, so it was dropped and everything was read anew.';

/** Builds the archive. Throws NotBuilt or TemplateError, and then the former output stands untouched. */
export async function build(options: Options, progress: Progress): Promise<BuildSummary> {
  progress('scan', 0, 0);
  if (options.report !== null) safeReport(options.report, options.out, options.in);
  const { cache: root, out } = options;
  try {
    return await buildWith(root === null ? null : openCache(root, out), options, progress);
  } catch (error) {
    if (root === null || !(error instanceof Error) || error.name !== DamagedCache.name) throw error;
    dropCache(root, out);
    const summary = await buildWith(openCache(root, out), options, progress);
    return { ...summary, remarks: [...summary.remarks, DROPPED] };
  }
}

/** @param lasting the archive's cache; null where nothing is to be kept. */
async function buildWith(lasting: Cache | null, options: Options, progress: Progress): Promise<BuildSummary> {
  const inputs = [options.in, ...(options.templates === null ? [] : [options.templates])];
  const scanned = scan(options.in, [options.out, ...inputs.slice(1)]);
  const { paths, left } = scanned;
  const { in: folder, recurring } = options;
  const site = { ...options.site, authority: loadAuthority(folder, paths) };
  const templates = builtInTemplates();
  const { render, assets, fingerprint } = loadTemplates(templates, options.templates);
  const staging = openStaging(options.out, inputs);
  const cache = lasting ?? passingCache(staging.workroom);
  const stats = statsOf(folder, paths);
  const base = digestOf([programDigest(), fingerprint, site]);
  const all = allOf(base, recurring, stats, scanned);
  const shelf = cache.shelf === null ? EMPTY_SHELF : readShelf(cache.shelf, base, staging.target);
  const remarks = cache.ledger.isDamaged ? [DROPPED] : [];
  const { folder: packs, run } = cache;
  const job: Job = {
    in: folder,
    staging: staging.root,
    packs,
    run,
    templates,
    overrides: options.templates,
    site,
    recurring,
  };
  const crew = gatherCrew(job, crewSize(options.jobs), render);
  try {
    const unchanged = shelf.unchanged(all);
    if (unchanged !== null) return unchanged;
    const rests = digestOf([programDigest(), site.authority, site.fullTextFeeds, recurring]);
    const intake = await takeIn(stats, cache, rests, crew, (done) => progress('read', done, paths.length));
    const accessions = oneAddressEach(intake.accessions);
    const holdings = holdingsOf(accessions);
    const reports = reportsOf(accessions, left);
    if (options.strict && reports.some(({ status }) => status === 'refused'))
      return { ...summarise(reports, intake.learnt, false, false), remarks };
    const making = { site, render, assets, shelf, staging, crew };
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
  const dateOf = ({ entry }: Holding): string => entry.published?.date ?? '~';
  return holdings.sort((a, b) => byCodeUnit(dateOf(a), dateOf(b)) || byCodeUnit(a.entry.id, b.entry.id));
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
