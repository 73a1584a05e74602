import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lookOver, type Reading, readInput } from '../../src/run/reading.js';

// no text is known that brings a fault out, so one is put in
vi.mock(import('../../src/news/article.js'), async (original) => {
  const real = await original();
  return {
    ...real,
    readArticle: (source, ...rest) => {
      if (source.info.path === 'faulty.txt') throw new TypeError('cannot read\nthe tides');
      return real.readArticle(source, ...rest);
    },
  };
});

vi.mock(import('../../src/news/batches/batch.js'), async (original) => {
  const real = await original();
  return {
    ...real,
    batchOf: (text) => {
      if (text.startsWith('Uncut')) throw new TypeError('cannot part\nthe tides');
      return real.batchOf(text);
    },
  };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  for (const name of ['faulty.txt', 'sound.txt'])
    writeFileSync(join(folder, name), 'Ferry runs aground\n\nNobody was hurt when the ferry ran aground on Friday.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a fault of ours in one article', () => {
  it('is told in the report without a trace, and nothing is published of it', async () => {
    const [{ input, article }] = (await readInput(folder, 'faulty.txt')) as [Reading];
    expect(article).toBeNull();
    expect(input.entry).toBeNull();
    const faults = input.notes.filter(({ rule }) => rule === 'article:fault');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ level: 'error', path: 'faulty.txt' });
    expect(faults[0]?.message).toContain('cannot read the tides');
    expect(faults[0]?.message).not.toMatch(/\n| at /);
  });

  it('is told likewise where it comes before its file is parted into articles, also at a first look', async () => {
    writeFileSync(join(folder, 'uncut.txt'), 'Uncut\n\nNobody was hurt.\n');
    expect(await lookOver(folder, 'uncut.txt', true)).toBeNull();
    const [{ input, article }] = (await readInput(folder, 'uncut.txt')) as [Reading];
    expect(article).toBeNull();
    expect(input.notes).toMatchObject([{ level: 'error', rule: 'article:fault', path: 'uncut.txt', line: null }]);
    expect(input.notes[0]?.message).toContain('cannot part the tides');
  });

  it('leaves the others as they are', async () => {
    expect((await readInput(folder, 'sound.txt'))[0]?.article?.headline).toBe('Ferry runs aground');
  });
});

describe('a first look', () => {
  it('finds no furniture in an export that its own shape tells', async () => {
    const entry = 'AUTHOR: Ada Ren\nTITLE: Ferry runs aground\n-----\nBODY:\nNobody was hurt.\n-----\n--------\n';
    writeFileSync(join(folder, 'export.txt'), entry);
    expect((await lookOver(folder, 'export.txt', true))?.lines).toEqual([]);
    expect((await lookOver(folder, 'sound.txt', true))?.lines).toContain('Ferry runs aground');
  });
});

describe('signs for where a word may be broken', () => {
  const words =
    'Die Hafen\u00adver\u00adwaltung zahlt, und am Hafen wartet niemand mehr auf das Boot von gestern\u0001.';

  it('are none of a text that is made of a file, and stay in a plain one', async () => {
    writeFileSync(join(folder, 'soft.md'), `# Hafen\u00adgeld\n\n${words}\n`);
    writeFileSync(join(folder, 'soft.txt'), `Hafen\u00adgeld\n\n${words}\n`);
    const [made] = (await readInput(folder, 'soft.md')) as [Reading];
    const [plain] = (await readInput(folder, 'soft.txt')) as [Reading];
    for (const { article, input } of [made, plain]) {
      expect(article).toMatchObject({ headline: 'Hafengeld', url: expect.stringContaining('hafengeld') });
      expect(article!.body[0]!.text).toMatch(/^Die Hafenverwaltung zahlt/);
      expect(input.notes).toContainEqual(expect.objectContaining({ rule: 'text:control', line: 3 }));
    }
    expect(made.article!.text).not.toContain('\u00ad');
    expect(plain.article!.text).toContain('Hafen\u00adver\u00adwaltung');
  });
});
