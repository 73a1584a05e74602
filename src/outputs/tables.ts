/**
 * The archive as tables: one row an article, one row a quote, and what each column means. The columns here are the one
 * place that knows them: the CSV files, their dictionary and the data page are all made from these lists.
 */
import { csvLine } from '../lib/csv.js';
import type { Entry, QuoteEntry } from '../types.js';
import { bylinersOf } from './entry.js';
import { type Quoted, UNDATED, yearSaid } from './speakers.js';

/** Standard: hosts refuse files of 25 MiB (Cloudflare Pages), so that no file is larger than 24. */
export const LARGEST_FILE = 24 * 1024 * 1024;

export interface Column<Row> {
  readonly name: string;
  /** A Frictionless field type. */
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly of: (row: Row) => string | number | null;
}

export type QuoteRow = { readonly entry: Entry; readonly quote: QuoteEntry };

export const ARTICLE_COLUMNS: readonly Column<Entry>[] = [
  {
    name: 'id',
    type: 'string',
    description: 'Identity of the article: the same in every build.',
    of: (entry) => entry.id,
  },
  { name: 'url', type: 'string', description: 'Path of its page in the archive.', of: (entry) => entry.url },
  { name: 'headline', type: 'string', description: 'Headline.', of: (entry) => entry.headline },
  { name: 'standfirst', type: 'string', description: 'The lines under the headline.', of: (entry) => entry.standfirst },
  {
    name: 'byline',
    type: 'string',
    description: 'Those who sign, separated by "; ".',
    of: ({ byline }) =>
      bylinersOf(byline)
        .map(({ name }) => name)
        .join('; '),
  },
  {
    name: 'published',
    type: 'string',
    description: 'ISO 8601 date or date-time, as exact as it is known.',
    of: ({ published }) => published?.date ?? null,
  },
  {
    name: 'published_precision',
    type: 'string',
    description: 'year, month, day or time.',
    of: ({ published }) => published?.precision ?? null,
  },
  {
    name: 'published_basis',
    type: 'string',
    description: 'What the date rests on: stated by the source, or inferred.',
    of: ({ published }) => published?.basis ?? null,
  },
  {
    name: 'modified',
    type: 'string',
    description: 'ISO 8601 date of the last change.',
    of: ({ modified }) => modified?.date ?? null,
  },
  { name: 'publication', type: 'string', description: 'The publication.', of: (entry) => entry.publication },
  { name: 'section', type: 'string', description: 'The section.', of: (entry) => entry.section },
  { name: 'tags', type: 'string', description: 'Tags, separated by "; ".', of: (entry) => entry.tags.join('; ') },
  { name: 'place', type: 'string', description: 'Place of the dateline.', of: (entry) => entry.place },
  { name: 'language', type: 'string', description: 'BCP 47 tag; und where unknown.', of: (entry) => entry.language },
  { name: 'words', type: 'integer', description: 'Words in the body.', of: (entry) => entry.words },
  { name: 'quotes', type: 'integer', description: 'Quotes found.', of: (entry) => entry.quotes.length },
  { name: 'captions', type: 'integer', description: 'Captions found.', of: (entry) => entry.captions },
  {
    name: 'warnings',
    type: 'integer',
    description: 'Things that a person should check.',
    of: (entry) => entry.warnings.length,
  },
  {
    name: 'original',
    type: 'string',
    description: 'Address where it was first published, as its source declares it.',
    of: (entry) => entry.original,
  },
  { name: 'source_path', type: 'string', description: 'The file it was read from.', of: (entry) => entry.path },
  {
    name: 'source_part',
    type: 'string',
    description: 'Which article of that file it is, where the file holds several.',
    of: (entry) => entry.part,
  },
  { name: 'source_sha256', type: 'string', description: 'Checksum of that file.', of: (entry) => entry.sha256 },
];

export const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  { name: 'article', type: 'string', description: 'id of the article.', of: ({ entry }) => entry.id },
  { name: 'n', type: 'integer', description: 'Its number in the article, from 1.', of: ({ quote }) => quote.n },
  {
    name: 'url',
    type: 'string',
    description: 'Address of the quote in the archive.',
    of: ({ entry, quote }) => `${entry.url}#q${quote.n}`,
  },
  { name: 'text', type: 'string', description: 'The words between the marks.', of: ({ quote }) => quote.text },
  { name: 'kind', type: 'string', description: 'direct, or mixed into a paraphrase.', of: ({ quote }) => quote.kind },
  {
    name: 'speaker',
    type: 'string',
    description: 'The speaker in the words of the article.',
    of: ({ quote }) => quote.speakerText,
  },
  { name: 'name', type: 'string', description: 'Who that is, where it is certain.', of: ({ quote }) => quote.name },
  { name: 'role', type: 'string', description: 'Role as the article gives it.', of: ({ quote }) => quote.role },
  { name: 'person', type: 'string', description: 'id of the person’s page.', of: ({ quote }) => quote.person },
  { name: 'cue', type: 'string', description: 'The reporting verb.', of: ({ quote }) => quote.cue },
  {
    name: 'published',
    type: 'string',
    description: 'Date of the article.',
    of: ({ entry }) => entry.published?.date ?? null,
  },
  { name: 'headline', type: 'string', description: 'Headline of the article.', of: ({ entry }) => entry.headline },
];

/** Names are separated as the authority file wants them, so that rows can be carried over to it. */
export const PERSON_COLUMNS: readonly Column<Quoted>[] = [
  { name: 'id', type: 'string', description: 'id of the person, as in quotes.csv.', of: ({ id }) => id },
  { name: 'url', type: 'string', description: 'Path of the person’s page.', of: ({ id }) => `people/${id}.html` },
  { name: 'name', type: 'string', description: 'As established, else as most often written.', of: ({ name }) => name },
  {
    name: 'variants',
    type: 'string',
    description: 'Other forms, separated by "|".',
    of: ({ forms }) => forms.join('|'),
  },
  {
    name: 'roles',
    type: 'string',
    description: 'Roles as articles give them, the most frequent first, separated by "; ".',
    of: ({ roles }) => roles.map(({ text }) => text).join('; '),
  },
  { name: 'quotes', type: 'integer', description: 'Quotes found.', of: ({ said }) => said.length },
  {
    name: 'first',
    type: 'string',
    description: 'Year of the first dated quote.',
    of: ({ said }) => yearsOf(said)[0] ?? null,
  },
  { name: 'last', type: 'string', description: 'Year of the last.', of: ({ said }) => yearsOf(said).at(-1) ?? null },
  {
    name: 'note',
    type: 'string',
    description: 'From the archivist’s authority file.',
    of: ({ established }) => established?.note ?? null,
  },
  {
    name: 'identifiers',
    type: 'string',
    description: 'Numbers in authority files, separated by "|".',
    of: ({ established }) => established?.identifiers.map(({ written }) => written).join('|') ?? null,
  },
];

function yearsOf(said: Quoted['said']): string[] {
  return said.map(yearSaid).filter((year) => year !== UNDATED);
}

/** The rows of every quote, in the order of articles. */
export function* quoteRows(entries: Iterable<Entry>): Iterable<QuoteRow> {
  for (const entry of entries) for (const quote of entry.quotes) yield { entry, quote };
}

/** One file of a table: as bytes, which may be many. */
export interface TableFile {
  readonly path: string;
  readonly content: Buffer;
}

/** A table that is written row by row. */
export interface TableWriter<Row> {
  /** Gives a file when it is full. */
  readonly add: (row: Row) => TableFile | null;
  /** Gives the last file. */
  readonly end: () => TableFile;
}

/** Characters of lines that are held before they are made bytes. A guess. */
const LINES = 1 << 16;

/** A table as one or more CSV files: `name.csv`, and `name-2.csv`, … where a file would grow too large. */
export function tableWriter<Row>(
  name: string,
  columns: readonly Column<Row>[],
  largest: number = LARGEST_FILE,
): TableWriter<Row> {
  const head = csvLine(columns.map((column) => column.name));
  let [pieces, lines, size, part]: [Buffer[], string, number, number] = [[], head, head.length, 1];
  const file = (): TableFile => {
    const content = Buffer.concat([...pieces, Buffer.from(lines)]);
    return { path: `${name}${part === 1 ? '' : `-${part}`}.csv`, content };
  };
  return {
    add: (row) => {
      const line = csvLine(columns.map((column) => column.of(row)));
      const bytes = Buffer.byteLength(line);
      const full = size + bytes > largest ? file() : null;
      if (full !== null) [pieces, lines, size, part] = [[], head, head.length, part + 1];
      lines += line;
      size += bytes;
      if (lines.length > LINES) {
        pieces.push(Buffer.from(lines));
        lines = '';
      }
      return full;
    },
    end: file,
  };
}

/** A whole table, file by file. */
export function* csvPages<Row>(
  name: string,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  largest?: number,
): Iterable<TableFile> {
  const table = tableWriter(name, columns, largest);
  for (const row of rows) {
    const page = table.add(row);
    if (page !== null) yield page;
  }
  yield table.end();
}
