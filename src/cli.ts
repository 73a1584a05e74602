#!/usr/bin/env node
/**
 * The command line: arguments, printing, progress, exit status. The only file that knows the process. Exit status 0:
 * everything was published; 1: some inputs were refused, or a check found something; 2: nothing was built.
 */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build, type Progress } from './build.js';
import { onTerminal } from './lib/printable.js';
import { closingLines, counted } from './run/closing.js';
import { builtInTemplates, type Given, type Options, optionsOf } from './run/config.js';
import { PACKAGE } from './run/home.js';
import { ledgerFile, workingCache } from './run/keeping/cache.js';
import { onAskerGone, tellAsker } from './run/preview/asker.js';
import { abortAll, NotBuilt } from './run/publishing/publish.js';
import type { BuildSummary } from './run/summary.js';

const HELP = `Backfile turns a folder of news articles into a static archive.

  backfile build     read the articles and write the archive
  backfile dev       the same, served on this machine and rebuilt on every change
  backfile inspect FILE [--part N] [--json]   what the parser makes of one file, and why; of one of its articles
  backfile check     hold every published file against its checksum, every link against its target
  backfile merge DIR… --out DIR    the data of several archives as one folder of records and tables

Options of build and dev (they may also stand in backfile.config.json beside the input folder):
  --in DIR           the folder of articles                           [seeds]
  --out DIR          the folder that the archive is written to        [dist]
  --title TEXT       the archive's name
  --base-url URL     where it will be published; without it, what needs absolute addresses is left out
  --templates DIR    your own templates, over the built-in ones file by file
  --report FILE      write what became of every input as JSON
  --jobs N           threads                                          [by the number of articles]
  --strict           publish nothing if any input is refused
  --cache-dir DIR    where builds keep what the next one need not read again
  --no-cache         build everything anew, and keep nothing
  --quiet            print errors only
  --port N, --open   dev: the port, and whether to open a browser     [4321]
  --version, --help
`;

const FLAGS = {
  in: { type: 'string' },
  out: { type: 'string' },
  templates: { type: 'string' },
  'base-url': { type: 'string' },
  title: { type: 'string' },
  report: { type: 'string' },
  jobs: { type: 'string' },
  port: { type: 'string' },
  'cache-dir': { type: 'string' },
  'no-cache': { type: 'boolean' },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean' },
  open: { type: 'boolean' },
  part: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What we throw for the user, by name: an error that crossed threads keeps nothing else. */
const OURS = new Set(['NotBuilt', 'Unsafe', 'TemplateError']);

const COMMANDS = ['build', 'dev', 'inspect', 'check', 'merge'] as const;

/** Options that one command alone takes, with that command. */
const OF_ONE = { part: 'inspect', json: 'inspect', port: 'dev', open: 'dev' } as const;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals, tokens } = parsed(args);
  const [command = 'help', ...rest] = positionals;
  if (values.version) return say(`${version()}\n`);
  if (values.help || command === 'help') return say(HELP);
  if (!COMMANDS.some((known) => known === command)) {
    throw new NotBuilt(`"${command}" is no command. Expected one of: ${COMMANDS.join(', ')}. See backfile --help.`);
  }
  for (const [flag, owner] of Object.entries(OF_ONE)) {
    if (flag in values && command !== owner)
      throw new NotBuilt(`--${flag} is an option of ${owner}, not of ${command}.`);
  }
  if (!values.quiet) tellRepeated(tokens, values);
  if (command === 'inspect') return inspect(rest, values);
  if (command === 'merge') return merge(rest, givenBy(values));
  if (rest.length > 0)
    throw new NotBuilt(`"${rest[0]}" was not expected after ${command}. Folders are named with --in and --out.`);
  const options = optionsOf(givenBy(values));
  if (command === 'check') return check(options);
  return command === 'dev' ? serve(options, values) : buildOnce(options);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const told = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
    throw new NotBuilt(`${told}. Expected: ${known.join(' ')}.`);
  }
}

type Parsed = ReturnType<typeof parsed>;
type Values = Parsed['values'];

/** The last of two values counts, so that a script's own can be changed behind it; who wrote both by a slip is told. */
function tellRepeated(tokens: Parsed['tokens'], values: Values): void {
  const given = tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? token.name : []));
  for (const name of new Set(given)) {
    const times = given.filter((other) => other === name).length;
    if (times > 1) complain(`--${name} was given ${times} times; the last counts: "${values[name]}".`);
  }
}

function givenBy(values: Values): Given {
  const {
    'base-url': baseUrl,
    'cache-dir': cacheDir,
    'no-cache': noCache,
    json: _json,
    part: _part,
    help: _help,
    version: _version,
    ...same
  } = values;
  return {
    ...same,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
    ...(noCache === true ? { cache: false } : {}),
  };
}

async function buildOnce(options: Options): Promise<number> {
  // 128 and the signal's number, as shells expect; the former archive stands, nothing is left beside it
  process.once('SIGINT', () => leave(130)).once('SIGTERM', () => leave(143));
  onAskerGone(() => leave(143));
  const began = performance.now();
  const summary = await build(options, options.quiet ? () => {} : progressOn(process.stderr));
  const seconds = Math.round(performance.now() - began) / 1000;
  const isReported = options.report === null || (await reported(options.report, summary, seconds));
  tellAsker(summary);
  tellRefused(summary);
  if (!options.quiet) say(closingLines(summary, options, seconds));
  return summary.refused > 0 || !isReported ? 1 : 0;
}

/** A report that cannot be written takes nothing back: the archive is published, and the exit status says 1. */
async function reported(file: string, summary: BuildSummary, seconds: number): Promise<boolean> {
  try {
    (await import('./run/report.js')).writeReport(file, summary, seconds);
    return true;
  } catch (error) {
    if (!(error instanceof NotBuilt)) throw error;
    complain(error.message);
    return false;
  }
}

function leave(status: number): never {
  abortAll();
  process.exit(status);
}

/** Refused inputs, each with its place and reason: on a build's way out they are what a person must act on. */
function tellRefused(summary: BuildSummary): void {
  for (const { status, notes } of summary.inputs) {
    if (status !== 'refused') continue;
    for (const { level, path, line, rule, message } of notes) {
      if (level === 'error') complain(`${path}${line === null ? '' : `:${line}`}: ${message} (${rule})`);
    }
  }
}

/** One line on the error stream, whatever a file or its name holds. */
function complain(line: string): void {
  process.stderr.write(`${onTerminal(line)}\n`);
}

/** A bar on a terminal, a plain line a stage elsewhere. */
function progressOn(stream: NodeJS.WriteStream): Progress {
  const names = { scan: 'Looking for articles', read: 'Reading', render: 'Writing pages', publish: 'Publishing' };
  let last = '';
  return (stage, done, total) => {
    if (stream.isTTY) {
      const width = 24;
      const filled = total === 0 ? 0 : Math.round((done / total) * width);
      const bar = total === 0 ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
      stream.write(`\r\x1b[K${stage === 'publish' ? '' : names[stage] + bar}`);
    } else if (stage !== last) stream.write(`${names[stage]}${total > 0 && stage !== 'read' ? ` (${total})` : ''} …\n`);
    last = stage;
  };
}

async function inspect(files: readonly string[], { part, json = false, ...values }: Values): Promise<number> {
  const [file, more] = files;
  if (file === undefined || more !== undefined)
    throw new NotBuilt('inspect expects one file: backfile inspect FILE [--part N] [--json].');
  const { inspectFile } = await import('./run/inspection.js');
  const { text, errors } = await inspectFile(file, optionsOf(givenBy(values)).in, part ?? null, json);
  say(text);
  for (const { line, message, rule } of errors)
    complain(`${file}${line === null ? '' : `:${line}`}: ${message} (${rule})`);
  return errors.length > 0 ? 1 : 0;
}

async function check(options: Options): Promise<number> {
  const { checkArchive } = await import('./run/check.js');
  const { files, links, problems } = checkArchive(options.out);
  for (const { path, problem, message } of problems) complain(`${path}: ${message} (${problem})`);
  say(`${counted(files, 'file')} and ${counted(links, 'link')} checked, ${counted(problems.length, 'problem')}.\n`);
  return problems.length > 0 ? 1 : 0;
}

async function merge(shards: readonly string[], given: Given): Promise<number> {
  if (shards.length < 2 || given.out === undefined)
    throw new NotBuilt('merge expects two archives or more and a folder for the result: backfile merge A B --out DIR.');
  const [{ mergeData }, { loadAuthority }] = await Promise.all([
    import('./run/merge.js'),
    import('./run/authority.js'),
  ]);
  const options = optionsOf(given);
  const site = { ...options.site, authority: loadAuthority(options.in, null) };
  const { articles, quotes } = mergeData(
    shards.map((shard) => resolve(shard)),
    options.out,
    site,
  );
  const parts = `${counted(articles, 'article')} and ${counted(quotes, 'quote')} of ${counted(shards.length, 'archive')}`;
  return say(`${parts} merged into ${relative(process.cwd(), options.out) || '.'}\n`);
}

async function serve(options: Options, values: Values): Promise<number> {
  const ended = new Promise<void>((end) => {
    process.once('SIGINT', end).once('SIGTERM', end);
  });
  const [{ dev }, beside] = await Promise.all([import('./dev.js'), import('./run/preview/beside.js')]);
  const cache = workingCache(options.cache);
  const hands = handsFor(options, values, cache.root, beside);
  try {
    const templates = [builtInTemplates(), ...(options.templates === null ? [] : [options.templates])];
    const running = await dev({ ...options, templates }, hands, (line) => say(`${line}\n`));
    say(`Serving ${relative(process.cwd(), options.out) || '.'} on ${running.url} (Ctrl+C ends it)\n`);
    await ended;
    await running.close();
    return 0;
  } finally {
    await hands.previewer.close();
    cache.remove();
  }
}

/** Those who work for dev. What decides where things lie is said once; all else is read anew for every build. */
function handsFor(
  { in: input, out }: Options,
  values: Values,
  cacheDir: string,
  beside: typeof import('./run/preview/beside.js'),
) {
  const { open: _open, port: _port, quiet: _quiet, 'no-cache': _noCache, ...same } = values;
  const builds = { ...same, in: input, out, 'cache-dir': cacheDir };
  const flags = Object.entries(builds).map(([flag, value]) => (value === true ? `--${flag}` : `--${flag}=${value}`));
  const previewed = () => {
    const { site, templates: overrides } = optionsOf(givenBy({ ...values, in: input, out }));
    return { in: input, out, site, templates: builtInTemplates(), overrides, ledger: ledgerFile(cacheDir, out) };
  };
  return { builder: beside.builder(['build', '--quiet', ...flags]), previewer: beside.previewer(), previewed };
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

// who stops listening (a closed pipe) misses words, and no build
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // what we threw for the user is told as it stands; anything else is ours, told without its stack unless asked for
  const expected = error instanceof Error && OURS.has(error.name);
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(expected ? `${message}\n` : `Backfile failed: ${message}. Please report it.\n`);
  if (!expected && process.env.BACKFILE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
}
