/**
 * The sample articles come out as their writer meant them. The expected values (tests/fixtures/seeds.json) were noted by
 * hand when the articles were written.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../src/outputs/record-schema.js';
import { type Reading, readInput } from '../src/run/reading.js';
import { untiled } from './news/reading.js';
import { ROOT } from './setup/cli.js';

interface Meant {
  readonly path: string;
  /** Which of the articles of the file, by name, where it holds several. */
  readonly part?: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: readonly { name: string | null; role: string | null; organisation: string | null }[];
  readonly published: { date: string; basis: string } | null;
  readonly modified: { date: string } | null;
  readonly publication: string | null;
  readonly section: string | null;
  readonly language: string;
  readonly readMinutes: number | null;
  readonly captions: readonly { text: string; credit: string | null }[];
  readonly bodyBlocks: readonly string[];
  readonly quotes: readonly { text: string; speaker: string | null }[];
}

const meant = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/seeds.json'), 'utf8')) as Meant[];
const day = (date: string | undefined) => date?.slice(0, 10) ?? null;
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(recordSchema);

/** The one article of a file, or the one of that name. */
async function readingOf({ path, part }: Pick<Meant, 'path' | 'part'>): Promise<Reading> {
  const readings = await readInput(join(ROOT, 'seeds'), path);
  const found = readings.find(({ input }) => input.part?.name === part);
  if (found === undefined) throw new Error(`${path} holds no ${part}`);
  return found;
}

describe.each(meant)('$path $part', (expected) => {
  it('gives a record that its published schema accepts', async () => {
    const { article } = await readingOf(expected);
    validate(JSON.parse(JSON.stringify(article)));
    expect(validate.errors).toBeNull();
  });

  it('comes out as it was meant', async () => {
    const { article, input } = await readingOf(expected);
    expect(input.notes.filter(({ level }) => level === 'error')).toEqual([]);
    expect(article).not.toBeNull();
    if (article === null) return;
    expect({
      headline: article.headline,
      standfirst: article.standfirst,
      byline: article.byline,
      published: article.published && [day(article.published.date), article.published.basis],
      modified: day(article.modified?.date),
      publication: article.publication,
      section: article.section,
      language: article.language.slice(0, 2),
      readMinutes: article.readMinutes,
      captions: article.captions.map(({ text, credit }) => [text, credit?.raw ?? null]),
      blocks: article.body.map(({ type }) => type),
    }).toEqual({
      headline: expected.headline,
      standfirst: expected.standfirst,
      byline: expected.byline,
      published: expected.published && [day(expected.published.date), expected.published.basis],
      modified: day(expected.modified?.date),
      publication: expected.publication,
      section: expected.section,
      language: expected.language.slice(0, 2),
      readMinutes: expected.readMinutes,
      captions: expected.captions.map(({ text, credit }) => [text, credit]),
      blocks: expected.bodyBlocks,
    });
    expect(untiled(article)).toEqual([]);
  });
});

it('nearly every quotation of the seeds is found, and most are given to the person who said it', async () => {
  let found = 0;
  let given = 0;
  let all = 0;
  for (const { path, part, quotes } of meant) {
    const { article } = await readingOf(part === undefined ? { path } : { path, part });
    for (const quote of quotes) {
      all++;
      const match = article?.quotes.find(({ text }) => letters(text) === letters(quote.text));
      if (match === undefined) continue;
      found++;
      if (letters(match.speaker?.name ?? '') === letters(quote.speaker ?? '')) given++;
    }
  }
  // floors: what has been reached stays reached
  expect(found / all).toBeGreaterThan(0.97);
  expect(given / all).toBeGreaterThan(0.84);
});
