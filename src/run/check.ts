/**
 * Holds a published archive against its own word: every file against its checksum, every link against its target. It
 * reads the output alone and changes nothing; addresses on other hosts are none of its business.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { byCodeUnit } from '../lib/order.js';
import { MANIFEST, type Manifest, readManifest, sha256 } from './files/manifest.js';
import { NotBuilt, whyUnread } from './files/safety.js';
import { pageLinks } from './links.js';

/** One thing that is not as published. */
export interface Problem {
  /** Of the file where it shows, relative to the archive's root. */
  readonly path: string;
  readonly problem: 'manifest' | 'missing' | 'unreadable' | 'changed' | 'unlisted' | 'link' | 'fragment';
  /** What was expected, what came. */
  readonly message: string;
}

/** Files held against the manifest, links held against their targets, and what was not as published, by path. */
export interface CheckResult {
  readonly files: number;
  readonly links: number;
  readonly problems: readonly Problem[];
}

/** Fragments to look for once every page is read: target, fragment, and the first page that points there. */
type Wanted = Map<string, Map<string, string>>;

/** Checks the archive in folder `out`. Throws NotBuilt where there is none. */
export function checkArchive(out: string): CheckResult {
  const manifest = readManifest(out);
  if (manifest === null) {
    throw new NotBuilt(
      `Expected an archive in ${out}; there is no ${MANIFEST} in it. Build it first, or name it with --out.`,
    );
  }
  const problems: Problem[] = [];
  const tell = (path: string, problem: Problem['problem'], message: string): void => {
    problems.push({ path, problem, message });
  };
  for (const line of manifest.badLines) {
    tell(MANIFEST, 'manifest', `Expected "<sha256>  <path>"; line ${line} is something else.`);
  }
  const wanted: Wanted = new Map();
  let links = 0;
  for (const [path, sum] of manifest.files) {
    const content = readPublished(out, path);
    if (content === null) {
      tell(path, 'missing', 'Expected a file; there is none.');
      continue;
    }
    if (typeof content === 'string') {
      tell(path, 'unreadable', `Expected a file that can be read; ${content}`);
      continue;
    }
    const found = sha256(content);
    if (found !== sum) tell(path, 'changed', `Expected the checksum ${sum}; it has ${found}.`);
    if (path.endsWith('.html')) links += checkLinks(out, path, content.toString('utf8'), manifest, wanted, tell);
  }
  for (const path of unlistedPages(out, manifest)) {
    tell(path, 'unlisted', 'Expected only published pages in this folder; this one is not in the manifest.');
  }
  checkFragments(out, wanted, tell);
  problems.sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.message, b.message));
  return { files: manifest.files.size, links, problems };
}

type Tell = (path: string, problem: Problem['problem'], message: string) => void;

/** A published file's bytes; null where there is no regular file (a link is none); why where the system does not give them. */
function readPublished(out: string, path: string): Buffer | string | null {
  const file = join(out, path);
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  } catch (error) {
    return whyUnread(error); // a disk that fails is what a check is for: all else is still to be told
  }
}

/** Holds one page's references against the files there are; counts those that stay inside the archive. */
function checkLinks(out: string, path: string, html: string, manifest: Manifest, wanted: Wanted, tell: Tell): number {
  const { references, anchors } = pageLinks(html);
  let links = 0;
  for (const reference of references) {
    const target = targetOf(path, path === NOT_FOUND ? fromRoot(reference, manifest) : reference);
    if (target === null) continue;
    links++;
    if (typeof target === 'string') tell(path, 'link', `${reference}: ${target}`);
    else if (target.path !== path && target.path !== MANIFEST && !isFileIn(out, target.path, manifest)) {
      tell(path, 'link', `${reference}: expected the file ${target.path}; there is none.`);
    } else if (target.fragment !== '' && target.path === path) {
      if (!anchors.has(target.fragment)) tell(path, 'fragment', `${reference}: nothing on this page has that id.`);
    } else if (target.fragment !== '' && /\.(?:html|svg)$/.test(target.path)) {
      const sought = wanted.get(target.path) ?? new Map<string, string>();
      if (!sought.has(target.fragment)) wanted.set(target.path, sought.set(target.fragment, path));
    }
  }
  return links;
}

/** The page that a host shows under any address, so that its links start at the host's root: the archive's place is in them. */
const NOT_FOUND = '404.html';

/** The reference `/sub/path/index.html` as one from the archive's root, where it ends in the path of a published file. */
function fromRoot(reference: string, manifest: Manifest): string {
  for (let at = reference.startsWith('/') ? 0 : -1; at >= 0; at = reference.indexOf('/', at + 1)) {
    const path = reference.slice(at + 1);
    if (manifest.files.has(path.split('#')[0] ?? '')) return path;
  }
  return reference;
}

/** Case counts even on disks that fold it: the manifest decides, then the user's own files. */
function isFileIn(out: string, path: string, manifest: Manifest): boolean {
  if (manifest.files.has(path)) return true;
  try {
    return lstatSync(join(out, path)).isFile();
  } catch {
    return false; // nothing is there, or a name is longer than one can be
  }
}

/** Where a reference leads within the archive; null where it leaves it; a sentence where it cannot work from a disk. */
function targetOf(page: string, reference: string): { path: string; fragment: string } | string | null {
  const address = reference.trim();
  if (address.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  if (address.startsWith('/')) return 'expected a relative address; one from the root does not open from a disk.';
  const hash = address.indexOf('#');
  const file = (hash < 0 ? address : address.slice(0, hash)).split('?')[0] ?? '';
  const fragment = hash < 0 ? '' : (address.slice(hash + 1).split(':~:')[0] ?? '');
  try {
    const path = file === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(file));
    if (path.includes('\0')) return 'expected the name of a file; this has a NUL in it.';
    if (path.startsWith('..')) return 'expected a file of the archive; this leads out of it.';
    if (path.endsWith('/') || path === '.') return 'expected the name of a file; a folder does not open from a disk.';
    return { path, fragment: fragment.toLowerCase() === 'top' ? '' : decodeURIComponent(fragment) };
  } catch {
    return 'expected %-escapes of UTF-8; this has others.';
  }
}

/** Pages that the manifest does not list, in folders that it fills. At the root and elsewhere they are the user's own. */
function* unlistedPages(out: string, manifest: Manifest): Generator<string> {
  const folders = new Set([...manifest.files.keys()].map((path) => posix.dirname(path)));
  for (const folder of folders) {
    const full = join(out, folder);
    for (const name of folder === '.' ? [] : namesIn(full)) {
      const path = `${folder}/${name}`;
      if (name.endsWith('.html') && !manifest.files.has(path)) yield path;
    }
  }
}

/** None where there is no folder (a link is none), or it cannot be listed: then what should be in it is told already. */
function namesIn(folder: string): string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

function checkFragments(out: string, wanted: Wanted, tell: Tell): void {
  for (const [target, sought] of wanted) {
    const content = readPublished(out, target);
    if (content === null || typeof content === 'string') continue; // told already
    const { anchors } = pageLinks(content.toString('utf8'));
    for (const [fragment, page] of sought) {
      if (!anchors.has(fragment)) tell(page, 'fragment', `${target}#${fragment}: nothing on that page has that id.`);
    }
  }
}
