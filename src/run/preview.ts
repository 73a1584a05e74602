/**
 * What a page would be if the archive were built now: one seed is read, one page is made, beside what the last build left
 * in its ledger. It knows other articles as they were when it last looked, so that the next build has the last word.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatOf } from '../formats/index.js';
import { digestOf } from '../lib/digest.js';
import { type Habits, habitsBySource, type Learnt, NO_HABITS } from '../news/habits.js';
import { sourceOf } from '../news/recurring.js';
import { outputs } from '../outputs/index.js';
import { type Links, linksOf, nearAmong } from '../outputs/linked.js';
import { codesOf } from '../outputs/related.js';
import type { Article, Entry, Linked, Note, Page, Planned, Site } from '../types.js';
import { accessionsOf } from './accession.js';
import { loadAuthority } from './authority.js';
import { TemplateError } from './compiling.js';
import { readLedger } from './ledger.js';
import { wholeEntry } from './listed.js';
import { faultNote, openInput, readInput } from './reading.js';
import { inOrder } from './records.js';
import { scan } from './scan.js';
import type { Layer } from './showing.js';
import { loadTemplates, type Templates } from './templates.js';

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

/** An article as pages about many see it. */
interface Holding {
  /** The path of its seed. */
  readonly seed: string;
  readonly entry: Entry;
  readonly codes: ArrayLike<number>;
  /** False for one that was broken since: its page is remembered, so that it is found when it is mended. */
  readonly isWhole: boolean;
}

/** What is known between two builds. */
interface Known {
  readonly of: Previewed;
  readonly site: Site;
  /** By the path of the seed: one, or those that it holds. */
  readonly holdings: Map<string, readonly Holding[]>;
  habits: ReadonlyMap<string, Habits>;
  templates: Templates;
  /** Why they are not those that stand now; null where they are. */
  trouble: string | null;
  /** By the id of the article, as they were when they were last looked at. */
  links: ReadonlyMap<string, Links>;
  /** Whether something that links show has changed since. */
  isOutdated: boolean;
}

const ALONE: Linked = { previous: null, next: null, sameDay: 0, related: [] };

/** Articles that are made for nothing once all is loaded. Measured: the first few take ten times as long as later ones. */
const WARMING = 12;

export function openPreviewer(): Previewer {
  let known: Known | null = null;
  return {
    load: async (of) => {
      known = whatStands(of);
      for (const held of holdingsIn(known.holdings).slice(0, WARMING)) await articlePages(known, held);
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
      for (const path of seedsAmong(paths, known.of)) {
        const came = await follow(known, path);
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
      const entries = holdingsIn(known.holdings).map(({ entry }) => entry);
      entries.sort(inOrder);
      for (const asked of paths)
        for (const { path, content } of await pagesAt(known, asked, entries)) made.set(path, content);
      return made;
    },
  };
}

function whatStands(of: Previewed): Known {
  const { paths } = scan(of.in, [of.out, ...(of.overrides === null ? [] : [of.overrides])]);
  const { accessions } = readLedger(of.ledger);
  const holdings = new Map<string, readonly Holding[]>();
  for (const path of paths) {
    const held = accessionsOf(path, accessions).flatMap(({ entry, codes }): Holding[] =>
      entry === null ? [] : [{ seed: path, entry, codes, isWhole: true }],
    );
    if (held.length > 0) holdings.set(path, held);
  }
  return {
    of,
    site: { ...of.site, authority: loadAuthority(of.in, paths) },
    holdings,
    habits: habitsBySource(of.learnt),
    templates: loadTemplates(of.templates, of.overrides),
    trouble: null,
    links: linksIn(holdings),
    isOutdated: false,
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

function linksIn(holdings: Known['holdings']): Map<string, Links> {
  const whole = holdingsIn(holdings).sort((a, b) => inOrder(a.entry, b.entry));
  const links = linksOf(
    whole.map(({ entry }) => entry),
    nearAmong(whole.map(({ codes }) => codes)),
  );
  return new Map(whole.map(({ entry }, i) => [entry.id, links[i]!]));
}

/** All that can be published. */
function holdingsIn(holdings: Known['holdings']): Holding[] {
  return [...holdings.values()].flatMap((held) => held.filter(({ isWhole }) => isWhole));
}

/** What came of a changed seed. */
interface Followed {
  /** Those of which something may look otherwise. */
  readonly articles: readonly Article[];
  readonly errors: readonly Note[];
  /** Former addresses and those of now. */
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/** Reads a seed that has changed, or is gone, and remembers what came of it. */
async function follow(known: Known, path: string): Promise<Followed> {
  const { holdings } = known;
  const former = new Map((holdings.get(path) ?? []).map((one) => [one.entry.id, one]));
  const readings = existsSync(join(known.of.in, path)) ? await readSeed(known, path) : [];
  const now = readings.flatMap(({ input: { entry }, article }) =>
    entry === null || article === null ? [] : [{ entry, article }],
  );
  const errors = readings.flatMap(({ input: { entry, notes } }) =>
    entry === null ? notes.filter(({ level }) => level === 'error') : [],
  );
  const ids = new Set(now.map(({ entry }) => entry.id));
  const gone = [...former.values()].filter(({ entry }) => !ids.has(entry.id));
  const isChanged = ({ entry }: { readonly entry: Entry }) => {
    const { isWhole, entry: other } = former.get(entry.id) ?? {};
    return isWhole !== true || other === undefined || digestOf(linkable(other)) !== digestOf(linkable(entry));
  };
  const held = [
    ...now.map(({ entry }): Holding => ({ seed: path, entry, codes: codesOf(entry), isWhole: true })),
    ...(now.length < readings.length ? gone.map((one): Holding => ({ ...one, isWhole: false })) : []),
  ];
  const changed = now.filter(isChanged);
  known.isOutdated ||= changed.length > 0 || gone.some(({ isWhole }) => isWhole);
  if (held.length > 0) holdings.set(path, held);
  else holdings.delete(path);
  const moved = now.flatMap(({ entry: { id, url } }) => {
    const from = former.get(id)?.entry.url ?? url;
    return from === url ? [] : [[from, url] as const];
  });
  // of a file of many articles, pages in view are asked for by themselves
  return { articles: (readings.length > 1 ? changed : now).map(({ article }) => article), errors, moved };
}

/** All of an entry but what says that its source is another. */
function linkable(entry: Entry): Entry {
  return { ...wholeEntry(entry), sha256: '' };
}

function readSeed(known: Known, path: string) {
  return readInput(known.of.in, path, knownOf(known, path));
}

function knownOf({ habits, site }: Known, path: string) {
  return { habits: habits.get(sourceOf(path)) ?? NO_HABITS, site, sha256: null };
}

/** The page of an article, or whichever page of a list stands at a path. */
async function pagesAt(known: Known, path: string, entries: readonly Entry[]): Promise<readonly Page[]> {
  const held = holdingsIn(known.holdings).find(({ entry }) => entry.url === path);
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
  const { parts } = openInput(known.of.in, seed, knownOf(known, seed));
  const { article = null } = (await parts.find((one) => (one.part?.name ?? null) === entry.part)?.read()) ?? {};
  return article === null ? [] : rendered(known, article);
}

function rendered({ links, site, templates }: Known, article: Article): Page[] {
  const linked = links.get(article.id)?.make() ?? ALONE;
  return outputs.flatMap((output) => output.each?.(article, linked, site, templates.render) ?? []);
}

/** As the build does: a fault of ours that one article brings out refuses that article. */
function renderedOrNot(known: Known, path: string, article: Article): { pages: Page[]; faults: Note[] } {
  try {
    return { pages: rendered(known, article), faults: [] };
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    return {
      pages: [],
      faults: [faultNote({ path, part: article.source.part }, error instanceof Error ? error.message : String(error))],
    };
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
