/**
 * What a page would be if the archive were built now: one seed is read, one page is made, beside what the last build left
 * in its ledger. It knows other articles as they were when it last looked, so that the next build has the last word.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { formatOf } from '../../formats/index.js';
import { mayLead } from '../../formats/leading.js';
import { byCodeUnit } from '../../lib/order.js';
import { type Habits, habitsBySource, type Learnt, NO_HABITS } from '../../news/habits.js';
import { sourceOf } from '../../news/recurring.js';
import { outputs } from '../../outputs/index.js';
import { linksOf } from '../../outputs/linked.js';
import { nearOf } from '../../outputs/related.js';
import type { Article, Entry, Linked, Note, Overrides, Page, Planned, Site } from '../../types.js';
import { loadAuthority } from '../authority.js';
import { TemplateError } from '../compiling.js';
import { openPacks, type Packs } from '../files/pack.js';
import { withPacks } from '../keeping/cache.js';
import { holdingsIn } from '../keeping/holding.js';
import { readLedger } from '../keeping/ledger.js';
import { loadOverrides } from '../overrides.js';
import { faultNote, type Opened, openInput } from '../reading.js';
import { orderKey } from '../records.js';
import { type Scanned, scan } from '../scan.js';
import { loadTemplates, type Templates } from '../templates.js';
import { follow, type Holding, type Holdings, holdingsLeft, wholeIn } from './following.js';
import type { Layer } from './showing.js';

/** What a preview is made from. Plain data: it crosses threads. */
export interface Previewed {
  readonly in: string;
  readonly out: string;
  readonly site: Site;
  /** The built-in templates, and the user's own over them. */
  readonly templates: string;
  readonly overrides: string | null;
  /** The ledger of the last build, and what that build learnt. */
  readonly ledger: string;
  readonly learnt: Learnt;
}

/** What changed files would show. */
export interface Preview extends Layer {
  /** By changed seed, the errors that refuse it; none where it can be published, or is gone. */
  readonly refused: ReadonlyMap<string, readonly Note[]>;
  /** Why the templates as they stand cannot be used; null where they can. */
  readonly trouble: string | null;
}

/** What a previewer can be asked. All is plain data, for it crosses threads. */
export interface Previewer {
  /** Begins anew with what a build has left. Until then nothing is previewed. */
  readonly load: (of: Previewed) => Promise<null>;
  /** After a build: what it learnt of the sources. Links are looked at again where an entry has changed. */
  readonly learn: (learnt: Learnt) => Promise<null>;
  /** The pages of changed seeds, and the assets of changed templates. Throws where a template cannot be filled. @param paths absolute. */
  readonly changed: (paths: readonly string[]) => Promise<Preview>;
  /** Pages by their paths in the archive; what is no page is left out. Throws where a template cannot be filled. */
  readonly pages: (paths: readonly string[]) => Promise<ReadonlyMap<string, Page['content']>>;
}

/** What is known between two builds. */
interface Known {
  readonly of: Previewed;
  readonly site: Site;
  readonly decided: Overrides | null;
  readonly holdings: Holdings;
  /** By the paths of files that belong to others, those of the files that lead them. */
  leaders: ReadonlyMap<string, string>;
  habits: ReadonlyMap<string, Habits>;
  templates: Templates;
  /** Why they are not those that stand now; null where they are. */
  trouble: string | null;
  /** By the id of the article, as they were when they were last looked at. */
  links: ReadonlyMap<string, () => Linked>;
  /** Whether something that links show has changed since. */
  isOutdated: boolean;
  /** Nothing of it is asked any more. */
  readonly close: () => void;
}

const ALONE: Linked = { previous: null, next: null, sameDay: 0, related: [], cited: [] };

/** Articles that are made for nothing once all is loaded. Measured: the first few take ten times as long as later ones. */
const WARMING = 12;

export function openPreviewer(): Previewer {
  let known: Known | null = null;
  return {
    load: async (of) => {
      known = await inPlaceOf(known, of);
      for (const held of wholeIn(known.holdings).slice(0, WARMING)) await articlePages(known, held);
      return null;
    },
    learn: async (learnt) => {
      if (known === null) return null;
      known.habits = habitsBySource(learnt);
      if (known.isOutdated) known.links = linksIn(known.holdings);
      known.isOutdated = false;
      return null;
    },
    changed: async (paths) => {
      const files = new Map<string, Page['content']>();
      const [moved, refused] = [new Map<string, string>(), new Map<string, readonly Note[]>()];
      if (known === null) return { files, moved, refused, trouble: null };
      const read: [path: string, article: Article][] = [];
      for (const path of leadersOf(known, seedsAmong(paths, known.of))) {
        const came = await follow(known.holdings, path, await standing(known, path));
        known.isOutdated ||= came.isOutdated;
        refused.set(path, came.errors);
        for (const [from, to] of came.moved) moved.set(from, to);
        for (const article of came.articles) read.push([path, article]);
      }
      if (paths.some(isTemplateOf(known.of))) {
        reloadTemplates(known);
        for (const { path, content } of known.templates.assets) files.set(path, content);
      }
      for (const [path, article] of read) {
        const { pages, faults } = renderedOrNot(known, path, article);
        for (const page of pages) files.set(page.path, page.content);
        refused.set(path, [...(refused.get(path) ?? []), ...faults]);
      }
      return { files, moved, refused, trouble: known.trouble };
    },
    pages: async (paths) => {
      const made = new Map<string, Page['content']>();
      if (known === null) return made;
      const entries = wholeIn(known.holdings)
        .map(({ entry }) => entry)
        .sort(inOrder);
      for (const asked of paths)
        for (const { path, content } of await pagesAt(known, asked, entries)) made.set(path, content);
      return made;
    },
  };
}

async function inPlaceOf(former: Known | null, of: Previewed): Promise<Known> {
  const known = await whatStands(of);
  former?.close();
  return known;
}

async function whatStands(of: Previewed): Promise<Known> {
  const scanned = scanOf(of);
  const packs = openPacks(dirname(of.ledger));
  try {
    return await whatStandsIn(packs, of, scanned);
  } catch (error) {
    packs.close();
    throw error;
  }
}

function scanOf({ in: folder, out, overrides }: Previewed): Scanned {
  return scan(folder, [out, ...(overrides === null ? [] : [overrides])]);
}

/** By the paths of files that belong to others, those that lead them. */
function ledIn({ companions }: Scanned): ReadonlyMap<string, string> {
  return new Map([...companions].flatMap(([leader, led]) => led.map((path) => [path, leader])));
}

/** Of changed seeds those that are read; a file of which nothing is known may belong to one. */
function leadersOf(known: Known, seeds: readonly string[]): Set<string> {
  const isNew = (path: string) => !known.leaders.has(path) && !known.holdings.has(path);
  if (seeds.some((path) => isNew(path) && (known.leaders.size > 0 || mayLead(path))))
    known.leaders = new Map([...known.leaders, ...ledIn(scanOf(known.of))]);
  return new Set(seeds.map((path) => known.leaders.get(path) ?? path));
}

async function whatStandsIn(packs: Packs, of: Previewed, scanned: Scanned): Promise<Known> {
  const { paths } = scanned;
  const { accessions } = withPacks(readLedger(of.ledger, holdingsIn(packs)), packs);
  const site = { ...of.site, authority: loadAuthority(of.in, paths) };
  const decided = loadOverrides(of.in, paths);
  const habits = habitsBySource(of.learnt);
  const holdings = await holdingsLeft(paths, accessions, (path) => openSeed({ of, site, decided, habits }, path));
  return {
    of,
    site,
    decided,
    holdings,
    leaders: ledIn(scanned),
    habits,
    templates: loadTemplates(of.templates, of.overrides),
    trouble: null,
    links: linksIn(holdings),
    isOutdated: false,
    close: packs.close,
  };
}

/** Where they cannot be used, those that could be go on being used. */
function reloadTemplates(known: Known): void {
  try {
    known.templates = loadTemplates(known.of.templates, known.of.overrides);
    known.trouble = null;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    known.trouble = error.message;
  }
}

function linksIn(holdings: Known['holdings']): Map<string, () => Linked> {
  const whole = wholeIn(holdings).sort((a, b) => inOrder(a.entry, b.entry));
  const near = nearOf(whole.length, (i) => whole[i]!.codes());
  const links = linksOf(
    whole.map(({ entry }) => entry),
    near,
    (i) => whole[i]!.addresses,
  );
  return new Map(whole.map(({ entry }, i) => [entry.id, () => links.make(i)]));
}

function inOrder(a: Entry, b: Entry): number {
  return byCodeUnit(orderKey(a), orderKey(b));
}

/** A seed as it is now; null where it is gone. */
async function standing(known: Known, path: string): Promise<Opened | null> {
  return existsSync(join(known.of.in, path)) ? openSeed(known, path) : null;
}

function openSeed(
  { of, habits, site, decided }: Pick<Known, 'of' | 'habits' | 'site' | 'decided'>,
  path: string,
): Promise<Opened> {
  const known = { habits: habits.get(sourceOf(path)) ?? NO_HABITS, site, decided };
  return openInput(of.in, path, { ...known, sum: null, companions: null });
}

/** The page of an article, or whichever page of a list stands at a path. */
async function pagesAt(known: Known, path: string, entries: readonly Entry[]): Promise<readonly Page[]> {
  const held = wholeIn(known.holdings).find(({ entry }) => entry.url === path);
  if (held !== undefined) return articlePages(known, held);
  for (const page of listsOf(known, entries)) if (page.path === path) return [{ path, content: page.make() }];
  return [];
}

function* listsOf({ site, templates: { render } }: Known, entries: readonly Entry[]): Iterable<Planned> {
  const paths: string[] = [];
  for (const of of ['all', 'last'] as const) {
    for (const output of outputs) {
      const pages =
        of === 'all' ? output.all?.(entries, site, render) : output.last?.([...paths], entries, site, render);
      for (const page of pages ?? []) {
        paths.push(page.path);
        yield page;
      }
    }
  }
}

async function articlePages(known: Known, { seed, entry }: Holding): Promise<readonly Page[]> {
  const { parts } = await openSeed(known, seed);
  const { article = null } = (await parts.find((one) => (one.part?.name ?? null) === entry.part)?.read()) ?? {};
  return article === null ? [] : rendered(known, article);
}

function rendered({ links, site, templates }: Known, article: Article): Page[] {
  const linked = links.get(article.id)?.() ?? ALONE;
  return outputs.flatMap((output) => output.each?.(article, linked, site, templates.render) ?? []);
}

/** As the build does: a fault of ours that one article brings out refuses that article. */
function renderedOrNot(known: Known, path: string, article: Article): { pages: Page[]; faults: Note[] } {
  try {
    return { pages: rendered(known, article), faults: [] };
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    return { pages: [], faults: [faultNote({ path, part: article.source.part }, error)] };
  }
}

/** Paths of seeds, relative to the input folder. */
function seedsAmong(paths: readonly string[], { in: folder, out, overrides }: Previewed): string[] {
  const isOther = (path: string): boolean => isIn(path, out) || (overrides !== null && isIn(path, overrides));
  const seeds = paths.filter((path) => isIn(path, folder) && !isOther(path));
  return seeds.map((path) => relative(folder, path).replaceAll(sep, '/')).filter((path) => formatOf(path) !== null);
}

function isTemplateOf({ templates, overrides }: Previewed): (path: string) => boolean {
  return (path) => isIn(path, templates) || (overrides !== null && isIn(path, overrides));
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}
