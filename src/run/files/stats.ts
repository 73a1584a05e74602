/** By what a file is told from what it was, without being opened: its size, times and number. It knows no article. */
import { lstatSync, type Stats } from 'node:fs';
import { digestOf } from '../../lib/digest.js';

/**
 * A file that changed so short a time before cannot be told by its times from one that changes now: in milliseconds, on
 * disks that tell fractions of a second and on those that do not (FAT counts two). Guesses on the safe side.
 */
const [RECENT, RECENT_ON_COARSE] = [50, 2500];

/**
 * Size, times and number of each file, by path; null where they may not tell the next change. A file that leads others is told by
 * the size of all together and a digest of the same of each. @param led the files that some lead.
 */
export function statsOf(
  folder: string,
  paths: readonly string[],
  led: ReadonlyMap<string, readonly string[]> = new Map(),
): Map<string, string | null> {
  const began = Date.now();
  const own = (path: string) => statOf(`${folder}/${path}`, began);
  return new Map(paths.map((path) => [path, together(path, led.get(path) ?? [], own)]));
}

function together(path: string, led: readonly string[], statOf: (path: string) => string | null): string | null {
  const own = statOf(path);
  if (led.length === 0 || own === null) return own;
  const stats = led.map(statOf);
  if (stats.includes(null)) return null;
  const size = stats.reduce((sum, stat) => sum + Number.parseInt(stat ?? '0', 10), Number.parseInt(own, 10));
  return `${size} ${digestOf([own, led, stats])}`;
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
