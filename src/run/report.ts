/**
 * The report of a build for machines: one entry for each input, as the contract says, those that a person should look at
 * before the others. It lies outside the output.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { telling } from './safety.js';
import { type BuildSummary, gradeOfNote } from './summary.js';

/** Writes the report. @param seconds that the build took. Throws NotBuilt where it cannot be written. */
export function writeReport(file: string, summary: BuildSummary, seconds: number): void {
  const inputs = summary.inputs.map(({ path, status, url, notes }) => ({
    path,
    status: summary.released || status !== 'published' ? status : 'skipped',
    url: summary.released ? url : null,
    reasons: notes.map((note) => {
      const { rule, line, message } = note;
      return { rule, grade: gradeOfNote(note), line, message };
    }),
  }));
  const { published, refused, skipped, warnings, review } = summary;
  const counts = summary.released
    ? { published, refused, skipped, warnings, review }
    : { published: 0, refused, skipped: skipped + published, warnings, review };
  telling(`write the report ${file}`, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ inputs, counts, ...summary.learnt, seconds }, null, 2)}\n`);
  });
}
