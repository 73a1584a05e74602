/** By what a file is told from what it was, without being opened: its size, times and number. It knows no article. */
import { lstatSync } from 'node:fs';

/**
 * A file that changed so short a time before cannot be told by its times from one that changes now: in milliseconds, on
 * disks that tell fractions of a second and on those that do not (FAT counts two). Guesses on the safe side.
 */
const [RECENT, RECENT_ON_COARSE] = [50, 2500];

/** Size, times and number of each file, by path; null where they may not tell the next change. */
export function statsOf(folder: string, paths: readonly string[]): Map<string, string | null> {
  const began = Date.now();
  return new Map(paths.map((path) => [path, statOf(`${folder}/${path}`, began)]));
}

/** The same of one file, if it is one. @param began the time at which it is looked at, as `Date.now` tells it. */
export function statOf(file: string, began: number): string | null {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const isCoarse = stat.mtimeMs % 1000 === 0 && stat.ctimeMs % 1000 === 0;
  if (Math.max(stat.mtimeMs, stat.ctimeMs) > began - (isCoarse ? RECENT_ON_COARSE : RECENT)) return null;
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}
