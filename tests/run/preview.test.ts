import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { builtInTemplates, optionsOf } from '../../src/run/config.js';
import { ledgerFile } from '../../src/run/keeping/cache.js';
import { openPreviewer, type Previewer } from '../../src/run/preview/preview.js';
import type { BuildSummary } from '../../src/run/summary.js';
import { ARTICLES, BROKEN } from '../setup/articles.js';

let place: string;
let previewer: Previewer;
const at = (path: string): string => join(place, path);
const save = (path: string, content: string): string => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
};
// the search's script is joined from compiled modules, and these tests run the sources
const GIVEN = { jobs: 1, search: false };
const options = () =>
  optionsOf({ ...GIVEN, in: at('in'), out: at('out'), cacheDir: at('cache'), templates: at('own') });
const builtNow = (): Promise<BuildSummary> => build(options(), () => {});
const built = (path: string): string => readFileSync(at(`out/${path}`), 'utf8');

beforeEach(async () => {
  place = mkdtempSync(join(realpathSync(tmpdir()), 'backfile-preview-'));
  for (const [path, content] of Object.entries(ARTICLES)) save(`in/${path}`, content);
  mkdirSync(at('own'));
  const { learnt } = await builtNow();
  const { in: input, out, site, templates: overrides } = options();
  previewer = openPreviewer();
  await previewer.load({
    in: input,
    out,
    site,
    templates: builtInTemplates(),
    overrides,
    ledger: ledgerFile(at('cache'), out),
    learnt,
  });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const HARVEST = ARTICLES['harvest.md'] ?? '';
const [bridge] = Object.keys(ARTICLES);

describe('a preview', () => {
  it('of a changed seed is the page that the next build makes', async () => {
    const { files, moved, refused } = await previewer.changed([save('in/harvest.md', `${HARVEST}\nOne more line.\n`)]);
    const [path, content] = [...files][0] ?? ['', ''];
    expect(path).toMatch(/^2016\/10\/.*\.html$/);
    expect(content).toContain('One more line.');
    expect(content).not.toBe(built(path));
    await builtNow();
    expect(content).toBe(built(path));
    expect([...moved, ...(refused.get('harvest.md') ?? [])]).toEqual([]);
  });

  it('tells where the page of a changed headline stands now', async () => {
    const { files, moved } = await previewer.changed([
      save('in/harvest.md', HARVEST.replace('A late harvest', 'An early harvest')),
    ]);
    const [[from, to] = ['', '']] = moved;
    expect(built(from)).toContain('A late harvest');
    expect(files.get(to)).toContain('An early harvest');
    await builtNow();
    expect(built(to)).toContain('An early harvest');
  });

  it('of a list shows what the seeds say now, as the next build will', async () => {
    await previewer.changed([save('in/harvest.md', HARVEST.replace('A late harvest', 'An early harvest'))]);
    const lists = ['index.html', '2016/index.html', 'people/odile-varga.html'];
    const pages = await previewer.pages(lists);
    await builtNow();
    expect([...pages.keys()]).toEqual(lists);
    for (const path of lists) expect(pages.get(path)).toBe(built(path));
  });

  it('of a seed that the archive corrects is the page that the next build makes, and of one that it withholds none', async () => {
    save('in/overrides.csv', 'source,field,value\nharvest.md,headline,Corrected harvest\nnew.md,withhold,\n');
    save('in/new.md', HARVEST);
    const { learnt } = await builtNow();
    const { in: input, out, site, templates: overrides } = options();
    const ledger = ledgerFile(at('cache'), out);
    await previewer.load({ in: input, out, site, templates: builtInTemplates(), overrides, ledger, learnt });
    const { files, refused } = await previewer.changed([
      save('in/harvest.md', `${HARVEST}\nOne more line.\n`),
      save('in/new.md', `${HARVEST}\nOne more line.\n`),
    ]);
    expect([...files.keys()]).toEqual([expect.stringContaining('corrected-harvest')]);
    expect([...refused.values()].flat()).toEqual([]);
    await builtNow();
    for (const [path, content] of files) expect(content).toBe(built(path));
  });

  it('of a new seed is its page, and of a seed that is gone nothing', async () => {
    const made = await previewer.changed([save('in/new.md', HARVEST.replace('2016-10-19', '2019-01-02'))]);
    expect([...made.files.keys()]).toEqual([expect.stringMatching(/^2019\/01\//)]);
    rmSync(at('in/new.md'));
    const gone = await previewer.changed([at('in/new.md')]);
    expect([...gone.files, ...(gone.refused.get('new.md') ?? [])]).toEqual([]);
    expect(String((await previewer.pages(['dates/index.html'])).get('dates/index.html'))).not.toContain('2019');
  });

  it('of a broken seed is its note, and of the mended one its page', async () => {
    const broken = await previewer.changed([save('in/harvest.md', BROKEN)]);
    expect(broken.refused.get('harvest.md')).toEqual([expect.objectContaining({ level: 'error', path: 'harvest.md' })]);
    expect([...broken.files]).toEqual([]);
    const mended = await previewer.changed([save('in/harvest.md', HARVEST)]);
    expect(mended.refused.get('harvest.md')).toEqual([]);
    for (const [path, content] of mended.files) expect(content).toBe(built(path));
  });

  it('of changed templates is the assets at once, and any page that is asked for, as the next build makes them', async () => {
    const style = save('own/assets/style.css', 'body { color: green }');
    const article = save('own/article.html', 'Only <%= it.article.headline %>');
    const { files, trouble } = await previewer.changed([style, article]);
    expect(String(files.get('assets/style.css'))).toContain('green');
    expect(trouble).toBe(null);
    const [url = ''] = (await builtNow()).inputs.flatMap((input) => (input.path === bridge ? [input.url ?? ''] : []));
    const pages = await previewer.pages([url, 'no/such/page.html']);
    expect([...pages]).toEqual([[url, built(url)]]);
    expect(built(url)).toMatch(/^Only /);
  });

  it('goes on with the former templates where the new ones cannot be used, and says why until they can', async () => {
    const broken = await previewer.changed([save('own/article.html', '<% if (')]);
    expect(broken.trouble).toMatch(/own\/article\.html:1: /);
    const seed = await previewer.changed([save('in/harvest.md', `${HARVEST}\nOne more line.\n`)]);
    expect(seed.trouble).toBe(broken.trouble);
    expect([...seed.files.values()].join()).toContain('One more line.');
    rmSync(at('own/article.html'));
    expect((await previewer.changed([at('own/article.html')])).trouble).toBe(null);
  });

  it('looks at the links of articles again after a build', async () => {
    const early = HARVEST.replace('A late harvest', 'An early harvest');
    await previewer.changed([save('in/harvest.md', early)]);
    const { learnt, inputs } = await builtNow();
    await previewer.learn(learnt);
    const [url = ''] = inputs.flatMap((input) => (input.path === bridge ? [input.url ?? ''] : []));
    expect((await previewer.pages([url])).get(url)).toBe(built(url));
    expect(built(url)).toContain('An early harvest');
  });

  it('of a file of several articles is the pages of those that changed, and of any that is in view', async () => {
    const record = (headline: string, day: number, words: string) =>
      `HD\n${headline}\nBY\nAda Ren\nPD\n${day} May 2004\nSN\nThe Skellhavn Post\nLA\nEnglish\nLP\nThe ferry was late again, ${words}\n\nAN\nDocument skpost002004050${day}du54001\n`;
    const file = (...words: string[]) => words.map((one, i) => record(`Ferry number ${i}`, i + 1, one)).join('\n');
    const first = await previewer.changed([save('in/export.txt', file('said Ada.', 'said Per.', 'said Tom.'))]);
    expect([...first.files.keys()]).toHaveLength(3);
    await previewer.learn((await builtNow()).learnt);
    const all = [...first.files.keys()].sort();
    const second = await previewer.changed([save('in/export.txt', file('said Ada.', 'wrote Per.', 'said Tom.'))]);
    expect([...second.files.keys()]).toEqual([all[1]]);
    const inView = await previewer.pages(all);
    await builtNow();
    for (const path of all) expect(inView.get(path)).toBe(built(path));
    const again = await previewer.changed([at('in/export.txt')]);
    expect([...again.files]).toEqual([]); // nothing that an article says has changed
    const third = await previewer.changed([save('in/export.txt', file('said Ada.').replace('number 0', 'number 7'))]);
    expect([...third.moved]).toEqual([]); // one article by itself is another, as its name says
    rmSync(at('in/export.txt'));
    expect([...(await previewer.changed([at('in/export.txt')])).files]).toEqual([]);
    expect(String((await previewer.pages(['2004/index.html'])).get('2004/index.html') ?? '')).toBe('');
  });

  it('of an export that keeps its authors in a table of their own is the pages of those whose author changed', async () => {
    const post = (id: string) => ({
      ...{ id, title: `Ferry number ${id}`, status: 'published', published_at: '2004-05-03T08:00:00.000Z' },
      html: '<p>The ferry was late again on Monday, the harbour office said, and nobody could say why.</p>',
    });
    const data = (name: string) => ({
      ...{
        users: [
          { id: '1', name },
          { id: '2', name: 'Tom Quill' },
        ],
        posts: [post('a'), post('b')],
      },
      posts_authors: [
        { post_id: 'a', author_id: '1' },
        { post_id: 'b', author_id: '2' },
      ],
    });
    const file = (name: string) => save('in/ghost.json', JSON.stringify({ db: [{ data: data(name) }] }));
    await previewer.changed([file('Ada Ren')]);
    await previewer.learn((await builtNow()).learnt);
    const { files } = await previewer.changed([file('Ida Holm')]);
    expect([...files.values()].map((page) => /Ida Holm/.exec(String(page))?.[0])).toEqual(['Ida Holm']);
  });

  it('takes no notice of files that are no seeds', async () => {
    expect(await previewer.changed([save('in/picture.jpg', 'x'), save('out/x.txt', 'x'), save('x.txt', 'x')])).toEqual({
      files: new Map(),
      moved: new Map(),
      refused: new Map(),
      trouble: null,
    });
  });
});
