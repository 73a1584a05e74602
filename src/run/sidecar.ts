/**
 * Finds and reads a file that the archivist writes about the articles, in the input folder or beside it. A file that is wrong in
 * any line stops the build, all its lines named: it decides what is published, so that a slip of the pen must not pass.
 */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from '../lib/sidecar.js';
import { decode } from './decode.js';
import { NotBuilt } from './files/safety.js';
import { type Sidecar, sidecarFiles } from './scan.js';

/** A guess, some 40,000 rows: what is larger is no work of an archivist. */
const LARGEST = 8 * 1024 * 1024;

/** Problems that are told at once; a guess at what one reads before mending. */
const MOST_TOLD = 20;

/** Such a file as it was found. */
export interface FoundSidecar {
  /** As a person on this machine would write its path. */
  readonly name: string;
  readonly text: string;
}

/** The file of that name of an input folder; null where there is none. Throws NotBuilt where there are two, or it is no text. */
export function findSidecar(input: string, file: Sidecar): FoundSidecar | null {
  const [path, other] = sidecarFiles(input, file).filter((one) => existsSync(one));
  if (path === undefined) return null;
  if (other !== undefined) throw new NotBuilt(`There are two files ${file}: ${path} and ${other}. Keep one.`);
  const name = relative(process.cwd(), path) || path;
  return { name, text: textOf(path, name) };
}

/** Throws NotBuilt with what is wrong in a file, each line with its number; returns where nothing is. */
export function refuseProblems(name: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const told = problems.slice(0, MOST_TOLD).map(({ line, message }) => `${name}:${line}: ${message}`);
  if (problems.length > told.length) told.push(`${name}: ${problems.length - told.length} more problems like these.`);
  throw new NotBuilt(told.join('\n'));
}

function textOf(file: string, name: string): string {
  const kind = lstatSync(file); // the input may be a stranger's, and a link could name any file of this machine
  if (!kind.isFile() || kind.size > LARGEST)
    throw new NotBuilt(
      `${name} must be a file, and no link, of at most ${LARGEST / 1024 / 1024} MB. Make it one, or rename it.`,
    );
  const decoded = decode(readFileSync(file));
  if (!decoded.ok) throw new NotBuilt(`${name} cannot be read: ${decoded.message}`);
  return decoded.text;
}
