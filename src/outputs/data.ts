/**
 * The archive for programs: CSV tables, the records' schema, a Frictionless data package that describes them all, and the
 * page that tells people about them. The records themselves are written by the build (`recordLine`, `recordFile`).
 */
import { hash } from 'node:crypto';
import { csvLine } from '../lib/csv.js';
import { scriptJson } from '../lib/html.js';
import { absoluteLink } from '../lib/links.js';
import { byCodeUnit } from '../lib/order.js';
import type { Entry, Output, Page, Planned, Site } from '../types.js';
import { filedIn } from './filed.js';
import { planned } from './planned.js';
import { recordFile } from './record.js';
import { recordFields, recordSchema } from './record-schema.js';
import {
  ARTICLE_COLUMNS,
  type Column,
  csvPages,
  LARGEST_FILE,
  PERSON_COLUMNS,
  QUOTE_COLUMNS,
  quoteRows,
} from './tables.js';

const ARTICLES = 'data/articles';
const QUOTES = 'data/quotes';

/** One row an article. Of all that programs read it alone shows measures, so that it is made by itself. */
export const articleTable: Output = {
  name: ARTICLES,
  measures: true,
  all: (entries) => pagesAsTheyAre(csvPages(ARTICLES, entries, ARTICLE_COLUMNS)),
  row: { path: `${ARTICLES}.csv`, head: csvLine(ARTICLE_COLUMNS.map(({ name }) => name)), of: articleRow },
};

export const quoteTable: Output = {
  name: QUOTES,
  all: (entries) => pagesAsTheyAre(csvPages(QUOTES, quoteRows(entries), QUOTE_COLUMNS)),
};

export const data: Output = {
  name: 'data',
  last: function* (paths, entries, site, render) {
    const { speakers, said } = filedIn(entries, site.authority);
    const people = [...csvPages('data/people', speakers, PERSON_COLUMNS)];
    const [articles, quotes] = [ARTICLES, QUOTES].map((name) => paths.filter((path) => isPartOf(path, name)));
    const records = [...new Set(entries.map(recordFile))].sort(byCodeUnit);
    yield* pagesAsTheyAre(people);
    const [first, last] = [entries.at(0), entries.findLast(({ published }) => published !== null)];
    const dates = [first?.published?.date ?? null, last?.published?.date ?? null] as const;
    const counts = [articles!.length, quotes!.length, people.length] as const;
    yield* pagesAsTheyAre(description(site, dates, records, counts));
    const peopleFiles = people.map((page) => page.path);
    const page = {
      site,
      path: 'data/index.html',
      total: entries.length,
      quoteTotal: said.length,
      articleFiles: articles,
      quoteFiles: quotes,
      peopleFiles,
      records,
      articleColumns: told(ARTICLE_COLUMNS),
      quoteColumns: told(QUOTE_COLUMNS),
      peopleColumns: told(PERSON_COLUMNS),
      recordFields: recordFields(),
      jsonLd: scriptJson(datasetOf(site, entries, [...articles!, ...quotes!, ...peopleFiles, ...records])),
    };
    yield planned(render, 'data.html', page);
  },
};

/** Whether a path is `name.csv`, `name-2.csv`, …. */
function isPartOf(path: string, name: string): boolean {
  return path.startsWith(name) && /^(?:-\d+)?\.csv$/.test(path.slice(name.length));
}

function articleRow(entry: Entry): string {
  return csvLine(ARTICLE_COLUMNS.map((column) => column.of(entry)));
}

/** Files that show what they hold: told by a digest of it, for it may be large. */
function* pagesAsTheyAre(pages: Iterable<Page>): Iterable<Planned> {
  for (const { path, content } of pages) yield { path, shows: hash('sha256', content), make: () => content };
}

/**
 * What programs read of the data: the records' schema and the data package.
 * @param dates the first and the last of the archive. @param records paths of the files of records.
 * @param counts of the files of each table.
 */
export function description(
  site: Site,
  dates: readonly [first: string | null, last: string | null],
  records: readonly string[],
  counts: readonly [articles: number, quotes: number, people: number],
): Page[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: 'data/record.schema.json', content: json(recordSchema) },
    { path: 'data/datapackage.json', content: json(datapackage(site, dates, records, counts)) },
  ];
}

/** The whole archive as a schema.org Dataset, by which dataset searches find it. */
function datasetOf(site: Site, entries: readonly Entry[], files: readonly string[]) {
  const { baseUrl } = site;
  const at = (path: string) => (baseUrl === null ? undefined : absoluteLink(baseUrl, path));
  const [first, last] = [entries.at(0), entries.findLast(({ published }) => published !== null)];
  const languages = [...new Set(entries.map(({ language }) => language))]
    .filter((language) => language !== 'und')
    .sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': at('data/index.html'),
    url: at('data/index.html'),
    name: site.title,
    // In no language's words: a search engine wants 50 characters and more.
    description: `${site.title}. ${site.description ?? ''} ${files.filter((path) => path.endsWith('.csv')).join(', ')}, data/articles/*.jsonl`,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.title, url: at('index.html') },
    ...rightsOf(site.rights),
    inLanguage: languages.length === 0 ? undefined : languages,
    temporalCoverage:
      first?.published && last?.published
        ? `${first.published.date.slice(0, 10)}/${last.published.date.slice(0, 10)}`
        : undefined,
    distribution: files.map((path) => ({
      '@type': 'DataDownload',
      name: path.slice('data/'.length),
      encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/jsonl',
      contentUrl: at(path),
    })),
  };
}

/** A licence has an address; any other statement of rights is a notice. */
function rightsOf(rights: string | null) {
  if (rights === null) return {};
  const address = /https?:\/\/[^\s<>"]+[^\s<>".,;)]/.exec(rights)?.[0];
  return { copyrightNotice: rights, license: address };
}

/** Frictionless Data Package, version 1. Paths are relative to `data/`. */
function datapackage(
  site: Site,
  [first, last]: readonly [first: string | null, last: string | null],
  records: readonly string[],
  [articles, quotes, people]: readonly [articles: number, quotes: number, people: number],
) {
  const parts = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${name}${i === 0 ? '' : `-${i + 1}`}.csv`);
  const formulas = 'A cell that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet runs it.';
  return {
    profile: 'data-package',
    name: 'archive',
    title: site.title,
    description: site.description ?? undefined,
    homepage: site.baseUrl ?? undefined,
    licenses: site.rights === null ? undefined : [{ name: 'other', title: site.rights }],
    temporal: first === null ? undefined : { start: first, end: last },
    resources: [
      table('articles', parts('articles', articles), `One row an article, by date. ${formulas}`, ARTICLE_COLUMNS, {
        primaryKey: 'id',
      }),
      table('quotes', parts('quotes', quotes), `One row a quote, by date of its article. ${formulas}`, QUOTE_COLUMNS, {
        primaryKey: ['article', 'n'],
        foreignKeys: [refersTo('article', 'articles'), refersTo('person', 'people')],
      }),
      table('people', parts('people', people), `One row for each who is quoted by name. ${formulas}`, PERSON_COLUMNS, {
        primaryKey: 'id',
      }),
      // A resource must have a file: an empty archive has no records.
      ...(records.length === 0 ? [] : [recordsOf(records)]),
    ],
  };
}

function recordsOf(records: readonly string[]) {
  return {
    name: 'records',
    profile: 'data-resource',
    path: records.map((file) => file.replace(/^data\//, '')),
    description: `Every article complete, one JSON object a line, by date and id; record.schema.json describes one. A file that would be larger than ${LARGEST_FILE / 1024 / 1024} MiB goes on in YEAR-2.jsonl, YEAR-3.jsonl, ….`,
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
  };
}

/** What the rows of a table are known by, and which cells name rows of another. */
interface Keys {
  readonly primaryKey: string | readonly string[];
  readonly foreignKeys?: readonly ReturnType<typeof refersTo>[];
}

function refersTo(fields: string, resource: string) {
  return { fields, reference: { resource, fields: 'id' } };
}

/** What a column means, without what it does. */
function told<Row>(columns: readonly Column<Row>[]) {
  return columns.map(({ name, type, description }) => ({ name, type, description }));
}

function table<Row>(
  name: string,
  files: readonly string[],
  description: string,
  columns: readonly Column<Row>[],
  keys: Keys,
) {
  return {
    name,
    profile: 'tabular-data-resource',
    path: files.length === 1 ? files[0] : files,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: told(columns), missingValues: [''], ...keys },
  };
}
