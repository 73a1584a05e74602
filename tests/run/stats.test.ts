import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { statsOf } from '../../src/run/files/stats.js';

it('a file that the system tells nothing of is told by nothing, and stops no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-stats-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'sound.txt'), 'words');
  utimesSync(join(folder, 'a', 'sound.txt'), 1, 1);
  const stats = statsOf(folder, ['a/sound.txt', 'gone.txt', 'n'.repeat(300), 'a/sound.txt/below']);
  rmSync(folder, { recursive: true });
  expect([...stats].map(([path, stat]) => [path.slice(0, 20), stat === null])).toEqual([
    ['a/sound.txt', true], // it has changed just now
    ['gone.txt', true],
    ['n'.repeat(20), true],
    ['a/sound.txt/below', true],
  ]);
});
