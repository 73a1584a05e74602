/**
 * Walks the input folder: every file is an input, and every input ends in the report. Knows names and kinds of files,
 * never follows a link, and opens nothing.
 */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isPartOfPage, kindOf, unreadBecause } from '../formats/kinds.js';
import { companionsAmong, mayLead } from '../formats/leading.js';
import { byCodeUnit } from '../lib/order.js';
import { isPlainName } from '../lib/printable.js';
import type { Note } from '../types.js';
import { CONFIG_NAME } from './config.js';
import { NotBuilt, whyUnread } from './files/safety.js';

/** Files that belong to another, by the path of that one: in order, paths as in `Scanned`. */
export type Companions = ReadonlyMap<string, readonly string[]>;

export interface Scanned {
  /** Files that a format reads: relative to the input folder, `/` separators, ordered by code unit. */
  readonly paths: readonly string[];
  /** The files that one of these leads and that are read with it alone, by its path; see `formats/leading.ts`. */
  readonly companions: Companions;
  /** What is no article (an `info`) or none that may be read (an `error`), each with its reason. */
  readonly left: readonly Note[];
}

/** Files that an archivist writes about the articles: who is who, and what is otherwise than a source says. */
export const SIDECARS = ['authority.csv', 'overrides.csv'] as const;
export type Sidecar = (typeof SIDECARS)[number];

/** Where such a file of an input folder may lie. */
export function sidecarFiles(input: string, name: Sidecar): string[] {
  return [join(input, name), join(dirname(input), name)];
}

/** Whether an input folder has one. */
export function hasSidecar(input: string, name: Sidecar): boolean {
  return sidecarFiles(input, name).some((path) => existsSync(path));
}

/** At the top of an input folder it is no article. */
const isSidecar = (path: string): boolean => SIDECARS.some((name) => name === path);

/** Lists the input folder. Throws NotBuilt where it cannot be read. @param except folders that are no input. */
export function scan(folder: string, except: readonly string[]): Scanned {
  requireFolder(folder);
  const { paths, left } = walked(folder, '', except);
  const own = paths.every((path) => ASCII.test(path)) ? paths : paths.filter(oneNameEach(left));
  const companions = companionsAmong(own);
  const led = new Set<string>();
  for (const [leader, paths] of companions)
    for (const path of paths) {
      led.add(path);
      left.push(skip(path, 'scan:companion', `Read with ${leader}, which leads it.`));
    }
  const alone = led.size === 0 ? own : own.filter((path) => !led.has(path));
  return { paths: alone, companions, left: left.sort((a, b) => byCodeUnit(a.path, b.path)) };
}

/** The files that one file leads, found anew; none where its name says that it leads none. */
export function companionsOf(folder: string, path: string): readonly string[] {
  if (!mayLead(path)) return [];
  const { paths } = walked(folder, path.slice(0, path.lastIndexOf('/') + 1), []);
  return companionsAmong(paths).get(path) ?? [];
}

/** Files to read, and what else there is. @param from the folder to begin with, with its slash; empty for the whole. */
function walked(folder: string, from: string, except: readonly string[]): { paths: string[]; left: Note[] } {
  const barred = new Set(except.map((path) => resolve(path)));
  const paths: string[] = [];
  const left: Note[] = [];
  const folders = [from];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of entriesOf(folder, at, left)) {
      const path = at + entry.name;
      if ((entry.isDirectory() && barred.has(resolve(folder, path))) || isSidecar(path)) continue;
      const note = whyNot(path, entry);
      if (note !== null) left.push(note);
      else if (entry.isDirectory()) folders.push(`${path}/`);
      else paths.push(path);
    }
  }
  paths.sort(); // by code unit, as the platform orders strings unless told otherwise
  return { paths, left };
}

/** Names of nothing else differ in composition from no other. */
const ASCII = /^[ -~]*$/;

/** Names that differ in composition alone (é as one character or two) are one identity: the second is told in `left`. */
function oneNameEach(left: Note[]): (path: string) => boolean {
  const taken = new Set<string>();
  return (path) => {
    const name = path.normalize('NFC');
    if (taken.has(name))
      left.push(refuse(path, 'scan:twin', `Expected a name of its own, found ${name} again. Rename it.`));
    return !taken.has(name) && taken.add(name) !== undefined;
  };
}

/** What lies in a folder, none of it followed; a folder below the input that cannot be listed is told in `left`. */
function entriesOf(folder: string, at: string, left: Note[]): Dirent[] {
  try {
    return readdirSync(join(folder, at), { withFileTypes: true });
  } catch (error) {
    const message = `Expected a folder that can be listed; ${whyUnread(error)}`;
    if (at === '') throw new NotBuilt(`${folder}: ${message}`);
    left.push(refuse(at.slice(0, -1), 'scan:folder', message));
    return [];
  }
}

const MISPLACED =
  'Options are read from beside the folder of articles, not from within. Move it up, or they hold for nothing.';

/** A folder of strangers must not decide what is published; neither may rows that somebody wrote hold for nothing without a word. */
const OVERRIDES_BELOW = /\/overrides\.csv$/i;
const PLACES = 'in the folder of articles itself or beside it';
const MOVE_ROWS = 'It holds for nothing there: move its rows up, with paths from the folder of articles.';

/** Why an entry is not walked or read; null where it is. */
function whyNot(path: string, entry: Dirent): Note | null {
  if (!isPlainName(entry.name))
    return refuse(path, 'scan:name', 'Expected a name of visible characters in UTF-8, found others. Rename it.');
  if (entry.name.startsWith('.')) return skip(path, 'scan:hidden', 'Its name begins with a dot, so it is left out.');
  if (entry.isDirectory()) return null;
  if (!entry.isFile())
    return refuse(path, 'scan:kind', `Expected a file, found ${natureOf(entry)}. Put the article itself there.`);
  if (OVERRIDES_BELOW.test(path))
    return refuse(path, 'scan:overrides', `Expected overrides.csv ${PLACES}, found it in a folder below. ${MOVE_ROWS}`);
  if (path === CONFIG_NAME) return skip(path, 'scan:config', MISPLACED);
  if (kindOf(path) !== null) return null;
  if (isPartOfPage(path))
    return skip(path, 'scan:part', 'A browser saved it as a part of another page, so it is left out.');
  return { level: 'info', path, line: null, ...unreadBecause(path) };
}

function natureOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a link, which is never followed';
  return entry.isFIFO() ? 'a pipe' : entry.isSocket() ? 'a socket' : 'a device';
}

function requireFolder(folder: string): void {
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new NotBuilt(`The input folder ${folder} does not exist. Make it, or name another with --in.`);
  if (!kind.isDirectory())
    throw new NotBuilt(`The input ${folder} must be a folder, and it is a file. Name its folder with --in.`);
}

function skip(path: string, rule: string, message: string): Note {
  return { level: 'info', rule, path, line: null, message };
}

function refuse(path: string, rule: string, message: string): Note {
  return { level: 'error', rule, path, line: null, message };
}
