/** What a build says when it ends: what became of the inputs, what a person should look at, where the archive opens. */
import { join, relative } from 'node:path';
import { endingOf, UNREAD_DOCUMENT } from '../formats/kinds.js';
import { GRADES } from '../lib/grades.js';
import { byCodeUnit } from '../lib/order.js';
import { onTerminal } from '../lib/printable.js';
import type { Options } from './config.js';
import type { BuildSummary } from './summary.js';

/** The lines, each ended. @param seconds that the build took. */
export function closingLines(summary: BuildSummary, options: Options, seconds: number): string {
  const { published, refused, skipped, warnings } = summary;
  const front = relative(process.cwd(), join(options.out, 'index.html')) || 'index.html';
  if (!summary.released)
    return `Nothing was published: ${counted(refused, 'input')} refused, and --strict was given.\n`;
  const parts = [`${counted(published, 'article')} published in ${seconds.toFixed(1)} s`];
  if (summary.unchanged) parts.push('nothing had changed');
  if (refused > 0) parts.push(`${refused} refused`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (warnings > 0) parts.push(`${warnings} to review (${toReview(summary, options)})`);
  const lines = [`${parts.join(', ')}.`, ...summary.remarks, ...leftOut(summary, options)];
  if (published === 0) lines.push(nothingIn(options.in));
  if (options.site.baseUrl === null) lines.push('No --base-url: the sitemap and absolute addresses were left out.');
  lines.push(`Open ${front}`);
  return `${lines.join('\n')}\n`;
}

/** An archive of nothing is seldom what was meant: most often another folder was. */
function nothingIn(folder: string): string {
  const where = relative(process.cwd(), folder) || folder;
  return `Expected articles in ${where}, found none, so the archive is empty. If they lie elsewhere, name their folder with --in.`;
}

/** What was left out and may be what somebody came to publish: documents by their endings, the commonest first; files without articles. */
function leftOut({ inputs }: BuildSummary, { report }: Options): string[] {
  const under = (rule: string) => inputs.flatMap(({ path, notes }) => (notes[0]?.rule === rule ? path : []));
  const where = report === null ? '--report FILE' : 'the report';
  const counts = new Map<string, number>();
  for (const path of under(UNREAD_DOCUMENT)) counts.set(endingOf(path), (counts.get(endingOf(path)) ?? 0) + 1);
  const told = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([ending, n]) => `${n} ${ending}`);
  const files = under('export:none');
  const more = files.length - MOST_NAMED;
  const named = files.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    ...(told.length === 0 ? [] : [`Not read, and perhaps articles: ${told.join(', ')}; ${where} says what to do.`]),
    ...(files.length === 0 ? [] : [onTerminal(`No article was found in ${named}; ${where} says what was expected.`)]),
  ];
}

/** Files without articles that are named. A guess. */
const MOST_NAMED = 3;

/** How many by grade, and where they are told. */
function toReview({ review }: BuildSummary, { report }: Options): string {
  const grades = GRADES.filter((grade) => review[grade] > 0).map((grade) => `${review[grade]} ${grade}`);
  return grades.join(', ') + (report === null ? '; see --report FILE' : '');
}

/** "1 article", "2 articles". @param noun of which the plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
