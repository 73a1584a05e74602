import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/types.js';
import { ARTICLES, BROKEN } from '../setup/articles.js';
import { backfile, list, type Ran, remove, STACK, stamps, sums, temporary, write } from '../setup/cli.js';

interface Report {
  readonly inputs: readonly {
    readonly path: string;
    readonly status: string;
    readonly url: string | null;
    readonly reasons: readonly {
      readonly rule: string;
      readonly grade: string | null;
      readonly line: number | null;
      readonly message: string;
    }[];
  }[];
  readonly counts: Readonly<Record<string, unknown>>;
}

let place: string;
beforeEach(() => {
  place = temporary();
  write(join(place, 'in'), ARTICLES);
});
afterEach(() => remove(place));

const at = (path: string): string => join(place, path);
const build = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Ran =>
  backfile(place, ['build', '--in', 'in', '--out', 'out', ...args], env);
function report(): Report {
  return JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report;
}

/** Pages of one source: each with the same menu, the same wish, and its own news. */
const SOURCE = Object.fromEntries(
  ['Mend', 'Salt', 'Rope', 'Tide', 'Sail', 'Mast', 'Keel'].map((word, i) => [
    `post/page-${i}.txt`,
    `Zum Kiosk\n${word} prices rise for the third month at the harbour\n\nBy Mara Ellwick\n\nThe price of ${word.toLowerCase()} rose again on Monday by ${i + 2} per cent, the harbour board said, and the chandlers of the town expect no fall before the spring.\n\nThe Post wishes you a calm sea\n`,
  ]),
);

describe('a date years after all others', () => {
  it('is published, and the report asks a person to look', () => {
    const dated = (year: number) => [`y/${year}-03-04-a.txt`, `A ferry of ${year}\n\nThe ferry sailed that day.\n`];
    write(at('in'), Object.fromEntries([2091, ...Array.from({ length: 9 }, (_, i) => 2010 + i)].map(dated)));
    build(['--report', 'report.json']);
    const late = report().inputs.filter(({ reasons }) => reasons.some(({ rule }) => rule === 'date:late'));
    expect(late).toMatchObject([{ path: 'y/2091-03-04-a.txt', status: 'published' }]);
    const [reason] = late[0]!.reasons.filter(({ rule }) => rule === 'date:late');
    expect(reason).toMatchObject({ grade: 'medium', message: expect.stringMatching(/^Dated 2091-03-04, years after/) });
  });
});

describe('lines that recur in one source', () => {
  beforeEach(() => write(at('in'), SOURCE));
  const wish = 'The Post wishes you a calm sea';
  const told = () => (JSON.parse(readFileSync(at('report.json'), 'utf8')) as { recurring: unknown }).recurring;
  const records = () => readFileSync(at('out/data/articles/undated.jsonl'), 'utf8');

  it('are left out, and the report lists them, from any number of threads', () => {
    build(['--report', 'report.json', '--jobs', '1']);
    const listed = told();
    expect(listed).toEqual([
      { source: 'post', line: wish, files: 7 },
      { source: 'post', line: 'Zum Kiosk', files: 7 },
    ]);
    expect(records()).toContain(`{"text":"${wish}"`);
    expect(records().match(/"reason":"recurring line"/g)).toHaveLength(14);
    const once = sums(at('out'));
    build(['--report', 'report.json', '--jobs', '3']);
    expect(told()).toEqual(listed);
    expect(sums(at('out'))).toEqual(once);
  });

  it('stand where the configuration keeps them', () => {
    writeFileSync(at('backfile.config.json'), '{ "recurring": false }');
    build(['--report', 'report.json']);
    expect(told()).toEqual([]);
    expect(records()).not.toContain('recurring line');
  });
});

describe('dates in figures', () => {
  const page = (i: number, date: string) =>
    `Rope prices rise for the ${i}th month\n\n${date}\n\nThe price of rope rose again on Monday, the harbour board said, and the chandlers of the town expect no fall before the spring.\n`;

  it('are read as other files of their source show, which the report tells, from any number of threads', () => {
    write(at('in'), {
      'gazette/a.txt': page(4, '03/04/2011'),
      'gazette/b.md': `---\ntitle: Salt is dear\ndate: 05/17/2011\n---\n\n${page(5, '').slice(0, 160)}`,
      'sentinel/a.txt': page(6, '03/04/2011'),
      'sentinel/b.txt': page(7, '28/04/2011'),
      'alone.txt': page(8, '03/04/2011'),
    });
    build(['--report', 'report.json', '--jobs', '1']);
    const once = sums(at('out'));
    const told = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { dateOrders: unknown };
    expect(told.dateOrders).toEqual([
      { source: 'gazette', sign: '/', order: 'mdy', files: 1 },
      { source: 'sentinel', sign: '/', order: 'dmy', files: 1 },
    ]);
    const dates = report().inputs.map(({ path, url }) => [path, url?.slice(0, 7)]);
    expect(dates).toContainEqual(['gazette/a.txt', '2011/03']);
    expect(dates).toContainEqual(['sentinel/a.txt', '2011/04']);
    const doubtful = report().inputs.filter(({ reasons }) => reasons.some(({ rule }) => rule === 'date:ambiguous'));
    expect(doubtful.map(({ path }) => path)).toEqual(['alone.txt']);
    build(['--report', 'report.json', '--jobs', '3']);
    expect(sums(at('out'))).toEqual(once);
  });
});

describe('authority.csv', () => {
  const said = (name: string) =>
    `---\ntitle: ${name} speaks\ndate: 2011-03-04\n---\n\n“The rope is dear and the salt is dearer,” said ${name} on Friday, when the harbour board met.\n`;
  const table = 'name,variants,source\nAda Ren-Hale,Ada Ren|Ada Hale,\n';
  beforeEach(() => write(at('in'), { 'post/a.md': said('Ada Ren'), 'post/b.md': said('Ada Hale') }));
  const persons = () => readFileSync(at('out/data/quotes.csv'), 'utf8').match(/(?<=,)ada-[a-z-]+(?=,)/g);

  it.each(['in/authority.csv', 'authority.csv'])(
    'makes two names one person, as %s, with any number of threads',
    (path) => {
      write(place, { [path]: table });
      build(['--jobs', '1']);
      expect(persons()).toEqual(['ada-ren-hale', 'ada-ren-hale']);
      expect(backfile(place, ['check', '--out', 'out']).status).toBe(0);
      const once = sums(at('out'));
      build(['--jobs', '3']);
      expect(sums(at('out'))).toEqual(once);
    },
  );

  it('stops the build where it is wrong, every line named, and leaves the archive as it is', () => {
    build();
    const before = stamps(at('out'));
    write(place, { 'in/authority.csv': `${table},A. Ren,\nTom Hale,,pots\n` });
    const ran = build();
    expect(ran.status).toBe(2);
    expect(ran.said).toContain(`${join('in', 'authority.csv')}:3: Expected the authorized form`);
    expect(ran.said).toContain(`${join('in', 'authority.csv')}:4: Expected in "source" a folder or file`);
    expect(ran.said).not.toMatch(STACK);
    expect(stamps(at('out'))).toEqual(before);
  });

  it('may not be there twice', () => {
    write(place, { 'in/authority.csv': table, 'authority.csv': table });
    expect(build()).toMatchObject({ status: 2, said: expect.stringContaining('Keep one') });
  });
});

describe('backfile build', () => {
  it('publishes every article, says what to open and ends with 0', () => {
    const ran = build(['--report', 'report.json']);
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.said).toContain(join('out', 'index.html'));
    expect(report().counts).toMatchObject({ published: 3, refused: 0 });
    for (const input of report().inputs) expect(statSync(at(`out/${input.url}`)).isFile()).toBe(true);
    expect(list(at('out'))).toEqual(
      expect.arrayContaining(['index.html', 'manifest-sha256.txt', 'feed.json', 'data/articles.csv']),
    );
  });

  it('lists what to look at first, the most severe before all, and counts it by grade in its last words', () => {
    write(at('in'), {
      'a/tide.txt':
        'Tide of 1962\n\nThe tide of that winter came over the wall at night, and nobody in the lower town slept.',
      'b/barrier.txt': 'Barrier lowered',
      'broken.md': BROKEN,
    });
    const ran = build(['--report', 'report.json']);
    expect(ran.said).toContain('2 to review (1 high, 1 low).');
    const listed = report().inputs.map(({ path, reasons }) => [path, reasons[0]?.grade]);
    expect(listed.slice(0, 3)).toEqual([
      ['broken.md', null],
      ['b/barrier.txt', 'high'],
      ['a/tide.txt', 'low'],
    ]);
    const rest = listed.slice(3).map(([path]) => path);
    expect(rest).toEqual(rest.toSorted());
    expect(report().counts).toMatchObject({ warnings: 2, review: { high: 1, medium: 0, low: 1 } });
  });

  it('leaves nothing in or beside the output that differs from run to run', () => {
    build();
    expect(list(place).filter((path) => !/^(?:in|out)\//.test(path) && !path.startsWith('.backfile'))).toEqual([]);
    const text = list(at('out'))
      .map((path) => readFileSync(at(`out/${path}`), 'utf8'))
      .join('');
    expect(text).not.toContain(place);
  });

  it('says nothing but what needs a person when it is asked to be quiet', () => {
    expect(build(['--quiet'])).toEqual({ status: 0, said: '' });
  });

  it('changes no file and no time when it is run again', () => {
    build();
    const before = stamps(at('out'));
    expect(build().status).toBe(0);
    expect(stamps(at('out'))).toEqual(before);
  });

  it('removes the page of an article that is gone, and what named it', () => {
    build(['--report', 'report.json']);
    const url = report().inputs.find((input) => input.path.endsWith('ferry.txt'))?.url ?? '';
    expect(existsSync(at(`out/${url}`))).toBe(true);
    rmSync(at('in/letters'), { recursive: true });
    build();
    expect(existsSync(at(`out/${url}`))).toBe(false);
    expect(backfile(place, ['check', '--out', 'out']).status).toBe(0);
    const text = list(at('out'))
      .map((path) => readFileSync(at(`out/${path}`), 'utf8'))
      .join('');
    expect(text).not.toContain('Ferry strike');
  });

  it('makes one note of one broken article, and every other page as if it were not there', () => {
    build();
    const sound = sums(at('out'));
    write(at('in'), { 'broken.md': BROKEN });
    const ran = build(['--report', 'report.json']);
    expect(ran.status).toBe(1);
    expect(ran.said).toContain('broken.md');
    expect(ran.said).not.toMatch(STACK);
    const refused = report().inputs.filter((input) => input.status === 'refused');
    expect(refused.map((input) => input.path)).toEqual(['broken.md']);
    expect(refused[0]?.reasons).toHaveLength(1);
    expect(sums(at('out'))).toEqual(sound);
  });

  it('publishes nothing with --strict when an article is refused', () => {
    build();
    const before = stamps(at('out'));
    write(at('in'), { 'broken.md': BROKEN, 'new.txt': 'A new headline\n\nA new text of one line.\n' });
    expect(build(['--strict']).status).toBe(1);
    expect(stamps(at('out'))).toEqual(before);
  });

  it('takes its options from backfile.config.json, and the command line wins', () => {
    write(place, { 'backfile.config.json': JSON.stringify({ title: 'The Configured Post' }) });
    expect(build().status).toBe(0);
    expect(readFileSync(at('out/index.html'), 'utf8')).toContain('The Configured Post');
    build(['--title', 'The Commanded Post']);
    expect(readFileSync(at('out/index.html'), 'utf8')).toContain('The Commanded Post');
  });

  it('reads that file as editors of Windows save it', () => {
    write(place, { 'backfile.config.json': '\ufeff{ "title": "The Marked Post" }\r\n' });
    expect(build().status).toBe(0);
    expect(readFileSync(at('out/index.html'), 'utf8')).toContain('The Marked Post');
  });

  it.each<[string, unknown, RegExp]>([
    ['a key that is none', { titel: 'x' }, /"titel", which is no option/],
    ['a value of another kind', { jobs: '2' }, /"jobs" expects a number/],
    ['a number out of its range', { jobs: 0 }, /"jobs" expects a whole number from 1 to 256, and 0 came/],
    ['an address that is none', { baseUrl: 'here' }, /"baseUrl" expects an address/],
    ['a word that is none of three', { crawlers: 'some' }, /"crawlers" expects "open"/],
    ['a folder without a name', { out: '' }, /"out" expects the path/],
    ['no object', [], /must hold one object/],
  ])('names that file, and in it %s', (_, settings, words) => {
    write(place, { 'backfile.config.json': JSON.stringify(settings) });
    const { status, said } = backfile(place, ['build', '--in', 'in']);
    expect(status).toBe(2);
    expect(said).toMatch(words);
    expect(said).toContain('backfile.config.json');
  });

  it('tells of such a file in the folder of articles, where it holds for nothing, and of what else it leaves', () => {
    write(at('in'), { 'backfile.config.json': '{}', 'scan.jpg': 'x', 'page_files/frame.html': '<p>Buy this' });
    expect(build(['--report', 'report.json']).said).toContain('3 skipped');
    const skipped = report().inputs.filter(({ status }) => status === 'skipped');
    const told = skipped.map(({ path, reasons }) => [path, reasons[0]?.rule, reasons[0]?.message]);
    expect(told).toEqual([
      ['backfile.config.json', 'scan:config', expect.stringContaining('beside the folder of articles')],
      ['page_files/frame.html', 'scan:part', expect.stringContaining('part of another page')],
      [
        'scan.jpg',
        'scan:format',
        expect.stringContaining(
          '.txt, .text, .md, .markdown, .html, .htm, .xhtml, .hocr, .json, .jsonl, .ndjson, .jl, .csv, .tsv, .tab, .xml, .rss, .atom, .nitf, .warc, .warc.gz, .wacz, .mhtml, .mht, .docx, .docm, .dotx, .doc, .dot, .odt, .ott, .rtf or no',
        ),
      ],
    ]);
  });
});

describe('the same bytes come', () => {
  let usual: Readonly<Record<string, string>>;
  beforeAll(() => {
    const first = temporary();
    write(join(first, 'in'), ARTICLES);
    backfile(first, ['build', '--in', 'in', '--out', 'out']);
    usual = sums(join(first, 'out'));
    remove(first);
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['from one thread', ['--jobs', '1'], {}],
    ['from four threads', ['--jobs', '4'], {}],
    ['without a cache', ['--no-cache'], {}],
    ['in Tokyo', [], { TZ: 'Asia/Tokyo' }],
    ['in Los Angeles, in Turkish', [], { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ])('%s', (_, args, env) => {
    expect(backfile(place, ['build', '--in', 'in', '--out', 'again', ...args], env).status).toBe(0);
    expect(sums(at('again'))).toEqual(usual);
  });

  it('from another folder, with other file times, written in another order', () => {
    const elsewhere = at('some/where else/ärticles');
    for (const [path, content] of Object.entries(ARTICLES).reverse()) {
      write(elsewhere, { [path]: content });
      utimesSync(join(elsewhere, path), 1, 1);
    }
    expect(backfile(elsewhere, ['build', '--in', '.', '--out', at('again')]).status).toBe(0);
    expect(sums(at('again'))).toEqual(usual);
  });
});

describe('a build that cannot be done ends with 2, says why in words, and leaves the former output alone', () => {
  let built: string;
  beforeAll(() => {
    built = temporary();
    write(built, { 'stranger/thesis.doc': 'mine' });
    write(join(built, 'in'), ARTICLES);
    backfile(built, ['build', '--in', 'in', '--out', 'out']);
  });
  afterAll(() => remove(built));

  it.each<[string, readonly string[], RegExp]>([
    ['a missing input folder', ['--in', 'nowhere'], /nowhere/],
    ['an input that is a file', ['--in', 'in/bridge.txt'], /bridge\.txt/],
    ['an unknown option', ['--outt', 'x'], /--outt[\s\S]*--out/],
    ['an option without its value', ['--title'], /--title/],
    ['a number that is none', ['--jobs', 'many'], /--jobs[\s\S]*many/],
    ['an address that is none', ['--base-url', 'not an address'], /--base-url[\s\S]*not an address/],
    ['an output without a name', ['--out', ''], /--out expects the path of a file or folder, and "" came/],
    ['an option of another command', ['--json'], /--json is an option of inspect/],
    ['a missing template folder', ['--templates', 'nowhere'], /nowhere/],
    ['an output inside the input', ['--out', 'in/dist'], /inside/],
    ['an output that is the input', ['--out', 'in'], /same folder/],
    ['an output above the input', ['--out', '.'], /above/],
    ['an output that is a stranger', ['--out', 'stranger'], /stranger/],
  ])('%s', (_, args, words) => {
    const before = stamps(built);
    const ran = backfile(built, ['build', '--in', 'in', '--out', 'out', ...args]);
    expect(ran.said).toMatch(words);
    expect(ran.said).not.toMatch(STACK);
    expect(ran.status).toBe(2);
    expect(stamps(built)).toEqual(before);
  });

  it('of an option that is given twice says that the last counts, unless it is to be quiet', () => {
    const args = ['build', '--in', 'nowhere', '--in', 'in', '--title', 'One', '--out', 'out', '--title=Two'];
    const { said, status } = backfile(place, args);
    expect(status).toBe(0);
    expect(said).toMatch(/^--in was given 2 times; the last counts: "in"\.$/m);
    expect(said).toMatch(/^--title was given 2 times; the last counts: "Two"\.$/m);
    expect(said).not.toContain('--out was');
    expect(backfile(place, [...args, '--quiet']).said).toBe('');
  });

  it('an unknown command, and none at all', () => {
    expect(backfile(place, ['publish'])).toMatchObject({
      status: 2,
      said: expect.stringMatching(/publish[\s\S]*build/),
    });
    expect(backfile(place, []).said).toContain('backfile build');
  });

  it('a template that no page asks for is told with the build, and with every next one', () => {
    write(at('mine'), { 'artcle.html': '<p>' });
    const words = /artcle\.html: no template has that name, .* Was "article\.html" meant\?/;
    expect(build(['--templates', 'mine'])).toMatchObject({ status: 0, said: expect.stringMatching(words) });
    expect(build(['--templates', 'mine']).said).toMatch(words);
  });

  it('a template that is wrong is named with its line', () => {
    build();
    const before = stamps(at('out'));
    write(at('mine'), { 'article.html': 'one\ntwo <%= it.nothing.at.all %>\n' });
    const ran = build(['--templates', 'mine']);
    expect(ran).toMatchObject({ status: 2, said: expect.stringMatching(/article\.html:2/) });
    expect(ran.said).not.toMatch(STACK);
    expect(stamps(at('out'))).toEqual(before);
  });
});

describe('backfile check', () => {
  it('ends with 0 for a sound archive', () => {
    build();
    expect(backfile(place, ['check', '--out', 'out'])).toMatchObject({
      status: 0,
      said: expect.not.stringMatching(STACK),
    });
  });

  it('finds one changed byte, names the file and ends with 1', () => {
    build();
    const page = readFileSync(at('out/feed.json'), 'utf8');
    writeFileSync(at('out/feed.json'), page.replace('Tarn', 'Torn'));
    expect(backfile(place, ['check', '--out', 'out'])).toMatchObject({
      status: 1,
      said: expect.stringContaining('feed.json'),
    });
    build();
    expect(backfile(place, ['check', '--out', 'out']).status).toBe(0);
  });

  it('ends with 2 where there is no archive', () => {
    expect(backfile(place, ['check', '--out', 'in'])).toMatchObject({ status: 2, said: expect.stringContaining('in') });
  });
});

describe('backfile inspect', () => {
  it('explains what became of each line', () => {
    const ran = backfile(place, ['inspect', 'in/bridge.txt']);
    expect(ran).toMatchObject({ status: 0, said: expect.stringContaining('Council reopens the Tarn bridge') });
    expect(ran.said).toContain('Mara Ellwick');
  });

  it('gives the record as JSON', () => {
    const ran = backfile(place, ['inspect', 'in/bridge.txt', '--json']);
    expect(JSON.parse(ran.said)).toMatchObject({
      headline: 'Council reopens the Tarn bridge',
      byline: [{ name: 'Mara Ellwick' }],
    });
  });

  it('tells the identity and the address that the archive gives, wherever it is asked', () => {
    write(at('in'), {
      'post/2016/ferry.txt': 'The ferry is late again\n\nNobody knows why the ferry was late on Friday.\n',
    });
    build();
    const records = readFileSync(at('out/data/articles/undated.jsonl'), 'utf8').split('\n');
    const { id, url, source } = JSON.parse(records.find((line) => line.includes('ferry is late')) ?? '') as Article;
    for (const [folder, args] of [
      [place, ['in/post/2016/ferry.txt', '--in', 'in']],
      [at('in/post'), ['2016/ferry.txt', '--in', '..']],
    ] as const)
      expect(JSON.parse(backfile(folder, ['inspect', '--json', ...args]).said)).toMatchObject({ id, url, source });
    const alone = JSON.parse(backfile(place, ['inspect', 'in/post/2016/ferry.txt', '--json']).said) as Article;
    expect(alone.source.path).toBe('ferry.txt');
    // of a file that no build of that folder finds the address would be another's
    expect(backfile(place, ['inspect', 'in/post/2016/ferry.txt']).said).toMatch(
      /^url +– +\(its folder of articles decides: name it with --in\)$/m,
    );
    expect(backfile(place, ['inspect', 'in/post/2016/ferry.txt', '--in', 'in']).said).toContain(url);
  });

  it('names a file that is not there', () => {
    const ran = backfile(place, ['inspect', 'in/nowhere.txt']);
    expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('there is no in/nowhere.txt in') });
    expect(ran.said).not.toMatch(STACK);
  });

  it('says of a folder what to name instead', () => {
    const ran = backfile(place, ['inspect', 'in']);
    expect(ran).toMatchObject({ status: 2, said: expect.stringContaining('in is a folder. Name one of its files') });
  });
});

it('a build that finds no article says so, and where it looked', () => {
  mkdirSync(at('elsewhere'));
  const ran = backfile(place, ['build', '--in', 'elsewhere', '--out', 'bare']);
  expect(ran).toMatchObject({ status: 0, said: expect.stringContaining('Expected articles in elsewhere, found none') });
});
