/**
 * The story of a build: look at what there is, and where something has changed make a new edition (`run/edition.ts`). What
 * tells that nothing has changed needs neither the libraries of reading nor those of making, so they are loaded later.
 */

import { digestOf } from './lib/digest.js';
import { ArticleFault } from './run/blame.js';
import { builtInTemplates, type Options } from './run/config.js';
import type { Progress } from './run/edition.js';
import { DamagedCache } from './run/files/pack.js';
import { safeCache, safeReport, told } from './run/files/safety.js';
import { statsOf } from './run/files/stats.js';
import { type Cache, dropCache, notKept, openCache, passingCache } from './run/keeping/cache.js';
import { programDigest } from './run/keeping/program.js';
import { openStaging } from './run/publishing/publish.js';
import { EMPTY_SHELF, readShelf } from './run/publishing/shelf.js';
import { hasSidecar, type Scanned, scan } from './run/scan.js';
import { refuseMisnamed } from './run/sidecar-names.js';
import type { BuildSummary } from './run/summary.js';
import { loadTemplates } from './run/templates.js';
import { compileLater } from './run/threads/tiering.js';

export type { Progress };

/** Articles that may bring out faults of ours; behind more of them stands something else, and the former archive is better. A guess. */
const MOST_FAULTS = 16;

/** Builds the archive. Throws NotBuilt or TemplateError, and then the former output stands untouched. */
export async function build(options: Options, progress: Progress): Promise<BuildSummary> {
  compileLater();
  progress('scan', 0, 0);
  const { cache: root, out, report, templates, configFile } = options;
  const named = { out, inputs: templates === null ? [options.in] : [options.in, templates], configFile };
  if (report !== null) safeReport(report, named);
  if (root !== null) safeCache(root, named);
  const faults = new Map<string, string>();
  let remarks: string[] = [];
  for (;;) {
    try {
      const cache = root === null ? null : openCache(root, out);
      const summary = await buildWith(cache, faults, options, progress);
      if (root !== null && cache === null) remarks.push(notKept(root, 'the system does not allow it'));
      return { ...summary, remarks: [...remarks, ...summary.remarks] };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      const path = message.slice(0, Math.max(0, message.indexOf('\n')));
      if (name === ArticleFault.name && !faults.has(path) && faults.size < MOST_FAULTS)
        faults.set(path, message.slice(path.length));
      else if (name === DamagedCache.name && root !== null && remarks.length === 0) {
        dropCache(root, out);
        remarks = [(await import('./run/edition.js')).DROPPED];
      } else throw told(whatFailed(error, out, root), error);
    }
  }
}

/** What the machine refused; of a file that is open it does not say which, so that all is told where a build writes. */
function whatFailed(error: unknown, out: string, cache: string | null): string {
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? `write beside ${out}${cache === null ? '' : ` or in the cache ${cache}`}` : `use ${path}`;
}

/** What a build is made from, before any article is read. @param memory where the program's digest is remembered. */
async function prepare({ in: folder, out, templates: overrides, site, recurring }: Options, memory: string | null) {
  const inputs = [folder, ...(overrides === null ? [] : [overrides])];
  const scanned = scan(folder, [out, ...inputs.slice(1)]);
  refuseMisnamed(folder);
  const authority = hasSidecar(folder, 'authority.csv')
    ? (await import('./run/authority.js')).loadAuthority(folder, scanned.paths)
    : null;
  const decided = hasSidecar(folder, 'overrides.csv')
    ? (await import('./run/overrides.js')).loadOverrides(folder, scanned.paths)
    : null;
  const full = { ...site, authority };
  const loaded = loadTemplates(builtInTemplates(), overrides);
  const program = programDigest(memory);
  return {
    ...loaded,
    inputs,
    scanned,
    /** What a person should know of the templates. */
    unasked: overrides === null ? [] : (await import('./run/unasked.js')).unaskedIn(builtInTemplates(), overrides),
    site: full,
    decided,
    program,
    /** Digest of what every page rests on, of what every first look does, and of what every reading does. */
    base: digestOf([program, loaded.fingerprint, full]),
    looking: digestOf([program, recurring]),
    rests: digestOf([program, full.authority, full.fullTextFeeds, recurring]),
  };
}

/**
 * @param lasting the archive's cache; null where nothing is to be kept.
 * @param faults words of faults of ours, by the `sourceName` of articles that brought them out: these are left out.
 */
async function buildWith(
  lasting: Cache | null,
  faults: ReadonlyMap<string, string>,
  options: Options,
  progress: Progress,
): Promise<BuildSummary> {
  const { inputs, scanned, unasked, ...prepared } = await prepare(options, lasting?.program ?? null);
  const { in: folder, recurring } = options;
  const { base } = prepared;
  const staging = openStaging(options.out, inputs, lasting?.folder ?? null);
  const cache = lasting ?? passingCache(staging.workroom);
  try {
    const { left, companions } = scanned;
    const stats = statsOf(folder, scanned.paths, companions);
    const all = allOf(digestOf([base, prepared.decided]), recurring, stats, scanned);
    const shelf = cache.shelf === null ? EMPTY_SHELF : readShelf(cache.shelf, base, staging.target);
    const unchanged = shelf.unchanged(all);
    if (unchanged !== null) return { ...unchanged, remarks: [...unasked, ...unchanged.remarks] };
    const { makeEdition } = await import('./run/edition.js');
    const edition = { ...prepared, options, staging, cache, shelf, stats, companions, left, all, faults };
    const summary = await makeEdition(edition, progress);
    return { ...summary, remarks: [...unasked, ...summary.remarks] };
  } finally {
    cache.close();
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
  let told = '';
  for (const [path, stat] of stats) {
    if (stat === null) return null;
    told += `${path}\n${stat}\n`; // neither holds a line's end
  }
  return digestOf([base, recurring, told, left]);
}
