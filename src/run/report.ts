/**
 * The report of a build for machines: one entry for each input, in a file of several articles for each of them; those that a
 * person should look at before the others. It lies outside the output.
 */
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { csvLine } from '../lib/csv.js';
import { sourceName } from '../lib/identity.js';
import type { OverridableField } from '../types.js';
import { makeFolders, telling } from './files/safety.js';
import { type BuildSummary, gradeOfNote } from './summary.js';

/** The field that a doubt is about, by the area of its rule. */
const FIELDS: ReadonlyMap<string, OverridableField> = new Map([
  ['headline', 'headline'],
  ['byline', 'byline'],
  ['date', 'published'],
  ['language', 'language'],
]);

/** How a row of `overrides.csv` begins that settles a doubt; null where no field would. */
function rowFor(source: string, rule: string): string | null {
  const field = FIELDS.get(rule.slice(0, rule.indexOf(':')));
  return field === undefined ? null : csvLine([source, field, null]).trimEnd();
}

/** Writes the report. @param seconds that the build took. Throws NotBuilt where it cannot be written. */
export function writeReport(file: string, summary: BuildSummary, seconds: number): void {
  const inputs = summary.inputs.map(({ path, part, status, url, notes }) => ({
    path,
    part,
    status: summary.released || status !== 'published' ? status : 'skipped',
    url: summary.released ? url : null,
    reasons: notes.map((note) => {
      const { rule, line, message } = note;
      const grade = gradeOfNote(note);
      return { rule, grade, line, message, row: grade === null ? null : rowFor(sourceName(path, part), rule) };
    }),
  }));
  const { published, refused, skipped, warnings, review } = summary;
  const counts = summary.released
    ? { published, refused, skipped, warnings, review }
    : { published: 0, refused, skipped: skipped + published, warnings, review };
  const write = (): void => {
    // of a sign once, though files in other languages than English are counted by themselves as well
    const dateOrders = summary.learnt.dateOrders.filter(({ sign }) => sign.length === 1);
    const text = `${JSON.stringify({ inputs, counts, ...summary.learnt, dateOrders, seconds }, null, 2)}\n`;
    makeFolders(dirname(file));
    if (!(lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true)) {
      writeFileSync(file, text);
      return;
    }
    // beside it and by rename: whole or not at all, and never over a second name of another file
    const whole = `${file}.${process.pid}`;
    try {
      writeFileSync(whole, text, { flag: 'wx' });
      renameSync(whole, file);
    } finally {
      rmSync(whole, { force: true });
    }
  };
  telling(`write the report ${file}`, write, 'The archive itself was built.');
}
