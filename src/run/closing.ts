/** What a build says when it ends: what became of the inputs, what a person should look at, where the archive opens. */
import { join, relative } from 'node:path';
import { endingOf, UNREAD_DOCUMENT } from '../formats/kinds.js';
import { GRADES } from '../lib/grades.js';
import { byCodeUnit } from '../lib/order.js';
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
  const lines = [`${parts.join(', ')}.`, ...summary.remarks, ...documentsIn(summary, options)];
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

/** Documents that were not read, by their endings, the commonest first: they may be what somebody came to publish. */
function documentsIn({ inputs }: BuildSummary, { report }: Options): string[] {
  const counts = new Map<string, number>();
  for (const { path, notes } of inputs) {
    if (notes[0]?.rule === UNREAD_DOCUMENT) counts.set(endingOf(path), (counts.get(endingOf(path)) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const told = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b)).map(([ending, n]) => `${n} ${ending}`);
  const where = report === null ? '--report FILE' : 'the report';
  return [`Not read, and perhaps articles: ${told.join(', ')}; ${where} says what to do.`];
}

/** How many by grade, and where they are told. */
function toReview({ review }: BuildSummary, { report }: Options): string {
  const grades = GRADES.filter((grade) => review[grade] > 0).map((grade) => `${review[grade]} ${grade}`);
  return grades.join(', ') + (report === null ? '; see --report FILE' : '');
}

/** "1 article", "2 articles". @param noun of which the plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
