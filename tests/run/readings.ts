/** What tests of web archives ask of the articles that a file gave. */
import type { Reading } from '../../src/run/reading.js';
import type { Note } from '../../src/types.js';

/** All that was told, article after article. */
export function notes(readings: readonly Reading[]): Note[] {
  return readings.flatMap(({ input }) => input.notes);
}

/** What was told by a rule, a line each. */
export function said(readings: readonly Reading[], rule: string): string {
  return notes(readings)
    .filter((note) => note.rule === rule)
    .map(({ message }) => message)
    .join('\n');
}

/** The names in their file of those that are articles. */
export function names(readings: readonly Reading[]): (string | undefined)[] {
  return readings.filter(({ article }) => article !== null).map(({ input }) => input.part?.name);
}
