/** Articles that lie in several files, through every part of a build: incremental or anew, reported, inspected, shown. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Builder from '../../src/build.js';
import type * as Config from '../../src/run/config.js';
import type * as Ledger from '../../src/run/keeping/cache.js';
import type * as Preview from '../../src/run/preview/preview.js';
import type { Article } from '../../src/types.js';
import { alto, area, block, div, fptr, ISSUE, logical, mets } from '../formats/printed.js';
import { backfile, list, ROOT, remove, sums, temporary, write } from '../setup/cli.js';

// the compiled program, in this process: what a browser runs is made from its modules
const { build } = (await import(join(ROOT, 'build', 'build.js'))) as typeof Builder;
const { optionsOf, builtInTemplates } = (await import(join(ROOT, 'build', 'run', 'config.js'))) as typeof Config;
const { openPreviewer } = (await import(join(ROOT, 'build', 'run', 'preview', 'preview.js'))) as typeof Preview;
const { ledgerFile } = (await import(join(ROOT, 'build', 'run', 'keeping', 'cache.js'))) as typeof Ledger;

const WORDS = [
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend its ramp.',
  'The town is to have a second school, the council said on Monday, and it will stand behind the old windmill and open in the spring.',
];
const article = (id: string, page: string) =>
  div('ARTICLE', div('TITLE', fptr(area(page, 'T'))) + div('BODY', fptr(area(page, 'B'))), `ID="${id}"`);
const METS = mets({
  described: { I: ISSUE },
  files: { A1: 'alto/1.xml', A2: 'alto/2.xml' },
  maps: logical(div('ISSUE', article('ferry', 'A1') + article('school', 'A2'), 'DMDID="I"')),
});
const page = (headline: string, words: string) => alto([block('T', headline), block('B', words)]);
const NAMES = 'post_id,post_date,is_published,type,audience,title,subtitle';
const rows = (...ids: string[]) =>
  `${NAMES}\n${ids.map((id) => `${id},2022-03-04T09:15:00.000Z,true,newsletter,everyone,Letter ${id},\n`).join('')}`;
const FILES: Readonly<Record<string, string>> = {
  'post/x-mets.xml': METS,
  'post/alto/1.xml': page('The ferry is late', WORDS[0]!),
  'post/alto/2.xml': page('A second school', WORDS[1]!),
  'letter/posts.csv': rows('1.ferry', '2.school'),
  'letter/posts/1.ferry.html': `<p>${WORDS[0]}</p>`,
  'letter/posts/2.school.html': `<p>${WORDS[1]}</p>`,
  'plain.txt': `A single article\n\n5 May 2004\n\n${WORDS[0]}\n`,
};

let place: string;
const at = (path: string) => join(place, 'in', path);
const save = (path: string, text: string) => write(join(place, 'in'), { [path]: text });
beforeEach(() => {
  place = temporary();
  write(join(place, 'in'), FILES);
});
afterEach(() => remove(place));

const given = { title: 'Calder', baseUrl: 'https://news.example/a/' };
const options = (jobs = 1) =>
  optionsOf({ in: join(place, 'in'), out: join(place, 'dist'), cacheDir: join(place, 'cache'), ...given, jobs });
const warm = (jobs = 1) => build(options(jobs), () => {});
async function cold(): Promise<Record<string, string>> {
  remove(join(place, 'fresh'));
  await build(
    optionsOf({ in: join(place, 'in'), out: join(place, 'fresh'), cache: false, ...given, jobs: 1 }),
    () => {},
  );
  return sums(join(place, 'fresh'));
}
const records = (): Article[] =>
  list(join(place, 'dist/data/articles')).flatMap((path) =>
    readFileSync(join(place, 'dist/data/articles', path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Article),
  );
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

const CHANGES: Readonly<Record<string, () => void>> = {
  'a word of a page': () => save('post/alto/1.xml', page('The ferry is late', WORDS[0]!.replace('ramp', 'door'))),
  'a headline on a page': () => save('post/alto/2.xml', page('A third school', WORDS[1]!)),
  'a page more': () => save('post/alto/3.xml', page('Loose', WORDS[0]!)),
  'a page less': () => rmSync(at('post/alto/2.xml')),
  'all pages gone': () => rmSync(at('post/alto'), { recursive: true }),
  'the METS gone': () => rmSync(at('post/x-mets.xml')),
  'the METS': () => save('post/x-mets.xml', METS.replace('ID="school"', 'ID="new"')),
  'the times of a page': () => utimesSync(at('post/alto/1.xml'), new Date(0), new Date(0)),
  'a post': () => save('letter/posts/1.ferry.html', `<p>${WORDS[1]}</p>`),
  'a row': () => save('letter/posts.csv', rows('2.school')),
  'the table gone': () => rmSync(at('letter/posts.csv')),
  'another file': () => save('plain.txt', `Another article\n\n5 May 2004\n\n${WORDS[1]}\n`),
  'a corrected article': () =>
    save('overrides.csv', 'source,field,value\npost/x-mets.xml#ferry,headline,Corrected\nletter/posts.csv,withhold,\n'),
};

describe('a build after another', () => {
  it.each(Object.entries(CHANGES))('gives the bytes of a first one, after a change of %s', async (_, change) => {
    await quiet();
    await warm();
    change();
    await warm(2);
    expect(sums(join(place, 'dist'))).toEqual(await cold());
    await quiet();
    await warm();
    expect(sums(join(place, 'dist'))).toEqual(await cold());
  });

  it('reads nothing anew where nothing of what belongs together has changed, and all of it where a page has', async () => {
    await quiet();
    await warm();
    const read = () => [at('post/x-mets.xml'), at('post/alto/2.xml')].map((path) => statSync(path).atimeMs);
    const before = read();
    CHANGES['another file']!();
    await quiet();
    expect((await warm()).published).toBe(5);
    expect(read()).toEqual(before);
    CHANGES['a word of a page']!();
    await warm();
    expect(records().find(({ source }) => source.part?.name === 'ferry')?.text).toContain('door');
  });
});

describe('what is led', () => {
  it('is in the report with who leads it, and is no article', async () => {
    const { inputs, published, refused } = await warm();
    expect([published, refused]).toEqual([5, 0]);
    const led = inputs.filter(({ notes }) => notes.some(({ rule }) => rule === 'scan:companion'));
    expect(led.map(({ path, status, notes }) => [path, status, notes[0]!.message]).sort()).toEqual([
      ['letter/posts/1.ferry.html', 'skipped', 'Read with letter/posts.csv, which leads it.'],
      ['letter/posts/2.school.html', 'skipped', 'Read with letter/posts.csv, which leads it.'],
      ['post/alto/1.xml', 'skipped', 'Read with post/x-mets.xml, which leads it.'],
      ['post/alto/2.xml', 'skipped', 'Read with post/x-mets.xml, which leads it.'],
    ]);
  });

  it('is read by itself where its leader is gone', async () => {
    rmSync(at('post/x-mets.xml'));
    expect((await warm()).inputs.filter(({ path }) => path.startsWith('post/')).map(({ status }) => status)).toEqual([
      'published',
      'published',
    ]);
  });

  it.skipIf(process.platform === 'win32')('is never a link', async () => {
    rmSync(at('post/alto/2.xml'));
    mkdirSync(join(place, 'out'));
    write(join(place, 'out'), { '2.xml': page('Secret', WORDS[1]!) });
    symlinkSync(join(place, 'out/2.xml'), at('post/alto/2.xml'));
    const { inputs } = await warm();
    expect(
      inputs.filter(({ status }) => status === 'refused').map(({ path, notes }) => [path, notes[0]!.rule]),
    ).toEqual([
      ['post/alto/2.xml', 'scan:kind'],
      ['post/x-mets.xml', 'beside:missing'],
    ]);
    expect(records().some(({ headline }) => headline === 'Secret')).toBe(false);
  });
});

describe('inspect', () => {
  it('shows the articles of a leader with the words beside it, whether it lies in the input or not', () => {
    for (const input of [['--in', 'in'], []]) {
      const all = backfile(place, ['inspect', 'in/post/x-mets.xml', ...input]);
      expect(all.said).toContain('holds 2 articles');
      const one = backfile(place, ['inspect', 'in/post/x-mets.xml', '--part', 'school', ...input]).said;
      expect(one).toContain('headline     A second school');
    }
    expect(backfile(place, ['inspect', 'in/letter/posts.csv', '--part', '2']).said).toContain(
      'headline     Letter 2.school',
    );
  });
});

describe('a preview', () => {
  it('of a changed page is that of the article with its words', async () => {
    const { learnt } = await warm();
    const { in: input, out, site } = options();
    const previewer = openPreviewer();
    const ledger = ledgerFile(join(place, 'cache'), out);
    await previewer.load({ in: input, out, site, templates: builtInTemplates(), overrides: null, ledger, learnt });
    CHANGES['a word of a page']!();
    const { files, refused } = await previewer.changed([at('post/alto/1.xml')]);
    const [[path, content] = ['', '']] = [...files];
    expect([...refused.keys()]).toEqual(['post/x-mets.xml']);
    expect([files.size, content]).toEqual([1, expect.stringContaining('mend its door')]);
    await warm();
    expect(content).toBe(readFileSync(join(out, path), 'utf8'));
    expect(existsSync(join(out, path))).toBe(true);
    save('letter/posts/2.school.html', `<p>${WORDS[0]} New.</p>`);
    const more = await previewer.changed([at('letter/posts/2.school.html')]);
    expect([...more.files.values()][0]).toContain('New.');
  });
});
