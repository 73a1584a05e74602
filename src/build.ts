/**
 * The story of a build: scan, read, link, render, publish. It knows the order of things; how each is done is told in the
 * rooms below, and everything impure stands under run/.
 */

import { toSurvey } from './news/recurring.js';
import { outputs } from './outputs/index.js';
import { linkedOf } from './outputs/linked.js';
import { loadAuthority } from './run/authority.js';
import { builtInTemplates, type Options } from './run/config.js';
import { type Crew, crewSize, gatherCrew } from './run/crew.js';
import { byCodeUnit } from './run/manifest.js';
import { openStaging, type Staging } from './run/publish.js';
import { recordPages } from './run/records.js';
import { safeReport } from './run/safety.js';
import { scan } from './run/scan.js';
import { ENGINE, engineScript } from './run/scripts.js';
import { publishIndex, sampleOf } from './run/search.js';
import { type BuildSummary, reportsOf, summarise } from './run/summary.js';
import { loadTemplates } from './run/templates.js';
import { type Job, mayRecur, type ReadInput } from './run/workshop.js';
import { codebookOf } from './search/codebook.js';
import type { Entry, Note, Render, Site } from './types.js';

/** Told as a build goes on. @param total 0 where it is not known. */
export type Progress = (stage: 'scan' | 'read' | 'render' | 'publish', done: number, total: number) => void;

/** Builds the archive. Throws NotBuilt or TemplateError, and then the former output stands untouched. */
export async function build(options: Options, progress: Progress): Promise<BuildSummary> {
  progress('scan', 0, 0);
  if (options.report !== null) safeReport(options.report, options.out, options.in);
  const { paths, left } = scan(options.in, [options.out, ...(options.templates === null ? [] : [options.templates])]);
  const { in: folder, recurring } = options;
  const site = { ...options.site, authority: loadAuthority(folder, paths) };
  const templates = builtInTemplates();
  const { render, assets } = loadTemplates(templates, options.templates);
  const staging = openStaging(options.out, options.templates === null ? [options.in] : [options.in, options.templates]);
  const job: Job = { in: folder, staging: staging.root, templates, overrides: options.templates, site, recurring };
  const crew = gatherCrew(job, crewSize(paths.length, options.jobs), render);
  try {
    const learnt = await crew.survey(toSurvey(paths, mayRecur));
    const inputs = oneAddressEach(await crew.read(paths, (done) => progress('read', done, paths.length)));
    const entries = inputs.flatMap(({ entry }) => (entry === null ? [] : [entry])).sort(byDate);
    const reports = reportsOf(inputs, left);
    if (options.strict && reports.some(({ status }) => status === 'refused'))
      return summarise(reports, learnt, false, false);
    progress('render', 0, entries.length);
    await renderAll(crew, staging, entries, site, render);
    for (const asset of assets) staging.write(asset.path, asset.content);
    progress('publish', entries.length, entries.length);
    return summarise(reports, learnt, staging.commit().unchanged, true);
  } finally {
    await crew.close();
    staging.abort();
  }
}

async function renderAll(
  crew: Crew,
  staging: Staging,
  entries: readonly Entry[],
  site: Site,
  render: Render,
): Promise<void> {
  const codebook = site.search ? codebookOf(await crew.count(sampleOf(entries))) : null;
  const { written, records, shares } = await crew.render(linkedOf(entries), codebook);
  staging.adopt(written);
  const order = entries.map((entry) => entry.id);
  for (const page of recordPages(records, order)) staging.write(page.path, page.content);
  if (codebook !== null) {
    publishIndex(staging.root, entries, shares, codebook, staging.write);
    staging.write(ENGINE, engineScript());
  }
  for (const output of outputs) {
    for (const page of output.all?.(entries, site, render) ?? []) staging.write(page.path, page.content);
  }
}

/** By date, then by id; articles without a date come last. */
function byDate(a: Entry, b: Entry): number {
  const [one, other] = [a.published?.date ?? '~', b.published?.date ?? '~'];
  return byCodeUnit(one, other) || byCodeUnit(a.id, b.id);
}

/** Two inputs with one address (parts of their identities are equal by chance): the second is refused. */
function oneAddressEach(inputs: readonly ReadInput[]): ReadInput[] {
  const taken = new Map<string, string>();
  return inputs.map((input) => {
    const url = input.entry?.url;
    const other = url === undefined ? undefined : taken.get(url);
    if (url === undefined || other === undefined) {
      if (url !== undefined) taken.set(url, input.path);
      return input;
    }
    const message = `Expected an address of its own, found that of ${other}. Rename this file.`;
    const note: Note = { level: 'error', rule: 'address:taken', path: input.path, line: null, message };
    return { ...input, entry: null, notes: [...input.notes, note] };
  });
}
