/** By what a file is told from what it was, without being opened: its size, times and number. It knows no article. */
import { lstatSync, type Stats } from 'node:fs';

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

/** The same of one file, if it is one and the system tells of it. @param began the time at which it is looked at, as `Date.now` tells it. */
export function statOf(file: string, began: number): string | null {
  const stat = asked(file);
  if (stat === null) return null;
  const isCoarse = stat.mtimeMs % 1000 === 0 && stat.ctimeMs % 1000 === 0;
  if (Math.max(stat.mtimeMs, stat.ctimeMs) > began - (isCoarse ? RECENT_ON_COARSE : RECENT)) return null;
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}

function asked(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch {
    return null; // it is gone, or its folder may only be listed: whoever reads it will say so
  }
}
