/** `overrides.csv` through every part of a build: what is corrected, what is withheld, what is told, and what a second build makes of it. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Builder from '../../src/build.js';
import type * as Config from '../../src/run/config.js';
import type { Article } from '../../src/types.js';
import { backfile, list, ROOT, remove, sums, temporary, write } from '../setup/cli.js';

// the compiled program, in this process: what a browser runs is made from its modules
const { build } = (await import(join(ROOT, 'build', 'build.js'))) as typeof Builder;
const { optionsOf } = (await import(join(ROOT, 'build', 'run', 'config.js'))) as typeof Config;

const PROSE =
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend ' +
  'its ramp, and the people of the islands have learned to bring a book, a flask and a coat that keeps the wind out.';
const article = (headline: string, more = ''): string =>
  `${headline}\n\nBy Tom Hale\n\n4 March 2011\n\n${PROSE}\n\n“We wait for the ferry,” said Ada Holt, the harbour master. ${more}\n`;
const SECRET = 'Zoltan Quibbleworth';
const EXPORT = `id,title,author,date,body\n${[1, 2, 3]
  .map((n) => `row${n},Export ${n} of the harbour,Tom Hale,2011-03-0${n},"${PROSE} It was day ${n}."`)
  .join('\n')}\n`;

const HEAD = 'source,field,value,note\n';
const FILES = {
  'post/may.txt': article('Ferry retruns'),
  'post/june.txt': article('Rope is dear again'),
  'post/secret.txt': article(`${SECRET} sells his boat`, `“I am done with xylographs,” said ${SECRET}, the miller.`),
  'post/export.csv': EXPORT,
};

let place: string;
beforeEach(() => {
  place = temporary();
  write(join(place, 'in'), FILES);
});
afterEach(() => remove(place));

const given = { title: 'Calder', baseUrl: 'https://news.example/a/', fullTextFeeds: true };
const warm = (jobs = 1) => {
  const paths = { in: join(place, 'in'), out: join(place, 'dist'), cacheDir: join(place, 'cache') };
  return build(optionsOf({ ...paths, ...given, jobs }), () => {});
};
async function cold(jobs = 1): Promise<Record<string, string>> {
  remove(join(place, 'fresh'));
  await build(optionsOf({ in: join(place, 'in'), out: join(place, 'fresh'), cache: false, ...given, jobs }), () => {});
  return sums(join(place, 'fresh'));
}
const archive = () => sums(join(place, 'dist'));
const decide = (...rows: string[]) => writeFileSync(join(place, 'in/overrides.csv'), HEAD + rows.join('\n'));
const records = (): Article[] =>
  list(join(place, 'dist/data/articles')).flatMap((path) =>
    readFileSync(join(place, 'dist/data/articles', path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Article),
  );
const recordOf = (path: string, part: string | null = null) =>
  records().find(({ source }) => source.path === path && (source.part?.name ?? null) === part)!;
const written = (): Map<string, string> =>
  new Map(list(join(place, 'dist')).map((path) => [path, `${statSync(join(place, 'dist', path)).ino}`]));

describe('a corrected article', () => {
  it('says so in its record and on its page, in a text as in an export, and keeps what its source says', async () => {
    decide(
      'post/may.txt,headline,Ferry returns,',
      'post/may.txt,byline,Ann Reed; Bo Lind,"told by her"',
      'post/may.txt,published,1998-06-04,"printed on the cover"',
      'post/export.csv#row2,headline,Harbour of the second day,',
      'post/export.csv,section,Harbour,',
    );
    await warm();
    const may = recordOf('post/may.txt');
    expect(may).toMatchObject({
      headline: 'Ferry returns',
      byline: [{ name: 'Ann Reed' }, { name: 'Bo Lind' }],
      published: { date: '1998-06-04', basis: 'metadata', evidence: '1998-06-04' },
      overridden: ['headline', 'byline', 'published'],
    });
    expect(may.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['Ferry retruns', 'overridden'],
      ['By Tom Hale', 'overridden'],
      ['4 March 2011', 'overridden'],
    ]);
    expect(recordOf('post/export.csv', 'row2')).toMatchObject({
      headline: 'Harbour of the second day',
      section: 'Harbour',
      other: { 'headline (overridden)': 'Export 2 of the harbour' },
      overridden: ['headline', 'section'],
    });
    expect(recordOf('post/export.csv', 'row1').overridden).toEqual(['section']);
    expect(recordOf('post/june.txt')).not.toHaveProperty('overridden');
    const page = readFileSync(join(place, 'dist', may.url), 'utf8');
    expect(page).toMatch(/<dt>Corrected by the archive<\/dt>\s*<dd>Headline, Byline, Date<\/dd>/);
    expect(readFileSync(join(place, 'dist', recordOf('post/june.txt').url), 'utf8')).not.toContain('Corrected by');
    expect(list(join(place, 'dist')).some((path) => path === 'overrides.csv')).toBe(false);
    for (const path of list(join(place, 'dist')))
      expect(readFileSync(join(place, 'dist', path), 'utf8'), path).not.toContain('printed on the cover');
    expect(backfile(place, ['check', '--out', 'dist']).status).toBe(0);
  });

  it('is the same with any number of threads, and as before where its rows are gone', async () => {
    await warm();
    const before = archive();
    decide('post/may.txt,headline,Ferry returns,', 'post/export.csv#row3,withhold,,');
    await warm(3);
    const once = archive();
    expect(once).toEqual(await cold(1));
    expect(once).toEqual(await cold(3));
    expect(once).not.toEqual(before);
    rmSync(join(place, 'in/overrides.csv'));
    await warm();
    expect(archive()).toEqual(before);
  });

  it('may be decided beside the folder, and nowhere twice', () => {
    write(place, { 'overrides.csv': `${HEAD}post/may.txt,headline,Ferry returns,\n` });
    expect(backfile(place, ['build', '--in', 'in', '--out', 'dist', '--no-cache']).status).toBe(0);
    expect(recordOf('post/may.txt').headline).toBe('Ferry returns');
    decide('post/may.txt,headline,Ferry is back,');
    const ran = backfile(place, ['build', '--in', 'in', '--out', 'dist', '--no-cache']);
    expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('Keep one') });
  });
});

describe('a withheld article', () => {
  it.each([
    ['post/secret.txt', null],
    ['post/export.csv#row2', 'Export 2 of the harbour'],
  ])('stands in the report alone (%s)', async (source, words) => {
    await warm();
    decide(`${source},withhold,,asked for by the Brundages`, 'post/may.txt,headline,Ferry returns,');
    const summary = await warm(2);
    const [path, part = null] = source.split('#');
    expect(summary.inputs.find((one) => one.path === path && one.part === part)).toMatchObject({
      status: 'skipped',
      url: null,
      notes: [{ level: 'info', message: 'Withheld by overrides.csv:2: asked for by the Brundages' }],
    });
    expect(summary).toMatchObject({ published: 5, skipped: 1, refused: 0 });
    const told = words === null ? [SECRET, 'Quibbleworth', 'quibbleworth', 'xylograph'] : [words, 'It was day 2'];
    for (const file of list(join(place, 'dist'))) {
      const bytes = file + readFileSync(join(place, 'dist', file), 'latin1');
      for (const word of [...told, 'Brundage', 'Withheld by'])
        expect(bytes.includes(word), `${file}: ${word}`).toBe(false);
    }
    expect(archive()).toEqual(await cold());
  });

  it('is not named by the list of contents of its file, which stands around the other articles', async () => {
    const heads = ['Rope is dear again', 'Xylograph sold', 'Bridge is mended at last'];
    const listed = heads.map((head, i) => `${i + 1}. ${head}\n   The Hask Post, March ${i + 1}, 2011\n`).join('');
    const held = heads.map(
      (head, i) =>
        `${i + 1} of 3 DOCUMENTS\n\nThe Hask Post\n\nMarch ${i + 1}, 2011 Tuesday\n\n${head}\n\nBYLINE: Tom Hale\n\n` +
        `LENGTH: 120 words\n\n${PROSE}\n\nLOAD-DATE: March ${i + 2}, 2011\n\n`,
    );
    const text = `Time of Request: 4 March 2011\n\n${listed}\n${held.join('\n')}`;
    write(join(place, 'in'), { 'post/nexis.txt': text });
    await warm();
    expect(recordOf('post/nexis.txt', '1').text).toContain('Xylograph');
    decide('post/nexis.txt#2,withhold,,');
    const { inputs } = await warm();
    expect(archive()).toEqual(await cold());
    for (const part of ['1', '3']) {
      const { text: own, source } = recordOf('post/nexis.txt', part);
      expect(own).toContain(PROSE);
      expect(own).not.toMatch(/xylograph/i);
      expect(text.slice(...source.part!.span)).toBe(own);
      const { notes } = inputs.find(({ path, part: of }) => path === 'post/nexis.txt' && of === part)!;
      expect(notes).toContainEqual(expect.objectContaining({ level: 'info', rule: 'override:around' }));
    }
    decide('post/nexis.txt#2,section,Sport,');
    await warm();
    expect(archive()).toEqual(await cold());
    expect(recordOf('post/nexis.txt', '1').text).toContain('Xylograph');
  });

  it('leaves the archive that it would be without its file', async () => {
    decide('post/secret.txt,withhold,,');
    await warm();
    rmSync(join(place, 'in/overrides.csv'));
    rmSync(join(place, 'in/post/secret.txt'));
    expect(archive()).toEqual(await cold());
  });

  it('stops the build where its row meets no article, and the former archive stands', async () => {
    await warm();
    const before = archive();
    const refused = async (row: string): Promise<string> => {
      decide('post/may.txt,headline,Ferry returns,', row);
      const ran = backfile(place, ['build', '--in', 'in', '--out', 'dist', '--cache-dir', 'cache']);
      expect(ran.status, row).toBe(2);
      expect(ran.said, row).toContain(`${join('in', 'overrides.csv')}:3: Expected`);
      expect(archive(), row).toEqual(before);
      return ran.said;
    };
    expect(await refused('post/renamed.txt,withhold,,')).toContain('found "post/renamed.txt"');
    expect(await refused('post/export.csv#row9,withhold,,')).toMatch(
      /"post\/export\.csv#row9".*holds 3.*Nothing is built/,
    );
    expect(await refused('post/june.txt#1,withhold,,')).toMatch(/holds one article: name it by its path/);
    expect(await refused('post/export.csv#row9,section,A,')).toContain('remove the row');
    expect(await refused('post/export.csv,headline,All of them,')).toContain('the file holds 3');
    expect(await refused('post/june.txt,withhold,no,')).toContain('found "no"');
  });

  it.each([
    ['in/Overrides.csv', 'overrides.csv'],
    ['in/overrides.csv.txt', 'overrides.csv'],
    ['OVERRIDES.CSV', 'overrides.csv'],
    ['in/overrides.xlsx', 'overrides.csv'],
    ['in/overrides.txt', 'overrides.csv'],
    ['overrides.ods', 'overrides.csv'],
    ['Authority.csv', 'authority.csv'],
    ['in/authority.tsv', 'authority.csv'],
  ])('stops the build where its table has not quite the name (%s)', (path, expected) => {
    write(place, { [path]: `${HEAD}post/secret.txt,withhold,,` });
    const ran = backfile(place, ['build', '--in', 'in', '--out', 'dist', '--no-cache']);
    expect(ran.status).toBe(2);
    expect(ran.said).toContain(`Expected the name ${expected}, found ${join(place, path)}`);
  });

  it('is withheld where the spreadsheet lies beside the table that was saved of it; an article may be called authority', async () => {
    decide('post/secret.txt,withhold,,');
    write(place, { 'in/overrides.xlsx': 'PK', 'overrides.ods': 'PK', 'in/authority.txt': article('The authority') });
    expect(await warm()).toMatchObject({ published: 6, released: true });
  });

  it('is told that a table in a folder below holds for nothing', async () => {
    write(join(place, 'in'), { 'post/overrides.csv': `${HEAD}secret.txt,withhold,,` });
    const { inputs, refused } = await warm();
    expect(refused).toBe(1);
    const { notes } = inputs.find(({ path }) => path === 'post/overrides.csv')!;
    expect(notes).toMatchObject([{ rule: 'scan:overrides', message: expect.stringContaining('move its rows up') }]);
  });

  it('stops nothing where its file could not be read at all', async () => {
    write(join(place, 'in'), { 'post/torn.json': '{"title": ' });
    decide('post/torn.json#2,withhold,,');
    const summary = await warm();
    expect(summary).toMatchObject({ released: true, refused: 1 });
  });
});

describe('a second build', () => {
  it('touches nothing where no row changed, and only what a changed row is about', async () => {
    decide('post/may.txt,section,Harbour,', 'post/export.csv#row1,section,Sport,');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await warm();
    const first = written();
    expect(await warm()).toMatchObject({ unchanged: true });
    expect(written()).toEqual(first);
    // a line more above the others, another order: what the rows say is the same
    decide('', 'post/export.csv#row1,section,Sport,a note', 'post/may.txt,section,Harbour,');
    await warm();
    expect(written()).toEqual(first);
    decide('post/may.txt,section,Harbour,', 'post/export.csv#row1,section,Quay,');
    await warm();
    const changed = list(join(place, 'dist')).filter((path) => first.get(path) !== written().get(path));
    const pages = changed.filter((path) => records().some(({ url }) => url === path));
    expect(pages).toEqual([recordOf('post/export.csv', 'row1').url]);
    expect(archive()).toEqual(await cold());
  });

  it('reads no file again of which no row speaks', async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await warm();
    const { atimeMs } = statSync(join(place, 'in/post/june.txt'));
    decide('post/may.txt,section,Harbour,', 'post/secret.txt,withhold,,');
    expect((await warm()).published).toBe(5);
    expect(statSync(join(place, 'in/post/june.txt')).atimeMs).toBe(atimeMs);
  });

  it('tells the line on which an article is withheld now', async () => {
    const told = async () => (await warm()).inputs.find(({ path }) => path === 'post/secret.txt')?.notes[0]?.message;
    decide('post/secret.txt,withhold,,');
    expect(await told()).toBe('Withheld by overrides.csv:2');
    decide('post/may.txt,tags,a,', 'post/secret.txt,withhold,,asked for');
    expect(await told()).toBe('Withheld by overrides.csv:3: asked for');
  });
});

it('inspect shows what is decided, and of a withheld article what the parser makes of it', () => {
  decide('post/may.txt,headline,Ferry returns,', 'post/may.txt,byline,,', 'post/secret.txt,withhold,,asked for');
  const inspect = (file: string, ...more: string[]) =>
    backfile(place, ['inspect', join('in/post', file), '--in', 'in', ...more]);
  expect(inspect('may.txt').said).toMatch(
    /headline +Ferry returns\n[\s\S]*overrides +headline: Ferry returns \(line 2\)/,
  );
  expect(inspect('may.txt').said).toMatch(/overrides +byline: none \(line 3\)/);
  expect(JSON.parse(inspect('may.txt', '--json').said)).toMatchObject({ overridden: ['headline', 'byline'] });
  expect(inspect('secret.txt').said).toMatch(/overrides +left out of the archive \(line 4, asked for\)/);
  expect(inspect('secret.txt').said).toContain(`headline     ${SECRET}`);
  expect(inspect('june.txt').said).not.toContain('overrides');
});

it('the report gives each doubt about a field a row to begin with, and filled in it settles the doubt', () => {
  write(join(place, 'in'), {
    'post/rope, salt.txt': `Rope and salt are dear\n\n${PROSE}\n`,
    'post/brief.txt': 'Barrier lowered',
  });
  const reported = () => {
    backfile(place, ['build', '--in', 'in', '--out', 'dist', '--no-cache', '--report', 'report.json']);
    const { inputs } = JSON.parse(readFileSync(join(place, 'report.json'), 'utf8')) as {
      inputs: { path: string; reasons: { rule: string; row: string | null }[] }[];
    };
    return (path: string) => inputs.find((one) => one.path === path)?.reasons.map(({ rule, row }) => [rule, row]);
  };
  const first = reported();
  expect(first('post/rope, salt.txt')).toEqual([['date:none', '"post/rope, salt.txt",published,']]);
  expect(first('post/brief.txt')).toContainEqual(['body:none', null]);
  decide('"post/rope, salt.txt",published,1998-06-04');
  expect(reported()('post/rope, salt.txt')).toEqual([]);
});
