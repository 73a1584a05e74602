import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../src/run/files/replacing.js';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backfile-replacing-'));
});
afterEach(() => rmSync(place, { recursive: true }));

it('a file that two builds put in one place at once is that of the last, and whole', () => {
  const file = join(place, 'near');
  replaceFile(file, (path) => {
    writeFileSync(path, 'one');
    replaceFile(file, (other) => writeFileSync(other, 'two'));
  });
  expect(readFileSync(file, 'utf8')).toBe('one');
  expect(readdirSync(place)).toEqual(['near']);
});

it('a file that cannot be written leaves the former one, and nothing beside it', () => {
  const file = join(place, 'near');
  writeFileSync(file, 'former');
  const refuse = (path: string): void => {
    writeFileSync(path, 'half');
    throw new Error('the disk is full');
  };
  expect(() => replaceFile(file, refuse)).toThrow('the disk is full');
  expect(readFileSync(file, 'utf8')).toBe('former');
  expect(readdirSync(place)).toEqual(['near']);
});
