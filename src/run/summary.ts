/** What a build has done, input by input: the shape that the command line, the report and the dev server read. */
import type { Recurring } from '../news/recurring.js';
import type { Note } from '../types.js';
import { byCodeUnit } from './manifest.js';
import type { ReadInput } from './workshop.js';

/** What became of one input. */
export interface InputReport {
  readonly path: string;
  readonly status: 'published' | 'refused' | 'skipped';
  readonly url: string | null;
  readonly notes: readonly Note[];
}

export interface BuildSummary {
  readonly inputs: readonly InputReport[];
  readonly published: number;
  readonly refused: number;
  readonly skipped: number;
  /** Articles that ask for a person's look. */
  readonly warnings: number;
  readonly notes: readonly Note[];
  /** Lines left out because they stand in many files of one source. */
  readonly recurring: readonly Recurring[];
  /** True where the output already was what this build makes, so that nothing was touched. */
  readonly unchanged: boolean;
  /** False where `strict` kept a build with refused inputs from being published. */
  readonly released: boolean;
}

/** One report for each input, ordered by path. @param skipped what the walk left out, each with its reason. */
export function reportsOf(inputs: readonly ReadInput[], skipped: readonly Note[]): InputReport[] {
  const read = inputs.map(({ path, entry, notes }): InputReport => {
    const status = entry !== null ? 'published' : notes.some((note) => note.level === 'error') ? 'refused' : 'skipped';
    return { path, status, url: entry?.url ?? null, notes };
  });
  const left = skipped.map((note): InputReport => ({ path: note.path, status: 'skipped', url: null, notes: [note] }));
  return [...read, ...left].sort((a, b) => byCodeUnit(a.path, b.path));
}

export function summarise(
  inputs: readonly InputReport[],
  recurring: readonly Recurring[],
  unchanged: boolean,
  released: boolean,
): BuildSummary {
  const count = (status: InputReport['status']) => inputs.filter((input) => input.status === status).length;
  const notes = inputs.flatMap((input) => input.notes);
  const warnings = inputs.filter((input) => input.notes.some((note) => note.level === 'warning')).length;
  return {
    inputs,
    published: count('published'),
    refused: count('refused'),
    skipped: count('skipped'),
    warnings,
    notes,
    recurring,
    unchanged,
    released,
  };
}
