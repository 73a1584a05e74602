/** Where the program lies: its package, which has the same shape whether it runs as sources, as modules or put together. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The package's folder: the nearest one above this module that holds a `package.json`. */
export const PACKAGE = packageAbove(HERE);

/** The compiled modules, one a source. */
const MODULES = join(PACKAGE, 'build');

/** What runs: the modules, put together in few files by `rolldown.mjs`. */
export const PROGRAM = join(MODULES, 'program');

/** The folders of the code that runs, and of what is published of it. */
export const CODE: readonly string[] = HERE === PROGRAM ? [PROGRAM, join(MODULES, 'search')] : [dirname(HERE)];

/** The address of a compiled module, by its path. */
export function moduleAt(path: string): URL {
  return pathToFileURL(join(MODULES, path));
}

function packageAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return packageAbove(dirname(folder));
}
