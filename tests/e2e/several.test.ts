/** Files that hold several articles, through every part of a build: incremental or anew, refused, reported, inspected, shown. */
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Builder from '../../src/build.js';
import { readCsv } from '../../src/lib/csv.js';
import type * as Config from '../../src/run/config.js';
import type { Article } from '../../src/types.js';
import { june, march, packed } from '../fixtures/warcs.mjs';
import { collection, zip } from '../fixtures/zips.mjs';
import { backfile, list, ROOT, remove, sums, temporary, write } from '../setup/cli.js';

// the compiled program, in this process: what a browser runs is made from its modules
const { build } = (await import(join(ROOT, 'build', 'build.js'))) as typeof Builder;
const { optionsOf } = (await import(join(ROOT, 'build', 'run', 'config.js'))) as typeof Config;

const PROSE =
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend ' +
  'its ramp, and the people of the islands have learned to bring a book, a flask and a coat that keeps the wind out.';

/** A record as Factiva gives it. */
const record = (headline: string, number: number, more = ''): string =>
  `HD\n${headline}\nBY\nAda Ren\nWC\n60 words\nPD\n${(number % 28) + 1} May 2004\nSN\nThe Skellhavn Post\nLA\nEnglish\nCY\n(c) 2004 Skellhavn Post Ltd.\n` +
  `LP\n${PROSE}\n\nTD\n"We wait for the ferry," said Ada Holt, the harbour master.${more}\n\nAN\nDocument skpost00200405${String(number).padStart(2, '0')}du54001\n`;
const HEADLINES = ['The ferry is late', 'The ferry is later still', 'The ferry has sailed'];
const RECORDS = HEADLINES.map((headline, i) => record(headline, i));
const FILE = 'export/may.txt';

let place: string;
const save = (path: string, text: string) => write(join(place, 'in'), { [path]: text });
const saveAll = (records: readonly string[]) => save(FILE, records.join('\n\n'));
beforeEach(() => {
  place = temporary();
  saveAll(RECORDS);
  save('plain.txt', `A single article\n\n5 May 2004\n\n${PROSE}\n`);
});
afterEach(() => remove(place));

const given = { title: 'Skellhavn', baseUrl: 'https://news.example/a/' };
const warm = (jobs = 1) => {
  const paths = { in: join(place, 'in'), out: join(place, 'dist'), cacheDir: join(place, 'cache') };
  return build(optionsOf({ ...paths, ...given, jobs }), () => {});
};
async function cold(): Promise<Record<string, string>> {
  remove(join(place, 'fresh'));
  await build(
    optionsOf({ in: join(place, 'in'), out: join(place, 'fresh'), cache: false, ...given, jobs: 1 }),
    () => {},
  );
  return sums(join(place, 'fresh'));
}
const archive = () => sums(join(place, 'dist'));
const records = (): Article[] =>
  list(join(place, 'dist/data/articles'))
    .flatMap((path) =>
      readFileSync(join(place, 'dist/data/articles', path), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Article);
const ledger = () => {
  const [own = ''] = readdirSync(join(place, 'cache'));
  return join(place, 'cache', own, 'ledger');
};

const CHANGES: Readonly<Record<string, () => void>> = {
  'a word of one article': () => saveAll(RECORDS.map((one, i) => (i === 1 ? one.replace('a flask', 'a bottle') : one))),
  'an article more': () => saveAll([record('The ferry is early', 9), ...RECORDS]),
  'an article less': () => saveAll(RECORDS.slice(1)),
  'their order': () => saveAll(RECORDS.toReversed()),
  'a number that another has too': () => saveAll([...RECORDS, RECORDS[0]!]),
  'a file of several that holds one': () => saveAll(RECORDS.slice(0, 1)),
  'a file of one that holds several': () =>
    save('plain.txt', RECORDS.map((one) => one.replaceAll('ferry', 'boat')).join('\n')),
  'its name': () => {
    remove(join(place, 'in', FILE));
    save('export/june.txt', RECORDS.join('\n'));
  },
  'its times': () => utimesSync(join(place, 'in', FILE), new Date(0), new Date(0)),
  'another file': () => save('plain.txt', `Another article\n\n5 May 2004\n\n${PROSE}\n`),
  'an article that is refused': () => saveAll([RECORDS[0]!, record('Endless', 7, '\nx'.repeat(20_001)), RECORDS[2]!]),
  'a corrected article': () =>
    save('overrides.csv', 'source,field,value\nexport/may.txt#skpost0020040501du54001,headline,Corrected\n'),
  'withheld articles': () => save('overrides.csv', 'source,field,value\nexport/may.txt,withhold,\n'),
  'who is who': () => save('authority.csv', 'name,variants\nAda Lind Holt,Ada Holt\n'),
};

describe('a build after another', () => {
  it.each(Object.entries(CHANGES))('gives the bytes of a first one, after a change of %s', async (_, change) => {
    await warm();
    change();
    await warm(2);
    expect(archive()).toEqual(await cold());
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it.each([
    ['crawl.warc.gz', packed],
    ['crawl.wacz', (all: readonly Buffer[]) => zip(collection({ 'data.warc.gz': packed(all) }))],
  ])('gives the bytes of a first one, after records were appended to a web archive (%s)', async (name, write) => {
    const crawl = (bytes: Buffer) => writeFileSync(join(place, 'in/export', name), bytes);
    crawl(write(march()));
    await warm();
    crawl(write([...march(), ...june()]));
    expect((await warm(2)).published).toBe(7);
    expect(archive()).toEqual(await cold());
    expect((await warm()).unchanged).toBe(true);
  });

  it('reads a file anew of which not all articles were written down', async () => {
    await warm();
    const lines = readFileSync(ledger(), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('\t"The ferry is later still"\t'));
    truncateSync(ledger(), Buffer.byteLength(lines.slice(0, at).join('\n')) + 1);
    save('plain.txt', `Another article\n\n5 May 2004\n\n${PROSE}\n`);
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it('reads no file anew that is what it was', async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await warm();
    const { atimeMs } = statSync(join(place, 'in', FILE));
    save('plain.txt', `Another article\n\n5 May 2004\n\n${PROSE}\n`);
    expect((await warm()).published).toBe(4);
    expect(statSync(join(place, 'in', FILE)).atimeMs).toBe(atimeMs);
  });
});

describe('an article of a file of several', () => {
  it('keeps its address when others come and go before it', async () => {
    await warm();
    const before = new Map(records().map(({ headline, id, url }) => [headline, `${id} ${url}`]));
    saveAll([record('The ferry is early', 9), ...RECORDS.slice(1)]);
    await warm();
    for (const { headline, id, url } of records())
      if (headline !== 'The ferry is early') expect(`${id} ${url}`).toBe(before.get(headline));
  });

  it('names the file, its checksum, and its own number and place, in record, table and page', async () => {
    await warm();
    const text = readFileSync(join(place, 'in', FILE), 'utf8');
    const own = records().filter(({ source }) => source.path === FILE);
    expect(own.map(({ source: { part } }) => part?.name)).toEqual(
      ['00', '01', '02'].map((n) => `skpost00200405${n}du54001`),
    );
    expect(new Set(own.map(({ source }) => source.sha256)).size).toBe(1);
    expect(own.every((one) => one.text === text.slice(...one.source.part!.span))).toBe(true);
    expect(records().find(({ source }) => source.path === 'plain.txt')?.source.part).toBeNull();
    const [head, ...rows] = readCsv(readFileSync(join(place, 'dist/data/articles.csv'), 'utf8'));
    const at = head!.cells.indexOf('source_part');
    expect(rows.map(({ cells }) => cells[at])).toEqual(records().map(({ source }) => source.part?.name ?? ''));
    const page = readFileSync(join(place, 'dist', own[1]!.url), 'utf8');
    expect(page).toContain(`Article 2 of 3 in the file, from line ${own[1]!.source.part!.line}`);
    expect(page).toContain('skpost0020040501du54001');
  });

  it('is refused by itself, told with its line, and never stops the others', async () => {
    CHANGES['an article that is refused']!();
    const { published, refused, inputs } = await warm();
    expect([published, refused]).toEqual([3, 1]);
    const [bad, ...others] = inputs.filter(({ path }) => path === FILE);
    expect(bad).toMatchObject({ status: 'refused', part: 'skpost0020040507du54001', url: null });
    expect(bad!.notes).toEqual([
      expect.objectContaining({ rule: 'text:lines', line: RECORDS[0]!.split('\n').length + 2 }),
    ]);
    expect(others.map(({ status }) => status)).toEqual(['published', 'published']);
  });

  it('is in the report by its part', async () => {
    const { status } = backfile(place, ['build', '--in', 'in', '--out', 'out', '--no-cache', '--report', 'r.json']);
    expect(status).toBe(0);
    const { inputs, counts } = JSON.parse(readFileSync(join(place, 'r.json'), 'utf8'));
    expect(counts.published).toBe(4);
    expect(inputs.map(({ path, part }: { path: string; part: string | null }) => `${path} ${part}`).sort()).toEqual([
      ...['00', '01', '02'].map((n) => `${FILE} skpost00200405${n}du54001`),
      'plain.txt null',
    ]);
  });
});

describe('inspect', () => {
  const inspect = (...args: string[]) => backfile(place, ['inspect', join('in', FILE), ...args]);

  it('lists the articles of a file, and shows one by its place or its number', () => {
    const all = inspect();
    expect(all.status).toBe(0);
    expect(all.said).toContain('holds 3 articles');
    for (const headline of HEADLINES) expect(all.said).toContain(headline);
    const [second, third] = [inspect('--part', '2').said, inspect('--part', 'skpost0020040502du54001').said];
    expect(second).toContain('headline     The ferry is later still');
    expect(second).toMatch(
      new RegExp(`\\n +${RECORDS[0]!.split('\n').length + 3} +headline +The ferry is later still\\n`),
    );
    expect(third).toContain('headline     The ferry has sailed');
  });

  it('gives records as a list, or one of them', () => {
    const all = JSON.parse(inspect('--json').said) as Article[];
    expect(all.map(({ headline }) => headline)).toEqual(HEADLINES);
    expect(JSON.parse(inspect('--json', '--part', '3').said)).toEqual(all[2]);
  });

  it('says what a file holds where it holds no such article', () => {
    const { status, said } = inspect('--part', '4');
    expect(status).toBe(2);
    expect(said).toContain('has no article "4". It holds 3');
    expect(backfile(place, ['inspect', 'in/plain.txt', '--part', '1']).status).toBe(2);
  });
});

it('a file of very many articles is read in bounded memory and time, and one of empty ones is none', async () => {
  mkdirSync(join(place, 'many'));
  const many = Array.from(
    { length: 2000 },
    (_, i) =>
      `Title: Notice ${i}\nSource: The Skellhavn Post\nFull text:\nThe ferry sails at noon on day ${i} of the season.\n`,
  ).join('\n');
  writeFileSync(join(place, 'many/all.txt'), many);
  writeFileSync(join(place, 'many/empty.txt'), `A headline\n\n${PROSE}\n\n${'1 of 9 DOCUMENTS\n\n'.repeat(9000)}`);
  const options = { in: join(place, 'many'), out: join(place, 'out'), cache: false, search: false, jobs: 2 };
  const { published, inputs } = await build(optionsOf(options), () => {});
  expect(published).toBe(2001);
  expect(inputs.filter(({ path }) => path === 'empty.txt')).toHaveLength(1);
});
