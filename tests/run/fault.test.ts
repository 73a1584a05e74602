import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build } from '../../src/build.js';
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

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'backfile-fault-'));
  mkdirSync(join(place, 'in'));
  writeFileSync(join(place, 'backfile.config.json'), '{ "search": false }');
  for (const headline of ['Faulty', 'Sound'])
    writeFileSync(
      join(place, 'in', `${headline}.md`),
      `---\ntitle: ${headline}\ndate: 2020-01-01\n---\n\nIt rained.\n`,
    );
});
afterAll(() => rmSync(place, { recursive: true }));

it('a fault of ours in making one page refuses that article, and every other is published', async () => {
  const options = optionsOf({ in: join(place, 'in'), out: join(place, 'out'), cache: false });
  const summary = await build(options, () => {});
  expect(summary).toMatchObject({ published: 1, refused: 1 });
  expect(summary.inputs[0]).toMatchObject({ path: 'Faulty.md', status: 'refused', url: null });
  expect(summary.inputs[0]?.notes[0]).toMatchObject({
    rule: 'article:fault',
    message: 'Expected an article, met a fault of Backfile: cannot set the tides. Please report it.',
  });
  expect(readdirSync(place).sort()).toEqual(['backfile.config.json', 'in', 'out']);
  const manifest = readFileSync(join(place, 'out', 'manifest-sha256.txt'), 'utf8');
  expect(manifest).toContain('sound');
  expect(manifest).not.toContain('faulty');
});
