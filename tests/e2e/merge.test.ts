import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/lib/csv.js';
import { backfile, list, ROOT, remove, temporary } from '../setup/cli.js';

/** The seeds as one archive, and as two that are cut by year. */
const SEEDS = join(ROOT, 'seeds');
const CUT = '2012';

let place: string;
const said = (...args: string[]) => backfile(place, args);

beforeAll(() => {
  place = temporary();
  cpSync(SEEDS, join(place, 'whole-in'), { recursive: true, filter: (path) => !path.endsWith('authority.csv') });
  build('whole-in', 'whole');
  const [head, ...rows] = readCsv(readFileSync(join(place, 'whole/data/articles.csv'), 'utf8'));
  const at = (name: string): number => head?.cells.indexOf(name) ?? -1;
  for (const { cells } of rows) {
    const path = cells[at('source_path')] ?? '';
    const shard = (cells[at('published')] || '9') < CUT ? 'old' : 'new';
    // what leads other files goes with its folder
    const moved = /mets\.xml$|posts\.csv$/.test(path) ? dirname(path) : path;
    const to = join(place, `${shard}-in`, moved);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(SEEDS, moved), to, { recursive: true });
  }
  for (const shard of ['old', 'new']) build(`${shard}-in`, shard);
});
afterAll(() => remove(place));

function build(input: string, out: string): void {
  const { status, said: words } = said('build', '--in', input, '--out', out, '--quiet', '--title', 'Seeds');
  if (status !== 0) throw new Error(words);
}
const read = (...path: string[]): string => readFileSync(join(place, ...path), 'utf8');

describe('backfile merge', () => {
  it('gives the very data of an archive that was built as one', () => {
    expect(said('merge', 'old', 'new', '--out', 'data', '--title', 'Seeds').status).toBe(0);
    const whole = list(join(place, 'whole', 'data')).filter((path) => !path.endsWith('.html'));
    expect(list(join(place, 'data')).filter((path) => path !== 'manifest-sha256.txt')).toEqual(whole);
    expect(whole.length).toBeGreaterThan(5);
    for (const path of whole) expect(read('data', path) === read('whole', 'data', path), path).toBe(true);
  });

  it('may be done again, in another order', () => {
    const before = read('data', 'manifest-sha256.txt');
    expect(said('merge', 'new', 'old', '--out', 'data', '--title', 'Seeds').status).toBe(0);
    expect(read('data', 'manifest-sha256.txt')).toBe(before);
  });

  it('refuses what is no archive, an article that comes twice, and an archive in the place of data', () => {
    for (const [args, words] of [
      [['old', 'old-in', '--out', 'other'], 'Expected an archive'],
      [['old', 'whole', '--out', 'other'], 'a folder of their own within the folder that it is built from'],
      [['old', 'new', '--out', 'whole'], 'found an archive'],
      [['old', 'new'], 'merge expects'],
      [['old', '--out', 'other'], 'merge expects'],
    ] as const) {
      const { status, said: told } = said('merge', ...args);
      expect(status).toBe(2);
      expect(told).toContain(words);
    }
    expect(existsSync(join(place, 'other'))).toBe(false);
    expect(existsSync(join(place, 'whole', 'index.html'))).toBe(true);
  });

  it('refuses records that are not those that were published', () => {
    const file = list(join(place, 'old')).find((path) => path.endsWith('.jsonl')) ?? '';
    const sound = read('old', file);
    writeFileSync(join(place, 'old', file), sound.replace('"words":', '"words":1'));
    const { status, said: told } = said('merge', 'old', 'new', '--out', 'other');
    expect(status).toBe(2);
    expect(told).toContain(`${file}: Expected the records that its archive lists`);
    expect(existsSync(join(place, 'other'))).toBe(false);
    writeFileSync(join(place, 'old', file), sound);
  });

  it('names the line of a record that is none', () => {
    const file = list(join(place, 'old')).find((path) => path.endsWith('.jsonl')) ?? '';
    writeFileSync(join(place, 'old', file), 'nothing\n');
    const { status, said: told } = said('merge', 'old', 'new', '--out', 'other');
    expect(status).toBe(2);
    expect(told).toContain(`${file}:1: Expected a record`);
  });
});
