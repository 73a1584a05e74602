/**
 * What the parser makes of one file, told to a person: every field with its words and the reason for them; of a file of
 * several articles which they are, or one of them.
 */
import { lstatSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { overridesOf } from '../lib/overrides.js';
import { NO_HABITS } from '../news/habits.js';
import { AROUND } from '../news/lines/placed.js';
import type { Article, FileOverrides, Note, Override, Overrides } from '../types.js';
import { NotBuilt } from './files/safety.js';
import { loadOverrides } from './overrides.js';
import { openInput, type Reading } from './reading.js';
import { hasSidecar, scan } from './scan.js';

/** What is to be said of a file: on the output, and of what was refused. */
export interface Inspected {
  readonly text: string;
  readonly errors: readonly Note[];
}

/**
 * Inspects a file. Throws NotBuilt where it cannot be read, or has no such article.
 * @param input the folder of articles: of a file in it the identity and the address are those of the archive.
 * @param part the name or the number of one of its articles; null for all. @param json for records: several are a list.
 */
export async function inspectFile(file: string, input: string, part: string | null, json: boolean): Promise<Inspected> {
  requireFile(file);
  const place = placeIn(input, resolve(file));
  const isOfArchive = place[0] === input;
  const decided = isOfArchive && hasSidecar(input, 'overrides.csv') ? overridesFor(input) : null;
  const known = { habits: NO_HABITS, site: null, decided: shownOf(decided), sum: null, companions: null };
  const { parts } = await openInput(...place, known);
  const asked =
    part === null ? parts : parts.filter(({ part: one }) => one?.name === part || `${one?.number}` === part);
  if (asked.length === 0) {
    const held = parts.length === 1 ? 'one' : `${parts.length}, each with a number from 1`;
    throw new NotBuilt(`${file} has no article "${part}". It holds ${held}: backfile inspect FILE lists them.`);
  }
  const readings: Reading[] = [];
  for (const { read } of asked) readings.push(await read());
  const articles = readings.flatMap(({ article }) => article ?? []);
  const errors = readings.flatMap(({ input, article }) => (article === null ? input.notes : []));
  const unreadable = errors.find(({ rule }) => rule === 'read:failed');
  if (unreadable !== undefined) throw new NotBuilt(`${file}: ${unreadable.message}`);
  const [first] = readings;
  if (articles.length === 0) return { text: '', errors };
  if (json) return { text: `${JSON.stringify(asked.length > 1 ? articles : articles[0], null, 2)}\n`, errors };
  if (asked.length > 1) return { text: contentsOf(readings), errors };
  const rows = overridesOf(decided, place[1].normalize('NFC'), first!.input.part?.name ?? null);
  return { text: inspectionOf(articles[0]!, first!.input.notes, rows, isOfArchive), errors };
}

/** What is said here tells what to name, as a build's words on a file that it found don't. */
function requireFile(file: string): void {
  const kind = lstatSync(file, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new NotBuilt(`Expected a file to inspect; there is no ${file} in ${process.cwd()}. Look at its name.`);
  if (kind.isDirectory())
    throw new NotBuilt(
      `Expected a file to inspect; ${file} is a folder. Name one of its files, or build it with --in.`,
    );
}

/** A file as a build of the folder finds it; one that lies elsewhere by itself. */
function placeIn(input: string, file: string): [folder: string, path: string] {
  const path = relative(input, file);
  const isIn = path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
  return isIn ? [input, path.replaceAll(sep, '/')] : [dirname(file), basename(file)];
}

/** The articles of a file that holds several, a line each. */
function contentsOf(readings: readonly Reading[]): string {
  const rows = readings.map(({ input: { part, notes }, article }) => {
    const warnings = notes.filter(({ level }) => level === 'warning').length;
    const left = notes.some(({ level }) => level === 'error') ? 'refused' : 'left out';
    const told = article === null ? left : `${article.published?.date ?? 'undated'}  ${article.headline}`;
    const name = part?.name === `${part?.number}` ? '' : `  (${part?.name})`;
    return `${String(part?.number).padStart(4)}  line ${String(part?.line).padEnd(6)} ${told}${name}${warnings === 0 ? '' : `  ${warnings} to check`}`;
  });
  const lead = `The file holds ${readings.length} articles. Add --part and a number to see one of them.\n`;
  return printable(`${lead}\n${rows.map((row) => row.replaceAll('\n', ' ')).join('\n')}\n`);
}

/** Lines for a terminal. Control characters of a source never reach it. @param isOfArchive whether a build finds the file at its path. */
function inspectionOf(
  article: Article,
  notes: readonly Note[],
  rows: readonly Override[],
  isOfArchive: boolean,
): string {
  const head: [string, string | null][] = [
    ['headline', article.headline],
    ['standfirst', article.standfirst],
    [
      'byline',
      list(article.byline.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(', '))),
    ],
    ['published', dated(article.published)],
    ['modified', dated(article.modified)],
    [
      'dateline',
      article.dateline === null ? null : [article.dateline.place, article.dateline.date].filter(Boolean).join(', '),
    ],
    ['publication', article.publication],
    ['section', article.section],
    ['tags', list(article.tags)],
    ['language', article.language],
    ['readMinutes', article.readMinutes === null ? null : String(article.readMinutes)],
    [
      'captions',
      list(article.captions.map(({ text, credit }) => (credit === null ? text : `${text} [${credit.raw}]`))),
    ],
    ['words', `${article.words} in ${article.body.length} blocks`],
    ['url', isOfArchive ? article.url : '– (its folder of articles decides: name it with --in)'],
    ['source', `${article.source.path}, ${article.source.bytes} bytes, ${article.source.encoding}`],
    ...partOf(article),
    ...overridesIn(rows),
  ];
  const parts = [
    head.map(([name, value]) => `${name.padEnd(12)} ${value ?? '–'}`).join('\n'),
    heading('Every stretch of the text, and why'),
    stretchesOf(article).join('\n'),
    heading(`Quotes (${article.quotes.length})`),
    article.quotes.map(quoteOf).join('\n'),
    heading('To check'),
    notes.map((note) => `${note.level.padEnd(8)} ${note.rule}: ${note.message}`).join('\n') || 'nothing',
  ];
  return `${printable(parts.join('\n'))}\n`;
}

/** What `overrides.csv` decides of the articles of a folder, every row held against its files. */
function overridesFor(input: string): Overrides | null {
  return loadOverrides(input, scan(input, []).paths);
}

/** All that is decided but what is withheld: who inspects a file sees what the parser makes of it. */
function shownOf(decided: Overrides | null): Overrides | null {
  const shown = (rows: readonly Override[]) => rows.filter(({ field }) => field !== 'withhold');
  const shownIn = ({ whole, parts }: FileOverrides): FileOverrides => ({
    whole: shown(whole),
    parts: new Map([...parts].map(([name, rows]) => [name, shown(rows)])),
  });
  return decided && new Map([...decided].map(([path, rows]) => [path, shownIn(rows)]));
}

function overridesIn(rows: readonly Override[]): [string, string][] {
  return rows.map(({ field, value, note, line }) => {
    const said = field === 'withhold' ? 'left out of the archive' : `${field}: ${value === '' ? 'none' : value}`;
    return ['overrides', `${said} (line ${line}${note === null ? '' : `, ${note}`})`];
  });
}

function partOf({ source: { part } }: Article): [string, string][] {
  if (part === null) return [];
  const name = part.name === `${part.number}` ? '' : ` (${part.name})`;
  return [['part', `${part.number} of ${part.of} articles of the file${name}, from line ${part.line}`]];
}

/** Lines of the file above an article's text, so that lines are told by their numbers in the file where they stand in it. */
function linesBefore({ text, layout, source: { part } }: Article): number {
  if (part !== null && part.span[1] - part.span[0] !== text.length) return 0; // the text is not a stretch of the file
  const own = layout.find(({ why }) => why !== AROUND);
  return part === null || own === undefined ? 0 : part.line - text.slice(0, own.span[0]).split('\n').length;
}

/** A line for each stretch, and one for the reason. Stretches stand in order, so that no line is counted twice. */
function stretchesOf(article: Article): string[] {
  const { text, layout } = article;
  let [line, at] = [1 + linesBefore(article), 0];
  return layout.map((part) => {
    line += text.slice(at, part.span[0]).split('\n').length - 1;
    at = part.span[0];
    return stretch(text, line, part);
  });
}

function stretch(text: string, line: number, { field, span, why }: Article['layout'][number]): string {
  const words = text.slice(span[0], span[1]).replace(/\s+/g, ' ');
  const shown = words.length > 72 ? `${words.slice(0, 71)}…` : words;
  return `${String(line).padStart(4)}  ${field.padEnd(12)} ${shown}\n${' '.repeat(19)}because: ${why === '' ? 'nothing spoke against it' : why}`;
}

function quoteOf({ text, speaker, cue, kind }: Article['quotes'][number]): string {
  const who =
    speaker === null ? 'speaker not found' : [speaker.name ?? speaker.text, speaker.role].filter(Boolean).join(', ');
  return `“${text.length > 72 ? `${text.slice(0, 71)}…` : text}”\n${' '.repeat(19)}${who}${cue === null ? '' : `, “${cue}”`} (${kind})`;
}

function dated(date: Article['published']): string | null {
  return date === null ? null : `${date.date} (${date.precision}, by ${date.basis}: “${date.evidence}”)`;
}

function list(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ');
}

function heading(words: string): string {
  return `\n${words}\n${'─'.repeat(words.length)}`;
}

/** A source's escape sequences could rewrite the terminal: they are shown as a mark instead. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
