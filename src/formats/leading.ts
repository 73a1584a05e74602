/**
 * Files that lead others: an issue's METS its pages, the table of a Substack export its posts. Which files belong together is told
 * from their names alone, so that a walk of the input folder can tell it; whether a leader is what its name says, its format tells.
 */
import { HTML, kindOf, XML } from './kinds.js';

/** How a METS is called by libraries and their vendors: `mets.xml`, `x_mets.xml`, `x-METS.xml`, `METS_x.xml`. */
const METS = /^(?:(.*)[._-])?mets(?:[._-].*)?\.xml$/i;
/** An issue or a reel of the National Digital Newspaper Program: `1899040901/1899040901.xml`, validated `1899040901_1.xml`. */
const NDNP = /^(\d{10,11})(?:_\d)?\.xml$/;
/** The table of a Substack export, and the folder of its posts. */
const [POSTS, OF_POSTS] = ['posts.csv', 'posts/'];

/** Whether a file may lead others, by its name. @param path `/` separators. */
export function mayLead(path: string): boolean {
  return isPosts(path) || stemOf(path) !== null;
}

function isPosts(path: string): boolean {
  return path.endsWith(POSTS) && folderOf(path).length === path.length - POSTS.length;
}

/** What the names of a METS's pages begin with, empty where its own says nothing of them; null of a file that is none by its name. */
function stemOf(path: string): string | null {
  if (!/\.xml$/i.test(path)) return null;
  const folder = folderOf(path);
  const name = path.slice(folder.length);
  const issue = NDNP.exec(name)?.[1];
  if (issue !== undefined) return `/${folder}`.endsWith(`/${issue}/`) ? '' : null;
  const mets = METS.exec(name);
  return mets === null ? null : (mets[1] ?? '');
}

/** With its slash; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A METS and what its pages are told by. */
interface Lead {
  readonly path: string;
  readonly stem: string;
}

/**
 * The files that each leader leads, in order; leaders that lead none are not among them. A METS leads the XML of its folder and of
 * those below it that have no METS; of several in one folder each what begins with its name.
 * @param paths ordered by code unit.
 */
export function companionsAmong(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const led = new Map<string, string[]>();
  const leads = leadsIn(paths);
  const posts = new Set(paths.filter(isPosts).map(folderOf));
  if (leads.size === 0 && posts.size === 0) return led;
  const leaders = new Set([...leads.values()].flatMap((all) => all.map(({ path }) => path)));
  for (const path of paths) {
    const leader = leaders.has(path) ? null : (leaderOfPost(path, posts) ?? leaderOfPage(path, leads));
    if (leader === null) continue;
    const own = led.get(leader);
    if (own === undefined) led.set(leader, [path]);
    else own.push(path);
  }
  return led;
}

/** The METS of each folder that has one. */
function leadsIn(paths: readonly string[]): ReadonlyMap<string, readonly Lead[]> {
  const leads = new Map<string, Lead[]>();
  for (const path of paths) {
    const stem = stemOf(path);
    if (stem === null) continue;
    const folder = folderOf(path);
    const others = leads.get(folder) ?? [];
    // of an issue and its validated form the latter leads, whose name comes behind
    const kept = NDNP.test(path.slice(folder.length))
      ? others.filter((one) => !NDNP.test(one.path.slice(folder.length)))
      : others;
    leads.set(folder, [...kept, { path, stem }]);
  }
  return leads;
}

function leaderOfPost(path: string, posts: ReadonlySet<string>): string | null {
  const folder = folderOf(path);
  if (posts.size === 0 || !`/${folder}`.endsWith(`/${OF_POSTS}`) || kindOf(path) !== HTML) return null;
  const above = folder.slice(0, -OF_POSTS.length);
  return posts.has(above) ? above + POSTS : null;
}

function leaderOfPage(path: string, leads: ReadonlyMap<string, readonly Lead[]>): string | null {
  if (leads.size === 0 || kindOf(path) !== XML) return null;
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    const own = leads.get(folder);
    if (own !== undefined) return own.length === 1 ? own[0]!.path : namedAlike(path.slice(folder.length), own);
    if (folder === '') return null;
  }
}

/** Of several METS the one by whose name a page, or a folder on the way to it, begins; the longest name counts. */
function namedAlike(way: string, leads: readonly Lead[]): string | null {
  const names = way.split('/');
  let found: Lead | null = null;
  for (const lead of leads)
    if (lead.stem.length >= (found?.stem.length ?? 0) && names.some((name) => name.startsWith(lead.stem))) found = lead;
  return found?.path ?? null;
}
