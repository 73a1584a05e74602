/**
 * Walks the input folder: every file is an input, and every input ends in the report. Knows names and kinds of files,
 * never follows a link, and opens nothing.
 */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import glob from 'fast-glob';
import { formatOf } from '../formats/index.js';
import type { Note } from '../types.js';
import { AUTHORITY_NAME } from './authority.js';
import { CONFIG_NAME } from './config.js';
import { byCodeUnit } from './manifest.js';
import { NotBuilt } from './safety.js';

export interface Scanned {
  /** Files that a format reads: relative to the input folder, `/` separators, ordered by code unit. */
  readonly paths: readonly string[];
  /** What is no article, each with its reason. */
  readonly skipped: readonly Note[];
}

/** Files beside the articles that are Backfile's own. */
const OURS = new Set([CONFIG_NAME, AUTHORITY_NAME]);

/** Lists the input folder. Throws NotBuilt where it cannot be read. @param except folders that are no input. */
export function scan(folder: string, except: readonly string[]): Scanned {
  requireFolder(folder);
  const barred = except.map((path) => resolve(path) + sep);
  const found = glob.sync('**', {
    cwd: folder,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    suppressErrors: false,
  });
  const paths: string[] = [];
  const skipped: Note[] = [];
  for (const { path, dirent } of found) {
    if (dirent.isDirectory() || OURS.has(path) || barred.some((bar) => resolve(folder, path).startsWith(bar))) continue;
    if (!dirent.isFile())
      skipped.push(skip(path, 'scan:kind', 'Expected a file, found a link or a device. Put the article itself there.'));
    else if (formatOf(path) === null) {
      skipped.push(
        skip(path, 'scan:format', 'No format reads this kind of file. Expected .txt, .md, .markdown or no ending.'),
      );
    } else paths.push(path);
  }
  return { paths: paths.sort(byCodeUnit), skipped: skipped.sort((a, b) => byCodeUnit(a.path, b.path)) };
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
