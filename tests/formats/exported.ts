/** Exports as files, read the whole way: for tests of the formats that hold several articles. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf } from '../../src/formats/index.js';
import { withLibraries } from '../../src/formats/libraries.js';
import { readInput } from '../../src/run/reading.js';
import type { Article, Note, Share, Unread } from '../../src/types.js';

export const PARAGRAPHS = [
  'The ferry to the islands left the harbour an hour after its time on Tuesday, the office said.',
  'Forty people missed the last train to the capital and slept in the hall of the town’s school.',
  '“We wait for the ferry,” said Ada Holt, the harbour master, who has kept the log since 1998.',
] as const;
export const BODY = PARAGRAPHS.join('\n');
export const BODY_HTML = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');

export interface Exported {
  /** Those that can be published. */
  readonly articles: Article[];
  readonly notes: Note[];
}

/** All articles of a text, as a file of that name. */
export async function readExport(text: string | Uint8Array, name: string): Promise<Exported> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-export-'));
  try {
    writeFileSync(join(folder, name), text);
    const readings = await readInput(folder, name);
    return {
      articles: readings.flatMap(({ article }) => article ?? []),
      notes: readings.flatMap(({ input }) => input.notes),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The shares of a text, as a file of that name; or why there are none. */
export function sharesIn(text: string, name: string): Promise<readonly Share[] | Unread> {
  const parts = formatOf(name)?.parts;
  if (typeof parts !== 'function') throw new Error(`no structure tells the articles of ${name} apart`);
  return withLibraries(() => parts(text, { paths: [], read: () => 'nothing lies beside it' }));
}

/** What an article says that tests hold it to. */
export function fieldsOf(article: Article) {
  const { headline, standfirst, byline, published, modified, publication, section, tags, original, body } = article;
  return {
    ...{ headline, standfirst, publication, section, tags, original },
    byline: byline.map(({ name, organisation }) => name ?? organisation),
    published: published?.date ?? null,
    modified: modified?.date ?? null,
    body: body.map(({ text }) => text),
  };
}
