/** What a build has done, input by input: the shape that the command line, the report and the dev server read. */
import { bySeverity, gradeOf } from '../lib/grades.js';
import { byCodeUnit } from '../lib/order.js';
import type { Learnt } from '../news/habits.js';
import type { Grade, Note } from '../types.js';
import type { ReadInput } from './reading.js';

/** What became of one input, or of one of the articles that it holds. */
export interface InputReport {
  readonly path: string;
  /** Which of its articles, by name; null where it is one. */
  readonly part: string | null;
  readonly status: 'published' | 'refused' | 'skipped';
  readonly url: string | null;
  readonly notes: readonly Note[];
  /** The most severe of its warnings; null where there is none. */
  readonly grade: Grade | null;
}

export interface BuildSummary {
  readonly inputs: readonly InputReport[];
  readonly published: number;
  readonly refused: number;
  readonly skipped: number;
  /** Articles that ask for a person's look. */
  readonly warnings: number;
  /** The same, each counted once by its most severe warning. */
  readonly review: Readonly<Record<Grade, number>>;
  /** What sources have in common: lines left out because they stand in many files, and the order of figures in dates. */
  readonly learnt: Learnt;
  /** True where the output already was what this build makes, so that nothing was touched. */
  readonly unchanged: boolean;
  /** What a person should know of the build itself, in sentences. */
  readonly remarks: readonly string[];
  /** False where `strict` kept a build with refused inputs from being published. */
  readonly released: boolean;
}

/**
 * One report for each article of each input: those to look at first, the most severe before all, then the others; equals by path.
 * @param left what the walk did not read, each with its reason. @param compared what all articles together tell of some, by address.
 */
export function reportsOf(
  inputs: readonly ReadInput[],
  left: readonly Note[],
  compared: ReadonlyMap<string, Note>,
): InputReport[] {
  const read = inputs.map(({ path, part, entry, notes }): InputReport => {
    const status = entry !== null ? 'published' : notes.some((note) => note.level === 'error') ? 'refused' : 'skipped';
    const url = entry?.url ?? null;
    const more = url === null ? undefined : compared.get(url);
    return { path, part: part?.name ?? null, status, url, ...graded(more === undefined ? notes : [...notes, more]) };
  });
  const unread = left.map((note): InputReport => {
    const status = note.level === 'error' ? 'refused' : 'skipped';
    return { path: note.path, part: null, status, url: null, notes: [note], grade: null };
  });
  const urgency = ({ status }: InputReport) => (status === 'refused' ? 0 : 1);
  return [...read, ...unread].sort(
    (a, b) => urgency(a) - urgency(b) || bySeverity(a.grade, b.grade) || byCodeUnit(a.path, b.path),
  );
}

/** An input's remarks, the most severe first, and the grade of the worst warning. */
function graded(notes: readonly Note[]): Pick<InputReport, 'notes' | 'grade'> {
  if (notes.length === 0) return { notes, grade: null };
  const urgency = ({ level }: Note) => (level === 'error' ? 0 : 1);
  const sorted = notes.toSorted((a, b) => urgency(a) - urgency(b) || bySeverity(gradeOfNote(a), gradeOfNote(b)));
  return { notes: sorted, grade: sorted.map(gradeOfNote).find((grade) => grade !== null) ?? null };
}

/** Only warnings are graded: an error refuses its input, an info only tells. */
export function gradeOfNote({ level, rule }: Note): Grade | null {
  return level === 'warning' ? gradeOf(rule) : null;
}

export function summarise(
  inputs: readonly InputReport[],
  learnt: Learnt,
  unchanged: boolean,
  released: boolean,
): BuildSummary {
  const counts = { published: 0, refused: 0, skipped: 0 };
  const review = { high: 0, medium: 0, low: 0 };
  for (const { status, grade } of inputs) {
    counts[status]++;
    if (grade !== null) review[grade]++;
  }
  return {
    inputs,
    ...counts,
    warnings: review.high + review.medium + review.low,
    review,
    learnt,
    unchanged,
    remarks: [],
    released,
  };
}
