/**
 * The addresses at which a site's articles stood before, each leading to the article's page here: a page at the former path for
 * any host, and a list in the form that Netlify and Cloudflare Pages read as `_redirects`. It plans files beside the
 * archive's own and never in their place; refuses to know what stood there.
 */
import { plainAddress, siteOf } from '../lib/addresses.js';
import { absoluteLink, encodePath, isWebAddress } from '../lib/links.js';
import type { Entry, Output, Planned, Site } from '../types.js';
import { planned } from './planned.js';

/** An article and the path, from the host's root and as it stood, at which it was. */
interface Former {
  readonly pathname: string;
  readonly entry: Entry;
}

export const formerly: Output = {
  name: 'formerly',
  last: function* (paths, entries, site, render) {
    const { formerly: former } = site;
    if (former === null) return;
    const root = site.baseUrl === null ? '/' : new URL(site.baseUrl).pathname;
    const all = formerOf(entries, siteOf(former));
    const place = placesBeside([...paths, ...entries.map(({ url }) => url)]);
    for (const { pathname, entry } of all) {
      const path = pathname.startsWith(root) ? place(pathname.slice(root.length)) : null;
      if (path !== null) yield planned(render, 'moved.html', movedTo(entry, path, site));
    }
    const lines = all.map(({ pathname, entry }) => `${pathname} ${root}${encodePath(entry.url)} 301\n`).join('');
    if (lines !== '') yield { path: '_redirects', shows: lines, make: () => lines } satisfies Planned;
  },
};

function movedTo({ url, headline, language }: Entry, path: string, site: Site) {
  const canonical = site.baseUrl === null ? null : absoluteLink(site.baseUrl, url);
  return { site, path, url, headline, language: language === 'und' ? site.language : language, canonical };
}

/** Characters of a former path. A guess: a longer one is no article's. */
const LONGEST_PATH = 1000;

/** Articles that stood on a site, each former address once: that of the first article which says it. An address with a query names no file. */
function formerOf(entries: readonly Entry[], site: string | null): Former[] {
  const known = new Set<string>();
  const found: Former[] = [];
  for (const entry of entries) {
    const { original } = entry;
    if (original === null || !isWebAddress(original) || siteOf(original) !== site) continue;
    const { pathname, search } = new URL(original);
    const plain = plainAddress(original)!;
    if (pathname === '/' || pathname.length > LONGEST_PATH || search !== '' || known.has(plain)) continue;
    known.add(plain);
    found.push({ pathname, entry });
  }
  return found;
}

/** Endings that every host serves as pages; what has another is a program of the former host, and has a line in `_redirects` alone. */
const PAGE = /\.html?$/i;
const ENDING = /\.[a-z][a-z\d]{1,4}$/i;
/** A name that every file system holds: no sign that Windows reserves, no dot or space at its edges. 200 bytes are a guess. */
const NAME = /^(?![. ])[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]+(?<![. ])$/u;
const LONGEST = 200;
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Of the archive's folders those that are no lists and have other files beside pages. */
const OWN_FOLDERS = ['assets', 'data', 'search'];

/** The path of the page for a former path; null where none can stand: one name would be a file and a folder, or two are one to a disk. */
function placesBeside(own: readonly string[]): (path: string) => string | null {
  const [files, folders] = [new Set<string>(), new Set<string>()];
  const take = (path: string): void => {
    files.add(keyOf(path));
    for (const folder of foldersOf(path)) folders.add(folder);
  };
  for (const path of own) take(path);
  for (const name of OWN_FOLDERS) files.add(name);
  return (former) => {
    const path = fileOf(former);
    if (path === null) return null;
    const key = keyOf(path);
    if (files.has(key) || folders.has(key) || foldersOf(path).some((folder) => files.has(folder))) return null;
    take(path);
    return path;
  };
}

/** Alike for names that a disk may take for one. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function foldersOf(path: string): string[] {
  const names = keyOf(path).split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** The file that a host gives for a path, percent-encoded and without its first slash; null where there can be none. */
function fileOf(path: string): string | null {
  const names: string[] = [];
  for (const segment of path.replace(/\/$/, '').split('/')) {
    const name = decoded(segment);
    if (name === null || !NAME.test(name) || DEVICE.test(name) || Buffer.byteLength(name) > LONGEST) return null;
    names.push(name.normalize('NFC'));
  }
  const last = names.at(-1)!;
  if (!path.endsWith('/') && PAGE.test(last)) return names.join('/');
  return !path.endsWith('/') && ENDING.test(last) ? null : `${names.join('/')}/index.html`;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null; // a stray % names no file
  }
}
