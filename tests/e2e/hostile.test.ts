import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD, hostileFiles, NAMES, UNSEEN_NAMES } from '../hostile/corpus.js';
import { holesIn } from '../hostile/judge.js';
import { backfile, CLI, type Ran, ROOT, remove, STACK, sums, temporary, write } from '../setup/cli.js';

interface Reported {
  readonly path: string;
  readonly status: string;
  readonly url: string | null;
  readonly reasons: readonly { readonly rule: string; readonly message: string }[];
}

const isUnix = process.platform !== 'win32';
let place: string;
let ran: Ran;
let report: ReadonlyMap<string, Reported>;
const at = (path: string): string => join(place, path);
const reportIn = (file: string): Map<string, Reported> => {
  const { inputs } = JSON.parse(readFileSync(at(file), 'utf8')) as { inputs: Reported[] };
  return new Map(inputs.map((input) => [input.path, input]));
};
/** Things in the input folder that are no files. */
const KINDS = ['pipe.txt', 'link.txt', 'linked-folder', 'nowhere.txt', 'loop.txt', 'up'];

beforeAll(() => {
  place = temporary();
  write(at('in'), { ...GOOD, ...hostileFiles(isUnix) });
  write(at('good'), GOOD);
  if (isUnix) plantKinds();
  ran = backfile(place, [
    'build',
    '--in',
    'in',
    '--out',
    'out',
    '--report',
    'report.json',
    '--base-url',
    'https://a.example/x/',
  ]);
  report = reportIn('report.json');
});
afterAll(() => remove(place));

function plantKinds(): void {
  const kinds = at('in/kinds');
  mkdirSync(kinds);
  execFileSync('mkfifo', [join(kinds, 'pipe.txt')]);
  symlinkSync('/etc/passwd', join(kinds, 'link.txt'));
  symlinkSync('/etc', join(kinds, 'linked-folder'));
  symlinkSync('nowhere', join(kinds, 'nowhere.txt'));
  symlinkSync('loop.txt', join(kinds, 'loop.txt'));
  symlinkSync('..', join(kinds, 'up'));
  writeFileSync(join(kinds, 'large.txt'), 'word '.repeat(900_000));
  writeFileSync(Buffer.from(join(kinds, 'not-utf8-\xff.txt'), 'latin1'), 'A headline\n\nA text.\n');
  mkdirSync(Buffer.from(join(kinds, 'folder-\xff'), 'latin1'));
  writeFileSync(join(kinds, '.hidden.txt'), 'A headline\n\nA text.\n');
}

describe('some six hundred hostile articles', () => {
  it('end the build with 1, without a stack trace and without a command to the terminal', () => {
    expect(ran.status).toBe(1);
    expect(ran.said).not.toMatch(STACK);
    expect(ran.said).not.toMatch(/[^\P{Cc}\n]|\u202e|Please report/u);
  });

  it('all stand in the report, each refused one with what was expected', () => {
    const missing = Object.keys({ ...GOOD, ...hostileFiles(isUnix) }).filter((path) => !report.has(path));
    expect(missing).toEqual([]);
    for (const { status, reasons } of report.values()) {
      if (status === 'refused') expect(reasons[0]?.message).toMatch(/Expected/);
      else expect(['published', 'skipped']).toContain(status);
    }
    const counted = (status: string) => [...report.values()].filter((input) => input.status === status).length;
    expect(counted('published')).toBeGreaterThan(400);
  });

  it('leave no live markup, no dangerous address, no formula and no broken character in any file', () => {
    expect(holesIn(at('out'))).toEqual([]);
  });

  it('are told from one another in a file of several, whatever they say', () => {
    const { inputs } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { inputs: Reported[] };
    for (const path of ['several/coded.txt', 'several/labelled.txt']) {
      const own = inputs.filter((input) => input.path === path);
      expect(own.length).toBeGreaterThanOrEqual(60);
      expect(own.map(({ status }) => status)).toEqual(own.map(() => 'published'));
    }
  });

  it('are published out of exports, all but the few that say nothing', () => {
    const { inputs } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { inputs: Reported[] };
    for (const path of ['exported/objects.jsonl', 'exported/rows.csv', 'exported/posts.xml']) {
      const own = inputs.filter((input) => input.path === path);
      const published = own.filter(({ status }) => status === 'published');
      expect(own.length, path).toBeGreaterThan(130);
      expect(published.length, path).toBeGreaterThan(own.length * 0.9);
    }
  });

  it('leave each good article its record and its text', () => {
    const alone = backfile(place, ['build', '--in', 'good', '--out', 'alone', '--report', 'alone.json', '--quiet']);
    expect(alone.status).toBe(0);
    const records = (out: string) =>
      readdirSync(at(`${out}/data/articles`)).flatMap((file) =>
        readFileSync(at(`${out}/data/articles/${file}`), 'utf8')
          .trimEnd()
          .split('\n'),
      );
    const all = new Set(records('out'));
    for (const record of records('alone')) expect([...all].some((line) => sameArticle(line, record))).toBe(true);
  });

  it('have addresses that every system takes, and no two that differ in case alone', () => {
    const paths = Object.keys(sums(at('out')));
    expect(paths.filter((path) => !/^[a-z0-9][a-z0-9/._-]*$/.test(path))).toEqual([]);
    // sixty letters, a mark of seven, an ending of five
    expect(paths.filter((path) => path.split('/').some((name) => name.length > 72))).toEqual([]);
    expect(paths.filter((path) => /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(path))).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  it('have one record each, and two names that differ in composition alone do not share one', () => {
    const ids = readdirSync(at('out/data/articles')).flatMap((file) =>
      readFileSync(at(`out/data/articles/${file}`), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const two = [report.get('names/café.txt'), report.get('names/cafe\u0301.txt')].map((input) => input?.status);
    if (process.platform === 'linux') expect(two.sort()).toEqual(['published', 'refused']);
  });

  it('make an archive that checks, and that sha256sum reads', () => {
    expect(backfile(place, ['check', '--out', 'out']).said).toMatch(/ 0 problems/);
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: at('out') });
  });

  it('make the same bytes in another order of threads', () => {
    backfile(place, [
      'build',
      '--in',
      'in',
      '--out',
      'out3',
      '--base-url',
      'https://a.example/x/',
      '--jobs',
      '3',
      '--quiet',
    ]);
    expect(sums(at('out3'))).toEqual(sums(at('out')));
  });
});

/** The same article by everything that its source decides. */
function sameArticle(line: string, other: string): boolean {
  const [one, two] = [line, other].map((record) => JSON.parse(record) as Record<string, { path?: string }>);
  if (one?.source?.path !== `good/${two?.source?.path}` && one?.source?.path !== two?.source?.path) return false;
  return ['text', 'headline', 'body', 'quotes', 'byline', 'published'].every(
    (field) => JSON.stringify(one?.[field]) === JSON.stringify(two?.[field]),
  );
}

describe.skipIf(!isUnix)('what is no readable file', () => {
  it.each(KINDS)('is refused at once and never followed: %s', (name) => {
    expect(report.get(`kinds/${name}`)).toMatchObject({ status: 'refused', reasons: [{ rule: 'scan:kind' }] });
  });

  it('is refused over the size, and named', () => {
    expect(report.get('kinds/large.txt')).toMatchObject({ status: 'refused', reasons: [{ rule: 'read:failed' }] });
  });

  it.each(UNSEEN_NAMES)('is refused for a name that cannot be seen: %j', (name) => {
    expect(report.get(`names/${name}`)).toMatchObject({ status: 'refused', reasons: [{ rule: 'scan:name' }] });
  });

  it('is refused for a name in no encoding, file and folder', () => {
    expect(report.get('kinds/not-utf8-\ufffd.txt')?.status).toBe('refused');
    expect(report.get('kinds/folder-\ufffd')?.status).toBe('refused');
  });

  it('is skipped with a word where it is hidden', () => {
    expect(report.get('kinds/.hidden.txt')).toMatchObject({ status: 'skipped', reasons: [{ rule: 'scan:hidden' }] });
  });

  it('does not take a name for a command: every odd one is published or skipped', () => {
    for (const name of NAMES) expect(['published', 'skipped'], name).toContain(report.get(`names/${name}`)?.status);
    expect(readdirSync(place)).not.toContain('x');
  });

  it('is refused where it may not be read: a file, and a folder', (context) => {
    const program = copiedFor(context);
    write(at('shut'), {
      'good.txt': 'A headline\n\nA text.\n',
      'shut.txt': 'Not for you\n',
      'folder/a.txt': 'Nor this\n',
      'listed/b.txt': 'Nor what can only be listed\n',
    });
    chmodSync(at('shut/shut.txt'), 0);
    chmodSync(at('shut/folder'), 0);
    chmodSync(at('shut/listed'), 0o444);
    chmodSync(place, 0o777);
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const args = [program, 'build', '--in', 'shut', '--out', 'shut-out', '--report', 'shut.json', '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8', ...nobody });
    chmodSync(at('shut/folder'), 0o755);
    chmodSync(at('shut/listed'), 0o755);
    expect(stderr).toContain('listed/b.txt: Expected a readable file; the system says EACCES');
    expect(stderr).toContain('shut.txt: Expected a readable file; the system says EACCES');
    expect(stderr).toContain('folder: Expected a folder that can be listed; the system says EACCES');
    expect(status).toBe(1);
    // nor does a check end at a file that the disk gives no more
    chmodSync(at('shut-out/feed.xml'), 0);
    chmodSync(at('shut-out/search'), 0);
    const check = [program, 'check', '--out', 'shut-out'];
    const checked = spawnSync(process.execPath, check, { cwd: place, encoding: 'utf8', ...nobody });
    chmodSync(at('shut-out/search'), 0o755);
    for (const path of ['feed.xml', 'search/index.html'])
      expect(checked.stderr).toContain(`${path}: Expected a file that can be read; the system says EACCES`);
    expect(checked.stderr).not.toMatch(STACK);
    expect(checked.status).toBe(1);
  });
});

/** The program where another user may read it; skips the test where this machine lets nobody else run it. */
function copiedFor(context: { skip: (why: string) => never }): string {
  if (process.getuid?.() !== 0) return CLI;
  for (const name of ['build', 'templates', 'package.json', 'node_modules'])
    cpSync(join(ROOT, name), at(`program/${name}`), {
      recursive: true,
      dereference: true,
      filter: (path) =>
        !/node_modules\/(?:@biomejs|typescript|@typescript|vite|rolldown|@rolldown|playwright-core)/.test(path),
    });
  chmodSync(place, 0o777);
  const program = at('program/build/program/cli.js');
  const tried = spawnSync(process.execPath, [program, '--version'], { uid: 65534, gid: 65534, cwd: place });
  return tried.status === 0 ? program : context.skip('no other user may run Node on this machine');
}

describe('what the owner names', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a report inside the input', ['--report', 'good/report.json'], /inside the input/],
    ['a report over an article', ['--report', 'good/good/bridge.txt'], /inside the input/],
    ['a report inside the output', ['--report', 'out/index.html'], /inside the output/],
    ['a report that is a folder', ['--report', 'in'], /is a folder/],
    ['a report that is the output', ['--out', 'new', '--report', 'new'], /the output .* itself/],
    ['a report over a template', ['--templates', 'looks', '--report', 'looks/page.html'], /inside the input/],
    ['a report over the file of options', ['--report', 'backfile.config.json'], /file of options/],
    ['a report behind a link that leads to itself', ['--report', 'loop/report.json'], /leads back to itself/],
    ['a report below a file', ['--report', 'report.json/x'], /which is a file|part of the path is a file/],
    ['a cache inside the input', ['--cache-dir', 'good/cache'], /in the input/],
    ['a cache inside the output', ['--out', 'new', '--cache-dir', 'new/cache'], /in the output/],
    ['an output behind a link that leads to itself', ['--out', 'loop/x'], /leads back to itself/],
    ['an output where nothing can be made', ['--out', '/proc/x/y/z'], /cannot be made|not allow/],
    ['an output inside the templates', ['--templates', 'looks', '--out', 'looks/out'], /inside the input/],
    ['templates that are a file', ['--templates', 'report.json'], /no such folder of templates/],
  ])('is refused before anything is touched: %s', (_, args, why) => {
    mkdirSync(at('looks'), { recursive: true });
    writeFileSync(at('backfile.config.json'), '{}');
    if (isUnix && !existsSync(at('loop'))) spawnSync('ln', ['-s', 'loop', at('loop')]);
    const before = sums(at('good'));
    const refused = backfile(place, ['build', '--in', 'good', '--out', 'out', ...args]);
    expect(refused).toMatchObject({ status: 2, said: expect.stringMatching(why) });
    expect(refused.said).not.toMatch(STACK);
    expect(sums(at('good'))).toEqual(before);
    expect(existsSync(at('new'))).toBe(false);
  });

  it('is not written through: a report that is a second name of an article', () => {
    const before = readFileSync(at('good/good/bridge.txt'), 'utf8');
    linkSync(at('good/good/bridge.txt'), at('second.json'));
    expect(backfile(place, ['build', '--in', 'good', '--out', 'out', '--report', 'second.json']).status).toBe(0);
    expect(readFileSync(at('good/good/bridge.txt'), 'utf8')).toBe(before);
    expect(reportIn('second.json').size).toBeGreaterThan(0);
  });

  it.skipIf(process.platform !== 'linux')('a report or a cache where nothing can be made undoes no archive', () => {
    const ran = backfile(place, ['build', '--in', 'good', '--out', 'still', '--report', '/proc/x/report.json']);
    expect(ran).toMatchObject({ status: 1, said: expect.stringContaining('The archive itself was built') });
    for (const cache of ['/proc/x/cache', 'report.json/cache', 'loop/cache'])
      expect(backfile(place, ['build', '--in', 'good', '--out', 'still', '--cache-dir', cache]).status, cache).toBe(0);
    expect(backfile(place, ['check', '--out', 'still']).status).toBe(0);
  });

  it.skipIf(!isUnix).each(['authority.csv', 'overrides.csv'])(
    "is never a stranger's link: %s of the input is not followed",
    (name) => {
      write(at('linked'), { 'a.txt': 'A headline\n\nA text.\n' });
      symlinkSync('/etc/passwd', at(`linked/${name}`));
      const refused = backfile(place, ['build', '--in', 'linked', '--out', 'linked-out']);
      expect(refused).toMatchObject({ status: 2, said: expect.stringContaining('no link') });
      expect(refused.said).not.toContain('root:');
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('is no option that objects have by birth: %s', (key) => {
    mkdirSync(at('configured/in'), { recursive: true });
    writeFileSync(at('configured/backfile.config.json'), `{ "${key}": "x" }`);
    const refused = backfile(at('configured'), ['build', '--in', 'in']);
    expect(refused).toMatchObject({ status: 2, said: expect.stringContaining('is no option') });
  });

  it.skipIf(!isUnix)('may stop listening: a closed pipe ends no build and shows no trace', () => {
    const line = `"${process.execPath}" "${CLI}" build --in good --out piped 2>piped.err | true; cat piped.err`;
    expect(execFileSync('sh', ['-c', line], { cwd: place, encoding: 'utf8' })).not.toMatch(STACK);
    expect(backfile(place, ['check', '--out', 'piped']).status).toBe(0);
  });
});

it('texts that would fill a thread of the machine harm themselves alone', () => {
  const full = (head: string, piece: string): string => head + piece.repeat((4_100_000 - head.length) / piece.length);
  const page = '<!doctype html><title>Ferry late</title><h1>Ferry late again</h1>';
  const title = '# Ferry late again\n\n';
  write(at('room'), {
    ...GOOD,
    'paragraphs.html': full(page, '<p>a'),
    'lines.html': full(page, '<br>'),
    'words.html': full(page, '<b>a</b>'),
    'paragraphs.md': full(title, 'a\n\n'),
    'quotations.md': full(title, '> a\n\n'),
    'headings.md': full(title, '# a\n'),
    'stress.md': full(title, '*a* '),
    'code.md': full(title, '`a` '),
    // a name that no other attribute has is looked for among all of them
    'attributes.html': `${page}<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>b</p>`,
  });
  const args = ['build', '--in', 'room', '--out', 'roomy', '--report', 'room.json', '--jobs', '2', '--no-cache'];
  const { status, said } = backfile(place, args);
  expect(said).not.toMatch(STACK);
  expect(status).toBe(1);
  const told = reportIn('room.json');
  for (const path of Object.keys(GOOD)) expect(told.get(path)?.status, path).toBe('published');
  const refused = [...told.values()]
    .filter((one) => one.status === 'refused')
    .map(({ path, reasons }) => [path, reasons[0]?.rule]);
  expect(refused.sort()).toEqual([
    ['headings.md', 'text:lines'],
    ['lines.html', 'html:nesting'],
    ['paragraphs.html', 'html:nesting'],
    ['paragraphs.md', 'text:lines'],
    ['quotations.md', 'text:lines'],
    ['words.html', 'html:nesting'],
  ]);
});
