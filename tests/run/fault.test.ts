import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build } from '../../src/build.js';
import { faultOf } from '../../src/run/blame.js';
import { optionsOf } from '../../src/run/config.js';

// no article is known that brings a fault out, so one is put in
vi.mock(import('../../src/outputs/article-body.js'), async (original) => {
  const real = await original();
  return {
    ...real,
    bodyOf: (article) => {
      if (article.headline === 'Faulty') throw new TypeError('cannot set\nthe tides');
      return real.bodyOf(article);
    },
  };
});

vi.mock(import('../../src/outputs/anniversaries.js'), async (original) => {
  const real = await original();
  const all: typeof real.anniversaries.all = function* (entries, ...rest) {
    for (const { headline } of entries)
      if (headline.startsWith('Listed')) throw new TypeError('cannot list\nthe tides');
    yield* real.anniversaries.all?.(entries, ...rest) ?? [];
  };
  return { ...real, anniversaries: { ...real.anniversaries, all } };
});

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'backfile-fault-'));
  mkdirSync(join(place, 'in'));
  writeFileSync(join(place, 'backfile.config.json'), '{ "search": false }');
  for (const headline of ['Faulty', 'Sound', 'Listed wrongly', 'Listed twice', 'Whole', 'Unharmed'])
    writeFileSync(
      join(place, 'in', `${headline}.md`),
      `---\ntitle: ${headline}\ndate: 2020-01-01\n---\n\nIt rained.\n`,
    );
});
afterAll(() => rmSync(place, { recursive: true }));

/** Two articles as a press database gives them. */
const SEVERAL = ['Sound too', 'Faulty']
  .map(
    (headline, i) =>
      `HD\n${headline}\nPD\n4 May 2004\nSN\nThe Post\nLA\nEnglish\nLP\nIt rained all day long.\n\nAN\nDocument skpost0020040504${i}du540\n`,
  )
  .join('\n');

it('a fault of ours in making one page, or a list for one article, refuses that article, and every other is published', async () => {
  const options = optionsOf({ in: join(place, 'in'), out: join(place, 'out'), cache: false });
  const summary = await build(options, () => {});
  expect(summary).toMatchObject({ published: 3, refused: 3 });
  const told = summary.inputs.map(({ path, status, url, notes }) => [path, status, url !== null, notes[0]?.message]);
  const fault = (words: string) => `Expected an article, met a fault of Backfile: ${words}. Please report it.`;
  expect(told.filter(([, status]) => status === 'refused')).toEqual([
    ['Faulty.md', 'refused', false, fault('cannot set the tides')],
    ['Listed twice.md', 'refused', false, fault('cannot list the tides')],
    ['Listed wrongly.md', 'refused', false, fault('cannot list the tides')],
  ]);
  expect(readdirSync(place).sort()).toEqual(['backfile.config.json', 'in', 'out']);
  const manifest = readFileSync(join(place, 'out', 'manifest-sha256.txt'), 'utf8');
  for (const name of ['sound', 'whole', 'unharmed']) expect(manifest).toContain(name);
  expect(manifest).not.toMatch(/faulty|listed/);
});

it('a fault that one article of a file of several brings out refuses that one, told with its line', async () => {
  mkdirSync(join(place, 'several'));
  writeFileSync(join(place, 'several', 'all.txt'), SEVERAL);
  const options = optionsOf({ in: join(place, 'several'), out: join(place, 'out'), cache: false, search: false });
  const { inputs } = await build(options, () => {});
  const line = ({ notes }: (typeof inputs)[number]) => notes.find(({ rule }) => rule === 'article:fault')?.line;
  expect(inputs.map((input) => [input.part, input.status, line(input)])).toEqual([
    ['skpost00200405041du540', 'refused', SEVERAL.split('\n').lastIndexOf('HD') + 1],
    ['skpost00200405040du540', 'published', undefined],
  ]);
});

it("a fault of ours in a template of ours is told likewise; one in a template of the user is the user's to mend", () => {
  const template = Object.assign(new Error('article.html:3: no such thing'), { name: 'TemplateError' });
  expect(faultOf('a.md', template, null)).toMatchObject({ name: 'ArticleFault', message: `a.md\n${template.message}` });
  expect(faultOf('a.md', template, 'looks')).toBe(template);
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  expect(faultOf('a.md', full, null)).toBe(full);
});
