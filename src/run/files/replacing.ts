/**
 * Puts a file of the cache in the place of the former one, at once. Several builds may do so at the same time: each writes a file
 * of its own first, and the last to be placed stands. It knows names, and nothing of what is written.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How the names of files end that are not in their place yet. They begin with the number of the process that writes them. */
export const UNPLACED = '.new';

/** @param write writes the whole file to the path that it is given. Throws what it throws, and the system's errors. */
export function replaceFile(file: string, write: (path: string) => void): void {
  const own = join(dirname(file), `${process.pid}-${randomBytes(6).toString('hex')}-${basename(file)}${UNPLACED}`);
  try {
    write(own);
    renameSync(own, file);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}
