import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './setup/longest-first.js';
import { temporaryFolder } from './setup/temporary-folder.js';

/**
 * Three projects, side by side, a file on each processor: `unit`; `e2e`, which runs the program; `browser`, each file of which
 * drives a browser of its own. Time limits are for a machine under load (guess), and no test asserts speed.
 */
// packages as a user has them: some have a second build that checks itself, which comes where the word is another
process.env.NODE_ENV = 'production';
// what tests write is gone with them, and their builds keep nothing in the user's own cache
const folder = temporaryFolder();
process.env.TMPDIR = folder;
process.env.XDG_CACHE_HOME = join(folder, 'cache');
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const root = fileURLToPath(new URL('..', import.meta.url));
/** The compiled program as a user runs it: transformed again, each name that a module takes of another costs a call. */
const compiled = new RegExp(`${root.replace(/[^\w/]/g, '\\$&')}build/`);
const sideBySide = { maxWorkers: '100%' };
const withProcesses = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  root,
  test: {
    root,
    watch: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/browser/**'],
          testTimeout: 120_000,
          ...sideBySide,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          server: { deps: { external: [compiled] } },
          ...sideBySide,
          ...withProcesses,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // what a page shows comes when its browser has the processor
          expect: { poll: { timeout: 20_000 } },
          ...sideBySide,
          ...withProcesses,
        },
      },
    ],
  },
});
