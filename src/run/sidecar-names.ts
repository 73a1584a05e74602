/**
 * The names that an archivist's files get by mistake: a capital, an ending that a system hides, the spreadsheet itself. Such a
 * file would hold for nothing, and what it withholds would be published; so it stops the build. It knows names, and opens nothing.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NotBuilt } from './files/safety.js';
import { SIDECARS, type Sidecar, sidecarFiles } from './scan.js';

/** Endings behind which spreadsheets keep a table; "unicode text", in which Excel keeps signs of all languages, is `.txt`. */
const TABLES = ['tsv', 'tab', 'txt', 'xlsx', 'xls', 'ods', 'numbers'];

/** Throws NotBuilt where a file in an input folder or beside it has nearly the name of one that the archivist writes. */
export function refuseMisnamed(input: string): void {
  const folders = [input, dirname(input)];
  const found = folders.flatMap((folder) => namesIn(folder).map((name) => ({ name, path: join(folder, name) })));
  for (const file of SIDECARS) {
    const isThere = sidecarFiles(input, file).some((path) => existsSync(path));
    const wrong = found.find(({ name }) => isMeant(name, file) || (!isThere && isItsTable(name, file)));
    if (wrong === undefined) continue;
    const expected = `Expected the name ${file}, found ${wrong.path}, which would hold for nothing.`;
    throw new NotBuilt(`${expected} Save it as ${file} (CSV), or give it a name that is nothing like this.`);
  }
}

/** Whether the name is that of the file but for capitals, or an ending that was put behind it. */
function isMeant(name: string, file: Sidecar): boolean {
  const small = name.toLowerCase();
  return name !== file && (small === file || small === `${file}.csv` || small === `${file}.txt`);
}

/** Whether the name is that of the table from which the file is saved; a text "authority.txt" may well be an article. */
function isItsTable(name: string, file: Sidecar): boolean {
  const [stem = '', ending = '', ...more] = name.toLowerCase().split('.');
  if (`${stem}.csv` !== file || more.length > 0 || !TABLES.includes(ending)) return false;
  return ending !== 'txt' || file === 'overrides.csv';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a folder beside that may not be listed; the input itself was
  }
}
