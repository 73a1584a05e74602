/** Reads the archivist's `authority.csv` and holds the sources that it names against the files of the input. */
import { readAuthority } from '../lib/authority-file.js';
import type { Authority } from '../types.js';
import { findSidecar, refuseProblems } from './sidecar.js';

/** The authority file of an input folder; null where there is none. Throws NotBuilt. @param paths of the input's files; null where they are not at hand. */
export function loadAuthority(input: string, paths: readonly string[] | null): Authority | null {
  const file = findSidecar(input, 'authority.csv');
  if (file === null) return null;
  const { authority, problems } = readAuthority(file.text, paths === null ? () => true : sourcesAmong(paths));
  refuseProblems(file.name, problems);
  return authority;
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
