import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Builder from '../../src/build.js';
import type * as Config from '../../src/run/config.js';
import { backfile, ROOT } from '../setup/cli.js';

// the compiled program, in this process: what a browser runs is made from its modules
const { build } = (await import(join(ROOT, 'build', 'build.js'))) as typeof Builder;
const { optionsOf } = (await import(join(ROOT, 'build', 'run', 'config.js'))) as typeof Config;
type Given = Config.Given;

const SEEDS = join(ROOT, 'seeds');

let place: string;
let seeds: string;
beforeEach(() => {
  place = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-cache-test-'));
  seeds = join(place, 'in', 'seeds');
  cpSync(join(SEEDS, 'skellhavn-courier'), join(seeds, 'skellhavn-courier'), { recursive: true });
  write('gazette/one.txt', article('First of the gazette', '03/04/2011'));
  write('gazette/two.txt', article('Second of the gazette', '25/04/2011'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** More than lists quote of an article, so that what comes behind is told by its page alone. */
const LONG =
  'The ferry has been late on most days since the spring, when the harbour board took the second boat out of service to mend ' +
  'its ramp, and the people of the islands have learned to bring a book, a flask and a coat that keeps the wind out. Nobody ' +
  'at the office could say when the second boat will sail again.';

const article = (headline: string, date: string): string =>
  `${headline}\n\nPublished ${date}\n\n“We wait for the ferry,” said Ada Holt, the harbour master.\n\n${LONG}\n\nIt was late again.\n`;

function write(path: string, text: string): void {
  mkdirSync(join(seeds, path, '..'), { recursive: true });
  writeFileSync(join(seeds, path), text);
}

const given = { baseUrl: 'https://news.example/a/', title: 'Skellhavn', jobs: 1 };

/** Builds with the cache of this test. */
function warm(more: Given = {}) {
  const options = optionsOf({ in: seeds, out: join(place, 'dist'), cacheDir: join(place, 'cache'), ...given, ...more });
  return build(options, () => {});
}

/** The same archive made by a build that knows nothing. */
async function cold(more: Given = {}): Promise<Map<string, string>> {
  const out = join(place, 'fresh');
  rmSync(out, { recursive: true, force: true });
  await build(optionsOf({ in: seeds, out, cache: false, ...given, ...more }), () => {});
  return filesIn(out);
}

function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

const archive = (): Map<string, string> => filesIn(join(place, 'dist'));
const identity = (path: string): string => {
  const { ino, mtimeMs, ctimeMs, size } = statSync(join(place, 'dist', path));
  return `${ino} ${mtimeMs} ${ctimeMs} ${size}`;
};
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const cacheFile = (name: RegExp): string => {
  const [own = ''] = readdirSync(join(place, 'cache'));
  const file = readdirSync(join(place, 'cache', own)).find((one) => name.test(one)) ?? '';
  return join(place, 'cache', own, file);
};
const spoil = (file: string): void => {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
};

it('what is said of an input is kept once', async () => {
  write('gazette/empty-of-words.txt', '');
  const { inputs } = await warm();
  const { message } = inputs.find(({ status }) => status === 'refused')!.notes[0]!;
  expect(readFileSync(cacheFile(/^shelf$/), 'utf8').split(message)).toHaveLength(2);
});

it.runIf(process.platform === 'linux')('a build leaves no file open', async () => {
  await warm();
  write('gazette/one.txt', article('Another headline', '03/04/2011'));
  await warm();
  const open = readdirSync('/proc/self/fd').flatMap((name) => {
    const link = `/proc/self/fd/${name}`;
    if (!existsSync(link)) return []; // what listed them is closed
    const file = readlinkSync(link);
    return file.startsWith(place) ? [file] : [];
  });
  expect(open).toEqual([]);
});

/** What may happen to a folder of articles between two builds. */
const CHANGES: Readonly<Record<string, () => Given | undefined>> = {
  'a sentence': () => void appendFileSync(join(seeds, 'gazette/one.txt'), '\nNobody was surprised.\n'),
  'a headline': () => void write('gazette/one.txt', article('Another headline', '03/04/2011')),
  'a date': () => void write('gazette/one.txt', article('First of the gazette', '04/05/2012')),
  'a speaker': () =>
    void write('gazette/one.txt', article('First', '03/04/2011').replaceAll('Ada Holt', 'Per Ostrand')),
  'the order of dates in a folder': () => {
    rmSync(join(seeds, 'gazette/two.txt'));
    write('gazette/three.txt', article('Third of the gazette', '04/25/2011'));
    return undefined;
  },
  'a new article': () => void write('gazette/four.txt', article('Fourth of the gazette', '26/04/2011')),
  'one article less': () => void rmSync(join(seeds, 'gazette/two.txt')),
  'a name of a file': () => void renameSync(join(seeds, 'gazette/two.txt'), join(seeds, 'gazette/moved.txt')),
  'an article that is refused now': () => void write('gazette/two.txt', ''),
  'who is who': () => void write('authority.csv', 'name,variants\nAda Lind Holt,Ada Holt\n'),
  'a corrected article': () =>
    void write(
      'overrides.csv',
      'source,field,value\ngazette/one.txt,headline,Corrected\ngazette/one.txt,published,1998\n',
    ),
  'a withheld article': () => void write('overrides.csv', 'source,field,value\ngazette/two.txt,withhold,\n'),
  'the title': () => ({ title: 'Another archive' }),
  'no search': () => ({ search: false }),
  'full texts in feeds': () => ({ fullTextFeeds: true }),
  'the templates': () => {
    mkdirSync(join(place, 'theme'));
    writeFileSync(join(place, 'theme', 'not-found.html'), '<p>gone\n');
    return { templates: join(place, 'theme') };
  },
};

describe('a build after another', () => {
  it.each(Object.entries(CHANGES))(
    'gives the bytes that a first build gives, after a change of %s',
    async (_, change) => {
      await warm();
      const more = change() ?? {};
      await warm(more);
      expect(archive()).toEqual(await cold(more));
    },
  );

  it('leaves out what recurs, or keeps it, as it is told to, whatever was told before', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
      write(`gazette/${name}.txt`, `${article(`Headline ${name}`, '25/04/2011')}\nThe gazette of the two sounds\n`);
    for (const recurring of [true, false, true]) {
      await warm({ recurring });
      expect(archive()).toEqual(await cold({ recurring }));
    }
  });

  it('believes nothing that another version has found', async () => {
    const program = join(place, 'program');
    for (const part of ['build', 'templates', 'package.json'])
      cpSync(join(ROOT, part), join(program, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
    const built = (out: string, ...cache: string[]) => {
      const told = ['--quiet', '--in', seeds, '--out', join(place, out), '--title', given.title, ...cache];
      const { stderr, status } = spawnSync(process.execPath, [
        join(program, 'build', 'program', 'cli.js'),
        'build',
        ...told,
      ]);
      expect(status, String(stderr)).toBe(0);
      return filesIn(join(place, out));
    };
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
      write(`gazette/${name}.txt`, `${article(`Headline ${name}`, '25/04/2011')}\nThe gazette of the two sounds\n`);
    const before = built('dist', '--cache-dir', join(place, 'cache'));
    const texts = new Map(filesIn(join(program, 'build', 'program')));
    for (const [was, is] of [
      [/(?<=const FOOT(?:\$\d)? = )24;/, '0;'], // of news/recurring.ts
      [/(?<=const SHOWN(?:\$\d)? = )4;/, '1;'], // of outputs/related.ts
      [/(?<=const FACTS(?:\$\d)? = )160;/, '16000;'], // of run/search/texts.ts
    ] as const) {
      const [file = '', text = ''] = [...texts].find(([, text]) => was.test(text)) ?? [];
      expect(file).not.toBe('');
      texts.set(file, text.replace(was, is));
      writeFileSync(join(program, 'build', 'program', file), text.replace(was, is), 'latin1');
    }
    const after = built('dist', '--cache-dir', join(place, 'cache'));
    expect(after).not.toEqual(before);
    expect(after).toEqual(built('fresh', '--no-cache'));
  });

  it('touches nothing and reads nothing where nothing changed', async () => {
    await wait(60);
    const first = await warm();
    const before = new Map([...archive().keys()].map((path) => [path, identity(path)]));
    const read = statSync(join(seeds, 'gazette/one.txt')).atimeMs;
    const second = await warm();
    expect(second).toEqual({ ...first, unchanged: true });
    expect(new Map([...archive().keys()].map((path) => [path, identity(path)]))).toEqual(before);
    expect(statSync(join(seeds, 'gazette/one.txt')).atimeMs).toBe(read);
  });

  it('knows the files of an archive that was made anew and had the same bytes', async () => {
    await warm();
    rmSync(join(place, 'cache'), { recursive: true });
    await wait(60);
    expect((await warm()).unchanged).toBe(true);
    const stages = new Set<string>();
    const options = optionsOf({ in: seeds, out: join(place, 'dist'), cacheDir: join(place, 'cache'), ...given });
    await build(options, (stage) => stages.add(stage));
    expect([...stages]).toEqual(['scan']);
  });

  it('writes the page of a changed article and what tells of it, and lets every other file stand', async () => {
    await warm({ search: false });
    const before = new Map([...archive()].map(([path]) => [path, statSync(join(place, 'dist', path)).ino]));
    appendFileSync(join(seeds, 'gazette/one.txt'), '\nNobody was surprised.\n');
    await warm({ search: false });
    const after = [...archive().keys()];
    const changed = after.filter((path) => statSync(join(place, 'dist', path)).ino !== before.get(path));
    const page = after.find((path) => path.includes('first-of-the-gazette')) ?? '';
    // the words and the checksum of an article stand in its page, its record and its row
    expect(changed).toEqual([page, 'data/articles.csv', 'data/articles/2011.jsonl', 'manifest-sha256.txt'].sort());
  });

  it('makes a page whose article has changed where nothing was found of its links again', async () => {
    await warm();
    const before = statSync(cacheFile(/^near$/)).mtimeMs;
    await wait(20);
    CHANGES['a sentence']!();
    await warm();
    expect(statSync(cacheFile(/^near$/)).mtimeMs).toBe(before);
    expect(archive()).toEqual(await cold());
    CHANGES['a headline']!();
    await warm();
    expect(statSync(cacheFile(/^near$/)).mtimeMs).not.toBe(before);
    expect(archive()).toEqual(await cold());
  });

  it('makes the search index anew where what is known of it is damaged', async () => {
    await warm();
    spoil(cacheFile(/^search$/));
    CHANGES['a sentence']!();
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it('has the search index of who is who now, and amends it under the same names', async () => {
    write('authority.csv', 'name,variants\nAda Lind Holt,Ada Holt\n');
    await warm();
    // the same records, for no article has the other name; then the same person otherwise written
    for (const row of ['Ada Lind Holt,Ada Holt|Mrs Quist', 'ADA LIND HOLT,Ada Holt']) {
      write('authority.csv', `name,variants\n${row}\n`);
      await warm();
      expect(archive()).toEqual(await cold());
      CHANGES['a sentence']!();
      await warm();
      expect(archive()).toEqual(await cold());
    }
    expect(archive().get('search/facets/speaker.js')).toContain('ADA LIND HOLT');
  });

  it('amends no search index that is not what was written', async () => {
    await wait(60);
    await warm();
    const part = join(place, 'dist', 'search', 'lists', '0.js');
    const { atime, mtime } = statSync(part);
    const text = readFileSync(part, 'latin1');
    writeFileSync(
      part,
      text.replace(/(?<=",")./, (first) => (first === 'a' ? 'b' : 'a')),
      'latin1',
    );
    utimesSync(part, atime, mtime);
    CHANGES['a sentence']!();
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it('mends a file of the archive that was damaged', async () => {
    await warm();
    const whole = archive();
    spoil(join(place, 'dist', 'index.html'));
    rmSync(join(place, 'dist', 'feed.xml'));
    expect((await warm()).unchanged).toBe(false);
    expect(archive()).toEqual(whole);
  });

  it('keeps no more than the archive needs, however often it was built', async () => {
    await warm();
    const size = () => statSync(cacheFile(/^ledger$/)).size;
    const first = size();
    for (let i = 0; i < 12; i++) {
      for (const name of readdirSync(join(seeds, 'skellhavn-courier'), { recursive: true }).map(String)) {
        if (name.endsWith('.txt')) appendFileSync(join(seeds, 'skellhavn-courier', name), '\nAnother line.\n');
      }
      await warm();
    }
    expect(size()).toBeLessThan(4 * first);
    const packs = readdirSync(join(cacheFile(/^ledger$/), '..')).filter((name) => name.endsWith('.pack'));
    expect(packs.length).toBeLessThan(13);
  });
});

describe('a damaged cache', () => {
  it.each([
    ['the ledger', /^ledger$/],
    ['the shelf', /^shelf$/],
    ['a pack', /\.pack$/],
    ['what is known of nearness', /^near$/],
  ])('is never believed: %s', async (_, name) => {
    await warm();
    spoil(cacheFile(name));
    write('gazette/four.txt', article('Fourth of the gazette', '26/04/2011'));
    const { remarks } = await warm();
    expect(archive()).toEqual(await cold());
    if (!/shelf|near/.test(String(name))) expect(remarks.join()).toContain('cache was damaged');
  });

  it('is no harm where its last line was never finished', async () => {
    await warm();
    appendFileSync(cacheFile(/^ledger$/), '0000');
    const { remarks } = await warm();
    expect(remarks).toEqual([]);
    write('gazette/four.txt', article('Fourth of the gazette', '26/04/2011'));
    expect((await warm()).remarks).toEqual([]);
    expect(archive()).toEqual(await cold());
  });

  it('is done without where an earlier version told of the search index', async () => {
    await warm();
    const [, json = ''] = readFileSync(cacheFile(/^search$/), 'utf8').split('\n');
    const { days, ...earlier } = JSON.parse(json) as { days: string };
    expect(days).not.toBe('');
    const text = JSON.stringify(earlier);
    writeFileSync(cacheFile(/^search$/), `${crc32(text)}\n${text}`);
    CHANGES['a sentence']!();
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it('is no harm where what is remembered of the program is not what was written', async () => {
    const args = ['--in', seeds, '--out', 'dist', '--cache-dir', 'cache', '--title', given.title];
    const built = () => backfile(place, ['build', '--quiet', '--base-url', given.baseUrl, ...args]);
    expect(built().status).toBe(0);
    await wait(60);
    built();
    const told = readFileSync(cacheFile(/^program$/), 'utf8');
    for (const [i, text] of [told.slice(0, -1), `${told.slice(0, -1)}~`, ''].entries()) {
      writeFileSync(cacheFile(/^program$/), text);
      write('gazette/one.txt', article(`Headline ${i}`, '03/04/2011'));
      expect(built().status).toBe(0);
      expect(archive()).toEqual(await cold());
    }
    expect(readFileSync(cacheFile(/^program$/), 'utf8')).toBe(told);
  });

  it('is done without where its packs are gone', async () => {
    await warm();
    rmSync(cacheFile(/\.pack$/));
    write('gazette/four.txt', article('Fourth of the gazette', '26/04/2011'));
    await warm();
    expect(archive()).toEqual(await cold());
  });
});

describe('without a place for a cache', () => {
  it.skipIf(process.getuid?.() === 0)('an archive is built all the same', async () => {
    mkdirSync(join(place, 'cache'));
    chmodSync(join(place, 'cache'), 0o500);
    await warm();
    expect(archive()).toEqual(await cold());
  });

  it('a file in its place is no harm', async () => {
    writeFileSync(join(place, 'cache'), '');
    await warm();
    expect(archive()).toEqual(await cold());
  });
});
