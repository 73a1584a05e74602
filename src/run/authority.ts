/**
 * Finds and reads the archivist's `authority.csv`, in the input folder or beside it. A file that is wrong in any line stops
 * the build, all its lines named: what it says decides who is who, so that a slip of the pen must not pass.
 */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readAuthority } from '../lib/authority-file.js';
import type { Authority } from '../types.js';
import { decode } from './decode.js';
import { NotBuilt } from './files/safety.js';
import { AUTHORITY_NAME, authorityFiles } from './scan.js';

/** A guess, some 40,000 rows: what is larger is no work of an archivist. */
const LARGEST = 8 * 1024 * 1024;

/** Problems that are told at once; a guess at what one reads before mending. */
const MOST_TOLD = 20;

/** The authority file of an input folder; null where there is none. Throws NotBuilt. @param paths of the input's files; null where they are not at hand. */
export function loadAuthority(input: string, paths: readonly string[] | null): Authority | null {
  const [file, other] = authorityFiles(input).filter((path) => existsSync(path));
  if (file === undefined) return null;
  const name = relative(process.cwd(), file) || file;
  const refuse = (message: string): never => {
    throw new NotBuilt(message);
  };
  if (other !== undefined) refuse(`There are two files ${AUTHORITY_NAME}: ${file} and ${other}. Keep one.`);
  const { authority, problems } = readAuthority(textOf(file, name), paths === null ? () => true : sourcesAmong(paths));
  if (problems.length === 0) return authority;
  const told = problems.slice(0, MOST_TOLD).map(({ line, message }) => `${name}:${line}: ${message}`);
  if (problems.length > told.length) told.push(`${name}: ${problems.length - told.length} more problems like these.`);
  return refuse(told.join('\n'));
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

/** Whether a path is one of the files, an article of one (`export.txt#3`), or a folder that holds some. */
function sourcesAmong(paths: readonly string[]): (path: string) => boolean {
  const known = new Set<string>();
  for (const path of paths) {
    const written = path.normalize('NFC');
    for (let at = written.length; at > 0 && !known.has(written.slice(0, at)); at = written.lastIndexOf('/', at - 1))
      known.add(written.slice(0, at));
  }
  return (path) => known.has(path) || known.has(path.replace(/#[^#]*$/, ''));
}
